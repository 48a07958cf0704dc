"""The page of a search: an entry for each event that was found, with the words marked by brackets."""

from collections.abc import Iterable, Iterator

from motions.answers.search import Hit, Marked, pieces
from motions.output.page import Block, Entry, Line, Span, line

_LABELS = {"body": "Body", "reference": "Reference", "summary": "Summary", "person": "Person", "target": "Target", "note": "Note"}


def search_page(hits: Iterable[Hit]) -> Iterator[Block]:
    """Yield an entry for each event, the best first."""
    for hit in hits:
        excerpts = tuple((Span(f"{_LABELS[one.field]}: ", "quiet"), *_spans(one)) for one in hit.matches)
        yield Entry(
            hit.date, (line(hit.country_name), line(hit.body_name)), (_spans(hit.title), *excerpts, line(hit.id, "quiet"))
        )


def _spans(marked: Marked) -> Line:
    return tuple(Span(f"[{part}]", "strong") if is_marked else Span(part) for part, is_marked in pieces(marked))

"""References in an author-date style; the publisher stands for the author, whom a log does not name."""

from collections import Counter
from collections.abc import Iterable, Iterator

from motions.answers.citations import LOG_AUTHOR, LogCited, SourceCited
from motions.output.cite.written_dates import in_words, year_in_words


def references(sources: Iterable[SourceCited]) -> Iterator[str]:
    """Yield the reference of each source; those of one publisher and year are told apart by letters."""
    listed = list(sources)
    heads = [(source.publisher, year_in_words(source.published)) for source in listed]
    shared, met = Counter(heads), Counter[tuple[str, str]]()
    for source, head in zip(listed, heads, strict=True):
        letter = _letters(met[head]) if shared[head] > 1 else ""
        met[head] += 1
        yield _reference(source, letter)


def log_reference(log: LogCited) -> str:
    """Return the reference of the log itself."""
    licence = f" {log.licence}." if log.licence else ""
    return f"{LOG_AUTHOR} (n.d.) \u2018{log.title}\u2019. Log of record.{licence} (Accessed: {in_words(log.accessed)})."


def _reference(source: SourceCited, letter: str) -> str:
    year = year_in_words(source.published)
    said = f"{source.publisher} ({year}{'-' if letter and not source.published else ''}{letter}) \u2018{source.title}\u2019"
    day = in_words(source.published) if source.published else ""
    said += f", {day}" if day not in ("", year) else ""
    said += f", {source.locator}." if source.locator else "."
    said += f" Available at: {source.url}" if source.url else ""
    accessed = f"(Accessed: {in_words(source.retrieved)})" if source.retrieved else ""
    said += f" {accessed}." if accessed else ""  # No full stop after an address: it would be pasted with it.
    return said + (f" Archived at: {source.archived}" if source.archived else "")


def _letters(number: int) -> str:
    """Return a, b ... z, aa, ab ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters

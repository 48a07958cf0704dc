"""The page of a chain: a tree drawn with lines, three lines an event."""

from collections.abc import Iterator

from motions.answers.chain import Chain, Knot, tree
from motions.output.layout.wording import count_of, spoken
from motions.output.page import Block, Branch, Heading, Line, Span, Tree, line, sentence


def chain_page(thread: Chain) -> Iterator[Block]:
    """Yield the heading and each tree; the event that was asked for is marked."""
    yield Heading(f"Chain of {thread.asked}", 1)
    yield sentence(_extent(thread), "quiet")
    branches: list[Branch] = []
    open_levels: list[bool] = []
    for knot in tree(thread):
        if knot.depth == 0 and branches:
            yield Tree(tuple(branches))
            branches = []
        del open_levels[knot.depth :]
        branches += _knot(knot, open_levels, thread.asked)
        open_levels.append(not knot.last)
    yield Tree(tuple(branches))


def _extent(thread: Chain) -> str:
    events = count_of(len(thread.members), "event")
    if len(thread.members) == 1 and not thread.cut:
        return "1 event; no relation ties it to another."
    more = "; more lie further away" if thread.cut else ""
    first, last = thread.members[0].date, thread.members[-1].date
    return f"{events}, {first if first == last else f'{first} to {last}'}{more}"


def _knot(knot: Knot, open_levels: list[bool], asked: str) -> Iterator[Branch]:
    rails = "".join("│  " if is_open else "   " for is_open in open_levels[1 : knot.depth])
    branch = "" if knot.depth == 0 else rails + ("└─ " if knot.last else "├─ ")
    below = "" if knot.depth == 0 else rails + ("   " if knot.last else "│  ")
    tied = (Span(f"{' and '.join(knot.relations)}: "),) if knot.relations else ()
    member = knot.member
    if not knot.whole:
        yield Branch(branch, below, (*tied, Span(f"{member.date}  {member.id}, shown elsewhere", "quiet")))
        return
    mark = (Span("* ", "strong"),) if member.id == asked else ()
    yield Branch(branch, below, (*mark, *tied, Span(f"{member.date}  {member.country_name}, {member.body_name}")))
    yield Branch(below, below, line(member.title, "strong"))
    facts = f"{spoken(member.instrument)}, {'outcome unknown' if member.outcome == 'unknown' else spoken(member.outcome)}"
    others = "".join(f"; also {spoken(link.type)} {link.target}" for link in knot.also)
    yield Branch(below, below, line(f"{facts}  {member.id}{others}", "quiet"))


def chain_list(thread: Chain) -> Iterator[tuple[int, Line]]:
    """Yield the knots as items of a nested list, each with its depth; for Markdown."""
    for knot in tree(thread):
        member = knot.member
        tied = (Span(f"{' and '.join(knot.relations)}: "),) if knot.relations else ()
        if knot.whole:
            where = line(f"{member.date}, {member.body_name} ({member.country_name}): ")
            yield knot.depth, (*tied, *where, Span(member.title, "strong"), Span(f" {member.id}"))
        else:
            yield knot.depth, (*tied, Span(f"{member.id}, shown elsewhere"))

"""Pages on a narrow terminal: what is wrapped goes on under what it belongs to."""

from io import StringIO

from motions.output.as_screen import Screen, write_page
from motions.output.page import Block, Branch, Column, Table, Tree, line


def shown(block: Block, width: int) -> list[str]:
    """Return the lines of a block on a terminal without colour."""
    stream = StringIO()
    write_page([block], stream, Screen(width, colour=False))
    return stream.getvalue().splitlines()


def test_the_label_of_a_cell_goes_on_under_itself() -> None:
    """Where a table is shown row by row, since it is too wide."""
    columns = (Column("Country"), Column("Strongest finding, and by whom"), *(Column(f"A long column {n}") for n in range(3)))
    table = Table(columns, (("Ruritania", "genocide: found, the Diet of Ruritania", "one", "two", "three"),))
    assert [
        "Country: Ruritania",
        "  Strongest     genocide: found, the Diet of",
        "  finding, and  Ruritania",
        "  by whom",
    ] == shown(table, 45)[:4]


def test_a_branch_goes_on_beside_its_rails() -> None:
    """A tree stays one on any terminal."""
    tree = Tree(
        (
            Branch("", "", line("a root")),
            Branch("├─ ", "│  ", line("a branch that is long")),
            Branch("└─ ", "   ", line("an end")),
        )
    )
    assert ["a root", "├─ a branch", "│  that is", "│  long", "└─ an end"] == shown(tree, 13)

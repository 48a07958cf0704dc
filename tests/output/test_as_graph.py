"""Events and relations as a graph."""

import re
from io import StringIO

import pytest
from tests.hostile import HOSTILE

from motions.output.as_graph import write_dot, write_list, write_mermaid
from motions.output.page import line

_DOT_LABEL = re.compile(r'  n1 \[label="(?:[^"\\]|\\\\|\\"|\\n)*"\];')
_MERMAID_LABEL = re.compile(r'  n1\["(?:[^"#<>`;&{}]|#[0-9]+;|<br/>)*"\]')
MORE = {"dot escape": "\\N \\G", "quote at the end": 'x"', "backslash at the end": "x\\", "entity": "#quot;"}


@pytest.mark.parametrize("text", [*HOSTILE.values(), *MORE.values()], ids=[*HOSTILE, *MORE])
def test_text_stays_inside_its_label(text: str) -> None:
    """Nothing in it is an instruction to whoever draws the graph."""
    dot, mermaid = StringIO(), StringIO()
    write_dot({"a": (text, "x")}, [("a", "cites", "a")], dot)
    write_mermaid({"a": (text, "x")}, [("a", "cites", "a")], mermaid)
    head, _shape, _node, label, edge, end, rest = dot.getvalue().split("\n")
    assert ("digraph chain {", '  n1 -> n1 [label="cites"];', "}", "") == (head, edge, end, rest)
    assert _DOT_LABEL.fullmatch(label)
    head, label, edge, rest = mermaid.getvalue().split("\n")
    assert ("flowchart BT", '  n1 -- "cites" --> n1', "") == (head, edge, rest)
    assert _MERMAID_LABEL.fullmatch(label)


def test_a_list_is_indented_by_depth() -> None:
    """As Markdown nests it, with every datum escaped."""
    stream = StringIO()
    write_list([(0, line("a*b")), (1, line("c", "strong"))], stream)
    assert "- a\\*b\n  - **c**\n" == stream.getvalue()

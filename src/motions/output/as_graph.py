"""Events and their relations as a graph, for Graphviz (dot), Mermaid, and as a nested list in Markdown.

Text of a log stands in labels only, and there it is escaped until nothing in it can be read as an instruction.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from motions.output.as_markdown import line_text
from motions.output.inert import one_line
from motions.output.page import Line

Nodes = Mapping[str, Sequence[str]]
"""The lines of the label of each node."""

Edges = Iterable[tuple[str, str, str]]
"""From which node, with which word, to which node."""


def write_dot(nodes: Nodes, edges: Edges, stream: TextIO) -> None:
    """Write a directed graph in the language of Graphviz."""
    names = {node: f"n{number}" for number, node in enumerate(nodes, 1)}
    stream.write('digraph chain {\n  rankdir="BT";\n  node [shape="box"];\n')
    for node, label in nodes.items():
        joined = "\\n".join(_dot(text) for text in label)
        stream.write(f'  {names[node]} [label="{joined}"];\n')
    for source, word, target in edges:
        stream.write(f'  {names[source]} -> {names[target]} [label="{_dot(word)}"];\n')
    stream.write("}\n")


def write_mermaid(nodes: Nodes, edges: Edges, stream: TextIO) -> None:
    """Write a flowchart in the language of Mermaid."""
    names = {node: f"n{number}" for number, node in enumerate(nodes, 1)}
    stream.write("flowchart BT\n")
    for node, label in nodes.items():
        stream.write(f'  {names[node]}["{"<br/>".join(_mermaid(text) for text in label)}"]\n')
    for source, word, target in edges:
        stream.write(f'  {names[source]} -- "{_mermaid(word)}" --> {names[target]}\n')


def write_list(items: Iterable[tuple[int, Line]], stream: TextIO) -> None:
    """Write lines as a nested list in Markdown, each with its depth."""
    for depth, text in items:
        stream.write(f"{'  ' * depth}- {line_text(text)}\n")


def _dot(text: str) -> str:
    # A lone backslash would begin an escape of Graphviz such as \N, the name of the node.
    return one_line(text).replace("\\", "\\\\").replace('"', '\\"')


def _mermaid(text: str) -> str:
    # Mermaid knows no escape inside quotation marks; its entities are a number sign, a code and a semicolon.
    return "".join(c if c.isalnum() or c in " ,.-()'/:" else f"#{ord(c)};" for c in one_line(text))

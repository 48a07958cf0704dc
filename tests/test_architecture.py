"""Arrows between rooms point one way, and heavy libraries stay in the rooms that own them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "motions"
MODULES = sorted(SOURCE.rglob("*.py"))

ARROWS = {
    "model": {"model"},
    "log": {"log", "model"},
    "index": {"index", "log", "model", "__version__"},
    "answers": {"answers", "index", "log", "model"},
    "output": {"output", "answers", "log", "model", "__version__"},
    "cli": {"cli", "output", "answers", "index", "log", "model", "__version__"},
}
"""What each room may import of ours."""

OWNERS = {
    "yaml": {"log"},
    "pydantic": {"model", "log"},
    "pydantic_core": {"model", "log"},
    "sqlite3": {"index", "output"},
    "rich": {"output"},
    "typer": {"cli"},
    "dateutil": {"cli"},
    "subprocess": {"answers"},
}
"""The rooms that may import a library."""

STANDARD_ONLY = {"dates", "text", "places", "country_names", "vocabulary"}
"""Modules of `model` that a warm answer uses."""


def room(path: Path) -> str:
    """Return the room of a module; the package's own modules have none."""
    parts = path.relative_to(SOURCE).parts
    return parts[0] if len(parts) > 1 else ""


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the modules that a module imports, with the first name taken from each."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    """Cli -> output, answers -> index -> log -> model, and libraries in the rooms that own them."""
    here = room(path)
    for module, name in imports(path):
        top, _, rest = module.partition(".")
        if top == "motions" and here:
            target = rest.split(".")[0] or name
            assert target in ARROWS[here], f"{here} must not import {module}"
        if here and top in OWNERS:
            assert here in OWNERS[top], f"{here} must not import {top}"


@pytest.mark.parametrize("name", sorted(STANDARD_ONLY))
def test_what_a_warm_answer_uses_of_the_model_is_standard_library_only(name: str) -> None:
    """Neither Pydantic nor a module that imports it."""
    allowed = {f"motions.model.{module}" for module in STANDARD_ONLY}
    for module, _ in imports(SOURCE / "model" / f"{name}.py"):
        assert not module.startswith(("pydantic", "dateutil")), module
        assert not module.startswith("motions") or module in allowed, module


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=lambda path: path.parent.name)
def test_the_init_files_import_nothing_heavy(path: Path) -> None:
    """Importing a room costs nothing; only the command line's own builds the program."""
    heavy = {"pydantic", "yaml", "rich", "dateutil", "sqlite3"}
    top_level = {
        node.module or "" for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)
    }
    assert not {module.partition(".")[0] for module in top_level} & heavy


def test_no_module_has_grown_long() -> None:
    """A long module has a second room inside; tables of words and names are no modules to read."""
    tables = {"country_names.py", "vocabulary.py"}
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES if path.name not in tables}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}

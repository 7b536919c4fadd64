"""What a benchmark imports that is not installed: found before anything is run or written.

Benchmarks stand on parts that README's plain installation leaves out, most of them through the
tests' own corpora. Only the sources of `benchmarks` and `tests` are read; nothing is imported.
"""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

_OURS = ("benchmarks", "tests")
"""Whose imports are followed; everything else is installed or is not."""

_BY_NAME = tuple(f"{name}." for name in _OURS)
"""How a text begins that may be the name of a module; one that is none leads to no source."""


def refuse_missing(names: Iterable[str]) -> None:
    """End with one sentence if a benchmark among these needs what is not installed.

    Raises:
        SystemExit: saying what is missing, of which benchmark, and the mend.
    """
    for name in names:
        missing = sorted(one for one in needs(f"benchmarks.{name}") if not _is_installed(one))
        if missing:
            raise SystemExit(
                f"The benchmark '{name}' needs {' and '.join(missing)}, which this installation "
                "lacks; run `uv sync --group bench`, then this command again with `uv run "
                "--group bench`. Nothing was run and nothing written."
            )


def needs(module: str) -> set[str]:
    """The top-level names of all that a module imports, at once or later, ours left out."""
    seen, found, waiting = set[str](), set[str](), [module]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name.split(".")[0] not in _OURS:
            found.add(name.split(".")[0])
        elif (path := _source(name)) is not None:
            waiting += _imports(path)
    return found


def _source(name: str) -> Path | None:
    path = ROOT.joinpath(*name.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Constant) and str(node.value).startswith(_BY_NAME):
            yield str(node.value)  # run as a process of its own


def _is_installed(name: str) -> bool:
    return importlib.util.find_spec(name) is not None

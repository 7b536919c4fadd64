"""Every promise names the tests that fail without it, and those tests are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROMISES = ROOT / "docs" / "promises.md"

_LINK = re.compile(r"\[[^\]]*\]\(\.\./(tests/[\w/]+\.py)\)::`(\w+)`|`(tests/[\w/]+\.py)::(\w+)`")


def _rows() -> list[str]:
    text = PROMISES.read_text(encoding="utf-8")
    heads = ("| promise", "| ---")
    return [
        line for line in text.splitlines() if line.startswith("| ") and not line.startswith(heads)
    ]


@cache
def _tests_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_there_are_promises() -> None:
    assert len(_rows()) > 20


@pytest.mark.parametrize("row", _rows() if PROMISES.exists() else [], ids=lambda row: row[2:50])
def test_a_promise_names_tests_that_exist(row: str) -> None:
    links = [(m[1] or m[3], m[2] or m[4]) for m in _LINK.finditer(row)]
    assert links, f"no test is named in: {row}"
    for file, name in links:
        assert name in _tests_of(ROOT / file), f"{file} has no {name}"


def test_every_link_in_the_docs_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not target.startswith(("http://", "https://", "mailto:")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"

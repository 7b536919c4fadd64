"""Drafts lie in the table of judgements: who reads the whole of it is known, and says why."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("annotation", "brightline", "crawlers", "dashboard")

EVERY_ROW = {
    "annotation/care/referral.py": "leaves drafts out by itself",
    "annotation/handing_over.py": "takes nothing away that was begun, and drafts are",
    "annotation/versions.py": "writes judgements and drafts, and knows which draft is new",
    "brightline/custody/renewal.py": "renews the notes of drafts too",
    "brightline/judgements.py": "says which rows are judgements",
    "brightline/schema/__init__.py": "names every table",
    "brightline/store_status.py": "counts rows",
    "brightline/synthetic/labels.py": "writes invented judgements",
    "brightline/validation/labelling.py": "writes the judgements of an invented market",
}
"""Modules that may name the table without `newest_versions`, each with its reason."""


def imported_by(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {
        f"{(node.module or '').split('.labels')[0]}.{alias.name}"
        for node in froms
        for alias in node.names
    }


def test_who_reads_judgements_cannot_meet_a_draft_unawares() -> None:
    sources = [source for package in PACKAGES for source in (ROOT / package).rglob("*.py")]
    found = {str(source.relative_to(ROOT)): imported_by(source) for source in sources}
    readers = {name for name, names in found.items() if "brightline.schema.Annotation" in names}
    newest = {name for name in readers if "brightline.judgements.newest_versions" in found[name]}
    assert newest, "nobody joins newest_versions: this test looks for the wrong name"
    assert readers - newest == set(EVERY_ROW), (
        "read brightline.judgements.GIVEN, which holds no draft, in place of the table Annotation"
    )

"""A manifest's fixtures: invented pages and what the page objects must read in them.

`datasets/sites/fixtures/<manifest>/<page>.html` beside `<page>.json`; of a manifest elsewhere, the
folder `fixtures/` beside it. Used by `brightline site check` and by the tests; nothing here reaches
a network.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from web_poet import HttpResponse

from brightline.errors import SiteError
from brightline.fitting import print_table
from brightline.ingest import PostedInterval
from brightline.terminal import console_for
from crawlers.detail import DetailPage
from crawlers.manifest import FIELDS, Manifest
from crawlers.manifest_files import manifest_folders
from crawlers.pages import ListPage

_WIDTH = 140  # a file or a pipe has no width of its own


@dataclass(frozen=True, slots=True)
class Checked:
    """One value of one fixture page: what was expected and what was found."""

    page: str
    field: str
    expected: Any
    found: Any

    @property
    def agrees(self) -> bool:
        """Whether the page object read what was expected."""
        return bool(self.expected == self.found)


def fixture_files(manifest: Manifest, beside: Path | None = None) -> list[Path]:
    """The expectation files of a manifest's fixtures, in order.

    Args:
        beside: the folder that the manifest lies in, where it is none of those that ship.
    """
    sites = manifest_folders() if beside is None else [beside]
    folders = [folder / "fixtures" / manifest.name for folder in sites]
    return sorted(file for folder in folders for file in folder.glob("*.json"))


def check_fixtures(manifest: Manifest, beside: Path | None = None) -> Iterator[Checked]:
    """Run the page objects on every fixture of a manifest (see `fixture_files`).

    Raises:
        SiteError: there is none, or one cannot be read.
    """
    files = fixture_files(manifest, beside)
    if not files:
        raise SiteError(
            f"The manifest '{manifest.name}' has no fixture; put an invented page and its "
            f"expected values in {beside or 'datasets/sites'}/fixtures/{manifest.name}/."
        )
    for file in files:
        try:
            case = json.loads(file.read_text(encoding="utf-8"))
            body, headers = _answer(file, case)
            found = read_case(manifest, case, body, headers)
            yield from _compared(file.stem, case["expected"], found)
        except (OSError, ValueError, KeyError) as error:
            raise SiteError(f"The fixture {file} cannot be used: {error!r}.") from error


def accept(manifest: Manifest, beside: Path) -> None:
    """Write what is read now as what the fixtures of a manifest of one's own must give.

    Raises:
        SiteError: there is none (see `check_fixtures`), one does not say that it is invented (then
            none is written), or one cannot be written.
    """
    found: dict[str, dict[str, Any]] = {}
    for value in check_fixtures(manifest, beside):
        found.setdefault(value.page, {})[value.field] = value.found
    cases: dict[Path, dict[str, Any]] = {}
    for file in fixture_files(manifest, beside):
        case = json.loads(file.read_text(encoding="utf-8"))
        if b"synthetic" not in _answer(file, case)[0]:  # no word of a real page is written down
            raise SiteError(
                f"The page of the fixture {file} does not say that it is invented, and no value of "
                "a real page is written down; mark an invented one with the word 'synthetic'."
            )
        cases[file] = case | {"expected": found[file.stem]}
    for file, case in cases.items():
        beside_it = file.with_suffix(".part")  # whole or as before, also when the disk is full
        try:
            beside_it.write_text(
                json.dumps(case, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
            )
            beside_it.replace(file)
        except OSError as error:
            beside_it.unlink(missing_ok=True)
            raise SiteError(f"The fixture {file} cannot be written: {error.strerror}.") from None


_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml",
    ".answer": "application/json",
}
"""Endings of a fixture's page, and the type under which each is read."""


def _answer(file: Path, case: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    for suffix, kind in _TYPES.items():
        page = file.with_suffix(suffix)
        if page.exists():
            return page.read_bytes(), {"Content-Type": kind, **case.get("headers", {})}
    raise FileNotFoundError(f"there is no {file.stem}.html (nor .xml, .answer) beside it")


def read_case(
    manifest: Manifest, case: dict[str, Any], body: bytes, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    """What the page object of a case reads, in the shape of its expectations."""
    response = HttpResponse(case["url"], body, headers=headers or {"Content-Type": _TYPES[".html"]})
    seen_at = dt.datetime.fromisoformat(case["seen_at"])
    if case["page"] == "list":
        return _read_list(ListPage(response, manifest, seen_at))
    advert = DetailPage(response, manifest, seen_at, said=case.get("said", {}))
    values = {name: getattr(advert, name) for name in FIELDS}
    return {"ad_id": advert.ad_id, **values, "posted": _interval(advert.posted)}


def _read_list(page: ListPage) -> dict[str, Any]:
    found: dict[str, Any] = {
        "section": page.section(),
        "adverts": [{"url": ad.url, "said": dict(ad.said)} for ad in page.adverts()],
        "further": page.further(),
        "lists": page.lists(),
    }
    whole = page.whole_adverts("site", page.section(), page.place())
    if whole:
        found["whole"] = [
            {
                "ad_id": advert.ad_id,
                "url": advert.url,
                **{name: getattr(advert, name) for name in FIELDS},
                "posted": _interval(advert.posted),
            }
            for advert in whole
        ]
    return found


def _interval(posted: PostedInterval | None) -> list[str] | None:
    if posted is None:
        return None
    return [posted.from_.isoformat(), posted.to.isoformat(), posted.precision]


def _compared(page: str, expected: dict[str, Any], found: dict[str, Any]) -> Iterator[Checked]:
    for name in {**expected, **found}:
        yield Checked(page, name, expected.get(name), found.get(name))


def show_checked(checked: list[tuple[str, Checked]]) -> None:
    """Print a table of fields: what each fixture page gave."""
    from rich.table import Table
    from rich.text import Text

    table = Table("manifest", "page", "field", "found", "as expected", title="Fixtures")
    for name, value in checked:
        found = json.dumps(value.found, ensure_ascii=False)
        short = found if len(found) <= 60 else f"{found[:57]}…"
        table.add_row(name, value.page, value.field, Text(short), "yes" if value.agrees else "NO")
    print_table(console_for(_WIDTH), table)

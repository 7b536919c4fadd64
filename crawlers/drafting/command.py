"""`brightline site new`: look, draft, write, check, and say what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from web_poet import HttpResponse

from brightline.counted import counted
from brightline.errors import SiteError
from brightline.study import Study
from crawlers.drafting.draft import Draft, draft
from crawlers.drafting.files import refuse_existing, write_draft
from crawlers.drafting.saved import saved_page
from crawlers.fixtures import Checked, check_fixtures
from crawlers.manifest_files import read_manifest

MOST_PAGES = 2


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written, and what `site check` reads in it."""

    draft: Draft
    files: list[Path]
    checked: list[Checked]

    @property
    def checks(self) -> list[str]:
        """The lines of the manifest that ask to be looked at."""
        lines = self.draft.manifest.splitlines()
        return [
            line.split("  # check: ")[0].split(" = ")[0] for line in lines if "# check: " in line
        ]

    def report(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "manifest": str(self.files[0]),
            "files": [str(file) for file in self.files[1:]],
            "check": self.checks,
            "not_found": self.draft.missing,
            "notes": self.draft.notes,
            "fields": [
                {"page": value.page, "field": value.field, "found": value.found}
                for value in self.checked
            ],
        }


def draft_from_site(
    study: Study, key: str, urls: Sequence[str], name: str, into: Path | None
) -> Drafted:
    """Look at one or two pages of a site of the study, and write a draft.

    Raises:
        BrightlineError: refused, not to be had, or no matter for a draft; nothing is written.
    """
    site = study.site(key)
    folder = into or study.folder
    refuse_existing(folder, name)
    from crawlers.drafting.looking import look

    return _drafted(name, look(study, site, urls), folder)


def draft_from_files(files: Sequence[Path], urls: Sequence[str], name: str, into: Path) -> Drafted:
    """Write a draft from saved pages; nothing is requested.

    Args:
        urls: the addresses that they were saved from, in the same order, or none.
    """
    if len(files) > MOST_PAGES or (urls and len(urls) != len(files)):
        raise SiteError("Give one or two saved pages, and as many addresses as pages or none.")
    refuse_existing(into, name)
    addresses: list[str | None] = [*urls] or [None] * len(files)
    pages = [saved_page(file, url) for file, url in zip(files, addresses, strict=True)]
    return _drafted(name, pages, into)


def _drafted(name: str, pages: Sequence[HttpResponse], into: Path) -> Drafted:
    made = draft(name, pages)
    files = write_draft(made, into)
    checked = list(check_fixtures(read_manifest(files[0]), into))
    return Drafted(made, files, checked)


def next_steps(done: Drafted, key: str | None) -> list[str]:
    """What was written and what to do with it, a sentence a line."""
    manifest, *others = done.files
    lines = [f"Wrote {manifest} and beside it {counted(len(others), 'file')} of fixtures and test."]
    lines += done.draft.notes
    if done.draft.missing:
        lines.append(f"Not found: {', '.join(done.draft.missing)}. Look whether the site has them.")
    lines.append(
        f"Next: open the page in a browser, go through the {counted(len(done.checks), 'line')} "
        "marked "
        f"'# check:', and run `brightline site check {manifest}` after every change; a fixture's "
        "expected values are those that the draft read."
    )
    lines.append(
        f'Then set manifest = "{manifest.name}" and a small max_pages for '
        f"{f'the site {key!r}' if key else 'the site'} in study.toml, and crawl it once."
    )
    return lines

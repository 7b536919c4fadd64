"""Writing a draft: manifest, fixtures and test; nothing that is there is ever overwritten."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from brightline.errors import SiteError
from crawlers.drafting.draft import Draft
from crawlers.manifest_files import manifest_folders

PAGES = ("list", "advert")

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TEST = '''\
"""The manifest {name} reads its invented fixtures as expected."""

from pathlib import Path

from crawlers.fixtures import check_fixtures
from crawlers.manifest_files import read_manifest

HERE = Path(__file__).resolve().parent


def test_the_manifest_reads_its_fixtures() -> None:
    checked = list(check_fixtures(read_manifest(HERE / "{name}.toml"), HERE))
    assert checked
    assert [value for value in checked if not value.agrees] == []
'''


def refuse_existing(into: Path, name: str) -> None:
    """Raise where a file of the draft is there already, before any page is asked for.

    Raises:
        SiteError: naming the file, or a name that no manifest can have.
    """
    if not _NAME.fullmatch(name):
        raise SiteError("The name of a manifest is made of a-z, 0-9 and '-'; give one with --name.")
    for file in (_manifest(into, name), *_fixtures(into, name, PAGES), _test(into, name)):
        if file.exists():
            raise SiteError(
                f"{file} is there already and is not overwritten; choose another --name or "
                "another folder with --into."
            )


def write_draft(draft: Draft, into: Path) -> list[Path]:
    """Write the files of a draft; returns them, the manifest first.

    In a folder of manifests that ship, the project's own tests read every fixture, so no test is
    written there.

    Raises:
        SiteError: one is there already, or cannot be written; then none is left.
    """
    refuse_existing(into, draft.name)
    texts = {_manifest(into, draft.name): draft.manifest}
    for page, html, case in draft.pages:
        markup, expected = _fixtures(into, draft.name, [page])
        texts[markup] = html
        texts[expected] = json.dumps(case, indent=2, ensure_ascii=False) + "\n"
    if into.resolve() not in [folder.resolve() for folder in manifest_folders()]:
        texts[_test(into, draft.name)] = _TEST.format(name=draft.name)
    _write(texts)
    return list(texts)


def _write(texts: dict[Path, str]) -> None:
    written: list[Path] = []
    try:
        for file, text in texts.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8") as out:
                written.append(file)
                out.write(text)
    except OSError as error:
        for file in written:
            file.unlink(missing_ok=True)
        raise SiteError(
            f"The draft cannot be written to {file} ({error.strerror}); free space or choose "
            "another folder with --into."
        ) from None


def _manifest(into: Path, name: str) -> Path:
    return into / f"{name}.toml"


def _fixtures(into: Path, name: str, pages: Sequence[str]) -> list[Path]:
    folder = into / "fixtures" / name
    return [folder / f"{page}{ending}" for page in pages for ending in (".html", ".json")]


def _test(into: Path, name: str) -> Path:
    return into / f"test_{name.replace('-', '_')}.py"

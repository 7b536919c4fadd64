"""What tells two releases apart: names that are free, identifiers of contents, one citation."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import PublishError
from brightline.publish.cube import PUBLISHED
from brightline.publish.named import citation_of, computed, free_name, identified, identifier_of
from brightline.publish.reader import MANIFEST, load_cube
from brightline.schema import LedgerEntry
from brightline.store import Store, table_of
from brightline.study import Study
from tests.dashboard.cube_fixture import MANIFEST as INVENTED
from tests.dashboard.cube_fixture import write_cube

NOW = dt.datetime(2026, 11, 28, 9, tzinfo=dt.UTC)


def publish(study: Study, *words: str) -> tuple[int, str, dict[str, Any]]:
    """(exit code, what it said, the manifest that stands there afterwards)."""
    asked = ["publish", "cube", "--study", str(study.path), *words]
    said = CliRunner().invoke(build_app(), asked)
    text = f"{said.output}{said.exception or ''}"
    return said.exit_code, text, load_cube(study.folder / "cube").manifest


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    found = make_study()
    with Store.for_study(found, migrate=True):
        return found


def test_two_releases_of_one_day_are_cited_apart_and_their_files_say_so(study: Study) -> None:
    (_, first, one), (_, second, two) = publish(study), publish(study)
    assert one["citation"] != two["citation"]
    assert two["release"] == f"{one['release']}.2"
    for said, manifest in ((first, one), (second, two)):
        name = manifest["identifier"]
        assert re.fullmatch(rf"{re.escape(manifest['release'])}-[0-9a-f]{{8}}", name)
        assert f"Release {name} is in" in said
        assert f"Cite: {manifest['citation']}" in said
        assert manifest["citation"] == citation_of(manifest)
        assert f"Release {name}, built {manifest['built_at'][:10]}" in manifest["citation"]
    entry = table_of(LedgerEntry)
    with Store.for_study(study) as store, store.begin() as connection:
        kept = connection.execute(entry.select().where(entry.c.act == PUBLISHED)).mappings()
        assert [row["detail"]["identifier"] for row in kept] == [
            one["identifier"],
            two["identifier"],
        ]


def test_a_name_that_an_earlier_release_has_is_refused_with_a_free_one(study: Study) -> None:
    publish(study, "--release", "spring")
    code, said, still = publish(study, "--release", "spring")
    assert (code != 0, still["release"]) == (True, "spring")
    assert "There is a release spring of this study already" in said
    assert "spring.2" in said


def test_names_are_given_in_order() -> None:
    assert free_name(None, set(), NOW) == "2026-11-28"
    assert free_name(None, {"2026-11-28", "2026-11-28.2"}, NOW) == "2026-11-28.3"
    assert free_name("autumn", {"2026-11-28"}, NOW) == "autumn"
    with pytest.raises(PublishError, match=r"such as autumn\.2"):
        free_name("autumn", {"autumn"}, NOW)


def test_an_identifier_is_of_everything_that_a_release_says() -> None:
    made = identified(INVENTED)
    assert identifier_of(made) == identifier_of(INVENTED) == computed(made)
    for name in INVENTED:
        assert computed({**INVENTED, name: "other"}) != identifier_of(made)


def test_a_manifest_that_was_changed_is_not_shown_under_its_identifier(tmp_path: Path) -> None:
    folder = write_cube(tmp_path / "cube")
    manifest = identified(json.loads((folder / MANIFEST).read_text()))
    (folder / MANIFEST).write_text(json.dumps(manifest))
    assert load_cube(folder).manifest == manifest
    (folder / MANIFEST).write_text(json.dumps({**manifest, "warnings": []}))
    with pytest.raises(PublishError, match=r"damaged \(cube\.json\)"):
        load_cube(folder)

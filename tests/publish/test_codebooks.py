"""A release describes its labels by the codebook that they were made with, whoever wrote it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brightline.datasets import datasets_folder
from brightline.errors import PublishError
from brightline.publish.codebooks import codebook_of
from brightline.publish.cube import build_cube
from brightline.publish.reader import CODEBOOK, load_cube
from brightline.schema import CodebookVersion
from brightline.store import Store, insert
from brightline.study import Study
from tests.studies import ESTIMAND
from tests.trends.stored import NOW

FIRST = (datasets_folder() / "codebook" / "core-1.toml").read_text(encoding="utf-8")
OWN = FIRST.replace('name = "core"', 'name = "mine"', 1).replace("first edition", "of our own", 1)


@pytest.fixture
def mine(make_study: Callable[..., Study]) -> Iterator[tuple[Study, Store]]:
    """A study that names a codebook of its own, which is not there yet, and its empty store."""
    study = make_study(estimand=ESTIMAND.replace("core@1", "mine@1"))
    with Store.for_study(study, migrate=True) as store:
        yield study, store


def own(study: Study, text: str) -> None:
    folder = study.folder / "codebook"
    folder.mkdir(exist_ok=True)
    (folder / "mine-1.toml").write_text(text, encoding="utf-8")


def test_a_release_holds_the_studys_own_codebook(mine: tuple[Study, Store], tmp_path: Path) -> None:
    study, store = mine
    own(study, OWN)
    folder = build_cube(study, store, tmp_path / "cube", release="r1", now=NOW)
    found = load_cube(folder).codebook
    assert found is not None
    assert found["title"].endswith("of our own")
    (folder / CODEBOOK).write_text(json.dumps(found).replace("our own", "others"))
    with pytest.raises(PublishError, match=r"incomplete or damaged \(codebook\.json\)"):
        load_cube(folder)


def test_what_labels_were_made_with_stands_before_any_file(mine: tuple[Study, Store]) -> None:
    study, store = mine
    own(study, OWN)
    content = {"name": "mine", "version": 1, "title": "As it was"}
    with store.begin() as connection:
        row = {"name": "mine@1", "sha256": "0" * 64, "content": content}
        insert(connection, CodebookVersion, [row])
    assert codebook_of(study, store)["title"] == "As it was"


def test_one_that_is_missing_or_damaged_publishes_nothing(
    mine: tuple[Study, Store], tmp_path: Path
) -> None:
    study, store = mine
    with pytest.raises(PublishError, match="There is no codebook 'mine@1' in"):
        build_cube(study, store, tmp_path / "cube", release="r1", now=NOW)
    for text, said in (('name = "', "cannot be read"), (FIRST, "is not the codebook mine@1")):
        own(study, text)
        with pytest.raises(PublishError, match=said):
            build_cube(study, store, tmp_path / "cube", release="r1", now=NOW)
    assert not (tmp_path / "cube").exists()

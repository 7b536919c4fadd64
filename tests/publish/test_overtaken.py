"""Two releases that are computed at the same time: the second would not know the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from brightline import ledger
from brightline.errors import PublishError
from brightline.publish import cube as cube_module
from brightline.publish.cube import build_cube, names_taken, tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Cell, Published, read_published, write_published
from brightline.store import Store
from brightline.study import Study
from brightline.trends.frames import Frames
from brightline.validation.market import Market, simulate
from tests.studies import MARKET_SITES
from tests.trends.stored import NOW, write_frames

MARKET = Market(advertisers_per_day=0.3, labels_per_stratum=20, share=(0.3, 0.3))
CELL = ("counts", "alpha|2025-01|posts")


@pytest.fixture
def market(make_study: Callable[..., Study]) -> Iterator[tuple[Study, Store]]:
    study = make_study(sites=MARKET_SITES)
    with Store.for_study(study, migrate=True) as store:
        frames, _ = simulate(MARKET, 7)
        write_frames(store, study, frames)
        yield study, store


def _meanwhile(patch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
    """Let something happen once, while a release is computed."""

    def computed(study: Study, frames: Frames, published: Published, **how: Any) -> Tables:
        patch.setattr(cube_module, "tables_of", tables_of)
        happens()
        return tables_of(study, frames, published, **how)

    patch.setattr(cube_module, "tables_of", computed)


def _refused(study: Study, store: Store, folder: Path, release: str) -> None:
    with pytest.raises(PublishError, match=r"run it again\. Nothing was published"):
        build_cube(study, store, folder, release=release, now=NOW)
    assert not folder.exists()
    assert not list(folder.parent.glob(".*"))


def test_a_release_that_another_overtook_is_refused(
    market: tuple[Study, Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study, store = market
    first, second = tmp_path / "out" / "first", tmp_path / "out" / "second"
    _meanwhile(monkeypatch, lambda: build_cube(study, store, first, release="r1", now=NOW))
    _refused(study, store, second, "r2")
    assert names_taken(store) == {"r1"}
    assert first.is_dir()
    build_cube(study, store, second, release="r2", now=NOW)
    assert names_taken(store) == {"r1", "r2"}
    with store.begin() as connection:
        ledger.verify(connection)


def test_a_release_whose_name_was_taken_meanwhile_is_refused(
    market: tuple[Study, Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the other printed nothing that was not printed before."""
    study, store = market
    build_cube(study, store, tmp_path / "out" / "r1", release="r1", now=NOW)
    other = tmp_path / "out" / "other"
    _meanwhile(monkeypatch, lambda: build_cube(study, store, other, release="r2", now=NOW))
    _refused(study, store, tmp_path / "out" / "mine", "r2")


def test_a_retention_that_kept_figures_meanwhile_is_known_to_the_next_try(
    market: tuple[Study, Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study, store = market
    kept = replace(Published(), added={CELL: Cell(40.0, False)})

    def keep() -> None:
        with store.begin() as connection:
            write_published(connection, kept, "retention 2026-01-01", NOW)

    _meanwhile(monkeypatch, keep)
    _refused(study, store, tmp_path / "out" / "cube", "r1")
    with store.begin() as connection:
        assert list(read_published(connection).before) == [CELL]

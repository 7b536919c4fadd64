"""Building, reading and replacing a cube on a real store; and everything that may go wrong."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from typer.testing import CliRunner

from brightline import ledger
from brightline.cli import build_app
from brightline.errors import PublishError
from brightline.publish import cube as cube_module
from brightline.publish import cube_files
from brightline.publish.cube import build_cube, tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published, read_published
from brightline.publish.reader import CODEBOOK, MANIFEST, TABLES, Cube, load_cube, previous_of
from brightline.store import Store, open_store
from brightline.study import Study, load_study
from brightline.trends.frames import Frames, load_frames
from brightline.trends.linked import Linking
from brightline.validation.market import Market, simulate
from tests.publish.worlds import scores_of
from tests.studies import MARKET_SITES, sites_text, study_text
from tests.trends.stored import NOW, write_frames

MARKET = Market(advertisers_per_day=0.9, labels_per_stratum=60, share=(0.3, 0.3))

COLUMNS = {
    "counts": "site month kind count suppressed coverage days_planned days_complete reason "
    "synthetic",
    "shares": "period start end site estimate low high labelled annotators positives population "
    "method drawn reason synthetic",
    "changes": "earlier later site measure change low high drawn reason sites synthetic",
    "parts": "earlier later part change low high drawn reason sites synthetic",
    "coverage": "site month days_planned days_complete days_partial days_missing status reason "
    "pages_fetched_percent pages_refused_percent pages_failed_percent synthetic",
}


@dataclass
class Bench:
    study: Study
    store: Store
    folder: Path

    def build(self, release: str = "r1", now: dt.datetime = NOW, *, anew: bool = False) -> Cube:
        folder, study, store = self.folder, self.study, self.store
        return load_cube(build_cube(study, store, folder, release=release, now=now, anew=anew))


@pytest.fixture
def bench(make_study: Callable[..., Study], tmp_path: Path) -> Iterator[Bench]:
    study = make_study(sites=MARKET_SITES)
    with Store.for_study(study, migrate=True) as store:
        yield Bench(study, store, tmp_path / "out" / "cube")


def scored() -> Frames:
    """A market with a model's scores of its adverts."""
    frames, _ = simulate(MARKET, 7)
    return replace(frames, scores=scores_of(frames, 7))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that is filled once and copied, with the cube `r1` that was built of it beside."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "study.toml").write_text(study_text(sites=MARKET_SITES), encoding="utf-8")
    study = load_study(folder / "study.toml")
    with Store.for_study(study, migrate=True) as store:
        write_frames(store, study, scored())
    with Store.for_study(study) as store:
        shutil.copy(folder / "corpus.db", folder / "filled.db")
        build_cube(study, store, folder / "cube", release="r1", now=NOW)
    shutil.copy(folder / "corpus.db", folder / "published.db")
    return folder


@pytest.fixture
def full(make_study: Callable[..., Study], tmp_path: Path, corpus: Path) -> Iterator[Bench]:
    study = make_study(sites=MARKET_SITES)
    shutil.copy(corpus / "filled.db", study.folder / "corpus.db")
    with Store.for_study(study) as store:
        yield Bench(study, store, tmp_path / "out" / "cube")


@pytest.fixture
def again(full: Bench, corpus: Path) -> Bench:
    """The cube `r1` of this very store stands in its place already."""
    shutil.copytree(corpus / "cube", full.folder)
    return full


@pytest.fixture
def published(make_study: Callable[..., Study], tmp_path: Path, corpus: Path) -> Iterator[Bench]:
    """The store as it is after it has published `r1`, and that cube in its place."""
    study = make_study(sites=MARKET_SITES)
    shutil.copy(corpus / "published.db", study.folder / "corpus.db")
    with Store.for_study(study) as store:
        bench = Bench(study, store, tmp_path / "out" / "cube")
        shutil.copytree(corpus / "cube", bench.folder)
        yield bench


@pytest.fixture(scope="module")
def second(corpus: Path) -> Tables:
    """What the release `r2` of the store says."""
    frames, _ = simulate(MARKET, 7)
    study = load_study(corpus / "study.toml")
    return tables_of(study, frames, Published(), release="r2", now=NOW)


@pytest.fixture
def computed(second: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build takes the tables of `r2` as they are: only how they are written is tried."""
    monkeypatch.setattr(cube_module, "tables_of", lambda *_, **__: second)


@pytest.fixture
def built(corpus: Path, tmp_path: Path) -> Path:
    """A copy of the cube, to be read or damaged."""
    return shutil.copytree(corpus / "cube", tmp_path / "cube")


def test_the_cube_is_as_agreed(built: Path, corpus: Path) -> None:
    cube = load_cube(built)
    for name, columns in COLUMNS.items():
        assert set(columns.split()) <= set(getattr(cube, name).columns)
    said = cube.manifest
    assert (said["format"], said["release"], said["synthetic"]) == (3, "r1", True)
    assert said["built_at"] == "2026-02-01T12:00:00+00:00"
    assert said["study"]["approval_reference"] == "TEST-1"
    assert said["estimand"]["cutoff_words"] == "likely yes"
    assert said["disclosure"] == {"threshold": 11, "round_to": 5}
    assert said["study"]["protocol_sha256"] == load_study(corpus / "study.toml").sha256
    sites = [(site["key"], site["source"]) for site in said["sites"]]
    assert sites == [("alpha", "crawl"), ("beta", "crawl")]
    assert said["finding"]["drawn"]
    assert said["finding"]["sentence"].startswith(("A rise in", "A fall in", "No clear change in"))
    assert "between 2024 and 2025, on Alpha and Beta:" in said["finding"]["sentence"]
    assert set(said["files"]) == {*(f"{name}.parquet" for name in TABLES), CODEBOOK}


def test_what_is_not_drawn_has_a_sentence_and_no_number(built: Path) -> None:
    cube = load_cube(built)
    for frame, value in ((cube.shares, "estimate"), (cube.changes, "change")):
        numbers = frame[[value, "low", "high"]]
        assert numbers[frame["drawn"]].notna().all().all()
        assert numbers[~frame["drawn"]].isna().all().all()
        assert (frame["reason"].eq("") == frame["drawn"]).all()
        gone = frame.loc[~frame["drawn"], "reason"]
        assert gone.str.endswith((".", ".)")).all()
    drawn = cube.shares[cube.shares["drawn"]]
    assert ((drawn["low"] <= drawn["estimate"]) & (drawn["estimate"] <= drawn["high"])).all()


def test_no_sentence_and_no_manifest_holds_what_is_not_a_number(built: Path) -> None:
    cube = load_cube(built)
    text = (built / MANIFEST).read_text()
    assert "NaN" not in text
    assert "Infinity" not in text
    for frame in (cube.counts, cube.shares, cube.changes, cube.coverage):
        said = " ".join(frame["reason"])
        assert " nan" not in said.lower()
    assert "traffick" not in json.dumps(cube.manifest["finding"]).lower()


def test_building_again_gives_the_same_figures(published: Bench) -> None:
    first, second = load_cube(published.folder), published.build("r2")
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(first, name), getattr(second, name))
    assert second.manifest["release"] == "r2"
    assert [path.name for path in published.folder.parent.iterdir()] == ["cube"]
    anew = published.build("r3", anew=True)
    for cube, computed in ((second, "r1"), (anew, "r3")):
        drawn = cube.shares[cube.shares["drawn"]]
        assert len(drawn) > 0
        assert set(drawn["as_of"]) == {computed}
    before, after = (cube.shares.drop(columns="as_of") for cube in (second, anew))
    pd.testing.assert_frame_equal(before, after)


def test_a_site_that_the_protocol_names_no_more_is_in_no_release(
    published: Bench, make_study: Callable[..., Study]
) -> None:
    """Its adverts are kept until they expire; the board lets them be shown, and pooled, no more."""
    before = load_cube(published.folder)
    assert "beta" in str(before.shares["sites"].tolist())
    narrowed = replace(published, study=make_study(sites=sites_text("alpha")))
    cube = narrowed.build("r2", NOW + dt.timedelta(days=1))
    said = [json.dumps(cube.manifest), *(frame.to_json() for frame in _frames(cube))]
    assert not any("beta" in text.lower() for text in said)
    assert cube.shares["drawn"].any()


def _frames(cube: Cube) -> list[pd.DataFrame]:
    return [getattr(cube, name) for name in TABLES]


def test_a_later_linking_is_not_said_to_have_told_kept_counts(published: Bench) -> None:
    """Nor are they counted anew with `--anew`, and its help says so."""
    first = load_cube(published.folder)
    with published.store.begin() as connection:
        kept = read_published(connection)
    later = Linking(1, NOW + dt.timedelta(days=1), complete=True)
    linked = replace(load_frames(published.store), linking=later)
    tables = tables_of(published.study, linked, kept, release="r2", now=NOW, anew=True)
    pd.testing.assert_frame_equal(tables.frames["counts"], first.counts, check_dtype=False)
    assert "stand as in an earlier release (r1)" in tables.manifest["linking"]["sentence"]
    said = CliRunner().invoke(build_app(), ["publish", "cube", "--help"], env={"COLUMNS": "200"})
    assert "counts stay as they were first printed" in " ".join(said.output.split())


def test_publishing_is_in_the_ledger(published: Bench) -> None:
    with published.store.begin() as connection:
        assert ledger.verify(connection)[0] == 1


def test_postgresql_gives_the_same_cube(again: Bench, postgres_url: str) -> None:
    here = load_cube(again.folder)
    with open_store(postgres_url, migrate=True) as store:
        write_frames(store, again.study, scored())
        there = replace(again, store=store, folder=again.folder.with_name("other")).build()
    assert here.assisted["drawn"].any()
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(here, name), getattr(there, name))


def test_an_empty_store_publishes_its_emptiness(bench: Bench) -> None:
    cube = bench.build()
    assert cube.counts.empty
    assert not cube.manifest["finding"]["drawn"]
    assert cube.manifest["finding"]["reason"].endswith(".")
    assert not cube.shares["drawn"].any()


def test_one_snapshot_is_published_without_a_time_axis(bench: Bench) -> None:
    market = replace(MARKET, crawl_days=(dt.date(2025, 7, 1),), advertisers_per_day=2.0)
    write_frames(bench.store, bench.study, simulate(market, 7)[0])
    cube = bench.build()
    assert cube.counts["count"].isna().all()
    assert (cube.counts["coverage"] == "none").all()
    assert cube.counts["reason"].str.startswith("One snapshot has no time axis").all()
    assert not cube.changes["drawn"].any()
    assert all(site["single_snapshot"] for site in cube.manifest["sites"])
    assert "One snapshot has no time axis" in cube.manifest["finding"]["reason"]
    assert len(cube.manifest["warnings"]) >= 2
    once = cube.shares[cube.shares["period"] == "one crawl"]
    assert len(once) == 2
    assert once["drawn"].all()


@dataclass
class Fault:
    """Lets the n-th call of a function fail as a full disk does."""

    real: Callable[..., Any]
    at: int
    calls: int = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        if self.calls == self.at:
            raise OSError(28, "No space left on device")
        return self.real(*args, **kwargs)


@pytest.mark.usefixtures("computed")
@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_full_disk_leaves_the_old_cube(
    again: Bench, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    old = load_cube(again.folder)
    monkeypatch.setattr(cube_files, "_flush", Fault(cube_files._flush, at))
    with pytest.raises(PublishError, match=r"No space left.*unchanged"):
        again.build("r2")
    assert load_cube(again.folder).manifest == old.manifest
    assert [path.name for path in again.folder.parent.iterdir()] == ["cube"]


@pytest.mark.usefixtures("computed")
def test_a_cut_between_the_renames_leaves_the_old_cube_readable(again: Bench) -> None:
    old = load_cube(again.folder)
    again.folder.rename(previous_of(again.folder))  # killed right here
    assert load_cube(again.folder).manifest == old.manifest
    assert again.build("r2").manifest["release"] == "r2"
    assert not previous_of(again.folder).exists()


@pytest.mark.usefixtures("computed")
def test_a_read_only_disk_is_a_sentence(full: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PublishError, match="Read-only file system"):
        full.build()


@pytest.mark.usefixtures("computed")
def test_a_failed_rename_puts_the_old_cube_back(
    again: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = load_cube(again.folder)
    fault = Fault(Path.rename, at=2)
    # A plain function, because a class makes no method of an object.
    monkeypatch.setattr(Path, "rename", lambda *paths: fault(*paths))  # noqa: PLW0108
    with pytest.raises(PublishError, match="unchanged"):
        again.build("r2")
    monkeypatch.undo()
    assert load_cube(again.folder).manifest == old.manifest
    assert [path.name for path in again.folder.parent.iterdir()] == ["cube"]


@pytest.mark.usefixtures("computed")
def test_a_file_in_the_way_is_a_sentence(full: Bench) -> None:
    full.folder.parent.write_text("not a folder")
    with pytest.raises(PublishError, match="cannot be written"):
        full.build()


def test_no_cube_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"no published cube in .*`brightline publish cube`"):
        load_cube(tmp_path / "cube")


def test_a_cube_of_a_newer_version_is_told_as_that(built: Path) -> None:
    (built / MANIFEST).write_text('{"format": 4}', encoding="utf-8")
    with pytest.raises(PublishError, match="open it with the Brightline that made it"):
        load_cube(built)


@pytest.mark.parametrize("text", ["{", '{"format": 1}', "[]", "\xff"])
def test_another_format_is_a_sentence(built: Path, text: str) -> None:
    (built / MANIFEST).write_text(text, encoding="latin-1")
    with pytest.raises(PublishError, match="publish"):
        load_cube(built)


@pytest.mark.parametrize("name", TABLES)
def test_a_half_written_cube_is_refused(built: Path, name: str) -> None:
    path = built / f"{name}.parquet"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(PublishError, match="incomplete or damaged"):
        load_cube(built)
    path.unlink()
    with pytest.raises(PublishError, match="incomplete or damaged"):
        load_cube(built)


def test_a_cube_of_two_releases_is_refused(built: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.parquet"
    shutil.copy(built / "shares.parquet", kept)
    table = pd.read_parquet(kept).assign(release="other")
    table.to_parquet(built / "shares.parquet", index=False)
    with pytest.raises(PublishError, match=r"damaged \(shares.parquet\)"):
        load_cube(built)


def test_the_command_publishes_and_says_what_it_found(full: Bench) -> None:
    run = CliRunner()
    words = ["publish", "cube", "--study", str(full.study.path), "--release", "r9"]
    said = run.invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "between 2024 and 2025" in said.output
    beside = full.study.folder / "cube"
    assert load_cube(beside).manifest["release"] == "r9"
    out = ["--out", str(full.folder), "--json"]
    words[-1] = "r10"
    parsed = json.loads(run.invoke(build_app(), [*words, *out]).output)
    assert parsed["folder"] == str(full.folder)
    assert parsed["finding"]["drawn"]


def test_the_reader_knows_nothing_of_the_store() -> None:
    import subprocess
    import sys

    code = (
        "import sys, brightline.publish.reader as r; "
        "print([m for m in sys.modules if m in "
        "('brightline.store', 'brightline.schema', 'brightline.privacy', 'sqlmodel')])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"

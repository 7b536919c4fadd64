"""The market in the store: through the door, once, resumable, and its truth beside the store."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from brightline import ledger
from brightline.errors import IngestError, StudyError
from brightline.schema import Advert, AdvertContact, Coverage, CrawlRun, LedgerEntry, Sighting, Site
from brightline.store import open_store, table_of
from brightline.study import Period, Study, load_study
from brightline.synthetic.market import write_market
from brightline.synthetic.params import study_tables
from brightline.synthetic.truth import load_truth, truth_file
from brightline.synthetic.writing import HistoryWriter
from tests.synthetic.markets import CLOSES, OUTAGE, Bench, bench_for, small_market

PARAMS = small_market()
TABLES = (Advert, AdvertContact, Coverage, CrawlRun, LedgerEntry, Sighting, Site)


@pytest.fixture
def bench(make_study: Callable[..., Study]) -> Iterator[Bench]:
    made = bench_for(make_study, PARAMS)
    yield made
    made.store.close()


def counts(bench: Bench) -> dict[str, int]:
    with bench.store.begin() as connection:
        return {
            table_of(model).name: connection.execute(
                sa.select(sa.func.count()).select_from(table_of(model))
            ).scalar_one()
            for model in TABLES
        }


def test_the_store_holds_what_the_truth_says_was_seen(bench: Bench) -> None:
    """Site, keyed id, and first sighting of every advert; also that both compute one key."""
    truth = write_market(bench.study, bench.store, bench.keyring, PARAMS)
    advert, site = table_of(Advert), table_of(Site)
    query = sa.select(site.c.key, advert.c.ad_key, advert.c.first_seen, advert.c.last_seen)
    with bench.store.begin() as connection:
        rows = connection.execute(query.join(site, advert.c.site_id == site.c.id)).all()
        marked = connection.execute(sa.select(sa.func.min(advert.c.synthetic))).scalar_one()
    seen = {(one.site, one.ad_key): one.first_seen for one in truth.adverts if one.first_seen}
    assert {(row.key, row.ad_key): row.first_seen for row in rows} == seen
    assert all(row.last_seen >= row.first_seen for row in rows)
    assert any(row.last_seen > row.first_seen for row in rows)
    assert marked == 1


def test_a_second_call_does_nothing(bench: Bench) -> None:
    first = write_market(bench.study, bench.store, bench.keyring, PARAMS)
    before = counts(bench)
    assert write_market(bench.study, bench.store, bench.keyring, PARAMS) == first
    assert counts(bench) == before
    assert before["ledger"] == 1
    with bench.store.begin() as connection:
        ledger.verify(connection)


class KilledError(Exception):
    """Stands for a kill in the middle of the writing."""


def test_an_interrupted_writing_is_resumed_to_the_same_store(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    see_last = HistoryWriter._see_last
    months = iter(range(1_000))

    def broken(self: HistoryWriter, *arguments: Any) -> None:
        if next(months) == 7:  # within the eighth transaction: it must leave nothing of it
            raise KilledError
        see_last(self, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(HistoryWriter, "_see_last", broken)
        with pytest.raises(KilledError):
            write_market(bench.study, bench.store, bench.keyring, PARAMS)
    half = counts(bench)
    write_market(bench.study, bench.store, bench.keyring, PARAMS)
    with open_store(f"sqlite:///{tmp_path / 'whole.db'}", migrate=True) as store:
        at_once = Bench(bench.study, store, bench.keyring)
        write_market(at_once.study, store, at_once.keyring, PARAMS)
        assert counts(bench) == counts(at_once)
    assert 0 < half["advert"] < counts(bench)["advert"]
    assert half["ledger"] == 0


def test_no_contact_is_in_the_clear_on_disk(bench: Bench) -> None:
    """Neither in the store nor in the truth file: not a reserved number, not an address."""
    write_market(bench.study, bench.store, bench.keyring, PARAMS)
    bench.store.close()
    files = [path for path in bench.study.folder.rglob("*") if path.is_file()]
    assert truth_file(bench.study) in files
    for path in files:
        held = path.read_bytes()
        assert not re.search(rb"\d{3}[-. )*]{1,2}555[-. *]{1,2}01\d{2}", held), path
        assert b"@example.org" not in held.replace(b"study@example.org", b""), path


def test_coverage_has_the_outage_and_the_closure(bench: Bench) -> None:
    write_market(bench.study, bench.store, bench.keyring, PARAMS)
    run, cover, site = table_of(CrawlRun), table_of(Coverage), table_of(Site)
    query = sa.select(site.c.key, cover.c.day, cover.c.status, run.c.counts_as_coverage)
    query = query.join_from(cover, run, cover.c.run_id == run.c.id)
    with bench.store.begin() as connection:
        rows = connection.execute(query.join(site, cover.c.site_id == site.c.id)).all()
    failed = {(row.key, row.day) for row in rows if row.status == "failed"}
    days = (OUTAGE[1] - OUTAGE[0]).days
    assert failed == {("synthetic-one", OUTAGE[0] + dt.timedelta(days=n)) for n in range(days)}
    assert all(row.counts_as_coverage == (row.status == "complete") for row in rows)
    assert max(row.day for row in rows if row.key == "synthetic-three") < CLOSES


def test_the_truth_comes_back_from_its_file(bench: Bench) -> None:
    truth = write_market(bench.study, bench.store, bench.keyring, PARAMS)
    assert load_truth(bench.study) == truth
    assert truth.market == PARAMS.digest


def test_truth_by_period_adds_up(bench: Bench) -> None:
    truth = write_market(bench.study, bench.store, bench.keyring, PARAMS)
    spring = Period(name="spring", start=dt.date(2025, 3, 1), end=dt.date(2025, 6, 1))
    pooled, *sites = truth.truth_by_period([spring])
    assert pooled.site == ""
    assert [cell.site for cell in sites] == sorted(site.key for site in PARAMS.sites)
    assert pooled.postings == sum(cell.postings for cell in sites) > 0
    assert pooled.suspicious == sum(cell.suspicious for cell in sites)
    assert 0 < pooled.share < 1


def test_progress_is_told(bench: Bench) -> None:
    told: list[tuple[int, int]] = []
    write_market(
        bench.study, bench.store, bench.keyring, PARAMS, progress=lambda *at: told.append(at)
    )
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


def test_another_market_is_refused(bench: Bench) -> None:
    write_market(bench.study, bench.store, bench.keyring, PARAMS)
    before = counts(bench)
    with pytest.raises(IngestError, match="another synthetic market"):
        write_market(bench.study, bench.store, bench.keyring, small_market(seed=9))
    assert counts(bench) == before
    assert load_truth(bench.study).market == PARAMS.digest


@pytest.mark.parametrize(
    ("change", "error", "sentence"),
    [
        (("synthetic = true\n", "", 1), IngestError, "not marked synthetic"),
        (('source = "synthetic"\n', "", -1), IngestError, "does not mark the site"),
        (("synthetic-three", "synthetic-four", -1), StudyError, "names no site"),
    ],
)
def test_a_real_study_is_refused(
    bench: Bench,
    change: tuple[str, str, int],
    error: type[Exception],
    sentence: str,
) -> None:
    path: Path = bench.study.path
    path.write_text(path.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(error, match=sentence):
        write_market(load_study(path), bench.store, bench.keyring, PARAMS)
    assert counts(bench)["advert"] == 0
    assert not truth_file(bench.study).exists()


def test_without_the_guard_invented_adverts_would_enter_a_real_study(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant of the test above: it is the guard that keeps them out."""
    path = bench.study.path
    path.write_text(path.read_text("utf-8").replace("synthetic = true\n", "", 1), "utf-8")
    monkeypatch.setattr("brightline.synthetic.market._refuse_real", lambda study, params: None)
    write_market(load_study(path), bench.store, bench.keyring, PARAMS)
    assert counts(bench)["advert"] > 0


def test_the_tables_for_a_study_file_load(make_study: Callable[..., Study]) -> None:
    study = make_study(sites=study_tables(PARAMS))
    assert [site.key for site in study.sites] == [site.key for site in PARAMS.sites]
    assert all(site.synthetic and site.source == "synthetic" for site in study.sites)

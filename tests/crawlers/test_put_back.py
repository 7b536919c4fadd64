"""Pages that are put back without having been asked for: they count as nothing, and cost nothing.

A crawl that stops or pauses has pages in hand. Where all that a batch says of a section is that its
pages wait, the rest of the batch is committed as ever.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import crawlers.batch
from brightline.errors import ServerError, StoreError
from brightline.store import open_store
from crawlers.batch import Batch, Outcome
from crawlers.ending import conclude
from crawlers.frontier import ADVERT, Found
from crawlers.manifest_files import load_manifest
from crawlers.opening import Opening, load_keys, open_plan
from crawlers.plan import Plan
from crawlers.reading import again
from tests.crawlers.crawling import Pages, crawl_both
from tests.crawlers.servers import ROBOTS, Answer
from tests.crawlers.studies import Ground, make_ground, site_table
from tests.ingest.house import advert

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
START = "http://127.0.0.1:8000/"


@pytest.fixture(params=["sqlite", "postgresql"])
def ground(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Ground:
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
        open_store(url, migrate=True).close()
        monkeypatch.setenv("BRIGHTLINE_STORE", url)
    made = make_ground(tmp_path, [site_table("board", [START])])
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(made.keys))
    return made


def two_sections(second: Answer) -> Pages:
    """An advert under Rooms, one that answers as told, and one under Tools that waits its turn."""
    links = "".join(f'<a class=category href="/{name}">{name}</a>' for name in ("rooms", "tools"))
    return {
        "/robots.txt": ROBOTS,
        "/": Answer(links),
        "/rooms": Answer('<h1>Rooms</h1><a href="/ad/1">1</a><a href="/ad/2">2</a>'),
        "/tools": Answer('<h1>Tools</h1><a href="/ad/21">21</a>'),
        "/ad/1": Answer("<h2>Advert 1</h2><div class=text>Invented.</div>"),
        "/ad/2": second,
        "/ad/21": Answer("<h2>Advert 21</h2><div class=text>Invented.</div>"),
    }


def efforts(runs: list[dict[str, Any]]) -> dict[str, tuple[int, ...]]:
    """(planned, attempted, fetched, refused, failed) by section of the last run."""
    kinds = ("planned", "attempted", "fetched", "refused", "failed")
    return {row["section"]: tuple(row[kind] for kind in kinds) for row in runs[-1]["coverage"]}


def test_a_stop_keeps_what_was_read_while_another_section_waits(tmp_path: Path) -> None:
    ground, site, said = crawl_both(tmp_path, two_sections(Answer("", 401)), delay_seconds=0.3)
    assert "status 401" in said
    assert "/ad/21" not in site.paths()
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    assert efforts(ground.runs()) == {
        "": (3, 3, 3, 0, 0),
        "Rooms": (2, 2, 1, 1, 0),
        "Tools": (1, 0, 0, 0, 0),
    }


def _plan(ground: Ground, store: Any) -> Plan:
    study = ground.study()
    manifest = load_manifest("manifest.toml", beside=ground.folder)
    opening = Opening(study, load_keys(study), store, lambda: NOW)
    return open_plan(opening, study.site("board"), manifest, fresh=False)


def _read_and_waiting(plan: Plan) -> Batch:
    """A batch in which an advert under Rooms was read, and a page under Tools was not asked for."""
    pages = [Found(f"{START}ad/{n}", ADVERT, part) for n, part in ((1, "Rooms"), (21, "Tools"))]
    with plan.store.begin() as connection:
        plan.frontier.add(connection, pages)
        tasks = plan.frontier.lease(connection, 2, NOW)
    read, waits = sorted(tasks, key=lambda task: task.page.section)
    raw = replace(advert(1, url=read.page.url), site="board")
    batch = Batch(plan)
    batch.add(Outcome(read, "fetched", adverts=[raw]))
    batch.add(Outcome(waits, "again", again_at=NOW, blame=False))
    return batch


def test_a_batch_with_a_section_that_only_waits_is_committed(ground: Ground) -> None:
    """As at the end of the hours, when every page in hand is put back."""
    with open_store(ground.study().store_url) as store:
        plan = _plan(ground, store)
        _read_and_waiting(plan).flush()
        with store.begin() as connection:
            assert plan.frontier.states(connection) == {"pending": 2, "done": 1}
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    assert efforts(ground.runs()) == {"": (1, 0, 0, 0, 0), "Rooms": (0, 1, 1, 0, 0)}


def test_a_long_retry_after_counts_no_attempt_and_keeps_the_rest(ground: Ground) -> None:
    with open_store(ground.study().store_url) as store:
        plan = _plan(ground, store)
        batch = _read_and_waiting(plan)
        waits = batch.outcomes.pop().task
        batch.add(again(plan, waits, "status 503", dt.timedelta(days=1)))
        batch.flush()
        assert conclude(plan).because == "paused"
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    assert efforts(ground.runs()) == {"": (1, 0, 0, 0, 0), "Rooms": (0, 1, 1, 0, 0)}
    assert ground.runs()[0]["waiting"] == 2


def test_a_store_that_fails_after_a_stop_leaves_the_run_open(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it did not take would be lost with the addresses of a run that is closed."""

    def broken(*_: object) -> None:
        raise StoreError("The store failed; mend it.")

    with open_store(ground.study().store_url) as store:
        plan = _plan(ground, store)
        batch = _read_and_waiting(plan)
        plan.end("stopped", "The site asks for a login.", ServerError("The site asks for a login."))
        monkeypatch.setattr(crawlers.batch, "add_effort", broken)
        with pytest.raises(StoreError) as caught:
            batch.flush()
        plan.end("error", str(caught.value), caught.value)
        report = conclude(plan)
        assert (report.because, report.sentence) == ("error", "The store failed; mend it.")
        assert not report.counts_as_coverage
        with store.begin() as connection:
            assert plan.frontier.take_back(connection) == 2
    assert ground.runs()[0]["ended_because"] is None

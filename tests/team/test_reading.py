"""The team's tables from a real store: crawls, backlog, consensus, care; and no text in them."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brightline.errors import StoreError
from brightline.schema import Annotator, Coverage, CrawlRun, Site
from brightline.store import Store, insert, table_of
from brightline.study import Study
from brightline.team import crawls, labels
from brightline.team.reading import read_team
from tests.annotation.bench import CANARIES, write_adverts
from tests.annotation.care.desk import CAPS, DAY, Desk
from tests.annotation.test_agreement_report import judged
from tests.studies import ESTIMAND


@pytest.fixture
def desk(make_study: Callable[..., Study]) -> Iterator[Desk]:
    study = make_study(estimand=CAPS + ESTIMAND)
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 80)
    with Store.for_study(study) as store:
        desk = Desk(study, store)
        desk.draw("first", 40, "a1,a2,a3")
        yield desk


def test_what_was_released_stands_beside_the_limits_by_code(desk: Desk) -> None:
    desk.release(DAY)
    desk.answer("a1", DAY)
    desk.release(DAY + dt.timedelta(hours=2))
    found = read_team(desk.study.path, DAY + dt.timedelta(hours=3))
    assert found["limits"] == {"session": 10, "day": 25}
    day = DAY.date().isoformat()
    assert found["released"] == [
        {"code": "a1", "day": day, "released": 20, "largest": 10},
        {"code": "a2", "day": day, "released": 10, "largest": 10},
        {"code": "a3", "day": day, "released": 10, "largest": 10},
    ]
    assert found["backlog"] == [
        {
            "name": "first",
            "purpose": "estimate",
            "wave": "wave-1",
            "codebook": "core@1",
            "adverts": 40,
            "judgements": 80,
            "released": 40,
            "made": 10,
        }
    ]


def test_a_debrief_is_due_after_a_days_worth_and_not_before(desk: Desk) -> None:
    desk.draw("second", 40, "a1,a2,a3")
    for hour in range(3):
        assert not _due(desk)["a1"]
        now = DAY + dt.timedelta(days=hour // 2, hours=hour)
        desk.release(now)
        desk.answer("a1", now)
    assert _due(desk) == {"a1": True, "a2": False, "a3": False}
    assert desk.release(DAY + dt.timedelta(days=3))["a1"] == "debrief", "as batches are given out"


def _due(desk: Desk) -> dict[str, bool]:
    with desk.store.begin() as connection:
        rows = labels.debriefs_due(connection, desk.study)
    return {row["code"]: row["debrief_due"] for row in rows}


def test_simulated_annotators_have_no_limits_to_show(desk: Desk) -> None:
    desk.release(DAY)
    with desk.store.begin() as connection:
        connection.execute(table_of(Annotator).update().values(synthetic=True))
    found = read_team(desk.study.path, DAY)
    assert found["released"] == found["debriefs"] == []


def test_nothing_of_an_advert_is_in_the_tables(desk: Desk) -> None:
    desk.release(DAY)
    desk.answer("a1", DAY)
    told = json.dumps(read_team(desk.study.path, DAY))
    for canary in (*CANARIES, "Bright rooms", "genuine", "Harbour City", "http", "Reading "):
        assert canary not in told
    assert '"item-' not in told


def _write_runs(store: Store) -> None:
    """A run that counts, one that broke an assertion, and one that still goes on."""
    at = dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC)
    ends: list[tuple[str | None, bool, dict[str, object]]] = [
        ("finished", True, {}),
        ("assertions", False, {"assertions": ["no advert was read"]}),
        (None, False, {"read": 7}),
    ]
    with store.begin() as connection:
        insert(connection, Site, [{"id": 1, "key": "harbour", "title": "Harbour", "manifest": "m"}])
        runs, days = [], []
        for n, (because, counts, detail) in enumerate(ends, start=1):
            when = at + dt.timedelta(days=n)
            runs.append(
                {
                    "id": n, "site_id": 1, "started_at": when, "protocol_sha256": "0",
                    "ended_at": when if because else None, "ended_because": because,
                    "counts_as_coverage": counts, "detail": detail, "adverts_seen": 5 if because
                    else 0,
                }
            )  # fmt: skip
            pages = {"planned": 10, "attempted": 9, "fetched": 7, "refused": 1, "failed": 1}
            for section in ("one", "two"):
                state = "complete" if counts else "suspicious"
                day = {"run_id": n, "site_id": 1, "section": section, "day": when.date()}
                days.append({**day, **pages, "status": state})
        insert(connection, CrawlRun, runs)
        insert(connection, Coverage, days)


def test_a_sites_days_say_what_was_asked_for_and_whether_it_counts(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        _write_runs(store)
        with store.begin() as connection:
            days, runs = crawls.crawl_days(connection), crawls.crawl_runs(connection)
            newest = crawls.crawl_days(connection, days=1)
    assert [row["counted"] for row in days] == [True, False, False]
    assert {kind: days[0][kind] for kind in crawls.KINDS} == {
        "planned": 20, "attempted": 18, "fetched": 14, "refused": 2, "failed": 2,
    }  # fmt: skip
    assert [row["ended_because"] for row in runs] == ["", "assertions", "finished"]
    assert [row["asserted"] for row in runs] == [None, False, True]
    assert runs[1]["broken"] == ["no advert was read"]
    assert [row["adverts"] for row in runs] == [7, 5, 5]
    assert [row["run"] for row in newest] == [3]


def test_agreement_is_of_all_together_and_names_no_pair(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study)
    found = read_team(study.path)
    assert found["agreement"][0]["what"] == "suspicion"
    assert {row["who"] for row in found["agreement"]} == {"all annotators"}
    assert {row["codebook"] for row in found["agreement"]} == {"core@1"}
    assert any(row["when"] == "late less early" for row in found["agreement"])
    assert "ann-a" not in json.dumps({**found, "debriefs": [], "released": []})


def test_the_child_prints_tables_or_one_sentence(make_study: Callable[..., Study]) -> None:
    study = make_study()
    words = [sys.executable, "-m", "brightline.team", str(study.path)]
    missing = subprocess.run(words, capture_output=True, text=True, check=False)
    assert missing.returncode == StoreError.exit_code
    assert "Traceback" not in missing.stderr
    assert len(missing.stderr.strip().splitlines()) == 1
    with Store.for_study(study, migrate=True):
        pass
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["days"] == found["agreement"] == []
    assert found["no_agreement"].startswith("Nothing was judged yet")
    assert Path(study.path).name not in done.stdout

"""Releases from a real store: over all samples, per person and day, with debriefs between."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.care.debriefs import session_of
from annotation.care.releasing import hard_items
from brightline.cli import build_app
from brightline.errors import AnnotationError
from brightline.judgements import Reading, readings
from brightline.schema import (
    Annotation,
    Assignment,
    ConsensusRun,
    Debrief,
    Prediction,
    PredictionModel,
    SampledAdvert,
)
from brightline.store import insert, table_of
from brightline.study import load_study
from tests.annotation.care.desk import DAY, Desk


def test_a_batch_ends_and_the_next_comes_after_it(desk: Desk) -> None:
    desk.draw("spring", 60)
    assert desk.release(DAY) == {}
    first = desk.open("a1")
    assert len(first) == 10
    assert desk.release(DAY) == {"a1": "open", "a2": "open"}
    assert desk.open("a1") == first
    assert desk.answer("a1", DAY) == 10
    assert desk.release(DAY) == {"a2": "open"}
    assert len(desk.open("a1")) == 10
    assert not set(first) & set(desk.open("a1"))


def test_the_days_cap_holds_over_all_samples(desk: Desk) -> None:
    desk.draw("one", 12)
    desk.draw("two", 40)
    given = []
    for hour in range(4):
        now = DAY + dt.timedelta(hours=hour)
        why = desk.release(now)
        given.append(desk.answer("a1", now))
    assert given == [10, 10, 5, 0]
    assert why["a1"] == "debrief"
    tomorrow = DAY + dt.timedelta(days=1)
    assert desk.release(tomorrow)["a1"] == "debrief"
    with desk.store.begin() as connection:
        row = {"annotator_id": 1, "at": tomorrow, "tasks": 25, "note": None}
        connection.execute(table_of(Debrief).insert().values(**row))
    assert "a1" not in desk.release(tomorrow)
    assert len(desk.open("a1")) == 10


def test_the_day_is_full_also_with_a_debrief(desk: Desk) -> None:
    desk.draw("spring", 60)
    for hour in range(3):
        desk.release(DAY + dt.timedelta(hours=hour))
        desk.answer("a1", DAY + dt.timedelta(hours=hour))
    with desk.store.begin() as connection:
        row = {"annotator_id": 1, "at": DAY + dt.timedelta(hours=4), "tasks": 25, "note": None}
        connection.execute(table_of(Debrief).insert().values(**row))
    assert desk.release(DAY + dt.timedelta(hours=5))["a1"] == "day"


def test_what_others_found_hard_is_spread_evenly(desk: Desk) -> None:
    """One annotator reads first; the other gets no batch that is full of what was suspicious."""
    desk.draw("spring", 60)
    desk.release(DAY, whole=True)
    hard = desk.open("a1")[:20]
    with desk.store.begin() as connection:
        table = table_of(Assignment)
        connection.execute(table.update().values(released_at=None))
        items = sa.select(table.c.sampled_advert_id).where(table.c.id.in_(hard))
        mine = table.c.sampled_advert_id.in_(items)
        theirs = list(connection.execute(sa.select(table.c.id).where(mine)).scalars())
    desk.store.close()
    rows = [
        {
            "assignment_id": assignment,
            "version": 1,
            "state": "submitted",
            "judgement": 7,
            "codebook": "core@1",
            "pulled_at": DAY,
            "result_sha256": "0" * 64,
        }
        for assignment in hard
    ]
    with desk.store.begin() as connection:
        insert(connection, Annotation, rows)
        assert len(hard_items(connection, desk.study, DAY)) == 20
    tomorrow = DAY + dt.timedelta(days=2)
    desk.release(tomorrow)
    batch = desk.open("a2")
    assert len(batch) == 10
    # 20 of 60 wait that are hard: 3 of 10.
    assert sum(assignment in theirs for assignment in batch) == 3


def test_the_highest_tenth_of_the_scores_that_have_not_expired_is_hard_reading(desk: Desk) -> None:
    desk.draw("spring", 40)
    _keep_scores(desk, expires=DAY + dt.timedelta(days=1))
    item = table_of(SampledAdvert)
    with desk.store.begin() as connection:
        scored = connection.execute(sa.select(item.c.item_key).order_by(item.c.advert_id)).scalars()
        highest = set(scored.all()[-4:])
        assert hard_items(connection, desk.study, DAY) == highest
        assert hard_items(connection, desk.study, DAY + dt.timedelta(days=1)) == set()


def _keep_scores(desk: Desk, *, expires: dt.datetime) -> None:
    """A score of each advert that was drawn, the higher the later its number."""
    item = table_of(SampledAdvert)
    run = {"made_at": DAY, "codebook": "core@1", "cutoff": 5, "model": "none", "labels": 0}
    run |= {"items": 0, "labels_sha256": "0" * 64, "result": {}}
    with desk.store.begin() as connection:
        adverts = sorted(connection.execute(sa.select(item.c.advert_id)).scalars())
        made = table_of(ConsensusRun)
        kept = connection.execute(made.insert().values(**run).returning(made.c.id))
        model = {"consensus_run_id": kept.scalar_one(), "made_at": DAY}
        model |= {"expires_at": expires, "parameters": {}, "evaluation": {}}
        made = table_of(PredictionModel)
        number = connection.execute(made.insert().values(**model).returning(made.c.id)).scalar_one()
        scores = enumerate(adverts)
        rows = [{"model_id": number, "advert_id": one, "score": n / 40} for n, one in scores]
        insert(connection, Prediction, rows)


def test_nobody_but_a_simulated_annotator_gets_everything_at_once(
    desk: Desk, tmp_path: Path
) -> None:
    desk.draw("spring", 60, annotators="a1,synthetic-b")
    desk.release(DAY)
    assert len(desk.open("a1")) == 10
    assert len(desk.open("synthetic-b")) == 60
    path = tmp_path / "real.toml"
    text = desk.study.path.read_text(encoding="utf-8")
    path.write_text(text.replace("synthetic = true", "synthetic = false"), encoding="utf-8")
    real = Desk(load_study(path), desk.store)
    with pytest.raises(AnnotationError, match="in batches that end; leave --whole out"):
        real.release(DAY, whole=True)


def test_a_debrief_is_recorded_with_a_note_that_names_nobody(desk: Desk) -> None:
    desk.draw("spring", 60)
    desk.release(DAY)
    desk.answer("a1", DAY, judgement=7)
    words = ["annotate", "debrief", "--study", str(desk.study.path), "--annotator", "a1"]
    said = CliRunner().invoke(build_app(), words, input="Call me at 212-555-0142.\n")
    assert said.exit_code == 0, said.output
    assert "answered 10 adverts (0 skipped); 10 were judged suspicious" in said.output
    assert desk.study.people.annotator_support in said.output
    with desk.store.begin() as connection:
        row = connection.execute(sa.select(table_of(Debrief))).mappings().one()
    assert row["tasks"] == 10
    assert "0142" not in row["note"]
    script = [sys.executable, "-m", "brightline", *words, "--json"]
    done = subprocess.run(script, input="Quiet.\n", capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["annotator"] == "a1"
    silent = CliRunner().invoke(build_app(), words, input="")
    assert "the debrief is not recorded" in str(silent.exception)
    unknown = CliRunner().invoke(build_app(), [*words[:-1], "nobody", "--no-note"])
    assert unknown.exit_code != 0


def test_a_draft_is_neither_an_answer_nor_hard_reading(desk: Desk) -> None:
    desk.draw("spring", 60)
    desk.release(DAY)
    before = desk.open("a1")
    draft = {"version": -1, "state": "drafted", "judgement": 7, "refer": True, "codebook": "core@1"}
    draft |= {"pulled_at": DAY, "result_sha256": "0" * 64, "synthetic": True}
    with desk.store.begin() as connection:
        insert(connection, Annotation, [{**draft, "assignment_id": one} for one in before])
        assert hard_items(connection, desk.study, DAY) == set()
        session = session_of(connection, desk.study, "a1", DAY)
        assert readings(connection, "a1")["a1"] == Reading(open=len(before), since_debrief=0)
    assert (session.tasks, session.skipped, session.hard) == (0, 0, 0)
    assert desk.open("a1") == before
    assert desk.answer("a1", DAY, judgement=7) == len(before)
    with desk.store.begin() as connection:
        assert len(hard_items(connection, desk.study, DAY)) == len(before)


def test_no_time_that_anybody_took_is_kept() -> None:
    """Nobody can be ranked by speed: the server's lead time is read nowhere and has no column."""
    names = set(table_of(Annotation).columns.keys())
    assert not {name for name in names if "lead" in name or "seconds" in name}
    folder = Path(__file__).resolve().parents[3] / "annotation"
    for source in folder.rglob("*.py"):
        assert "lead_time" not in source.read_text(encoding="utf-8"), source

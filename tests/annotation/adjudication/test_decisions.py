"""What makes a case, and what is kept of its decision, against a real Label Studio."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa

from brightline.schema import LedgerEntry
from brightline.store import table_of
from tests.annotation.adjudication.test_sync import Case, _key_of, reasoned
from tests.annotation.adjudication.test_sync import case as case
from tests.annotation.bench import Bench
from tests.annotation.test_pull import judged, region

pytestmark = pytest.mark.labelstudio


def test_a_reader_who_only_said_refer_now_makes_a_case(case: Case, bench: Bench) -> None:
    """Skipped, without a judgement: nothing to disagree with, and the most urgent of all."""
    task = bench.tasks(case.sample, "a1")[0]
    refer = region("refer", "choices", choices=["refer_now"])
    case.client.change_annotation(
        task["annotations"][0]["id"], {"result": [refer], "was_cancelled": True}
    )
    assert bench.pull(case.sample).refer == 1
    assert case.round().opened == 3
    assert sorted(task["data"]["why"] for task in case.tasks()) == [
        "Somebody chose 'Refer now'.",
        "Somebody chose 'Refer now'.",
        "The readings disagree.",
    ]


def test_a_round_of_one_sample_opens_no_case_of_another(case: Case, bench: Bench) -> None:
    other = Case(bench, case.client, case.name, "another-sample-of-cases")
    assert case.round().opened == 2
    assert other.round().opened == 2


def test_a_case_that_is_skipped_keeps_its_refer_now_and_nothing_else(case: Case) -> None:
    case.round()
    refer = region("refer", "choices", choices=["refer_now"])
    result = [*reasoned("likely_yes", "Not mine to say."), refer]
    case.client.annotate(case.tasks()[0]["id"], {"result": result, "was_cancelled": True})
    assert case.round().refer == 1
    (row,) = case.decisions()
    kept = (row["state"], row["judgement"], row["marks"], row["reason"], row["refer"])
    assert kept == ("skipped", None, [], None, True)


def test_a_decision_is_kept_as_it_was_given_and_its_pull_stands_in_the_ledger(
    case: Case, bench: Bench
) -> None:
    case.round()
    task = case.tasks()[0]["id"]
    note = region("note", "textarea", text=["One voice for two."])
    case.client.annotate(
        task, {"result": [*judged("likely_yes", "third_person_voice", "movement"), note]}
    )
    (given,) = (one["annotations"][0] for one in case.tasks() if one["id"] == task)
    case.round()
    (row,) = case.decisions()
    assert row["marks"] == ["movement", "third_person_voice"]
    assert (row["codebook"], row["synthetic"]) == ("core@1", True)
    assert row["server_annotation_id"] == given["id"]
    assert row["server_updated_at"] == dt.datetime.fromisoformat(given["updated_at"])
    entry = table_of(LedgerEntry)
    query = sa.select(entry.c.act, entry.c.detail).order_by(entry.c.seq.desc())
    with bench.store.begin() as connection:
        told = dict(reversed(connection.execute(query.limit(20)).all()))
    assert told["cases opened"] == {"cases": 2}
    pulled = {"server": case.name, "key": _key_of(case), "decisions": 1}
    assert told["decisions pulled"] == pulled

"""Consensus runs: made from the current judgements of a real store, and never changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.consensus import model
from annotation.consensus.runs import Run, latest_run, read_items, run_consensus
from brightline.cli import build_app
from brightline.errors import AnnotationError
from brightline.schema import Annotation, Consensus, ConsensusRun
from brightline.store import Store, open_store, table_of
from brightline.study import Study
from brightline.validation.market import simulate
from tests.annotation.bench import write_adverts
from tests.annotation.care.desk import DAY, Desk
from tests.annotation.test_agreement_report import MARKET, judged
from tests.trends.stored import write_frames


def run_of(study: Study, sample: str | None = None) -> Run:
    with Store.for_study(study) as store, store.begin() as connection:
        return run_consensus(connection, study, sample=sample)


def test_every_judged_advert_has_a_posterior_and_every_annotator_a_confusion(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    judged(study)
    run = run_of(study)
    with Store.for_study(study) as store, store.begin() as connection:
        items = read_items(connection, run.id)
    assert run.new
    assert len(items) == run.items == 240
    for item in items:
        assert sum(item["posterior"]) == pytest.approx(1, abs=1e-4)
        above = sum(item["posterior"][study.estimand.cutoff - 1 :])
        assert item["suspicion"] == pytest.approx(above, abs=1e-4)
        assert item["mixture"].index(max(item["mixture"])) + 1 == item["level"]
    for found in run.result["annotators"].values():
        mean, low, high = found["sensitivity"]
        assert low < mean < high
        assert len(found["confusion"]) == 7


def test_the_same_labels_are_not_run_twice_and_new_ones_are(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    judged(study)
    first, again = run_of(study), run_of(study)
    assert (again.new, again.id) == (False, first.id)
    table = table_of(Annotation)
    with Store.for_study(study) as store, store.begin() as connection:
        before = connection.execute(sa.select(table_of(Consensus))).all()
        row = dict(connection.execute(sa.select(table).where(table.c.id == 1)).mappings().one())
        row |= {"id": None, "version": 2, "judgement": 8 - row["judgement"]}
        connection.execute(table.insert().values(**{k: v for k, v in row.items() if k != "id"}))
    second = run_of(study)
    assert second.new
    with Store.for_study(study) as store, store.begin() as connection:
        mine = sa.select(table_of(Consensus)).where(table_of(Consensus).c.run_id == first.id)
        assert connection.execute(mine).all() == before
        latest = latest_run(connection)
        assert latest is not None
        assert latest.id == second.id


def test_on_postgresql_it_is_kept_too(make_study: Callable[..., Study], postgres_url: str) -> None:
    study = make_study()
    with open_store(postgres_url, migrate=True) as store:
        write_frames(store, study, simulate(replace(MARKET, labels_per_stratum=15), 7)[0])
        with store.begin() as connection:
            run = run_consensus(connection, study)
            found = read_items(connection, run.id)
    assert len(found) == run.items > 20
    assert all(len(item["posterior"]) == 7 for item in found)


def test_labels_of_two_codebooks_are_never_pooled(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study)
    table = table_of(Annotation)
    with Store.for_study(study) as store, store.begin() as connection:
        connection.execute(table.update().where(table.c.id == 1).values(codebook="core@2"))
    with pytest.raises(AnnotationError, match="core@1 and core@2, which are never pooled"):
        run_of(study)


def test_the_command_says_it_and_keeps_it(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study)
    words = ["annotate", "consensus", "--study", str(study.path)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "Consensus run 1: 480 labels of 240 adverts by 3 annotators under core@1." in said.output
    data = json.loads(CliRunner().invoke(build_app(), [*words, "--json", "--items"]).stdout)
    assert (data["id"], data["new"], len(data["posteriors"])) == (1, False, 240)
    with Store.for_study(study) as store, store.begin() as connection:
        rows = connection.execute(sa.select(table_of(ConsensusRun))).mappings().all()
    assert [row["model"] for row in rows] == ["pooled-dawid-skene@4"]
    assert rows[0]["parameters"]["shared"] == 0.3


def test_a_fit_that_has_not_settled_says_what_follows_and_what_to_do(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make_study()
    judged(study)
    monkeypatch.setattr(model, "ITERATIONS", 2)
    said = (
        CliRunner()
        .invoke(build_app(), ["annotate", "consensus", "--study", str(study.path)])
        .output
    )
    assert "had not settled after 2 rounds" in said
    assert "train no model on it" in said
    assert "let more adverts be judged by two or more annotators" in said


def test_of_a_single_annotator_there_is_no_figure_and_a_reason(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 12)
        desk = Desk(study, store)
        desk.draw("spring", 10)
        desk.release(DAY, whole=True)
        desk.answer("a1", DAY, judgement=7)
    words = ["annotate", "consensus", "--study", str(study.path)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert " ".join(said.output.split()).count("not drawn: a single annotator") == 2
    found = json.loads(CliRunner().invoke(build_app(), [*words, "--json"]).stdout)
    one = found["annotators"]["a1"]
    assert (one["sensitivity"], one["specificity"]) == (None, None)
    assert one["sensitivity_undrawn"] == one["specificity_undrawn"] == "a single annotator"
    assert {cell for part in ("confusion", "low", "high") for row in one[part] for cell in row} == {
        None
    }


def test_counts_have_their_separators_on_either_side_of_an_of(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make_study()
    Store.for_study(study, migrate=True).close()
    row = {"name": "pilot", "synthetic": True, "items": 4_320, "purpose": "estimate"}
    row |= {"wave": "w1", "codebook": "core@1", "answered": 4_320, "assignments": 4_320}
    row["skipped"] = 0
    monkeypatch.setattr("annotation.samples.sample_status", lambda connection: [row])
    said = CliRunner().invoke(build_app(), ["sample", "status", "--study", str(study.path)])
    assert "4,320 of 4,320 judgements made" in said.stdout

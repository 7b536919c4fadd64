"""The report on agreement from a real store: what is judged, by whom, in which wave."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from annotation.codebook import load_codebook
from annotation.samples import keep_codebook
from brightline.agreement.reporting import (
    CHANGE,
    EVERYBODY,
    SCALE,
    SUSPICION,
    Row,
    read_judgements,
    report,
)
from brightline.cli import build_app
from brightline.errors import AnnotationError
from brightline.schema import IndicatorMark
from brightline.store import Store, insert
from brightline.study import Study
from brightline.validation.market import Market, simulate
from tests.trends.stored import write_frames

MARKET = Market(advertisers_per_day=0.9, labels_per_stratum=60, share=(0.3, 0.3))


def judged(study: Study, market: Market = MARKET) -> None:
    """Two of three simulated annotators judge each item; the first of them marks an indicator."""
    with Store.for_study(study, migrate=True) as store:
        write_frames(store, study, simulate(market, 7)[0])
        with store.begin() as connection:
            keep_codebook(connection, load_codebook("core@1"))
            marks = [{"annotation_id": n, "indicator": "trust_claims"} for n in range(1, 60)]
            insert(connection, IndicatorMark, marks)


def rows_of(study: Study, **options: object) -> list[Row]:
    with Store.for_study(study) as store, store.begin() as connection:
        return report(connection, 5, **options)  # type: ignore[arg-type]


def test_suspicion_scale_and_every_indicator_have_a_row(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study)
    rows = {row.what: row for row in rows_of(study)}
    marked = [entry.name for entry in load_codebook("core@1").marked]
    assert list(rows) == [SUSPICION, SCALE, *marked]
    found = rows[SUSPICION]
    assert found.alpha.value is not None
    assert found.alpha.low is not None
    # Sensitivity 0.85 and specificity 0.96 at a share of 0.3: alpha lies near 0.65.
    assert 0.5 < found.alpha.value < 0.8
    assert found.alpha.items == 240
    assert rows[SCALE].positive is None


def test_pairs_and_waves_are_told_apart(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study, replace(MARKET, waves=("w1", "w2")))
    rows = rows_of(study, pairs=True)
    groups = {(row.who, row.wave) for row in rows}
    assert {(EVERYBODY, ""), (EVERYBODY, "w1"), (EVERYBODY, "w2")} < groups
    assert ("ann-a and ann-b", "") in groups
    halves = [row.alpha.items for row in rows if row.what == SUSPICION and row.wave]
    assert halves == [120, 120]


def test_nothing_judged_is_a_sentence(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with Store.for_study(study, migrate=True):
        pass
    with pytest.raises(AnnotationError, match="Nothing was judged yet; fetch answers with"):
        rows_of(study)


@pytest.mark.parametrize("act", ["agreement", "consensus", "decisions"])
def test_a_sample_that_is_not_there_is_named_with_those_that_are(
    act: str, make_study: Callable[..., Study]
) -> None:
    study = make_study()
    words = ["annotate", act, "--sample", "nope", "--study", str(study.path)]
    Store.for_study(study, migrate=True).close()
    said = str(CliRunner().invoke(build_app(), words).exception)
    assert said.startswith("There is no sample 'nope'; none was drawn yet")
    judged(study)
    done = CliRunner().invoke(build_app(), words)
    assert isinstance(done.exception, AnnotationError)
    assert str(done.exception) == "There is no sample 'nope'; drawn so far: sample-w1."


def test_an_annotator_who_is_not_there_is_named_with_those_who_are(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    judged(study)
    words = ["annotate", "debrief", "--annotator", "nope", "--study", str(study.path)]
    done = CliRunner().invoke(build_app(), words)
    assert isinstance(done.exception, AnnotationError)
    said = "No annotator here has the code 'nope'; known so far: ann-a, ann-b, ann-c."
    assert str(done.exception) == said


def test_the_command_says_it_in_a_table_and_as_json(make_study: Callable[..., Study]) -> None:
    study = make_study()
    judged(study)
    words = ["annotate", "agreement", "--study", str(study.path)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "suspicion" in said.output
    assert "Positive agreement: how often a second annotator" in said.output
    data = json.loads(CliRunner().invoke(build_app(), [*words, "--json"]).stdout)
    assert data[0]["what"] == "suspicion"
    assert data[0]["alpha"]["items"] == 240


def test_marked_and_items_are_of_what_the_note_says(make_study: Callable[..., Study]) -> None:
    """A pair's own share holds adverts that the other did not judge; its items do not."""
    study = make_study()
    judged(study)
    with Store.for_study(study) as store, store.begin() as connection:
        found = read_judgements(connection, None)
    of_pair = found[found["annotator"].isin(["ann-a", "ann-b"])]
    both = of_pair.groupby("item")["annotator"].nunique() == 2
    rows = rows_of(study, pairs=True)
    pair = next(row for row in rows if (row.what, row.who) == (SUSPICION, "ann-a and ann-b"))
    assert pair.marked == pytest.approx((of_pair["judgement"] >= 5).mean())
    assert pair.alpha.items == both.sum() < len(both)
    words = ["annotate", "agreement", "--study", str(study.path)]
    said = CliRunner().invoke(build_app(), words).output
    assert "Marked: of every judgement by those of the row, on whichever adverts" in said
    assert "Items: the drawn adverts that two or more of them judged" in said


def test_an_indicator_that_one_marks_and_the_other_never_does_is_not_agreement(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    judged(study)
    with Store.for_study(study) as store, store.begin() as connection:
        odd = [{"annotation_id": n, "indicator": "movement"} for n in range(1, 60, 2)]
        insert(connection, IndicatorMark, odd)
    words = ["annotate", "agreement", "--study", str(study.path)]
    found = json.loads(CliRunner().invoke(build_app(), [*words, "--json"]).stdout)
    name = next(entry.name for entry in load_codebook("core@1").marked if entry.id == "movement")
    positive = next(row["positive"] for row in found if row["what"] == name)
    assert (positive["value"], positive["low"]) == (0.0, None)
    assert positive["reason"].startswith("Nobody marked what another had marked")
    assert "0.00 (no interval)" in CliRunner().invoke(build_app(), words).output


def test_drift_and_evidence_are_told(make_study: Callable[..., Study]) -> None:
    """Answers that two gave with spans, in the order in which the work was done."""
    study = make_study()
    judged(study)
    with Store.for_study(study) as store, store.begin() as connection:
        spans = [
            {
                "annotation_id": n,
                "indicator": "movement",
                "field": "body",
                "start": 0,
                "end": 10 + n % 3,
            }
            for n in range(1, 481)
        ]
        insert(connection, IndicatorMark, spans)
    rows = rows_of(study, drift=True)
    thirds = [row for row in rows if row.when.endswith("third")]
    assert [row.alpha.items for row in thirds] == [80, 80, 80]
    changes = {row.what: row.alpha for row in rows if row.when == CHANGE}
    assert set(changes) == {SUSPICION, SCALE}
    change = changes[SUSPICION]
    assert change.low is not None
    assert change.high is not None
    assert change.low < 0 < change.high
    movement = next(row for row in rows if row.spans is not None and row.spans.items == 240)
    assert movement.spans is not None
    assert movement.spans.value is not None
    assert movement.spans.value > 0.9
    said = CliRunner().invoke(
        build_app(), ["annotate", "agreement", "--study", str(study.path), "--drift"]
    )
    assert "late less early" in said.output

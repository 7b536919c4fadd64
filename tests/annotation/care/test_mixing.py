"""Calibration items: drawn again by chance, mixed in blind, and weighed as what they are."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest
from typer.testing import CliRunner

from annotation.drawing import Order, draw_sample
from annotation.work import load_batches
from brightline.cli import build_app
from brightline.errors import AnnotationError
from brightline.trends.frames import read_labels
from tests.annotation.care.desk import DAY, Desk


def calibrated(desk: Desk) -> pd.DataFrame:
    """A judged sample, a second one, and twelve items of the first mixed into the second."""
    desk.draw("first", 40)
    desk.release(DAY, whole=True)
    desk.answer("a1", DAY)
    desk.answer("a2", DAY)
    desk.draw("second", 36, annotators="a3,a4", seed=2)
    order = Order(
        "again", (), per_stratum=12, purpose="calibrate", source="first", mixed_into="second"
    )
    draw_sample(desk.study, order)
    with desk.store.begin() as connection:
        labels = read_labels(connection)
    found: pd.DataFrame = labels[labels["sample"] == "again"]
    return found


def test_their_probability_is_that_of_the_whole_draw(desk: Desk) -> None:
    labels = calibrated(desk)
    assert len(labels) == 12
    assert set(labels["purpose"]) == {"calibrate"}
    assert set(labels["stratum_population"]) == {80}
    assert set(labels["inclusion_probability"]) == {12 / 80}


def test_they_come_among_the_others_and_nothing_tells_them_apart(desk: Desk) -> None:
    calibrated(desk)
    with desk.store.begin() as connection:
        batches = load_batches(connection, desk.study)
    assert {batch.key.sample for batch in batches} == {"first", "second"}
    (mine,) = [b for b in batches if (b.key.sample, b.key.annotator) == ("second", "a3")]
    assert len(mine.work) == 48
    first = {work.item.title for b in batches if b.key.sample == "first" for work in b.work}
    places = [place for place, work in enumerate(mine.work) if work.item.title in first]
    assert len(places) >= 12
    assert min(places) < 8
    assert max(places) > 39
    with desk.store.begin() as connection:
        assert len(load_batches(connection, desk.study, sample="again")) == 2


def test_nobody_gets_an_advert_that_they_were_given_before(desk: Desk) -> None:
    desk.draw("first", 40, annotators="a1,a2,a3")
    for code in ("a1", "a2", "a3"):
        desk.release(DAY, whole=True)
        desk.answer(code, DAY)
    desk.draw("second", 20, annotators="a1,a2,a3,a4", seed=2)
    order = Order(
        "again", (), per_stratum=12, purpose="calibrate", source="first", mixed_into="second"
    )
    first = draw_sample(desk.study, order)
    with desk.store.begin() as connection:
        given = pd.read_sql(
            "SELECT s.name, i.advert_id, a.annotator_id FROM assignment a"
            " JOIN sampled_advert i ON i.id = a.sampled_advert_id JOIN sample s"
            " ON s.id = i.sample_id",
            connection,
        )
    again = given["name"] == "again"
    assert set(given.loc[again, "advert_id"]) <= set(given.loc[~again, "advert_id"])
    assert not given.duplicated(["advert_id", "annotator_id"]).loc[again].any()
    assert given.loc[again, "advert_id"].nunique() == 12  # each by somebody who is left
    assert draw_sample(desk.study, order) == first  # again: the same sample


def test_calibration_without_anybody_new_is_refused(desk: Desk) -> None:
    desk.draw("first", 40)
    desk.release(DAY, whole=True)
    desk.answer("a1", DAY)
    words = ["sample", "draw", "--study", str(desk.study.path), "--name", "again"]
    words += ["--purpose", "calibrate", "--from", "first", "--into", "first", "--per-stratum", "5"]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code != 0
    assert "was given every item of 'first' in the stratum" in str(said.exception)


def test_an_order_that_contradicts_itself_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(AnnotationError, match="A calibration sample names the sample whose items"):
        draw_sample(desk.study, Order("x", ("a1", "a2"), per_stratum=5, purpose="calibrate"))
    order = Order("x", (), per_stratum=5, purpose="calibrate", source="no", mixed_into="no")
    with pytest.raises(AnnotationError, match="There is no sample 'no'"):
        draw_sample(desk.study, order)
    train = Order("t", ("a1", "a2"), total=30, purpose="train", snapshot=True)
    with pytest.raises(AnnotationError, match="no internal scores, or they have expired"):
        draw_sample(desk.study, train)
    by_place = replace(train, by_place=True)
    with pytest.raises(AnnotationError, match="leave out --by-place"):
        draw_sample(desk.study, by_place)


def test_a_plan_is_made_from_the_store_and_its_labels(desk: Desk) -> None:
    desk.draw("first", 40)
    desk.release(DAY, whole=True)
    desk.answer("a1", DAY, judgement=7)
    words = ["sample", "plan", "--study", str(desk.study.path), "--snapshot"]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "It is a plan: what comes out has its own interval." in said.output
    data = json.loads(CliRunner().invoke(build_app(), [*words, "--total", "40", "--json"]).stdout)
    assert (data[0]["adverts"], data[0]["judgements"], data[0]["batches"]) == (40, 80, 8)
    more = CliRunner().invoke(build_app(), [*words, "--total", "999999"])
    assert more.exit_code != 0
    assert "A plan for 999,999 adverts is for more than the 80" in str(more.exception)
    narrow = CliRunner().invoke(build_app(), [*words, "--half-width", "0.001"])
    assert "No sample of these adverts gives a level within 0.001" in str(narrow.exception)

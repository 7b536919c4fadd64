"""Synthetic answers: on the real server, marked as such, and in synthetic studies alone."""

from __future__ import annotations

import pytest

from annotation.answers import read_answer
from annotation.codebook import load_codebook
from annotation.simulated import SAID, Checker, answer_tasks, invent
from annotation.visible import ShownAdvert
from brightline.errors import AnnotationError
from brightline.study import Study
from tests.annotation.bench import Bench

ADVERT = ShownAdvert("Bright rooms", "Our staff")


def test_inventions_fit_the_page_and_are_read_without_a_problem() -> None:
    codebook = load_codebook()
    check = Checker(codebook)
    levels = set()
    for number in range(200):
        result = invent(f"item-{number}", "synthetic-a", codebook)
        check(result)
        answer = read_answer(result, codebook, ADVERT, ADVERT.text)
        assert answer.problems == []
        assert answer.note == SAID
        levels.add(answer.judgement)
    assert levels == set(range(1, 8))


def test_what_does_not_fit_the_page_is_not_sent() -> None:
    wrong = {"from_name": "judgement", "to_name": "advert", "type": "choices"}
    with pytest.raises(AnnotationError, match="does not fit"):
        Checker(load_codebook())([{**wrong, "value": {"choices": ["surely"]}}])
    with pytest.raises(AnnotationError, match="does not fit"):
        Checker(load_codebook())([{**wrong, "from_name": "mood", "value": {"choices": ["x"]}}])


def test_annotators_agree_more_than_chance_would_have_it() -> None:
    codebook = load_codebook()
    keys = [f"item-{number}" for number in range(300)]
    pairs = [
        [invent(key, who, codebook)[0]["value"]["choices"][0] for who in ("synthetic-a", "b")]
        for key in keys
    ]
    same = sum(first == second for first, second in pairs) / len(pairs)
    assert 0.4 < same < 0.9


@pytest.mark.labelstudio
def test_a_share_is_answered_marked_and_not_answered_again(bench: Bench) -> None:
    bench.draw("simulated", 20, "synthetic-a,synthetic-b")
    bench.push("simulated")
    codebook = load_codebook()
    with bench.client() as (client, _):
        assert answer_tasks(bench.study, client, codebook, share=0.8) == 32
        assert answer_tasks(bench.study, client, codebook, share=0.8) == 0
    report = bench.pull("simulated")
    assert (report.new, report.problems) == (32, {})
    assert all(row["synthetic"] and row["note"] == SAID for row in bench.versions("simulated"))
    answered = [bool(task["annotations"]) for task in bench.tasks("simulated", "synthetic-a")]
    assert answered == [True] * 16 + [False] * 4


@pytest.mark.labelstudio
def test_people_are_never_answered_for(bench: Bench) -> None:
    bench.draw("of-people", 5, "a1,a2")
    bench.push("of-people")
    with bench.client() as (client, _):
        answer_tasks(bench.study, client, load_codebook(), share=1.0)
    assert not any(task["annotations"] for task in bench.tasks("of-people", "a1"))


@pytest.mark.labelstudio
def test_a_real_study_is_refused(bench: Bench) -> None:
    real: Study = bench.study.model_copy(update={"synthetic": False})
    with (
        bench.client() as (client, _),
        pytest.raises(AnnotationError, match="every answer is a person's"),
    ):
        answer_tasks(real, client, load_codebook())

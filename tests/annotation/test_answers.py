"""An annotation of the server as a judgement of ours: nothing guessed, every oddity named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.answers import Answer, Mark, read_answer, result_sha256
from annotation.codebook import load_codebook
from annotation.page import ADVERT
from annotation.pull_report import PROBLEMS
from annotation.visible import ShownAdvert

BOOK = load_codebook("core@1")
SHOWN = ShownAdvert("Bright rooms", "Our staff are genuine and verified.")


def _region(control: str, **value: Any) -> dict[str, Any]:
    kind = {"evidence": "labels", "note": "textarea"}.get(control, "choices")
    return {"from_name": control, "to_name": ADVERT, "type": kind, "value": value}


def _judged(level: str = "likely_yes") -> dict[str, Any]:
    return _region("judgement", choices=[level])


def _marked(*names: str) -> dict[str, Any]:
    return _region("indicators", choices=list(names))


def _span(words: str, name: str) -> dict[str, Any]:
    start = SHOWN.text.index(words)
    return _region("evidence", start=start, end=start + len(words), text=words, labels=[name])


def _read(*result: dict[str, Any], shown: ShownAdvert = SHOWN) -> Answer:
    return read_answer(result, BOOK, shown, SHOWN.text)


@pytest.mark.parametrize(("level", "value"), [(level.id, level.value) for level in BOOK.levels])
def test_each_level_is_its_number(level: str, value: int) -> None:
    answer = _read(_judged(level), _marked("none_of_these"))
    assert (answer.judgement, answer.cannot_judge, answer.problems) == (value, False, [])


def test_cannot_judge_is_an_answer_without_a_level() -> None:
    answer = _read(_judged("cannot_judge"), _marked("none_of_these"))
    assert (answer.judgement, answer.cannot_judge) == (None, True)
    assert answer.complete
    assert not answer.problems


def test_marks_with_and_without_a_place() -> None:
    answer = _read(
        _judged(), _marked("trust_claims", "third_person_voice"), _span("genuine", "trust_claims")
    )
    start = SHOWN.body.index("genuine")
    assert answer.marks == [
        Mark("trust_claims", "body", start, start + 7),
        Mark("third_person_voice"),
    ]
    assert not answer.problems


def test_a_place_alone_marks_its_indicator() -> None:
    answer = _read(_judged(), _marked("movement"), _span("Bright", "venue_language"))
    assert Mark("venue_language", "title", 0, 6) in answer.marks


def test_refer_and_note_are_read() -> None:
    answer = _read(
        _judged(), _marked("movement"), _region("refer", choices=["refer_now"]),
        _region("note", text=["One.", "Two."]),
    )  # fmt: skip
    assert answer.refer
    assert answer.note == "One.\nTwo."


def test_a_lone_choice_instead_of_a_list_is_read() -> None:
    assert _read(_region("judgement", choices="unsure")).judgement == 4


@pytest.mark.parametrize(
    ("problem", "result"),
    [
        ("no_judgement", [_marked("movement")]),
        ("two_judgements", [_judged("unsure"), _judged("likely_no")]),
        ("unknown_choice", [_region("judgement", choices=["trafficking"])]),
        ("unknown_choice", [_region("judgement", choices=["unsure", "likely_no"])]),
        ("unknown_choice", [_judged(), _marked("star_sign")]),
        ("unknown_choice", [_judged(), _marked("shared_contact")]),
        ("unknown_control", [_judged(), _region("verdict", choices=["guilty"])]),
        ("unknown_control", [_judged(), {"from_name": "note", "to_name": "photo", "value": {}}]),
        ("unknown_control", [_judged(), {"type": "choices"}]),
        ("none_beside_indicator", [_judged(), _marked("none_of_these", "movement")]),
        (
            "none_beside_indicator",
            [_judged(), _marked("none_of_these"), _span("staff", "movement")],
        ),
        ("span_outside", [_judged(), _region("evidence", start=0, end=999, labels=["movement"])]),
        ("span_outside", [_judged(), _region("evidence", start="0", end=3, labels=["movement"])]),
        (
            "span_outside",
            [_judged(), _region("evidence", start=0, end=6, text="other", labels=["movement"])],
        ),
    ],
)
def test_each_oddity_is_named_and_the_rest_is_kept(
    problem: str, result: list[dict[str, Any]]
) -> None:
    answer = _read(*result)
    assert problem in answer.problems
    assert set(answer.problems) <= set(PROBLEMS)


def test_none_beside_an_indicator_keeps_the_indicator() -> None:
    answer = _read(_judged(), _marked("none_of_these", "movement"))
    assert answer.marks == [Mark("movement")]


def test_a_span_outside_keeps_its_indicator_without_a_place() -> None:
    answer = _read(_judged(), _region("evidence", start=0, end=999, labels=["movement"]))
    assert answer.marks == [Mark("movement")]


def test_a_text_that_changed_since_keeps_marks_without_a_place() -> None:
    changed = ShownAdvert(SHOWN.title, "Another text by now.")
    answer = _read(_judged(), _span("genuine", "trust_claims"), shown=changed)
    assert answer.marks == [Mark("trust_claims")]
    assert answer.problems == ["text_changed"]
    assert answer.judgement == 6


def test_the_digest_ignores_order_and_the_servers_own_ids() -> None:
    first, second = _judged(), _marked("movement")
    again = [{**second, "id": "x1", "origin": "manual"}, {**first, "id": "x2"}]
    assert result_sha256("submitted", [first, second]) == result_sha256("submitted", again)


def test_the_digest_tells_states_and_contents_apart() -> None:
    digests = {
        result_sha256("submitted", [_judged()]),
        result_sha256("skipped", [_judged()]),
        result_sha256("submitted", [_judged("unsure")]),
        result_sha256("submitted", [_judged(), _judged()]),
    }
    assert len(digests) == 4


NOTED = [
    ("note", {"text": ["She can be called at {}."]}),
    ("note", {"text": "{}"}),
    ("a-control-of-their-own", {"text": ["{}"], "meta": {"more": "{}"}}),
    ("evidence", {"labels": ["movement"], "start": 0, "end": 9, "text": "call {}"}),
]


@pytest.mark.parametrize(("control", "value"), NOTED)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("212-555-0142", "212-555-0199"),
        ("mara@example.org", "jo.7@example.org"),
        ("[phone:7LFU4H]", "[phone:K2MMXQ]"),
    ],
)
def test_no_contact_can_be_found_from_a_digest(
    control: str, value: dict[str, Any], one: str, other: str
) -> None:
    """It needs no key: whoever has the store could try every number in it."""
    digests = {
        result_sha256("submitted", [_judged(), _region(control, **_filled(value, contact))])
        for contact in (one, other)
    }
    assert len(digests) == 1
    nothing = _region(control, **_filled(value, "nothing"))
    assert result_sha256("submitted", [_judged(), nothing]) not in digests


def _filled(value: Any, contact: str) -> Any:
    if isinstance(value, str):
        return value.replace("{}", contact)
    if isinstance(value, dict):
        return {name: _filled(part, contact) for name, part in value.items()}
    return [_filled(part, contact) for part in value] if isinstance(value, list) else value


LEAF = st.one_of(st.none(), st.booleans(), st.integers(-9, 99), st.text(max_size=8))
JSON = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["choices", "labels", "text", "start", "end"]), inner, max_size=4
        ),
    ),
    max_leaves=8,
)
CONTROL = st.sampled_from(["judgement", "indicators", "evidence", "refer", "note"])
REGION = st.fixed_dictionaries(
    {
        "from_name": st.one_of(CONTROL, CONTROL, JSON),
        "to_name": st.one_of(st.just(ADVERT), JSON),
        "value": JSON,
    }
)


@settings(deadline=None)
@given(st.lists(st.one_of(REGION, REGION, JSON), max_size=5))
def test_whatever_the_server_holds_is_read_without_a_guess(result: list[Any]) -> None:
    answer = _read(*result)
    known = {entry.id for entry in BOOK.marked}
    assert {mark.indicator for mark in answer.marks} <= known
    assert answer.judgement is None or 1 <= answer.judgement <= 7
    assert not (answer.judgement is not None and answer.cannot_judge)
    assert set(answer.problems) <= set(PROBLEMS)
    assert len(result_sha256("submitted", result)) == 64

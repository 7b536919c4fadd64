"""The labelling page's configuration: valid for the server, inert, keyboard only, and blind."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from label_studio_sdk.label_interface.interface import LabelInterface

from annotation.codebook import load_codebook
from annotation.page import (
    ADVERT,
    CANNOT_JUDGE,
    CONTROLS,
    EVIDENCE,
    INDICATORS,
    JUDGEMENT,
    NONE_OF_THESE,
    REFER,
    REFER_NOW,
    config_sha256,
    labelling_config,
)
from annotation.task_data import SYNTHETIC_NOTICE, Item, task_data

BOOK = load_codebook("core@1")
CONFIG = labelling_config(BOOK)
ROOT = Xml.fromstring(CONFIG)  # noqa: S314  (our own words)
ITEM = Item(
    item_key="item-1",
    site_title="Invented classifieds",
    section="Services",
    place="Harbour City",
    price=80.0,
    currency="USD",
    title="A title <img src=x onerror=alert(1)>",
    body="A body & more <script>alert(1)</script>",
    synthetic=True,
)


def _hotkeys() -> list[str]:
    return [tag.attrib["hotkey"] for tag in ROOT.iter() if "hotkey" in tag.attrib]


def _result(control: str, kind: str, **value: object) -> dict[str, object]:
    region = {"id": f"{control}-1", "from_name": control, "to_name": ADVERT, "type": kind}
    return {**region, "value": value}


def _fits(result: list[dict[str, object]]) -> bool:
    interface: Any = LabelInterface(CONFIG)
    return bool(interface.validate_annotation({"result": result}))


def test_the_sdk_takes_the_page_and_a_task_of_ours() -> None:
    interface: Any = LabelInterface(CONFIG)
    interface.validate()
    assert interface.validate_task({"data": task_data(ITEM, "chunk")})
    assert not interface.validate_task({"data": {"item_key": "item-1"}})


def test_the_sdk_takes_an_answer_of_every_control() -> None:
    answer = [
        _result(JUDGEMENT, "choices", choices=["likely_yes"]),
        _result(INDICATORS, "choices", choices=["trust_claims", "movement"]),
        _result(REFER, "choices", choices=[REFER_NOW]),
        _result("note", "textarea", text=["A note."]),
        _result(EVIDENCE, "labels", start=2, end=7, text="title", labels=["trust_claims"]),
    ]
    assert _fits(answer)


@pytest.mark.parametrize(
    "wrong",
    [
        _result("verdict", "choices", choices=["likely_yes"]),
        _result(JUDGEMENT, "choices", choices=["trafficking"]),
        _result(EVIDENCE, "labels", start=2, end=7, text="title", labels=["nothing"]),
    ],
    ids=["control", "choice", "label"],
)
def test_the_sdk_refuses_what_the_page_cannot_make(wrong: dict[str, object]) -> None:
    assert not _fits([wrong])


def test_every_choice_has_a_key_and_no_key_does_two_things() -> None:
    keys = _hotkeys()
    assert len(keys) == len(set(keys))
    choices = [*ROOT.iter("Choice"), *ROOT.iter("Label")]
    assert all("hotkey" in choice.attrib for choice in choices)
    assert {str(level) for level in range(8)} <= set(keys)


def test_every_choice_is_stored_by_its_id_not_by_its_words() -> None:
    stored = {choice.attrib["alias"] for choice in ROOT.iter("Choice")}
    wanted = {level.id for level in BOOK.levels} | {entry.id for entry in BOOK.marked}
    assert stored == wanted | {CANNOT_JUDGE, NONE_OF_THESE, REFER_NOW}
    assert {label.attrib["alias"] for label in ROOT.iter("Label")} == {
        entry.id for entry in BOOK.marked
    }


def test_the_controls_are_those_that_answers_are_read_by() -> None:
    named = {tag.attrib["name"] for tag in ROOT.iter() if "name" in tag.attrib}
    assert named == CONTROLS | {ADVERT}


def test_what_must_be_answered_says_so_in_words() -> None:
    required = [tag for tag in ROOT.iter() if tag.attrib.get("required") == "true"]
    assert [tag.attrib["name"] for tag in required] == [JUDGEMENT, INDICATORS]
    assert all(tag.attrib.get("requiredMessage") for tag in required)


def test_the_advert_is_text_and_nothing_else() -> None:
    tags = {tag.tag for tag in ROOT.iter()}
    inert = {"View", "Style", "Header", "Text", "Labels", "Label", "Choices", "Choice", "TextArea"}
    assert tags <= inert  # no Image, HyperText, Table, Video, Rating or Pairwise
    assert [tag.attrib["value"] for tag in ROOT.iter("Text")] == ["$text"]


def test_the_page_asks_for_no_more_of_a_task_than_it_holds() -> None:
    asked = {
        tag.attrib["value"][1:]
        for tag in ROOT.iter()
        if tag.attrib.get("value", "").startswith("$")
    }
    assert asked == {"text", "about", "notice"}
    assert asked <= set(task_data(ITEM, "chunk"))


def test_a_task_tells_no_date_no_address_and_no_score() -> None:
    data = task_data(ITEM, "chunk")
    assert set(data) == {"item_key", "chunk_key", "text", "about", "notice"}
    assert data["about"] == "Invented classifieds · Services · Harbour City · 80 USD"
    assert data["notice"] == SYNTHETIC_NOTICE


def test_markup_in_an_advert_stays_the_text_that_it_was() -> None:
    assert task_data(ITEM, "chunk")["text"] == f"{ITEM.title}\n\n{ITEM.body}"


def test_the_computed_indicator_is_not_on_the_page() -> None:
    assert "shared_contact" not in CONFIG


def test_a_change_of_the_page_is_seen_and_white_space_is_not() -> None:
    assert config_sha256(f"\n{CONFIG}  ") == config_sha256(CONFIG)
    assert config_sha256(CONFIG.replace("Cannot judge", "Skip")) != config_sha256(CONFIG)


def test_nothing_on_the_page_is_fetched_from_anywhere() -> None:
    assert "url(" not in CONFIG
    assert "http" not in CONFIG
    assert "@import" not in CONFIG

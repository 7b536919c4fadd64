"""What becomes a case, and what its page shows: readings under letters, and of nobody."""

from __future__ import annotations

import json

import pytest

from annotation.adjudication.cases import Judged
from annotation.adjudication.page import (
    Reading,
    adjudication_config,
    blinded,
    case_data,
    columns_of,
)
from annotation.codebook import load_codebook
from annotation.task_data import Item

ITEM = Item("item-1", "Site", "Services", None, None, None, "Bright rooms", "Our staff.", True)


def reading(number: int, **changes: object) -> Reading:
    values: dict[str, object] = {
        "annotation": number,
        "level": "Likely yes",
        "indicators": ("Someone else speaks",),
        "refer": False,
        "note": None,
    }
    return Reading(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("levels", "referring", "cause"),
    [
        ([2, 3], [], None),
        ([5, 6], [], "disagreement"),
        ([1, 4], [], "disagreement"),
        ([6, 7], [], None),
        ([6], [], None),
        ([2, 2], [7], "refer"),
        ([], [7], "refer"),
    ],
)
def test_both_sides_of_the_cut_off_or_three_levels_apart_or_refer_now(
    levels: list[int], referring: list[int], cause: str | None
) -> None:
    entry = Judged(1, "s", "core@1", levels=levels, referring=referring)
    assert entry.cause(cutoff=6) == cause


def test_the_order_of_the_readings_is_nobodys_and_stays() -> None:
    readings = [reading(number, level=str(number)) for number in (1, 2)]
    orders = [
        [entry.annotation for entry in blinded(f"item-{number}", readings)] for number in range(40)
    ]
    assert [1, 2] in orders
    assert [2, 1] in orders
    assert blinded("item-3", readings) == blinded("item-3", readings[::-1])


def test_a_case_shows_the_readings_and_no_annotator() -> None:
    readings = [reading(1), reading(2, level="Certainly no", indicators=(), note="Ordinary.")]
    data = case_data(ITEM, 4, "disagreement", readings, 3)
    shown = sorted(str(data[f"reading_{number}"]) for number in (1, 2, 3))
    assert shown[0] == " "
    assert shown[1].startswith("A: ")
    assert shown[2].startswith("B: ")
    assert "Indicators: none\nNote: Ordinary." in json.dumps(data).replace("\\n", "\n")
    assert data["item_key"] == "item-1"  # by which the server forgets it
    assert data["why"] == "The readings disagree."


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_no_reading_is_left_out_of_a_page_with_fewer_columns(count: int) -> None:
    readings = [reading(number, note=f"Note {number}.") for number in range(count)]
    readings[-1] = reading(count, refer=True, note="The last.")
    data = case_data(ITEM, 4, "refer", readings, 2)
    assert {name for name in data if name.startswith("reading_")} == {"reading_1", "reading_2"}
    shown = "\n\n".join(data[f"reading_{number}"] for number in (1, 2))
    for number, entry in enumerate(blinded("item-1", readings)):
        assert f"{chr(65 + number)}: {entry.words}" in shown
    assert columns_of(adjudication_config(load_codebook("core@1"), count)) == count


def test_the_page_is_valid_and_asks_for_a_reason() -> None:
    from label_studio_sdk.label_interface.interface import LabelInterface

    page = adjudication_config(load_codebook("core@1"), 3)
    interface = LabelInterface(page)
    assert page.count('name="reading_') == 3
    assert 'requiredMessage="Write in a sentence why you decide so."' in page
    assert "HyperText" not in page
    interface.validate()  # type: ignore[no-untyped-call]


def test_who_did_not_judge_is_not_shown_to_have_seen_no_indicator() -> None:
    bare = {"indicators": (), "refer": True}
    assert reading(1, level="Skipped", judged=False, **bare).words == "Skipped\nRefer now"
    assert reading(1, **bare).words == "Likely yes\nIndicators: none\nRefer now"
    marked = reading(1, level="Cannot judge", judged=False).words
    assert marked == "Cannot judge\nIndicators: Someone else speaks"

"""Rows that a word in front explains stay; those that are or hold a number do not."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    "text",
    [
        "class times 10 11 12 1 2 3",
        "Lesson times: 10, 11, 12, 1, 2 and 3.",
        "bowling 189 212 167 201 last week",
        "bowling scores: 212, 195, 230",
    ],
)
def test_a_row_behind_its_word_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("class times 2 1 2 5 5 5 0 1 4 2", "+12125550142"),
        ("class times 2, 12, 5, 5, 5, 0, 1, 4, 2", "+12125550142"),
        ("bowling 212 555 0142", "+12125550142"),
    ],
)
def test_no_number_is_passed_off_as_such_a_row(text: str, number: str, keyring: Keyring) -> None:
    kept = minimise("", text, keyring).body
    assert not any(map(str.isdigit, kept.partition("[")[0]))
    assert [contact.normalised for contact in find_contacts(text)] == [number]
    assert "555" not in kept


def test_half_a_score_ends_no_number() -> None:
    assert find_contacts("Quarters 29-24, 20-28, 21-24, 19-28, what a game") == []
    found = find_contacts("call 20-25, 55-01, 42")
    assert [contact.normalised for contact in found] == ["+12025550142"]

"""Text of others is read and does nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.inert import csv_cell, file_safe, inert, plain
from tests.dashboard.hostile import HOSTILE, parsed

JOINER = "\u2060"


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.text())
def test_any_text_is_shown_as_its_own_characters_and_nothing_else(text: str) -> None:
    kinds, shown = parsed(inert(text))
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert shown.replace(JOINER, "") == plain(text)


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.text(alphabet=st.sampled_from(list("<>[]()!$:*_`#|~-+1.= \nawht/@"))))
def test_marks_of_markdown_in_any_order_stay_text(text: str) -> None:
    kinds, shown = parsed(inert(f"a{text}"))
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert shown.replace(JOINER, "") == plain(f"a{text}")


def test_what_is_looked_for_after_parsing_is_parted() -> None:
    _, shown = parsed(inert(HOSTILE))
    for whole in (":smile:", ":material", ":red", "http://", "www.", "someone@example"):
        assert whole not in shown


def test_without_the_joiner_an_emoji_name_would_survive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.inert._JOINER", "")
    assert ":smile:" in parsed(inert(HOSTILE))[1]


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.text())
def test_plain_is_one_line_without_control_or_direction_marks(text: str) -> None:
    categories = {unicodedata.category(character) for character in plain(text)}
    assert not categories & {"Cc", "Cf", "Zl", "Zp"}
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_spreadsheet_does_not_run_a_cell(start: str) -> None:
    assert csv_cell(f"{start}HYPERLINK(1)").startswith("'")
    assert csv_cell("An ordinary reason.") == "An ordinary reason."


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.text())
def test_a_file_name_holds_no_separator(text: str) -> None:
    assert not set(file_safe(text)) & set('/\\:*?"<>| ')
    assert file_safe(text) not in {"", ".", ".."}

"""Tables as HTML: every text is read and does nothing, and the room that they ask for suffices."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.html_tables import ENOUGH, PADDING, html_table, room_for
from dashboard.inert import plain
from tests.dashboard.hostile import HOSTILE, Seen

PARTS = {"div", "style", "table", "thead", "tbody", "tr", "th", "td"}
NAMES = {"class", "role", "aria-label", "scope", "data-column"}


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.text(), st.text())
def test_any_name_and_any_cell_is_shown_as_its_own_characters(name: str, cell: str) -> None:
    seen = Seen(html_table(pd.DataFrame({name: [cell]}), name))
    assert set(seen.tags) <= PARTS
    assert {key for key, _ in seen.attributes} <= NAMES
    assert seen.text.endswith(plain(name) + plain(cell))
    assert ("data-column", plain(name)) in seen.attributes


def test_without_the_escape_it_would_act(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.html_tables.html_safe", str)
    assert "script" in Seen(html_table(pd.DataFrame({"Site": [HOSTILE]}), "Sites")).tags


def test_a_table_asks_for_room_by_its_columns_and_its_longest_words() -> None:
    narrow = pd.DataFrame({"Site": ["a few short words of text"], "Month": ["2021-01"]})
    long = narrow.assign(Site="unbreakable" * 3)
    assert room_for(narrow) < room_for(long)
    assert room_for(narrow) < room_for(narrow.assign(Reason="one more"))
    told = pd.DataFrame({"Reason": ["a long reason that may take several lines " * 5]})
    assert room_for(told) == pytest.approx(ENOUGH + PADDING), "a sentence is set in lines"


def test_a_month_is_not_broken_at_its_hyphen() -> None:
    table = html_table(pd.DataFrame({"Month": ["2021-01"], "Why": ["a reason of many words"]}), "")
    assert ' class="line">2021-01<' in table
    assert ">a reason of many words<" in table
    assert table.count('class="line"') == 3, "the two names and the month"

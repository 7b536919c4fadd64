"""Beats, signatures, sets, levels and keys stay, numbers in their form do not; synthetic."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise

READABLE = (
    "Salsa is 1 2 3 - 5 6 7, nothing more.", "Count 1 2 3, 5 6 7.", "1-2-3, 5-6-7 is the step.",
    "Count 3, 2, 1 and jump.\nWe ate for free, won for once, and laughed.",
    "We dance 5 6 7 8 to begin.", "Contamos 1 2 3, 5 6 7.", "Wir zählen 1-2-3, 5-6-7.",
    "On compte 1 2 3, 5 6 7.", "Contiamo 1, 2, 3, 5, 6, 7", "1, 2, 3, 4 is the rhythm",
    "Reading 4/4, 3/4, 6/8 and 12/8 is easy. A 61-key keyboard is enough.",
    "Compases 2/4, 3/4 y 6/8.", "Takte 4/4, 3/4 und 6/8.", "We play in 5/4, 7/8 and 9/8.",
    "Stretching 3x12, 3x15 after class.", "Squats 4x10, 3x8, 2x20.", "Sentadillas 3x12 y 3x15.",
    "Kniebeugen 3x12 und 3x15.", "3x10, 3x12 pushups",
    "Levels A1, A2, B1, B2 of conversation.", "Nivel A2, B1 y B2.", "Stufen A1, A2, B1.",
    "The piano has 88 keys and 3 pedals. We ate for free, won for once, and laughed.",
    "Ein Klavier mit 88 Tasten, 61 Tasten genügen.",
)  # fmt: skip


@pytest.mark.parametrize("text", READABLE)
def test_what_is_practised_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize("text", READABLE)
def test_also_beside_a_number(text: str, keyring: Keyring) -> None:
    body = f"Call 212-555-0142. {text} Bring shoes"
    stored = minimise("A title", body, keyring)
    assert [contact.kind.value for contact in stored.contacts] == ["phone"]
    assert text in stored.body


@pytest.mark.parametrize(
    "text",
    [
        "count 2 1 2, 5 5 5, 0 1 4 2", "dance 1-2-3, 5-5-5", "count 1 2 3, 5 6 7, 0 1 4 2",
        "salsa 1 2 3 4 5 6 2", "1-2-3, 5-6-7", "call 1 2 3, 5 6 7", "steps 3 2 1, 5 5 5",
        "reading 2/12, 5/55, 0/142", "reading 4/4, 3/4, 55/8 and 12/8",
        "stretching 2x12, 5x55, 0x14", "stretching 3x12, 3x15, 3x18 and 555", "3x12, 3x15",
        "levels B1, A2, B2, A1", "88 keys 212 555",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0]


CUTS = st.lists(st.integers(1, 3), min_size=4, max_size=10).filter(lambda cut: sum(cut) >= 10)
SIGNS = st.sampled_from((", ", "/", "x", "-", " ", " and ", " - "))
BEFORE = st.sampled_from(
    ("count ", "salsa is ", "we dance ", "reading ", "stretching ", "levels ", "time ", "sets ")
)
BEHIND = st.sampled_from(("", " is the step", " reps", " keys", " and 3 pedals"))


@given(
    st.sampled_from(("212", "312", "234", "567")), st.integers(0, 99), CUTS, BEFORE,
    st.lists(SIGNS, min_size=9, max_size=9), BEHIND,
)  # fmt: skip
def test_no_number_passes_as_what_is_practised(
    area: str, line: int, cut: list[int], before: str, signs: list[str], behind: str
) -> None:
    rest, groups = f"{area}55501{line:02d}", []
    for size in cut:
        groups.append(rest[:size])
        rest = rest[size:]
    row = "".join(
        f"{sign}{group}" for sign, group in zip(["", *signs], filter(None, groups), strict=False)
    )
    left = mask_residual(f"{before}{row}{behind}")[0]
    assert f"55501{line:02d}" not in re.sub(r"\D", "", left)

"""Counts on the line below a number or behind a picture: '522 🙂 six places'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

BERLIN = "+493023125522"


@pytest.mark.parametrize(
    ("region", "written"),
    [
        ("DE", "030 23125 522"), ("DE", "0 3 0 2 3 1 2 5 5 2 2"), ("US", "+49 30 23125\n5 2 2"),
        ("DE", "zero three zero - two three one two five - five two two"),
        ("DE", "null drei null zwei drei eins zwei fünf fünf zwei zwei"),
        ("IE", "plus four nine , 3️⃣ 0️⃣ , two three one two five\n5️⃣ 2️⃣ 2️⃣"),
    ],
)  # fmt: skip
def test_what_is_counted_behind_a_number_is_no_part_of_it(
    keyring: Keyring, region: str, written: str
) -> None:
    for count in ("🙂 six places left", "\n12 old puzzles", "🌷 2 rooms with a view"):
        text = f"Text me: {written} {count}"
        assert [found.normalised for found in find_contacts(text, region)] == [BERLIN]
        stored = minimise("A quiet flat", text, keyring, region)
        assert count.strip() in stored.body


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("DE", "030 23125\n522", BERLIN),
        ("DE", "030 231\n255\n22 anrufen", BERLIN),
        ("DE", "030 23125 5\n22 call me", BERLIN),
        ("DE", "null drei null zwei drei eins zwei fünf fünf\nzwei zwei bitte", BERLIN),
        ("SE", "070 174 06\n05 call", "+46701740605"),
        ("ES", "600 555 02\n2 llamame", "+34600555022"),
    ],
)
def test_the_end_of_a_number_may_stand_on_the_next_line(
    region: str, written: str, number: str
) -> None:
    assert [found.normalised for found in find_contacts(f"Tel {written}", region)] == [number]

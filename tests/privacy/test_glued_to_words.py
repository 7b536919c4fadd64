"""Numbers of which each digit is glued to a word. All invented (synthetic)."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import is_readable, phones_in

NUMBERS = (
    "so2 is1 my2 day5 when5 you5 like0 but1 not4 late2",
    "2 so1 it2 is5 any5 day5 you0 like1 me4 too2",
    "2so 1is 2my 5day 5when 5you 0like 1but 4not 2late",
    "ring so2, it1, is2, any5, day5, you5, like0, so1, call4, me2",
    "si2 es1 solo2 para5 los5 que5 quieren0 paz1 bien4 ok2",
)
ABROAD = (
    ("so0 it7 is7 any0 day0 you9 like0 is0 so1 call4 me2", "GB", "+447700900142"),
    ("0 so4 it9 is1 any5 day7 you0 like1 me5 too6", "AU", "+61491570156"),
)
OTHERS = (
    "sizes s0 m1 l2 xl3, grades a1 b2 c3 d4",
    "we trade cat5 cat6 rj45 ps4 ps5",
)


@pytest.mark.parametrize("written", NUMBERS)
def test_a_number_with_a_digit_at_each_word_is_found(written: str, keyring: Keyring) -> None:
    assert phones_in(f"A quiet home\nTea is free. {written}") == ["+12125550142"]
    stored = minimise("A quiet home", f"Tea is free. {written}", keyring).body
    assert not is_readable("2125550142", stored)


@pytest.mark.parametrize(("written", "region", "number"), ABROAD)
def test_so_is_one_as_it_is_dialled_abroad(written: str, region: str, number: str) -> None:
    assert phones_in(f"A quiet home\nTea is free. {written}", region) == [number]


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("region", ["US", "GB", "AU"])
def test_words_with_a_digit_each_that_are_no_number_are_none(text: str, region: str) -> None:
    assert phones_in(f"A quiet home\n{text}", region) == []

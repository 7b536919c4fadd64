"""Rows behind a word, and prices that rise with sizes. All invented (synthetic)."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "raffle numbers were 3 14 25 31 40 i had none",
    "La lotería fue 5 12 23 34 41, nada otra vez",
    "lotto 4, 11, 19, 27, 38 and still poor",
    "my locker combo at school was 12 34 50",
    "Ages of the group 31, 47, 45, 62, beginners welcome",
    "Bus lines 5, 14, 52, 7 and 11 stop outside",
    "take bus 14 then 23 and walk",
    "5 0 1 jeans waist 32 leg 30",
    "waist 34 length 32, worn twice",
    "Degree 2012, 14 years in classrooms",
    "Insured, first-aid 2020, 450 happy dogs",
    "CPR 2023, 12 years with toddlers",
    "Titulada 2011, 13 años en aulas",
    "Firman startade 2016, 7 anställda",
    "Massage: 30 Min. EUR 40, 60 Min. EUR 65, 90 Min. EUR 95",
    "Tartas: 20 cm 30 €, 24 cm 40 €, 28 cm 55 €",
    "Cake 15 cm USD 30, 20 cm USD 45, 25 cm USD 60",
    "Studio 70 euro, T2 90 euro, T3 110 euro",
)
NUMBERS = (
    "raffle numbers were 21 25 55 01 42",
    "raffle numbers were 2 12 55 50 14 2",
    "lotto 21, 25, 50, 60 and 75",
    "my locker combo was 21 25 55 01 42",
    "my locker combo was 21 25 55, shoe 01, 42",
    "Ages 21, 25, 55, 01, 42",
    "Bus lines 212, 555, 1 and 142",
    "bus 212 then 555 then 0142",
    "Degree 2125, 550 dogs, 142 cats",
    "first-aid 2012, 555 dogs, 0142",
    "21 cm 25 €, 55 cm 01 €, 42",
    "T2 12 euro, T5 55 euro, T01 42 euro",
)
BESIDE = (
    "raffle numbers were 3 14 25 31 40, call 212 555 0142",
    "my locker combo was 12 34 50. Text 212-555-0142",
    "Degree 2012, 14 years in classrooms, tel 212.555.0142",
    "Studio 70€, T2 90€, T3 110€, phone 2125550142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "AU", "DE", "FR", "ES"])
def test_rows_behind_their_word_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"Old and new.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_a_row_behind_a_word_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_a_row_behind_a_word_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]

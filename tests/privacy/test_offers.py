"""What offers count, how somebody looks, what is sold by its size: it stays; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import phones_in

OFFERS = (
    "90 for two, 120 for three", "60 for an hour | 90 for two | 120 for three",
    "50 por una hora, 80 por dos, 110 por tres.", "60 für eine Stunde, 100 für zwei.",
    "Four hands by two friends. Two therapists, one hour, three hundred roses",
    "A cuatro manos, dos masajistas, una hora, trescientas rosas.",
    "From 1080 to 1340 in eight weeks", "My last student went from 1440 to 1330 on the test.",
)  # fmt: skip
PEOPLE = (
    "I am five foot five, one hundred thirty pounds, and twenty nine.",
    "five foot five, one hundred thirty pounds, and twenty nine",
    "Twenty six, five feet seven, a hundred and twenty-five pounds.",
    "Tengo cuarenta y dos años, mido uno sesenta y cinco.",
    "Tengo treinta y ocho años, mido un metro setenta y peso sesenta y dos kilos.",
    "Señora de cuarenta y tantos, cuarenta y cinco minutos.",
)
SOLD = (
    "Storage units 5x10 $110, 10x10 $245, 10x20 $1,860",
    "Five skeins of 100 g, 220 yd each, dye lot 24601", "Ovillos de 50 g, 120 metros.",
    "Plays 33 1/3 and 45 rpm", "Turntable, 33 1/3, 45 and 78 rpm, dust cover",
    "Tyres 110/90-17", "Neumáticos 110/90-17 y 90/90-21", "Tires 110/90-17 front, 130/80-17 rear",
)  # fmt: skip


@pytest.mark.parametrize("text", [*OFFERS, *PEOPLE, *SOLD])
def test_what_is_offered_stays(text: str, keyring: Keyring) -> None:
    for body in (text, f"A calm room.\n{text}\nEvery day."):
        assert find_contacts(f"Tarot\n{body}") == []
        assert minimise("Tarot", body, keyring).body == body


@pytest.mark.parametrize(
    "text",
    [
        "Call 212-555-0142. Four hands by two friends.",
        "Five foot five, one hundred thirty pounds. Call 212 555 0142",
        "Tyres 110/90-17, text 212.555.0142",
        "two hands one friend two five five five zero one four two",
        "212 for 555, 0142 for two", "212-555-0142 for two, 120 for three",
    ],
)  # fmt: skip
def test_a_number_beside_offers_is_found(text: str) -> None:
    assert phones_in(f"Tarot\n{text}")[:1] == ["+12125550142"]


@pytest.mark.parametrize(
    "text",
    [
        "21 for two, 55 for five, 5014 for two",
        "120 for two, 90 for three, 55 for five, 01 for 42",
        "two hands, one friend, two five five, five zero, one four two",
        "two foot one, two hundred fifty five, fifty, one four two",
        "From 2125 to 5501 on the 42", "tyres 212/55-501 42", "dye lot 212555 0142",
        "skeins 212 g, 555 yd, 0142", "33 and 45 555 0142 rpm",
        "mido dos uno dos, cinco cinco cinco, peso cero uno cuatro dos kilos",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0] or phones_in(f"Tarot\n{text}")


WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TOLD = st.sampled_from(
    (
        "Four hands, {}.", "five foot {}.", "{} pounds, and twenty nine.", "{} hundred roses.",
        "mido uno {}.", "{} therapists, one hour.",
    )
)  # fmt: skip


@given(
    st.sampled_from(("212", "305", "914")), st.integers(0, 99), TOLD, st.sampled_from((" ", ", "))
)
def test_no_number_in_words_passes_as_an_offer(area: str, line: int, told: str, sign: str) -> None:
    number = f"{area}55501{line:02d}"
    row = sign.join(WORDS[int(digit)] for digit in number)
    left = mask_residual(told.format(row))[0]
    assert sign.join(WORDS[int(digit)] for digit in number[3:]) not in left

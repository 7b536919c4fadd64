"""Rows of letters drawn for figures are masked where they are no words; words stay."""

from __future__ import annotations

from random import Random

import pytest

from brightline.privacy import Keyring, mask_residual, minimise
from brightline.privacy.telephone.drawn.strange_words import strange_places
from brightline.synthetic.texts import adverts
from tests.privacy.test_drawn_runs import DRAWN

SHAPES = ((4, 3, 4), (3, 4, 4), (5, 6), (4, 4, 3))


@pytest.mark.parametrize(
    "written",
    [
        "ozo-tgab-oteb",
        "OEO/ZEIZ/SBOA",
        "OTTO OGOO ZZT",
        "qeqz eizsgaB",
        "oeoz - eizs - bze",
        "ozotgaboteb",
        "DBEQQ&DDST",
    ],
)
def test_a_row_of_letters_that_is_no_text_is_masked(written: str) -> None:
    assert mask_residual(f"Call {written} now.") == ("Call [number] now.", 1)


def test_most_numbers_abroad_in_letters_alone_are_hidden(keyring: Keyring) -> None:
    random = Random(4)
    left = 0
    for _ in range(300):
        start = random.choice(("02079460", "07700900"))
        digits = f"{start}{random.randrange(1000):03}"
        letters = "".join(random.choice(DRAWN[int(figure)]) for figure in digits)
        letters = random.choice((str.lower, str.upper, str))(letters)
        written, sign = "", random.choice("-./ ")
        for length in random.choice(SHAPES):
            written += (sign if written else "") + letters[:length]
            letters = letters[length:]
        left += written in minimise("A title", f"Call {written} now.", keyring, "GB").body
    assert left < 30


@pytest.mark.parametrize(
    "text",
    [
        "Is it a good deal to see Stella at the old table?",
        "All the best sites: see the list at the desk.",
        "Sizes S, L, XL and DD; 34 DD is all.",
        "Goldie is a blonde. Se toca el ballet las tardes.",
        "LGBT too, ladies also.",
        "Lovely afternoon in Leeds? $olid reviews.",
        "I am 41 years old, 145 lbs, 160 lbs on my best day.",
        "Me: 33 yo, 165 lbs, 35-25-37. $olid reviews.",
        "I am 51 y/o, size 4, 110 lbs.. Good listener.",
        "Detestable gossip? Delegate it.",
        "La belle dit oui, also das ist gold.",
        "Ella dijo: llega a las 8.",
        "I bet Bob sold a sofa to Liz.",
    ],
)
def test_words_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)


def test_invented_adverts_hold_none() -> None:
    for advert in adverts(300, seed=8):
        for word in f"{advert.title} {advert.body}".split():
            assert not word.isalpha() or strange_places(word) < 3

"""Any text is read to its end: no mixture of words, slips and signs stops the search."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.figures.number_words import EXACT
from brightline.synthetic.texts import adverts
from tests.tried import tried

NUMBER_WORDS = sorted(EXACT)
SLIPS = "0123456789oqdil|!zs$eabgtxk-.,/()*?\u00e9@#&%+:;'\"[]<>\u200b\u00df"
SAID = (
    *("at", "dot", "(at)", "[dot]", "remove", "without the", "x", "first", "then", "replace"),
    *("with", "=", "backwards", "letters", "212", "555", "0142", "+44", "minus", "plus", "Title"),
)
PRINTED = sorted(
    {word for one in adverts(100, seed=3) for word in f"{one.title} {one.body}".split()}
)


def slipped(word: str, random: Random) -> str:
    """A word with one or two of its letters struck wrong."""
    letters = list(word)
    for _ in range(random.randint(1, 2)):
        letters[random.randrange(len(letters))] = random.choice(SLIPS)
    return "".join(letters)


def glued(random: Random) -> str:
    """Number words and signs in one word."""
    pieces = (*NUMBER_WORDS, *SLIPS)
    return "".join(random.choice(pieces) for _ in range(random.randint(1, 6)))


def mixed(random: Random) -> str:
    """A text of such words."""
    makers = (
        lambda: random.choice(PRINTED),
        lambda: slipped(random.choice(PRINTED), random),
        lambda: slipped(random.choice(NUMBER_WORDS), random),
        lambda: glued(random),
        lambda: random.choice(SAID),
    )
    signs = (" ", " ", " ", " ", "", "\n", ". ", ", ", "-")
    words = [random.choice(makers)() for _ in range(random.randint(1, 14))]
    return "".join(word + random.choice(signs) for word in words)


@tried(300)
@given(seed=st.integers(min_value=0))
def test_whatever_is_mixed_is_read(keyring: Keyring, seed: int) -> None:
    random = Random(seed)
    title, body = mixed(random), mixed(random)
    kept = minimise(title, body, keyring, random.choice(("US", "GB", "DE", "ES", "AU")))
    assert isinstance(kept.body, str)


@pytest.mark.parametrize("word", ["$lx2", "slx$2", "dosslx", "naught?dlez8eighttwo", "sels-zero"])
def test_number_words_with_letters_drawn_inside(word: str) -> None:
    assert all(found.kind != "phone" for found in find_contacts(word))


def test_a_number_in_such_words() -> None:
    (found,) = find_contacts("Call two1two5flve5 zero1fourtwo now")
    assert found.normalised == "+12125550142"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Coins: LTCD4BSkuL4W6FGoCkz8zx9t8GCvwLvd5d now", ["crypto"]),
        ("Coins: LTCD4BSkuL4W6FGoCkz8zx9t8GCvwLvd5e now", []),
        ("Coins: LTCQHDLQECJQ7H88EYVTMWUDTRJ4D5 now", []),
        ("Coins: LTC1QHDLQ0ECJQ7H88EYVTMWUDTRJ4D5 now", []),
        ("Coins: bc1qoioioioioioioiqecjq7h88eyvtm now", []),
    ],
)
def test_what_begins_like_an_address_of_coins(text: str, kinds: list[str]) -> None:
    assert [found.kind for found in find_contacts(text)] == kinds

"""Numbers of which each line holds a figure; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

FIRST = (
    "2 slow evenings\n1 fresh flower\n2 old films\n5 kind words\n5 quiet streets\n5 soft towels\n"
    "0 clean rooms\n1 warm light\n4 red wines\n2 calm songs"
)
LAST = (
    "slow evening 2\nfresh flower 1\nold films 2\nkind words 5\nquiet street 5\nsoft towels 5\n"
    "clean rooms 0\nwarm light 1\nred wines 4\ncalm songs 2"
)
IN_WORDS = (
    "two slow evenings\none fresh flower\ntwo old films\nfive kind words\nfive streets\n"
    "five towels\nzero rooms\none light\nfour wines\ntwo songs"
)
WRITTEN = [
    f"Take the first figure of each line:\n{FIRST}\n",
    f"Take the first figure of each line:\n{FIRST}\n Good conversation and good wine.",
    f"First digit of each line:\n{FIRST}",
    f"Read the first number on every row\n\n{FIRST}",
    f"The number at the start of each line is mine:\n{FIRST.replace(' ', '. ')}",
    f"Each line begins with a digit for you\n{FIRST}".replace("\n", "\n- "),
    f"{FIRST}\nRead the first figures line by line",
    f"{FIRST}\nThe first figures are my number",
    f"Take the first figure of each line:\n{IN_WORDS}",
    f"Toma el primer número de cada línea:\n{FIRST}",
    f"Las líneas empiezan con un dígito cada una:\n{FIRST}",
    f"Take the last figure of each line:\n{LAST}",
    f"The digits at the end of the lines:\n{LAST}",
    f"La última cifra de cada renglón:\n{LAST}",
    "The first figures of each line:\n21 slow\n25 old\n55 kind\n01 clean\n42 calm",
]
THINGS = "2 chairs\n1 table\n3 lamps\n6 cups\n2 rugs\n4 mugs"
OF_OTHER_THINGS = [
    f"First line of each page:\n{THINGS}",
    f"The first number of each line tells how many:\n{THINGS}",
    f"Read the list line by line, first the number, then the thing:\n{THINGS}",
    "First figure of each line is the day:\n12 May\n13 May\n14 May\n15 May\n16 May",
    "Last figure of each line is the price:\nsoup 12\nbread 4\ntea 3\ncake 5\nwine 9",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_figure_a_line(text: str, keyring: Keyring) -> None:
    assert phones_in(f"A quiet room\n{text}") == ["+12125550142"]
    assert not readable_digits(minimise("A quiet room", text, keyring).body)


def test_of_another_plan() -> None:
    lines = "\n".join(f"{digit} soft towels" for digit in "02079460123")
    text = f"Take the first figure of each line:\n{lines}"
    assert [found.normalised for found in find_contacts(text, "GB")] == ["+442079460123"]


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_lists_of_things_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"A quiet room\n{text}") == []
    assert "[number]" not in minimise("A quiet room", text, keyring).body

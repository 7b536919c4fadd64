"""Numbers beside which is told how they are meant; synthetic, with reserved numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

# In one piece they would be nobody's reserved numbers.
SWAPPED, TURNED = "-".join(("555", "212", "0142")), "-".join(("212", "555", "2410"))


@pytest.mark.parametrize(
    "written",
    [
        "{swapped}, swap the first two groups",
        "My number with the first two blocks swapped: {swapped}",
        "212-0142-555 with the last two groups exchanged",
        "Tel. {swapped}, los dos primeros bloques van intercambiados",
        "Tel. {swapped}, die ersten beiden Gruppen sind vertauscht",
        "212-555-0124 (swap the last two digits)",
        "212 555 0124, with the last two switched",
        "{turned}, read the last four backwards",
        "122-555-0142, the first two digits swapped",
        "212 555 0124, los dos últimos al revés",
        "212 555 0124, intercambia los últimos dos dígitos",
        "212-555-01_2 (the blank is four)",
        "212-555-01?2, the missing digit is 4",
        "Tel. 212-555-01_2, la lacune est un 4",
        "212-9555-0142, take out the 9",
        "(212) 9555-0142 ignore the first 9",
        "Leave out the 9 in 212-9555-0142",
        "Tel. 212-9555-0142, sans le 9",
    ],
)
def test_the_number_that_is_meant(written: str, keyring: Keyring) -> None:
    text = "A quiet room.\n" + written.replace("{swapped}", SWAPPED).replace("{turned}", TURNED)
    assert phones_in(text) == ["+12125550142"]
    assert "0142" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "written",
    [
        "212-555-0142 or the same but ending in 0143",
        "212-555-0142, o el mismo terminado en 0143",
        "212-555-0142 oder dieselbe mit 0143 am Ende",
    ],
)
def test_a_second_number_of_which_the_end_is_told(written: str) -> None:
    assert phones_in(written) == ["+12125550142", "+12125550143"]


@pytest.mark.parametrize(
    "written",
    [
        "212-555-0142. The same price, 200, at the end of the month",
        "212-555-0142 or at the same door until 2024, in the end",
        "212-555-0142, drop by at 9 any day",
        "212-555-0142 - or drop by gate 5",
        "212-555-0142, skip table 2",
        "+1-212-555-0142, or leave it at door 1",
        "212-555-0142, I swap the last two days of the week with a friend",
        "212-555-0142. The last two rooms are free, we switch towels",
        "212-555-0142, without 5 minutes of warning",
        "212-555-0142, the other parts of town cost 10 more, I switch days",
        "212-555-0142 no texts, skip the 2 o'clock slot",
        "Open 9 to 5, call 212-555-0142, the gap is 5 minutes",
    ],
)
def test_the_same_words_elsewhere_change_no_number(written: str) -> None:
    assert phones_in(written) == ["+12125550142"]


@pytest.mark.parametrize(
    "told",
    [
        "zero one four two / five five five / two one two (groups from last to first)",
        "0142 / 555 / 212 (from last to first)",
        "cero uno cuatro dos, cinco cinco cinco, dos uno dos, grupos al revés",
        "Parts of my number: 3) 0142 1) 212 2) 555",
        "212, then five three times, then 0142",
        "212 / triple five / zero one four two",
        "2410 555 212, from the last digit to the first",
        "De la última cifra a la primera: 2410 555 212",
        "21_ 555 0142, write a 2 in the empty spot",
        "_12 555 0142, am Anfang fehlt die 2",
        "212 5550 0142, the 0 after the fives must go",
        "212 5557 0142 (sobra una cifra: quita el 7 tras los cincos)",
        "0142-555-212, begin with the last group",
        "0142 555 212, letzte Gruppe zuerst",
        "My phone begins with 212. Tea is free. The remaining digits are 555 0142",
        "Mi número abre con 212. Hay té. Las cifras restantes son 555 0142",
        "555 0142 (our area is 212)",
        "555-0142, with 212 ahead of it",
        "Tel. 555 0142, davor 212",
    ],
)
def test_a_number_is_put_together_as_its_parts_are_told(told: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{told}"
    assert {found.normalised for found in find_contacts(text)} == {"+12125550142"}
    assert "0142" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "First: 200 steps, second: 350 steps, third: 1500 steps",
        "212 seats, five times three rows, 1200 guests",
        "Rates begin with 212 points. The remaining 24 are yours",
        "Tables for 212, the last group goes first",
        "two one two / zero one four two, first to last",
        "555 0142 steps, first 30 minutes free",
    ],
)
def test_other_figures_that_are_told_make_no_number(text: str) -> None:
    assert not [found for found in find_contacts(text) if found.kind == "phone"]

"""Numbers of which the body says that one part is in the title; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

NUMBER = "+15035550147"
LAST_IN_TITLE = [
    ("Spa day - ends 0147", "Call 503 555 and the four digits in my title."),
    ("Gentle hands ... 0147", "My number is 503-555 plus the last four digits from the title."),
    ("Foot rub, last four 0147", "Dial 503-555- and finish with the four figures of the headline."),
    ("Foot rub, last four 0147", "503.555. then the final four from the title."),
    ("Gentle hands (0147)", "503 555 and then what the headline says"),
    ("0147 Gentle hands", "Dial 503-555, finish with the title"),
    ("Gentle hands zero one four seven", "Dial 503 555, last digits are in the heading"),
    ("Manos suaves - termina 0147", "Llama al 503 555 y los cuatro dígitos del título"),
    ("Mains douces 0147", "Mon numéro: 503 555 et les quatre derniers chiffres du titre"),
    ("Sanfte Hände 0147", "Meine Nummer ist 503 555 und die letzten vier Ziffern aus dem Titel"),
    ("Mãos suaves 0147", "Ligue 503 555 e os quatro números do título"),
    ("Mani dolci 0147", "Chiama 503 555 e le ultime quattro cifre del titolo"),
]
FIRST_IN_TITLE = [
    ("(503) Spa day with a smile", "Area code is in the title, then 555-0147."),
    ("(503) New in town", "Half hour $150.\nNumber starts in the title and goes on with 555 0147."),
    ("(503) New in town", "Ad ID: 8581160.\nNumber starts in the title, goes on with 555 0147."),
    ("[503] New in town", "See the title for the area code and add 555 0147"),
    ("New in 503 town", "Take the three digits of the title, then 5550147"),
    ("five zero three Sweet lady", "Code in the subject line, 555-0147 follows"),
    ("Nueva (503) en la ciudad", "La lada está en el título, luego 555-0147"),
    ("Neu (503)", "Die Vorwahl steht im Titel, dann 555 0147"),
    ("Call 503-555 Sweet lady", "the title has the first six, the last four are 0147"),
    ("Sweet lady 555-0147", "Area code 503, the rest is in the title"),
]
OF_OTHER_THINGS = [
    ("Room 2024", "Title of my album: 619 555 copies sold"),
    ("New 290 sq ft studio", "See title. 555 0137 visits"),
]


@pytest.mark.parametrize(("title", "body"), [*LAST_IN_TITLE, *FIRST_IN_TITLE])
def test_both_parts_are_the_number(title: str, body: str, keyring: Keyring) -> None:
    assert phones_in(f"{title}\n{body}") == [NUMBER, NUMBER]
    stored = minimise(title, body, keyring)
    assert "[phone:" in stored.title
    assert "555" not in stored.title + stored.body


@pytest.mark.parametrize(("title", "body"), OF_OTHER_THINGS)
def test_a_title_that_only_has_figures_tells_no_number(title: str, body: str) -> None:
    assert find_contacts(f"{title}\n{body}") == []


@pytest.mark.parametrize(
    "written", ["503 555 0147", "five zero three five five five zero one four seven"]
)
def test_a_whole_number_beside_a_word_for_the_title_is_no_part(written: str) -> None:
    assert phones_in(f"Sweet lady 212\nCall {written}, see the title") == [NUMBER]

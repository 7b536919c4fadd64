"""Numbers told in their order with sentences between the parts; all numbers are reserved ones."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

_CHAT = "Clean towels and soft music. I work with care and calm, in a quiet street."
US, ES, GB = "+12125550172", "+34900000023", "+447700900158"
TOLD = [
    ("US", US, "My number begins with 212.", "and it goes on with 555 0172."),
    ("US", US, "My number begins with 212 ...", "and it goes on with 555-0172."),
    ("US", US, "My number starts 212,", "It continues with 555 0172."),
    ("US", US, "Mi número empieza por 212.", "Sigue con 555 0172."),
    ("US", US, "Call 212.", "Then 555 0172."),
    ("US", US, "Dial 212 555 ...", "it ends with 0172."),
    ("US", US, "Mi número: dos uno dos ...", "... luego cinco cinco cinco cero uno siete dos."),
    ("US", US, "Text two one two ...", "... then five five five zero one seven two."),
    ("ES", ES, "Mi número: 900.", "Luego 000023."),
    ("ES", ES, "Mi número: nueve cero cero ...", "... y sigue con cero cero cero cero dos tres."),
    ("GB", GB, "My number starts with 07700 900 (more below).", "...and my number ends with 158."),
]
IN_THREE = [
    ("US", US, "My number is 212.", "Then comes 555.", "Finally 0172."),
    ("US", US, "My number: two one two ...", "... then five five five ...",
     "and finally zero one seven two."),
    ("US", US, "Mi número: dos uno dos ...", "... luego cinco cinco cinco ...",
     "... y por último cero uno siete dos."),
    ("US", US, "Text 212.", "Next 555.", "The rest is 0172."),
    ("US", US, "First dial 212.", "After that 555.", "And to finish 0172."),
    ("US", US, "Mi número empieza por 212.", "Luego 555.", "Termina en 0172."),
    ("ES", ES, "Mi móvil: nueve cero cero ...", "... luego cero cero cero cero ...",
     "... y por último dos tres."),
    ("ES", ES, "Llama al 900.", "Después 000.", "Y al final 023."),
]  # fmt: skip


@pytest.mark.parametrize(("region", "number", "first", "second"), TOLD)
def test_two_parts(region: str, number: str, first: str, second: str, keyring: Keyring) -> None:
    text = f"{first} {_CHAT} {second} Tea is free."
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body
    assert readable_digits(stored) == ""
    assert _CHAT in stored


@pytest.mark.parametrize(("region", "number", "first", "second", "third"), IN_THREE)
def test_three_parts(
    region: str, number: str, first: str, second: str, third: str, keyring: Keyring
) -> None:
    text = f"{first} {_CHAT} {second} Weekends 110, weekdays 60. {third} Tea is free."
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body
    assert number[-4:] not in readable_digits(stored)
    assert _CHAT in stored


@pytest.mark.parametrize(
    "text",
    [
        "Call me after 9. First 30 minutes 50, then 60 minutes 90, finally 90 minutes 120.",
        "Numbers: 212 guests came, then 555 more, finally 1000 people.",
        "First hour 120. Tea is free. Then 100. Last 80.",
        "We start at 90 bpm. Then 120. Finally 170 bpm. Call us on Friday.",
        "The first class is 212. Then room 555. Last 0.",
        "First visit 40. Next visit 60. The rest 300 euros.",
        "Primero 30 min. Luego 60 min. Por último 90 min. Llama hoy.",
        "Call at 9. Then at 10. Finally at 11.",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_other_things_in_their_order(text: str, region: str) -> None:
    assert phones_in(text, region) == []


def test_around_the_clock_is_no_first_part() -> None:
    assert set(phones_in("Open 24/7, call 503, then 5550142 after 7 pm")) == {"+15035550142"}

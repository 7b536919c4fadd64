"""Numbers of which a part, a sign or a digit is told beside them; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

TOLD = [
    ("+12125550142", "US", "212-555-014_ where the last digit comes right after 1"),
    ("+12125550142", "US", "212-555-014_ where the last digit is one more than 1"),
    ("+12125550142", "US", "212-555-014_, last digit is one less than three"),
    ("+525555500142", "MX", "55 5550 014_ el ultimo es uno mas que 1"),
    ("+12125550142", "US", "212-???-0142, where every ? is really a five"),
    ("+496990009142", "DE", "#69-9###9-142 (# steht für 0)"),
    ("+12125550142", "US", "use X=5 and W=2: W1W XXX 014W when you call"),
    ("+12125550142", "US", "212-555-01GA on the keypad"),
    ("+12125550142", "US", "letters as on your keypad: 212-555-01GA"),
    ("+12125550142", "US", "two one two, that is 212; five five five, that is 555; 0142"),
    ("+12125550142", "US", "212, that is two one two; 555, that is five five five; 0142"),
    ("+12125550142", "US", "press 212, the five key, thrice, zero, one, four, two"),
    ("+12125550142", "US", "two, one, two, the key five, three times, then zero one four two"),
    ("+12125550142", "US", "212, thrice five, zero, one, four, two"),
    ("+12125550142", "US", "lamp $212, chair $555, tag 0142: those are no prices, use your dialer"),
    ("+12125550142", "US", "a dash is nought: ●● ● ●● / ●●●●● ●●●●● ●●●●● / – ● ●●●● ●●"),
    ("+12125550142", "US", "read the clocks, the ring is zero: 🕑🕐🕑 🕔🕔🕔 ⭕🕐🕓🕑"),
    ("+12125550142", "US", "part of my phone: 212\nTea. More of it: 555\nMusic. Rest of it: 0142."),
    ("+46701740640", "SE", "sms nollsjunoll ettsjufyra nollsex fyranoll"),
    ("+46701740640", "SE", "ring nollsju noll ett sju fyra nollsex fyra noll"),
    ("+493023125870", "DE", "nulldrei null zwei drei eins zweifünf acht siebennull"),
    ("+493023125142", "DE", "Teil meiner Nummer: 030. Mehr davon: 23125. Der Rest davon: 142."),
]  # fmt: skip


@pytest.mark.parametrize(("number", "region", "written"), TOLD)
def test_a_number_with_something_told_beside_it_is_found(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Quiet room. {written}\nI travel light"
    assert set(phones_in(text, region)) == {number}
    assert number[-3:] not in readable_digits(minimise("A title", text, keyring, region).body)


def test_it_goes_on_from_the_title_in_german() -> None:
    title, body = "Zimmer ... 030...", "...und weiter geht es mit 23125 142."
    assert phones_in(f"{title}\n{body}", "DE") == ["+493023125142"] * 2


def test_the_clause_that_names_a_place_again_is_the_number_s() -> None:
    ends = "My number ends in 0142, has 555 in the middle and starts with 212."
    text = f"The sale starts at 550 Orchard Rd. {ends}"
    assert phones_in(text) == ["+12125550142"]


@pytest.mark.parametrize(
    "text",
    [
        "These are not prices but estimates: lamp $40, chair $55, table $120.",
        "We are 20, that is 20 in all; rates from 60, that is cheap.",
        "Part of the price now, 50, more of it in May, 200, the rest of it, 300, in June.",
        "Use the keypad at the door: floor 3, room 12B.",
        "A line is nothing, a dot is all: art class, 3 to 5 pm.",
        "Tyres 215 60 16 and 225 45 17, nearly new.",
        "Llantas 205 55 16 casi nuevas.",
        "A 30-minute walk is $25, two dogs $37. Available 24-31 December too.",
    ],
)
def test_what_is_like_it_stays(text: str, keyring: Keyring) -> None:
    assert phones_in(text) == []
    assert minimise("Walks", text, keyring).body == text

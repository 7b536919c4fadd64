"""The last guard: what it hides, and what it leaves readable."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, mask_residual, minimise
from tests.privacy.reading import readable_digits

READABLE = (
    "$120", "120 USD", "120$", "€80", "80 euros", "$1,200.50", "$120/$200/$300", "$120-$200",
    "80/120/200", "100 150 200", "half 120. 200 full", "120 hh 200 hr 300 2hr", "200 roses",
    "120/hr 200/2hr", "24 yo", "age 24", "24 years old, 120 lbs", "I'm 24, 5'6\", 120 lbs",
    "31 Oct 2025", "Oct 31, 2025", "October 31 2025", "31 de octubre de 2025", "2025-10-31",
    "2025-10-31 21:30", "10/31/2025", "31.10.25", "10/31/2025 9-11", "2024-2026", "9am-11pm",
    "9:30am to 11:30pm", "10:30-21:30", "9:00 to 5:00", "24/7", "24/7 365 days", "from 10 to 12",
    "5'6\"", "5 ft 6 in", "34-24-36", "34C-24-36", "86-60-90", "170 cm 55 kg", "60/90/120 min",
    "30, 60, 90 minutes", "12.5 km, 2400 sq ft", "ad 12345", "id: 98765", "#4321", "room 12",
    "zip 10001", "one girl, two rooms", "three to five", "party @ 9pm", "open @ the hotel",
    "new in town. Call me", "p.m. e.g. U.S.A.", "measurements 92 61 93", "tour dates 17.4-26.4",
    "photo dated 20250319", "1 500 000 views", "1920x1080", "5 of 10, 4 out of 5",
    "shoes 36-37-38-39-40 in stock", "tallas 36, 37, 38, 39 y 40",
    "3000 x 2000 px", "Schedule: 5/4 10-6, 5/18 12-8, 5/20 9-3", "Horario: 4/5 10-6, 18/5 12-8",
    "1.614.000 COP", "100.000 pesos", "prices: 60 / 200 / 100 / 60", "rates: 350 - 80",
    "100 250 150 roses", "open from 11.30 till 21.00", "two hours for 220", "amig@s",
    "tod@s bienvenid@s", "dinner @ Rosa's", "party @ Example Street", "@home spa",
    "file photo_2024.11.23.png", "red dot at the door", "the dot com boom",
    "eight on the dot at the bar", "64 x 34 x 215 cm", "467x706x406 mm", "46\" x 76\" x 29\"",
    "Mon-Fri 0900-1700", "lunes 1000-1830", "Open 8-12 and 14-18", "version 4.0.94.367",
    "Dinner @ eight, dancing @ ten.", "bring a friend @ no cost", "last entry @ dusk",
    "Dance @ lunch: half an hour", "Life @ its best: a bath", "3 @ $20", "swing @ the old hall",
    "Massage @ reasonable prices", "Yoga @ sunrise, tango @ sunset", "Book @ short notice",
    "Clase @ mediodía, fiesta @ medianoche", "Nos vemos @ la playa", "Jazz @ weekends only",
    "Rates @ discount for students",
    "the 2 and @ share a key", "a sign in the shape of an @.", "El signo @ es raro",
    "the period 1909 to 1930", "from 1984 to 1999", "pages 26-801", "ISO 800, f/8, 1/60 s",
    "45 for half an hour / 90 for one hour", "$120 a night",
    "in their 20s, 30s, 40s or 50s", "music of the 60s, 70s, 80s and 90s",
    "tyres 205/55 R16", "set of 4 225/45/17", "195/65R15 91V", "1.587,00 €", "1,587.00",
)  # fmt: skip


@pytest.mark.parametrize("text", READABLE)
def test_decoys_stay_readable(text: str, keyring: Keyring) -> None:
    assert minimise(text, f"We are open. {text} and more.", keyring).title == text
    assert minimise("", f"We are open. {text} and more.", keyring).masked == 0


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("id 12345678", "id [number]"),
        ("Reference 2025/680548.", "Reference [number]."),
        ("5550142", "[number]"),
        ("555-0142", "[number]"),
        ("five five five zero one four two", "[number]"),
        ("５５５０１４２", "[number]"),
        ("12 34 56 78", "[number]"),
        ("write to x@y", "write to [handle]"),
        ("page example.zz here", "page [link] here"),
        ("see example.museum/abc", "see [link]"),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "[address]"),
        ("212-555-0142-200 usd", "[number]-200 usd"),
        ("41-55-55 01 82", "[number]"),
        ("write to jane@ later", "write to [handle]"),
        ("find @ janedoe7 there", "find [handle] there"),
        ("add me @ dusk", "add me [handle]"),
        ("tea and cakes @ velvetmoon", "tea and cakes [handle]"),
        ("jane @ lunch dot example", "jane [handle] dot example"),
        ("rates 212-555-0142", "rates [number]"),
        ("O2, after that 6I (then) 91 (then) 51, so", "[number], so"),
        ("two hours for 5550142", "two hours for [number]"),
        ("0!!20$$794$$6$$0852", "[number]"),
        ("jane and @ is dot here", "jane and [handle] dot here"),
        ("my page is the @\njanedoe7", "my page is the [handle]"),
        ("my page is the @ janedoe", "my page is the [handle]"),
        ("janedoe is at the @\ndot org", "janedoe is at the [handle] org"),
        ("900, 18, 188 x 20 cm", "[number] x 20 cm"),
        ("5550 - 142 x 20 cm", "[number] x 20 cm"),
        ("call 55x501x42 in", "call [number] in"),
        ("it is 5.550.142,00 €", "it is [number] €"),
        ("612x345x678 mm", "[number] mm"),
        ("55 x 501 x 42", "[number]"),
        ("Fri 2012-0155", "Fri [number]"),
        ("open 22-20 and 14-21", "open [number]"),
        ("version 91.23.45.67", "version [number]"),
        ("tyres 215/55/14-2", "tyres [number]"),
        ("21.255,00 42", "[number]"),
        ("the period 1909-1930 142", "the period [number]"),
        ("pages 212-555", "pages [number]"),
        ("pages 21-255 50142", "pages [number]"),
        ("iso 800 555 0142", "iso [number]"),
    ],
)
def test_what_may_be_a_contact_is_masked(text: str, masked: str) -> None:
    assert mask_residual(text) == (masked, 1)


def test_without_the_guard_a_planted_run_would_survive(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = "member number 48151623 thanks"
    assert "48151623" not in minimise("", planted, keyring).body
    monkeypatch.setattr("brightline.privacy.minimising.residual_in", lambda *_: [])
    assert "48151623" in minimise("", planted, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Call 21a-25p 55a-50p 14a-2p",  # like opening hours
        "five five five 21a-25p, 01a-42p",
        "212 0140-1250 hrs",
        "+44 7700 street 900 street 142",  # like streets
        "+34 612 ave 345 ave 678",
        "2 ave 1 ave 2 ave 5 ave 5 ave 5 ave 0 ave 1 ave 4 ave 2",
        "$4512 Elm Street",  # like a price
    ],
)
def test_a_number_in_the_form_of_something_else_is_hidden(text: str, keyring: Keyring) -> None:
    assert readable_digits(minimise("A title", text, keyring).body) == ""


def test_what_reaches_out_of_another_run_is_hidden_to_its_end() -> None:
    """Letters drawn for figures hide the front of a row, and its rest is seven digits."""
    for text in ("i5-2, 1, ET2 x 5, 5, 5, 0100", "i5-2, 1, ET2 x 5, 5, 5, 0142 beside 12 roses"):
        masked = mask_residual(text)[0]
        assert "0" not in masked
        assert "5" not in masked

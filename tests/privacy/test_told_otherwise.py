"""Numbers told by places, in slang, in lists, in drawn figures; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

TOLD = [
    # the places of parts, in any order
    "Text the end is zero one nine six, the beginning is two one zero, "
    "and between them goes triple five.",
    "the last 4 are 0196, the first 3 are 210 and 555 is in between.",
    "middle five five five, front two one zero, back zero one nine six, now put it together",
    "Back 0196, front 210, middle 555.",
    "los primeros tres 210, los segundos tres 555, los últimos cuatro 0196",
    "los últimos cuatro son 0196, los primeros tres 210 y los del medio 555.",
    "el final es cero uno nueve seis, el principio es dos uno cero y en medio va triple cinco",
    # slang
    "Text me: deuce ace zip nickel nickel nickel zip ace nine six!",
    "two ace zip, five five five, zip one nine six",
    "210, double nickel and one more nickel, oh one nine six, that is my phone.",
    "Mi número: dos uno cero, cinco por triplicado, cero uno nueve seis.",
    "Mi cel es 210 un par de cincos y otro cinco 0196.",
    "210 first, then five, five and again five, like in the films, then 0196.",
    "first 210, then the same digit three times (5), then 0196.",
    "210, then a five, another five and one more five, then 0196",
    # lists
    "Step 1: 210. Step 2: 555. Step 3: 0196.",
    "Paso 1: 210 / Paso 2: 555 / Paso 3: 0196",
    "X = 555. Dial 210 X 0196.",
    "x is 555, call 210-x-0196",
    "my phone, in order: a) 2 b) 1 c) 0 d) 5 e) 5 f) 5 g) 0 h) 1 i) 9 j) 6.",
    "mi número en orden: a) 2 b) 1 c) 0 d) 5 e) 5 f) 5 g) 0 h) 1 i) 9 j) 6.",
    "210 roses, 555 kisses, 0196 hugs, and you have my digits.",
    "2 rosas, 1 velas, 0 copas, 5 risas, 5 besos, 5 flores, 0 penas, 1 sofá, 9 deseos, 6 dulces: "
    "junta las cifras y llámame",
    "Txt %32%31%30%35%35%35%30%31%39%36 thanks.",
    # drawn figures
    "Here is my line: 2❤|❤0❤5❤5❤5❤0❤|❤9❤6.",
    "Ring 2!0 555 0!96 please",
    "Txt 2..1..О..5..5..5..О..1..9..6!",
    # corrections
    "marca dos uno cero cinco cinco cinco cero uno nueve cuatro, no espera, al final es seis "
    "y no cuatro!",
    "call two one zero five five five zero one four two - I mean nine six at the end, thanks.",
    "call 210-555-0142, I mean 96 at the end",
    "marca 210 555 0194, no espera, al final es 6 y no 4",
]
OVER_TITLE = [
    ("New in Houston - 2I0 SSS xxxx", "the number in the title ends with OI96! See you soon."),
    ("Real and friendly - call 2I0", "and the rest of my number: SSS OI96! See you soon."),
    ("Real y amable - llama 2I0", "y el resto de mi número: SSS OI96"),
    ("Calm and kind - text 2l0", "the rest is SSS-OI96"),
]
ABROAD = [
    (
        "Ring the end is 0 4 2 1, the beginning is 0 1 6 1, and between goes 4 9 6.",
        "+441614960421",
        "GB",
    ),
    ("Call ends with 52, begins with 08, middle part 465 004.", "+46846500452", "SE"),
    ("Just dial 0033 #| #99 #00 #93 #75 -- thanks.", "+33199009375", "FR"),
    ("Text me: #⓪③𝟎 #𝟐𝟑１٢٥ #6١⓪.", "+493023125610", "DE"),
]
READABLE = [
    "I start at 10, the middle session is 15, the end is 22.",
    "Last 200, first 300, second 400 dollars.",
    "Front 90, back 60, middle 120 minutes of massage.",
    "Back 38, front 36, middle 60: my measurements in inches.",
    "middle class, front row, back seats 12 and 14, last week.",
    "A pair of fives and another five beat a pair of aces.",
    "212 roses, 55 candles and 4 cakes for my digits.",
    "5 roses, 3 candles, 2 cakes, 1 bed, 4 chairs, 2 lamps: take the figures from the list.",
    "Step 1: 350 degrees. Step 2: 20 minutes. Step 3: 1000 g flour.",
    "Quiz answers in order: a) 2 b) 1 c) 4 d) 5 e) 5 f) 5 g) 0 h) 1 i) 7 j) 7.",
    "x = 300. Prices 200 x 4000.",
    "A zip, an ace and a nickel: the names of my cats.",
    "colours #12345 #54321 #11111",
    "Wait, it was 5 pm and not 4 at the end.",
    "The loan ends with 10% off, then the rest.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_number_told_otherwise_is_found(text: str) -> None:
    assert set(phones_in(text)) == {"+12105550196"}


@pytest.mark.parametrize(("title", "body"), OVER_TITLE)
def test_letters_are_read_in_a_number_over_the_title(title: str, body: str) -> None:
    found = find_contacts(f"{title}\n{body}", "US")

    assert {contact.normalised for contact in found} == {"+12105550196"}


@pytest.mark.parametrize(("text", "number", "region"), ABROAD)
def test_so_are_those_of_other_countries(text: str, number: str, region: str) -> None:
    assert {contact.normalised for contact in find_contacts(text, region)} == {number}


@pytest.mark.parametrize("text", READABLE)
def test_what_looks_alike_stays_readable(text: str, keyring: Keyring) -> None:
    assert minimise("Clara, dinner company", text, keyring, "US").body == text


LEFT_OUT = (
    ("plus four four, leave the zero out, two oh, seven nine four six, oh one four two", "GB"),
    ("+44 (leave the zero out) 20 7946 0142", "GB"),
    ("0044, skip the first zero, 20 7946 0142", "US"),
    ("+44 sin el cero 20 7946 0142", "ES"),
    ("+44 sans le zéro 20 7946 0142", "FR"),
    ("+44 ohne die Null 20 7946 0142", "DE"),
    ("+44 (skip the zero) 020 7946 0142", "IE"),
)


@pytest.mark.parametrize(("written", "region"), LEFT_OUT)
def test_a_note_of_the_zero_that_is_left_out_is_no_part_of_a_number(
    written: str, region: str
) -> None:
    assert phones_in(f"Tea is free. Call {written}", region) == ["+442079460142"]

"""Tables, beats, breaths, ratios, settings and days stay, numbers like them do not; synthetic."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise

IN_WORDS = (
    "We count one two three, five six seven until it comes.",
    "Cha cha: two three four, six seven eight.",
    "Contamos uno, dos, tres, cinco, seis, siete hasta que salga solo.",
    "Salsa on one: one two three, five six seven.", "Un, deux, trois, cinq, six, sept.",
    "Eins zwei drei, fünf sechs sieben.", "Um dois três, cinco seis sete.",
    "Quick one two three, pause on four, five six seven, pause on eight.",
    "One-two-three, five-six-seven.", "The basic is one two three four - five six seven eight.",
    "Breathe in for four, hold for seven, out for eight, repeat four times.",
    "Inhale for four, hold for four, exhale for six, five times.",
    "Inhala en cuatro, aguanta siete, exhala en ocho, repite cuatro veces.",
    "In for a count of four, hold for a count of seven, out for a count of eight.",
    "Breathe in two three four, hold two three four, out two three four.",
    "Breathe in for 4, hold for 7, out for 8, repeat 4 times.", "Breathing 4-7-8, box 4-4-4-4.",
    "Founded in nineteen ninety-nine, renewed in twenty twenty-three.",
    "Established nineteen oh five, rebuilt in nineteen fifty.",
    "From nineteen ninety to twenty ten.", "Since twenty-twelve, renewed in twenty-twenty.",
    "In the summers of twenty twenty-one and twenty twenty-two.",
    "Count of eight: one two three four five six seven eight.",
    "Five six seven eight, and one two three four.", "Cuenta uno dos tres y cinco seis siete.",
    "From ten to two and from four to eight.", "De diez a dos y de cuatro a ocho.",
    "Thirty, sixty, ninety.", "Treinta, cuarenta y cinco y sesenta minutos.",
)  # fmt: skip
TABLES = (
    "30/80 45/100 60/140 90/150 120/260 (minutes/dollars)", "Rates (min/$): 30/80, 60/140, 90/200.",
    "30-80 60-140 90-200 (min-$)", "Precios (minutos/euros): 30/50 60/90 90/120",
    "30:80 60:140 90:200 (minutes:euros)", "30=80 60=140 90=200", "30 for 40, 60 for 70.",
    "30 / 80, 60 / 140 and 120 / 260 (minutes / dollars).", "30/80 | 60/140 | 90/200 (min/USD)",
    "1 class 15, 4 classes 50, 8 classes 90.", "1 clase 12, 4 clases 40, 8 clases 70.",
    "Prices from $5O to $2OO, no surprises.", "Rates: $6O/$1OO/$2OO.", "8O € / 12O € / 2OO €",
    "Desde 5O€ hasta 1OO€.", "Half an hour is $5O.", "1/100 2/180 3/250 (hours/dollars)",
    "80 (30), 120 (60), 160 (90).", "2 for 100, 3 for 140.",
)  # fmt: skip
PAIRS = (
    "Lessons one-to-one or 1:2, steps in 3/4, pass rate 9 out of 10.", "Classes 1-to-1, 1-to-2.",
    "Clases 1:1 o 1:2, ritmo 3/4, aprueban 9 de 10.", "Mixed 1:3, or 1:10 for children.",
    "Played in 4/4 at 120 bpm, 3/4 at 90.", "Cotton and wool, 70/30, 60/40 or 50/50.",
    "Intervals 30/30, 40/20, 20/10.", "Groups of 18-25, 26-35, 36-50.", "Fibra 600/600.",
    "Internet 300/50.", "My figures: 28/168/55.",
)  # fmt: skip
STANDARDS = (
    "f/1.8, 1/125 s, ISO 400", "Shutter 1/60, 1/125, 1/250.", "24-70 f/2.8 and 70-200 f/4.",
    "Prints 10x15, 13x18, 20x30.", "8x10, 11x14, 16x20 prints.", "UK 8-10, EU 36-38, US 4-6.",
    "Sizes S-M (36/38), L (40/42).", "Work on C1-C7, L4-L5 and S1.", "L4, L5 and S1.",
    "Angel numbers 1111, 2222 and 3333.", "Master numbers 11, 22, 33.",
    "2 cups flour, 3 eggs, 200 g sugar, 1/2 tsp salt.",
    "2 tazas de harina, 3 huevos, 150 g de azúcar.",
)  # fmt: skip
DAYS = (
    "Mo-Fr 09.00-18.30, Sa 10.00-14.00", "L-V 10-14 y 17-21, S 10-14", "Mon to Fri 0900 to 1800",
    "Here 14.02.-21.02. only.", "On the 7th, 14th and 21st.", "May 3, 4, 5 and 10, 11.",
    "Classes 6.30/7.30/8.30.", "Term 1: 5/9-20/10, term 2: 30/10-15/12.", "Q1, Q2, Q3 and Q4 2026.",
)  # fmt: skip
CODES = (
    "Ref B-3514, room code 70B.", "Promo code B-3514 and gift code 70B.",
    "Ad ref A-221, locker 12B.",
    "Referencia A-3514, habitación 12B.", "Order 77-B, ticket 221.",
    "My ad is B-3514, the room code is 70B.",
)  # fmt: skip

READABLE = [*IN_WORDS, *TABLES, *PAIRS, *STANDARDS, *DAYS, *CODES]


@pytest.mark.parametrize("text", READABLE)
def test_what_has_a_form_of_its_own_stays(text: str, keyring: Keyring) -> None:
    body = f"A session is $70 and lasts 45 minutes. Quiet house.\n{text}\nBe over 25, please."
    assert find_contacts(body) == []
    assert minimise("Calm hands", body, keyring).body == body


@pytest.mark.parametrize("text", READABLE)
def test_also_where_a_number_stands_in_another_line(text: str, keyring: Keyring) -> None:
    stored = minimise("Calm hands", f"Call 212-555-0142 now.\n{text}\nBring shoes.", keyring)
    assert [contact.kind.value for contact in stored.contacts] == ["phone"]
    assert text in stored.body


@pytest.mark.parametrize(
    "text",
    [
        "We count two one two, five five five, zero one four two",
        "We count one two three, five six seven, zero one four two",
        "count one two three, five six seven and my line is zero one four two",
        "breathe in for two, hold for one, out for two, hold for five, in for five, out for five",
        "breathe in for five, hold for five, out for five, inhale zero, hold one, exhale four two",
        "Founded in twenty one, twenty five, fifty five",
        "in nineteen fifty-five, five zero one four",
        "in nineteen fifty-five and five zero one four two", "breathing 5-5-5, box 0-1-4-2",
        "21/25 55/50 14/2 (minutes/dollars)", "min/price: 212/555 01/42", "30/80 21/25 60/50",
        "60/50 45/40 30/20 (minutes/dollars)", "30=55 60=50142", "21 for 25, 55 for 50142",
        "1 class 21, 2 classes 55, 5 classes 5014", "2 classes 12, 5 classes 55, 50 classes 142",
        "Prices from $21O to $555 to $O142", "$5O, then 55, 50142", "$2OO, $5O, $2OO",
        "Lessons 2:1, 2:5, 5:5, 0:1", "Lessons one-to-one, 5:5, 5:0, 1:4",
        "steps in 2/1 or 2/5, 5/5 or 0/1 and 4/2",
        "70/30, 55/50, 14/2", "21/25, 55/50 or 14/20", "intervals 21/25 55/50",
        "18-25, 55-01, 42-50",
        "groups 55-59, 50-14", "fibra 555/0142", "fibra 212/555 0142", "55/501/42", "21/255/50142",
        "f/2.1, 1/255, ISO 50142", "f/8 5 55 01 42", "prints 21x25, 55x50",
        "prints 10x15, 55x50, 14x2",
        "UK 21-25, EU 55-50, US 14-2", "UK 8-10, UK 5-5, UK 50-14", "L5, L5, L5, S1, C4",
        "C2 L1 L2 S5, 550142",
        "angel numbers 555, 0142", "angel numbers 222, 555, 1111", "angel numbers 555, 55, 11",
        "Mo-Fr 21-25, Sa 55-50, So 14-2", "Mo 2-12, Mo 5-5, Mo 5-50142", "21.25.-55.50. 142",
        "2nd, 1st, 2nd, 5th, 5th, 5th", "May 2, 12, 5, 5, 5, 0, 14", "term 2: 12/55-50/14",
        "from two to one and from two to five and from five to five, zero one four two",
        "21 (25), 55 (50), 14 (2)", "2 for 125, 5 for 550, 14 for 2", "2.12/5.55/5.01/4.2",
        "thirty, sixty, five five five zero one", "2/12 5/55 5/014 (hours/dollars)",
        "ratio 16:9, 5:5, 5:0, 1:4", "2 cards 12, 5 cards 55, 50 cards 142",
        "Ref B-2125, room code 5501, box 42", "Ref 2125, code 5501B, door 42",
        "Ref B-212, code 55B, box 50B, door 142", "(min/price) 2/12, l5550=1/0/1",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0]


NOT_ROUND = st.integers(0, 99).filter(lambda line: line % 5 > 0)  # else it may be all of prices
CUTS = st.lists(st.integers(1, 4), min_size=3, max_size=10).filter(lambda cut: sum(cut) >= 10)
BEFORE = st.sampled_from(
    (
        "(min/price) ", "(min/$) ", "lessons ", "steps in ", "intervals ",
        "fibra ", "f/", "shutter ", "prints ", "uk ", "angel numbers ", "Mo-Fr ", "may ", "ref b-",
        "room code ", "breathing ", "l", "1 class ",
    )
)  # fmt: skip
SIGNS = st.sampled_from(
    ("/", "-", "=", "x", ", ", " ", " | ", " and ", ", f/", ", 1/", ", l", ", eu ")
)
BEHIND = st.sampled_from(
    ("", " (minutes/dollars)", " (min/$)", " prints", "th", ", iso 400", "b", ".", " at 120 bpm")
)


@given(
    st.sampled_from(("212", "305", "914", "607", "345")), NOT_ROUND, CUTS, BEFORE,
    st.lists(SIGNS, min_size=9, max_size=9), BEHIND,
)  # fmt: skip
def test_no_number_passes_as_a_form_of_its_own(
    area: str, line: int, cut: list[int], before: str, signs: list[str], behind: str
) -> None:
    rest, groups = f"{area}55501{line:02d}", []
    for size in cut:
        groups.append(rest[:size])
        rest = rest[size:]
    row = "".join(
        f"{sign}{group}" for sign, group in zip(["", *signs], filter(None, groups), strict=False)
    )
    left = mask_residual(f"{before}{row}{behind}")[0]
    assert f"55501{line:02d}" not in re.sub(r"\D", "", left)


WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TOLD = st.sampled_from(
    ("We count {}.", "breathe in for {}, out for four.", "founded in {}.", "one two three, {}.")
)
BETWEEN = st.sampled_from((" ", ", ", "-"))


@given(st.sampled_from(("212", "305", "914")), st.integers(0, 99), TOLD, BETWEEN)
def test_no_number_in_words_passes_as_counted_aloud(
    area: str, line: int, told: str, between: str
) -> None:
    number = f"{area}55501{line:02d}"
    row = between.join(WORDS[int(digit)] for digit in number)
    left = mask_residual(told.format(row))[0]
    assert between.join(WORDS[int(digit)] for digit in number[3:]) not in left

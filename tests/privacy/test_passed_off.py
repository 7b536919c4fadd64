"""Numbers whose groups are passed off as amounts are hidden, amounts like them stay; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, mask_residual, minimise
from tests.privacy.reading import is_readable

LED_BY_ZERO = (
    ("2125550142", "212 girls, 555 photos, 01 km and 42 W"), ("2125550142", "$212, 55 €, £50142"),
    ("2125550101", "(min/price) 21/25/55, f/0/1/01"), ("2125550142", "$21.\n£25.\n€55.\n₱01.\n₱42"),
    ("2125550142", "face 21 €, back 25 €, legs 55 €, feet 01 €, hands 42 €"),
    ("07700900123", "077 hours, 009 nights and 00123 photos"),
    ("600555096", "6 cm, 005 kg, 55 km, 096 g"),
    ("3055550105", "30 km, 5 km, 555 km, 010 km, 5 km"),
    ("2125550142", "tyres 205/55R21, 25 km, 55 km, 0142 mi"),
    ("2125550111", "21 km, 25 km, 55 km, 0111 km"), ("2125550111", "21 %, 25 %, 55 %, 0111 %"),
)  # fmt: skip
BEYOND = (
    ("2125550142", "at 2 pm, at 12 pm, at 55 pm, 50 W, 142 cm"),
    ("2125550142", "212 years old and 55 km, 50 g, 142 kg"),
    ("2125550142", "ages 2125, 50 photos; 142 miles"),
    ("5555500142", "55 girls, 5550 km, size 0, 142 cm"),
)  # fmt: skip
OF_ONE_KIND = (
    ("2125550101", "(min/price) 2/12, l5550x1/0/1"),
    ("2125550101", "(min/price) 2/1/25, l550x1/0-1"),
    ("2125550101", "212 €, 55 €, 50 €, 10 €, 1 €"),
    ("6175550122", "617 m\n5 m\n550 m\n122 m"), ("2125550142", "$212, $5550, $142"),
    ("2125550142", "₱21, 2, 5550, 142 korun"),
    ("6075550154", "60755 usd with 50 usd with 15 Ft with 4 CHF"),
    ("2125550142", "21 kg / 255 kg / 50 kg / 142 kg"),
    ("6175550173", "sofa 61 €, lamp 75 €, table 550 €, bed 173 €"),
    ("2125550142", "#2125, #550, #142"), ("3055550111", "30 km, 55 km, 550 W, 111 km"),
    ("3055550100", "30 €, 5 €, 5 €, 550 €, 10 €, 0 €"),
    ("2005550100", "half hour 2005 | full hour 5 | two hours 50100"),
    ("2125550111", "(min/price) 212, l5550, f/1/1/1"),
    ("2125550111", "lessons 212, l5550, f/1/1/1"),
    ("2005550100", "basic 2005 | medium 5 | pro 50100"),
)  # fmt: skip
TWO_NOUGHTS = (
    ("2125550100", "pets 25\ndrill 2\nsaw 1\nsander 2\nbits 5\ncut 5\n501 skeins\ngloss 0\nfeet 0"),
    ("2125550101", "pets 25\ndrill 2/saw 1/rod 2/5 inks/cut 5/5 skeins/gloss 0/feet 10/neck 1"),
    ("2125550100", "Tours at 2, 1\nUna hora ... 2, 5\nUna hora ... 5, 5\nUna ... 0, 10\nUna ... 0"),
)  # fmt: skip

ODD = (
    ("2105550100", "basic 2105 | medium 550 | pro 100"),
    ("2125550100", "2 gal, 1255 psi, 5010 jets, bits 0"),
    ("2125550100", "Tours go at 2\nUna ... 1\nUna ... 2555\nUna hora ... 0\nUna hora ... 100"),
    ("2125550101", "lessons 2/1255, l5010, eu 1"),
    ("2125550100", "Minutes and prices\n2, 125\nUna ... 5\nUna ... 5010, 0"),
    ("2125550111", "(min/price) 2/125, l550, f/1/1/1"),
    ("2125550100", "pets 25\ndrill 2125, saw 550, sander 100"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("number", "text"), [*LED_BY_ZERO, *BEYOND, *OF_ONE_KIND, *TWO_NOUGHTS, *ODD]
)
def test_a_number_passed_off_as_amounts_is_hidden(number: str, text: str, keyring: Keyring) -> None:
    for body in (text, f"Tea is free. {text}", f"{text}.\nA calm room"):
        assert not is_readable(number, minimise("Walks", body, keyring).body)


@pytest.mark.parametrize(
    "text",
    [
        "60 min 120 €, 90 min 160 €", "I'm 34, 5'6, 130 lbs, $180 an hour",
        "Sizes 50, 52, 54, 56 and 58 cm",
        "Face 30 €, back 45 €, legs 35 €, sofa 550 €", "On 2/02-2/08, 3/15-3/18",
        "Couch 84 inches wide, loveseat 28 in",
        "It weighs about 58 kg, about 2 km from the centre, 305 sold",
        "Open 9:30 am - 6:00 pm, bedrooms from $235",
        "Class runs 18 / 05 / 2025 to 25 / 06 / 2025", "Open 08-20, 350 photos, 24 beds",
        "$75 for 2 pages, back in 48 hours, 17,000 resumes read",
        "Ticket no. 004282 of the draw, children 3 to 5 and 6 to 9",
        "Box size 6 x 12 ft, carries up to 240 lb, usd 120 per hour",
        "Tea $5, cake $4, pie $3, soup $7, bun $2, milk $1, jam $6, salt $8",
        "£50 22 years 1.64 m 24 hrs 7 days", "2 ninos de 3 a 5, 60 personas, 50 %, 142 fotos",
        "Costó $18,300, lo dejo en 4950 pesos, pesa 18 kg",
        "0 km, 0.5 l, 09:30, 0-5 years, 0% interest, 225 photos", "Lost 21 kg in 25 weeks",
        "215 photos, 555 reviews, 5 stars",
        "Prices 13 000 Kč, 1 500 Kč, 250 Kč", "612 months old, 245 ounces, born in 1974",
        "Autobuses 6, 21, 71 y 138, metro L9", "2 men + truck $140 hr, 3 men $225 hr, 2 hr min",
        "150hh 240h for serious callers only", "5 ft 0 in, 114 lbs, ages 21 to 36",
        "Baby clothes 0-10 mo, 80 pieces, 40 the bag",
        "3 beds, 2 baths, 1845 sqft, 2450 dollars", "sofa 2 at 1295, chair 85",
        "A 2-0 win, size 0, 21 goals in all", "0 km and 0 % down, 225 photos, 34 a week",
    ],
)  # fmt: skip
def test_amounts_of_every_day_stay(text: str, keyring: Keyring) -> None:
    assert mask_residual(text) == (text, 0)
    assert minimise("Walks", f"Tea is free. {text}.", keyring).body == f"Tea is free. {text}."


SPANISH = "doors $64, shelves $19 each, 13% off over $295"


def test_amounts_are_held_against_the_numbers_of_their_region(keyring: Keyring) -> None:
    """Nine digits that begin with a six are a number of Spain, and a sum of prices elsewhere."""
    for region in ("US", "CA", "GB", "DE"):
        assert minimise("Walks", SPANISH, keyring, region).body == SPANISH
    assert not is_readable("641913295", minimise("Walks", SPANISH, keyring, "ES").body)
    assert not is_readable("641913295", mask_residual(SPANISH)[0])  # where no region is known


@pytest.mark.parametrize(
    ("region", "number", "text"),
    [
        ("MX", "5555500142", "lamp 55 pesos, sofa 555 pesos, table 00142 pesos"),
        ("MX", "2125550101", "212 €, 55 €, 50 €, 10 €, 1 €"),
        ("GB", "07700900123", "077 hours, 009 nights and 00123 photos"),
        ("US", "600555096", "6 cm, 005 kg, 55 km, 096 g"),
        ("IT", "2125550101", "212 €, 55 €, 50 €, 10 €, 1 €"),
        ("US", "615550141", "61 €, 55 €, 50 €, 141 €"),  # and 'three' elsewhere
    ],
)
def test_numbers_of_the_region_are_hidden_and_those_that_a_zero_gives_away(
    region: str, number: str, text: str, keyring: Keyring
) -> None:
    assert not is_readable(number, minimise("Walks", text, keyring, region).body)


UNITS = st.sampled_from(("{} €", "${}", "{} km", "#{}"))
CUTS = st.lists(st.integers(1, 4), min_size=10, max_size=10)
SIGNS = st.sampled_from((", ", " and ", " / ", "; ", "\n", " with "))


@given(
    st.sampled_from(("212", "305", "914", "617")), st.integers(0, 99), CUTS,
    UNITS, SIGNS,
)  # fmt: skip
def test_no_number_passes_as_amounts_of_one_kind(
    keyring: Keyring, area: str, line: int, cut: list[int], unit: str, sign: str
) -> None:
    number = f"{area}55501{line:02d}"
    rest, groups = number, []
    for size in cut:
        groups += [rest[:size]] if rest else []
        rest = rest[size:]
    # '$3055, $550, $110' are prices, as far as anybody can tell.
    assume(any(group[0] == "0" or int(group) % 5 for group in groups))
    assume(len(groups) > 2)
    row = sign.join(unit.format(group) for group in groups)
    assert not is_readable(number, minimise("", row, keyring).body)

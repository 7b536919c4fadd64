"""Numbers that a text passes off as lists, counts, sums or repeats; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, ES, GB = "+12125550142", "+34600000042", "+447700900142"
REPEATED = [
    (GB, "GB", "oh dble 7 dble 0 9 dble 0 142"),
    (GB, "GB", "07700 9 dbl0 142"),
    (GB, "GB", "0 dubl seven dubl oh nine dubl oh one four two"),
    (US, "US", "212 trpl 5 0142"),
    ("+61770100142", "AU", "0 dbl7 010 0142"),
    (GB, "GB", "07{2}0{2}-90{2}-142"),
    (US, "US", "212-5{3}-0142 (5{3} means three fives)"),
    (US, "US", "212-5*3-0142 (5*3 = a 5 three times)"),
]
SUMMED = [
    (US, "US", "(212) 555-014 + 2"),
    (US, "US", "212 555 01 and then 49 minus 7"),
    (US, "US", "212.555.01 then 40 plus two"),
    (GB, "GB", "07700 900, then 150 less 8"),
    (ES, "ES", "600 000 y luego 050 menos 8"),
]
LISTED = [
    (
        US,
        "US",
        "Dial my fake results in this order: Mice 2:1, Rats 2:5, Bats 5:5, Cats 0:1, Ants 4:2",
    ),
    (
        US,
        "US",
        "These visiting hours are actually my line: Mo 2-1; Tu 2-5; We 5-5; Th 0-1; Fr 4-2",
    ),
    (US, "US", "212 Call Road, Flat 555, Box 0142 (no real address, dial it)"),
    (US, "US", "It is no real address, just ring it: 212 Call Road, Flat 555, Box 0142"),
    (US, "US", "Recipe to call me: 212 g of flour, 555 g of sugar, 0142"),
    (US, "US", "Receta para llamarme: 212 g de harina, 555 g de azucar, 0142"),
    (US, "US", "212 g of flour, 555 g of sugar, 0142 ml of milk, dial the amounts"),
    (US, "US", "My digits as bingo: B2 I-1 N2 G5 O5 B5 I-0 N1 G4 O2"),
    (US, "US", "My area code is the date 2/12 (drop the slash), then 555, then 0142"),
    (ES, "ES", "Estas horas son mi numero: 6:00, 00:00, 4:2"),
    (
        US,
        "US",
        "Marca mis horas inventadas: Osos 2:1, Patos 2:5, Gatos 5:5, Ranas 0:1, Perros 4:2",
    ),
]
COUNTED = [
    (
        US,
        "US",
        "My ratings (○ is nothing): ★★ / ★ / ★★ / ★★★★★ / ★★★★★ / ★★★★★ / ○ / ★ / ★★★★ / ★★",
    ),
    (US, "US", "x is nil: || | || ||||| ||||| ||||| x | |||| ||"),
    (
        US,
        "US",
        "🍋🍋\n🍋\n🍋🍋\n🍋🍋🍋🍋🍋\n🍋🍋🍋🍋🍋\n🍋🍋🍋🍋🍋\n🍽\n🍋\n🍋🍋🍋🍋\n🍋🍋\n(🍽 = nothing)",
    ),
    (US, "US", "⭕ is nothing: 🕑🕐🕑 🕔🕔🕔 ⭕🕐🕓🕑"),
    (US, "US", "read the columns down:\n2 5 0\n1 5 1\n2 5 4\n    2"),
    (ES, "ES", "lee las columnas hacia abajo:\n6 0 0\n0 0 4\n0 0 2"),
]
PLACED = [
    (US, "US", "212 to open, 555 after this, and 0142 to close"),
    (US, "US", "0142 is where it ends, 555 goes in the middle and it begins with 212"),
    (US, "US", "212 is the head; triple five is the heart; 0-1-4-2 is the tail"),
    (ES, "ES", "600 al principio, 000 en medio y 042 al final"),
    ("+493023125142", "DE", "hinten 142, vorne 030 23125"),
    ("+493023125142", "DE", "030 am Anfang, dann 23125, und 142 am Ende"),
]
PUT_RIGHT = [
    (GB, "GB", "07700 900143 sorry, i meant 2 not 3 at the end"),
    (GB, "GB", "07700 900143, oops, meant 2 not 3"),
    (US, "US", "212-555-0199 ... *0142 (that is the end)"),
    (US, "US", "212 555 0199 *0142"),
    (US, "US", "212-555-01-GA on your keypad"),
]


@pytest.mark.parametrize(
    ("number", "region", "written"), [*REPEATED, *SUMMED, *LISTED, *COUNTED, *PLACED, *PUT_RIGHT]
)
def test_the_number_is_found_and_no_digit_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"A quiet room.\n{written}.\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", region)} == {number}
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    ("number", "region", "written"),
    [
        ("+46701740661", "SE", "mitt nr slutar på 06 61, börjar på 070 174"),
        ("+33199000956", "FR", "mon tel finit par 09 56 et ça commence par 01 99 00"),
        (US, "US", "my number ends in 0142 and it begins with 212 555"),
    ],
)
def test_a_line_in_front_is_no_part(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"Yes, 14 m2\n{written}"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", region)} == {number}
    assert minimise("A title", body, keyring, region).body.startswith("Yes, 14 m2\n")


@pytest.mark.parametrize(
    "behind",
    [
        "oops 3 not 4 guests",
        "less 10% today",
        "minus the area code",
        "* no calls",
    ],
)
def test_what_stands_behind_a_number_does_not_change_it(behind: str) -> None:
    found = find_contacts(f"A title\nCall 212 555 0142 {behind}", "US")
    assert [contact.normalised for contact in found] == [US]


@pytest.mark.parametrize(
    "body",
    [
        "Two dbl rooms, dbl glazing, 5 windows and 900 sq ft",
        "Scores: Mice 2:1, Rats 2:5, Bats 5:5, Cats 0:1, Ants 4:2",
        "Dial in for a chat: Mon 9-5; Tue 9-5; Wed 10-6",
        "Ratings: ★★★★★ / ★★★★ / ★★★ (☆ means not yet rated)",
        "We begin at 9:30, lunch is in the middle, and we end at 17:00",
        "Walk 5 miles to begin, rest 10 min after that, and run 3 miles to finish",
        "Read the columns down:\n1 2\n3 4",
        "Bingo (numbers only): B12 I-7 N42",
        "30 minus 9 is 21",
        "Reifen vorne 195/65 R15, hinten 205/55 R16",
        "Bread: 500 g flour, 350 ml water, 100 g starter, 10 g salt. Ask for the amounts",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_ordinary_lists_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body

"""Sums in each place, slips in more languages, numbers begun again, lettered lists; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, SE, DE, IE = "+12125550142", "+46701740621", "+493023125505", "+353209117143"
SUMS = [
    (US, "US", "Sums for my line: 1+1 | 0+1 | 3-1 | 7-2 | 5+0 | 4+1 | 7-7 | 0+1 | 9-5 | 1+1"),
    (IE, "IE", "0+0 / 1+1 / 3-3 / 7+2 / 0+1 / 3-2 / 7+0 / 0+1 / 9-5 / 1+2"),
    (IE, "IE", "Add up the sums, then ring 020 / 900+11 / 7140+3"),
    ("+61355501899", "AU", "rechne die Summen, dann klingelt es: 03 / 5541+9 / 1890+9"),
]
SLIPS = [
    (SE, "SE", "ring 070 174 06 24, hoppsan, det slutar på 21"),
    (SE, "SE", "070 174 06 24 oj fel den ska sluta på 21"),
    ("+15145550118", "CA", "mon cell 514 555 0111 pardon, ça finit par 0118"),
    (DE, "DE", "030 23125 508, vertippt, sie endet auf 505"),
    (IE, "IE", "text 020 91 argh again 020 911 7143"),
    (US, "US", "212 55 oops, from the start: 212 555 0142"),
    (SE, "SE", "från höger till vänster: 12 60 471 070"),
    (DE, "DE", "null drei null - zwo drei eins zwo fünnef - fünnef null fünnef"),
]
LISTED = [
    (IE, "IE", "Dial\n020\n• 911\n• 7143\nBooks that cost less, and more of them"),
    (IE, "IE", "Dial\n• 020\n• 911\n• 7143\nSome books are fine"),
    (
        IE,
        "IE",
        "Place by place, my cell:\na) 0\nb) 2\nc) 0\nd) 9\ne) 1\nf) 1\ng) 7\nh) 1\ni) 4\nj) 3",
    ),
    (
        DE,
        "DE",
        "Meine Nummer steht am Anfang der Zeilen:\n0 Katzen\n3 Lampen\n0 Hunde\n2 Tische\n"
        "3 Stühle\n1 Bett\n2 Regale\n5 Bilder\n5 Teppiche\n0 Spiegel\n5",
    ),
]


@pytest.mark.parametrize(("number", "region", "written"), [*SUMS, *SLIPS, *LISTED])
def test_the_number_meant_is_found_and_no_digit_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"A quiet room.\n{written}\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", region)} == {number}
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    ("region", "first", "second", "written"),
    [
        ("MX", "+525555500142", "+525555500143", "55 5550 0142 o el mismo pero termina en 0143"),
        ("CA", "+15145550142", "+15145550143", "514 555 0142 ou le même mais finit par 0143"),
        ("DE", DE, "+493023125508", "030 23125 505 oder dieselbe, endet auf 508"),
        ("SE", SE, "+46701740624", "070 174 06 21 eller samma men slutar på 24"),
        ("US", US, "+12125550143", "212 555 0142, same but ends in 0143"),
    ],
)
def test_a_second_number_that_ends_otherwise(
    region: str, first: str, second: str, written: str, keyring: Keyring
) -> None:
    body = f"A quiet room.\n{written}\nThank you"
    found = {contact.normalised for contact in find_contacts(f"A title\n{body}", region)}
    assert found == {first, second}
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "Sums for class 3: 1+1, 2+2",
        "Open Mon 9-5, Tue 9-5, Wed 9-5",
        "Add up: the room is $120, the lamp $80 + 20",
        "The shop is the same but ends at 18",
        "To bring:\na) 2 chairs\nb) 1 table\nc) 4 cups",
    ],
)
@pytest.mark.parametrize("region", ["US", "DE", "IE", "SE"])
def test_ordinary_sums_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body

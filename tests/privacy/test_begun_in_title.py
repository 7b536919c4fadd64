"""Numbers of any country of which the body says that they begin in the title; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, GB, SE, FR, DE, ES = (
    "+17135550184",
    "+447700900144",
    "+46701740674",
    "+33639983802",
    "+493023125367",
    "+34600000082",
)
TOLD = [
    (
        US,
        "US",
        "Baile ☎️ 7 uno 3…",
        "cinco 5 cinco🌸cero 1 ocho 4 – la primera parte está en el título.",
    ),
    (US, "US", "Hi - seven 1 three", "My number starts in the title; add 555 zero one 8 four."),
    (
        GB,
        "GB",
        "Tea - oh double seven double oh ☎️",
        "nine double oh, one double four (first part: title)",
    ),
    (GB, "GB", "Tarot O77Oo ...", "A las 19. ... 9OoI44 – la primera parte está en el título."),
    (SE, "SE", "Ballroom 🌙 070 🌙", "My phone starts in the title; add 174 ☀️ 06 ☀️ 74 ! Welcome."),
    (SE, "SE", "Salsa - 070…", "Open till 6:30. 🍀 174-06-74 is what starts in the headline."),
    (
        FR,
        "FR",
        "Baile +33 6…",
        "El número empieza en el título y sigue aquí: 39 98 38 02 Hay ducha.",
    ),
    (FR, "FR", "Quiet room, 06", "It starts in the title. Go on with 39 98 38 02"),
    (
        DE,
        "DE",
        "Dinner - zero three zero…",
        "It begins up in the title: 23125 three six seven. Cash.",
    ),
    (
        GB,
        "GB",
        "Call 07700 (rest inside)",
        "(number from the title continues) 900 144! Tea is free.",
    ),
    (ES, "ES", "Paseos, llama 600 00 00", "El número del título sigue con 82. Hay ducha."),
    # nearer than the year of the next line
    (
        "+61255500198",
        "AU",
        "read all of it pls, posted 5/11 ✆ oh two-five five five oh ...",
        "... zero one nine eight <- rest of my number, start is in the title\n2006 Commodore 1.8L",
    ),
    (ES, "ES", "Paseos 600 ...", "⭐ cero cero-00-ocho dos es el resto: empieza en el título."),
]
OF_OTHERS = [
    (
        "Massage from 120",
        "My day begins at 9 and the title of my book is long. 4 rooms, 250 a night.",
    ),
    ("Room 212", "The first part of the price is in the title, 45 minutes are 80 dollars."),
    (
        "Open 9 to 5, 24/7",
        "The list begins with the title, then 30 pages, 150 photos and 12 songs.",
    ),
]


@pytest.mark.parametrize(("number", "region", "title", "body"), TOLD)
def test_a_number_that_begins_in_the_title(
    number: str, region: str, title: str, body: str, keyring: Keyring
) -> None:
    found = find_contacts(f"{title}\n{body}", region)
    assert {contact.normalised for contact in found} == {number}
    assert "split" in found[0].disguises
    stored = minimise(title, body, keyring, region)
    assert number[-4:] not in readable_digits(stored.title + stored.body)


@pytest.mark.parametrize(("title", "body"), OF_OTHERS)
def test_the_same_words_of_other_things(title: str, body: str, keyring: Keyring) -> None:
    stored = minimise(title, body, keyring)
    assert (stored.title, stored.body) == (title, body)


def test_a_year_before_the_words_is_no_end_of_it(keyring: Keyring) -> None:
    body = "Comprados en 2019. El teléfono empieza en el título y termina en 0108."
    assert {found.normalised for found in find_contacts(f"Muebles 904 555\n{body}")} == {
        "+19045550108"
    }
    assert "2019" in minimise("Muebles 904 555", body, keyring).body

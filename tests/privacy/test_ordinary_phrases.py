"""Sentences, dates, hours and prices of adverts: no contact is read, nothing is masked."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    "text",
    [
        "Parking behind the house. At this point in time I have room.",
        "Let us meet at some point it is fun, at that point me and you dance",
        "My page was at example.net before",
        "Cash or PayPal at the door.",
        "I do not use Venmo on the road",
        "my $cashtag is on the flyer",
        "I am glad: Lydia: spring cleaning, ballroom practice",
    ],
)
def test_no_address_and_no_name_is_read(text: str) -> None:
    kinds = {str(contact.kind) for contact in find_contacts(text)}
    assert not kinds & {"email", "payment", "handle"}


@pytest.mark.parametrize(
    "text",
    [
        "Season 2024/25 is open.",
        "On stage 1988 to 2020.",
        "Closed 12/22-01/02. A song in 12/8.",
        "Holiday from 18/03 to 27/10. Free first talk.",
        "Mon 9-12 14-18, Tue 9-12, Thu 10-20",
        "Slots: 9.30 / 11.00 / 16.00",
        "My pupils are 47, 31, 45 and 62 years old.",
        "In 10115 Mitte. Dates: 3/14, 3/24 and 4/04.",
        "Rated 4.9/5 from 1,112 reviews.\nThe hour costs 75,00 €.",
        "The next date is 2024. 3. 15. in the hall.",
        "Concert on 19.XI. again",
        "Playing since 06/1989.",
        "Free on 17/05/'25.",
        "It is 65.00 plus 6.00 for travel.",
        "5 lessons for 240, 10 for 360",
        "Tours: 15/3, 15/4 and 15/5.",
        "Shift 1100-2030",
        "Two hundred for one hour, three fifty for two. No haggling.",
        "One fifty for one hour, two fifty for two hours and three hundred for three.",
        "One twenty for half an hour, two hundred for one hour, three fifty for two.",
        "Ciento cincuenta por una hora, doscientos por dos horas.",
        "Two for one. Two for one on Mondays, one free drink after ten.",
        "Three for two on Mondays, one free drink after ten.",
        "Jeans W32 L34 and W34 L34, like new.",
        "Jeans w32/l34, w34/l34 and w36/l32",
        "Rated 4,8 / 5, 170 kr an hour",
    ],
)
def test_times_prices_and_ages_stay(text: str, keyring: Keyring) -> None:
    kept = minimise("A title", text, keyring)
    assert (kept.body, kept.contacts) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "2024/26-0142 55",
        "call two hundred for one five five five zero one four two",
        "two fifty for one hour three fifty for two five five five",
        "W21 L25 W55 L50 W14 L22",
        "call 47, 31, 45, 62, 50 and 14 years",
        "tel 12/22-55/01",
    ],
)
def test_but_not_whatever_looks_a_little_like_them(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body != text


def test_a_name_ends_with_its_line(keyring: Keyring) -> None:
    kept = minimise("Hello, I am Rosa", "Save 15 % today. Slots are few.", keyring)
    assert (kept.title, kept.body) == ("Hello, I am [name]", "Save 15 % today. Slots are few.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Studio at Flat 3, 30 Rose Gardens", "Studio at Flat 3, [street]"),
        ("Ich wohne Lindenweg 29", "Ich wohne [street]"),
        ("Hauptstraße 5b, klingeln", "[street], klingeln"),
        ("12 rue de la Paix, au fond", "[street], au fond"),
        ("Close to you, 2 girls Close to you", "Close to you, 2 girls Close to you"),
        ("Linie 5, Lindenweg 10-20 Uhr", "Linie 5, Lindenweg 10-20 Uhr"),
    ],
)
def test_streets_of_more_kinds(text: str, kept: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == kept

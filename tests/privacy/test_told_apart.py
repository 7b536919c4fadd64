"""Contacts told last part first, or over the title and the body; synthetic, reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

NUMBER, ADDRESS = "+12125550142", "janedoe7@example.org"


@pytest.mark.parametrize(
    "written",
    [
        "My phone ends in 0142, the middle is 555 and the area code is 212",
        "Number by parts: last 0142, middle 555, area code 212",
        "last four first: 0142, before that 555, area code 212",
        "termina en cero uno cuatro dos, antes cinco cinco cinco, lada dos uno dos",
        "Final zero one four two, then five five five, and it starts with two one two",
        "It begins with 212. The room is warm. It goes on with 555 and ends in 0142",
        "The phone ends in 0142, begins with 212 and has 555 in between",
        "Last four 0142, area code 212, the middle is 555",
        "0142 are the last four of my cell. Sessions from $120. The first six are 212 555",
        "The first three digits are two one two, it is warm. The last seven are 555-0142",
    ],
)
def test_a_number_told_last_part_first(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. {written}. Thank you"
    assert {found.normalised for found in find_contacts(text)} == {NUMBER}
    stored = minimise("A title", text, keyring)
    left = readable_digits(stored.body.replace("$120", ""))
    assert len(left) < 3  # 'last four', 'first six', the 'one' in 'phone'
    assert len({mention.pseudonym for mention in stored.contacts}) == 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A quiet room 212", "555-0142 is the rest of the number from the title."),
        ("A quiet room 212", "The number starts in the title, the rest is 555 0142."),
        ("A quiet room * 212-555", "Title first, then 0142."),
        ("Un cuarto 212", "El numero empieza en el titulo y sigue 5550142."),
        ("TWO ONE TWO A quiet room", "It goes on with 555, then zero one four two."),
        ("A quiet room - my number starts two one two", "It goes on with 555, then 0142."),
        ("A quiet room 212-555", "Tea is free. Kind people only. rest of number - 0142"),
        ("A quiet room 212 555", "Tea is free - the last digits are 0142"),
        ("A quiet room 212", "Tea is free - posted in May - rest of my number:\n555-0142"),
        ("A quiet room (212) 555...", "Tea is free. Finish it with 0142. Kind people only"),
        ("Un cuarto (212) 555...", "Hay té. los últimos dígitos: 0142, gracias"),
    ],
)
def test_a_number_over_title_and_body(title: str, body: str, keyring: Keyring) -> None:
    assert {found.normalised for found in find_contacts(f"{title}\n{body}")} == {NUMBER}
    stored = minimise(title, body, keyring)
    assert readable_digits(stored.title + stored.body) == ""
    assert {mention.field for mention in stored.contacts} == {"title", "body"}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A room | janedoe7", "Put the last word of the title before @example.org"),
        ("A room: janedoe7", "My address is the last word of the title, then at example.org"),
        ("A room * janedoe7 at", "The e-mail starts in the title and goes on: example dot org"),
        ("A room janedoe7@", "It begins in the title, the rest is example.org"),
    ],
)
def test_an_address_over_title_and_body(title: str, body: str, keyring: Keyring) -> None:
    _no_part_of_the_address_stays(title, body, keyring)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A quiet room at 9pm", "See the title. More photos on example.org"),
        ("Room 212", "The title says it. Price 300, open until 2359"),
        ("A room", "The last 2024 tour, 300 guests, and the first 250 came"),
        ("200 roses special", "The party goes on, then 300 more guests and 1500 flowers"),
    ],
)
def test_titles_and_last_words_of_other_things_hold_no_contact(title: str, body: str) -> None:
    _hold_no_contact(title, body)


@pytest.mark.parametrize(
    ("title", "body", "region", "number"),
    [
        ("Call 602 -", "Tea. Phone continues: 555 0120 (please)", "US", "+16025550120"),
        ("New 212 ...", "Two hours for 200. Then 555-0142.. 9 to 17", "US", NUMBER),
        ("New two one two", "the rest: five five five zero one four two", "US", NUMBER),
        ("New 01", "Two for 200.\nphone continues: 99 00 87 57 | ok", "FR", "+33199008757"),
        ("020 ...", "Real photos.\nthen 915-1460..\nA deposit", "IE", "+353209151460"),
        ("Call 0171", "first digits in the title, then 3920 099", "DE", "+491713920099"),
    ],
)
def test_a_number_that_goes_on_in_the_body(
    title: str, body: str, region: str, number: str, keyring: Keyring
) -> None:
    assert {found.normalised for found in find_contacts(f"{title}\n{body}", region)} == {number}
    stored = minimise(title, body, keyring, region)
    assert len(stored.contacts) == 2
    assert {mention.field for mention in stored.contacts} == {"title", "body"}
    assert "for 200" not in body or "for 200" in stored.body


LONG = "A quiet place in the middle of the town, close to the park"


@pytest.mark.parametrize(
    ("title", "body", "region", "number"),
    [
        ("Piano - 212", f"{LONG}.\nfive five five zero one four two (ask)", "US", NUMBER),
        ("Piano two one two", f"{LONG}, since 1998.\n555-0142\nThanks", "US", NUMBER),
        ("Piano 555-0142", f"{LONG}.\narea code 212", "US", NUMBER),
        ("Piano, area code 212", f"{LONG}.\n555.0142", "US", NUMBER),
        ("Piano 212.555.", f"{LONG}, since 1998.\n...0142 (ask)", "US", NUMBER),
        ("Piano (212) 555-", f"{LONG}.\nzero one four two", "US", NUMBER),
        ("Piano, call me at 212-555", f"{LONG}.\n0142", "US", NUMBER),
        ("Piano, number starts 212", f"{LONG}.\n555 0142", "US", NUMBER),
        ("Klavier 0171", f"{LONG}.\n3920 099", "DE", "+491713920099"),
    ],
)
def test_a_number_of_which_the_rest_is_a_line_of_the_body(
    title: str, body: str, region: str, number: str, keyring: Keyring
) -> None:
    assert {found.normalised for found in find_contacts(f"{title}\n{body}", region)} == {number}
    stored = minimise(title, body, keyring, region)
    assert {mention.field for mention in stored.contacts} == {"title", "body"}
    assert readable_digits((stored.title + stored.body).replace("1998", "")) == ""


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Sofa - 250", f"{LONG}.\n555-0142"),
        ("Sofa $215", f"{LONG}.\n555-0142"),
        ("Sofa - 212", f"{LONG}.\nRoom 555-0142 of the house"),
        ("Sofa - 212", f"{LONG}.\n555-0142 303"),
        ("Sofas 215-300.", f"{LONG}.\n2024"),
        ("Sofas (215) 300", f"{LONG}.\n0142"),
        ("Sofa 555-0142", f"{LONG}.\nroom code 21234"),
    ],
)
def test_a_line_of_figures_below_other_figures_is_no_contact(title: str, body: str) -> None:
    _hold_no_contact(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("janedoe7@ ...", "Quiet. example.org <- continue the address from the title"),
        ("mail: janedoe7 (at)", "Welcome. ...example.org (the address starts in the title)"),
        ("janedoe7 @", "(synthetic) example.org is the rest of my e-mail"),
        ("janedoe7 [at] -", "Quiet. Then comes example dot org"),
        ("janedoe7@", "example.org"),
    ],
)
def test_an_address_that_goes_on_in_the_body(title: str, body: str, keyring: Keyring) -> None:
    _no_part_of_the_address_stays(title, body, keyring)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Room 212", "Then 300 the hour, 150 the half. The rest is free"),
        ("Sweet 24", "Rates 300, then 5550"),
        ("Open at 9 to 5", "then 555 in cash, the rest later"),
        ("Dinner party @", "example.org tells the rest"),
        ("Meet me at", "Then example.org for the rest"),
    ],
)
def test_what_goes_on_in_the_body_is_no_contact_by_itself(title: str, body: str) -> None:
    _hold_no_contact(title, body)


def _no_part_of_the_address_stays(title: str, body: str, keyring: Keyring) -> None:
    assert {found.normalised for found in find_contacts(f"{title}\n{body}")} == {ADDRESS}
    stored = minimise(title, body, keyring)
    assert "janedoe7" not in stored.title
    assert "example" not in stored.body


def _hold_no_contact(title: str, body: str) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert [contact for contact in found if contact.kind.value in ("phone", "email")] == []


@pytest.mark.parametrize(
    "written",
    [
        "Rates start at 200, the first hour is 250, the last 1500, the middle room 300",
        "The tour starts in 2019 and ends in 2024, area 300",
        "The first 212 visitors and the last 142 get a gift",
    ],
)
def test_amounts_with_such_words_are_no_number(written: str) -> None:
    assert find_contacts(f"A title\n{written}.") == []

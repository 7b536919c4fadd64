"""Addresses with one part in the title and the other in the body; synthetic, reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

ADDRESS = "jane7@example.org"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A quiet room jane7@", "Tea is free.\n...example.org"),
        ("A quiet room - jane7 (at)", "Tea is free. Only weekends.\nExample.org"),
        ("A quiet room jane7 at", "Tea is free. Example.org"),
        ("A quiet room jane7@", "Tea is free.\nexample.org is the rest of the mail"),
        ("A quiet room - jane7", "Tea is free.\n@example.org\nWeekends."),
        ("A quiet room, mail jane7", "@ example.org goes after the name in the title"),
        ("A quiet room, mail jane7", "Tea.\nThe email starts in the title and ends @example.org !"),
        ("Cuarto tranquilo, mail jane7...", "...y el final del correo es @example.org\nHay té."),
        ("A quiet room (jane7)", "Tea. Name from the title then @example.org"),
        ("A quiet room: jane7", "Mail the name in the title at example dot org."),
        ("A quiet room: jane7", "title name (at) example.org Tea is free"),
        ("A quiet room, jane7", "Put the last word of the title before @example.org"),
        ("A quiet room @example.org", "Tea is free. My name before the @ is jane7."),
        ("A quiet room (@example.org)", "In front of the @ put jane7"),
        ("A quiet room ...@example.org", "Mail starts with jane7, see title for the rest"),
        ("A quiet room - example.org", "jane7 at the domain in the title"),
        ("A quiet room at example dot org", "Tea is free. Name in front of that is jane7"),
        ("A quiet room jane7@example", "Tea is free. Dot org, the title cut it off"),
        (
            "A quiet room",
            "My mail name is jane7. Tea is free. The part after the @ is example.org.",
        ),
        ("A quiet room", "jane7 is the first half of my mail. The second half is @example.org."),
        ("A quiet room ~ my mail name: jane7", "Tea is free. The rest is @example.org ok"),
        ("A quiet room @example.org", "My mail name is jane7, the rest is in the title."),
        ("A quiet room jane7 @", "Only weekends\n\nAfter the @ it is: example.org. Tea is free"),
        ("A quiet room - jane7@", "Tea is free. Domain of the mail: example.org"),
        ("A quiet room jane7", "Tea is free, name in\nthe title\nthen 👉 @example.org"),
        ("A quiet room - jane7 at...", "...example dot org Tea is free"),
        ("A quiet room jane7@example.", "Tea.\n.org (did not fit in the title)"),
    ],
)
def test_an_address_over_title_and_body(title: str, body: str, keyring: Keyring) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert {one.normalised for one in found} == {ADDRESS}
    stored = minimise(title, body, keyring)
    assert "jane7" not in stored.title + stored.body
    assert "example" not in stored.title + stored.body.lower()
    assert len({mention.pseudonym for mention in stored.contacts}) == 1


@pytest.mark.parametrize(
    ("title", "body", "address"),
    [
        ("petra-tango at...", "...example dot net", "petra-tango@example.net"),
        ("odiletango at...", "...my dot example dot com", "odiletango@my.example.com"),
        ("Write to odile at...", "...example.org, any day", "odile@example.org"),
        ("Mail me, odile at...", "...example.org, any day", "odile@example.org"),
    ],
)
def test_an_address_broken_off_at_the_end_of_the_title(title: str, body: str, address: str) -> None:
    assert {one.normalised for one in find_contacts(f"{title}\n{body}")} == {address}


@pytest.mark.parametrize("title", ["Lunch at...", "Meet Jane at...", "Good at..."])
@pytest.mark.parametrize(
    "body", ["...mario dot com", "...garden.com has the menu", "...example.org says so"]
)
def test_a_last_word_and_a_page_are_no_address(title: str, body: str, keyring: Keyring) -> None:
    assert "[email" not in minimise(title, body, keyring).title
    assert all(one.kind.value == "url" for one in find_contacts(f"{title}\n{body}"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A quiet room, number 7", "Tea is free.\nPhotos on example.org"),
        ("A quiet room for Jane", "My page:\nexample.org\nName on the door before you ring."),
        ("A quiet room, open at", "Photos on example.org"),
        ("Rooms - example.org", "Please ring before you come, the bell is in front of the door"),
    ],
)
def test_a_title_and_a_page_are_no_address(title: str, body: str) -> None:
    assert [one.kind.value for one in find_contacts(f"{title}\n{body}")] == ["url"]

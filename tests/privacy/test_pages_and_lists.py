"""Pages, platforms, hours and amounts beside words of mail, which are no address; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in

NO_ADDRESS = [
    "My mail is on example.org, my name is Rosa Doe.",
    "Name Rosa, provider gmail banned",
    "Contact: rosa29, instagram.com",
    "Write to rosa29 on telegram.org",
    "Contact: Studio54, example.org",
    "Contact: room12, example.org/photos",
    "tango hosted by example.org/tango",
    "massage+example.org",
    "Contact: place2stay.com",
    "rosa7 on yahoo answers",
    "iphone12 with icloud lock",
    "win10 with outlook",
    "Contact: tel.2125550142, example.org",
    "rosa2125550142|example.org",
    "On example.org: tel.212-555-0142",
    "The address on example.org is old",
    "Code on example.com: save10",
]
ONE_ADDRESS = [
    "gmail is full",
    "yahoo!",
    "punto de encuentro en la plaza",
    "take out the ones you like",
    "name Jane Doe",
    "address Main Street 5",
]
HIDDEN = [
    "Tel: le 06/12, 01/02, 03/04",
    "Call am 06.12, 01.02 und 03.04",
    "tel vom 20250114",
    "Call oil 21.25, soap 55.50, cream 14.20",
    "1. call 210\n2. dial 555\n3. press 140",
    "Call 21 ore 25 ore 55 ore 01 ore 42",
    "My number: 212 stunden 555 tagen 0142",
]


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_a_page_or_a_thing_is_no_mailbox(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}") == []


@pytest.mark.parametrize("behind", ONE_ADDRESS)
def test_what_follows_an_address_makes_no_other(behind: str) -> None:
    assert emails_in(f"Mail jane7@example.org, {behind}") == ["jane7@example.org"]


@pytest.mark.parametrize("text", HIDDEN)
def test_amounts_behind_a_word_for_a_call_do_not_stay(text: str, keyring: Keyring) -> None:
    stored = minimise("A quiet room", text, keyring).body
    assert "[number]" in stored or "[phone:" in stored


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hit me up at wa (dot) me / 12125550142.", [("phone", "+12125550142")]),
        ("Tips at ko-fi.com/robinstudio17", [("payment", "robinstudio17")]),
        ("jane (at) example (dot) com / 212 555 0142", None),
    ],
)
def test_no_mailbox_stands_before_the_host_of_a_link(
    text: str, found: list[tuple[str, str]] | None
) -> None:
    kinds = [(one.kind.value, one.normalised) for one in find_contacts(text)]
    assert kinds == (found or [("email", "jane@example.com"), ("phone", "+12125550142")])

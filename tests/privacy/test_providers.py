"""The big providers of mail: told apart, told by their name alone, misspelt; synthetic names."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from brightline.privacy.mail.parts.meant_hosts import meant_address
from tests.privacy.reading import emails_in

NAME = "quilt_lane"


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        (f"{NAME} at g mail dot com", "gmail.com"),
        (f"{NAME} at G-mail dot com", "gmail.com"),
        (f"{NAME} (at) gee mail (dot) com", "gmail.com"),
        (f"{NAME} at jee mail", "gmail.com"),
        (f"{NAME} at geemail dot com", "gmail.com"),
        (f"{NAME}@g mail.com", "gmail.com"),
        (f"{NAME} at the mail of Google, dot com", "gmail.com"),
        (f"{NAME} at Google's mail dot com, so gmail", "gmail.com"),
        (f"{NAME} arroba el correo de google punto com", "gmail.com"),
        (f"{NAME} at ya hoo dot com", "yahoo.com"),
        (f"{NAME} arroba hot mail punto com", "hotmail.com"),
        (f"{NAME} at out look dot com", "outlook.com"),
        (f"{NAME} @ i cloud . com", "icloud.com"),
        (f"{NAME} at proton mail dot com", "protonmail.com"),
        (f"{NAME} at gmail.", "gmail.com"),
        (f"{NAME} at yahoo!", "yahoo.com"),
        ("quilt guion bajo lane arroba hotmail.", "hotmail.com"),
        (f"on gmail I am {NAME}.", "gmail.com"),
        (f"Find me on yahoo as {NAME}", "yahoo.com"),
        (f"en gmail soy {NAME}", "gmail.com"),
        (f"Auf gmail bin ich {NAME}", "gmail.com"),
        (f"sur hotmail je suis {NAME}", "hotmail.com"),
        (f"su gmail sono {NAME}", "gmail.com"),
        (f"no gmail sou {NAME}", "gmail.com"),
        (f"my gmail is {NAME}", "gmail.com"),
        (f"gmail user {NAME}", "gmail.com"),
        (f"Gmail me at {NAME}", "gmail.com"),
        (f"my yahoo: {NAME}", "yahoo.com"),
        (f"{NAME} is my gmail", "gmail.com"),
        (f"{NAME} on gmail.", "gmail.com"),
        (f"{NAME} (outlook)", "outlook.com"),
        (f"gmail {NAME}.", "gmail.com"),
        (f"{NAME} at gmial dot com", "gmail.com"),
        (f"{NAME} at gmail dot con", "gmail.com"),
        (f"{NAME}@hotmal.com", "hotmail.com"),
        (f"{NAME} at gmial.", "gmail.com"),
        (f"{NAME} at hotmial dot con", "hotmail.com"),
        (f'{NAME} at "g mail" dot com', "gmail.com"),
        (f"{NAME} arroba ge mail punto com", "gmail.com"),
        (f"{NAME} arroba jimeil punto com", "gmail.com"),
        (f"{NAME} at the google mail dot com", "gmail.com"),
        (f"{NAME} at google's mail service", "gmail.com"),
        (f"{NAME} at ya hoo", "yahoo.com"),
        (f"{NAME} at AOL.", "aol.com"),
        (f"On gmail look for {NAME}", "gmail.com"),
        (f"En gmail me encuentras como {NAME}", "gmail.com"),
        (f"I use gmail, my name there is {NAME}", "gmail.com"),
        (f"(gmail) {NAME}.", "gmail.com"),
        (f"Mail: {NAME}, gmail", "gmail.com"),
        (f"Write to {NAME} and then gmail.", "gmail.com"),
    ],
)
def test_a_mailbox_at_a_big_provider(written: str, domain: str, keyring: Keyring) -> None:
    text = f"A quiet room for 2 people\nTea is free. {written}\nWeekends only."
    assert emails_in(text) == [f"{NAME}@{domain}"]
    stored = minimise("A title", text, keyring).body
    assert NAME not in stored
    assert "Weekends only." in stored


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmial.cmo", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmai.com", "hotmail.com"),
        ("homtail.es", "hotmail.es"),
        ("yaho.com", "yahoo.com"),
        ("yahooo.co.uk", "yahoo.co.uk"),
        ("outlok.com", "outlook.com"),
        ("iclould.com", "icloud.com"),
        ("example.con", "example.com"),
        ("example.ogr", "example.org"),
    ],
)
def test_a_slip_in_a_domain_has_the_pseudonym_of_what_is_meant(
    written: str, meant: str, keyring: Keyring
) -> None:
    said, right = (
        minimise("A title", f"Tea is free. jane7@{domain} Weekends only.", keyring)
        for domain in (written, meant)
    )
    assert [one.pseudonym for one in said.contacts] == [one.pseudonym for one in right.contacts]


@pytest.mark.parametrize(
    "domain",
    [
        "mail.com", "ymail.com", "email.com", "gmx.com", "gail.com", "example.co", "yahoo.co.uk",
        "gmail.example.org", "hotel.com", "lookout.com", "cloud.com", "example.com.co", "grail.com",
    ],
)  # fmt: skip
def test_a_domain_of_its_own_stays(domain: str) -> None:
    assert meant_address(f"jane7@{domain}") == f"jane7@{domain}"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Contact: quiltlane at example org", "quiltlane@example.org"),
        ("For bookings quiltlane at example com.", "quiltlane@example.com"),
        ("Questions? quiltlane at example net!", "quiltlane@example.net"),
        ("Kontakt: quiltlane at gmail.", "quiltlane@gmail.com"),
        ("jane7 at example com.", "jane7@example.com"),
        ("quilt double four at gmail.", "quilt44@gmail.com"),
        ("quilt (two) (four) at gmail", "quilt24@gmail.com"),
        ("quilt (two) (four) (at) g mail dot com", "quilt24@gmail.com"),
        ("quilt_lane a.t. gee mail", "quilt_lane@gmail.com"),
        ("quiltlane arobase example com", "quiltlane@example.com"),
        ("quiltlane @ example org", "quiltlane@example.org"),
        ("quiltlane arroba gmail.", "quiltlane@gmail.com"),
    ],
)
def test_a_domain_that_is_not_whole(written: str, address: str) -> None:
    assert emails_in(f"Tea is free. {written}\nWeekends only.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "I am at gmail headquarters",
        "She is good at massage.",
        "I used to work at yahoo.",
        "Fun at hot mail order shops",
        "A studio at out look road",
        "On gmail I am available",
        "On gmail I am waiting for you",
        "My gmail is full",
        "Gmail: blocked",
        "We meet at live. Org people come",
        "We play at tennis net.",
        "She is great at example org",
        "Jane is on yahoo",
        "I read the news on yahoo 24/7",
        "Available 10-7 on gmail",
        "Photos at example com.",
        "Write by gmail or yahoo",
        "Look at i cloud street",
        "Insta: quilt_lane, gmail",
        "IG quilt_lane / gmail on request",
        "I am quilt_lane on insta, gmail later",
        "My gmail is well-known to regulars",
        "On gmail I am 24-hour",
        "Find me on yahoo as usual",
        "Meet at the google mail room",
        "At the hot mail counter",
        "I work at aol. Come by.",
        "Dinner at proton. Nice place.",
        "Room 5 at hotel com",
        "We met at hotel net.",
    ],
)
def test_the_same_words_elsewhere(text: str) -> None:
    assert emails_in(f"Tea is free. {text}\nWeekends only.") == []


def test_an_ending_that_is_told_twice_is_one() -> None:
    assert meant_address("jane7@example.org.org") == "jane7@example.org"
    assert meant_address("jane7@org.example.org") == "jane7@org.example.org"

"""Names and accounts whose form says what they are: tags, servers, wallets, IBANs; all invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.names.bank_accounts import holds

IBANS = (
    ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
    ("GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"),
    ("NO93 8601 1117 947", "NO9386011117947"),
    ("at61 1904 3002 3457 3201", "AT611904300234573201"),
    ("DE89370400440532013000", "DE89370400440532013000"),
    ("IBAN: DE 89 3704-0044-0532-0130-00", "DE89370400440532013000"),
)
"""The examples of the registry of ISO 13616, which are nobody's."""
KEY = "05a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90"
NPUB = "npub1sn0wdenkukak0d9dfczzeacvhkrgz92ak56egt7vdgzn8pv2wfqqhrjdv9"


def _found(text: str, region: str = "US") -> list[tuple[str, str]]:
    return [(one.kind.value, one.normalised) for one in find_contacts(text, region)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("discord fern#0142", "fern#0142"),
        ("my discord is Fern.Demo#0142", "fern.demo#0142"),
        ("Discord: add me fern#0142", "fern#0142"),
        ("Discord: fern demo#0142", "fern demo#0142"),
        ("discord fern hashtag 0142", "fern#0142"),
        ("fern#0142 on discord", "fern#0142"),
        ("battletag Fern#11234", "fern#11234"),
        ("riot id Fern#NA1", "fern#na1"),
        ("Matrix: @fern:example.org", "fern:example.org"),
        ("@fern:matrix.example.org:8448", "fern:matrix.example.org"),
        ("Mastodon: @fern@social.example.org", "fern@social.example.org"),
        ("bluesky @fern.example.org", "fern.example.org"),
        ("bsky: fern.bsky.social", "fern.bsky.social"),
        ("@fern.bsky.social", "fern.bsky.social"),
        ("https://bsky.app/profile/fern.bsky.social", "fern.bsky.social"),
        ("facebook.com/profile.php?id=100012345678901", "100012345678901"),
        ("https://www.facebook.com/people/Fern-Demo/100012345678901/", "100012345678901"),
        ("psn fern_demo7", "fern_demo7"),
        ("gamertag ferndemo7", "ferndemo7"),
        ("xbox live tag ferndemo7", "ferndemo7"),
        ("Xbox: ferndemo7", "ferndemo7"),
        ("my steam is ferndemo7", "ferndemo7"),
        (f"Session: {KEY}", KEY),
        (NPUB, NPUB),
    ],
)
def test_a_name_is_found_whole(written: str, name: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert _found(text) == [("handle", name)]
    stored = minimise("A quiet room", text, keyring).body
    assert "fern" not in stored.lower()
    assert "Weekends only." in stored


@pytest.mark.parametrize(
    ("written", "region", "name"),
    [
        ("send to ferndemo.eth", "US", "ferndemo.eth"),
        ("my wallet is Fern.sol", "US", "fern.sol"),
        ("fern.crypto works too", "US", "fern.crypto"),
        ("UPI ferndemo7@ybl", "IN", "ferndemo7@ybl"),
        ("fern.demo@okaxis", "IN", "fern.demo@okaxis"),
        ("upi id: fern.demo@newbank", "IN", "fern.demo@newbank"),
        *((written, "US", account) for written, account in IBANS),
    ],
)
def test_so_is_an_account(written: str, region: str, name: str) -> None:
    assert _found(f"Tea is free. {written}\nWeekends only.", region) == [("payment", name)]


@pytest.mark.parametrize("written", [written for written, _ in IBANS])
def test_an_account_with_a_wrong_digit_is_none_and_is_hidden(
    written: str, keyring: Keyring
) -> None:
    last = written[-1]
    wrong = written[:-1] + ("1" if last == "0" else "0")
    assert "payment" not in [kind for kind, _ in _found(wrong)]
    stored = minimise("A quiet room", f"Tea is free. {wrong}", keyring).body
    assert wrong[-6:] not in stored


def test_no_account_is_shorter_or_longer_than_its_country_has() -> None:
    account = IBANS[0][1]
    assert holds(account)
    assert _found(account[:-1]) == []
    assert "payment" not in [kind for kind, _ in _found(f"{account}1")]


def test_two_pages_that_an_id_names_are_two() -> None:
    page = "facebook.com/profile.php?id=1000123456789"
    assert _found(f"{page}01 or {page}02") == [
        ("handle", "100012345678901"),
        ("handle", "100012345678902"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Order #1234 from room #12, and our discord has a channel #general",
        "Room#12, unit#0142 and lot #0143",
        "Washington DC suite #1204, DC unit#0142, and Discord server #0142",
        "PS4 with 3 games, Xbox One X and Xbox Series S for sale, Xbox: 2 controllers",
        "Steam deck 512 GB, PSN cards, gamertag included",
        "Steam: peppermint. The steam room is open, steam sauna too",
        "Cerca de la arena.Sol y playa todo el día",
        "The riot of colours at the steam fair",
        "We are on Bluesky. Example of our work: see the page",
        "Matrix: the film, at noon",
        "IBAN on request, and at 12 we close",
    ],
)
def test_everyday_texts_name_nobody(text: str, keyring: Keyring) -> None:
    assert _found(text) == []
    assert minimise("A quiet room", text, keyring).body == text


def test_an_at_too_many_before_an_address_of_mail_is_a_slip() -> None:
    assert ("email", "jane@example.org") in _found("mail: @jane@example.org")

"""Names below and inside of links, and in quotes where they are to be searched for."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

NAMES = ("fernloft", "maple_loft7", "fern.lotus")
LINKS = (
    "t.me/", "instagram.com/", "https://www.instagram.com/", "x.com/", "snapchat.com/add/",
    "tiktok.com/", "instagram dot com slash",
)  # fmt: skip
PAID = ("cash.app/$", "cash.app/", "paypal.me/", "venmo.com/u/")


def _found(text: str) -> list[tuple[str, str]]:
    return [(found.kind.value, found.normalised) for found in find_contacts(text)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("link", "kind"), [(one, "handle") for one in LINKS] + [(one, "payment") for one in PAID]
)
def test_the_name_stands_below_its_link(keyring: Keyring, name: str, link: str, kind: str) -> None:
    for behind in ("", "\nCash only.", " 🌿 Be kind."):
        text = f"Find me: {link}\n{name}{behind}"
        assert _found(text) == [(kind, name)]
        stored = minimise(f"Quiet walks - {link}", f"{name}{behind}", keyring, "US")
        assert name not in stored.title + stored.body
    assert _found(f"Find me: {link} \n\n{name}") == [(kind, name)]
    assert _found(f"Find me: {link}\n> {name}") == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        'See more: search "{}" on Instagram', "Look up '{}' on Tiktok", 'type "{}" into Telegram',
        'Busca "{}" en Instagram', "Búscalo: busca a {} en Telegram", 'Search for "{}" on IG.',
        'My page: "{}" on Instagram',
    ],
)  # fmt: skip
def test_a_name_to_be_searched_for_may_stand_in_quotes(text: str) -> None:
    for name in ("fernlofts7", "mapleloft", "maple_loft7"):
        assert _found(text.format(name)) == [("handle", name)]


@pytest.mark.parametrize("network", ["T🌟e🌟l🌟e🌟gram", "S💋n💋a💋p💋chat", "I✨n✨s✨t✨a✨gram"])
def test_the_rest_of_a_network_may_stand_behind_its_letters(network: str) -> None:
    assert _found(f"{network}: fernloft and tea") == [("handle", "fernloft")]
    assert _found(f"{network} @maple_loft7") == [("handle", "maple_loft7")]


@pytest.mark.parametrize(
    "text",
    [
        "My page is on instagram.com/\nCash only, please.",
        "My page is on instagram.com/\nThanks",
        "Read about it on facebook.com/\nWalks every morning by the water",
        "Pictures on tiktok.com/\nThree rooms and a garden",
        'Search "flowers" on Instagram and you see what I mean',
        'Nobody will search "cheap" on Instagram for it',
        "T🌟e🌟l🌟e🌟gram and a good book",
        'Pictures "backstage" on Instagram',
    ],
)
def test_other_lines_and_quotes_are_no_names(text: str) -> None:
    assert [one for one in _found(text) if one[0] != "url"] == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("callto://+12125550142", ("phone", "+12125550142")),
        ("tg://resolve?domain=maplelantern", ("handle", "maplelantern")),
        ("instagram.com%2Fmaplelantern", ("handle", "maplelantern")),
        ("paypal.me%2Fmaplelantern", ("payment", "maplelantern")),
    ],
)
def test_links_that_an_app_opens_or_a_page_escapes(
    keyring: Keyring, written: str, found: tuple[str, str]
) -> None:
    assert _found(f"Walks\nWrite here: {written}\n3 rooms") == [found]
    stored = minimise("Walks", f"Write here: {written}\n3 rooms", keyring).body
    assert "lantern" not in stored
    assert "555" not in stored

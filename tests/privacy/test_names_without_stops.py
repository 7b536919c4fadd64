"""Names on platforms in adverts that are typed without stops; names are invented."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # words that close a clause instead of a stop
        ("v3nmo maplelantern thx", "maplelantern"),
        ("1nsta maplelantern dm 😊", "maplelantern"),
        ("wechat maplelantern hi got 3 seats", "maplelantern"),
        ("LINE id maplelantern add ive done 38", "maplelantern"),
        ("SC MAPLELANTERN add me", "maplelantern"),
        ("9 happy ppl 🥰  SC MAPLELANTERN add me", "maplelantern"),
        ("k1k me lanterncactus k", "lanterncactus"),
        ("telegram " + "\u200b".join("maplelantern") + " anytime", "maplelantern"),
        ("skype maplelantern evenings xoxo", "maplelantern"),
        ("Signal username maplelantern only.", "maplelantern"),
        ("✈️ maplelantern msg me there", "maplelantern"),
        # at in a word, in front of the platform
        ("im at maplelantern on insta", "maplelantern"),
        ("find me (at)maplelantern on telegram", "maplelantern"),
        ("[@]maplelantern on telegram", "maplelantern"),
        # a remark of any words between
        ("kik (contesto) maplelantern7", "maplelantern7"),
        ("snap (no creeps): maplelantern", "maplelantern"),
        ("snapchat (add me!) maple_lantern", "maple_lantern"),
        ("ig (public) maple.lantern", "maple.lantern"),
        ("venmo (friends only) @maplelantern", "maplelantern"),
        ("Snapchat, written without the gaps: m a p l e l a n t e r n 6 , thanks", "maplelantern6"),
        # any case, or from its end
        ("Kik: mApLeLaNtErN6, capitals don't matter", "maplelantern6"),
        ("snap nretnalelpam (backwards)", "maplelantern"),
        ("beem @maplelantern ta", "maplelantern"),
    ],
)  # fmt: skip
def test_the_name_is_found_and_hidden(text: str, name: str, keyring: Keyring) -> None:
    assert [found.normalised for found in find_contacts(f"Walks\n{text}", "AU")] == [name]
    stored = minimise("Walks", text, keyring, "AU").body
    assert "lantern" not in stored.lower()


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("Bike repair, IG: maple_", "lantern is the rest of it. Service $30", "maple_lantern"),
        ("Bike repair, IG: maple_", "lantern thats the rest", "maple_lantern"),
        ("Bike repair, IG: maple_", "lantern4 is the end of the title lol", "maple_lantern4"),
    ],
)
def test_a_low_line_at_the_end_of_a_title_is_of_the_name(title: str, body: str, name: str) -> None:
    finds = find_contacts(f"{title}\n{body}")
    assert [found.normalised for found in finds] == [name, name]


def test_beem_is_a_service_of_payment() -> None:
    (found,) = find_contacts("Walks\nbeem me @maplelantern", "AU")
    assert found.kind is ContactKind.payment


@pytest.mark.parametrize(
    "text",
    [
        "kik (closed) monday",
        "telegram (group) has 240 members",
        "instagram (see photos) for prices",
        "look at pictures on instagram",
        "im at starbucks on elm street",
        "beem of light, beem it up",
        "snap pictures from the end of May",
        "Capitals don't matter on the form",
    ],
)
def test_what_is_no_name_stays(text: str, keyring: Keyring) -> None:
    assert minimise("Walks", text, keyring).body == text

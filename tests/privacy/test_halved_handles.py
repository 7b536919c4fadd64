"""Names on platforms in halves with sentences between them, and names that the title is."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Half of my CashApp name: olive.\nTea.\nThe other half: garnet\nFeet up.",
            "olivegarnet",
        ),
        (
            "Mitad de mi nombre en Snapchat: tide. Hay té. La otra mitad: comet960. La hora",
            "tidecomet960",
        ),
        ("PayPal.me - first part walnut, second part quill88 - together!", "walnutquill88"),
        ("first half of my snap: tide. We drink tea. Second half: comet960.", "tidecomet960"),
        ("Snap, part one: tide. Tea is free. Part two: comet960", "tidecomet960"),
        (
            "The first part of my Telegram is tide. I like tea. The second part is comet960.",
            "tidecomet960",
        ),
        (
            "La primera parte de mi insta es tide. Hay café. La segunda parte es comet960.",
            "tidecomet960",
        ),
        (
            "The second half of my kik is comet960. I like tea. The first half is tide.",
            "tidecomet960",
        ),
        ("La otra mitad: comet960. Té. La primera mitad de mi telegram: tide.", "tidecomet960"),
        (
            "insta name, first half: tide_\nSales 5%.\ninsta name, second half: comet9",
            "tide_comet9",
        ),
        ("IG 1st half > tide_\nTea.\nIG 2nd half > comet9", "tide_comet9"),
        ("kik half one: tide\nTea.\nkik half two: comet960", "tidecomet960"),
        ("venmo, half 1/2: tide\nTea.\nvenmo, half 2/2: comet960", "tidecomet960"),
        ("insta part 1 of 2: tide\nTea.\ninsta part 2 of 2: comet960", "tidecomet960"),
        ("insta, primera mitad: tide_\nTé.\ninsta, segunda mitad: comet9", "tide_comet9"),
        (
            "hot tub\nfirst half of my insta: tide\nTea.\nsecond half of my insta: comet960",
            "tidecomet960",
        ),
        ("Mi usuario de Venmo, primera mitad: tide.\nSegunda mitad: comet960", "tidecomet960"),
        ("ottermarble\nEl título es mi usuario de Instagram\nHablo de vinos", "ottermarble"),
        ("ottermarble\nThe title is my insta. I talk of wine.", "ottermarble"),
        ("ottermarble 🌸\nMy snap is the title. I talk of wine.", "ottermarble"),
        ("Otter Marble\nThe title without the space is my insta. I talk of wine.", "ottermarble"),
        ("Otter Marble\nEl título, todo junto, es mi usuario de Telegram.", "ottermarble"),
        ("ottermarble\nMi usuario de Kik está en el título.", "ottermarble"),
        (
            "Yoga at home, ottermarble\nThe last word of the title is my Telegram name.",
            "ottermarble",
        ),
        ("Yoga en casa ottermarble\nLa última palabra del título es mi insta.", "ottermarble"),
        (
            "Salsa - snap cedar\nAdd meadow right after the word in the title to get my snap.",
            "cedarmeadow",
        ),
        (
            "Salsa lessons cedar\nPut meadow7 behind the last word of the title: my Telegram.",
            "cedarmeadow7",
        ),
        (
            "Salsa cedar\nPon meadow7 detrás de la última palabra del título y tienes mi insta.",
            "cedarmeadow7",
        ),
        (
            "Salsa cedar\nTo get my kik write meadow after the word at the end of the title.",
            "cedarmeadow",
        ),
        ("mapleloom\nMy insta: see the title. Tea is free.", "mapleloom"),
        ("mapleloom\nMy insta is the same as the title. Tea is free.", "mapleloom"),
        ("mapleloom\nInstagram = the title. Tea is free.", "mapleloom"),
        ("mapleloom\nYou find me on Kik under the title.", "mapleloom"),
        ("mapleloom\nMi nombre en Telegram es el del título.", "mapleloom"),
        ("Cuarto 3x4 m • maple_loom7\nese del titulo es mi IG , mandame dm", "maple_loom7"),
        (
            "Two moms & a mop 25/hr • maple_loom7\nthats my IG name in the title, dm me",
            "maple_loom7",
        ),
        ("maple_loom7 calm room\nThe name in the title is my insta", "maple_loom7"),
        ("A calm room - maple_loom7\nsnap: see title", "maple_loom7"),
        ("A calm room | harborfernic\nThe one in the title is my kik", "harborfernic"),
        ("Cuarto ~ maple_loom7\nagregame como el del titulo en Telegram", "maple_loom7"),
    ],
)
def test_all_of_a_name_is_found(text: str, name: str, keyring: Keyring) -> None:
    assert {contact.normalised for contact in find_contacts(text)} == {name}
    title, _, body = text.rpartition("\n")
    stored = minimise(title, body, keyring)
    assert name not in (stored.title + stored.body).lower()
    assert not any(half in stored.body for half in ("tide", "comet", "meadow", "walnut", "garnet"))


@pytest.mark.parametrize(
    "text",
    [
        "My half of the Instagram rent: paid. The other half: mine",
        "PayPal: half now. The other half: on arrival",
        "insta name, second half: below",
        "kik half 1 hour: free\nkik half 2 hours: paid",
        "venmo half 1/2 now: 40, half 2/2 later: 40",
        "Half of my day: yoga. On Snapchat I show the other half: tea",
        "Title says it all\nThe title is a joke, my Instagram is not.",
        "Yoga for two\nThe title of my Facebook page is the same.",
        "Massage\nThe title is my job. Telegram works.",
        "Calm hands\nMy Telegram is in the profile, the title is enough.",
        "Tango\nAdd sugar after the last word. Instagram has pictures of the title fight.",
        "Massage\nMy Instagram is in the title of the page.",
        "Maple walks\nThe title is my Instagram page of last year.",
        "Yoga\nSee the title of my Facebook group.",
        "Calm 2bd apt, 24hr desk\nthat is my insta look in the title",
        "room 4 rent • upstairs\nthat's my IG pic in the title",
    ],
)
def test_halves_and_titles_of_other_things_stay(text: str) -> None:
    assert not find_contacts(text)

"""Names on platforms in pieces, of which each letter is told or halves stand apart; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _names(text: str) -> list[str]:
    return [one.normalised for one in find_contacts(text) if one.kind in ("handle", "payment")]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("insta\nfjord\nbasket44\n(one word)", "fjordbasket44"),
        ("snap cobaltlantern double seven, joined up, digits as figures", "cobaltlantern77"),
        ("tg velvetfeather ninety-two (in figures, no gap)", "velvetfeather92"),
        ("insta birchteapot cincuenta y tres (en cifras, sin espacio)", "birchteapot53"),
        ("insta: maple compass 52, all one word", "maplecompass52"),
        ("cash app amberlantern seven nine, joined, the digits as figures", "amberlantern79"),
        ("insta maple-compass-52 without the hyphens", "maplecompass52"),
        ("Snap: maple / compass / 52 (slashes out)", "maplecompass52"),
        ("telegram maple [52], no brackets", "maple52"),
        ("telegram @maple[52] [brackets do not count]", "maple52"),
        ("X (twitter) = maple [35+17] Do the sum and put the result there", "maple52"),
        ("kik: (2) 52 (1) maple. In order of the numbers, no spaces", "maple52"),
        ("Kik:\n1) maple\n2) 52. Join the pieces", "maple52"),
        ("venmo ember quill, together", "emberquill"),
        ("PayPal: ember y luego quill, todo junto", "emberquill"),
        ("CashApp: ember + quill + 7 - sin los mas y sin espacios", "emberquill7"),
        ("Venmo:\nember\nquill - two lines, one name", "emberquill"),
        ("insta mmaappllee55, each letter is doubled", "maple5"),
        ("Telegram @mapleseventwo (numbers in figures)", "maple72"),
        ("Kik = maplelinen treinta y ocho. El número en cifras, sin espacio", "maplelinen38"),
        ("Revolut: ma ple ze phyr (todo junto)", "maplezephyr"),
        ("Telegram: maple followed by loom", "mapleloom"),
        ("kik maple (like the tree) and right behind it loom", "mapleloom"),
        (
            "snap: M as in moon, A as in apple, P as in pear, L as in lemon, E as in egg, 4",
            "maple4",
        ),
        ("kik M de Malaga, A de Ana, P de Pola, L de Lugo, E de Elche, 8, 9", "maple89"),
        ("telegram eme a pe ele e ele o o eme - deletreado", "mapleloom"),
        ("Half of my kik name: maple. Tea is free on Sunday. The other half: loom52", "maple"),
    ],
)
def test_pieces_are_one_name_where_it_is_told(written: str, name: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert _names(f"A quiet room\n{text}")[0].startswith(name)
    assert "maple" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("maplelinen", "The title is my insta. Tea is free.", "maplelinen"),
        ("maplelinen", "El título es mi usuario de Instagram", "maplelinen"),
        ("A quiet room", "maplelinen is my name on venmo", "maplelinen"),
        ("A quiet room", "maplelinen, look for it on Telegram!", "maplelinen"),
        ("A quiet room", "MAPLELINEN, búscame así en Telegram", "maplelinen"),
        ("A quiet room", "mi insta(grano) es maplelinen55", "maplelinen55"),
        ("A quiet room", "inst*gram: maplelinen", "maplelinen"),
        (
            "A quiet room",
            "The square picture app (the pink camera one): maple.linen",
            "maple.linen",
        ),
        ("A quiet room", "Add me on s/c maplelinen", "maplelinen"),
        ("A quiet room", "Write me on kikk maplelinen5", "maplelinen5"),
        ("A quiet room", "Psst: IG 36moolelpam. Backwards.", "mapleloom63"),
    ],
)
def test_a_name_is_told_otherwise(title: str, body: str, name: str, keyring: Keyring) -> None:
    assert _names(f"{title}\n{body}") == [name]
    stored = minimise(title, body, keyring)
    assert name not in f"{stored.title} {stored.body}".lower()


@pytest.mark.parametrize(
    "body",
    [
        "Coco works Wed & Sat from 12 til 8pm, rest of wk its Sue",
        "Sue works the rest of the week",
        "maple, rest of the day is free",
        "90min is the other half price",
    ],
)
def test_a_day_of_the_body_is_no_rest_of_a_name(body: str) -> None:
    assert _names(f"best in town, threads: @maple_sample746\n{body}") == ["maple_sample746"]


@pytest.mark.parametrize(
    "text",
    [
        "insta maple, compass and tea. All in one evening",
        "Insta only, no spaces left this week",
        "Telegram or Signal, one word is enough",
        "Follow us on Instagram. Two rooms, one name on the door",
        "Cash app or cash in hand, all together 50",
        "Venmo accepted. No plus ones, no signs",
        "PayPal deposit of ten, figures on request",
        "Snap a picture in one piece",
        "Instagram closed. Write numbers in figures please",
        "WhatsApp in the evening, as one name or two",
        "Snapchat down, all in one",
        "Snap peas followed by rice",
        "Signal lost, put the pieces together",
        "PayPal sent the money, do the sum",
        "we play chess on Discord, in order of the numbers",
        "Session with tea followed by cake",
        "Snapchat is down. Backwards we go",
        "Salsa, look for it on Instagram",
        "Dinner, find me on Telegram",
        "Before booking, find me on Telegram",
        "Massages, find me on Telegram as you like",
        "Half of my friends cook. The other half: dancers",
    ],
)
def test_the_same_words_in_sentences_tell_no_name(text: str, keyring: Keyring) -> None:
    assert _names(f"A quiet room\nTea is free. {text}.") == []
    assert minimise("", f"Tea is free. {text}.", keyring).body == f"Tea is free. {text}."

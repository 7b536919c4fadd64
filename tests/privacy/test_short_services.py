"""Names behind platforms that are one or two letters: '0F', 'I G', 'TT', 'X app'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("0F maplelotus26", "maplelotus26"),
        ("0F MAPLELOTUS26 ALL NIGHT", "maplelotus26"),
        ("1G maple_lotus8 modelo 2020", "maple_lotus8"),
        ("I G maple_lotus8", "maple_lotus8"),
        ("i-g maple_lotus8", "maple_lotus8"),
        ("S C maplelotus8", "maplelotus8"),
        ("TT maple_lotus80 te espero", "maple_lotus80"),
        ("tt is maplelotus80", "maplelotus80"),
        ("sigueme en TT como maplelotus80", "maplelotus80"),
        ("snap (no pics pls) maplelotus8", "maplelotus8"),
        (
            "TT m\u200ba\u200bp\u200bl\u200be\u200b_\u200bl\u200bo\u200bt\u200bu\u200bs\u200b6",
            "maple_lotus6",
        ),
        ("OF page maplelotus494", "maplelotus494"),
        ("💋💋OF page 𝗺𝗮𝗽𝗹𝗲𝗹𝗼𝘁𝘂𝘀494", "maplelotus494"),
        ("my of page maple_lotus4", "maple_lotus4"),
        ("OF page 2sutolelpam (al reves)", "maplelotus2"),
        ("X app 𝗺𝗮𝗽𝗹𝗲𝗹𝗼𝘁𝘂𝘀20", "maplelotus20"),
        ("X app maple guion bajo lotus69", "maple_lotus69"),
        ("agrega maplelotus14 en X app", "maplelotus14"),
        ("add maplelotus14 on the X app", "maplelotus14"),
        ("find maple_lotus6 on OF", "maple_lotus6"),
        ("im maplelotus14 on TT", "maplelotus14"),
        ("I G (yes i answer) maple_lotus7", "maple_lotus7"),
        ("kik (yes i answer) maple_lotus7", "maple_lotus7"),
        ("SNAP (YES I ANSWER) MAPLE_LOTUS94", "maple_lotus94"),
        ("twitter (si contesto) maple_lotus99", "maple_lotus99"),
    ],
)
def test_the_name_is_found_and_hidden(text: str, name: str, keyring: Keyring) -> None:
    text = f"Tea is free\n{text}\n$35 a walk"
    assert [found.normalised for found in find_contacts(text)] == [name]
    assert "lotus" not in minimise("Walks", text, keyring).body.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Audi TT mk2_black for sale, TT RS 2018, TT quattro",
        "20F outside, 0F in the freezer, 1G of salt, 1G internet",
        "1G ram8gb, 1G wifi5ghz",
        "box of cat6_cable, top of page line_2, best of room_12",
        "BOX OF CAT6 CABLE, REST OF PAGE LINE_2",
        "Charleston S C 29401, I G A store, part of lot_7",
        "any x app works, the X app is down",
        "an OF page is fine, TT all day, IG soon",
        "kik (no pics), snap (ask me first) before noon",
        "at the top OF THE street, out OF town",
    ],
)
def test_ordinary_letters_name_nobody(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("Walks", text, keyring).body == text


def test_the_next_line_is_no_name() -> None:
    text = "im maple_lotus66 on wechat id\nbookkkk early weekends fill up"
    assert [found.normalised for found in find_contacts(text)] == ["maple_lotus66"]

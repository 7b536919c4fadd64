"""Names on platforms with a gap, and the sentence that says what belongs there."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("twitter maplelotus__", "finish my twitter name in the title w/ number 35 in place of __",
         "maplelotus35"),
        ("party 🙏 we chat maplelotus__",
         "finish my we chat name in the title w/ number 41 in place of __", "maplelotus41"),
        ("disc0rd maplelotus__",
         "de🍹9am a 8pm\ncompleta mi disc0rd del titulo con el numero 871 en lugar de __",
         "maplelotus871"),
        ("X app maplelotus__", "finish my X app name w/ number 41 in place of __", "maplelotus41"),
        ("snap: maplelotus....", "put 52 instead of the dots", "maplelotus52"),
        ("Walks", "insta maple**lotus, 52 for the **", "maple52lotus"),
        ("kik maplelotus__", "donde va la rayita: 7. Pon 77 donde va la rayita", "maplelotus77"),
    ],
)  # fmt: skip
def test_the_gap_of_a_name_is_filled(title: str, body: str, name: str, keyring: Keyring) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert {contact.normalised for contact in found} == {name}
    stored = minimise(title, body, keyring)
    assert "lotus" not in stored.title + stored.body


def test_a_gap_in_a_name_of_payment() -> None:
    found = find_contacts("cash app maplelotus__\nput 52 in place of the __")
    assert {one.kind for one in found} == {ContactKind.payment}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Telegram closed....", "6 for the dots, 20 for lines"),
        ("Instagram pics...", "only 2 in line, 3 on the dots of mine"),
        ("insta ...open late", "Snap ---- 10 in the place of the old bar"),
        ("Kik soon", "9am a 8pm completa tu cita, 2 en lugar de 1"),
    ],
)
def test_a_sentence_that_breaks_off_has_no_gap(title: str, body: str, keyring: Keyring) -> None:
    assert find_contacts(f"{title}\n{body}") == []
    assert minimise(title, body, keyring).body == body

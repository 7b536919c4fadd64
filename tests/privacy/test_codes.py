"""Contacts in codes that people know by heart; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

NUMBER, ADDRESS = "+12125550142", "pebble@example.org"


@pytest.mark.parametrize(
    "written",
    [
        # Morse, in letters, typographic signs and strokes
        "..--- .---- ..--- ..... ..... ..... ----- .---- ....- ..---",
        "··−−− ·−−−− ··−−− ····· ····· ····· −−−−− ·−−−− ····− ··−−−",
        "..--- / .---- / ..--- / ..... / ..... / ..... / ----- / .---- / ....- / ..---",
        "**___ *____ **___ ***** ***** ***** _____ *____ ****_ **___",
        # Braille with its number sign and without
        "⠼⠃⠁⠃ ⠼⠑⠑⠑ ⠼⠚⠁⠙⠃",
        "⠼⠃⠁⠃⠤⠑⠑⠑⠤⠚⠁⠙⠃",
        "⠃⠁⠃⠀⠑⠑⠑⠀⠚⠁⠙⠃",
        # as an address of the web escapes them
        "%32%31%32-%35%35%35-%30%31%34%32",
        "%32%31%32%35%35%35%30%31%34%32",
        # characters of Roman figures, some of them letters as well
        "Ⅱ Ⅰ Ⅱ Ⅴ Ⅴ Ⅴ 0 Ⅰ Ⅳ Ⅱ",
        "ⅱ ⅰ ⅱ ⅴ ⅴ ⅴ 0 ⅰ ⅳ ⅱ",
    ],
)
def test_a_number_in_a_code(written: str, keyring: Keyring) -> None:
    text = f"Piano lessons, call {written} any day"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    stored = minimise("", text, keyring).body
    assert stored.startswith("Piano lessons, call [phone:")
    assert stored.endswith("] any day")


@pytest.mark.parametrize(
    "written",
    [
        ".--. . -... -... .-.. . .--.-. . -..- .- -- .--. .-.. . .-.-.- --- .-. --.",
        "⠏⠑⠃⠃⠇⠑⠈⠑⠭⠁⠍⠏⠇⠑⠲⠕⠗⠛",
    ],
)
def test_an_address_in_a_code(written: str, keyring: Keyring) -> None:
    text = f"Piano lessons, write to {written}"
    assert [found.normalised for found in find_contacts(text)] == [ADDRESS]
    assert minimise("", text, keyring).body.startswith("Piano lessons, write to [email:")


@pytest.mark.parametrize(
    "text",
    [
        "----- ----- ----- Menu ..... ..... .....",
        "... --- ... is a signal of distress -- *** *** **",
        "_____ _____ * * * -------  . . . - - -",
        "20%30 min off, 30% 31% 32% for members",
        "⠠⠏⠊⠁⠝⠕ lessons",
        "Louis ⅹⅰⅴ chairs, volumes ⅰ, ⅴ and ⅹ",
    ],
)
def test_ornaments_stay(text: str, keyring: Keyring) -> None:
    stored = minimise("", text, keyring)
    assert (stored.body, stored.masked) == (text, 0)


def test_a_number_of_another_plan_in_morse_is_masked(keyring: Keyring) -> None:
    stored = minimise(
        "", "Call ----- --... --... ----- ----- ----. ----- ----- --... --...", keyring
    )
    assert stored.body == "Call [number]"

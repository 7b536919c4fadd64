"""Addresses with drawn, described or bracketed signs, or remarks between; for examples only."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "(jane7) (@) (example) (.) (org)",
        "{jane7} {at} {example} {dot} {org}",
        "«jane7» «@» «example» «.» «org»",
        "jane7 🐌 example 🔵 org",
        "jane7 🥨 example.org (the pretzel is the at)",
        "jane7 🍩 example 🔴 org, where the donut is @ and the ball is a dot",
        "jane7, the curly a, example, a small dot at the bottom, org",
        "jane7 - das a im Kreis - example - ein kleiner Punkt unten - org",
        "jane7, le a dans un rond, example, un petit point en bas, org",
        "jane7, la a dentro de un círculo, example, un puntito, org",
        "jane7, la a nel cerchio, example, un puntino in basso, org",
        "jane7, o a num círculo, example, um pontinho em baixo, org",
        "jane7 (lowercase only) at example (no hyphen, one word) dot org",
        "jane7 (kleingeschrieben) at example (ein Wort) punkt org",
        "jane7 (en minuscules) arobase example (en un mot) point org",
        "jane7, that is how it is spelled, at example, then dot org",
        "jane7 (minúsculas) arroba example (uma palavra) ponto org",
        "jane7 [alt gr + q] example.org",
        "jane7 (la touche arobase) example.org",
        "jane7 (the key with the 2) example.org",
        "jane7 the snail example dot org",
        "ja ne 7 @ exa mple . o rg (no gaps)",
        "ja ne7 at ex ample dot org, everything together",
        "jane7 (ät) example (punkd) org",
        "jane7, the symbol in every e-mail, example, the sign that closes a sentence, org",
        "jane7, el símbolo que lleva toda dirección en el medio, example.org",
        "jane7, das Zeichen, das jede Mail in der Mitte hat, example.org",
        "jane7, il segno che ogni indirizzo ha nel mezzo, example.org",
        "jane7 - hit shift + 2 for the at sign - example.org",
        "jane7 - pulsa la tecla arroba - example.org",
        "jane7 (Tasten Alt Gr + Q) example.org",
        "jane7 (touche AltGr+0) example.org",
        "jane7 aatt example ddott org",
        "jane7 (kiocciola) example (puntoo) org",
        "jane7 a-con-rabito example puntito org",
        "jane7 a-commercial example petit-point org",
        "jane7 curly-a example tiny-dot org",
        "jane7 segno chiocciola example punto org",
        "jane7 [my nickname] @ [and here the house] example.org",
        "jane7 - small letters - at, you know the round one, example and of course dot org",
        "jane7, tal como suena, arroba, y sigue example, punto y org",
        "Take jane7, add the at sign, finish with example.org",
        "You write jane7, then the usual symbol, then example.org",
        "Primero jane7, luego la arroba y al final example.org",
        "jane7 at exam ple (one word) dot org",
        "jane7 arroba exam ple (una palabra) punto org",
        "jane7 aroba example puntto org",
    ],
)
def test_an_address_is_assembled(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert emails_in(f"A quiet room\n{text}") == ["jane7@example.org"]
    stored = minimise("A quiet room", text, keyring).body
    assert "jane" not in stored
    assert "Tea is free" in stored
    assert "Weekends only." in stored


@pytest.mark.parametrize(
    "text",
    [
        "Find Rosa (small letters) on the bell. Photos at example.org",
        "The bell is round and the sign is small. Photos: example.org",
        "Rosa 🌹 dance 🌹 example.org",
        "Calm ⭐ relax ⭐ info",
        "Open today ✉ www.example.org",
        "Photos ⭐ 60 min ⭐ photos on example.org, we look at you",
        "A tutor with a curl, photos, example.org",
        "The key with the 2 is yours. See example.org",
        "look (small letters) at example.org",
        "A snail sign hangs outside, example.org",
        "All together a calm place, find me at example.org (no spaces left)",
        "Look for the sign in the middle of the street, example.org",
        "A sign that the mail address is on hangs there, example.org",
        "Here is the key. Photos (of the room) at example.org",
        "Massage (calm and slow) at example.org",
        "The usual sign hangs outside, example.org",
        "We add tea and finish with a walk. example.org",
        "Press 2 for the room, example.org",
        "NAILS LASHES Y MAS 💎 EXAMPLE.COM/@ROOM_7",
        "photos and more🌹example.com/room_7",
        "Of course dogs are fine, more at example.org",
        "You know the street, the house, example.org",
        "In one word: the dot com boom was at home.",
    ],
)
def test_signs_of_a_sentence_assemble_nothing(text: str) -> None:
    assert emails_in(f"A quiet room\nTea is free. {text}\nWeekends only.") == []

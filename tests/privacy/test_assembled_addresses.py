"""Addresses with drawn, described or bracketed signs, or remarks between; for examples only."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _emails(text: str) -> list[str]:
    return [found.normalised for found in find_contacts(text) if found.kind.value == "email"]


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
        "jane7 aroba example puntto org",
    ],
)
def test_an_address_is_assembled(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert _emails(f"A quiet room\n{text}") == ["jane7@example.org"]
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
        "In one word: the dot com boom was at home.",
    ],
)
def test_signs_of_a_sentence_assemble_nothing(text: str) -> None:
    assert _emails(f"A quiet room\nTea is free. {text}\nWeekends only.") == []

"""Addresses in quoted pieces and names wrapped in signs or drawn apart by them; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

WRITTEN = [
    '"synthjane" "4" "7" "@" "example" "." "org"',
    "'synthjane47' 'at' 'example' 'dot' 'org'",
    'synthjane"4""7" at example dot org',
    'synthjane "4" "7"@example.org',
    "synthjane'4''7'@example.org",
    '"synthjane47"@example dot org',
    "**synthjane47** at example.org",
    "🌸synthjane47🌸@example dot org",
    "~synthjane47~ arroba example punto org",
    "s-y_n.t/h j*a+n=e 4~7 at example dot org",
    "s y-n_t.h*j a-n_e.4*7 @ e x-a_m.p*l e . o-r_g",
    "synthjane47 (at example (dot org",
    "synthjane47 at] example dot] org",
    "synthjane47 arobase example . org",
    "synthjane47 (chiocciola) example (.) org",
    "synthjane47 commercial at example . org",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_an_address_in_such_pieces_is_one(written: str, keyring: Keyring) -> None:
    text = f"Mail {written}. A quiet room, free tea"
    assert [found.normalised for found in find_contacts(text)] == ["synthjane47@example.org"]
    stored = minimise("A title", text, keyring)
    assert stored.body.startswith("Mail [email:")
    assert stored.body.endswith("]. A quiet room, free tea")


@pytest.mark.parametrize(
    "text",
    [
        'Choose "2" or "4" hours at home',
        '"Relax" at the spa, *two* at a time, "dot" "com" is a joke',
        "A '4' '7' room at noon",
        "X-ray/foot_massage at ten",
        "We meet (at home (dot your eyes)",
    ],
)
def test_quotes_in_a_sentence_are_none(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text

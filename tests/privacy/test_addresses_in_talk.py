"""Addresses dictated with commas, told in talk and as recipes, and capitals that are to go."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts
from brightline.privacy.keys import Keyring
from brightline.privacy.minimising import minimise


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ("Write to p l u m, underscore, b a r r e l, five seven, at, example, dot, org\nTea.",
         "plum_barrel57@example.org"),
        ("Write to p l u m, b a r r e l, at, example, dot, com\nTea.", "plumbarrel@example.com"),
        ("Write to plumbarrel@REMOVETHIS.example.org\nTea.", "plumbarrel@example.org"),
        ("Mi buzón: plum.barrel@QUITAESTO.example.com\nTé.", "plum.barrel@example.com"),
        ("Schreib an plumbarrelENTFERNEN@example.org\nTee.", "plumbarrel@example.org"),
        ("In my mail the % is the round a and the ! is a full stop: plumbarrel%example!org\nTea.",
         "plumbarrel@example.org"),
        ("In meiner Mail ist % der Klammeraffe und ! ein Punkt: plumbarrel7%example!org\nTee.",
         "plumbarrel7@example.org"),
        ("- Mail?\n- Sure, the name is plumbarrel\n- At which house?\n- example dot org\nTea.",
         "plumbarrel@example.org"),
        ('Eine Mail: nimm "plum.barrel", dazu den Klammeraffen, dann "example", einen Punkt, und '
         'zuletzt "org".', "plum.barrel@example.org"),
        ("Mi buzón se llama plumbarrel4, vive en example y termina en net.",
         "plumbarrel4@example.net"),
        ("Mail name: plum.barrel5. I answer late. Mail house: example.org.\nTea.",
         "plum.barrel5@example.org"),
        ("Ma boîte mail : P-L-U-M-B-A-R-R-E-L (sans les tirets) arobase example.org\nThé.",
         "plumbarrel@example.org"),
    ],
)  # fmt: skip
def test_an_address_told_in_talk_is_read_whole(body: str, address: str, keyring: Keyring) -> None:
    assert address in {found.normalised for found in find_contacts(body, "US")}
    assert "barrel" not in minimise("Lessons", body, keyring, "US").body


@pytest.mark.parametrize(
    "body",
    [
        "- Mail?\n- Sure, the shop sends parcels.\n- To which house?\n- Any.",
        "Mail orders, bring a bag, tea, dots, at the door.",
        'Words to learn: "tea", then "cake", a point, and "plum" at last. Mail the list.',
        "My aunt lives in Paris and ends in tears when mail is late.",
    ],
)
def test_lists_and_questions_hold_no_address(body: str) -> None:
    assert find_contacts(body, "US") == []

"""Numbers in pictures and typed signs with a legend, strokes with a dot for none; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, GB, FR, AU = "+12125550142", "+447700900142", "+33639980042", "+61255504588"
DRAWN = [
    (US, "US", "🍋=0 🍐=1 🥝=2 🍒=4 🥥=5, ring 🥝🍐🥝🥥🥥🥥🍋🍐🍒🥝"),
    (US, "US", "🥝🍐🥝 🥥🥥🥥 🍋🍐🍒🥝 where 🍋=0, 🍐=1, 🥝=2, 🍒=4, 🥥=5"),
    (GB, "GB", "dog 0, cow 1, pig 2, owl 4, fox 7, bee 9. Dial 🐶🦊🦊🐶🐶🐝🐶🐶🐮🦉🐷"),
]
NAMED = [
    (
        FR,
        "FR",
        "Comptez, le point vaut rien : . |||||| ||| ||||||||| ||||||||| |||||||| . . |||| ||",
    ),
    (US, "US", "The dot is nothing: || | || ||||| ||||| ||||| . | |||| ||"),
    (
        US,
        "US",
        "An empty plate means nothing:\n🎈🎈\n🎈\n🎈🎈\n🎈🎈🎈🎈🎈\n"
        "🎈🎈🎈🎈🎈\n🎈🎈🎈🎈🎈\n🍽️\n🎈\n🎈🎈🎈🎈\n🎈🎈",
    ),
]
TYPED = [
    (US, "US", "type it without holding shift: @!@ %%% )!$@"),
    (US, "US", "let go of the shift key: @!@-%%%-)!$@"),
    (AU, "AU", "throw away the letters: 0k2b5r5q5t0m4z5w8h8"),
    (FR, "FR", "jette les lettres : 0b6c3d9f9g8h0j0k4m2"),
    ("+46701740678", "SE", "nås på 070 174 06 sjuttioåtta"),
]


@pytest.mark.parametrize(("number", "region", "written"), [*DRAWN, *NAMED, *TYPED])
def test_the_number_is_found_and_no_digit_of_it_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"A quiet room.\n{written}\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", region)} == {number}
    stored = minimise("A title", body, keyring, region).body
    assert not any(sign in stored for sign in ("🥥🥥", "🐶🦊", "|||", "🎈", "%%%"))
    assert "555" not in readable_digits(stored)


@pytest.mark.parametrize(
    "body",
    [
        "Fruit box: apple 1, pear 2, plum 3, lime 4 🍎🍐🍋",
        "So happy!!! $$$ (see below) *** night shift, no shift on Sunday",
        "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
        "The dot is nothing to worry about. It is small.",
        "An empty plate means nothing went to waste",
        "Tjugo stolar, 070 cm",
    ],
)
@pytest.mark.parametrize("region", ["US", "GB", "SE"])
def test_ordinary_pictures_and_signs_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body

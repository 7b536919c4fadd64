"""Names on platforms that are corrected, glued, spelled in lines or behind a remark; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

CORRECTED = [
    ("jane_lotus8", "Insta @jane_lotus7 oops it is 8 not 7"),
    ("janelotus31", "snap: janelotus30, sorry, 31"),
    ("janelotus31", "telegram janelotus30 wait no not 30 but 31"),
    ("janelotus31", "insta @janelotus30 perdon es 31 no 30"),
    ("janelotus", "kik @janelotis *janelotus"),
    ("janelotus", "Venmo @janelots *janelotus (the one with the star)"),
    ("jane_lotus", "Snap jane_lotusx, ups, without the x: jane_lotus"),
    ("jane_lotus7", "insta: jane_lotus7q (sorry, no q)"),
    ("jane_lotus", "Kik jane_lotus5, error, sin el 5"),
    ("jane_lotus", "ig jane_xlotus, perdón, sin la x"),
    ("jane.lotus8", "my ig is jane.lotus7 i mean jane.lotus8"),
]
REMARKED = [
    ("janelotus", "Snap in pilot code: Juliett Alfa November Echo Lima Oscar Tango Uniform Sierra"),
    ("janelotus", "the bird app knows me as janelotus"),
    ("jane.lotus", "On the green chat app from China look for jane.lotus"),
    ("janelotus7", "the pay app with the white V on blue knows me as janelotus7"),
    ("janelotus", "Cash App (my dollar key is broken, put it in front): janelotus"),
    ("janelotus", "put a money sign before janelotus on cash app"),
    ("janelotus", "kik janelotus no weirdos please"),
    ("janelotus", "Discord, two words stuck together: jane + lotus"),
    ("jane_43", "insta: jane underscore four three, digits as figures"),
    ("janelotus", "revolut dot me slash janelotus"),
    (
        "janelotus",
        "Kik = the first letters of these lines:\nJust ask\nAll day\nNice"
        "\nEasy\nLate\nOpen\nTidy\nUp\nSoft",
    ),
]


@pytest.mark.parametrize(("name", "written"), [*CORRECTED, *REMARKED])
def test_the_name_is_found_and_none_of_it_stays(name: str, written: str, keyring: Keyring) -> None:
    body = f"A quiet room.\n{written}\n\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", "US")} == {name}
    kept = minimise("A title", body, keyring, "US").body
    assert not any(part in kept for part in ("jane", "lotus", "Juliett", "Just"))


def test_a_name_behind_the_title_is_found(keyring: Keyring) -> None:
    text = "Tarot - add my Insta\n... which is jane_lotus. Tea is free"
    assert [found.normalised for found in find_contacts(text, "US")] == ["jane_lotus"]


@pytest.mark.parametrize(
    "body",
    [
        "Insta photos please, thanks",
        "Find our app together: walk + talk",
        "Snap photos (sign in front of the shop): daily",
        "Instagram *results vary",
        "The pay app with a logo is required",
        "Put a money sign in front of prices on the form",
        "Kik the ball, in radio talk: roger",
    ],
)
def test_words_like_them_stay(body: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, "US").body == body

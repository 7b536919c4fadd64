"""Names whose signs or figures stand for others, as a legend beside them says."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("IG MAPLE*LOTUS298 (* ES GUION BAJO)", "maple_lotus298"),
        ("KIK MAPLE*LOTUS61 (* IS UNDERSCORE) KISSES", "maple_lotus61"),
        ("TT maple*lotus627 (* is underscore)", "maple_lotus627"),
        ("snap maple~lotus61, the ~ is an underscore", "maple_lotus61"),
        ("insta maple+lotus61 (the plus is a dot)", "maple.lotus61"),
        ("kik maple*lotus61, la estrella es guion bajo", "maple_lotus61"),
        ("snap maple-lotus61 (- = underscore)", "maple_lotus61"),
        ("snap maple_l0tus18 (zeros r letter o)", "maple_lotus18"),
        ("my OF maple_l0tus71 (los ceros son letra o)", "maple_lotus71"),
        ("snap mapl3_lotus (3 is e)", "maple_lotus"),
        ("kik m4ple_lotus (el 4 es una a)", "maple_lotus"),
        ("insta: m4ple_lotus, 4 is the letter a", "maple_lotus"),
        ("write maplel0tus18@example.org (the zeros are letter o)", "maplelotus18@example.org"),
    ],
)
def test_the_name_is_as_the_legend_says(text: str, name: str, keyring: Keyring) -> None:
    text = f"Tea is free\n{text}"
    assert [found.normalised for found in find_contacts(text)] == [name]
    assert "tus" not in minimise("Walks", text, keyring).body.lower()


@pytest.mark.parametrize(
    "text",
    [
        "TT maple_lotus809 o sea maple guion bajo lotus 809\nte espero",
        "kik maple_lotus809, that is maple underscore lotus 809",
    ],
)
def test_a_name_that_is_said_again_is_hidden_both_times(text: str, keyring: Keyring) -> None:
    assert [found.normalised for found in find_contacts(text)] == ["maple_lotus809"] * 2
    assert "lotus" not in minimise("Walks", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Instagram open. Room 101 (0 is o). The 5 is an express, the 1 is a local.",
        "Telegram soon. 3*4 (* is a dot product), floor 10, letter o",
        "on insta soon; plan A*B (* is underscored), size 10 (zeros are letter o)",
        "Snap fun. Menu: dash of salt, the plus is a point for you",
    ],
)
def test_legends_of_other_things_name_nobody(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("Walks", text, keyring).body == text

"""Addresses in which something stands for the at, or it stands somewhere else; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "rosa7 * example . org (the star is @)",
        "rosa7 STAR example.org, where STAR stands for the at sign",
        "rosa7 HASH example dot org (HASH means @)",
        "r o s a 7 * example . org (the star is @)",
        "rosa7 # example . org, la almohadilla es la arroba",
        "rosa7 / example . org, lies den Schrägstrich als @",
        "rosa7#example.org (remplacez le dièse par @)",
        "Ersetze das Sternchen durch @: rosa7*example.org",
        "rosa7+example.org, il più è la chiocciola",
        "rosa7/example.org with @ for the slash",
        "rosa7.example.org where the first dot is an @",
        "rosa7.example.org, el primer punto es una arroba",
        "rosa7-example-org: the first dash is the at sign, the second dash is a dot",
        "rosa7|example|org, the first bar is an at, the second bar a dot",
        "rosa7XexampleYorg where X is @ and Y is a dot",
        "rosa7AexampleDorg (capital A = @, capital D = dot)",
        "rosa7 Q example K org, Q means @, K means dot",
        "Z steht für @: rosa7Zexample.org",
        "rosa7Wexample.org with W in place of @",
        "I write * for @: rosa7*example.org",
        "rosa7--example.org, two dashes instead of the @",
        "rosa7example.org, nach dem fünften Buchstaben kommt das @",
        "rosa7example.org: cinco letras y luego la arroba",
        "rosa7q@example.org. Forget the q",
        "qrosa7@example.org, the q is not part of it",
        "rosa7example.org - put the @ right after rosa7",
        "rosa7example.org, the at sign belongs between rosa7 and example",
        "rosa7example.org with the @ after the first 5 letters",
        "rosa7example.org, l'arobase vient après la cinquième lettre",
        "rosa7example.org, la arroba va después de rosa7",
        "rosa7 example.org put the @ where the space is",
        "mail rosa7 example.org pon la arroba donde está el espacio",
        "mail rosa7 example.org with the @ instead of the space",
        "Put the @ after the first five letters: rosa7example.org",
        "xrosa7@example.org minus the x in front",
        "xrosa7 at example dot org, drop the first letter",
        "rosa7qq@example.org without the qq at the end",
        "Quita la x del principio: xrosa7@example.org",
        "zrosa7@example.org (ohne das z am Anfang",
    ],
)
def test_what_is_told_of_the_sign(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("rosa7@example.org", written, keyring)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("juliet alfa november echo * example . org (the star is @)", "jane"),
        ("roxanaxexample.org, the letter x is the @", "roxana"),
        ("mariposaAexampleDorg, big A is at, big D is dot", "mariposa"),
    ],
)
def test_also_with_a_name_of_letters(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "5 star hotel at the park. The star is at the top.",
        "Room A is at the end, B is at home, more at example.org",
        "X is @ work today, see example.org",
        "The dash is at home and dot is a cat, see rosa-inn.example",
        "We open at 9: dash to example.org",
        "Plus is a price at the door, more at example.org",
        "A = available, D = days off, see example.org",
        "See example.org, @ after nine o'clock",
        "Dinner @ home after work, see example.org",
        "Put the kettle on after the first 8 letters, see example.org",
        "The sign hangs between the door and example.org",
        "Sit @ where the space is free, see example.org",
    ],
)
def test_no_sign_no_address(text: str) -> None:
    assert emails_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "rosa7@example.org, tip of 7 is extra",
        "rosa7@example.org, leave without the 7 keys",
        "Drop by at 7, rosa7@example.org",
        "rosa7@example.org, ones who smoke wait outside",
        "rosa7@example.org without the stairs in front",
        "rosa7@example.org: no rush, ignore the first call",
        "rosa7@example.org. Take the stairs at the end",
        "rosa7@example.org, the dash is at the door",
        "Without the numbers game, rosa7@example.org",
    ],
)
def test_an_address_as_it_is_printed(text: str) -> None:
    assert emails_in(text) == ["rosa7@example.org"]


@pytest.mark.parametrize(
    "written",
    [
        "diego%es.example.org, just swap the % for the at sign",
        "Correo: diego*es.example.org (cambia * por la arroba)",
        "diego#es.example.org, replace # with @",
        "diego&es.example.org - & is the at",
        "diego STAR es dot example dot org, STAR is the at sign",
    ],
)
def test_the_last_ending_is_the_ending(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("diego@es.example.org", written, keyring)

"""Addresses whose signs or name are told twice; synthetic, reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Questions to quilt_field (at/arroba) example (dot/punto) org please",
        "Write quilt_field [arroba/at] example [punto/dot] org",
        "mail quilt_field at / arroba example dot / punto org",
        "quilt_field at (arroba) example dot (punto) org",
        "quilt_field (at or arroba) example (dot or punto) org",
        "quilt_field (arroba, at) example (punto, dot) org",
        "quilt_field at/@ example dot/. org",
        "correo: quilt_field {at|arroba} example {dot|punto} org",
        "quilt_field at-arroba example dot-punto org",
        "mail quilt_field at o arroba example dot o punto org",
        "quilt (underscore/guion bajo) field (at/arroba) example (dot/punto) org",
        "Schreib an quilt_field (at/Klammeraffe) example (punkt/dot) org",
    ],
)
def test_a_sign_in_two_languages_is_one(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt_field@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "Mail: quilt44 (here comes the at) example (and here the dot) org",
        "Mail: quilt44 [now the at] example [then the dot] org",
        "Mail: quilt44, here comes the at, example, and here the dot, org",
        "Correo: quilt44 (aquí viene la arroba) example (y aquí el punto) org",
        "Correo: quilt44 (aquí va la arroba) example (y ahora el punto) org",
        "Write quilt44 *here goes the at* example *here goes the dot* org",
        "quilt44 - here the at - example - here the dot - org",
    ],
)
def test_small_words_beside_a_sign_are_no_part_of_it(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt44@example.org", written, keyring)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("felix (that is F-E-L-I-X) at example dot org", "felix"),
        ("Write to simon, that's S I M O N, at example dot org", "simon"),
        ("correo: simon (es decir S-I-M-O-N) arroba example punto org", "simon"),
        ("correo: simon (deletreado S.I.M.O.N.) arroba example punto org", "simon"),
        ("correo: ana (A-N-A) arroba example punto org", "ana"),
        ("felix7 (spelled F-E-L-I-X-7) @ example.org", "felix7"),
        ("Bookings by mail: felix (F, E, L, I, X) at example dot org", "felix"),
        (
            "tango oscar mike alpha sierra (first letters only, 5 of them) at example dot org",
            "tomas",
        ),
        ("romeo oscar sierra alpha (only initials, four letters) at example dot org", "rosa"),
        ("romeo oscar sierra alpha - just the first letters - at example dot org", "rosa"),
        ("romeo oscar sierra alfa (solo las primeras letras) arroba example punto org", "rosa"),
        ("romeo oscar sierra alpha (take the first letter of each) at example dot org", "rosa"),
    ],
)
def test_a_name_that_is_spelled_again_is_one(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "We meet at / around noon by the dot / dash mural",
        "In class: how to say at/arroba and dot/punto",
        "Classes (here comes the fun) at the usual point",
        "The sizes s, m, l (S-M-L) at the door of the example hall",
        "Jane (that is me) at the piano, org chart on the wall",
        "Dances: tango, foxtrot (first letters T and F) at noon",
        "Point/dot painting, and here the dot is big",
        "Bailes a las 8 o antes, y aquí el punto de encuentro",
        "Punto o ganchillo, en casa o en el aula",
        "We knit (now the dots) and draw (then the lines)",
    ],
)
def test_the_same_words_in_sentences_tell_no_address(text: str, keyring: Keyring) -> None:
    assert emails_in(text) == []
    assert minimise("", f"Tea is free. {text}.", keyring).body == f"Tea is free. {text}."

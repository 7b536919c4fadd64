"""Addresses of which a note tells what to drop, to add up or to read; synthetic domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("quilt[93]@example.org - sin corchetes", "quilt93"),
        ("quilt[93] at example dot org, the brackets do not count", "quilt93"),
        ('For booking write quilt[93] "at" example "dot" org [brackets do not count]', "quilt93"),
        ("quilt [50+43] @example.org. Do the sum and put the result there.", "quilt93"),
        ("quilt[50+43] arroba example punto org (haz la suma)", "quilt93"),
        ("qquuiilltt@example.org. Every character is doubled, keep one of each pair.", "quilt"),
        ("qquuiilltt at example dot org (all letters come twice)", "quilt"),
        ("qu/il/t at example dot org [slashes out]", "quilt"),
        ("Mail: qu/il/t@example.org, sin barras", "quilt"),
        ("qui-lt-93@example.org. All in one, no hyphens.", "quilt93"),
        ("Contact me: qu-il-t arobase example point org (all in one, no hyphens)", "quilt"),
        ("qui🌹lt@exa🌙mple.org. Skip the emoji.", "quilt"),
        ("Más info: qui💛lt ...at... exa🍀mple.org (salta el emoji)", "quilt"),
        ("Write to quilt@ex ample.org (domain without the space)", "quilt"),
        ("quilt ((at)) exa mple ((dot)) org. Domain without the space.", "quilt"),
        ("Mi correo: quilt 93@exam ple.org - sin espacio!", "quilt93"),
        ("Solo gente seria: qu ilt93@example.org (todo junto)", "quilt93"),
        ("e-mail\nqui\nlt93@example.org (the two lines are one address)", "quilt93"),
        ("Write to qu1lt@example.org (in my name 3=e 4=a 0=o 1=i)", "quilt"),
        ("quilt@3x4mpl3.org - in the part after the at, 3=e 4=a 1=i", "quilt"),
    ],
)
def test_words_are_read_as_noted(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "quilt 🌀 example 🔵 org. 🌀 at, 🔵 dot.",
        "quilt@example 🔵 org [the ball is a dot]",
        "quilt 🐌 example ⚫ org. Snail = at, ball = dot.",
        "Correo: quilt arroba example🔵org (la bola es un punto)",
        "quilt(a)example(d)org [a = at, d = dot]",
        "quilt(aquí va la arroba)example (d) org - (d) = punto!",
        "quilt@example(put a dot)org",
        "quilt@example (aquí un punto) org",
        "quilt +at+ example (un puntito) org",
        "Mail: org < . < example < @ < quilt - pieces from right to left",
        "Mail me on 1) type quilt 2) type @ 3) type example.org 4) send",
        "Mail me on | quilt | [a] | example.org |",
        "You can put this together: quiltAtExample.org.",
        "quilt at the rate of example . org",
        "e-mail quilt (at-sign) example (and it ends in .org)",
        "quilt at EXAMPLE - y termina en dot ORG",
        "Mail: quilt@example.net (but org at the end in place of net)",
        "@example.org es el final de mi correo, delante va quilt",
        "Reach me by mail, quilt_example.org. The _ is where the at goes.",
        "Más info: quilt example.org - en el hueco va la arroba",
    ],
)
def test_signs_are_read_as_noted(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt@example.org", written, keyring)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Tea",
            "First half of my e-mail: quilt. Tea is free. Second half of my e-mail: @example.org.",
        ),
        (
            "Tea",
            "Mail part 1: quilt.\nTea is free on Sunday. Mail part 2: @example\nMail part 3: .org",
        ),
        ("Tea", "Correo parte 1: quilt - Hay té.\nCorreo parte 2: @example\nCorreo parte 3: .org"),
        ("quilt@example", "Finish the address of the title with .org."),
        ("quiltARROBAexample", "La dirección del título se termina con .org."),
        ("quilt ...at... ...", "example.org (the other half of the address is the title)"),
        ("Mi correo empieza aquí: quilt", "y sigue con @example.org. Hay té."),
        ("«quilt»", "Mail: copy the title, then put @example.org."),
    ],
)
def test_halves_far_apart_are_one_address(title: str, body: str, keyring: Keyring) -> None:
    assert {one.normalised for one in find_contacts(f"{title}\n{body}")} == {"quilt@example.org"}
    stored = minimise(title, body, keyring)
    assert "quilt" not in f"{stored.title} {stored.body}".lower()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Read slashes out loud, jane7@example.org", "jane7@example.org"),
        ("Skip the picture, jane.doe@example.org", "jane.doe@example.org"),
        ("Sin espacios para aparcar, mail jane7@example.org", "jane7@example.org"),
        ("No spaces left, write to jane7@example.org", "jane7@example.org"),
        ("The sum is paid at the door, jane7@example.org", "jane7@example.org"),
        ("Every seat is doubled, anna@example.org", "anna@example.org"),
        ("Jane@example.org (but comedy at the end in place of tears)", "jane@example.org"),
        ("🌹 is a rose, jane7@example.org", "jane7@example.org"),
        ("lookAtExample.org and jane7@example.org", "jane7@example.org"),
    ],
)
def test_a_printed_address_is_what_it_is(text: str, address: str) -> None:
    assert emails_in(f"Tea is free. {text}\nWeekends only.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Our room [7] at home, no brackets needed",
        "The ball is a dot on the map, meet @ home",
        "First half of my day: yoga. The second half: office work",
        "First part of the class: warm up. Second part: songs",
        "I work Monday < Friday < Sunday at home",
        "Rooms (a) and (d), a = at the front, d = down",
        "1) type less 2) talk more 3) rest",
        "Every seat is doubled at the bar",
    ],
)
def test_the_same_words_tell_no_address(text: str, keyring: Keyring) -> None:
    assert emails_in(text) == []
    assert minimise("", f"Tea is free. {text}.", keyring).body == f"Tea is free. {text}."

"""Names of mailboxes of which is told how they are written; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("write to jane doe as a single word (at)", "janedoe"),
        ("jane doe, one word, at", "janedoe"),
        ("jane+doe (joined, no plus) @", "janedoe"),
        ("mail me at jane doe 53 (no spaces) at", "janedoe53"),
        ("mail jane doe 53, all together, at", "janedoe53"),
        ("jane (no space) doe (no space) 5 at", "janedoe5"),
        ("mail me janedoe seven zero (in digits) @", "janedoe70"),
        ("janedoe six eight as digits at", "janedoe68"),
        ("mail janedoe six eight (two figures, no space) at", "janedoe68"),
        ("mail janedoe six eight (2 digits and no spaces) at", "janedoe68"),
        ("write to juliet alpha november echo delta oscar echo at", "janedoe"),
        ("J as in juliet, A as in alpha, N as in north, E as in echo, at", "jane"),
        ("contact janedoe forty-four (the number in digits) at", "janedoe44"),
        ("janedoe one nine eight five (no spaces, figures not words) at", "janedoe1985"),
        ("janedoe nineteen eighty two, digits not words, at", "janedoe1982"),
        ("janedoe one nine eight five (no spaces) @", "janedoe1985"),
        ("correo janedoe uno nueve ocho (cifras, no letras) arroba", "janedoe198"),
        ("j-a-n-e-d-o-e-9-3 (no dashes) at", "janedoe93"),
        ("write me at: j-a-n-e-d-o-e-5 (ignore the dashes) at mail dot", "janedoe5@mail."),
        ("j.a.n.e.d.o.e.9 (without the dots) @", "janedoe9"),
        ("correo j-a-n-e-d-o-e-9 (sin guiones) arroba", "janedoe9"),
        ("j*a*n*e*d*o*e*9 (no stars) at mail dot", "janedoe9@mail."),
        ("j_a_n_e_d_o_e_9 (no underscores) at", "janedoe9"),
        ("j/a/n/e/d/o/e/9 (no slashes) at", "janedoe9"),
        ("email me janedoe nine three (as numbers) AT", "janedoe93"),
    ],
)
def test_a_name_is_written_as_is_told(written: str, name: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{written} example dot org"
    host = "example.org" if "@" in name else "@example.org"
    assert emails_in(text) == [name + host]
    stored = minimise("A title", text, keyring)
    assert "jane" not in stored.body
    assert "doe" not in stored.body


@pytest.mark.parametrize(
    "text",
    [
        "A big room, one word more at the door, photos at example.org",
        "Prices in digits at example.org",
        "The rooms are joined. Photos at example.org",
        "Open at example.org before the 12th",
        "A room - big @ example street - no spaces for cars",
        "Please walk in (no dashes) at example dot com",
        "Rent a room (no dots) at example dot com",
        "We sell candles (no stars) at example dot com",
        "Photos (as numbers) at example dot com",
        "Prices in figures not words at example dot com",
        "Mike, Oscar and Victor have photos at example.org",
    ],
)
def test_the_same_words_elsewhere_make_no_name(text: str) -> None:
    assert emails_in(text) == []


@pytest.mark.parametrize(
    "note", ["- no spaces!", "(without spaces)", "sin espacios", "sans espaces"]
)
def test_a_hyphen_between_blanks_joins_a_name_that_has_none(note: str) -> None:
    assert emails_in(f"Write me on jane - doe @ example . org {note}") == ["jane-doe@example.org"]
    assert emails_in("Write me on Monday - doe @ example . org") == ["doe@example.org"]

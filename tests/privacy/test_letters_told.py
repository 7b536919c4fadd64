"""Whole addresses in words for letters, letters by their names, and parts that are turned round."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "quebec uniform india lima tango at echo x-ray alfa mike papa lima echo dot "
        "oscar romeo golf",
        "quebec, uniform, india, lima, tango, at, echo, x-ray, alfa, mike, papa, lima, echo, dot, "
        "oscar, romeo, golf",
        "quebec uniform india lima tango @ example . oscar romeo golf",
        "Q like queen, U like uncle, I like ida, L like love, T like tea - at - example dot org",
        "Q as in queen / U as in uncle / I as in ida / L as in love / T as in tea [at] example.org",
        "Q wie Quelle, U wie Ulrich, I wie Ida, L wie Ludwig, T wie Tor – at – example Punkt org",
        "Q as in queen, U as in us, I as in ice, L as in low, T as in tea # example.org (# is @)",
        "cue you eye el tee at example dot org (letter by letter)",
        "gro dot elpmaxe at tliuq",
        "gro [dot] elpmaxe [at] tliuq",
        "gro dot elpmaxe at tliuq, every letter backwards",
        "quilt@gro.elpmaxe (turn the part after the @ round)",
        "tliuq at elpmaxe dot gro (each word is backwards)",
        "tliuq@elpmaxe.gro - each part is written backwards",
        "quilt@elpmaxe.org (the host is backwards)",
        "quilt at gro dot elpmaxe (turn the domain round)",
        "quilt@gro.elpmaxe, the domain is backwards",
        "quilt@gro.elpmaxe, lo de detrás de la arroba al revés",
    ],
)
def test_letters_and_turned_parts(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Mail: {written}. Free parking."
    assert emails_in(text) == ["quilt@example.org"]
    stored = minimise("Calm evening", text, keyring).body
    assert "quilt" not in stored


@pytest.mark.parametrize(
    ("written", "ending"),
    [
        ("quilt at ee ex ay em pee el ee dot com", "com"),
        ("quilt at ee ex ay em pee el ee dot oh ar gee", "org"),
        ("quilt arroba e equis a eme pe ele e punto ce o eme", "com"),
        ("quilt at example dot oh ar gee", "org"),
        ("quilt arroba example punto o erre ge", "org"),
        (
            "quilt at E as in egg, X as in xylophone, A as in apple, M as in mum, P as in pen, "
            "L as in low, E as in egg, dot, O as in ox, R as in red, G as in good",
            "org",
        ),
    ],
)
def test_hosts_and_endings_in_letters(written: str, ending: str, keyring: Keyring) -> None:
    text = f"Quiet room. Mail: {written}. Free parking."
    assert emails_in(text) == [f"quilt@example.{ending}"]
    assert "quilt" not in minimise("Calm evening", text, keyring).body


def test_an_ending_that_is_also_a_number() -> None:
    assert emails_in("Mail: ten dot elpmaxe at tliuq (read it backwards)") == ["quilt@example.net"]


@pytest.mark.parametrize(
    "text",
    [
        "A dot by the door at ten. Turn left.",
        "We played golf. The hotel in India has a dot on the map.",
        "See you at noon, why are you here at the lake?",
        "A like apple, B like banana, C like cherry.",
        "Look at you, we are here. See why we are at ease.",
        "Rows a, b and c at e, f and g, dot by dot.",
        "Ay ay, oh my eye! Tea for two, cue the band.",
    ],
)
def test_sentences_stay(text: str, keyring: Keyring) -> None:
    kept = minimise("", text, keyring)
    assert kept.contacts == ()
    assert kept.body == text

"""At and dot in words of other languages, misspelt or as keys; invented, reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in

SURE = (
    "arobase", "arrobase", "(a commercial)", "klammeraffe", "Klammer-Affe", "[at-Zeichen]",
    "chiocciola", "apenstaartje", "snabel-a", "4rroba", "@rroba", "arrob@", "a-rroba",
    "[signo de arroba]", "(shift 2)", "- the monkey tail -", "(la a con rabito)",
    "(the a in a circle)", ", press the at key, then", "(a mit Kringel)",
)  # fmt: skip
NEW_DOTS = ("ponto", "(PONTO)", "[punkt]", "Punkt", "punt0", "pnto", "dawt", "d0tt", "dto", "-dot-")
SLIPS = ("aat", "aht", "aet", "att")


@pytest.mark.parametrize("sign", SURE)
@pytest.mark.parametrize("domain", ["example.org", "example dot org", "mail (point) example org"])
def test_an_at_in_another_word(sign: str, domain: str) -> None:
    domain = domain.replace("example org", "example point org")
    plain = "mail.example.org" if "mail" in domain else "example.org"
    assert emails_in(f"Write to jane_7 {sign} {domain}, thanks") == [f"jane_7@{plain}"]


@pytest.mark.parametrize("dot", NEW_DOTS)
@pytest.mark.parametrize("sign", ["@", " at ", " (at) ", " arroba ", "[ät]"])
def test_a_dot_in_another_word(sign: str, dot: str, keyring: Keyring) -> None:
    text = f"Write to janedoe{sign}mail {dot} example {dot} net!"
    assert emails_in(text) == ["janedoe@mail.example.net"]
    stored = minimise("A title", text, keyring)
    assert "janedoe" not in stored.body
    assert stored.contacts[0].disguises[:1] == ("at-dot",)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_at_before_a_dot_in_words(slip: str) -> None:
    assert emails_in(f"Write to janedoe {slip} example dot org") == ["janedoe@example.org"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("maria ponto silva arroba example ponto com", "maria.silva@example.com"),
        ("anna unterstrich k ät example punkt org", "anna_k@example.org"),
        ("anne tiret marie arobase example point fr.", "anne-marie@example.fr"),
        ("jane arobase gmail", "jane@gmail.com"),
        ("jane7 (at) example Dot-org (thanks)", "jane7@example.org"),
        ("jane at post.example Dot-com", "jane@post.example.com"),
        ("type jane-doe, press the at key, type example, a dot, and net.", "jane-doe@example.net"),
        ("jane_7🐒example.org", "jane_7@example.org"),
    ],
)
def test_signs_in_its_name_and_endings_of_their_own(written: str, address: str) -> None:
    assert emails_in(f"Bonjour: {written}") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe einen Punkt. Treffen at Hotel Punkt, Info hier",
        "Un point de rencontre, on se voit au point net",
        "Ponto de encontro no centro, ponto final. Info: example.org",
        "I feed a snail example.org",
        "A key point. We meet at the key store, example.org",
        "see me at example punkt org",
        "mi correo es el titulo, luego arroba example.org",
    ],
)
def test_no_address_where_such_words_are_words(text: str) -> None:
    assert emails_in(text) == []

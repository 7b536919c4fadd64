"""Signs that are named after mail, parts that follow each other by words, endings behind a dot."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "quilt (the usual e-mail sign) example dot org",
        "quilt (the e-mail symbol) example.org",
        "quilt, the mail sign, example, dot, org",
        "quilt (signo de correo) example punto org",
        "quilt [E-Mail-Zeichen] example Punkt org",
        "quilt (internet sign) example dot org",
        "quilt followed by @ followed by example followed by . followed by org",
        "quilt seguido de @ seguido de example seguido de . seguido de org",
        "quilt suivi de @ suivi de example suivi de . suivi de org",
        "quilt gefolgt von @ gefolgt von example gefolgt von . gefolgt von org",
        "quilt followed by @, followed by example, followed by .org",
        "quilt at example with a .org behind it",
        "quilt at example plus a dot org at the end",
        "quilt arroba example con un .org detrás",
        "quilt at example avec un .org derrière",
        "quilt at example mit .org dahinter",
        "quilt at example and a .org after it",
        "quilt at example, .org at the end",
        "quilt at example, put .org behind",
        "quilt, usual sign, example.org",
        "quilt (you know the sign) example.org",
    ],
)
def test_signs_and_endings_that_are_described(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Mail me: {written}. Free parking."
    assert emails_in(text) == ["quilt@example.org"]
    assert "quilt" not in minimise("Calm evening", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Lunch is followed by a walk, followed by tea. No mail sign on the door.",
        "Ask at reception, with a dot of cream behind it.",
        "The e-mail sign on the wall is an example of our style.",
        "We meet at noon and a walk after it.",
    ],
)
def test_sentences_stay(text: str, keyring: Keyring) -> None:
    kept = minimise("", text, keyring)
    assert kept.contacts == ()
    assert kept.body == text

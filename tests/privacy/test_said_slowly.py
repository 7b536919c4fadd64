"""Addresses with hesitation, steps or letters of a list between their parts; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Write to janedoe, at, hmm, example, dot, org",
        "Write to janedoe, umm, at, uh, example, dot, well, org",
        "E-mail: janedoe ... at ... well, example ... dot ... org",
        "My mail: janedoe... at... let me think... example... dot... org",
        "Mail: first janedoe, then at, then the word example, and finally dot org",
        "Write to me: first janedoe, next the at sign, after that example, lastly dot org",
        "Correo: primero janedoe, luego arroba, despues example, por último punto org",
        "Mail : d'abord janedoe, puis arobase, ensuite example, enfin point org",
        "Mail: zuerst janedoe, dann at, danach example, zuletzt punkt org",
        "Mail: the word janedoe, an at, the word example, a dot and the word org",
        "Correo: la palabra janedoe, arroba, la palabra example, punto y la palabra org",
        "Mail me: janedoe ♥ (at) ♥ example, yes example, (dot) org",
        "Mail me: janedoe, yes janedoe, (at) example, (dot) org",
        "Mail:\na) janedoe\nb) at\nc) example\nd) dot\ne) org",
        "Mail:\nA. janedoe\nB. @\nC. example\nD. dot\nE. org",
        "Correo: janedoe, como se dice, arroba, eh, example, punto, org",
        "Mail: start with janedoe, then @, then example, end with .org",
        "Mail: the letters janedoe, the at sign, the letters example, a dot, the letters org",
        "Mail: name janedoe, sign @, word example, dot, ending org",
        "Mail:\ni) janedoe\nii) at\niii) example\niv) dot\nv) org",
        "Mail: A) janedoe B) @ C) example.org",
        "Mail: (a) janedoe, (b) at, (c) example, (d) dot, (e) org",
    ],
)
def test_parts_that_are_said_slowly_are_one_address(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("janedoe@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "Well, look at the photos, then at example dot com for the prices",
        "First tea, then at last a walk, and finally dot your days",
        "Hmm, we meet at nine, at the word of a friend",
        "a) tea b) at home c) massage d) hotel",
    ],
)
def test_sentences_with_such_words_tell_no_address(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}. Be polite.") == []

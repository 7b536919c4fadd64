"""Addresses in answers, at their host, in summed pieces or with a starred slip; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

TOLD = [
    ("iris.harbor", "At example.org I have a mailbox, it is named iris.harbor. Mail it."),
    ("iris_harbor", "At example.org I have an inbox called iris_harbor."),
    ("iris_harbor", "Bei example.org habe ich ein Postfach, es heißt iris_harbor."),
    ("irisharbor", "En example.org tengo un buzón, se llama irisharbor."),
    ("irisharbor", "Chez example.org j'ai une boîte, elle s'appelle irisharbor."),
    ("irisharbor", "På example.org har jag en brevlåda, den heter irisharbor."),
    ("iris.harbor", "- Which mailbox?\n- iris.harbor\n- At which place?\n- example.org"),
    ("irisharbor", "¿Qué buzón?\nirisharbor\n¿En qué servidor?\nexample.org"),
    ("irisharbor", "- Welches Postfach?\n- irisharbor\n- Bei welchem Anbieter?\n- example.org"),
    ("irisharbor", "- Quelle boîte ?\n- irisharbor\n- Chez quel fournisseur ?\n- example.org"),
    ("irisharbor", "Glue these for my e-mail: 'iris' + 'harbor' + @ + example.org."),
    ("irisharbor", 'for mail join "iris" + "harbor" + "@" + "example.org"'),
    ("iris_harbor", "Brevlådan heter iris_harbor, sedan snabel-a, sedan example.org."),
    ("iris.harbor", "mejl: iris, sedan punkt, sedan harbor, sedan snabel-a, sedan example.org"),
    ("iris7", "mail: iris7, dan apenstaartje, dan example.org"),
    ("iris7", "mail: iris7, potem małpa, potem example.org"),
    ("irisharbor", "mail irishabror@example.org *irisharbor@example.org pls"),
    ("irisharbor", "mail irishabror@example.org -> irisharbor@example.org"),
]


@pytest.mark.parametrize(("name", "written"), TOLD)
def test_the_address_is_found_and_none_of_it_stays(
    name: str, written: str, keyring: Keyring
) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)
    assert "iris" not in minimise("A title", written, keyring).body


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (
            "Frames of oak. At example.org I have a mailbox, it is named iris7.",
            "iris7@example.org",
        ),
        ("45 mins\nAt example.org I have a mailbox, it is named iris7.", "iris7@example.org"),
    ],
)
def test_no_word_of_the_sentence_before_is_its_name(written: str, address: str) -> None:
    assert emails_in(f"A title\n{written}") == [address]


@pytest.mark.parametrize(
    "written",
    [
        "We met in the oak hall. At example.org we have all of the photos.",
        "A quiet flat\nAt example.org I have a mailbox, it is full.",
        "Which mailbox? The red one. At which place? By the gate.",
        "Sedan punkt, sedan slut. Dan door naar links, dan rechts.",
        "'Table' + 'chairs' + lamp: $40",
    ],
)
def test_words_like_them_are_no_address(written: str) -> None:
    assert emails_in(f"A title\n{written}") == []

"""Parts of an address behind labels, and names that share a domain; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _emails(text: str) -> list[str]:
    return [found.normalised for found in find_contacts(text) if found.kind.value == "email"]


@pytest.mark.parametrize(
    "written",
    [
        "mailbox: jane7\nserver: example\nending: org",
        "ending: org, domain: example, user: jane7",
        "Before the @: jane7 / after the @: example.org",
        "links vom @ = jane7, rechts vom @ = example.org",
        "Avant l'arobase : jane7\nAprès l'arobase : example.org",
        "Prima della chiocciola: jane7\nDopo la chiocciola: example.org",
        "Antes da arroba: jane7\nDepois da arroba: example.org",
        "izquierda de la arroba: jane7, derecha de la arroba: example.org",
        "name: jane7; mail domain: example.org",
        "Mailbox? jane7. Domain? example.org.",
        "My website is www.example.org and my mailbox there is jane7.",
        "Meine Seite ist example.org, mein Postfach dort ist jane7.",
        "Mon site : example.org. Boîte mail sur ce domaine : jane7.",
        "Il mio sito è example.org e la casella è jane7.",
        "Minha página: www.example.org, caixa de correio nela: jane7",
    ],
)
def test_parts_behind_labels_are_an_address(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert _emails(f"A quiet room\n{text}") == ["jane7@example.org"]
    assert "jane7" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Name: Rosa\nWebsite: example.org",
        "Host: Rosa\nSite: example.org",
        "My website is example.org and my name is Rosa",
        "My page is example.org and the box is full.",
        "Box: large\nPage: example.org",
        "Before the bell: ring. After the bell: example.org",
        "Account: paid. Provider: example.org",
    ],
)
def test_labels_of_a_page_tell_no_address(text: str) -> None:
    assert _emails(f"A quiet room\nTea is free. {text}\nWeekends only.") == []


@pytest.mark.parametrize(
    "written",
    [
        "jane7 or rose8, both at example.org",
        "jane7 / rose8 (both @example.org)",
        "jane7 o rose8, cualquiera en @example.org",
        "jane7 ou rose8, les deux @example.org",
        "jane7 oder rose8, beide bei @example.org",
        "jane7 o rose8, entrambe su @example.org",
        "jane7|rose8 at example dot org, any of them",
        "jane7 and rose8 are both at example.org",
    ],
)
def test_names_that_share_a_domain_are_an_address_each(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. Write to {written}\nWeekends only."
    assert sorted(_emails(text)) == ["jane7@example.org", "rose8@example.org"]
    stored = minimise("A quiet room", text, keyring).body
    assert "jane7" not in stored
    assert "rose8" not in stored


def test_two_persons_and_a_page_share_nothing() -> None:
    assert _emails("Tango or salsa, both at example.org") == []
    assert _emails("Rosa or Anna, both on the page example.org") == []

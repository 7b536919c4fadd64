"""Parts of an address behind labels, and names that share a domain; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


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
        "Q: what stands before the at?\nA: jane7\nQ: and after?\nA: example.org",
        "- ¿Antes de la arroba? - jane7. - ¿Y después? - example.org.",
        "Vor dem @? jane7. Danach? example.org.",
        "Avant l'arobase ? jane7. Et après ? example.org.",
        "First half (before @) jane7; second half (after @) example.org",
        "[left half] jane7 [right half] example.org with an at between",
        "Lado izquierdo de la arroba jane7, lado derecho example.org",
        "Linke Seite: jane7, rechte Seite: example.org",
        "inbox>jane7\nhost>example\nsuffix>.org",
        "correo: buzón jane7 | servidor example.org",
        "jane7 sur le domaine example point org",
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
    assert emails_in(f"A quiet room\n{text}") == ["jane7@example.org"]
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
        "The left side is quiet, the right side is loud, example.org",
        "First half tango, second half salsa, example.org",
        "Box full, server example.org",
        "Photos on the domain example.org",
        "Before? Rosa. After? Anna. Photos on example.org",
        "Account: paid. Provider: example.org",
    ],
)
def test_labels_of_a_page_tell_no_address(text: str) -> None:
    assert emails_in(f"A quiet room\nTea is free. {text}\nWeekends only.") == []


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
        "jane7 y rose8, cada uno con @example.org",
        "jane7 et rose8, chacun avec @example.org",
        "jane7 ou rose8, ambos com @example.org",
        "jane7 and rose8 are both at example.org",
    ],
)
def test_names_that_share_a_domain_are_an_address_each(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. Write to {written}\nWeekends only."
    assert sorted(emails_in(text)) == ["jane7@example.org", "rose8@example.org"]
    stored = minimise("A quiet room", text, keyring).body
    assert "jane7" not in stored
    assert "rose8" not in stored


def test_two_persons_and_a_page_share_nothing() -> None:
    assert emails_in("Tango or salsa, both at example.org") == []
    assert emails_in("Rosa or Anna, both on the page example.org") == []

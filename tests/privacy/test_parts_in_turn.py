"""Parts of an address by what they are, glued by capitals, or in pieces that are one word."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Email: second part example.org, first part quillon, an at between them",
        "Email: last half example.org, first half quillon",
        "Mein Mail ist bei example.org, der Name ist quillon",
        "My mail is at example.org, the user is quillon",
        "Ma boîte est chez example.org, le nom est quillon",
        "Mi correo está en example.org, el nombre es quillon",
        "Mi mail está en el servidor example.org, usuario quillon",
        "La mia mail è su example.org, il nome è quillon",
        "O meu e-mail fica em example.org, o nome é quillon",
        "Mail: Name quillon, Anbieter example.org",
        "Anbieter: example.org, Benutzername: quillon",
        "Fournisseur example.org, nom quillon",
        "Correo: usuario quillon, proveedor example.org",
        "Mail: quillonAETexamplePUNKTorg",
        "Mail: quillonAetExamplePunktOrg",
        "Mail: quillonAROBASEexamplePOINTorg",
        "Mail: quillonATexamplePONTOorg",
        "Mail: quillonSOBAKAexampleTOCHKAorg",
        "Mail: imię quillon, serwer example.org",
        "Mail: имя quillon, домен example.org",
        "Para citas qui ll on arroba example punto org, todo junto",
        "Escríbeme a quill o n arroba example punto org, todo junto",
        "Escreva para qui ll on @ exam ple . org (sem espaços)",
        "Scrivi a qui ll on chiocciola example punto org, tutto attaccato",
        "Mail q ui ll on at example dot org, one word",
    ],
)
def test_parts_by_what_they_are(written: str, keyring: Keyring) -> None:
    assert emails_in(f"Quiet room.\n{written}. Free parking.") == ["quillon@example.org"]
    assert "quillon" not in minimise("Calm evening", written, keyring).body.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Mi correo está en la tarjeta, el nombre es Rosa.",
        "First part of the hour is tea, second part is a walk.",
        "My provider is slow, my name is Rosa. Der Anbieter ist neu.",
        "A counterpoint network. Das ist der Punkt, Netz inklusive.",
        "Todo junto: masaje, sauna y té en un solo lugar.",
    ],
)
def test_sentences_stay(text: str, keyring: Keyring) -> None:
    assert [one for one in minimise("", text, keyring).contacts if one.kind == "email"] == []
    assert emails_in(text) == []


def test_a_provider_by_its_name() -> None:
    assert emails_in("Mail: Name quillon, Anbieter gmail") == ["quillon@gmail.com"]


def test_a_page_is_not_lived_in() -> None:
    assert emails_in("Mi correo está en example.org.") == []

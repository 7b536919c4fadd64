"""Names on the platform of an earlier sentence, everywhere, or on an app that is described."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _found(text: str, region: str = "US") -> list[tuple[str, str]]:
    return [(one.kind.value, one.normalised) for one in find_contacts(text, region)]


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("(I am on Telegram) ✦ Move-out crew", "My name there is fern_demo89", "fern_demo89"),
        (
            "Pet sitter - find me on Instagram",
            "Rain or shine. My user name there is Ferndemo71. Thanks.",
            "ferndemo71",
        ),
        ("Tarot - estoy en Telegram", "Sin ruido. Mi usuario ahí es Fern_demo6.", "fern_demo6"),
        ("Mesa - estoy en Telegram", "Es de pino. Ahí soy fern_demo6.", "fern_demo6"),
        ("Mesa", "Uso Instagram. La mesa es de pino. Mi nombre allí: fern.demo6", "fern.demo6"),
        ("Sofa", "I am also on Snapchat. Weekends only. I'm fern_demo7 there.", "fern_demo7"),
        ("Sofa", "On Instagram too. My handle there is fernlantern.", "fernlantern"),
        ("Sofa", "the blue app with the white f, my name there is fern_demo7", "fern_demo7"),
    ],
)
def test_a_name_on_a_platform_named_before(
    title: str, body: str, name: str, keyring: Keyring
) -> None:
    assert _found(f"{title}\n{body}") == [("handle", name)]
    stored = minimise(title, body, keyring)
    assert stored.title == title
    assert "fern" not in stored.body.lower()


def test_one_that_is_paid_there() -> None:
    text = "Venmo welcome\nTea is free. My name there is fern_demo7."
    assert _found(text) == [("payment", "fern_demo7")]


@pytest.mark.parametrize(
    "app",
    [
        "the yellow app with the ghost",
        "the camera app with the rainbow camera",
        "the app with the purple-pink camera",
        "the paper plane app",
        "the app with the paper plane",
        "the blue app with the paper plane",
        "the green app with the phone",
        "the green app with the white phone on it",
        "the app with the blue bird",
        "the blue app with the f",
        "the black app with the x",
        "the app with the black note",
        "la app amarilla con el fantasma",
        "la aplicación del avioncito",
        "la app de la cámara arcoíris",
        "la app azul con la f",
        "la app de la nota musical negra",
        "la app verde con el teléfono",
    ],
)
@pytest.mark.parametrize("said", ["{}, user fern_demo7", "{}: fern_demo7", "fern_demo7 at {}"])
def test_a_name_on_an_app_that_is_described(said: str, app: str) -> None:
    assert _found(f"Tea is free. {said.format(app)}. Be kind.") == [("handle", "fern_demo7")]


@pytest.mark.parametrize(
    "written",
    [
        "fern_demo7 on all platforms",
        "fern_demo7 on all my socials",
        "same name everywhere: fern_demo7",
        "the same handle on all platforms: fern_demo7",
        "everywhere: fern_demo7",
        "fern_demo7 en todas las redes",
        "en todas las redes soy fern_demo7",
        "mismo nombre en todas partes: fern_demo7",
        "I'm Fern_demo7 over on telegram",
        "it's fern_demo7 over on Insta",
        "you can find me as fern_demo7 over at telegram",
        "Instagram, alias fern_demo7",
    ],
)
def test_a_name_that_is_the_same_everywhere_or_over_there(written: str) -> None:
    assert _found(f"Tea is free. {written}. Be kind.") == [("handle", "fern_demo7")]


@pytest.mark.parametrize(
    ("written", "alias"),
    [
        ("Mercado Pago, alias fern.demo110", "fern.demo110"),
        ("alias: fern.demo.mp", "fern.demo.mp"),
        ("Se paga por transferencia, alias fern.demo.mp", "fern.demo.mp"),
        ("Mi alias de Mercado Pago es fern.demo.mp", "fern.demo.mp"),
        ("alias CBU: fern.demo.mp", "fern.demo.mp"),
        ("alias: fern.demo110", "fern.demo110"),
    ],
)
def test_the_alias_of_an_account(written: str, alias: str) -> None:
    assert _found(f"Se reserva antes. {written}. Gracias.", "AR") == [("payment", alias)]


def test_the_last_word_of_a_sentence_is_no_name_on_the_platform_of_the_next() -> None:
    text = "Tengo 39 años y soy tranquila. En insta soy demo guion bajo harbor165"
    assert _found(text, "ES") == [("handle", "demo_harbor165")]


@pytest.mark.parametrize(
    "text",
    [
        "I am on Telegram. My name there is easy to find. My name there is Rosa.",
        "I am on Telegram. There is a garden, and it is quiet there.",
        "Estoy en Telegram. Nos vemos ahí, es fácil. Mi casa allí es nueva.",
        "(find us on Instagram) Move-out cleaning and well-being",
        "We have an app with a photo of each room. Our green app is free: download it.",
        "La app de la cámara funciona bien. La aplicación con nota de prensa.",
        "Works on all platforms: windows and mac. We deliver everywhere: free of charge.",
        "Come over on Telegram nights, look us up on the hill.",
        "Rosa, alias La Dulce. El alias es secreto.",
        "Known under the alias jane.doe in town",
    ],
)
def test_everyday_texts_name_nobody(text: str, keyring: Keyring) -> None:
    assert _found(text) == []
    stored = minimise("A quiet room", text, keyring).body
    assert "[handle" not in stored

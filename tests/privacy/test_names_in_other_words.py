"""Names whose signs or platforms are words of other languages, and links with such a dot."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.normalised.rpartition(":")[2]) for one in find_contacts(text)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Instagram @demo Punkt meadow7", "demo.meadow7"),
        ("Instagram @demo punkt meadow7", "demo.meadow7"),
        ("Insta: demo Punkt meadow", "demo.meadow"),
        ("Telegram: demo kropka meadow7", "demo.meadow7"),
        ("Insta demo τελεία meadow7", "demo.meadow7"),
        ("Instagram: demo[точка]meadow7", "demo.meadow7"),
        ("Instagram @demo tiret bas meadow16", "demo_meadow16"),
        ("Instagram: demo trait d'union meadow16", "demo-meadow16"),
        ("Insta demo tiret meadow16", "demo-meadow16"),
        ("Instagram: demo Unterstrich meadow7", "demo_meadow7"),
        ("Instagram demo Bindestrich meadow7", "demo-meadow7"),
        ("Instagram demo understreck meadow7", "demo_meadow7"),
        ("Instagram @demo bindestreck meadow7", "demo-meadow7"),
        ("Instagram @demo understregning meadow7", "demo_meadow7"),
        ("Instagram @demo podkreślnik meadow7", "demo_meadow7"),
        ("Instagram @demo trattino basso meadow7", "demo_meadow7"),
        ("Instagram @demo liggend streepje meadow7", "demo_meadow7"),
        ("Instagram (demo alt çizgi meadow7)", "demo_meadow7"),
        ("Insta meadow Unterstrich 7", "meadow_7"),
    ],
)
def test_signs_in_words_of_other_languages(written: str, name: str, keyring: Keyring) -> None:
    text = f"Un lieu calme. {written}. Tea is free."
    assert _found(text) == [("handle", name)]
    assert "meadow" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("t point me / demo_meadow7", ("handle", "demo_meadow7")),
        ("t kropka me / demo_meadow7", ("handle", "demo_meadow7")),
        ("t tečka me/demo_meadow7", ("handle", "demo_meadow7")),
        ("t τελεία me / demo_meadow7", ("handle", "demo_meadow7")),
        ("instagram nokta com / demo_meadow7", ("handle", "demo_meadow7")),
        ("paypal Punkt me / demomeadow49", ("payment", "demomeadow49")),
        ("revolut [punct] me/demomeadow49", ("payment", "demomeadow49")),
    ],
)
def test_links_with_such_a_dot(written: str, found: tuple[str, str], keyring: Keyring) -> None:
    text = f"A quiet room. Contact: {written}\nTea is free."
    assert _found(text) == [found]
    assert "meadow" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Instagram @demo_fern7 point de départ à la gare",
        "Instagram @demo_fern7 Punkt und Ende",
        "Folgt mir auf Instagram @demo_fern7 Bindestrich oder nicht, egal.",
        "Insta @demo_fern7 tiret au sort chaque semaine",
        "Instagram @demo_fern7 prik hvis du er i tvivl",
        "Instagram @demo_fern7 punkt sklepu obok dworca",
    ],
)
def test_the_same_words_in_a_sentence_are_none(text: str) -> None:
    assert _found(text) == [("handle", "demo_fern7")]


@pytest.mark.parametrize(
    "text", ["At this point me / you / all of us are tired", "Punkt com / org"]
)
def test_and_make_no_link(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "platform",
    [
        "微信: ", "微信号 ", "加微信", "WeChat ID: ", "LINE ID ", "ライン: ", "カカオ: ", "카톡: ",
        "카카오톡 ", "카톡 아이디 ", "라인: ", "вайбер: ", "Телеграм: @", "Viber: ", "Zalo: ",
    ],
)  # fmt: skip
def test_networks_in_their_own_letters(platform: str, keyring: Keyring) -> None:
    text = f"A quiet room. {platform}demo_meadow7"
    assert _found(text) == [("handle", "demo_meadow7")]
    assert "meadow" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kik me, river harbor, all one word", "riverharbor"),
        ("Kik me, pebble demo557, all one word", "pebbledemo557"),
        ("Snap me, river harbor, one word", "riverharbor"),
    ],
)
def test_pieces_behind_a_platform_that_is_a_verb(written: str, name: str) -> None:
    assert _found(f"Tea is free. {written}.") == [("handle", name)]


@pytest.mark.parametrize(
    ("title", "told", "name"),
    [
        ("IG demo_", "The IG name starts in the title with its underscore, then {}", "demo_fern18"),
        ("IG demo_", "My IG begins in the title, with the underscore, and then {}", "demo_fern18"),
        ("IG demo_", "Mi insta empieza en el título con su guión bajo, luego {}", "demo_fern18"),
        ("IG demo", "The Insta name starts in the title, then {}", "demofern18"),
    ],
)  # fmt: skip
def test_a_name_that_starts_in_the_title(title: str, told: str, name: str) -> None:
    assert _found(f"Room - {title}\n{told.format('fern18')}.") == [("handle", name)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Yoga - lessons start_\nMy insta class starts in the title role, then we dance.",
        "Par SMS ou WhatsApp : zéro un",
        "Kik me, we can talk, all in one word",
        "Спокойный массаж. Мой Telegram\nМария ждёт вас каждый день",
        "微信同号",
        "Instagram uppdateras punkt 24 timmar om dygnet",
        "Insta mooi punt 20 euro",
        "Facebook strona kropka 7 dni w tygodniu",
        "ラインで連絡ください 24時間",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert _found(text) == []


def test_a_sentence_in_greek_behind_a_platform() -> None:
    text = "Θα με βρείτε εδώ: @demo_meadow7 (Instagram)\nΕίμαι 51 ετών"
    assert _found(text) == [("handle", "demo_meadow7")]

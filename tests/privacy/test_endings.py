"""Addresses of mail whose host ends with a country's code, or with a word."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from brightline.privacy.text.endings import COUNTRIES, WORDS
from tests.privacy.reading import emails_in, phones_in

_FORMS = {
    "printed": ("{name}@{host}", "."),
    "round brackets": ("{name}(at){host}", "(dot)"),
    "square brackets": ("{name} [at] {host}", " [dot] "),
    "in words": ("{name} at {host}", " dot "),
    "in Spanish words": ("{name} arroba {host}", " punto "),
    "stars": ("{name}*at*{host}", "*dot*"),
    "capitals": ("{name} AT {host}", " DOT "),
    "half printed": ("{name} at {host}", "."),
    "half told": ("{name}@{host}", " dot "),
    "set apart": ("{name} @ {host}", " . "),
}
_COUNTRIES = [ending for ending in COUNTRIES.split("|") if ending != "py"]  # or Cyrillic for 'ru'
_SURE = ("round brackets", "square brackets", "stars")
_FRAMES = (
    "Write to {} any day.",
    "Escribe a {}",
    "City walks, 2 hours $60. {}\nThanks",
    "Mail: {}.",
)


def _written(form: str, host: str) -> str:
    address, dot = _FORMS[form]
    return address.format(name="moss.lantern7", host=host.replace(".", dot))


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("ending", [*_COUNTRIES, "co.nz", "com.mx", "com.ar", "co.za"])
def test_a_country_ends_an_address(ending: str, form: str, keyring: Keyring) -> None:
    host = f"example.{ending}"
    for frame in _FRAMES[:2]:
        text = f"Tarot\n{frame.format(_written(form, host))}"
        assert emails_in(text) == [f"moss.lantern7@{host}"]
        assert "lantern7" not in minimise("", text, keyring).body


@pytest.mark.parametrize("form", _SURE)
@pytest.mark.parametrize("ending", WORDS.split("|"))
def test_a_word_ends_an_address_behind_a_sure_dot(ending: str, form: str) -> None:
    for frame in _FRAMES:
        text = f"Tarot\n{frame.format(_written(form, f'example.{ending}'))}"
        assert emails_in(text) == [f"moss.lantern7@example.{ending}"], text


@pytest.mark.parametrize("form", ["in words", "half told", "half printed"])
@pytest.mark.parametrize("ending", WORDS.split("|"))
def test_a_word_ends_an_address_at_the_end_of_a_clause(ending: str, form: str) -> None:
    for frame in _FRAMES[1:]:
        text = f"Tarot\n{frame.format(_written(form, f'example.{ending}'))}"
        assert emails_in(text) == [f"moss.lantern7@example.{ending}"], text


@pytest.mark.parametrize("host", ["lanternnet", "lanterninternet", "mossorg"])
def test_a_host_that_ends_like_an_ending_stays_whole(host: str) -> None:
    for ending in ("be", "com", "com dot au"):
        told = ending.replace(" dot ", ".")
        assert emails_in(f"Tarot\nMail moss7@{host} dot {ending}") == [f"moss7@{host}.{told}"]


@pytest.mark.parametrize(
    "text",
    [
        "Look, at that point no one cares. Meet at noon. no rush",
        "Meet me at the studio. no texts. At the end. is it fine",
        "Open at 9 . no later",
        "At this point in time. We are at home . my place",
        "Call me at home. it is quiet. Available at 10 . it is late",
        "I am at the spa . se habla espanol",
        "Estoy en casa . no fumadores. Punto de encuentro: la plaza",
        "Visit us at club . life is good",
        "60 at 1.hr or 120 at 2.hr",
    ],
)
def test_the_same_words_in_a_sentence_are_no_address(text: str) -> None:
    assert emails_in(f"Tarot\n{text}") == []


@pytest.mark.parametrize("ending", ["pl", "cz", "br"])
def test_a_page_of_a_country_does_not_stay(ending: str, keyring: Keyring) -> None:
    for told in (f"lanternroom dot {ending}", f"lanternroom(dot){ending}", f"lanternroom.{ending}"):
        stored = minimise("Tarot", f"Photos at {told}.", keyring).body
        assert "lanternroom" not in stored


def test_a_number_in_words_with_points_is_no_address() -> None:
    text = "Rates: £245. WhatsApp five.one.seven five.five.five oh.one.nine.four."
    assert emails_in(f"Massage\n{text}") == []
    assert phones_in(f"Massage\n{text}") == ["+15175550194"]

"""Addresses that are told step by step, or as a box of a site; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Part one: jane7, part two: the at, part three: example.org",
        "First part jane7\nSecond part @\nThird part example.org",
        "Parte uno jane7, parte dos arroba, parte tres example.org",
        "Erster Teil jane7, zweiter Teil @, dritter Teil example.org",
        "First part jane7, second part example.org",
        "jane7 is the inbox of the site example.org",
        "jane7 es la cuenta de la página example.org",
        "jane7 est la boîte du site example.org",
        "jane7 ist das Postfach auf der Webseite example.org",
        "jane7 is my mailbox, example.org is its home",
        "Our page is example.org; mail goes to the same place, put jane7 and an at in front",
        "jane7, before the at sign, and example.org behind it",
        "jane7, antes de la arroba, y example.org después",
    ],
)
def test_steps_tell_an_address(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("jane7@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "They call me Rowena. Write my name in small letters, then @example.org",
        "Me llamo Rowena. Mi nombre en minúsculas y luego @example.org",
        "Je m'appelle Rowena. Mon prénom en minuscules, suivi de @example.org",
        "Ich heiße Rowena. Meinen Namen klein, dann @example.org",
        "Mi chiamo Rowena. Il mio nome in minuscolo, poi @example.org",
    ],
)
def test_the_writers_own_name_is_the_mailbox(written: str) -> None:
    assert emails_in(f"A quiet room\nTea is free. {written}\nWeekends only.") == [
        "rowena@example.org"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Part one is a walk, part two is tea, part three is example.org",
        "Rosa is the owner of the site example.org",
        "The box is on the site example.org",
        "My name is Rowena. My name is on the bell. Photos at example.org",
        "This is the account of the site example.org",
        "Come with tea and an umbrella in front of the site example.org",
        "Ring before the door and see example.org after",
    ],
)
def test_steps_of_a_sentence_tell_no_address(text: str) -> None:
    assert emails_in(f"A quiet room\nTea is free. {text}\nWeekends only.") == []

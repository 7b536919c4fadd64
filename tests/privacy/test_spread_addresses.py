"""Addresses with chatter, rows of dots or lines of a table between their parts; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize("name", ["jane.doe7", "janerose"])
@pytest.mark.parametrize(
    "written",
    [
        "My mail: {} ... then at ... then example ... dot ... org",
        "My mail: {}, at, as in @, example, dot, org",
        "E-mail is {} - then the at sign - then example - then a dot - then org",
        "Address: {} and then at and then example and then dot and then org",
        "My e-mail: {}, that is at, example, that is dot, org",
        "Mail: {}, at (you know, @), example, dot, org",
        "mail ..... {}\nat ....... example\ndot ...... org",
        "mail: {}\nat: example\ndot: org",
        "E-mail - {}\nat - example\ndot - org",
        "mail | {}\nat | example\ndot | org",
        "Ask about free slots at {}--at--example--dot--org",
    ],
)
def test_parts_that_are_spread_out_are_one_address(
    written: str, name: str, keyring: Keyring
) -> None:
    text = f"A quiet room\n{written.format(name)}\nTea is free."
    assert emails_in(text) == [f"{name}@example.org"]
    assert "jane" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "photos at example dot com",
        "I dance at home, at the dot of nine. Dot com people, at work, dot your i",
        "We meet at nine, then at noon, on the dot, come and see",
    ],
)
def test_the_same_words_in_a_sentence_spread_no_address(text: str) -> None:
    assert emails_in(f"Nice room. {text}. Please be polite.") == []


@pytest.mark.parametrize(
    "written",
    [
        "Write to desk@ (else jane7@example.org)",
        "Address desk@ / jane7@example.org, no calls",
        "Mail desk@, alternatively jane7@example.org",
        "Mail desk@ & jane7@example.org",
        "Mail desk@ or else jane7@example.org",
        "Correo desk@ o jane7@example.org",
    ],
)
def test_a_name_that_ends_with_its_at_has_the_domain_of_the_next(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}\nTea is free.") == [
        "desk@example.org",
        "jane7@example.org",
    ]


def test_several_names_can_end_with_their_at() -> None:
    assert emails_in("Write info@, sales@ and jane7@example.org") == [
        "info@example.org",
        "sales@example.org",
        "jane7@example.org",
    ]


@pytest.mark.parametrize(
    "text", ["Find me @janerose / jane7@example.org", "Soap 3 @ 5 or jane7@example.org"]
)
def test_an_at_in_front_of_a_name_is_left_open_by_none(text: str) -> None:
    assert emails_in(text) == ["jane7@example.org"]


@pytest.mark.parametrize("name", ["jane.doe7", "rose.garden", "rose_garden7"])
@pytest.mark.parametrize("page", ["tiktok.com/@{}", "see youtube.com/@{} now"])
def test_a_name_behind_the_slash_of_a_page_is_no_address(page: str, name: str) -> None:
    found = [(one.kind.value, one.normalised) for one in find_contacts(page.format(name))]
    assert found == [("handle", name)]


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("rosa dot lantern at example dot com", "rosa.lantern@example.com"),
        ("rosa . lantern @ example . com", "rosa.lantern@example.com"),
        ("rosa punto lantern arroba example punto com", "rosa.lantern@example.com"),
        ("rosa underscore lantern at mail dot example dot org", "rosa_lantern@mail.example.org"),
        ("rosa dash lantern at example dot net", "rosa-lantern@example.net"),
        ("- rosa - dot - lantern - at - example - dot - net", "rosa.lantern@example.net"),
    ],
)
def test_one_word_a_line_with_signs_in_the_name(lines: str, address: str, keyring: Keyring) -> None:
    written = lines.replace(" - ", "\n- ") if lines[0] == "-" else lines.replace(" ", "\n")
    text = f"Tea is free.\nMail, line by line:\n{written}\nSee you soon."
    assert emails_in(text) == [address]
    assert "example" not in minimise("", text, keyring).body


def test_short_lines_that_hold_no_address() -> None:
    assert emails_in("Tea\nI tick each\ndot\nas it comes\nat\nnoon") == []

"""Names that are the whole title, letters told behind a host, and notes on endings; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "body",
    [
        "E-mail is the title plus @example.org",
        "E-mail: the title, then at example dot org. Tea is free.",
        "Mail me at the headline followed by @example.org",
        "Correo: el título más @example.org",
        "Mail: der Titel, dann @example.org",
        "Mail : le titre puis @example.org",
        "Write to the title at example dot org",
        "My mail name is the title, the host is example.org",
        "E-Mail ist der Titel mit @example.org dahinter",
        "For mail put @example.org behind the title",
    ],
)
def test_the_whole_title_is_the_name(body: str, keyring: Keyring) -> None:
    assert set(emails_in(f"janedoe\n{body}")) == {"janedoe@example.org"}
    stored = minimise("janedoe", body, keyring)
    assert "janedoe" not in stored.title
    assert "example" not in stored.body


@pytest.mark.parametrize(
    "body",
    [
        "E-mail is the title (one word) plus @example.org",
        "Mail: the title without spaces, then @example.org",
        "Correo: el título todo junto más @example.org",
    ],
)
def test_a_title_of_two_words_can_be_told_to_be_one(body: str) -> None:
    assert set(emails_in(f"Jane Doe\n{body}")) == {"janedoe@example.org"}


def test_a_title_in_words_for_letters_is_a_name() -> None:
    title = "juliett alfa november echo delta oscar echo"
    assert set(emails_in(f"{title}\nE-mail: the title, then at example dot org.")) == {
        "janedoe@example.org"
    }


@pytest.mark.parametrize(
    "body",
    [
        "my e-mail name goes before it: janedoe",
        "The user name comes in front: janedoe. Tea is free.",
        "el nombre de correo va delante: janedoe",
        "Der Name kommt davor: janedoe",
    ],
)
def test_the_title_ends_with_the_host(body: str) -> None:
    assert set(emails_in(f"Quiet hour @example.org\n{body}")) == {"janedoe@example.org"}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("massage", "The title says it all. More at example.org"),
        ("massage", "See the title, and my page example.org"),
        ("Quiet hour", "My name is the title, the page is example.org"),
        ("Quiet hour", "My friend comes before it: tea"),
    ],
)
def test_titles_of_which_nothing_is_told_are_no_names(title: str, body: str) -> None:
    assert emails_in(f"{title}\n{body}") == []


@pytest.mark.parametrize(
    "written",
    [
        "mail host example.org, name J as in juice, A as in apple, N as in nut, E as in egg.",
        "Write to J as in juice, A as in apple, N as in nut, E as in egg # example . org (# is @)",
        "provider example.org, user J for juice, A for apple, N for nut and E for egg",
    ],
)
def test_letters_told_by_words_are_a_name_beside_a_host(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}\nTea is free.") == ["jane@example.org"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Mail janedoe@example.orgx - drop the x at the end", "janedoe@example.org"),
        ("Mail max@example.orgx, without the x at the end", "max@example.org"),
        ("Mail janedoe@example.netq (ignore the last letter)", "janedoe@example.net"),
        ("Correo janedoe@example.orgx, quita la x del final", "janedoe@example.org"),
        ("Mail janedoe@example.orgz, das z am Ende zählt nicht, streiche das z am Ende",
         "janedoe@example.org"),
        ("Mail janeseventwo at example dot org (numbers as figures)", "jane72@example.org"),
        ("Mail janeseventytwo at example dot org (numbers as figures)", "jane72@example.org"),
        ("Mail janedoubleseven@example.org, write numbers as digits", "jane77@example.org"),
        ("Mail janefournine@example.org, write the numbers in digits", "jane49@example.org"),
        ("Correo janesietedos arroba example punto org (números en cifras)", "jane72@example.org"),
    ],
)  # fmt: skip
def test_notes_tell_of_the_end_of_a_name_or_host(written: str, address: str) -> None:
    assert emails_in(f"A quiet room\n{written}. Tea is free.") == [address]


def test_figures_of_a_price_say_nothing_of_a_name() -> None:
    text = "Mail janestone@example.org, prices in figures"
    assert emails_in(f"A quiet room\n{text}.") == ["janestone@example.org"]

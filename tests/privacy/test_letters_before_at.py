"""Names whose letters stand by themselves in front of an at; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "j\na\nn\ne\n7\n@\nexample.org",
        "j\na\nn\ne\n7\n@example.org",
        "j, a, n, e, 7 arroba example.org",
        "j, a, n, e, 7 @ example.org",
        "j, a, n, e, 7 chiocciola example.org",
        "(j)(a)(n)(e)(7) arroba example.org",
        "[j] [a] [n] [e] [7] at example.org",
        "J for juliet, A for apple, N for nest, E for egg, 7 for seven, then at example.org",
        "J wie Jahr, A wie Apfel, N wie Nadel, E wie Esel, 7 wie sieben, dann @ example.org",
        "J de jota, A de ala, N de nube, E de eco, 7 de siete, arroba example.org",
        "J as in jar, A as in ant, N as in nose, E as in ear, 7 as in days; at example.org",
        "J as in jar, A as in ant, N as in nose, E as in ear, 7 as in days (at) example (dot) org",
        "'j' 'a' 'n' 'e' '7' @ example.org",
        "J, A, N, E, 7, AT, example.org",
        "j a n e 7 at e x a m p l e dot o r g",
        "j-a-n-e-7 at e-x-a-m-p-l-e ponto o-r-g",
    ],
)
def test_letters_by_themselves_are_one_name(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. Write to {written}\nWeekends only."
    assert emails_in(f"A quiet room\n{text}") == ["jane7@example.org"]
    assert "example" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    "written",
    [
        "Juliett-Alpha-November-Echo @ example . org",
        "juliet-alpha-november-echo (at) example.org",
        "Juliett Alpha November Echo arroba example.org",
    ],
)
def test_words_for_letters_are_one_name(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. Write to {written}\nNames are invented."
    assert emails_in(f"A quiet room\n{text}") == ["jane@example.org"]
    assert "example" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("j a n e dot d o e at e x a m p l e dot o r g", "jane.doe@example.org"),
        ("s t u d i o dot b y dot j a n e at example dot org", "studio.by.jane@example.org"),
        ("J A N E UNDERSCORE 7 7 @ E X A M P L E . O R G", "jane_77@example.org"),
        ("j a n e guion d o e arroba example punto org", "jane-doe@example.org"),
    ],
)
def test_words_between_letters_are_signs(written: str, address: str) -> None:
    assert emails_in(f"A quiet room\nWrite to {written}\nWeekends only.") == [address]


def test_names_on_the_next_line_are_no_label() -> None:
    assert emails_in("A quiet room\nFind the photos at example.org\nNames are invented") == []


@pytest.mark.parametrize(
    "text",
    [
        "(s)(m)(l) at example.org",
        "Choose a, b or c at example.org",
        "A for all, b for both, and a tea for two at example.org",
        "Rooms\na\nb\nc\nat example.org",
        "Sizes 's' 'm' 'l', at example.org",
        "S, M, L, at example.org",
    ],
)
def test_letters_of_a_list_are_no_name(text: str) -> None:
    assert not any(address.startswith(("abc", "sml")) for address in emails_in(text))

"""Addresses that their writer corrects: the one meant is the contact; synthetic, reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

ADDRESS = "jane7@example.org"


def _addresses(text: str) -> list[str]:
    return [found.normalised for found in find_contacts(text)]


@pytest.mark.parametrize(
    "written",
    [
        "jane7@example.com sorry, .org not .com",
        "jane7@example.com (I mean .org)",
        "jane7@example.net edit: .org instead of .net",
        "jane7@example.com - wrong, it ends in .org",
        "jane7@example.ogr *.org",
        "jane7@example.ogr (org*)",
        "jane7@example.com digo .org",
        "jane7@example.com, ich meine .org",
        "jane9@example.org (7 not 9)",
        "jane9@example.org oops 7 not 9",
        "jane7@example.net whoops .org",
        "jane7@example.com sorry I meant example.org",
        "jane7@example.net oops, @example.org",
        "jane7@exmaple.net, correction, @example.org",
        "jane7@example.com, corrección: @example.org",
        "ja.ne7@example.org oops, without the dot before the @",
        "ja_ne7@example.org (no underscore in the name)",
        "jane7@example.org.org (only one .org)",
        "jane7@example.org.org oops, .org just once",
        "jane7@exapmle.org, sorry, I mistyped: example.org",
        "jane7@exapmle.org (misspelt, correct is example.org)",
        "jane7@exapmle.org, perdona, el dominio correcto es example.org",
        "jane7@exapmle.org, pardon, je voulais dire example.org",
    ],
)
def test_what_is_meant_is_the_contact(written: str, keyring: Keyring) -> None:
    text = f"Quiet room.\nMail: {written}. Thank you"
    assert _addresses(text) == [ADDRESS]
    stored = minimise("A title", text, keyring)
    assert "example" not in stored.body
    assert len(stored.contacts) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The mail in the title is wrong, its .org not .net",
        "Oops, title should end with .org",
        "Sorry, the titulo is mal, it should end in .org",
    ],
)
def test_the_title_is_corrected_by_the_body(said: str) -> None:
    assert _addresses(f"A quiet room, jane7@example.net\nTea is free. {said}") == [ADDRESS]


@pytest.mark.parametrize(
    "behind",
    [
        "no texts",
        "(no 7 on Saturday)",
        ". No pets, sorry",
        ", wait for a reply",
        "sorry no calls. I work from home",
        "or call, not before 7",
        "and not at the door",
        "only once",
        ", correct times are on the door",
        "sorry, I misspelt the street, it is by the park",
    ],
)
def test_other_words_behind_an_address_correct_nothing(behind: str) -> None:
    assert _addresses(f"Mail {ADDRESS} {behind}") == [ADDRESS]


@pytest.mark.parametrize(
    "written",
    [
        "robret@example.org, no: robert, the rest is right",
        "robrt@example.org, sorry: robert",
        "roberrt@example.org. Oops, robert",
        "robret@example.org, perdón, robert, lo demás está bien",
        "rabert@example.org, entschuldigung: robert, der Rest stimmt",
        "robret@example.org (typo, it should be robert)",
        "robert@exapmle.org, sorry, example",
    ],
)
def test_a_word_that_is_almost_the_same_is_meant_for_it(written: str) -> None:
    assert _addresses(f"Quiet room.\nMail: {written}. Thank you") == ["robert@example.org"]


@pytest.mark.parametrize(
    "behind",
    ["no robret", "(no es robret)", ", sorry, closed on Sunday", ", sorry, Roberta is away"],
)
def test_a_word_that_is_not_meant_changes_no_name(behind: str) -> None:
    assert _addresses(f"Mail robert@example.org {behind}") == ["robert@example.org"]

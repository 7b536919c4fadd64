"""Names behind a word for a user or with figures told in words; all invented."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


def names_in(text: str, region: str = "US") -> list[str]:
    """The names on platforms, and those of payment."""
    kinds = (ContactKind.handle, ContactKind.payment)
    return [found.normalised for found in find_contacts(text, region) if found.kind in kinds]


@pytest.mark.parametrize(
    "written",
    [
        "signal user {}",
        "Signal id {}",
        "I am on Signal, user {}",
        "signal me, user {}, evenings",
        "threads user {}",
        "session user {}",
        "line user {}",
        "usuario de Signal: {}",
        "mi usuario en signal {}",
        "Signal Benutzername {}",
        "Signal användarnamn {}",
        "Signal nom d'utilisateur {}",
        "find me on signal under {}",
    ],
)
@pytest.mark.parametrize("name", ["janefern", "mapleoar"])
def test_a_word_for_a_user_tells_of_the_platform(written: str, name: str, keyring: Keyring) -> None:
    body = f"Chairs for sale. {written.format(name)}"
    assert names_in(body) == [name]
    assert name not in minimise("", body, keyring, "US").body


@pytest.mark.parametrize(
    "body",
    [
        "Signal user manual included",
        "turn signal user manual",
        "the line user group meets on Monday",
        "Signal users welcome",
        "line id please, no calls",
        "session name tag",
        "signal id required",
        "The signal is strong here",
    ],
)
def test_what_users_have_stays(body: str, keyring: Keyring) -> None:
    assert minimise("", body, keyring, "US").body == body


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("janefern46", "SNAP IS janefern four six"),
        ("jane79", "snap is jane seven nine"),
        ("janefern92", "my kik is janefern nine two, two rooms"),
        ("janefern79", "mon snap est janefern sept neuf"),
        ("janefern90", "mon snap est janefern quatre-vingt-dix"),
        ("janefern42", "mein Snap ist janefern vier zwei"),
        ("janefern42", "min snap är janefern fyra två"),
        ("janefern79", "il mio insta è janefern sette nove"),
        ("janefern79", "mi insta es janefern siete nueve"),
        ("maplelantern", "min snap är maplelantern"),
        ("janefern7", "min insta är janefern7"),
    ],
)
def test_figures_in_words_behind_a_name_are_its_own(name: str, body: str, keyring: Keyring) -> None:
    assert names_in(body) == [name]
    assert "janefern" not in minimise("", body, keyring, "US").body


@pytest.mark.parametrize(
    "behind", ["two rooms", "nine till five", "one on one lessons", "one hour 50"]
)
def test_figures_of_what_follows_are_no_part_of_a_name(behind: str, keyring: Keyring) -> None:
    body = f"snap is janefern {behind}"
    assert names_in(body) == ["janefern"]
    assert minimise("", body, keyring, "US").body.endswith(f" {behind}")


@pytest.mark.parametrize("body", ["insta is open nine six", "snap is always on nine five"])
def test_hours_of_an_app_stay(body: str, keyring: Keyring) -> None:
    assert minimise("", body, keyring, "GB").body == body


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("janefern", "Telegram @janef...\n...ern\nlamps"),
        ("janefern", "IG: janef…\n…ern, both lines"),
        ("janefern", "snap janef.. \n..ern"),
        ("janefern", "mi telegram es @janef...\n\n...ern"),
        ("janefern", "kik janef>>\n>>ern"),
        ("janefern", "snap: janef-\n-ern"),
        ("jane_fern7", "insta: @jane_...\n...fern7"),
        ("janefern", "cashapp $janef...\n...ern"),
    ],
)
def test_a_name_that_breaks_off_goes_on_behind_the_same_sign(
    name: str, body: str, keyring: Keyring
) -> None:
    assert names_in(body) == [name]
    stored = minimise("", body, keyring, "US").body
    assert "jane" not in stored
    assert "ern" not in stored


@pytest.mark.parametrize(
    "body",
    [
        "insta @janefern...\n...and more pictures there",
        "kik @janefern...\n...tea is free",
        "snap janefern\n- lamps\n- chairs",
    ],
)
def test_a_sentence_behind_dots_is_no_part_of_a_name(body: str) -> None:
    assert names_in(body) == ["janefern"]

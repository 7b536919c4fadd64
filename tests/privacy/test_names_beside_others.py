"""Names on platforms beside other words, names and payments, and words that are none; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _found(text: str, region: str = "US") -> list[tuple[str, str]]:
    found = find_contacts(text, region)
    return [(contact.kind.value, contact.normalised) for contact in found]


@pytest.mark.parametrize(
    "written",
    [
        "cash only - snapme jane7lotus - venmo.com/u/mapleloom",
        "kikme jane7lotus, venmo mapleloom",
        "instame jane7lotus - cashapp $mapleloom",
    ],
)
def test_a_platform_glued_to_its_word_has_the_name_behind_it(
    written: str, keyring: Keyring
) -> None:
    assert _found(written) == [("handle", "jane7lotus"), ("payment", "mapleloom")]
    assert "lotus" not in minimise("A title", written, keyring).body


@pytest.mark.parametrize(
    "platform", ["Te le gr am", "Tele gram", "Ins ta", "In sta gram", "Dis cord", "Sn ap ch at"]
)
def test_a_platform_in_pieces_is_one(platform: str, keyring: Keyring) -> None:
    written = f"Massage\n{platform}: janelotus\nQuiet rooms"
    assert _found(written) == [("handle", "janelotus")]
    assert "lotus" not in minimise("A title", written, keyring).body


@pytest.mark.parametrize(
    "said",
    [
        "four (numbers as figures)", "cuatro (numeros en cifras)", "vier (getallen als cijfers)",
        "vier (Zahlen als Ziffern)", "quatre (nombres en chiffres)", "quattro (numeri in cifre)",
        "quatro (numeros em algarismos)", "fyra (siffror)",
    ],
)  # fmt: skip
def test_the_words_of_a_name_are_figures_as_a_note_says(said: str, keyring: Keyring) -> None:
    written = f"Insta janelotus {said}"
    assert _found(written) == [("handle", "janelotus4")]
    assert "lotus" not in minimise("A title", written, keyring).body


@pytest.mark.parametrize(
    "written",
    [
        "add jane_lotus7 on snap all lowercase",
        "tele is better @jane_lotus7 i dont check texts",
        "tele is faster, @jane_lotus7",
        "@jane_lotus7 👻 marelingua £10 lora anche online",
    ],
)
def test_a_word_beside_a_name_is_no_second_one(written: str) -> None:
    assert _found(written) == [("handle", "jane_lotus7")]


@pytest.mark.parametrize("written", ["Come @ 5ish, leave @ 7ish.", "open @ 9amish or so"])
def test_about_an_hour_is_no_name(written: str, keyring: Keyring) -> None:
    assert _found(written) == []
    assert minimise("A title", written, keyring).body == written

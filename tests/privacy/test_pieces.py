"""Contacts as code joins them, numbered, glued by capitals or without their dot; reserved ones."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

ADDRESS, NUMBER = "jane_7@example.org", "+12125550142"


def _found(text: str) -> list[str]:
    kinds = ("email", "phone")
    return [found.normalised for found in find_contacts(text) if found.kind.value in kinds]


@pytest.mark.parametrize(
    "written",
    [
        '"jane_7" + "@" + "example.org"',
        "'jane_7' . '@' . 'example.org'",
        '"jane_7" & "@" & "example" & "." & "org"',
        '"jane_7" + "@" + "example" + ".org"',
        '["jane_7", "example.org"].join("@")',
        "jane_7|@|example|.|org",
        "jane_7,@,example,.,org",
        "1) jane_7 2) @ 3) example 4) .org!",
        "(1) jane_7\n(2) at\n(3) example\n(4) dot\n(5) org",
        "step 1: jane_7 step 2: @ step 3: example step 4: .org.",
        "first: jane_7 second: at third: example.org",
        "jane_7_At_ExampleDotOrg",
        "jane_7At(Example)(Dot)Org".replace("(Example)", "Example"),
        "jane_7@exampleorg (put a dot before org)",
        "jane_7@exampleorg with the usual dot",
        "jane_7 at example org, you know where the dot goes",
    ],
)
def test_an_address_in_pieces(written: str, keyring: Keyring) -> None:
    text = f"Quiet room, write to {written}"
    assert _found(text) == [ADDRESS]
    stored = minimise("A title", text, keyring).body
    assert "jane" not in stored.lower()


@pytest.mark.parametrize(
    "written",
    [
        "1) 212 2) 555 3) 0142",
        "1. 212\n2. 555\n3. 0142",
        "part 1: 212 part 2: 555 part 3: 0142",
        "1) two 2) one 3) two 4) five 5) five 6) five 7) zero 8) one 9) four 10) two",
    ],
)
def test_a_number_in_numbered_parts(written: str) -> None:
    assert _found(f"Quiet room. {written}\nthank you") == [NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "1) massage 2) tea 3) talk",
        "1) 30 2) 60 3) 90",
        "1. Call me 2. At noon 3. Example",
        "Meet at example com, you know",
        "we put dots on it, jane@telecom",
        '"tea" + "cake" + "example.org"',
    ],
)
def test_lists_and_quotes_hold_no_contact(text: str) -> None:
    assert _found(text) == []

"""'info' and 'contact' are mailboxes where mail is told, and words of a sentence elsewhere."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For details write to info at example dot net.", "info@example.net"),
        ("Email me: info [at] example [dot] org", "info@example.org"),
        ("Email: info[at]example.org\nReadings by day.", "info@example.org"),
        ("Send an email to contact (at) example (dot) net with the day.", "contact@example.net"),
        ("Email contact @example.org", "contact@example.org"),
        ("Email: info @ example . com", "info@example.com"),
        ("My email is info at example dot org", "info@example.org"),
        ("Info AT example DOT org", "info@example.org"),
        ("Escribe a info (arroba) example (punto) org", "info@example.org"),
    ],
)
def test_common_mailboxes_are_found(text: str, name: str) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "For more info at example.org",
        "For more info (at) example.org",
        "All info at example dot org",
        "contact at example.org",
        "contact me at example.org",
    ],
)
def test_words_of_a_sentence_are_no_mailboxes(text: str) -> None:
    assert [contact.kind for contact in find_contacts(text)] == ["url"]

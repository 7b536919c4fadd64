"""A name whose letters are disguised is read alike by every rule that takes a name; synthetic."""

from __future__ import annotations

import pytest

from tests.privacy.reading import emails_in

NAME = "rosalia"
_WORDS = dict(zip("rosali", ["romeo", "oscar", "sierra", "alfa", "lima", "india"], strict=True))
WRITTEN = {
    "blanks": " ".join(NAME),
    "capitals": " ".join(NAME.upper()),
    "stars": "*".join(NAME),
    "hyphens": "-".join(NAME),
    "lines": " _ ".join(NAME),
    "commas": ", ".join(NAME),
    "brackets": "".join(f"({letter})" for letter in NAME),
    "words": " ".join(_WORDS[letter] for letter in NAME),
    "joined words": "-".join(_WORDS[letter] for letter in NAME),
    "hidden": "\u200b".join(NAME),
    "wide": "".join(chr(ord(letter) + 0xFEE0) for letter in NAME),
    "circled": "".join(chr(0x24D0 + ord(letter) - ord("a")) for letter in NAME),
    "Cyrillic": "rоsаliа",
}
TOLD = (
    "Write to {} (me) at (yes) example dot org",
    "Écrivez à {} (c'est moi) arobase (voilà) example point org",
    "My mail is {} * example . org (the star is @)",
    "The star is @: {} * example . org",
    "mail({}, example.org)",
    '{{"user": "{}", "host": "example.org"}}',
    "Email: {} (at] example [dot) org",
    "Mail\n{}\nat\nexample\ndot\norg",
    "Mail: {} - no texts - @ - be kind - example - . - org",
    "org dot example at {}, parts from last to first",
    "The ending is .org, before it example, and {} before the at",
    "example.org is the domain and {} goes before it",
    "Put {} in front of @example.org",
    "user: {}, host: example.org",
    "{} [put the at here] example.org",
    "{} example.org, with the @ after the name",
    "Write to {}\n(no calls)\n@example.org",
    "Scrivi a {} chiocciola example punto org",
    "E-mail: {} @\nThe rest: example.org",
    "{}@example.com, sorry, .org",
)


@pytest.mark.parametrize("told", TOLD)
def test_every_rule_reads_every_name(told: str) -> None:
    found = {how: set(emails_in(told.format(name))) for how, name in WRITTEN.items()}
    assert found == {how: {f"{NAME}@example.org"} for how in WRITTEN}

"""Names on platforms in double brackets, with figures told, or by what the platform is called."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts

NAMED = [
    ("insta [[ wildsorrel ]]", "wildsorrel"),
    ("snap (( wildsorrel )) only", "wildsorrel"),
    ("telegram [ wildsorrel ]", "wildsorrel"),
    ("Snap {{wildsorrel}}", "wildsorrel"),
    ("insta, all one word with figures: wildsorrel nine two", "wildsorrel92"),
    ("snap, one word with numbers: wildsorrel four four", "wildsorrel44"),
    ("insta, todo junto con cifras: wildsorrel cuatro dos", "wildsorrel42"),
    ("Pictures and times: SC wildsorrel!", "wildsorrel"),
    ("ember_cobalt on the gram, say hi", "ember_cobalt"),
    ("ember_cobalt on the bird app", "ember_cobalt"),
    ("find wildsorrel on the gram", "wildsorrel"),
]


def _names(text: str) -> list[str]:
    return [one.normalised for one in find_contacts(text) if one.kind in ("handle", "payment")]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_set_off_or_told(text: str, name: str) -> None:
    assert _names(f"Tea is free. {text}. Weekends only.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Charleston SC wildsorrel fields",
        "Visiting: SC beaches!",
        "SC. massage!",
        "jane on the gram is a book",
        "Pictures [[ new ]] insta [[ soon ]]",
        "insta, all one word: we have four rooms",
        "Snap, all one word with figures: good for you",
        "insta (( updated )) daily",
    ],
)
def test_what_is_only_said_beside_a_platform(text: str) -> None:
    assert _names(text) == []

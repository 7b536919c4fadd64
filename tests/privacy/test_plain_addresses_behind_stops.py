"""Addresses as printed behind a stop between blanks: 'agua y luz . jane_77@example.org'."""

from __future__ import annotations

import pytest

from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "agua e luz . meadow77@example.org",
        "nice room . meadow77@example.org",
        "agua y gas . meadow77&#64;example.org",
    ],
)
def test_the_name_begins_behind_the_stop(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}") == ["meadow77@example.org"]


@pytest.mark.parametrize(
    "written",
    [
        "please contact jane . meadow77@example.org",
        "mail me jane . meadow77@example.org",
        "my e-mail is jane . meadow77@example.org",
        "email: jane . meadow77@example.org",
        "jane . meadow77@example.org",
    ],
)
def test_an_announced_name_keeps_its_dot(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}") == ["jane.meadow77@example.org"]

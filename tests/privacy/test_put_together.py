"""Addresses that a text puts together or draws apart; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        'Join "ja" and "ne7", then "@example.org"',
        'Glue "ja" to "n" to "e7" and add "@example.org"',
        'Junta "ja" y "ne7" y luego "@example.org"',
        "ja + ne7 as one word, then @, then exam + ple as one word, then .org",
        "ja + ne7 (ein Wort) @ example.org",
        "ja + ne + 7 + @example.org todo junto",
        "JA + NE + 7 + @EXAMPLE.ORG ALL TOGETHER",
        "emails only: ja+ne+7+@example.org",
        "jane7 tralala @ tralala example tralala . tralala org",
        "jane7 <sneeze> at <sneeze> example <sneeze> dot <sneeze> org, no sneezing please",
        "jane7 (hop) arroba (hop) example (hop) punto (hop) org",
        "jane7 lalala @ lalala example.org",
    ],
)
def test_parts_are_put_together(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("jane7@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "Write to jane + rooms @ example.org",
        "Via jane + dinner @ example.org",
        "Mail: jane[plus sign]dinner[at]example.org",
        "Scrivi a jane piu rooms chiocciola example.org",
        "Escribe a jane más rooms arroba example.org",
    ],
)
def test_a_tag_behind_a_plus_belongs_to_the_name(written: str, keyring: Keyring) -> None:
    assert emails_in(f"A quiet room\n{written}, thanks") == ["jane+rooms@example.org"] or emails_in(
        f"A quiet room\n{written}, thanks"
    ) == ["jane+dinner@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        'The words "room" and "garden", then see example.org',
        "Massage + dinner @ example.org",
        "1 + 1 as one word, says example.org",
        "Meet me at me, the cafe of example.org",
        "Come at home at noon, photos at example.org",
    ],
)
def test_signs_of_a_sentence_put_nothing_together(text: str) -> None:
    assert emails_in(f"A quiet room\nTea is free. {text}\nWeekends only.") == []


def test_a_circled_letter_before_a_domain_is_the_at() -> None:
    assert emails_in("A room\nWrite to jane ⓐ example . org first") == ["jane@example.org"]
    assert emails_in("A room\nWrite to jane ⓐ example dot org first") == ["jane@example.org"]
    assert emails_in("A room\nHouse ⓐ or house b, both on example.org") == []

"""Addresses with chatter between their parts; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Write to rosalia\n(no smokers)\n@example.org",
        "Write to rosalia\nno smokers, sorry\n@example.org",
        "My mail is rosalia at (60 min 80) example dot org",
        "rosalia (only me) at (24/7 open) example dot org",
        "rosalia - no smokers - @ - be nice - example - . - org",
        "rosalia | text first | at | example | thanks | dot | org",
        "rosalia -- write anytime -- at -- no spam -- example dot org",
        "r o s a l i a - no texts - at - be kind - example - dot - org",
        "Mail: rosalia\n60 min 80\nat\n90 min 120\nexample\ndot\norg",
        "Contact: rosalia * kiss * at * hug * example * dot * org",
        "rosalia / no calls / @ / example.org",
        "60 min 80 - rosalia - please - @ - example - . - org",
        "Écrivez à rosalia (c'est moi) arobase (voilà) example point org",
        "rosalia (das bin ich) at (ihr wisst schon) example punkt org",
        "rosalia (soy yo) arroba (ya sabes) example (claro) punto org",
        "rosalia (sono io) chiocciola (lo sai) example punto org",
        "Write to rosalia (after ten only) @example.org",
        "rosalia *giggles* @ *wink* example.org",
        "r-o-s-a-l-i-a (hello) at (you) example dot org",
    ],
)
def test_what_else_is_said_is_no_part(written: str, keyring: Keyring) -> None:
    if written[0] == "6":
        assert emails_in(written) == ["rosalia@example.org"]
    else:
        assert_is_found_and_hidden("rosalia@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "My page (new photos) @example.org",
        "Reviews (real ones) at example dot org",
        "New in town - massage - @ home - no rush - dinner . org",
        "Rates: 60 - 120 - at - home - for you",
        "Rosa, 29\nOpen late\n@rosa_29",
        "Sauna (60 min is 80) at (home) or hotel, org charts none",
    ],
)
def test_talk_around_no_address(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}") == []

"""Names of two joined words, behind misspelt platforms, and what is none. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

JOINED = (
    "my kik is amber joined to linen",
    "Venmo name is amber joined to linen",
    "insta name is amber glued to linen",
    "insta: amber stuck to linen",
    "my snap is amber attached to linen",
    "PayPal name is amber followed directly by linen",
    "mi insta es amber pegado a linen",
    "mon insta est amber collé à linen",
    "mein Telegram ist amber verbunden mit linen",
)
SLIPS = (
    "Telegran amberlinen7",
    "telegarm: amberlinen7",
    "Instagran amberlinen7",
    "instargam: amberlinen7",
    "sanpchat amberlinen7",
    "discrod: amberlinen7",
    "u/amberlinen7 on reddit",
    "find /u/amberlinen7 on reddit",
)
STAY = (
    "Our snap team is glued to screens all day",
    "Chairs glued to last. Venmo is fine",
    "Shelves are joined to walls, pictures on insta",
    "My insta is always stuck to the wall",
    "Plumbing talk on r/plumbing, no telegrams",
)
LABELS = (
    "Deposit by Venmo -- Left: size ten",
    "Cash or Venmo - Hours: ten to six",
    "PayPal | Shelves: oak and pine",
)


def _names(text: str) -> list[str]:
    return [found.normalised for found in find_contacts(f"A quiet home\n{text}")]


@pytest.mark.parametrize("text", JOINED)
def test_a_name_of_two_words_that_are_joined_is_found(text: str, keyring: Keyring) -> None:
    assert _names(f"Tea is free. {text}.\nCash only.") == ["amberlinen"]
    stored = minimise("A quiet home", f"Tea is free. {text}.\nCash only.", keyring).body.lower()
    assert "amber" not in stored
    assert "linen" not in stored


@pytest.mark.parametrize("text", SLIPS)
def test_a_platform_by_the_next_key_names_a_name(text: str, keyring: Keyring) -> None:
    assert _names(f"Tea is free. {text}\nCash only.") == ["amberlinen7"]
    stored = minimise("A quiet home", f"Tea is free. {text}\nCash only.", keyring).body
    assert "amberlinen" not in stored


@pytest.mark.parametrize("text", STAY)
def test_a_word_that_is_joined_to_something_stays(text: str, keyring: Keyring) -> None:
    assert _names(f"{text}.") == []
    assert minimise("A quiet home", f"{text}.", keyring).body == f"{text}."


@pytest.mark.parametrize("text", LABELS)
def test_a_label_behind_a_dash_is_no_name(text: str) -> None:
    assert _names(f"{text}.\nCash only.") == []

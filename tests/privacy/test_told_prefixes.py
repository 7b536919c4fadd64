"""Addresses of coins whose first characters stand apart or are told; published examples."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise
from tests.privacy.test_crypto_halves import BASE58, BECH32, ETHEREUM


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (f"ethereum -> zero x {ETHEREUM[2:]}. Zero x as 0x, no space.", ETHEREUM.lower()),
        (f"ETH 0 x {ETHEREUM[2:]}", ETHEREUM.lower()),
        (f"ETH cero x {ETHEREUM[2:]}", ETHEREUM.lower()),
        (f"bitcoin -> b c 1 {BECH32[3:]}.", BECH32),
        (f"Coins to bitcoin {BECH32[3:]} - put bc1 in front of it.", BECH32),
        (f"BTC {BASE58[1:]}, pon un 1 delante", BASE58),
    ],
)
def test_the_first_characters_are_put_in_front(
    written: str, address: str, keyring: Keyring
) -> None:
    (found,) = find_contacts(f"Tea is free. {written}")
    assert (found.kind, found.normalised) == (ContactKind.crypto, address)
    assert address[-12:] not in minimise("Tea", written, keyring).body.lower()


@pytest.mark.parametrize(
    "text", ["Zero x tolerance", "Put bc1 in front of the house", "Room 0 x 3 m at the back"]
)
def test_the_same_words_elsewhere_are_none(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text

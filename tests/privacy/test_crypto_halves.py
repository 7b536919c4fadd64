"""Addresses of coins in pieces with sentences between them, and pieces that make none.

The whole addresses are examples of BIP 173 and of the wikis of Bitcoin and Tron.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

BECH32 = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
BASE58 = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
TRON = "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            f"Reiki - BTC {BECH32[:20]}…\nA calm room. …{BECH32[20:]} - second half of the wallet;"
            " the first half is in the title.",
            BECH32,
        ),
        (f"Bitcoin {BASE58[:17]}…\nTea is free. …{BASE58[17:]} – the rest of the wallet.", BASE58),
        (f"Tango - {BASE58[17:]} (second half)\nThe first half is {BASE58[:17]}. No pets.", BASE58),
        (f"BTC {BASE58[:17]}\nHello. Park behind the house. {BASE58[17:]}", BASE58),
        (f"Title\nPrimera mitad: {TRON[:15]}. Hay ducha. Segunda mitad: {TRON[15:]}.", TRON),
        (f"Monedero {TRON[:20]}...\nSolo gente seria. ...{TRON[20:]} y ya lo tienes", TRON),
        (
            f"Title\nIt starts with {BASE58[:12]}, no pets. In the middle comes {BASE58[12:27]},"
            f" I like cats. It ends with {BASE58[27:]}.",
            BASE58,
        ),
        (f"ETH {ETHEREUM[:22]}…\nQuiet house. Then …{ETHEREUM[22:]}", ETHEREUM.lower()),
    ],
)
def test_pieces_with_a_valid_checksum_are_one_address(text: str, address: str) -> None:
    found = find_contacts(text)
    assert len(found) > 1
    assert {(contact.kind.value, contact.normalised) for contact in found} == {("crypto", address)}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"My bitcoin wallet is {BASE58[:17]}.. and the rest I will text", "wallet is [address].."),
        (f"BTC: {BECH32[:20]}, the other half when we meet", "BTC: [address], the other half"),
        (f"La mitad de mi monedero: {TRON[:16]}", "monedero: [address]"),
        (f"{BECH32[20:]} ends my wallet", "[address] ends my wallet"),
    ],
)
def test_a_piece_beside_a_word_of_coins_is_masked(text: str, kept: str, keyring: Keyring) -> None:
    assert kept in minimise("Title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Bitcoin accepted. 1hour30min for $90, 60minutes for $60",
        "BTC OK, room B12C, photos with an iPhone15Pro, McDonald's is near",
        "Crypto welcome: 24x7service, WiFi6, 4K, COVID19 rules as before",
        "Wallet or handbag, size 12W, model SuperSlim2, colour A1",
        "The code of the door is AB12cd when you come",
        "24HOURS A DAY. ROOM 12B. BITCOIN TOO. OPEN7DAYS",
        "Bitcoin, ether or cash; the 3rd floor, 2nd door, 90min",
        "Monedero perdido en el metro, linea L3, coche C4",
    ],
)
def test_words_beside_coins_stay(text: str, keyring: Keyring) -> None:
    assert minimise("Title", text, keyring).body == text

"""Addresses of Monero, Zcash and Cardano, made here from invented keys.

Those of Cardano are examples of CIP-19.
"""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.names.checksums import BECH32_LETTERS, BITCOIN_ALPHABET
from brightline.privacy.names.crypto import is_bech32, keccak256
from brightline.privacy.names.long_coins import long_coin

CARDANO = "addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8"
CARDANO_STAKED = (
    "addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfg"
    "se35a3x"
)


def _base58(raw: bytes, letters: int) -> str:
    number, written = int.from_bytes(raw, "big"), ""
    for _ in range(letters):
        number, at = divmod(number, 58)
        written = BITCOIN_ALPHABET[at] + written
    return written


def _monero(network: int, payload: bytes) -> str:
    raw = bytes([network]) + payload
    raw += keccak256(raw)[:4]
    blocks = [raw[at : at + 8] for at in range(0, len(raw), 8)]
    return "".join(_base58(block, 11 if len(block) == 8 else 7) for block in blocks)


def _zcash(version: int, payload: bytes) -> str:
    raw = version.to_bytes(2, "big") + payload
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    return _base58(raw, 35)


def _sapling(payload: str) -> str:
    """The one ending of six letters with which the code holds, found letter by letter."""
    values = [ord(letter) >> 5 for letter in "zs"] + [0] + [ord(letter) & 31 for letter in "zs"]
    values += [BECH32_LETTERS.index(letter) for letter in payload] + [0] * 6
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, one in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= one if (top >> bit) & 1 else 0
    check ^= 1
    ending = "".join(BECH32_LETTERS[check >> 5 * (5 - at) & 31] for at in range(6))
    return f"zs1{payload}{ending}"


MONERO, MONERO_SECOND = _monero(0x12, bytes(range(64))), _monero(0x2A, bytes(range(64)))
MONERO_WITH_ID = _monero(0x13, bytes(range(72)))
ZCASH, ZCASH_SCRIPT = _zcash(0x1CB8, bytes(range(20))), _zcash(0x1CBD, bytes(range(20)))
SAPLING = _sapling("qpzry9x8gf2tvdw0s3jn54khce6mua7l" * 2 + "qpzry")


def test_the_forms_are_those_of_the_coins() -> None:
    assert (len(MONERO), MONERO[0]) == (95, "4")
    assert (len(MONERO_SECOND), MONERO_SECOND[0]) == (95, "8")
    assert (len(MONERO_WITH_ID), MONERO_WITH_ID[0]) == (106, "4")
    assert (ZCASH[:2], ZCASH_SCRIPT[:2]) == ("t1", "t3")
    assert len(SAPLING) == 78
    assert is_bech32(SAPLING)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"Monero {MONERO} thanks", MONERO),
        (f"XMR: {MONERO_SECOND}.", MONERO_SECOND),
        (f"Envia monero a {MONERO_WITH_ID}", MONERO_WITH_ID),
        (f"Monero in two lines\n{MONERO[:48]}\n{MONERO[48:]}", MONERO),
        (f"XMR {MONERO[:30]} {MONERO[30:60]} {MONERO[60:]}", MONERO),
        (f"zcash {ZCASH}", ZCASH),
        (f"ZEC -> {ZCASH_SCRIPT}, please", ZCASH_SCRIPT),
        (f"Zcash, shielded: {SAPLING}", SAPLING),
        (f"Zcash, shielded: {SAPLING.upper()}", SAPLING),
        (f"Cardano {CARDANO}", CARDANO),
        (f"ADA: {CARDANO_STAKED[:50]}\n{CARDANO_STAKED[50:]}", CARDANO_STAKED),
    ],
)
def test_an_address_with_a_valid_checksum_is_found(
    text: str, address: str, keyring: Keyring
) -> None:
    found = [(contact.kind.value, contact.normalised) for contact in find_contacts(text)]
    assert found == [("crypto", address)]
    assert not [piece for piece in address.split() if piece in minimise("", text, keyring).body]


def test_halves_with_a_sentence_between_are_one_address(keyring: Keyring) -> None:
    text = f"Monero {MONERO[:50]}…\nA calm room. …{MONERO[50:]} is the rest of the wallet."
    assert {contact.normalised for contact in find_contacts(text)} == {MONERO}
    assert MONERO[50:] not in minimise("Title", text, keyring).body


@pytest.mark.parametrize("address", [MONERO, MONERO_WITH_ID, ZCASH, SAPLING, CARDANO])
def test_a_wrong_letter_makes_none_and_is_masked(address: str, keyring: Keyring) -> None:
    wrong = address[:-1] + ("4" if address[-1] != "4" else "5")
    assert long_coin(address)
    assert not long_coin(wrong)
    text = f"The code of the parcel is {wrong}, keep it"
    assert not find_contacts(text)
    assert wrong not in minimise("", text, keyring).body


def test_a_version_or_network_of_something_else_is_none() -> None:
    assert not long_coin(_zcash(0x1CB9, bytes(range(20))))
    assert not long_coin(_monero(0x35, bytes(range(64))))  # a network for tests
    assert not long_coin("4" + "z" * 94)  # a block of more than eight bytes


@given(st.binary(min_size=64, max_size=64))
def test_any_keys_have_an_address_of_monero(payload: bytes) -> None:
    address = _monero(0x12, payload)
    assert long_coin(address) == address


@pytest.mark.parametrize(
    "text",
    [
        "Room 4B, 8th floor, t1 line to the museum, 45min",
        "Addr1 on the bell, zs1 is the name of the dog",
        "Monero or cash. 4x4 to the mountains, 8km walks",
    ],
)
def test_words_that_begin_alike_stay(text: str, keyring: Keyring) -> None:
    assert minimise("Title", text, keyring).body == text

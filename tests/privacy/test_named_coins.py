"""Addresses of Dogecoin, Dash, Bitcoin Cash and XRP, made here from invented hashes.

The first of Bitcoin Cash is an example of the CashAddr specification.
"""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.names.checksums import (
    BECH32_LETTERS,
    BITCOIN_ALPHABET,
    RIPPLE_ALPHABET,
    is_cash_address,
)
from brightline.privacy.names.named_coins import named_coin

_HASH = bytes(range(20))
_CASH = "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"


def _base58(version: int, payload: bytes, alphabet: str = BITCOIN_ALPHABET) -> str:
    raw = bytes([version]) + payload
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    number, letters = int.from_bytes(raw, "big"), ""
    while number:
        number, at = divmod(number, 58)
        letters = alphabet[at] + letters
    return alphabet[0] * (len(raw) - len(raw.lstrip(b"\0"))) + letters


DOGE, DOGE_SCRIPT = _base58(0x1E, _HASH), _base58(0x16, _HASH)
DASH, DASH_SCRIPT = _base58(0x4C, _HASH), _base58(0x10, _HASH)
XRP = _base58(0x00, _HASH, RIPPLE_ALPHABET)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"Dogecoin {DOGE} thanks", DOGE),
        (f"DOGE: {DOGE_SCRIPT}", DOGE_SCRIPT),
        (f"Pay in dash, wallet {DASH}", DASH),
        (f"Dash -> {DASH_SCRIPT}.", DASH_SCRIPT),
        (f"XRP {XRP}", XRP),
        (f"Acepto ripple, mi monedero: {XRP}", XRP),
        (f"XRP in two lines\n{XRP[:15]}\n{XRP[15:]}", XRP),
        (f"BCH {_CASH}", _CASH),
        (f"BCH {_CASH.partition(':')[2]}", _CASH),
        (f"tips {_CASH.upper()}", _CASH),
        (f"bitcoin cash: {_CASH[12:30]} {_CASH[30:]}", _CASH),
        (f"Dash wallet {DASH[:10]} {DASH[10:20]} {DASH[20:]} thanks", DASH),
    ],
)
def test_an_address_beside_its_coin_is_found(text: str, address: str, keyring: Keyring) -> None:
    found = [(contact.kind.value, contact.normalised) for contact in find_contacts(text)]
    assert found == [("crypto", address)]
    assert "[crypto:" in minimise("", text, keyring).body


@pytest.mark.parametrize("address", [DOGE_SCRIPT, DASH, DASH_SCRIPT, XRP, _CASH])
def test_a_wrong_letter_makes_none(address: str) -> None:
    other = "4" if address[-1] != "4" else "5"
    assert named_coin(address.replace(":", ""))
    assert not named_coin(address.replace(":", "")[:-1] + other)
    changed = f"Dash, XRP, doge or BCH {address[:-1]}{other}"
    assert not [one for one in find_contacts(changed) if one.kind.value == "crypto"]


@pytest.mark.parametrize("address", [DASH, DASH_SCRIPT, DOGE_SCRIPT, XRP, _CASH[12:]])
def test_without_the_name_of_a_coin_they_are_masked(address: str, keyring: Keyring) -> None:
    text = f"The code of the parcel is {address}, keep it"
    assert not find_contacts(text)
    assert address not in minimise("", text, keyring).body


def test_a_version_of_another_coin_is_none() -> None:
    assert not named_coin(_base58(0x4D, _HASH))
    assert not named_coin(_base58(0x01, _HASH, RIPPLE_ALPHABET))


@given(st.binary(min_size=20, max_size=20))
def test_any_hash_has_an_address_in_each_coin(payload: bytes) -> None:
    for version in (0x1E, 0x16, 0x4C, 0x10):
        assert named_coin(_base58(version, payload))
    assert named_coin(_base58(0, payload, RIPPLE_ALPHABET))


def test_the_examples_of_cashaddr_hold() -> None:
    for data in (
        "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy",
        "ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq",
    ):
        assert is_cash_address("bitcoincash", data)
        assert not is_cash_address("bchtest", data)
    assert set(BECH32_LETTERS) >= set("qpzry9x8")


ETHEREUM = "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
BECH32 = "qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"ETH 0 x {ETHEREUM}.", f"0x{ETHEREUM.lower()}"),
        (f"ethereum -> zero x {ETHEREUM}. Zero x as 0x", f"0x{ETHEREUM.lower()}"),
        (f"ETH: cero equis {ETHEREUM}", f"0x{ETHEREUM.lower()}"),
        (f"Ether to {ETHEREUM}, with 0x in front of it", f"0x{ETHEREUM.lower()}"),
        (f"bitcoin b c 1 {BECH32}", f"bc1{BECH32}"),
        (f"bitcoin -> b-c-1 {BECH32}", f"bc1{BECH32}"),
        (f"Coins to bitcoin {BECH32} - put bc1 in front of it.", f"bc1{BECH32}"),
        (f"Pon bc1 delante de {BECH32}", f"bc1{BECH32}"),
    ],
)
def test_first_signs_told_apart_belong_to_an_address(text: str, address: str) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [address]


@pytest.mark.parametrize(
    "text",
    [
        "The dash of pepper makes it; 7 people at most",
        "I dash to the gym at 7, dogs welcome",
        "Ripple effect: calm in, calm out",
        "Bitcoin cash or card, all fine",
        "Zero x factor here, only calm",
    ],
)
def test_the_names_of_coins_in_a_sentence_are_none(text: str, keyring: Keyring) -> None:
    assert minimise("Title", text, keyring).body == text

"""The checksums of coins' addresses: base58check in two alphabets, and the code of CashAddr.

What lives here: arithmetic only. Bech32 and EIP-55 are in `crypto`, which forms an address has in
`crypto` and `named_coins`.
"""

from __future__ import annotations

import hashlib

BITCOIN_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE_ALPHABET = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
"""XRP Ledger, 'base58 encodings': the same letters in another order."""
BECH32_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
"""BIP 173, which CashAddr shares."""
_HASH, _CHECK = 20, 4  # bytes: of a hash, and of the checksum behind it
_CASH_GENERATORS = (0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470)


def base58_version(token: str, alphabet: str = BITCOIN_ALPHABET, size: int = 1) -> int | None:
    """The version before a hash of 20 bytes that their double SHA-256 follows; None of all else.

    Args:
        size: bytes of the version: two in Zcash, one in the other coins.
    """
    number = 0
    for letter in token:
        value = alphabet.find(letter)
        if value < 0:
            return None
        number = number * 58 + value
    try:
        raw = number.to_bytes(size + _HASH + _CHECK, "big")
    except OverflowError:
        return None
    check = hashlib.sha256(hashlib.sha256(raw[:-_CHECK]).digest()).digest()[:_CHECK]
    return int.from_bytes(raw[:size], "big") if check == raw[-_CHECK:] else None


def is_cash_address(prefix: str, data: str) -> bool:
    """The BCH code of 40 bits in the specification of CashAddr, over a prefix and what follows."""
    if any(letter not in BECH32_LETTERS for letter in data):
        return False
    values = [ord(letter) & 31 for letter in prefix] + [0]
    values += [BECH32_LETTERS.index(letter) for letter in data]
    check = 1
    for value in values:
        top = check >> 35
        check = (check & 0x07FFFFFFFF) << 5 ^ value
        for bit, generator in enumerate(_CASH_GENERATORS):
            check ^= generator if (top >> bit) & 1 else 0
    return check == 1  # the specification takes one away at the end, and asks for nothing left

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
_BYTES, _CHECKED = 25, 21  # a version, 20 bytes of a hash, and four of the checksum
_CASH_GENERATORS = (0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470)


def base58_version(token: str, alphabet: str = BITCOIN_ALPHABET) -> int | None:
    """The version byte of 21 bytes of which four more are the double SHA-256; None of all else."""
    number = 0
    for letter in token:
        value = alphabet.find(letter)
        if value < 0:
            return None
        number = number * 58 + value
    try:
        raw = number.to_bytes(_BYTES, "big")
    except OverflowError:
        return None
    check = hashlib.sha256(hashlib.sha256(raw[:_CHECKED]).digest()).digest()[:4]
    return raw[0] if check == raw[_CHECKED:] else None


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

"""Addresses of Monero, Zcash and Cardano, accepted only when their checksum holds.

What lives here: forms that are longer than those of other coins, or have a version of two bytes.
Sources: 'Monero addresses' in the Monero documentation (base58 in blocks of eight bytes, networks
0x12, 0x13 and 0x2a, Keccak-256), the version bytes and prefixes in sections 5.6.1 and 5.6.3 of the
Zcash protocol specification, CIP-19 of Cardano (bech32). Addresses of 25 bytes are in `crypto`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.checksums import BECH32_LETTERS, BITCOIN_ALPHABET, base58_version
from brightline.privacy.names.crypto import CryptoSpan, from_pieces, is_bech32, keccak256
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_BECH = f"(?:[{BECH32_LETTERS}]{{0,100}}|[{BECH32_LETTERS.upper()}]{{0,100}})"
_START = late(rf"(?<![a-zA-Z0-9])(?=[48]{_BASE58}|t[13]{_BASE58}|(?i:zs|addr)1)")
_BEGINNING = re.compile(
    rf"[48]{_BASE58}{{0,105}}|t[13]{_BASE58}{{0,33}}|(?:zs1|ZS1|addr1|ADDR1){_BECH}"
)
_MONERO = re.compile(rf"[48](?:{_BASE58}{{94}}|{_BASE58}{{105}})")
_ZCASH = re.compile(rf"t[13]{_BASE58}{{33}}")
_SAPLING_OR_CARDANO = re.compile(r"zs1[a-z0-9]{75}|addr1(?:[a-z0-9]{53}|[a-z0-9]{98})")
_LONGEST = 106  # characters: Monero with the id of a payment in it
_MONERO_NETWORKS = (0x12, 0x13, 0x2A)  # plain, with the id of a payment, and a second address
_ZCASH_VERSIONS = (0x1CB8, 0x1CBD)  # of a key, of a script
_BLOCK, _BLOCK_LETTERS = 8, 11  # bytes of a block in Monero, and what they are written with
_REST_OF_LETTERS = {7: 5}  # bytes of a last block that is shorter
_CHECK = 4  # bytes of Monero's checksum


def find_long_coins(text: str, windows: Sequence[Span]) -> Iterator[CryptoSpan]:
    """All such addresses in the windows of a folded text (case kept), whole or in pieces."""
    for start, end in windows:
        done = start
        for match in _START.finditer(text, start, end):
            at = match.start()
            if at >= done and (span := from_pieces(text, at, end, _BEGINNING, long_coin, _LONGEST)):
                yield span
                done = span.end


def long_coin(token: str) -> str:
    """The normal form of an address of these coins whose checksum holds; '' of anything else."""
    if _MONERO.fullmatch(token):
        return token if is_monero(token) else ""
    if _ZCASH.fullmatch(token):
        return token if base58_version(token, size=2) in _ZCASH_VERSIONS else ""
    lower = token.lower()
    return lower if _SAPLING_OR_CARDANO.fullmatch(lower) and is_bech32(token) else ""


def is_monero(token: str) -> bool:
    """Whether the network is Monero's main one and the checksum that of what stands before it."""
    blocks = [token[at : at + _BLOCK_LETTERS] for at in range(0, len(token), _BLOCK_LETTERS)]
    raw = b""
    for block in blocks:
        size = _REST_OF_LETTERS.get(len(block), _BLOCK)
        number = 0
        for letter in block:
            number = number * 58 + BITCOIN_ALPHABET.index(letter)
        if number >> 8 * size:
            return False
        raw += number.to_bytes(size, "big")
    return raw[0] in _MONERO_NETWORKS and keccak256(raw[:-_CHECK])[:_CHECK] == raw[-_CHECK:]

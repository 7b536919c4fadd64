"""Crypto-currency addresses, accepted only when their checksum holds.

Bitcoin base58check and bech32/bech32m (BIP 173, BIP 350), Tron base58check, Ethereum (EIP-55; an
address in one case carries no checksum and is accepted by its shape). Coins that must be
named beside their addresses are in `named_coins`, those with longer addresses in `long_coins`. What
fails is left to the mask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from brightline.privacy.names.checksums import BECH32_LETTERS, base58_version


class CryptoSpan(NamedTuple):
    """An address in a folded text, in its normal form."""

    address: str
    start: int
    end: int


_ADDRESS = re.compile(
    r"0[xX][0-9a-fA-F]{40}|(?:bc1|BC1|ltc1|LTC1)[0-9a-zA-Z]{11,71}|[13LMD][1-9A-HJ-NP-Za-km-z]{25,34}"
    r"|T[1-9A-HJ-NP-Za-km-z]{33}"
)
_BEGINNING = re.compile(
    r"0[xX][0-9a-fA-F]*|(?:bc|BC|ltc|LTC)1[0-9a-zA-Z]*|[13LMDT][1-9A-HJ-NP-Za-km-z]{0,34}"
)
_START = re.compile(r"(?<![a-zA-Z0-9])(?=0[xX]|(?:bc|BC|ltc|LTC)1|[13LMDT][1-9A-HJ-NP-Za-km-z])")
_PIECE = re.compile(r"[a-zA-Z0-9]{1,110}")
_GAP = re.compile(
    r"\s*[^a-zA-Z0-9\s]*\s*(?:(?:and\s+)?(?:then|next)|y\s+luego|luego|plus|followed\s+by|and)\s+"
    r"|[^a-zA-Z0-9]{1,8}"
)
_SHORTEST, _LONGEST = 14, 76  # characters of an address
_MOST_PIECES = 40
_BECH32_CONSTANTS = (1, 0x2BC830A3)  # BIP 173; BIP 350


def find_crypto(text: str, windows: Sequence[tuple[int, int]]) -> list[CryptoSpan]:
    """All addresses with a valid checksum in the windows of a folded text (case kept).

    In one piece, or in pieces with signs, line breaks or 'and then' between them.
    """
    found: list[CryptoSpan] = []
    for start, end in windows:
        done = start
        for match in _START.finditer(text, start, end):
            if match.start() >= done and (
                span := from_pieces(text, match.start(), end, _BEGINNING, address_of)
            ):
                found.append(span)
                done = span.end
    return found


def from_pieces(
    text: str,
    start: int,
    stop: int,
    beginning: re.Pattern[str],
    read: Callable[[str], str],
    longest: int = _LONGEST,
) -> CryptoSpan | None:
    """The shortest address that begins at `start` and ends where a piece ends."""
    token, at = "", start
    for _ in range(_MOST_PIECES):
        piece = _PIECE.match(text, at, stop)
        if piece is None:
            return None
        token += piece.group()
        if len(token) > longest or beginning.fullmatch(token) is None:
            return None
        if len(token) >= _SHORTEST and (address := read(token)):
            return CryptoSpan(address, start, piece.end())
        gap = _GAP.match(text, piece.end(), stop)
        if gap is None:
            return None
        at = gap.end()
    return None


def address_of(token: str) -> str:
    """The normal form of an address whose checksum holds; '' of anything else."""
    if _ADDRESS.fullmatch(token) is None:
        return ""
    if token[:2] in ("0x", "0X"):
        return token.lower() if is_ethereum(token) else ""
    if token.lower().startswith(("bc1", "ltc1")) and is_bech32(token):
        return token.lower()
    return token if is_base58check(token) else ""  # one of Litecoin may begin with 'LTC', too


def is_base58check(token: str) -> bool:
    """Whether it has the form and the checksum of base58check, whatever its version."""
    return base58_version(token) is not None


def is_bech32(token: str) -> bool:
    """The BCH code of BIP 173, with either constant; mixed case is invalid."""
    if token not in (token.lower(), token.upper()):
        return False
    prefix, data = token.lower().rsplit("1", 1)
    if any(letter not in BECH32_LETTERS for letter in data):
        return False
    values = [ord(letter) >> 5 for letter in prefix] + [0]
    values += [ord(letter) & 31 for letter in prefix]
    values += [BECH32_LETTERS.index(letter) for letter in data]
    return _bech32_polymod(values) in _BECH32_CONSTANTS


def _bech32_polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if (top >> bit) & 1 else 0
    return check


def is_ethereum(token: str) -> bool:
    """EIP-55: the case of each letter is a bit of the Keccak-256 of the lower-case address."""
    body = token[2:]
    if body in (body.lower(), body.upper()):
        return True
    digest = keccak256(body.lower().encode()).hex()
    return all(
        letter.isdigit() or letter.isupper() == (int(nibble, 16) >= 8)
        for letter, nibble in zip(body, digest, strict=False)
    )


def keccak256(message: bytes) -> bytes:
    """Keccak-256 as Ethereum uses it (padding 0x01, so not hashlib's SHA3-256)."""
    rate, lanes = 136, [0] * 25
    padded = message + b"\x01" + b"\x00" * (rate - 1 - len(message) % rate)
    padded = padded[:-1] + bytes([padded[-1] | 0x80])
    for block in range(0, len(padded), rate):
        for lane in range(rate // 8):
            at = block + 8 * lane
            lanes[lane] ^= int.from_bytes(padded[at : at + 8], "little")
        lanes = _keccak_f(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _keccak_f(lanes: list[int]) -> list[int]:
    constant = 1  # the round constants come from this linear feedback register
    for _ in range(24):
        columns = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        parity = [columns[x - 1] ^ _rotate(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = _rho_pi([lane ^ parity[at % 5] for at, lane in enumerate(lanes)])
        lanes = [
            lanes[5 * y + x] ^ (~lanes[5 * y + (x + 1) % 5] & lanes[5 * y + (x + 2) % 5])
            for y in range(5)
            for x in range(5)
        ]
        for bit in range(7):
            constant = (constant << 1) ^ ((constant >> 7) * 0x171)
            if constant & 2:
                lanes[0] ^= 1 << ((1 << bit) - 1)
    return lanes


def _rho_pi(lanes: list[int]) -> list[int]:
    x, y, moving = 1, 0, lanes[1]
    for step in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        at = 5 * y + x
        rotated = _rotate(moving, (step + 1) * (step + 2) // 2)
        moving, lanes[at] = lanes[at], rotated
    return lanes


def _rotate(lane: int, by: int) -> int:
    by %= 64
    return ((lane << by) | (lane >> (64 - by))) & 0xFFFFFFFFFFFFFFFF

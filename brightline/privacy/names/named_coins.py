"""Addresses of Dogecoin, Dash, Bitcoin Cash and XRP, where the coin is named or its prefix stands.

What lives here: forms that look like other codes, so that a valid checksum is not enough. Sources:
the version bytes in `chainparams.cpp` of Dogecoin (0x1e, scripts 0x16) and of Dash (0x4c, scripts
0x10), the CashAddr specification of Bitcoin Cash, and 'base58 encodings' of the XRP Ledger (version
0x00 in an alphabet of its own). Addresses that count by themselves are in `crypto`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.checksums import RIPPLE_ALPHABET, base58_version, is_cash_address
from brightline.privacy.names.crypto import CryptoSpan, from_pieces
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

Span = tuple[int, int]

CASH_PREFIX = "bitcoincash:"
_VERSIONS = {"D": (0x1E,), "9": (0x16,), "A": (0x16,), "X": (0x4C,), "7": (0x10,)}
_XRP_VERSION = 0x00
_CASH = late(r"(?:bitcoincash)?(?P<data>[qp][02-9ac-hj-np-z]{41})")
_BASE58 = late(r"[D9AX7r][1-9A-HJ-NP-Za-km-z]{24,34}")
_CASH_LETTERS = "(?:[02-9ac-hj-np-z]{0,41}|[02-9AC-HJ-NP-Z]{0,41})"
_BEGINNING = re.compile(
    rf"(?:bitcoincash|BITCOINCASH)?[qpQP]{_CASH_LETTERS}|bitcoincash|BITCOINCASH|"
    r"[D9AX7r][1-9A-HJ-NP-Za-km-z]{0,34}"
)
_START = late(
    r"(?<![a-zA-Z0-9])(?=[D9AX7][1-9A-HJ-NP-Za-km-z]|[rqpQP][0-9A-Za-z]|(?i:bitcoincash)[\s:])"
)
_COIN = late(
    r"(?<![a-z])(?:doge(?:coins?)?|dash|bch|bitcoin\s?cash|bitcoincash|xrp|ripple|crypto\w*|cripto\w*|krypto\w*|"
    r"coins?|wallets?|monederos?|billeteras?|carteras?)(?![a-z])"
)
_NEAR = 80  # characters between the name of a coin and its address


def find_named_coins(text: str, lower: str, windows: Sequence[Span]) -> Iterator[CryptoSpan]:
    """The addresses near the name of a coin, in the windows of a folded text (case kept)."""
    cues = [cue.span() for cue in _COIN.finditer(lower)]
    coins = ByPlace(cues)
    for start, end in windows if cues else ():
        done = start
        for match in _START.finditer(text, start, end):
            at = match.start()
            near = coins.over(at - _NEAR - 1, at + _NEAR + 1)
            if near and at >= done and (span := from_pieces(text, at, end, _BEGINNING, named_coin)):
                yield span
                done = span.end


def named_coin(token: str) -> str:
    """The normal form of an address of these coins whose checksum holds; '' of anything else."""
    plain = token.lower() if token in (token.lower(), token.upper()) else token
    if cash := _CASH.fullmatch(plain):
        holds = is_cash_address("bitcoincash", cash["data"])
        return CASH_PREFIX + cash["data"] if holds else ""
    if not _BASE58.fullmatch(token):
        return ""
    if token[0] == "r":
        holds = base58_version(token, RIPPLE_ALPHABET) == _XRP_VERSION
    else:
        holds = base58_version(token) in _VERSIONS[token[0]]
    return token if holds else ""

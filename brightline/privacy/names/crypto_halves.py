"""Addresses of coins in two or three pieces with a sentence between them, or over title and body.

What lives here: pieces of codes that together have a valid checksum, each a find of its own with
the whole address; and, for the mask, pieces beside a word of coins that make none. Pieces with only
signs and a few words between them are in `crypto`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from brightline.privacy.names.crypto import CryptoSpan, address_of
from brightline.privacy.names.long_coins import long_coin
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

Span = tuple[int, int]

_FEWEST = 6  # characters of a piece; of shorter ones a text has too many
_SHORTEST, _LONGEST = 26, 106  # characters of an address
_MOST_PIECES = 8  # so many pieces that no text with more tells one address
# A figure among letters, or letters in both cases as no word has them.
_PIECE = late(
    r"(?<![a-zA-Z0-9])(?=[a-z0-9]{0,99}[A-Z0-9]|[A-Z0-9]{1,99}[a-z])(?=[0-9]{0,9}[a-zA-Z])[a-zA-Z0-9]{6,100}"
    r"(?![a-zA-Z0-9])"
)
_BEGINS = re.compile(r"0[xX]|(?:bc|BC|ltc|LTC|zs|ZS|addr|ADDR)1|[13LMDT48]|t[13]")
_WORD = r"(?:[A-Z]?[a-z]{1,20}|[A-Z]{1,20})"
_ORDINARY = re.compile(rf"{_WORD}\d{{0,4}}|\d{{1,4}}{_WORD}")
# 'JaneDoe7', 'iPhone15Pro', '24x7service'
_OF_WORDS = re.compile(r"(?:\d{1,2}x)?\d{0,4}(?:i?[A-Z]?[a-z]{2,20}\d{0,4}){1,4}")
_COIN = late(
    r"(?<![a-z])(?:btc|bit\s?coins?|lite\s?coins?|ltc|eth(?:er|ereum)?|usdt|tether|tron|trx|doge(?:coin)?|xrp|bch|xmr|"
    r"monero|zcash|zec|cardano|crypto\w*|cripto\w*|krypto\w*|coins?|wallets?|monederos?|billeteras?|carteras?|portefeuilles?|"
    r"portafogli\w?|carteiras?)(?![a-z])"
)
_NEAR = 80  # characters between a word of coins and a piece of an address
_SHORTEST_MASKED, _SHORTEST_MIXED = 10, 7  # characters; of those in both cases
# '1hour30min', '60minutes': lasting, no code.
_LASTING = re.compile(r"(?:\d{1,3}(?:h|hs|hrs?|hours?|horas?|m|mins?|minutes?|minutos?)){1,2}")
_RUNS = re.compile(r"\d+")
_FEWEST_RUNS = 2  # of figures among the letters of a code; a name has one
_MOST_RUNS_OF_WORDS = 2
_FEWEST_LETTERS = 3


def find_crypto_halves(text: str, taken: Sequence[Span]) -> Iterator[CryptoSpan]:
    """The pieces of one address in a folded text (case kept), outside of the spans taken."""
    pieces = [
        match
        for match in _PIECE.finditer(text)
        if not _ORDINARY.fullmatch(match.group())
        and all(match.end() <= start or end <= match.start() for start, end in taken)
    ]
    if len(pieces) > _MOST_PIECES or not any(_BEGINS.match(piece.group()) for piece in pieces):
        return
    for some in (*permutations(pieces, 2), *combinations(pieces, 3)):
        if address := _joined([piece.group() for piece in some]):
            yield from (CryptoSpan(address, *piece.span()) for piece in some)
            return


def _joined(pieces: Sequence[str]) -> str:
    """The address that the pieces make in this order, or nothing."""
    if not _BEGINS.match(pieces[0]) or not _SHORTEST <= sum(map(len, pieces)) <= _LONGEST:
        return ""
    joined = "".join(pieces)
    return address_of(joined) or long_coin(joined)


def find_masked_halves(text: str, lower: str) -> Iterator[Span]:
    """Pieces of codes near a word of coins, in a folded text."""
    cues = [cue.span() for cue in _COIN.finditer(lower)]
    coins = ByPlace(cues)
    for match in _PIECE.finditer(text) if cues else ():
        first, last = match.start() - _NEAR, match.end() + _NEAR
        if coins.over(first - 1, last + 1) and _is_code(match.group()):
            yield match.span()


def _is_code(piece: str) -> bool:
    """Whether a piece is no name and no quantity."""
    figures = len(_RUNS.findall(piece))
    if not figures or _LASTING.fullmatch(piece.lower()):
        return False
    long = len(piece) >= _SHORTEST_MASKED
    if _OF_WORDS.fullmatch(piece):
        return long and figures > _MOST_RUNS_OF_WORDS
    if piece not in (piece.lower(), piece.upper()) and not _ORDINARY.fullmatch(piece):
        return len(piece) >= _SHORTEST_MIXED
    return long and figures >= _FEWEST_RUNS and sum(map(str.isalpha, piece)) >= _FEWEST_LETTERS

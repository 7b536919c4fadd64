"""Digits of which a row of them tells how often they stand: 'dos veces nueve', 'cero repetido'.

What lives here: the ways to say so in English and Spanish anywhere in a number in words or figures
('nueve dos veces', 'tres cincos seguidos', 'un par de sietes', 'zero twice'), pairs in some more
languages ('une paire de 7', 'ett par fyror'), and the text with those digits in figures. The middle
of a North American number is read in `told_triples` as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from brightline.privacy.figures.counted_words import SEVERAL
from brightline.privacy.figures.number_words import DIGIT_OF, PLURALS, TEENS, TENS, UNITS
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

# 'un' and 'um' are articles: 'y un cuatro'
_ONES = {word: digit for word, digit in DIGIT_OF.items() if word not in ("un", "um")}
_ONES |= UNITS | {"oh": "0"}
_SWEDISH_ONES = "nollor ettor tvaor treor fyror femmor sexor sjuor attor nior"
_MANY = SEVERAL | {word: str(at) for at, word in enumerate(_SWEDISH_ONES.split())} | PLURALS
_AGAIN = {"twice": 2, "thrice": 3, "repeated": 2, "repetido": 2, "repetida": 2}
_PAIRS = {
    "par": 2, "pair": 2, "couple": 2, "brace": 2, "duo": 2, "trio": 3, "pareja": 2, "terna": 3,
    "paire": 2, "paar": 2, "coppia": 2, "paio": 2,
}  # fmt: skip
_DOUBLE = {"double": 2, "doble": 2, "twin": 2, "triple": 3, "treble": 3}
TIMES = re.compile(
    rf"(?<![a-z])(?:{'|'.join((*_AGAIN, *_PAIRS))}|twin|seguid[oa]s|veces|times(?!:)|row)(?![a-z])"
    r"|\(x[2-4]\)"
)
"""What some word that tells it is, for `word_marks`."""


def _words(*tables: dict[str, str] | dict[str, int]) -> str:
    return "|".join(sorted(chain(*tables), key=len, reverse=True))


_TOKEN = (
    rf"(?P<pair>(?:(?:une?|una|an?|the|ein|een|ett)\s)?(?:(?:{_words(_PAIRS)})\s(?:de|of|di)|paar|par)|{_words(_DOUBLE)})(?![a-z])"
    rf"|(?P<many>\d(?:'?s|er|:or)|(?:{_words(_MANY)}))(?![a-z])"
    rf"|(?P<one>(?:{_words(_ONES)})(?![a-z])|\d+(?![a-z\d']))(?:\s(?:key|button|tecla|taste)(?![a-z]))?"
    rf"|(?P<other>{_words(TEENS, TENS)})(?![a-z])"
    rf"|(?P<times>veces|times)(?:\s(?:el|la|un|una|the))?(?![a-z])|(?P<again>(?:{_words(_AGAIN)})(?![a-z])|\(x[2-4]\))"
    r"|(?P<beside>seguid[oa]s|juntos|in\sa\srow|en\sfila)(?![a-z])"
)
_EACH = late(_TOKEN)
_BARE_TOKEN = re.sub(r"\?P<\w+>", "?:", _TOKEN)
_ROW = late(
    rf"(?<![\w$€£.:/])\+?(?:{_BARE_TOKEN})(?:(?:[\s,.;/-]{{1,3}}|(?=\(x))(?:(?:y|and|then|luego)\s)?(?:(?:the|la|el)\s(?:(?:key|button|tecla)\s)?)?(?:{_BARE_TOKEN})){{2,24}}(?![\w%])"
)
_PAUSE = re.compile(r"[,.;/\n-]")
_MOST_TIMES, _HOW_OFTEN = 6, 2  # the figure's place in '(x2)'
_FEWEST = 7  # digits of a row that holds tens, of which not all is read here
_FEWEST_TOKENS = 5  # where nothing is called a pair or a trio
FEWEST_REPEATED = 5
"""Digits beside a word that tells it."""
_FAR = 90  # characters beside a word that tells it


class _Token(NamedTuple):
    kind: str
    said: str
    start: int
    end: int


class _Piece(NamedTuple):
    digits: str
    tokens: Sequence[_Token]


def with_repeats(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with such digits in figures; `cues` are words of `TIMES`."""
    changes: set[Change] = set()
    for window in beside(cues, _FAR):
        for row in _ROW.finditer(folded.lower, *window):
            if TIMES.search(row.group()):
                changes.update(_changes(row))
    return folded.changed(changes)


def _changes(row: re.Match[str]) -> Iterator[Change]:
    tokens = [
        _Token(one.lastgroup or "", one[one.lastgroup or 0], *one.span())
        for one in _EACH.finditer(row.string, *row.span())
    ]
    if len(tokens) < _FEWEST_TOKENS and all(token.kind != "pair" for token in tokens):
        return  # '300 6(x3) 2000 boards'
    for count_first in (True, False):
        pieces = [*_pieces(row.string, tokens, count_first)]
        digits = "".join(piece.digits for piece in pieces)
        whole = all(token.kind != "other" for token in tokens)
        if is_number(digits, row.group()[0] == "+") if whole else len(digits) >= _FEWEST:
            for digits, told in pieces:
                if len(told) > 1:
                    yield told[0].start, told[-1].end, digits
            return


def _pieces(text: str, tokens: Sequence[_Token], count_first: bool) -> Iterator[_Piece]:
    """The digits of a row, piece by piece; where both could be meant, as `count_first` says."""
    at = 0
    while at < len(tokens):
        length = _length(text, tokens[at:], count_first)
        told = tokens[at : at + length]
        yield _Piece(_digits(told), told)
        at += length


def _length(text: str, tokens: Sequence[_Token], count_first: bool) -> int:
    """How many tokens tell a digit together."""
    kinds = [token.kind for token in tokens[:4]]
    if kinds[:3] == ["one", "again", "one"]:  # '902, thrice five, zero'
        apart = [_PAUSE.search(text, a.end, b.start) for a, b in pairwise(tokens[:3])]
        return 1 if apart[0] and not apart[1] else 2
    if kinds[:2] in (["pair", "many"], ["pair", "one"], ["one", "again"], ["again", "one"]):
        return 2
    if kinds[:2] == ["one", "many"] and _count(tokens[0]):
        return 3 if kinds[2:3] == ["beside"] else 2
    if kinds[:3] == ["one", "times", "one"] and _count(tokens[0]):
        return 3
    if kinds[:3] == ["one", "one", "times"] and _count(tokens[1]):
        apart = [_PAUSE.search(text, a.end, b.start) for a, b in pairwise(tokens[:4])]
        last = len(kinds) < 4 or kinds[3] != "one" or bool(apart[2])
        # 'five, three times, then zero': set apart on both sides it belongs to what was said
        if (not apart[0] or (last and len(kinds) > 3)) and (last or not count_first):
            return 3
    return 1


def _digits(told: Sequence[_Token]) -> str:
    kinds = [token.kind for token in told]
    if len(told) == 1:
        return _figures(told[0]) if kinds[0] == "one" else "00" if kinds[0] == "other" else ""
    if kinds[0] == "pair":
        count = next(n for word, n in (_PAIRS | _DOUBLE).items() if word in told[0].said.split())
        return _figures(told[1]) * count
    if "again" in kinds:
        one, again = told if kinds[1] == "again" else told[::-1]
        said = again.said
        return _figures(one) * (_AGAIN.get(said) or int(said[_HOW_OFTEN]))  # 'twice', '(x2)'
    count_at = 1 if kinds[:3] == ["one", "one", "times"] else 0
    of = told[0] if count_at else told[2 if kinds[1] == "times" else 1]
    return _figures(of) * _count(told[count_at])


def _count(token: _Token) -> int:
    """How often a digit stands behind a token; 0 if that is no count."""
    digits = _figures(token)
    return int(digits) if len(digits) == 1 and 2 <= int(digits) <= _MOST_TIMES else 0


def _figures(token: _Token) -> str:
    said = token.said
    return _ONES.get(said) or _MANY.get(said) or (said if said.isdigit() else said[0])

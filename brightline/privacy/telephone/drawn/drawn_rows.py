"""Numbers drawn in letters and signs in any groups: 'TI.ES.SS.OI.S1', '4-i-$-$-$-$-o-i-q-b'.

What lives here: neighbouring words of nothing but figures and what can be drawn for them, ten or
eleven together or behind a plus, and what tells that they are no words, prices or names of rooms.
Three groups with the same sign between are in `drawn_numbers`, stretches with figures of their own
in `lettered_numbers`; those come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise, product

from brightline.privacy.amounts.lists.listed_things import are_items
from brightline.privacy.amounts.measures.bodies import are_weight_and_size
from brightline.privacy.amounts.money.room_menus import DRAWN_UNIT
from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.number_tokens import CASED_LETTERS
from brightline.privacy.figures.numbering import (
    LONGEST_INTERNATIONAL,
    NANP_DIGITS,
    NANP_REGIONS,
    abroad,
    is_as_at_home,
    nanp_national,
    prefixed,
    regional,
)
from brightline.privacy.telephone.drawn.drawn_runs import DRAWN

Found = tuple[str, int, int]  # E.164 and span
Word = tuple[int, int, str]  # its place, and as it is written

_DRAWN, _SIGN, _OTHER = b"D", b"-", b"X"
_CLASSES = bytes(
    _DRAWN[0]
    if re.match(DRAWN, chr(code).lower())
    else _OTHER[0]
    if chr(code).isalnum() or chr(code) == "@"
    else _SIGN[0]
    for code in range(256)
)
_SIGNS = bytes(code for code in range(256) if _CLASSES[code] == _SIGN[0])
_ENOUGH_DRAWN = _DRAWN * NANP_DIGITS
_ROW = re.compile(rb"(?<![DX])D+(?:-{1,4}D+)*(?![DX])")
_WORD = re.compile(r"[0-9A-Za-z|!$&]+")
_FIGURES: dict[int, str | int | None] = {**CASED_LETTERS, ord("&"): "8"}
# Letters that are drawn for either of two figures, the likelier one first.
_EITHER = {"q": "90", "Q": "09", "L": "17", "g": "96", "b": "68", "G": "69", "B": "86"}
_LONGEST = LONGEST_INTERNATIONAL + 3  # digits, with a prefix
_MOST_WORDS = 16

_PRICE = re.compile(r"(?:[$]\d+|\d+[$])!*")
_ORDINAL, _CRY = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE), re.compile(r"!!+")
_WITH_UNIT = re.compile(rf"[1-9]\d{{0,2}}{DRAWN_UNIT}", re.IGNORECASE)  # '3bd $140', '64GB $140'
_BAR, _MOST_BARS = "|", 3  # one behind the other; more are an ornament
_PAIR_WORDS = frozenset((
    "ad", "al", "as", "at", "ai", "ba", "be", "bi", "da", "de", "di", "do", "ed", "el",
    "es", "go", "id", "is", "it", "la", "le", "li", "lo", "oz", "se", "si", "so", "ta",
    "te", "ti", "to", "za",
))  # fmt: skip
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1", re.IGNORECASE)  # in front of a word: 'TTOO'
_THRICE = re.compile(r"(.)\1\1", re.IGNORECASE)
_VOWEL = re.compile(r"[aeio]", re.IGNORECASE)
_SIGN_INSIDE = re.compile(r"[|!&](?=[0-9A-Za-z$|!&])|[$]")
_LONE_SIGNS = frozenset("$|!")
_IN_NAME = re.compile(r"[a-zA-Z]_\Z")
_NO_LETTERS_APART = re.compile(r"[0-9$|!&]|[^aeio]{4}", re.IGNORECASE)  # of a word: 'S O L I D'
_PREFIX = re.compile(r"[o0]{1,2}(?=[a-z0-9]{2})", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-z$]")
_WITH_PLUS = 3  # characters
# No 'oven +£30', and no 'Fri + Sat'.
PLUS_BEFORE = re.compile(r"(?:(?<![a-zA-Z]\s)\+|\+(?!\s))[^\w\n$€£¥%]{0,2}\Z")
_SUM, _HEADER = re.compile(r"\$\s?\d{1,4}(?![\w$])"), "$$"  # 'oven +$ 30', '$$ 1 bed 85$'
_LONGEST_CUE = 24  # characters
_FEWEST_BY_ONES, _FEWEST_BESIDE_SIGNS = 6, 3
_APART_IN_TABLE = (2, 3)
_LONG = 7  # letters of a word
_NORTH_AMERICAN = (3, 3, 4)
_GROUPS_AT_HOME = {"MX": (2, 4, 4)}
_MIXED, _ODD, _LITTLE = 2, 2, 1  # of one word
_SIGNED, _BY_TWOS, _GROUPED, _IN_BRACKETS, _BEHIND_PLUS, _CALLED = 1, 2, 2, 1, 3, 1
ENOUGH = 5


def find_drawn_rows(text: str, region: str, needed: int = ENOUGH) -> Iterator[Found]:
    """Numbers in such rows of words of a folded text with its capitals, as odd as is `needed`."""
    for words in rows_of(text):
        odd = [unlike_a_word(word[2]) for word in words]
        done = -1
        for first, word in enumerate(words):
            near = slice(first, first + _MOST_WORDS)
            if word[0] >= done and (
                found := _number_from(text, words[near], odd[near], region, needed)
            ):
                yield found
                done = found[2]


def rows_of(text: str) -> Iterator[list[Word]]:
    """The words of each row that may have the figures of a number."""
    encoded = text.encode("latin-1", "replace")
    if _ENOUGH_DRAWN not in encoded.translate(_CLASSES, _SIGNS):
        return
    for row in _ROW.finditer(encoded.translate(_CLASSES)):
        if row.end() - row.start() >= NANP_DIGITS:
            yield from _without_bars(
                [(*word.span(), word.group()) for word in _WORD.finditer(text, *row.span())]
            )


def _without_bars(words: list[Word]) -> Iterator[list[Word]]:
    """The words on both sides of an ornament: 'LOS 7 DIAS | | | | | |'."""
    begins = 0
    for is_bar, same in groupby(enumerate(words), key=lambda one: one[1][2] == _BAR):
        places = [at for at, _ in same]
        if is_bar and len(places) > _MOST_BARS:
            yield words[begins : places[0]]
            begins = places[-1] + 1
    yield words[begins:]


def _number_from(
    text: str, words: Sequence[Word], odd: Sequence[int], region: str, needed: int
) -> Found | None:
    """The longest number that begins with the first of the words."""
    start = words[0][0]
    signed = PLUS_BEFORE.search(text, max(0, start - _WITH_PLUS), start)
    plus = signed is not None and not _SUM.match(text, start)
    ends = _ends(words)
    for last in reversed(ends):
        window = words[:last]
        written = "".join([word[2] for word in window])
        if not _LETTER.search(written):
            continue
        at_home = _GROUPS_AT_HOME.get(region) == tuple([len(word[2]) for word in window])
        if _oddness(text, window, odd[:last], plus) + _GROUPED * at_home < needed:
            continue
        for digits in readings_of(written):
            if e164 := _number(digits, plus, region):
                return e164, _begins(text, start, window[-1][1]), window[-1][1]
    return None


def _ends(words: Sequence[Word]) -> list[int]:
    """How many of the words have together the length of a number."""
    lengths = accumulate([len(word[2]) for word in words])
    return [last for last, length in enumerate(lengths, 1) if NANP_DIGITS <= length <= _LONGEST]


def _begins(text: str, start: int, end: int) -> int:
    """With what belongs to it in front: a plus, and a bracket that closes inside."""
    if plus := PLUS_BEFORE.search(text, max(0, start - _WITH_PLUS), start):
        start = plus.start()
    return start - (text[start - 1 : start] == "(" and ")" in text[start:end])


def _number(digits: str, plus: bool, region: str) -> str:
    """E.164 of digits that are a number of the region, or of another country; '' if none."""
    if plus:
        return abroad(digits)[0]
    if region in NANP_REGIONS and (national := nanp_national(digits)):
        return "+1" + national
    if len(digits) == NANP_DIGITS and is_as_at_home(digits, region):
        return regional(digits, region)[0]
    return prefixed(digits, region)


def readings_of(written: str) -> Iterator[str]:
    """The digits, first as the letters are drawn; the same letter is the same figure."""
    either = [letter for letter in _EITHER if letter in written]
    for meant in product(*(_EITHER[letter] for letter in either)):
        chosen = dict(zip(map(ord, either), meant, strict=True))
        yield written.translate({**_FIGURES, **chosen})


def _oddness(text: str, words: Sequence[Word], odd: Sequence[int], plus: bool) -> int:
    """How much the words say, each and together, that they are none; 0 of prices and rooms."""
    written = [word[2] for word in words]
    gaps = {text[a[1] : b[0]] for a, b in pairwise(words)}
    same = len(words) > 2 and len(gaps) == 1
    lengths = tuple(map(len, written))
    signed = same and gaps.pop() != " "
    if _is_table(written) or _are_signed(written) or are_weight_and_size(written):
        return 0
    if same and _is_by_ones(written, signed):
        return ENOUGH
    by_twos, grouped = same and set(lengths) == {2}, lengths == _NORTH_AMERICAN
    if not (by_twos and signed) and _are_listed(written, odd):
        return 0
    if not (by_twos or grouped or plus) and odd.count(0) > len(odd) / 2:
        return 0
    start = words[0][0]
    bracket = grouped and text[start - 1 : start] == "("
    called = CUE_BEFORE.search(text[max(0, start - _LONGEST_CUE) : start].lower()) is not None
    together = _SIGNED * signed + _BY_TWOS * by_twos + _GROUPED * grouped + _CALLED * called
    prefix = _PREFIX.match(written[0])
    abroad_at = _BEHIND_PLUS * plus or (len(prefix.group()) if prefix else 0)
    return sum(odd) + together + _IN_BRACKETS * bracket + abroad_at


def _is_table(written: Sequence[str]) -> bool:
    """'S | L | 10': a bar again and again, with a word or two between."""
    bars = [at for at, word in enumerate(written) if word == "|"]
    return len(bars) > 1 and all(b - a in _APART_IN_TABLE for a, b in pairwise(bars))


def _are_signed(written: Sequence[str]) -> bool:
    """'$ 35 $ 60 $ 115': a sign of money by itself in front of each price, or behind each."""
    for signs, figures in ((written[::2], written[1::2]), (written[1::2], written[::2])):
        if set(signs) == {"$"} and all(word.isdigit() and len(word) > 1 for word in figures):
            return True
    return False


def _is_by_ones(written: Sequence[str], signed: bool) -> bool:
    """Figure by figure, also where letters that stood apart were put in one piece: 'BOB.$.OIAA'."""
    alone = sum(len(word) == 1 for word in written)
    if alone >= _FEWEST_BY_ONES:
        return _NO_LETTERS_APART.search("".join(written)) is not None
    signs = _LONE_SIGNS.intersection(written)
    signs -= {a for a, b in pairwise(written) if a == "$" and b.isdigit() and len(b) > 1}
    return bool(signs) and (signed or alone >= _FEWEST_BESIDE_SIGNS)


def _are_listed(written: Sequence[str], odd: Sequence[int]) -> bool:
    """Prices with no word that says more ('$50 $80 S'), or rooms, sizes and measures."""
    prices = [_PRICE.fullmatch(word) is not None for word in written]
    others = [
        by
        for at, (by, word, price) in enumerate(zip(odd, written, prices, strict=True))
        if not price and not _WITH_UNIT.fullmatch(word) and (at or word != _HEADER)
    ]
    return are_items(written) or (any(prices) and max(others, default=0) < _ODD)


def unlike_a_word(word: str) -> int:
    """How much one of them says that it is no word: signs or capitals inside, no vowel."""
    small = word.lower()
    if word in _LONE_SIGNS:
        return _LITTLE
    if _ORDINAL.fullmatch(word) or _CRY.fullmatch(word):  # '1st + last + $400!!!'
        return 0
    if len(word) < len("ab") or word.isdigit():
        return 0
    inside = word not in (small, word.upper(), word.capitalize())
    thrice = _THRICE.search(word) is not None
    odd = _ODD * (inside or thrice) + _LITTLE * (inside and thrice)
    if not word.isalpha():
        mixed = _SIGN_INSIDE.search(word) or word.isalnum()
        odd += _LITTLE * (len(word) >= NANP_DIGITS)
        return odd + (_MIXED if mixed else _LITTLE * (len(word) == len("o!")))
    if odd:
        return odd + _LITTLE * (len(word) >= _LONG)
    if len(small) == len("ab"):
        return _LITTLE * (small not in _PAIR_WORDS)
    if len(small) >= NANP_DIGITS:
        return _ODD
    return _LITTLE * (not _VOWEL.search(small) or "q" in small or _DOUBLED.match(small) is not None)

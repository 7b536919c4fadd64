"""Numbers in the words of many more languages: 'девятьсот двенадцать', 'to tre fire', '공일공'.

What lives here: the text with figures in the place of rows of such words. The languages have their
words in `far_words`, and one rule is all that they need: hundreds, tens and units that follow each
other are added up. Only a row with the digits of a whole number is one, so the words of a sentence
stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from brightline.privacy.figures.counts_behind import counts_behind, is_whole_without
from brightline.privacy.figures.far_words import GLUED, LANGUAGES, ORDINARY, UNSPACED
from brightline.privacy.figures.line_starts import opens_amount
from brightline.privacy.figures.number_words import DIGIT_OF, EXACT
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late
from brightline.privacy.text.normalise import fold_each

_FEWEST_DIGITS = 7  # of a local number
_FEWEST_LISTED = 9  # where 'and' stands between
_FEWEST_WORDS = 4  # of one language, so that 'to en fire' is none
_FEWEST_FOREIGN = 2  # that are words of no language read elsewhere
_MOST_FIGURES = 7  # of a group between words
_SHORTEST_TELLING = 4  # letters: shorter words are words of other languages as well
_MOST_REPEATED = 9
_TWO, _TEN, _HUNDRED = 2, 10, 100
_TENS, _TEENS = 1000, 2000  # 'puluh' and 'belas', behind a digit in Indonesian
_TOKEN = re.compile(r"[^\s\d!-&(-/:-@\[-`{-~]+|\d+")
_GAP = re.compile(r"[^\w!?@$€£¥%]{0,4}")
_ANDS = frozenset(("i", "si", "og", "och", "ja", "es", "n", "a"))  # 'n' is a folded 'и'
_CURRENCIES = frozenset("$€£¥₹₽₺₴₪฿₩₱₦")
_LATIN = re.compile(r"[a-z]+")


class _Token(NamedTuple):
    """A word or some figures of the text."""

    start: int
    end: int
    word: str


def numbered(words: str) -> dict[str, int]:
    """Words by value, each as its text is folded in small letters and in capitals."""
    values: dict[str, int] = {}
    value = step = 0
    for piece in words.split():
        if piece[0].isdigit():
            value, step = map(int, piece.split("/"))
            continue
        for word in piece.split("|"):
            values |= dict.fromkeys(as_folded(word), value)
        value += step
    return values


def as_folded(word: str) -> set[str]:
    """A word as it is folded in small letters and in capitals."""
    cased = (word, word.capitalize(), word.upper())
    return {fold_each(one).lower.replace("'", "") for one in cased}


def _language(name: str) -> dict[str, int]:
    values = numbered(LANGUAGES[name])
    if name in GLUED:
        teens, tens, shape = GLUED[name]
        units = {word: value for word, value in values.items() if 0 < value < 10}
        glued = {
            shape.format(unit=unit, ten=ten): value + units[unit]
            for ten, value in numbered(tens).items()
            for unit in units
        }
        values = glued | numbered(tens) | numbered(teens) | values
    return values


VALUES_OF: dict[str, Mapping[str, int]] = {name: _language(name) for name in LANGUAGES}
"""The folded words of each language, and their values."""
_LANGUAGES, _NAMES = tuple(VALUES_OF.values()), tuple(VALUES_OF)
_WHOLE = {"swedish": 10, "norwegian": 8, "danish": 8, "hungarian": 11, "finnish": 10}
_KNOWN = {word: 0 for words in _LANGUAGES for word in words}
for _at, _words in enumerate(_LANGUAGES):
    for _word in _words:
        _KNOWN[_word] |= 1 << _at
_ENDED = late(
    r"(?<![\w.,:/$€£+-])(?P<row>0\d(?:[ /-]{0,2}\d){4,8})[ -]{1,2}(?P<word>[^\W\d_]{4,24})(?![\w-])"
)
_UNSPACED = {name: numbered(words) for name, words in UNSPACED.items()}


def _is_telling(word: str) -> bool:
    if word in EXACT or word in ORDINARY or len(word) < 2:
        return False
    return len(word) >= _SHORTEST_TELLING or not word.isascii()


_TELLING = frozenset(filter(_is_telling, _KNOWN)) | {"nau", "jiu", "syv", "sju"}
_SPELT = "|".join(sorted({w for words in _UNSPACED.values() for w in words}, key=len, reverse=True))
_MAY_BE_UNSPACED = late(rf"(?:{_SPELT})+")


def is_far_word(word: str) -> bool:
    """Whether a folded, lower-case word is one for a number in any of the languages."""
    return _plain(word) in _KNOWN


def may_tell(word: str) -> bool:
    """Whether a folded, lower-case stretch without blanks may be part of such a number."""
    if word.isascii():
        return not _TELLING.isdisjoint(_LATIN.findall(word))
    if any(_plain(token) in _TELLING for token in _TOKEN.findall(word)):
        return True
    return _MAY_BE_UNSPACED.search(word) is not None


def with_far_figures(folded: Folded) -> Folded:
    """The same with figures for rows of such words; itself where there is none."""
    written: list[Change] = []
    done = 0
    lower = folded.lower
    for changes in sorted([*_spaced(lower), *_unspaced(lower), *_ended(lower)], key=_place):
        if changes[0][0] >= done:
            written += changes
            done = changes[-1][1]
    return folded.rewritten(written)


def _ended(lower: str) -> Iterator[list[Change]]:
    """Figures of a whole number of which only the last two are one word: '06 sjuttioåtta'."""
    for match in _ENDED.finditer(lower):
        figures = sum(map(str.isdigit, match["row"]))
        for name, whole in _WHOLE.items():
            value = VALUES_OF[name].get(match["word"], 0)
            if _TEN <= value < _HUNDRED and figures + _TWO == whole:
                yield [(*match.span("word"), str(value))]
                break


def _place(changes: Sequence[Change]) -> tuple[int, int]:
    return changes[0][0], -changes[-1][1]


def _plain(word: str) -> str:
    return word.replace("'", "")


def _spaced(lower: str) -> Iterator[list[Change]]:
    """The figures of each row of words in one language."""
    tokens = [_Token(*match.span(), _plain(match.group())) for match in _TOKEN.finditer(lower)]
    known = [_KNOWN[token.word] for token in tokens if token.word in _KNOWN]
    if len(known) < _FEWEST_WORDS:
        return
    for at, words in enumerate(_LANGUAGES):
        if sum(language >> at & 1 for language in known) >= _FEWEST_WORDS:
            for row in _rows(lower, tokens, words):
                if changes := _written(lower, row, words, _WHOLE.get(_NAMES[at], 0)):
                    yield changes


def _rows(lower: str, tokens: Sequence[_Token], words: Mapping[str, int]) -> Iterator[list[_Token]]:
    """Words of one language and figures that only signs stand between."""
    row: list[_Token] = []
    for at, token in enumerate(tokens):
        if row and not _may_follow(lower, row[-1], token):
            yield row
            row = []
        behind = tokens[at + 1 : at + 2]
        joins = bool(row) and token.word in _ANDS and bool(behind) and _counts(behind[0], words)
        if joins or (_counts(token, words) and not _is_part(lower, token)):
            row.append(token)
        else:
            yield row
            row = []
    yield row


def _may_follow(lower: str, one: _Token, other: _Token) -> bool:
    """Whether only signs stand between two; 'cinc0' is one word with a figure for a letter."""
    if one.end == other.start and one.word.isdigit() != other.word.isdigit():
        return False
    gap = one.end, other.start
    return _GAP.fullmatch(lower, *gap) is not None and not opens_amount(lower, *gap)


def _counts(token: _Token, words: Mapping[str, int]) -> bool:
    return token.word in words or (token.word.isdigit() and len(token.word) <= _MOST_FIGURES)


def _is_part(lower: str, token: _Token) -> bool:
    """'arba3a', '$900': whether it goes on with a figure for a letter, or is a price."""
    if token.word.isdigit():
        return lower[max(0, token.start - 1) : token.start] in _CURRENCIES
    return (
        lower[token.end : token.end + 1].isdigit()
        and lower[token.end + 1 : token.end + 2].isalpha()
    )


def _written(
    lower: str, row: Sequence[_Token], words: Mapping[str, int], whole: int
) -> list[Change]:
    """The figures of a row, each group for its own words, a blank between; [] if it is none.

    Where a language writes tens and units in one word, those apart stand apart if the row has as
    many digits then as the `whole` number of its country.
    """
    row = _without_count(lower, row, words)
    spelled = [token.word for token in row if token.word in words]
    foreign = [word for word in spelled if word not in EXACT and word not in DIGIT_OF]
    if len(spelled) < _FEWEST_WORDS or len(foreign) < _FEWEST_FOREIGN:
        return []
    groups = list(_groups(row, words))
    if whole and _count(groups) != whole:
        apart = list(_groups(row, words, joined_tens=False))
        groups = apart if _count(apart) == whole else groups
    fewest = _FEWEST_LISTED if any(token.word in _ANDS for token in row) else _FEWEST_DIGITS
    if _count(groups) < fewest:
        return []
    return sorted([*groups, *((one[1], other[0], " ") for one, other in pairwise(groups))])


def _without_count(lower: str, row: Sequence[_Token], words: Mapping[str, int]) -> Sequence[_Token]:
    """'... cztery dwa\n2 pokoje': without what counts something on the next line."""
    if len(row) < _FEWEST_LISTED or not counts_behind(
        lower, row[-2].end, row[-1].start, row[-1].end
    ):
        return row
    before = "".join(digits for _, _, digits in _groups(row[:-1], words))
    return row[:-1] if is_whole_without(before) else row


def _count(groups: Sequence[Change]) -> int:
    return sum(len(digits) for _, _, digits in groups)


def _groups(
    row: Sequence[_Token], words: Mapping[str, int], joined_tens: bool = True
) -> Iterator[Change]:
    """The place and the digits of each figure or word, hundreds, tens and units in one."""
    amount: int | None = None
    start = end = 0
    for token in row:
        value = words.get(token.word)
        if value is None and not token.word.isdigit():
            continue  # 'and'
        joined = together(amount, value) if joined_tens or value == _HUNDRED else None
        if joined is None:
            if amount is not None:
                yield start, end, str(amount)
            start = token.start
        if value is None:
            yield token.start, token.end, token.word
        amount = value if joined is None else joined
        end = token.end
    if amount is not None:
        yield start, end, str(amount)


def together(before: int | None, value: int | None) -> int | None:
    """'двести двенадцать' 212, 'beş yüz' 500, 'yirmi bir' 21; None if they stand apart."""
    if not before or not value:
        return None
    if value == _HUNDRED and before <= _MOST_REPEATED:
        return before * _HUNDRED
    if value in (_TENS, _TEENS):
        last = before % _HUNDRED
        if not 1 < last <= _MOST_REPEATED:
            return None
        return before - last + (last * 10 if value == _TENS else last + 10)
    if before % _HUNDRED == 0 and value < _HUNDRED:
        return before + value
    if before % 10 == 0 and before % _HUNDRED and value < 10:  # also 'on iki', 12
        return before + value
    return None


@cache
def _unspaced_row(name: str) -> re.Pattern[str]:
    one = "|".join(sorted(_UNSPACED[name], key=len, reverse=True))
    return re.compile(rf"(?:(?:{one}|\d)[^\w!?@$€£¥%]{{0,2}}){{{_FEWEST_DIGITS},}}")


def _unspaced(lower: str) -> Iterator[list[Change]]:
    """The figures of each row of words that no blank need stand between."""
    if lower.isascii():
        return
    for name, words in _UNSPACED.items():
        one = re.compile("|".join([*sorted(words, key=len, reverse=True), r"\d"]))
        for row in _unspaced_row(name).finditer(lower):
            digits = [
                (match.start(), match.end(), str(words.get(match.group(), match.group())))
                for match in one.finditer(lower, *row.span())
            ]
            spelled = sum(not lower[start].isdigit() for start, _, _ in digits)
            if spelled >= _FEWEST_WORDS or (spelled and digits[0][2] == "0"):
                yield digits

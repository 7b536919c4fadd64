"""Numbers with other words for digits: 'two ace deuce, double nickel and one more nickel, 0142'.

What lives here: the English words of dice and coins for digits in rows of nothing but number words,
and the ways to tell a group of three equal digits that count them up ('a pair of fives and another
five', 'cinco por triplicado', 'the same digit three times (5)'), and the text with the number in
figures. Digits that are told to stand three times are in `told_triples`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import are_sums_around
from brightline.privacy.figures.number_words import PLURALS, UNITS
from brightline.privacy.figures.numbering import NANP_DIGITS, nanp_national
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told, group_of
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SLANG = {
    "zip": "0", "zilch": "0", "nada": "0", "ace": "1", "deuce": "2", "trey": "3", "nickel": "5",
}  # fmt: skip
_SLANG_WORD = "|".join(_SLANG)
SLANG_WORD = re.compile(r"(?<![a-z])(?:zip|zilch|nada|ace|deuce|trey|nickel)s?(?![a-z])")
"""What some word of a number in such words is, for `word_marks`."""
COUNTED_UP = re.compile(
    r"(?<![a-z])(?:nickels?|triplicado|triplicate|pair|par|again|another|otr[oa]|more|mas|same|mism[oa])(?![a-z])"
)
"""What some word of a group that counts its digits up is."""
_ONE = rf"(?:(?:double|triple)[\s-])?(?:{_SLANG_WORD}|{DIGIT_WORD}|\d)(?![a-z])"
_ROW = late(rf"(?<![\w$€£.:/-])(?P<row>(?:{_ONE}[\s,.-]{{1,3}}){{5,10}}{_ONE})(?![\w%])")
_TOKEN = re.compile(rf"(?:(?P<times>double|triple)[\s-])?(?P<one>{_SLANG_WORD}|{DIGIT_WORD}|\d)")
_TIMES = {"double": 2, "triple": 3}

_DIGITS = {**UNITS, **PLURALS, **_SLANG, **{f"{word}s": digit for word, digit in _SLANG.items()}}
_DIGIT = rf"(?:\d(?:'?s)?|(?:{'|'.join(sorted(_DIGITS, key=len, reverse=True))})(?![a-z]))"
_ANOTHER = (
    r"(?:and|y|then|plus|mas)?[\s,]{0,2}"
    r"(?:yet\s)?(?:another|one\smore|a|again|once\smore|otr[oa]|un[oa]?|otra\svez)\s"
)
_THREE = (
    # 'double nickel and one more nickel', 'a pair of fives and another five'
    rf"(?:(?:(?:a|the)\s)?(?:double|pair\sof|two|2)|(?:un\s)?(?:par\sde|doble|dos|2))\s(?P<two>{_DIGIT}),?\s{_ANOTHER}(?P<third>{_DIGIT})"
    # 'five, five and again five', 'a five, another five and one more five'
    rf"|(?:(?:an?|un)\s)?(?P<first>{_DIGIT}),?\s(?:(?:another|otr[oa]|again|un|an?)\s)?(?P<second>{_DIGIT}),?\s{_ANOTHER}(?P<last>{_DIGIT})"
    rf"|(?P<thrice>{_DIGIT})\s(?:por\striplicado|in\striplicate)"
    # 'the same digit three times (5)', 'tres veces el mismo numero (5)'
    rf"|(?:the|three\stimes\sthe|el|tres\sveces\sel)\s(?:same|mismo)\s(?:digit|figure|number|one|digito|numero)"
    rf"(?:,?\s(?:three\stimes|thrice|tres\sveces|x3))?\s?[(\[:,-]{{1,2}}\s?(?:an?\s|un\s)?(?P<same>{_DIGIT})\s?[)\]]?"
)
_GAP = (
    r"(?:\sfirst)?(?:,\s(?:like|just|as|como|igual)\s[a-z\s]{2,24})?[\s,;|/.)(-]{1,4}"
    r"(?:(?:then|and|next|after\sthat|followed\sby|comes?|luego|despues|y|viene|sigue)[\s,]{1,2}){0,2}"
)
_NUMBER = late(
    rf"(?<![\w$€£])(?P<area>{group_of(3)}(?![a-z\d])){_GAP}(?:{_THREE}){_GAP}(?P<line>{group_of(4)}(?![a-z\d]))(?![\w%])"
)
_GROUPS = ("two", "third", "first", "second", "last", "thrice", "same")
_FAR = 90  # characters beside a cue


def with_slang_digits(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with such rows in figures; `cues` are words of `SLANG_WORD`."""
    changes: set[Change] = set()
    for window in beside(cues, _FAR):
        for match in _ROW.finditer(folded.lower, *window):
            if SLANG_WORD.search(match["row"]):
                changes.update(_row(match))
    return folded.changed(changes)


def _row(match: re.Match[str]) -> Iterator[Change]:
    """A row that is one number."""
    digits = "".join(
        _DIGITS.get(token["one"], digits_told(token["one"])) * _TIMES.get(token["times"], 1)
        for token in _TOKEN.finditer(match["row"])
    )
    if len(digits) >= NANP_DIGITS and nanp_national(digits):
        yield *match.span("row"), digits


def with_counted_digits(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with numbers whose middle counts one digit up; `cues` are of `COUNTED_UP`."""
    changes: set[Change] = set()
    for window in beside(cues, _FAR):
        for match in _NUMBER.finditer(folded.lower, *window):
            changes.update(_number(match))
    return folded.changed(changes)


def _number(match: re.Match[str]) -> Iterator[Change]:
    said = {_figure(match[name]) for name in _GROUPS if match[name]}
    area, line = digits_told(match["area"]), digits_told(match["line"])
    amounts = are_sums_around(area, line)
    if len(said) == 1 and not amounts and nanp_national(area + 3 * (one := said.pop()) + line):
        yield *match.span(), f"{area} {3 * one} {line}"


def _figure(said: str) -> str:
    return _DIGITS.get(said) or said[0]

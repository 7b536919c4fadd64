"""Numbers of which a group is told as a sum: '212 - (500+55) - 0142', '212, 600-45, 0142'.

What lives here: sums, differences, products and quotients of figures or of number words in the
place of a group of a North American number or of its last two digits ('212 555 01 and then the sum
of 27 and 15'), and the text with what they come to. Sums for single digits are in `summed_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import add, floordiv, mul, sub

from brightline.privacy.amounts.common.prices import are_sums_around
from brightline.privacy.figures.number_words import HUNDRED, HUNDREDS, TEENS, TENS, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.figures.numerals import read_numbers
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.telephone.told.summed_digits import summed_digits
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_WORD = "|".join(sorted((*UNITS, *TEENS, *TENS, *HUNDREDS, HUNDRED), key=len, reverse=True))
_WORDS = rf"(?:{_WORD})(?:(?:\s(?:and\s|y\s)?|-)(?:{_WORD})){{0,3}}"
_ONE = rf"(?:\d{{1,4}}|(?<![a-z]){_WORDS}(?![a-z]))"
_NAMES = {"plus": "+", "mas": "+", "minus": "-", "menos": "-", "times": "*", "por": "*"}
_SIGNS = {"+": add, "-": sub, "*": mul, "x": mul, "/": floordiv}
_NAME = rf"\s(?:{'|'.join(_NAMES)})\s"
_SIGN = rf"(?:\s?[+*x/-]\s?|{_NAME})"
_PLAIN_SIGN = rf"(?:\s\+\s|(?<=\S)\+(?=\S)|{_NAME})"  # a plus glued to figures alone is a code's
# Without brackets a hyphen joins two groups: '212 555-0142'; it takes away in '212 - 600-45 - 0142'
_DIFFERENCE = r"(?<=[,-]\s)\d{3}-\d{1,2}(?=,\s|\s-\s)"
_SUM = (
    rf"(?:[(\[{{]\s?{_ONE}(?:{_SIGN}{_ONE}){{1,3}}\s?[)\]}}]|{_ONE}(?:{_PLAIN_SIGN}{_ONE}){{1,3}}"
    rf"|{_DIFFERENCE})"
)


def _group(name: str, digits: int) -> str:
    said = rf"(?<![a-z])(?:{DIGIT_WORD}[\s,-]{{1,2}}){{{digits - 1}}}{DIGIT_WORD}(?![a-z])"
    return rf"(?P<{name}>{_SUM}|\(?\d{{{digits}}}\)?(?!\d)|{said})"


_THEN = r"(?:(?:and|y)\s)?(?:(?:then|comes|luego|despues)\s)?"
_GAP = rf"(?:\s?[,;/|.-]\s?|,?\s{_THEN}|(?<=[)\]}}])|(?=[(\[{{]))"
_NUMBER = late(
    rf"(?<![\w$€£+.-]){_group('area', 3)}{_GAP}{_group('middle', 3)}{_GAP}{_group('line', 4)}"
    r"(?![\w%]|[.,:/-]\d)"
)
# '(200+24) (500+55) 01 (70+1)': groups of any length, of any plan
_SUMMED = r"\(\s?\d{1,4}\s?[+-]\s?\d{1,3}\s?\)"
_SUMMED_ROW = late(
    rf"(?<![\w$€£+.(-])(?:{_SUMMED}|\d{{1,5}})(?:[\s./-]{{0,3}}(?:{_SUMMED}|\d{{1,5}})){{1,7}}"
    r"(?![\w%]|[.,:/-]\d|\s?\()"
)
_OF_SUMMED = late(rf"(?P<sum>{_SUMMED})|\d+")
_FEWEST_SUMS = 2
# '03 / 5541+9 / 1890+9', as the text says: 'work out the sums'
_PLAIN_SUMMED = r"\d{2,5}\s?[+-]\s?\d{1,3}"
_PLAIN_ROW = late(
    rf"(?<![\w$€£+.(-])(?=[^+\n]{{1,24}}\+|[^-\n]{{1,24}}-)(?:{_PLAIN_SUMMED}|\d{{1,5}})"
    rf"(?:\s?[|/,;]\s?(?:{_PLAIN_SUMMED}|\d{{1,5}})){{1,5}}(?![\w%]|[.,:/-]\d)"
)
_OF_PLAIN = late(rf"(?P<sum>{_PLAIN_SUMMED})|\d+")
_ASKED = late(
    r"(?<![a-z])(?:sums?|add\sup|maths?|calculate|sumas?|restas?|cuentas|calcula|sommes?|calcule[rz]?|rechn\w+|summen?|aufgaben|somme|"
    r"somma|contas|rakna|summorna)(?![a-z])"
)
_ENDING = late(
    r"(?<![\w$€£+.-])(?P<eight>\(?\d{3}\)?[\s.-]{1,3}\d{3}[\s.-]{1,3}\d{2}),?\s"
    rf"{_THEN}(?P<said>(?:the\ssum\sof|la\ssuma\sde)\s)?(?P<a>{_ONE})"
    rf"(?:\s(?:plus|mas)\s|\s?\+\s?|(?(said)\s(?:and|y)\s|(?!)))(?P<b>{_ONE})(?![a-z\d])"
)
_OPERAND = late(_ONE)
_LENGTHS = {"area": 3, "middle": 3, "line": 4}
_FAR = 60  # characters beside a sign in which the number stands
SUMS = re.compile(  # begins with a character that few words have, so that `re` leaps
    r"[0-9](?:\+[0-9]|[*x/][0-9]{1,4}[)\]}])|\([0-9]{2,4}[-/][0-9]{1,3}\)|\+(?<=^\+)$|plus(?<![a-z]plus)(?![a-z])"
    r"|sum(?<![a-z]sum)a?(?![a-z])|m(?:in|en)(?:us|os)(?<![a-z]minus)(?<![a-z]menos)(?![a-z])"
)
"""What some word of such a number holds, for `word_marks`."""
IN_FIGURES = re.compile(r"\(\d{2,4}[-/]\d{1,3}\)|(?:\(\d{3,4}|\d{3}-\d{1,2},?)\Z")
"""The same of a word of nothing but figures and signs."""
FEWEST_SUMMED = 8
"""Digits in and around the sentence of such a sum; number words stand for more than they have."""


def with_sums(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with what the sums come to; `cues` are the places of words of `SUMS`."""
    changes: set[Change] = set()
    for window in beside(cues, _FAR):
        for match in _NUMBER.finditer(folded.lower, *window):
            changes.update(_changes(match))
        for match in _ENDING.finditer(folded.lower, *window):
            changes.update(_ending(match))
        changes.update(summed_digits(folded.lower, *window))
        for match in _SUMMED_ROW.finditer(folded.lower, *window):
            changes.update(_summed(match, _OF_SUMMED))
        if _ASKED.search(folded.lower, max(0, window[0] - _FAR), window[1]):
            for match in _PLAIN_ROW.finditer(folded.lower, *window):
                changes.update(_summed(match, _OF_PLAIN))
    return folded.changed(changes)


def _ending(match: re.Match[str]) -> Iterator[Change]:
    """The last two digits of a number."""
    terms = _value(match["a"]), _value(match["b"])
    last = f"{sum(terms):02}"
    if min(terms) > 0 and nanp_national(digits_told(match["eight"]) + last):
        yield match.end("eight"), match.end(), last


def _summed(match: re.Match[str], item: re.Pattern[str]) -> Iterator[Change]:
    """Groups of which some are sums, in brackets or as the text says."""
    told = list(item.finditer(match.group()))
    said = [str(_total(one.group())) if one["sum"] else one.group() for one in told]
    sums = sum(one["sum"] is not None for one in told)
    if sums >= _FEWEST_SUMS and is_number("".join(said), plus=False):
        yield *match.span(), " ".join(said)


def _total(summed: str) -> int:
    first, sign, last = re.split(r"([+-])", summed.strip("() "))
    return max(0, int(first) + int(f"{sign}{last.strip()}"))


def _changes(match: re.Match[str]) -> Iterator[Change]:
    groups = {name: _figures(match[name], many) for name, many in _LENGTHS.items()}
    area, line = groups["area"], groups["line"]
    if not all(groups.values()) or not nanp_national("".join(groups.values())):
        return
    if are_sums_around(area, line):
        return  # '200 (500+55) 1500'
    for name, figures in groups.items():
        if _terms(match[name]):
            yield *match.span(name), figures


def _figures(group: str, many: int) -> str:
    """The figures of a group; nothing if a sum comes to more or fewer than a group has."""
    terms = _terms(group)
    if not terms:
        return digits_told(group)
    value = 0
    for sign, term in terms:
        value = _SIGNS[sign](value, term) if term > 0 else -1
    figures = str(value).zfill(many) if many == _LENGTHS["line"] else str(value)
    return figures if value > 0 and len(figures) == many else ""


def _terms(group: str) -> list[tuple[str, int]]:
    """What is added, taken away and so on, each with its sign; nothing if a group is no sum."""
    operands = list(_OPERAND.finditer(group))
    terms = [("+", _value(one.group())) for one in operands[:1]]  # none in 'oh oh oh'
    for one, other in pairwise(operands):
        sign = group[one.end() : other.start()].strip()
        if (sign := _NAMES.get(sign, sign)) not in _SIGNS:
            return []
        terms.append((sign, _value(other.group())))
    return terms if len(terms) > 1 else []


def _value(operand: str) -> int:
    """What figures or number words stand for; a negative number for nothing."""
    if operand.isdigit():
        return int(operand)
    words = [(word.start(), word.group()) for word in re.finditer(r"\S+", operand)]
    atoms = read_numbers(operand, words)
    return int(atoms[0].digits) if len(atoms) == 1 else -1

"""Numbers of which single digits are sums, or all are joined by a plus: '(1+1)-1-2', '2+1+2'.

What lives here: sums of two terms in the place of digits, in brackets or without, where all of the
number is told digit by digit or begins in figures ('212-555- and do the sums (3-3) (2-1) ...');
groups and digits with a plus between all of them; and the text with the digits. Sums in the place
of a group are in `told_sums`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_TERM = rf"(?:\d{{1,2}}|(?<![a-z]){DIGIT_WORD}(?![a-z]))"
_PLUS = r"(?:\s?\+\s?|\s(?:plus|mas|mais|piu|und|et)\s)"
_SIGN = rf"(?:\s?[*x-]\s?|{_PLUS}|\s(?:minus|menos|moins|times|por)\s)"
_IN_BRACKETS = rf"[(\[{{]\s?{_TERM}(?:{_SIGN}{_TERM})?\s?[)\]}}]"
_ENDS = r"(?![\w%]|[.,:/-]\d|\s?[(+=])"
_ASKED = (
    r"[\s.,-]{1,3}(?:(?:and|then|now|y|luego)\s){0,2}(?:do|solve|work\sout|add\sup|haz|resuelve|saca)\s(?:(?:the|these|my|las?|los|estas)\s)?"
    r"(?:sums?|maths?|sumas?|cuentas?|restas?|operaciones)[\s:]{1,3}(?=[(\[{])"
)
_ROW = late(
    rf"(?<![\w$€£+.(-])(?:{_IN_BRACKETS}|\d)(?:(?:[\s.,/_-]{{0,3}}|{_ASKED})(?:{_IN_BRACKETS}|\d)){{7,13}}{_ENDS}"
)
_PLAIN_ROW = late(
    rf"(?<![\w$€£+.(-])\d(?:\+\d)?(?P<s>\s?[.,/_-]\s?)\d(?:\+\d)?(?:(?P=s)\d(?:\+\d)?){{6,12}}{_ENDS}"
)
# '1+1 | 0+1 | 3-1 ...': nothing but sums, the same sign between them
_CELL = r"\d{1,2}\s?[+-]\s?\d{1,2}"
_SUM_ROW = late(
    rf"(?<![\w$€£+.(-])(?:{_CELL})(?P<s>\s?[|/,;]\s?|\n|\s[-–—•·*]\s)(?:{_CELL})(?:(?P=s)(?:{_CELL})){{6,12}}(?![\w%]|[.,:]\d)"
)
_CELL_ITEM = late(r"(?P<a>\d{1,2})(?P<sign>\s?[+-]\s?)(?P<b>\d{1,2})(?P<one>(?!))?")
_ITEM = late(
    rf"[(\[{{]\s?(?P<a>{_TERM})(?P<sign>{_SIGN})(?P<b>{_TERM})\s?[)\]}}]|(?P<one>\d|{DIGIT_WORD})"
)
_PLAIN_ITEM = late(r"(?P<a>\d)(?P<sign>\+)(?P<b>\d)|(?P<one>\d)")
_LESS, _TIMES = ("-", "minus", "menos", "moins"), ("*", "x", "times", "por")
# '2+1+2+5+5+5+0+1+4+2', '212 + 555 + 0142', '2 plus 1 plus 2'
_ONE = rf"(?:\d{{1,7}}|{DIGIT_WORD}(?![a-z]))"
_JOINED = late(
    rf"(?<![\w$€£+.,:/-])(?<![+:-]\s){_ONE}(?P<plus>{_PLUS}){_ONE}(?:(?P=plus){_ONE}){{1,13}}{_ENDS}"
)
_GROUP = late(_ONE)
_USUAL = frozenset(((3, 3, 3), (3, 2, 2, 2), (1,) * 9))
"""Groups of a number of nine figures, of which nothing else tells that it is one."""


def summed_digits(lower: str, first: int, end: int) -> Iterator[Change]:
    """The digits for the sums and the pluses in a part of a folded, lower-case text."""
    for form, item in ((_SUM_ROW, _CELL_ITEM), (_ROW, _ITEM), (_PLAIN_ROW, _PLAIN_ITEM)):
        for row in form.finditer(lower, first, end):
            yield from _as_digits(row, item)
    for row in _JOINED.finditer(lower, first, end):
        groups = [digits_told(group.group()) for group in _GROUP.finditer(row.group())]
        if _is_joined_number(groups):
            yield *row.span(), " ".join(groups)


def _as_digits(row: re.Match[str], item: re.Pattern[str]) -> Iterator[Change]:
    items = list(item.finditer(row.string, *row.span()))
    digits = [digits_told(one["one"]) if one["one"] else _sum(one) for one in items]
    told = any(one["sign"] for one in items)
    if told and all(len(digit) == 1 for digit in digits) and is_number("".join(digits), plus=False):
        yield *row.span(), " ".join(digits)


def _sum(item: re.Match[str]) -> str:
    a, b, sign = int(digits_told(item["a"])), int(digits_told(item["b"])), item["sign"].strip()
    return str(a - b if sign in _LESS else a * b if sign in _TIMES else a + b)


def _is_joined_number(groups: list[str]) -> bool:
    digits = "".join(groups)
    if nanp_national(digits) or digits[0] == "0":
        return is_number(digits, plus=False)
    return tuple(map(len, groups)) in _USUAL and is_number(digits, plus=False)

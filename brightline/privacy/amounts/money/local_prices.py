"""Prices as they are written at home: '4 400:-', 'R12 000,00', "SFr. 1'000.00", '₹ 11,00,000'.

What lives here: amounts with blanks, points or apostrophes between their thousands, with cents or
a dash for them, and ranges of two of them ('1 300-2 250 CZK', '￥5000~9,700'), beside a currency in
one of its local forms. A number can be written in such groups too, so that each amount is a round
one, the second of two is somewhat greater, and no other figure goes on with them. Prices without
blanks and cents are in `currencies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.forms import Span, before, is_not_called
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

# Thousands are kept apart by one sign throughout, and no cents by it; a lakh is a hundred thousand.
_GROUPED = (
    r"[1-9]\d{0,2}(?:,\d{3}){1,2}|[1-9]\d{0,2}(?:\.\d{3}){1,2}|[1-9]\d{0,2}(?:'\d{3}){1,2}"
    r"|[1-9]\d{0,2}\s\d{3}|[1-9]\s\d{3}\s\d{3}|[1-9]\d?(?:,\d\d){1,2},\d{3}"
)
_CENTS = r"(?:[.,](?:\d\d|-{1,2})(?!\d))"
_NO_CENTS = r"(?!\d{1,3}(?:(?:,\d{3})+,|(?:\.\d{3})+\.)\d\d(?!\d))"
_AMOUNT = rf"(?:{_NO_CENTS}(?:{_GROUPED}|[1-9]\d{{0,5}}){_CENTS}?)"
_CODES = (
    r"(?:inr|brl|crc|pyg|cop|clp|ars|mxn|uyu|pen|zar|ngn|ghs|kes|aed|rub|uah|pln|czk|huf|bgn|rsd|ron|sek|nok|"
    r"dkk|isk|chf|sfr|jpy|krw|cny|rmb|thb|php|idr|myr|sgd|hkd|twd|vnd|aud|nzd|cad|usd|eur|gbp|ils|try)"
)
_SIGN = r"[$€£¥￥₹₩₪฿₫₱₦₺₽₲₡₴₸₵]"
_BEFORE = (
    rf"(?:(?:us|au|ca|nz|mx|hk|nt|s|r|b)?{_SIGN}|{_CODES}\.?|(?:rs|rp|s?fr|kr|kc|tl|s/)\.?|rm|r(?=\s?[1-9])"
    r"|p(?=[1-9]\d{0,2},\d{3}(?!\d)))"
)
_BEHIND = (
    rf"(?:(?!\$){_SIGN}(?!{_SIGN})|:-{{1,2}}|/-|/=|[円元원]|(?:{_CODES}|kr|kc|zl|ft|tl|lira|lei|rands?|rupees?|pesos?|reais|kron(?:or|er|ur|y)|korun[ay]?|"
    r"kuruna?|zloty(?:ch|s)?|forints?|euros?|eur[oa]|dollars?|pounds?|francs?|franken|franchi|soles|bahts?|ringgits?|"
    r"yen|won|leva|hrivien|griven)(?![a-z]))"
)
_TO = r"(?:\s?[-~]\s?|\s(?:a|al|ate|ao|au|bis|az|do|till?|to|tot|og|y)\s)"
_ALONE = r"(?<![a-z\d_.,'/+$-])(?<!\d\s)"
_LAST = r"(?![a-z\d]|[.,:'/-](?!20\d\d年)\d|\s\d)"
_DASHED = rf"(?:{_GROUPED}|[1-9]\d{{1,5}}),-{{1,2}}(?!-)"  # '1 500,-' needs no currency
_PRICE = late(
    rf"(?<![a-z\d_.,'/+$-]){_BEFORE}\s?(?P<a>{_AMOUNT})(?:{_TO}(?P<b>{_AMOUNT}))?"
    rf"(?:\s?{_BEHIND})?{_LAST}"
    rf"|{_ALONE}(?P<c>{_AMOUNT})(?:(?:\s?{_BEHIND})?{_TO}(?P<d>{_AMOUNT}))?\s?{_BEHIND}{_LAST}"
    rf"|{_ALONE}(?P<e>{_DASHED}){_LAST}"
)
_NEEDED = late(
    rf"[€¥￥₹₩₪฿₫₱₦₺₽₲₡₴₸₵円元원]|\d(?:[:,]-|/-|\s?(?:{_CODES}|k[rc]|zl|ft|tl|lir|lei|ran|rup|pes|rea|kro|kor|kur|fr|sol|bah|"
    rf"rin|yen|won|lev))|(?<![a-z])(?:{_CODES}|rs|s?fr|k[rc]|tl|rm|[a-z]{{0,2}}\$|r|p(?=\d))\.?\s?\d"
)
_CENTS_BEHIND, _NO_DIGITS = re.compile(rf"{_CENTS}\Z"), re.compile(r"\D")
_AT = re.compile(r"(?<![a-z])(?:at|al)\s\Z")  # 'at R4 600' asks nobody to call
_FIGURE_BEFORE = re.compile(r"\d(?![.!?]\s)[^\w\n]{1,4}\Z")
_FIGURE_BEHIND = re.compile(r"(?![.!?]\s|[,、]\s?20\d\d年)[^\w\n]{1,4}\d")
_NEAR, _FAR = 6, 40  # characters in front, and beside a place, in which another may stand
_STEPS = ((1_000_000, 1000), (100_000, 100), (10_000, 50), (100, 10), (0, 5))
"""From which sum on prices are multiples of what."""
_OF_CENTS, _LAST_CENTS = 5, 99
_STEEPEST = 8  # 'from 500 to 4 000'
_EIGHT, _STEP_OF_MANY = 8, 50  # digits of two amounts; more of them are of rounder ones


def local_prices(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _FAR), end + _FAR
    if not _NEEDED.search(lower, start, end):
        return
    found = [match.span() for match in _PRICE.finditer(lower, start, end) if _is_told(match)]
    for span in found:
        if _stands_apart(lower, span, found):
            yield span


def _is_told(match: re.Match[str]) -> bool:
    called = not is_not_called(match) and not _AT.search(before(match))
    return not called and _is_price(*filter(None, match.groups()))


def _stands_apart(lower: str, span: Span, prices: Sequence[Span]) -> bool:
    """Whether no figure but that of another price has nothing but signs between it and this one."""
    in_front = _FIGURE_BEFORE.search(lower, max(0, span[0] - _NEAR), span[0])
    behind = _FIGURE_BEHIND.match(lower, span[1])
    beside = [*([in_front.start()] if in_front else []), *([behind.end() - 1] if behind else [])]
    return all(any(start <= at < end for start, end in prices) for at in beside)


def _is_price(amount: str, highest: str = "") -> bool:
    """Whether one or two amounts are as round as prices are, the second being the greater."""
    if not highest:
        return _is_round(amount)
    less, more = _whole(amount), _whole(highest)
    digits = f"{less}{more}"
    if not (_is_round(amount) and _is_round(highest) and less < more <= _STEEPEST * less):
        return False
    many = len(digits) > _EIGHT and (less % _STEP_OF_MANY > 0 or more % _STEP_OF_MANY > 0)
    return not many and not nanp_national(digits)


def _is_round(amount: str) -> bool:
    """'140,25', '4 400', '1,15,000': no '212', and no '501,42'."""
    whole, cents = _whole(amount), _CENTS_BEHIND.search(amount)
    if cents and (figures := _NO_DIGITS.sub("", cents.group())) and int(figures):
        return whole < _STEPS[-2][0] * 10 and (
            int(figures) % _OF_CENTS == 0 or int(figures) == _LAST_CENTS
        )
    return whole % next(step for least, step in _STEPS if whole >= least) == 0


def _whole(amount: str) -> int:
    """The amount without its cents."""
    return int(_NO_DIGITS.sub("", _CENTS_BEHIND.sub("", amount)))

"""Short codes behind a label of their own: 'Ref B-3514, room code 70B', 'door 12B, locker 44'.

What lives here: up to six digits of such codes together, fewer than a local number has. Longer ids
are in `labelled_ids`, for the mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import ENDS, Form, Span, find_forms
from brightline.privacy.text.late import late

_CODE_OF = (
    r"(?:room|door|gate|gift|promo|booking|access|entry|voucher|discount|studio|coupon|"
    r"member|sala|puerta|"
    r"promocional|descuento|regalo|acceso|reserva|entrada|zimmer|tur|eingang)"
)
_THING = (
    r"(?:ads?|post(?:ing)?|listing|item|ref(?:erence|erencia)?|anuncio|folio|order|aviso|"
    r"oferta|booking|ticket|studio|room|"
    r"door|gate|locker|box|bay|shelf|flat|unit|suite|desk|rack|seat|table|stand|sala|puerta|"
    r"piso|habitacion|taquilla|mesa|"
    r"referenz|anzeige|zimmer|tur)"
)
_LABEL = rf"(?:{_THING}|(?:{_CODE_OF}\s)?(?:code|codigo|cod)(?:\s(?:of|de|del|for)\s{_CODE_OF})?)"
_CODE = r"(?:[a-z]{1,2}\d?-?\d{1,4}[a-z]?|\d{1,4}-?[a-z]|\d{1,5})"
_LABELLED = (
    rf"{_LABEL}(?:\s(?:is|es|id|no|num|nr|number|"
    rf"code))?[\s.:#]{{1,3}}(?:the\s)?{_CODE}(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)
_CODES = late(
    rf"(?<![a-z\d-]){_LABELLED}(?:(?:[,;]\s(?:(?:and|y)\s)?(?:the\s|el\s|la\s)?|\s(?:and|y|"
    rf"und)\s(?:the\s|el\s|la\s)?|\.\s|\s[/|]\s|"
    rf"\s){_LABELLED}){{0,8}}{ENDS}"
)
_MIXED = late(r"[a-z]\d?-?\d|\d-?[a-z](?![a-z])")
_DIGIT = re.compile(r"\d")
_MOST_DIGITS = 6
_NEAR = 40  # characters in which more of a number may stand
_MORE = late(r"[^.!?\n]*?(?<![$€£\d:])\d{2,}(?!\d|\s?[$€£:])")


def codes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_few(match: re.Match[str]) -> bool:
    """Whether they are codes of letters and figures, and fewer digits than a number has."""
    few = len(_DIGIT.findall(match.group())) <= _MOST_DIGITS
    more = _MORE.match(match.string, match.end(), match.end() + _NEAR)
    return few and _MIXED.search(match.group()) is not None and more is None


_FORMS = (Form(late(r"\d(?:(?<=[a-z]\d)|(?<=[a-z]-\d)|-?[a-z](?![a-z]))"), _CODES, 0, _are_few),)

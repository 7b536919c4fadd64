"""Ovens and other machines by their litres and volts: 'four 40 L, 230 V', 'Ofen 48 l, 230 V'.

What lives here: the word for the machine, which is a number word in French, with how much it holds,
below all area codes, and one of the few voltages that there are. None is kept whose figures, with
those near in its line, are a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number
from brightline.privacy.text.late import late

_MACHINE = (
    r"(?:mini-?)?(?:fours?|(?:back)?ofen|ovens?|hornos?|fornos?|ugn(?:ar)?|fryers?|friteuses?|fritteuse|freidoras?|kettles?|bouilloires?|"
    r"wasserkocher|hervidor(?:es)?|bollitor[ei]|fridges?|frigos?|refrigerateurs?|kuhlschrank|neveras?|refrigeradores?|"
    r"frigorifer[oi]|kylskap|koelkast|freezers?|congelateurs?|gefrierschrank|congelador(?:es)?|frys|microwaves?|"
    r"micro-?ondes|mikrowelle|microondas|microonde|mikro|magnetron|boilers?|chauffe-?eau)"
)
_LITRES = r"1?[1-9]\d\s?(?:l|lt|lit(?:re|er)s?|litros?|litri)(?![a-z\d])"
_VOLTS = r"(?:12|110|115|120|127|220|230|240|400)\s?v(?:olts?)?(?![a-z\d])"
_WATTS = r"[1-9]\d{0,2}[05]0?\s?w(?:atts?)?(?![a-z\d])"
_NEXT = r"(?:,\s|\s?[/·|]\s?|\s)"
_OVENS = late(
    rf"(?<![a-z\d])(?P<row>{_MACHINE}(?:\s(?!call|text|tel)[a-z]{{2,10}}){{0,2}}\s{_LITRES}{_NEXT}{_VOLTS}(?:{_NEXT}{_WATTS})?)"
    r"(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which a machine may stand


def kitchens(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


_FORMS = (Form(late(rf"\s{_VOLTS}"), _OVENS, "row", row_is_no_number),)

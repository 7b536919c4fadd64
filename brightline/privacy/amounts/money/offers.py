"""What an offer counts: '90 for two, 120 for three', 'four hands, one hour, three hundred roses'.

What lives here: rows of prices, each for one person or hour more than the one before, and rows of
how many hands, for how long and for what. Digits of a number do not rise by one in every second
place, and none is told in hands and therapists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, find_forms, is_any
from brightline.privacy.amounts.measures.people import ROWS
from brightline.privacy.text.late import late

_MOST = 6
_OF_WOMEN = {"eine": 1, "une": 1, "duas": 2}  # beside an hour or a person
_PLACE = {word: at for row in ROWS for at, word in enumerate(row[:_MOST], 1)} | _OF_WOMEN
_WORD = "|".join(sorted(_PLACE, key=len, reverse=True))
_OF = (
    r"(?:hours?|people|persons?|of\syou|nights?|horas?|personas?|stunden?|personen|heures?|"
    r"personnes)"
)
_SO_MANY = rf"(?:an\shour|(?P<many>{_WORD})(?:\s{_OF})?)(?![a-z])"
_UNNAMED = _SO_MANY.replace("?P<many>", "?:")
_SUM = r"[$€£]?(?:[1-9]\d?[05])(?:\s?[$€£])?"
_FOR = r"\s(?:for|por|para|fur|pour|per)\s"
_NEXT = r"(?:\s?[,;|/]\s?(?:(?:and|y|und|et|e)\s)?|\s(?:and|y|und|et|e)\s|\n)"
_FOR_MORE = late(
    rf"(?<![a-z\d$€£.,/+#-])(?<!\d\s){_SUM}{_FOR}{_UNNAMED}(?:{_NEXT}{_SUM}{_FOR}{_UNNAMED}){{1,4}}"
    r"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)
_EACH = late(rf"(?P<sum>[1-9]\d?[05])(?:\s?[$€£])?{_FOR}{_SO_MANY}")
_STEEPEST = 3

_HUNDREDS = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)\shundred(?:(?:\sand)?\s(?:twenty|fifty|eighty))?"
    r"|(?:doscient|trescient|cuatrocient|quinient|seiscient)[oa]s|cien)"
)
_WITH = (
    r"(?:therapists|masseuses|masseurs|friends|sisters|ladies|women|masajistas|terapeutas|"
    r"amigas|hermanas)"
)
_HANDS = (
    r"(?:(?:two|four|six|eight)\shands|(?:a\s)?(?:dos|cuatro|seis|ocho)\smanos)"
    rf"(?:\s(?:by|from|with|of|de|con)\s(?:two|three|four|dos|tres|cuatro)\s{_WITH})?"
)
_WHO = rf"(?:two|three|four|dos|tres|cuatro)\s{_WITH}"
_LASTS = (
    r"(?:(?:one|two|three|half\san?|thirty|sixty|ninety)\s(?:hours?|minutes)"
    r"|(?:una|dos|tres|media|treinta|sesenta|noventa)\s(?:horas?|minutos))"
)
_COSTS = rf"{_HUNDREDS}\s(?:roses|dollars|euros|pounds|rosas|pesos|dolares)"
_ITEM = rf"(?:{_WHO}|{_LASTS}|{_COSTS})"
_SAID = late(
    rf"(?<![a-z\d-])(?:(?:{_HANDS}|{_WHO})(?:(?:,\s(?:and\s|y\s)?|\s(?:and|for|y|por)\s){_ITEM}){{1,3}}|{_HANDS})(?![a-z\d-])"
)


def offers(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return find_forms(lower, start, end, _FORMS)


def _costs_more(match: re.Match[str]) -> bool:
    """Whether each is for one more than the one before, and somewhat dearer."""
    each = list(_EACH.finditer(match.group()))
    many = [_PLACE.get(one["many"], 1) for one in each]
    sums = [int(one["sum"]) for one in each]
    by_one = all(b == a + 1 for a, b in pairwise(many))
    return by_one and all(a < b <= _STEEPEST * a for a, b in pairwise(sums))


_FORMS = (
    Form(late(rf"\d[$€£]?{_FOR}(?:an\s|{_WORD})"), _FOR_MORE, 0, _costs_more),
    Form(late(rf"[a-z]\s(?:hands|manos|{_WITH})(?![a-z])"), _SAID, 0, is_any),
)

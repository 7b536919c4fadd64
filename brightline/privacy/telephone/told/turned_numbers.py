"""Numbers that are to be read backwards: '2410 555 212, from the last digit to the first'.

What lives here: what says so in six languages, and the number that is meant, turned digit by digit,
or group by group where the country's code stands last ('01 / 98 / 98 / 39 / 6 / +33').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import LINK, NUMBER, groups_of, is_number
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

BACKWARDS = (
    r"(?:backwards?|reversed?|(?:from\s)?right\sto\sleft|from\s(?:the\s)?right(?:\s(?:end|side|hand))?[\s,]{1,2}"
    r"(?:(?:and|n|then|read|go|going|work|to|towards|the)\s){1,4}left|al\sreves|a\sl'envers|ruckwarts|rueckwarts|"
    r"de\stras\spara\sfrente|ao\scontrario|al\scontrario|"
    r"last\s(?:digit\s|figure\s|number\s|one\s)?to\s(?:the\s)?first|ultim[oa]\s(?:cifra\s|digito\s|numero\s)?"
    r"(?:hasta|al?|alla|para)\s(?:l?[ao]\s)?prim\w+|derni\w+\s(?:chiffre\s)?au\spremi\w+|letzten?\s(?:ziffer\s|zahl\s)?"
    r"(?:bis\s)?zur?m?\sersten|(?:from\s)?(?:the\s)?end\sto\s(?:the\s)?(?:start|beginning|front)|from\sthe\send|(?:de\s)?(?:la\s)?fin\sau\sdebut|(?:vom\s)?ende\szum\sanfang|"
    r"(?:del?\s)?(?:fin|final)\s(?:al?|hasta\sel)\s(?:principio|inicio|comienzo)|von\shinten|rechts\snach\slinks|droite\sa\sgauche|derecha\sa\sizquierda|hoger\still\svanster|baklanges|destra\sa\ssinistra|direita\s(?:para|a)\sa?\s?esquerda)"
)
"""What tells that a number is to be turned, as a pattern."""
_TO_TURN = (
    late(rf"{NUMBER}(?![a-z\d]){LINK}(?:[a-z']{{1,8}}{LINK}){{0,4}}{BACKWARDS}(?![a-z])"),
    late(rf"(?<![a-z]){BACKWARDS}{LINK}(?:[a-z']{{1,8}}{LINK}){{0,5}}?{NUMBER}(?![a-z\d])"),
)
_GROUPS_TURNED = late(
    rf"(?<![a-z]){BACKWARDS}{LINK}(?:[a-z']{{1,8}}{LINK}){{0,5}}?"
    r"(?P<number>\d{1,4}(?:[\s/.,|-]{1,3}\d{1,4}){2,8}[\s/.,|-]{1,3}\+\d{1,3})(?![a-z\d])"
)
# '0491-570-101, but swap the last two digits: 10'
_SWAPPED = late(
    rf"{NUMBER}{LINK}(?:[a-z']{{1,8}}{LINK}){{0,3}}?(?:swap(?:ped)?|switch(?:ed)?|cambia|intercambia|inverse[rz]?|vertausch[et]?)"
    rf"{LINK}(?:around{LINK})?(?:(?:the|its|los|las|les|die){LINK})?(?:very{LINK})?"
    r"(?:(?:last|final|ultim[oa]s|derniers|letzten)\s(?:two|2|dos|deux|zwei|beiden)|(?:two|2|dos|deux|zwei)\s(?:last|final|ultim[oa]s|derniers|letzten))"
    rf"(?:\s(?:digits?|numbers?|ones|figures?|cifras|digitos|numeros|chiffres|ziffern|zahlen)|(?=\s?(?:[^\w\s]|\n|\Z)))(?P<so>{LINK}\d\s?\d(?!\d))?(?![a-z\d])"
)
TURN = re.compile(
    r"(?<![a-z])(?:swap|switch|cambia|intercambia|inverse|vertausch|backward|revers|left|reves|envers|rue?ckw|frente|contrar|hinten|links|gauche|izquier|vanster|baklanges|sinistra|esquerda)"
    r"|(?<![a-z])(?:last|ultim|derni|letzt)[a-z]*\s(?:[a-z]+\s){1,4}(?:first|prim|premi|erste)"
    r"|(?<![a-z])(?:end\sto|the\send|final\s(?:al?|hasta)|fin\s(?:al?|hasta|au)|ende\szum)(?![a-z])"
)
"""Without this in a part of a text, nothing in it is to be turned."""


def turned_numbers(lower: str, first: int, last: int) -> Iterator[Change]:
    """The numbers that are meant in a part of a folded, lower-case text."""
    by_group = [*_GROUPS_TURNED.finditer(lower, first, last)]
    for match in by_group:
        groups = [group.digits for group in groups_of(match)]
        yield *match.span("number"), f"+{' '.join(reversed(groups))}"
    for pattern in _TO_TURN if not by_group else ():
        for match in pattern.finditer(lower, first, last):
            turned = "".join(group.digits for group in groups_of(match))[::-1]
            if is_number(turned, plus=False):
                yield *match.span("number"), turned
    for match in _SWAPPED.finditer(lower, first, last):
        digits = "".join(group.digits for group in groups_of(match))
        if is_number(digits, plus=False):
            yield match.start(), match.end(), digits[:-2] + digits[-1] + digits[-2]

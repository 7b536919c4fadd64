"""What a text tells of a number that it gives wrongly: '212-555-0194 sorry, ends in 0142'.

What lives here: corrections by the writer ('... (303 not 617)', '... oops, area code is 212'),
numbers that are to be read backwards, second numbers of which only the end is told ('... or
-0143'), and the text with the number that is meant in their place, so that neither the wrong
digits nor the right ones stay readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_ONE = rf"(?:\d{{1,12}}|{DIGIT_WORD}(?![a-z]))"
_MOST_GROUPS = 14  # one digit each, with a country code
_SEVERAL = rf"{_ONE}(?:[\s().*_/|,-]{{1,3}}{_ONE}){{0,{_MOST_GROUPS}}}"
_NUMBER = rf"(?<![a-z\d])(?P<number>{_SEVERAL})"
_FEW = rf"{_ONE}(?:[\s-]{{1,2}}{_ONE}){{0,6}}"  # digits that are put in the place of others

_SORRY = (
    r"sor+y|oops+|whoops|ups|uy|no\swait|wait\sno|wait|hold\son|my\s(?:bad|mistake)|mistake|wrong|typo|"
    r"actually|scratch\sthat|rather|i\smade\sa|me\sequivoque|perdon|disculp[ae]n?|lo\ssiento|corrijo|correccion|pardon|"
    r"desolee?|erreur|entschuldigung|korrektur|falsch|desculp[ae]|errado|scusa(?:te)?|errata"
)
_MEANT = (
    r"correction|(?:i\s)?meant?|make\s(?:that|it)|digo|mejor\sdicho|je\sveux\sdire|ich\smeine|"
    r"quer(?:o|ia)\sdizer|volevo\sdire"
)
_LINK = r"(?:[^\w\n]|\n(?!\n)){1,6}"
# Words between a cue and what it names, and between that and the digits.
_FILLER = (
    r"(?:the|its|it's|it|is|are|that|that's|thats|this|should|be|my|in|on|with|by|really|now|el|la|los|"
    r"las|es|son|en|con|por|le|les|est|sont|par|der|die|das|ist|sind|mit|auf|o|os|as|e|em|il|per|"
    r"numbers?|digits?|figures?|numeros|digitos|chiffres|ziffern|cifras?|cifre"
    r"|derniers?|(?:two|three|four|[234]|dos|tres|cuatro|deux|trois|quatre|zwei|drei|vier|quatro)"
    r"(?=\s(?:digits?|numbers?|are|should|is|son|numeros|digitos|derniers|chiffres|sont|ziffern|sind|cifr|sao)))"
)
_AREA = (
    r"area(?:\s(?:code|digits))?|code|prefix|first|start(?:s|ing)?|begin(?:s|ning)?|lada|prefijo|"
    r"codigo(?:\sde\sarea)?|clave|primer[oa]s?|empieza|indicatif|commence|premiers|vorwahl|beginnt|"
    r"prefixo|ddd|comeca|prefisso|inizia"
)
_LAST = (
    r"last|end(?:s|ing|ed)?|final|finish(?:es)?|ultim[oa]s?|termin\w*|acab\w*|derniers?|fini[rt]?|"
    r"letzten?|endet|endung|finisce|endziffern"
)
_NAMED = (
    rf"(?:{_SORRY}|{_MEANT}){_LINK}(?:{_FILLER}{_LINK}){{0,4}}"
    rf"(?:(?P<area>{_AREA})|(?P<last>{_LAST}))(?![a-z]){_LINK}(?:{_FILLER}{_LINK}){{0,4}}"
    rf"(?P<new>{_FEW})"
)
_NOT = (
    r"(?:and\s|y\s|et\s|und\s|e\s)?(?:not|instead\sof|rather\sthan|no|en\s(?:vez|lugar)\sde|pas|au\slieu\sde|"
    r"nicht|statt|nao|em\svez\sde|non|invece\sdi)"
)
_BUT = r"(?:but|sino|mais|sondern|mas|ma|use|dial|it's|its|it\sis|is)"
_WRONG = r"(?:should\s(?:be|read)|is\swrong|is\sa\stypo|debe\sser|esta\smal)"
_CORRECTION = (
    rf"(?:{_NAMED}|(?:{_MEANT}){_LINK}(?P<bare>{_FEW})"
    rf"|(?P<right>{_FEW}){_LINK}{_NOT}{_LINK}(?:the{_LINK})?(?P<old>{_FEW})"
    rf"|{_NOT}{_LINK}(?P<old2>{_FEW}){_LINK}(?:{_BUT}{_LINK}){{0,2}}(?P<right2>{_FEW})"
    rf"|(?P<old3>{_FEW}){_LINK}{_WRONG}{_LINK}(?:{_BUT}{_LINK}){{0,2}}(?P<right3>{_FEW}))"
)
_CORRECTED = late(
    rf"{_NUMBER}{_LINK}(?:(?:{_SORRY}|{_FILLER}){_LINK}){{0,4}}?{_CORRECTION}"
    r"(?![a-z\d]|[\s.-]{0,2}\d)\)?"
)
# '212-555-0142 or -0143': of a second number only its end.
_ENDING_OF_OTHER = late(
    rf"{_NUMBER}\s?(?:(?:or|and|o|u|y|e|ou|et|oder|und)\s|[&,/]\s?)(?P<ending>-\d{{4}})(?![\w%-]|[.,]\d)"
)
_BACKWARDS = (
    r"(?:backwards?|reversed?|(?:from\s)?right\sto\sleft|al\sreves|a\sl'envers|ruckwarts|rueckwarts|"
    r"de\stras\spara\sfrente|ao\scontrario|al\scontrario|"
    r"last\s(?:digit\s|figure\s|number\s|one\s)?to\s(?:the\s)?first|ultim[oa]\s(?:cifra\s|digito\s|numero\s)?"
    r"(?:hasta|al?|alla|para)\s(?:l?[ao]\s)?prim\w+|derni\w+\s(?:chiffre\s)?au\spremi\w+|letzten?\s(?:ziffer\s|zahl\s)?"
    r"(?:bis\s)?zur?m?\sersten|(?:from\s)?(?:the\s)?end\sto\s(?:the\s)?(?:start|beginning|front)|from\sthe\send|"
    r"(?:del?\s)?(?:fin|final)\s(?:al?|hasta\sel)\s(?:principio|inicio|comienzo)|von\shinten|rechts\snach\slinks|droite\sa\sgauche|derecha\sa\sizquierda)"
)
_TO_TURN = (
    late(rf"{_NUMBER}(?![a-z\d]){_LINK}(?:[a-z']{{1,8}}{_LINK}){{0,4}}{_BACKWARDS}(?![a-z])"),
    late(rf"(?<![a-z]){_BACKWARDS}{_LINK}(?:[a-z']{{1,8}}{_LINK}){{0,5}}?{_NUMBER}(?![a-z\d])"),
)
CORRECTED = re.compile(
    r"(?<![a-z])(?:sor+y|oops+|whoops|ups|uy|equivoque|wait|hold|bad|mistake|wrong|typo|actually|scratch|rather|"
    r"perdon|disculp[ae]n?|siento|corrijo|correct?ion|correccion|pardon|desolee?|erreur|entschuldigung|korrektur|"
    r"falsch|desculp[ae]|errado|scusa(?:te)?|errata|meant?|digo|dicho|dire|meine|dizer|make|not|instead|"
    r"no|vez|lugar|pas|lieu|nicht|statt|nao|non|invece|should|debe|mal|backwards?|reversed?|reves|"
    r"left|first|prim\w+|premi\w+|ersten?|hinten|links|gauche|izquierda|envers|ruckwarts|rueckwarts|frente|contrario)(?![a-z])"
    r"|(?<![a-z])(?:start|beginning|front|principio|inicio|comienzo)[)\].,;!]|^-\d{4}(?![\w-])"
)
"""What some word of such a text is, for `word_marks`."""
_GROUP = re.compile(_ONE)
_LOOK_BACK, _LOOK_AHEAD = 100, 60  # characters beside the words around a cue: ten digits in words
_NEAR = 24  # characters between a number and a cue behind it
_TURN = re.compile(
    r"(?<![a-z])(?:backward|revers|left|reves|envers|rue?ckw|frente|contrar|hinten|links|gauche|izquier)"
    r"|(?<![a-z])(?:last|ultim|derni|letzt)[a-z]*\s(?:[a-z]+\s){1,4}(?:first|prim|premi|erste)"
    r"|(?<![a-z])(?:end\sto|final\s(?:al?|hasta)|fin\s(?:al?|hasta))\s"
)
_BEFORE_TURN = 48  # characters of 'last digit to the first' in front of its last word
_MAY_BE_DIGIT = re.compile(rf"\d|(?<![a-z]){DIGIT_WORD}(?![a-z])")
_WITH_TRUNK = range(9, 13)  # digits of a number with its 0 in front
_WITH_PLUS = range(8, 16)
FEWEST_CORRECTED = _WITH_PLUS[0]
"""Digits in and around the sentence of a cue; with fewer there is no number to correct."""
_WITHOUT_TRUNK, _FIRST_WITHOUT_TRUNK = 9, "6789"  # Spain, Portugal, Poland
_AREA_DIGITS, _ENDING, _MOST_ENDING = 3, 4, 7
_BEFORE = 3  # characters in front of a number: '+(', '('


class _Group(NamedTuple):
    start: int
    digits: str


def with_meant_numbers(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with the number that is meant where one is corrected or to be turned around.

    `cues` are the places of the words that are `CORRECTED`.
    """
    lower = folded.lower
    changes: list[Change] = []
    for first, last in _around_cues(lower, cues):
        for match in _CORRECTED.finditer(lower, first, last):
            changes += _meant(lower, match)
        for match in _ENDING_OF_OTHER.finditer(lower, first, last):
            changes += _other(match)
        for pattern in _TO_TURN if _TURN.search(lower, first, last) else ():
            for match in pattern.finditer(lower, first, last):
                changes += _turned(match)
    return folded.changed(changes)


def _around_cues(lower: str, cues: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What lies beside a cue with figures on either side: most cues stand in other sentences."""
    first = last = -1
    for start, end in cues:
        turn = _TURN.search(lower, max(0, start - _BEFORE_TURN), end)
        if not turn and not _stands_by_number(lower, start, end):
            continue
        if last < 0 or start - _LOOK_BACK > last:
            if last > 0:
                yield first, last
            first = max(0, start - _LOOK_BACK)
        last = min(len(lower), end + _LOOK_AHEAD)
    if last > 0:
        yield first, last


def _stands_by_number(lower: str, start: int, end: int) -> bool:
    """Whether figures stand on either side, and those of a whole number in front."""
    if not _MAY_BE_DIGIT.search(lower, start, end + _LOOK_AHEAD):
        return False
    if not _MAY_BE_DIGIT.search(lower, max(0, start - _NEAR), start):
        return False
    around = _MAY_BE_DIGIT.findall(lower, max(0, start - _LOOK_BACK), end + _LOOK_AHEAD)
    return len(around) >= FEWEST_CORRECTED


def _meant(lower: str, match: re.Match[str]) -> Iterator[Change]:
    """The whole number once corrected, for itself and the correction."""
    groups = _groups(match)
    for at, group in enumerate(groups):
        window = [one.digits for one in groups[at:]]
        before = lower[max(0, group.start - _BEFORE) : group.start]
        plus = "+" in before
        if _is_number(written := "".join(window), plus):
            meant = _put_right(window, match)
            if meant != written and _is_number(meant, plus):
                yield group.start - before.endswith("("), match.end(), meant
            return


def _put_right(window: list[str], match: re.Match[str]) -> str:
    """The digits of a number with the right ones in it; as it is where that cannot be told."""
    digits = "".join(window)
    if told := match["new"] or match["bare"]:
        new = digits_told(told)
        if match["last"] or (match["bare"] and len(new) == _ENDING):
            return digits[: -len(new)] + new if len(new) <= _MOST_ENDING else digits
        return _with_area(window, new)
    pairs = (("old", "right"), ("old2", "right2"), ("old3", "right3"))
    old, right = next((match[a], match[b]) for a, b in pairs if match[a])
    old, right = digits_told(old), digits_told(right)
    if not 1 < len(old) == len(right):
        return digits
    if old in window:
        window[window.index(old)] = right
    elif len(old) >= _AREA_DIGITS and digits.count(old) == 1:
        return digits.replace(old, right)
    elif digits.endswith(old):
        return digits.removesuffix(old) + right
    return "".join(window)


def _with_area(window: list[str], new: str) -> str:
    """The same with another area code: three digits in North America, a first group with a 0."""
    digits = "".join(window)
    if national := nanp_national(digits):
        prefix = digits[: -len(national)]
        return prefix + new + national[_AREA_DIGITS:] if len(new) == _AREA_DIGITS else digits
    return new + "".join(window[1:]) if new[0] == window[0][0] == "0" else digits


def _other(match: re.Match[str]) -> Iterator[Change]:
    """The whole of a second number that differs from the first at its end only."""
    ending = match["ending"][1:]
    digits = [group.digits for group in _groups(match)]
    for at in range(len(digits)):
        first = "".join(digits[at:])
        if _is_number(first, plus=False):
            yield *match.span("ending"), first[: -len(ending)] + ending
            return


def _turned(match: re.Match[str]) -> Iterator[Change]:
    """The number from its last digit to its first, where that is one."""
    groups = _groups(match)
    turned = "".join(group.digits for group in groups)[::-1]
    if _is_number(turned, plus=False):
        yield *match.span("number"), turned


def _groups(match: re.Match[str]) -> list[_Group]:
    """The groups of digits of the number of a match."""
    at = match.start("number")
    return [
        _Group(at + group.start(), digits_told(group.group()))
        for group in _GROUP.finditer(match["number"])
    ]


def _is_number(digits: str, plus: bool) -> bool:
    if nanp_national(digits):
        return True
    if plus:
        return len(digits) in _WITH_PLUS
    if digits[0] == "0":
        return len(digits) in _WITH_TRUNK and digits[1] != "0"
    return len(digits) == _WITHOUT_TRUNK and digits[0] in _FIRST_WITHOUT_TRUNK

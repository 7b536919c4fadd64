"""What a text tells of a number that it gives wrongly: '212-555-0194 sorry, ends in 0142'.

What lives here: corrections by the writer ('... (303 not 617)', '... oops, area code is 212'),
second numbers of which only the end is told ('... or -0143'), and the text with the number that is
meant in their place, so that neither the wrong digits nor the right ones stay readable. Numbers
that are to be read backwards are in `turned_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import (
    LINK,
    NUMBER,
    ONE,
    WITH_PLUS,
    groups_of,
    is_number,
)
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.telephone.told.added_digits import DIGIT, added_digits
from brightline.privacy.telephone.told.hesitations import hesitated
from brightline.privacy.telephone.told.other_endings import other_endings
from brightline.privacy.telephone.told.slips import SORRY, slips
from brightline.privacy.telephone.told.turned_numbers import TURN, turned_numbers
from brightline.privacy.text.excuses import MEANT
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_FEW = rf"{ONE}(?:[\s-]{{1,2}}{ONE}){{0,6}}"  # digits that are put in the place of others

# Words between a cue and what it names, and between that and the digits.
_FILLER = (
    r"(?:the|very|its|it's|it|is|are|that|that's|thats|this|should|be|my|in|on|with|by|really|now|el|al|la|los|"
    r"las|es|son|en|con|por|ca|c'est|cela|det|den|ska|vara|pa|med|er|sie|es|le|les|est|sont|par|der|die|das|ist|sind|mit|auf|o|os|as|e|em|il|per|"
    r"numbers?|digits?|figures?|parts?|reads?|groups?|blocks?|bits?|piece|partes?|grupos?|bloques?|parties?|gruppe|teil|blocco|numeros|digitos|chiffres|ziffern|cifras?|cifre"
    r"|derniers?|(?:one|two|three|four|[234]|dos|tres|cuatro|deux|trois|quatre|zwei|drei|vier|quatro)"
    r"(?=\s(?:digits?|numbers?|are|should|is|son|numeros|digitos|derniers|chiffres|sont|ziffern|sind|cifr|sao)))"
)
_AREA = (
    r"area(?:\s(?:code|digits))?|code|prefix|first|start(?:s|ing)?|begin(?:s|ning)?|lada|prefijo|"
    r"codigo(?:\sde\sarea)?|clave|primer[oa]s?|empieza|indicatif|commence|premiers|vorwahl|beginnt|"
    r"prefixo|ddd|comeca|prefisso|inizia"
)
_LAST = (
    r"last|end(?:s|ing|ed)?|ende?|final|fine?|fim|schluss|finish(?:es)?|ultim[oa]s?|termin\w*|acab\w*|derniers?|fini[rt]?|"
    r"letzten?|endet|endung|finisce|endziffern|slutar?|slutet|slut|sista"
)
_MIDDLE = (
    r"(?:middle|cent(?:re|er)|(?:de(?:l|\sen)?\s)?medio|central|mitte|mittler\w*|milieu|mezzo|meio)"
)
# 'the last four guests', 'the last one is free'; not 'ends in four, thanks' or 'in 2 and not 9'.
_COUNTED = (
    rf"(?!(?:{DIGIT_WORD}|thanks?|please|pls|sorry|now|not|instead|and|y|et|und|e|but|no|ok|babe?|at)"
    r"(?![a-z]))[a-z]"
)
_NAMED = (
    rf"(?:{SORRY}|{MEANT}){LINK}(?:{_FILLER}{LINK}){{0,4}}"
    rf"(?:(?P<area>{_AREA})|(?P<last>{_LAST})|(?P<middle>{_MIDDLE}))(?![a-z]){LINK}(?:{_FILLER}{LINK}){{0,4}}"
    rf"(?!(?:one|two|three|four|[1-4])\s{_COUNTED})(?P<new>{_FEW})"
    rf"(?:{LINK}not?{LINK}{_FEW}(?![a-z\d]))?"
)
_NOT = (
    r"(?:and\s|y\s|et\s|und\s|e\s)?(?:not|instead\sof|rather\sthan|no|en\s(?:vez|lugar)\sde|pas|au\slieu\sde|"
    r"nicht|statt|nao|em\svez\sde|non|invece\sdi)"
)
_BUT = r"(?:but|sino|mais|sondern|mas|ma|use|dial|it's|its|it\sis|is)"
_AT_END = (
    r"(?:(?:at|in|on|as|al|a|am|au|als|no|alla)\s)?(?:the\s|la\s|l')?(?:very\s)?"
    r"(?:end|final|fin|ende|schluss|letztes|fim|fine)"
)
_WRONG = r"(?:should\s(?:be|read)|is\swrong|is\sa\stypo|debe\sser|esta\smal)"
_CORRECTION = (
    rf"(?:{_NAMED}"
    rf"|(?:{SORRY}|{MEANT}|no|nope|nein|non|nao){LINK}(?:{_FILLER}{LINK}){{0,2}}(?P<ending>{_FEW}){LINK}{_AT_END}(?![a-z])"
    rf"(?:{LINK}{_NOT}{LINK}{_FEW})?"
    rf"|(?:(?:{MEANT}){LINK})?(?P<right>{_FEW}){LINK}{_NOT}{LINK}(?:(?:the|el|la|le|die|der|dem|o|il|l'){LINK})?"
    rf"(?:(?P<at_end>last|final|ultim[oa]|letzten?|dernier){LINK})?(?P<old>{_FEW})"
    rf"(?:{LINK}(?P<behind>{_AT_END})(?![a-z]))?"
    rf"|(?:{MEANT}){LINK}(?P<bare>{_FEW})"
    rf"|{_NOT}{LINK}(?P<old2>{_FEW}){LINK}(?:{_BUT}{LINK}){{0,2}}(?P<right2>{_FEW})"
    rf"|(?P<old3>{_FEW}){LINK}{_WRONG}{LINK}(?:{_BUT}{LINK}){{0,2}}(?P<right3>{_FEW}))"
)
_CORRECTED = late(
    rf"{NUMBER}{LINK}(?:(?:{SORRY}|{_FILLER}){LINK}){{0,4}}?{_CORRECTION}"
    r"(?![a-z\d]|[\s.-]{0,2}\d)\)?"
)
_IS_OVER = re.compile(r"\s?(?:[^\w\s]|\n|$)")  # no 'oops, 3 not 2 guests'
_EXCUSED = late(rf"(?<![a-z])(?:{SORRY}|{MEANT})(?![a-z])")
CORRECTED = re.compile(
    rf"(?<![a-z])(?:{SORRY}|{MEANT}|ending|slip(?:s|ped)?|error|equivoque|hold|hang|bad|scratch|moment(?:o|ito|chen)?|stimmt|genau|menar|trompe|faute|"
    r"warte|attends?|aspetta|siento|correct?ion|dicho|dire|meine|dizer|make|not|instead|"
    r"no|nein|vez|lugar|pas|lieu|nicht|statt|nao|non|invece|should|debe|mal|backwards?|reversed?|reves|"
    rf"{DIGIT}|vanster|baklanges|sinistra|esquerda|left|first|prim\w+|premi\w+|ersten?|hinten|links|gauche|izquierda|swap|switch|swapped|switched|envers|ruckwarts|rueckwarts|frente|contrario|debut|anfang)(?![a-z])"
    r"|(?<![a-z])(?:start|beginning|front|principio|inicio|comienzo|fin|end)[)\].,;!:]|(?<![a-z])(?:mismo|misma|meme|gleiche|dieselbe|stesso|mesmo|samma|same)(?![a-z])|^-\d{4}(?![\w-])|^\(?\*\d{2,7}(?![\w-])|^\*$"
)
"""What some word of such a text is, for `word_marks`."""
_LOOK_BACK, _LOOK_AHEAD = 100, 60  # characters beside the words around a cue: ten digits in words
_NEAR = 24  # characters between a number and a cue behind it
_BEFORE_TURN = 48  # characters of 'last digit to the first' in front of its last word
_MAY_BE_DIGIT = re.compile(rf"\d|(?<![a-z]){DIGIT_WORD}(?![a-z])")
FEWEST_CORRECTED = WITH_PLUS[0]
"""Digits in and around the sentence of a cue; with fewer there is no number to correct."""
_AREA_DIGITS, _ENDING, _MOST_ENDING = 3, 4, 7
_GROUPS = 3  # with one in the middle
_BEFORE = 3  # characters in front of a number: '+(', '('


def with_meant_numbers(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with the number that is meant where one is corrected or to be turned around.

    `cues` are the places of the words that are `CORRECTED`.
    """
    lower = folded.lower
    changes: list[Change] = []
    for first, last in _around_cues(lower, cues):
        for match in _CORRECTED.finditer(lower, first, last):
            changes += _meant(lower, match)
        changes += other_endings(lower, first, last)
        if not changes:
            changes += slips(lower, first, last)
        changes += added_digits(lower, first, last)
        changes += hesitated(lower, first, last)
        if TURN.search(lower, first, last):
            changes += turned_numbers(lower, first, last)
    return folded.changed(changes)


def _around_cues(lower: str, cues: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What lies beside a cue with figures on either side: most cues stand in other sentences."""
    first = last = -1
    for start, end in cues:
        turn = TURN.search(lower, max(0, start - _BEFORE_TURN), end)
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
    groups = groups_of(match)
    for at, group in enumerate(groups):
        window = [one.digits for one in groups[at:]]
        before = lower[max(0, group.start - _BEFORE) : group.start]
        plus = "+" in before
        if match["area"] and (meant := _with_real_area("".join(window), match["new"])):
            yield group.start - before.endswith("("), match.end(), meant
            return
        if is_number(written := "".join(window), plus):
            meant = _put_right(window, match)
            if meant != written and is_number(meant, plus):
                yield group.start - before.endswith("("), match.end(), meant
            return


def _with_real_area(digits: str, told: str) -> str:
    """'999 555 0142' with the area code that is told: with its own it is no number."""
    meant = digits_told(told) + digits[_AREA_DIGITS:]
    unreal = len(digits) == _AREA_DIGITS + _MOST_ENDING and not nanp_national(digits)
    return meant if unreal and nanp_national(meant) == meant else ""


def _put_right(window: list[str], match: re.Match[str]) -> str:
    """The digits of a number with the right ones in it; as it is where that cannot be told."""
    digits = "".join(window)
    if told := match["new"] or match["bare"]:
        new = digits_told(told)
        if match["last"] or (match["bare"] and len(new) == _ENDING):
            return digits[: -len(new)] + new if len(new) <= _MOST_ENDING else digits
        return _with_middle(window, new) if match["middle"] else _with_area(window, new)
    if told := match["ending"]:
        new = digits_told(told)
        return digits[: -len(new)] + new if len(new) <= _ENDING else digits
    pairs = (("old", "right"), ("old2", "right2"), ("old3", "right3"))
    old, right = next((match[a], match[b]) for a, b in pairs if match[a])
    old, right = digits_told(old), digits_told(right)
    if (match["at_end"] or match["behind"]) and len(old) == len(right) and digits.endswith(old):
        return digits.removesuffix(old) + right
    if not 1 < len(old) == len(right):
        last = len(old) == len(right) == 1 and digits.endswith(old) and _is_over(match)
        return digits[:-1] + right if last and _EXCUSED.search(match.group()) else digits
    if old in window:
        window[window.index(old)] = right
    elif len(old) >= _AREA_DIGITS and digits.count(old) == 1:
        return digits.replace(old, right)
    elif digits.endswith(old):
        return digits.removesuffix(old) + right
    return "".join(window)


def _is_over(match: re.Match[str]) -> bool:
    return _IS_OVER.match(match.string, match.end()) is not None


def _with_area(window: list[str], new: str) -> str:
    """The same with another area code: three digits in North America, a first group with a 0."""
    digits = "".join(window)
    if national := nanp_national(digits):
        prefix = digits[: -len(national)]
        return prefix + new + national[_AREA_DIGITS:] if len(new) == _AREA_DIGITS else digits
    return new + "".join(window[1:]) if new[0] == window[0][0] == "0" else digits


def _with_middle(window: list[str], new: str) -> str:
    """The same with other digits in the middle: of three groups, or behind an area code."""
    if len(window) == _GROUPS and len(window[1]) == len(new):
        return window[0] + new + window[2]
    digits = "".join(window)
    national = nanp_national(digits)
    if not national or len(new) != _AREA_DIGITS:
        return digits
    prefix = digits[: -len(national)]
    return prefix + national[:_AREA_DIGITS] + new + national[2 * _AREA_DIGITS :]

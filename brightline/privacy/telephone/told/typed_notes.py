"""Numbers beside which a short note says how they are typed: '7:13 5:55 01:55 not hours'.

What lives here: notes as they are typed on a phone, in English and Spanish, each with the number
that is meant: letters between the digits, a digit that is left blank or out and told by itself or
as a small sum, a figure that is put in everywhere, groups that look like hours, dates or prices,
and an area code that is named before 'my 7 digits'. Instructions in more languages are in
`instructed_numbers`, what North American numbers have of this in `ready/noted_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import DIGIT_OF, WORD_OF_DIGIT
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.told.instructed_numbers import Instruction, beside
from brightline.privacy.telephone.told.instruction_words import (
    DIGIT,
    DROP,
    EACH,
    LAST,
    MISSING,
    ONLY,
)
from brightline.privacy.text.beside import beside as stretches
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

FEWEST_TYPED = 7
"""Digits in and around the sentence of such a note."""
_FAR, _NEAR = 90, 32  # characters on either side of a word of a note; of one that denies
_USUAL = 10  # digits that are a number's, where no plan tells it
_FEWEST_PUT_IN = 2  # times that a figure was put in
_TAKE = rf"(?:{DROP}|quita(?:le|nle)|saca(?:le)?|take\saway)"
_THE = r"(?:(?:the|all|every|any|of|those|these|los|las|el|la|les|tod[oa]s|die|alle)\s)"
_ONE = rf"(?:\d|{WORD_OF_DIGIT})(?![a-z\d])"
_SUM = rf"(?P<one>{_ONE})(?:\s?(?P<sign>plus|mas|\+|minus|menos|less)\s?(?P<other>{_ONE}))?"
_STEP = (  # 'one more than 6', 'comes right after 7'
    r"(?:(?:comes|goes|is|es|va|viene)\s)?(?:(?:right|just|justo)\s)?"
    r"(?:(?P<up>(?:one|1)\s(?:more\sthan|over|above|up\sfrom)|after|(?:uno|1)\smas\sque|despues\sdel?|el\s(?:que\ssigue|siguiente)\sal?)"
    r"|(?P<down>(?:one|1)\s(?:less\sthan|under|below|down\sfrom)|before|(?:uno|1)\smenos\sque|antes\sdel?))"
    rf"\s(?:(?:an?|un|the|el)\s)?(?P<beside>{_ONE})"
)
_LETTERS = r"(?:letters?|letras?|lettres?|buchstaben|bokstaver(?:na)?)"
_NO = (
    r"(?:not|aint|ain't|isnt|isn't|is\snot|arent|aren't|no\s(?:es|son|sn)|nada\sde)\s"
    r"(?:(?:an?|the|my|real|any|of|un|una|el|la|los|las|mi|mis)\s){0,2}"
)
_AMOUNTS = (
    r"(?:hours?|hrs|times?|clock|prices?|rates?|money|dates?|scores?|horas?|horarios?|precios?|"
    r"tarifas?|dinero|plata|fechas?)"
)
_CURRENCIES = (
    r"(?:[$€£](?!\d)|(?:dollar|euro|pound|money)\s?signs?|"
    r"signos?\sde\s(?:pesos?|dolar(?:es)?|euros?))"
)


def _figures(written: str) -> str:
    return "".join(filter(str.isdigit, written))


def _as_read(row: re.Match[str], _: re.Match[str]) -> str:
    return _figures(row["row"])


def _no_amounts(row: re.Match[str], _: re.Match[str]) -> str:
    digits = _figures(row["row"])
    return digits if is_number(digits, plus=False) or len(digits) == _USUAL else ""


def _without(row: re.Match[str], told: re.Match[str]) -> str:
    digits, said = _figures(row["row"]), told["digit"]
    digit = DIGIT_OF.get(said, said)
    return digits.replace(digit, "") if digits.count(digit) >= _FEWEST_PUT_IN else ""


def _told_digit(told: re.Match[str]) -> str:
    """'5 mas 1', 'one less than 6': the digit that is told; nothing if the sum is none."""
    if said := told["beside"]:
        total = int(DIGIT_OF.get(said, said)) + (1 if told["up"] else -1)
        return str(total) if 0 <= total < 10 else ""
    one, other = (
        int(DIGIT_OF.get(told[name] or "0", told[name] or "0")) for name in ("one", "other")
    )
    total = one - other if told["sign"] in ("minus", "menos", "less") else one + other
    return str(total) if 0 <= total < 10 else ""


def _filled(row: re.Match[str], told: re.Match[str]) -> str:
    digit = _told_digit(told)
    return re.sub(r"_+", digit, row["row"]) if digit else ""


def _completed(row: re.Match[str], told: re.Match[str]) -> str:
    digit = _told_digit(told) if told["sign"] or told["beside"] else ""
    return nanp_national(_figures(row["row"]) + digit) if digit else ""


_TO_NOTE = re.compile(r"[^\w\n]{1,4}(?:(?:the|el|la|y|and)\s){0,2}")
_BLANK_TOLD = late(
    rf"(?<![a-z])(?:(?:{LAST}|{MISSING}|rayita|linea|line|guion\sbajo|underscore|espacio|space|faltante)"
    rf"(?:\s(?:{DIGIT}|one|num))?\s?(?:is|es|va|seria|equals|=|:|(?=comes|goes|viene))|(?:termina|acaba|ends?)\s(?:en|in|with|con))"
    rf"\s?(?:{_STEP}|(?:(?:an?|un|the|el)\s)?{_SUM})"
)
_FORMS = (
    Instruction(  # '2a1b2c5d5e5f0g1h4i2j drop the letters', '2n 1e 2n 5a ... (solo los numeros)'
        late(
            rf"(?<![a-z])(?:{_TAKE}\s{_THE}{{0,2}}{_LETTERS}|{_LETTERS}\s(?:dont|don't|do\snot|no)\s(?:count|cuentan)"
            rf"|take\s{_THE}{{0,2}}{_LETTERS}\s(?:out|off|away)|{ONLY}\s{_THE}{{0,2}}(?:{DIGIT}|nums?|digits))(?![a-z])"
        ),
        late(
            r"(?<![\w$€£.,:/+-])(?P<row>(?:\d{1,2}[a-z]{1,2}[\s.-]{0,2}){6,13}\d?|(?:[a-z]{1,2}\d{1,2}[\s.-]{0,2}){6,13})(?<=\w)(?![\w%])"
        ),
        _as_read,
    ),
    Instruction(  # '212 555 014_ el ultimo es 1 mas 1'
        _BLANK_TOLD,
        late(
            r"(?<![\w.,:/$€£])(?P<row>\+?\(?\d[\d\s().-]{4,20}_+(?:[\s().-]{0,2}\d){0,8})(?![\w%]|[.,:/]\d)"
        ),
        _filled,
    ),
    Instruction(  # the same with no sign for what is left out
        _BLANK_TOLD,
        late(r"(?<![\w.,:/$€£+-])(?P<row>\(?\d(?:[\s().-]{0,2}\d){8})(?![\w%]|[\s.,:/-]{0,2}\d)"),
        _completed,
    ),
    Instruction(  # '69009559509819 quita todos los 9'
        late(
            rf"(?<![a-z]){_TAKE}\s(?:{EACH}\s(?:(?:single|of|the|los|las|el|la)\s){{0,3}}|(?:the|los|las)\s(?=\d'?s|\d(?!\w)|[a-z]{{3,6}}s(?![a-z])))"
            rf"(?P<digit>\d|{WORD_OF_DIGIT})(?:'?e?s)?(?![a-z\d])"
        ),
        late(r"(?<![\w.,:/$€£])(?P<row>\+?\(?\d[\d\s().-]{9,34}\d)(?![\w%]|[.,:/]\d)"),
        _without,
    ),
    Instruction(  # '7:13 5:55 01:55 not hours', '$600 $555 $093 (no es precio, quita el $)'
        late(rf"(?<![a-z])(?:{_NO}{_AMOUNTS}(?![a-z])|{_TAKE}\s{_THE}{{0,2}}{_CURRENCIES})"),
        late(
            r"(?<![\w.,/:$€£-])(?P<row>[$€£]?\d{1,4}[$€£]?(?:(?:\s?[:/.,]\s?|[\s-]{1,3})[$€£]?\d{1,4}[$€£]?){2,9})(?![\w%:]|[.,/]\d)"
        ),
        _no_amounts,
    ),
)
_DENYING = _FORMS[0], _FORMS[-1]  # 'letters dont count', 'not hours'
# 'u kno the 917 area, my 7 digits 5550107', 'lada 55, mis 8 numeros 55500142'
_AREA = r"(?:area|lada|code|prefix|prefijo|clave|codigo(?:\sde\sarea)?)"
_AREA_AND_REST = late(
    rf"(?<![\w.,:/$€£+-])(?:{_AREA}(?:\scode)?(?:\s(?:is|es))?\s(?P<behind>\d{{2,4}})|(?P<before>\d{{2,4}})\s{_AREA}"
    r"|(?:know?|sabes|saben|conoces)\s(?:the|el|la|q\ses|que\ses)\s(?P<known>\d{2,4}))(?![\w%])[^\d\n$€£]{1,30}"
    r"(?<![a-z])(?:7|8|seven|eight|siete|ocho)\s(?:digits?|numbers?|nums?|numeros?|digitos?|cifras?)"
    r"[\s:,-]{1,3}(?:(?:is|are|r|es|son)\s)?(?P<rest>\d{3,4}[\s.-]?\d{4})(?![\w%])"
)


def with_typed_numbers(
    folded: Folded, cues: Sequence[tuple[int, int]], denied: Sequence[tuple[int, int]]
) -> Folded:
    """The same with the numbers that are meant.

    Args:
        cues: the places of words of such notes.
        denied: those of 'no' and 'not', with which many sentences begin and two of the notes.
    """
    lower = folded.lower
    changes: set[Change] = set()
    for window in stretches(cues, _FAR):
        for form in _FORMS:
            changes.update(_told(lower, form, window))
        changes.update(_behind_areas(lower, window))
    for window in stretches(denied, _NEAR):
        for form in _DENYING:
            changes.update(_told(lower, form, window))
    return folded.changed(changes)


def _told(lower: str, form: Instruction, window: tuple[int, int]) -> Iterator[Change]:
    for told in form.told.finditer(lower, *window):
        yield from _as_one(lower, told, [*beside(lower, form, told)])


def _as_one(lower: str, told: re.Match[str], changes: list[Change]) -> Iterator[Change]:
    """A number and the note right behind it that tells one of its digits, so that none stays."""
    number = next((change for change in changes if change[2] != ";"), None)
    gap = lower[number[1] : told.start()] if number else ""
    if number and told.groupdict().get("one") and _TO_NOTE.fullmatch(gap):
        yield number[0], told.end(), number[2]
    else:
        yield from changes


def _behind_areas(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    for told in _AREA_AND_REST.finditer(lower, *window):
        digits = (told["behind"] or told["before"] or told["known"]) + _figures(told["rest"])
        if is_number(digits, plus=False) or len(digits) == _USUAL:
            name = next(name for name in ("behind", "before", "known") if told[name])
            yield told.start(name), told.end("rest"), digits

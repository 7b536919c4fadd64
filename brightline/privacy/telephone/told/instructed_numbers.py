"""Numbers with an instruction how to read them: 'every digit is typed twice: 2211 ...'.

What lives here: the instructions in eight languages (each digit twice, each block mirrored, the
halves swapped, the last digit higher, brackets or colons without meaning, lines from the bottom up,
a figure that is missing), each with the rows of figures beside it, and the text with the number
that is meant. What North American numbers have of this beyond is in `ready/noted_numbers`, whole
numbers backwards in `turned_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.figures.number_words import DIGIT_OF, WORD_OF_DIGIT
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.told.instruction_words import (
    BLOCK,
    BRACKETS,
    COLONS,
    DIGIT,
    DROP,
    EACH,
    HALVES,
    LAST,
    LESS,
    MIRRORED,
    MISSING,
    MORE,
    NOT,
    ONE_TWO,
    ONLY,
    SMALL,
    TURNED,
    TWICE,
    UP,
    WORD,
)
from brightline.privacy.telephone.told.turned_numbers import BACKWARDS
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_FAR = 90  # characters on either side of an instruction
_LONGEST_ROW = 60  # more of them in which a row of words with figures may end
_WHOLE = range(9, 14)  # digits of a number of any plan
_NUMBER = r"(?<![\w.,:/$€£])(?P<row>\+?\(?\d[\d\s().-]{6,30}\d)(?![\w%]|[.,:/]\d)"


class Instruction(NamedTuple):
    """What tells it, the rows that it can be of, and the number that such a row means."""

    told: re.Pattern[str]
    row: re.Pattern[str]
    meant: Callable[[re.Match[str], re.Match[str]], str]


def _groups(row: str) -> list[str]:
    return re.findall(r"\d+", row)


def _halved(row: re.Match[str], _: re.Match[str]) -> str:
    digits = "".join(_groups(row["row"]))
    return digits[::2] if digits[::2] == digits[1::2] else ""


def _flipped(row: re.Match[str], _: re.Match[str]) -> str:
    return " ".join(group[::-1] for group in _groups(row["row"]))


def _turned(row: re.Match[str], _: re.Match[str]) -> str:
    return "".join(_groups(row["row"]))[::-1]


def _second_first(row: re.Match[str], _: re.Match[str]) -> str:
    return row["second"] + row["first"]


def _higher(row: re.Match[str], told: re.Match[str]) -> str:
    digits = "".join(_groups(row["row"]))
    said = told["many"] or told["other"] or told["by"] or told["taken"] or "1"
    step = int(DIGIT_OF.get(said, "1") if not said.isdigit() else said)
    step = -step if told["less"] or told["lower"] or told["minus"] else step
    last = int(digits[-1]) + step
    return digits[:-1] + str(last) if 0 <= last < 10 else ""


def _outside(row: re.Match[str], _: re.Match[str]) -> str:
    return " ".join(_groups(re.sub(r"[(\[{<][^)\]}>]*[)\]}>]", " ", row["row"])))


def _upwards(row: re.Match[str], _: re.Match[str]) -> str:
    return " ".join(reversed(_groups(row["row"])))


def _as_read(row: re.Match[str], _: re.Match[str]) -> str:
    return " ".join(_groups(row["row"]))


def _filled(row: re.Match[str], told: re.Match[str]) -> str:
    digit = told["digit"]
    return re.sub(r"[_?*]", DIGIT_OF.get(digit, digit), row["row"])


_OF_OTHERS = late(rf"(?<![a-z]){BACKWARDS}(?![a-z])")
_INSTRUCTIONS = (
    Instruction(late(rf"(?<![a-z]){TURNED}(?![a-z])"), late(_NUMBER), _turned),
    Instruction(
        late(
            rf"(?<![a-z]){EACH}\s{DIGIT}{SMALL}{{0,3}}\s{TWICE}(?![a-z])"
            rf"|(?<![a-z])(?:{DIGIT}\s(?:are|is|son|sind|sont|sono|sao)\s(?:all\s)?{TWICE})(?![a-z])"
            rf"|(?<![a-z])(?:everything|all|todo)\s(?:(?:is|was|typed|written|va|esta)\s){{0,2}}{TWICE}(?![a-z])"
        ),
        late(r"(?<![\w.,:/$€£])(?P<row>\+?\d[\d\s().-]{16,44}\d)(?![\w%]|[.,:/]\d)"),
        _halved,
    ),
    Instruction(
        late(
            rf"(?<![a-z]){EACH}\s{BLOCK}{SMALL}{{0,3}}\s{MIRRORED}(?![a-z])"
            rf"|(?<![a-z])(?:flip|mirror|turn|reverse|gira|invierte|dreh[et]?|spiegel[et]?|inverse[rz]?|inverti|inverta)\s{EACH}\s{BLOCK}(?![a-z])"
        ),
        late(_NUMBER),
        _flipped,
    ),
    Instruction(
        late(
            rf"(?<![a-z])(?:swap|switch|exchange|flip|turn|reverse|intercambi[ae]|cambi[ae]|invierte|tausch[et]?|vertausch[et]?|"
            rf"inverse[rz]?|echange[rz]?|invert[ie]|scambia|troque|inverta|wissel|zamien)\s(?:(?:the|las?|los|die|beiden|les|le|due|as|os|de|two|both|dos|deux|zwei|twee)\s){{0,3}}{HALVES}(?![a-z])"
            rf"|(?<![a-z])(?:second|back|last|rear|other|segunda|zweite|seconde|deuxieme|seconda|tweede|druga)\s{HALVES}\s(?:(?:is|goes|comes|va|kommt|vient|viene|vem|komt|idzie)\s)?(?:first|primero|zuerst|d'abord|en\spremier|prima|primeiro|eerst|pierwsza)"
        ),
        late(
            r"(?<![\w.,:/$€£+-])(?P<row>(?P<first>\d{3,7})[\s/|,;+~()-]{1,4}(?P<second>\d{3,7}))(?![\w%]|[.,:/-]\d)"
        ),
        _second_first,
    ),
    Instruction(
        late(
            rf"(?<![a-z])(?:very\s)?{LAST}\s{DIGIT}(?:\s(?:is|should\sbe|must\sbe|es|va|ist|um|est|e|is|jest|o))*\s(?:{ONE_TWO}\s)?(?:{MORE}|(?P<less>{LESS}))(?![a-z])"
            rf"|(?<![a-z])(?:add|plus|suma|anade|sumale|addier\w*|ajoute[rz]?|aggiungi|some|adicione|tel)\s(?P<other>\d|{WORD_OF_DIGIT}|an?)\s(?:to|al?|zur?|au|all?a|alla|bij|para)\s(?:(?:the|very|la|der|le|o|de)\s){{0,2}}{LAST}\s(?:{DIGIT})(?![a-z])"
            rf"|(?<![a-z])(?:bump|raise|increase|lift|(?P<lower>lower|decrease|reduce|drop)|sube|baja)\s(?:the\s|your\s|la\s)?(?:very\s)?{LAST}\s{DIGIT}"
            rf"(?:\s(?:up|down))?\s(?:by|en|por)\s(?P<by>\d|{WORD_OF_DIGIT}|an?)(?![a-z\d])"
            rf"|(?<![a-z])(?P<minus>subtract|take(?:\s(?:away|off))?|deduct|resta|zieh\w*|enleve[rz]?|togli)\s(?P<taken>\d|{WORD_OF_DIGIT}|an?)\s"
            rf"(?:from|off|al?|von|a|au|dall?a)\s(?:(?:the|very|la|der|le|o|de)\s){{0,2}}{LAST}\s{DIGIT}(?![a-z])"
        ),
        late(_NUMBER),
        _higher,
    ),
    Instruction(
        late(
            rf"(?<![a-z]){DROP}\s(?:[a-z']{{1,10}}\s){{0,6}}{BRACKETS}(?![a-z])|(?<![a-z]){BRACKETS}(?:\s[a-z']{{1,8}}){{0,2}}\s{NOT}(?![a-z])"
        ),
        late(
            r"(?<![\w.,:/$€£(])(?P<row>\+?\d{1,7}(?:[\s.-]?[(\[{<]\s?\w{1,5}\s?[)\]}>][\s.-]?\d{1,7}){1,7})(?![\w%]|[.,:/]\d)"
        ),
        _outside,
    ),
    Instruction(
        late(
            rf"(?<![a-z])(?:{ONLY}\s(?:[a-z]{{1,5}}\s){{0,2}}{DIGIT}|{DIGIT}\s{ONLY}|{DIGIT}[^.!?\n\d]{{1,24}}\s{EACH}\s{WORD})(?![a-z])"
        ),
        late(  # 'so2l ri1sas ...', 'am7 always8 ...': one figure in each word
            r"(?<![\w$€£.,:/])(?P<row>[a-z]*\d[a-z]*(?:[^\w\n$€£%:/]{1,3}[a-z]*\d[a-z]*){8,12})(?![\w%]|[.,:/-]\d)"
        ),
        _as_read,
    ),
    Instruction(
        late(rf"(?<![a-z]){UP}(?![a-z])"),
        late(
            r"(?:^|(?<=\n))[^\w\n+$€£]{0,3}(?P<row>\+?\d{1,7}(?:[^\w\n]{0,2}\n[^\w\n$€£]{0,3}\d{1,7}){1,10})(?=[^\w\n%$€£]{0,2}(?:\n|$))"
        ),
        _upwards,
    ),
    Instruction(
        late(
            rf"(?<![a-z]){DROP}\s(?:(?:the|all|los|las|die|alle|les|i|os|de)\s){{0,2}}(?:{COLONS}(?![a-z])|[\"']?:[\"']?(?=[\s.,)]|$))"
        ),
        late(
            r"(?<![\w.,/$€£:])(?P<row>\+?\d{1,3}(?:(?:\s?:\s?|[\s,-]{1,3})\d{1,3}){3,8})(?![\w%:]|[.,/]\d)"
        ),
        _as_read,
    ),
    Instruction(
        late(
            rf"(?<![a-z]){MISSING}(?![a-z])[^\d\n.]{{0,24}}?(?:\s(?:is|es|ist|est|e|jest|een|eine?|une?|an?|una?|um|uma|die|der)|[:=])\s?"
            rf"(?:(?:an?|una?|eine?|une?|um|uma|een|the|la|die|le)\s)?(?P<digit>\d|{WORD_OF_DIGIT})(?![a-z\d])"
        ),
        late(r"(?<![\w.,:/$€£])(?P<row>\+?\(?\d[\d\s()._?*-]{6,24})(?<=[\d_?*])(?![\w%]|[.,:/]\d)"),
        _filled,
    ),
)
# '708, then 555, then 01 and finally my age, 40'
_AGE = late(
    r"\d,?\s(?:(?:and|y|et|und|e|then|luego|puis|dann|poi|depois|finally|lastly|finalmente|enfin|zuletzt|infine)\s){1,3}"
    r"(?P<said>(?:my|mi|mon|mein|la\smia|minha)\s(?:age|edad|alter|eta|idade)(?:[,:]\s?|\s(?:is|es|ist|e|est)\s|\s))(?=\d\d(?!\w))"
)
_FILE = late(
    r"(?<![a-z])(?:img|dsc|dcim|pic|photo|foto|image|scan)[_ -]?"
    r"(?P<digits>\d{9,12})(?=\.(?:jpe?g|png|heic))"
)
_CALLED = late(
    r"(?<![a-z])(?:phone|number|call|dial|telefono|numero|llama|telefon|nummer|cellulare)(?![a-z])"
)
FEWEST_INSTRUCTED = 8
"""Digits in a text with such a number."""
_FEWEST_NEAR = FEWEST_INSTRUCTED - 1  # figures beside the instruction; one may be missing
_FIGURES = "0123456789"


def with_instructed_numbers(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the numbers that are meant; `windows` are around words of instructions."""
    changes: set[Change] = set()
    for window in windows:
        if not _may_have_row(folded.lower, *window):
            continue
        for instruction in _INSTRUCTIONS:
            for told in instruction.told.finditer(folded.lower, *window):
                changes.update(beside(folded.lower, instruction, told))
        changes.update((*told.span("said"), "") for told in _AGE.finditer(folded.lower, *window))
        for name in _FILE.finditer(folded.lower, *window):
            around = max(0, name.start() - _FAR), name.end() + _FAR
            called = _CALLED.search(folded.lower, *around)
            if called and is_number(name["digits"], plus=False):
                changes.add((*name.span(), f" {name['digits']} "))
    return folded.changed(changes)


def _may_have_row(lower: str, start: int, end: int) -> bool:
    """Whether enough figures stand near a window: most of what these words say is of no number."""
    near = lower[max(0, start - _FAR) : end + _FAR]
    return sum(map(near.count, _FIGURES)) >= _FEWEST_NEAR


def beside(lower: str, instruction: Instruction, told: re.Match[str]) -> Iterator[Change]:
    """The nearest row that comes to a number, behind the instruction or before it."""
    around = max(0, told.start() - _FAR), min(len(lower), told.end() + _FAR)
    rows = list(instruction.row.finditer(lower, around[0], around[1] + _LONGEST_ROW))
    rows.sort(key=lambda row: max(row.start() - told.end(), told.start() - row.end()))
    for row in rows:
        inside = row.start() < told.end() and told.start() < row.end()
        meant = "" if inside else instruction.meant(row, told)
        digits = "".join(filter(str.isdigit, meant))
        plus = row["row"][0] == "+"
        if digits and (is_number(digits, plus) or len(digits) in _WHOLE):
            yield *row.span("row"), f"{'+' if plus else ''}{meant.lstrip('+')}"
            yield *told.span(), ";"  # 'dos veces' is no digit of it
            for other in _OF_OTHERS.finditer(lower, *around):
                yield *other.span(), ";"  # turned once only
            return

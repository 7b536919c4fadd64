"""Digits of a number that its text tells instead of writing them: '212 - five x3 - 0142'.

What lives here: a digit and how often it stands ('5x3'), a remark that repeats what stands before
it ('5 5 5 (yes three 5s)'), letters that are keys ('KKL, use your keypad'), letters of which the
text tells the digit ('XXX, X is five') and sums in the place of a digit ('014(1+1)'). Only in the
groups of a North American number, so that sizes and shares stay what they are. Of numbers of any
plan, the digits between signs that differ ('+4|4!2^0*...'), and what is drawn for a digit between
the same signs ('2.|.2.5.5.5.o...') or in groups ('2!2 555 0!42').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.prices import are_sums_around
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told, group_of
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_DRAWN = "|!oоз"  # for 1 and 0, and Cyrillic letters for 0 and 3
TOLD_DIGITS = re.compile(
    r"(?<![a-z\d])x3(?!\w)|(?<!\d)(?:\dx3|3x)(?!\w)|\d'?s\)|(?<![a-z])(?:zeroe?|one|two|three|four|five|sixe|seven|eight|nine)s\)"
    r"|(?:key|dial)\s?-?pad|(?<![a-z])([a-z])\1\1(?![a-z])|\d\(\d\+\d\)|\d\(three$|\d[_?*]\W{0,3}$|^#\d{2,4}\W?$|(?<![a-z])figures?\W?$"
    r"|[0-9](?:[^\w\s]|_){1,2}[0-9](?:[^\w\s]|_){1,2}[0-9][|!+]{1,2}[0-9]"
    rf"|[0-9](?P<sign>[^\w\s]{{1,2}})(?:[0-9{_DRAWN}](?P=sign)){{5}}|[0-9]![0-9]|^[0-9]?![0-9]{{2,3}}$"
    r"|\d[#*]\d{1,3}[#*]\d{1,3}[#*]\d"
)
"""What some word of such a text is, for `word_marks`."""
_GAP = r"[\W_]{0,4}"
_DIGIT = rf"(?:\d|{DIGIT_WORD})"
_THREE = r"(?:3|three|triple)"
_REMARK = rf"\([a-z\s,']{{0,16}}{_THREE}\s(?:times\s)?(?P<again>{_DIGIT})(?:'?e?s)?\)"
_IN_GROUPS = late(
    rf"(?<![\w$])(?P<area>{group_of(3)}){_GAP}(?P<told>"
    rf"(?P<digit>{_DIGIT})\s?(?:x\s?{_THREE}|\(\s?(?:x\s?{_THREE}|{_THREE}\s?(?:x|times))\s?\))|(?<!\d){_THREE}\s?x\s?(?P<digit2>{_DIGIT})"
    rf"|(?P<written>{_DIGIT}(?:[\s.-]?{_DIGIT}){{2}})\s?{_REMARK}"
    rf"|(?P<letters>[a-z]{{3}})){_GAP}(?P<line>{group_of(4)})(?!\w)"
)
_NINE = rf"(?<![\w$])(?P<nine>\d{{3}}\)?{_GAP}\d{{3}}{_GAP}\d{{3}})"
_SUM = late(
    rf"{_NINE}"
    r"(?P<told>\(\s?(?P<a>\d)\s?\+\s?(?P<b>\d)\s?\))"
)
# '212-555-014_, and the missing last digit is two'
_LEFT_BLANK = late(
    rf"{_NINE}(?P<told>[_?*])(?!\w)[^\d\n]{{0,32}}?(?<![a-z])"
    r"(?:missing|blank|last|final|left\sout|falta|ultim[oa])(?![a-z])[^\d\n.]{0,24}?"
    rf"(?:\s(?:is|es)\s|\s?[:=]\s?)(?:an?\s|the\s)?(?P<digit>{_DIGIT})(?![a-z\d])"
)
# '#212 #555 #0142'; and '(just the figures) 2 roses, 1 candle, ...' of each a figure.
_HASHED = late(
    r"(?<![\w#])(?:(?:\+|00)\d{1,3}\s)?(?:#[\d|]{1,5}[ .,/-]{1,2}){2,5}#[\d|]{1,5}(?![\w#])"
)
_USUAL_HASHED = re.compile(r"(?:#\d{2,4}\W*)+")
_WITH_NOUNS = late(r"(?<![\w$.,-])(?:\d\s[a-z]{3,12},?\s(?:and\s)?){9,12}\d\s[a-z]{3,12}(?![\w-])")
_SIGN_OR_NOUN = re.compile(r"#|\s[a-z]+,?(?:\sand)?")
_WHOLE = range(10, 14)  # digits
# '+4|4!2^0*7.9|4!6^0*1.2|3': of such signs some are drawn for figures, or begin a number
_SIGNED = late(r"(?<![\w.,:/$€£+-])(?P<plus>\+?)(?P<row>\d(?:(?:[^\w\s]|_){1,2}\d){7,14})(?![\w%])")
# '7#2#05*5*5#0*#1#68': both kinds, in any place
_STARRED = late(r"(?<![\w#*.,$€£])\d(?:[#*]{0,2}\d){7,14}(?![\w#*%])")
_FEWEST_STARS = 5
_SIGNS = re.compile(r"(?:[^\w\s]|_)+")
_BETWEEN_SIGNS = late(
    rf"(?<!\w)(?P<row>[0-9o](?P<sign>[^\w\s]{{1,2}})(?:[0-9{_DRAWN}](?P=sign)){{7,10}}[0-9{_DRAWN}])(?![\w%])"
)
_IN_DRAWN_GROUPS = late(
    r"(?<![\w$€£.,!])(?P<row>[0-9!]{3}[ .-]{1,2}[0-9!]{3}[ .-]{1,2}[0-9!]{4})(?![\w%])"
)
_MEANT = str.maketrans(_DRAWN, "11003")
_BETWEEN_FIGURES = re.compile(rf"[0-9]\W{{0,2}}[{_DRAWN}]\W{{0,2}}[0-9]")
_NO_DIGIT, _BAR = re.compile(r"[^0-9]+"), re.compile(r"\|")
_FEWEST_SIGNS = 3  # that differ
_IS_SUM = re.compile(r"\(\d\+\d\)")
_DRAWN_SIGNS = frozenset("|!+")  # without one the usual search reads the same
_KEYPAD = re.compile(r"(?<![a-z])(?:key|dial)\s?-?pad|(?<![a-z])(?:phone|dial|number)\s?keys")
_KEYS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_EACH = rf"(?:an?\s|the\s|number\s|digit\s){{0,2}}(?P<digit>{_DIGIT})(?![a-z\d])"
_FAR = 80  # characters beside a number in which the text tells what a letter is


def with_told_digits(folded: Folded) -> Folded:
    """The same with the digits in the place of what tells them."""
    lower = folded.lower
    return folded.changed(change for search in _SEARCHES for change in search(lower))


def _in_groups(lower: str) -> Iterator[Change]:
    for match in _IN_GROUPS.finditer(lower):
        digits, told_by = _told(lower, match)
        area, line = digits_told(match["area"]), digits_told(match["line"])
        if digits and nanp_national(area + digits + line) and not are_sums_around(area, line):
            yield *match.span("told"), digits
            yield from told_by


def _last_digits(lower: str) -> Iterator[Change]:
    """A sum in the place of the last digit, or a blank there that the text fills."""
    for match in _SUM.finditer(lower):
        last = str(int(match["a"]) + int(match["b"]))
        if nanp_national(digits_told(match["nine"]) + last):
            yield *match.span("told"), last
    for match in _LEFT_BLANK.finditer(lower):
        last = digits_told(match["digit"])
        if nanp_national(digits_told(match["nine"]) + last):
            yield match.start("told"), match.end("digit"), last


def _rows(lower: str) -> Iterator[Change]:
    """Figures behind number signs or with nouns."""
    for form in (_HASHED, _WITH_NOUNS):
        for row in form.finditer(lower):
            if _may_be_whole(row.group().replace("|", "1")):
                yield from _without(row, _SIGN_OR_NOUN)
                yield from ((*drawn.span(), "1") for drawn in _BAR.finditer(lower, *row.span()))


def _between_signs(lower: str) -> Iterator[Change]:
    """Digits between signs that differ, and what is drawn for digits between signs."""
    for row in _SIGNED.finditer(lower):
        digits, signs = digits_told(row["row"]), set(_SIGNS.findall(row["row"]))
        may_be_drawn = not _DRAWN_SIGNS.isdisjoint("".join(signs)) and not _IS_SUM.search(
            row["row"]
        )
        if len(signs) >= _FEWEST_SIGNS and may_be_drawn and is_number(digits, bool(row["plus"])):
            yield *row.span("row"), digits
    for form in (_BETWEEN_SIGNS, _IN_DRAWN_GROUPS):
        for row in form.finditer(lower):
            yield from _drawn(row["row"], row.start("row"))


def _starred(lower: str) -> Iterator[Change]:
    """Digits with stars and number signs anywhere between; readers may be told to leave one out."""
    for row in _STARRED.finditer(lower):
        digits = _NO_DIGIT.sub("", row.group())
        if len(row.group()) - len(digits) >= _FEWEST_STARS and is_number(digits, plus=False):
            yield *row.span(), digits


_SEARCHES = (_starred, _in_groups, _last_digits, _rows, _between_signs)


def _may_be_whole(row: str) -> bool:
    """Whether a row has the digits of a number; groups of odd lengths must be one."""
    digits = "".join(filter(str.isdigit, row))
    if len(digits) not in _WHOLE:
        return False
    usual = "#" not in row or _USUAL_HASHED.fullmatch(row) is not None
    return usual or is_number(digits, plus=row[0] == "+") or digits.startswith("00")


def _drawn(row: str, at: int) -> list[Change]:
    """A row with figures for what is drawn for them, if it is a number then."""
    if all(_BAR.search(gap) for gap in re.findall(r"(?<=\d)[^\d]+(?=\d)", row)):
        return []  # '*5*|*5*|*5*': a bar between all of them is drawn for none
    digits = _NO_DIGIT.sub("", row.translate(_MEANT))
    if _BETWEEN_FIGURES.search(row) is None or not is_number(digits, plus=False):
        return []
    return [(at, at + len(row), digits)]


def _without(row: re.Match[str], what: re.Pattern[str]) -> list[Change]:
    """Changes that take something out of a row."""
    return [(*found.span(), "") for found in what.finditer(row.string, *row.span())]


def _told(lower: str, match: re.Match[str]) -> tuple[str, list[Change]]:
    """The three digits, and what of the text told them; none if nothing does."""
    if digit := match["digit"] or match["digit2"]:
        return digits_told(digit) * 3, []
    if written := match["written"]:
        digits = digits_told(written)
        return (digits if digits == digits_told(match["again"]) * 3 else ""), []
    letters = match["letters"]
    if len(set(letters)) == 1 and (told := _meaning(lower, letters[0], match.end())):
        return digits_told(told["digit"]) * 3, [(*told.span(), "")]
    around = max(0, match.start() - _FAR), match.end() + _FAR
    return (letters.translate(_KEYS) if _KEYPAD.search(lower, *around) else ""), []


def _meaning(lower: str, letter: str, at: int) -> re.Match[str] | None:
    """'X is five', 'x = 5', 'put a 5 for every x' behind a number."""
    for form in (
        rf"(?<![a-z]){letter}(?:'?s)?\s?(?:is|are|=|means|equals|stands\sfor|as)\s?{_EACH}",
        rf"(?<![a-z\d]){_EACH}\s(?:for|instead\sof|in\splace\sof)\s(?:every|each|all|any|the)\s{letter}(?![a-z])",
    ):
        if found := re.compile(form).search(lower, at, at + _FAR):
            return found
    return None

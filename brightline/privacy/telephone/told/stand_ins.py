"""Signs, pictures and letters in the place of digits that nearly all know: '$12 $$$ 0126', '🎱0🎱'.

What lives here: the dollar for a 5, the ring of degrees for a 0, the eight ball and hands, where
all the rest of a number stands around them; letters that the text numbers from A ('OBO-GIDF-OODH
(A is 1, B is 2 and so on, O is zero)'); and the text with the digits. What a text tells of any
other sign is done in `ready/replacements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase

from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_PICTURES = "🎱✋🖐🤚"
_MEANT = str.maketrans(f"$°o{_PICTURES}", "5008555")
STOOD_IN = re.compile(
    rf"[{_PICTURES}]|\${{2}}|\d°\W{{0,2}}$|°\d|(?<![05])\$(?![\w.])|^\$\d[.,!]?$|^\(a$|alphabet|alfabeto|abecedario"
)
"""What some word of such a number holds, for `word_marks`."""
_SIGN = rf"[\d$°o{_PICTURES}]"
_SKIN = "[\U0001f3fb-\U0001f3ff]?"
_ROW = late(
    rf"(?<![\w$€£.,:/])\+?{_SIGN}{_SKIN}(?:[ ().-]{{0,2}}{_SIGN}{_SKIN}){{8,12}}(?![\w%°$€£])"
)
_DEGREES = re.compile(r"(?:\d+°[\s-]*)+")
_DEGREES_BETWEEN = re.compile(r"\+?\d{2,5}(?:°\d{2,5}){2,5}")
# '212$$555$$0142'
_DOLLARS_BETWEEN = late(
    r"(?<![\w$€£.,:/])\d{2,5}(?P<sign>\${1,3})\d{2,5}(?:(?P=sign)\d{2,5}){1,4}(?![\w%$€£]|[.,]\d)"
)
_NO_DIGIT = re.compile(r"\D")
_NO_SIGN = re.compile(rf"[^\d$°o{_PICTURES}]+")
_INSIDE = re.compile(r"\d\$\d|\$\$")
# '(🎱 is 8)'
_LEGEND = late(
    rf"\(?[{_PICTURES}]{_SKIN}\s?(?:=|->|(?:is|means|stands\sfor|es|ist|est|e|vale)(?=\s))\s?(?:an?\s|the\s|un\s)?\w{{1,6}}\)?"
)
_CUE = re.compile(r"(?<![a-z])(?:digits|contact\s[a-z]{2,12}|cifras|contacto\s[a-z]{2,12}):\s\Z")
_LOOK_BACK = 24  # characters
_KEY = late(
    r"(?<![a-z])a\s?(?:is|es|=|->|:)\s?(?:1|one|uno)[,;]?\s(?:and\s|y\s)?b\s?(?:is|es|=|->|:)\s?(?:2|two|dos)(?![a-z\d])"
    r"|(?<![a-z])a\s(?:is|being|counts?\sas|es|ist|est)\s(?:(?:the|la|der|die)\s)?(?:first|1st|primera|erste[rn]?|premiere)(?![a-z])"
    r"|(?<![a-z])(?:places?|positions?|order|lugar|posicion|platz|stelle|place)\s(?:in\sthe|of\sthe|en\sel|del|im|dans\sl')\s?(?:alphabet|alfabeto|abecedario)"
)
_ZERO = late(
    r"(?<![a-z])(?P<letter>[jkoz])\s?(?:is|es|ist|est|stays|means|stands\sfor|=|->|:)\s?"
    r"(?:0|zero|cero|nil|nought|nothing|none|null|10)(?![a-z\d])"
)
_LETTERED = late(r"(?<![A-Za-z\d])[A-KOZ\d](?:[ .-]{0,2}[A-KOZ\d]){8,12}(?![A-Za-z\d])")
_IN_SMALL = late(r"(?<![A-Za-z\d])[a-koz\d](?:[ .-]{0,2}[a-koz\d]){8,12}(?![A-Za-z\d])")
_FAR = 120  # characters beside a key


def with_stand_ins(folded: Folded) -> Folded:
    """The same with the digits in the place of what is drawn for them."""
    return folded.changed([*_drawn(folded.lower), *_keyed(folded.text, folded.lower)])


def _drawn(lower: str) -> Iterator[Change]:
    lower = _LEGEND.sub(lambda legend: " " * len(legend.group()), lower)
    taken = [row.span() for row in _DOLLARS_BETWEEN.finditer(lower) if _is_parted(row)]
    yield from ((*span, lower[slice(*span)].replace("$", "-")) for span in taken)
    in_place = ByPlace(taken)
    for row in _ROW.finditer(lower):
        if in_place.over(*row.span()):
            continue
        if _DEGREES_BETWEEN.fullmatch(row.group()):
            plain = row.group().replace("°", "-")
            if is_number(_NO_DIGIT.sub("", plain), plus=plain[0] == "+"):
                yield *row.span(), plain
                continue
        written = _NO_SIGN.sub("", row.group())
        digits = written.translate(_MEANT)
        plus = row.group()[0] == "+"
        if not written.isdigit() and is_number(digits, plus) and _are_no_prices(row, digits):
            yield row.start() + plus, row.end(), digits


def _is_parted(row: re.Match[str]) -> bool:
    """Whether the figures between the dollars are a number without those."""
    return is_number(_NO_DIGIT.sub("", row.group()), plus=False)


def _are_no_prices(row: re.Match[str], digits: str) -> bool:
    """Whether dollars stand inside of groups, or there is one in what a word tells to call."""
    if _DEGREES.fullmatch(row.group()):
        return False
    dollars = row.group().count("$")
    if not dollars or _INSIDE.search(row.group()):
        return True
    before = row.string[max(0, row.start() - _LOOK_BACK) : row.start()]
    called = CUE_BEFORE.search(before) or _CUE.search(before)
    return bool(called) and dollars == 1 and (digits[0] == "0" or bool(nanp_national(digits)))


def _keyed(text: str, lower: str) -> Iterator[Change]:
    """Letters that the text numbers from A on."""
    for key in _KEY.finditer(lower):
        around = max(0, key.start() - _FAR), key.end() + _FAR
        named = list(_ZERO.finditer(lower, *around))
        zeros = [zero["letter"].upper() for zero in named] or ["O"]
        legend = key.start(), max([key.end(), *(zero.end() for zero in named)])
        meant = str.maketrans("ABCDEFGHI" + "".join(zeros), "123456789" + "0" * len(zeros))
        rows = (row for form in (_LETTERED, _IN_SMALL) for row in form.finditer(text, *around))
        for row in rows:
            written = row.group().upper()
            digits = "".join(filter(str.isalnum, written)).translate(meant)
            lettered = not set(written).isdisjoint(ascii_uppercase)
            if lettered and digits.isdigit() and is_number(digits, plus=False):
                yield *row.span(), digits
                if row.start() >= legend[1]:
                    yield *legend, " "  # its figures are none of the number

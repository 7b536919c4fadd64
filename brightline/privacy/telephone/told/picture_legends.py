"""Numbers in pictures or keys of which the text tells the digits: '🍌=0 🍇=1 ... dial 🍇🍌'.

What lives here: legends of pictures, drawn ('🍌=0') or by their names ('egg 0, cat 9'), the rows of
pictures that they read, signs that are typed with the shift key held ('without shift: @!@ %%%'),
and the text with the digits in their place. Letters with a legend are in `legends`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SHIFT_KEY = r"(?<![a-z])(?:shift|umschalt\w*|mayus\w*|maj)(?![a-z])"
SHIFTED = re.compile(_SHIFT_KEY)
"""What some word of a text with typed signs is, for `word_marks`."""
_MAY_BE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]{3}")
_PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff]"
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_ENTRY = (
    rf"(?:{_PICTURE}|(?<![a-z])[a-z]{{2,12}}(?:\s[a-z]{{2,12}})?)\s?"
    r"(?:(?:=|:|->|→|is|es|ist|est|means)\s?)?\d(?![\w%]|[.,:]\d)"
)
_LEGEND = late(rf"{_ENTRY}(?:[\s,;|/.]{{1,3}}(?:(?:and|y|und|et)\s)?{_ENTRY}){{3,9}}")
_OF_LEGEND = late(
    rf"(?P<picture>{_PICTURE}|[a-z]{{2,12}}(?:\s[a-z]{{2,12}})?)\s?"
    r"(?:(?:=|:|->|→|is|es|ist|est|means)\s?)?(?P<digit>\d)"
)
_ROW = late(rf"{_PICTURE}(?:[ .\n/-]{{0,2}}{_PICTURE}){{8,13}}")
_FAR = 300  # characters behind or before a legend in which its pictures stand
_NAMES = {
    "finger": "☝👆", "peace": "✌", "fist": "✊👊", "hand": "🖐✋🤚", "heart": "❤", "sun": "☀",
    "moon": "🌙🌕", "star": "⭐🌟★", "fire": "🔥", "flower": "🌸🌼🌻", "clover": "🍀☘",
}  # fmt: skip
_SHIFT = str.maketrans("!@#$%^&*()", "1234567890")
_TYPED = late(r"(?<![\w!@#$%^&*()])[!@#$%^&*()](?:[ ./-]{0,2}[!@#$%^&*()]){8,12}(?![\w@#$%^&*])")
_SHIFT_TOLD = late(
    r"(?<![a-z])(?:without|no|not|release|forget|off|sin|sans|ohne|senza|sem|let\sgo)(?![a-z])[^.!?\n]{0,24}?"
    rf"{_SHIFT_KEY}"
    r"|(?<![a-z])shift(?:\skey)?\s(?:off|up|released)(?![a-z])"
)


def may_have_legend(folded: Folded) -> bool:
    """Whether three pictures stand together, which few texts have that hold none of their own."""
    return not folded.original.isascii() and _MAY_BE.search(folded.lower) is not None


def with_pictures_read(folded: Folded) -> Folded:
    """The same with the digits of the pictures, and without their legend."""
    lower = folded.lower
    return folded.changed(
        change for legend in _LEGEND.finditer(lower) for change in _read(lower, legend)
    )


def with_signs_unshifted(folded: Folded) -> Folded:
    """The same with the figures of the keys on which such signs are typed."""
    lower = folded.lower
    changes: list[Change] = []
    for told in _SHIFT_TOLD.finditer(lower):
        around = max(0, told.start() - _FAR // 3), told.end() + _FAR // 3
        for row in _TYPED.finditer(lower, *around):
            digits = "".join(filter(str.isdigit, row.group().translate(_SHIFT)))
            if is_number(digits, plus=False):
                changes.append((*row.span(), f"call {digits}"))
                break
            if is_number(digits[:-1], plus=False):  # 'dial @!@ %%% )!$@!'
                changes.append((row.start(), row.end() - 1, f"call {digits[:-1]}"))
                break
    return folded.changed(changes)


def _read(lower: str, legend: re.Match[str]) -> Iterator[Change]:
    """The rows of pictures beside a legend; without one its figures stay what they are."""
    meant = {one["picture"]: one["digit"] for one in _OF_LEGEND.finditer(legend.group())}
    found = False
    start, end = legend.span()
    for first, last in ((end, end + _FAR), (max(0, start - _FAR), start)):
        for row in _ROW.finditer(lower, first, last):
            digits = "".join(_digit(one, meant) for one in _pictures(row.group()))
            if digits.isdigit() and is_number(digits, plus=False):
                found = True
                yield *row.span(), f"call {digits}"
    if found:
        yield start, end, ";"  # its figures are none of the number


def _pictures(row: str) -> Iterator[str]:
    return (one for one in _SKIN.sub("", row) if one not in " .\n/-")


def _digit(picture: str, meant: Mapping[str, str]) -> str:
    """What a picture stands for, drawn in the legend or named in it."""
    if digit := meant.get(picture):
        return digit
    words = unicodedata.name(picture, "").lower().replace("-", " ").split()
    for name, digit in meant.items():
        if picture in _NAMES.get(name, "") or name.split()[-1] in words:
            return digit
    ends = (digit for name, digit in meant.items() if words and words[0].endswith(name))
    return next(ends, "x")  # 'honeybee'

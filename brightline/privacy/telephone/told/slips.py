"""Slips of a number that are put right behind it, with no word of where: '... 0141, ups 0140'.

What lives here: the digits that stand behind an excuse or are called the right ones, in the place
of those that they are like: the last group, the last digit, or a group in the middle ('416 553
oops 555 0185'). Corrections that say where they belong are in `corrected_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.telephone.numbers.number_groups import (
    LINK,
    NUMBER,
    ONE,
    groups_of,
    is_number,
)
from brightline.privacy.telephone.numbers.told_apart import digits_told
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

SORRY = (
    r"sor+y|oo+ps+|who+ps|ups|uy|u+gh|a+rgh|dang|darn|nope|nah|no\swait|wait\sno|wait|no\sespera(?:te)?|espera(?:te)?|(?:hold|hang)\son|my\s(?:bad|mistake)|mistake|wrong|typo|"
    r"actually|scratch\sthat|rather|i\smade\sa|(?:typing|my)\serror|mis-?typed|mis-?print|me\sequivoque|perdon|disculp[ae]n?|lo\ssiento|corrijo|correccion|pardon|"
    r"desolee?|erreur|entschuldigung|korrektur|falsch|quatsch|desculp[ae]|errado|scusa(?:te)?|errata|forlat"
)
"""What a writer says of a slip, as a pattern."""
MEANT = (
    r"correction|(?:i\s)?meant?|make\s(?:that|it)|digo|mejor\sdicho|je\sveux\sdire|ich\smeine|"
    r"quer(?:o|ia)\sdizer|volevo\sdire"
)
"""What stands in front of what was meant."""
_EXCUSE = rf"(?:{SORRY}|{MEANT})"
_FEW = rf"(?P<new>{ONE}(?:[\s.-]{{1,2}}{ONE}){{0,6}})"
_NO_MORE = r"(?![a-z\d%€£$°]|[\s.-]{0,2}\d|:\d|\s?(?:am|pm|uhr|h)(?![a-z]))"
_SLIPPED = late(
    rf"{NUMBER}{LINK}(?:(?:no|but|y|and){LINK})?{_EXCUSE}(?![a-z]){LINK}(?:(?:{_EXCUSE}|no|yes|it's|its|is|es|est){LINK}){{0,2}}"
    rf"{_FEW}{_NO_MORE}"
)
_THE_RIGHT = (
    r"(?:is|es|est|ist|are|son|waere|ware|era)\s(?:the|my|el|la|los|las|le|les|das|die|der)\s"
    r"(?:(?:right|correct|real|true|proper|actual|good|buen[oa]s?|bonnes?|bons?|vrai[es]?|richtigen?)\s"
    r"(?:end(?:ing)?|one|last|part|digits?|tail|finish|final|fin|ende)"
    r"|(?:end(?:ing)?|part|final|terminacion|ultim[oa]s?|fin|ende)\s(?:correct[oaes]*|buen[oa]s?|correcte))"
)
_CALLED_RIGHT = late(
    rf"{NUMBER}{LINK}(?:[a-z']{{1,10}}{LINK}){{1,7}}?{_FEW}{LINK}{_THE_RIGHT}(?![a-z])"
)
# Behind one digit: the end, or a word that nobody counts: 'no sorry three btw'.
_IS_OVER = re.compile(
    r"\s?(?:[^\w\s%$€£°/:-]|\n|$)"
    r"|\s(?:btw|pls+|plz|please|lol|thx|thanks?|hun|babe?|ok|anytime|xx?|gracias|porfa|danke|merci)(?![a-z])"
)
_FIRST = re.compile(ONE)
_SHORTEST, _LONGEST = 2, 7  # digits of an end
_MOST_MENDED = 2  # digits, where words go on behind them: no 'sorry no 2024 discounts'


def slips(lower: str, first: int, last: int) -> Iterator[Change]:
    """The numbers that are meant in a part of a folded, lower-case text, for slip and excuse."""
    for pattern in (_SLIPPED, _CALLED_RIGHT):
        for match in pattern.finditer(lower, first, last):
            yield from _put_right(lower, match)


def _put_right(lower: str, match: re.Match[str]) -> Iterator[Change]:
    groups, new = groups_of(match), digits_told(match["new"])
    for at, group in enumerate(groups):
        window = [one.digits for one in groups[at:]]
        plus = "+" in lower[max(0, group.start - 2) : group.start]
        if meant := _meant(window, new, plus, match):
            yield group.start, match.end(), meant
            return


def _meant(window: Sequence[str], new: str, plus: bool, match: re.Match[str]) -> str:
    """The whole number with the new digits in it; empty where that cannot be told."""
    written = "".join(window)
    if is_number(written, plus):
        if len(new) > _LONGEST:
            return ""
        meant = written[: -len(new)] + new
        changed = _differ(written, meant)
        fits = len(new) >= _SHORTEST and (_is_like(window, new) or changed == 1)
        over = _IS_OVER.match(match.string, match.end("new")) is not None
        alone = len(new) == 1 and over
        if not (alone or (fits and (over or changed <= _MOST_MENDED))):
            return ""
        return meant if meant != written and is_number(meant, plus) else ""
    first = _FIRST.match(match["new"])
    begins = len(digits_told(first.group())) if first else 0
    goes_on = "".join(window[:-1]) + new
    if len(window) > 1 and begins == len(window[-1]) < len(new) and is_number(goes_on, plus):
        return goes_on
    return ""


def _is_like(window: Sequence[str], new: str) -> bool:
    """Whether new digits take the place of whole groups at the end, or of single digits."""
    ends, length = set(), 0
    for group in reversed(window):
        length += len(group)
        ends.add(length)
    return len(new) in ends


def _differ(written: str, meant: str) -> int:
    """In how many places two numbers of one length differ."""
    return sum(a != b for a, b in zip(written, meant, strict=True))

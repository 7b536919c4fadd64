"""Slips of a number that are put right behind it, with no word of where: '... 0141, ups 0140'.

What lives here: the digits that stand behind an excuse or are called the right ones, in the place
of those that they are like: the last group or the last digit, or a whole number that is said once
more. Corrections that say where they belong are in `corrected_numbers`, numbers that are begun
again in their middle in `hesitations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.units import COUNTED, LENGTH, TIME_UNIT
from brightline.privacy.telephone.numbers.number_groups import (
    LINK,
    NUMBER,
    ONE,
    groups_of,
    is_number,
)
from brightline.privacy.telephone.numbers.told_apart import digits_told
from brightline.privacy.text.excuses import EXCUSES, MEANT, OOPS
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

SORRY = (
    rf"{EXCUSES}|u+gh|a+rgh|dang|darn|nah|wait|no\sespera(?:te)?|espera(?:te)?|(?:hold|hang)\son|wrong|i\smade\sa|(?:typing|my)\serror|"
    r"mis-?typed|mis-?print|disculp[ae]n?|lo\ssiento|correccion|desolee?|erreur|korrektur|falsch|quatsch|errado|forlat|"
    r"vertippt|verschrieben|skrev\sfel|fel|jag\smenar|menade|ursakta|je\sme\strompe|faute\sde\sfrappe"
)
"""What a writer says of a slip in a number, as a pattern."""
_EXCUSE = rf"(?:{SORRY}|{MEANT})"
_OOPS = late(rf"(?<![a-z])(?:{OOPS})(?![a-z])")
# Of one line: the next may begin with a figure of its own.
_FEW = rf"(?P<new>{ONE}(?:(?:[^\S\n]|[().-]){{1,2}}{ONE}){{0,9}})"
_UNIT = rf"(?:{TIME_UNIT}|{LENGTH}|{COUNTED}|am|pm|uhr|euros?|dollars?|pesos|eur|usd|kr|years?)"
_NO_MORE = rf"(?![a-z\d]|[^\S\n]?[%€£$°+]|(?:[^\S\n]|[.-]){{0,2}}\d|:\d|\s?{_UNIT}(?![a-z]))"
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
_SHORTEST, _LONGEST = 2, 7  # digits of an end
# Where words go on behind them: no 'sorry no 2024 discounts' or 'sorry 18 and over'.
_MOST_MENDED, _FEWEST_MENDED = 2, 3
_FEWEST_TELLING = 2  # of: nothing goes on behind, a word of slips alone, more digits than change
_MOST_OTHER = 4  # digits in which a whole number differs from the one that it puts right


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
    if not is_number(written, plus):
        return ""
    if len(new) > _LONGEST:
        once_more = len(new) == len(written) and 0 < _differ(written, new) <= _MOST_OTHER
        return new if once_more and is_number(new, plus) else ""
    meant = written[: -len(new)] + new
    changed = _differ(written, meant)
    over = _IS_OVER.match(match.string, match.end("new")) is not None
    fits = len(new) >= _SHORTEST and (_is_like(window, new) or changed == 1)
    if changed == _MOST_MENDED <= len(new):
        said = _OOPS.search(match.string, match.end("number"), match.start("new")) is not None
        fits |= over + said + (len(new) > _MOST_MENDED) >= _FEWEST_TELLING
    goes_on = changed <= _MOST_MENDED and len(new) >= _FEWEST_MENDED
    if not ((len(new) == 1 and over) or (fits and (over or goes_on))):
        return ""
    return meant if meant != written and is_number(meant, plus) else ""


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

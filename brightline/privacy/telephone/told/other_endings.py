"""Ends that stand behind a number by themselves: '212-555-0142 or -0143', '... 0199 *0142'.

What lives here: the end of a second number, and that of the same one behind a star, and the whole
number in the place of either. Ends that words put right are in `corrected_numbers` and `slips`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import NUMBER, groups_of, is_number
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

# '212-555-0142 or -0143': of a second number only its end.
_ENDING_OF_OTHER = late(
    rf"{NUMBER}\s?(?:(?:or|and|o|u|y|e|ou|et|oder|und)\s|[&,/]\s?)(?P<ending>-\d{{4}})(?![\w%-]|[.,]\d)"
)
# '212-555-0142 or the same but it ends in 0143', in the words of some neighbours
_SAME_BUT = late(
    rf"{NUMBER}[\s,;(/-]{{1,4}}(?:(?:or|and|o|u|y|e|ou|et|oder|und|eller|och)\s)?(?:(?:the|el|la|le|das|der|die|il|o|lo|den|det)\s)?"
    r"(?:same|mismo|misma|meme|gleiche|dieselbe|selbe|stesso|mesmo|samma)(?:\s(?:one|number|numero|num|nummer))?[\s,]{1,2}"
    r"(?:(?:but|only|just|pero|solo|mais|aber|nur|ma|mas|men|fast|que|which|som)[\s,]{1,2}){0,2}"
    r"(?:ends|ending|termina|terminado|acaba|finit|endet|finisce|slutar)\s(?:(?:in|with|en|con|par|auf|mit|com|em|pa|per)\s)?"
    r"(?P<ending>\d{2,5})(?![\w%-]|[.,:]\d)"
)
# '212-555-0199 ... *0142 (the ending, sorry)': a star in front of what is put right.
_STARRED = late(
    rf"{NUMBER}[\s.,;(>→-]{{1,6}}(?P<ending>\*\s?\d{{2,7}})\*?(?![\w%-]|[.,]\d)(?:\s?\([^()\n\d]{{1,40}}\))?"
)


def other_endings(lower: str, first: int, last: int) -> Iterator[Change]:
    """The whole numbers for such ends in a part of a folded, lower-case text."""
    for form in (_ENDING_OF_OTHER, _SAME_BUT):
        for match in form.finditer(lower, first, last):
            yield from _other(match)
    for match in _STARRED.finditer(lower, first, last):
        yield from _ended(match)


def _ended(match: re.Match[str]) -> Iterator[Change]:
    """The whole number with the end that stands behind a star."""
    ending = match["ending"].lstrip("* ")
    groups = groups_of(match)
    for at, group in enumerate(groups):
        digits = "".join(one.digits for one in groups[at:])
        if is_number(digits, plus=False):
            meant = digits[: -len(ending)] + ending
            if is_number(meant, plus=False):
                yield group.start, match.end(), meant
            return


def _other(match: re.Match[str]) -> Iterator[Change]:
    """The whole of a second number that differs from the first at its end only."""
    ending = match["ending"].lstrip("-")
    digits = [group.digits for group in groups_of(match)]
    for at in range(len(digits)):
        first = "".join(digits[at:])
        if is_number(first, plus=False):
            yield *match.span("ending"), first[: -len(ending)] + ending
            return

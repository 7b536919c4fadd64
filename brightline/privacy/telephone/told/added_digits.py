"""Numbers of which the last digit is told by itself: '212-555-014 and the last digit is two'.

What lives here: the words for such a digit in six languages, and the whole number in the place of
both. Numbers of which a digit is put right are in `corrected_numbers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import LINK, NUMBER, ONE, groups_of
from brightline.privacy.telephone.numbers.told_apart import digits_told
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

DIGIT = r"(?:digits?|figures?|digitos?|cifras?|ziffern?|chiffres?|algarismos?|cifre)"
"""A word for it, without which there is none."""
_JOINING = (
    r"(?:and|plus|then|with|add|y|mas|luego|con|und|dann|plus|et|puis|e|mais|piu|poi|the|a|an|el|la|un|una|die|der|"
    r"eine|le|une|o|os|um|il|lo|final|last|missing|tenth|ultim[oa]|letzte|dernier|derniere|decima?|single|only)"
)
_ADDED = late(
    rf"{NUMBER}(?![a-z\d]){LINK}(?:{_JOINING}{LINK}){{1,4}}{DIGIT}(?:{LINK}(?:is|es|ist|est|e|being)(?![a-z]))?"
    rf"{LINK}(?:(?:a|an|un|una|eine|une|um)\s)?(?P<new>{ONE})(?![a-z\d]|[\s.-]{{0,2}}\d)"
)


def added_digits(lower: str, first: int, last: int) -> Iterator[Change]:
    """The whole number for what is told of it, in a part of a folded, lower-case text."""
    for match in _ADDED.finditer(lower, first, last):
        new = digits_told(match["new"])
        groups = groups_of(match)
        for at, group in enumerate(groups if len(new) == 1 else ()):
            written = "".join(one.digits for one in groups[at:])
            if nanp_national(written + new):
                yield group.start - lower.endswith("(", 0, group.start), match.end(), written + new
                break

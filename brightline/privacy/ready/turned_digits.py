"""Digits at either end of a number that a note beside it turns: 'swap the last two digits'.

What lives here: 'the last two are switched', 'last four backwards', 'los dos últimos al revés', and
the number that is meant. Whole groups are in `noted_numbers`, whole numbers in
`telephone/told/turned_numbers`.
"""

from __future__ import annotations

import re

from brightline.privacy.mail.telling.name_notes import SWAPPED, belong_together
from brightline.privacy.text.late import late

_FIRST = r"(?:first|primer[oa]s?|premiers?|ersten)"
_LAST = r"(?:last|final|ultim[oa]s?|derniers?|letzten)"
_COUNT = r"(?:two|three|four|2|3|4|dos|tres|cuatro|deux|trois|quatre|zwei|drei|vier)"
_OF_OTHERS = (  # 'the last two days'
    r"(?!\s(?!digits|numbers|figures|ones|backwards|cifras|digitos|numeros|chiffres)[a-z]{2,}s(?![a-z]))"
)
_COUNTS = {
    "two": 2, "dos": 2, "deux": 2, "zwei": 2, "three": 3, "tres": 3, "trois": 3, "drei": 3,
    "four": 4, "cuatro": 4, "quatre": 4, "vier": 4,
}  # fmt: skip
_WHICH = late(
    rf"(?<![a-z])(?:(?P<first>{_FIRST})|(?P<last>{_LAST}))\s(?P<count>{_COUNT})(?![a-z\d]){_OF_OTHERS}"
    rf"|(?<![a-z\d])(?P<many>{_COUNT})\s(?:(?P<beginning>{_FIRST})|(?P<end>{_LAST}))(?![a-z]){_OF_OTHERS}"
)
_BACKWARDS = r"(?:backwards?|reversed?|revers(?:ing|e)|al\sreves|a\sl'envers|ruckwarts)"
_TURNED = late(rf"(?<![a-z])(?:{_BACKWARDS}|{SWAPPED}[a-z]*)(?![a-z])")
_WHOLLY = re.compile(_BACKWARDS)
_A_PAIR = 2


def turned_digits(number: str, said: str) -> set[str]:
    """The number with the digits turned that a note names; none if it names none."""
    which, turned = _WHICH.search(said), _TURNED.search(said)
    if not (which and turned and belong_together(said, which, turned)):
        return set()
    count = which["count"] or which["many"]
    many = _COUNTS.get(count) or int(count)
    if many > _A_PAIR and not _WHOLLY.match(turned.group()):
        return set()  # which of three are swapped?
    if which["first"] or which["beginning"]:
        return {number[:many][::-1] + number[many:]}
    return {number[:-many] + number[-many:][::-1]}

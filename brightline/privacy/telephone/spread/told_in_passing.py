"""Groups with a clause of talk beside the words that join them: '020, that is the code, then 7946'.

What lives here: groups in figures, of which at least two are joined by 'then' and the like, that
are one whole number of the region. Groups without such a word are in `loose_phones`, those behind
words for their places in `parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.beside import CALLED_BEFORE, CUE_BEFORE
from brightline.privacy.figures.numbering import (
    NANP_DIGITS,
    NANP_REGIONS,
    own_or_north_american,
    usual_with_zero,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.text.late import late

_THEN = (
    r"(?:then|next|after\s(?:that|this|it)|followed\sby|luego|despues|seguid[oa]\s(?:de|del|por)|dann|danach|gefolgt\svon|"
    r"puis|ensuite|suivi\s(?:de|par|du)|sen|sedan|foljt\sav|poi|seguito\sda|depois|daarna|gevolgd\sdoor|potem|dalej)"
)
_AND = r"(?:and|y|und|et|och|og|e|en|i)"
_LAST = (
    r"(?:finally|lastly|at\sthe\send|to\s(?:finish|end)|al\sfinal|por\s(?:fin|ultimo)|zuletzt|zum\sschluss|"
    r"am\sende|enfin|a\sla\sfin|till\ssist|infine|por\sfim|tot\sslot)"
)
_IT = r"(?:\s(?:the|el|la|it's|it\sis|comes|viene|sigue|kommt|vient|kommer))?"
_JOINT = rf",?\s(?:{_AND}\s)?(?:(?:{_THEN}|{_LAST}){_IT}|{_AND})[\s,:]{{1,2}}"
_SAID = r"[^\d,.!?;:\n$€£¥%+]{2,48}"
# A clause in front of the joining word; or talk alone between two groups.
_GAP = rf"(?:(?:,\s{_SAID}|\sof\scourse)?{_JOINT}(?:{_SAID},\s)?|\s(?:[(–-]\s?)?[a-z]{_SAID}[\s)])"
_GROUP = r"\d{2,5}(?:[ .-]\d{2,5}){0,2}(?!\d)"
_ROW = late(
    rf"(?<![\w$€£¥.,:/+-])(?<!\d\s){_GROUP}(?:{_GAP}{_GROUP}){{2,4}}(?![\w%]|[.,:/-]\d|\s?[$€£¥%])"
)
_JOINED = late(rf"(?<![a-z]){_THEN}(?![a-z])")
_FIRST = late(
    r"(?<![a-z])(?:code|prefix|area|city|town|start|beginning|prefijo|lada|clave|principio|inicio|vorwahl|anfang|indicatif|"
    r"debut|riktnummer\w*|prefisso|inizio|indicativo|netnummer)(?![a-z])"
)
_RUN = re.compile(r"\d+")
_SHAPE = (3, 3, 4)
_LONGEST_CUE, _FEWEST = 24, 3  # characters; groups
_LONGEST = 12  # digits


def told_in_passing(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """The numbers of such groups in a folded text that has the given atoms."""
    if len(atoms) < _FEWEST:
        return
    start, end = atoms[0].start, atoms[-1].end
    if not _JOINED.search(lower, start, end):
        return
    for row in _ROW.finditer(lower, start, end):
        runs = [run.span() for run in _RUN.finditer(lower, *row.span())]
        if _JOINED.search(lower, *row.span()) and (e164 := _number(lower, runs, region)):
            yield phone_span(
                lower, e164, tuple(Atom(a, b, lower[a:b], "figures") for a, b in runs), ENOUGH
            )


def _number(lower: str, runs: Sequence[tuple[int, int]], region: str) -> str:
    """E.164 of all groups together; where it has no 0 in front, a word must tell of it."""
    groups = [lower[start:end] for start, end in runs]
    digits = "".join(groups)
    if len(digits) > _LONGEST:
        return ""
    if digits[0] == "0":
        return usual_with_zero(digits, region)
    first = runs[0][0]
    before = lower[max(0, first - _LONGEST_CUE) : first]
    called = CUE_BEFORE.search(before) or CALLED_BEFORE.search(before)
    if not (called or _FIRST.search(lower, runs[0][1], runs[1][0])):
        return ""
    if region in NANP_REGIONS and tuple(map(len, groups)) != _SHAPE:
        return ""
    return own_or_north_american(digits, region) if len(digits) <= NANP_DIGITS else ""

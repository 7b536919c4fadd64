"""National numbers beside the flag of their country: '🇲🇽 55 5550 0142', '07700 900123 🇬🇧'.

What lives here: the flags of a text, which folding takes for two small letters, and the text with
E.164 for the national number behind or in front of one. Only what is a number of that country.
Countries that are named in words are in `named_countries`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from brightline.privacy.figures.numbering import NANP_REGIONS, nanp_national
from brightline.privacy.telephone.told.named_countries import AS_AT_HOME, national
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late
from brightline.privacy.text.normalise import fold_character

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_BEHIND = late(rf"\W{{0,4}}?{AS_AT_HOME}")
_IN_FRONT = late(rf"(?<![\w.,:/$€£+-]){AS_AT_HOME}[^\w\n]{{0,3}}\Z")
_LOOK_BACK = 48  # characters in front of a flag


def with_flagged_numbers(folded: Folded) -> Folded:
    """The same with E.164 for such numbers; itself where no flag stands beside one."""
    if folded.original.isascii() or not _FLAG.search(folded.original):
        return folded
    changes = {
        change for flag in _FLAG.finditer(folded.original) for change in _meant(folded, flag)
    }
    return folded.changed(changes)


def _meant(folded: Folded, flag: re.Match[str]) -> Iterator[Change]:
    """The number behind a flag, or else the one in front of it."""
    region = "".join(map(fold_character, flag.group()))
    start, end = _folded(folded, flag.start()), _folded(folded, flag.end())
    number = _BEHIND.match(folded.lower, end)
    if number is None or not _e164(number["number"], region):
        number = _IN_FRONT.search(folded.lower, max(0, start - _LOOK_BACK), start)
    if number and (e164 := _e164(number["number"], region)):
        yield *number.span("number"), f" {e164}"


def _e164(number: str, region: str) -> str:
    digits = "".join(filter(str.isdigit, number))
    if region in NANP_REGIONS:
        found = nanp_national(digits)
        return f"+1{found}" if found else ""
    return national(digits, region)


def _folded(folded: Folded, at: int) -> int:
    """The place in the folded text of a place in the original."""
    return at if folded.starts is None else bisect_left(folded.starts, at)

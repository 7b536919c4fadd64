"""Contacts in numbered pieces that stand in another order: '3) .org 1) jane 2) @example'.

What lives here: the labels of such pieces, by figures or by words of six languages, and the text
with the whole contact in their place. Pieces that are in order are in `pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.mail.parts.address_parts import WHOLE
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_ORDINALS = (
    r"first|1st|one|primer[oa]?|premiere?|erste[nrs]{0,2}|prim[oa]|primeir[oa]",
    r"second|2nd|two|segund[oa]|deuxieme|zweite[nrs]{0,2}|second[oa]",
    r"third|3rd|three|tercer[oa]?|troisieme|dritte[nrs]{0,2}|terz[oa]|terceir[oa]",
    r"fourth|4th|four|cuart[oa]|quatrieme|vierte[nrs]{0,2}|quart[oa]",
)
_WORDS = "|".join(_ORDINALS)
_PART = r"(?:(?:part|piece|block|parte|pieza|partie|teil|pezzo|peca|no\.?|nr\.?)\s?)"
_NTH = r"(?:a|o|st|nd|rd|th|er|ere|e|eme|\.)?"
_NAMED = (
    rf"(?:(?<![a-z0-9])[1-6]{_NTH}\s(?:parte?|partie|teil|deel|czesc|pezzo|peca|pieza|piece|blo(?:ck|c|co|que)|gr(?:oup|upo|oupe|uppe|uppo))"
    r"\s?[:=>-]{0,2}\s?|(?<![a-z0-9])(?:parte?\s|partie\s|teil\s|deel\s|pezzo\s)?[a-f]\s?[).:=]{1,2}\s?)"
)
_LABEL = (
    rf"(?:{_NAMED}|[\[({{]?{_PART}?[1-6]\s?[\])}}=:]{{1,2}}\s?|(?<![a-z0-9])(?:{_WORDS})(?:\s(?:is|comes|es|est|ist|e))?"
    r"(?:\s?[:=>-]{1,2}\s?|\s))"
)
_ITEM = r"[^\s\[\](){},;|/=]{1,60}"
_RUN = late(
    rf"(?<![\w.$€£@]){_LABEL}{_ITEM}(?:\s?[,;|/-]?\s?(?:(?:and|y|et|und|e)\s)?{_LABEL}{_ITEM}){{1,5}}"
)
_ONE = late(rf"(?P<label>{_LABEL})(?P<item>{_ITEM})")
_NUMBER = re.compile(r"[1-6](?!st|nd|rd|th)")
_LETTER = re.compile(r"(?<![a-z])[a-f](?=\s?[).:=])")
_ADDRESS = re.compile(WHOLE)
_DIGITS = re.compile(r"\d{2,8}")
_FEWEST_DIGITS = 3  # of a piece of a number that has no 0 in front
SORTED = re.compile(
    r"^[\[({]?[1-6]\s?[\])}=:]|(?<![a-z])(?:first|1st|primer[oa]?|premiere?|erste[nrs]?|prim[oa]|primeir[oa])(?![a-z])"
    r"|^\W?[a-f]\s?[).:=]|^[1-6](?:a|o|st|nd|rd|ere?|eme)$"
    r"|^(?:parte?|partie|teil|deel|block|bloque|bloc|blocco|bloco|pieza|piece|pezzo|czesc)$"
)
"""What some word of such a text is, for `word_marks`."""


def with_sorted_pieces(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the whole contacts, in the windows of a folded text."""
    lower = folded.lower
    changes = {change for window in windows for change in _whole(lower, window)}
    return folded.changed(changes)


def _whole(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    for run in _RUN.finditer(lower, *window):
        items: dict[int, str] = {}
        for one in _ONE.finditer(run.group()):
            items.setdefault(_place(one["label"]), one["item"])
        many = len(items)
        if many < 2 or sorted(items) != list(range(1, many + 1)):
            continue
        parts = [items[place].rstrip(".,;:!?") for place in sorted(items)]
        if contact := _contact(parts):
            yield *run.span(), contact


def _place(label: str) -> int:
    if number := _NUMBER.search(label):
        return int(number.group())
    if letter := _LETTER.search(label):
        return "abcdef".index(letter.group()) + 1
    places = (at for at, words in enumerate(_ORDINALS, 1) if re.search(rf"(?:{words})", label))
    return next(places, 0)


def _contact(parts: Sequence[str]) -> str:
    """An address or a North American number that the parts make; nothing if they make none."""
    found = _ADDRESS.fullmatch("".join(parts))
    if found and found["name"] not in NOT_NAMES:
        return found.group()
    if not all(map(_DIGITS.fullmatch, parts)) or are_round_sums(parts):
        return ""
    if min(map(len, parts)) < _FEWEST_DIGITS and not any(part[0] == "0" for part in parts):
        return ""  # 'A) 60 B) 90 C) 120'
    return " ".join(parts) if is_number("".join(parts), plus=False) else ""

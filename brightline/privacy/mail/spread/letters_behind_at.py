"""Hosts and endings of which each letter is told: 'jane at ee ex ay em pee el ee dot oh ar gee'.

What lives here: rows of letters between the signs of an address, by their names ('punto ce o eme')
or by words ('dot, O as in ox, R as in red, G as in go'), and the word that they spell. Names in
front of an at are in `letters_before_at`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_letters import AS_IN, LETTER_OF, ONE_LETTER

Span = tuple[int, int]

_BY_WORD = rf"(?P<letter>[a-z0-9]){AS_IN}[a-z]{{2,12}}"
_ITEM = rf"(?:[a-z0-9]{AS_IN}[a-z]{{2,12}}|{ONE_LETTER})(?![a-z0-9])"
_NEXT = r"(?:[\s,;./+|-]{1,3}(?:(?:and|y|et|und)\s)?)"
_SIGN = r"(?:dot|punto|point|punkt|ponto|period)"
_AT = r"(?:(?<![a-z0-9])(?:at|arroba|arobase|chiocciola|klammeraffe)|@)"
_HOST = late(
    rf"{_AT}[\])}}>\s,-]{{1,4}}(?P<row>{_ITEM}(?:{_NEXT}{_ITEM}){{2,20}})(?=[\s,;([-]{{1,4}}(?:{_SIGN}(?![a-z])|\.\s?(?:com|net|org)(?![a-z])))"
)
_ENDING = late(
    rf"(?<![a-z0-9]){_SIGN}[\])}}>\s,-]{{1,4}}(?P<row>{_ITEM}(?:{_NEXT}{_ITEM}){{1,3}})(?![a-z0-9@])"
)
_EACH = re.compile(rf"{_BY_WORD}|(?P<name>[a-z0-9]+)")
_NAMED = re.compile(r"[a-z]{2}")
_ENDINGS = frozenset(("com", "net", "org", "info", "biz", "de", "es", "fr", "it", "pt", "br", "mx"))


def letters_behind_at(lower: str, window: Span) -> Iterator[Change]:
    """The hosts and the endings in one piece, in a window of a folded, lower-case text."""
    for host in _HOST.finditer(lower, *window):
        if _NAMED.search(host["row"]):  # no row of figures
            yield *host.span("row"), _word(host["row"])
    for ending in _ENDING.finditer(lower, *window):
        if (word := _word(ending["row"])) in _ENDINGS:
            yield *ending.span("row"), word


def _word(row: str) -> str:
    """The letters of a row; 'and' between them is none."""
    letters = (
        one["letter"] or LETTER_OF.get(one["name"], one["name"]) for one in _EACH.finditer(row)
    )
    return "".join(letter for letter in letters if len(letter) == 1)

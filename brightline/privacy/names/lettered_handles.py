"""Names on platforms of which each letter is told: 'snap: M as in moon, A as in apple, ...'.

What lives here: rows of letters with their words, or by their names where it is said that they are
spelled, behind a platform, and the text with the name itself, behind an '@'. Rows of pilots' words
are read anywhere (`text/letter_words`), letters in front of an at in `letters_before_at`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.piece_notes import A_PLATFORM, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_letters import AS_IN, ONE_LETTER, spelled

Span = tuple[int, int]

_BESIDE = 400  # characters behind a platform: a letter takes a dozen
_LETTER = rf"[a-z0-9](?:{AS_IN}[a-z]{{2,14}})"
_AND = r"(?:(?:and|y|et|und|e)\s)?"
_BY_WORDS = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<row>{_LETTER}(?:[\s,;./-]{{1,3}}{_AND}{_LETTER}(?![a-z0-9])|"
    rf"[\x20,/-]{{1,3}}{_AND}[a-z0-9](?![a-z0-9])){{3,30}})"
)
_EACH = re.compile(rf"(?<![a-z0-9])([a-z0-9])(?:{AS_IN}[a-z]+)?(?![a-z0-9])")
_BY_NAMES = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<row>{ONE_LETTER}(?:[\s,;.-]{{1,2}}{ONE_LETTER}(?![a-z0-9])){{3,30}})"
    r"(?=[\s,;:(\[–-]{1,4}(?:deletread[oa]|letra\s(?:por|a)\sletra|spelled|spelt|letter\s(?:by|for)\sletter|ausgeschrieben|epele))"
)
_NAMED = re.compile(r"[a-z0-9]+")
_CUE = late(rf"{AS_IN}|deletread|letra\s|spel|letter\s|epele|ausgeschr")


def lettered_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if not _CUE.search(lower, start, last):
            continue
        for told in _BY_WORDS.finditer(lower, start, last):
            if is_name(name := "".join(_EACH.findall(told["row"]))):
                yield *told.span("row"), f"@{name}"
        for told in _BY_NAMES.finditer(lower, start, last):
            if is_name(name := spelled(_NAMED.findall(told["row"]))):
                yield *told.span("row"), f"@{name}"

"""Names on platforms in letters that are only drawn like plain ones: circled, bold, Cyrillic.

What lives here: a word behind a platform that is drawn otherwise than the platform, and the text
with an '@' in front of it: nobody draws an ordinary word so for its own sake, unless the text is
in that script. How letters are drawn is in `look_alikes` and `normalise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_inflected, is_name
from brightline.privacy.names.joined_pieces import is_piece, signed
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME, TO_NAME
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late
from brightline.privacy.text.normalise import is_foreign_notation

Span = tuple[int, int]

_BEHIND = late(rf"(?P<platform>{A_PLATFORM})(?P<signs>{TO_NAME})(?P<name>{NAME})")
_NEXT = late(r"\s?[a-z0-9]{1,20}")
_FEWEST = 4  # letters
_IN_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]{3,}")  # Greek and Cyrillic
_FEWEST_WORDS = 4  # of a text in such a script: there an ordinary word is 'drawn' too


def strange_handles(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The names behind an '@', in windows around the platforms of a folded text."""
    if folded.original.isascii():
        return
    for start, end in windows:
        for told in _BEHIND.finditer(folded.lower, start, end):
            name = told["name"]
            if len(name) < _FEWEST or not is_name(name) or not is_piece(name):
                continue
            if _is_in_script(folded, told.span("name")):
                continue
            if _is_strange(folded, told.span("name")) and not is_inflected(name):
                after = _NEXT.match(folded.lower, told.end())
                beside = [told.span("platform"), *([after.span()] if after else [])]
                if not any(_is_strange(folded, span) for span in beside):
                    yield *told.span("name"), signed(folded.lower, told.start("name"), name)


def _is_in_script(folded: Folded, span: Span) -> bool:
    """Whether it is a word of the script in which the text is."""
    if _IN_SCRIPT.fullmatch(folded.shown(*span)) is None:
        return False
    return len(_IN_SCRIPT.findall(folded.original)) >= _FEWEST_WORDS


def _is_strange(folded: Folded, span: Span) -> bool:
    """Whether any of its letters is drawn otherwise."""
    return any(map(is_foreign_notation, folded.shown(*span)))

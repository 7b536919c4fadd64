"""Names told by the first letter of each line: 'Telegram = first letters of the lines below:'.

What lives here: the words that tell it beside a platform, the lines, and the text with the name in
their place. Numbers told so are in `telephone/told/line_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.piece_notes import A_PLATFORM
from brightline.privacy.telephone.told.line_digits import LINE_WORD
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_LINE = rf"(?:{LINE_WORD}|words?|palabras?)"
_LETTER = (
    r"(?:letters?|characters?|initials?|letras?|iniciales|lettres?|buchstaben?|letter[ae]|iniziali)"
)
_TOLD = late(
    rf"{A_PLATFORM}[^\n.!?]{{0,40}}?(?<![a-z])(?:(?:first|1st|initial|primer[oa]?s?|premieres?|ersten?|prim[ae])\s)?{_LETTER}(?![a-z])[^\n.!?]{{0,30}}?"
    rf"(?<![a-z]){_LINE}(?![a-z])[^\n.!?]{{0,30}}[:.!]{{1,3}}[^\S\n]*\n"
)
_INITIAL = re.compile(r"[^\w\n]{0,4}([a-z0-9])[^\n]{0,80}(?:\n|$)")
_OVER = re.compile(
    r"[^\w\n]{0,4}\([^()\n]{0,16}(?:end|fin|ende|fim|fine|done|over|stop)(?![a-z])"
    r"|[^\w\n]*(?:(?:that's\s|here\s)?(?:the\s)?end|fin|ende|fim)(?:\sof\s(?:the\s|my\s)?name)?[^\w\n]*(?:\n|$)|[^\w\n]*(?:\n|$)"
)
_CUE = re.compile(r"letter|initial|character|letra|inicial|lettre|buchstab|inizial")
_FEWEST, _MOST = 4, 20  # letters of a name
_BESIDE = 120  # characters behind a platform's window in which the lines begin


def acrostic_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in the place of their lines, in windows around the platforms of a folded text."""
    if not _CUE.search(lower):
        return
    for start, end in windows:
        for told in _TOLD.finditer(lower, start, min(len(lower), end + _BESIDE)):
            yield from _read(lower, told.end())


def _read(lower: str, start: int) -> Iterator[Change]:
    """The initials of the lines up to what says that the name is over, or to an empty line."""
    letters: list[str] = []
    at = last = start
    while len(letters) <= _MOST and not _OVER.match(lower, at):
        if not (line := _INITIAL.match(lower, at)):
            return
        letters.append(line[1])
        last = at + len(line.group().rstrip())
        at = line.end()
    name = "".join(letters)
    if _FEWEST <= len(letters) <= _MOST and is_name(name):
        yield start, last, f"@{name}"

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
_DOWN = (
    r"(?:down(?:wards?)?|vertically|(?:from\s)?top\s(?:to\s(?:the\s)?bottom|down)|(?:of|in|from)\s(?:each|every|the)\s(?:next\s)?lines?|hacia\sabajo|"
    r"de\sarriba\s(?:a|hacia)\s?abajo|nach\sunten|von\soben\snach\sunten|vers\sle\sbas|de\shaut\sen\sbas|verso\sil\sbasso|para\sbaixo|nedat|"
    r"uppifran\soch\sned|naar\sbeneden|van\sboven\snaar\sbeneden)"
)
_CAPITALS = (
    rf"(?:capitals?(?:\sletters?)?|{_LETTER}|mayusculas|majuscules|gro(?:ss|ß)buchstaben|versaler(?:na)?|"
    r"maiuscole|maiusculas|hoofdletters)"
)
# 'Read the capitals downwards and find me on Kik:', 'Kik: read the capitals downwards'
_TOLD_DOWN = late(
    rf"(?<![a-z]){_CAPITALS}\s(?:[a-z]{{2,8}}\s){{0,3}}?{_DOWN}(?![a-z])[^\n.!?]{{0,60}}?{A_PLATFORM}[^\n.!?]{{0,24}}[:.!]{{1,3}}[^\S\n]*\n"
    rf"|{A_PLATFORM}[^\n.!?]{{0,40}}?(?<![a-z]){_CAPITALS}\s(?:[a-z]{{2,8}}\s){{0,3}}?{_DOWN}(?![a-z])[^\n.!?]{{0,24}}[:.!]{{1,3}}[^\S\n]*\n"
)
_ENDS_SENTENCE = re.compile(r"\d|\.\s*$")
_INITIAL = re.compile(r"[^\w\n]{0,4}([a-z0-9])[^\n]{0,80}(?:\n|$)")
_OVER = re.compile(
    r"[^\w\n]{0,4}\([^()\n]{0,16}(?:end|fin|ende|fim|fine|done|over|stop)(?![a-z])"
    r"|[^\w\n]*(?:(?:that's\s|here\s)?(?:the\s)?end|fin|ende|fim)(?:\sof\s(?:the\s|my\s)?name)?[^\w\n]*(?:\n|$)|[^\w\n]*(?:\n|$)"
)
_CUE = re.compile(
    r"letter|initial|character|letra|inicial|lettre|buchstab|inizial|capital|mayuscul|majuscul|versaler|maiuscol|maiuscul"
)
_FEWEST, _MOST = 4, 20  # letters of a name
_BESIDE = 120  # characters behind a platform's window in which the lines begin


def acrostic_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in the place of their lines, in windows around the platforms of a folded text."""
    if not _CUE.search(lower):
        return
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        for told in _TOLD.finditer(lower, start, last):
            yield from _read(lower, told.end())
        for told in _TOLD_DOWN.finditer(lower, max(0, start - _BESIDE), last):
            yield from _read(lower, told.end(), in_capitals=True)


def _read(lower: str, start: int, in_capitals: bool = False) -> Iterator[Change]:
    """The initials of the lines up to what says that the name is over, or to an empty line."""
    letters: list[str] = []
    at = last = start
    while len(letters) <= _MOST and not _OVER.match(lower, at):
        if not (line := _INITIAL.match(lower, at)):
            return
        if in_capitals and len(letters) >= _FEWEST and _ends_rows(lower[start:at], line.group()):
            break
        letters.append(line[1])
        last = at + len(line.group().rstrip())
        at = line.end()
    name = "".join(letters)
    if _FEWEST <= len(letters) <= _MOST and is_name(name):
        yield start, last, f"@{name}"


def _ends_rows(rows: str, line: str) -> bool:
    """Whether a line is a sentence or has a figure, and none of the rows before it."""
    if _ENDS_SENTENCE.search(line) is None:
        return False
    return all(_ENDS_SENTENCE.search(row) is None for row in rows.splitlines())

"""Names on platforms whose pieces stand in lines of their own: 'Kik: @', 'maple_', 'loom52'.

What lives here: lines of one word each below a platform, where an '@' leads them, a sign or figures
tie them together or it is said that the name is told line by line, and a name that breaks off with
a sign and goes on with it ('@maplel...' over '...oom'); and the text with the name itself, behind
an '@'. Lines that a note calls one word are in `handles_in_pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 100  # characters behind a platform's window
_ITEM = r"(?:[*•·>–-]\x20?)?"
_WORD = r"[a-z0-9._-]{1,24}"
_END = r"[.,]?\x20?(?=\n|$)"
_LINES = late(
    rf"{A_PLATFORM}(?P<to>[^\n.!?@$]{{0,40}})\n(?P<rows>(?P<at>[@$]\x20?(?P<alone>\n)?)?"
    rf"{_ITEM}{_WORD}{_END}(?:\n{_ITEM}{_WORD}{_END}){{1,4}})"
)
_ROW = re.compile(rf"[@$]?\x20?\n?(?P<item>{_ITEM})(?P<word>{_WORD}){_END}\n?")
_BY_LINE = late(
    r"(?<![a-z])(?:line\s(?:by|for)\sline|one\s(?:piece|part|bit|word)\s(?:per|a|in\seach)\sline|(?:over|across|down)\s(?:the|these|two|three)\s(?:next\s)?"
    r"lines|linea\s(?:por|a)\slinea|(?:renglon|linha|riga)\s(?:por|per)\s(?:renglon|linha|riga)|ligne\s(?:par|a)\sligne|zeile\s(?:fur|um)\szeile|rad\sfor\srad|"
    r"regel\s(?:voor|per)\sregel|linea\sper\slinea)(?![a-z])"
)
_ALONE = re.compile(rf"\n[@$]?{_ITEM}{_WORD}\x20?(?:\n|$)")
_TIED = re.compile(r"[a-z]{2,}\d{1,4}")  # 'lantern22'
_FIGURES = re.compile(r"\d{1,4}")
_CUT_CUE = re.compile(r"(?:\.\.|[~>+-])\x20?\n{1,2}\x20?(?:\.\.|[~>+-])")
_CUT = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<name>[a-z0-9_]{{2,24}}(?:\.[a-z0-9_]{{1,20}}){{0,2}})"
    r"(?:(?P<sign>[~>+-]{1,2})\n{1,2}(?P=sign)|\x20?\.{2,5}\x20?\n{1,2}\x20?\.{2,5}\x20?)"
    r"(?P<rest>[a-z0-9_]{2,24}(?:\.[a-z0-9_]{1,20}){0,2})(?=\s?[,;!)\n]|\.?(?:\x20?\n|\s?\Z)|\.\s)"
)


def names_over_lines(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in place of their lines, in windows around platforms of a lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if _CUT_CUE.search(lower, start, last):
            for told in _CUT.finditer(lower, start, last):
                name = told["name"] + told["rest"]
                if is_piece(told["rest"]) and is_name(name):
                    yield _in_one(told, name)
        if _ALONE.search(lower, start, last):
            for told in _LINES.finditer(lower, start, last):
                yield from _joined(told)


def _in_one(told: re.Match[str], name: str) -> Change:
    """A name that was cut, with its sign: '@', or the dollar that stands in front of it."""
    start = told.start("name")
    before = told.string[start - 1]
    return start - (before == "@"), told.end("rest"), name if before == "$" else f"@{name}"


def _joined(told: re.Match[str]) -> Iterator[Change]:
    """The rows that go on as the first one does, as one name; what told of the lines goes."""
    noted = _BY_LINE.search(told["to"]) is not None
    if not (noted or told["at"] or told["to"].rstrip().endswith(":")):
        return
    rows = list(_ROW.finditer(told.string, *told.span("rows")))
    name, end, items = rows[0]["word"], rows[0].end("word"), rows[1:2]
    for row in rows[1:]:
        marked = bool(row["item"]) == bool(items[0]["item"])
        if not (marked and _goes_on(name, row["word"], noted or bool(told["alone"]))):
            break
        name, end = name + row["word"], row.end("word")
    if end > rows[0].end("word") and is_piece(rows[0]["word"].strip("._-")):
        name = name.rstrip("._-")
        if is_name(name):
            if noted:
                yield *told.span("to"), ":"
            yield told.start("rows"), end, f"@{name}"


def _goes_on(name: str, word: str, surely: bool) -> bool:
    """Whether a line is the next piece of a name: tied to it, or told to be one."""
    if name[-1] in "._-" or word[0] in "._-":
        return any(letter.isalnum() for letter in word)
    if surely:
        return _FIGURES.fullmatch(word) is not None or (not word.isdigit() and is_piece(word))
    return name[-1].isalpha() and _TIED.fullmatch(word) is not None

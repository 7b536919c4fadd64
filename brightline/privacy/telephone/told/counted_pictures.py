"""Numbers in pictures that are counted or read off: '🍎🍎 🍎 🍎🍎', '🕑🕐🕑', '/// / /////', '☝✌🖐'.

What lives here: groups of one sign as often as the digit says, hours on the faces of clocks,
fingers of hands, the legend that tells of the zero ('0 is none:'), and the text with the digits.
Dice are folded to figures wherever they stand (`text/normalise`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_HOURS = "🕐🕑🕒🕓🕔🕕🕖🕗🕘"
_FINGERS = {
    "☝": "1",
    "👆": "1",
    "✌": "2",
    "🖖": "4",
    "🖐": "5",
    "✋": "5",
    "🤚": "5",
    "✊": "0",
    "👊": "0",
}
_DIGITS = {ord(hour): str(at) for at, hour in enumerate(_HOURS, 1)}
_DIGITS |= {ord(nought): "0" for nought in "🕙🕛"}
_DIGITS |= {ord(hand): digit for hand, digit in _FINGERS.items()}
_PICTURES = "".join(map(chr, _DIGITS))
_DIGITS |= {ord("o"): "0", ord("O"): "0"}
_SKIN = "[\U0001f3fb-\U0001f3ff]?"
_NO_STROKES = r"\w\s.,!?:;()'\"-"
READ_OFF = re.compile(rf"[{_PICTURES}].*[{_PICTURES}]|([^{_NO_STROKES}])\1{{3}}|^(?:x{{4,9}})$")
"""What some word of such a number holds, for `word_marks`."""
_DICE = re.compile("[⚀-⚅]")
_ONE = rf"(?:[{_PICTURES}]{_SKIN}|\d|[oO](?![a-np-zA-NP-Z]))"  # a ring is folded to an 'o'
_READ_ROW = late(rf"(?<![\w$€£.,:/])\+?{_ONE}(?:[ ./-]{{0,3}}{_ONE}){{7,13}}(?!\w)")
_NO_DIGIT = re.compile(r"[^\d]+")
_FEWEST_READ = 2  # pictures in a row of figures
_COUNTED = late(rf"(?P<sign>[^{_NO_STROKES}]|[xil])(?P=sign){{0,8}}|\d{{1,2}}")
_WORD = re.compile(r"[^\s,]+")
_TRAILING = ".,;:!?)"
_FEWEST_COUNTED = 5  # groups of signs
_CUE = late(
    r"(?<![a-z])(?:count|how\smany|strokes?|tally|cuent|contar|cuant|rayas|zahl|striche|compte|combien|traits|batons|"
    r"conta|quant|policz|ile|tel\s(?:de|ze|ik))"
)
_FAR = 80  # characters
_ZERO = r"(?:0|o|zero|cero|null|nul)"
_LEGEND = late(
    rf"\(?(?<![a-z\d])(?:the\s|la\s|el\s|die\s|le\s|der\s)?(?:{_ZERO}|ring|circle|anillo|circulo|aro|kreis|rond|cercle|anneau)\s?(?:=|is|es|est|ist|e|means|vaut|vale|stays|stands\sfor|as|como|wie|bleibt|"
    rf"queda|reste|resta)\s?(?:an?\s)?(?:{_ZERO}|none|nothing|nada|ninguno|nichts|rien|niente|written|escrito)(?![a-z\d])"
    r"\)?(?:[,;]?\s(?:[a-z]{2,9}\s){0,2}[a-z]{2,9})?[\s:>,;-]{0,4}(?=(?:\d|[ivxo]{1,4}|[^\w\s])+(?:[\W_]|\b))"
)


def may_be_pictured(folded: Folded) -> bool:
    """Whether dice stand in the text, which are figures once it is folded."""
    return not folded.original.isascii() and _DICE.search(folded.original) is not None


def without_legend(folded: Folded) -> Folded:
    """The same without what tells of the zero in front of a row: 'O is zero: II I ...'."""
    return folded.rewritten([(*m.span(), "; ") for m in _LEGEND.finditer(folded.lower)])


def with_counted_pictures(folded: Folded) -> Folded:
    """The same with the digits in the place of the pictures."""
    return folded.changed([*_read_off(folded.text), *_counted(folded.lower)])


def _read_off(text: str) -> Iterator[Change]:
    """One picture for each digit."""
    for row in _READ_ROW.finditer(text):
        read = row.group().translate(_DIGITS)
        digits = _NO_DIGIT.sub("", read)
        pictures = len(digits) - sum(map(str.isdigit, row.group()))
        if pictures >= _FEWEST_READ and is_number(digits, plus=read[0] == "+"):
            yield *row.span(), f"{'+' if read[0] == '+' else ''}{digits}"


def _counted(lower: str) -> Iterator[Change]:
    """One group for each digit."""
    for line in re.finditer(r"[^\n]+", lower):
        row: list[tuple[int, int, str]] = []
        sign = ""
        for word in _WORD.finditer(lower, *line.span()):
            if word.group() == "-":
                continue
            written = word.group().rstrip(_TRAILING)
            group = _COUNTED.fullmatch(written)
            drawn = group["sign"] if group else None
            if row and (group is None or (drawn and sign and drawn != sign)):
                yield from _whole(lower, row)
                row, sign = [], ""
            if group:
                sign = drawn or sign
                row.append((word.start(), word.start() + len(written), drawn or ""))
            if row and len(written) < len(word.group()):
                yield from _whole(lower, row)
                row, sign = [], ""
        yield from _whole(lower, row)


def _whole(lower: str, row: Sequence[tuple[int, int, str]]) -> Iterator[Change]:
    """The figures of a row of groups, if they are those of a number."""
    if sum(bool(sign) for _, _, sign in row) < _FEWEST_COUNTED:
        return
    ours = (at for at, (a, b, sign) in enumerate(row) if sign or lower[a:b] == "0")
    row = row[next(ours) :]  # not '12 rooms'
    said = [str(end - start) if sign else lower[start:end] for start, end, sign in row]
    if not is_number("".join(said), plus=False):
        return
    start, end = row[0][0], row[-1][1]
    around = lower[max(0, start - _FAR) : start] + lower[end : end + _FAR]
    if "0" in said or _CUE.search(around):
        yield start, end, " ".join(said)

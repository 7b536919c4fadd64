"""Numbers in letters with a legend of their own: 'a=2 b=1 c=5 d=0 e=4, call aba ccc dbea'.

What lives here: which letter stands for which digit, where a text says so of two letters or more
together, and the text with the digits. Letters that are numbered from A on are in `stand_ins`, one
letter or sign for one digit in `ready/replacements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_MEANS = (
    r"(?:\s?(?:[=:→]|[-=]+>)\s?|\s(?:is|are|es|ist|est|e|vale|means|meint|significa|heisst|bedeutet|equals|stands\sfor|"
    r"reads?|steht\sfur|sta\sper|por)\s)"
)
_DIGIT = rf"(?:\d|{DIGIT_WORD})"
_ENTRY = (
    rf"(?:(?:(?:the|la|el|der|die)\s)?(?:letters?|letra|buchstabe)\s)?[\"']?[a-z][\"']?{_MEANS}(?:an?\s|the\s|el\s|un\s)?{_DIGIT}(?![a-z\d]|[.,]\d)"
    rf"|{_DIGIT}{_MEANS}[\"']?[a-z][\"']?(?![a-z\d])"
)
_JOINT = r"[\s,;|/.]{1,3}(?:(?:and|y|und|et|e)\s)?"
_LEGEND = late(rf"(?<![a-z\d])(?:{_ENTRY})(?:{_JOINT}(?:{_ENTRY})){{1,11}}")
_PAIR = late(
    rf"(?<![a-z\d])(?:(?P<letter>[a-z])[\"']?{_MEANS}(?:an?\s|the\s|el\s|un\s)?(?P<digit>{_DIGIT})"
    rf"|(?P<digit2>{_DIGIT}){_MEANS}[\"']?(?P<letter2>[a-z]))(?![a-z\d])"
)
_FAR = 160  # characters between a legend and its number
_FEWEST, _FEWEST_LETTERS = 2, 3  # letters of a legend, and of its number
FEWEST_IN_LEGEND = 3
"""Digits that a text with a legend has at least."""
_GAP = r"[ .,/_-]{0,3}"
_WORD = late(r"[a-zA-Z\d]+")


def with_legends(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the digits for which the letters stand, and without the legend.

    `windows` are those around single letters; a number may stand outside of them.
    """
    return folded.changed(
        change
        for window in windows
        for legend in _LEGEND.finditer(folded.lower, *window)
        for change in _read(legend, folded.text)
    )


def _read(legend: re.Match[str], text: str) -> Iterator[Change]:
    lower, meant = legend.string, _meanings(legend, text)
    if len(meant) < _FEWEST:
        return
    if any(map(str.isupper, meant)):
        lower = text  # 'G is 6 ... g is 9'
    one = rf"[\d{''.join(meant)}]"
    row = re.compile(rf"(?<![a-zA-Z\d])\+?{one}(?:{_GAP}{one}){{6,15}}(?![a-zA-Z\d])")
    before = max(0, legend.start() - _FAR), legend.start()
    behind = legend.end(), legend.end() + _FAR
    found = False
    for around in (before, behind):
        for match in row.finditer(lower, *around):
            for start, end, digits in _numbers(match, meant):
                found = True
                yield start, end, digits
    if found:
        yield *legend.span(), " "  # its figures are none of the number


def _meanings(legend: re.Match[str], text: str) -> dict[str, str]:
    """The digit of each letter; none of a letter that two are told of.

    Capitals are letters of their own where one has another digit than its small letter.
    """
    meant: dict[str, str] = {}
    typed: dict[str, str] = {}
    for pair in _PAIR.finditer(legend.string, *legend.span()):
        digit = digits_told(pair["digit"] or pair["digit2"])
        at = pair.start("letter" if pair["letter"] else "letter2")
        if typed.setdefault(text[at], digit) != digit:
            return {}
        meant[text[at].lower()] = digit
    if all(meant[letter.lower()] == digit for letter, digit in typed.items()):
        return meant
    return {letter.swapcase(): digit for letter, digit in typed.items()} | typed


def _numbers(row: re.Match[str], meant: dict[str, str]) -> Iterator[Change]:
    """The number that the words of a row are from some word on: 'call' may be in such letters."""
    table = str.maketrans(meant)
    words = list(_WORD.finditer(row.string, *row.span()))
    for at, word in enumerate(words):
        groups = [one.group() for one in words[at:]]
        letters = sum(map(str.isalpha, "".join(groups)))
        digits = "".join(groups).translate(table)
        plus = row.string.endswith("+", 0, word.start())
        if letters >= _FEWEST_LETTERS and digits.isdigit() and is_number(digits, plus):
            yield word.start(), row.end(), " ".join(groups).translate(table)
            return

"""Figures and letters in the codes that people know by heart: Morse and Braille.

What lives here: the text with what such codes say: '..--- .---- ..---' is '212', '⠼⠃⠁⠃' as well.
The escapes of the web are in `escapes`. Sources: ITU-R M.1677-1 (Morse), Unicode's Braille patterns
with the number sign of the literary code.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Folded

_MORSE_FIGURES = {
    "-----": "0", ".----": "1", "..---": "2", "...--": "3", "....-": "4",
    ".....": "5", "-....": "6", "--...": "7", "---..": "8", "----.": "9",
}  # fmt: skip
_MORSE_LETTERS = {
    ".-": "a", "-...": "b", "-.-.": "c", "-..": "d", ".": "e", "..-.": "f", "--.": "g",
    "....": "h", "..": "i", ".---": "j", "-.-": "k", ".-..": "l", "--": "m", "-.": "n",
    "---": "o", ".--.": "p", "--.-": "q", ".-.": "r", "...": "s", "-": "t", "..-": "u",
    "...-": "v", ".--": "w", "-..-": "x", "-.--": "y", "--..": "z",
    ".--.-.": "@", ".-.-.-": ".", "..--.-": "_",
}  # fmt: skip
_MORSE = {**_MORSE_FIGURES, **_MORSE_LETTERS}
_STROKES = str.maketrans({"_": "-", "~": "-", "*": ".", "/": " ", "|": " ", ",": " "})
# At most 200 of them, many times an address: a longer row would be tried from each of its signals.
_SIGNALS = re.compile(
    r"(?<![^\s:(=\"'])(?:[.*_-]{1,6}[ /|,]{1,3}){2,200}[.*_-]{1,6}(?![^\s),;!?\"'])"
)
_MIXED = re.compile(r"\.-|-\.")
_FEWEST_FIGURES = 3
_AT = ".--.-."

_NUMBER_SIGN, _CAPITAL_SIGN = "⠼", "⠠"
_CELLS = dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵⠲⠈⠤", "abcdefghijklmnopqrstuvwxyz.@-", strict=True))
_FIGURES_OF_LETTERS = str.maketrans("abcdefghij", "1234567890")
_BRAILLE = re.compile(r"[\u2801-\u28ff]+(?:[ \u2800]+[\u2801-\u28ff]+)*")
_CELLS_OF_FIGURES = frozenset("⠼⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚ ⠀⠤")
_FEWEST_CELLS = 7


def decoded(folded: Folded) -> Folded:
    """The same with what is written in such codes in plain letters and figures."""
    text = folded.text
    changes = []
    if "..." in text or "---" in text or "***" in text or "___" in text:
        changes += [
            (*one.span(), said) for one in _SIGNALS.finditer(text) if (said := _morse(one[0]))
        ]
    if not text.isascii():
        changes += [(*one.span(), _braille(one[0])) for one in _BRAILLE.finditer(text)]
    return folded.changed(changes) if changes else folded


def _morse(signals: str) -> str:
    """What a row of signals says; '' if one of them is none, or the row no number or address."""
    strokes = signals.translate(_STROKES)
    row = strokes.split()
    if row[-1] not in _MORSE and row[-1][-1] == ".":  # it ends a sentence
        row[-1] = row[-1][:-1]
    if not _MIXED.search(strokes) or any(one not in _MORSE for one in row):
        return ""
    if _AT not in row and sum(signal in _MORSE_FIGURES for signal in row) < _FEWEST_FIGURES:
        return ""
    return "".join(_MORSE[signal] for signal in row)


def _braille(cells: str) -> str:
    """What a row of cells says; figures without their sign, where there is nothing else."""
    if (
        _NUMBER_SIGN not in cells
        and len(cells) >= _FEWEST_CELLS
        and _CELLS_OF_FIGURES.issuperset(cells)
    ):
        return "".join(_CELLS.get(cell, " ") for cell in cells).translate(_FIGURES_OF_LETTERS)
    said, counts = [], False
    for cell in cells:
        letter = _CELLS.get(cell, " ")
        counts = cell == _NUMBER_SIGN or (counts and cell in _CELLS_OF_FIGURES)
        if cell not in (_NUMBER_SIGN, _CAPITAL_SIGN):
            said.append(letter.translate(_FIGURES_OF_LETTERS) if counts else letter)
    return "".join(said)

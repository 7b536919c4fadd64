"""Numbers as they are written: the words of a text put together to *atoms*, stretches of digits.

What lives here: 'fifty five', 'five hundred', 'double five', 'two fives', over the blanks between
words. What one word holds is in `number_tokens`. Which atoms together make a telephone number is
decided in `phones`; which are a price, a date or a measurement in `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from brightline.privacy.figures.number_pieces import Notation, Part
from brightline.privacy.figures.number_tokens import CASED_LETTERS, READINGS


class Atom(NamedTuple):
    """A stretch of the folded text and the digits that it stands for."""

    start: int
    end: int
    digits: str
    notation: Notation


FEWEST_THAT_MATTER = 6  # digits together; fewer are neither a contact nor masked
FEWEST_LOOSE, FEWEST_LOOSE_WRITTEN = 9, 7  # digits with words between them, prices aside
# In capitals they may be drawn for digits.
_SMALL_WORDS = frozenset(
    ("is", "so", "lol", "lo", "oil", "oils", "boil", "soil", "soils", "boss", "loss", "sibs", "zoo",
     "solo", "solos", "silo", "bill", "bills", "bliss")
)  # fmt: skip
_PRONOUN = re.compile(r"I\s([a-z]{2,})")
_ARTICLE = re.compile(r"\s(?:the|an|half|each|every)\s")  # 'one eighty for the hour'
# 'ages 26 to 49', '220 for 10', 'up to 16x78': before figures of two digits and more, no digit.
_OF_RANGES = frozenset(("to", "for"))
_UP, _MOST_BEFORE = re.compile(r"(?<![a-z])up\s\Z|\d\s\Z"), 4
_PAIR_BEHIND = re.compile(r"\s[^\w\s]?\d\d")
# 'nada de mensajes'; 'Cuarto amueblado' in a line of its own: no zero and no four.
_NOTHING = "nada"
_SPANISH = (_NOTHING, "cuarto")
_NOTHING_OF = re.compile(r"nada\sde\s")
_ROOM = re.compile(r"cuarto\s([a-z]{4,})")
_TIGHT = frozenset(("", " ", "-", " y ", " and ", "y"))
# 'the last four are', 'first three:': in front of a group they say how long it is.
_COUNTS = {"three": 3, "four": 4, "seven": 7, "3": 3, "4": 4, "7": 7, "tres": 3, "cuatro": 4}
_WHICH_DIGITS = re.compile(r"(?<![a-z])(?:first|last|middle|final|primer[oa]s|ultim[oa]s)\s\Z")
_LONGEST_WHICH = 10  # characters
_DIGITS_ARE = re.compile(
    r"\s(?:digits?|numbers?|figures?|numeros|digitos|of\sit|are|is|first|son)(?![a-z])|:|\s="
)
_FIGURES_BEHIND = re.compile(r"[\s,]{1,2}(\d+)(?![\d\s-]*\d)")
_DIGIT_WORD = re.compile(
    r"(?<![a-z])(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|"
    r"cinco|seis|siete|ocho|nueve)(?![a-z])"
)
_WORDS_BEHIND = re.compile(rf"(?:[\s,-]{{1,2}}{_DIGIT_WORD.pattern})+")
_IN_NAME = re.compile(r"[a-z]_\Z")  # 'fern_thistle568': no letters drawn for figures
_PLURAL_FIGURE = re.compile(r"\d'?s[.,;:!?)]*")  # '5s' in 'three 5s'
# Drawn with figures; and the end of '(5, 7, 8)' and the beginning of '<3 9 9>'.
_SMILE = "8)"
_EMOTICONS = (_SMILE, "<3")
_IN_BRACKETS, _IN_ANGLES = re.compile(r"\([^()]*\Z"), re.compile(r"[^<>\n]{1,24}>")
_LONGEST_GROUP = 24  # characters
_MOST_REPEATED = 4  # 'four fives'
_BESIDE_REPEAT = 3  # characters between 'double' and its digit: ' ', '-', ' - '


def read_numbers(
    lower: str, words: Iterable[tuple[int, str]], bold: bool = False, text: str = ""
) -> list[Atom]:
    """The atoms of a folded, lower-case text, in order and without overlap.

    `words` are those in which there can be any, with their places. `text` is the same as `lower`
    with its capitals, for letters that are drawn for different digits ('b' for 6, 'B' for 8). A
    bold reading takes every letter and every word for a digit that can be one: the 's' in '20s',
    'to', 'for', 'SO'.
    """
    reader = _Reader(lower, text)
    for at, word in words:
        plain = word.strip(".,:;")
        if plain in _COUNTS and _counts_digits(lower, at, plain):
            continue
        if _PLURAL_FIGURE.fullmatch(word) and reader.repeats(word[0], at, at + len(word)):
            continue
        if bold and word.rstrip(".,;:!?") in _SMALL_WORDS and text.startswith(word[1:], at + 1):
            continue
        if word in _EMOTICONS and _is_emoticon(lower, at, word):
            continue
        if bold and word == "i" and _is_pronoun(text, at):
            continue
        if bold and word == "for" and _ARTICLE.match(lower, at + len(word)):
            continue
        if bold and word in _OF_RANGES and _is_in_range(lower, at, at + len(word)):
            continue
        if bold and word in _SPANISH and _is_spanish_word(lower, at, word):
            continue
        for part in READINGS[word][bold]:
            if not (
                part.notation == "weak"
                and _IN_NAME.search(word, max(0, part.start - 2), part.start)
            ):
                reader.add(part, at + part.start, at + part.end)
    return reader.atoms


def _is_in_range(lower: str, start: int, end: int) -> bool:
    before = _UP.search(lower, max(0, start - _MOST_BEFORE), start)
    return before is not None and _PAIR_BEHIND.match(lower, end) is not None


def _is_emoticon(lower: str, at: int, word: str) -> bool:
    if word == _SMILE:
        return not _IN_BRACKETS.search(lower, max(0, at - _LONGEST_GROUP), at)
    return not _IN_ANGLES.match(lower, at + len(word))


def _counts_digits(lower: str, at: int, word: str) -> bool:
    """'the last four are 0142', 'last four 0142': how many digits follow, and no digit itself."""
    if not _WHICH_DIGITS.search(lower, max(0, at - _LONGEST_WHICH), at):
        return False
    end = at + len(word)
    if _DIGITS_ARE.match(lower, end):
        return True
    figures = _FIGURES_BEHIND.match(lower, end)
    if figures:
        return len(figures[1]) == _COUNTS[word]
    written = _WORDS_BEHIND.match(lower, end)
    return written is not None and len(_DIGIT_WORD.findall(written.group())) == _COUNTS[word]


def _is_pronoun(text: str, at: int) -> bool:
    """'I enjoy': behind it stands a word that is no number."""
    match = _PRONOUN.match(text, at)
    return match is not None and not READINGS[match[1]].bold


def _is_spanish_word(lower: str, at: int, word: str) -> bool:
    """Whether what sounds like a digit, or is a slip away from one, is said as a word."""
    if word == _NOTHING:
        return _NOTHING_OF.match(lower, at) is not None
    if lower[at - 1 : at] not in ("\n", ""):
        return False
    room = _ROOM.match(lower, at)
    return room is not None and not READINGS[room[1]].bold


class _Reader:
    """Composes 'fifty five', 'five hundred', 'double five' while parts come in."""

    def __init__(self, lower: str, text: str) -> None:
        self.atoms: list[Atom] = []
        self._lower = lower
        self._text = text
        self._role = ""  # of the last atom: '' (closed), 'unit', 'tens' or 'hundreds'
        self._repeat: tuple[int, int, int] | None = None  # times, start and end of 'double'

    def add(self, part: Part, start: int, end: int) -> None:
        """Append or join one part, found at `start` to `end` of the text."""
        role = part.role
        if not role:
            digits = part.digits
            if self._text and part.notation in ("lettered", "weak") and len(digits) == end - start:
                digits = self._cased(digits, self._text[start:end].translate(CASED_LETTERS))
            self._append(start, end, digits, part.notation)
        elif role == "repeat":
            self._repeat = (int(part.digits), start, end)
        elif role == "hundred":
            if (self._joins(start) and self._role == "unit") or self._is_behind_figure(start):
                self._extend(end, self.atoms[-1].digits + part.digits, "hundreds")
        elif role == "plural":
            self._repeat_last(part.digits, start, end)
        else:
            joined = self._joined_digits(part.digits, role) if self._joins(start) else ""
            if joined:
                self._extend(end, joined, "tens" if role == "tens" else "")
            else:
                self._append(start, end, part.digits, part.notation)
                self._role = "" if role == "teens" else role

    def repeats(self, digit: str, start: int, end: int) -> bool:
        """Whether a plural figure says what a count in words before it repeats: 'three 5s'."""
        worded = bool(self.atoms) and self.atoms[-1].notation == "word"
        return worded and self._repeat_last(digit, start, end)

    @staticmethod
    def _cased(digits: str, cased: str) -> str:
        """The digits by the capitals; those of the word as a whole if some letter is no digit."""
        return cased if cased.isdigit() else digits

    def _append(self, start: int, end: int, digits: str, notation: Notation) -> None:
        if self._repeat is not None:
            times, repeat_start, repeat_end = self._repeat
            self._repeat = None
            if len(digits) == 1 and start - repeat_end <= _BESIDE_REPEAT:
                start, digits, notation = repeat_start, digits * times, "word"
        self._role = ""
        self.atoms.append(Atom(start, end, digits, notation))

    def _repeat_last(self, digit: str, start: int, end: int) -> bool:
        """'two fives' is 55; 'fives' without a count before it is no digit."""
        if not self.atoms or self._lower[self.atoms[-1].end : start] not in _TIGHT:
            return False
        times = self.atoms[-1].digits
        counts = len(times) == 1 and 2 <= int(times) <= _MOST_REPEATED
        if counts:
            self._extend(end, digit * int(times), "")
        return counts

    def _is_behind_figure(self, start: int) -> bool:
        """Whether one figure by itself stands in front."""
        if not self.atoms or len(self.atoms[-1].digits) > 1 or self._repeat is not None:
            return False
        last = self.atoms[-1]
        gap = self._lower[last.end : start]
        return last.notation == "figures" and last.digits != "0" and gap == " "

    def _joins(self, start: int) -> bool:
        if not self._role or self._repeat is not None:
            return False
        return self._lower[self.atoms[-1].end : start] in _TIGHT

    def _joined_digits(self, digits: str, role: str) -> str:
        before = self.atoms[-1].digits
        if digits == "0" or role == "hundreds":
            return ""
        if self._role == "tens" and role == "unit":
            return before[:-1] + digits
        if self._role == "hundreds" and role in ("unit", "teens", "tens"):
            return before[: -len(digits)] + digits
        return ""

    def _extend(self, end: int, digits: str, role: str) -> None:
        self.atoms[-1] = self.atoms[-1]._replace(end=end, digits=digits)
        self._role = role

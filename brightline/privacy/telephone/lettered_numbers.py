"""Numbers of any plan with letters drawn for figures, in groups of any kind: 'oTT o0 qoo 14Z'.

What lives here: stretches of words that consist of figures and such letters alone, what tells that
they are no words and no measures, the numbers that they can be read as, and the stretches that are
none and may still be one. North American numbers in letters alone are in `drawn_numbers`; single
letters among figures are read word by word (`number_tokens`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise, product
from typing import NamedTuple

from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.number_tokens import CASED_LETTERS
from brightline.privacy.figures.numbering import (
    LONGEST_INTERNATIONAL,
    SHORTEST_NATIONAL,
    abroad,
    nanp_national,
    prefixed,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.plans import is_behind_plus
from brightline.privacy.telephone.weighing import ENOUGH

_LETTERS = "oOqQdDiIlL|zZsSeEaAbBgGtT"
_FIGURE, _SMALL, _LARGE, _SIGN, _OTHER = b"FSL-X"


def _class(letter: str) -> int:
    if letter.isdigit():
        return _FIGURE
    if letter in _LETTERS:
        return _LARGE if letter.isupper() else _SMALL
    return _OTHER if letter.isalnum() else _SIGN


# By classes of characters, so that a text without such a stretch costs next to nothing. What is
# not in Latin-1 becomes a question mark: a sign.
_CLASSES = bytes(
    _class(chr(code)) if code < 128 or chr(code).isalpha() else _SIGN for code in range(256)
)
_STRETCH = re.compile(rb"(?<![FSLX])[FSL]+(?:-{1,3}[FSL]+)*(?![FSLX])")
# Begins with a figure, of which a text has few; so many signs are one of ' - ', '. ' and the like.
_FEW_SIGNS = rb"-(?:-{0,3}|-{5})"
_MIXED = re.compile(
    rb"F(?:(?=[SL])|(?<=[SL]F)|(?=" + _FEW_SIGNS + rb"(?:SS|LL)" + _FEW_SIGNS + rb"F))"
)
# '9 Ol 4' may be a word between two amounts; it counts where other signs or groups are as odd.
_CAPITALISED = re.compile(rb"F" + _FEW_SIGNS + rb"LS" + _FEW_SIGNS + rb"F")
_ODD_BEHIND = re.compile(rb"F-(?:-|SS|LL)")
_GROUP = re.compile(r"[0-9A-Za-z|]+")
_MOST_GROUPS = 16  # one digit each, with a country's code
_TRUNK_AND_NATIONAL, _SHORTEST_GROUP = 10, 2  # digits
_LONGEST = LONGEST_INTERNATIONAL + 3  # digits, with a prefix

# Letters that stand for either of two figures, the likelier one first.
_EITHER = {"q": "90", "g": "96", "b": "68", "G": "69", "B": "86"}
_BLANK = ("", " ", "\n")
_PAUSE = re.compile(r"[.,;!?]\s")
_SPEAKS = re.compile(r"(?:\s|')[a-z]")  # 'I travel', "I'm"
_INSIDE = re.compile(r"\d[.,:]$")  # '$130.00'
_RING = re.compile(r"[0oOQdD]")
_UNIT = re.compile(
    r"[1-9]\d{0,3}(?:bds?|ba|gb|tb|lbs?|lb|st|ea|oz|dl|gals?|sets?|s|g|l|d|a|b|e)", re.I
)
_UNIT_WORD = re.compile(r"[gt]b|lbs?|bds?|ba|st|oz|dl|sq|tba|est|gal", re.IGNORECASE)
_STROKES = re.compile(r"[oOQ0|lIi]{1,3}")  # rings and ones
_VOWEL = re.compile(r"[aei]|o(?![oq]*$)", re.IGNORECASE)
_TWICE = re.compile(r"([a-z])\1", re.IGNORECASE)
_THRICE = re.compile(r"([a-z])\1\1", re.IGNORECASE)
_MIXED_LONG, _MIXED_SHORT, _ODD, _NO_VOWEL = 3, 2, 2, 1
_SAME_SIGNS, _PLUS = 1, 1
_LEVELS = "a1a2b1b2"  # of a language; what else they could be has eight digits and is no number
_ENOUGH = 3  # to be a number of some plan
_ENOUGH_TO_HIDE = 4  # where no plan has such a number
_ENOUGH_BEHIND_CUE = 4
_LONGEST_CUE = 24  # characters


class Group(NamedTuple):
    """A word of figures and letters drawn for them."""

    start: int
    end: int
    text: str
    odd: int  # how much it says that it is no word
    word: bool


Stretch = Sequence[Group]


def find_lettered(lower: str, stretches: Sequence[Stretch], region: str) -> Iterator[PhoneSpan]:
    """Numbers with letters for figures in the `lettered_stretches` of a folded text."""
    for groups in stretches:
        done = -1
        for first, group in enumerate(groups):
            if group.start >= done and (found := _longest(lower, groups[first:], region)):
                yield found
                done = found.end


def lettered_runs(text: str, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Stretches that no plan knows and that are still no words."""
    for stretch in stretches:
        sure = [at for at, group in enumerate(stretch) if not group.word]
        groups = stretch[sure[0] : sure[-1] + 1] if sure else []
        digits = sum(len(group.text) for group in groups)
        levels = "".join(group.text for group in groups).lower() == _LEVELS
        if digits >= SHORTEST_NATIONAL and not levels and _is_to_hide(text, groups):
            yield groups[0].start, groups[-1].end


def _is_to_hide(text: str, groups: Stretch) -> bool:
    """Behind a word for a call one odd group is enough, whatever words are among them."""
    start = groups[0].start
    before = text[max(0, start - _LONGEST_CUE) : start].lower()
    if before.endswith("+") or CUE_BEFORE.search(before):
        return sum(group.odd for group in groups) >= _ENOUGH_BEHIND_CUE
    return _oddness(text, groups) >= _ENOUGH_TO_HIDE


def lettered_stretches(text: str) -> list[Stretch]:
    """Neighbouring words of nothing but figures and letters drawn for them, with digits enough.

    `text` is folded, with its capitals.
    """
    classes = text.encode("latin-1", "replace").translate(_CLASSES)
    if not _is_mixed(classes):
        return []
    found = [(match.group(), match.span()) for match in _STRETCH.finditer(classes)]
    return [
        [_group(text, match) for match in _GROUP.finditer(text, *span)]
        for part, span in found
        if len(part) - part.count(b"-") >= SHORTEST_NATIONAL and _is_mixed(part)
    ]


def _is_mixed(classes: bytes) -> bool:
    """Letters beside figures, capitals inside, or '99 oo 14': one of them stands in each."""
    if b"SL" in classes or _MIXED.search(classes):
        return True
    return bool(_CAPITALISED.search(classes) and _ODD_BEHIND.search(classes))


def _group(text: str, match: re.Match[str]) -> Group:
    written, (start, end) = match.group(), match.span()
    odd, word = 0, False
    if written.isdigit() or _UNIT.fullmatch(written):
        pass
    elif _STROKES.fullmatch(written) and _is_plain_case(written):
        odd = _NO_VOWEL if len(set(written)) < len(written) else 0
    elif not written.isalpha():
        odd = _MIXED_LONG if len(written) >= SHORTEST_NATIONAL else _MIXED_SHORT
    elif _THRICE.search(written) or not (_is_plain_case(written) or _UNIT_WORD.fullmatch(written)):
        odd = _ODD
    elif _is_word(written):
        word = text[start - 1 : start] in _BLANK and text[end : end + 1] in _BLANK
    else:
        odd = _NO_VOWEL
    return Group(start, end, written, odd, word)


def _is_word(written: str) -> bool:
    if _UNIT_WORD.fullmatch(written):
        return True
    return _VOWEL.search(written) is not None and not _TWICE.fullmatch(written)


def _is_plain_case(written: str) -> bool:
    return written in (written.lower(), written.upper(), written.capitalize())


def _oddness(text: str, groups: Sequence[Group]) -> int:
    """How much neighbouring groups say that they are no words; 0 with many words among them."""
    odd = sum(group.odd > 0 for group in groups)
    if sum(group.word for group in groups) > odd:
        return 0
    signs = {text[a.end : b.start] for a, b in pairwise(groups)}
    same = len(groups) > 2 and len(signs) == 1 and not signs.pop().isspace()
    return sum(group.odd for group in groups) + _SAME_SIGNS * same


def _longest(lower: str, groups: Sequence[Group], region: str) -> PhoneSpan | None:
    """The longest number that begins with the first of the groups."""
    start = groups[0].start
    plus = is_behind_plus(lower, start)
    if (groups[0].word and not plus) or _INSIDE.search(lower, max(0, start - 2), start):
        return None
    windows = [groups[:last] for last in range(min(len(groups), _MOST_GROUPS), 0, -1)]
    for window in sorted(windows, key=partial(_ends_loosely, lower)):
        written = "".join(group.text for group in window)
        if not SHORTEST_NATIONAL <= len(written) <= _LONGEST or window[-1].word:
            continue
        if _oddness(lower, window) + _PLUS * plus < _ENOUGH:
            continue
        for digits in _readings(written):
            if e164 := _number(digits, plus, region):
                return phone_span(lower, e164, _atoms(window, digits), ENOUGH)
    return None


def _ends_loosely(text: str, groups: Sequence[Group]) -> bool:
    """'O3SsSOB724 5', '... 819O! I', '... 2524 I go', '... 347, 10:00': what needs no such end."""
    long_enough = [
        (a, b)
        for length, (a, b) in zip(
            accumulate(len(group.text) for group in groups), pairwise(groups), strict=False
        )
        if length >= _TRUNK_AND_NATIONAL
    ]
    if not long_enough:
        return False
    last = groups[-1].text
    short = last.isdigit() and len(last) < _SHORTEST_GROUP
    short = short or (last == "I" and _SPEAKS.match(text, groups[-1].end) is not None)
    return short or any(_PAUSE.search(text, a.end, b.start) for a, b in long_enough)


def _atoms(groups: Sequence[Group], digits: str) -> tuple[Atom, ...]:
    ends = accumulate(len(group.text) for group in groups)
    return tuple(
        Atom(group.start, group.end, digits[end - len(group.text) : end], "lettered")
        for group, end in zip(groups, ends, strict=True)
    )


def _readings(written: str) -> Iterator[str]:
    """The digits, first by the letters as they are drawn; the same letter is the same figure."""
    either = [letter for letter in _EITHER if letter in written]
    rings = _RING.search(written) is not None
    choices = [_EITHER[letter] if letter != "q" or rings else "09" for letter in either]
    for meant in product(*choices):
        chosen = dict(zip(map(ord, either), meant, strict=True))
        yield written.translate({**CASED_LETTERS, **chosen})


def _number(digits: str, plus: bool, region: str) -> str:
    """E.164 of digits that are a number of some plan; '' if they are none."""
    if plus:
        return abroad(digits)[0]
    if national := nanp_national(digits):
        return "+1" + national
    return prefixed(digits, region)

"""Names on platforms that end in figures in words, without a note: 'snap maplelantern five two'.

What lives here: such names behind a platform or in front of one ('maplelantern fifty-two on Kik'),
at the end of a clause, and the text with the name itself. Where something counted follows ('two
hours') the figures belong to that. Figures of which a note tells are in `handles_in_pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.name_digits import NUMBER_OF, figures_told, is_said
from brightline.privacy.figures.number_words import REPEATS, WORD_OF_DIGIT
from brightline.privacy.names.given_names import given_names
from brightline.privacy.names.handle_words import (
    is_derived,
    is_made_up,
    is_no_quality,
    is_unlike_a_word,
)
from brightline.privacy.names.joined_pieces import is_piece, signed, with_signs_said
from brightline.privacy.names.piece_notes import A_PLATFORM, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_WORDS = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_REPEAT = "|".join(REPEATS)
_ONE = rf"(?:(?:{_REPEAT})\s)?(?:{_WORDS})(?![a-z0-9])"
_SAID = rf"(?P<said>(?:(?:\s|(?<=[a-z])-)(?:(?:and|y)\s)?{_ONE}){{1,5}})"
_SIGN = (
    r"(?:\s(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|low\sline|dot|punto|point|period|dash|"
    r"hyphen|guion)(?=\s))"
)
# No '-': that of 'ninety-two' stands between figures. Signs by their names belong to it.
_FLAT = (
    rf"[a-z0-9][a-z0-9._]{{1,30}}[a-z0-9](?![a-z0-9@])(?:{_SIGN}\s(?!(?:{_WORDS}|{_REPEAT})(?![a-z0-9]))[a-z0-9][a-z0-9._]{{0,20}}(?![a-z0-9@])){{0,3}}"
    rf"{_SIGN}?"
)
_BEHIND = late(
    rf"{A_PLATFORM}(?P<signs>{TO_NAME})(?P<name>{_FLAT}){_SAID}(?=\s?(?:[.!)\]\n]|$)|(?P<pause>,)\s)"
)
# A number at the end of a clause, or before a platform: few texts with one hold it.
_CUE = late(rf"(?:\s|-)(?:{_WORDS})(?:\s?(?:[.!,)\]\n]|$)|,?\s(?:on|at|in|en|por|via|is|es)\s)")
_ON = r"(?:on|at|in|en|por|via|is|es)"
_BEFORE = late(
    rf"(?<![\w@.$-])[@$]?(?P<name>{_FLAT}){_SAID},?\s{_ON}\s(?:(?:my|mi|the|el|la)\s)?(?={A_PLATFORM})"
)
_NUMBER = r"(?:numbers?|figures?|digits?|numeros?|cifras?|digitos?)"
_THE = r"(?:(?:the|a|an|el|un|una|los|las)\s)?"
_LINK = r"(?:and|y|plus|mas|then|luego|with|con|add|anade|pon|followed\sby|seguid[oa]\sdel?)"
_END = r"(?:at\sthe\send|al\sfinal|behind\sit|detras)"
_FIGURES = (
    rf"(?P<said>(?:\s?\d{{1,4}}){{1,4}}(?![\w$€£%]|[.:]\d)|(?:\s?{_ONE}(?:\s(?:and|y))?){{1,5}})"
)
# 'snap: mapleloom + five two', 'mapleloom and the number 52', 'mapleloom with a 52 at the end'
_ADDED = late(
    rf"{A_PLATFORM}(?P<signs>{TO_NAME})(?P<name>{_FLAT})(?:\s?\+\s?{_FIGURES}|"
    rf"(?:,\s?|\s\(?){_LINK}\s{_THE}{_NUMBER}\s{_FIGURES.replace('<said>', '<number>')}|"
    rf"(?:,\s?|\s\(?){_LINK}\s(?:{_END}\s{_THE}{_FIGURES.replace('<said>', '<ends>')}|"
    rf"{_THE}{_FIGURES.replace('<said>', '<end>')}\s{_END})|"
    rf"\s\((?:then|luego)\s{_FIGURES.replace('<said>', '<then>')})"
    r"(?=\s?(?:[.!)\]\n]|$))"
)
# 'snap: mapleloom(five)(two)'
_IN_BRACKETS = late(
    rf"{A_PLATFORM}(?P<signs>{TO_NAME})(?P<name>{_FLAT})(?P<said>[(\[](?:{WORD_OF_DIGIT})[)\]](?:\s?[(\[](?:{WORD_OF_DIGIT})[)\]]){{0,5}})"
)
_BRACKETED = re.compile(r"[(\[][a-z]+[)\]]")
_ADDED_CUE = late(rf"(?<![a-z])(?:{_NUMBER}|{_END}|\((?:then|luego))(?![a-z])|\+")
_PLACES = ("said", "number", "ends", "end", "then")
_SURE = re.compile(r"[:=>@$]")
# 'snap is jane two nine': what is said of the app has no two figures behind it
_CALLED = re.compile(r"(?<![a-z])(?:is|es|est|ist|ar|er|e|lautet|user|name|usuario)(?![a-z])")
_FEWEST_LISTED = 2  # words of figures
_SHORTEST_CALLED = 6  # letters, unless it is a given name


def counted_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names with their figures, in windows around the platforms of a lower-case text."""
    for start, end in windows:
        if _BRACKETED.search(lower, start, end):
            for told in _IN_BRACKETS.finditer(lower, start, end):
                yield from _with_figures(told, told["said"], told.end())
        if _ADDED_CUE.search(lower, start, end):
            for told in _ADDED.finditer(lower, start, end):
                said = next(filter(None, (told[place] for place in _PLACES)))
                yield from _with_figures(told, said, told.end())
        for form in (_BEHIND, _BEFORE) if _CUE.search(lower, start, end) else ():
            for told in form.finditer(lower, start, end):
                yield from _with_figures(told, told["said"], told.end("said"))


def _with_figures(told: re.Match[str], said: str, end: int) -> Iterator[Change]:
    """The name and its figures, where it is no word of a sentence."""
    name, begin = with_signs_said(told["name"]), told.start("name")
    if not is_piece(name) or is_said(name):
        return
    signs = told.groupdict().get("signs") or ""
    if told.groupdict().get("pause") and len(said.split()) < _FEWEST_LISTED:
        return  # 'snap: jane two, nine rooms'
    sure = _SURE.search(signs) or (_CALLED.search(signs) and _is_so_called(name, said))
    if sure or is_made_up(name) or is_unlike_a_word(name):
        yield begin, end, signed(told.string, begin, name + figures_told(said))


def _is_so_called(name: str, said: str) -> bool:
    """Whether a word with two figures behind it is a name: no quality of the app, no hours."""
    if len(said.split()) < _FEWEST_LISTED:
        return False
    if name in given_names():
        return True
    return len(name) >= _SHORTEST_CALLED and is_no_quality(name) and not is_derived(name)

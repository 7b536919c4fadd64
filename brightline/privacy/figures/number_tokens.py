"""What one word of a text (a stretch without blanks) holds of a number; remembered by word.

What lives here: figures, number words glued together or mixed with figures, figures drawn for
letters ('f0ur', '5ive') and letters drawn for figures ('2l2', 'SSS'). Words with signs for letters
('f*ve') are in `cut_words`, numbers glued behind a word that asks to call in `call_words`; words
next to each other are put together in `numerals`.

There are two readings of every word. The *careful* one takes '20s' for twenty of something and 'to'
for a preposition; the *bold* one takes every letter that can stand for a digit for one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from brightline.privacy.figures.call_words import behind_call
from brightline.privacy.figures.cut_words import cut_words, is_word_as_well
from brightline.privacy.figures.glued_words import glued_words
from brightline.privacy.figures.number_pieces import (
    GLUED,
    MIXED,
    Notation,
    Part,
    Parts,
    misspelt_pieces,
    number_between_letters,
    pieces_of,
    run_with_slips,
    value,
    with_role,
    word_with_figures,
)
from brightline.privacy.figures.number_words import (
    UNITS,
    ZERO_WORD,
    read_word,
)
from brightline.privacy.figures.signed_digits import signed_digits
from brightline.privacy.text.remembering import Remembered


class Readings(NamedTuple):
    """The careful and the bold reading of one word; the same object where they do not differ."""

    careful: Parts
    bold: Parts


NOTHING = Readings((), ())
LONGEST_CODE_READ = 25  # letters and figures; longer ones are codes and the mask's (`mask`)
_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 40

_LETTERS = str.maketrans("oilsbz", "011582")
_MORE_LETTERS = str.maketrans("oqdiljzeasgtbyh", "090111234597844")
CASED_LETTERS = str.maketrans(
    "OoQqDdIiLlJj!|ZzEeAaHhYyS$sGgTtBb", "000900111111112233444444555697786"
)
"""Letters drawn for digits, where large and small ones are drawn for different ones."""
_LETTERED = re.compile(r"[\doilsbz]+")
_MORE_LETTERED = re.compile(r"[\doqdiljzeasgtbyh]+")
_WEAK_LETTERS = re.compile(r"[oilsbz]{1,4}")
_DRAWN_OH, _ZERO = "0h", (Part(0, 2, "0", "lettered", ""),)
_DRAWN_OUT_ONE = "oone"  # no ring and a one
_RINGS = re.compile(r"o{2,4}")  # as many zeros, and no zero drawn out
# '20s', '34b', '130lbs', '5ll': a unit behind figures is no digit.
_UNIT_BEHIND = re.compile(r"\d{1,3}(?:s|b|bs|bb|lbs?|oz|l|i|z)")
# Drawn with figures, and no figures; nor are those of words that ask to call.
_NO_FIGURES = re.compile(r"<3{2,4}|:3|8-\)|(?:c[34]l{1,2}|t3l|t3xt|ph[o0]n3|ph0ne|numb3r|num3ro):?")
# '212%20555': a blank in an address; '()187': a bracket drawn for a zero
_TOKEN = re.compile(r"%2[0bde89](?=[a-z\d])|(?<=\d)\(\)|\(\)(?=\d)|[a-z0-9]+")
_SIGN_FOR_LETTER = re.compile(
    r"[a-z0-9][!|$]+[a-z0-9]|(?<![a-z0-9])[!|$][a-z]|^\${2,4}$|(?<![a-z0-9])[|!][\doilsbz]*\d|\d[\doilsbz]*\|(?![a-z0-9])"
)
# '0|7|7|0|0', '*5*|*5*|*5*': between single figures or words it is drawn for nothing.
_PIPED = re.compile(r"\W*(?:\d|[a-z]+)(?:\W{0,2}\|\W{0,2}(?:\d|[a-z]+)){2,}\W*")
_SIGNS_AS_LETTERS = (str.maketrans("!$", "is"), str.maketrans("!|$", "iis"))  # 'four|f!ve'
# Words of letters that can be drawn for figures, glued to figures: 'so7025550142', '0142lol'.
_GLUED_WORDS = "so|is|si|lo|los|lol|bb|solo|sol|boss|sis|lil|biz|oil|ill|bis|bill|bliss|soil"
_WORD_BESIDE = re.compile(rf"^(?:{_GLUED_WORDS})(?=\d)|(?<=\d)(?:{_GLUED_WORDS})$")
_GROUPS = (3, 4, 10, 11)  # characters of what is more likely a group than a word beside one
# 'at212': words of letters that can all be drawn for figures; any others are read so.
_GLUED_WORDS_OF_MORE = (
    "at|the|that|this|hi|hey|bye|yes|baby|babe|best|all|date|day|today|night|stay|hot|good|go|get|"
    "it|last|hello|hola|lady|ladies|also|de|el|la|al|las|bella|todo|dias|dial|tel|tell|be|hell|ya|"
    "daily|ahi|ahold|sale|late|legit|easy|beso|besos|ty|oye|das|te|se|les|beg|best|desde|hasta"
)
_LETTERS_BESIDE = re.compile(
    rf"^(?:{_GLUED_WORDS_OF_MORE})(?=o?\d)|(?<=\d)(?:{_GLUED_WORDS_OF_MORE})$"
)
# 'call2O15550142now': a ring is a zero between figures, and where the word begins.
_FIGURES_INSIDE = re.compile(r"(?:(?<![a-z0-9])o{1,2})?\d(?:[oilsbz]{0,2}\d)*")
_FIGURES_WITH_RINGS = re.compile(r"o{0,2}\d(?:[oilsbz]{0,2}\d)*o{0,2}")
# '5r55': a letter that is drawn for no figure and slipped into a group; '55r16' is of a tyre.
_STRAY_LETTER = re.compile(r"(?=.{4,5}\Z)(?!\d\dr\d\d)\d{1,3}([cfkmnpruvw])\d{1,3}")
# Long ones that are no codes: one run of figures, or the same letters between all of them.
_ONE_RUN = re.compile(r"[a-z]*\d(?:[oilsbz]{0,2}\d)*[a-z]*|\d([a-z]{1,8})(?:\d\1){5,}\d?")
_FEWEST_RUN_TOGETHER = 3  # words
# 'f*our', 'sev_en': a sign inside of a number word; "un/a" and "do's" are words.
_SIGN_INSIDE = re.compile(r"([a-z]{1,12})[*_~^+=.:;\\|'`-]([a-z]{1,12})(?![a-z])")
_SHORTENED = frozenset(("do's", "d'os", "un'a"))  # two words each
# '212z555z0142': the same letters between all groups of a number, whatever they are drawn for.
_SAME_BETWEEN = re.compile(r"(\d{3})([a-z]{1,8})(\d{3})\2(\d{4})")


def _read(word: str) -> Readings:
    if _NO_FIGURES.fullmatch(word):
        return NOTHING
    parts = _SIGN_INSIDE.search(word)
    digits = UNITS.get(parts[1] + parts[2]) if parts else None
    if parts and digits and parts.group() not in _SHORTENED:
        whole = (Part(*parts.span(), digits, "word", "unit"),)
        return Readings(whole, whole)
    best, written = _read_tokens(word), word
    word = word.rstrip("!")  # there it ends a sentence
    if (
        ("!" in word or "|" in word or "$" in word)
        and _SIGN_FOR_LETTER.search(word)
        and not _PIPED.fullmatch(word)
    ):  # 'f!ve', '$even', '2|2', '$$$'
        for signs in _SIGNS_AS_LETTERS:
            drawn = _read_tokens(word.translate(signs))
            worded = any(part.notation == "word" for part in drawn.careful)
            if worded and _reads_more(drawn.careful, best.careful):
                best = drawn
            elif _count(drawn.bold) > _count(best.bold):
                best = Readings(best.careful, drawn.bold)
    cut = cut_words(written)
    if cut and (_count(cut) > _count(best.careful) or best.careful[0].notation != "word"):
        weak = tuple(part._replace(notation="weak", role="") for part in cut)
        return Readings((), weak) if is_word_as_well(written) else Readings(cut, cut)
    return best


READINGS = Remembered(_read, most=_REMEMBERED, longest=_LONGEST_REMEMBERED)
"""The readings of any folded, lower-case word."""


def _reads_more(drawn: Parts, plain: Parts) -> bool:
    """Whether signs drawn for letters make more digits, or one word of a figure: 'n!n3'."""
    one_word = len(drawn) == 1 and all(part.notation == "figures" for part in plain)
    return _count(drawn) > _count(plain) or (one_word and _count(drawn) == _count(plain))


def _count(parts: Parts) -> int:
    return sum(len(part.digits) for part in parts)


def _read_tokens(word: str) -> Readings:
    if signed := signed_digits(word):
        return Readings(signed, signed)
    careful: list[Part] = []
    bold: list[Part] = []
    for token in _TOKEN.finditer(word):
        if token.group()[0] == "%":
            continue
        if token.group() == "()":
            ring = Part(*token.span(), "0", "lettered", "")
            careful.append(ring)
            bold.append(ring)
            continue
        one, other = _read_token(token.group())
        if other and other[0].notation == "weak" and _is_contracted(word, *token.span()):
            other = one
        at = token.start()
        surely = [Part(a + at, b + at, digits, how, role) for a, b, digits, how, role in one]
        careful += surely
        if other is one:
            bold += surely
        else:
            bold += [Part(a + at, b + at, digits, how, role) for a, b, digits, how, role in other]
    if not careful and not bold:
        return NOTHING
    first = tuple(careful)
    return Readings(first, first if bold == careful else tuple(bold))


def _is_contracted(word: str, start: int, end: int) -> bool:
    """ "i'm", "it's", "l'eau": letters on the other side of an apostrophe."""
    before = start > 1 and word[start - 1] == "'" and word[start - 2].isalnum()
    behind = end + 1 < len(word) and word[end] == "'" and word[end + 1].isalnum()
    return before or behind


@lru_cache(maxsize=_REMEMBERED)
def _read_token(token: str) -> tuple[Parts, Parts]:
    if token.isdigit():
        parts: Parts = (Part(0, len(token), token, "figures", ""),)
        return parts, parts
    if token.isalpha():
        return _read_letters(token)
    return _read_both(token)


def _read_letters(token: str) -> tuple[Parts, Parts]:
    if token[0] == "o" and token[1:] in UNITS and token != _DRAWN_OUT_ONE:
        ring = Part(0, 1, "0", "lettered", "")
        both = ring, Part(1, len(token), *with_role(token[1:]))
        return both, both
    known = None if _RINGS.fullmatch(token) else read_word(token)
    if known is not None:
        digits, role = value(known.word)
        if known.sureness == "weak":  # 'oh' is said on the telephone and elsewhere hardly
            weak: Notation = "misspelt" if token == ZERO_WORD else "weak"
            return (), (Part(0, len(token), digits, weak, ""),)
        notation: Notation = "word" if known.sureness == "exact" else "misspelt"
        parts: Parts = (Part(0, len(token), digits, notation, role),)
        return parts, parts
    if GLUED.fullmatch(token):
        parts = tuple(pieces_of(token))
        if any(part.notation == "word" for part in parts):
            return parts, parts
    if parts := run_with_slips(token, _FEWEST_RUN_TOGETHER) or glued_words(token):
        return parts, parts
    if _WEAK_LETTERS.fullmatch(token):
        return (), (Part(0, len(token), token.translate(_LETTERS), "weak", ""),)
    return (), ()


def _read_both(token: str) -> tuple[Parts, Parts]:
    """Letters and figures."""
    if token == _DRAWN_OH:
        return _ZERO, _ZERO
    if word := word_with_figures(token):
        parts: Parts = (Part(0, len(token), *with_role(word)),)
        return parts, parts
    if MIXED.fullmatch(token):
        pieces = tuple(pieces_of(token))
        if any(part.notation in ("word", "misspelt") for part in pieces):
            return pieces, pieces
    if pieces := misspelt_pieces(token) or behind_call(token):
        return pieces, pieces
    if same := _SAME_BETWEEN.fullmatch(token):
        groups = tuple(Part(*same.span(at), same[at], "figures", "") for at in (1, 3, 4))
        return groups, groups
    if number := number_between_letters(token):
        return number, number
    if _LETTERED.fullmatch(token):
        lettered = (Part(0, len(token), token.translate(_LETTERS), "lettered", ""),)
        if len(token) not in _GROUPS and _WORD_BESIDE.search(token):
            return _figures_in(token, _FIGURES_INSIDE), lettered
        if not _UNIT_BEHIND.fullmatch(token):
            return lettered, lettered
        figures = token.rstrip("oilsbz")
        return (Part(0, len(figures), figures, "figures", ""),), lettered
    if len(token) > LONGEST_CODE_READ and not _ONE_RUN.fullmatch(token):
        return (), ()
    runs = _figures_in(token, _FIGURES_INSIDE)
    if stray := _STRAY_LETTER.fullmatch(token):
        return runs, (Part(0, len(token), token.replace(stray[1], ""), "lettered", ""),)
    glued = len(token) not in _GROUPS and _LETTERS_BESIDE.search(token)
    if _MORE_LETTERED.fullmatch(token) and not glued:
        return runs, (Part(0, len(token), token.translate(_MORE_LETTERS), "weak", ""),)
    more = _figures_in(token, _FIGURES_WITH_RINGS)
    return runs, runs if more == runs else more


def _figures_in(token: str, pattern: re.Pattern[str]) -> Parts:
    """The runs of figures in a token, letters drawn for figures between them included."""
    return tuple(
        Part(
            *run.span(),
            run.group().translate(_LETTERS),
            "figures" if run.group().isdigit() else "lettered",
            "",
        )
        for run in pattern.finditer(token)
    )

"""Numbers drawn in letters with number words: '6zerotwoSSS0one5two', '4Q4 five five five O1AZ'.

What lives here: the text with figures for its number words, and the way back from what is found in
it. What is drawn without such words is in `drawn_rows`, which also judges here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.telephone.drawn.drawn_rows import ENOUGH, Found, find_drawn_rows
from brightline.privacy.telephone.drawn.drawn_runs import WORD
from brightline.privacy.text.late import late

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_UNITS = tuple(UNITS)
_DRAWN = "[0-9oqdil|!zs$eabgt]"
# Alone, or two at least in one word: 'st-one' and 'al-one' hold none.
_GLUED = rf"(?={_DRAWN}*(?:{_UNIT}){_DRAWN}*(?:{_UNIT}))(?:(?:{_UNIT})|{_DRAWN})++"
_TOKEN = late(rf"(?<![a-z0-9])(?:(?:{_UNIT})|{_GLUED})(?![a-z0-9])", re.IGNORECASE)
GLUED = late(rf"(?<![a-z0-9]){_GLUED}(?![a-z0-9])", re.IGNORECASE)
"""Number words among letters drawn for figures, all in one word: 'T02fiveSfive'."""
_WORDED = 2  # how much such words beside what is drawn say that it is a number
_GLUED_TOO = 1  # and two of them in one word
_WORD = late(_UNIT, re.IGNORECASE)


def find_drawn_among_words(text: str, region: str) -> Iterator[Found]:
    """Such numbers in a folded text with its capitals that holds number words."""
    figures, places = _in_figures(text)
    glued = _GLUED_TOO * (GLUED.search(text) is not None)
    for e164, start, end in find_drawn_rows(figures, region, ENOUGH - _WORDED - glued):
        first, behind = places[start][0], places[end - 1][1]
        if figures[start:end] != text[first:behind]:  # else it holds no word, and is found without
            yield e164, first, behind


def with_words_marked(text: str) -> str:
    """The text with `WORD` for each of its number words."""
    return _TOKEN.sub(_marked, text) if any(unit in text for unit in _UNITS) else text


def _marked(token: re.Match[str]) -> str:
    return _WORD.sub(WORD, token.group())


def _in_figures(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with figures for its number words, and where each of its characters comes from.

    The blanks between neighbouring words are left out: 'five five five' is one group.
    """
    figures: list[str] = []
    places: list[tuple[int, int]] = []
    done, worded = 0, False
    for token in _TOKEN.finditer(text):
        if not (worded and text[done : token.start()] == " "):
            _keep(text, done, token.start(), figures, places)
        done = token.start()
        for word in _WORD.finditer(text, *token.span()):
            _keep(text, done, word.start(), figures, places)
            figures.append(UNITS[word.group().lower()])
            places.append(word.span())
            done = word.end()
        _keep(text, done, token.end(), figures, places)
        done, worded = token.end(), True
    _keep(text, done, len(text), figures, places)
    return "".join(figures), places


def _keep(
    text: str, start: int, end: int, figures: list[str], places: list[tuple[int, int]]
) -> None:
    figures += text[start:end]
    places += [(at, at + 1) for at in range(start, end)]

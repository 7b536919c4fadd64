"""A count on the next line or behind a picture: '... 5 2 2 🙂 six places', '548' over '12 books'.

What lives here: whether the last figures of a row, or the word for them, count what is named behind
them. Where the numbers of a country have no fixed length, one with them is as valid as without.
"""

from __future__ import annotations

import re

from brightline.privacy.text.late import late

FEWEST_WHOLE = 10
"""Digits of a row that may be a whole number without them."""
_FIRST_WITHOUT_TRUNK = "456789"  # Poland, Portugal, Spain
_COUNT = re.compile(r"\d{1,2}|[^\W\d_]+(?:[\s-][^\W\d_]+)?")
# Between the number and the count; a line break may also stand inside of a number.
_SET_OFF = re.compile(r"[^\w\n]{0,4}\n\s{0,4}|[ ]{0,2}[^\x00-\x7f\w\s–—−·•…°º]{1,6}\s{1,2}")
_NOUN = late(
    r"\s(?!(?:call|text|txt|sms|now|then|and|or|dann|und|anrufen|call?me|ring|please|pls|bitte|llama\w*|luego|y|o|puis|et|"
    r"marca|whats\w*|hun|hon|babe|xo+|kisses|thanks?|gracias|danke|merci|ok|okay|for|to|in|on|at|is|it|if|"
    r"dash|dot|minus|plus|point|slash|the|you|any|all|not|only|day|night|solo|nur|doble|double|triple|doppel\w*|uhr|bis)(?![a-z]))(?:[a-z]{3,}|(?:tr|rk|st|qm|kg|km|cm|mm|zi|br|gb|za)(?![a-z]))"
)


def is_whole_without(digits: str) -> bool:
    """Whether digits in front of such a count may be a whole number: nine without a 0 in front."""
    many = len(digits)
    return many >= FEWEST_WHOLE or (many == FEWEST_WHOLE - 1 and digits[0] in _FIRST_WITHOUT_TRUNK)


def counts_behind(lower: str, before: int, start: int, end: int) -> bool:
    """Whether figures begin another line, or stand behind a picture, and count a noun.

    Args:
        before: where the figures in front of them end.
    """
    if not _SET_OFF.fullmatch(lower, before, start) or not _COUNT.fullmatch(lower, start, end):
        return False
    return is_before_noun(lower, end)


def is_before_noun(lower: str, end: int) -> bool:
    """Whether a word stands behind figures that these can count: '3 rooms', not '22 call me'."""
    return _NOUN.match(lower, end) is not None

"""Digits of a mailbox's name that are told in words: 'jane double eight at ...', 'jane zwei drei'.

What lives here: which figures such words stand for, in six languages, and the name in front of
them, with the sign between. Digits of which a sentence tells ('with a 7 behind it') are in
`told_before_at` and `noted_names`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.foreign_numbers import AMOUNT_OF
from brightline.privacy.figures.number_words import DIGIT_OF, REPEATS, TEENS, TENS, ZERO_WORD
from brightline.privacy.text.late import late

NUMBER_OF = AMOUNT_OF | TEENS | TENS | DIGIT_OF | {ZERO_WORD: "0"}
"""The figures for the words of amounts below a hundred."""
_OFTEN = {word: often for word, often in REPEATS.items() if often < 4} | {
    "doppel": 2, "doppelt": 2, "doppelte": 2, "doppio": 2, "doppia": 2, "duplo": 2, "dupla": 2,
    "dobles": 2, "tripla": 3, "triplo": 3, "dreifach": 3, "dreimal": 3, "zweimal": 2,
}  # fmt: skip
_WORDS = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_REPEAT = "|".join(sorted(_OFTEN, key=len, reverse=True))
SAID_DIGIT = rf"(?:(?:{_REPEAT})[\s-])?(?:\d{{1,6}}|(?:{_WORDS})(?![a-z0-9]))"
"""A pattern for one of them, with the word that repeats it."""
_READ = late(rf"(?P<often>{_REPEAT})(?=[\s-])|(?P<digits>\d+|(?:{_WORDS})(?![a-z]))")
_LINE = (
    r"under[\s-]?(?:score|line)|guion\sbajo|(?:barra|raya)\sbaja|low[\s-]?line|unterstrich|tiret\sbas|"
    r"trait\sbas|trattino\sbasso|sublinhado|traco\sbaixo"
)
_SIGN_WORD = (
    rf"\s(?:(?P<line>{_LINE})|(?P<dot>dot|punto|punkt|ponto|point)|"
    r"(?P<dash>dash|hyphen|guion(?!\sbajo)|bindestrich|tiret|trattino|hifen|traco))\s"
)
_SIGN = rf"(?:{_SIGN_WORD}|\s?(?P<drawn>[_.-])\s)"
_GAP = r"(?:[\s-]|,\s?)"
_PLAIN_SIGN = re.sub(r"\?P<\w+>", "?:", _SIGN_WORD)
_WORD = rf"(?!(?:{_WORDS}|{_REPEAT})(?![a-z0-9]))[a-z](?:[a-z0-9._-]{{0,19}}[a-z0-9])"
_NAMED = late(
    rf"(?<![^\s(:\"'])(?P<name>{_WORD}(?:{_PLAIN_SIGN}{_WORD}){{0,3}})"
    rf"(?:{_SIGN}|{_GAP})(?P<said>{SAID_DIGIT}(?:{_GAP}{SAID_DIGIT}){{0,7}})$"
)
_EACH_SIGN = late(_SIGN_WORD)
_ALL_SAID = late(rf"{SAID_DIGIT}(?:-{SAID_DIGIT})*")
_LAST_SAID = late(rf"^(?P<name>.*[a-z][a-z0-9]*[._-])(?P<said>{_WORDS})$")
_MOST_BEFORE = 80  # characters in front of the last word


def figures_told(said: str) -> str:
    """'double eight' is '88', 'forty four' is '44', 'drei neun' is '39'."""
    figures, often = "", 1
    for word in _READ.finditer(said):
        if word["often"]:
            often = _OFTEN[word["often"]]
            continue
        digits = NUMBER_OF.get(word["digits"], word["digits"]) * often
        after_tens = len(digits) == 1 and digits != "0" and said[: word.start()].rstrip(" -")
        if after_tens and after_tens.endswith(tuple(TENS)):
            figures = figures[:-1]
        figures += digits
        often = 1
    return figures


def is_said(name: str) -> bool:
    """Whether a name is nothing but figures or words for them: 'seven', 'ninety-nine', '7'."""
    return name in NUMBER_OF or _ALL_SAID.fullmatch(name) is not None


def named_before(lower: str, start: int, last: str) -> tuple[str, int] | None:
    """The name that ends with figures told in words, of which `last` is the last, at `start`."""
    first = max(0, start - _MOST_BEFORE)
    told = _NAMED.search(lower[first:start] + last)
    if told is None:
        return None
    name = _EACH_SIGN.sub(_drawn, told["name"])
    sign = told["drawn"] or _drawn(told)
    return f"{name}{sign}{figures_told(told['said'])}", first + told.start()


def _drawn(sign: re.Match[str]) -> str:
    """The sign that a word tells; nothing for a blank."""
    return "_" if sign["line"] else "." if sign["dot"] else "-" if sign["dash"] else ""


def with_last_digit(name: str, written: str) -> str:
    """'jane_five' is 'jane_5' where its line was told too: 'jane underscore five'."""
    told = _LAST_SAID.fullmatch(name)
    if told is None or f" {told['said']}" not in written:
        return name
    return told["name"] + NUMBER_OF[told["said"]]

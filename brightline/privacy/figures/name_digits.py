"""Digits of a mailbox's name that are told in words: 'jane double eight at ...', 'jane zwei drei'.

What lives here: which figures such words stand for, in six languages, and the name in front of
them, with the sign between. Digits of which a sentence tells ('with a 7 behind it') are in
`told_before_at` and `noted_names`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.foreign_numbers import AMOUNT_OF
from brightline.privacy.figures.number_words import (
    DIGIT_OF,
    PLURALS,
    REPEATS,
    TEENS,
    TENS,
    UNITS,
    ZERO_WORD,
)
from brightline.privacy.text.late import late

_GLUED = {
    f"{ten}{unit}": TENS[ten][0] + digit
    for ten in TENS
    if ten[-1] == "y"
    for unit, digit in UNITS.items()
    if digit != "0"
}
_FRENCH_UNITS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_FRENCH_TEENS = (
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept"),
    *("dix-huit", "dix-neuf"),
)
_FRENCH = {
    f"{ten}-{word}".strip("-"): str(tens + value)
    for ten, tens, words in (
        ("soixante", 70, _FRENCH_TEENS),
        ("quatre-vingt", 80, _FRENCH_UNITS + _FRENCH_TEENS),
        ("quatre-vingts", 80, ("",)),
    )
    for value, word in enumerate(words)
}
NUMBER_OF = _FRENCH | _GLUED | AMOUNT_OF | TEENS | TENS | DIGIT_OF | {ZERO_WORD: "0", "meia": "6"}
"""The figures for the words of amounts below a hundred."""
_OFTEN = {word: often for word, often in REPEATS.items() if often < 4} | {
    "doppel": 2, "doppelt": 2, "doppelte": 2, "doppio": 2, "doppia": 2, "duplo": 2, "dupla": 2,
    "dobles": 2, "tripla": 3, "triplo": 3, "dreifach": 3, "dreimal": 3, "zweimal": 2,
    "deux fois": 2, "trois fois": 3, "dos veces": 2, "tres veces": 3, "zwei mal": 2, "drei mal": 3,
    "due volte": 2, "tre volte": 3, "duas vezes": 2, "tres vezes": 3, "two times": 2, "twice": 2,
}  # fmt: skip
_WORDS = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_REPEAT = "|".join(sorted(_OFTEN, key=len, reverse=True))
_PLURAL = rf"(?:two|2|three|3|dos|tres)\s(?:{'|'.join(PLURALS)})(?![a-z])"
SAID_DIGIT = rf"(?:{_PLURAL}|(?:(?:{_REPEAT})[\s-])?(?:\d{{1,6}}|(?:{_WORDS})(?![a-z0-9])))"
"""A pattern for one of them, with the word that repeats it."""
SAID_IN_WORDS = rf"(?:(?:(?:{_REPEAT})[\s-])?(?:{_WORDS})(?![a-z0-9]))"
"""The same, but for figures themselves."""
_READ = late(
    rf"(?P<often>{_REPEAT})(?=[\s-])|(?:(?P<two>two|2|dos)|three|3|tres)\s(?P<plural>{'|'.join(PLURALS)})(?![a-z])"
    rf"|(?P<digits>\d+|(?:{_WORDS})(?![a-z]))"
)
_LINE = (
    r"under[\s-]?(?:score|line)|guion\sbajo|(?:barra|raya)\sbaja|low[\s-]?line|unterstrich|tiret\sbas|"
    r"trait\sbas|trattino\sbasso|sublinhado|traco\sbaixo"
)
_NAMED_SIGN = (
    rf"(?:{_LINE}|dot|punto|punkt|ponto|point|dash|hyphen|guion|bindestrich|tiret|trattino|hifen|"
    r"traco)"
)
_SIGN = rf"(?:\s{_NAMED_SIGN}\s|\s?[\[({{<*]\s?{_NAMED_SIGN}\s?[\])}}>*]\s?|\s_\s?|_\s|\s\.\s)"
_GAP = r"(?:\s[-/|*]\s|\s(?:y|e|et|und)\s|[\s-]|,\s?)"
_NO_WORD = rf"(?!(?:{_WORDS}|{_REPEAT})(?![a-z0-9]))"
_NAMED = late(
    rf"(?<![^\s(:\"'])(?P<name>{_NO_WORD}[a-z](?:[a-z0-9._-]{{0,19}}[a-z0-9])(?:{_SIGN}{_NO_WORD}[a-z0-9]{{2,20}}){{0,2}}"
    rf"(?:{_SIGN}|(?={_GAP})))(?:{_GAP})?(?<![a-z0-9])(?P<said>{SAID_DIGIT}(?:{_GAP}{SAID_DIGIT}){{0,7}})$"
)
_SIGN_IN_NAME = late(
    rf"\s?[\[({{<*]?\s?(?:(?P<line>{_LINE}|_)|(?P<dot>dot|punto|punkt|ponto|point|\.)|{_NAMED_SIGN})\s?[\])}}>*]?(?:\s|$)"
    r"|(?<=[a-z0-9])(?P<drawn>[._-])"
)
_ALL_SAID = late(rf"{SAID_DIGIT}(?:-{SAID_DIGIT})*")
_LAST_SAID = late(rf"^(?P<name>.*[a-z][a-z0-9]*[._-])(?P<said>{_WORDS})$")
_IN_FIGURES = late(
    r"(?<![a-z])(?:numbers?|digits?|words?|numeros?|nombres?|zahlen|numeri|write|type|put)\s(?:[a-z]{1,8}\s){0,2}(?:as|in|with)\s"
    r"(?:digits|figures|numerals|numbers)(?![a-z])|(?<![a-z])(?:(?:en|em|in|als|con|mit)\s(?:cifr[ae]s?|chiffres|ziffern|zahlen|algarismos))"
)
_ENDS_WITH_DIGITS = late(
    rf"(?P<name>[a-z][a-z0-9]*?[a-z][._-]?)(?P<digits>(?:{_REPEAT})?(?:{_WORDS})(?:-?(?:{_REPEAT})?(?:{_WORDS})){{0,7}})"
)
_GLUED_WORD = late(rf"{_REPEAT}|{_WORDS}")
_MOST_BEFORE = 80  # characters in front of the last word


def figures_told(said: str) -> str:
    """'double eight' is '88', 'forty four' is '44', 'drei neun' is '39'."""
    figures, often, tens = "", 1, False
    for word in _READ.finditer(said):
        if word["often"]:
            often = _OFTEN[word["often"]]
            continue
        digits = NUMBER_OF.get(word["digits"] or "", word["digits"] or "") * often
        if plural := word["plural"]:
            digits = PLURALS[plural] * (2 if word["two"] else 3)
        if tens and len(digits) == 1 and digits != "0":
            figures = figures[:-1]
        figures += digits
        tens = word["digits"] in NUMBER_OF and len(digits) == 2 and digits[1] == "0" != digits[0]
        tens, often = tens and digits != "10" and often == 1, 1
    return figures


def is_said(name: str) -> bool:
    """Whether a name is nothing but figures or words for them: 'seven', 'ninety-nine', '7'."""
    if "." in name or "_" in name:
        return False
    return name in NUMBER_OF or name in PLURALS or _ALL_SAID.fullmatch(name) is not None


def named_before(lower: str, start: int, last: str) -> tuple[str, int] | None:
    """The name that ends with figures told in words, of which `last` is the last, at `start`."""
    first = max(0, start - _MOST_BEFORE)
    told = _NAMED.search(lower[first:start] + last)
    if told is None:
        return None
    name = _SIGN_IN_NAME.sub(_sign_of, told["name"])
    return f"{name}{figures_told(told['said'])}", first + told.start()


def _sign_of(sign: re.Match[str]) -> str:
    return sign["drawn"] or ("_" if sign["line"] else "." if sign["dot"] else "-")


def with_last_digit(name: str, written: str) -> str:
    """'jane_five' is 'jane_5' where its line was told too: 'jane underscore five'."""
    told = _LAST_SAID.fullmatch(name) if " " in written else None
    if told is None or f" {told['said']}" not in written:
        return name
    return told["name"] + NUMBER_OF[told["said"]]


def with_glued_figures(name: str, said: str) -> tuple[str, int, int] | None:
    """'janesevenfour' is 'jane74' where 'numbers as figures' is said, and where that stands."""
    told, words = _IN_FIGURES.search(said), _ENDS_WITH_DIGITS.fullmatch(name)
    if not (told and words):
        return None
    figures = figures_told(" ".join(_GLUED_WORD.findall(words["digits"])))
    return f"{words['name']}{figures}", *told.span()

"""A claim in a sentence, read as numbers: what it says, and what it would have to mean.

'Up 1,432% in five years' is a ratio of 15.3, or 73% a year if it went evenly. Only the form is
read here; what the corpus says of it is `judging.py`. What cannot be read is refused with what is
expected, never guessed: a level is no change, and no number, time or word may be left unread.
Words are in `claim_words.py`, time in `claim_spans.py`, what it is of in `claim_subjects.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from brightline.trends.claim_numbers import (
    AMOUNT,
    DIGITS,
    PART,
    WORDS,
    Place,
    number,
    only,
    refused,
    without,
)
from brightline.trends.claim_spans import YEAR_ON_YEAR, stretch_of
from brightline.trends.claim_subjects import subjects_in
from brightline.trends.claim_words import (
    AS_MANY,
    FALLS,
    RISES,
    refuse_no_direction,
    refuse_unclear,
    refuse_unread,
)

_VERBS = {
    "halv(?:e[sd]|ing)": 0.5,
    "doubl(?:e[sd]|ing)": 2.0,
    "(?:tripl|trebl)(?:e[sd]|ing)": 3.0,
    "quadrupl(?:e[sd]|ing)": 4.0,
}
_TIMES_WORDS = {"half": 0.5, "twice": 2.0}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}

_TO = r"(?:\bto\s+)?"
_PERCENT = re.compile(rf"([+\-−]?)\s*({AMOUNT})\s*{PART}(?!{AS_MANY})", re.IGNORECASE)
_PERCENT_AS = re.compile(rf"{_TO}({AMOUNT})\s*{PART}{AS_MANY}", re.IGNORECASE)
_TIMES_AS = re.compile(
    rf"{_TO}(?:(?<![\w.,])({DIGITS}|{WORDS})\s+times|\b({'|'.join(_TIMES_WORDS)})){AS_MANY}",
    re.IGNORECASE,
)
_FOLD = re.compile(
    rf"(?<!\w)(?:[x×]\s*({DIGITS})(?![\w]|[.,]\d)|(?<![.,\d])({DIGITS})\s*[x×](?!\w)|"
    rf"(?<![.,\d])({DIGITS})[\s-]*fold\b|({WORDS})[\s-]?fold\b)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\bby\s+(?:({WORDS})[\s-]+)?({'|'.join(_PARTS)})s?\b(?!\s+(?:an?|{AMOUNT})\b)", re.IGNORECASE
)

_MOST_LOG = 50.0  # of a year's ratio: "doubled in a week" is 36
_MOST_LOG_IN_ALL = 200.0

LONGEST_YEARS = 100.0


# Without 'by', beside the word of the change alone: 'fell a third time' counts, 'half a year' and a
# quarter are times, and 'half a million' is a number.
_PLAIN = rf"(?P<many>{WORDS})[\s-]+(?P<part>third|fifth|tenth)s?"
_HALF = r"(?:(?:an?|one)[\s-]+)?half"
_TIME_FOLLOWS = (
    rf"(?=\s*(?:[,.(]|$)|\s+(?:in|since|between|from|over|within|during|per|each|every|"
    rf"{YEAR_ON_YEAR}|annually|yearly)(?!\w))"
)
_CHANGES = rf"(?:{RISES.pattern}|{FALLS.pattern})"
_PLAIN_HALF = re.compile(rf"{_CHANGES}\s+(?P<said>{_HALF})\b{_TIME_FOLLOWS}", re.IGNORECASE)
_PLAIN_FRACTIONS = (
    re.compile(rf"{_CHANGES}\s+(?P<said>{_PLAIN})\b{_TIME_FOLLOWS}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<said>{_PLAIN})(?=\s+(?:fewer|less|lower|more|higher)\b(?!\s+than\s+\D))",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claimed change: `ratio` of later to earlier over `years`.

    named: the two calendar years that it names; no other years judge it.
    read_as: which years its words were taken to mean, where they say it otherwise; else ''.
    recent: whether it says 'last', 'past' or 'ago': only a change up to the newest judges it.
    subjects: what its words say that it is of, each with these words; nothing else judges it.
    """

    text: str
    ratio: float
    years: float
    named: tuple[int, int] | None = None
    recent: bool = False
    read_as: str = ""
    subjects: Mapping[str, str] = field(default_factory=dict)

    @property
    def which_years(self) -> str:
        """Of which calendar years it speaks, in words; '' where it names none."""
        if self.read_as:
            return f"The claim is read as {self.read_as}"
        return f"The claim names {self.named[0]} and {self.named[1]}" if self.named else ""

    @property
    def annual(self) -> float:
        """The relative change a year if it went evenly (compound growth)."""
        return float(self.ratio ** (1 / self.years)) - 1


def read_claim(text: str, newest: int | None = None) -> Claim:
    """Read a claim.

    Args:
        newest: the newest calendar year of the study, with which 'since' a year ends.

    Raises:
        TrendError: a level and no change, no span of time, more than one of either, a number, a
            stretch of time or a word that is not understood, or a fall of all and more.
    """
    refuse_unclear(text)
    ratio, change = _ratio(text)
    time = stretch_of(text, change, newest)
    left = without(text, [change, *time.places])
    subjects, places = subjects_in(left)
    refuse_unread(text, without(left, places))
    refuse_no_direction(text, left)
    log = _log_in_all(text, ratio, time.years, time.times)
    ratio = ratio if time.times == 1 else math.exp(log)
    if time.named is None:
        return Claim(text, ratio, time.years, recent=time.recent, subjects=subjects)
    named = time.named
    return Claim(text, ratio, time.years, named.years, time.recent, named.read_as, subjects)


def _log_in_all(text: str, ratio: float, years: float, times: float) -> float:
    """The logarithm of the ratio over all years, where it can be one."""
    if years > LONGEST_YEARS:
        raise refused(text, f"spans more than {LONGEST_YEARS:.0f} years")
    if ratio <= 0:
        raise refused(text, "is a fall of 100% or more, after which nothing is left to count")
    log = times * math.log(ratio)
    if abs(log) > min(_MOST_LOG * years, _MOST_LOG_IN_ALL):
        raise refused(text, "would be more a year than can be counted")
    return log


def _ratio(text: str) -> tuple[float, Place]:
    """The one change that a text says, as later to earlier, and where it stands."""
    found = [*_percentages(text), *_multiples(text), *_fractions(text)]
    for verb, ratio in _VERBS.items():
        verbs = re.finditer(rf"\b{verb}\b", text, re.IGNORECASE)
        found += [(ratio, read.span()) for read in verbs]
    return only(found, text, "change")


def _percentages(text: str) -> list[tuple[float, Place]]:
    """'Up 40%' is 1.4 times, 'fell 40%' 0.6 times, and '40% as many' 0.4 times."""
    found: list[tuple[float, Place]] = []
    for read in _PERCENT.finditer(text):
        minus, share = read[1] in ("-", "−"), number(read[2]) / 100
        if (FALLS.search(text) and read[1]) or (minus and RISES.search(text)):
            raise refused(text, "says a rise and a fall, so its change is unclear")
        found.append((1 - share if minus or FALLS.search(text) else 1 + share, read.span()))
    for read in _PERCENT_AS.finditer(text):
        _refuse_more_as_many(text, read)
        found.append((number(read[1]) / 100, read.span()))
    return found


def _multiples(text: str) -> list[tuple[float, Place]]:
    """'3-fold', 'x3' and '3 times as many'; a fall 3-fold is a third."""
    found: list[tuple[float, Place]] = []
    for read in _FOLD.finditer(text):
        fold = number(next(filter(None, read.groups())))
        found.append((1 / fold if fold and FALLS.search(text) else fold, read.span()))
    for read in _TIMES_AS.finditer(text):
        _refuse_more_as_many(text, read)
        times = _TIMES_WORDS[read[2].lower()] if read[2] else number(read[1])
        found.append((times, read.span()))
    return found


def _fractions(text: str) -> list[tuple[float, Place]]:
    """'By a third', 'by half', 'up half', 'down two thirds', 'a third fewer'."""
    found = [(read[1] or "one", read[2], read.span()) for read in _FRACTION.finditer(text)]
    for pattern in _PLAIN_FRACTIONS:
        plain = pattern.finditer(text)
        found += [(read["many"], read["part"], read.span("said")) for read in plain]
    found += [("one", "half", read.span("said")) for read in _PLAIN_HALF.finditer(text)]
    sign = -1 if FALLS.search(text) else 1
    return [(1 + sign * number(many) * _PARTS[part.lower()], place) for many, part, place in found]


def _refuse_more_as_many(text: str, read: re.Match[str]) -> None:
    """'Rose to 3 times as many' is plain; 'rose 50% as many' may be half as many, or half more."""
    is_plain = read.group().lower().startswith("to")
    if not is_plain and (RISES.search(text) or FALLS.search(text)):
        said = read.group().strip()
        raise refused(text, f"says '{said}' beside a rise or a fall, so its change is unclear")

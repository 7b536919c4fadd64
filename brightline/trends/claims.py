"""A claim in a sentence, read as numbers: what it says, and what it would have to mean.

'Up 1,432% in five years' is a ratio of 15.3, or 73% a year if it went evenly. Only the form is
read here; what the corpus says of it is `judging.py`. What cannot be read is refused with what is
expected, never guessed: a level is no change, and no number or time may be left unread.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from brightline.errors import TrendError
from brightline.trends.claim_years import years_in

NUMBER_WORDS = {
    "one": 1,
    "a": 1,
    "an": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
_VERBS = {"halve[sd]": 0.5, "double[sd]": 2.0, "triple[sd]": 3.0, "quadruple[sd]": 4.0}
_UNIT_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_RATE_WORDS = {"annual": "year", "year": "year", "month": "month", "week": "week", "dai": "day"}

_WORDS = "|".join(NUMBER_WORDS)
# A number stands alone: '1e3', '1.2.3' and '1,43' are none, and no part of them is read.
_AMOUNT = (
    r"((?<![\w.,])(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![\w]|[.,]\d))"
)
_PART = r"(?:%|per\s?cent\b)"
_PERCENT = re.compile(rf"([+\-−]?)\s*{_AMOUNT}\s*{_PART}", re.IGNORECASE)
_DIGITS = r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_FOLD = re.compile(
    rf"(?<!\w)(?:[x×]\s*{_DIGITS}(?![\w]|[.,]\d)|(?<![.,\d]){_DIGITS}\s*[x×](?!\w)|"
    rf"(?<![.,\d]){_DIGITS}[\s-]*(?:fold\b|times\s+as\s+(?:many|much|high)\b)|"
    rf"({_WORDS})(?:[\s-]?fold\b|\s+times\s+as\s+(?:many|much|high)\b))",
    re.IGNORECASE,
)
_FALL_WORDS = (
    r"fell|falls?|fallen|down|drop(?:s|ped)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|"
    r"less|fewer|lower|minus|halve[sd]"
)
_RISE_WORDS = (
    r"rose|rises?|risen|up|grew|grows?|grown|growth|increas(?:e[sd]?|ing)|climb(?:s|ed)?|"
    r"jump(?:s|ed)?|surged?|more|higher|plus|as\s+(?:many|much|high)|double[sd]|triple[sd]|"
    r"quadruple[sd]"
)
_FALLS = re.compile(rf"\b(?:{_FALL_WORDS})\b", re.IGNORECASE)
_RISES = re.compile(rf"\b(?:{_RISE_WORDS})\b", re.IGNORECASE)
_UNCLEAR = re.compile(
    rf"\bto\s+{_AMOUNT}\s*{_PART}|\b(?:no|not)\s+(?:less|fewer|more)\s+than\b|"
    rf"\b(?:less|fewer|more)\s+than\s+(?:\d+|\w+e[sd]\b)|\bat\s+(?:least|most)\b|"
    rf"\b(?:over|under|above|below|beyond|almost|nearly|about|around|roughly|approximately|some|"
    rf"hardly|barely)\s+(?:{_AMOUNT}\s*(?:{_PART}|[x×]|-?fold|times)|\w+le[sd]\b|halve[sd]\b)|"
    rf"\d+\s*(?:[-–−]|and)\s*{_DIGITS}\s*{_PART}|\b(?:never|not|without)\b|"
    r"\b\w+n['’]t\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    rf"{_AMOUNT}\s*{_PART}\s+(?:of|share|rate|level|proportion|points?)\b|"
    rf"\b(?:share|rate|proportion|level|prevalence|total|number)\s+(?:of|at)\s+{_AMOUNT}\s*{_PART}|"
    rf"\b(?:at|reach(?:e[sd])?)\s+{_AMOUNT}\s*{_PART}|"
    rf"\b(?:is|are|was|were)\s+{_AMOUNT}\s*{_PART}(?!\s+(?:{_RISE_WORDS}|{_FALL_WORDS})\b)",
    re.IGNORECASE,
)
_TIME = rf"(?:(?:{_AMOUNT}|({_WORDS}))\s+)?(year|month|week|day)s?\b"
_RECENT = r"(?:the\s+)?(?:last\s+|past\s+)?"
_SPAN = re.compile(rf"\b(in|over|within|during|after|for)\s+{_RECENT}{_TIME}", re.IGNORECASE)
_RECENTLY = re.compile(r"\b(?:last|past)\b", re.IGNORECASE)
_RATE = re.compile(rf"\b(?:per|a|each|every)\s+{_TIME}", re.IGNORECASE)
_RATE_WORD = re.compile(r"\b(annual|year|month|week|dai)(?:ly)\b|\b(annual)\b", re.IGNORECASE)
_LEFT_TIME = re.compile(
    r"\b(?:decade|year|quarter|month|fortnight|week|day|hour)s?\b", re.IGNORECASE
)
_CARRIES_RATE = frozenset({"for", "over", "during"})

_MOST_LOG = 50.0  # of a year's ratio: "doubled in a week" is 36
_MOST_LOG_IN_ALL = 200.0

LONGEST_YEARS = 100.0

_EXPECTED = (
    "write it like '1,432% in 5 years', 'doubled in 2 years', 'fell 20% in 6 months', "
    "'up 40% a year for 5 years', '15-fold between 2010 and 2015', 'fell 20% in 2023', "
    "'doubled since 2021'"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claimed change: `ratio` of later to earlier over `years`.

    named: the two calendar years that it names; no other years judge it.
    read_as: which years its words were taken to mean, where they say it otherwise; else ''.
    recent: whether it says 'last' or 'past', so that only a change up to the newest judges it.
    """

    text: str
    ratio: float
    years: float
    named: tuple[int, int] | None = None
    recent: bool = False
    read_as: str = ""

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
        TrendError: a level and no change, no span of time, more than one of either, a number or a
            stretch of time that is not understood, or a fall of all and more.
    """
    _refuse_unclear(text)
    (ratio, change), (years, times, span) = _ratio(text), _years(text, newest)
    _refuse_unread(text, _without(_without(text, change), span))
    if years > LONGEST_YEARS:
        raise TrendError(
            f"The claim '{text}' spans more than {LONGEST_YEARS:.0f} years; {_EXPECTED}."
        )
    if ratio <= 0:
        raise TrendError(
            f"The claim '{text}' is a fall of 100% or more, after which nothing is left to count; "
            f"{_EXPECTED}."
        )
    log = times * math.log(ratio)
    if abs(log) > min(_MOST_LOG * years, _MOST_LOG_IN_ALL):
        raise TrendError(
            f"The claim '{text}' would be more a year than can be counted; {_EXPECTED}."
        )
    said = text[slice(*span[0])]  # its stretch of time, in its own words
    named = next(iter(years_in(said, newest)), None)
    ratio = ratio if times == 1 else math.exp(log)
    recent = bool(_RECENTLY.search(said))
    if named is None:
        return Claim(text, ratio, years, recent=recent)
    return Claim(text, ratio, years, named.years, recent, named.read_as)


Place = tuple[int, int]
"""Where something stands in a text: [start, end)."""


def _refuse_unclear(text: str) -> None:
    """What could be read in two ways, and what is no change at all, is not read."""
    level = _LEVEL.search(text)
    if level:
        raise TrendError(
            f"The claim '{text}' says '{level.group().strip()}', which is a level and no change; "
            f"{_EXPECTED}."
        )
    unclear = _UNCLEAR.search(text)
    if unclear or (_RISES.search(text) and _FALLS.search(text)):
        what = f"'{unclear.group().strip()}'" if unclear else "a rise and a fall"
        raise TrendError(f"The claim '{text}' says {what}, so its change is unclear; {_EXPECTED}.")


def _refuse_unread(text: str, left: str) -> None:
    """Nothing that could be a number, a change or a time may be left over beside what was read."""
    for token in left.split():
        if any(mark.isnumeric() or mark in "%‰" for mark in token):
            raise TrendError(f"The claim '{text}' holds '{token}', which is not read; {_EXPECTED}.")
    time = _LEFT_TIME.search(left)
    if time:
        raise TrendError(
            f"The claim '{text}' says '{time.group()}' beside its span of time; {_EXPECTED}."
        )
    says = _RISES.search(text) or _FALLS.search(text) or re.search(r"[+\-−]\s*[0-9]", text)
    others = [word for word in re.findall(r"[^\W\d_]+", left) if word.lower() != "by"]
    if others and not says:
        raise TrendError(
            f"The claim '{text}' says neither a rise nor a fall of its number; {_EXPECTED}."
        )


def _without(text: str, places: list[Place]) -> str:
    """The text with what stands in these places blanked."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _ratio(text: str) -> tuple[float, list[Place]]:
    found: list[tuple[float, Place]] = []
    for read in _PERCENT.finditer(text):
        sign, share = read[1], _number(read[2]) / 100
        falls = sign in ("-", "−") or bool(_FALLS.search(text))
        if (falls and sign == "+") or (sign in ("-", "−") and _RISES.search(text)):
            raise TrendError(
                f"The claim '{text}' says a rise and a fall, so its change is unclear; {_EXPECTED}."
            )
        found.append((1 - share if falls else 1 + share, read.span()))
    for read in _FOLD.finditer(text):
        fold = _number(next(filter(None, read.groups())))
        found.append((1 / fold if fold and _FALLS.search(text) else fold, read.span()))
    for verb, ratio in _VERBS.items():
        verbs = re.finditer(rf"\b{verb}\b", text, re.IGNORECASE)
        found += [(ratio, read.span()) for read in verbs]
    ratio, place = _only(found, text, "change")
    return ratio, [place]


def _years(text: str, newest: int | None) -> tuple[float, float, list[Place]]:
    """(years in all, how often the change happens in them, where that stands)."""
    spans = [(one.length, one.place, "over") for one in years_in(text, newest)]
    rest = _without(text, [place for _, place, _ in spans])
    spans += [
        (_length(*read.groups()[1:]), read.span(), read[1].lower()) for read in _SPAN.finditer(rest)
    ]
    rest = _without(text, [place for _, place, _ in spans])
    rates = [(_length(*read.groups()), read.span()) for read in _RATE.finditer(rest)]
    rates += [
        (_UNIT_YEARS[_RATE_WORDS[(read[1] or read[2]).lower()]], read.span())
        for read in _RATE_WORD.finditer(rest)
    ]
    if len(rates) == len(spans) == 1 and spans[0][2] in _CARRIES_RATE:
        (years, place, _), (each, every) = spans[0], rates[0]
        return _some(years, text), years / _some(each, text), [place, every]
    told = [one[:2] for one in spans if one[2] != "for"] + rates
    if len(told) == 1 and len(spans) + len(rates) > 1:
        told = []  # 'for' goes with a rate, and with nothing else
    years, place = _only(told, text, "span of time")
    return _some(years, text), 1.0, [place]


def _length(amount: str | None, word: str | None, unit: str) -> float:
    count = _number(amount) if amount else _number(word or "one")
    return count * _UNIT_YEARS[unit.lower()]


def _some(years: float, text: str) -> float:
    if years <= 0:
        raise TrendError(f"The claim '{text}' spans no time; {_EXPECTED}.")
    return years


def _only(found: list[tuple[float, Place]], text: str, what: str) -> tuple[float, Place]:
    if len(found) == 1:
        return found[0]
    problem = f"more than one {what}" if found else f"no {what}"
    raise TrendError(f"The claim '{text}' has {problem} that can be read; {_EXPECTED}.")


def _number(text: str) -> float:
    return float(NUMBER_WORDS.get(text.lower(), 0) or text.replace(",", ""))

"""A claim in a sentence, read as numbers: what it says, and what it would have to mean.

'Up 1,432% in five years' is a ratio of 15.3, or 73% a year if it went evenly. Only the form is
read here; what the corpus says of it is `judging.py`. What cannot be read is refused with what is
expected, never guessed.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from brightline.errors import TrendError

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
_VERBS = {"halved": 0.5, "doubled": 2.0, "tripled": 3.0, "quadrupled": 4.0}
_UNIT_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}

_AMOUNT = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_PERCENT = re.compile(rf"([+\-−]?)\s*{_AMOUNT}\s*(?:%|per\s?cent\b)", re.IGNORECASE)
_FOLD = re.compile(
    rf"(?:[x×]\s*{_AMOUNT}|{_AMOUNT}\s*[x×]|{_AMOUNT}[\s-]*(?:fold\b|times\s+as\s+many\b))",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\b(?:fell|falls?|fallen|down|drop(?:s|ped)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|"
    r"less|fewer|lower|minus|halved)\b",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:rose|rises?|risen|up|grew|grows?|grown|growth|increas(?:e[sd]?|ing)|climb(?:s|ed)?|"
    r"jump(?:s|ed)?|surged?|more|higher|plus|as\s+many|doubled|tripled|quadrupled)\b",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    rf"\bto\s+{_AMOUNT}\s*(?:%|per\s?cent\b)|\b(?:no|not)\s+(?:less|fewer|more)\s+than\b|"
    rf"\b(?:less|fewer|more)\s+than\s+(?:\d+|\w+ed\b)|\bat\s+(?:least|most)\b|"
    rf"\d+\s*(?:[-–−]|and)\s*{_AMOUNT}\s*(?:%|per\s?cent\b)|\b(?:never|not|without)\b|"
    r"\b\w+n['’]t\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"\b(?:in|over|within|during|after|per|a|each|every)\s+(?:the\s+)?(?:last\s+|past\s+)?"
    rf"(?:(?:{_AMOUNT}|({'|'.join(NUMBER_WORDS)}))\s+)?(year|month|week|day)s?\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|from)\s+((?:19|20)\d\d)\s+(?:and|to|until)\s+((?:19|20)\d\d)\b"
)

_MOST_LOG = 50.0  # of a year's ratio: "doubled in a week" is 36

LONGEST_YEARS = 100.0

_EXPECTED = (
    "write it like '1,432% in 5 years', 'doubled in 2 years', 'fell 20% in 6 months', "
    "'15-fold between 2010 and 2015'"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claimed change: `ratio` of later to earlier over `years`."""

    text: str
    ratio: float
    years: float

    @property
    def annual(self) -> float:
        """The relative change a year if it went evenly (compound growth)."""
        return float(self.ratio ** (1 / self.years)) - 1


def read_claim(text: str) -> Claim:
    """Read a claim.

    Raises:
        TrendError: no change, no span of time, more than one of either, or a fall of all and more.
    """
    _refuse_unclear(text)
    ratio, years = _ratio(text), _years(text)
    if years > LONGEST_YEARS:
        raise TrendError(
            f"The claim '{text}' spans more than {LONGEST_YEARS:.0f} years; {_EXPECTED}."
        )
    if ratio > 0 and abs(math.log(ratio)) > _MOST_LOG * years:
        raise TrendError(
            f"The claim '{text}' would be more a year than can be counted; {_EXPECTED}."
        )
    if ratio <= 0:
        raise TrendError(
            f"The claim '{text}' is a fall of 100% or more, after which nothing is left to count; "
            f"{_EXPECTED}."
        )
    return Claim(text, ratio, years)


def _refuse_unclear(text: str) -> None:
    """What could be read in two ways is not read at all."""
    unclear = _UNCLEAR.search(text)
    if unclear or (_RISES.search(text) and _FALLS.search(text)):
        what = f"'{unclear.group().strip()}'" if unclear else "a rise and a fall"
        raise TrendError(f"The claim '{text}' says {what}, so its change is unclear; {_EXPECTED}.")


def _ratio(text: str) -> float:
    found: list[float] = []
    for sign, amount in _PERCENT.findall(text):
        share = _number(amount) / 100
        falls = sign in ("-", "−") or bool(_FALLS.search(text))
        if (falls and sign == "+") or (sign in ("-", "−") and _RISES.search(text)):
            raise TrendError(
                f"The claim '{text}' says a rise and a fall, so its change is unclear; {_EXPECTED}."
            )
        found.append(1 - share if falls else 1 + share)
    folds = [_number(next(filter(None, groups))) for groups in _FOLD.findall(text)]
    found += [1 / fold if fold and _FALLS.search(text) else fold for fold in folds]
    found += [ratio for verb, ratio in _VERBS.items() if re.search(rf"\b{verb}\b", text, re.I)]
    return _only(found, text, "change")


def _years(text: str) -> float:
    spans = [
        (_number(amount) if amount else float(NUMBER_WORDS.get(word.lower(), 1)))
        * _UNIT_YEARS[unit.lower()]
        for amount, word, unit in _SPAN.findall(text)
    ]
    spans += [float(int(last) - int(first)) for first, last in _BETWEEN.findall(text)]
    years = _only(spans, text, "span of time")
    if years <= 0:
        raise TrendError(f"The claim '{text}' spans no time; {_EXPECTED}.")
    return years


def _only(found: list[float], text: str, what: str) -> float:
    if len(found) == 1:
        return found[0]
    problem = f"more than one {what}" if found else f"no {what}"
    raise TrendError(f"The claim '{text}' has {problem} that can be read; {_EXPECTED}.")


def _number(text: str) -> float:
    return float(text.replace(",", ""))

"""Figures that signs or words of their own tell to be something else: '212 points = $5, 540 = $13'.

What lives here: what is asked of a number that was found among words or among letters read as
figures, once all searches are done: rates of exchange, sums to reckon, mileages, records by their
speed, small clothes by years, decimals with a price, recipes, what is counted of a house, and words
of other languages that are no figures. What is refused here is still looked at by the mask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_FEWEST = 2
"""Things alike: one of them may be an accident."""
_RATE = re.compile(r"=\s?[$€£]")  # what points or stamps are worth
_RECKONED = re.compile(
    r"(plus|times|minus|divided|mal|durch|weniger|por|mas|menos|entre|fois|moins|meno|gange)"
)
_ON_METER = late(r"\s?(?:on\sthe\s(?:clock|odo[a-z]*)|(?:miles|mi|kms?|km)(?![a-z]))")
_THOUSANDS = 3  # figures behind the comma
_SOLD_FOR = re.compile(r"\s[$€£]")
_RECORDS = re.compile(r"(?<![a-z\d])(?:33|45|78)s(?![a-z\d])")
_TODDLERS = re.compile(r"(?<![a-z\d.,])(?P<age>[2-5])t(?![a-z\d])")
_BESIDE = 24  # characters in which the next size may stand
_RHYMES = ("1234554321", "123454321", "12345654321", "1234512345")
# Words of letters that can be drawn for figures, which nobody draws for them.
_WORDS = frozenset(
    ("olio", "oli", "bis", "bio", "ibis", "silo", "silos", "zoo", "oil", "oils", "soil")
)
_RINK = late(
    r"(?:(?<=[-:]\d)|(?<=[-:]\d\d))[,;.]?\s(?:rink|table|board|lane|court|mesa|pista|tablero|tisch|platte|bahn|brett|tavolo|campo|"
    r"terrain|bana|bord|baan|tafel)\s(?P<place>[1-9])\s?:\s\d{1,3}[-:]\d"
)
_PAID = late(r"\s(?:dollars|euros?|pounds|bucks|quid|pesos|kronor|franken)(?![a-z])")
_HOURS = re.compile(r"(?:from|de|von|fran)\Z")
_FEWEST_COUNTED = 4  # gaps that name things
_THING = re.compile(r"[a-z]{3,}")
_WEIGHED = late(r"\s?(?:g|gr|ml|cl|dl)\s(?:di|de|d'|of)\s?[a-z]{3,}")
_ARITHMETIC_PLUS = late(r"\+\s\d{1,2}\s?x\s?\d")  # '4 mi + 6x400'


def is_other_row(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are those of a row of other things."""
    atoms = phone.atoms
    if len(atoms) < _FEWEST:
        return False
    gaps = gaps_between(lower, atoms)
    if _holds_a_word(lower, atoms) or is_other_goods(lower, phone.start, phone.end):
        return True
    if _ARITHMETIC_PLUS.match(lower, phone.start):
        return True
    said = "".join(gaps)
    if "$" in said and (_are_rates(gaps) or _is_decimal_and_price(gaps, atoms)):
        return True
    if _is_mileage(lower, atoms, gaps) or _is_told(lower, atoms):
        return True
    return ":" in said and _are_results(lower, phone)


def is_other_goods(lower: str, start: int, end: int) -> bool:
    """'45s $1, 78s 36 $2', '2T 17 $18, 3T': records of two speeds, clothes for two years."""
    if len({*_RECORDS.findall(lower, start, end)}) >= _FEWEST:
        return True
    if _TODDLERS.search(lower, start, end) is None:
        return False
    around = max(0, start - _BESIDE), end + _BESIDE
    sizes = [int(size["age"]) for size in _TODDLERS.finditer(lower, *around)]
    return len(sizes) >= _FEWEST and sizes == [*range(sizes[0], sizes[0] + len(sizes))]


def is_counted_out(e164: str) -> bool:
    """'one, two, three, four, five, then five, four, three, two, one': a rhyme."""
    return any(e164[1:].endswith(rhyme) and len(e164) <= len(rhyme) + 4 for rhyme in _RHYMES)


def _are_results(lower: str, phone: PhoneSpan) -> bool:
    """'rink 2: 15-13, rink 3: 18': scores, and the number of a rink among them."""
    place = _RINK.search(lower, phone.start, phone.end)
    return place is not None and any(one.start == place.start("place") for one in phone.atoms[1:])


def _is_told(lower: str, atoms: Sequence[Atom]) -> bool:
    """Whether words between the groups tell what is reckoned, weighed, counted or when."""
    gaps = gaps_between(lower, atoms)
    if not any(map(str.isalpha, "".join(gaps))):
        return False
    if len({sign for gap in gaps for sign in _RECKONED.findall(gap)}) >= _FEWEST:
        return True
    weighed = [one for one in atoms if _WEIGHED.match(lower, one.end)]
    return len(weighed) >= _FEWEST or _is_of_house(lower, atoms, gaps)


def _holds_a_word(lower: str, atoms: Sequence[Atom]) -> bool:
    return any(one.notation == "weak" and lower[one.start : one.end] in _WORDS for one in atoms)


def _are_rates(gaps: Sequence[str]) -> bool:
    """'212 points = $5, 540 = $13'."""
    return any(map(_RATE.search, gaps)) and any(gap.strip() != "=" for gap in gaps)


def _is_decimal_and_price(gaps: Sequence[str], atoms: Sequence[Atom]) -> bool:
    """'50/34 172.5 $80': a half, and at the end what it costs."""
    *_, half, _ = atoms
    is_half = len(gaps) > _FEWEST and gaps[-2] == "." and len(half.digits) == 1
    return is_half and _SOLD_FOR.fullmatch(gaps[-1]) is not None


def _is_mileage(lower: str, atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'pickup £5745\\n158,508 on the clock': a price in front of what a car has run."""
    if gaps[-1] != "," or len(atoms[-1].digits) != _THOUSANDS or len(atoms) == _FEWEST:
        return False
    priced = lower[: atoms[0].start].rstrip()[-1:] in ("$", "€", "£")
    return priced and _ON_METER.match(lower, atoms[-1].end) is not None


def _is_of_house(lower: str, atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'five nights, ... four cars, zero parties. Nine dollars', 'quiet from ten to eight'."""
    if not all(one.notation in ("word", "weak") for one in atoms):
        return False
    hours = any(
        one.notation == "weak" and _HOURS.search(gaps[at - 2].rstrip())
        for at, one in enumerate(atoms)
        if at > 1
    )
    things = {word for gap in gaps for word in _THING.findall(gap)}
    paid = _PAID.match(lower, atoms[-1].end) is not None
    return len(things) >= _FEWEST_COUNTED and (hours or paid)

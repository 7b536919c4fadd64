"""Rows of like amounts: '$60 / $78 / $152', 'sizes 8, 10 and 12', '20 40 60 80 tickets', years.

What lives here: which rows of three or more amounts can stay readable. Each amount is greater than
the one before and at most four times as much, none begins with a zero, and something tells what
they are: a currency with each, a word in front, a unit behind, or equal steps. Figures of a number
that is cut up rise so hardly ever, and groups as numbers are written in never count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.measures.like_sizes import GARMENT
from brightline.privacy.figures.beside import (
    CALLED_BEFORE,
    CUE_BEFORE,
    is_behind_number,
    stands_alone,
)
from brightline.privacy.figures.number_words import TEENS, TENS, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

Span = tuple[int, int]

CURRENCY = "$€£¥"
_TEN = "|".join(TENS)
_UNIT_WORD = "|".join(word for word, digit in UNITS.items() if digit != "0")
_TEEN = "|".join(TEENS)
_WORD = (
    rf"(?:(?:{_TEN})(?:[\s-](?:{_UNIT_WORD}))?|{_TEEN}|(?:an?|one)\shundred(?:\sand\s(?:{_TEN}|{_TEEN}))?"
    rf"|{_UNIT_WORD})(?![a-z])"
)
_ITEM = (
    rf"(?:[{CURRENCY}]\s?\d{{1,4}},\d\d(?![\d,])|(?:[{CURRENCY}]\s?)?(?:\d{{1,4}}(?:\.\d{{1,2}})?(?:\s?[{CURRENCY}](?!\s?\d))?(?![a-z\d])"
    rf"|{_WORD}))"
)
_AND = r"(?:and|n|or|y|o|u|und|oder|et|ou|e)"
_LISTED = rf"(?:\s?[,/|;&+]\s?(?:{_AND}\s)?|\s(?:{_AND}|then|to|up\sto)\s)"
_GAP = rf"(?:{_LISTED}|\s?-\s?|\s{{1,3}})"
_MOST = 11  # amounts after the first
# Where no other amount of the same row stands in front.
_FIRST = (
    rf"(?<![a-z\d{CURRENCY}.,/+#-])(?<!\d[\s,/|;&+-])(?<!\d[,;]\s)(?<!\d\s[/|&+-]\s)"
    r"(?<!\d\sor\s)(?<!\d\sand\s)"
)
_ROW = late(
    rf"{_FIRST}(?=[{CURRENCY}\d]|[a-z]{{3}}){_ITEM}(?:{_GAP}{_ITEM}){{2,{_MOST}}}"
    rf"(?![a-z\d]|[\s.,;:/|+-]{{0,3}}[{CURRENCY}]?\s?\d|\sx\s?\d)"
)
_LISTS = late(_LISTED)
_ITEMS = late(_ITEM)
_NEEDED = late(
    rf"(?:\d[{CURRENCY}]?|ty|een|ten|five|twelve)\s?(?:[,/|;&+-]|\s)\s?[{CURRENCY}\dtfsncoe]"
)
_CUE = late(
    r"(?<![a-z])(?:prices?|rates?|fees?|tariffs?|costs?|sizes?|sized|numbers?\sof|ages?|aged|packs?|packages?|"
    r"bundles?|sets?|boxes|bags?|bottles|vouchers?|tickets?|coupons?|cards|lengths?|widths?|heights?|weights?|"
    r"weighs?|years?|classes|uniforms?|gowns?|suits?|sweaters?|rings|tables|groups?|grades?|"
    r"helpers|kids|children|sons|daughters|sisters|brothers|assistants|hijos|hijas|ninos|"
    r"levels?|points|pages?|chapters?|weeks?|days?|lots?|units?|doses?|amounts?|portions?|discounts?|"
    r"steps?|counts?|menus?|lunches|dinners|precios?|tarifas?|tallas?|medidas?|edades|paquetes?|boletos?|"
    r"lines|buses|trams|routes|rooms|evenings|mornings|afternoons|nights|dates|duration|tours|slots|tickets|"
    r"gro(?:ss|ß)en|tailles?|pointures?|tamanhos?|taglie|maten|storlek(?:ar)?|numeri|"
    rf"{GARMENT}|"
    r"lineas|autobuses|colectivos|tranvias|rutas|noches|tardes|dias|fechas|horas|minutos|duracion)"
    r"\W{0,2}(?:\s[a-z]{1,10}){0,3}(?:\s?\([a-z$€£. ]{1,8}\))?\W{0,3}\Z"
)
# 'books of 10 20 30 40': of equal steps only
_PLURAL_OF = late(r"(?<![a-z])(?!digits|numbers|figures|groups)[a-z]{2,11}s\sof\s\Z")
_UNITS_BEHIND = late(
    r"\s?-?(?:dollars?|bucks|usd|eur|euros?|gbp|pounds?|pesos?|cents?|tickets?|pieces?|pcs|persons?|people|guests?|"
    r"pages?|points?|packs?|seats?|cards?|boxes|bottles|bags?|sheets?|copies|items?|min(?:ute)?s?|hours?|"
    r"days?|weeks?|months?|years?|sessions?|lessons?|classes|visits?|photos?|prints?|miles?|km|kg|lbs?|"
    r"grams?|g|ml|l|oz|cms?|mm|m|in(?:ch(?:es)?)?|ft|feet|yards?|watts?|w|gb|mb|mph|rpm|bpm|"
    r"boletos?|personas?|horas?|dias?|minutos?|dolares|o'?\s?clock|sharp|en\spunto|in\sstock|available|left)(?![a-z\d])"
)
_LOOK_BACK, _LOOK_AHEAD = 48, 36  # characters beside a place in which a row may begin and end
_STEEPEST = 4  # times the amount before it
_STEEPEST_ROUND = 5  # 'packs of 10 20 50 100 500'
_SMALL = 5  # 'my lucky numbers 1, 19, 25 and 39'
_ROUND = 50  # '100 150 200 250 300 depends how long'
_FEWEST = 3  # amounts in a row
_TWO_FIGURES = 10
_FEWEST_STEPS = 4  # amounts in equal steps that need no word
_AT_PRICE = late(
    rf"\s(?:a|at|for|por|desde|from)\s(?:[{CURRENCY}]\s?\d{{1,4}}|\d{{1,4}}\s?[{CURRENCY}])(?![\d.,/-]?\d)"
)
_AT = late(r"(?<!reach)(?<!call)(?<!text)(?<!dial)(?<!ring)(?<!me)(?<!us)\s(?:at|al)\s\Z")
_LAST_GAP, _SHORT = late(r",?\s(?:and|or|y|o|u|e|und|et|ou)\s"), late(r"[1-9]\d{0,2}")
_AS_NUMBERS = ((3, 3, 4), (3, 3, 2, 2), (1, 3, 3, 4))
_YEAR = r"(?:19\d\d|20[0-4]\d)"
_YEAR_ITEM = rf"{_YEAR}(?:-{_YEAR})?"
_YEARS = late(
    rf"(?<![\w.,/+-])(?<!\d\s){_YEAR_ITEM}(?:(?:\s?[,/&;]\s?(?:and\s|or\s|y\s)?|\s(?:(?:and|or|y|e|-)\s)?){_YEAR_ITEM}){{1,8}}"
    r"(?![a-z\d]|[.,:/+-]\d)"
)
_SENTENCE_END = late(r"[.!?]\s")
_YEARS_NEEDED = late(rf"{_YEAR}\D{{1,5}}{_YEAR}")
_OF_YEARS = late(r"(?<![a-z])(?:in|since|of|from|years?|for|summers?|winters?|en|desde|anos?)\W\Z")
_YEARS_BY_THEMSELVES = 3
_ONLY_BLANK = re.compile(r"\d\s(?:-\s)?\d")
_BY_YEARS = late(
    r"(?<![a-z])(?:models?|volumes?|vols|books?|parts?|catalogues?|editions?|calendars?|diaries|issues|annuals|tomos|libros|"
    r"piezas|modelos?|anuarios|jahrgange|bande|baujahre|modelljahre|annees|tomes|modeles|volumi|modelli|years?)\s?:?\s\Z"
)
_FOUR_FIGURES = late(r"\d{4}")
_VALUES = {word: int(figures) for word, figures in (UNITS | TEENS | TENS).items()}
_VALUES |= {"hundred": 100}
_NO_DIGITS, _BLANKS = re.compile(r"\D"), re.compile(r"[\s-]")
_SIGNS = re.compile(rf"[{CURRENCY}\s](?![a-z])")


def rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of the rows in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if _NEEDED.search(lower, start, end):
        for match in _ROW.finditer(lower, start, end):
            if _is_row(lower, match):
                yield match.span()
    if _YEARS_NEEDED.search(lower, start, end):
        for match in _YEARS.finditer(lower, start, end):
            if _are_years(lower, match):
                yield match.span()


def is_row_of_prices(text: str) -> bool:
    """Whether a recognised quantity is a row with a currency at each of three amounts or more."""
    return sum(map(text.count, CURRENCY)) >= _FEWEST


def _is_row(lower: str, match: re.Match[str]) -> bool:
    found = list(_ITEMS.finditer(match.group()))
    items = [item.group() for item in found]
    amounts = [_amount(item) for item in items]
    steepest = _STEEPEST_ROUND if all(a % _TWO_FIGURES == 0 for a in amounts) else _STEEPEST
    if not all(0 < a < b <= steepest * max(a, _SMALL) for a, b in pairwise(amounts)):
        return False
    few = amounts[-1] < _TWO_FIGURES and any(item.isalpha() for item in items)
    if few or not _is_alone(lower, match):
        return False  # 'five, six, seven': digits one by one
    if all(item[0] in CURRENCY or item[-1] in CURRENCY for item in items):
        return _is_listed(found) and not _is_shaped(items)
    before = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
    called = CUE_BEFORE.search(before)
    if called and not (_AT.search(before) and _is_said(found) and "llama" not in before):
        return False
    evenly = len({round(b - a, 2) for a, b in pairwise(amounts)}) == 1
    told = _CUE.search(before) or _UNITS_BEHIND.match(lower, match.end())
    if evenly and (told or _PLURAL_OF.search(before) or _is_very_long(amounts)):
        return True
    if nanp_national(_digits(items)) or _is_shaped(items):
        return False
    if evenly and _is_long(amounts) and all(a % _ROUND == 0 for a in amounts):
        return True
    if (_is_said(found) and not CALLED_BEFORE.search(before)) or (told and _are_many(items)):
        return True
    return bool(told or (evenly and _is_long(amounts))) and _is_listed(found)


def _is_alone(lower: str, match: re.Match[str]) -> bool:
    """Whether no number goes on with it; what they cost does not: 'sizes 35, 36 and 38 at 20 €'."""
    if _AT_PRICE.match(lower, match.end()):
        return not is_behind_number(lower, match.start())
    if unit := _UNITS_BEHIND.match(lower, match.end()):  # '8/12/16/20kg, 4 rowers'
        return stands_alone(lower, match.start(), unit.end()) or not is_behind_number(
            lower, match.start()
        )
    return stands_alone(lower, *match.span())


def _amount(item: str) -> float:
    """What an amount says; 0 of one that begins with a zero."""
    figures = _SIGNS.sub("", item)
    if figures[0].isdigit():
        return float(figures.replace(",", ".")) if figures[0] != "0" else 0
    words = _BLANKS.split(figures)
    amount = sum(_VALUES.get(word, 0) for word in words)
    return amount - (words[:2] == ["one", "hundred"])


def _digits(items: Sequence[str]) -> str:
    return "".join(_NO_DIGITS.sub("", item) for item in items)


def _is_shaped(items: Sequence[str]) -> bool:
    return tuple(len(_digits([item])) for item in items) in _AS_NUMBERS


def _is_said(found: Sequence[re.Match[str]]) -> bool:
    """'10, 12, 14 and 16', '6, 21, 71 y 138': as a sentence lists what it counts.

    No cut of a number rises so but by chance, and none is written so.
    """
    gaps = [a.string[a.end() : b.start()] for a, b in pairwise(found)]
    commas = all(gap == ", " for gap in gaps[:-1])
    tells = commas and _LAST_GAP.fullmatch(gaps[-1]) is not None
    return tells and len(found[-1].group()) > 1 and _are_short(found)


def _are_many(items: Sequence[str]) -> bool:
    """'lines 9 12 20 34 50': with blanks only, behind a word for them."""
    return len(items) >= _FEWEST_STEPS and all(map(_SHORT.fullmatch, items))


def _are_short(found: Sequence[re.Match[str]]) -> bool:
    return all(_SHORT.fullmatch(one.group()) for one in found)


def _is_long(amounts: Sequence[float]) -> bool:
    """Whether equal steps are no chance; 'three four five six' may be digits."""
    return len(amounts) >= _FEWEST_STEPS and amounts[-1] >= _TWO_FIGURES


def _is_very_long(amounts: Sequence[float]) -> bool:
    """'36 38 40 42 44': hardly any number is cut in so many equal steps."""
    return len(amounts) > _FEWEST_STEPS and amounts[-1] >= _TWO_FIGURES and amounts[0] > 1


def _is_listed(items: Sequence[re.Match[str]]) -> bool:
    """Whether a sign or a word of lists stands in each gap, and not a blank or a hyphen."""
    gaps = [a.string[a.end() : b.start()] for a, b in pairwise(items)]
    return all(map(_LISTS.fullmatch, gaps))


def _are_years(lower: str, match: re.Match[str]) -> bool:
    ends = _SENTENCE_END.match(lower, match.end())  # no number holds years and such an end
    alone = (
        not is_behind_number(lower, match.start()) if ends else stands_alone(lower, *match.span())
    )
    if not alone:
        return False
    years = [int(year) for year in _FOUR_FIGURES.findall(match.group())]
    if not all(a < b for a, b in pairwise(years)):
        return False
    by_blanks, many = _ONLY_BLANK.search(match.group()), len(years) >= _YEARS_BY_THEMSELVES
    tells = _BY_YEARS if by_blanks else _OF_YEARS
    told = tells.search(lower, max(0, match.start() - _LOOK_BACK), match.start())
    return many and told is not None if by_blanks else many or told is not None

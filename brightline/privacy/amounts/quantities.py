"""Figures that are positively recognised as a price, date, age, time or measurement.

What lives here: the patterns that keep a run of figures readable. Whatever is *not* recognised here
and is long enough to be a contact is masked, so a pattern too many leaks and a pattern too few only
hides a price: each one is as narrow as it can be.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from brightline.privacy.amounts.bare_forms import TOLD_MEASURES, TYRES
from brightline.privacy.amounts.common.counted import counted
from brightline.privacy.amounts.common.dates import (
    CLOCK,
    MONTH_NAME,
    MONTH_OF,
    SHORT_DAY,
    SHORT_YEAR,
    SINCE_MONTH,
    STAMP,
    TOLD_DAYS,
    YEAR,
    full_dates,
    hours_of_days,
)
from brightline.privacy.amounts.common.prices import THOUSANDS, TOLD_PRICES
from brightline.privacy.amounts.common.units import (
    COUNTED,
    FOR_EACH,
    LENGTH,
    TIME_UNIT,
    counts_things,
    unit_of,
)
from brightline.privacy.amounts.goods import goods
from brightline.privacy.amounts.labels.labelled import labelled
from brightline.privacy.amounts.listed import listed
from brightline.privacy.amounts.lists.rows import rows
from brightline.privacy.amounts.lists.told_in_words import told_in_words
from brightline.privacy.amounts.lists.told_quantities import told_quantities
from brightline.privacy.amounts.lists.told_ranges import told_ranges
from brightline.privacy.amounts.lists.told_rows import told_rows
from brightline.privacy.amounts.measures.local_distances import local_distances
from brightline.privacy.amounts.measures.practised import practised
from brightline.privacy.amounts.measures.round_counts import ROUND_COUNTS
from brightline.privacy.amounts.money.currencies import foreign_prices
from brightline.privacy.amounts.money.local_prices import local_prices
from brightline.privacy.amounts.own_forms import own_forms
from brightline.privacy.amounts.six_figures import six_figures
from brightline.privacy.amounts.times.lasting import lasting
from brightline.privacy.amounts.times.local_times import local_times
from brightline.privacy.figures.number_words import WORD_OF_DIGIT
from brightline.privacy.text.late import late

_AMOUNT = (
    r"(?!0\d)(?:\d{1,3}(?:,\d{3}){1,2}(?:\.\d\d)?|\d{1,2}\.\d{3},\d\d|\d{1,3}(?:\.\d{3}){1,2}(?![\d.]\d)|"
    r"\d{1,5}(?:[.,]\d\d)?)"
)
_CURRENCY_WORD = (
    r"(?:usd|dollars?|bucks?|dlls?|dls|dolares|eur|euros?|gbp|pounds?|quid|cad|aud|mxn|cop|clp|ars|pesos?|"
    r"reais|soles|roses?|kr|sek|nok|dkk|chf|zl|pln|mil(?:\spesos)?|lucas|"
    # '100$' is an amount, '20$$794' is none: signs between figures join them; nor '142\n€ 50'.
    r"rosas?|flowers?|donation|kisses|[$€£¥](?![$€£¥]+\d)(?!(?<=\n.)\s?\d))"
)
_NEXT = r"\s?(?:[-/,&]|\+(?!\d\d)|to|or)\s?"  # '$210 +44...' is a price and a number
_NO_PHONE = r"(?<!phone\s)(?<!tel\s)(?<!tel\.\s)(?<!mobile\s)(?<!cell\s)(?<!contact\s)(?<!app\s)"
_LABEL = (
    r"(?:ads?|jobs?|post(?:ing)?|listing|item|ref|reference|no|nr|num|id|anuncio|folio|order|aviso|"
    r"oferta|referencia|bono|cupon|voucher|coupon)"
)
# Behind a label, and no more of a number behind it: 'item 7544\n2019 civic', 'listing 82863\n1 br'.
_NEXT_ITEM = (
    rf"(?:(?<=\n){YEAR}\s[a-z]{{3,12}}|[1-9]\s(?:br|bed(?:room)?s?|bath(?:room)?s?|recamaras?|rooms?|cuartos?))(?![a-z])"
    r"(?!\W{0,3}\d{1,6}(?!\d|k?\s?(?:mi|km|sq|m2|ft|bath|ba|on\sthe)))"
)
# 'my other ad\n804 five five five ...': digits in words go on with a number
_SAID_BEHIND = (
    rf"\)?[\s,.-]{{1,2}}(?:{WORD_OF_DIGIT})[\s,-]{{1,2}}(?:(?:{WORD_OF_DIGIT})(?![a-z])|\d)"
)
_PLACE = (
    r"(?:exit|suite|ste|unit|rm|room|apt|apartment|hwy|highway|route|rt|gate|floor|fl|zip|cp|i(?=-)|"
    r"piso|depto|salida|sala|hab|habitacion|interior|size|talla|top|rated|"
    r"kf|konfektion|grosse|taille|taglia|maat|velikost|rozmiar|"
    r"puesto|lote|pack of|level)"
)
_RATE = (  # behind a time: round amounts only
    r"\s?[:=-]?\s?[$€£]?[1-9]\d{0,2}(?:(?:[.,]\d{3})?[.,]\d00|[05])(?![\d]|[.,-]\d)"
    # no 'hh 305 | 555 | 0148'
    r"(?!\s[|/*~-]\s\d{3}\s[|/*~-]\s\d{3}[1-9](?!\d))"
)
# Amounts with a unit, alone or in a list; lists are checked by `counted`.
# Each list is tried only where its first character can stand: that is most of their cost.
_BEFORE_FIGURE, _BEFORE_WORD = r"(?<![a-z\d])(?=\d)", r"(?<![a-z\d])(?=[a-z#])"


def _any_of(where: str, *forms: str) -> re.Pattern[str]:
    return late(f"{where}(?:{'|'.join(forms)})")


_AMOUNTS = (
    _any_of(
        r"(?<![\w$])(?=[$€£¥acmnru💵💰💶💷💲])",
        rf"(?:(?:us|au|ca|nz|mx|c|a|r)?[$€£¥]|[💵💰💶💷💲])\s?(?:{_AMOUNT})"
        rf"(?:{_NEXT}[$€£¥]?\s?\d{{2,4}}(?![\d.,]?\d)){{0,3}}(?:\s?(?:{_CURRENCY_WORD})|{FOR_EACH})?(?![\d])",
    ),
    _any_of(
        _BEFORE_FIGURE,
        rf"(?<![.,])(?:\d{{2,4}}{_NEXT}){{0,3}}(?:{_AMOUNT})\s?{_CURRENCY_WORD}(?![a-z\d])",
        r"(?<![.,/-])\d{2,4}\s?(?:/|per|an|x|por)\s?"
        r"(?:hr|hours?|hora|h|hh|half|night|visit|vis)(?![a-z])",
        rf"(?<![.,/])\d{{1,3}}(?:{_NEXT}\d{{1,3}}){{0,4}}[^\S\n]?-?{TIME_UNIT}(?![a-z\d])",
        r"[12][.,]\d\d\s?m(?![a-z\d])",
        r"(?<![.,:/-])1[.,][4-9]\d\sde\s(?:estatura|altura|alto)(?![a-z])",
        rf"(?<![.,/])\d{{1,3}}(?:\.\d{{1,2}})?(?:{_NEXT}\d{{1,3}})?[^\S\n]?{LENGTH}(?![a-z\d])",
    ),
)
_FORMS = (
    _any_of(
        _BEFORE_FIGURE,
        r"[3-7]\s?(?:ft\.?|feet)\s?(?:\d{1,2}(?:\.5)?)?\s?(?:''|\"|in(?:ch(?:es)?)?)?(?!\d)",
        r"(?<!['\"])[3-7]\s?'\s?(?:\d|1[01])(?:\.5)?(?![\d])(?!'\s?'?\d)(?:''|\"|in)?",
        rf"(?<!:)(?:{CLOCK}|\d{{1,2}})\s?(?:[ap]\.?m?\.?)?\s?(?:-|to|a|til|till|until)\s?"
        rf"(?:{CLOCK}|\d{{1,2}})\s?(?:[ap]\.?m\b\.?)",
        rf"(?<!:)(?:{CLOCK}|\d{{1,2}})\s?[ap]\.?m\b\.?",
        rf"(?<!:){CLOCK}(?:\s?(?:-|to)\s?{CLOCK})?(?:\s?hrs?)?(?![\d:])",
        r"(?<!:)(?:[01]?\d|2[0-3])h[0-5]\d(?!\d)",  # 21h30
        r"(?<![.,:/])(?:[01]?\d|2[0-4])\.[0-5]\d\s?(?:-|to|till?|until|a|hasta|y)\s?"
        # 11.00 a 19.00 h
        r"(?:[01]?\d|2[0-4])\.[0-5]\d\s?(?:h|hs|hrs?|horas?|hours?|uhr|uur)(?![a-z\d])",
        r"(?<![.,:/])(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:uhr|uur|น\.?)(?![a-z\d]|\s\d)",
        r"(?<![.,/'])(?:30|45|60|90|120)'(?!['\w]|[ .-]?\d)",  # 90'
        r"\d{1,2}\s?o'?\s?clock",
        rf"(?<![.,/-])\d{{1,3}}\s?{TIME_UNIT}{_RATE}",  # 15 min 170
        r"24\s?h(?:rs?|ours?)?[\s,/]{1,2}7\s?d(?:ays?)?(?![a-z])",
        r"24\s?[/x-]?\s?7(?:\s?[/x-]\s?365)?(?!\d)",
        r"(?:1[89]|[2-9]\d)\s?-?(?:y\.?/?o\.?|yrs?|years?|anos|anios)(?![a-z\d])",
        rf"(?<![.,/-]){SHORT_YEAR}",
        THOUSANDS,
        r"(?:1[6-9]|20)\d0'?s(?![a-z\d])",  # 'from the 1950s'
        r"(?<=the\s)[2-9]0'?s(?![a-z\d])",
        rf"{YEAR}\s?(?:[-/]|to|till?|until|bis|hasta|au)\s?{YEAR}(?!\d)",
        r"(?<![.,/-])(?!(?:[02-9]\d\d|1(?!00)\d\d)\s%\s\d)\d{1,3}(?:\.\d)?\s?"  # no '900 % 502'
        r"(?:%(?![\d%])|(?:p[eo]u?r\s?cent|por\s?ciento|por\s?cento|per\s?cento|prozent|procent)(?![a-z]))\s?(?:\d{1,3}(?!\d))?",
        rf"(?<![.,/-])(?!0)(?:\d{{1,4}}|\d{{1,3}},\d{{3}})(?:[^\S\n]|-){COUNTED}(?![a-z])",
        *ROUND_COUNTS,
        r"\d{1,3}(?:(?:,\d{3}){1,2}|\s\d00\s000)\s(?:views|visits|visitas|likes|followers|seguidores)(?![a-z])",
        r"(?<![.,/x-])[1-9]\d{2,3}\s?x\s?[1-9]\d{2,3}\s?(?:px|pixels?|pixeles)(?![a-z\d])",
        r"(?<![.,/-])(?<!\d\s)[1-9]\s(?:br|recamaras?)(?![a-z])",
        r"(?<![.,/-])[1-9]\d?\s(?:outta|out\sof)\s(?:5|10|100)(?!\d|[\s.,/-]\d)",
        r"[1-9]o(?:\s?(?:al?|y|-)\s?[1-9]o)?\sde\s(?:la\s)?(?:eso|bach|primaria|secundaria|grado|carrera|infantil)",
        r"[1-9]\d?(?:[ao]|er?|i?eme)\s(?:planta|piso|andar|etage|fila)(?![a-z])",
        r"(?<![.,/x-])(?:[4-9]|[1-4]\d)\s?x\s?(?:[4-9]|[1-4]\d)\s(?:rooms?|bedrooms?|sheds?|garages?|studio|"
        r"storage|deck|canopy|tents?|rugs?)(?![a-z])",
        r"[48]k\s?[/@]?\s?(?:24|25|30|50|60|120)\s?(?:fps|p)(?![a-z])",
        r"(?:1280|1366|1920|2560|3840)\s?x\s?(?:720|768|1080|1440|2160)(?!\w)",
        rf"{SHORT_DAY}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?{MONTH_NAME}\.?,?"
        rf"(?:\s(?:de(?:l)?\s)?{YEAR})?(?!\d)",
    ),
    _any_of(
        _BEFORE_WORD,
        r"(?:open|hours?|hrs|horario|from|de)\W{1,2}[012]?\d\.[0-5]\d\s?(?:-|to|till?|until|a|hasta)"
        r"\s?[012]?\d\.[0-5]\d(?!\w|\W{0,3}\d)",
        *TOLD_PRICES,
        r"(?:open|hours?|hrs|horario|from|de)\s(?:[01]\d|2[0-4])[0-5]0\s?(?:-|to|a)\s?"
        r"(?:[01]\d|2[0-4])[0-5]0(?!\d)",  # hours 0900-1700
        rf"(?<![.,/-])(?:hh|hr|h|qv|half|full){_RATE}",  # hh 120 / h 200
        r"(?:del?|from|of|von)\s1\s(?:al?|to|bis)\s(?:5|10|20|100)(?!\w|[.,/-]\d|\s\d)",
        r"(?:age|aged|edad)\W{0,2}\d\d(?!\d)",
        r"(?<!\d\s)(?:usd|cad|aud|nzd|mxn|gbp|eur|sek)\s?\d{2,4}(?![\d.-])",
        rf"(?:since|desde|in|en|est\.?|year|ano|modelo?|from|of|dal|seit|sedan|depuis|sinds|od|siden)\s(?:{YEAR}|1[6-8]\d\d)(?![\s.-]?\d)",
        rf"(?!(?:room|unit|gate|size|rated|level)\.\s){_PLACE}(?![.\s:]{{0,2}}[\n.]\s?0\d\d)[\s.:#-]{{0,3}}\d{{1,5}}(?:\.\d)?(?!\d|[oilsz]\d|[._/-]\d|\s(?!{_NEXT_ITEM})\d|{_SAID_BEHIND})",
        rf"{_NO_PHONE}{_LABEL}[\s.:#(\[]{{0,3}}(?:(?:id|no|num(?:ber)?|nr|n\.?[oº°]|ref)[\s.:#(\[]{{0,3}})?\d{{3,6}}(?![\d]|[._/-]\d|\s(?!{_NEXT_ITEM})\d|{_SAID_BEHIND})",
        r"#\s?\d{1,6}(?![\d]|[.-]\d|\s\d)",
        TOLD_MEASURES,
        TYRES,
        r"sets?\sof\s[2-9](?!\d|[\s./-]\d)",
        TOLD_DAYS,
        SINCE_MONTH,
        MONTH_OF,
        STAMP,
        rf"{MONTH_NAME}\.?\s{SHORT_DAY}(?:st|nd|rd|th)?(?:,?\s{YEAR})?(?!\d|\s?(?:x|[^\w\s,.;:()])\s?\d{{3}}|/\d+/\d)",
    ),
)
Span = tuple[int, int]
LONGEST_READABLE = 5  # digits in a row that may stay: a price, a year, a postcode
_FIGURE = late(r"\d")  # few quantities are without
_MANY_ALIKE = 4  # quantities of one unit


def certain_quantities(
    lower: str, start: int, end: int, is_enough: Callable[[list[Span]], bool] | None = None
) -> list[Span]:
    """Those that a currency, a unit, a clock, a month or a full year tells, or their own form.

    `is_enough` may end the search once the commonest are found: prices and rows.
    """
    spans = _told(lower, start, end, is_enough)
    if is_enough and is_enough(spans):
        return spans
    spans += listed(lower, start, end)
    if is_enough and is_enough(spans):
        return spans
    spans += _sold(lower, start, end)
    if is_enough and is_enough(spans):
        return spans
    spans += own_forms(lower, start, end, _told, listed, _sold)
    spans += six_figures(lower, start, end, _told, listed, _sold)
    return _unlike(lower, spans) if len(spans) > 1 else spans


def _sold(lower: str, start: int, end: int) -> list[Span]:
    """Those by which goods are sold."""
    return goods(lower, start, end, _told, listed)


def _told(
    lower: str, start: int, end: int, is_enough: Callable[[list[Span]], bool] | None = None
) -> list[Span]:
    spans = [counted(match) for match in _AMOUNTS[0].finditer(lower, start, end)]
    if is_enough and is_enough(spans):
        return spans
    spans += rows(lower, start, end)
    if is_enough and is_enough(spans):
        return spans
    spans += told_in_words(lower, start, end)
    if _FIGURE.search(lower, start, end):
        spans += _in_figures(lower, start, end)
    return spans


def _in_figures(lower: str, start: int, end: int) -> list[Span]:
    """Those of figures, without prices and rows."""
    spans = full_dates(lower, start, end)
    spans += hours_of_days(lower, start, end)
    for pattern in _FORMS:
        spans += [match.span() for match in pattern.finditer(lower, start, end)]
    spans += [counted(match) for match in _AMOUNTS[1].finditer(lower, start, end)]
    spans += foreign_prices(lower, start, end)
    spans += local_prices(lower, start, end)
    spans += local_distances(lower, start, end)
    spans += local_times(lower, start, end)
    spans += told_quantities(lower, start, end)
    spans += told_ranges(lower, start, end)
    spans += told_rows(lower, start, end)
    spans += practised(lower, start, end)
    spans += lasting(lower, start, end)
    spans += labelled(lower, start, end)
    return spans


def _unlike(lower: str, spans: list[Span]) -> list[Span]:
    """Without figures that all count the same: '2 girl 1 girl 2 girl', '212 times, 555 times'."""
    digits: dict[str, list[int]] = {}
    done = 0
    for start, end in sorted(spans):
        if start >= done:  # what two forms find is counted once
            figures = sum(map(str.isdecimal, lower[start:end]))
            digits.setdefault(unit_of(lower[start:end]), []).append(figures)
            done = end
    alike = {
        unit
        for unit, figures in digits.items()
        if counts_things(unit)
        and (len(figures) >= _MANY_ALIKE or (len(figures) > 1 and sum(figures) > LONGEST_READABLE))
    }
    return [span for span in spans if unit_of(lower[slice(*span)]) not in alike]

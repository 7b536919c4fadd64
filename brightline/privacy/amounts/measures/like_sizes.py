"""Sizes, weights and units in lists: 'jeans 33/34', '27x95x4600 mm', '1988, 2.7 g, 21 mm', '31 °C'.

What lives here: clothes by their names, boards, coins, parts of bicycles and screens, degrees,
pieces, what an engine has, decimals with a unit, ages in years. The name and the unit of each go
with its size, and so few figures do that.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import (
    AWAY,
    BY_NAME,
    CLOSED,
    Kind,
    Run,
    alike,
    are_any,
    are_no_number,
    hold_no_number,
    led_by_zero,
)
from brightline.privacy.amounts.common.forms import Span, items_of, rises
from brightline.privacy.text.late import late

GARMENT = (
    r"(?:dress(?:es)?|skirts?|jeans|trousers|pants|shirts?|blouses?|shoes?|boots?|sandals|gloves?|hats?|jackets?|coats?|"
    r"vestidos?|faldas?|vaqueros?|pantalon(?:es)?|camisas?|blusas?|zapatos?|botas?|guantes?|chaquetas?|abrigos?|"
    r"kleid(?:er)?|rock|hosen?|hemd(?:en)?|bluse|schuhe?|stiefel|handschuhe?|jacke|mantel|"
    r"robes?|jupes?|jean|chemises?|chaussures|bottes|gants|veste|manteau|"
    r"vestit[oi]|gonna|camici[ae]|scarpe|guanti|giacca|jurk(?:en)?|broek(?:en)?|overhemd|schoenen|laarzen|handschoenen|"
    r"klanning(?:ar)?|byxor|skjort[ao]r?|skor|handskar|camisas?|sapatos|calcas|luvas)"
)
"""Clothes by their names, with what is worn on hands and feet, in seven languages."""
_WORN = (
    r"(?:(?:2[4-9]|3\d|4[0-8])\s?/\s?(?:2[6-9]|3\d)|(?:2[4-9]|[34]\d|5[0-8])(?:[.,][05])?|"
    r"(?:1[02468]|[2-9])(?:[.,][05])?|1[1-3][.,][05])"
)
_SIZES = late(
    r"(?<![a-z])(?:sizes?|tallas?|grossen?|gro(?:ß|ss)en?|tailles?|pointures|taglie|taglia|misure|maten|maat|storlekar|storlek|tamanhos?)(?![a-z])"
)
_OF_SIZES = (
    "size",
    "talla",
    "gro",
    "taille",
    "pointure",
    "tagli",
    "misure",
    "mat",
    "storlek",
    "tamanho",
)
_CLOTHES = late(rf"(?<![a-z]){GARMENT}(?:[^\w\n]{{1,40}}|\n\W{{0,4}})(?P<row>{_WORN}){CLOSED}")
_CLOTHES_BEHIND = late(rf"{AWAY}(?P<row>{_WORN})(?=\s{GARMENT}(?![a-z]))")
_ANY_SIZE = late(rf"(?<![a-z]){GARMENT}\W{{1,40}}\d|\d\s{GARMENT}(?![a-z])")
_MOST_WORN, _BESIDE = 7, 48
_BOARD = late(
    rf"{AWAY}(?P<row>[1-5]\d\s?x\s?[1-9]\d{{1,2}}\s?x\s?[1-9]\d{{0,2}}[05]0)(?=\s?mm(?![a-z\d]))"
)
_COIN = late(
    rf"{AWAY}(?P<row>(?:1[6-9]\d\d|20[0-4]\d),\s[1-9]\d?(?:[.,]\d)?\s?g(?:,\s[1-9]\d(?:[.,]\d)?\s?mm)?){CLOSED}"
)
_WHEEL = late(
    r"(?<![a-z])(?:wheels?|tyres?|tires?|ruedas?|cubiertas?|rader|reifen|roues?|pneus?|ruote|wielen|banden|hjul|rodas)"
    rf"[^\w\n]{{0,40}}\s?(?P<row>(?:7[05]0|650)\s?x\s?[2-5]\dc?){CLOSED}"
)
_CASSETTE = late(
    r"(?<![a-z])(?:cassettes?|sprockets?|kassette|ritzel|casete|pinon(?:es)?|pacco\spignoni)[^\w\n]{1,3}"
    rf"(?P<row>(?:9|1[0-4])\s?-\s?(?:2[1358]|3[02346]|4[0256]|5[0-2])(?:\s?t)?){CLOSED}"
)
_GEARS = late(
    r"(?<![a-z])(?:gears?|speeds?|marchas?|velocidades|gange|schaltung|vitesses|marce|cambio|versnellingen|vaxlar|"
    rf"mudancas)[^\w\n]{{0,40}}\s?(?P<row>[1-3]\s?x\s?(?:1[0-3]|[5-9])){CLOSED}"
)
_SCREEN = late(
    r"(?<![a-z])(?:screen|display|monitor|pantalla|bildschirm|ecran|schermo|scherm|skarm|ecra|tv)"
    r"[^\w\n]{0,40}\s?(?P<row>[1-9]\d?(?:[.,]\d)?)(?=\s?(?:\"|''|in(?:ch|ches)?(?![a-z])|pulgadas|zoll))"
)
_PIXELS = late(
    rf"{BY_NAME}(?P<row>(?:1024|1280|1366|1440|1600|1680|1920|2160|2240|2560|2880|3200|3440|3840)\s?x\s?"
    rf"(?:720|768|800|900|1050|1080|1200|1400|1440|1600|1800|2160|2400)){CLOSED}"
)
_DEGREES = late(
    rf"{BY_NAME}(?<!\d\s)(?P<row>(?:-\s?)?(?:[1-9]?\d|[12]\d\d)(?:[.,]\d)?)(?=\s?°\s?[cf](?![a-z\d]))"
)
_PIECES = late(
    rf"{BY_NAME}(?<!\d\s)(?P<row>[1-9]\d{{0,2}}(?=\s?(?:pcs?|pieces|uds?|unid(?:ades)?|stk|stuck|pz|pezzi|stuks|st)(?![a-z])\.?|x(?!\w|\s?\d)))"
)
_ENGINE = late(
    r"(?<![\w.,/+-])(?<!\d\s)(?P<row>[1-9]\d{0,2}(?=\s?(?:cv|ps|ch|hk|bhp|kw)(?![a-z\d]))|[1-9]\d{1,2}0(?=\s?(?:cc|ccm|cm3)(?![a-z\d])))"
)
_DRIVEN = late(
    r"(?<![\w.,/+-])(?<!\d\s)(?P<row>[1-9]\d{0,2}[., ]000)(?=\s?(?:kms?|miles|mil)(?![a-z\d]))"
)
_DECIMAL = late(
    r"(?<![\w.,/+-])(?<!\d\s)(?P<row>(?:0|[1-9]\d?)[.,]\d{1,2})(?=\s?(?:m2?|km|kg|g|l|kwh|/kwh|lit(?:er|re|ro)s?|met(?:er|re|ro)s?)(?![a-z\d]))"
)
_SIDES = late(
    r"(?<![\w.,/+-])(?<!\d\s)(?P<row>(?:0|[1-9]\d?)[.,]\d{1,2}\s?x\s?(?:0|[1-9]\d?)[.,]\d{1,2}|[1-9]\d?(?:[.,]\d)?\sx\s[1-9]\d{2})(?=\s?(?:m|cm|min(?:ut[a-z]{1,3})?)(?![a-z\d]))"
)
_ROOM = late(
    rf"{AWAY}(?P<row>[1-9]\d{{0,2}}\s?m3|[1-9][.,]?\d00(?=\s?kwh)|[1-9]\d\d(?=\s?kwh)){CLOSED}"
)
_NEAR_KM = late(
    r"(?<![\w.,/+-])(?<!\d\s)(?P<row>0\s?-\s?[1-9]\d?)(?=\s?(?:km|miles|mi)(?![a-z\d]))"
)
_YEARS = r"(?:years|yrs|anos|anni|ans|jahre|jaar|ar)"
_AGES = late(
    rf"(?<![\w.,/+-])(?<!\d\s)(?P<row>[1-9]?\d\s?(?:-|to|a|bis|tot|till)\s?[1-9]\d?)(?=\s?{_YEARS}(?![a-z]))"
)
_HOTTEST = 300  # degrees


def like_sizes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_worn(run: Run) -> bool:
    """Whether each garment that is listed has a size that is sold, as hardly any number has."""
    first, last = max(0, run[0].start() - _BESIDE), run[-1].end() + _BESIDE
    all_listed = len(_ANY_SIZE.findall(run[0].string, first, last)) == len(run)
    return all_listed and len(run) <= _MOST_WORN and not led_by_zero(run)


def _are_warm(run: Run) -> bool:
    return hold_no_number(run) and all(
        float(one["row"].replace(" ", "").replace(",", ".")) < _HOTTEST for one in run
    )


def _rise(run: Run) -> bool:
    """Whether each age is greater than the one before."""
    ages = [age for one in run for age in items_of(one["row"].replace("-", " "))]
    return rises(ages) and are_no_number(run)


_KINDS = (
    Kind(_OF_SIZES, _CLOTHES, 2, _are_worn, _SIZES),
    Kind(_OF_SIZES, _CLOTHES_BEHIND, 2, _are_worn, _SIZES),
    Kind(late(r"\d\s?mm"), _BOARD, 1, are_no_number),
    Kind(late(r"\d{4},\s\d"), _COIN, 1, are_no_number),
    Kind(late(r"(?:7[05]|65)0\s?x\s?\d"), _WHEEL, 1, are_any),
    Kind(late(r"[1-3]\s?x\s?(?:1[0-3]|[5-9])"), _GEARS, 1, are_any),
    Kind(late(r"(?:9|1[0-4])\s?-\s?[2-5]\d"), _CASSETTE, 1, are_any),
    Kind(late(r"\d\s?(?:\"|''|in|pul|zol)"), _SCREEN, 1, are_no_number),
    Kind(late(r"\d{4}\s?x\s?\d"), _PIXELS, 1, are_any),
    Kind(late(r"\d\s?°"), _DEGREES, 1, _are_warm),
    Kind(late(r"\d\s?(?:pcs|pie|ud|uni|st|pz|pez|x\W)"), _PIECES, 2, hold_no_number),
    Kind(late(r"\d\s?(?:c[vhc]|ps|hk|bhp|kw)"), _ENGINE, 1, hold_no_number),
    Kind(late(r"000\s?(?:km|mil)"), _DRIVEN, 1, are_any),
    Kind(late(r"\d[.,]\d{1,2}\s?[mkgl/]"), _DECIMAL, 1, are_no_number),
    Kind(late(r"\d\s?x\s?\d"), _SIDES, 1, are_no_number),
    Kind(late(r"\d\s?(?:m3|kwh)"), _ROOM, 1, are_no_number),
    Kind(late(r"0\s?-\s?\d+\s?[km]"), _NEAR_KM, 1, are_no_number),
    Kind(late(rf"\d\s?{_YEARS}(?![a-z])"), _AGES, 1, _rise),
)

"""Figures of few values: 'f/1.8, 1/125 s', 'prints 10x15, 13x18', 'UK 8-10, EU 36-38', 'L4, L5'.

What lives here: what cameras are set to, the sizes of prints and of clothes by country, bones of
the spine, figures that are repeated for their meaning, amounts of a kitchen. Each is one of a short
list, so that the digits of a number are hardly ever among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    NUMBER,
    Form,
    Span,
    before,
    find_forms,
    is_any,
)
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_STOP = r"(?:1(?:\.[248])?|2(?:\.[258])?|3\.5|4(?:\.5)?|5\.6|6\.3|7\.1|8|9|11|13|16|22)"
OPENING = rf"f\s?/?\s?{_STOP}(?:\s?-\s?{_STOP})?(?!\d|\.\d)"
SHUTTER = (
    r"1/(?:8|15|20|25|30|40|50|60|80|100|125|160|200|250|320|400|500|640|800|1000|1250|1600|"
    r"2000|4000|8000)(?!\d)(?:\s?s(?:ec(?:ond)?s?)?(?![a-z]))?"
)
_SPEED = r"(?:50|64|80|[124]00|125|160|250|320|500|640|800|1000|1250|1600|3200|6400|12800)(?!\d)"
_FILM = rf"iso\s?{_SPEED}(?:\s?(?:-|to|a)\s?{_SPEED})?"
_FOCAL = r"(?:1[0-9]|2[0-8]|35|4[05]|50|55|70|85|90|10[05]|1[23]5|180|200|250|300|400|500|600)"
_LENS = (
    rf"{_FOCAL}(?:\s?-\s?{_FOCAL})?\s?(?:mm)?\s?(?:(?:lens|objetivo|prime|zoom)\s)?"
    rf"(?:at\s|a\s|@\s)?{OPENING}|{_FOCAL}\s?-\s?{_FOCAL}\s?mm"
)
_SETTING = rf"(?:{_LENS}|{OPENING}|{SHUTTER}|{_FILM})"
_CAMERA = late(
    rf"(?<![\w.,/-])(?<!\d\s){_SETTING}(?:(?:\s?[,;/|]\s?|{LISTED}(?:shutter\s)?|\s(?:at\s|"
    rf"with\s)?){_SETTING}){{0,5}}{ENDS}"
)
_ZOOM = re.compile(r"(\d+)\s?-\s?(\d+)\s?mm")
_OF_CAMERA = late(r"(?<![a-z])(?:f\s?/|f\d|iso)|\d\s?s(?:ec)?")
_SHUTTER_BEFORE = late(
    r"(?<![a-z])(?:shutter|speeds?|expos(?:e|ure|icion)|obturador|velocidad(?:es)?|"
    r"verschluss|vitesse|shoot(?:ing)?|camera)(?:\s[a-z]{1,9}){0,2}[\s:,]{1,2}\Z"
)

PRINT = (
    r"(?:4x6|5x7|6x8|6x9|8x10|8x12|9x12|9x13|10x10|10x12|10x13|10x15|11x14|12x12|12x16|"
    r"12x18|13x18|15x15|15x20|15x21|15x23|"
    r"16x20|18x24|20x20|20x24|20x25|20x28|20x30|24x30|24x36|30x30|30x40|30x45|40x50|40x60|"
    r"50x50|50x70|60x80|60x90|70x100)"
)
_PRINTS = late(
    rf"{ALONE}(?P<row>{PRINT}(?!\d)(?:(?:\s?[,/;|]\s?|\s|"
    rf"{LISTED}){PRINT}(?!\d)){{1,6}})(?P<tell>,?\s?(?:300\s?dpi|prints?|photos?|cms?|inch(?:es)?|"
    rf"in|frames?|fotos?|copias|abzuge|tirages))?{ENDS}"
)
_PRINTS_BEFORE = late(
    r"(?<![a-z])(?:prints?|photos?|frames?|sizes?|formats?|albums?|fotos?|copias|tamanos?|"
    r"formatos?|abzuge|tirages)(?:\s[a-z]{1,8}){0,2}[\s:(]{1,2}\Z"
)
_PRINTS_BY_THEMSELVES = 3
_PIXELS = late(rf"{ALONE}[1-9]\d{{1,3}}\s?(?:px|dpi|ppp)(?![a-z])")

_REGION = r"(?:uk|us|usa|eu|eur|fr|it|es|de|jp|mx|au)"
_GARMENT = r"(?:[1-5]\d|[2-9])(?:\.5)?"
_BY_REGION = rf"{_REGION}\s(?:size\s)?{_GARMENT}(?:\s?[-/]\s?{_GARMENT})?(?!\d)"
_GARMENTS = late(
    rf"(?<![\w.,/-])(?<!\d\s){_BY_REGION}(?:(?:\s?[,/;|]\s?|\s|{LISTED}){_BY_REGION}){{1,4}}"
    rf"(?:,\s(?:heels|shoes|zapatos|tacones)\s[2-4]\d(?:\s?(?:-|to|a)\s?[2-4]\d)?)?{ENDS}"
)
_EACH_GARMENT = late(rf"({_REGION})\s(?:size\s)?({_GARMENT})(?:\s?[-/]\s?({_GARMENT}))?")
_SMALL_SIZES = frozenset(("uk", "us", "usa", "au", "jp", "mx"))
_SOLD, _SOLD_BY_CENTIMETRES, _WIDEST = (2, 29), (28, 58), 12
_LETTER_SIZE = r"(?:x{0,3}[sl]|m)"
_BY_LETTER = rf"{_LETTER_SIZE}(?:-{_LETTER_SIZE})?\s?\((?:[2-5]\d)(?:[/-][2-5]\d)?\)"
_LETTERED = late(
    rf"(?<![\w.,/-])(?<!\d\s){_BY_LETTER}(?:(?:\s?[,/;|]\s?|\s|{LISTED}){_BY_LETTER}){{1,6}}{ENDS}"
)

_BONE = r"(?:c[1-7]|t(?:1[0-2]|[1-9])|d(?:1[0-2]|[1-9])|l[1-5]|s[1-5])(?![a-z\d])"
_BONES = late(
    rf"(?<![\w.,/-])(?<!\d\s){_BONE}(?:(?:\s?[,/-]\s?|{LISTED}|\s(?:to|a|"
    rf"bis)\s){_BONE}){{1,6}}{ENDS}"
)
_EACH_BONE = late(r"([ctdls])(\d{1,2})")
_ALONG = "ctdls"  # from the neck down

_REPEATED = r"([1-9])\%d{1,3}(?!\d)"
_MEANT = late(
    r"(?<![a-z])(?:angel|master|mirror|lucky|repeating|repeated|angelic[oa]s?|maestr[oa]s?|"
    r"numbers|numeros)(?:\s(?:numbers?|numeros?|like|como|are|son|is))?[\s:]{1,2}"
    rf"(?P<row>{_REPEATED % 2}(?:{LISTED}{_REPEATED % 3})?"
    rf"(?:{LISTED}{_REPEATED % 4})?(?:{LISTED}{_REPEATED % 5})?){ENDS}"
)

_SPOON = (
    r"(?:cups?|tbsps?|tsps?|tablespoons?|teaspoons?|spoons?|tazas?|vasos?|"
    r"cucharad(?:it)?as?|cdas?|cditas?|pinch(?:es)?)"
)
_WHOLE = (
    r"(?:eggs?|yolks?|bananas?|apples?|onions?|lemons?|carrots?|potatoes|tomatoes|cloves?|"
    r"slices?|huevos?|platanos?|manzanas?|cebollas?|limones|zanahorias|patatas|tomates|"
    r"dientes)"
)
_PART = r"(?:1[\s-])?(?:1/[2348]|2/3|3/4)"
_WEIGHED = r"[1-9]\d{0,2}[05]\s?(?:g|gr|gramos|grams?|ml|cc)(?![a-z])"
_HEAT = r"(?:[1-3]\d[05]|[4-9][05])\s?°?\s?[cf](?![a-z])"
_INGREDIENT = (
    rf"(?:(?:{_PART}|[1-9](?:[\s-]1/2)?|1[0-2])\s{_SPOON}(?![a-z])|(?:[1-9]|"
    rf"1[0-2])\s{_WHOLE}(?![a-z])|{_WEIGHED})"
)
_OF_IT = r"(?:\s(?!call|text)[a-z]{1,12}){0,4}"
_RECIPE = late(
    rf"{ALONE}(?P<row>{_INGREDIENT}(?:{_OF_IT}(?:,?\s(?:and\s|y\s|con\s|with\s)?|"
    rf"\s?[;+\n]\s?){_INGREDIENT}){{1,9}})(?!\w)(?P<heat>{_OF_IT},?\s(?:at\s|bake\s|"
    rf"a\s)?{_HEAT})?"
)
_EACH_UNIT = late(rf"{_SPOON}|{_WHOLE}|g(?![a-z])|ml")
_KINDS = 2


def standards(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _is_setting(match: re.Match[str]) -> bool:
    """Whether an opening, a film or the second tells it, or a word in front."""
    told = _OF_CAMERA.search(match.group()) or _SHUTTER_BEFORE.search(before(match))
    if told is None:
        return False
    zooms = _ZOOM.findall(match.group())
    return not zooms or (
        all(int(wide) < int(far) for wide, far in zooms)
        and not is_number(NUMBER.findall(match.group()))
    )


def _are_prints(match: re.Match[str]) -> bool:
    """Whether they rise, and are told or many."""
    items = [int(item) for item in NUMBER.findall(match["row"])]
    told = match["tell"] or _PRINTS_BEFORE.search(before(match))
    many = len(items) >= 2 * _PRINTS_BY_THEMSELVES
    areas = [a * b for a, b in zip(items[::2], items[1::2], strict=True)]
    return bool(told or many) and all(a < b for a, b in pairwise(areas))


def _are_garments(match: re.Match[str]) -> bool:
    """Whether each region is named once, with sizes that are sold there."""
    named = [(region, [*map(float, sizes)]) for region, *sizes in _each_garment(match.group())]
    if len({region for region, _ in named}) < len(named):
        return False
    return all(
        least <= sizes[0] and sizes[-1] <= most and sizes[0] <= sizes[-1] <= sizes[0] + _WIDEST
        for region, sizes in named
        for least, most in (_SOLD if region in _SMALL_SIZES else _SOLD_BY_CENTIMETRES,)
    )


def _each_garment(row: str) -> Iterator[list[str]]:
    for found in _EACH_GARMENT.finditer(row):
        yield [part for part in found.groups() if part]


def _are_bones(match: re.Match[str]) -> bool:
    """Whether they go down the back."""
    bones = [(_ALONG.index(bone), int(at)) for bone, at in _EACH_BONE.findall(match.group())]
    return all(a < b for a, b in pairwise(bones))


def _are_meant(match: re.Match[str]) -> bool:
    items = NUMBER.findall(match["row"])
    rises = all(int(a) < int(b) for a, b in pairwise(items))
    return rises and not nanp_national("".join(items))


def _is_recipe(match: re.Match[str]) -> bool:
    """Whether more than one thing is measured, and no number comes of it."""
    units = set(_EACH_UNIT.findall(match["row"]))
    digits = "".join(NUMBER.findall(match.group()))
    return len(units) >= _KINDS and not nanp_national(digits)


_FORMS = (
    Form(late(r"f\s?/?\s?\d|1/\d|iso\s?\d"), _CAMERA, 0, _is_setting),
    Form(late(r"\dx\d+\D{1,5}\d+x\d"), _PRINTS, 0, _are_prints),
    Form(
        late(r"[1-9](?<=(?:uk|us|sa|eu|ur|fr|it|es|de|jp|mx|au|ze)\s[1-9])"),
        _GARMENTS,
        0,
        _are_garments,
    ),
    Form(late(r"\d\s?(?:px|dpi|ppp)"), _PIXELS, 0, is_any),
    Form(late(r"[slm]\s?\(\d"), _LETTERED, 0, is_any),
    Form(late(r"\d(?<=[ctdls]\d)\d?(?:\s?[,/-]|\s[atoybeu])"), _BONES, 0, _are_bones),
    Form(late(r"(\d)\1\D{1,5}(\d)\2"), _MEANT, "row", _are_meant),
    Form(late(rf"\d\s?(?:{_SPOON}|{_WHOLE}|g|gr|ml)(?![a-z])"), _RECIPE, 0, _is_recipe),
)

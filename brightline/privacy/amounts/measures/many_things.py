"""How many there are of what, in a sentence of its own: '1.500 clientes, 450 opiniones, nota 4,8'.

What lives here: rows of numbers each with the noun of what it counts, weights and ratings among
them. A number can be told so too ('212 roses, 555 kisses, 142 hugs'), so that none counts that has
the digits of one, in all or in three items, whose nouns come twice, or are said to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.forms import ALONE, ENDS, LISTED, Form, Span, find_forms
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_MANY = r"[1-9](?:\d{0,2}[.,]\d{3}|\d{0,3})(?:[.,]\d)?[km+]?"
# Said between the groups of a number, or asking for a call.
_NO_THINGS = (
    r"(?!(?:then|and|now|next|hun|hon|honey|baby|babe|dear|sweet|sweetie|love|darling|kisses|hugs|roses|smiles|"
    r"please|thanks|call|text|txt|dial|ring|tel|phone|cell|number|digits|reach|contact|whatsapp|amor|carino|cielo|"
    r"guapo|besos|abrazos|rosas|luego|despues|ahora|entonces|llama|marca|numero|gracias|for|from|the|with|till|until|"
    r"dash|dot|space|punto|guion|espacio|stop|ends|end|first|last|final|rest|primero|ultimo|more|plus|mas|times|veces|"
    r"one|two|three|four|five|six|seven|eight|nine|zero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero)(?![a-z]))"
)
_UNIT = r"(?:\s?(?:g|kg|kcal|ml|l|km|m|w|bar|hp|lbs?|h)(?![a-z])(?:\sof|\sde)?)"
_NOUN = rf"{_NO_THINGS}[a-z]{{3,14}}"
_TWO = rf"(?:\s{_NOUN}(?=,|\sand\s|\sy\s|[.!?]|\s?\n|\Z))?"
_COUNTED = rf"{_MANY}(?:{_UNIT}(?:\s{_NOUN})?|\s{_NOUN}{_TWO})"
_RATING = (
    r"(?:(?:[1-9](?:[.,]\d)?|10)/10|[1-5](?:[.,]\d)?/5"
    r"|(?:nota|rated|rating|score|media|average)\s(?:of\s|de\s|media\s)?[0-9][.,]\d)(?!\d|[/.,]\d)"
)
_ITEM = rf"(?:{_COUNTED}|{_RATING})"
_WORDS = r"(?:\s(?:by|from|de|por|with|con|in|en)\s|\s?\()(?:[a-z]{2,10}\s){0,2}"
_OF_WHOM = r"(?:\s(?:in|en|of|de|con|with|for|por)(?:\s[a-z]{2,12}){1,3})?"
_BETWEEN = rf"(?:{_OF_WHOM}{LISTED}(?:[a-z]{{2,10}}\s)?)"
_ROW = late(rf"{ALONE}{_ITEM}(?:(?:{_BETWEEN}|{_WORDS}){_ITEM}){{1,8}}{ENDS}")
_KNOWN = late(
    rf"{ALONE}{_MANY}\s(?:[a-z]{{3,12}}\s)?(?:clients?|customers|visitors?|students?|reviews?|opinions?|votes?|views?|"
    r"visits?|visitantes|followers|songs|lessons|classes|sessions|clientes?|alumn[oa]s|seguidores|resenas|opiniones|veces|vistas|"
    r"clases|sesiones|preguntas|personas|posts|reels|jobs|claims|treatments|styles|edits)(?![a-z\d]|\s?[/-]\s?\d)"
)
_EACH = late(rf"\s?({_NOUN})")
_GLUED = re.compile(r"\d(?:[km]|k?g|l)(?![a-z])")  # '12.4k followers, 340k views' are none
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")
_AS_NUMBER, _SPANISH = (3, 3, 4), 9


def many_things(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_things(match: re.Match[str]) -> bool:
    """Whether nothing is counted twice, and no digits of a number are among them."""
    things = _EACH.findall(match.group())
    items = ["".join(filter(str.isdecimal, one)) for one in _NUMBERS.findall(match.group())]
    if len({*things}) < len(things):
        return False
    return len(_GLUED.findall(match.group())) > 1 or not _may_be_number(items)


def _may_be_number(items: Sequence[str]) -> bool:
    whole = "".join(items)
    spanish = len(whole) == _SPANISH and whole[0] in "6789" and len(items[0]) > 2
    if nanp_national(whole) or spanish:
        return True
    threes = zip(items, items[1:], items[2:], strict=False)
    return any(tuple(map(len, three)) == _AS_NUMBER for three in threes)


def _is_thing(match: re.Match[str]) -> bool:
    return not _may_be_number(_NUMBERS.findall(match.group()))


_FORMS = (
    Form(late(r"\d(?:[.,]\d)?[km+]?\s?[a-z]{1,14}[^\d\n]{1,40}\d"), _ROW, 0, _are_things),
    Form(late(r"\d\+?\s[a-z]{4}"), _KNOWN, 0, _is_thing),
)

"""How many there are of what, in a sentence of its own: '1.500 clientes, 450 opiniones, nota 4,8'.

What lives here: numbers of people, visits and opinions, and ratings among them. A number can be
told so too ('212 clients, 555 opinions'), so that none counts in a sentence whose figures together
are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.forms import ALONE, LISTED, Form, Span, find_forms
from brightline.privacy.text.late import late

_MANY = r"[1-9](?:\d{0,2}[.,]\d{3}|\d{0,3})\+?"
_THINGS = (
    r"(?:clients?|customers|visitors?|students?|pupils|guests?|members|readers|readings|followers|"
    r"reviews?|opinions?|votes?|views?|visits?|times|songs|dances|lessons|classes|sessions|courses|"
    r"recipes|books|plants|mirrors|windows|chairs|seats|pages|pieces|steps|poses|countries|cities|"
    r"clientes?|clientas?|visitantes|alumn[oa]s|socios|seguidores|resenas|opiniones|valoraciones|"
    r"votos|veces|vistas|visitas|canciones|bailes|clases|sesiones|cursos|recetas|libros|plantas|"
    r"espejos|ventanas|sillas|plazas|paginas|piezas|pasos|posturas|paises|ciudades|preguntas|personas)"
)
_COUNTED = rf"{_MANY}\s(?:[a-z]{{3,12}}\s)?{_THINGS}(?![a-z])"
_RATING = (
    r"(?:(?:[1-9](?:[.,]\d)?|10)/10|[1-5](?:[.,]\d)?/5"
    r"|(?:nota|rated|rating|score|media|average)\s(?:of\s|de\s|media\s)?[0-9][.,]\d)(?!\d|[/.,]\d)"
)
_ITEM = rf"(?:{_COUNTED}|{_RATING})"
_BETWEEN = rf"(?:{LISTED}|\s(?:by|from|de|por|with|con|in|en)\s|\s?\()(?:[a-z]{{2,10}}\s){{0,2}}"
_ROW = late(rf"{ALONE}{_ITEM}(?:{_BETWEEN}{_ITEM}){{0,5}}(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)")


def many_things(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_different(match: re.Match[str]) -> bool:
    """Whether nothing is counted twice: '305 times, 55 times, 50 times' is a disguise."""
    things = _EACH.findall(match.group())
    return len({*things}) == len(things)


_EACH = late(rf"\s({_THINGS})(?![a-z])")
_FORMS = (Form(late(rf"\d\+?\s(?:[a-z]{{3,12}}\s)?{_THINGS}"), _ROW, 0, _are_different),)

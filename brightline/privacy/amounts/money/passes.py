"""Passes for so many visits, menus of the day: '5er-Karte 400', 'menú del día 100 con tres platos'.

What lives here: plain prices behind a pass for three to thirty visits, and behind a menu of so many
courses, in eight languages. Prices are round and courses few; none is kept whose figures, with
those near in its line, are a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number
from brightline.privacy.text.late import late

_MANY = r"(?:3|4|5|6|8|10|11|12|15|20|25|30)"
_TICKET = (
    r"(?:karten?|block|abo|pass|pack(?:et)?|bon[os]?|bonos?|abonos?|tarjetas?|paquetes?|cards?|packs?|pass(?:es)?|"
    r"tickets?|cartes?|carnets?|abonnements?|forfaits?|tesser[ae]|carnet|abbonament[oi]|cartao|pacotes?|kort|klippkort|"
    r"kaart(?:en)?|strippenkaart)"
)
_THINGS = (
    r"(?:visits?|classes|lessons|sessions|entries|clases|sesiones|visitas|entradas|seances|entrees|cours|mal|besuche|"
    r"stunden|ingressi|lezioni|sedute|aulas|sessoes|gange?r?|lektioner|lessen|keer)"
)
_PRICE = r"[$€£]?\s?[1-9]\d?[05](?!\d)(?:\s?(?:[$€£]|eur(?:os?)?(?![a-z])|kr(?![a-z])))?"
_PASSES = late(
    rf"(?<![\w.,/:+$€£-])(?<!\d\s)(?P<row>(?:{_MANY}(?:er|-?\s?{_THINGS}|x)?[\s-]{_TICKET}"
    rf"|(?<![a-z]){_TICKET}\s(?:de\s|of\s|da\s|di\s|pa\s|van\s|a\s|x\s)?{_MANY}(?:\s{_THINGS})?)"
    rf"(?:\s?[:=-]\s?|,?\s(?:for|por|a|fur|zu|pour|per|voor)\s|\s){_PRICE})(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_MENU = (
    r"(?:menu(?:\s(?:del?\s(?:dia|giorno)|du\sjour|do\sdia|of\sthe\sday))?|comida(?:\scorrida)?|tagesmenu|mittagsmenu|"
    r"mittagstisch|formules?|plats?\sdu\sjour|prato\sdo\sdia|set\s(?:lunch|menu|meal)|dagens(?:\slunch)?|dagmenu)"
)
_COURSES = (
    r"(?:(?:con|de|a|con\sde|of|with|mit|in|avec|en|med|met|com)\s)?"
    r"(?:[2-7]|dos|tres|cuatro|cinco|two|three|four|five|zwei|drei|vier|deux|trois|quatre|due|tre|quattro|tva|fyra|twee|drie|duas)\s"
    r"(?:tiempos|platos|courses|gange?n?|plats|services|portate|piatti|pratos|ratter|gerechten)"
)
_MENUS = late(
    rf"(?<![a-z])(?P<row>{_MENU}\s?:?\s(?:por\s|for\s|a\s|zu\s|per\s|voor\s)?{_PRICE},?\s{_COURSES}"
    rf"|{_MENU},?\s{_COURSES}(?:\s?:\s?|,?\s(?:por|for|a|zu|per|voor|pour)\s|,?\s){_PRICE})(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such a price may stand


def passes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


_FORMS = (
    Form(late(rf"{_TICKET}\s?[\s:=-]\s?[$€£a-z\d]"), _PASSES, "row", row_is_no_number),
    Form(
        late(
            r"(?:tiempos|platos|courses|gang|plats|services|portate|piatti|pratos|ratter|gerechten)"
        ),
        _MENUS,
        "row",
        row_is_no_number,
    ),
)

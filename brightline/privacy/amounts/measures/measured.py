"""What devices need and hold, and what goes into a dish: 'heater: 150 W', 'battery 3100 mAh'.

What lives here: units with the words of what is measured in them, and the values that are sold or
weighed ('18 V', '1200 dpi', '170 °C'). Word, value and unit have to go together, so that the groups
of a number hardly ever do; and four of one unit may be one that is told in pairs, but in a recipe
and a forecast.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from brightline.privacy.amounts.common.forms import Span, is_not_called
from brightline.privacy.text.late import late

_TWO, _ROUND, _DECIMAL = r"[1-9]\d?", r"[1-9]\d?[05]", r"(?:[.,]\d)?"
_DISH = (
    r"flour|sugar|butter|salt|yeast|oil|milk|cream|cheese|water|honey|rice|oats|cocoa|chocolate|almonds?|"
    r"nuts|raisins|potatoes|onions?|carrots?|meat|beef|ham|fish|pasta|beans|lentils|tea|coffee|"
    r"harina|azucar|mantequilla|sal|levadura|aceite|leche|nata|queso|agua|miel|arroz|avena|cacao|almendras?|"
    r"nueces|pasas|patatas|cebollas?|zanahorias?|carne|jamon|pescado|alubias|lentejas|te|cafe"
)
_ELECTRIC = (
    r"heater|lights?|lamps?|charger|bulbs?|toaster|kettle|iron|speakers?|amp(?:lifier)?|motor|engine|power|output|"
    r"panels?|microwave|blender|mixer|fan|oven|hoover|vacuum|drill|led|adapter|supply|screwdriver|dryer|"
    r"battery|voltage|fuse|sockets?|plugs?|electricity|current|calentador|luz|luces|lamparas?|cargador|"
    r"bombillas?|tostadora|plancha|altavo(?:z|ces)|potencia|paneles|microondas|batidora|ventilador|horno|"
    r"aspiradora?|taladro|focos?|hervidor|secador|bateria|tension|fusible|enchufes?|electricidad|corriente|"
    r"destornillador|lampe|strom|ladegerat|akku"
)
_HOLDS = (
    r"baskets?|backpack|rucksack|bags?|tank|aquarium|buckets?|boot|trunk|volume|pots?|fridge|freezer|bottles?|"
    r"case|box(?:es)?|barrel|cesta|mochila|bolsas?|tanque|deposito|acuario|cubos?|maletero|volumen|olla|"
    r"nevera|congelador|botellas?|cajas?|barril"
)
_WARM = (
    r"temperature|temp|water|oven|bake|morning|afternoon|evening|night|noon|day|high|low|max|min|pool|sauna|sea|"
    r"tank|wash|temperatura|agua|horno|piscina|manana|tarde|noche|mediodia|dia|maxima|minima|mar"
)
_KINDS = (
    (_ELECTRIC, rf"(?:{_ROUND}|{_TWO}{_DECIMAL})\s?(?:k?w|watts?|vatios)"),
    (
        _ELECTRIC,
        r"(?:1[02458]|20|24|36|4[08]|60|1[12][05]|2[23]0|240|400|[1359]|3[.,]7|1[.,]5)\s?(?:v|volts?|voltios)",
    ),
    (_ELECTRIC, r"(?:[1-9]|1[0-6]|2[05]|32)\s?a"),
    (r"battery|bateria|akku|batterie", r"(?:6|12|24|36|48)\s?v,?\s[1-9]\d{0,2}\s?ah"),
    (r"panels?|panel(?:es)?|panneaux?|pannelli", r"[1-9]\s?x\s?[1-9]\d{1,2}\s?w(?:atts?)?"),
    (
        r"internet|wi-?fi|fibra|fibre|fiber|broadband|glasfaser|banda",
        r"(?:[1-9]\d0|[12]000|[1-9]\d)\s?(?:megas?|mbit(?:/s|s)?|mbps|mb)",
    ),
    (
        r"battery|bateria|akku|power\s?bank|capacity|capacidad",
        r"[1-9]\d?00\s?m?ah|[1-9]\d0\s?mah|[1-9]\d{1,2}\s?[kw]+h",
    ),
    (r"pressure|presion|pump|bomba|espresso|cafetera", r"(?:1?[1-9]|10|20)(?:[.,]\d)?\s?bar"),
    (r"hardness|dureza|[gk]h", rf"{_TWO}\s?°\s?dh"),
    (r"mouse|raton|scanner|printer|resolution|impresora|escaner", r"[1-9]\d?00\s?(?:dpi|ppp)"),
    (
        r"lights?|lamps?|projector|torch|proyector|luces|luz|lamparas?|faros?|linterna",
        rf"(?:{_ROUND}|{_TWO}|[1-9]\d?00)\s?(?:lux|lm|lumens?)",
    ),
    (r"filter|pump|filtro|bomba", rf"(?:{_ROUND}|[1-9]\d[05]0)\s?l/h"),
    (rf"{_HOLDS}|{_DISH}", rf"(?:{_ROUND}|{_TWO}{_DECIMAL})\s?(?:l|lit(?:er|re|ro)s?|[mc]l)"),
    (r"clock|processor|cpu|wi-?fi|procesador|reloj", r"[1-9][.,]\d{1,2}\s?[mg]hz"),
    (
        r"disk|disc|memory|storage|ram|ssd|hdd|card|disco|memoria|tarjeta",
        r"(?:[1-468]|16|32|64|128|256|512|1000|1024|2000)\s?[gt]b",
    ),
    (
        _WARM,
        r"(?:-?[1-9]?\d|1[0-9][05]|2[0-5][05])\s?°\s?c|(?:[1-9]\d|1[01]\d|[2-4]\d[05])\s?°\s?f",
    ),
    (rf"{_DISH}|silver|gold|oro|plata|yarn|wool|lana", rf"(?:{_ROUND}|{_TWO})\s?gr?"),
    (r"weight|weighs|peso|pesa", r"[1-9]\d{1,2}\s?gr?"),
)
_GAP = r"(?:,?\s[a-z]{2,9}){0,2}(?:,\s|[^\w\n]{1,40}|\s?\n\W{0,3})"
_BEHIND = (
    r"(?![\w'/]|[.,-]\d"
    r"|\s?-?\s?\d{1,4}(?!\d|\s?[$€£]|[.,:]\d\d|:-|\s(?:eur|usd|gbp|kr|sek|dol|pound|buck)))"
)
_FORMS = tuple(
    late(rf"(?<![a-z])(?:{words}){_GAP}(?P<row>{values}){_BEHIND}") for words, values in _KINDS
)
_NEEDED = late(
    r"\d\s?(?:mega|mb|[wvgl](?![a-z])|a(?!\s?\d|[a-z])|kwh?|m?ah|wh|bar|°|dpi|ppp|l[mu]|[mc]l|volt|vat|watt|[mg]hz|[gt]b|lit|gr|l/h)(?![b-df-z])"
)
_MANY_KNOWN = late(rf"(?:{_DISH}|{_WARM})(?![a-z])")  # of a recipe, or a forecast
_LETTERS = re.compile(r"[^a-z]+")
_LOOK_BACK, _LOOK_AHEAD = 60, 20
"""Characters beside a place in which such a measure may begin and end."""
_MANY = 4


def measured(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if not _NEEDED.search(lower, start, end):
        return
    every = chain.from_iterable(form.finditer(lower, start, end) for form in _FORMS)
    found = [match for match in every if is_not_called(match)]
    others = Counter(_unit(match) for match in found if not _MANY_KNOWN.match(match.group()))
    for match in found:
        if others[_unit(match)] < _MANY:
            yield match.span("row")


def _unit(match: re.Match[str]) -> str:
    return _LETTERS.sub("", match["row"])

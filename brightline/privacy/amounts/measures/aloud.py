"""What is counted aloud, in words: the beats of a dance, breaths, years.

What lives here: 'one two three, five six seven' in six languages, 'breathe in for four, hold for
seven, out for eight', 'founded in nineteen ninety-nine', 'from ten to two and from four to eight',
'thirty, sixty, ninety'. The words of a beat are always the same, a breath has four short parts at
most, and a year begins as the years of two centuries do, so that none is a way to write a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    LISTED,
    Form,
    Span,
    find_forms,
    is_any,
)
from brightline.privacy.text.late import late

_ONE_TO_EIGHT = (
    "one two three four five six seven eight",
    "uno? dos tres cuatro cinco seis siete ocho",
    "un deux trois quatre cinq six sept huit",
    "eins zwei drei vier funf sechs sieben acht",
    "um dois tres quatro cinco seis sete oito",
    "uno due tre quattro cinque sei sette otto",
)
_STEP = r"(?:,\s?|\s|-|\.{2,3}\s?)(?:(?:and|y|e|et|und)\s)?"
_REST = r"(?:tap|pause|hold|touch|kick|hop|punta|toque|pausa|tip)"
_HALVES = r"(?:,?\s(?:(?:and|y|e|et|und)\s)?|\s?-\s?|\s?\.{2,3}\s?|\s?/\s?)"


def _beat(words: str) -> str:
    """Both halves of a beat in the words of a language, the first of them alone never."""
    one, two, three, four, five, six, seven, eight = words.split()
    first = rf"{one}{_STEP}{two}{_STEP}{three}(?:{_STEP}{four})?"
    second = rf"{five}{_STEP}{six}{_STEP}{seven}(?:{_STEP}{eight})?"
    late_first, late_second = (
        _STEP.join(late_steps) for late_steps in ((two, three, four), (six, seven, eight))
    )
    rest = rf"(?:,?\s{_REST}(?:\son\s{four}|\sen\s{four})?)?"
    return (
        rf"(?:(?:on|of)\s(?:{one}|{two}|{eight})[:,]\s)?{first}{rest}{_HALVES}{second}"
        rf"(?:,\s{_REST}\s(?:on|en)\s{eight})?|{late_first}{_HALVES}{late_second}"
        rf"|{second}{_HALVES}{first}"
    )


_BEATS = late(rf"(?<![a-z\d-])(?:{'|'.join(map(_beat, _ONE_TO_EIGHT))})(?![a-z\d]|-[a-z\d])")
_SMALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|"
    r"seis|siete|"
    r"ocho|nueve|diez|once|doce|1[0-2]|[2-9])(?![a-z\d])"
)
_FOR = (
    r"(?:\s?[:=]\s?|\s)(?:(?:for|to|en|durante|por|contando|"
    r"hasta)\s)?(?:(?:an?\s)?counts?\sof\s)?"
)
_LONG = rf"{_FOR}{_SMALL}(?:\s(?:counts?|seconds?|secs?|beats?|segundos|tiempos))?"
_IN = (
    r"(?:(?:breathe?|breathing|air)\sin|in|inhale|inhala(?:r|mos)?|inspira(?:r|mos)?|"
    r"toma\saire|respira)"
)
_HOLD = (
    r"(?:(?:and\s)?(?:hold|pause|rest|keep|wait|aguanta|reten|sosten|manten|retiene|"
    r"sostiene|pausa)(?:\s(?:it|the\sbreath|el\saire))?)"
)
_OUT = r"(?:(?:breathe?\s|and\s)?out|exhale|exhala(?:r|mos)?|espira(?:r|mos)?|suelta|release)"
_NEXT = r"[,;.]?\s(?:(?:and|then|y|luego|despues)\s){0,2}"
_AGAIN = (
    rf"(?:{_NEXT}(?:(?:repeat|do\sit|do\sthis|repite|repetir|repetimos)\s(?:it\s|this\s)?)?"
    rf"{_SMALL}\s(?:times|rounds|cycles|veces|rondas|ciclos))"
)
_BREATH = late(
    rf"(?<![a-z\d-]){_IN}{_LONG}(?:{_NEXT}{_HOLD}{_LONG})?{_NEXT}{_OUT}{_LONG}(?:{_NEXT}{_HOLD}{_LONG})?{_AGAIN}?"
    rf"(?!{_NEXT}(?:{_IN}|{_HOLD}|{_OUT})\s)"
)
_EACH = r"(?:one[\s,]{1,2})?two[\s,]{1,2}three[\s,]{1,2}four(?:[\s,]{1,2}five(?:[\s,]{1,2}six)?)?"
_BREATHS_COUNTED = late(
    rf"(?<![a-z\d-]){_IN}[\s,]{{1,2}}{_EACH}(?:{_NEXT}{_HOLD}[\s,]{{1,2}}{_EACH})?{_NEXT}{_OUT}[\s,]{{1,2}}{_EACH}(?![a-z])"
)
_BREATH_SIGNS = late(  # 'breathing 4-7-8', 'box 4-4-4-4'
    r"(?<![a-z])(?:breath(?:e|s|ing)?|box|respiracion(?:es)?|respira|pranayama|"
    r"inhale)(?:\s[a-z]{2,9}){0,2}[\s:(]{1,2}"
    r"(?P<row>[2-9]-[1-9]-[2-9]|(?P<beat>[2-9])(?:-(?P=beat)){3})(?![\w-]|\s?\d)"
)

_BREATHED = late(  # '4-7-8 breathing', '4-4-4-4-Atmung'
    r"(?<![\w.,/-])(?<!\d\s)(?P<row>4-7-8|(?P<beat>[3-6])(?:-(?P=beat)){2,3}|[3-6]-[2-6]-[4-8])"
    r"(?=[\s-](?:breath(?:e|s|ing)?|respira\w{0,6}|atmung|atemubung|atmen|andning)(?![a-z]))"
)

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HORA = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_OPEN = (
    rf"(?:from\s{_HOUR}\s(?:to|till?|until)\s{_HOUR}(?![a-z])|de\s{_HORA}\s(?:a|"
    rf"hasta)\s{_HORA}(?![a-z]))"
)
_HOURS = late(rf"(?<![a-z]){_OPEN}(?:{LISTED}{_OPEN}){{1,2}}")
_OF_TIME = (
    r"(?:thirty|forty-five|sixty|seventy-five|ninety|treinta|cuarenta\sy\scinco|sesenta|noventa)"
)
_TIMES = late(
    rf"(?<![a-z-])(?:thirty|treinta)(?:{LISTED}{_OF_TIME}(?![a-z-])){{2,4}}(?:\s(?:minutes|"
    rf"mins?|minutos))?"
)
_EACH_TIME = late(_OF_TIME)
_ORDER = (
    ("thirty", "treinta"), ("forty-five", "cuarenta y cinco"), ("sixty", "sesenta"),
    ("seventy-five",), ("ninety", "noventa"),
)  # fmt: skip

UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TEEN = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
"""English words of one to nine, of ten to nineteen and of tens, as patterns."""
_YEAR = (
    rf"(?:nineteen[\s-](?:hundred|oh[\s-]{UNIT}|{TEEN}|{TENS}(?:[\s-]{UNIT})?)"
    rf"|twenty[\s-](?:oh[\s-]{UNIT}|{TEEN}|(?:twenty|thirty)(?:[\s-]{UNIT})?)"
    rf"|two\sthousand(?:(?:\sand)?\s(?:{UNIT}|{TEEN}|(?:twenty|"
    rf"thirty)(?:[\s-]{UNIT})?))?)(?![a-z]|-[a-z])"
)
_YEARS = late(
    r"(?<![a-z])(?:in|since|from|to|till?|until|of|years?|by|before|after|around|founded|"
    r"established|renewed|"
    r"opened|moved|trained|born|est\.?|early|mid|late|summers?|spring|autumn|fall|winter|"
    r"january|february|"
    r"march|april|may|june|july|august|september|october|november|december)[\s,]\s?(?:the\s)?"
    rf"(?P<row>{_YEAR}(?:(?:{LISTED}|\s(?:to|until)\s){_YEAR}){{0,2}})"
)


_TEN_WORD = (
    r"(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|diez|quince|veinte|treinta|"
    r"cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien)"
)
_EVEN = rf"{_TEN_WORD}(?:[\s-](?:y\s)?(?:five|cinco))?"
_SHARE = late(rf"(?<![a-z-])(?:una?\s)?{_EVEN}\s(?:por\s?cien(?:to)?|per\s?cent)(?![a-z])")
_BY_MINUTES = rf"{_EVEN}\s(?:minutos?|minutes)\s{_EVEN}"
_PRICED = late(rf"(?<![a-z-]){_BY_MINUTES}(?:{LISTED}{_BY_MINUTES}){{1,4}}(?![a-z-])")
_IDIOM = r"(?:(one|two|uno|una|dos)[\s-](?:to|by|on|a|por|en)[\s-]\%d|(?:two|three)[\s-]to[\s-]one)"
_HOURS_AND_DAYS = (  # 'one on one or two to one, from 9 to 5, seven days'
    r"(?:,\s(?:from|de)\s[1-9]\d?\s(?:to|a)\s[1-9]\d?(?!\d)"
    r"(?:,\s(?:los\s)?(?:five|six|seven|cinco|seis|siete)\s(?:days|dias)(?:\sa\sweek)?)?)?"
)
_IDIOMS = late(
    rf"(?<![a-z-])(?:de\s)?{_IDIOM % 1}(?:{LISTED}(?:de\s)?{_IDIOM % 2})?"
    rf"(?:{LISTED}(?:de\s)?{_IDIOM % 3})?(?:\so\spara\s(?:dos|tres)|\sor\sfor\s(?:two|three))?"
    rf"{_HOURS_AND_DAYS}(?![a-z-])"
)


def aloud(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def breaths(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of breaths in figures."""
    yield from find_forms(lower, start, end, _IN_FIGURES)


def _rises(match: re.Match[str]) -> bool:
    """Whether each of the usual lengths is longer than the one before."""
    found = _EACH_TIME.findall(match.group())
    at = [next(n for n, words in enumerate(_ORDER) if word in words) for word in found]
    return at == sorted(set(at))


_FORMS = (
    Form(late(r"(?:from|de)\s[a-z]{3,6}\s(?:to|till?|until|a|hasta)\s"), _HOURS, 0, is_any),
    Form(late(r"(?:thirty|treinta)\W"), _TIMES, 0, _rises),
    Form(late(rf"(?:three|tres|trois|drei|tre){_STEP}"), _BEATS, 0, is_any),
    Form(
        late(r"(?:out|exhal[ae][rmos]{0,3}|espira[rmos]{0,3}|suelta|release)\s?[\s:=]"),
        _BREATH,
        0,
        is_any,
    ),
    Form(late(r"(?:in|inhale)[\s,]{1,2}(?:one|two)"), _BREATHS_COUNTED, 0, is_any),
    Form(late(r"(?:nineteen|twenty|thousand)"), _YEARS, "row", is_any),
    Form(late(r"(?:minutos|minutes)\s[a-z]"), _PRICED, 0, is_any),
    Form(late(r"(?:por|per)\s?cen|por\s?cien"), _SHARE, 0, is_any),
    Form(late(r"(?:by|to|on|a|por|en)[\s-](?:one|two|uno|una|dos)"), _IDIOMS, 0, is_any),
)
_IN_FIGURES = (
    Form(late(r"\d-\d-\d"), _BREATH_SIGNS, "row", is_any),
    Form(late(r"[3-6]-[2-7]-\d"), _BREATHED, "row", is_any),
)

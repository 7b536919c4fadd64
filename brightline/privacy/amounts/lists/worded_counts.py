"""Counts and hours in words: 'Doors at seven, show at eight thirty', 'three bands', 'nivel uno'.

What lives here: hours behind 'at' without their half of the day, those of every day ('doors ten to
eight, seven days'), one or two words in front of what is counted, levels and halls by their number,
the beats of a dance over a line. A number can be told in such words too: none counts where the
words and figures near are one, in any run, or hold a nought.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.number_words import DIGIT_OF, SWEDISH_AMOUNTS, TEENS, TENS
from brightline.privacy.text.late import late

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HORA = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_STUNDE = r"(?:eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)"
_HEURE = r"(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)"
_TIMME = r"(?:ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv)"
_CLOCK = (
    rf"(?:(?:at|from|by|until|till?|before|after)\s(?:half\s(?:past\s)?|(?:a\s)?quarter\s(?:past|to)\s)?(?P<a>{_HOUR}"
    r"(?:\s(?:fifteen|thirty|forty-five))?)"
    rf"|a\slas?\s(?P<b>{_HORA}(?:\sy\s(?:media|cuarto)|\smenos\scuarto)?)"
    rf"|(?:um|ab|bis)\s(?:halb\s|viertel\s(?:nach|vor)\s)?(?P<c>{_STUNDE})(?:\suhr)?"
    rf"|(?:klockan|kl\.?)\s(?:halv\s|kvart\s(?:over|i)\s)?(?P<d>{_TIMME})"
    rf"|(?:a|des|vers)\s(?P<e>{_HEURE})\sheures?)"
)
_NOUNS = (
    r"(?:bands?|acts?|songs?|sets|nights?|evenings?|couples?|kids|children|people|guests|players|members|dancers|singers|"
    r"teams?|tables?|chairs?|rows|rooms?|beds?|bedrooms?|doors?|windows|floors?|boxes|bags?|bottles|drinks?|courses|meals|"
    r"dollars?|bucks|pounds?|euros?|quid|lessons?|classes|levels?|rounds?|games?|books|pages|steps|miles?|slots?|spots?|places|seats|"
    r"bandas?|grupos|canciones|noches?|parejas?|ninos|personas|jugadores|mesas?|sillas?|camas?|cuartos?|puertas?|"
    r"cajas?|botellas|copas|platos|tiempos|dolares|pesos|clases|niveles|rondas|juegos|libros|paginas|pasos|lugares|plazas|"
    r"kapellen|lieder|nachte|paare|kinder|leute|personen|gaste|spieler|tische|stuhle|zimmer|turen|kisten|flaschen|"
    r"stunden|kurse|runden|spiele|bucher|seiten|schritte|platze|groupes|chansons|nuits|enfants|personnes|joueurs|tables|"
    r"chaises|lits|portes|cartons|bouteilles|cours|tours|jeux|livres|places|par|barn|personer|spelare|bord|stolar|rum|"
    r"sanger|kvallar|natter|platser|rader|lektioner|varv)"
)
_ANY = rf"(?:{_HOUR}|{_HORA}|{_STUNDE}|{_HEURE}|{_TIMME})"
_COUNTED = rf"(?P<f>{_ANY})\s(?:[a-z]{{3,9}}\s)?{_NOUNS}"
_LEVEL = (
    r"(?:levels?|halls?|rooms?|studios?|groups?|stages?|parts?|nivel(?:es)?|salas?|grupos?|estudio|stufe|saal|raum|gruppe|"
    rf"niveau|salle|groupe|niva|sal|grupp)\s(?P<g>{_ANY}|uno|un|ein)"
)
# On every day, or behind a word for what is open: 'doors ten to eight, seven days'.
_OPENED = (
    r"(?:doors|open(?:s|\sfrom)?|hours|abierto|abrimos|horario|geoffnet|offen|ouvert|aperto|aberto|"
    r"oppet|geopend)\s?:?"
)
_EVERY = (
    r"(?:(?:seven|six|five|siete|seis|cinco)\s(?:days|dias)|every\sday|daily|all\sweek|todos\slos\sdias|diario|"
    r"toda\sla\ssemana|taglich|tous\sles\sjours)(?:\s(?:a|per)\sweek|\sa\sla\ssemana)?"
)
_BETWEEN = (
    rf"(?:(?:from\s)?{_HOUR}\s(?:to|till?|until)\s{_HOUR}|de\s{_HORA}\s(?:a|hasta)\s{_HORA}"
    rf"|von\s{_STUNDE}\sbis\s{_STUNDE}|de\s{_HEURE}\sa\s{_HEURE})"
)
_OPEN = rf"(?P<h>{_OPENED}\s{_BETWEEN}(?:,?\s{_EVERY})?|{_BETWEEN},?\s{_EVERY})"
_ENDS = r"(?![a-z\d-]|,?\s(?:and\s|y\s)?\d)"
_SAID = late(rf"(?<![a-z-])(?:{_CLOCK}|{_COUNTED}|{_LEVEL}|{_OPEN}){_ENDS}")
_NEEDED = late(rf"(?<![a-z])(?:{_ANY}|uno)(?![a-z])")
_VALUES = DIGIT_OF | TEENS | TENS | SWEDISH_AMOUNTS | {
    "zehn": "10", "elf": "11", "zwolf": "12", "dix": "10", "onze": "11", "douze": "12", "oh": "0",
}  # fmt: skip
_NO_DIGITS = frozenset(("un", "una", "um", "ett", "sex", "sei", "arton"))  # articles and such
_DIGITS = sorted({*_VALUES} - _NO_DIGITS, key=len, reverse=True)
_TOKENS = late(rf"\d+|(?<![a-z])(?:{'|'.join(_DIGITS)})(?![a-z])")
_BEATS = (
    ("one", "two", "three", "four", "five", "six", "seven", "eight"),
    ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho"),
    ("eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht"),
    ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"),
    ("um", "dois", "tres", "quatro", "cinco", "seis", "sete", "oito"),
    ("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto"),
    ("ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta"),
)
_BEAT_NEEDED = late(
    r"(?<![a-z])(?:" + "|".join(r"\W{1,3}".join(words[:3]) for words in _BEATS) + r")(?![a-z])"
)
_LAST_BEAT, _FEWEST_BEATS, _LONGEST_LINE = 8, 5, 160
_NEAR = 80  # characters beside a word that may hold the rest of a number
_MOST_WORDS = 7  # digits told one by one that are a local number


def worded_counts(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    first, last = max(0, start - _NEAR), end + _NEAR
    if not _NEEDED.search(lower, first, last):
        return
    if _BEAT_NEEDED.search(lower, first, last):
        yield from _beats(lower, first, last)
    for match in _SAID.finditer(lower, first, last):
        span = match.span(match.lastgroup or 0)
        if not CUE_BEFORE.search(lower[max(0, match.start() - 16) : match.start()]) and not (
            _may_be_number(lower, *span)
        ):
            yield span


def _may_be_number(lower: str, start: int, end: int) -> bool:
    """Whether the words and figures near are a number, too many single ones, or hold a nought."""
    near = lower[max(0, start - _NEAR) : end + _NEAR]
    beats = [near[a:b] for a, b in _beats(near, 0, len(near))]
    groups = [_VALUES.get(token, token) for token in _TOKENS.findall(near)]
    groups = groups[len(beats) :] if beats else groups
    single = [group for group in groups if len(group) == 1]
    return "0" in groups or len(single) >= _MOST_WORDS or is_number(groups)


def _beats(lower: str, start: int, end: int) -> Iterator[Span]:
    """The words of lines that count up to eight, from one on, again and again."""
    for match in _BEAT_NEEDED.finditer(lower, start, end):
        first = max(lower.rfind("\n", 0, match.start()) + 1, match.start() - _LONGEST_LINE)
        ends = lower.find("\n", match.end(), match.end() + _LONGEST_LINE)
        words = [
            *_TOKENS.finditer(lower, first, ends if ends >= 0 else match.end() + _LONGEST_LINE)
        ]
        if _are_beats([_VALUES.get(word.group(), "0") for word in words]):
            yield from (word.span() for word in words)


def _are_beats(digits: list[str]) -> bool:
    """Whether the first is one, and each goes on, begins again, or stands behind a pause."""
    if len(digits) < _FEWEST_BEATS or digits[0] != "1" or max(map(len, digits)) > 1:
        return False
    steps = [int(digit) for digit in digits]
    return max(steps) <= _LAST_BEAT and all(
        b in (a + 1, 1) or (a, b) in ((3, 5), (7, 8)) for a, b in pairwise(steps)
    )

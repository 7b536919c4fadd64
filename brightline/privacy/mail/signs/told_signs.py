"""Addresses in which something else stands for the at: 'jane * example . org, the star is the @'.

What lives here: what a text says in six languages of a sign, of a capital ('janeXexampleYorg where
X is @ and Y a dot') or of one of several ('jane.example.org, the first dot is an @'), and the text
with the address that is meant. Words that stand for both signs are in `keyed_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.mail.parts.address_parts import LABEL, LAST_ENDING, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SIGNS = {
    "*": r"(?:little\s)?stars?|asterisk|asterisco|asterisque|estrell(?:a|ita)|etoile|"
    r"stern(?:chen)?|stella|estrela",
    "#": r"hash(?:tag)?|pound|almohadilla|numeral|diese|raute|cancelletto|cerquilha",
    "/": r"(?:forward\s)?slash|barra(?!\s(?:baja|vertical))|schragstrich",
    "|": r"(?:vertical\s)?bar|pipe|barra\svertical",
    "%": r"per\s?cent|porcentaje|por\sciento|pourcentage|prozent(?:zeichen)?|percento|porcentagem",
    "&": r"ampersand|et\scommercial|und-?zeichen",
    "+": r"plus|mas|pluszeichen|piu|mais",
    "=": r"equals?|igual|egal|gleich(?:heitszeichen)?|uguale",
    "!": r"exclamation(?:\smark)?|exclamacion|admiracion|ausrufezeichen|esclamativo|exclamacao",
    "?": r"question\smark|interrogacion|interrogation|fragezeichen|interrogativo|interrogacao",
    "-": r"dash|hyphen|guion|tiret|bindestrich|trattino|hifen|traco",
    "_": r"under\s?score|low\sline|guion\sbajo|tiret\sbas|unterstrich|trattino\sbasso|sublinhado",
    "~": r"tilde|squiggle|virgulilla",
    "^": r"caret|hat|circumflex",
    "$": r"dollar",
    "<": r"(?:left\s)?arrow",
    ":": r"colon|dos\spuntos|deux[\s-]points|doppelpunkt|due\spunti|dois\spontos",
    ",": r"comma|coma|virgule|komma|virgola|virgula",
    ".": r"dot|point|period|full\sstop|punto|punkt|ponto",
}  # fmt: skip
_NAMED = re.compile("|".join(f"(?P<s{at}>{names})" for at, names in enumerate(_SIGNS.values())))
_ALL_NAMES = "|".join(sorted(_SIGNS.values(), key=len, reverse=True))
_FIRST = r"first|1st|prim[oa]|primer[oa]?|premiere?|erste[nrs]?|primeir[oa]"
_SECOND = r"second|2nd|segund[oa]|deuxieme|zweite[nrs]?|second[oa]"
_TWICE = r"two|double|dos|doble|deux|zwei|doppelte[rnms]?|due|doppi[oa]|dois|duplo"
_KIND = (
    r"(?:(?:capital|big|large|upper\s?case|great|letter|sign|symbol|mayuscula|letra|signo|simbolo|grande|lettre|majuscule|"
    r"signe|symbole|grosse[nsr]?|buchstabe|zeichen|lettera|maiuscol[ao]|segno|maiuscula|sinal|di|de)\s)"
)
_THE = (
    r"(?:(?:the|every|each|any|an?|el|la|los|un|una|cada|le|les|une|chaque|das|die|der|den|dem|jede[nrs]?|ein|eine[nm]?|il|lo|"
    r"ogni|uno|o|um|uma)\s|l'|(?<=pour\s)|(?<=en\s))"
)
_SIGN = (
    rf"{_THE}?{_KIND}{{0,2}}(?:(?P<first>{_FIRST})\s|(?P<second>{_SECOND})\s|(?P<twice>{_TWICE})\s)?{_KIND}{{0,2}}[\"'`]?"
    rf"(?:(?P<named>{_ALL_NAMES})(?:e?s|e?n)?(?![a-z])(?:[\s-](?:sign|symbol|mark|zeichen))?|(?P<letter>[a-z])(?![a-z0-9])|"
    r"(?P<drawn>[^\w\s@.,;:()\[\]\"'`]|_(?![a-z0-9])))[\"'`]?(?:\s(?:mayuscula|majuscule|maiuscol[ao]|maiuscula))?"
)
_AT = (
    r"(?:@|at[\s-]?(?:sign|symbol|zeichen)|at(?=\s?(?:[.,;:!?)\]\"'&]|$|\s(?:and|y|et|und|e)\s|(?:goes|belongs|should\sbe)(?![a-z])))|arroba|arobase|"
    r"klammeraffen?|chiocciola|snail|strudel)"
)
_DOT = r"(?:\.|(?:dot|period|full\sstop|punto|point|punkt|ponto)(?![a-z]))"
_MEANT = (
    r"(?:(?:the|an?|el|la|un|una|le|une|das|die|der|den|dem|ein|eine[nm]?|il|lo|o|um|uma)\s|l'|un')?(?:(?:usual|normal|letter|"
    rf"sign|signo|signe|segno|sinal)\s(?:de\s)?)?[\"'`]?(?:(?P<at>{_AT})|(?P<dot>{_DOT}))[\"'`]?"
)
_IS = (
    r"(?:\s?(?:=+>?|:|-+>|→)\s?|\s(?:(?:really|actually|just)\s)?(?:is|means?|reads?|stands\s(?:for|in\sfor)|equals|represents|"
    r"replaces|(?:should|must|has\sto|ought\sto)\s(?:be|become|read)|becomes|es|significa|vale|representa|sustituye|debe\sser|est|"
    r"signifie|veut\sdire|remplace|doit\setre|(?:is|marks|es|marca)\s(?:where|donde)|ist|heisst|bedeutet|steht\sfur|ersetzt|wird|soll|e|sta\sper|vuol\sdire|sostituisce|"
    r"quer\sdizer|substitui)\s(?:(?:really|actually|in\sfact|meant\s(?:as|to\sbe)|supposed\sto\sbe|en\srealidad|en\sfait|eigentlich)\s)?)"
)
_FOR = (
    r"\s(?:for|in\s(?:the\s)?place\sof|instead\sof|where(?:\syou\ssee|\sthere\sis)?|por|en\slugar\sd[eo]l?|en\svez\sd[eo]l?|donde|pour|"
    r"a\sla\splace\sd[ue]|au\slieu\sd[ue]|statt|anstelle|anstatt|fur|per|al\sposto\sd[ei]l?|invece\sdi|no\slugar\sd[eoa]|em\svez\sd[eoa])\s"
)
_CHANGE = (
    r"(?:replace|swap|change|exchange|substitute|switch|turn|read|make|cambi[ae]r?|reemplaza|sustituye|lee|remplace[rz]?|change[rz]?|"
    r"lis(?:ez)?|ersetz\w*|tausch\w*|lies|mach\w*|sostituisci|leggi|troque|substitua|leia)\s"
)
_BY = (
    r"\s(?:by|with|for|as|into|to|an?|por|con|como|en|par|avec|comme|durch|gegen|als|mit|zu[mr]?|in|"
    r"da|come)\s"
)
_LEGENDS = (
    late(rf"(?<![\w.]){_SIGN}{_IS}{_MEANT}(?![\w@])"),
    late(rf"(?<![\w.]){_MEANT}{_FOR}{_SIGN}(?![\w@])"),
    late(rf"(?<![\w.]){_SIGN}{_FOR}{_MEANT}(?![\w@])"),
    late(rf"(?<![\w.]){_CHANGE}{_SIGN}{_BY}{_MEANT}(?![\w@])"),
)
_SHORT = late(rf"(?<![\w.]){_SIGN}\s{_MEANT}(?![\w@])")  # 'the first star an at'

_IN_CAPITALS = re.compile(r"[A-Z]{3,12}(?![A-Za-z])")
_NEAR, _FAR = 14, 120  # characters between two legends, or to the address
_SPELLED_DOT = r"\s(?:dot|punto|point|punkt|ponto)\s|\s?[\[({]\s?(?:dot|punto|point|\.)\s?[\])}]\s?"
_MOST_LEGENDS = 8  # no advert tells of more
_MOST_IN_NAME = 4  # of a letter that is also the sign
_KNOWN = re.compile(r"example\b|g(?:oogle)?mail|yahoo|hotmail|outlook|proton|icloud|gmx|aol")
LEGEND = (
    r"^\W*@\W*$|[=>:]\W?@|@\W?=|(?<![a-z])(?:stars?|asteris\w+|estrell\w+|etoile|stern|stella|estrela|hash|almohadilla|diese|"
    r"raute|slash|schragstrich|porcentaje|ampersand|dash|hyphen|guion|tiret|bindestrich|trattino|underscore|"
    r"unterstrich|tilde|pipe|plus|exclamation|colon|comma|piu)(?![a-z])|^[\"']?[b-df-hj-np-tv-xz][\"']?[=:]?$"
)
"""What some word of what is said of such a sign is, for `word_marks`."""


class _Legend(NamedTuple):
    sign: str
    place: int  # which one of several; 0 where any is meant
    is_at: bool
    start: int
    end: int


def told_signs(folded: Folded, window: tuple[int, int]) -> Iterator[Change]:
    """The addresses that are meant by what is said in a window of a folded text."""
    legends = sorted(_legends(folded, window), key=lambda one: one.start)[:_MOST_LEGENDS]
    for legend in legends:
        if not legend.is_at:
            continue
        dots = [other.sign for other in legends if not other.is_at and other.sign != "."]
        for span in _around(legend, legends, len(folded.text)):
            yield from _meant(folded.text, legend, _dot(dots), span, legends)


def _legends(folded: Folded, window: tuple[int, int]) -> Iterator[_Legend]:
    for form in (*_LEGENDS, _SHORT):
        for told in form.finditer(folded.lower, *window):
            place = 1 if told["first"] else 2 if told["second"] else 0
            if (place or form is not _SHORT) and (sign := _sign(folded.text, told)):
                is_at = told["at"] is not None
                sign *= 2 if told["twice"] else 1
                if sign != "." or (place and is_at):
                    yield _Legend(sign, place, is_at, *told.span())


def _sign(text: str, told: re.Match[str]) -> str:
    if named := told["named"]:
        which = _NAMED.fullmatch(named)
        return list(_SIGNS)[int(which.lastgroup[1:])] if which and which.lastgroup else ""
    if told["letter"]:
        return text[slice(*told.span("letter"))]
    return told["drawn"]


def _around(legend: _Legend, legends: Sequence[_Legend], length: int) -> Iterator[tuple[int, int]]:
    """Where the address may stand: before and behind all that is said in one breath."""
    start, end = legend.start, legend.end
    for other in legends:
        if 0 <= other.start - end <= _NEAR:
            end = other.end
    for other in reversed(legends):
        if 0 <= start - other.end <= _NEAR:
            start = other.start
    yield max(0, start - _FAR), start
    yield end, min(length, end + _FAR)


def _dot(dots: Sequence[str]) -> str:
    told = "".join(rf"|\s?{re.escape(dot)}\s?" for dot in dots)
    return rf"(?:\s?\.\s?|{_SPELLED_DOT}{told})"


def _sign_of(at: _Legend, text: str) -> str:
    """A pattern of the sign, or of its name in capitals: 'jane STAR example.org'."""
    sign = f"(?-i:{re.escape(at.sign)})"
    named = _IN_CAPITALS.match(text, at.start)
    return rf"(?:{sign}|(?<=\s)(?-i:{named.group()})(?=\s))" if named else sign


def _patterns(at: _Legend, dot: str, text: str) -> Iterator[re.Pattern[str]]:
    """Letters stand in words, so only as they are printed; all else with blanks beside or not."""
    blank = "" if at.sign.islower() or at.sign[0] in ".,:" else r"\s{0,2}"
    sign = _sign_of(at, text)
    part = rf"(?:(?!{sign})[a-z0-9._+-]){{1,40}}"
    names = [f"{MAILBOX}?"]
    if at.place or at.sign.isalpha():
        signs = [at.place - 1] if at.place else range(_MOST_IN_NAME)
        names = [rf"{part}(?:{sign}{part}){{{many}}}" for many in signs]
    for name in names:
        yield re.compile(
            rf"(?<![\w@.+-])(?P<local>{name}){blank}{sign}{blank}(?P<host>{LABEL}?(?:{dot}{LABEL}?){{0,2}}?)"
            rf"{dot}(?P<ending>{SURE_ENDING})(?![a-z0-9@]){LAST_ENDING}",
            re.IGNORECASE,
        )


def _meant(
    text: str, at: _Legend, dot: str, span: tuple[int, int], legends: Sequence[_Legend]
) -> Iterator[Change]:
    """The address as it is meant; of two ways to cut a word, the one with a host that is known."""
    found = [
        match for pattern in _patterns(at, dot, text) if (match := pattern.search(text, *span))
    ]
    known = [match for match in found if _KNOWN.match(match["host"].lower())]
    for match in (known or found)[:1]:
        local, host = match["local"].lower(), re.sub(dot, ".", match["host"].lower())
        if may_be_mailbox(local):
            start, end = match.span()
            for legend in legends:
                end = (
                    max(end, _closed(text, legend.end)) if 0 <= legend.start - end <= _NEAR else end
                )
            for legend in reversed(legends):
                start = legend.start if 0 <= start - legend.end <= _NEAR else start
            yield start, end, f"{local}@{host}.{match['ending'].lower()}"


def _closed(text: str, end: int) -> int:
    return end + (text[end : end + 1] in (")", "]"))

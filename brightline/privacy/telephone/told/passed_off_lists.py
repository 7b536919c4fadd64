"""Numbers passed off as other lists, as the text itself says: 'dial my made-up scores: 2:1, 2:5'.

What lives here: what tells that scores, hours, prices, an address or a call of bingo are dialled,
before the list or behind it; a date that is to be read without its slash; and the text with the
number in their place. Lists of which nothing is told stay what they are; those without a word of
telling are in `spread/passed_off`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_REST = r"[^.:!?\n\d()]"  # what else the sentence says
_LIST = (
    r"(?:scores?|results?|hours|times?|dates?|address|prices?|rates?|menu|list|numbers|bingo|lotto|lottery|draw|ratings?|stars|"
    r"sizes?|weights?|ages?|grades?|marks|rooms?|flights?|buses|lines?|splits?|temperatures?|pages?|verses?|chords?|frets?|moves?|"
    r"resultados?|marcador(?:es)?|horas?|horarios?|fechas?|direccion|precios|tallas|edades|puntos|ergebnisse|zeiten|preise|adresse|"
    r"horaires|heures|prix|orari|prezzi)"
)
_DIAL = r"(?:dial|ring|call|phone|text|marca|llama(?:\sa)?|wahle?|waehle|compose[rz]?|chiama|ligue)"
_LINE = (
    r"(?:(?:cell|mobile|phone|tele|real)\s?){0,2}(?:line|number|phone|telephone|digits|cell|mobile|numero(?:\sde\stelefono)?|"
    r"telefono|celular|nummer|telefonnummer|telephone)"
)
_RECIPE = (
    r"(?:recipes?|ingredients?|quantities|amounts|shopping\slist|recetas?|ingredientes|cantidades|lista(?:\sde\sla\scompra)?|rezept|"
    r"zutaten|mengen|recette|quantites|ricetta|dosi|receita)"
)
_TO_CALL = (
    r"(?:(?:to|for)\s(?:call(?:ing)?|reach(?:ing)?|dial(?:ling|ing)?|ring(?:ing)?|phon(?:e|ing)|text(?:ing)?)|"
    r"para\s(?:llamar|marcar|ligar)|pour\s(?:m')?appeler|per\schiamar|zum\s(?:anrufen|wahlen))"
)
_DIALLED_BEHIND = (
    rf"(?:dial|ring|marca|wahle?|compose[rz]?|componi|digita)\s(?:(?:only|just|solo|nur|the|las|los|die|les|le)\s){{0,2}}(?:{_RECIPE}|{_LIST}|figures|digits|cifras|numeros|"
    r"zahlen|ziffern)"
)
# 'my opening times, dial them in a row:', 'mes prix se composent au telephone :'
_DIALLED_SO = (
    r"(?:,?\s(?:and\s|just\s|to\sbe\s|y\s)?(?:(?:dial|ring|call|press|type|tap|wahlt?e?|tippe?|compose[rz]?|tape[rz]?)[\s-](?:them|these|those|it|sie|les|all)|"
    r"(?:marca|teclea|digita)(?:d|r)?l[oa]s|componil[ie])|"
    r"\s(?:se\s(?:composent|tapent|marcan|teclean)|si\scompongono|(?:werden|sind)\s[^.:!?\n\d()]{0,16}(?:gewahlt|zu\swahlen)|"
    r"(?:are|is|get|can\sbe)\s(?:(?:to\sbe\s)?diall?ed|for\sdiall?ing)))(?![a-z])"
)
_BEFORE = late(
    rf"(?<![a-z])(?:dial|ring|marca|wahle?|compose[rz]?|{_DIAL}{_REST}{{0,20}}(?:made-?up|invented|fake|pretend|so-called|inventad[oa]s|erfunden\w*))(?![a-z])"
    rf"{_REST}{{1,24}}(?<![a-z]){_LIST}(?![a-z]){_REST}{{0,40}}:\s?"
    rf"|(?<![a-z])(?:is|are|make|makes|spell|form|give|hide|hold|sind|ist|son|es|forman|dan|sont|sono)\s(?:(?:really|actually|in\sfact|just|all|secretly|together|en\srealidad|"
    rf"realmente|eigentlich|en\sfait)\s)?(?:my|our|mi|meine?|mon|il\smio)\s{_LINE}(?![a-z]){_REST}{{0,50}}:\s?"
    rf"|(?<![a-z])(?:my|mi|mein)\s{_LINE}\s?(?:=|in|as|is|hidden\sin|reads|como|en|als|(?:is\s)?hidden\sas)\s{_REST}{{0,20}}?(?<![a-z]){_LIST}(?![a-z]){_REST}{{0,30}}:\s?"
    rf"|(?<![a-z])(?:not|no|kein\w*|pas)\s(?:an?\s|es\s(?:una?\s)?|une?\s)?(?:real\s|true\s|actual\s)?{_LIST}{_REST}{{0,40}}(?<![a-z]){_DIAL}(?![a-z]){_REST}{{0,20}}:\s?"
    rf"|(?<![a-z])(?:{_RECIPE}|{_LIST})\s{_TO_CALL}{_REST}{{0,24}}:\s?"
    rf"|(?<![a-z])(?:{_RECIPE}|{_LIST})(?:\s?[\"'])?{_DIALLED_SO}{_REST}{{0,30}}:\s?"
    r"|\(\s?(?:just\s|only\s|solo\s|nur\s)?(?:the\s|los\s|las\s|die\s)?(?:figures|digits|numbers|numerals|numeros|cifras|zahlen|ziffern)(?:\s(?:only|count|matter))?\s?\)\s?:\s?"
)
_BEHIND = late(
    rf"[\s,;:.(-]{{1,4}}(?:(?:but|is|it's|that's|this\sis|pero|which\sis|(?:those|these|they)(?:\sare|'re)|(?:estos|esos|estas|esas)\s(?=no)|(?:das\s)?sind)\s)?(?:not|no)\s(?:an?\s|my\s|es\s(?:una?\s)?|son\s)?(?:real\s|true\s|actual\s|such\s)?{_LIST}{_REST}{{0,40}}"
    rf"(?<![a-z])(?:{_DIAL}|{_LINE}|diall?er|dial(?:ing|ling)?\s?pad|key\s?pad|telefono|marcador)(?![a-z])"
    rf"|(?<![a-z]){_DIALLED_BEHIND}(?![a-z])"
)
TELLING = re.compile(
    r"(?<![a-z])(?:dial|diall?er|key\s?pad|ring|marca|wahle?|compose[rz]?|chiama|ligue|made-?up|invented|fake|pretend|so-called|inventad[oa]s|erfunden\w*|"
    r"real(?:ly)?|actually|secretly|realidad|realmente|eigentlich|fait|line|telephone|telefono|digits|make|makes|spell|form|address|direccion|adresse|"
    r"recipes?|recetas?|rezept|recette|ricetta|receita|quantities|amounts|cantidades|mengen|quantites|llamar(?:me)?|anrufen|appeler|"
    r"press|type|tap|(?:marca|teclea|digita)(?:d|r)?l[oa]s|composent|tapent|marcan|teclean|compongono|componil[ie]|gewahlt|diall?ed|diall?ing)(?![a-z])"
    r"|(?<![a-z])(?:number|phone|cell|mobile|numero|celular|nummer|telefonnummer)[,:]"
    r"|(?:figures|digits|numbers|numerals|numeros|cifras|zahlen|ziffern|only|count|matter)\):"
    r"|(?:slash|dot|colon|dash|barra|punto|guion|punkt|strich)(?:es|s)?\)"
)
"""What some word of such a text is, for `word_marks`."""
FEWEST_TOLD = 8
"""Digits of the list."""
_FAR = 220  # characters of a list
_STOP = late(r"[.!?](?=\s|$)|\n\n|\.{3}|\n|$|\s[|~*]\s|;;|<br|\s-\s")
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"\d+")
_FIRST = re.compile(r"\S")
_SENTENCE = re.compile(r"[.!?:]\s|\n")
_WORD = r"(?:no|without|drop|skip|ignore|forget|minus|lose|sin|quita|ohne|sans|senza|sem)"
_NO_SLASH = late(
    r"(?<![\w.,/:$€£])(?P<a>\d{1,2})\s?[/.:-]\s?(?P<b>\d{1,2})\s?\(\s?"
    rf"{_WORD}\s(?:the\s|el\s|la\s|los\s|las\s|den\s|le\s)?(?:slash|dot|colon|dash|hyphen|barra|punto|guion|dos\spuntos|point|punkt|strich)(?:es|s)?\s?\)"
)
_FEWEST_GROUPS = 3
_CALLED = "call "  # in front of the number: what it was passed off as is said there


def with_lists_dialled(folded: Folded) -> Folded:
    """The same with such a number in the place of its list."""
    lower = folded.lower
    if "(" in lower:
        slashes = _NO_SLASH.finditer(lower)
        folded = folded.changed((*told.span(), told["a"] + told["b"]) for told in slashes)
        lower = folded.lower
    befores = _BEFORE.finditer(lower) if ":" in lower else ()
    found = [change for told in befores for change in _behind(lower, told.end())]
    found += [change for told in _BEHIND.finditer(lower) for change in _in_front(lower, told)]
    return folded.changed(found)


def _behind(lower: str, start: int) -> Iterator[Change]:
    """The list up to the first end of a sentence, or of a line, at which it is a number.

    One of North America also where the sentence goes on: how many figures it has is certain.
    """
    end = min(len(lower), start + _FAR)
    if not (first := _FIRST.search(lower, start, end)):
        return
    stops = [stop.start() for stop in _STOP.finditer(lower, start, end)]
    for stop in stops:
        if change := _number(lower, first.start(), stop):
            yield change
            return
    for group in _GROUP.finditer(lower, first.start(), end):
        change = _number(lower, first.start(), group.end())
        if change and nanp_national(change[2].removeprefix(_CALLED)):
            yield change
            return


def _in_front(lower: str, told: re.Match[str]) -> Iterator[Change]:
    """The list from the last beginning of a sentence at which it is a number."""
    begins = [
        one.end() for one in _SENTENCE.finditer(lower, max(0, told.start() - _FAR), told.start())
    ]
    for begin in [*reversed(begins), *([0] if told.start() < _FAR else [])]:
        if change := _number(lower, begin, told.start()):
            yield change
            return


def _number(lower: str, start: int, end: int) -> Change | None:
    """What stands there as the number that its figures are; one in plain sight stays as it is."""
    figures = list(_DIGIT.finditer(lower, start, end))
    digits = "".join(one.group() for one in figures)
    groups = len(_GROUP.findall(lower, start, end))
    if groups < _FEWEST_GROUPS or not is_number(digits, plus=False):
        return None
    return start, figures[-1].end(), f"{_CALLED}{digits}"

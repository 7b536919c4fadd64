"""Numbers beside which their writer says how they are meant: '212-9555-0142, drop the 9'.

What lives here: groups that are to be exchanged ('555/212/0142, the first two groups swapped') and
digits (`turned_digits`), a figure that is blank ('212-555-014_, the blank is a 2') or one too many,
a second number of which only the end is told ('or the same with 0143 at the end'), and the text
with the number that is meant. A note that leaves more than one number possible changes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import DIGIT_OF, UNITS, WORD_OF_DIGIT, figures_said
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.mail.telling.name_notes import BLANK_IS, SWAPPED, belong_together
from brightline.privacy.ready.removals import VERB
from brightline.privacy.ready.turned_digits import turned_digits
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_BLANK = "_*?"
_NUMBER = late(
    r"(?<![\w.,:/$€£+])\+?\(?[\d_*?](?:(?:[\s()/-]{0,3}|\.)[\d_*?]){6,14}(?![\w%]|[:/]\d)"
)
_GROUP = re.compile(r"[\d_*?]+")
_SAID = rf"(?:\d|(?:{WORD_OF_DIGIT})(?![a-z]))"
_SPELLED = late(
    rf"(?<![\w.,:/$€£+-]){_SAID}(?:(?:\s|\s?[,/|;.-]\s?){_SAID}){{6,14}}(?![\w%]|[:/]\d)"
)
_BETWEEN_SPELLED = re.compile(r"\s?[,/|;.-]\s?")
_BEHIND = late(r"[^\w\n]{1,4}(?:[^.!?\n\d]|\d(?!\d{4})|[.!?](?!\s|$)){2,80}")
_ENDS_NOTE = re.compile(r"[.!?\n]|\d(?=\d)|(?<=\d)\d")  # a note in front begins behind it
_SHORTEST = 4  # characters of a note in front
_FAR = 80  # characters of a note
_GROUPS = (
    r"(?:groups?|blocks?|parts?|bits|grupos?|bloques?|partes?|groupes?|blocs|parties|gruppen?|blocke|teile|gruppi|"
    r"blocchi|parti|blocos|sets|chunks)"
)
_OF_GROUPS = late(
    r"(?<![a-z])(?:two|both|first|last|2|dos|ambos|deux|premiers|zwei|beiden|ersten|due|primi|dois|primeiros|primeros)\s"
    rf"(?:[a-z]{{1,10}}\s)?{_GROUPS}(?![a-z])"
)
_SWAP = late(rf"(?<![a-z]){SWAPPED}[a-z]*")
_FIRST = late(r"(?<![a-z])(?:first|primer[oa]s?|premiers?|ersten?|prim[ieo]|primeir[oa]s)(?![a-z])")
_LAST = late(r"(?<![a-z])(?:last|ultim[oaei]s?|derniers?|letzten?)(?![a-z])")
_DIGIT = rf"(?P<digit>\d|{'|'.join(UNITS)})"
_NO_PLACE = (  # '... or drop by gate 7', '... ohne Halt an Tor 7'
    r"(?!(?:by|at|round|gates?|units?|apt|apartment|rooms?|suite|floor|flat|exit|level|bell|buzzer|dock|bay|pier|building|block|"
    r"entrance|door|house|platform|stop|stall|table|puerta|piso|depto|sala|salida|casa|tor|etage|zimmer|haus|porte|"
    r"chambre|quai|porta|piano|stanza)\s)"
)
_TOO_MUCH = late(
    rf"(?<![a-z])(?:{VERB})\s(?P<which>(?:{_NO_PLACE}[a-z']{{1,9}}\s){{0,4}}?){_DIGIT}(?P<all>'?e?s)?(?![\w-])(?P<where>[^.!?\n]{{0,40}})"
    rf"|(?<![\w-])(?P<extra>\d)\s(?:is|es|est|ist|e)\s(?:one\s)?(?:extra|too\smany|too\smuch|surplus|de\smas|en\strop|zu\sviel|di\stroppo|a\smais)"
)
_BEHIND_AREA = late(r"(?:area|prefix|prefijo|lada|vorwahl|indicatif|prefisso|prefixo|ddd)(?![a-z])")
_LAST_FIRST = late(
    r"(?<![a-z])(?:(?:start|begin|empez|empiez|comenz|comienz|commenc|anfang|beginn|inizi|comec)[a-z]*\s(?:[a-z]{1,5}\s){0,3}"
    rf"(?:last|ultim|dernier|letzt)[a-z]*(?:\s{_GROUPS})?|(?:last|ultim[oa]|dernier|letzte\w?)\s{_GROUPS}\s(?:[a-z]{{1,6}}\s)?"
    r"(?:first|primero|d'abord|zuerst|prima|primeiro)"
    rf"|last\s(?:{_GROUPS}\s)?to\s(?:the\s)?first|{_GROUPS}\s(?:[a-z]{{1,5}}\s)?(?:reversed?|backwards?|al\sreves)|revers[a-z]*\s(?:the\s|of\s)?{_GROUPS}"
    rf"|ultim[oa]\s(?:{_GROUPS}\s)?al?\s(?:la\s|el\s)?prim[a-z]*|dernier\s(?:{_GROUPS}\s)?au\spremier|letzten?\s(?:{_GROUPS}\s)?(?:bis|zu[mr]?)\s(?:ersten?))(?![a-z])"
)
_GOES = late(
    r"(?<![\w-])(?P<digit>\d)\s(?P<where>(?:[a-z]{1,9}\s){0,5}?)(?:goes|must\sgo|has\sto\sgo|does\snot\s(?:count|belong)|sobra|"
    r"se\sva|va\svia|muss\sweg|kommt\sweg|est\sde\strop|sai)(?![a-z])"
)
_BEHIND_DIGITS = late(
    rf"(?:after|behind|tras|detras\sde|despues\sde|apres|nach|hinter|dopo|depois\sd[eo]s)\s(?:(?:the|los?|las?|les|den|der|i|o|os)\s)?"
    rf"(?P<digit>\d|{WORD_OF_DIGIT})(?:'?e?s|e?n)?(?![a-z\d])"
)
_EACH = late(
    r"(?<![a-z])(?:every|all|each|both|tod[oa]s|cada|tous|toutes|alle[ns]?|tutt[ie]|ambos)(?![a-z])"
)
_AREA_DIGITS = 3
_SMALL = (
    r"(?:(?:number|one|phone|line|but|with|ending|ends|finishing|in|and|only|just|the|last|four|4|digits?|numero|pero|con|"
    r"terminad[oa]|acabad[oa]|en|por|el|los|ultimos|cuatro|mit|aber|endet|am|finissant|se|terminant|par|avec|mais|"
    r"com|mas|terminando|final|ma|che|finisce|finale|nummer)[\s,:]{1,3})"
)
_SAME = late(
    r"\W{1,3}(?:or|and|also|o|u|y|e|ou|et|oder|und)\s(?:[a-z]{1,6}\s){0,2}(?:same|mism[oa]|meme|(?:die|der)?selbe|gleiche|mesmo|"
    rf"stess[oa])[\s,]{{1,3}}{_SMALL}{{1,7}}(?P<ending>\d{{2,4}})(?!\w|[.,:]\d)(?P<behind>[^.\n]{{0,20}})"
)
_FRONT = (
    r"(?:in\sfront|first|ahead|delante|antes|adelante|devant|avant|davor|voran|vorne|davanti|prima|"
    r"na\sfrente)(?:\s(?:of\s)?it)?(?!\s(?:of|de|del|du|vom?|di|d[ao])\s)"
)
_AREA_TOLD = late(
    r"(?<![\w.,:/$€£+-])(?P<seven>\d{3}[\s.-]?\d{4})(?![\w%]|[.,:/-]\d)[\s,;(-]{1,3}(?:[a-z']{1,10}[\s:,]{1,2}){0,4}?"
    rf"(?:{_FRONT}[\s:]{{1,2}}(?:(?:is|comes|a|an?|the|va|un|el|le|die|il|o)\s){{0,2}}(?P<behind>\d{{3}})"
    rf"|(?:area|prefijo|lada|indicatif|vorwahl|prefisso|prefixo|ddd)(?:\s(?:code|is|es|est|ist|e))?[\s:]{{1,2}}(?P<named>\d{{3}})"
    rf"|(?P<area>\d{{3}})\s(?:[a-z]{{1,6}}\s)?{_FRONT})(?![a-z\d])"
)
_AREA_CODE = re.compile(r"area\scode|codigo|area\s\d{3}\sdelante")
_END = late(
    r"(?<![a-z])(?:end|ends|ending|last|final|termin\w*|acab\w*|fin|finit|finissant|ende|endet|fine|finisce|ultim[oaei]s?|letzten)(?![a-z])"
)
NOTED = re.compile(
    r"(?<![a-z])(?:swap|exchang|interchang|switch(?![a-z])|transpos|flip|backward|revers|reves(?![a-z])|intercambi|inviert|invert|permut|echang|invers|vertausch|"
    r"tausch|troc|troqu|scambi|other(?![a-z])|blank|gap(?![a-z])|missing|hueco|espacio|vide(?![a-z])|blanc(?![a-z])|trou(?![a-z])|lucke|"
    r"leerstelle|lacun[ae]|vazio|espaco|falta|spazio|buco|vuoto|remov|drop(?![a-z])|delet|omit|skip|without|minus|leave|ignor|strip|"
    r"quit[ae]|sin(?![a-z])|borr|elimin|enlev|supprim|retir|sans(?![a-z])|streich|ohne(?![a-z])|tire(?![a-z])|sem(?![a-z])|"
    r"senza|togli|take(?![a-z])|lose(?![a-z])|cut(?![a-z])|ditch|scrap|erase|discard|cross(?![a-z])|disregard|extra|surplus|many|trop|viel|troppo|mais|same(?![a-z])|front|ahead|area|delante|antes|adelante|devant|avant|davor|voran|vorne|davanti|prima(?![a-z])|frente|goes|go(?![a-z])|sobra|vacio|weg(?![a-z])|sai(?![a-z])|last(?![a-z])|empty|fehlt|manque|manca|leere|ultim|dernier|letzt|mism[oa]|meme|(?:die|der)?selbe|gleiche|mesmo|stess[oa])"
)
"""What some word of such a note is, for `word_marks`."""
FEWEST_NOTED = 9
"""Digits in and around the sentence of a note; with fewer there is no number that it tells of."""


def with_noted_numbers(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with the numbers that are meant; `cues` are the places of words of `NOTED`."""
    lower = folded.lower
    changes: set[Change] = set()
    done = 0
    for start, end in cues:
        first = max(done, start - 2 * _FAR)
        for match in _NUMBER.finditer(lower, first, end + 2 * _FAR):
            changes.update(_meant(lower, match, _GROUP.findall(match.group())))
        for match in _SPELLED.finditer(lower, first, end + 2 * _FAR):
            changes.update(_meant(lower, match, _groups_said(match.group())))
        done = max(first, start - _FAR)
        for match in _AREA_TOLD.finditer(lower, max(0, start - _FAR), end + _FAR):
            area = match["behind"] or match["named"] or match["area"]
            if _AREA_CODE.search(match.group()):
                continue  # the search for numbers reads it, with what stands between
            if nanp_national(area + "".join(filter(str.isdigit, match["seven"]))):
                changes.add((*match.span(), f"{area} {match['seven']}"))
    return folded.changed(changes)


def _groups_said(said: str) -> list[str]:
    """'zero one four two / five five five': the figures of each group."""
    return [figures_said(group) for group in _BETWEEN_SPELLED.split(said)]


def _meant(lower: str, match: re.Match[str], groups: list[str]) -> Iterator[Change]:
    start, end = match.span()
    behind = _BEHIND.match(lower, end)
    before = _note_before(lower, start)
    if other := _SAME.match(lower, end):
        yield from _second(match.group(), other)
    for said, first, last in (
        (behind.span() if behind else (end, end), start, behind.end() if behind else end),
        (before, before[0], end),
    ):
        number = _put_right(groups, lower[slice(*said)]) if said[0] < said[1] else ""
        if number and nanp_national(number):
            yield first, last, f" {number}"
            return


def _note_before(lower: str, end: int) -> tuple[int, int]:
    """Where a note in front of a number stands; nothing of the text where it is too short."""
    first, last = max(0, end - _FAR), end - lower.endswith("\n", 0, end)
    for sign in _ENDS_NOTE.finditer(lower, first, last):
        first = sign.end()
    while first < last and not lower[first].isalnum():
        first += 1  # no sign of what stands before: 'desk 49" ...'
    return (first, last) if last - first >= _SHORTEST else (end, end)


def _put_right(groups: list[str], said: str) -> str:
    """The digits that are meant; nothing if nothing is told or more than one number is possible."""
    if any(sign in "".join(groups) for sign in _BLANK):
        return _filled("".join(groups), said)
    if _LAST_FIRST.search(said):
        return "".join(reversed(groups))
    number = "".join(groups)
    meant = _swapped(groups, said) or turned_digits(number, said)
    meant |= _without(number, said)
    return meant.pop() if len(meant) == 1 else ""


def _filled(number: str, said: str) -> str:
    blanks = {sign for sign in number if not sign.isdigit()}
    told = BLANK_IS.search(said) if len(blanks) == 1 else None
    digit = next((word for word in told.groups() if word), "") if told else ""
    return number.replace(blanks.pop(), UNITS.get(digit, digit)) if digit else ""


def _swapped(groups: list[str], said: str) -> set[str]:
    named, swap = _OF_GROUPS.search(said), _SWAP.search(said)
    if not (named and swap and belong_together(said, named, swap)):
        return set()
    first, last = bool(_FIRST.search(said)), bool(_LAST.search(said))
    many = len(groups)
    pairs = {(one, one + 1) for one in range(many - 1)}
    if first and last:
        pairs = {(0, many - 1)}
    elif first or last:
        pairs &= {(0, 1) if first else (many - 2, many - 1)}
    found = set()
    for one, other in pairs:
        turned = list(groups)
        turned[one], turned[other] = turned[other], turned[one]
        found.add("".join(turned))
    return {number for number in found if nanp_national(number)}


def _without(number: str, said: str) -> set[str]:
    """The numbers that are left without a figure that is one too many."""
    told = _TOO_MUCH.search(said) or _GOES.search(said)
    if not told:
        return set()
    named = told.groupdict("")
    digit = named.get("extra") or UNITS.get(named["digit"], named["digit"])
    which, where = named.get("which", ""), named["where"]
    if named.get("all") or _EACH.search(which):
        left = {number.replace(digit, "")}
    else:
        places = [at for at, figure in enumerate(number) if figure == digit]
        if _BEHIND_AREA.search(where):
            places = [at for at in places if at == _AREA_DIGITS]
        elif behind := _BEHIND_DIGITS.search(where):
            before = DIGIT_OF.get(behind["digit"], behind["digit"])
            places = [at for at in places if number[at - 1 : at] == before]
        elif _FIRST.search(which):
            places = places[:1]
        elif _LAST.search(which):
            places = places[-1:]
        left = {number[:at] + number[at + 1 :] for at in places}
    return {nanp_national(rest) for rest in left if nanp_national(rest)}


def _second(number: str, other: re.Match[str]) -> Iterator[Change]:
    """'212-555-0142 or the same with 0143 at the end'."""
    digits = "".join(filter(str.isdigit, number))
    ending = other["ending"]
    if nanp_national(digits) and _END.search(other.group()) and digits[-len(ending) :] != ending:
        yield *other.span("ending"), digits[: -len(ending)] + ending

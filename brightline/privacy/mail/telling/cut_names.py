"""Names with a letter too many at one end: 'xjane@example.org minus the x in front'.

What lives here: the notes in six languages that take letters off the start or the end of a name,
and the name without them. What is to be taken out of its middle is in `ready/removals`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.text.late import late

_TAKE = (
    r"(?:without|minus|drop|forget|ignore|remove|delete|omit|skip|lose|cut(?:\soff)?|strip|discard|disregard|leave\s(?:off|out)|take\s(?:off|away|"
    r"out)|sin|quit[ae]|borr[ae]|elimin[ae]|ignor[ae]|sobra|menos|sans|enleve[rz]?|supprime[rz]?|retire[rz]?|moins|ignore[rz]?|ohne|minus|"
    r"entfern\w*|streich\w*|losch\w*|lass\w*|senza|togli\w*|meno|elimina|sem|tire|remova|apague|menos)"
)
_THE = (
    r"(?:(?:the|an?|that|my|extra|letters?|el|la|los|las|una?|letras?|le|les|une?|lettres?|das|den|die|der|ein|buchstaben?|il|"
    r"lo|gli|lettera|lettere|o|a|os|as|um|uma)\s|l'){0,3}"
)
_X = r"[\"']?(?P<x>[a-z0-9._-]{1,6})[\"']?(?![\w@])"
_THAT_IS = r"(?:(?:that|which)\sis\s|que\s(?:esta|va)\s|qui\sest\s)?"
_START = (
    r"(?:in\sfront|(?:at|from|of)\s(?:the\s)?(?:very\s)?(?:start|beginning|front)(?:\sof\s(?:it|that|the\sname))?|(?:at|in)\sfirst|"
    r"up\sfront|del(?:\sante|\sprincipio|\sinicio|\scomienzo)|al\s(?:principio|inicio|comienzo)|(?:de|por)?\s?delante|inicial(?:es)?|"
    r"au\sdebut|(?:de|par)\sdevant|devant|du\sdebut|en\stete|am\sanfang|vorne?(?:weg)?|davor|all'inizio|iniziale|davanti|"
    r"no\s(?:inicio|comeco)|da\sfrente|na\sfrente)"
)
_END = (
    r"(?:(?:at|from|off)\sthe\s(?:very\s)?(?:end|back)(?:\sof\s(?:it|that|the\sname))?|behind(?:\sit)?|before\sthe\s(?:@|at)|"
    r"al\sfinal|del\sfinal|detras|a\sla\sfin|de\sla\sfin|derriere|am\sende|hinten|dahinter|alla\sfine|finale|in\sfondo|no\sfi(?:m|nal)|"
    r"do\sfi(?:m|nal))"
)
_FIRST = (
    r"(?:first|leading|initial|opening|primer[ao]?|inicial|premi\w+|erste[nrs]?|fuhrende[nrs]?|prim[ao]|"
    r"iniziale|primeir[ao])"
)
_LAST = r"(?:last|trailing|final|closing|ultim[ao]|derni\w+|letzte[nrs]?)"
_LETTER = (
    r"(?:(?:letters?|signs?|characters?|letra|lettre|buchstaben?|zeichen|lettera|carattere|"
    r"caractere)(?![a-z]))"
)
_GOES = (
    r"\s(?:goes|does\snot\scount|doesn't\scount|is\sextra|sobra|est\sen\strop|zahlt\snicht|"
    r"kommt\sweg)"
)


def _notes(place: str, which: str) -> tuple[re.Pattern[str], ...]:
    return (
        late(rf"(?<![a-z]){_TAKE}\s{_THE}{_X}\s{_THAT_IS}{place}(?![a-z])"),
        late(
            rf"(?<![a-z]){_TAKE}\s{_THE}(?:{which}\s(?:{_LETTER}|{_X})|{_LETTER}\s{which}(?![a-z]))"
        ),
        late(rf"(?<![a-z]){_THE}{which}\s{_LETTER}{_GOES}(?![a-z])"),
    )


# At whichever end it stands: 'without the xx', 'the 7 does not belong'.
_BARE = r"[\"']?(?P<x>[a-z](?![a-z])|([a-z])\2{1,3}(?![a-z])|\d{1,4}(?!\d))[\"']?"
_NAMED = r"(?=(?:the|that|el|la|le|das|die|der|il|lo|o|a|letter|letra|lettre|buchstabe|lettera)\s)"
_ANYWHERE = (
    late(rf"(?<![a-z]){_TAKE}\s{_THE}{_BARE}(?=\s?(?:[.,;:!?)\]]|$))"),
    late(
        rf"(?<![a-z0-9]){_NAMED}{_THE}{_BARE}\s(?:is\snot\s(?:part|in\sit)|isn't\spart|does\snot\sbelong|doesn't\sbelong|is\sextra|"
        r"no\s(?:va|cuenta|es\sparte)|sobra|est\sen\strop|ne\scompte\spas|gehort\snicht|zahlt\snicht|non\s(?:c'entra|conta)|"
        r"nao\sconta|goes(?:\s(?:away|out))?(?=\s?(?:[.,;:!?)]|$)))"
    ),
)
_NOTES = ((_notes(_START, _FIRST), True), (_notes(_END, _LAST), False))
_FEWEST_LEFT = 3
CUT = (
    r"(?<![a-z])(?:forget|belong|ohne|senza|minus|leading|trailing|initial|front|start|beginning|principio|inicio|delante|inicial|debut|devant|"
    r"anfang|vorne?|inizio|davanti|frente|comeco|ende|hinten|final|derriere)(?![a-z])"
)
"""What some word of such a note is, for `word_marks`."""


class Cut(NamedTuple):
    """A name, and where in what is said of it the note begins and ends."""

    name: str
    start: int
    end: int


def cut_by(local: str, said: str) -> Cut | None:
    """The name without what is said to be too much; nothing where that does not fit it."""
    for notes, in_front in _NOTES:
        if told := next((found for note in notes if (found := note.search(said))), None):
            letters = told.groupdict().get("x") or (local[0] if in_front else local[-1])
            if in_front and local.startswith(letters):
                left = local.removeprefix(letters)
            elif not in_front and local.endswith(letters):
                left = local.removesuffix(letters)
            else:
                continue
            if len(left) >= _FEWEST_LEFT:
                return Cut(left, *told.span())
    return _cut_anywhere(local, said)


def _cut_anywhere(local: str, said: str) -> Cut | None:
    told = next((found for note in _ANYWHERE if (found := note.search(said))), None)
    if told is None or local.count(told["x"]) != 1:
        return None
    left = local.removeprefix(told["x"]).removesuffix(told["x"])
    return Cut(left, *told.span()) if left != local and len(left) >= _FEWEST_LEFT else None

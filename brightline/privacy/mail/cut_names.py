"""Names with a letter too many at one end: 'xjane@example.org minus the x in front'.

What lives here: the notes in six languages that take letters off the start or the end of a name,
and the name without them. What is to be taken out of its middle is in `ready/removals`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.text.late import late

_TAKE = (
    r"(?:without|minus|drop|ignore|remove|delete|omit|skip|lose|cut(?:\soff)?|strip|discard|disregard|leave\s(?:off|out)|take\s(?:off|away|"
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


_NOTES = ((_notes(_START, _FIRST), True), (_notes(_END, _LAST), False))
_FEWEST_LEFT = 3
CUT = (
    r"(?<![a-z])(?:minus|leading|trailing|initial|front|start|beginning|principio|inicio|delante|inicial|debut|devant|"
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
    return None

"""Names of words that a sign joins, where a note says which: 'jane doe @ ..., a dot between'.

What lives here: the notes in six languages that put a sign between the words in front of an at, and
the name that they make. How many words there are is told, or two.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.mail.parts.email_names import BEGINS_NAME, NOT_NAMES
from brightline.privacy.text.late import late

_LINES = (
    r"under[\s-]?scores?|under[\s-]?lines?|low[\s-]lines?|guion(?:es)?\sbajos?|(?:barra|raya)s?\sbajas?|tirets?\sbas|"
    r"traits?\sbas|soulignes?|unterstrich(?:e|en)?|sublinhados?|tracos?\sbaixos?|trattin[oi]\sbass[oi]"
)
_DOTS = r"dots?|periods?|full\sstops?|puntos?|points?|punkte?n?|pontos?|punt[oi]"
_DASHES = (
    r"hyphens?|dash(?:es)?|guion(?:es)?|tirets?|traits?\sd'union|bindestriche?n?|hifens?|"
    r"tracos?|trattin[oi]"
)
SIGN = rf"(?:(?P<line>{_LINES})|(?P<dot>{_DOTS})|(?P<dash>{_DASHES}))(?![a-z])"
BETWEEN = (
    r"(?:(?:in\s)?between|entre|zwischen|tra|fra|joining|joins|linking|connecting|separating|separates|separa|une|"
    r"in\sthe\smiddle\sof)"
)
_SMALL = (
    r"(?:the|of|both|first|all|each|every|my|last|two|three|four|2|3|4|las|los|les|des|den|der|die|dem|ersten|le|i|gli|"
    r"prime|primi|due|tre|os|as|ambas|ambos|tod[oa]s|cada|dos|tres|primeras|primeros|deux|trois|premiers|"
    r"zwei|drei|beiden|duas|dois|primeiras|de|palabras)"
)
_WORDS = (
    r"(?:words?|parts?|names?|pieces?|palabras?|partes?|nombres?|mots?|parties|noms?|worter\w*|wort\w*|teile\w*|namen|"
    r"parole|parola|parti|nomi|palavras?|nomes?)"
)
_AND = r"(?:and|y|et|und|e)"
_WHAT = (
    rf"(?:(?:{_SMALL}\s){{0,5}}{_WORDS}(?![a-z])"
    rf"|(?P<first>[a-z0-9]{{2,20}})\s{_AND}\s(?P<second>[a-z0-9]{{2,20}})|them(?![a-z]))"
)
_VERBS = (
    r"(?:\s(?:as\swell|too|also|goes|comes|stands|sits|is|placed|written|put|va|van|hay|vient|steht|kommt|fica|vai|"
    r"tambien|auch|aussi|tambem|anche|another|an?|the|otro|un|una|el|ein|einen?|noch|um|il|le)){0,4}"
)
_JOINED = (
    r"(?:joined|linked|separated|connected|glued|tied|unid[oa]s|separad[oa]s|ligad[oa]s|relies|reliees|separes|separees|"
    r"getrennt|verbunden|unite|uniti|separate|separati)"
)
_JOIN = (
    r"(?:join|link|connect|glue|tie|separate|une|unan|enlaza|junta|separa|relie[rz]?|joins|joignez|"
    r"attache[rz]?|verbinde?|trenne?|unisci|collega|ligue|junte|una)"
)
_WITH = r"(?:by|with|using|por|con|par|avec|durch|mit|da|com)"
_NO_GAP = (
    r"(?:spaces?|blanks?|gaps?|espacios?|huecos?|espaces?|leerzeichen|lucke|espacos?|spazi|"
    r"spazio)(?![a-z])"
)
_FOR = (
    r"(?:instead\sof|for|in\splace\sof|where|replacing|en\slugar\sde|en\svez\sde|por|a\sla\splace\sd[e']s?|au\slieu\sd[e']|"
    r"statt|anstelle|anstatt|em\svez\sd[eo]s?|no\slugar\sd[eo]s?|invece\sdi|al\sposto\sd[ei]l?l?o?)"
)
_ARTICLE = (
    r"(?:\s?(?:the|an?|eine[mnr]?|every|each|el|los|un|del?|l'|les?|des|dem|eines?|o|os|do|um|lo|gli|uno|"
    r"dello))"
)
_NOTES = (
    late(rf"(?<![a-z]){SIGN}{_VERBS}\s{BETWEEN}\s{_WHAT}"),
    late(rf"(?<![a-z]){BETWEEN}\s{_WHAT}{_VERBS}\s{SIGN}"),
    late(rf"(?<![a-z]){_JOINED}\s{_WITH}{_ARTICLE}?\s{SIGN}"),
    late(rf"(?<![a-z]){SIGN}\s(?:[a-z]{{1,6}}\s)?{_JOINED}(?![a-z])"),
    late(rf"(?<![a-z]){_JOIN}\s{_WHAT}[^@.\n]{{0,24}}?(?:\s@)?\s{_WITH}{_ARTICLE}?\s{SIGN}"),
    late(rf"(?<![a-z]){SIGN}\s{_FOR}{_ARTICLE}{{0,2}}\s{_NO_GAP}"),
    late(
        rf"(?<![a-z]){SIGN}\s(?:in\s?between|in\sthe\smiddle|en\smedio|entre\smedio|au\smilieu|dazwischen|no\smeio|in\smezzo)(?![a-z])"
    ),
)
_ALL = late(
    r"(?<![a-z])(?:all|each|every|tod[oa]s|cada|toutes?|tous|allen?|alle|tutt[ie])(?![a-z])"
)
_THREE = late(r"(?<![a-z0-9])(?:three|3|tres|trois|drei|tre)(?![a-z0-9])")
_WORD = re.compile(r"(?<![a-z0-9._-])(?P<word>[a-z0-9]{2,20})\s$")
_MOST_WORDS, _LONGEST = 4, 24
JOINED = re.compile(
    r"(?<![a-z])(?:under-?scores?|under-?lines?|low-?lines?|bajos?|bajas?|tirets?|traits?|soulignes?|unterstrich\w*|"
    r"sublinhados?|tracos?|trattin[oi]|hyphens?|dash(?:es)?|guion(?:es)?|bindestriche?n?|hifens?|between|entre|zwischen|"
    r"joined|linked|separated|connected|unid[oa]s|separad[oa]s|relies|getrennt|verbunden|unite|separate|"
    r"middle|medio|milieu|dazwischen|meio|mezzo)(?![a-z])"
)
"""What some word of such a note is, for `word_marks`."""


class Joined(NamedTuple):
    """A name, where it begins, and where in what is said of it the note ends."""

    start: int
    name: str
    end: int


def with_sign(lower: str, start: int, local: str, said: str) -> Joined | None:
    """The name of some words of which the last is `local` at `start`.

    `said` is what stands behind the address; nothing is returned where it tells of no sign.
    """
    note = next((found for notes in _NOTES if (found := notes.search(said))), None)
    if note is None or not local.isalnum():
        return None
    words = [(start, local), *_before(lower, start)]
    named = note.groupdict()
    if second := named.get("second"):
        if len(words) < 2 or (words[1][1], local) != (named["first"], second):
            return None
        many = 2
    else:
        many = 3 if _THREE.search(note.group()) else 2
        if _ALL.search(note.group()) and BEGINS_NAME.search(lower, 0, words[-1][0]):
            many = len(words)
    if len(words) < many:
        return None
    name = sign_of(note).join(word for _, word in reversed(words[:many]))
    return Joined(words[many - 1][0], name, note.end())


def sign_of(told: re.Match[str]) -> str:
    """The sign that a match of `SIGN` names."""
    return "_" if told["line"] else "." if told["dot"] else "-"


def _before(lower: str, start: int) -> list[tuple[int, str]]:
    """The words in front of a name that may belong to it, the nearest first."""
    words: list[tuple[int, str]] = []
    while len(words) < _MOST_WORDS - 1:
        found = _WORD.search(lower, max(0, start - _LONGEST), start)
        if found is None or found["word"] in NOT_NAMES:
            break
        words.append((found.start(), found["word"]))
        start = found.start()
    return words

"""Names of which a sign stands for a letter: 'IG, every star is an e: jan*lotus7'.

What lives here: the legends, in six languages, of a sign or a picture that is a letter, and the
text with the letter in the name that stands near them and near a platform. Signs that are other
signs, and figures that are letters, are in `name_legends`, keys of addresses in
`ready/replacements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.piece_notes import A_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 120  # characters on either side of a platform's window
_NEAR = 60  # characters between a legend and its name
_SIGN_NAMES = {
    "*": r"stars?|asterisks?|asteriscos?|estrell(?:it)?as?|stern(?:e|chen)?|asteriske?|"
         r"etoiles?|asterisques?|stell(?:a|e|ine|ina)|estrelas?",
    "#": r"hash(?:tag|es|s)?|raute|almohadillas?|diese",
    "?": r"question\smarks?|signos?\sde\s(?:pregunta|interrogacion)|"
         r"fragezeichen|points?\sd'interrogation",
    "%": r"percents?(?:\ssigns?)?|porcentajes?|prozent(?:zeichen)?",
    "+": r"plus(?:es|\ssigns?|zeichen)?|signos?\sde\smas",
    "_": r"under\s?scores?|guion(?:es)?\sbajos?|unterstriche?|tirets?\sbas|gaps?|blanks?|huecos?",
}  # fmt: skip
_NAMED = "|".join(f"(?:{names})" for names in _SIGN_NAMES.values())
_PICTURE = r"[^\x00-\x7f\w\s¿¡«»“”„‘’–—…€£•]\ufe0f?"
_EACH = (
    r"(?:(?:every|each|all|the|any|cada|tod[ao]s|las|los|el|la|jede[rsnm]?|alle|der|das|chaque|toutes?|tous|les|le|l'|ogni|"
    r"tutt[ei]|il|lo|o|a)\s?){0,2}"
)
_SIGN = rf"{_EACH}[\"'(]?(?:(?P<sign>[*#?%+_~^]|{_PICTURE})|(?P<named>{_NAMED}))[\"')]?"
_IS = (
    r"(?:\s?(?:=|->|→)\s?|\s(?:is|are|means?|stands?\sfor|r|es|son|significan?|ist|sind|bedeutet|steht\sfur|est|sont|veut\sdire|"
    r"e|sono|sao|vale)\s)"
)
_LETTER = (
    r"(?:(?:really|actually|just|an?|the|una?|la|el|eine?n?|une?|um|uma)\s){0,2}(?:(?:letter|letra|buchstabe|lettre|"
    r"lettera)\s)?[\"']?(?P<letter>[a-z])[\"']?(?=\s?(?:[.,;:!?)\]\n]|$)|\s(?:in|on|and|y|und|et)\s)"
)
_PUT = (
    r"(?:put|write|type|read|use|pon(?:le)?|escribe|lee|setze?|schreibe?|lies|mets|mettez|lis|metti|"
    r"scrivi|leggi)"
)
_FOR = (
    r"(?:for|in\s(?:place\sof|the\splace\sof)|instead\sof|wherever|where\syou\ssee|por|en\s(?:lugar|vez)\sde|en|donde\s(?:hay|ves|veas)|"
    r"fur|statt|anstelle\s(?:von|der|des)|a\sla\splace\sde|au\slieu\sde|pour|al\sposto\sd[ei]|per)"
)
_LEGENDS = (
    late(rf"(?<![\w*#?%+_~^]){_SIGN}{_IS}{_LETTER}"),
    late(
        rf"(?<![a-z]){_PUT}\s(?:(?:an?|the|una?|la|eine?n?|une?)\s)?[\"']?(?P<letter>[a-z])[\"']?\s{_FOR}\s{_SIGN}(?![a-z])"
    ),
    late(
        rf"(?<![a-z])(?:read|replace|swap|lee|cambia|lies|ersetze|lis|remplace[rz]?)\s{_SIGN}\s(?:as|by|with|como|por|als|durch|comme|par)\s{_LETTER}"
    ),
)
_CUE = re.compile(
    rf"(?<=[a-z0-9.])(?:[*#?%+~^]|{_PICTURE})(?=[a-z0-9._])|[*#?%+~^_][a-z0-9]|[a-z0-9][*#?%+~^_]|{_PICTURE}[a-z]"
)
_PLATFORM = late(A_PLATFORM)
_MOST = 12  # signs in a name
LEGEND = re.compile(
    rf"(?<![a-z])(?:{_NAMED}|question|fragezeichen|interrogation|pregunta)(?![a-z])|^[\"'(]?(?:[*#?%+_~^]|{_PICTURE})[\"')]?$"
)
"""What some word of such a legend is, for `word_marks`."""


def letter_legends(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The letters in the names, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        for form in _LEGENDS if _CUE.search(lower, *window) else ():
            for legend in form.finditer(lower, *window):
                yield from _with_letters(legend)


def _with_letters(legend: re.Match[str]) -> Iterator[Change]:
    """Each of the signs in the nearest name that holds them."""
    sign = legend["sign"] or _sign_of(legend["named"])
    lower, first, last = legend.string, max(0, legend.start() - _NEAR), legend.end() + _NEAR
    drawn = re.escape(sign)
    piece = rf"(?:(?!{drawn})[a-z0-9._-]){{0,24}}"
    named = re.compile(rf"(?<![^\s@:($\"'=])[@$]?{piece}(?:{drawn}{piece}){{1,{_MOST}}}(?![\w@/])")
    for place in ((legend.end(), last), (first, legend.start())):
        for name in named.finditer(lower, *place):
            meant = name.group().rstrip(".-").replace(sign, legend["letter"])
            inside = re.search(rf"[a-z0-9._-]{drawn}[a-z0-9._-]", name.group())
            if inside and is_name(meant.lstrip("@$")) and _is_near_platform(lower, legend, name):
                yield (
                    name.start(),
                    name.start() + len(name.group().rstrip(".-")),
                    meant if meant[0] in "@$" else f"@{meant}",
                )
                return


def _sign_of(named: str) -> str:
    return next(sign for sign, names in _SIGN_NAMES.items() if re.fullmatch(names, named))


def _is_near_platform(lower: str, legend: re.Match[str], name: re.Match[str]) -> bool:
    start = min(legend.start(), name.start())
    end = max(legend.end(), name.end())
    return _PLATFORM.search(lower, max(0, start - _NEAR), end + _NEAR // 2) is not None

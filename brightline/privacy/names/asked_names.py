"""Names that answer a question: 'Are you on Instagram? - Sure, as jane7lotus.'

What lives here: a question that names a platform, the words that begin its answer in six languages,
and the text with the name behind its sign. Questions of the title are in `title_questions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import (
    is_derived,
    is_inflected,
    is_made_up,
    is_name,
    is_unlike_a_word,
)
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.spread.small_talk import DEAR
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 110  # characters behind a platform
_WHO = r"(?:(?:[-–—•>*]|(?:a|r|answer|respuesta|reponse|antwort|me|yo|moi|ich)\s?[:.)])\s?)"
_YES = (
    r"(?:(?:(?:yes|yep|yeah|yup|sure(?:\sthing)?|of\scourse|absolutely|certainly|indeed|always|i\sam|i\sdo|si|claro(?:\sque\ssi)?|"
    r"por\ssupuesto|desde\sluego|oui|bien\ssur|ja|klar|naturlich|sicher|gerne|certo|certamente|sim|ja\shoor)"
    r"[\s,.!:;–-]{1,3}){1,2})"
)
_AS = (
    r"(?:(?:i\sam|i'm|im|it\sis|it's|as|under|at|by|there|find\sme|look\s(?:for|me\sup)|search(?:\sfor)?|add(?:\sme)?|(?:my\s)?name(?:\sthere)?\sis|"
    r"my\s(?:name|handle|user(?:\s?name)?)\sis|soy|como|es|me\sllamo|estoy|aparezco|buscame|je\ssuis|c'est|comme|sous|je\sm'appelle|"
    r"ich\sbin|ich\shei(?:ss|ß)e|da\sbin\sich|dort|als|unter|sono|mi\schiamo|come|sou|ik\sben|ik\sheet|onder|you\s(?:can\s)?find\sme)\s?:?\s)"
)
_LINE = r"under\s?score|low\sline|guion\sbajo|unterstrich|tiret\sbas|trattino\sbasso|understreck"
_DOT = r"dot|period|point|punto|punkt|ponto"
_DASH = r"dash|hyphen|guion|bindestrich|tiret|trattino|hifen"
_SIGN = rf"(?:{_LINE}|{_DOT}|{_DASH}|plus|mas|piu|(?:and\s)?then)"
_MORE = (
    rf"(?:,?\s{_SIGN},?\s[a-z0-9](?:[a-z0-9._-]{{0,22}}[a-z0-9])?(?![a-z0-9])){{0,3}}"
    r"(?:(?<=[a-z])\s\d{1,4}(?![.,:]?\d|\x20?[a-z$€£%]))?"
)
_JOINED_BY = late(rf",?\s(?:(?P<line>{_LINE})|(?P<dot>{_DOT})|(?P<dash>{_DASH})|{_SIGN}),?\s|\s")
_ANSWERED = late(
    rf"(?P<platform>{A_PLATFORM})[^?.!\n]{{0,32}}\?[\"')]?\s{{1,3}}(?P<link>{_WHO}?(?:{_YES}(?P<told>{_AS}{{1,3}})?|(?P<only>{_AS}{{1,3}})))"
    rf"[\"'@$]?(?<![a-z0-9])(?P<name>[a-z0-9][a-z0-9._-]{{1,40}}[a-z0-9])[\"']?(?P<more>{_MORE})"
    r"(?![\w@/])(?=\s?(?:[.,;!?)\n]|$)|\s[–-]\s)"
)
_PAYS = late(PAYMENT)
_IS_DEAR = late(DEAR)  # 'Sure thing, sweetheart.'
_LONG = 9  # letters: few words of a sentence have more


def asked_names(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names behind their sign, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        for told in _ANSWERED.finditer(lower, start, min(len(lower), end + _BESIDE)):
            name, pieces = _whole(told)
            if is_name(name) and all(map(is_piece, pieces)) and (len(pieces) > 1 or _may_be(told)):
                sign = "$" if _PAYS.match(told["platform"]) else "@"
                yield *told.span("link"), " "
                yield told.start("name"), told.end("more"), f"{sign}{name}"


def _whole(told: re.Match[str]) -> tuple[str, list[str]]:
    """'maple, underscore, loom 52' as one name, and its words."""
    if not told["more"]:
        return told["name"], [told["name"]]
    name = _JOINED_BY.sub(_sign_of, told["name"] + told["more"])
    pieces = _JOINED_BY.sub(" ", told["name"] + told["more"]).split()
    return name, [piece for piece in pieces if not piece.isdigit()]


def _sign_of(sign: re.Match[str]) -> str:
    return "_" if sign["line"] else "." if sign["dot"] else "-" if sign["dash"] else ""


def _may_be(told: re.Match[str]) -> bool:
    """Whether it is no word of a sentence; behind 'yes, as' also what ends as several things do."""
    name = told["name"]
    if _IS_DEAR.fullmatch(name) or is_derived(name):
        return False
    if is_unlike_a_word(name) or is_made_up(name):
        return True
    long = len(name) >= _LONG and not name.endswith("ers")
    return bool(told["told"]) and long and not is_inflected(name)

"""Addresses with something inside of their words that a note tells to drop, to add up or to halve.

What lives here: 'jane[7]@example.org, without the brackets', 'jane [4+3] @ ..., do the sum',
'jjaannee@..., every letter is doubled', 'ja/ne at ..., no slashes', 'ja🌹ne@..., skip the emoji',
'ja ne@ex ample.org, no spaces', and the text with the words as they are meant. What a note takes
out of a word by its letters is in `ready/removals`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import MAILBOX, SOME_AT
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_NEAR = 90  # characters from a note to its address
_AT = rf"(?=\s?[:;\"']?{SOME_AT})"
_THE = r"(?:(?:the|all|any|those|a|los|las|el|la|esos|en\s(?:el|medio)|de\sen\smedio)\s)?"
_DROP = (
    r"(?:no|sin|without|skip|ignor\w{0,3}|drop|lose|forget|omit\w{0,2}|salta\w{0,3}|quita\w{0,3}|saca\w{0,3}|"
    r"borra\w{0,3}|(?:take|leave)\sout|remove|delete|minus)"
)
_OUT = r"(?:out|away|off|(?:do\snot|don't|dont|no|ne)\s(?:count|cuentan?|belong)|sobran?)"


def _noted(what: str) -> re.Pattern[str]:
    """A note that something is to be dropped."""
    return late(
        rf"(?<![a-z]){_DROP}\s{_THE}(?:{what})(?![a-z])|(?<![a-z])(?:{what})\s(?:are\s)?{_OUT}(?![a-z])"
    )


_DIGITS_BOXED = late(rf"(?<=[a-z0-9])[\[({{<]\s?(\d{{1,4}})\s?[\])}}>]{_AT}")
_DIGITS_GLUED = late(rf"(?<=[a-z0-9])[\[({{<](\d{{1,4}})[\])}}>]{_AT}")
_SUM = late(rf"(?<=[a-z0-9])\s?[\[({{]\s?(\d{{1,3}})\s?\+\s?(\d{{1,3}})\s?[\])}}]{_AT}")
_DOUBLED = late(rf"(?<![a-z0-9@._+-])(?:([a-z0-9._-])\1){{2,30}}{_AT}")
_SLASHED = late(
    rf"(?<![a-z0-9@._+/-])[a-z0-9._]{{1,20}}(?:\s?/\s?[a-z0-9._]{{1,20}}){{1,12}}(?=\s?/\s?@|\s?[:;\"']?{SOME_AT})"
)
_SLASH = re.compile(r"\s?/\s?")
# 'join the pieces: ja/ne/@/example/./org'
_JOIN = late(
    r"(?<![a-z])(?:join|glue|stick|put|string|run|une|junta|pega|colle[zr]?|assemble[zr]?|verbinde|kleb\w*|unisci)\s(?:together\s)?"
    r"(?:(?:the|all|these|its|las|los|todas|les|die|i|le)\s){0,2}(?:pieces|parts|bits|piezas|partes|trozos|morceaux|teile|stucke|pezzi)(?![a-z])"
)
_HYPHENED = late(rf"(?<![a-z0-9@._+-])[a-z0-9._]{{1,20}}(?:-[a-z0-9._]{{1,20}}){{1,12}}{_AT}")
_PICTURE = r"[^\x00-\x7f\w\s¿¡«»“”„‘’–—…]{1,4}"
_PICTURED = late(rf"(?<=[a-z0-9]){_PICTURE}(?=[a-z0-9])")
_LABEL = r"[a-z0-9-]{1,30}"
_DOT = (
    r"(?:\s?[\[({<]{0,2}\s?(?:\.|(?<![a-z])(?:dot|punto|point|punkt|ponto)(?![a-z]))\s?"
    r"[\])}>]{0,2}\s?)"
)
_HOST_APART = late(
    rf"(?P<at>(?:@|(?<![a-z])(?:at|arroba|a)[\])}}>]{{1,2}}|(?<![a-z])(?:at|arroba)(?![a-z]))\s?)(?P<one>(?!(?:at|arroba)\s){_LABEL})\s(?P<two>{_LABEL})"
    rf"(?={_DOT}(?:{_LABEL}\.)?(?:{SURE_ENDING})(?![a-z0-9]))"
)
_NAME_APART = late(rf"(?<![a-z0-9@._+-])(?P<one>[a-z0-9._]{{1,20}})\s(?P<two>{MAILBOX}){_AT}")
_TWO_LINES = late(r"(?:^|(?<=\n))(?P<one>[a-z0-9._]{1,30})\n(?=[a-z0-9._]{1,40}@[a-z])")

_SPACES = r"(?:spaces?|gaps?|blanks?|espacios?|huecos?)"
_NOTES: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        _noted(r"(?:square\s|round\s)?brackets?|parenthes[ei]s|corchetes|parentesis"),
        _DIGITS_BOXED,
        lambda match: match[1],
    ),
    (
        late(r"(?<![a-z])(?:sum|suma|add\s(?:them|it|both)\sup|total)(?![a-z])"),
        _SUM,
        lambda match: str(int(match[1]) + int(match[2])),
    ),
    (
        late(
            r"(?<![a-z])(?:doubled|twice|va\sdoble|van\sdobles?|dobles?|duplicad[oa]s?|each\spair|cada\spar)(?![a-z])"
        ),
        _DOUBLED,
        lambda match: match.group()[::2],
    ),
    (_noted(r"slash(?:es)?|barras?"), _SLASHED, lambda match: _SLASH.sub("", match.group())),
    (_JOIN, _SLASHED, lambda match: _SLASH.sub("", match.group())),
    (
        _noted(r"hyphens?|dash(?:es)?|guion(?:es)?(?!\sbajo)"),
        _HYPHENED,
        lambda match: match.group().replace("-", ""),
    ),
    (
        _noted(
            r"(?:little\s)?(?:emojis?|emoticon(?:o|e)?s?|pictures?|icons?|smileys?|dibujos?|dibujitos?|iconos?|caritas?)"
        ),
        _PICTURED,
        lambda match: "",
    ),
    (
        late(
            rf"(?<![a-z])(?:{_DROP}|sin)\s{_THE}{_SPACES}|{_SPACES}\s{_OUT}|(?<![a-z])(?:all\stogether|todo\sjunto)(?![a-z])"
        ),
        _HOST_APART,
        lambda match: f"{match['at']}{match['one']}{match['two']}",
    ),
    (
        late(
            r"(?<![a-z])(?:two\slines|dos\slineas)\s(?:are|make|son|hacen|forman)?\s?(?:only\s|just\s|solo\s)?(?:one|un[ao]?)(?![a-z])"
        ),
        _TWO_LINES,
        lambda match: match["one"],
    ),
)
_CUE = late(
    r"(?<![a-z])(?:brackets?|corchetes|parenthes[ei]s|parentesis|suma?|add|total|doubled|twice|dobles?|duplicad[oa]s?|pair|par|"
    r"pieces|parts|bits|piezas|partes|trozos|morceaux|teile|stucke|pezzi|slash(?:es)?|barras?|hyphens?|dash(?:es)?|guion(?:es)?|emojis?|emoticon\w*|pictures?|icon\w*|smileys?|dibuj\w+|caritas?|"
    r"spaces?|gaps?|blanks?|espacios?|huecos?|together|junto|lines|lineas)(?![a-z])"
)
_NAME_NOTE = late(
    rf"(?<![a-z])(?:{_DROP})\s{_THE}{_SPACES}|(?<![a-z])(?:all\stogether|todo\sjunto|together|one\sword|una\spalabra)(?![a-z])"
)
_FIGURE = re.compile(r"\d")
NOTED = re.compile(
    r"(?<![a-z])(?:pieces|piezas|trozos|morceaux|teile|stucke|pezzi|brackets?|corchetes|suma?|slash(?:es)?|barras|emojis?|dibujos?|duplicad[oa]s?)(?![a-z])"
)
"""What some word of such a note is, beside those that other notes hold, for `word_marks`."""


def noted_pieces(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The words as they are meant, around the notes in the windows of a folded, lower-case text."""
    for start, end in windows:
        first, last = max(0, start - _NEAR), min(len(lower), end + _NEAR)
        for boxed in _DIGITS_GLUED.finditer(lower, first, last):
            yield *boxed.span(), boxed[1]
        if not _CUE.search(lower, start, end):
            continue
        for note, pattern, meant in _NOTES:
            if note.search(lower, first, last):
                for match in pattern.finditer(lower, first, last):
                    yield *match.span(), meant(match)
        if _NAME_NOTE.search(lower, first, last):
            yield from _names_together(lower, (first, last))


def _names_together(lower: str, window: Span) -> Iterator[Change]:
    """'ja ne7@example.org, no spaces': both words, where the first begins what is announced."""
    for apart in _NAME_APART.finditer(lower, *window):
        one, two = apart["one"], apart["two"]
        if one in NOT_LOCAL or not _FIGURE.search(one + two):
            continue
        if is_announced(lower, apart.start()):
            yield *apart.span(), f"{one}{two}"

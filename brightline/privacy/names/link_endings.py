"""Names that end a link of which only that is told: 'my PayPal link ends in jane7lotus'.

What lives here: the words between a platform and the end of somebody's link or the name of an
account there, in seven languages, and the text with the name behind its platform. Links that are
written are in `links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_made_up, is_name, is_unlike_a_word
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_NAME, A_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE, _BEFORE = 90, 24  # characters behind a platform, and in front of it
_LINK = (
    r"(?:link|url|address|page|account|name|user\s?name|tag|handle|enlace|direccion|pagina|cuenta|nombre|usuario|lien|adresse|"
    r"nom|compte|konto|seite|benutzername|indirizzo|nome|endereco|naam|lank|namn)"
)
_SMALL = (
    r"(?:my|mi|mon|mein|meine|il|mio|meu|mijn|min|the|el|la|le|der|die|das|on|there|here|of|de|personal|own|dort|la-bas|"
    r"ahi|alli)"
)
_ENDS = (
    r"(?:ends|ending|finishes|closes|termina|acaba|finaliza|(?:se\s)?termine|finit|s'acheve|endet|hort|finisce|eindigt|slutar)\s"
    r"(?:in|with|on|en|con|por|par|sur|auf|mit|em|com|op|met|pa|med)"
)
_IS = r"(?:lautet|hei(?:ss|ß)t|is|ist|es|est|e|ar)"
_TOLD = late(
    rf"(?P<platform>{A_PLATFORM})(?P<note>[\s,:-]{{1,3}}(?:{_SMALL}\s){{0,3}}(?:(?P<link>{_LINK})\s(?:(?:there|dort|ahi|alli)\s)?)?"
    rf"(?:(?P<ends>{_ENDS})|{_IS})\s?:?\s[\"'@$]?)(?<![a-z0-9]){A_NAME}"
)
_BEHIND_WORD = (
    r"(?:behind|after|hinter|nach|despues\sde|detras\sde|tras|apres|derriere|dopo|depois\sdo)"
)
_BEHIND_CUE = late(rf"(?<![a-z]){_BEHIND_WORD}\s")
# 'behind paypal.me/ write jane7lotus', and no 'after Insta comes marketing'
_OF_LINK = re.compile(r"[./]|(?<![a-z])(?:me|com|slash|barra|schragstrich|link)(?![a-z])")
_BEHIND = late(
    rf"(?<![a-z]){_BEHIND_WORD}\s(?:(?:the|my|el|la|dem|der|le|il|o)\s)?"
    rf"(?P<platform>{A_PLATFORM}(?:\.(?:me|com|app)|\s(?:me|com))?)(?P<note>\s?/?(?:\s(?:slash|barra|schragstrich))?,?\s(?:(?:you|the|my|name|link|and|then|just)\s){{0,3}}"
    rf"(?:write|type|put|add|comes?|goes|stands|is|enter|escreve|escribe|pon|va|viene|schreibe?n?|kommt|steht|ecri[stvez]+|mets|vient|scrivi)"
    rf"\s(?:(?:my|the|mi|name|only|just|solo|nur)\s){{0,2}}[\"'@$]?)(?<![a-z0-9]){A_NAME}"
)
_CUE = late(rf"(?<![a-z])(?:{_ENDS}|lautet|hei(?:ss|ß)t|{_LINK})(?![a-z])")
ENDED = re.compile(
    r"(?<![a-z])(?:ends|ending|finishes|closes|termina|acaba|finaliza|termine|finit|acheve|endet|hort|finisce|eindigt|slutar|lautet|"
    r"hei(?:ss|ß)t|"
    r"behind|after|hinter|nach|detras|tras|derriere|apres|dopo|despues|depois)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""


def link_endings(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names behind their platforms, in windows around them in a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BEFORE), min(len(lower), end + _BESIDE)
        for told in _TOLD.finditer(lower, *window) if _CUE.search(lower, *window) else ():
            of_me = told["platform"].endswith((".me", ".app"))
            plainly = told["link"] and (told["ends"] or "lautet" in told["note"])
            if of_me or (plainly and _is_no_word(told["name"])):
                yield from _named(told)
        for told in _BEHIND.finditer(lower, *window) if _BEHIND_CUE.search(lower, *window) else ():
            of_link = _OF_LINK.search(told["platform"] + told["note"]) is not None
            if is_unlike_a_word(told["name"]) or (of_link and _is_no_word(told["name"])):
                yield from _named(told)


def _is_no_word(name: str) -> bool:
    return is_unlike_a_word(name) or is_made_up(name)


def _named(told: re.Match[str]) -> Iterator[Change]:
    """The name right behind its platform; nothing if it is none."""
    name = told["name"]
    if is_name(name) and is_piece(name):
        yield *told.span("note"), " "
        yield *told.span("name"), f"@{name}"

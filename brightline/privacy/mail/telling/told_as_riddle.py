"""Addresses told as a riddle: 'example.org is where, jane is who', 'jane ___ post ___ example'.

What lives here: a mailbox and its domain named by who and where, as the answers to questions, over
gaps that readers fill, with the ending told apart, and with small talk between the steps of a
verse; and the text with the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LABELS, LOCAL
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 160  # characters around a window: four lines of a verse
_ENDING = rf"(?P<ending>{SURE_ENDING}){ENDS}"
_DOMAIN = rf"(?P<domain>(?<![a-z0-9@.-]){LABELS}\.(?:{SURE_ENDING})){ENDS}"
_HOST = rf"(?P<domain>(?<![a-z0-9@.-])(?!(?:an?|the|un|dot)\s){LABEL})"
_IS = r"(?:\s?[:=]\s?|\s(?:is|es|ist|est|e)\s(?:the\s|my\s|el\s|la\s|das\s|der\s|le\s)?)"
_WHERE = (
    r"(?:where|(?:post|mail)\s?office|house|street|building|oficina(?:\sde\scorreos)?|casa|"
    r"postamt|haus|(?:bureau\sde\s)?poste|place|home|domain|host|site|server|address|"
    r"donde|lugar|dominio|wo|ort|ou)"
)
_WHO = (
    r"(?:who|(?:post|letter)?\s?box|tenant|door|buzon|inquilin[oa]|postfach|briefkasten|"
    r"boite|me|mailbox|user|name|inbox|quien|yo|usuario|nombre|wer|qui)"
)
_PAUSE = r"[\s,;.]{1,3}(?:(?:and|y|und|et)\s)?"
_BOX = (
    r"(?:mail\s?box|inbox|user(?:\s?name)?|account|name|part\sbefore\sthe\sat|buzon|usuario|"
    r"cuenta|postfach|boite)"
)
_LIVES = (
    r"(?:(?:it|which|that|who|and|he|she|y)\s){0,2}(?:lives?|sits?|stays?|resides?|dwells?|is\shosted|is\sat\shome|vive|esta|wohnt|habite)\s"
    r"(?:at|on|in|with|under|en|bei|chez|a)"
)
_ITS_END = (
    r"(?:the\s|its\s|an?\s|la\s|el\s|die\s)?(?:ending|end|last\spart|suffix|tail|tld|extension|"
    r"final|terminacion|endung|fin)"
)
_DOT = r"(?:(?:a\s|the\s|un\s)?(?:dot|period|point|full\sstop|punto|punkt)\s|\.\s?)"
_ANSWER = r"(?:\s{0,3}(?:a|r|antwort|answer|respuesta)\s?[:.]|\s?[:=-])?\s{1,3}"
_ASK = r"(?:(?:q|p|frage|question|pregunta)\s?[:.]\s?)?"
_WHICH = r"(?:which|what|whose|que|cual|welche[mnrs]?|quel(?:le)?|quale|qual)"
_PLACE = (
    r"(?:place|host|domain|site|server|provider|address|house|lugar|sitio|servidor|dominio|proveedor|ort|anbieter|domane|"
    r"endroit|serveur|domaine|fournisseur|posto|luogo|fornitore|hos)"
)
_AT_ASKED = (
    r"(?:at|where|host|domain|server|at\swhat|at\swhere|after\sthe\sat|en|donde|dominio|wo|bei\swem|chez\squi|ou|dove|onde|"
    rf"(?:(?:and|y|und|et|e)\s)?(?:(?:at|on|in|with|en|bei|auf|chez|a|sur|su|em|da)\s)?{_WHICH}\s{_PLACE})"
)
_AT_SIGN = r"(?:an?\s|the\s|un\s|una\s)?(?:at(?:[\s-](?:sign|symbol))?|arroba|@)(?![a-z])"
_TALK = r"(?:,?\s[a-z][a-z' ]{0,30}?)??"  # '..., like a breeze'
# What a verse says of the name: no 'to' and 'a', which stand in front of one.
_TALK_OF_NAME = (
    r"(?:,?\s(?:if|please|comes?|goes|is|first|like|so|as|just|dear|por|with|that's|nice|easy|sure|oh|in|on|you|we|va|primero|si|como|con)"
    r"(?![a-z])[a-z'\x20]{0,30})?"
)
_THEN = r"(?:(?:and|y)\s)?(?:then|next|luego|despues)\s"
_GAP = r"\s?_{2,12}\s?"
_FORMS = (
    late(rf"{_DOMAIN}{_IS}{_WHERE}(?![a-z]){_PAUSE}{LOCAL}{_IS}{_WHO}(?![a-z])"),
    late(rf"{LOCAL}{_IS}{_WHO}(?![a-z]){_PAUSE}{_DOMAIN}{_IS}{_WHERE}(?![a-z])"),
    late(rf"(?<![a-z]){_WHERE}{_IS}{_DOMAIN}{_PAUSE}{_WHO}{_IS}{LOCAL}{ENDS}"),
    late(rf"(?<![a-z]){_WHO}{_IS}{LOCAL}{_PAUSE}{_WHERE}{_IS}{_DOMAIN}"),
    late(
        rf"(?<![a-z]){_BOX}(?:{_IS}|\s(?:is\s)?(?:called|named)\s|\sse\sllama\s|\sheisst\s){LOCAL},?\s{_LIVES}\s{_HOST},?\s"
        rf"(?:(?:and|with|y|con|und)\s)?{_ITS_END}(?:{_IS}|\s(?:being\s)?){_DOT}?{_ENDING}"
    ),
    late(
        rf"(?<![a-z]){_ASK}(?:{_BOX}|who)\s?\?{_ANSWER}{LOCAL}[\s,;.|/]{{1,3}}(?:[-–•>*¿]\s?){{0,2}}{_ASK}{_AT_ASKED}\s?\?{_ANSWER}{_DOMAIN}"
    ),
    late(rf"{LOCAL}{_GAP}{_HOST}{_GAP}{_ENDING}"),
    late(
        rf"(?:(?<=\sto\s)|(?<=\sis\s)|(?<=[:=]\s)|(?<=mail\s)|(?<=\sme\s)|(?<=\sat\s)|(?<=\sa\s)|(?<![^\n]))"
        rf"{LOCAL}{_TALK_OF_NAME},?\s{_THEN}{_AT_SIGN}"
        rf"{_TALK},?\s{_THEN}{_HOST}(?:,?\s(?:then|luego)|\s(?:and|y)|,)?\s(?:an?\s|the\s|un\s)?(?:dot|period|point|punto){_TALK},?\s(?:{_THEN})?{_ENDING}"
    ),
)
TOLD = re.compile(
    r"(?<![a-z])(?:(?:post|mail)?office|tenant|postamt|oficina|poste|where|who|donde|quien|lives?|sits?|stays?|resides?|dwells?|hosted|vive|wohnt|habite|then|luego|despues)(?![a-z])"
    r"|(?<![a-z])(?:mailbox|box|inbox|user|username|account|name|buzon|usuario|postfach|casella|caixa|boite)\?|^boite$|(?<![a-z])(?:fournisseur|serveur|anbieter|proveedor|servidor)(?![a-z])|^_{2,12}$|[a-z0-9]_{3,12}[a-z]"
)
"""What some word of such an address is, for `word_marks`."""


def told_as_riddle(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in windows around such words of a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        for form in _FORMS:
            for told in form.finditer(lower, *window):
                if may_be_mailbox(told["local"]):
                    yield _address(told)


def _address(told: re.Match[str]) -> Change:
    """The address in the place of all that tells it."""
    domain, ending = told["domain"], told.groupdict().get("ending")
    last = told.end("ending") if ending else max(told.end("domain"), told.end("local"))
    start = min(told.start("local"), told.start("domain"))
    return start, last, f"{told['local']}@{domain}{f'.{ending}' if ending else ''}"

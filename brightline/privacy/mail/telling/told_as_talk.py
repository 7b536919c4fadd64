"""Addresses told in talk: '- Mail? - The name is jane7. - At which house? - example dot org'.

What lives here: questions and answers, a mailbox that 'lives at example and ends in org', and
recipes of quoted pieces ('take "jane7", then the at, then "example", a dot, and at last "org"'), in
several languages; and the text with the address. What one clause tells is in `told_addresses`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 150  # characters behind a word for mail
_MAIL = r"(?:e-?mail|mail|correo|courriel|posta|epost|buzon|mail\s?box|postfach|adresse)"
_HOUSE = (
    r"(?:house|home|host|domaine?|server|provider|place|site|where|casa|dominio|servidor|donde|maison|serveur|haus|"
    r"hause|anbieter|wo|hus|doman|sito|dove|onde)"
)
_NAMED = (
    r"(?:(?:the|my|its?|el|mi|le|mon|der|mein|il|mio|o|meu)\s)?(?:(?:user|box|mail)?\s?name|box|user|nombre|usuario|buzon|nom|benutzer|namn(?:et)?|"
    r"nome)\s(?:is|es|est|ist|lautet|ar|e)\s:?\s?"
)
_ASKED = late(
    rf"(?<![a-z]){_MAIL}\s?\?[^a-z0-9@?]{{1,5}}(?:[a-z]{{1,10}}[\s,.!]{{1,3}}){{0,3}}?{_NAMED}[\"']?{LOCAL}[\"']?[^a-z0-9@?]{{1,5}}"
    rf"(?:[a-z']{{1,10}}\s){{0,4}}?{_HOUSE}(?:\s[a-z']{{1,10}}){{0,3}}\s?\?[^a-z0-9@?]{{1,5}}(?:(?:at|en|chez|bei|at\sthe|on)\s)?{SPELLED_DOMAIN}"
)
# 'Mail name: jane7. I answer late. Mail house: example.org'
_ROOMS = late(
    rf"(?<![a-z]){_MAIL}[\s-](?:name|user|box)\s?[:=]\s?{LOCAL}[.,;!\n][^@\n]{{0,100}}?(?<![a-z]){_MAIL}[\s-](?:{_HOUSE})\s?[:=]\s?{SPELLED_DOMAIN}"
)
_LIVES = (
    r"(?:lives?|sits|dwells|vive|habita|habite|loge|wohnt|lebt|bor|abita|mora|woont)\s"
    r"(?:at|in|on|under|en|dans|chez|a|bei|auf|pa|hos|su|em|no|op)"
)
_ENDS = (
    r"(?:ends?|finishes|termina|acaba|finit|se\stermine|endet|slutar|finisce|eindigt)\s"
    r"(?:in|with|on|en|con|par|mit|auf|pa|med|com|em|op)"
)
_LIVING = late(
    rf"{LOCAL}[\s,;.]{{1,2}}(?:(?:and|it|y|et|und|er|il)\s){{0,2}}{_LIVES}\s[\"']?(?P<host>{LABEL})[\"']?[\s,;]{{1,2}}"
    rf"(?:(?:and|it|y|et|und|er|il|och|e)\s){{0,2}}{_ENDS}\s(?:(?:dot|punto|point|punkt|ponto)\s|\.)?[\"']?(?P<ending>{SURE_ENDING})(?![a-z0-9])"
)
_THEN = r"[\s,;+]{1,3}(?:[a-z]{1,8}[\s,:]{1,2}){0,4}?"
_AT = (
    r"(?:@|at(?:[\s-]sign)?|arroba|arobase|klammeraffen?|at-?zeichen|chiocciola|snabel-?a|round\sa|"
    r"apestaartje)"
)
_RECIPE = late(
    rf"\"(?P<name>[a-z0-9][a-z0-9._+-]{{1,40}})\"{_THEN}{_AT}{_THEN}\"(?P<at>{LABEL})\"{_THEN}(?:dot|period|punto|point|punkt|ponto|\.){_THEN}"
    rf"\"\.?(?P<last>{SURE_ENDING})\""
)
_CUE = late(rf"\?|\"|{_MAIL}[\s-](?:{_HOUSE})\s?[:=]|(?<![a-z]){_LIVES}(?![a-z])")


def told_as_talk(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in windows around words for mail of a folded, lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if _CUE.search(lower, start, last) is None:
            continue
        for told in (*_ASKED.finditer(lower, start, last), *_ROOMS.finditer(lower, start, last)):
            if _may_be(told["local"]):
                address = f"{told['local']}@{plain_domain(told['domain'])}"
                yield told.start("local"), told.end("domain"), address
        for told in _LIVING.finditer(lower, start, last):
            if _may_be(told["local"]) and told["host"] not in NO_NAMES:
                yield *told.span(), f"{told['local']}@{told['host']}.{told['ending']}"
        for told in _RECIPE.finditer(lower, start, last):
            if _may_be(told["name"]):
                yield *told.span(), f"{told['name']}@{told['at']}.{told['last']}"


def _may_be(name: str) -> bool:
    return may_be_mailbox(name) and name not in NO_NAMES

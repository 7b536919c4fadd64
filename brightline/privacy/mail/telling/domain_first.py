"""A mailbox and its domain told apart with few words: 'my mailbox at example.org is jane7'.

What lives here: 'on example.org: jane7', 'mailbox on example.org: jane7', 'example.org account
jane7', 'jane7 hosted at example.org', 'mailbox at example.org, name before the at: jane7', and,
where a word announces an address, 'example.org / jane7' and 'jane7 on example.org'; and the text
with the address. What `emails` reads itself ('domain example.org, user jane') is there, several
names of one host are in `hosted_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SPELLED_DOMAIN
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_names import is_page, may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

# A name that is no word of a sentence: with a figure, a dot or a line in it.
_DOMAIN = rf"(?<![@/.]){SPELLED_DOMAIN}(?!/)"
_ANY = r"[a-z0-9][a-z0-9._+-]{1,40}[a-z0-9](?![\w@-]|\.[a-z])"
_NAME = rf"(?P<name>(?<![a-z0-9@._+-])(?=[a-z._-]{{0,40}}[\d_.]){_ANY})"
_BOX = (
    r"(?:mail\s?box|inbox|box|account|user(?:\s?name)?|login|name|address|buzon|cuenta|usuario|nombre|boite|compte|"
    r"utilisateur|konto|postfach|benutzer|casella|utente|caixa|conta)"
)
_AT = r"(?:at|on|in|over\sat|under|with|en|bei|auf|chez|sur|su|presso|em|na|hosted\s(?:at|on|by))"
_IS = r"(?:\s?[:=]\s?|\s(?:is|es|est|ist|e)\s)"
# A name of letters alone, where a box of mail is called so.
_MAILBOX = (
    r"(?:(?:e-?mail|mail)\s?(?:box|name|address|account)|mail|inbox|e-?mail|buzon|correo|"
    r"postfach|casella|boite(?:\smail)?)"
)
_MY = r"(?:my|the|mi|el|mon|ma|mein|la)\s"
_CALLED = (
    r"\s(?:is\s(?:called|named)|goes\sby|se\sllama|s'appelle|hei(?:ss|ß)t|si\schiama|"
    r"se\schama)\s[\"']?"
)
_I_AM = (
    r"(?:i\sam|i'm|find\sme\sas|as|under|soy|como|ich\sbin|als|je\ssuis|comme|sono|come|sou|"
    rf"(?:my\s|the\s|mi\s|el\s|la\s|mon\s|mein\s)?{_BOX})"
)
# 'name before the at sign: jane7', 'y delante de la arroba jane7'
_PART = (
    r"(?:name|user(?:\s?name)?|part|bit|word|what(?:\s(?:goes|comes|stands))?"
    r"|nombre|usuario|parte|lo\sque\sva|palabra)"
)
_BEFORE_AT = (
    rf"(?:(?:and|y|e|et|und|with|con)\s)?(?:{_MY})?(?:{_PART}\s)?(?:(?:is|goes|comes|va)\s)?"
    r"(?:before|in\sfront\sof|ahead\sof|(?:to\s)?(?:the\s)?left\sof|delante\sde|antes\sde|avant|devant|vor|davanti\sa|prima\sd)\s?"
    r"(?:the\s|la\s|l'|dem\s|il\s|le\s)?(?:@|at|arroba|arobase|chiocciola)(?:[\s-]?(?:sign|symbol))?"
)
_TOLD = (
    late(
        rf"(?<![a-z])(?:{_MY})?(?:{_MAILBOX}|{_BOX})\s(?:{_AT}\s|@\s?)?{_DOMAIN}[\s,;:.(–-]{{1,3}}{_BEFORE_AT}(?:{_IS}|[\s,]\s?)[\"']?(?P<name>{_ANY})"
    ),
    late(rf"(?<![a-z]){_AT}\s{_DOMAIN}(?:\s?:|,?\s{_I_AM}(?:{_IS})?)\s?{_NAME}"),
    late(rf"(?<![a-z])(?:my\s|mi\s|mon\s|mein\s|minha\s)?{_BOX}\s{_AT}\s{_DOMAIN}{_IS}{_NAME}"),
    late(rf"{_DOMAIN},?\s{_BOX}(?:{_IS}|\s){_NAME}"),
    late(rf"(?<![a-z]){_AT}\s{_DOMAIN},?\s{_MY}?{_MAILBOX}{_CALLED}(?P<name>{_ANY})"),
    late(
        rf"(?<![a-z]){_AT}\s{_DOMAIN}[,.;]?\s(?:and\s|y\s)?{_MY}?{_BOX}(?:\sthere)?{_CALLED}(?P<name>{_ANY})"
    ),
    late(rf"(?<![a-z]){_MY}?{_MAILBOX}\s{_AT}\s{_DOMAIN}{_CALLED}(?P<name>{_ANY})"),
    # '@example.org is the end of my mail, in front of it goes jane'
    late(
        rf"(?<![\w.])(?:@\s?|[\[(]?(?:at|arroba)[\])]?\s?)?{SPELLED_DOMAIN}\s(?:is|es)\s(?:the|el|la)\s(?:end|tail|rest|second\shalf|last\spart|final|resto|segunda\s"
        rf"(?:mitad|parte)|ultima\sparte)\s(?:of|de|del)\s{_MY}?{_MAILBOX}[\s,;.]{{1,2}}(?:and\s|y\s)?(?:in\sfront(?:\sof\s(?:it|that))?|before(?:\s(?:it|that))?|delante|antes)"
        rf"(?:\sof\s(?:it|that))?(?:\s(?:goes|comes|is|stands|put|write|va|viene|pon|esta|es))?[\s:]{{1,2}}(?P<name>{_ANY})"
    ),
    # 'You know example.org? Write to me there, user jane'
    late(
        rf"{_DOMAIN}[?.!,;]\s(?:[a-z']+\s){{0,5}}(?:there|ahi|alli),?\s{_MY}?{_BOX}(?:{_IS}|\s)(?P<name>{_ANY})"
    ),
    # 'im on @example.org nd my mail name there is jane7'
    late(
        rf"(?<![a-z])(?:{_AT}|of|de|is|es)\s(?:@\s?)?{SPELLED_DOMAIN}[\s,;.]{{1,3}}(?:(?:and|nd|n|y|e|&)\s)?{_MY}?(?:{_MAILBOX}\s)?"
        rf"(?:{_MAILBOX}|{_BOX})(?:\s{_MAILBOX})?\s(?:there|ahi|alli|alla|aya)(?:{_IS}|{_CALLED}){_NAME}"
    ),
    late(rf"{_NAME}\shosted\s(?:at|on|by)\s{_DOMAIN}"),
)
_ANNOUNCED = (
    late(rf"@?{_DOMAIN}\s?[>/|-]\s{_NAME}"),
    late(rf"[(\[]{_DOMAIN}[)\]]\s{_NAME}"),
    late(rf"{_NAME}\s(?:on|over\sat|at|en|bei|chez|em)\s{_DOMAIN}"),
)
_FEWEST_LETTERS = 3
_MOST_FIGURES = 6  # more are a telephone number's
# What has a figure in adverts and is no name: 'menu.pdf', '24hrs', 'room12', '2bdr', 'ref12345'.
_NO_NAME = re.compile(
    r".*[.](?:pdf|jpe?g|png|html?)|\d+[a-z]{1,4}|(?:room|ref|tel|sms|mr|mrs|dr|apt|suite|code|save|pdf)[.]?\d*.*|\d.*[ap]m"
)
_OF_MAIL = late(
    r"(?<![a-z])(?:e-?mails?|mails?|correo|courriel|mail\s?box|inbox|buzon|postfach|casella|boite)(?![a-z])|✉|📧"
)
_STEM_OF_MAIL = late(r"mail|correo|courriel|inbox|buzon|postfach|casella|boite|✉|📧")
_BEHIND = 24  # characters of a name behind a window
_NEAR = 40  # characters in front in which mail is spoken of


def domain_first(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        if not _STEM_OF_MAIL.search(lower, max(0, window[0] - _NEAR), window[1] + _BEHIND):
            continue
        for form in _TOLD:
            for match in form.finditer(lower, window[0], window[1] + _BEHIND):
                if _OF_MAIL.search(lower, max(0, match.start() - _NEAR), match.end()):
                    yield from _address(match)
        for form in _ANNOUNCED:
            for match in form.finditer(lower, *window):
                told = _OF_MAIL.search(lower, max(0, match.start() - _NEAR), match.start())
                if told and is_announced(lower, match.start(), in_line=True):
                    yield from _address(match)


def _address(match: re.Match[str]) -> Iterator[Change]:
    name = match["name"]
    if "\n" in match.group() or _NO_NAME.fullmatch(name) or is_page(match["domain"]):
        return
    letters, figures = sum(map(str.isalpha, name)), sum(map(str.isdigit, name))
    if may_be_mailbox(name) and letters >= _FEWEST_LETTERS and figures <= _MOST_FIGURES:
        yield *match.span(), f"{name}@{plain_domain(match['domain'])}"

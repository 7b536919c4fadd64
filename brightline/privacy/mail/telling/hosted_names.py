"""Mailboxes of which the host is told apart: 'example.org is the host, the boxes are jane7 and ro'.

What lives here: two or three names and the domain that they share, told in either order in six
languages, and the text with all of the addresses. Names right in front of a domain are in
`shared_domains`, a single name is in `told_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import MAILBOX, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THE = (
    r"(?:(?:the|my|our|both|two|three|el|los|las|la|mis|les|le|mes|der|die|das|dem|meine|il|lo|gli|i|le|miei|o|"
    r"os|meus)\s|l')"
)
_OF_MAIL = (
    r"(?:\s(?:of|for|de|del|du|di|do|fur|pour|per|para)\s(?:the\s|my\s)?"
    r"(?:e-?mail|mail|correo|posta|courriel)s?)"
)
_HOST_WORD = (
    r"(?:host|domaine?|server|provider|dominio|servidor|serveur|proveedor|anbieter|fournisseur)"
)
_HOST = rf"(?:{_THE}?(?:(?:e-?)?mail\s)?{_HOST_WORD}{_OF_MAIL}?)"
_BOX_WORD = (
    r"(?:mail\s?boxes|boxes|inboxes|users|user\s?names|logins|accounts|buzones|usuarios|cuentas|boites|utilisateurs|"
    r"postfacher|benutzer(?:namen)?|caselle|utenti|caixas|(?:nick)?names?|nombres|noms|namen|nomi|nomes)"
)
_BOXES = rf"(?:{_THE}{{0,2}}(?:(?:e-?)?mail\s)?{_BOX_WORD}{_OF_MAIL}?)"
_IS = r"(?:\s?[:=]\s?|\s(?:(?:is|are|es|son|est|sont|ist|sind|e|sono|sao)\s)?)"
_NO_NAME = rf"(?!(?:the|my|el|la|le|il|o|a|der|die|das|mi|mon|mein|on|at|{_HOST_WORD})\s)"
_NAME = rf"(?<![a-z0-9@._+-]){_NO_NAME}{MAILBOX}"
_OR = r"(?:\s?[/|,;&+]\s?(?:(?:or|and|y|o|und|et|e)\s)?|\s(?:or|and|o|y|e|u|oder|und|ou|et)\s)"
_NAMES = rf"(?P<one>{_NAME}){_OR}(?P<two>{_NAME})(?:{_OR}(?P<three>{_NAME}))?"
_NEXT = r"(?:[\s,;.:(-]{1,3}(?:(?:and|with|y|con|et|avec|und|mit|e|com)\s)?)"
_FIRST_DOMAIN = SPELLED_DOMAIN.replace("domain>", "first>")
_HOSTED = rf"(?<![a-z])(?:{_HOST}{_IS}@?{SPELLED_DOMAIN}|@?\s?{_FIRST_DOMAIN}{_IS}{_HOST}(?![a-z]))"
_FORMS = (
    late(rf"{_HOSTED}{_NEXT}{_BOXES}{_IS}{_NAMES}(?![\w@])"),
    late(rf"(?<![a-z]){_BOXES}{_IS}{_NAMES}{_NEXT}{_HOSTED}"),
    late(rf"{_NAMES}\s(?:are|son|sont|sind|sono|sao)\s{_BOXES}{_NEXT}{_HOSTED}"),
)
_MAIL = late(
    r"(?<![a-z])(?:e-?mails?|mails?|mail\s?box\w*|correos?|courriels?|posta|inbox\w*|buzones|boites|postfacher|caselle|"
    r"caixas)(?![a-z])"
)
_NEAR = 30  # characters on either side in which mail is spoken of
HOSTED = rf"(?<![a-z]){_HOST_WORD}(?![a-z])"
"""What some word of such a sentence is, for `word_marks`."""


def hosted_names(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """All of the addresses, in the windows of a folded, lower-case text."""
    for start, end in windows:
        for form in _FORMS:
            for match in form.finditer(lower, max(0, start - _NEAR), end + _NEAR):
                yield from _addresses(match)


def _addresses(match: re.Match[str]) -> Iterator[Change]:
    """Not 'the host is example.org, the names are Rosa and Anna', where nothing speaks of mail."""
    kinds = [kind for kind in ("one", "two", "three") if match[kind]]
    start, end = match.span()
    of_mail = _MAIL.search(match.string, max(0, start - _NEAR), end + _NEAR)
    if not of_mail and all(match[kind].isalpha() for kind in kinds):
        return
    if all(may_be_mailbox(match[kind]) for kind in kinds):
        which = "domain" if match["domain"] else "first"
        domain = match.span(which)
        for kind in kinds:  # the one beside the domain reaches to the end of that
            start, end = match.span(kind)
            start = min(start, domain[0]) if kind == kinds[0] else start
            end = max(end, domain[1]) if kind == kinds[-1] else end
            yield start, end, f"{match[kind]}@{plain_domain(match[which])}"

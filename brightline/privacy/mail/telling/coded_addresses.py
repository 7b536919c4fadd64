"""Addresses as programs hold them: '{"user": "jane", "host": "example.org"}', 'mail(jane, ...)'.

What lives here: pairs of keys and values, of tags, and of what stands in the brackets behind a word
for mail, in either order; and the text with the address in their place. Labels of sentences are in
`labelled_parts`, pieces that code joins in `ready/pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LABELS, MAILBOX
from brightline.privacy.mail.parts.email_forms import AS_NAME, FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_Q = r"[\"'`]?"
_MAIL = r"(?:(?:e-?)?mail|correo|courriel|posta|adresse|address|contact)"
_PARTED = r"[\s_.-]?"
_USER = (
    rf"(?:{_MAIL}{_PARTED}(?:name|id)|(?:{_MAIL}{_PARTED})?(?:user(?:{_PARTED}(?:name|id))?|local(?:{_PARTED}part)?|login|"
    rf"account|mail{_PARTED}box|inbox|usuario|utilisateur|identifiant|benutzer(?:name)?|utente|buzon|postfach|box))"
)
_HOST = (
    rf"(?:(?:{_MAIL}{_PARTED})?(?:host(?:{_PARTED}name)?|domaine?|server|provider|dominio|servidor|serveur|anbieter|proveedor|"
    r"fournisseur))"
)
_NAME = r"(?:(?:first|nick)?_?name|nombre|nom|nome)"  # beside a host, and in quotes, no person's
_LOCAL = rf"(?P<local>(?<![a-z0-9@._+-]){MAILBOX})"
_DOMAIN = rf"@?(?P<domain>(?<![a-z0-9.-]){LABELS}\.(?:{SURE_ENDING}|[a-z]{{2}}))(?![\w@-])"
_IS = rf"{_Q}\s?(?::|=>?|->)\s?{_Q}"
_AND = rf"{_Q}\s?[,;&|\n]?\s{{0,3}}{_Q}"
_KEY_OF_NAME = rf"(?<![a-z0-9]){_Q}(?:{_USER}{_IS}|(?<=[\"'`]){_NAME}{_IS})"
_TAG = r"</[a-z_-]{1,20}>"
_PAIRS = (
    late(rf"(?:[{{(\[]\s?)?{_KEY_OF_NAME}{_LOCAL}{_AND}{_HOST}{_IS}{_DOMAIN}{_Q}(?:\s?[}})\]])?"),
    late(rf"(?:[{{(\[]\s?)?(?<![a-z0-9]){_Q}{_HOST}{_IS}{_DOMAIN}{_AND}(?:{_USER}|{_NAME}){_IS}{_LOCAL}{_Q}(?:\s?[}})\]])?"),
    late(rf"<(?:{_USER}|{_NAME})>{_LOCAL}{_TAG}\s{{0,3}}<{_HOST}>{_DOMAIN}{_TAG}"),
    late(rf"<{_HOST}>{_DOMAIN}{_TAG}\s{{0,3}}<(?:{_USER}|{_NAME})>{_LOCAL}{_TAG}"),
)  # fmt: skip
_CALLED = (
    r"(?:(?:send|write|get|my|to|make|build|new)?_?(?:e-?)?mail(?:s|_?to|_?address|_?box)?|correo|courriel|posta|adresse|address|"
    r"contact\w*|contatto|direccion|indirizzo|endereco)"
)
_CALL = late(
    rf"(?<![a-z])(?P<called>{_CALLED})(?P<to>\s?[=:]?\s?)[\[({{<]\s?{_Q}{_LOCAL}{_Q}\s?(?:[,;|/]|=>|->)\s?{_Q}"
    rf"(?:{_DOMAIN}|(?P<host>{LABEL}){_Q}\s?[,;|/]\s?{_Q}\.?(?P<ending>{SURE_ENDING})){_Q}\s?[\])}}>]"
)
CODED = (
    r"(?:mail|correo|courriel|posta|address|adresse|contact)\w*[=:]?[\[({<]|[\"'`][a-z_-]+[\"'`][:=]|"
    r"^[\[{(]?[a-z_-]*(?:user|login|host|domain|server|mailbox|inbox)[a-z_-]*[\"'`]?[:=]|<[a-z_-]{2,20}>[a-z0-9]|"
    r"^[\[({<][\"'`]?[a-z0-9._+-]+[\"'`]?[,;|]$"
)
"""What some word of such a pair holds, for `word_marks`."""


def coded_addresses(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded, lower-case text."""
    for window in windows:
        for pair in _PAIRS:
            for match in pair.finditer(lower, *window):
                if may_be_mailbox(match["local"]):
                    yield *match.span(), f"{match['local']}@{match['domain']}"
        for call in _CALL.finditer(lower, *window):
            local = call["local"]
            if may_be_mailbox(local) and (not call["to"] or _is_no_word(call)):
                domain = call["domain"] or f"{call['host']}.{call['ending']}"
                yield *call.span(), f"{local}@{domain}"


def _is_no_word(call: re.Match[str]) -> bool:
    """Not 'mail (photos, example.org)' nor 'Contact [Monday, example.org]'."""
    mail = "mail" in call["called"] or "correo" in call["called"]
    return bool(FIGURED.search(call["local"]) or (mail and AS_NAME.fullmatch(call["local"])))

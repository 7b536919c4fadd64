"""E-mail addresses of which the whole title is the name: 'E-mail is the title plus @example.org'.

What lives here: what a body says to point to such a title, with the host behind it or in front; a
title of some words only if they are told to be one. A word of the title that the body points to is
in `title_names`.
"""

from __future__ import annotations

from brightline.privacy.mail.parts.address_parts import MAILBOX
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.sign_phrases import AS_ONE
from brightline.privacy.text.late import late

Span = tuple[int, int]

_TITLE = (
    r"(?<![a-z])(?:title|headline|heading|subject(?:\sline)?|titulo|encabezado|asunto|titre|titel|"
    r"uberschrift|betreff|titolo|cabecalho)(?![a-z])"
)
_THE = r"(?:(?:the|my|this|el|la|mi|le|mon|dem|der|den|die|il|o|meu)\s)?"
_MAIL = (
    r"(?<![a-z])(?:e-?mail|mail|correo|courriel|posta|address|adresse|direccion|indirizzo|endereco|"
    r"write|escri\w+|escrev\w+|schreib\w*|ecri\w+|scriv\w+)(?![a-z])[^@\n]{0,40}?"
)
_SAID = (
    r"(?:and|then|plus|with|put|write|type|pon|escribe|add|added|followed|by|next|is|goes|comes|here|just|at|y|luego|mas|mas\sel|con|seguid[oa]|de|por|"
    r"et|puis|suivi|avec|und|dann|mit|gefolgt|von|e|poi|piu|seguito|da|depois|mais|com|in|small|letters|lower\s?case)"
)
_THEN = rf"(?:[^\w@\n.]{{1,3}}{_SAID}(?![a-z])){{0,5}}"
_AS_ONE = rf"(?P<one>[\s,(]{{1,3}}(?:as\s|all\s)?{AS_ONE}[)\]]?)?"
_DOMAIN = rf"(?P<domain>(?<![a-z0-9.-]){PRINTED_OR_SPELLED}(?![@/]))"
_SIGN = (
    r"(?<![a-z0-9._+-])[\[({<*]?\s?(?:@|at|arroba|arobase|"
    r"chiocciola)\s?[\])}>*]?,?\s?(?:the\s)?"
)
_BEHIND = (
    r"(?:after|behind|follows|to|a|al|detras\sdel?|despues\sdel?|hinter|nach|an|apres|derriere|"
    r"dopo|dietro|depois\sdo)"
)
_NAME = (
    r"(?:e-?mail\s|mail\s|user\s?)?(?:name|user|mailbox|login|account|nombre|usuario|buzon|"
    r"nom|benutzer|postfach|nome|utente)"
)
_HOST = (
    r"(?:host|domaine?|dominio|provider|server|proveedor|servidor|anbieter|fournisseur|"
    r"provedor)"
)
_IS = r"(?:\s(?:is|es|est|ist|e)\s|\s?[:=]\s?)"
_POINTED = (
    late(rf"{_MAIL}{_TITLE}{_AS_ONE}{_THEN}[^\w@\n]{{1,3}}(?P<whole>{_SIGN}{_DOMAIN})"),
    late(
        rf"(?P<whole>(?<![a-z0-9._+-])@\s?{_DOMAIN})[^\w@\n]{{1,3}}(?:(?:and\s)?(?:goes|comes|belongs|stands|va|viene|kommt|vient|vem)\s)?"
        rf"{_BEHIND}\s{_THE}{_TITLE}{_AS_ONE}"
    ),
    # 'my mail name is the title, the host is example.org'
    late(
        rf"(?<![a-z]){_NAME}{_IS}{_THE}{_TITLE}{_AS_ONE}[^\w@\n]{{1,3}}(?:(?:and|y|et|und|e)\s)?{_THE}{_HOST}"
        rf"(?:{_IS}|\s)(?P<whole>@?\s?{_DOMAIN})"
    ),
)
_TITLE_WORDS = late(rf"[\s\"'(\[]*(?P<words>{MAILBOX}(?P<more>\s{MAILBOX}){{0,3}})[\s\"')\]]*")


def whole_title(lower: str, border: int) -> tuple[str, str, Span, Span] | None:
    """The name, the domain, and where both stand, in a text of which the title ends at `border`."""
    title = _TITLE_WORDS.fullmatch(lower, 0, border)
    if title is None:
        return None
    for form in _POINTED:
        for told in form.finditer(lower, border):
            name = "".join(title["words"].split())
            if may_be_mailbox(name) and (told["one"] or not title["more"]):
                return name, told["domain"], (0, border), told.span("whole")
    return None

"""E-mail addresses of which one sentence tells the name and another, not the next one, the domain.

What lives here: 'My mailbox name is jane7. I answer quickly. The part after the at sign is
example.org.', in either order and in six languages, and the text with the address in their place.
Names and domains in one sentence, or in two beside each other, are in `told_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_IS = (
    r"(?:\s(?:is\scalled|is\snamed|is|are|comes|stands|goes|reads|called|named|es|va|viene|esta|est|vient|ist|kommt|"
    r"steht|lautet|hei(?:ss|ß)t|e|vem|fica|viene|se\sllama|s'appelle|se\schama|chama-se|si\schiama|pon|put|write))?"
    r"\s?[:=]?\s(?:just\s|simply\s|@\s?)?"
)
_THE = (
    r"(?:(?:the|my|what|its|a|el|la|mi|lo|le|ma|mon|les|ce|das|dem|den|der|die|mein\w{0,2}|il|o|"
    r"os|meu|minha|mia|mio|l')\s?)"
)
_MAIL = (
    r"(?:e-?mail|mail|correo|courriel|messagerie|posta|address|adresse|direccion|indirizzo|"
    r"endereco)"
)
_OF_MAIL = rf"(?:\s(?:of|for|de|del|du|di|do|da|fur|pour|per|para|in)\s{_THE}?{_MAIL})"
_AT = (
    rf"{_THE}?(?:@|(?:at|arroba|arobase|chiocciola|klammeraffen?|at-?zeichen)(?![a-z]))"
    r"(?:[\s-]?(?:sign|symbol|zeichen))?"
)
_BOX = (
    r"(?:mail\s?box|inbox|user(?:\s?name)?|login|account|mail\s?name|buzon|casilla|usuario|cuenta|boite|identifiant|"
    r"utilisateur|postfach|benutzer(?:name)?|konto|caixa|casella|utente)"
)
_WORDS = (
    rf"(?:{_THE}?(?:{_MAIL}\s)?(?:{_BOX}|name|nombre|nom|nome)"
    rf"(?:\s(?:mail|name|postale?|there|alli|dort|(?:de\s)?correio))?{_OF_MAIL}?)"
)
_BEFORE = (
    r"(?:(?:before|in\sfront\sof|left\sof|ahead\sof|antes\sde|delante\sde|avant|devant|vor|antes\sdo|antes\sda|prima\sdi|"
    r"prima\sdella|davanti\sa)\s?)"
)
_AFTER = (
    r"(?:(?:after|behind|following|follows|right\sof|past|despues\sde|detras\sde|tras|apres|derriere|nach|hinter|"
    r"depois\sd[eoa]|dopo)\s?)"
)
_PART = r"(?:part|half|bit|piece|word|parte|mitad|partie|moitie|teil|halfte|meta)"
_NAME_TOLD = late(
    rf"(?<![a-z0-9@])(?:{_WORDS}|(?:{_WORDS}\s)?{_BEFORE}{_AT}{_OF_MAIL}?(?:\syou\sread)?|{_THE}?(?:first|primera|premiere|erste|prima|primeira)\s{_PART}{_OF_MAIL}?"
    rf"|{_THE}?{_MAIL}\s(?:begins|starts|empieza|comienza|commence|beginnt|comeca|inizia)\s(?:with|con|par|mit|com))"
    rf"{_IS}(?![a-z]{{1,3}}\s){LOCAL}(?!@[a-z0-9])"
)
_DOMAIN_WORD = (
    r"(?:domaine?|dominio|host|server|provider|servidor|serveur|proveedor|anbieter|fournisseur|"
    r"provedor|fornitore|ending)"
)
# 'Put that before @example.org', 'ponlo delante de @example.org', 'then add @example.org'.
_PUT = (
    r"(?:put|writes?|adds?|types?|place|set|append|attach|use|pon(?:lo|er)?|escribe(?:lo)?|anade(?:lo)?|agrega(?:lo)?|mets|"
    r"mettez|ecri\w+|ajoute[rz]?|setz\w*|schreib\w*|metti(?:lo)?|scrivi(?:lo)?|aggiungi|ponha|escreva|acrescente)"
)
_TOLD_ONE = (
    r"(?:\s(?:that|it|this|them|(?:that|this|the|my|el|ese|este|ce|le|den|das|il|o)\s(?:mail\s)?(?:name|nombre|nom|nome|word|user|"
    r"part)|eso|ca|cela|es))?"
)
_DOMAIN_TOLD = late(
    rf"(?<![a-z0-9@])(?:{_AFTER}(?:{_AT}|(?:it|that|this)(?:\syou\sread)?(?![a-z]))|{_THE}?(?:{_MAIL}[\s-])?{_DOMAIN_WORD}{_OF_MAIL}?"
    rf"|{_THE}?(?:second|last|other|segunda|otra|deuxieme|seconde|autre|zweite|seconda|altra|outra)\s{_PART}{_OF_MAIL}?"
    r"|(?:the\s)?rest(?:\sof\s(?:it|the\saddress|my\s(?:e-?mail|mail|address)))?"
    rf"|(?:it|this|{_MAIL})\s(?:ends|finishes|(?:goes|carries)\son|continues|sigue|continua|termina|finit|endet|finisce)(?:\s(?:in|with|on|en|con|par|mit|auf|com))"
    r"|(?:y\s)?(?:luego\s)?(?:sigue|continua)\s(?:con|en)"
    rf"|{_PUT}{_TOLD_ONE}\s(?:(?:right|just|directly|all)\s)?{_BEFORE}?(?=@|\s@)|{_PUT}(?=\s@)"
    rf"|{_MAIL}\s(?:is\s)?(?:hosted\s(?:by|at|on)|goes\sto|lives\s(?:at|on)))"
    rf"{_IS}{SPELLED_DOMAIN}"
)
# 'Write to jane7. You will find that mailbox @ example.org'
_BOX_FOUND = late(
    rf"(?<![a-z])(?:write|mail|e-?mail|contact|reach|message|send(?:\s[a-z]{{2,8}})?)(?:\sto)?\s{LOCAL}[.,;!]\s"
    rf"(?:[a-z']{{1,8}}\s){{0,3}}(?:that|this|the|its?)\s(?:{_MAIL}\s)?(?:{_BOX}|box)(?:\s[a-z']{{2,8}}){{0,3}}"
    rf"(?:\s?@\s?|\sat\s){SPELLED_DOMAIN}"
)
_STATE_WORDS = """
    full empty closed broken open new old shared small private free below checked verified down
    up paid
    cerrado cerrada lleno llena nuevo nueva privado privada roto libre vacio pleine plein vide neuf
    voll leer neu kaputt privat pieno piena nuovo nuova privato cheio cheia novo nova
"""
_STATES = frozenset(_STATE_WORDS.split())
_OF_BOX = late(
    rf"(?<![a-z]){_MAIL}(?![a-z])|mailbox|inbox|user|login|account|buzon|casilla|usuario|boite|identifiant|"
    r"utilisateur|postfach|benutzer|konto|caixa|casella|utente|before|front|antes|avant|devant|vor|"
    r"prima|davanti"
)
_TOLD_THERE = 110  # characters between the two
_DOMAIN_CUE = late(
    rf"{_DOMAIN_WORD}|{_AFTER}|second|last|other|segunda|otra|deuxieme|autre|zweite|altra|outra|rest|"
    rf"{_PUT}\s|ends|finish|carries|continu|sigue|termina|finit|endet|finisce|hosted|goes|lives"
)
TOLD_OVER = (
    r"casilla|identifiant|utilisateur|benutzer(?:name)?|konto|utente|box|nom|nome|fornitore|"
    r"fournisseur|provedor|primera|premiere|erste|prima|primeira|last|"
    r"part|rest|ends|hosted|follows|following|past|despues|detras|tras|derriere|nach|hinter|depois|dopo|partie|teil|"
    r"parte|second|other|sigue|continua|continues|carries"
)
"""What some word of such a sentence is, beside those of `told_addresses`."""


def told_over_sentences(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are told so in the windows of a folded, lower-case text."""
    for start, end in windows:
        for found in _BOX_FOUND.finditer(lower, start, end):
            if may_be_mailbox(found["local"]) and found["local"] not in NO_NAMES:
                address = f"{found['local']}@{plain_domain(found['domain'])}"
                yield found.start("local"), found.end("domain"), address
        if not _DOMAIN_CUE.search(lower, start, end):
            continue
        domains = list(_DOMAIN_TOLD.finditer(lower, start, end))
        names = [name for name in _NAME_TOLD.finditer(lower, start, end) if _is_box(name)]
        if domains and names:
            yield from _together(lower, names, domains)


def _is_box(name: re.Match[str]) -> bool:
    """Whether a mailbox is told: 'my name is Rosa' tells a person, 'my inbox is full' its state."""
    local = name["local"]
    if not may_be_mailbox(local) or local in _STATES or local in NO_NAMES:
        return False
    return not local.isalpha() or _OF_BOX.search(name.group()) is not None


def _together(
    lower: str, names: Sequence[re.Match[str]], domains: Sequence[re.Match[str]]
) -> Iterator[Change]:
    """Each domain with the name that is told nearest to it."""
    for domain in domains:
        near = [(abs(name.start() - domain.start()), name) for name in names]
        _, name = min(near, key=lambda one: one[0])
        first, last = sorted((name.span("local"), domain.span("domain")))
        if 0 <= last[0] - first[1] <= _TOLD_THERE and "@" not in _without_signs(lower, first, last):
            yield first[0], last[1], f"{name['local']}@{plain_domain(domain['domain'])}"


_SIGN_ALONE = re.compile(r"(?<!\S)@|@(?:\s|[-\s]?sign|$)|@(?=[a-z0-9.-]+$)")


def _without_signs(lower: str, first: Span, last: Span) -> str:
    """What is between, without signs that stand by themselves: no other address may be there."""
    return _SIGN_ALONE.sub("", lower[first[1] : last[0]])

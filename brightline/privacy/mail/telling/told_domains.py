"""Addresses of which the domain is told first: 'behind the at: example.org, in front of it: jane'.

What lives here: sentences in six languages that tell what stands on either side of the at, and
those that put the name before a domain or into it. Sentences that begin with the name are in
`told_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_THE_AT = (
    r"(?:the\s|an?\s|la\s|l'|dem\s|der\s|das\s|el\s|le\s|il\s|lo\s|o\s|a\s|alla\s|all')?"
    r"(?:@|at|arroba|arobase|klammeraffen?|at-?zeichen|chiocciola)(?:[\s-](?:sign|symbol))?(?![a-z0-9])"
)
_BEHIND = (
    r"(?:after|behind|following|(?:to\sthe\s)?right\sof|detras\sde|despues\sde|apres|derriere|hinter|nach|dopo|"
    r"dietro|depois\sd[eao]|atras\sd[eao]|a\sla\sderecha\sde|a\sdroite\sde|rechts\svo[nm]|a\sdestra\sdi)"
)
_BEFORE = (
    r"(?:before|in\sfront\sof|in\sfront|preceding|(?:to\sthe\s)?left\sof|delante\sde|antes\sde|delante|antes|avant|devant|"
    r"vor|davor|davanti\s(?:a|alla)|davanti|prima\sdi|prima|a\sla\sizquierda\sde|a\sgauche\sde|links\svo[nm]|"
    r"a\ssinistra\sdi|to\sthe\sleft|left|izquierda|links|gauche)"
)
_IT = (
    r"(?:\s(?:of\s)?(?:it|that|them|this|el+[oa]|eso|esto|ihm|dem|cela|ca|"
    r"d[ei]\sesso|disso|dele|dela|lui))?"
)
_IS = (
    r"[\s:,=-]{1,3}(?:(?:is|comes?|goes|stands|write|put|there\sis|es|va|viene|esta|"
    r"pon|escribe|est|vient|il\sy\sa|ist|"
    r"steht|kommt|c'e|sta|viene|e|fica|vem|vai|the\s(?:name|word|domain)|el\s(?:nombre|dominio)|le\s(?:nom|domaine)|"
    r"der\sname|die\sdomain)[\s:,]{1,2}){0,2}"
)
_NEXT = r"(?:\s?[^a-z0-9@]{1,3}|\s)(?:(?:and|y|e|et|und|while|mientras)\s)?"
_PUT = (
    r"(?:put|add|write|place|append|attach|hang|type|"
    r"pon|anade|agrega|escribe|coloca|mets|mettez|ajoute[rz]?|ecri\w*|"
    r"setze?|schreibe?|hange?|metti|aggiungi|scrivi|ponha|coloque|acrescente|escreva)"
)
_WORD = (
    r"(?:(?:the|my|la|el|las|le|das|dem|den|il|lo|a|o)\s)?"
    r"(?:(?:word|name|user(?:\s?name)?|palabra|nombre|usuario|mot|nom|wort|namen|parola|nome|palavra)\s)?"
)
_MAIL = (
    r"(?:e-?mails?|mail(?:box(?:es)?)?|post|correos?|courriels?|messages|mensajes|"
    r"posta|nachrichten|mensagens)"
)
_THERE = (
    r"(?:there|in\sit|on\sit|alli|ahi|alla|dort|darin|la-bas|la|y|li|ali)\s"
    r"(?:(?:the|my|i|is|am|me|it|el|la|mi|mein|das|der|"
    r"le|ma|mon|il|o|a|meu|minha|box|mailbox|inbox|name|user(?:\s?name)?|account|"
    r"buzon|casilla|usuario|nombre|postfach|boite|nom|casella|nome|caixa)\s){1,4}"
    r"(?:(?:is|are|am|es|ist|est|e)\s)?(?:named|called|known\sas|listed\sas|reads|is|:|se\sllama|es|heisst|ist|s'appelle|est|"
    r"si\schiama|chama-se|e)\s"
)
_SENTENCES = (
    late(rf"(?<![a-z]){_BEHIND}\s?{_THE_AT}{_IS}{SPELLED_DOMAIN}{_NEXT}{_BEFORE}{_IT}{_IS}{LOCAL}"),
    late(
        rf"(?<![a-z]){_BEFORE}\s?{_THE_AT}{_IS}{LOCAL}{_NEXT}{_BEHIND[:-1]}|dahinter|danach|despues|detras|dopo|dietro|depois|atras)"
        rf"{_IT}{_IS}{SPELLED_DOMAIN}"
    ),
    late(rf"(?<![a-z]){_PUT}\s@\s?{SPELLED_DOMAIN}\s{_BEHIND}\s{_WORD}{LOCAL}"),
    late(
        rf"(?<![a-z]){_MAIL}(?![a-z]|\s?(?:dot|punto|point|punkt|ponto))[^@.\n]{{0,40}}?\s{SPELLED_DOMAIN}[\s,;:(-]{{1,3}}(?:(?:and|y|e|et|und)\s)?{_THERE}{LOCAL}"
    ),
)
TOLD_DOMAIN = re.compile(
    r"(?<![a-z])(?:after|behind|right|before|front|left|detras|despues|apres|derriere|hinter|nach|dopo|dietro|depois|"
    r"atras|delante|antes|avant|devant|vor|davor|davanti|prima|derecha|izquierda|droite|gauche|rechts|links|destra|"
    r"sinistra|(?:mail|in)?box|buzon|postfach|casella|caixa|boite|alli|dort|ali|carries|hosts)(?![a-z])"
)
"""What some word of such a sentence is, for `word_marks`."""
_FAR = 90  # characters from a window to the other end of such a sentence


def told_domains(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """The addresses that are told around a window of a folded, lower-case text."""
    start, end = max(0, window[0] - _FAR), min(len(lower), window[1] + _FAR)
    for sentence in _SENTENCES:
        for match in sentence.finditer(lower, start, end):
            local = match["local"]
            if may_be_mailbox(local):
                address = f"{local}@{plain_domain(match['domain'])}"
                yield *_around(lower, match), address


def _around(lower: str, match: re.Match[str]) -> tuple[int, int]:
    """From the first of the parts to the last one, with the at of the domain."""
    start = min(match.start("local"), match.start("domain"))
    while lower[start - 1] in "@ " and "@" in lower[max(0, start - 2) : start]:
        start -= 1
    return start, max(match.end("local"), match.end("domain"))

"""Addresses whose ending is told by its dot: 'jane7, the at sign, then example; after the dot org'.

What lives here: name, at and host in a row of commas or small words, the ending behind a phrase on
the dot, and the text with the address in their place. Addresses told in steps that name their dot
in turn are in `spread/joined_by_then` and `told_in_steps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LOCAL
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THE = r"(?:(?:the|an?|that|la|el|un|una|le|das|dem|der|ein|einem|il|lo|o|um)\s|l')?"
_THEN = r"(?:(?:and|then|next|y|luego|despues|und|dann|danach|et|puis|ensuite|e|poi|depois)\s){0,2}"
_SEP = rf"[\s,;:.()–-]{{1,4}}{_THEN}{_THE}(?:(?:host|domain|name|dominio|domaine)\s)?"
_AT = (
    r"(?:@|at|arroba|arobase|chiocciola|klammeraffen?)(?![a-z])"
    r"(?:[\s-]?(?:sign|symbol|zeichen|character))?"
)
_DOT = r"(?:dot|full\s?stop|period|punto|punkt|point|ponto)"
_COMES = (
    r"(?:\s?[:=,]\s?|\s(?:(?:comes|goes|stands|there|is|it|the|ending|va|viene|esta|pon|kommt|steht|vient|il|y|a|c'est|"
    r"segue|vem)\s){0,4})[\"'.]?"
)
_TOLD = (
    rf"(?:(?:after|behind|following|past|despues\sdel?|detras\sdel?|tras|nach|hinter|apres|derriere|dopo|dietro|depois\sdo)\s{_THE}{_DOT}{_COMES}"
    rf"|{_THE}{_DOT}\s(?:is\sfollowed\sby|gets|takes|goes\sbefore|va\sseguido\sde|est\ssuivi\sde)\s{_THE}[\"']?)"
)
_FORM = late(
    rf"{LOCAL}{_SEP}{_AT}{_SEP}(?P<host>{LABEL}(?:\.{LABEL}){{0,2}})[\s,;:.()–-]{{1,4}}{_THEN}{_TOLD}"
    r"(?P<ending>[a-z]{2,12})(?![a-z0-9@])"
)
_CUE = re.compile(rf"(?<![a-z]){_DOT}(?![a-z])")


def endings_behind(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _FORM.finditer(lower, *window) if _CUE.search(lower, *window) else ():
            local = match["local"]
            if may_be_mailbox(local) and any(map(str.isalpha, local)):
                yield *match.span(), f"{local}@{match['host']}.{match['ending']}"

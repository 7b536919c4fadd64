"""Addresses whose at and dots are told in any two ways at once: 'jane7 ~@ example [dot sign] org'.

What lives here: every word and sign for an at and for a dot, with brackets, signs and what they are
called beside them, and the text with the address. The searches before it know which forms stand
in sentences; this one reads what is left of them, so each sign needs a name in front of it or
brackets, or the name a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL, may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_SIGN = r"(?:[^\w\s@]|_)"
_CALLED = r"(?:[\s-]?(?:sign|symbol|mark|signo|simbolo|zeichen|signe))?"
_ARTICLE = r"(?:(?:the|a|an|el|la|un|then|and|plus|insert|sign|simbolo|signo|commercial)\s){0,2}"
_AT_WORD = (
    r"(?:at|4t|a\st|att|aat|ar{1,2}oba|arobase?|chiocciola|klammeraffe|aet|"
    r"snail|strudel|escargot|schnecke|lumaca|caracol|ampersat)"
)
_DOT_WORD = r"(?:d[o0]{1,2}t{1,2}|punto|point|punkt|ponto|period|full\sstop|stop|pto?|dt)"
_AT = (
    rf"(?P<at>\x20?{_SIGN}{{0,4}}\x20?@{_CALLED}(?![a-z0-9]|\x20?@)\x20?{_SIGN}{{0,4}}\x20?"
    rf"|\x20?{_SIGN}{{0,4}}\x20?@{_SIGN}{{0,4}}\x20?"
    rf"|(?:\x20{_SIGN}{{0,4}}\x20?|{_SIGN}{{1,4}}){_ARTICLE}{_AT_WORD}{_CALLED}"
    rf"(?:\x20?{_SIGN}{{0,4}}\x20|{_SIGN}{{1,4}}))"
)
_DOT = (
    rf"(?:(?:\s{_SIGN}{{0,3}}\s?|{_SIGN}{{1,3}}){_ARTICLE}{_DOT_WORD}{_CALLED}(?:\s?{_SIGN}{{0,3}}\s|{_SIGN}{{1,3}})"
    r"|\.|\s\.\s)"
)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?"
_ADDRESS = late(
    rf"(?<![a-z0-9@._+-])(?P<name>[a-z0-9](?:[a-z0-9._+-]{{0,40}}[a-z0-9])){_AT}"
    rf"(?P<domain>{_LABEL}(?:{_DOT}{_LABEL}){{0,3}}?{_DOT}(?:{SURE_ENDING}))(?![a-z0-9@-]|\.[a-z]|{_DOT}(?:{SURE_ENDING})(?![a-z]))"
)
_DOTS = late(_DOT)
_DRAWN = re.compile(r"[^\w\s.,;:!?-]")  # what stands behind no word of a sentence


def any_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _ADDRESS.finditer(lower, *window):
            if _is_meant(lower, match):
                yield *match.span(), f"{match['name']}@{_DOTS.sub('.', match['domain'])}"


def _is_meant(lower: str, match: re.Match[str]) -> bool:
    """Whether the name is one: beside a plain word for an at, only with a figure or announced."""
    name = match["name"]
    if name in NOT_LOCAL or not may_be_mailbox(name):
        return False
    if _DRAWN.match(match["at"]) or FIGURED.search(name):
        return True
    return is_announced(lower, match.start(), in_line=True)

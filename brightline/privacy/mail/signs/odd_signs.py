"""Addresses with something odd for a sign: 'jane7 at example ° org', 'jane7 at "example" dot org'.

What lives here: any sign, picture or word of a point for the dot, the capitals of an at run
together, a picture or an ampersand for it, only the host in brackets, an endearment or a price
between the parts, an ending in pieces ('or g'), and the text with the address. It reads what all
other searches leave, so the odder its signs, the more the name must be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.asides import ASIDE
from brightline.privacy.mail.parts.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL, may_be_mailbox
from brightline.privacy.mail.parts.ordinary_words import NO_HOSTS
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_SIGN = r"(?:[^\w\s@.,;:!?]|_)"
_PICTURE = r"(?:[^\x00-\x7f\w\s¿¡«»“”„‘’…]{1,3}|[&#*^~=])"
_AT_WORD = r"(?:a{1,3}h?t{1,3}|a\st|4t|arr?oba|arobase|chiocciola|klammeraffe|aet)"
_AT = (
    rf"(?:(?P<sure>\s?@\s?|\s?{_SIGN}{{1,3}}\s?(?:{_AT_WORD}|a)\s?{_SIGN}{{1,3}}\s?)"
    rf"|(?P<word>\s{_AT_WORD}\s)|(?P<drawn>\s?{_PICTURE}\s?))"
)
_OPEN, _CLOSE = r"[\[({<\"'*|~]\s?", r"\s?[\])}>\"'*|~]"
_NO_HOST = rf"(?!(?:{NO_HOSTS}|d[o0]t|at|me)(?!\w))"
_DOT_WORD = r"(?:d[o0]{1,2}t{1,2}|punt[o0]|point|punkt|ponto|period|full\s?stop)"
_LABEL = rf"[a-z0-9]{{1,40}}(?:-(?!{_DOT_WORD}-)[a-z0-9]{{1,40}}){{0,3}}"
_HOST = rf"(?P<boxed>{_OPEN})?{_NO_HOST}(?P<host>{_LABEL}(?:\.{_LABEL}){{0,2}}?)(?(boxed){_CLOSE})"
_DOT = (
    rf"(?:(?P<told>\s?{_SIGN}{{0,2}}\s?(?<![a-z0-9]){_DOT_WORD}(?![a-z0-9])\s?{_SIGN}{{0,2}}\s?)"
    r"|(?P<point>\s(?:decimale?|fullstop|spot|bullet|bead|blob|speck|stop|o|puntito)\s)"
    r"|(?P<plain>\s?\.\s?)|(?P<usual>\s?[,;:!?/|\\'\"-]{1,2}\s?)|(?P<odd>\s?(?:[^\w\s@]{1,4}|_)\s?))"
)
_CUT = r"(?P<cut>c\so\sm|c\som|co\sm|n\se\st|n\set|ne\st|o\sr\sg|o\srg|or\sg)"
_ENDING = rf"(?P<ending>{_CUT}|{SURE_ENDING})(?![\w@-]|\.[a-z0-9])"
# 'example dot whatever you like org': a dot told by its word waits for its ending.
_OF_OTHERS = rf"(?:{_DOT_WORD}|or|oder|ou|oppure|and|et|und)"
_WORDS = rf"(?:(?!{_OF_OTHERS}\s)[a-z']{{2,10}}\s){{1,3}}?(?=(?:com|net|org)(?![a-z0-9]))"
_ADDRESS = late(
    rf"{LOCAL}{_AT}(?P<first>{ASIDE}\s)?{_HOST}(?P<second>\s?{ASIDE})?{_DOT}"
    rf"(?P<third>{ASIDE}\s|{_WORDS})?{_ENDING}"
)
_GLUED = late(
    rf"(?<![\w@.+-])(?P<local>[a-z0-9](?:[a-z0-9._+-]*[a-z0-9])?)AT(?P<host>[a-z0-9-]{{2,40}}){_DOT}{_ENDING}"
)
_BLANKS = re.compile(r"\s")
# Nothing more of a sentence behind the ending.
_DONE = re.compile(r"\W{0,3}(?:\n|$)|[.,;:!?)\]]|\s[-–(]\s?")
_LIKELY = frozenset(("com", "net", "org"))


def odd_signs(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded text."""
    for start, end in windows:
        for glued in _GLUED.finditer(folded.text, start, end):
            if may_be_mailbox(glued["local"]):
                yield _address(glued)
        at = start
        while match := _ADDRESS.search(folded.lower, at, end):
            at = match.end("local")  # what is no address may hold the name of one
            if _is_meant(match):
                yield _address(match)
                at = match.end()


def _is_meant(match: re.Match[str]) -> bool:
    """Whether its signs stand in no sentence, or its name is one and nothing follows."""
    if match["local"] in NOT_LOCAL or not may_be_mailbox(match["local"]):
        return False
    if match["drawn"] and (match["told"] or not _is_figured(match)):
        return False
    in_line = bool(match["plain"] or match["usual"])  # else also at the beginning of a line
    announced = is_announced(match.string, match.start(), in_line)
    if not (match["sure"] or _is_figured(match) or announced):
        return False
    if match["told"] or match["cut"]:
        return True
    done = _DONE.match(match.string, match.end()) is not None
    if match["ending"] not in _LIKELY:
        return done and bool(match["point"] or match["odd"])
    sign = match["plain"] or match["usual"]
    set_apart = not sign or sign[0].isspace() or match["first"] or match["second"] or match["boxed"]
    return done or (bool(set_apart) and not match["third"])


def _is_figured(match: re.Match[str]) -> bool:
    return FIGURED.search(match["local"]) is not None


def _address(match: re.Match[str]) -> Change:
    ending = _BLANKS.sub("", match["ending"])
    return *match.span(), f"{match['local']}@{match['host']}.{ending}".lower()

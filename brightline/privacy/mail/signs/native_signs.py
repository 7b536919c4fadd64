"""Addresses with signs by their names in any language: 'jane |ایٹ| example |ڈاٹ| org'.

What lives here: the words of `text/named_signs` between blanks, in brackets of any kind, between
lines and hyphens ('jane-kukac-example-pont-org'), run together in capitals or in letters of their
own ('janeMAŁPAexampleKROPKAorg'); signs of the name that are told, also in front of a printed at
('jane Unterstrich doe@example.org'); and the text with the address in their place. Shortened and
cut names of signs are read in `worded_signs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import ANNOUNCING, NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.signs.worded_signs import SHORT_ENDING
from brightline.privacy.mail.telling.told_beside_at import is_beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late
from brightline.privacy.text.named_signs import (
    AT,
    CAPITAL_AT,
    CAPITAL_DOT,
    CLOSE,
    DOT,
    HYPHEN,
    LINE,
    MARKING,
    NATIVE_AT,
    NATIVE_DOT,
    NATIVE_LINE,
    OPEN,
    PLACE,
    apart,
    boxed,
    glued,
    sign_told,
)

Span = tuple[int, int]

_USUAL_AT = r"at|arroba|a"
_AT = late(
    rf"(?P<sure>{boxed(AT)}|{apart(AT)}|{glued(NATIVE_AT)})"
    rf"|(?P<place>\s?(?P<open>{OPEN})(?:{PLACE}|{_USUAL_AT})(?![a-z0-9]){CLOSE}\s?)"
    rf"|(?P<usual>\s(?:at|arroba|arobase)\s|\s?@\s?)"
)
_ANY_DOT = rf"(?:\.|{boxed(DOT)}|{apart(DOT)}|{glued(NATIVE_DOT)})"
_WORD_DOT = rf"(?:{boxed(DOT)}|{apart(DOT)}|{glued(NATIVE_DOT)})"
_LABEL = rf"(?!(?:{DOT})(?![a-z0-9]))[a-z0-9]{{1,40}}(?:-[a-z0-9]{{1,40}}){{0,3}}?"
_ENDS = rf"(?![a-z0-9@_]|-[a-z0-9]|\.[a-z0-9]|{_WORD_DOT}[a-z]{{2,8}}(?![a-z0-9]))"
_HOST = late(
    rf"(?P<host>{_LABEL}(?:{_ANY_DOT}{_LABEL}){{0,3}}?)(?P<last>{_ANY_DOT})"
    rf"(?P<ending>{SURE_ENDING}|{SHORT_ENDING}){_ENDS}(?:{CLOSE}(?=\s|$))?"
)
_DOTS = late(_ANY_DOT)
_NEW_DOT = late(rf"{boxed(DOT)}|{glued(NATIVE_DOT)}|{apart(NATIVE_DOT)}")
_WORDED_DOT = late(_WORD_DOT)
_KNOWN = late(r"arr?oba|arr?obas|chiocciol|klammer|affen|zeichen|ap(?:en|e)?sta")
_BOXED = late(rf"\s?(?P<open>{OPEN})")
# 'an dem Punkt jane@example.org': where the at is printed, only what is no word of sentences.
_LINES = rf"{boxed(f'{LINE}|{HYPHEN}')}|{apart(LINE)}|{glued(NATIVE_LINE)}|{apart(NATIVE_LINE)}"
_SURELY = rf"(?:{_LINES}|{boxed(DOT)}|{apart(NATIVE_DOT)}|{glued(NATIVE_DOT)})"
_TOLD = rf"(?:{_LINES}|{apart(HYPHEN)}|{_WORD_DOT})"
_PIECE = rf"{MAILBOX}?"
_NAMES = tuple(
    late(rf"(?<![a-z0-9@._+-])(?P<local>{_PIECE}(?:{signs}{_PIECE}){{0,3}})$")
    for signs in (_SURELY, _TOLD)
)
_SIGNS = late(rf"(?P<line>{boxed(LINE)}|{apart(LINE)}|{glued(LINE)})|(?P<dot>{_WORD_DOT})|{_TOLD}")
_LONGEST_NAME = 90  # characters, with the words for its signs
_CAPITALS = late(
    rf"(?<![A-Za-z0-9@._+-])(?P<local>[a-z0-9][a-z0-9._+-]{{1,60}})(?:{CAPITAL_AT})"
    rf"(?P<host>[a-z0-9-]{{2,40}}(?:(?:{CAPITAL_DOT}|\.)[a-z0-9-]{{2,40}}){{0,2}})(?:{CAPITAL_DOT}|\.)"
    rf"(?P<ending>{SURE_ENDING})(?![A-Za-z0-9])"
)
_CAPITAL_DOTS = late(CAPITAL_DOT)
# 'jane segno chiocciola ...': what stands in front of such a name is no name itself.
_A_SIGN = frozenset(
    ("segno", "signo", "simbolo", "sinal", "signe", "symbole", "symbol", "sign", "zeichen", "znak",
     "tegn", "tecken", "teken", "merkki", "semn", "semnul", "jel", "simbol", "tanda", "znaku")
)  # fmt: skip
NATIVE_SIGN = re.compile(
    rf"{MARKING}|(?<![a-z0-9])(?:alias|kwa)(?![a-z0-9])"
    rf"|[^\w\s@,;:](?:{PLACE})[^\w\s@,;:]|_(?:{PLACE})_|[a-z0-9](?:{DOT})(?:{SURE_ENDING})(?![a-z0-9])"
)
"""What some word of such an address holds, for `word_marks`."""


def native_signs(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses with their usual signs, in the windows of a folded text."""
    lower = folded.lower
    for window in windows:
        done = 0
        for at in _AT.finditer(lower, *window):
            if at.start() >= done and (found := _address(lower, at)):
                yield found
                done = found[1]
        for match in _CAPITALS.finditer(folded.text, *window):
            host = _CAPITAL_DOTS.sub(".", match["host"])
            if may_be_mailbox(match["local"]):
                yield *match.span(), f"{match['local']}@{host}.{match['ending']}"


def _address(lower: str, at: re.Match[str]) -> Change | None:
    """The whole address around an at, if one of its signs is told by a word of these."""
    host = _HOST.match(lower, at.end())
    if host is None:
        return None
    told = _NEW_DOT.search(host.group()) or _is_new(at, host)
    if at["place"] and not _is_set_off_alike(at, host):
        return None
    first = max(0, at.start() - _LONGEST_NAME)
    before = lower[first : at.start()]
    name = _NAMES[bool(told or at["place"])].search(before)
    if name is None:
        return None
    start, local = _named(name)
    if not (told or at["place"] or _SIGNS.search(local)):
        return None
    local = _SIGNS.sub(sign_told, local)
    if not may_be_mailbox(local) or local in ANNOUNCING | _A_SIGN or is_beside(local):
        return None
    domain = _DOTS.sub(".", host["host"])
    return first + start, host.end(), f"{local}@{domain}.{host['ending']}"


def _is_new(at: re.Match[str], host: re.Match[str]) -> bool:
    """Whether the at is told by a word; if others know it, also a dot: they read its sentence."""
    if not at["sure"]:
        return False
    return not _KNOWN.search(at["sure"]) or _WORDED_DOT.search(host.group()) is not None


def _is_set_off_alike(at: re.Match[str], host: re.Match[str]) -> bool:
    """'jane *chez* example *point* org': what is an ordinary word is none so."""
    dot = _BOXED.match(host["last"])
    return dot is not None and dot["open"].strip() == at["open"].strip()


def _named(name: re.Match[str]) -> tuple[int, str]:
    """A name without words of its sentence that a dot seems to join to it: 'an dem Punkt jane'."""
    start, local = name.start("local"), name["local"]
    while sign := _SIGNS.search(local):
        if local[: sign.start()] not in NOT_NAMES:
            break
        start, local = start + sign.end(), local[sign.end() :]
    return start, local

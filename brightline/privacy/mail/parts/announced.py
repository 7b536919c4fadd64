"""Where a name of some words begins: behind the words that announce an address of mail.

What lives here: how surely a place in a text is where a name begins: after a sign or such a word
('Pour réserver jo va nka'), and after the small words behind one ('My mail is jo va nka').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.mail.parts.email_names import BEGINS_NAME, NOT_NAMES
from brightline.privacy.text.late import late

_SIGN = re.compile(r"(?:^|[:.!?\n(\"'])\W{0,3}$")
_WORD = late(
    r"(?<![a-z])(?:mail|e-?mail|courriel|correo|book(?:ing)?s?|write|contact\w*|contato|kontakt|reach|reserv\w*|prenot\w*|"
    r"citas|marcar|agendar|termin\w*|ecri\w*|escri\w*|escrev\w*|schreib\w*|scriv\w*|uber|unter|adresse|address|"
    r"consult\w*|consigli\w*)\W{1,3}$"
)
_SMALL = frozenset(
    (
        "is",
        "est",
        "es",
        "ist",
        "e",
        "to",
        "a",
        "an",
        "at",
        "me",
        "via",
        "on",
        "per",
        "para",
        "por",
        "pour",
        "fur",
    )
)
_LONGEST_CUE = 16
# What says that a word at the end of its sentence is a name: 'my mail name is jane. Put ...'.
_NAMED = late(
    r"(?:^|[.!?:\n(\"'<>-]\W{0,3}|(?<![a-z])(?:(?:mail|e-?mail|correo|courriel|name|nombre|nom|nome|user\w*|usuario|"
    r"(?:mail|in)?box|buzon|login|account|cuenta|address|direccion)(?![a-z])[^.!?\n@]{0,16}|(?:called|named|llama|"
    r"(?:write|mail|mailto|reach|contact|escri\w+)\s(?:to|me|us|a))\s))$"
)
_LONGEST_NAMED = 40
_FIGURE = re.compile(r"\d")
_BEHIND_STOP = re.compile(r"[a-z]+ \. (?P<name>(?=[a-z._+-]*\d|[a-z]{10})[a-z0-9._+-]{6,})")
_SENTENCE_ENDS = re.compile(r"\s?[.!?]+\s")


def is_announced(lower: str, start: int, in_line: bool = False) -> bool:
    """Whether what begins at a place may be a name; `in_line`, whether a word says so."""
    before = max(0, start - _LONGEST_CUE)
    if in_line and _SIGN.search(lower, before, start) and not lower.endswith(": ", before, start):
        return False
    return any(cue.search(lower, before, start) for cue in (_SIGN, _WORD, BEGINS_NAME))


def ends_sentence(lower: str, start: int, end: int) -> bool:
    """Whether a word ends a sentence that does not name it: '... just outside. Put that'."""
    if not _SENTENCE_ENDS.match(lower, end) or not lower[start:end].isalpha():
        return False
    return _NAMED.search(lower, max(0, start - _LONGEST_NAMED), start) is None


def of_line_before(name: str, match: re.Match[str]) -> int:
    """How much of a name over two lines is no part of it: of 'Salsa nights' over '_jane@...'."""
    first, line, _ = name.partition("\n_")
    if not line or _FIGURE.search(first) or is_announced(match.string, match.start(), in_line=True):
        return 0
    return len(first) + len("\n_")


def of_sentence_before(name: str, match: re.Match[str]) -> int:
    """How much of a name is no part of it: of 'agua y luz . jane_77@example.org' the 'luz . '.

    Only in front of an address as printed, and behind a word that announces none.
    """
    apart = _BEHIND_STOP.fullmatch(name) if match["at"] == "@" and match["domain"] else None
    if apart is None or match.start() == 0 or match.string[match.start() - 1] != " ":
        return 0
    return 0 if is_announced(match.string, match.start()) else apart.start("name")


def announced(lower: str, words: Sequence[tuple[str, int]], most: int) -> int:
    """How many of the words in front of an at are its name, the last ones; 0 where none may be.

    Args:
        words: the words and their places, the nearest to the at first. most: a name has no more.
    """
    weakly = 0
    for many, (word, start) in enumerate(words[:most], 1):
        before = max(0, start - _LONGEST_CUE)
        if _SIGN.search(lower, before, start):
            return many
        if _WORD.search(lower, before, start):
            return many - (many > 2 and word in _SMALL)
        if not weakly and BEGINS_NAME.search(lower, before, start):
            weakly = many
    return weakly or sum(1 for word, _ in words[:2] if word not in NOT_NAMES)


_GOES_ON = re.compile(
    r"\x20(?:(?:i|we|you|they)\s(?:can|have|had|keep|own|run|am|are|do|offer|work|sell|show|find|will|get|use|got)|there|my|our|she|he|it)\s"
)


def goes_on(host: re.Match[str]) -> bool:
    """Whether the sentence goes on behind a host: 'at example.org we have'."""
    return _GOES_ON.match(host.string, host.end()) is not None

"""Addresses with a picture beside their dots, or the same sign around each of their sign words.

What lives here: 'tango.🌹evening🌹@🌹example.🌹org', 'pebble punto 🌹 cards ✨ arroba example punto
🌹 org' and 'jane:dot:reads:at:example:dot:net', and the text with the address. Pictures around the
at alone are read in `any_signs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.look_alikes import LETTER_BOXES

Span = tuple[int, int]

_PICTURE = r"(?:[^\x00-\x7f\w\s¿¡«»“”„‘’]{1,4})"
_DOT_WORD = r"(?:d[o0]t|punt[o0]|point|punkt|ponto|period)"
_AT_WORD = r"(?:at|arroba|arobase|chiocciola|klammeraffe)"
_LINE_WORD = r"(?:under\s?score|guion\sbajo|dash|hyphen|guion)"
# A sign or its word, with a picture on either side or without.
_DOT = (
    rf"(?:\s?{_PICTURE}?\s?\.\s?{_PICTURE}\.?\s?|{_PICTURE}\s?\.|\.|"
    rf"\s(?:{_PICTURE}\s)?{_DOT_WORD}\s(?:{_PICTURE}\s)?)"
)
# No blank behind the sign itself: '... to me. 🌹 jane@example.org'. A letter or letter box before a
# name announces it: '212 555 0142 . ✉ jane@example.org'.
_DOT_IN_NAME = (
    rf"(?:{_PICTURE}?\.(?:{_PICTURE}\.?)?|\s\.\s?(?![{LETTER_BOXES}]){_PICTURE}\s|"
    rf"\s(?:{_PICTURE}\s)?{_DOT_WORD}\s(?:{_PICTURE}\s)?)"
)
_LINE = rf"(?:{_PICTURE}?[_-]{_PICTURE}?|\s(?:{_PICTURE}\s)?{_LINE_WORD}\s(?:{_PICTURE}\s)?)"
_IN_NAME = rf"(?:{_DOT_IN_NAME}|{_LINE})"
_AT = rf"(?:\s?{_PICTURE}?\s?@\s?{_PICTURE}?\s?|\s(?:{_PICTURE}\s)?{_AT_WORD}\s(?:{_PICTURE}\s)?)"
_WORD = r"[a-z0-9]{1,40}"
_PICTURED = late(
    rf"(?<![a-z0-9@._+-])(?P<local>{_WORD}(?:{_IN_NAME}{_WORD}){{0,3}})(?P<at>{_AT})"
    rf"(?P<domain>[a-z0-9-]{{1,40}}(?:{_DOT}[a-z0-9-]{{1,40}}){{0,3}}?{_DOT}(?:{SURE_ENDING}))(?![a-z0-9@-]|\.[a-z])"
)
_CUE = late(
    rf"\.\s?{_PICTURE}\.?\s?[a-z0-9]|[a-z0-9]\s?{_PICTURE}\s?\.\s?[a-z0-9]|(?<![a-z]){_DOT_WORD}\s{_PICTURE}\s|\s{_PICTURE}\s{_DOT_WORD}(?![a-z])"
)
_DOTS = late(_DOT)
_DOTS_IN_NAME = late(_DOT_IN_NAME)
_SENTENCE_ENDS = re.compile(r"\.\s|\.[^\w\s]+\s")
_ANY_PICTURE = late(_PICTURE)
_LINES = late(
    rf"\s(?:{_PICTURE}\s)?(?P<word>{_LINE_WORD})\s(?:{_PICTURE}\s)?|{_PICTURE}?(?P<line>[_-]){_PICTURE}?"
)
_LOW = re.compile(r"under|bajo")
# 'jane:dot:reads:at:example:dot:net'
_AROUND = r"(?:\s?(?:[^\w\s@]{1,3}|_)\s?)"
_ALIKE = late(
    rf"(?<![\w@.+-])(?P<local>{_WORD}(?:(?P<s>{_AROUND}){_DOT_WORD}(?P=s){_WORD}){{1,3}})(?P=s)(?:{_AT_WORD}|@)(?P=s)"
    rf"(?P<domain>{_WORD}(?:(?P=s){_DOT_WORD}(?P=s){_WORD}){{0,2}}(?P=s){_DOT_WORD}(?P=s)(?:{SURE_ENDING}))(?![\w@-]|\.[a-z])"
)
_ALIKE_CUE = late(rf"(?:[^\w\s@]|_)\s?{_DOT_WORD}\s?(?:[^\w\s@]|_)")
_SIGN_BESIDE_WORD = late(rf"{_DOT_WORD}\s?(?:[^\w\s@,;!?)]|_)")
_ALIKE_DOT = late(rf"{_AROUND}{_DOT_WORD}{_AROUND}")


def may_be_pictured(lower: str) -> bool:
    """Whether a folded, lower-case text can hold such an address: most texts have no picture."""
    return not lower.isascii() or _SIGN_BESIDE_WORD.search(lower) is not None


def pictured_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _PICTURED.finditer(lower, *window) if _CUE.search(lower, *window) else ():
            if _is_pictured(match):
                local = _LINES.sub(_line_of, _DOTS_IN_NAME.sub(".", match["local"]))
                yield from _address(match, local, _DOTS.sub(".", match["domain"]))
        for match in _ALIKE.finditer(lower, *window) if _ALIKE_CUE.search(lower, *window) else ():
            parts = (_ALIKE_DOT.sub(".", match[part]) for part in ("local", "domain"))
            yield from _address(match, *parts)


def _is_pictured(match: re.Match[str]) -> bool:
    """Whether pictures stand among its signs, and not only before the last word of its name.

    'Tea is free.🌹jane@example.org' has its name behind the picture, and 'Tea at home. 🌹 Info by
    phone' has none.
    """
    in_prose = match["at"].strip().isalpha() and _SENTENCE_ENDS.search(match["domain"])
    if in_prose and not FIGURED.search(match["local"]):
        return False
    behind_name = match.string[match.end("local") : match.end()]
    if _ANY_PICTURE.search(behind_name):
        return _CUE.search(match.group()) is not None
    return " " in match["local"] and _ANY_PICTURE.search(match["local"]) is not None


def _line_of(match: re.Match[str]) -> str:
    return match["line"] or ("_" if _LOW.search(match["word"]) else "-")


def _address(match: re.Match[str], local: str, domain: str) -> Iterator[Change]:
    first = re.split(r"[._-]", local)[0]
    if first.isdigit() and " ." in match["local"]:  # the end of a number or an hour
        return
    if may_be_mailbox(local) and first not in NOT_NAMES:
        yield *match.span(), f"{local}@{domain}"

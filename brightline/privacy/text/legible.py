"""Showing what a text hides: control, format and direction characters outside contacts.

The decision, and why. A hidden character is a disguise, and disguise is what annotators are asked
to see: so zero-width and direction characters are *shown*, as one `◌` for each run of them, instead
of being dropped without a trace. Shown, they can no longer reorder a page, hide text from a reader
or carry a message in tag characters. Emoji keep their joiners. Control characters and lone
surrogates, which some stores and browsers cannot hold, and letters that draw nothing become a
space; tab and line breaks stay.
"""

from __future__ import annotations

import re
import unicodedata

from brightline.privacy.text.entities import ENTITY, character_of
from brightline.privacy.text.normalise import BLANKS, HIDDEN, SHOWN, is_hidden

_CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029{BLANKS}]")
# Of a text in Latin-1, which most are.
_ORDINARY = bytes((*b"\t\n", *range(0x20, 0x7F), *range(0xA0, 0x100)))
_SOFT_HYPHEN = b"\xad"  # the only hidden character of Latin-1
_MOST_NESTED = 3  # '&#38;#50;'
_EMOJI_JOINERS = frozenset("\u200d\ufe0f\ufe0e")
_KEYCAP_BASE = frozenset("0123456789#*")


def without_controls(text: str) -> str:
    """The text with controls, lone surrogates and blank letters made spaces; before any search."""
    latin = _in_latin(text)
    if latin is not None and not latin.translate(None, _ORDINARY):
        return text
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def without_entities(text: str) -> str:
    """The text with the entities of HTML as a page shows them: `&#50;` is '2', `&nbsp;` a space."""
    for _ in range(_MOST_NESTED):
        if "&" not in text:
            break
        text = ENTITY.sub(lambda match: character_of(match.group()), text)
    return text


def show_hidden(text: str) -> str:
    """The text with hidden characters shown; after the search, which reads through them."""
    latin = _in_latin(text)
    if latin is not None and _SOFT_HYPHEN not in latin:
        return text
    if HIDDEN.search(text) is None:
        return text
    shown: list[str] = []
    for character in text:
        if not is_hidden(character) or _is_part_of_emoji(character, shown):
            shown.append(character)
        elif not shown or shown[-1] != SHOWN:
            shown.append(SHOWN)
    return "".join(shown)


def _in_latin(text: str) -> bytes | None:
    """The text in Latin-1, if it has nothing else: looked at in a tenth of the time."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None


def _is_part_of_emoji(character: str, shown: list[str]) -> bool:
    if character not in _EMOJI_JOINERS or not shown:
        return False
    before = shown[-1]
    return (
        before in _KEYCAP_BASE
        or (before in _EMOJI_JOINERS and character != before)
        or (before != SHOWN and unicodedata.category(before) in ("So", "Sk"))
    )

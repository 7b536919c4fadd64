"""Names with a tag of figures behind them: 'discord fern#0142', 'BattleTag Fern#11234'.

What lives here: such names beside the network that gives them, with the tag as part of the name:
without it they are those of many. 'Order #1234' and 'room#12' name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.late import late

Named = tuple[str, int, int]

_DISCORD = r"(?:discord|(?:disc|dc)(?=\s?[:=@]|\s(?:is|es|name|user)\s|\s[a-z0-9._]{2,32}#\d{4}))"
_GAMES = r"(?:battle\s?(?:tag|net|\.net)|b\s?net|blizzard|riot(?:\sid)?|valorant|overwatch)"
_SAID = (
    r"(?:my|mi|me|user\s?name|user|name|usuario|nombre|tag|id|handle|nick|is|es|soy|i'm|i\sam|it's|"
    r"here|as|at|como|add|agregame|agrega|on|en)"
)
_TO_NAME = rf"(?:\s?[)\]:=>@|/~→–-]{{1,2}}|\s\.(?=\s)|[\s,]{{1,2}}{_SAID}(?![\w.-])){{0,4}}\s?@?"
_SIGN = (
    r"(?:\s?#\s?|,?\s(?:and\s|y\s)?tag\s(?:is\s|es\s)?:?#?"
    r"|\s(?:hash(?:tag)?|numeral|almohadilla)\s)"
)
_NAME = r"(?<![a-z0-9._#])(?P<name>[a-z0-9._-]{2,32})"
_TAG = r"(?P<tag>\d{4})(?![\w#]|[.,-]\d)"
# The rest of a name of two words stands directly behind the sign: 'Discord: fern demo#0142'.
_FIRST_WORD = r"(?:(?<=[:=]\s)(?P<first>[a-z0-9._-]{2,20})\s)?"
_BEHIND = (
    late(rf"(?<![a-z0-9]){_DISCORD}(?![a-z0-9]){_TO_NAME}{_FIRST_WORD}{_NAME}{_SIGN}{_TAG}"),
    late(
        rf"(?<![a-z0-9]){_GAMES}(?![a-z0-9]){_TO_NAME}{_NAME}{_SIGN}"
        r"(?P<tag>\d{3,6}|[a-z]{2,3}\d{1,2})(?![\w#])"
    ),
)
_BEFORE = late(
    rf"{_NAME}#{_TAG}(?:\s?\(|,?\s(?:(?:is|es|my|mi|name|on|en|over|at|in)\s){{1,4}}){_DISCORD}(?![a-z0-9])"
)
# 'in Washington DC, suite #1204', 'the Discord server #general'
_NO_NAME_WORDS = """
    unit suite apt apartment room no number order ref lot box floor door building piso depto cuarto
    server servidor channel canal invite code group grupo item ad anuncio job pedido
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_CUES = ("#", "tag", "hash", "numeral", "almohadilla")
_NETWORK = re.compile(
    rf"(?<![a-z]){_DISCORD}(?![a-z])|battle|bnet|b\snet|blizzard|riot|valorant|overwatch"
)


def find_tagged_names(lower: str) -> Iterator[Named]:
    """All such names in a folded, lower-case text."""
    if not (any(cue in lower for cue in _CUES) and _NETWORK.search(lower)):
        return
    for form in (*_BEHIND, _BEFORE):
        for match in form.finditer(lower):
            first = match.groupdict().get("first")
            if first in NO_NAMES:
                first = None
            name = f"{first} {match['name']}" if first else match["name"]
            if any(map(str.isalpha, name)) and match["name"] not in _NO_NAMES:
                start = match.start("first" if first else "name")
                yield f"{name}#{match['tag']}", start, match.end("tag")

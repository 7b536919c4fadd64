"""Platforms by one or two letters, drawn or apart: '0F jane_7', 'I G jane_7', 'jane_7 en X app'.

What lives here: the text with the plain name of such a platform, wherever a word with a figure or a
line stands beside it that can be a name there: 'OF', 'X', 'TT', '1G' and 'S C' are ordinary letters
anywhere else. Letters behind which a sign stands are in `platforms`, what the name is in `handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_KIND = r"(?:app|page|pg|acct|account|profile|pagina|cuenta|perfil)"
_APART = r"[\s./-]"
# The first letter and what is before it afterwards: a search leaps from letter to letter.
_SERVICE = late(
    rf"[01oistx](?<![a-z0-9].)(?<!(?<![a-z])[a-z]\s.)(?<![\w-]\..)"  # not 't o p  o f'
    rf"(?:(?P<onlyfans>(?<=[0o])f|(?<=[0o]){_APART}f)|(?P<instagram>(?<=1)g|(?<=[1i]){_APART}g)"
    rf"|(?P<tiktok>(?<=t)t)|(?P<snapchat>(?<=s){_APART}c)|(?P<twitter>(?<=x)(?=\s{_KIND}(?![a-z]))))"
    rf"(?:\s{_KIND})?(?![a-z0-9]|\.\w)"
)
# Three letters at least, and a figure at its end or a line inside; or turned round: '81ebbep'.
_UNITS = r"(?:[gmt]b|[gmk]?hz|gb?ps|mm|cm|kg|ml|oz|hrs?|[ap]m|in|ft)"
_NAME = (
    rf"(?![a-z]{{2,6}}\d{{1,4}}{_UNITS}(?![a-z0-9]))"  # '1G ram8gb'
    r"(?=[a-z._-]{3,24}\d|[a-z0-9.-]{1,24}_|\d{1,4}[a-z]{5})(?=[\d._-]{0,6}[a-z]{3}|[a-z0-9]{1,24}_[a-z]{3})"
    r"[a-z0-9](?:[a-z0-9._-]{3,30})(?![a-z0-9@/]|\.[a-z])"
)
_SIGN_SAID = r"(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|low\s?line|dot|punto)"
_SAID_NAME = rf"[a-z]{{3,20}}\s{_SIGN_SAID}\s[a-z0-9]{{3,20}}(?:\s\d{{1,4}})?(?![a-z0-9])"
_TO_NAME = (
    r"(?:\s?[:=>-]{1,2}|\s(?:name|user(?:\s?name)?|id|is|es|as|como|soy|usuario|nombre|my|mi)(?![a-z]))"
    r"{0,3}\s?@?(?<![a-z0-9])"
)
_REMARK = r"(?:\s?\([a-z' ]{2,32}\))?"
_ANY_NAME = rf"(?:{_NAME}|{_SAID_NAME})"
_NAME_BEHIND = late(rf"{_REMARK}{_TO_NAME}{_ANY_NAME}")
_ON = r"\s(?:on|in|en|por|via)\s(?:(?:my|mi|the|el|la)\s)?"
_NAME_BEFORE = late(rf"(?<![\w@.$/-])@?{_ANY_NAME}{_ON}\Z")
# Where all is in capitals, or nothing, who has 'OF' says so: 'my of page jane_7'.
_MINE = late(
    r"(?:(?<![a-z])(?:my|mi|mis|on|en|and|or|y|o|add|agrega|follow|sigue|for|por)|[^\w\s,;)]|\A|\n)\s{0,2}\Z"
)
_LONGEST_BEFORE = 8  # characters of such a word
_LONGEST_NAME = 56  # characters of a name in front, with the words behind it
_OF_THINGS = late(r"(?<![a-z])(?:audi|mk\d?|box|top|best|lot|set|pair|out|rest|end|none|all)\s\Z")
_AROUND = 40  # characters on either side that are in capitals too, where all is
_PLAIN_LETTERS = ("of", "1g")
_SMALL_SERVICE = "of page"


def may_be_short(folded: Folded) -> bool:
    """Whether a text whose words are no platforms may tell one by 'OF' or 'X'."""
    return "OF" in folded.text or _SMALL_SERVICE in folded.lower


def short_services(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The plain names of such platforms, in the windows of a folded text."""
    lower = folded.lower
    for start, end in windows:
        for found in _SERVICE.finditer(lower, start, end):
            if _is_beside_name(lower, *found.span()) and _is_service(folded, found):
                yield *found.span(), found.lastgroup or ""


def _is_beside_name(lower: str, start: int, end: int) -> bool:
    if _NAME_BEHIND.match(lower, end):
        return True
    return _NAME_BEFORE.search(lower[max(0, start - _LONGEST_NAME) : start]) is not None


def _is_service(folded: Folded, found: re.Match[str]) -> bool:
    """'0F', 'I G' and 'X app' say so themselves, 'OF' by capitals among small letters."""
    start = found.start()
    before = folded.lower[max(0, start - _LONGEST_BEFORE) : start]
    if _OF_THINGS.search(before):
        return False
    letters = folded.text[start : start + 2]
    if letters == "of" and not found.group().startswith(_SMALL_SERVICE):
        return False  # 'a set of maple_7'
    if letters.lower() not in _PLAIN_LETTERS or _MINE.search(before):
        return True
    around = folded.text[max(0, start - _AROUND) : found.end() + _AROUND]
    return letters.isupper() and not around.isupper()

"""Addresses with chatter between their parts: 'jane (that's me) at (you know) example dot org'.

What lives here: remarks in brackets or stars, in lines of their own, and between the same signs as
all of the parts ('jane - no texts - @ - be kind - example - . - org'); and the text without them.
Small words that only say what follows are in `spread_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.name_digits import is_said
from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LABELS, LOCAL
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import AS_NAME, FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.parts.sign_phrases import AT_WORD
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_AT_NAMED = rf"(?:at|arroba|{AT_WORD})(?![a-z])"
_AT = rf"(?:\s{{0,2}}@\s?|\s{_AT_NAMED}\s|\s?[\[({{<]\s?(?:{_AT_NAMED}|@)\s?[\])}}>]\s?)"
_DOT_WORD = r"(?:d[o0]t|punto|point|ponto|punkt|period)"
_DOT = rf"(?:\s?(?:[\[({{<]\s?(?:{_DOT_WORD}|\.)\s?[\])}}>]|{_DOT_WORD})\s?|\.|\s\.\s?)"
_NO_SIGN = rf"(?!\s?(?:{_DOT_WORD}|\.|@|{_AT_NAMED}|org|com|net)\s?[\])}}>])"
_NO_NUMBER = r"(?!(?:[^\d()]*\d){7})"  # a remark may be a number of its own
_IN_BRACKETS = (
    rf"[\[({{]{_NO_SIGN}{_NO_NUMBER}(?=[^@()\[\]{{}}]*[a-z])[^@\n()\[\]{{}}<>]{{2,40}}[\])}}]"
)
_SAID = (
    rf"(?:\s{{0,2}}(?:(?:{_IN_BRACKETS}\s?){{1,2}}|\*(?:[a-z']{{2,14}}\s?){{1,4}}\*"
    r"|[,-]\s?(?:and\s)?(?:not|no|nicht|kein|pas|non|nao)\s(?:[a-z]{1,8}\s)?(?:gmail|hotmail|yahoo|outlook|icloud)(?:,|\s-))\s{0,2})"
)
_REMARKED = late(
    rf"{LOCAL}(?P<one>{_SAID})?(?P<at>{_AT})(?P<two>{_SAID})?(?P<host>{LABEL}(?:\.{LABEL}){{0,2}})(?P<three>{_SAID})?"
    rf"(?P<dot>{_DOT})(?P<four>{_SAID})?(?P<ending>{SURE_ENDING}){ENDS}"
)
_BESIDE_AT = late(r"[\])}*]\s{0,2}@")
# In rows: one sign between all parts, and what else is said between the same signs.
_ROW_SIGN = r"(?:\s?(?:-{1,3}|\||/{1,2}|\*{1,3}|~|=|_{2,}|>{1,2}|\.{2,4}|:{2}|\+)\s|\n)"
_SMALL_TALK = (
    rf"(?!(?:@|{_AT_NAMED}|{_DOT_WORD}(?![a-z])|(?:{SURE_ENDING})(?![a-z])))"
    r"[a-z0-9][a-z0-9',!?\x20]{1,36}?"
)
_ROW = late(
    rf"{LOCAL}(?P<sep>{_ROW_SIGN})(?:(?P<one>{_SMALL_TALK})(?P=sep))?[\[(]?(?:@|{_AT_NAMED}|(?<=[\[(])a(?=[\])]))[\])]?(?P=sep)(?:{_SMALL_TALK}(?P=sep))?"
    rf"(?:(?P<printed>{LABELS}(?:\.|\s{_DOT_WORD}\s)(?:{SURE_ENDING}))|(?P<host>{LABEL})(?P=sep)(?:{_SMALL_TALK}(?P=sep))?(?:\.|{_DOT_WORD})"
    rf"(?P=sep)(?:{_SMALL_TALK}(?P=sep))?(?P<ending>{SURE_ENDING})){ENDS}"
)
_ROW_CUE = late(
    rf"(?:[-|/*~=_>.:+]\s|\n)[\[(]?(?:@|{_AT_NAMED}|(?<=[\[(])a(?=[\])]))[\])]?(?:\s?[-|/*~=_>.:+]|\n)"
)
_SPOKEN = late(rf"\s{_DOT_WORD}\s")
_LINES = late(
    rf"{LOCAL}\n(?P<one>{_NO_NUMBER}[a-z0-9][^\n@]{{2,40}})\n(?=@\s?{LABELS}\.(?:{SURE_ENDING}){ENDS})"
)
_POLITE_WORDS = """
    please thanks thank yes no ok hello hi dear darling me only now here por favor gracias si merci
    oui bitte danke ja grazie prego obrigada obrigado sim
"""
_POLITE = frozenset(_POLITE_WORDS.split())
_LONGEST_NAME = 60


def without_remarks(lower: str, window: Span, alone: bool = False) -> Iterator[Change]:
    """The addresses without what is said in brackets between their parts, in a window.

    With `alone`, also where only the name has a remark behind it, which is no note on it then.
    """
    for match in _REMARKED.finditer(lower, *window):
        said = any(match[part] for part in ("two", "three", "four"))
        if match["one"] and not said and (alone or "\n" in match["one"]):
            said = "@" in match["at"] and is_announced(lower, match.start())
        if said and match["local"] not in NOT_NAMES:
            yield match.end("local"), match.end("ending"), f"@{match['host']}.{match['ending']}"


def without_small_talk(lower: str, window: Span) -> Iterator[Change]:
    """The addresses in rows or lines of which some say something else, around a window."""
    start, end = max(0, window[0] - _LONGEST_NAME), window[1]
    if _ROW_CUE.search(lower, start, end):
        for row in _ROW.finditer(lower, start, end + _LONGEST_NAME):
            told = is_announced(lower, row.start(), in_line=True)
            which = "one" if _is_name(row, told) else "local"
            if _is_digits(row["one"] or ""):
                continue  # of the name, as `name_digits` reads it
            if may_be_mailbox(row[which]) and (told or row["sep"] != "\n"):
                printed = _SPOKEN.sub(".", row["printed"] or "")
                domain = printed or f"{row['host']}.{row['ending']}"
                yield row.start(which), row.end(), f"{row[which]}@{domain}"
    if _BESIDE_AT.search(lower, start, end):
        yield from without_remarks(lower, (start, end), alone=True)
    if "\n@" in lower[start:end]:
        for line in _LINES.finditer(lower, start, end):
            if may_be_mailbox(line["local"]) and is_announced(lower, line.start(), in_line=True):
                yield line.end("local"), line.end(), ""


def _is_digits(said: str) -> bool:
    return bool(said) and all(map(is_said, said.split()))


def _is_name(row: re.Match[str], told: bool) -> bool:
    """Whether the one word that stands right before the at is the name, and no small talk."""
    said, local = row["one"], row["local"]
    if said is None or " " in said or said in _POLITE:
        return False
    return not (told and (AS_NAME.fullmatch(local) or FIGURED.search(local)))

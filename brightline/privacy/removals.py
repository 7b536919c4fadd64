"""What a text asks its readers to take out of a contact: 'jXane@example.org, take out every X'.

What lives here: the notices, and the text without what they name. Only the words that hold a figure
or an '@' lose anything, in the lines around the notice, and never a number word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.late import late
from brightline.privacy.normalise import Folded
from brightline.privacy.number_words import EXACT

_NOTICE = late(
    r"(?<![a-z])(?i:(?:remove|take\sout|leave\sout|ignore|delete|omit|skip|without|quit[ae]n?|sin|"
    r"borr[ae]n?|elimin[ae]n?|ignor[ae]n?))\s"
    r"(?i:(?:every|all|the|each|any|tod[oa]s?|los|las|la|el|letters?|letras?)\s){0,3}[\"']?"
    r"(?:(?P<capitals>(?i:capitals?(?:\sletters)?|upper\s?case(?:\sletters)?|mayusculas))"
    r"|(?P<sign>(?i:stars?|asterisks?|asteriscos?|estrellas?)|\*+)"
    r"|(?P<letter>[A-Z])(?:'?s|es)?(?![A-Za-z])|(?P<word>[A-Z]{3,16}[._-]?))(?![a-z])"
)
_BESIDE = 160  # characters on either side of a notice
_TOKEN = re.compile(r"\S+")
_CAPITALS = re.compile(r"[A-Z]+")
_STARS = re.compile(r"\*+")
_NOTHING = re.compile(r"(?!)")
_HOLDS_CONTACT = re.compile(r"[\d@]")


def without_removed(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same without what a notice in one of the windows asks readers to take out."""
    notices = [notice for span in windows for notice in _NOTICE.finditer(folded.text, *span)]
    spans = {span for notice in notices for span in _named(folded, notice)}
    return folded.rewritten([(start, end, "") for start, end in _apart(sorted(spans))])


def _named(folded: Folded, notice: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where what a notice names stands around it."""
    pattern = _pattern(notice)
    start, end = notice.span()
    around = ((max(0, start - _BESIDE), start), (end, end + _BESIDE))
    for first, last in around:
        for token in _TOKEN.finditer(folded.text, first, last):
            if _HOLDS_CONTACT.search(token.group()):
                for match in pattern.finditer(folded.text, *token.span()):
                    yield match.span()


def _pattern(notice: re.Match[str]) -> re.Pattern[str]:
    if notice["capitals"]:
        return _CAPITALS
    if notice["sign"]:
        return _STARS
    named = notice["letter"] or notice["word"]
    return re.compile(re.escape(named)) if named.strip("._-").lower() not in EXACT else _NOTHING


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Without those that begin inside of another."""
    done = 0
    for start, end in spans:
        if start >= done:
            yield start, end
            done = end

"""E-mail addresses, with 'at' and 'dot' in any bracket, in English and Spanish.

What lives here: the pattern and its normal form. Domains without a name in front are in `urls`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple


class EmailSpan(NamedTuple):
    """An address in a folded text, lower-case and plain, and whether words stood for its signs."""

    address: str
    start: int
    end: int
    spelled: bool


PROVIDERS = (
    "gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|protonmail|proton|gmx|mail|"
    "tutanota|zoho|yandex"
)
# Endings after which a blank behind the dot is no end of a sentence: 'example. org'.
SURE_ENDING = "com|net|org|info|biz|edu|gov|xyz|test|example|invalid"
_OPEN, _CLOSE = r"[\[({<|*_~\-/\\]{1,2}", r"[\])}>|*_~\-/\\]{1,2}"
_AT = (
    rf"(?:\s?@\s?|\s*{_OPEN}\s*(?:at|@|arroba|a)\s*{_CLOSE}\s*"
    r"|\s+(?:at|arroba|@)\s+|\s*(?:arroba)\s*)"
)
_DOT = (
    rf"(?:\.|\s*{_OPEN}\s*(?:dot|\.|punto|d0t|point)\s*{_CLOSE}\s*|\s+(?:dot|punto|d0t)\s+"
    rf"|\s?\.\s?(?=(?:{SURE_ENDING})(?![a-z0-9])))"
)
_SPELLED_DOT = rf"(?:\s*{_OPEN}\s*(?:dot|\.|punto|d0t|point)\s*{_CLOSE}\s*|\s+(?:dot|punto|d0t)\s+)"
_TLD = (
    r"(?:com|net|org|info|biz|edu|gov|me|io|co|us|uk|ca|mx|es|de|fr|it|ru|ch|eu|nl|br|ar|cl|pe|au|"
    r"in|xyz|online|site|live|email|mail|app|dev|test|example|invalid)"
)
_LOCAL = rf"[a-z0-9](?:[a-z0-9._%+'-]|{_SPELLED_DOT}(?=[a-z0-9]))*"
_EMAIL = re.compile(
    rf"(?<![a-z0-9@])(?P<local>{_LOCAL})(?P<at>{_AT})"
    rf"(?:(?P<domain>[a-z0-9-]{{1,40}}(?:{_DOT}[a-z0-9-]{{1,40}}){{0,3}}?{_DOT}{_TLD}"
    rf"(?:\.[a-z]{{2}})?)(?![a-z0-9])"
    r"|(?P<anytld>[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})*\.[a-z]{2,12})(?![a-z0-9])"
    rf"|(?P<provider>{PROVIDERS})(?:\s?(?P<bare>com|net|org))?(?![a-z0-9.]))"
)
_DOT_PARTS = re.compile(_SPELLED_DOT + r"|\s*\.\s*")
# 'me at example.org' sends readers to a page; it is no address of a person called 'me'.
_NOT_LOCAL_WORDS = """
    me us look find see visit is here it him her them available only now site website page at on
    more pics photos info reviews contact write you i we ad ads
"""
_NOT_LOCAL = frozenset(_NOT_LOCAL_WORDS.split())


def find_emails(lower: str, windows: Sequence[tuple[int, int]]) -> list[EmailSpan]:
    """All addresses in the windows of a folded, lower-case text."""
    return [
        span
        for start, end in windows
        for match in _EMAIL.finditer(lower, start, end)
        if (span := _read(match))
    ]


def _read(match: re.Match[str]) -> EmailSpan | None:
    at, local = match["at"].strip(), match["local"]
    domain = match["domain"] or match["anytld"]
    if at in ("at", "a", "arroba") and local.strip(".'") in _NOT_LOCAL:
        return None
    if match["provider"]:
        domain = f"{match['provider']}.{match['bare'] or 'com'}"
    local = _DOT_PARTS.sub(".", local).strip(".'")
    plain_domain = _DOT_PARTS.sub(".", domain)
    spelled = at != "@" or plain_domain != domain or local != match["local"].strip(".'")
    return EmailSpan(f"{local}@{plain_domain}", match.start(), match.end(), spelled)

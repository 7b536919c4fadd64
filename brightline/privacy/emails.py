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
_THEN = r"(?:then|and|and\s+then|followed\s+by|luego|y)"
_AT = (
    rf"(?:\s*[,/]?@+(?:t(?=\s))?[,/]?\s*|\s*,\s?at,\s*|\s*{_OPEN}\s*(?:at|@|arroba|a)\s*{_CLOSE}\s*"
    r"|\s+(?:at|arroba|@)\s+|\s*(?:arroba)\s*"
    rf"|\s+(?:{_THEN}\s+)?[\[({{<]?\s*(?:the\s+|that\s+)?(?:at|curly\s+a|@|arroba)"
    rf"(?:\s+sign|\s+symbol)?\s*[\])}}>]?\s+(?:{_THEN}\s+)?)"
)
_DOT_WORD = r"(?:dot|punto|d0t|point)"
_SPELLED_DOT = rf"(?:\s*{_OPEN}\s*(?:\.|{_DOT_WORD})\s*{_CLOSE}\s*|\s+{_DOT_WORD}\s+)"
_DOT = rf"(?:\.|{_SPELLED_DOT}|\s+\.\s*|\s?\.\s(?=(?:{SURE_ENDING})(?![a-z0-9])))"
_LINE_WORD = r"(?:underscore|guion\s+bajo|dash|hyphen|guion)"
_SPELLED_LINE = rf"(?:\s*{_OPEN}\s*{_LINE_WORD}\s*{_CLOSE}\s*|\s+{_LINE_WORD}\s+)"
_TLD = (
    r"(?:com|net|org|info|biz|edu|gov|me|io|co|us|uk|ca|mx|es|de|fr|it|ru|ch|eu|nl|br|ar|cl|pe|au|"
    r"in|xyz|online|site|live|email|mail|app|dev|test|example|invalid)"
)
_LABEL = r"[a-z0-9-]{1,40}"
_LOCAL = rf"[a-z0-9](?:[a-z0-9._%+'-]|(?:{_SPELLED_DOT}|{_SPELLED_LINE}|\s\.\s)(?=[a-z0-9]))*"
_DOMAIN = rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,3}}{_DOT}{_TLD}(?![a-z0-9])"
_EMAIL = re.compile(
    rf"(?<![a-z0-9@])(?P<local>{_LOCAL})(?P<at>{_AT})(?:(?P<domain>{_DOMAIN})"
    rf"|(?P<anytld>{_LABEL}(?:\.{_LABEL})*\.[a-z]{{2,12}})(?![a-z0-9])"
    rf"|(?P<provider>{PROVIDERS})(?:\s?(?P<bare>com|net|org))?(?![a-z0-9.]))"
)
# 'at example.org my mailbox is jane', 'domain example.org, user jane', 'at example.org: jane'
_REVERSED = re.compile(
    rf"(?<![a-z0-9])(?:at|domain|dominio|en)\s+(?P<domain>{_DOMAIN})\s*"
    r"(?:[,;:]?\s*(?:my\s+|the\s+|mi\s+)?(?:mailbox|inbox|user(?:name)?|name|usuario|buzon)\s*(?:is|es|:|=)?|:)\s*"
    rf"(?P<local>[a-z0-9](?:[a-z0-9._%+-]|{_SPELLED_DOT}(?=[a-z0-9]))*)"
)
# 'me at example.org' sends readers to a page; it is no address of a person called 'me'.
_NOT_LOCAL_WORDS = """
    me us look find see visit is here it him her them available only now site website page at on
    more pics photos info reviews contact write you i we ad ads via mail email e-mail years correo
    as y and or the a to for by from insta ig tg instagram telegram snap snapchat kik tiktok
    twitter discord wechat skype viber signal open party dinner parking meet meeting check read
    domain user
"""
_NOT_LOCAL = frozenset(_NOT_LOCAL_WORDS.split())
_DOT_PARTS = re.compile(_SPELLED_DOT + r"|\s*\.\s*")
_LINE_PARTS = re.compile(_SPELLED_LINE)
# 'me at example.org' sends readers to a page; it is no address of a person called 'me'.
_NOT_LOCAL_WORDS = """
    me us look find see visit is here it him her them available only now site website page at on
    more pics photos info reviews contact write you i we ad ads
"""
_NOT_LOCAL = frozenset(_NOT_LOCAL_WORDS.split())


def find_emails(lower: str, windows: Sequence[tuple[int, int]]) -> list[EmailSpan]:
    """All addresses in the windows of a folded, lower-case text."""
    found: list[EmailSpan] = []
    for start, end in windows:
        found += [_read_reversed(match) for match in _REVERSED.finditer(lower, start, end)]
        for match in _EMAIL.finditer(lower, start, end):
            if span := _read(match):
                found.append(span)
    return found


def _read(match: re.Match[str]) -> EmailSpan | None:
    at, local = match["at"], match["local"]
    if at != "@" and local.strip(".'") in _NOT_LOCAL:
        return None
    domain = match["domain"] or match["anytld"]
    if match["anytld"] and at != at.strip():  # 'on tg @jane.doe' is a handle
        return None
    if match["provider"]:
        domain = f"{match['provider']}.{match['bare'] or 'com'}"
    plain_domain = _DOT_PARTS.sub(".", domain)
    plain_local = _plain_local(local)
    spelled = at.strip() != "@" or plain_domain != domain or plain_local != local.strip(".'")
    return EmailSpan(f"{plain_local}@{plain_domain}", match.start(), match.end(), spelled)


def _read_reversed(match: re.Match[str]) -> EmailSpan:
    address = f"{_plain_local(match['local'])}@{_DOT_PARTS.sub('.', match['domain'])}"
    return EmailSpan(address, match.start("domain"), match.end(), True)


def _plain_local(local: str) -> str:
    """Without the words for its signs: 'jane underscore doe'."""
    lines = _LINE_PARTS.sub(_line_of, local)
    return _DOT_PARTS.sub(".", lines).strip(".'")


def _line_of(match: re.Match[str]) -> str:
    return "_" if "underscore" in match.group() or "bajo" in match.group() else "-"

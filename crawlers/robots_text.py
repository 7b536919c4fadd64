"""The text of robots.txt: what cannot be understood is said, and never taken for 'no rules'.

Within a text RFC 9309 ignores lines that are no rule, and so do we; an answer that is no text, or
that holds lines and not one rule among them, is something else under that address.
"""

from __future__ import annotations

import math
import re
from contextlib import suppress

from crawlers.answers import media_type

_WEB_PAGES = frozenset(("text/html", "application/xhtml+xml"))

_INVISIBLE = str.maketrans("", "", "\ufeff\u200b")
"""Marks that editors leave before a line, which would hide its first word from the parser."""

_RULE = re.compile(
    r"\s*(user[- ]?agent|di[as]{1,3}l{1,2}[ao]w|allow|site-?maps?|crawl[- ]delay|request[- ]rate"
    r"|visit[- ]time|host|clean-param|noindex|content-(signal|usage))\b",
    re.IGNORECASE,
)
"""How a rule begins, misspelt as parsers forgive it."""

_DELAY = re.compile(r"(\s*crawl[- ]delay\s*(?::|\s)\s*)([^#]*)(.*)", re.IGNORECASE)
_UNIT = re.compile(r"\s*s(ec(ond)?s?)?\.?$", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_NEVER = "1000000000"
"""Seconds that nobody waits: what a delay is read as that is no number."""


class NotRulesError(ValueError):
    """An answer that is not the text of rules. Its words go on from 'its robots.txt '."""


def rules_text(content_type: str | None, body: bytes) -> str:
    """The text of an answer, its delays as numbers that every parser reads.

    Raises:
        NotRulesError: it is a web page, no text, or holds nothing that is a rule.
    """
    kind = media_type(content_type)
    if kind in _WEB_PAGES or body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise NotRulesError("is a web page, not rules")
    if kind and not kind.startswith("text/"):
        raise NotRulesError("is not served as text")
    if b"\0" in body:
        raise NotRulesError("is no plain text")
    lines = [_decoded(line) for line in body.splitlines()]
    told = [line for line in lines if line.split("#", 1)[0].strip()]
    if told and not any(_RULE.match(line) for line in told):
        raise NotRulesError("holds no rule that can be understood")
    return "\n".join(_DELAY.sub(_readable, line) for line in lines)


def _decoded(line: bytes) -> str:
    """A line as text. A comment may be in any charset, since it rules nothing."""
    for piece in (line, line.split(b"#", 1)[0]):
        with suppress(UnicodeDecodeError):
            return piece.decode("utf-8").translate(_INVISIBLE)
    raise NotRulesError("is no text in UTF-8")


def _readable(line: re.Match[str]) -> str:
    return f"{line[1]}{_seconds(line[2].strip())} {line[3]}"


def _seconds(said: str) -> str:
    """A delay as a number. Of two readings (1,000) the slower counts, and of none the slowest."""
    plain = _UNIT.sub("", said)
    plain = plain.replace(",", "" if _THOUSANDS.fullmatch(plain) else ".")
    try:
        return plain if not said or math.isfinite(float(plain)) else _NEVER
    except ValueError:
        return _NEVER

"""Redaction of logs: the same search, no key, nothing kept.

What lives here: what log lines and tracebacks pass through. Texts that are stored pass through
`minimising` instead.
"""

from __future__ import annotations

import logging
import re

from brightline.privacy.contacts import find_contacts
from brightline.privacy.found_contacts import ContactKind
from brightline.privacy.mask import residual_spans

REDACTED = "[redacted]"
_URL = re.compile(r"(?P<origin>[a-zA-Z][a-zA-Z0-9+.-]{1,15}://[^\s/?#\"'<>]*)(?P<path>[^\s\"'<>]*)")
_CREDENTIALS = re.compile(r"//[^/@]*@")
_BARE_URL = re.compile(
    r"(?<![\w@/.-])(?:www\.[^\s\"'<>]+|(?:[a-zA-Z0-9-]+\.)+(?:com|net|org|info|xyz)/[^\s\"'<>]+)"
)
# What a log needs and what holds no contact: origins, loopback addresses, files and their lines.
_KEPT = re.compile(
    r"[a-zA-Z][a-zA-Z0-9+.-]{1,15}://[^\s/?#\"'<>]*(?:/\[redacted\])?"
    r"|(?<![\d.])127\.0\.0\.1(?::\d{2,5})?(?!\d)"
    r"|File \"[^\"\n]*\", line \d+"
    r"|(?<!\d)(?:19|20)\d\d-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?"
)
# The number of a file at the beginning of a line, which its reader looks for: 'Referral 12: …'. Of
# three figures it could be an area code.
_REFERENCE = re.compile(
    r"^[ \t]*(?:referral|packet|case|advert|ticket)[ ]+(?:no\.?[ ]*)?#?\d{1,2}:(?=\s)",
    re.IGNORECASE | re.MULTILINE,
)


def redact(text: str) -> str:
    """Replace every contact, every long run of digits and every URL path."""
    text = _BARE_URL.sub(REDACTED, _URL.sub(_without_path, text))
    pieces: list[str] = []
    done = 0
    for kept in _KEPT.finditer(text):
        pieces += (_redact_part(text[done : kept.start()]), kept.group())
        done = kept.end()
    return "".join([*pieces, _redact_part(text[done:])])


def _without_path(match: re.Match[str]) -> str:
    origin = _CREDENTIALS.sub("//", match["origin"])
    return origin + (f"/{REDACTED}" if match["path"].strip("/.,;:)") else match["path"])


def _redact_part(text: str) -> str:
    """Module names look like domains ('scrapy.core.engine'), so bare ones without a path stay."""
    if not text:
        return text
    try:
        spans = _beside_references(text, _spans(text))
    except Exception:  # a defect of the search must let no line through, nor stop who writes it
        return REDACTED
    for start, end in sorted(_merged(spans), reverse=True):
        text = text[:start] + REDACTED + text[end:]
    return text


def _beside_references(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of the text read without its references, where one ran into a contact.

    Only where every letter and figure beside them that was hidden stays hidden, so that nobody
    parts a number by passing its first two figures off as a reference.
    """
    references = [
        found.span()
        for found in _REFERENCE.finditer(text)
        if any(start < found.end() and found.start() < end for start, end in spans)
    ]
    if not references:
        return spans
    blank = text
    for start, end in references:
        blank = f"{blank[:start]}{' ' * (end - start)}{blank[end:]}"
    apart = _spans(blank)
    others = _places(spans) - _places(references) - _places(apart)
    is_hidden = not any(text[place].isalnum() for place in others)
    return apart if is_hidden else spans


def _places(spans: list[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _spans(text: str) -> list[tuple[int, int]]:
    spans = [
        (found.start, found.end)
        for found in find_contacts(text)
        if found.kind is not ContactKind.url
    ]
    return spans + [(start, end) for start, end, word in residual_spans(text) if word != "[link]"]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


class RedactingFormatter(logging.Formatter):
    """A formatter whose message, exception and stack pass through `redact`."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  logging's name
        """Redact the message only: the time and the logger's name are not advert text."""
        record.message = redact(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:  # noqa: N802  logging's name
        """Redact the traceback."""
        return redact(super().formatException(ei))  # type: ignore[arg-type]

    def formatStack(self, stack_info: str) -> str:  # noqa: N802  logging's name
        """Redact the stack."""
        return redact(super().formatStack(stack_info))

    def format(self, record: logging.LogRecord) -> str:
        """Format without the text that another formatter may have cached on the record."""
        record.exc_text = None
        line = super().format(record)
        record.exc_text = None
        return line

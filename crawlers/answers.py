"""What an answer of the server means: read it, ask again later, leave it, or stop for good.

Pure functions of status, headers and time; `reading.py` turns a page that may be read into
adverts and links.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from brightline.counted import counted

TRIES = 3
"""A page is asked for at most this often; then it counts as failed."""

REFUSALS = 3
"""So many pages in a row that the site forbids mean that it wants no crawler: stop."""

SILENCES = 12
"""So many requests in a row without any answer mean that the server is gone: pause."""

TROUBLES = 12
"""So many pages in a row that answer with an error of the server (or 'too many requests') mean
that it has trouble: pause, and ask it for no more."""

FORBIDS = frozenset((403, 406, 418, 420))
"""How sites and their firewalls say that they want no crawler: forbidden, what ModSecurity
answers, and two that some services use."""

LONGEST_WAIT = dt.timedelta(minutes=15)
"""A host that asks for a longer pause is left for another day (the run can be resumed)."""

_LONGEST_PAUSE = dt.timedelta(days=100)
"""A Retry-After beyond it (a date in 2099) is a mistake, and binds for so long."""

_BACKOFF_SECONDS = 1.0
_STOPS = {401: "asks for a login", 407: "asks for a proxy login", 451: "is barred by law"}
_GONE = frozenset((404, 410))
BUSY = frozenset((429, 503))
"""Statuses whose Retry-After binds the whole host."""

_PASSING = frozenset((408, 425, 500, 502, 504, 522, 524))

PAGE_TYPES = frozenset(("text/html", "application/xhtml+xml"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` is read, redirect, gone, again, refused or stop."""

    kind: str
    reason: str = ""
    wait: dt.timedelta = dt.timedelta()


def judge(status: int, retry_after: str | None, attempts: int, now: dt.datetime) -> Verdict:
    """What to do after an answer with this status.

    Args:
        retry_after: the header, seconds or an HTTP date.
        attempts: how often the page had failed before.
    """
    if 200 <= status < 300:
        return Verdict("read")
    if 300 <= status < 400:
        return Verdict("redirect")
    if status in _STOPS:
        return Verdict("stop", f"the site {_STOPS[status]} (status {status})")
    if status in _GONE:
        return Verdict("gone", "gone")
    if status in BUSY:
        wait = read_retry_after(retry_after, now) or backoff(attempts)
        return Verdict("again", f"status {status}", wait)
    if status in _PASSING or status >= 500:
        return Verdict("again", f"status {status}", backoff(attempts))
    return Verdict("refused", f"status {status}")


def backoff(attempts: int) -> dt.timedelta:
    """The pause before a page is asked for again: doubling, from a second."""
    return dt.timedelta(seconds=_BACKOFF_SECONDS * 2**attempts)


def in_words(pause: dt.timedelta) -> str:
    """A pause as people say it, rounded up: '20 minutes', '24 hours', '3 days'."""
    seconds = pause.total_seconds()
    if seconds <= 2 * 3_600:
        return counted(math.ceil(seconds / 60), "minute")
    if seconds <= 2 * 86_400:
        return counted(math.ceil(seconds / 3_600), "hour")
    return counted(math.ceil(seconds / 86_400), "day")


def read_retry_after(value: str | None, now: dt.datetime) -> dt.timedelta | None:
    """The pause that a Retry-After header asks for; None when it cannot be read."""
    if not value:
        return None
    text = value.strip()
    if text.isdigit():
        return min(dt.timedelta(seconds=min(int(text), 10**9)), _LONGEST_PAUSE)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return min(max(aware - now, dt.timedelta()), _LONGEST_PAUSE)


def media_type(header: str | None) -> str:
    """'text/html' of 'text/HTML; charset=utf-8'; empty when there is no header."""
    return (header or "").split(";", 1)[0].strip().lower()


def is_page_type(header: str | None, *, accepts_json: bool, accepts_xml: bool = False) -> bool:
    """Whether a body of this type may be downloaded: pages, and what a manifest reads beside.

    Args:
        accepts_json: whether the manifest reads JSON answers.
        accepts_xml: whether it reads feeds or sitemaps.
    """
    kind = media_type(header)
    if kind in PAGE_TYPES:
        return True
    is_json = kind in {"application/json", "text/json"} or kind.endswith("+json")
    is_xml = kind in {"application/xml", "text/xml"} or kind.endswith("+xml")
    return (accepts_json and is_json) or (accepts_xml and is_xml and "svg" not in kind)

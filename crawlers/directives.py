"""Robots directives of a page, for us: in its meta tags and its X-Robots-Tag headers.

What forbids storing: noindex, none, noarchive (nocache, as some engines call it), noai, and a
date in `unavailable_after` that has passed or cannot be read. `noimageai`, `noimageindex`,
`nosnippet` and limits on previews forbid nothing that Brightline does: it asks for no image and
shows no page.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

NOT_STORED = frozenset(("noindex", "noarchive", "nocache", "noai", "none"))
"""Directives under which a page is not stored."""

NOT_FOLLOWED = frozenset(("nofollow", "none"))
"""Directives under which a page's links are not followed."""

OUR_NAMES = ("robots", "brightline")
"""Names of meta tags that are for us."""

_OUR_BOTS = frozenset(("", "*", "brightline"))
_UNTIL = re.compile(r"unavailable_after\s*:\s*((?:[a-z]{3,9},\s*)?[^,]*\d[^,]*)", re.IGNORECASE)
_VALUED = frozenset(("max-snippet", "max-image-preview", "max-video-preview"))
"""Directives that are written with a colon, and are not the name of another crawler."""


def robots_directives(values: Iterable[str], now: dt.datetime | None = None) -> frozenset[str]:
    """Directives for us, of meta tags and headers such as 'otherbot: noindex, nofollow'.

    A crawler's name holds for the directives after it, up to another's name.

    Args:
        now: the time that `unavailable_after` is compared with; this moment when None.
    """
    found: set[str] = set()
    for value in values:
        bot = ""
        for part in _UNTIL.sub(lambda m: _until(m[1], now), value).lower().split(","):
            name, colon, rest = (piece.strip() for piece in part.partition(":"))
            if colon and name in _VALUED:
                continue
            bot = name.partition("/")[0] if colon else bot
            if bot in _OUR_BOTS:
                found.update((rest if colon else name).split())
    return frozenset(found)


def _until(text: str, now: dt.datetime | None) -> str:
    """'noindex' when the date has passed or cannot be read; else a word without meaning."""
    moment = _moment(text.strip())
    if moment is None or moment <= (now or dt.datetime.now(dt.UTC)):
        return "noindex"
    return "until-later"


def _moment(text: str) -> dt.datetime | None:
    for read in (parsedate_to_datetime, dt.datetime.fromisoformat):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return None

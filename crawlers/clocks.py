"""Times of day beside a date: '14:05', '9:05 p. m.', '14 Uhr', 'a las 9', 'alle ore 21.15'."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from crawlers.date_words import Words

_HALF = r"([ap])(?:\.?m\b\.?|\. m\b\.?)"
"""'am', 'p.m.' and, as Spanish is printed by most software, 'p. m.'."""

_CLOCK = re.compile(
    r"\b(\d{1,2})(?:\s?(?:[:h]|uhr)\s?|(?<=\d)\.(?=\d\d\s?(?:uhr|[ap]\.?m\b)))(\d\d)(?!\d|[./]\d)"
    rf"(?::\d\d(?:[.,]\d{{1,6}})?)?(?:\s?{_HALF})?(?:\s?(?:uhr|hs?|hrs?|u)\b\.?)?"
    r"(?:\s*(utc|gmt|z)\b)?(?:\s?([+-]\d\d):?(\d\d)\b)?"
    rf"|(?<![\d.,:])(0?[1-9]|1[0-2])\s?{_HALF}",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[\s.]*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; without a minute it is the whole hour. `zone` only where it is printed."""

    hour: int
    minute: int | None = None
    zone: dt.tzinfo | None = None


def without_clock(text: str, words: Words) -> tuple[str, Clock | None]:
    """(text without it, the time) where the text says one beyond doubt."""
    match = _CLOCK.search(text)
    if match is None:
        return _without_told(text, words)
    zone: dt.tzinfo | None = dt.UTC if match[4] else None
    if match[5]:
        minutes = int(match[5]) * 60 + int(match[6]) * (-1 if match[5].startswith("-") else 1)
        zone = dt.timezone(dt.timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
    rest, clock = _cut(text, match, match[1] or match[7], match[2], match[3] or match[8], zone)
    told = _before(words).search(text, 0, match.start())
    if told is not None and clock is not None:  # in Italian it counts hours, too
        rest = rest[: told.start()] + rest[match.start() :]
    return rest, clock


def without_bare_hour(text: str, words: Words) -> tuple[str, Clock | None]:
    """The same of '14 h', which is an age unless a date stands beside it."""
    match = _bare(words).search(text)
    return _cut(text, match, match[1]) if match else (text, None)


def _without_told(text: str, words: Words) -> tuple[str, Clock | None]:
    """The same of an hour beside a word that tells it ('at 9', '9 Uhr'), but not of 'at 9 May'."""
    match = _told(words).search(text)
    if match is None:
        bare = _bare(words).search(text)
        is_hour = bare is not None and "unit" not in dict(words.meanings.get(bare[2], ()))
        return _cut(text, bare, bare[1]) if bare is not None and is_hour else (text, None)
    after = _WORD_AFTER.match(text, match.end())
    kinds = {kind for kind, _ in words.meanings.get(after[1], ())} if after else set()
    return (text, None) if kinds & {"month", "unit"} else _cut(text, match, match[1], match[2])


def _cut(
    text: str,
    match: re.Match[str],
    hour: str,
    minute: str | None = None,
    half: str | None = None,
    zone: dt.tzinfo | None = None,
) -> tuple[str, Clock | None]:
    found = Clock(int(hour), int(minute) if minute else None, zone)
    if half:
        found = Clock(found.hour % 12 + (12 if half.lower() == "p" else 0), found.minute, zone)
    if found.hour > 23 or (found.minute or 0) > 59:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", found


@lru_cache(maxsize=64)
def _before(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words.at})\s?$")


@lru_cache(maxsize=64)
def _told(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words.at})\s(\d{{1,2}})(?:\.(\d\d))?(?!\d|[./-]\d)(?:\s?(?:{words.hours})\b\.?)?"
    )


@lru_cache(maxsize=64)
def _bare(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\b(\d{{1,2}})\s?({words.hours})\b\.?")

"""Whether two periods are of one time of the year: nothing here takes a season off.

A half year against the one before it changes by its season too, and no interval carries that.
"""

from __future__ import annotations

from brightline.trends.results import Span

_YEAR = 365.25
_SLACK_DAYS = 15
"""Periods that begin within half a month of one date of the year are of one time of it."""

_LEAST_YEAR = 330
"""Days from which a period holds all seasons, but for a month of one of them."""

_LEAP_DAYS = 2

NOT_TAKEN_OFF = "They are of different times of the year, and no season is taken off."
"""Said of a change between two periods whose seasons differ."""


def differ(earlier: Span, later: Span) -> bool:
    """Whether a season may be in a change between two periods."""
    if _holds_all(earlier) and _holds_all(later):
        return False
    apart = (later.start - earlier.start).days % _YEAR
    return min(apart, _YEAR - apart) > _SLACK_DAYS


def _holds_all(span: Span) -> bool:
    """Whether a period is of whole years."""
    days = (span.end - span.start).days
    return days >= _LEAST_YEAR and not _LEAP_DAYS < days % _YEAR < _LEAST_YEAR

"""Fields that are stored as they come: price, currency, language, posted date.

They are no text that could be minimised, so each must look like what it is, or it is left empty. A
page that prints a telephone number where its price belongs would else have it stored in the clear.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from functools import lru_cache
from typing import NamedTuple

from brightline.ingest.currencies import CURRENCIES
from brightline.ingest.raw import PostedInterval, RawAdvert
from brightline.ingest.unreadable import report
from brightline.privacy import find_contacts, mask_residual

FIRST_YEAR = 1990
"""Before the World Wide Web nothing was seen on a site: an earlier date is a misread one."""

_AHEAD = dt.timedelta(days=1)  # a site's clock and zone may be wrong by that much
_PRECISIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))

_ANY_BELOW = 100_000
"""Five figures are no number to call; six in a row are one until shown otherwise."""

_BARE_BELOW = 1_000_000
_GROUPED_BELOW = 100_000_000
"""Nine figures and more are whole numbers of many plans, and of no advert's price."""

_SMALLEST_COIN = 10
"""Where six figures are a usual price (CLP, COP, IDR), nothing is priced more finely."""

_PRINTED_DIGITS = 6  # but for cents ('120 to 250'): from seven on it may be a number to call
_CENTS = re.compile(r"[.,]\d\d(?!\d)|\.\d\d?0+(?!\d)")
_GROUPED = re.compile(
    r"\D{0,8}(?P<amount>\d{1,3}(?P<sign>[.,'\u2019 \u00a0\u202f])\d{3}(?:(?P=sign)\d{3})*"
    r"|\d{1,2}(?:,\d\d)+,\d{3})(?:[.,]\d\d)?\D{0,8}"
)
"""An amount in groups of three (in India of two and three), a few letters or signs around it."""

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?")
"""A tag of BCP 47: language, script, region."""


class Guarded(NamedTuple):
    """The fields as they may be stored; `emptied` names those that did not look like theirs."""

    price: float | None
    currency: str | None
    language: str | None
    posted: PostedInterval | None
    emptied: tuple[str, ...]


def guarded(raw: RawAdvert, region: str) -> Guarded:
    """What of an advert is stored as it comes."""
    currency = currency_of(raw.currency)
    price = price_of(raw.price, raw.price_printed or "", currency, region)
    language, posted = language_of(raw.language), posted_of(raw.posted, raw.seen_at)
    kept = {"price": price, "currency": currency, "language": language, "posted": posted}
    emptied = (name for name, value in kept.items() if value is None)
    lost = tuple(name for name in emptied if getattr(raw, name) not in (None, ""))
    return Guarded(price, currency, language, posted, lost)


def price_of(
    amount: float | None, printed: str, currency: str | None, region: str = "US"
) -> float | None:
    """The price as it may be stored, or None.

    An amount of six or seven figures and more is believed where it is printed in groups of three
    with its currency beside it; one of six also where its currency is known and it is round.

    Args:
        printed: the text that the amount was read from; '' where there is none.
        currency: the code that is stored with it.
    """
    if amount is None or not math.isfinite(amount) or not 0 <= amount < _GROUPED_BELOW:
        return None
    if amount < _ANY_BELOW:
        return None if _shows_contact(printed, region) else round(amount, 2)
    is_round = amount < _BARE_BELOW and currency is not None and amount % _SMALLEST_COIN == 0
    return round(amount, 2) if is_round or _is_grouped(amount, printed) else None


@lru_cache(maxsize=4_096)
def _shows_contact(printed: str, region: str) -> bool:
    """Whether a text with the figures of a number to call holds what may be one."""
    if sum(map(str.isdigit, _CENTS.sub("", printed))) <= _PRINTED_DIGITS:
        return False
    try:
        return bool(find_contacts(printed, region)) or mask_residual(printed)[1] > 0
    except Exception as error:  # what cannot be read is not stored as it comes
        report(error)
        return True


@lru_cache(maxsize=4_096)
def _is_grouped(amount: float, printed: str) -> bool:
    """Whether a text is this amount in groups of three, and a currency beside it."""
    found = _GROUPED.fullmatch(printed)
    if found is None or int(re.sub(r"\D", "", found["amount"])) != int(amount):
        return False
    from price_parser import Price

    return Price.fromstring(printed).currency is not None


def currency_of(printed: str | None) -> str | None:
    """The code of ISO 4217 that a text is, or None."""
    code = (printed or "").upper()
    return code if code in CURRENCIES else None


def language_of(printed: str | None) -> str | None:
    """The language of a tag of BCP 47 with its region ('es', 'pt-BR'), or None."""
    found = _LANGUAGE.fullmatch(printed or "")
    if found is None:
        return None
    region = f"-{found[2].upper()}" if found[2] else ""
    return found[1].lower() + region


def posted_of(posted: PostedInterval | None, seen_at: dt.datetime) -> PostedInterval | None:
    """When an advert was posted, if it was after the web began and before it was seen, or None.

    A number to call that is read as a count of seconds is a date as well: mostly one to come.
    """
    if posted is None or posted.precision not in _PRECISIONS or posted.from_.year < FIRST_YEAR:
        return None
    return posted if posted.from_ < posted.to and posted.from_ <= seen_at + _AHEAD else None

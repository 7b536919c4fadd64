"""A row of cells becomes an advert, or a reason why not; what could not be read is left empty.

What a price, a currency or a language may hold is the door's to say (`ingest/guarding.py`).
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from brightline.importing.ad_ids import looks_like_one, one_form
from brightline.importing.mapping import AdvertColumns, Mapping, MomentValue, Value
from brightline.importing.moments import Moment, read_moment
from brightline.importing.reasons import Reason
from brightline.importing.values import RejectedError, text_of
from brightline.ingest import PostedInterval, RawAdvert, in_scope, interval_of
from brightline.ingest.guarding import FIRST_YEAR, guarded
from brightline.ingest.printed_prices import read_price
from brightline.study import SiteScope

_AHEAD = dt.timedelta(days=1)  # clocks and zones of those who collected may be wrong by that much
_NOON = dt.time(12)
_PLAIN_PRICE = re.compile(r"\d{1,5}(?:\.\d{1,2})?")
_EITHER_PRICE = re.compile(r"\d{1,3}\.\d{3}")
"""Printed for people it is thousands, written by a machine thousandths: of a file nobody knows."""

_LONGEST = {"ad_id": 200, "title": 2_000, "body": 100_000, "section": 200, "place": 500} | {
    "url": 4_000,
    "price": 200,
    "currency": 200,
    "language": 200,
}
"""Characters of a field: several times what known engines let an advertiser type."""


@dataclass(slots=True)
class Outcome:
    """What became of one row: an advert, or a reason; its day and section as far as known."""

    advert: RawAdvert | None = None
    reason: Reason | None = None
    day: dt.date | None = None
    section: str = ""
    left: list[str] = field(default_factory=list)


class _TextColumn(NamedTuple):
    """Where a text stands in a row, what joins its parts or stands instead, and how long it is."""

    places: tuple[int, ...]
    join: str
    constant: str | None
    longest: int


class RowReader:
    """Reads rows of one file under one mapping, for one site."""

    def __init__(self, mapping: Mapping, site: SiteScope, now: dt.datetime) -> None:
        self.site = site
        self.columns = mapping.advert
        self.latest = now + _AHEAD
        self.places = {name: place for place, name in enumerate(mapping.needed)}
        names = [name for name in AdvertColumns.model_fields if name not in ("seen", "posted")]
        self.texts = {
            name: self._text_column(name, value)
            for name in names
            if (value := getattr(mapping.advert, name)) is not None
        }
        # Adverts of one day say it in one way: what a text means as a date is worked out once.
        self._interval = functools.lru_cache(maxsize=4_096)(self._posted_at)

    def read(self, cells: Sequence[Any] | Reason) -> Outcome:
        """The outcome of one row; never raises for what it holds."""
        outcome = Outcome()
        if isinstance(cells, Reason):
            outcome.reason = cells
            return outcome
        try:
            outcome.advert = self._advert(cells, outcome)
        except RejectedError as rejected:
            outcome.reason = rejected.reason
        return outcome

    def is_row(self, cells: Sequence[str]) -> bool:
        """Whether cells that stand on one line of a text are a row that a quote has swallowed.

        Its id is one word with a figure, and its day can be read: a list with commas is neither.
        """
        try:
            said = self._id(cells)
            self._seen(cells)
        except RejectedError:
            return False
        return looks_like_one(said)

    def _advert(self, cells: Sequence[Any], outcome: Outcome) -> RawAdvert:
        seen_at = self._seen(cells)
        outcome.day = seen_at.date()
        section = self._text(cells, self.texts["section"])
        if not section:
            raise RejectedError(Reason.NO_SECTION)
        if self.site.sections and section not in self.site.sections:
            raise RejectedError(Reason.SECTION_OUT)
        outcome.section = section
        said = {name: self._text(cells, column) for name, column in self.texts.items()}
        said["ad_id"] = self._id(cells)
        if not said.get("title") and not said.get("body"):
            raise RejectedError(Reason.NO_TEXT)
        said["price"] = self._printed_price(cells, said.get("price", ""))
        advert = RawAdvert(
            site=self.site.key,
            ad_id=said["ad_id"],
            url=said.get("url", ""),
            section=section,
            title=said.get("title", ""),
            body=said.get("body", ""),
            seen_at=seen_at,
            place=said.get("place") or None,
            price=_price(said["price"], outcome.left),
            currency=said.get("currency") or None,
            language=said.get("language") or None,
            posted=self._posted(cells, seen_at, outcome.left),
            price_printed=said["price"] or None,
        )
        if not in_scope(self.site, advert):
            raise RejectedError(Reason.ADDRESS_OUT)
        outcome.left.extend(guarded(advert, self.site.region).emptied)
        return advert

    def _id(self, cells: Sequence[Any]) -> str:
        column = self.texts["ad_id"]
        return one_form(self._text(cells, column), [cells[place] for place in column.places])

    def _text_column(self, name: str, value: Value) -> _TextColumn:
        places = tuple(self.places[column] for column in value.columns)
        return _TextColumn(places, value.join, value.constant, _LONGEST[name])

    def _text(self, cells: Sequence[Any], column: _TextColumn) -> str:
        if column.constant is not None:
            return column.constant
        if len(column.places) == 1:
            text = text_of(cells[column.places[0]])
        else:
            parts = [text_of(cells[place]) for place in column.places]
            text = column.join.join(part for part in parts if part)
        if len(text) > column.longest:
            raise RejectedError(Reason.TOO_LONG)
        return text

    def _seen(self, cells: Sequence[Any]) -> dt.datetime:
        value = self.columns.seen
        cell = self._cell(cells, value)
        if cell in (None, ""):
            raise RejectedError(Reason.NO_SEEN)
        found = _moment(cell, value)
        if found is None:
            raise RejectedError(Reason.BAD_SEEN)
        moment, precision = found[0], value.precision or found[1]
        if precision in {"week", "month", "year"}:
            raise RejectedError(Reason.BAD_SEEN)
        if precision == "day":
            # That day and no other, whatever the zone: noon in UTC lies in the middle of it.
            seen = dt.datetime.combine(moment.date(), _NOON, dt.UTC)
        else:
            seen = _in_utc(moment)
        if seen.year < FIRST_YEAR or seen > self.latest:
            raise RejectedError(Reason.SEEN_OUT)
        return seen

    def _printed_price(self, cells: Sequence[Any], text: str) -> str:
        """A price as it is printed; a number with cents, since '80.555' is printed of thousands."""
        places = self.texts["price"].places if text else ()
        cell = cells[places[0]] if len(places) == 1 else None
        return f"{cell:.2f}" if isinstance(cell, (float, Decimal)) else text

    def _posted(
        self, cells: Sequence[Any], seen_at: dt.datetime, left: list[str]
    ) -> PostedInterval | None:
        value = self.columns.posted
        if value is None:
            return None
        cell = self._cell(cells, value)
        if cell in (None, ""):
            return None
        # Equal times of two zones belong to two days, so only texts are remembered.
        posted = self._interval(cell) if isinstance(cell, str) else self._posted_at(cell)
        if posted is None:
            if value.unreadable == "reject":
                raise RejectedError(Reason.BAD_POSTED)
            left.append("posted")
        elif posted.from_.date() > seen_at.date():
            raise RejectedError(Reason.POSTED_LATE)
        return posted

    def _posted_at(self, cell: Any) -> PostedInterval | None:
        """When a cell says that an advert was posted; None where no such time can be read."""
        value = self.columns.posted
        found = _moment(cell, value) if value else None
        if found is None or value is None:
            return None
        if not FIRST_YEAR <= found[0].year <= self.latest.year + 1:
            return None
        return interval_of(found[0], value.precision or found[1])

    def _cell(self, cells: Sequence[Any], value: MomentValue) -> Any:
        """A date as it lies there if it is one already, else as text."""
        if value.constant is not None:
            return value.constant
        if len(value.columns) > 1:
            parts = [text_of(cells[self.places[column]]) for column in value.columns]
            return value.join.join(part for part in parts if part)
        cell = cells[self.places[value.columns[0]]]
        return cell if isinstance(cell, dt.date) else text_of(cell)


def _moment(cell: Any, value: MomentValue) -> Moment | None:
    return read_moment(cell, value.format, value.zone)


def _in_utc(moment: dt.datetime) -> dt.datetime:
    try:
        return moment.astimezone(dt.UTC)
    except (OverflowError, ValueError):
        raise RejectedError(Reason.SEEN_OUT) from None


def _price(text: str, left: list[str]) -> float | None:
    """The amount of a printed price; None, and counted, where none can be read."""
    if not text:
        return None
    if _PLAIN_PRICE.fullmatch(text):
        return float(text)
    amount = None if _EITHER_PRICE.fullmatch(text) else read_price(text)[0]
    if amount is None:
        left.append("price")
    return amount

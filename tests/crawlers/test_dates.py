"""Date texts: the interval always holds the true moment, and is as wide as the text is vague."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawlers.dates import read_date
from crawlers.manifest import Dates

SEEN = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)
ENGLISH = Dates()

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def timesince(posted: dt.datetime, now: dt.datetime) -> str:
    """Django's `timesince` (5.2, depth 2), written from its documentation for these tests."""
    months = (now.year - posted.year) * 12 + (now.month - posted.month)
    if posted.day > now.day or (posted.day == now.day and posted.time() > now.time()):
        months -= 1
    years, months = divmod(months, 12)
    if years or months:
        year, month = posted.year + years, posted.month + months
        if month > 12:
            year, month = year + 1, month - 12
        day = min(_MONTH_DAYS[month - 1], posted.day)
        pivot = posted.replace(year=year, month=month, day=day)
    else:
        pivot = posted
    seconds = (now - pivot).total_seconds()
    parts = [years, months]
    for size in (604800, 86400, 3600, 60):
        count, seconds = divmod(seconds, size)
        parts.append(int(count))
    names = ("year", "month", "week", "day", "hour", "minute")
    first = next((index for index, part in enumerate(parts) if part), None)
    if first is None:
        return "0\u00a0minutes"
    shown = []
    for index in range(first, min(first + 2, 6)):
        if not parts[index]:
            break
        shown.append(f"{parts[index]}\u00a0{names[index]}{'s' if parts[index] > 1 else ''}")
    return ", ".join(shown)


@given(
    st.datetimes(dt.datetime(2019, 1, 1), dt.datetime(2026, 11, 1)),
    st.datetimes(dt.datetime(2026, 11, 1), dt.datetime(2028, 12, 31)),
)
def test_an_age_holds_the_moment_it_was_made_of(posted: dt.datetime, now: dt.datetime) -> None:
    moment, seen = posted.replace(tzinfo=dt.UTC), now.replace(tzinfo=dt.UTC)
    found = read_date(f"Posted: {timesince(moment, seen)} ago", seen_at=seen, dates=ENGLISH)
    assert found is not None
    assert found.from_ <= moment < found.to


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2026, 1, 1)))
def test_absolute_dates_hold_their_moment(posted: dt.datetime) -> None:
    moment = posted.replace(tzinfo=dt.UTC)
    for text, precision in (
        (moment.isoformat(), "minute"),
        (moment.strftime("%Y-%m-%d"), "day"),
        (moment.strftime("%Y-%m-%d %H:%M"), "minute"),
    ):
        found = read_date(text, seen_at=SEEN, dates=ENGLISH)
        assert found is not None
        assert found.from_ <= moment < found.to
        assert found.precision == precision


@settings(deadline=None)  # the first date of a language loads its words
@given(st.text(max_size=40))
def test_no_text_breaks_it_and_nothing_lies_in_the_future(text: str) -> None:
    found = read_date(text, seen_at=SEEN, dates=ENGLISH)
    assert found is None or found.from_ < found.to
    assert found is None or found.from_ <= SEEN + dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "dates", "day", "precision"),
    [
        ("Fri. Oct. 31", Dates(formats=("%a. %b. %d",)), (2025, 10, 31), "day"),
        ("Sat. Oct. 31", Dates(formats=("%a. %b. %d",)), (2026, 10, 31), "day"),
        ("Dec 30", Dates(formats=("%b %d",)), (2025, 12, 30), "day"),
        ("12 mars 2026", Dates(languages=("fr",)), (2026, 3, 12), "day"),
        ("3. Oktober 2026", Dates(languages=("de",)), (2026, 10, 3), "day"),
        ("3 de octubre de 2026", Dates(languages=("es",)), (2026, 10, 3), "day"),
        ("3 октября 2026", Dates(languages=("ru",)), (2026, 10, 3), "day"),
        ("03/10/2026", Dates(order="DMY"), (2026, 10, 3), "day"),
        ("10/03/2026", Dates(order="MDY"), (2026, 10, 3), "day"),
        ("March 2026", Dates(), (2026, 3, 1), "month"),
        ("yesterday", Dates(), (2026, 11, 23), "day"),
    ],
)
def test_dates_as_sites_write_them(
    text: str, dates: Dates, day: tuple[int, int, int], precision: str
) -> None:
    found = read_date(text, seen_at=SEEN, dates=dates)
    assert found is not None
    assert found.from_ == dt.datetime(*day, tzinfo=dt.UTC)
    assert found.precision == precision


@pytest.mark.parametrize(
    ("text", "language", "age", "precision"),
    [
        ("hace 2 meses", "es", dt.timedelta(days=70), "month"),
        ("vor 3 Wochen", "de", dt.timedelta(days=24), "week"),
        ("il y a 5 heures", "fr", dt.timedelta(hours=5, minutes=20), "hour"),
        ("il y a 3 jours", "fr", dt.timedelta(days=3, hours=5), "day"),
        ("hier", "fr", dt.timedelta(hours=20), "day"),
        ("an hour ago", "en", dt.timedelta(minutes=80), "hour"),
        ("about 2h ago", "en", dt.timedelta(minutes=150), "hour"),
    ],
)
def test_ages_in_several_languages(
    text: str, language: str, age: dt.timedelta, precision: str
) -> None:
    found = read_date(text, seen_at=SEEN, dates=Dates(languages=(language,)))
    assert found is not None
    assert found.from_ <= SEEN - age < found.to
    assert found.precision == precision


def test_a_weekday_that_never_fits_is_unknown_rather_than_guessed() -> None:
    assert read_date("Xyz. Oct. 31", seen_at=SEEN, dates=Dates(formats=("%a. %b. %d",))) is None
    assert read_date("2 apartments", seen_at=SEEN, dates=ENGLISH) is None
    assert read_date("2027-06-01", seen_at=SEEN, dates=ENGLISH) is None
    assert read_date(None, seen_at=SEEN, dates=ENGLISH) is None


def test_a_day_is_the_sites_own_day() -> None:
    found = read_date("2026-11-01", seen_at=SEEN, dates=ENGLISH, timezone="America/New_York")
    assert found is not None
    assert found.from_ == dt.datetime(2026, 11, 1, 4, tzinfo=dt.UTC)
    assert found.to == dt.datetime(2026, 11, 2, 5, tzinfo=dt.UTC)  # clocks went back that day

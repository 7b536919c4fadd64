"""Date texts: the interval always holds the true moment, and is as wide as the text is vague."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

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


SHOWN = [
    ("3 hours ago", "en", (2026, 11, 24, 7, 0), "hour"),
    ("yesterday at 9:15 pm", "en", (2026, 11, 23, 21, 15), "minute"),
    ("Posted Nov 3rd, 2026 at 3:05 PM", "en", (2026, 11, 3, 15, 5), "minute"),
    ("Tue, 24 Nov 2026 05:30:00 +0000", "en", (2026, 11, 24, 5, 30), "minute"),
    ("Tue, 24 Nov 2026 00:30:00 EST", "en", (2026, 11, 24, 5, 30), "minute"),
    ("1764000000", "en", (2025, 11, 24, 16, 0), "minute"),
    ("Monday", "en", (2026, 11, 23, 12, 0), "day"),
    ("hace 2 días", "es", (2026, 11, 22, 2, 0), "day"),
    ("Publicado hace una hora", "es", (2026, 11, 24, 9, 0), "hour"),
    ("Hoy, 10:15", "es", (2026, 11, 24, 10, 15), "minute"),
    ("anteayer", "es", (2026, 11, 22, 12, 0), "day"),
    ("mar 3 mar 2026", "es", (2026, 3, 3, 12, 0), "day"),
    ("3 de octubre de 2026 a las 14:30", "es", (2026, 10, 3, 14, 30), "minute"),
    ("il y a 2 heures", "fr", (2026, 11, 24, 8, 0), "hour"),
    ("avant-hier à 14h30", "fr", (2026, 11, 22, 14, 30), "minute"),
    ("1er mai 2026", "fr", (2026, 5, 1, 12, 0), "day"),
    ("vor 3 Tagen", "de", (2026, 11, 21, 2, 0), "day"),
    ("gestern, 14.30 Uhr", "de", (2026, 11, 23, 14, 30), "minute"),
    ("Sa, 3. Okt", "de", (2026, 10, 3, 12, 0), "day"),
    ("Online seit 03.10.2026", "de", (2026, 10, 3, 12, 0), "day"),
    ("há 3 semanas", "pt", (2026, 11, 1, 12, 0), "week"),
    ("sexta-feira, 6 de novembro", "pt", (2026, 11, 6, 12, 0), "day"),
    ("2 settimane fa", "it", (2026, 11, 8, 12, 0), "week"),
    ("ieri alle 9:15", "it", (2026, 11, 23, 9, 15), "minute"),
    ("lunedì 2 novembre 2026", "it", (2026, 11, 2, 12, 0), "day"),
    ("2 uur geleden", "nl", (2026, 11, 24, 8, 0), "hour"),
    ("gisteren 21:00", "nl", (2026, 11, 23, 21, 0), "minute"),
    ("3 mei 2026", "nl", (2026, 5, 3, 12, 0), "day"),
    ("03/10/2026", "nl", (2026, 10, 3, 12, 0), "day"),
    ("\u200e3\u200f mei\u200b\u00a02026", "nl", (2026, 5, 3, 12, 0), "day"),
]


@pytest.mark.parametrize(("text", "language", "moment", "precision"), SHOWN)
def test_a_date_in_seven_languages_holds_its_moment(
    text: str, language: str, moment: tuple[int, int, int, int, int], precision: str
) -> None:
    true = dt.datetime(*moment, tzinfo=dt.UTC)
    found = read_date(text, seen_at=SEEN, dates=Dates(languages=(language,)))
    assert found is not None
    assert found.from_ <= true < found.to
    assert found.precision == precision
    widest = {"minute": 1, "hour": 62, "day": 24 * 60 + 2, "week": 7 * 24 * 60 + 2}
    assert found.to - found.from_ <= dt.timedelta(minutes=widest[precision])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30+ days ago", "it has no beginning"),
        ("Nov 25", "tomorrow here may be today there, or it is a year ago"),
        ("31 Feb 2026", "there is no such day"),
        ("mo., 3. Okt 2026", "it was a Saturday"),
        ("Tuesday", "today, or a week ago"),
        ("call 24 7", "no date"),
        ("3 pm", "of which day"),
        ("June" * 100, "too long for a date"),
    ],
)
def test_what_is_left_open_is_unknown(text: str, why: str) -> None:
    assert read_date(text, seen_at=SEEN, dates=ENGLISH) is None, why


NEW_YEAR = dt.datetime(2015, 1, 1, 3, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize("form", [Dates(formats=("%a. %b. %d",)), Dates()])
@pytest.mark.parametrize(
    ("text", "zone", "day"),
    [
        ("Wed. Dec. 31", "UTC", (2014, 12, 31)),
        ("Thu. Jan. 1", "UTC", (2015, 1, 1)),
        ("Wed. Dec. 31", "America/New_York", (2014, 12, 31)),  # it is still that day there
        ("Wed. Jan. 1", "America/New_York", (2014, 1, 1)),
        ("Thu. Jan. 1", "America/New_York", None),  # not begun there, and no other such day
        ("Thu. Jan. 2", "UTC", (2014, 1, 2)),
        ("Tue. Dec. 31", "UTC", (2013, 12, 31)),
    ],
)
def test_a_heading_without_a_year_around_new_year(
    form: Dates, text: str, zone: str, day: tuple[int, int, int] | None
) -> None:
    found = read_date(text, seen_at=NEW_YEAR, dates=form, timezone=zone)
    local = found and found.from_.astimezone(ZoneInfo(zone))
    assert (local and (local.year, local.month, local.day)) == day


def test_rounded_ages_are_as_wide_as_rounding_makes_them() -> None:
    rounding = Dates(rounded=True)
    for text, minutes in (
        ("a day ago", 22 * 60),
        ("a day ago", 35 * 60),
        ("about 2 hours ago", 95),
    ):
        dates = ENGLISH if text.startswith("about") else rounding
        found = read_date(text, seen_at=SEEN, dates=dates)
        assert found is not None
        assert found.from_ <= SEEN - dt.timedelta(minutes=minutes) < found.to

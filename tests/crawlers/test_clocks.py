"""Hours without minutes, short years, what is to come, and the empty dates of machines."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from web_poet import HttpResponse

from crawlers.dates import read_date
from crawlers.manifest import Dates
from crawlers.manifest_files import read_manifest
from crawlers.pages import ListPage

SEEN = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)


HOURS = [
    ("3. Oktober, 14 Uhr", "de", (2026, 10, 3, 14)),
    ("am 3. Oktober um 9 Uhr", "de", (2026, 10, 3, 9)),
    ("Samstag, 3. Oktober, 20 Uhr", "de", (2026, 10, 3, 20)),
    ("03.10.2026, 14 Uhr", "de", (2026, 10, 3, 14)),
    ("heute, 10 Uhr", "de", (2026, 11, 24, 10)),
    ("Gestern um 9 Uhr", "de", (2026, 11, 23, 9)),
    ("3. Okt. 14h", "de", (2026, 10, 3, 14)),
    ("3 de octubre a las 9", "es", (2026, 10, 3, 9)),
    ("3 de octubre de 2026 a las 9", "es", (2026, 10, 3, 9)),
    ("3 de octubre, 14h", "es", (2026, 10, 3, 14)),
    ("sábado 3 de octubre a las 14 hs", "es", (2026, 10, 3, 14)),
    ("ayer a la 1", "es", (2026, 11, 23, 1)),
    ("le 3 octobre à 14 h", "fr", (2026, 10, 3, 14)),
    ("hier à 14h", "fr", (2026, 11, 23, 14)),
    ("3 ottobre alle ore 21", "it", (2026, 10, 3, 21)),
    ("ieri alle 9", "it", (2026, 11, 23, 9)),
    ("3 de outubro às 21", "pt", (2026, 10, 3, 21)),
    ("ontem às 9h", "pt", (2026, 11, 23, 9)),
    ("3 oktober om 9 uur", "nl", (2026, 10, 3, 9)),
    ("Oct 3 at 9", "en", (2026, 10, 3, 9)),
    ("Oct 3 at 9pm", "en", (2026, 10, 3, 21)),
    ("at 9 on Oct 3", "en", (2026, 10, 3, 9)),
    ("October 3, 9 o'clock", "en", (2026, 10, 3, 9)),
]


@pytest.mark.parametrize(("text", "language", "hour"), HOURS)
def test_an_hour_without_minutes_is_no_year(
    text: str, language: str, hour: tuple[int, int, int, int]
) -> None:
    found = read_date(text, seen_at=SEEN, dates=Dates(languages=(language,)))
    assert found is not None
    assert found.from_ == dt.datetime(*hour, tzinfo=dt.UTC)
    assert (found.to - found.from_, found.precision) == (dt.timedelta(hours=1), "hour")


@pytest.mark.parametrize(
    ("text", "language", "moment", "precision"),
    [
        ("3 oct 2026, 9:05 p. m.", "es", (2026, 10, 3, 21, 5), "minute"),
        ("3 ott. alle ore 21:15", "it", (2026, 10, 3, 21, 15), "minute"),
        ("ieri alle 21.15", "it", (2026, 11, 23, 21, 15), "minute"),
        ("yesterday at 9.30 pm", "en", (2026, 11, 23, 21, 30), "minute"),
        ("3. Oktober, 14 Uhr 30", "de", (2026, 10, 3, 14, 30), "minute"),
        ("antes de ayer", "es", (2026, 11, 22, 12, 0), "day"),
        ("the day before yesterday", "en", (2026, 11, 22, 12, 0), "day"),
        ("l'altro ieri", "it", (2026, 11, 22, 12, 0), "day"),
        ("antes de ontem", "pt", (2026, 11, 22, 12, 0), "day"),
        ("half an hour ago", "en", (2026, 11, 24, 10, 0), "hour"),
        ("hace media hora", "es", (2026, 11, 24, 10, 0), "hour"),
        ("il y a une demi-heure", "fr", (2026, 11, 24, 10, 0), "hour"),
        ("vor einer halben Stunde", "de", (2026, 11, 24, 10, 0), "hour"),
        ("mezz'ora fa", "it", (2026, 11, 24, 10, 0), "hour"),
        ("há meia hora", "pt", (2026, 11, 24, 10, 0), "hour"),
        ("een half uur geleden", "nl", (2026, 11, 24, 10, 0), "hour"),
        ("hace 2 h", "es", (2026, 11, 24, 8, 0), "hour"),
        ("il y a 5 h", "fr", (2026, 11, 24, 5, 0), "hour"),
        ("3 oct 26", "es", (2026, 10, 3, 12, 0), "day"),
        ("3-oct-26", "es", (2026, 10, 3, 12, 0), "day"),
        ("3 de octubre de 24", "es", (2024, 10, 3, 12, 0), "day"),
        ("Oct 3, 25", "en", (2025, 10, 3, 12, 0), "day"),
        ("3. Okt '25", "de", (2025, 10, 3, 12, 0), "day"),
        ("3 окт 25", "ru", (2025, 10, 3, 12, 0), "day"),
        ("26 октября", "ru", (2026, 10, 26, 12, 0), "day"),
    ],
)
def test_times_of_day_and_short_years_as_software_prints_them(
    text: str, language: str, moment: tuple[int, int, int, int, int], precision: str
) -> None:
    true = dt.datetime(*moment, tzinfo=dt.UTC)
    found = read_date(text, seen_at=SEEN, dates=Dates(languages=(language,)))
    assert found is not None
    assert found.from_ <= true < found.to
    assert found.precision == precision


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in 2 days", "en"),
        ("in about 2 hours", "en"),
        ("in 2 Tagen", "de"),
        ("en 2 días", "es"),
        ("em 2 dias", "pt"),
        ("in 2 dagen", "nl"),
        ("через 1 день", "ru"),
        ("3 октября, 14", "ru"),
        ("Oct 3 at 26", "en"),
        ("3 de octubre, 14", "es"),
        ("3 octobre vers 9 26", "fr"),
    ],
)
def test_neither_what_is_to_come_nor_a_lone_number_is_a_date(text: str, language: str) -> None:
    assert read_date(text, seen_at=SEEN, dates=Dates(languages=(language,))) is None


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "0001-01-01",
        "1. Januar 0001",
        "9999-12-31",
        "9999-12-31T23:59:59Z",
        "31.12.9999",
        "31 December 9999",
        "December 9999",
        "1899-12-30",
        "1970-01-01",
        "0",
    ],
)
def test_the_empty_dates_of_machines_are_no_dates(text: str, zone: str) -> None:
    for dates in (Dates(languages=("de", "en", "ru")), Dates(formats=("%Y-%m-%d", "%d.%m.%Y"))):
        assert read_date(text, seen_at=SEEN, dates=dates, timezone=zone) is None


def test_a_row_with_an_empty_date_costs_no_advert(tmp_path: Path) -> None:
    file = tmp_path / "test.toml"
    file.write_text(
        'title = "Test site"\npurpose = "Invented rows."\nterms_note = "Invented, no terms."\n'
        "[list]\nrows = 'json:rows'\ndetails = false\nfields.id = 'json:nr'\n",
        encoding="utf-8",
    )
    dates = ["2026-11-20", "0001-01-01T00:00:00", "9999-12-31"]
    rows = [{"nr": f"{i}", "title": "A course", "date": said} for i, said in enumerate(dates)]
    answer = HttpResponse(
        "https://a.example.org/api",
        json.dumps({"rows": rows}).encode(),
        headers={"Content-Type": "application/json"},
    )
    page = ListPage(answer, read_manifest(file), SEEN, "Europe/Berlin")
    adverts = page.whole_adverts("a", "Courses")
    assert [advert.posted is not None for advert in adverts] == [True, False, False]

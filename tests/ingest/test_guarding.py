"""What is stored as it comes must look like what it is: price, currency, language, posted date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brightline.ingest.preparing as preparing_module
from brightline.ingest import Admitted, PostedInterval
from brightline.ingest.guarding import (
    Guarded,
    currency_of,
    guarded,
    language_of,
    posted_of,
    price_of,
)
from brightline.ingest.printed_prices import read_price
from brightline.schema import Advert, Sighting
from tests.ingest.house import CANARY, SEEN, House, advert

NUMBERS = (
    "202 555 0123",
    "2025550123",
    "+1 202 555 0123",
    "$2025550123",
    "(202) 555-0123",
    "202.555.0123",
    "call 202 555 0124 now",
    "555-0123",
    "5550123",
    "555 0123 $",
    "tel 5.550.123",
    "20 25 55 01 kr",
    "tel 555-0123 80 €",
    "202 555 012 €",
    "20.25550123",
)

PRICES = {
    "80 €": 80.0,
    "$1,120.50": 1120.5,
    "99,999.99 USD": 99_999.99,
    "1120.500000": 1120.5,
    "2500-3500 MXN": 2500.0,
    "100€/1h 180€/2h 250€": 100.0,
    "$149.990": 149_990.0,
    "Rs. 1,00,000": 100_000.0,
    "1.250.000 COP": 1_250_000.0,
    "₹ 12,50,000": 1_250_000.0,
    "Rp 15.000.000": 15_000_000.0,
    "1 250 000 Kč": 1_250_000.0,
}


@pytest.mark.parametrize("printed", NUMBERS)
def test_a_number_to_call_is_no_price(printed: str) -> None:
    amount, _ = read_price(printed)
    for currency in (None, "USD", "COP"):
        assert price_of(amount, printed, currency) is None


@pytest.mark.parametrize(("printed", "amount"), PRICES.items())
def test_a_price_is_one(printed: str, amount: float) -> None:
    assert read_price(printed)[0] == amount
    assert price_of(amount, printed, None) == amount


@pytest.mark.parametrize(
    ("amount", "currency", "kept"),
    [
        (99_999.994, None, 99_999.99),
        (150_000.0, "COP", 150_000.0),
        (149_990.0, "CLP", 149_990.0),
        (150_000.0, None, None),
        (555_012.0, "EUR", None),
        (1_250_000.0, "COP", None),
        (-5.0, "EUR", None),
        (float("nan"), "EUR", None),
        (float("inf"), "EUR", None),
    ],
)
def test_an_amount_of_which_nothing_is_printed(
    amount: float, currency: str | None, kept: float | None
) -> None:
    assert price_of(amount, "", currency) == kept


def test_a_grouped_price_speaks_for_its_own_amount_alone() -> None:
    assert price_of(2_025_550.0, "1.250.000 COP", "COP") is None


@given(
    digits=st.from_regex(r"[0-9]{7,15}", fullmatch=True),
    currency=st.sampled_from(["EUR", "COP"]),
)
def test_no_bare_row_of_seven_figures_is_stored(digits: str, currency: str) -> None:
    kept = price_of(float(digits), digits, currency)
    assert kept is None or kept < 1_000_000  # what begins with zeros has fewer figures


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("es", "es"),
        ("EN_us", "en-US"),
        ("zh-Hant-TW", "zh-TW"),
        ("ruf 202 555 0124 an", None),
        ("mail@example.org", None),
        ("Spanish", None),
        ("de-1996", None),
        ("es\n", None),
        ("", None),
    ],
)
def test_a_language_is_a_tag(printed: str, kept: str | None) -> None:
    assert language_of(printed) == kept


def test_a_currency_is_a_code_of_the_standard() -> None:
    codes = [currency_of(said) for said in ("EUR", "usd", "VEF", "TEL", "€", CANARY, "", None)]
    assert codes == ["EUR", "USD", "VEF", None, None, None, None, None]


def interval(start: dt.datetime, precision: str = "minute") -> PostedInterval:
    return PostedInterval(start, start + dt.timedelta(minutes=1), precision)


def test_a_number_that_is_read_as_seconds_is_no_date() -> None:
    called = dt.datetime.fromtimestamp(2_025_550_123, dt.UTC)
    for start in (called, dt.datetime(1971, 1, 1, tzinfo=dt.UTC)):
        assert posted_of(interval(start), SEEN) is None
    assert posted_of(interval(SEEN, f"call {CANARY}"), SEEN) is None
    later = interval(SEEN + dt.timedelta(hours=14))  # of a site whose day has begun
    assert posted_of(later, SEEN) == later


SPOILED: dict[str, Any] = {
    "price": 2025550123.0,
    "price_printed": "202 555 0123",
    "currency": "202",
    "language": "ruf 202 555 0124 an",
    "posted": interval(dt.datetime.fromtimestamp(2_025_550_123, dt.UTC)),
}


def test_what_does_not_look_like_it_is_left_empty_and_counted(house: House) -> None:
    fields = ("price", "currency", "language", "posted")
    expected = Admitted(new=1)
    expected.emptied.update(fields)
    assert house.admit(house.run(), advert(**SPOILED)) == expected
    (row,), (sighting,) = house.rows(Advert), house.rows(Sighting)
    assert [row[name] for name in ("price", "currency", "language", "posted_from")] == [None] * 4
    assert sighting["posted_from"] is None
    assert row["masked"] == len(fields)
    assert "Call [phone:" in str(row["body"])


def test_without_the_guard_the_number_would_be_stored(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_is_guarded(raw: Any, _: str) -> Guarded:
        return Guarded(raw.price, raw.currency, raw.language, raw.posted, ())

    monkeypatch.setattr(preparing_module, "guarded", nothing_is_guarded)
    house.admit(house.run(), advert(**SPOILED))
    (row,) = house.rows(Advert)
    assert row["price"] == 2025550123.0
    assert "202 555 0124" in str(row["language"])


def test_an_ordinary_advert_loses_nothing() -> None:
    assert guarded(advert(language="en"), "US").emptied == ()

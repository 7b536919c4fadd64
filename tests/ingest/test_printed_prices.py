"""Printed prices: the amount beside the currency, codes of ISO 4217, and no telephone number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.ingest.printed_prices import code_of, read_price


def test_prices_and_their_currency() -> None:
    assert read_price("$1,234.50", "USD") == (1234.5, "USD")
    assert read_price("80 €", None) == (80.0, None)
    assert read_price("120 CAD", "USD") == (120.0, "CAD")
    assert read_price("ask me", "USD")[0] is None
    assert read_price(None) == (None, None)


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("1.250.000 COP", 1250000, "COP"),
        ("UAH 500", 500, "UAH"),
        ("usd 20", 20, "USD"),
        ("150eur", 150, "EUR"),
        ("EUR150", 150, "EUR"),
        ("US$ 45", 45, "USD"),
        ("U$S 45", 45, "USD"),
        ("R$ 1.234,56", 1234.56, "BRL"),
        ("$500 MXN", 500, "MXN"),
        ("MXN $500", 500, "MXN"),
        ("Price in CHF: from 80", 80, "CHF"),
        ("C$ 80", 80, "XXX"),
        ("TOP 80 €", 80, "XXX"),
        ("TRY 80", 80, "TRY"),
        ("try 80", 80, "XXX"),
        ("$80", 80, "XXX"),
    ],
)
def test_a_code_is_stored_in_capitals_and_the_manifests_stands_for_signs(
    text: str, amount: float, code: str
) -> None:
    assert read_price(text, "XXX") == (amount, code)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1h 100€", 100),
        ("30 min 60 €", 60),
        ("18+ 80€", 80),
        ("2 noches 300 €", 300),
        ("3 x 50 €", 50),
        ("1h 100", 100),
        ("30 min", None),
        ("CHF 1’250.–", 1250),
        ("CHF 1'250.00", 1250),
        ("1.250,- €", 1250),
        ("1.250,50 €", 1250.5),
        ("1 250,50 €", 1250.5),
        ("12,5 €", 12.5),
        ("80€50", 80.5),
        ("80€ 30 min", 80),
        ("Rs. 1,00,000", 100000),
        ("60 - 80 €", 60),
        ("60/80€", 60),
        ("€80-120", 80),
        ("1000-1500 €", 1000),
        ("100€/1h 180€/2h", 100),
        ("ab 80 €", 80),
        ("500 kr.", 500),
        ("kr 500", 500),
        ("120 Kč", 120),
        ("S/. 120", 120),
        ("150 roses", 150),
        ("1500000", 1500000),
        ("12.345.678", 12345678),
        ("٨٠ €", 80),
        ("80.5", 80.5),
        ("1,2,3", None),
        ("1e5", None),
        ("NaN", None),
        ("Free", 0),
        ("feel free to ask", None),
    ],
)
def test_the_amount_is_the_number_beside_the_currency(text: str, amount: float | None) -> None:
    assert read_price(text, "EUR")[0] == amount


@pytest.mark.parametrize(
    "text",
    [
        "202 555 0123",
        "call 202-555-0123",
        "call 202-555-0123, 80 €",
        "(202) 555-0123",
        "+1 202 555 0123",
        "202.555.0123",
        "2025550123",
        "$2025550123",
        "5550123",
        "555 0123 $",
        "555-0123",
        "tel 555-0123 80 €",
        "02 02 55 50 12",
        "020/2555012",
        "202 555 012",
        "202-555-0123 USD",
    ],
)
def test_a_telephone_number_is_no_price(text: str) -> None:
    assert read_price(text, "USD")[0] is None


@pytest.mark.parametrize(
    "text",
    [
        *("120k", "$120k", "1.2k €", "120 K", "60-80k €", "120 mil", "Rs 2 lakh"),
        *("-50", "-50 €", "€ -50", "-$50", "$-50", "EUR -50", "−50", " -50.5"),
    ],
)
def test_an_amount_that_is_not_the_number_printed_is_none(text: str) -> None:
    """Thousands in a word and less than nothing: rather no price than a thousandth of it."""
    assert read_price(text, "USD")[0] is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *(("60 -80 €", 60), ("€80-120", 80), ("- 50 €", 50), ("CHF -.50", 0.5), ("50,-", 50)),
        *(("5 km, 80 €", 80), ("120 Kč", 120), ("120 kr", 120), ("1.250", 1250)),
    ],
)
def test_a_dash_is_no_minus_and_a_letter_no_thousand(text: str, amount: float) -> None:
    assert read_price(text, "USD")[0] == amount


def test_a_field_of_the_currency_holds_a_code_or_nothing() -> None:
    assert [code_of(said) for said in ("eur", "US$", "€", "ring us", "ABC", None)] == [
        *("EUR", "USD", None, None, None, None)
    ]


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    amount, currency = read_price(text, "EUR")
    assert amount is None or 0 <= amount < 100_000_000
    assert currency is None or (len(currency) == 3 and currency.isupper())

"""Rows and ranges that something tells: what stays readable, and what may be a number after all."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise

READABLE = (
    "Rates: $60 / $78 / $152 / $218.", "Prices: $35, $65, $95 and $180.", "60€, 85€, 110€, 240€.",
    "Tariff €23,50 / €43,00 / €69,90.", "Holiday pause 12/21/24 - 01/04/25.",
    "Away 12.07.25 to 25.08.25.", "Frames of 18x17, 39x46 and 52x79 cm.",
    "Trains at 9.15, 10.30, 11.45 and 13.31.", "Cost: 26 - 54 - 67 - 101, cash only.",
    "My helpers are 32, 44 and 52.", "A two-for-one offer and twenty-four seven help.",
    "Breathe four in, seven hold, eight out.",
    "Prices go 20, 41, 61, 121 dollars.", "Packs of 20 40 60 80 100 tickets.",
    "Books of 10 20 30 40 50 stamps.", "Uniforms come in 38-40-42-44.", "Sizes 8, 10, 12 and 14.",
    "Vouchers of twenty, forty, sixty or eighty dollars.", "Shoes in size 5, 6.5, 8 and 9.5.",
    "Trained in 1992, 2005 and 2016.", "Editions 2015/2017/2019/2021.", "In 2012 and 2019.",
    "Our team won 3-2 and then 21-18, 21-12.", "We beat them 4-2, then 25-19 and 25-22.",
    "The club lost 4.5-1.5, and 2.5-3.5.", "The set scores: 6-3 6-4 7-6.",
    "The match ended 25:21, 25:19.",
    "Open 9-4 on weekdays and 10.30 to 4.30 on Saturday.", "Open 9-5 Mon-Fri, 10-2 Sat, 11-1 Sun.",
    "For ages 23 to 58.", "Ages 21-35 and 36-50.", "Adults 25+ only, groups of 39-49 year olds.",
    "Arrivals of AA 1241 and DL 360.", "Flight BA 299, gate B18.", "Seat 23C, terminal 4.",
    "Two or three hours, or four to five in winter.", "At nine on the dot.",
    "One to one, nine to five, seven days a week.", "We dance on five, six, seven, eight.",
    "Volleyball: 25-18, 22-25, 15-12.", "Ganamos 3-2 y luego 21-18, 21-12.",
    "Here 1999, 2004-2008 and 2015.", "Jackets 46-48-50-52.", "Landing B6 1123, then NK 405.",
    "Tips of five, ten, fifteen or twenty dollars.",
    "Ten to twelve weeks, or six to eight in all.",
    "Thirty, sixty or a hundred and twenty minutes.",
    "Meet at the dot com cafe.", "I worked at the dot com office.", "451 yards, 42 per cent.",
    "153 happy clients and 4.7 stars.",
    "Tour dates: 07/09, 28/08, 18/05.", "I travel 21/07, 15/03 and 11/08.",
    "Fechas: 21/07 y 15/03.", "Frei am 14.04., 08.10. und 16.08.", "Updated 20250925.",
    "| min | price |\n| 30 | 170 |\n| 60 | 230 |\n| 90 | 320 |",
    "We ask 160 + 160 for two, 80 alone.",
    "Oil 63.50, warm cream $63.75 and towels 2.25.", "Prices: oil 98.50, soap 4.90.",
    "Menu:\n1. Swedish 230\n2. Thai 270\n3. Hot stones 190.", "1) Foot 45, 2) Back 60.",
    "One hour is one hundred and twenty dollars, two are two hundred.",
    "Una hora son ciento veinte euros, y dos son doscientos euros.",
)  # fmt: skip


@pytest.mark.parametrize("text", READABLE)
def test_rows_and_ranges_stay_readable_among_other_figures(text: str, keyring: Keyring) -> None:
    body = f"Licensed in 1991, 2003 and 2014. {text} We have 223 regular clients. Open 8-6 daily."
    shown = minimise("Garden care", body, keyring)
    assert (shown.body, shown.contacts) == (body, ())


@pytest.mark.parametrize(
    "text",
    [
        "rates 212 / 555 / 0142", "sizes 21 / 25 / 55 / 50142", "sizes 24-26-28-55501",
        "20-30-40-50 01 42", "12 34 56 78", "vouchers of twenty, forty, sixty, five five zero",
        "2012 2015 2018", "+2012, 2015, 2018", "we won 212-555-0142", "we won 5-5 and 550-142",
        "our team won 4-3, 5-5, 5-5, 0-1, 4-2", "open 22-20 and 14-21", "open 5-5-55 and 01-42",
        "ages 66-48-550", "flights AA 212, 555, 0142", "flight AA 56 / 9295 / 42",
        "dance two one two five five five", "dance on 200-555 and 01-18",
        "prices 21, 25, 55 - 50142", "away 21/25/55 - 01/42/25", "away 12/21/24 - 01/04/44",
        "frames of 212x555, 501x42 cm", "call 21x25, 55x50 and 61x62 cm", "cost: 212 - 555 - 0142",
        "dates 21/25, 55/01, 42/12", "dates 21/12, 12/21, 05/05", "call 21/12, 11/05, 01/04",
        "oil 21.25, cream 55.01, soap 42.12", "1. two 212\n2. then 555\n3. last 0142",
        "| min | price |\n| 212 | 555 |\n| 01 | 42 |", "212 + 555 for 0142",
        "am 21.25., 55.01. und 42.12.",
        "1. room 215\n3. hall 550\n2. end 1420", "1. room 212\n2. hall 555\n3. end 142",
        "two hundred twelve dollars five hundred fifty five dollars zero one four two",
        "two hundred ten dollars, five hundred fifty dollars, zero one four two",
        "trains at 2.12, 5.55, 5.01 and 4.20", "prices 2x125, 550, 100 dollars",
        "count 21/25/55, 0, 1, 0, 1 time", "cost: 212 - 555 - 5014",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0]


def test_an_article_names_no_page() -> None:
    assert not find_contacts("See you at the dot com party, then at a dot org meeting.")
    assert [c.normalised for c in find_contacts("jane7 at example dot com cafe")] == [
        "jane7@example.com"
    ]
    assert [c.normalised for c in find_contacts("see example dot com")] == ["example.com"]


CUTS = st.lists(st.integers(1, 4), min_size=2, max_size=10).filter(lambda cut: sum(cut) >= 10)
SIGNS = st.sampled_from((", ", " / ", " and ", ", and ", "-", " - ", "x", ".", " "))
WORDS_BEFORE = st.sampled_from(
    (
        "prices ",
        "prices: ",
        "trains at ",
        "frames ",
        "sizes ",
        "our team won ",
        "packs of ",
        "ages ",
        "flights AA ",
        "trained in ",
        "dates ",
        "1. oil ",
        "soap ",
    )
)


@given(
    st.sampled_from(("212", "305", "416", "914")), st.integers(0, 99), CUTS, WORDS_BEFORE,
    st.lists(SIGNS, min_size=9, max_size=9),
    st.sampled_from(("", " dollars", " tickets", " year olds", " on Saturday")),
)  # fmt: skip
def test_no_number_passes_as_a_row(
    area: str, line: int, cut: list[int], before: str, signs: list[str], behind: str
) -> None:
    rest, groups = f"{area}55501{line:02d}", []
    for size in cut:
        groups.append(rest[:size])
        rest = rest[size:]
    groups = [group for group in groups if group]
    # 'prices 30, 55, 550, 101 dollars' is what a list of prices looks like: nobody can tell.
    prices = [group[0] != "0" and len(group) > 1 and int(group) % 5 == 0 for group in groups[:-1]]
    assume(not (len(groups) > 1 and all(prices)))
    row = "".join(f"{sign}{group}" for sign, group in zip(["", *signs], groups, strict=False))
    left = mask_residual(f"{before}{row}{behind}")[0]
    assert f"55501{line:02d}" not in re.sub(r"\D", "", left)


@pytest.mark.parametrize(
    "text",
    [
        "prices 21, 2, 5550, 100 dollars",
        "prices 2, 125, and 550, 100 dollars",
        "prices 3055, 50, 0100",
        "prices 30, 55 5, 5010, 0 dollars",
        "prices 30, 55 50, 101, 0 dollars",
        "prices 212 55 / 50 / 100 dollars",
    ],
)
def test_a_list_of_prices_falls_neither_so_far_nor_behind_others(text: str) -> None:
    assert "550" not in mask_residual(text)[0]


def test_most_of_a_number_is_no_price_with_cents() -> None:
    for text in ("prices 2, 125, 5501.42 dollars", "prices 2, 1255, 501.42 dollars"):
        assert "501.42" not in mask_residual(text)[0]


def test_things_that_are_listed_do_not_go_on_behind_a_hyphen() -> None:
    assert "212" not in mask_residual("levels 212, 555 - 0, 1, 4, 2")[0]

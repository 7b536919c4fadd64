"""Words directly behind a number that make no quantity of its last digits; reserved numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("05-36-49-34-15 Hours 9 to 5", "FR", "+33536493415"),
        ("0491 570 006 Reviews: 4 stars", "AU", "+61491570006"),
        ("0491\t\t570\t\t006 Reviews: 4 stars", "AU", "+61491570006"),
        ("3_0_3_5_5_5_0_1_4_8 In town only", "US", "+13035550148"),
        ("8 0 45 5 50 1 2 3 In town only", "US", "+18045550123"),
        ("2-1-2-5-5-5-0-1-4-2 miles from nowhere", "US", "+12125550142"),
        ("zerofour0six69six9onezero3 two of 21 rooms", "DE", "+494066969103"),
        ("oh.3.seven.0.one.oh.one.4.seven.seven zero tolerance", "AU", "+61370101477"),
        (
            "siete tres cuatr cinco cinco sinco sero unno cinco nuebe cuatro años",
            "US",
            "+17345550159",
        ),
    ],
)
def test_the_word_behind_belongs_to_what_follows(written: str, region: str, number: str) -> None:
    (found,) = find_contacts(f"A quiet place\nt: {written}.", region)
    assert found.normalised == number


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("Partner wanted, 35 y/o\n☎ 4~3~4 five five five 0~1~6~4 ☎", "US", "+14345550164"),
        ("Hello, 49 y/o.\nSIX ONE TWO FIVE FIVE FIVE ZERO ONE ZERO SIX", "US", "+16125550106"),
        ("Companion 36-26-38\n8 1 2, after that 5 5 5 and then 0 1 0 6", "US", "+18125550106"),
        ("More 24/7\nTo book: 660 ...then... 555 and then 0136", "US", "+16605550136"),
        ("Open 24 hours 070 174 06 64 call now", "SE", "+46701740664"),
    ],
)
def test_what_stands_in_front_lends_it_no_digit(text: str, region: str, number: str) -> None:
    (found,) = find_contacts(text, region)
    assert found.normalised == number


@pytest.mark.parametrize(
    "text",
    [
        "20-30-45-60 min, 100-150-200-250 dollars",
        "at the dot of nine, 16h00, 2001 model",
        "Stay 30 60 90 120 min, 5 ft 10, size 8",
    ],
)
def test_lists_with_a_unit_behind_them_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text


def test_a_number_that_is_whole_takes_nothing_from_the_title() -> None:
    text = "15 min 285, 60 min 385\nRing 785 (then) 555 luego 0191 today"
    (found,) = find_contacts(text)
    assert found.normalised == "+17855550191"


def test_a_name_with_figures_behind_a_dot_is_no_domain() -> None:
    (found,) = find_contacts("A title\nTo verify, @mockup.garden.475 thanks")
    assert (found.kind, found.normalised) == (ContactKind.handle, "mockup.garden.475")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paypal me at $synthvelvet652 Gallery: DSC8619149.JPG", "synthvelvet652"),
        ("Cash app $demoamber1674 Ad ID 4625460", "demoamber1674"),
        ("Cash app $d e m o c a s a 7 6 7 1 I am here", "democasa7671"),
        ("Venmo me at $mockuplake3691 punto verde", "mockuplake3691"),
    ],
)
def test_a_payment_name_ends_where_it_does(text: str, name: str) -> None:
    (found,) = find_contacts(f"A title\n{text}")
    assert (found.kind, found.normalised) == (ContactKind.payment, name)


def test_an_ending_takes_no_word_of_the_sentence() -> None:
    text = "s a m p l e 7 at m a i l . e x a m p l e . o r g punto de encuentro"
    (found,) = find_contacts(f"A title\n{text}")
    assert found.normalised == "sample7@mail.example.org"

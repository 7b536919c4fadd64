"""Disguises of one number and one address that are told by little: signs, slips, runs of words."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, find_contacts

AT_HOME = [
    ("Call twoonetwo-fivefivvefive-zeroonefourtwo now", "+12125550142"),
    ("Call zOl-SSS-Ol42 now", "+12015550142"),
    ("deposit to 8 six two five five five zero one four tow please", "+18625550142"),
    ("six isx two, five vife five, zero noe four two", "+16625550142"),
    ("(1) 212, then comes 555..~then~..0142 thanks", "+12125550142"),
    ("six2six55fiveoh1four2", "+16265550142"),
    ("Call 212 (is) 555 is 0142", "+12125550142"),
    ("MY NUMBER IS 2 1 2 five55 0 won 4 too.", "+12125550142"),
    ("text 2 1 2 55 5 0 1 fore 2 now", "+12125550142"),
    ("Call 2 1 2 5 5 5 0 1 4 2 in the morning", "+12125550142"),
    ("Call twoone2 five five five Oone42", "+12125550142"),
]
ELSEWHERE = [
    (
        "cero tres cero, hug dos tres uno dos cinco finally cinco cinco seis",
        "DE",
        "+493023125556",
    ),
    ("01 99 Oo lS 02 is my line", "FR", "+33199001502"),
    ("call +33 6 39 9B 20 S7 thanks", "US", "+33639982057"),
    ("0-7-0 continue with 1-7-4, etc 0-6 etc 3-0", "SE", "+46701740630"),
    ("7946 0123, area code 020", "GB", "+442079460123"),
    ("0491570156.\ntwo or three guests", "AU", "+61491570156"),
    ("Oseven seven nought nought nine nought nought three one six", "GB", "+447700900316"),
    ("Oseven seven double0 nine double0 three one six", "GB", "+447700900316"),
    ("price £210 +44 20 7946 0316", "GB", "+442079460316"),
]


@pytest.mark.parametrize(("text", "number"), AT_HOME)
def test_a_north_american_number(text: str, number: str) -> None:
    found = [c.normalised for c in find_contacts(text) if c.kind is ContactKind.phone]
    assert found == [number]


@pytest.mark.parametrize(("text", "region", "number"), ELSEWHERE)
def test_a_number_of_another_plan(text: str, region: str, number: str) -> None:
    assert [c.normalised for c in find_contacts(text, region)] == [number]


@pytest.mark.parametrize("word", ["someone", "everyone", "oneself", "threesome", "evenings"])
def test_a_word_that_begins_like_numbers_holds_none(word: str) -> None:
    assert find_contacts(f"call 212 55 {word} 50142") == []


SIGNS = (
    "(@t)", "[a t]", " :at: ", ";at;", " at - ", "{{at}}", "%40", "&#64;", "#", "@:", " ...@",
    "(a)", "((at))", " /at/ ", " followed by @ and ", "\nat ", "@\n", "__at__",
)  # fmt: skip
DOTS = (
    ":dot:", ";dot;", " then dot then ", " a dot ", "(pt)", "%2e", " (full-stop) ", "!dot!", "[.]",
    "\n.", ".\n",
)  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("name", ["jane_7", "janedoe"])
def test_any_sign_for_the_at(sign: str, name: str) -> None:
    found = find_contacts(f"Write to me: {name}{sign}example.org for bookings")
    assert [(c.kind.value, c.normalised) for c in found] == [("email", f"{name}@example.org")]


@pytest.mark.parametrize("dot", DOTS)
def test_any_sign_for_the_dot(dot: str) -> None:
    found = find_contacts(f"Write to me: jane_7@mail{dot}example{dot}net for bookings")
    assert [(c.kind.value, c.normalised) for c in found] == [("email", "jane_7@mail.example.net")]


@pytest.mark.parametrize(
    "text",
    [
        "domain is example.org, name is janedoe",
        "example.org is the domain, janedoe goes before it",
        "@example.org, and before it janedoe", "server example.org, login janedoe",
        "janedoe in front of @example.org", "janedoe before the at, then example.org",
        "janedoe at the domain example.org", "usuario janedoe, dominio example.org",
        "after the @ example.org, before it janedoe",
    ],
)  # fmt: skip
def test_name_and_domain_apart_without_a_figure_in_the_name(text: str) -> None:
    found = find_contacts(f"References on request via {text}, thanks")
    assert [(c.kind.value, c.normalised) for c in found] == [("email", "janedoe@example.org")]


@pytest.mark.parametrize(
    "text",
    ["example.org, the domain is parked", "venmo - @example.org", "please visit us at example.org"],
)
def test_a_page_is_no_address(text: str) -> None:
    assert all(c.kind is not ContactKind.email for c in find_contacts(text))

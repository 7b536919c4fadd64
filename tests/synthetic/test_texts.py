"""Invented adverts: the same for a seed, marked, with contacts that belong to nobody."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.synthetic.contacts import (
    AREA_CODES,
    LINES_PER_CODE,
    PHONE_DISGUISES,
    PhonePool,
    print_mail,
    print_phone,
)
from brightline.synthetic.templates import MARKER
from brightline.synthetic.texts import INDICATOR_RATES, SyntheticAdvert, adverts

RESERVED_PHONE = re.compile(r"[2-9]\d{2}-555-01\d{2}")
ANY_MAIL = re.compile(r"\S+@\S+")
WORDS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
]
LOOKALIKES = re.compile(r"\b\d[\dOl]{2}-555-[\dOl]{4}\b")


@pytest.fixture(scope="module")
def many() -> list[SyntheticAdvert]:
    return list(adverts(3_000, seed=7))


def test_the_same_seed_gives_the_same_adverts(many: list[SyntheticAdvert]) -> None:
    assert list(adverts(3_000, seed=7)) == many
    assert list(adverts(50, seed=8)) != many[:50]


def test_every_body_says_that_it_is_synthetic(many: list[SyntheticAdvert]) -> None:
    assert all(MARKER in advert.body for advert in many)


def undisguised(text: str) -> str:
    """Every way of printing a digit that these adverts know, undone, and nothing between digits."""
    for value, word in enumerate(WORDS):
        text = re.sub(rf"\b{word}\b", str(value % 10), text)
    text = LOOKALIKES.sub(lambda found: found.group().translate(str.maketrans("Ol", "01")), text)
    return re.sub(r"(?<=\d)[ .()*-]+(?=\d)", "", text)


def test_no_number_outside_the_reserved_range_is_printed(many: list[SyntheticAdvert]) -> None:
    for advert in many:
        for run in re.findall(r"\d{6,}", undisguised(f"{advert.title}\n{advert.body}")):
            assert re.fullmatch(r"[2-9]\d{2}55501\d{2}", run), advert.body


def test_the_disguises_are_undone_by_the_reading_above() -> None:
    for disguise in ("", *PHONE_DISGUISES):
        for language in ("en", "es"):
            for style in range(3):
                printed = print_phone("416-555-0110", disguise, style, language).printed
                assert re.sub(r"\D", "", undisguised(f"Call {printed}.")) == "4165550110"


def test_mail_goes_to_reserved_domains_only(many: list[SyntheticAdvert]) -> None:
    printed = [address for advert in many for address in ANY_MAIL.findall(advert.body)]
    assert printed
    assert all(address.rstrip(".").endswith("@example.org") for address in printed)


def test_known_contacts_are_told_and_printed(many: list[SyntheticAdvert]) -> None:
    for advert in many:
        assert advert.contacts
        for contact in advert.contacts:
            assert contact.printed in advert.body
            if contact.kind == "phone":
                assert RESERVED_PHONE.fullmatch(contact.value)
    disguises = Counter(contact.disguise for advert in many for contact in advert.contacts)
    assert set(disguises) == {"", "words", *PHONE_DISGUISES}


def test_some_titles_carry_a_contact(many: list[SyntheticAdvert]) -> None:
    share = sum(bool(RESERVED_PHONE.search(advert.title)) for advert in many) / len(many)
    assert 0.005 < share < 0.1


def test_advertisers_have_several_adverts_and_reposts_are_near_duplicates(
    many: list[SyntheticAdvert],
) -> None:
    by_contact: dict[str, set[str]] = {}
    by_template: dict[str, list[str]] = {}
    for advert in many:
        by_contact.setdefault(advert.contacts[0].value, set()).add(advert.advertiser)
        by_template.setdefault(advert.template, []).append(advert.body)
    assert all(len(names) == 1 for names in by_contact.values())
    assert max(Counter(advert.advertiser for advert in many).values()) > 3
    reposted = [bodies for bodies in by_template.values() if len(bodies) > 1]
    assert any(len(set(bodies)) == 1 for bodies in reposted)
    for bodies in reposted:
        first, second = set(bodies[0].split()), set(bodies[1].split())
        assert len(first & second) / len(first | second) > 0.6


def test_indicator_wording_follows_the_latent_truth(many: list[SyntheticAdvert]) -> None:
    """The rates differ as stated; ordinary adverts carry indicators too."""
    templates = {advert.template: advert for advert in many}.values()
    for indicator, (suspicious_rate, ordinary_rate) in INDICATOR_RATES.items():
        for truth, rate in ((True, suspicious_rate), (False, ordinary_rate)):
            group = [advert for advert in templates if advert.suspicious is truth]
            found = sum(indicator in advert.indicators for advert in group) / len(group)
            # Four standard errors: a wrong rate shows, a fixed seed never fails by chance.
            assert abs(found - rate) < 4 * (rate * (1 - rate) / len(group)) ** 0.5 + 1e-9


def test_texts_survive_html_and_slugs(many: list[SyntheticAdvert]) -> None:
    for advert in many:
        assert advert.title.strip() == advert.title
        assert 3 < len(advert.title) <= 100
        assert advert.body.strip() == advert.body
        assert "  " not in advert.body
        assert "{" not in advert.body + advert.title
    assert any(advert.language == "es" for advert in many)


def test_nothing_refers_to_age_or_to_a_minor(many: list[SyntheticAdvert]) -> None:
    """Neutral adverts of adults: no wording of youth, in either language."""
    barred = re.compile(
        r"\b(young|teen|girl|boy|school|years? old|aged?|joven|chic[ao]|niñ[ao]|años)s?\b", re.I
    )
    assert not [advert.body for advert in many if barred.search(advert.title + advert.body)]


@given(st.integers(0, 2**32))
def test_the_pool_hands_out_each_number_once(seed: int) -> None:
    pool = PhonePool(random.Random(seed))
    whole = sum(len(codes) for codes in AREA_CODES.values()) * LINES_PER_CODE
    numbers = [pool.take("Toronto") for _ in range(whole)]
    assert len(set(numbers)) == whole
    assert all(number and RESERVED_PHONE.fullmatch(number) for number in numbers)
    assert pool.take("Toronto") is None


def test_a_disguised_mail_address_has_no_sign_of_one() -> None:
    contact = print_mail("robin.1@example.org", "words")
    assert "@" not in contact.printed
    assert contact.value == "robin.1@example.org"

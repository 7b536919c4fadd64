"""Digits of a mailbox's name that are told in words, in front of its at; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from brightline.privacy.figures.name_digits import figures_told
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Write to quilt double six at example dot org", "quilt66@example.org"),
        ("Questions? quilt triple one at example dot org", "quilt111@example.org"),
        ("quilt doble cuatro arroba example punto org", "quilt44@example.org"),
        ("quilt (two) (nine) (at) example (dot) org", "quilt29@example.org"),
        ("quilt [two] [nine] [at] example [dot] org", "quilt29@example.org"),
        ("quilt {two}{nine} @ example.org", "quilt29@example.org"),
        ("quilt (double nine) at example dot org", "quilt99@example.org"),
        ("quilt underscore two nine at example dot net", "quilt_29@example.net"),
        ("quilt underscore two at example dot net", "quilt_2@example.net"),
        ("quilt guion bajo dos nueve arroba example punto com", "quilt_29@example.com"),
        ("quilt dash two two at example.org", "quilt-22@example.org"),
        ("quilt dot nine one at example.org", "quilt.91@example.org"),
        ("Mail: quilt\ntwo nine\nat\nexample\ndot\norg", "quilt29@example.org"),
        ("quilt zwei neun ät example Punkt org", "quilt29@example.org"),
        ("quilt fünfunddreissig ät example Punkt org", "quilt35@example.org"),
        ("quilt dois nove arroba example ponto com", "quilt29@example.com"),
        ("quilt deux neuf arobase example point org", "quilt29@example.org"),
        ("quilt due nove chiocciola example punto org", "quilt29@example.org"),
        ("quilt thirty one at example dot org", "quilt31@example.org"),
        ("quilt ninety-two at example.org", "quilt92@example.org"),
        ("quilt, two, nine at example dot org", "quilt29@example.org"),
        ("quilt oh three at example dot org", "quilt03@example.org"),
        ("quilt (two)(nine)(at)example(dot)org", "quilt29@example.org"),
        ("quilt *two* *nine* *at* example *dot* org", "quilt29@example.org"),
        ("quilt - two - nine - at - example - dot - org", "quilt29@example.org"),
        ("quilt two fours at example dot org", "quilt44@example.org"),
        ("quilt, two nine, at example dot org", "quilt29@example.org"),
        ("quilt deux fois quatre arobase example point com", "quilt44@example.com"),
        ("quilt cuarenta y siete arroba example punto com", "quilt47@example.com"),
        ("quilt quarante-sept arobase example point org", "quilt47@example.org"),
        ("quilt thirtyone at example dot org", "quilt31@example.org"),
        ("quilt (underscore) two nine (at) example (dot) org", "quilt_29@example.org"),
        ("quilt underscore lane two nine at example dot org", "quilt_lane29@example.org"),
        ("quilt dot lane two nine at example dot org", "quilt.lane29@example.org"),
        ("Mail: quilt four lane six at example dot org, all together", "quilt4lane6@example.org"),
        ("For an appointment quilt lane (single word) at example.org", "quiltlane@example.org"),
        ("My mail is quilt four lane at example dot org, one word", "quilt4lane@example.org"),
        ("Contact: quilt 4 lane at example dot org, no spaces", "quilt4lane@example.org"),
        ("For a booking quilt lane (one word) at example dot com", "quiltlane@example.com"),
        ("For bookings quilt lane at example dot com, one word", "quiltlane@example.com"),
        ("Reservas: quilt lane (una palabra) arroba example punto com", "quiltlane@example.com"),
        ("Termine über quilt lane (ein Wort) at example Punkt org", "quiltlane@example.org"),
    ],
)
def test_digits_and_words_of_a_name(written: str, address: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(address, written, keyring)


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("double eight", "88"),
        ("triple zero one", "0001"),
        ("forty four", "44"),
        ("forty zero", "400"),
        ("drei neun", "39"),
        ("7 five", "75"),
        ("ninety-nine", "99"),
        ("doppel vier", "44"),
        ("three sevens", "777"),
        ("quarante sept", "47"),
        ("ten four", "104"),
    ],
)
def test_the_figures_that_are_told(said: str, figures: str) -> None:
    assert figures_told(said) == figures


@pytest.mark.parametrize(
    "text",
    [
        "A table for two (window) near example.org",
        "Double room, single room: see example.org",
        "One word at the door: example.org",
        "Seven spas are listed on example.org, one word on each",
        "My girls one and two are at home",
    ],
)
def test_the_same_words_elsewhere_tell_no_address(text: str) -> None:
    assert emails_in(f"Tea is free. {text}\nWeekends only.") == []


@pytest.mark.parametrize(
    "text", ["A table for two at example.org", "Open until seven at example.org"]
)
def test_words_of_a_sentence_are_no_part_of_a_name(text: str) -> None:
    assert not any("for" in found or "until" in found for found in emails_in(text))

"""Addresses with something odd for a sign or between their parts; all synthetic."""

from __future__ import annotations

from itertools import product

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

FRAMES = ("Mail me at {}", "Tea and talk. {}", "Write to {} and we will talk.")
ATS = (" at ", " arroba ", " -at- ", "_at_", " (at) ", " @ ")
ODD_DOTS = (" ° ", " decimal ", " 🔴 ", " ● ", " ○ ", "°", "🔵", " spot ", " ~ ", " * ", " = ")
HOSTS = ("(example)", '"example"', "[example]", "'example'", "*example*", "“example”")
BETWEEN = (
    *("example $80 dot", "example (9-5) dot", "example my dear dot", "example 80 euros dot"),
    *("example dot my dear", "example dot $80", "example dot oh yes", "my love example dot"),
)
GLUED = (
    *("anna_at_exampledotorg", "anna (a) exampledotorg", 'anna "at" exampledotorg'),
    *("anna /at/ exampledotorg", "anna (A T) exampledotorg", "anna ~at~ examplepuntoorg"),
    *("anna +at+ exampledotorg", "anna-at-exampledotorg", "anna ((at)) exampledotorg"),
)


@pytest.mark.parametrize(("at", "dot"), product(ATS, ODD_DOTS))
def test_anything_for_the_dot(at: str, dot: str, keyring: Keyring) -> None:
    text = FRAMES[len(at + dot) % len(FRAMES)].format(f"quilt7{at}example{dot}org")
    assert_is_found_and_hidden("quilt7@example.org", text, keyring)


@pytest.mark.parametrize(("at", "host"), product(ATS, HOSTS))
def test_only_the_host_in_brackets(at: str, host: str, keyring: Keyring) -> None:
    text = FRAMES[len(at + host) % len(FRAMES)].format(f"quilt7{at}{host} dot org")
    assert_is_found_and_hidden("quilt7@example.org", text, keyring)


@pytest.mark.parametrize(("at", "between"), product(ATS, BETWEEN))
def test_asides_between_the_parts(at: str, between: str, keyring: Keyring) -> None:
    text = f"Mail: quilt7{at}{between} org"
    assert_is_found_and_hidden("quilt7@example.org", text, keyring)


@pytest.mark.parametrize("ending", ["or g", "o rg", "o r g"])
@pytest.mark.parametrize("dot", [" dot ", " . ", " punto "])
def test_an_ending_in_pieces(dot: str, ending: str, keyring: Keyring) -> None:
    text = f"Mail quilt7 at example{dot}{ending} for times"
    assert_is_found_and_hidden("quilt7@example.org", text, keyring)


@pytest.mark.parametrize("at", ["AT", " aht ", " 🐒 ", " & ", "🐌", " * "])
@pytest.mark.parametrize("dot", [" . ", ", ", " , "])
def test_an_odd_at_and_a_dot_set_apart(at: str, dot: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt7@example.org", f"Tea. quilt7{at}example{dot}org", keyring)


@pytest.mark.parametrize(
    "text",
    ["anna at example ° org", 'anna at "example" dot org', "anna at example dot or g"],
)
def test_a_name_of_letters_at_the_beginning(text: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("anna@example.org", text, keyring)


@pytest.mark.parametrize("text", GLUED)
def test_a_marked_at_with_a_dot_run_together(text: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("anna@example.org", f"Mail: {text}", keyring)


@pytest.mark.parametrize("text", ["janeـdoe@example.org", "jـanـedoe@exـample.org"])
def test_a_letter_that_is_drawn_out(text: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("janedoe@example.org", f"Mail: {text}", keyring)


@pytest.mark.parametrize(
    "text",
    [
        "Room7 at the spa, net price 60",
        "studio7 at park - info below",
        "rosa77 & friends, all over 18",
        "Snap rosa77 🌹 massage, net 60",
        "Flat 5b at Palace Court (9-5) dot matrix printer",
        "Meet me at example ° 20 degrees",
        'Table7 at "Example" restaurant . Orchids inside',
        "I am 25 at heart . Organised and neat",
        "flat2b & garden, info inside",
        "call at once . Or go away",
        "Yoga7 at the beach please . Comfortable shoes",
        "pics7 * videos, com munity",
        "the page is at exampledotorg",
    ],
)
def test_what_stands_in_sentences(text: str) -> None:
    assert emails_in(text) == []

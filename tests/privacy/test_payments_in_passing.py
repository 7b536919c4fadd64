"""Names of payment that are told in passing, and number words that are no names; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

CASHTAGS = ("$och0 d0s och0 c1nc0", "cash app: och0 d0s och0", "zelle al och0.d0s.och0")


@pytest.mark.parametrize(
    "written",
    [
        "Venmo is fine too, @jane7lotus",
        "Venmo is okay too: @jane7lotus",
        "Venmo works too - @jane7lotus",
        "Zelle and Venmo ok, @jane7lotus",
        "Venmo works, find me there: @jane7lotus",
        "Deposits by Venmo are fine, look for @jane7lotus",
        "Venmo is fine too. @jane7lotus",
        "Cash App works also: $jane7lotus",
        "Cash App works also: jane7lotus",
        "Cash App is good too (jane7lotus)",
        "happy with PayPal, my name there is jane7lotus",
        "I am happy with PayPal. My name there is jane7lotus",
        "Bizum también vale, @jane7lotus",
        "Se acepta PayPal también: @jane7lotus",
        "PayPal geht auch, @jane7lotus",
        "PayPal c'est bon aussi, @jane7lotus",
        "PayPal va bene, @jane7lotus",
        "cashapp $ jane 7 lotus all one word",
        "cash app $ jane 7lotus, no spaces",
        "venmo @ jane 7 lotus todo junto",
        "Paypal funciona também: jane7lotus",
    ],
)
def test_the_name_is_one_of_payment(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}. Weekends only"
    (found,) = find_contacts(text)
    assert (found.kind, found.normalised) == ("payment", "jane7lotus")
    stored = minimise("A title", text, keyring).body
    assert "[payment:" in stored
    assert stored.endswith(". Weekends only")


@pytest.mark.parametrize(
    "written",
    [
        "Venmo is fine too. Pictures: @jane7lotus",
        "Insta is fine too, @jane7lotus",
        "I take Venmo. Follow me on insta @jane7lotus",
    ],
)
def test_a_name_elsewhere_is_none(written: str) -> None:
    (found,) = find_contacts(f"Tea is free. {written}")
    assert (found.kind, found.normalised) == ("handle", "jane7lotus")


@pytest.mark.parametrize(
    "text",
    [
        "Venmo is fine too, please ask",
        "Venmo is fine too: cash preferred",
        "PayPal works well for me and my friends, thanks",
        "Venmo is fine too, 20 dollars",
        "PayPal works too: my prices are fair",
        "Bizum sirve, llama antes",
        "PayPal geht auch, gerne vorher",
        *CASHTAGS,
    ],
)
def test_other_words_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"A title\n{text}") == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize("before", ["$", "cash app: ", "zelle al ", "pago $ "])
def test_number_words_in_figures_are_the_number(before: str) -> None:
    text = f"{before}d0s un0 d0s c1nc0 c1nc0 c1nc0 cer0 un0 cuatr0 d0s"
    assert [found.normalised for found in find_contacts(text)] == ["+12125550142"]


@pytest.mark.parametrize(
    ("written", "name"), [("$f0ur7lamps", "f0ur7lamps"), ("$un0lotus", "un0lotus")]
)
def test_a_name_that_begins_like_one_is_a_name(written: str, name: str) -> None:
    assert [found.normalised for found in find_contacts(f"Tips {written} thanks")] == [name]

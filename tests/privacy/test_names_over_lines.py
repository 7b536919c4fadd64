"""Names on platforms over lines, in sums, with figures told behind them, or told by their title."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts
from brightline.privacy.keys import Keyring
from brightline.privacy.minimising import minimise

_LINES = [
    ("On Kik I go by\n@\nplum_\nbarrel36\nWalks of 30 min.", "plum_barrel36"),
    ("Instagram name:\n@\nplum\nbarrel67\nSix lessons.", "plumbarrel67"),
    ("PayPal:\n@plumy\nbarrel22\nOpen most days.", "plumybarrel22"),
    ("Telegram name, line by line:\nplum\n* barrel\n* 53\nOpen 10am to 9pm.", "plumbarrel53"),
    ("Nombre en Telegram, línea por línea:\nplum\n* barrel\nClases de 6 a 9.", "plumbarrel"),
]
_SUMS = [
    ("Glue the pieces for my Instagram: plum + _ + barrel\nTea.", "plum_barrel"),
    ("My PayPal name comes in pieces: plum + barrel + 21\nTea.", "plumbarrel21"),
    ("Mein PayPal-Name in Teilen: plum + barrel + 70\nTee.", "plumbarrel70"),
    ("Klistra ihop bitarna till min Instagram: plum + . + barrel\nTe.", "plum.barrel"),
]
_FIGURES = [
    ("discord plum_barrel then 39 open 11am to 7pm", "plum_barrel39"),
    ("mon snap c plumbarrel nombre quarante-neuf", "plumbarrel49"),
    ("Sök på ig efter plum_barrel talet trettiofem", "plum_barrel35"),
    ("- Comment payer ?\n- Revolut, mon tag : plumbarrel.", "plumbarrel"),
    ("Deposits go by\nVenmo to plumbarrel today.", "plumbarrel"),
    ("paypal punkt me snedstreck plum-barrel\nTe.", "plum-barrel"),
    ("Snap me connaît comme plum_barrel69.", "plum_barrel69"),
    ("Por Revolut, mi tag es plumbarrel número treinta y seis.", "plumbarrel36"),
    ("Insta gram works, the nick reads plum underscore barrel number fifty.", "plum_barrel50"),
]
_TURNED_OR_SLIPPED = [
    ("Mirror this to find me on Telegram: lerrabmulp\nTea.", "plumbarrel"),
    ("Dale la vuelta a esto para encontrarme en Telegram: lerrabmulp\nTe.", "plumbarrel"),
    ("cashtag $plumbarr argh autocorrect $plumbarrel thanks", "plumbarrel"),
]
_ANSWERS = [
    ("- Are you on Telegram?\n- Yes, under plum plus barrel 74\nTea.", "plumbarrel74"),
    ("- Are you on Kik?\n- Yes, under plum, underscore, barrel\nTea.", "plum_barrel"),
    ("- Vous avez Telegram ?\n- Oui, sous plum, point, barrel\nThé.", "plum.barrel"),
]
_BESIDE = [
    ("insta plumybarrel tele @oak_7 tea is free", "plumybarrel"),
    ("same name on snap kik and insta plumbarrel all levels", "plumbarrel"),
    ("tea is free snap@plum.barrel it is room 5", "plum.barrel"),
    ("plumbarrel is my name,\nTelegram is where I glow.", "plumbarrel"),
]
_DOWN = (
    "Read the capitals downwards and look me up on Instagram:\nPlain tea\nLoves music\n"
    "Under the oak\nMild days\nBig garden\nAlways on time\nDesk is 120 x 60 cm."
)


@pytest.mark.parametrize(
    ("body", "name"), _LINES + _SUMS + _FIGURES + _TURNED_OR_SLIPPED + _ANSWERS + _BESIDE
)
def test_a_name_told_in_pieces_is_read_whole(body: str, name: str, keyring: Keyring) -> None:
    assert name in {found.normalised for found in find_contacts(body, "US")}
    assert "barrel" not in minimise("Lessons", body, keyring, "US").body


def test_capitals_are_read_downwards(keyring: Keyring) -> None:
    assert [found.normalised for found in find_contacts(_DOWN, "US")] == ["plumba"]
    assert minimise("Lessons", _DOWN, keyring, "US").body.endswith("\nDesk is 120 x 60 cm.")


@pytest.mark.parametrize(
    ("title", "body", "kind", "name"),
    [
        ("Dinner (@plum-barrel)", "The tag in the title is for Revolut.", "payment", "plum-barrel"),
        ("Dîner (@plum-barrel)", "Le tag du titre est mon Revolut.", "payment", "plum-barrel"),
        ("Tea: plum_", "Telegram : le dernier mot du titre collé à celui-ci : barrel44. Thé.",
         "handle", "plum_barrel44"),
        ("Tea at home: plum", "Telegram is the last word of the title with this glued on: barrel.",
         "handle", "plumbarrel"),
    ],
)  # fmt: skip
def test_the_body_says_what_the_title_is(
    title: str, body: str, kind: str, name: str, keyring: Keyring
) -> None:
    found = find_contacts(f"{title}\n{body}", "FR")
    assert {(str(one.kind), one.normalised) for one in found} == {(kind, name)}
    stored = minimise(title, body, keyring, "FR")
    assert "plum" not in stored.title
    assert "barrel" not in stored.body


@pytest.mark.parametrize(
    "body",
    [
        "Telegram is where I post the times of classes.",
        "We take PayPal, and tea + cake is $5.",
        "Instagram:\nSoon\nOpen 10am to 9pm",
        "My PayPal comes with a fee.",
        "Venmo to landscaper today, cash to the gardener now.",
        "Are you on Telegram?\nYes, sure, under 30 minutes",
    ],
)
def test_ordinary_lines_name_nobody(body: str) -> None:
    assert find_contacts(body, "US") == []


def test_a_training_plan_is_no_name() -> None:
    plan = "training plan\nweek a 3x10, week b 5x5, rest 90 sec, 81 kg on the bar"
    assert find_contacts(plan, "US") == []

"""Names of the shipped list: where they are masked, and where the same words stay."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.datasets import datasets_folder
from brightline.linking.shingles import shingle
from brightline.privacy import Keyring, mask_residual, minimise
from brightline.privacy.names.given_names import given_names
from tests.tried import tried

# Words, months, virtues, flowers and places that are names as well.
NO_ENTRIES = (
    "mark", "grace", "hope", "faith", "will", "rose", "lily", "daisy", "violet", "ivy", "jasmine",
    "april", "may", "june", "summer", "angel", "candy", "honey", "sandy", "ginger", "robin",
    "austin", "dallas", "madison", "charlotte", "savannah", "sydney", "victoria", "paris",
    "florence", "georgia", "virginia", "carolina", "chelsea", "brooklyn", "jordan", "mercedes",
    "dolores", "esperanza", "paz", "luz", "flor", "soledad", "santiago", "leon", "ella", "linda",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Jessica, relaxing massage", "[name], relaxing massage"),
        ("JESSICA - new here", "[name] - new here"),
        ("🌸Jessica🌸 new here", "🌸[name]🌸 new here"),
        ("Jessica", "[name]"),
        ("Good talk. Jessica!", "Good talk. [name]!"),
        ("Relax with Jessica tonight", "Relax with [name] tonight"),
        ("masajes con Lucía", "masajes con [name]"),
        ("A massage by Anna Millwood.", "A massage by [name]."),
        ("Today Jessica Millwood is here", "Today [name] is here"),
        ("Ana María, masaje", "[name], masaje"),
        ("Kind regards\nJessica", "Kind regards\n[name]"),
        ("Jessica here. Good talk", "[name] here. Good talk"),
    ],
)
def test_listed_names_are_masked_where_a_person_is_named(text: str, masked: str) -> None:
    assert mask_residual(text) == (masked, 1)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ask for Robin, Kim or Jessica", "ask for [name], [name] or [name]"),
        ("Anna and Jessica, therapists", "[name] and [name], therapists"),
    ],
)
def test_names_in_a_row_are_masked_together(text: str, masked: str) -> None:
    assert mask_residual(text)[0] == masked


@pytest.mark.parametrize(
    "text",
    [
        "San Diego, near the park", "St. Thomas, by the sea", "Elizabeth Street", "with Anna Bay",
        "Jessica Lane, second door", "Monica Boulevard", "by Santa Monica", "a Jessica tune",
        "jessica, relaxing massage", "Jessica Sweet And Ready", "Anna Massage Studio",
        "Hope, faith and grace", "April, May and June", "With Joy", "Rose, Lily", "Will - by Mark",
    ],
)  # fmt: skip
def test_places_and_words_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)


def test_the_list_is_what_its_header_says() -> None:
    path = datasets_folder() / "gazetteers" / "given-names.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# Given names")
    assert all(entry.isalpha() and entry.istitle() for entry in entries)
    assert len(given_names()) == len(entries) > 500
    assert not given_names().intersection(NO_ENTRIES)


def test_without_the_list_the_name_would_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brightline.privacy.mask.find_listed", lambda *_: iter(()))
    assert mask_residual("Jessica, relaxing massage") == ("Jessica, relaxing massage", 0)


def test_another_name_or_street_does_not_hide_a_template(keyring: Keyring) -> None:
    """Linking reads the tokens, which are the same for every name and every house."""
    texts = [
        minimise(f"{name}, relaxing massage", f"I'm {name}. {house}, upstairs", keyring)
        for name, house in (("Jessica", "24 Invented Ave"), ("Anna", "7 Sample Road"))
    ]
    found = shingle(pa.array([f"{text.title}\n{text.body}" for text in texts]))
    assert found.fingerprints[0] == found.fingerprints[1]


PIECES = st.sampled_from(
    (
        "Jessica", "Anna", "KIM", "Millwood", "with ", "by ", "San ", " ", ", ", "\n", " and ", "-",
        ". ", "Street", "24 ", "212 ", "555 ", "0142 ", "[name]", "[phone:ABCDEF]", "I'm ",
    )
)  # fmt: skip


@tried(80)
@given(pieces=st.lists(PIECES, max_size=12))
def test_a_masked_text_is_not_masked_again(keyring: Keyring, pieces: list[str]) -> None:
    once = minimise("", "".join(pieces), keyring)
    twice = minimise("", once.body, keyring)
    assert (twice.body, twice.masked) == (once.body, 0)

"""Addresses of which all parts and signs follow a word like 'then'; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

IRIS = "iris.harbor"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("iris then dot then harbor then at then example then dot then org", IRIS),
        ("iris, then dot, then harbor, then at, then example, then dot, then org", IRIS),
        ("iris then a dot then harbor then at example dot org", IRIS),
        ("iris and then a dot and then harbor at example dot org", IRIS),
        ("iris luego punto luego harbor luego arroba luego example luego punto luego org", IRIS),
        ("iris, luego punto, luego harbor, luego arroba, luego example punto org", IRIS),
        ("iris puis point puis harbor puis arobase puis example puis point puis org", IRIS),
        ("iris dann punkt dann harbor dann at dann example dann punkt dann org", IRIS),
        ("iris poi punto poi harbor poi chiocciola poi example poi punto poi org", IRIS),
        ("iris depois ponto depois harbor depois arroba depois example ponto org", IRIS),
        ("iris next dot next harbor next at next example next dot next org", IRIS),
        ("iris then underscore then harbor then at then example dot org", "iris_harbor"),
        ("iris luego guion bajo luego harbor luego arroba luego example punto org", "iris_harbor"),
        ("iris then dash then harbor then at then example dot org", "iris-harbor"),
        ("iris then 7 then at then example then dot then org", "iris7"),
        ("iris then dot then harbor then dot then rose then at example dot org", f"{IRIS}.rose"),
        ("jane then at then example then dot then org", "jane"),
    ],
)  # fmt: skip
def test_the_whole_name_is_found(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)
    assert "iris" not in minimise("A title", written, keyring).body


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Turn left, then point, then stop. Write to jane at example dot org", "jane@example.org"),
        ("We walk, then dot the page, then mail jane at example.org", "jane@example.org"),
        ("We meet, then at noon, then dinner. jane@example.org", "jane@example.org"),
        ("First tea, then 7 steps, then at ease: jane@example.org", "jane@example.org"),
    ],
)
def test_words_of_a_sentence_are_no_part(text: str, address: str) -> None:
    assert emails_in(text) == [address]

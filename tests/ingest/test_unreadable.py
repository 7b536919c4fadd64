"""A defect of the search lets nothing through and stops nothing: the text is hidden, and told."""

from __future__ import annotations

import logging

import pytest

import brightline.ingest.guarding as guarding_module
import brightline.ingest.preparing as preparing_module
from brightline.ingest import Admitted
from brightline.privacy import minimise
from brightline.schema import Advert
from tests.ingest.house import CANARY, House, advert


def _failing(title: str, body: str, *others: object) -> object:
    if "evening 2" in title:
        raise KeyError(body)
    return minimise(title, body, *others)  # type: ignore[arg-type]


def test_a_text_that_cannot_be_read_is_hidden_and_the_others_are_stored(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(preparing_module, "minimise", _failing)
    with caplog.at_level(logging.ERROR):
        assert house.admit(house.run(), advert(1), advert(2), advert(3)) == Admitted(new=3)
    first, second, third = house.rows(Advert)
    assert (second["title"], second["body"], second["masked"]) == ("[text]", "[text]", 2)
    assert str(first["body"]).startswith("Call [phone:")
    assert (second["price"], second["place_printed"]) == (120.0, "Toronto")
    assert str(third["body"]) == str(first["body"])
    (said,) = caplog.messages
    assert "KeyError at test_unreadable.py:" in said
    assert CANARY not in caplog.text
    assert "mara" not in caplog.text


def test_what_is_hidden_is_no_repost_of_what_else_is(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing_module, "minimise", _failing)
    others = [advert(n, title="Late evening 2", body=body) for n, body in ((4, "a"), (5, "b"))]
    house.admit(house.run(), advert(2), *others, advert(6, title="Late evening 2", body="a"))
    _, one, other, again = [row["content_hash"] for row in house.rows(Advert)]
    assert one == again
    assert one != other


def test_a_price_that_cannot_be_looked_at_is_left_empty(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> object:
        raise ValueError

    monkeypatch.setattr(guarding_module, "find_contacts", fails)
    house.admit(house.run(), advert(price_printed="212 555 0142"))
    (row,) = house.rows(Advert)
    assert row["price"] is None

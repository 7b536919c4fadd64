"""A clock that is set forward would end every retention at once: two that differ erase nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from brightline.custody import retention
from brightline.custody.retention import erase_expired
from brightline.errors import CustodyError
from brightline.schema import Advert, LedgerEntry
from tests.custody.house import SEEN, House, advert

YEARS = dt.timedelta(days=1000)


@pytest.fixture
def forward(monkeypatch: pytest.MonkeyPatch) -> dt.datetime:
    """This machine's clock, set three years forward."""
    moment = dt.datetime.now(dt.UTC) + YEARS
    monkeypatch.setattr(retention, "_clock", lambda: moment)
    return moment


@pytest.mark.parametrize("house", ["postgresql"], indirect=True)  # a file has no clock
@pytest.mark.parametrize("dry_run", [True, False])
def test_a_clock_that_differs_from_the_servers_erases_nothing(
    house: House, forward: dt.datetime, dry_run: bool
) -> None:
    house.admit(advert(1))
    entries = len(house.rows(LedgerEntry))
    with pytest.raises(CustodyError, match=f"this machine says {forward:%Y-%m-%d}.*set the wrong"):
        erase_expired(house.study, house.store, dry_run=dry_run, now=lambda: forward, erasers={})
    assert len(house.rows(Advert)) == 1
    assert len(house.rows(LedgerEntry)) == entries


def test_without_the_look_at_the_other_clock_all_would_be_gone(
    house: House, forward: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: one wrong clock of a team ends the whole corpus."""
    house.admit(advert(1))
    monkeypatch.setattr(retention, "_refuse_wrong_clock", lambda _: None)
    erase_expired(house.study, house.store, now=lambda: forward, erasers={})
    assert house.rows(Advert) == []


def test_clocks_that_differ_a_little_are_nobodys_doing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=50)
    monkeypatch.setattr(retention, "_clock", lambda: later)
    house.admit(advert(1))
    counts, _ = erase_expired(house.study, house.store, now=lambda: SEEN, erasers={})
    assert counts == {}

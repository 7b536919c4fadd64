"""An older copy of the store: what it lacks is named, and not forgotten by mistake."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from brightline.custody.retention import erase_expired
from brightline.errors import StoreError
from brightline.store import Store
from tests.custody.house import House, advert
from tests.custody.test_seen_erasures import (
    EXPIRED,
    LATER,
    call,
    files_of,
    older_copy,
    opt_out,
    refused,
)


def test_all_that_is_lacking_is_named_by_its_day_before_it_is_accepted(small_house: House) -> None:
    house = small_house
    house.admit(advert(1))

    def work() -> None:
        erase_expired(house.study, house.store, now=lambda: EXPIRED, erasers={})  # a wrong clock
        opt_out(house, now=LATER + dt.timedelta(days=1))
        opt_out(house, "another@example.org", now=LATER)

    older_copy(house, work)
    accepted = call(house, "store", "accept", "--json", typed="test-study\n")
    named = [line for line in accepted.stderr.splitlines() if "  " in line]
    assert named == [
        "2025-03-04  contact suppressed",
        "2025-03-05  contact suppressed",
        f"{EXPIRED:%Y-%m-%d}  expired erased",
    ]
    assert json.loads(accepted.stdout.splitlines()[-1]) == {"lacking": 3, "opt_outs": 2}


def test_what_the_ledger_does_not_take_is_not_accepted(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that goes on without an entry would never be known again for what it lacks."""
    small_house.admit(advert(1))
    older_copy(small_house, lambda: opt_out(small_house))

    def fails(*_: object, **__: object) -> None:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("brightline.ledger.record", fails)
        done = call(small_house, "store", "accept", typed="test-study\n")
    assert str(done.exception) == "The disk is full."
    refused(small_house)


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(5, "I/O error")])
def test_a_file_that_cannot_be_read_is_not_written_over(
    small_house: House, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    """It was taken for none: what the older copy held replaced the erasures that it lacks."""
    house = small_house
    opt_out(house)
    older_copy(house, lambda: opt_out(house, "another@example.org"))
    (file,) = files_of(house)
    before = file.read_text()

    def fails(*_: object, **__: object) -> str:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", fails)
        if isinstance(error, PermissionError):  # somebody else's: whoever only analyses goes on
            Store.for_study(house.study).close()
        else:
            assert f"{file} cannot be read (I/O error)" in refused(house)
    assert file.read_text() == before
    refused(house)

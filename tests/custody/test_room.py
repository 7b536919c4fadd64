"""A disk that is nearly full refuses every opt-out alike, before anything is looked up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import brightline.custody.room as room_module
from brightline.custody.room import ROOM
from brightline.custody.suppression import RECEIPT, suppress
from brightline.errors import CustodyError
from brightline.schema import Advert, LedgerEntry, Suppression
from tests.custody.house import PHONE, House, advert

OTHER = "+1 212 555 0177"


def _with_free(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    usage = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=free))
    monkeypatch.setattr(room_module, "shutil", usage)


@pytest.mark.parametrize("typed", [PHONE, OTHER])
def test_a_full_disk_tells_nothing_of_what_is_held(
    small_house: House, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    small_house.admit(advert(1))
    before = len(small_house.rows(LedgerEntry))
    _with_free(monkeypatch, ROOM - 1_000_000)
    said = r"has 63 MB left, and an opt-out needs 64 MB, whatever is held; nothing was recorded"
    with pytest.raises(CustodyError, match=said):
        suppress(small_house.study, small_house.store, small_house.keyring, typed, erasers={})
    assert (len(small_house.rows(Advert)), small_house.rows(Suppression)) == (1, [])
    assert len(small_house.rows(LedgerEntry)) == before


def test_with_room_enough_it_is_recorded(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_house.admit(advert(1))
    _with_free(monkeypatch, ROOM)
    house = small_house
    assert suppress(house.study, house.store, house.keyring, PHONE, erasers={}) == RECEIPT
    assert house.rows(Advert) == []

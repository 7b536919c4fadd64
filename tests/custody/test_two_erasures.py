"""Erasures at the same time, and while a linking runs: what one of them owes is not lost."""

from __future__ import annotations

import pytest

import brightline.custody.erasers as erasers_module
from brightline.custody.compaction import compact
from brightline.custody.erasers import STORE, Eraser, pending, settle
from brightline.custody.suppression import suppress
from brightline.linking.work_files import alone, forget, work_folder
from brightline.store import Store
from tests.custody.house import CANARY, PHONE, Forgetful, House, advert

OTHER = "+1 212 555 0177"


class _KilledError(BaseException):
    """What ends a process where it stands."""


def _killed(_: Store) -> None:
    raise _KilledError


def _erase_another_meanwhile(house: House, patch: pytest.MonkeyPatch) -> None:
    """Let another erasure begin when the store was just written anew, and die before it does so."""

    def compacted(store: Store) -> None:
        compact(store)
        patch.setattr(erasers_module, "compact", _killed)
        with pytest.raises(_KilledError):
            suppress(house.study, house.store, house.keyring, OTHER, erasers={})
        patch.setattr(erasers_module, "compact", compact)

    patch.setattr(erasers_module, "compact", compacted)


def test_what_an_erasure_owes_is_not_crossed_out_by_another(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.admit(advert(1), advert(2, body=f"{CANARY}-of-another. Call 212-555-0177."))
    _erase_another_meanwhile(house, monkeypatch)
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert pending(house.store) == [STORE]
    assert settle(house.study, house.store, erasers={}) == []
    assert pending(house.store) == []
    assert house.files_with(CANARY) == []


def test_work_files_of_a_linking_that_runs_are_owed(house: House) -> None:
    """Whether or not anything was held: killed later, it would leave them, and nobody knew."""
    erasers: dict[str, Eraser] = {"linking": forget}
    with alone(house.study), work_folder(house.study):
        suppress(house.study, house.store, house.keyring, PHONE, erasers=erasers)
        assert pending(house.store) == ["linking"]
        assert settle(house.study, house.store, erasers=erasers) == ["linking"]
    assert settle(house.study, house.store, erasers=erasers) == []
    assert pending(house.store) == []


def test_an_eraser_hears_of_items_alone(house: House) -> None:
    eraser = Forgetful(reachable=False)
    for _ in range(2):
        settle(house.study, house.store, erasers={"a": eraser})
    assert eraser.calls == [[], []]

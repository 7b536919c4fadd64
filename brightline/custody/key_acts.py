"""Acts on the keys in the ledger: before the act, and after one that cannot be taken back."""

from __future__ import annotations

from brightline import ledger
from brightline.custody_view import CustodyView
from brightline.errors import StoreError
from brightline.store import Store
from brightline.store_files import has_store


def note(study: CustodyView, act: str, detail: dict[str, object]) -> None:
    """Write an act on the keys into the ledger, unless the study has no store yet.

    Raises:
        StoreError: the ledger cannot be written.
    """
    if not has_store(study):
        return
    with Store.for_study(study, any_copy=True) as store, store.begin() as connection:
        ledger.record(connection, study, act, detail)


def note_done(study: CustodyView, act: str, detail: dict[str, object], done: str) -> None:
    """As `note`, of what has been done already.

    Args:
        done: what has been done, a sentence without its full stop.

    Raises:
        StoreError: the ledger cannot be written; it says first what has been done.
    """
    try:
        note(study, act, detail)
    except StoreError as error:
        raise StoreError(f"{done}, and the ledger could not be told: {error}") from None

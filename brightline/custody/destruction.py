"""Destroying a study's keys: the end of every pseudonym, and of what was sealed to the custodian.

Afterwards no number, address or handle can be tested against the store, no advert recognised and
no opt-out honoured by name; a sealed URL opens only where a copy of the custodian's key is kept.
Backups are files of their own: they must be destroyed too.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import CustodyError
from brightline.privacy.key_files import CUSTODIAN_PRIVATE, overwrite_and_remove
from brightline.store import Store
from brightline.study import Study


def destroy_keys(study: Study, typed: str) -> list[str]:
    """Overwrite and remove every key file of the study; returns what was removed.

    Args:
        typed: what the user typed; anything but the study's id is refused.

    Raises:
        CustodyError: the id was not typed, or there are no keys.
        StoreError: the ledger cannot be written; nothing was destroyed.
    """
    if typed.strip() != study.id:
        raise CustodyError(f"That is not the id of the study, '{study.id}'; nothing was destroyed.")
    directory = study.keys_directory
    files = key_files(directory)
    if not files:
        raise CustodyError(f"There are no keys in {directory}; nothing was destroyed.")
    private = (directory / CUSTODIAN_PRIVATE).exists()
    note(study, "destruction of the keys begun", {"custodian_private_key": private})
    for path in files:
        overwrite_and_remove(path)
    directory.rmdir()
    note(study, "keys destroyed", {"files": len(files), "custodian_private_key": private})
    return [path.name for path in files]


def key_files(directory: Path) -> list[Path]:
    """Every file in the keys directory: pseudonym, custodian's, and those of open runs."""
    if not directory.is_dir():
        return []
    return sorted(path for path in directory.iterdir() if path.is_file())


def note(study: Study, act: str, detail: dict[str, object]) -> None:
    """Write an act on the keys into the ledger, unless the study has no store yet."""
    url = sa.make_url(study.store_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return
    with Store.for_study(study) as store, store.begin() as connection:
        ledger.record(connection, study, act, detail)

"""What state a study's keys are in, and what is to be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from brightline.custody.in_force import key_in_force
from brightline.custody.next_key import key_begun
from brightline.custody_view import CustodyView
from brightline.errors import CustodyError, StoreError
from brightline.key_places import KEYS_VARIABLE
from brightline.privacy.key_binding import same_key_elsewhere
from brightline.privacy.key_files import (
    CUSTODIAN_PRIVATE,
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    missing_keys,
)
from brightline.privacy.keys import load_chain
from brightline.privacy.sealing import refuse_strange_custodian
from brightline.store import Store
from brightline.store_files import has_store


@dataclass(frozen=True, slots=True)
class KeyState:
    """Of one study, on this machine. `store_key_id` is None without a store, or with an empty one.

    `next_key_id` is the key of a rotation that was begun here and not finished. `bound_to` is the
    study that the key's file names; '' of a key of an earlier version that was not used since.
    `also_in` are folders of other studies beside this one that hold the same key.
    """

    directory: Path
    key_id: str
    rotations: int
    custodian_private_key_here: bool
    store_key_id: str | None
    next_key_id: str | None
    bound_to: str = ""
    also_in: tuple[str, ...] = ()

    @property
    def trouble(self) -> str:
        """What is wrong and how to mend it, in one sentence; '' when nothing is."""
        if self.next_key_id and self.store_key_id in (None, self.key_id, self.next_key_id):
            far = "has renewed the store" if self.store_key_id == self.next_key_id else "has begun"
            return (
                f"A rotation from key {self.key_id} to {self.next_key_id} {far} and is not "
                "finished: run `brightline keys rotate` again, which finishes it. Until then "
                "nothing is collected."
            )
        if self.store_key_id not in (None, self.key_id):
            return (
                f"The store is under the key {self.store_key_id}, and the keys here are "
                f"{self.key_id}: move those out of {self.directory}, then restore the keys of "
                "this study from their latest backup."
            )
        if self.also_in:
            return (
                f"The key {self.key_id} lies in {self.directory.parent / self.also_in[0]} as well, "
                "so that the contacts of both studies are joined: run `brightline keys rotate` for "
                "one of them, and destroy its older backups."
            )
        return ""


def state_of(study: CustodyView) -> KeyState:
    """Look at the keys and, where there is one, at the store.

    Raises:
        CustodyError: a key is missing, damaged, another study's, or open to other users, or the
            custodian's two keys do not belong together.
    """
    directory = study.keys_directory
    keyring = load_chain(directory, PSEUDONYM_KEY)
    refuse_strange_custodian(directory)
    begun = key_begun(directory)
    return KeyState(
        directory=directory,
        key_id=keyring.key_id,
        rotations=keyring.rotations,
        custodian_private_key_here=(directory / CUSTODIAN_PRIVATE).exists(),
        store_key_id=_store_key(study),
        next_key_id=begun.key_id if begun else None,
        bound_to=keyring.study,
        also_in=tuple(same_key_elsewhere(directory, keyring.key_id)),
    )


def refuse_missing_keys(study: CustodyView) -> None:
    """CustodyError when a key is missing here for a store that is under some: not to be created.

    Where nothing is stored yet it is silent, and whoever loads keys says that they are missing; a
    rotation that has renewed the store finishes without the key before.
    """
    directory = study.keys_directory
    missing = missing_keys(directory)
    if not missing or (directory / NEXT_PSEUDONYM_KEY).exists():
        return
    if in_force := _store_key(study):
        lost = f"There is no {missing[0]}" if len(missing) == 1 else "There are no keys"
        raise CustodyError(
            f"{lost} in {directory}, and the store of '{study.id}' is under the key "
            f"{in_force}: restore its keys with `brightline keys restore FILE`, or set "
            f"{KEYS_VARIABLE} to the directory that holds them."
        )


def refuse_other_keys(study: CustodyView) -> None:
    """CustodyError when the store is under keys already: new ones would recognise nothing in it."""
    if in_force := _store_key(study):
        raise CustodyError(
            f"The store of '{study.id}' is under the key {in_force}, and new keys would recognise "
            "nothing in it: restore its keys with `brightline keys restore`, or give the new "
            "corpus a store of its own. No keys were created."
        )


def _store_key(study: CustodyView) -> str | None:
    if not has_store(study):
        return None
    try:
        with Store.for_study(study, any_copy=True) as store, store.begin() as connection:
            return key_in_force(connection)
    except StoreError:
        return None

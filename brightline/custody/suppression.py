"""Opt-outs and takedowns: a contact that is stored no more, and what carried it erased.

The answer is the same whether or not anything matched, and so are the steps: a name is entered,
adverts are deleted, every eraser is called, the store is written anew. Whoever can read the
store could count its adverts before and after; the threat model says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from brightline import ledger
from brightline.custody.erasers import STORE, Eraser, installed, settle
from brightline.custody.erasure import adverts_carrying, erase_adverts
from brightline.custody.in_force import lock_out_ingest, require_key
from brightline.custody.outside import remember
from brightline.custody.renewal import starts_of_tokens
from brightline.custody.room import require_room
from brightline.custody.sections import forget_sections, sections_of
from brightline.custody_view import CustodyView
from brightline.errors import CustodyError
from brightline.privacy import Keyring, find_contacts
from brightline.schema import Suppression
from brightline.store import Store, insert_new, upsert_study
from brightline.study import Study

Reason = Literal["opt-out", "takedown"]

RECEIPT = (
    "Recorded. Nothing that carries this contact will be stored by this study from now on, and "
    "what carried it is erased: here now, and on a labelling server now or when `brightline erase "
    "--pending` is next run. This receipt is the same whether or not anything was held."
)

NOT_FROM_THE_FILES = (
    "Recorded: nothing that carries this contact will be stored by this study from now on. What "
    "carried it is deleted, but the store's files could not be written anew, so that it may still "
    "lie in them: run `brightline erase --pending` when no other command holds the store and its "
    "disk has room. These words are the same whether or not anything was held."
)
"""Instead of the receipt. What erasers owe is not told by name: of some it would depend on what
was held; the receipt says what to run, and `brightline store status` what is owed."""


@dataclass(frozen=True, slots=True, repr=False)
class Names:
    """A contact as the two tables name it; several when a number reads differently by country.

    `tokens` are beginnings of what may stand for it in texts that have no entry of it.
    """

    pseudonyms: tuple[str, ...]
    barred_as: tuple[str, ...]
    tokens: frozenset[str]

    def __repr__(self) -> str:
        return "Names()"


def names_of(typed: str, keyring: Keyring, regions: Sequence[str]) -> Names:
    """Read a typed contact as adverts are read, in whatever disguise.

    Args:
        regions: the countries of the study's sites; a number without a country code is barred as
            a number of each.

    Raises:
        CustodyError: no contact, or more than one, was recognised. It does not repeat the line.
    """
    found = set()
    for region in dict.fromkeys(regions or ("US",)):
        contacts = {(one.kind, one.normalised) for one in find_contacts(typed, region)}
        if len(contacts) > 1:
            raise CustodyError(
                "More than one contact was read in that line; enter one at a time, each with the "
                "command of its own."
            )
        found |= contacts
    if not found:
        raise CustodyError(
            "No contact was recognised in that line; type a number with its country code (+1 …), "
            "an e-mail address, or a handle with its @."
        )
    ordered = sorted(found)
    return Names(
        tuple(keyring.pseudonym(*one) for one in ordered),
        tuple(keyring.suppression(*one) for one in ordered),
        frozenset().union(*(starts_of_tokens(*one, keyring) for one in ordered)),
    )


def suppress(
    study: CustodyView,
    store: Store,
    keyring: Keyring,
    typed: str,
    *,
    reason: Reason = "opt-out",
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    erasers: dict[str, Eraser] | None = None,
) -> str:
    """Bar a contact, erase what carries it, and return the receipt.

    Under a protocol with a mistake elsewhere, too: the ledger then says that it was not valid.

    Raises:
        CustodyError: no contact was recognised, the keys are not the store's, or its disk has too
            little room for whatever may be held. Also when all
            is recorded and deleted, but not from the store's files (`NOT_FROM_THE_FILES`).
    """
    known = installed() if erasers is None else erasers
    require_room(store)
    names = names_of(typed, keyring, study.phone_regions)
    moment = now()
    rows = [
        {"pseudonym": name, "key_id": keyring.key_id, "reason": reason, "added_at": moment}
        for name in names.barred_as
    ]
    with store.begin() as connection:
        if isinstance(study, Study):  # the record is of whole protocols; it stays as it was
            upsert_study(connection, study)
        lock_out_ingest(connection)
        require_key(connection, keyring)
        insert_new(connection, Suppression, rows, unique=("pseudonym",))
        carrying = adverts_carrying(connection, names.pseudonyms, names.tokens)
        if isinstance(study, Study):
            remember(connection, study, carrying)
        sections = sections_of(connection, carrying)
        erase_adverts(connection, carrying, moment, erasers=list(known))
        forget_sections(connection, sections)
        ledger.record(connection, study, "contact suppressed", {"reason": reason}, now=moment)
    if STORE in settle(study, store, erasers=known):
        raise CustodyError(NOT_FROM_THE_FILES)
    return RECEIPT

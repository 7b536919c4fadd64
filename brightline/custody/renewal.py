"""Renewing what is stored under a key: pseudonyms, fingerprints, and the tokens in texts.

`content_hash` needs no renewal: it sees a token's kind only. Fingerprints of the frontier's
addresses need none either: they matter within a run, and no run is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from brightline.privacy import ContactKind, Keyring
from brightline.privacy.keys import MARK_BYTES
from brightline.privacy.minimising import token
from brightline.progress import Advance
from brightline.schema import (
    Advert,
    AdvertContact,
    Annotation,
    CapturesRead,
    Contact,
    Coverage,
    ErasedAdvert,
    FrontierRow,
    Suppression,
)
from brightline.store import BATCH_ROWS, table_of

_KINDS = "|".join(kind.value for kind in ContactKind)
_TOKEN = re.compile(rf"\[(?:{_KINDS}):[A-Z2-7]{{6}}")
_ADVERT_TEXTS = ("title", "body")
_ADVERT_NAMES = ("section", "place_printed")

_TOLD: tuple[tuple[type[SQLModel], str], ...] = (
    (Annotation, "note"),
    (Coverage, "section"),
    (FrontierRow, "section"),
)
"""Texts beside adverts. Only rows of earlier versions hold codes of tokens here."""

_KEYED: tuple[tuple[type[SQLModel], str], ...] = (
    (Contact, "pseudonym"),
    (Suppression, "pseudonym"),
    (ErasedAdvert, "ad_key"),
)
"""What is renewed by itself; adverts come with their texts, and before the contacts."""


def renew_store(connection: sa.Connection, new: Keyring, advance: Advance) -> int:
    """Renew every row, in the caller's transaction; returns how many."""
    tables: list[type[SQLModel]] = [Advert, CapturesRead]
    tables += [model for model, _ in (*_TOLD, *_KEYED)]
    total, done = sum(_size(connection, model) for model in tables), 0
    for rows in _renewing(connection, new):
        done += rows
        advance(done, total)
    return done


def _renewing(connection: sa.Connection, new: Keyring) -> Iterator[int]:
    for adverts in _pages(connection, Advert, ("ad_key", *_ADVERT_TEXTS, *_ADVERT_NAMES)):
        known = _tokens_of(connection, [row["id"] for row in adverts], new)
        renewed = [_renewed_advert(row, known.get(row["id"], {}), new) for row in adverts]
        yield _update(connection, Advert, renewed)
    for model, column in _TOLD:
        for rows in _pages(connection, model, (column,)):
            texts = [{"id": row["id"], column: _renewed_text(row[column], {}, new)} for row in rows]
            yield _update(connection, model, texts)
    for captures in _pages(connection, CapturesRead, ("names",)):
        values = [{"id": row["id"], "names": _renewed_marks(row["names"], new)} for row in captures]
        yield _update(connection, CapturesRead, values)
    for model, column in _KEYED:
        marked = {"key_id": new.key_id} if "key_id" in table_of(model).c else {}
        for rows in _pages(connection, model, (column,)):
            values = [{"id": row["id"], column: new.renew(row[column]), **marked} for row in rows]
            yield _update(connection, model, values)


def _renewed_advert(row: dict[str, Any], known: dict[str, str], new: Keyring) -> dict[str, Any]:
    texts = {name: _renewed_text(row[name], known, new) for name in _ADVERT_TEXTS}
    # Not by the advert's own contacts: a section must go on to be called as in its coverage.
    texts |= {name: _renewed_text(row[name], {}, new) for name in _ADVERT_NAMES}
    return {"id": row["id"], "ad_key": new.renew(row["ad_key"]), **texts}


def _renewed_text(text: str | None, known: dict[str, str], new: Keyring) -> str | None:
    """The text with new tokens of the same length, so that marked spans stay where they were.

    The token of a contact that is not stored (in what earlier versions wrote of a place, a section
    or a note) becomes another that says as little, the same one everywhere.
    """
    if text is None:
        return None

    def renewed(match: re.Match[str]) -> str:
        old = match.group()
        if old not in known:
            kind = ContactKind(old[1:].partition(":")[0])
            known[old] = _start(kind, new.fingerprint("token", old))
        return known[old]

    return _TOKEN.sub(renewed, text)


def starts_of_tokens(kind: ContactKind, normalised: str, keyring: Keyring) -> set[str]:
    """How the tokens of a contact may begin by now in texts of adverts that have no entry of it.

    One for each chain of keys under which such a text can have been stored, renewed since then as
    `_renewed_text` does it.
    """
    chains = [*keyring.earlier(), keyring]
    found = set()
    for at, chain in enumerate(chains, 1):
        start = _start(kind, chain.pseudonym(kind, normalised))
        for later in chains[at:]:
            start = _start(kind, later.fingerprint("token", start))
        found.add(start)
    return found


def _renewed_marks(marks: bytes, new: Keyring) -> bytes:
    """Marks that stand one after the other."""
    places = range(0, len(marks), MARK_BYTES)
    return b"".join(new.renew_mark(marks[at : at + MARK_BYTES]) for at in places)


def _tokens_of(
    connection: sa.Connection, adverts: list[int], new: Keyring
) -> dict[int, dict[str, str]]:
    """{advert: {beginning of its old token: of its new one}}."""
    carried, contact = table_of(AdvertContact), table_of(Contact)
    query = (
        sa.select(carried.c.advert_id, contact.c.kind, contact.c.pseudonym)
        .join_from(carried, contact, carried.c.contact_id == contact.c.id)
        .where(carried.c.advert_id.in_(adverts))
    )
    found: dict[int, dict[str, str]] = {}
    for row in connection.execute(query):
        kind = ContactKind(row.kind)
        old, renewed = _start(kind, row.pseudonym), _start(kind, new.renew(row.pseudonym))
        found.setdefault(row.advert_id, {})[old] = renewed
    return found


def _start(kind: ContactKind, pseudonym: str) -> str:
    match = _TOKEN.match(token(kind, pseudonym))
    assert match is not None  # noqa: S101  (a token is written by the same package)
    return match.group()


def _pages(
    connection: sa.Connection, model: type[SQLModel], columns: tuple[str, ...]
) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table, in order of id, a batch at a time."""
    table, last = table_of(model), 0
    wanted = [table.c.id, *(table.c[name] for name in columns)]
    while True:
        query = sa.select(*wanted).where(table.c.id > last).order_by(table.c.id).limit(BATCH_ROWS)
        rows = [dict(row) for row in connection.execute(query).mappings()]
        if not rows:
            return
        last = rows[-1]["id"]
        yield rows


def _update(connection: sa.Connection, model: type[SQLModel], rows: list[dict[str, Any]]) -> int:
    table = table_of(model)
    names = [name for name in rows[0] if name != "id"]
    values = {name: sa.bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    statement = table.update().where(table.c.id == sa.bindparam("row_id")).values(values)
    bound = [{"row_id": row["id"], **{f"new_{name}": row[name] for name in names}} for row in rows]
    connection.execute(statement, bound)
    return len(rows)


def _size(connection: sa.Connection, model: type[SQLModel]) -> int:
    query = sa.select(sa.func.count()).select_from(table_of(model))
    return int(connection.execute(query).scalar_one())

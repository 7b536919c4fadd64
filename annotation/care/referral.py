"""Referrals: which adverts somebody referred, and the packet that each still needs.

A packet is one file per advert, for the responsible officer; `packet.py` says what is in it. The
software makes it and sends nothing, to nobody.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from annotation.care.packet import ACT, ADDRESS_ERASED, content_of
from brightline import ledger
from brightline.custody_view import CustodyView
from brightline.errors import AnnotationError
from brightline.schema import (
    Adjudication,
    AdjudicationCase,
    Annotation,
    Annotator,
    Assignment,
    Referral,
)
from brightline.store import Store, table_of
from brightline.study import Study

_NOTE, _TASK, _PERSON = table_of(Annotation), table_of(Assignment), table_of(Annotator)
_REFERRAL = table_of(Referral)
_DECISION, _CASE = table_of(Adjudication), table_of(AdjudicationCase)


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet that was made now."""

    item_key: str
    version: int
    path: Path
    sha256: str

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return {
            "item_key": self.item_key,
            "version": self.version,
            "path": str(self.path),
            "sha256": self.sha256,
        }


def folder_of(study: CustodyView) -> Path:
    """Where a study's packets lie."""
    return study.folder / "referrals"


def refer(study: Study, store: Store, *, now: dt.datetime | None = None) -> list[Packet]:
    """Make a packet for every advert that somebody referred and that has none for it yet.

    Raises:
        AnnotationError: the folder cannot be written.
    """
    at = now or dt.datetime.now(dt.UTC)
    with store.begin() as connection:
        asked = _asked(connection)
        known = _known(connection)
    made = []
    for sampled, asks in asked.items():
        version, before = known.get(sampled, (0, set()))
        if not {ask["reference"] for ask in asks} <= before:
            made.append(_make(study, store, sampled, asks, version + 1, at))
    return made


def forget_packets(
    study: CustodyView, item_keys: Iterable[str], *, now: dt.datetime | None = None
) -> None:
    """Remove the packets of these items, and from all others the addresses that have expired: they
    are copies of what is erased. So is what was left when the writing of one was killed.

    Raises:
        AnnotationError: a packet cannot be written anew.
    """
    for part in folder_of(study).glob("*.part"):
        part.unlink(missing_ok=True)
    for key in item_keys:
        for path in folder_of(study).glob(f"{key}-*.json"):
            path.unlink()
    for path in sorted(folder_of(study).glob("*.json")):
        _forget_address(path, now or dt.datetime.now(dt.UTC))


def _forget_address(path: Path, now: dt.datetime) -> None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        sealed = content["sealed_url"]
        over = sealed["box"] and dt.datetime.fromisoformat(sealed["expires"]) <= now
    except (ValueError, KeyError, TypeError):
        return  # no packet of ours
    if over:
        content["sealed_url"] = {**sealed, "box": None, "said": ADDRESS_ERASED}
        _write(path, json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def _asked(connection: sa.Connection) -> dict[int, list[dict[str, Any]]]:
    """{sampled advert: who referred it}, from every version of every answer and decision.

    A 'refer now' that was taken back afterwards is still one that the officer hears of.
    """
    answers = (
        sa.select(_TASK.c.sampled_advert_id.label("sampled"), _NOTE.c.id, _PERSON.c.code)
        .add_columns(_NOTE.c.note.label("words"), _NOTE.c.pulled_at, _NOTE.c.server_updated_at)
        .join_from(_NOTE, _TASK, _TASK.c.id == _NOTE.c.assignment_id)
        .join(_PERSON, _PERSON.c.id == _TASK.c.annotator_id)
        .where(_NOTE.c.refer, _NOTE.c.version > 0)  # a draft is not said yet; a pull tells of it
        .order_by(_NOTE.c.id)
    )
    decisions = (
        sa.select(_CASE.c.sampled_advert_id.label("sampled"), _DECISION.c.id, _PERSON.c.code)
        .add_columns(_DECISION.c.reason.label("words"))
        .add_columns(_DECISION.c.pulled_at, _DECISION.c.server_updated_at)
        .join_from(_DECISION, _CASE, _CASE.c.id == _DECISION.c.case_id)
        .join(_PERSON, _PERSON.c.id == _CASE.c.annotator_id)
        .where(_DECISION.c.refer)
        .order_by(_DECISION.c.id)
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for kind, query in (("annotation", answers), ("adjudication", decisions)):
        for row in connection.execute(query):
            said = row.server_updated_at or row.pulled_at
            ask = {
                "reference": f"{kind} {row.id}",
                "by": row.code,
                "at": said.isoformat(),
                "note": row.words,
                "pulled_at": row.pulled_at,
            }
            found.setdefault(row.sampled, []).append(ask)
    return found


def _known(connection: sa.Connection) -> dict[int, tuple[int, set[str]]]:
    """{sampled advert: (latest version, every reference that a packet answers)}."""
    found: dict[int, tuple[int, set[str]]] = {}
    columns = (_REFERRAL.c.sampled_advert_id, _REFERRAL.c.version, _REFERRAL.c.asked)
    for row in connection.execute(sa.select(*columns).order_by(_REFERRAL.c.version)):
        before = found.get(row[0], (0, set()))[1]
        found[row[0]] = (row[1], before | set(row[2]))
    return found


def _make(
    study: Study,
    store: Store,
    sampled: int,
    asks: list[dict[str, Any]],
    version: int,
    now: dt.datetime,
) -> Packet:
    """Write the file, then its row and ledger entry; the name is right only after both."""
    with store.begin() as connection:
        content = content_of(connection, study, sampled, asks, version, now)
        text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        row = {
            "sampled_advert_id": sampled,
            "version": version,
            "made_at": now,
            "asked": [ask["reference"] for ask in asks],
            "packet_sha256": digest,
        }
        connection.execute(_REFERRAL.insert().values(**row))
        key = str(content["item_key"])
        detail = {"item": key, "version": version, "packet_sha256": digest}
        ledger.record(connection, study, ACT, detail, now=now)
        path = folder_of(study) / f"{key}-{version}.json"
        _write(path, text)
    return Packet(key, version, path, digest)


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        part.rename(path)
    except OSError as error:
        raise AnnotationError(
            f"The packet cannot be written to {path} ({error.strerror}); make room or rights "
            "there and run `brightline annotate refer` again: nothing was recorded."
        ) from None

"""Referral packets: what the responsible officer needs to decide what to report, and no more.

A packet is one file per advert: the sealed URL (the custodian opens it), times, digests, what was
answered, and where it stands in the ledger. Neither the advert's text nor a contact is in it. The
software makes it and sends nothing, to nobody.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import AnnotationError
from brightline.schema import (
    Adjudication,
    AdjudicationCase,
    Advert,
    Annotation,
    Annotator,
    Assignment,
    LedgerEntry,
    Referral,
    SampledAdvert,
    Sighting,
    Site,
)
from brightline.store import Store, table_of
from brightline.study import Study

ACT = "referral packet made"
NOTICE = (
    "Made by Brightline and sent to nobody. Whether and where to report is the responsible "
    "officer's decision, by the routes of the study. An annotator's concern is no finding."
)

_NOTE, _TASK, _PERSON = table_of(Annotation), table_of(Assignment), table_of(Annotator)
_ITEM, _ADVERT, _SITE = table_of(SampledAdvert), table_of(Advert), table_of(Site)
_REFERRAL, _LEDGER, _SEEN = table_of(Referral), table_of(LedgerEntry), table_of(Sighting)
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


def folder_of(study: Study) -> Path:
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


def forget_packets(study: Study, item_keys: Iterable[str]) -> None:
    """Remove the packets of these items: they are copies of what is erased."""
    for key in item_keys:
        for path in folder_of(study).glob(f"{key}-*.json"):
            path.unlink()


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
        content = _content(connection, study, sampled, asks, version, now)
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


def _content(
    connection: sa.Connection,
    study: Study,
    sampled: int,
    asks: list[dict[str, Any]],
    version: int,
    now: dt.datetime,
) -> dict[str, Any]:
    query = (
        sa.select(_ITEM.c.item_key, _ADVERT, _SITE.c.title.label("site_title"))
        .join_from(_ITEM, _ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(_ITEM.c.id == sampled)
    )
    row = connection.execute(query).mappings().one()
    return {
        "notice": NOTICE,
        "item_key": row["item_key"],
        "version": version,
        "made_at": now.isoformat(),
        "synthetic": bool(row["synthetic"]),
        "study": {
            "id": study.id,
            "title": study.title,
            "approval": study.approval.reference,
            "protocol_sha256": study.sha256,
        },
        "reporting": study.reporting.model_dump(mode="json"),
        "concern": asks,
        "advert": _advert(connection, row),
        "sealed_url": _sealed(row, now),
        "ledger": _ledger(connection, study),
    }


def _advert(connection: sa.Connection, row: Any) -> dict[str, Any]:
    posted = ("posted_from", "posted_to")
    seen = sa.select(_SEEN.c.seen_at, _SEEN.c.content_hash).where(_SEEN.c.advert_id == row["id"])
    return {
        "number": row["id"],
        "site": row["site_title"],
        "section": row["section"],
        "place": row["place_printed"],
        **{name: row[name].isoformat() for name in ("first_seen", "last_seen")},
        **{name: row[name].isoformat() if row[name] else None for name in posted},
        "posted_precision": row["posted_precision"],
        "content_hash": row["content_hash"],
        "text_sha256": hashlib.sha256(f"{row['title']}\n{row['body']}".encode()).hexdigest(),
        "sightings": [
            {"seen_at": entry.seen_at.isoformat(), "content_hash": entry.content_hash}
            for entry in connection.execute(seen.order_by(_SEEN.c.seen_at))
        ],
    }


def _sealed(row: Any, now: dt.datetime) -> dict[str, Any]:
    expires = row["url_expires"]
    if row["url_sealed"] is None or (expires is not None and expires <= now):
        return {"box": None, "said": "No URL: none was stored, or it has expired."}
    return {
        "box": base64.b64encode(row["url_sealed"]).decode(),
        "expires": expires.isoformat() if expires else None,
        "said": f"The custodian opens it with `brightline unseal {row['id']} --reason …` before it "
        "expires; the ledger keeps the reason.",
    }


def _ledger(connection: sa.Connection, study: Study) -> dict[str, Any]:
    """The last entry before the packet, and the last pull: enough to place it in the chain."""
    order = sa.select(_LEDGER.c.seq, _LEDGER.c.act, _LEDGER.c.digest).order_by(_LEDGER.c.seq.desc())
    last = connection.execute(order.limit(1)).mappings().first()
    pulls = ("answers pulled", "decisions pulled")
    pulled = connection.execute(order.where(_LEDGER.c.act.in_(pulls)).limit(1)).mappings().first()
    return {
        "last_entry": dict(last) if last else None,
        "last_pull": dict(pulled) if pulled else None,
        "next_act": ACT,
    }

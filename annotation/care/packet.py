"""What a referral packet holds: what the responsible officer needs to decide, and no more.

The sealed URL (the custodian opens it), times, digests, what was answered, and where it stands in
the ledger. Neither the advert's text nor a contact is in it.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from brightline.schema import Advert, CrawlRun, LedgerEntry, SampledAdvert, Sighting, Site
from brightline.store import table_of
from brightline.study import Study

ACT = "referral packet made"
"""What the ledger says of it."""

ADDRESS_ERASED = (
    "The URL has expired and was erased here as in the store. The digest in the ledger is that of "
    "the packet with it."
)

NOTICE = (
    "Made by Brightline and sent to nobody. Whether and where to report is the responsible "
    "officer's decision, by the routes of the study. An annotator's concern is no finding."
)

_ITEM, _ADVERT, _SITE = table_of(SampledAdvert), table_of(Advert), table_of(Site)
_LEDGER, _SEEN, _RUN = table_of(LedgerEntry), table_of(Sighting), table_of(CrawlRun)

_PULLS = ("answers pulled", "decisions pulled")
_ENTRY = sa.select(_LEDGER.c.seq, _LEDGER.c.act, _LEDGER.c.digest).order_by(_LEDGER.c.seq.desc())


def content_of(
    connection: sa.Connection,
    study: Study,
    sampled: int,
    asks: list[dict[str, Any]],
    version: int,
    now: dt.datetime,
) -> dict[str, Any]:
    """The packet of one sampled advert, as plain data.

    Args:
        asks: who referred it: reference, by (a code), at, note, and pulled_at.
    """
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
        "concern": [_concern(connection, ask) for ask in asks],
        "advert": _advert(connection, row),
        "sealed_url": _sealed(row, now),
        "collected": _collected(connection, row["first_run_id"]),
        "ledger": _ledger(connection),
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


def _concern(connection: sa.Connection, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Who referred it, when and why, and the entry of the pull that brought it."""
    said = {name: ask[name] for name in ("reference", "by", "at", "note")}
    query = _ENTRY.where(_LEDGER.c.act.in_(_PULLS), _LEDGER.c.at == ask["pulled_at"])
    return {**said, "ledger": _first(connection, query)}


def _collected(connection: sa.Connection, run: int) -> dict[str, Any]:
    """The run that first saw the advert, and its entry where a run has one of its own."""
    row = connection.execute(sa.select(_RUN).where(_RUN.c.id == run)).mappings().one()
    of_run = _LEDGER.c.detail["run"].as_integer() == run
    return {
        "run": run,
        "source": row["source"],
        "started_at": row["started_at"].isoformat(),
        "protocol_sha256": row["protocol_sha256"],
        "ledger": _first(connection, _ENTRY.where(_LEDGER.c.act == "run started", of_run)),
    }


def _ledger(connection: sa.Connection) -> dict[str, Any]:
    """The last entry before the packet: where in the chain it stands."""
    return {"last_entry": _first(connection, _ENTRY), "next_act": ACT}


def _first(connection: sa.Connection, query: sa.Select[Any]) -> dict[str, Any] | None:
    row = connection.execute(query.limit(1)).mappings().first()
    return dict(row) if row else None

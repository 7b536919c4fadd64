"""What a referral packet holds: what the responsible officer needs to decide, and no more.

The sealed URL (the custodian opens it), times, digests, what was answered, and where it stands in
the ledger. Neither the advert's text nor a contact is in it.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from typing import Any

import sqlalchemy as sa

from brightline.schema import Advert, LedgerEntry, SampledAdvert, Sighting, Site
from brightline.store import table_of
from brightline.study import Study

ACT = "referral packet made"
"""What the ledger says of it."""

NOTICE = (
    "Made by Brightline and sent to nobody. Whether and where to report is the responsible "
    "officer's decision, by the routes of the study. An annotator's concern is no finding."
)

_ITEM, _ADVERT, _SITE = table_of(SampledAdvert), table_of(Advert), table_of(Site)
_LEDGER, _SEEN = table_of(LedgerEntry), table_of(Sighting)


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
        asks: who referred it: reference, by (a code), at, note.
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

"""Invented adverts as the demonstration site's JSON lines (see `demo/classifieds/served/fill.py`).

Some are inactive: the site must not show them, and a complete crawl must not find them.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from brightline.synthetic.seeds import chance
from brightline.synthetic.texts import MARKER, SyntheticAdvert, adverts

# One inactive advert for every this many active ones: enough that leaving them in would show.
ACTIVE_PER_INACTIVE = 12
# Posted dates reach back this far: the engine prints minutes, days, weeks, and some months.
OLDEST_DAYS = 150


def engine_lines(active: int, *, seed: int, now: dt.datetime) -> str:
    """`active` adverts that a crawl must find, and some inactive ones, one JSON object a line.

    Posted dates lie before `now`. Sections carry the synthetic marker, as the bodies do.
    """
    inactive = active // ACTIVE_PER_INACTIVE
    rng = chance("listings", seed)
    hidden = set(rng.sample(range(active + inactive), inactive))
    rows = []
    for number, advert in enumerate(adverts(active + inactive, seed)):
        age = dt.timedelta(seconds=rng.randint(60, OLDEST_DAYS * 86_400))
        rows.append(_row(advert, active=number not in hidden, posted=now - age))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _row(advert: SyntheticAdvert, *, active: bool, posted: dt.datetime) -> dict[str, Any]:
    phones = [contact.value for contact in advert.contacts if contact.kind == "phone"]
    return {
        "title": advert.title,
        "body": advert.body,
        "price": f"{advert.price:.2f}",
        "city": advert.city,
        "section": f"{advert.section} {MARKER}",
        "group": advert.group,
        "advertiser": advert.advertiser,
        "phone": phones[0] if phones else None,
        "active": active,
        "posted": posted.isoformat(timespec="seconds"),
    }

"""Retention is acted on: expired URLs, scores and adverts are erased, with what hangs on them.

So are the addresses of crawls that nobody goes on with (`left_open.py`).

An advert expires `retention.adverts_days` after it was *stored*: one that is read from an old
archive was seen long before that. Its labels go with it. What was published stays; so that a
month which was counted completely does not later read as empty, its counts are kept as published
cells (hidden where they are too small, rounded where not) before the adverts go.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from brightline import ledger
from brightline.custody.erasers import Eraser, installed, owe, settle
from brightline.custody.erasure import erase_adverts
from brightline.custody.in_force import lock_out_ingest
from brightline.custody.left_open import end_left_open
from brightline.custody.outside import remember
from brightline.errors import CustodyError
from brightline.key_places import run_key_file
from brightline.publish.earlier import Published, read_published, write_published
from brightline.schema import Advert, Prediction, PredictionModel
from brightline.store import Store, table_of
from brightline.study import Study


def erase_expired(
    study: Study,
    store: Store,
    *,
    dry_run: bool = False,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    erasers: dict[str, Eraser] | None = None,
) -> tuple[dict[str, int], list[str]]:
    """Erase what has expired.

    Returns:
        ({kind of row: how many}, names of the erasers that still owe). A dry run counts in a
        transaction that is rolled back, so its counts are exact and nothing is kept.

    Raises:
        CustodyError: the clock here and that of the database's server differ.
    """
    _refuse_wrong_clock(store)
    known = installed() if erasers is None else erasers
    moment = now()
    kept = _counts_to_keep(study, store, moment)
    with store.begin() as connection:
        lock_out_ingest(connection)
        trial = connection.begin_nested()
        left_open = end_left_open(connection, study, moment)
        counts = _erase(connection, study, moment, list(known))
        if left_open:
            owe(connection, [], moment, names=[])
            counts["crawls left open"] = len(left_open)
        if dry_run or not counts:
            trial.rollback()
            return counts, []
        trial.commit()
        release = f"retention {moment.date()}"
        counts["cells kept"] = write_published(connection, kept, release, moment)
        ledger.record(connection, study, "expired erased", counts, now=moment)
    for run in left_open:
        run_key_file(study, run).unlink(missing_ok=True)
    return counts, settle(study, store, erasers=known)


def _refuse_wrong_clock(store: Store) -> None:
    """Refuse where two clocks say that one is wrong: set forward, it would end every retention."""
    if store.engine.dialect.name != "postgresql":
        return  # a file has no clock
    with store.begin() as connection:
        there = connection.execute(sa.select(sa.func.now())).scalar_one().astimezone(dt.UTC)
    here = _clock()
    if abs(here - there) > ledger.CLOCKS_DIFFER:
        raise CustodyError(
            f"The clock of this machine says {here:%Y-%m-%d %H:%M}, that of {store.name} "
            f"{there:%Y-%m-%d %H:%M} (UTC): what has expired is not known, and nothing was erased; "
            "set the wrong one right, then run the command again."
        )


def _clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _erase(
    connection: sa.Connection, study: Study, now: dt.datetime, erasers: Sequence[str]
) -> dict[str, int]:
    adverts, urls = _expired(connection, study, now), _erase_urls(connection, now)
    scores = _erase_scores(connection, now)
    erased: Mapping[str, int] = {}
    if adverts:
        remember(connection, study, adverts)
        erased = erase_adverts(connection, adverts, now, erasers=erasers)
    counts = {
        "urls": urls,
        "scores": scores,
        **{f"{name} rows": erased[name] for name in sorted(erased)},
    }
    return {name: number for name, number in counts.items() if number}


def _expired(connection: sa.Connection, study: Study, now: dt.datetime) -> list[int]:
    table = table_of(Advert)
    since = sa.func.coalesce(table.c.stored_at, table.c.first_seen, type_=table.c.first_seen.type)
    last_day = now - dt.timedelta(days=study.retention.adverts_days)
    query = sa.select(table.c.id).where(since <= last_day).order_by(table.c.id)
    return list(connection.execute(query).scalars())


def _erase_urls(connection: sa.Connection, now: dt.datetime) -> int:
    table = table_of(Advert)
    past = sa.and_(table.c.url_sealed.is_not(None), table.c.url_expires <= now)
    erased = connection.execute(table.update().where(past).values(url_sealed=None)).rowcount
    if erased:
        owe(connection, [], now, names=[])
    return erased


def _erase_scores(connection: sa.Connection, now: dt.datetime) -> int:
    """Delete the baseline model's scores that may no longer be used; how it was evaluated stays."""
    score, model = table_of(Prediction), table_of(PredictionModel)
    expired = sa.select(model.c.id).where(model.c.expires_at <= now)
    erased = connection.execute(score.delete().where(score.c.model_id.in_(expired))).rowcount
    if erased:
        owe(connection, [], now, names=[])
    return erased


def _counts_to_keep(study: Study, store: Store, now: dt.datetime) -> Published:
    """The counts of the completely covered months that are about to lose adverts."""
    with store.begin() as connection:
        expired = _expired(connection, study, now)
        published = read_published(connection)
    if not expired:
        return published
    months, counted = _count(study, store, expired, published)
    published.added = {
        (table, name): cell for (table, name), cell in counted.items() if _month_of(name) in months
    }
    return published


def _count(
    study: Study, store: Store, expired: Sequence[int], published: Published
) -> tuple[set[tuple[str, str]], dict[tuple[str, str], Any]]:
    """({(site, month)} that lose adverts, the cells that counting adds to `published`)."""
    from brightline.publish.tables import Rules, counts_table
    from brightline.trends.evidence import gather
    from brightline.trends.frames import load_frames
    from brightline.trends.series import date_of

    frames = load_frames(store).renamed(study.sites)
    evidence = gather(frames, study.estimand.cutoff, study.estimand.codebook)
    going = evidence.adverts[evidence.adverts["advert_id"].isin(expired)].dropna(subset=["day"])
    months = {
        (str(site), f"{date_of(int(day)):%Y-%m}")
        for site, day in zip(going["site"], going["day"], strict=True)
    }
    rules = Rules.of(study)
    counts_table(evidence, rules, published)
    return months, published.added


def _month_of(cell: str) -> tuple[str, str]:
    site, month, _ = cell.split("|")
    return site, month

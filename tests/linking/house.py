"""Stores with invented adverts whose templates and contacts are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

import sqlalchemy as sa

from benchmarks.linking.corpus import Corpus
from brightline.linking.parameters import Parameters
from brightline.schema import Advert, AdvertContact, Contact, CrawlRun, LinkMember, Site
from brightline.store import Store, insert, table_of, upsert_study
from brightline.study import Study

SMALL = Parameters(bands=6, sample=300, examined=6)
"""Fewer bands, since a test's corpus is small; components of seven texts are looked through."""

_AT_ONCE = 50_000  # contacts: a benchmark has millions of them

AT = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)


def furnish(store: Store, study: Study, contacts: int = 0) -> None:
    """A site, a run, and so many contacts with ids from 1."""
    with store.begin() as connection:
        upsert_study(connection, study)
        site = {"key": "site-a", "title": "A", "manifest": "m", "synthetic": True}
        insert(connection, Site, [{"id": 1, **site}])
        run = {"id": 1, "site_id": 1, "started_at": AT, "protocol_sha256": "0" * 64}
        insert(connection, CrawlRun, [run])
    for start in range(0, contacts, _AT_ONCE):
        rows = [
            {"id": n, "kind": "phone", "pseudonym": f"p-{n}", "key_id": "k"}
            for n in range(start + 1, min(start + _AT_ONCE, contacts) + 1)
        ]
        with store.begin() as connection:
            insert(connection, Contact, rows)


def put(store: Store, texts: Iterable[tuple[int, str, Sequence[int]]]) -> None:
    """Adverts of (id, text, contacts)."""
    adverts, carried = [], []
    for number, text, contacts in texts:
        adverts.append(
            {
                "id": number,
                "site_id": 1,
                "ad_key": f"key-{number}",
                "section": "Massage (synthetic)",
                "first_seen": AT,
                "last_seen": AT,
                "first_run_id": 1,
                "title": "",
                "body": text,
                "content_hash": "0",
                "synthetic": True,
            }
        )
        carried += [{"advert_id": number, "contact_id": c, "field": "body"} for c in contacts]
    with store.begin() as connection:
        insert(connection, Advert, adverts)
        insert(connection, AdvertContact, carried)


def invented(size: int, seed: int) -> list[tuple[int, str, list[int]]]:
    """Adverts of the benchmark's corpus with one contact per advertiser, and some with another."""
    corpus = Corpus(seed, size)
    truth = corpus.truth()
    texts = corpus.texts(truth, 0, size).to_pylist()
    owners = truth.advertiser.tolist()
    return [
        (n + 1, texts[n], [owners[n] % 97 + 1] if n % 3 else [])  # some share one by chance
        for n in range(size)
    ]


def partition(store: Store, kind: str) -> set[frozenset[int]]:
    """The members of every current template, cluster or widest cluster."""
    from brightline.linking.membership import members

    with store.begin() as connection:
        found = members(connection)
    assert found is not None
    return {frozenset(part.tolist()) for _, part in found.groupby(kind)["advert_id"]}


def numbers(store: Store, kind: str) -> dict[int, int]:
    """{advert: number} in the current epoch."""
    from brightline.linking.membership import members

    with store.begin() as connection:
        found = members(connection)
    assert found is not None
    return dict(zip(found["advert_id"].tolist(), found[kind].tolist(), strict=True))


def count(store: Store) -> int:
    """How many membership rows there are, seen or not."""
    with store.begin() as connection:
        query = sa.select(sa.func.count()).select_from(table_of(LinkMember))
        return int(connection.execute(query).scalar_one())


MakeStudy = Callable[..., Study]

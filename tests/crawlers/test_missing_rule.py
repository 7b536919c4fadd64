"""The rule of lists that are not there, on what crawls before kept of theirs (`docs/sites.md`)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import sqlalchemy as sa

from brightline.ingest import record_coverage, start_run
from brightline.schema import Coverage, CrawlRun, FrontierRow, Site
from brightline.store import Store, insert, open_store, site_id, table_of
from brightline.study import Study
from crawlers.frontier import ADVERT, COUNTED, LIST, NEXT
from crawlers.missing import LOST, count_as_failed, gone_share, lost_lists

Row = dict[str, Any]
_RUN, _SITE = table_of(CrawlRun), table_of(Site)


def further(section: str, read: int, missing: int = 0, empty: int = 0) -> list[Row]:
    """Further pages of a list: with adverts, then without any, then not there."""
    kinds = [{"led": ADVERT}] * read + [{}] * empty + [{"missing": True}] * missing
    return [
        {"mark": f"{section} {n}", "section": section, "meta": {"way": COUNTED, **kind}}
        for n, kind in enumerate(kinds)
    ]


def below(read: int, missing: int = 0, **more: object) -> list[Row]:
    """Categories of an index, of which the last are not there, or as `more` says."""
    kinds = [{"led": ADVERT}] * read + [more or {"missing": True}] * missing
    return [{"mark": f"part {n}", "section": "", "meta": kind} for n, kind in enumerate(kinds)]


@dataclass
class Crawls:
    """Crawls of one site, one after the other."""

    store: Store
    study: Study

    def add(self, lists: list[Row], **values: Any) -> int:
        """One that asked for these lists; `values` are of its run."""
        kept = {"manifest_sha256": "one", "ended_because": "finished", **values}
        with self.store.begin() as connection:
            run = start_run(connection, self.study, "site-a")
            connection.execute(_RUN.update().where(_RUN.c.id == run).values(**kept))
            insert(connection, FrontierRow, [_page(run, row) for row in lists])
        return run

    def lost(self, lists: list[Row]) -> Counter[str]:
        """What one more, of these lists, has lost."""
        run = self.add(lists, ended_because=None)
        with self.store.begin() as connection:
            return lost_lists(connection, run)


def _page(run: int, row: Row) -> Row:
    page = {"run_id": run, "url_fingerprint": row["mark"], "section": row["section"]}
    state, role = row.get("state", "done"), row.get("role", LIST)
    return {**page, "role": role, "state": state, "meta": row["meta"]}


@pytest.fixture
def crawls(make_study: Callable[..., Study]) -> Iterator[Crawls]:
    with open_store("sqlite://", migrate=True) as store:
        yield Crawls(store, make_study())


@pytest.mark.parametrize(
    ("before", "now", "is_lost"),
    [(8, 6, False), (8, 5, True), (2, 1, False), (3, 1, True), (8, 8, False)],
)
def test_a_list_has_broken_off_before_three_quarters_and_two_pages(
    crawls: Crawls, before: int, now: int, is_lost: bool
) -> None:
    crawls.add(further("Rooms", before))
    assert crawls.lost(further("Rooms", now, missing=1)) == Counter({"Rooms": 1} if is_lost else {})


def test_further_pages_without_adverts_are_none(crawls: Crawls) -> None:
    crawls.add(further("Rooms", 8))
    assert crawls.lost(further("Rooms", 5, missing=1, empty=4)) == {"Rooms": 1}


def test_sections_that_together_have_fewer_are_lost_together(crawls: Crawls) -> None:
    """Each has one page fewer, which by itself would be chance."""
    names = ("Rooms", "Cars", "Tea")
    crawls.add([row for name in names for row in further(name, 2)])
    shrunk = [row for name in names for row in further(name, 1, missing=1)]
    crawls.add(shrunk, detail={LOST: ["Rooms"]})  # what this one found is not how the site was
    assert crawls.lost(shrunk) == dict.fromkeys(names, 1)


def test_a_section_is_compared_with_the_last_crawl_that_had_all_of_it(crawls: Crawls) -> None:
    rest = further("Cars", 30)
    crawls.add(further("Rooms", 8) + rest)
    crawls.add(further("Rooms", 3) + rest, detail={LOST: ["Rooms"]})
    assert crawls.lost(further("Rooms", 3, missing=1) + rest) == {"Rooms": 1}


@pytest.mark.parametrize(
    "values",
    [{"manifest_sha256": "two"}, {"ended_because": "killed"}, {"source": "warc"}, {"site_id": 0}],
    ids=lambda values: next(iter(values)),
)
def test_a_crawl_that_was_another_is_not_compared_with(
    crawls: Crawls, values: dict[str, Any]
) -> None:
    """Under another manifest, cut short, of an archive, or of another site."""
    if "site_id" in values:
        site = {"key": "site-b", "title": "Other (synthetic)", "manifest": "x", "synthetic": True}
        with crawls.store.begin() as connection:
            insert(connection, Site, [site])
            query = sa.select(_SITE.c.id).where(_SITE.c.key == "site-b")
            values = {"site_id": connection.execute(query).scalar_one()}
    crawls.add(further("Rooms", 8), **values)
    assert crawls.lost(further("Rooms", 3, missing=1)) == {}


def test_three_crawls_back_and_no_further(crawls: Crawls) -> None:
    crawls.add(further("Rooms", 8))
    short = further("Rooms", 3, missing=1)
    for _ in range(2):
        crawls.add(short, detail={LOST: ["Rooms"]})
        assert crawls.lost(short) == {"Rooms": 1}
    crawls.add(short, detail={LOST: ["Rooms"]})
    assert crawls.lost(short) == {}


def test_more_than_a_tenth_of_an_index_that_led_on_is_lost(crawls: Crawls) -> None:
    crawls.add(below(20))
    assert crawls.lost(below(18, missing=2)) == {}
    assert crawls.lost(below(17, missing=3)) == {"": 3}


def test_lists_that_were_not_asked_for_make_no_index_larger(crawls: Crawls) -> None:
    crawls.add(below(20))
    left = {"mark": "left", "section": "", "meta": {}, "state": "outside"}
    beside = [{**left, "mark": f"left {n}"} for n in range(15)]
    assert crawls.lost(below(17, missing=3) + beside) == {"": 3}


def test_of_an_index_that_nobody_knows_a_single_dead_link_is_no_loss(crawls: Crawls) -> None:
    assert crawls.lost(below(5, missing=1)) == {}
    assert crawls.lost(below(5, missing=2)) == {"": 2}


def test_sections_that_a_crawl_does_not_see_are_not_missed(crawls: Crawls) -> None:
    """The protocol may name fewer than it did."""
    crawls.add(further("Rooms", 8) + further("Cars", 8))
    assert crawls.lost(further("Rooms", 8, missing=1)) == {}


def test_a_category_that_never_led_on_is_no_loss(crawls: Crawls) -> None:
    crawls.add(below(10))
    assert crawls.lost(below(10, missing=5)) == {}


def test_three_lists_that_moved_to_one_page_are_not_there_and_two_are(crawls: Crawls) -> None:
    crawls.add(below(5))
    assert crawls.lost(below(3, missing=2, to="sorry")) == {}
    dead = {"mark": "dead", "section": "Dead", "meta": {"missing": True}}  # or nothing is asked
    assert crawls.lost([*below(3, missing=2, to="sorry"), dead]) == {}
    assert crawls.lost(below(2, missing=3, to="sorry")) == {"": 3}


def test_under_new_keys_a_linked_page_that_is_not_there_is_lost(crawls: Crawls) -> None:
    crawls.add(further("Rooms", 8))
    renewed = [{**row, "mark": f"new {row['mark']}"} for row in further("Rooms", 8, missing=1)]
    assert crawls.lost(renewed) == {}  # it was counted on
    renewed[-1]["meta"] = {"way": NEXT, "missing": True}
    assert crawls.lost(renewed) == {"Rooms": 1}
    renewed[-1]["meta"] = {"way": NEXT, "missing": True, "to": "new Rooms 0"}
    assert crawls.lost(renewed) == {}  # a second address of the first page


def test_pages_that_were_lost_have_failed_on_the_last_days_first(crawls: Crawls) -> None:
    run, table = crawls.add([]), table_of(Coverage)
    days = (dt.date(2026, 11, 1), dt.date(2026, 11, 2))
    effort = {"section": "Rooms", "planned": 6, "attempted": 6, "refused": 0, "status": "partial"}
    rows = [
        {**effort, "day": day, "fetched": n, "failed": 0}
        for day, n in zip(days, (5, 1), strict=True)
    ]
    with crawls.store.begin() as connection:
        record_coverage(connection, run, site_id(connection, crawls.study, "site-a"), rows)
        count_as_failed(connection, run, Counter({"Rooms": 2}))
        query = sa.select(table.c.fetched, table.c.failed).order_by(table.c.day)
        assert [tuple(row) for row in connection.execute(query)] == [(4, 1), (0, 1)]


def test_of_the_adverts_that_a_run_asked_for_so_many_were_gone(crawls: Crawls) -> None:
    def pages(states: str, role: str = ADVERT, **meta: object) -> list[Row]:
        names = states.split()
        marks = (f"{role} {n} {sorted(meta)}" for n in range(len(names)))
        rows = zip(marks, names, strict=True)
        return [{"mark": m, "section": "", "meta": meta, "state": s, "role": role} for m, s in rows]

    crawls.add(pages("done done done", missing=True))
    run = crawls.add(
        pages("done failed refused pending deep")
        + pages("done", missing=True)
        + pages("done done", LIST, missing=True)
    )
    with crawls.store.begin() as connection:
        assert gone_share(connection, run) == 0.25

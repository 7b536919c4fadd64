"""The crawl of a real engine is complete, field by field, and keeps no contact in the clear."""

from __future__ import annotations

import datetime as dt
import json
import random
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from brightline.demo.classifieds.engine import Engine, start_engine
from brightline.privacy import load_keyring, minimise
from brightline.synthetic.listings import engine_lines
from tests.crawlers.studies import Ground, make_ground, site_table
from tests.forked import wait_until

pytestmark = pytest.mark.engine

NOW = dt.datetime.now(dt.UTC)
INVENTED = [300, pytest.param(2600, marks=pytest.mark.soak)]
"""How many are invented; four of five of them are active."""

CANARIES = {
    "phone": ("Call 212-555-0142 today", "Or text (212) 555-0143 after six."),
    "spelled": ("Two one two five five five oh one four four", "212 five five five 0145, thanks."),
    "e-mail": ("Write canary.seven@example.org", "Or canary (at) example (dot) net."),
    "spaced": ("2 1 2 5 5 5 0 1 4 6 quiet", "My page: https://canary.example.com/me?x=2125550147"),
    "dotted": ("212.555.0148 evenings", "+1 212 555 0149, and @canary_handle_eight on the app."),
}
"""Contacts in titles (and so in slugs) and bodies; none of them belongs to anybody."""

FORBIDDEN = (
    *("2125550142", "212-555-0142", "212 555 0142", "5550142", "555-0142"),
    *("555-0143", "5550143", "one two five five five", "one-two-five-five-five", "five 0145"),
    *("canary.seven", "canaryseven", "canary (at)", "canary.example", "canary_handle"),
    *("2 1 2 5 5 5", "2-1-2-5-5-5", "2125550147", "5550147", "212.555", "2125550148", "555 0149"),
)


def lines(count: int) -> str:
    """Invented adverts, and the canaries among them."""
    invented = engine_lines(count, seed=7, now=NOW)
    pattern = json.loads(invented.splitlines()[0])
    rows = [
        {**pattern, "title": title, "body": f"This advert is invented (synthetic).\n\n{body}"}
        | {"active": True, "advertiser": f"canary-{name}"}
        for name, (title, body) in CANARIES.items()
    ]
    return invented + "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(scope="module", params=INVENTED)
def engine(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("engine")
    adverts = folder / "adverts.in.jsonl"
    adverts.write_text(lines(request.param), encoding="utf-8")
    with start_engine(folder / "site", adverts, now=lambda: NOW) as running:
        yield running


def ground_of(engine: Engine, root: Path) -> Ground:
    """A study of the engine's site, before its first crawl."""
    table = site_table(
        "classifieds",
        [f"{engine.url}/"],
        manifest="django-classified",
        allow=["/", r"/group/\d+-[-\w]+/(\?page=\d+)?", r"/\d+-[-\w]+/"],
        max_pages=20_000,
    )
    return make_ground(root, [table])


@pytest.fixture(scope="module")
def crawled(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """A study that has crawled the engine once; a reader keeps the WAL from being folded in."""
    ground = ground_of(engine, tmp_path_factory.mktemp("crawl"))
    with closing(sqlite3.connect(ground.folder / "corpus.db")) as reader:
        reader.execute("SELECT count(*) FROM advert").fetchall()
        done = ground.run("crawl", "run", "--json")
        assert done.returncode == 0, done.stderr
        report = json.loads(done.stdout)[0]
        assert report["because"] == "finished"
        assert report["counts_as_coverage"]
        yield ground


def expected(engine: Engine, ground: Ground) -> dict[str, dict[str, Any]]:
    """What must be stored, from the engine's own database: by keyed id."""
    keyring = load_keyring(ground.keys / "test-study")
    found = {}
    for row in engine.active_adverts():
        text = minimise(row["title"], row["body"].replace("\r\n", "\n"), keyring, "US")
        key = keyring.fingerprint("ad", f"classifieds\n{row['id']}")
        found[key] = {
            "title": text.title,
            "body": text.body,
            "price": row["price"],
            "place_printed": row["city"],
            "section": row["group"],
            "currency": "USD",
        }
    return found


def test_every_active_advert_is_stored_field_by_field(
    engine: Engine, crawled: Ground, request: pytest.FixtureRequest
) -> None:
    wanted = expected(engine, crawled)
    assert len(wanted) > 0.75 * request.node.callspec.params["engine"]
    rows = crawled.rows(
        "SELECT ad_key, title, body, price, place_printed, section, currency FROM advert"
    )
    stored = {row.ad_key: {k: v for k, v in row._mapping.items() if k != "ad_key"} for row in rows}
    assert stored.keys() == wanted.keys()
    wrong = {key: (stored[key], wanted[key]) for key in wanted if stored[key] != wanted[key]}
    assert wrong == {}


def test_posted_intervals_hold_the_true_time(engine: Engine, crawled: Ground) -> None:
    keyring = load_keyring(crawled.keys / "test-study")
    rows = crawled.rows("SELECT ad_key, posted_from, posted_to, posted_precision FROM advert")
    posted = {row.ad_key: row for row in rows}
    precisions = set()
    for advert in engine.active_adverts():
        row = posted[keyring.fingerprint("ad", f"classifieds\n{advert['id']}")]
        assert _moment(row.posted_from) <= advert["created"] < _moment(row.posted_to)
        precisions.add(row.posted_precision)
    assert precisions & {"week", "month"}


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def test_sightings_and_coverage_are_whole(engine: Engine, crawled: Ground) -> None:
    active = len(engine.active_adverts())
    assert crawled.rows("SELECT count(*), count(DISTINCT advert_id) FROM sighting")[0] == (
        active,
        active,
    )
    run = crawled.runs()[0]
    assert {row["status"] for row in run["coverage"]} == {"complete"}
    groups = {advert["group"] for advert in engine.active_adverts()}
    assert {row["section"] for row in run["coverage"]} == {"", *groups}
    assert sum(row["failed"] for row in run["coverage"]) == 0
    for row in run["coverage"]:
        assert row["planned"] == row["attempted"] == row["fetched"]


def test_no_canary_is_written_in_the_clear(crawled: Ground) -> None:
    files = sorted(path for path in crawled.folder.rglob("*") if path.is_file())
    names = {path.name for path in files}
    assert {"corpus.db", "corpus.db-wal", "crawl-1.log"} <= names
    for path in files:
        content = path.read_bytes().lower()
        leaks = [canary for canary in FORBIDDEN if canary.encode() in content]
        assert leaks == [], path.name


def test_the_log_tells_of_the_crawl_and_lists_no_settings(crawled: Ground) -> None:
    said = (crawled.folder / "logs" / "crawl-1.log").read_text()
    assert "Spider opened" in said
    assert "Spider closed (finished)" in said
    assert "Enabled" not in said
    assert "settings" not in said


def test_the_canaries_were_there_to_be_found(engine: Engine) -> None:
    content = engine.database.read_bytes().lower()
    assert all(
        canary.encode() in content
        for canary in ("212-555-0142", "canary.seven", "2-1-2-5-5-5", "canary_handle", "555 0149")
    )


def _got_on(ground: Ground, pages: int) -> bool:
    return _fetched(ground) != pages


@pytest.mark.soak
@pytest.mark.parametrize("engine", [2600], indirect=True)
def test_forty_kills_at_random_moments_lose_nothing(engine: Engine, tmp_path: Path) -> None:
    ground, dice, pages = ground_of(engine, tmp_path), random.Random(40), 0
    for _ in range(40):
        process = ground.start("crawl", "run")
        wait_until(partial(_got_on, ground, pages), process)  # so that it gets on
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=dice.uniform(0.0, 1.0))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        pages = _fetched(ground)
    assert ground.runs()[0]["ended_because"] is None, "the crawl ended before the last kill"
    done = ground.run("crawl", "run", "--json")
    assert json.loads(done.stdout)[0]["because"] == "finished", done.stderr
    test_sightings_and_coverage_are_whole(engine, ground)
    wanted = expected(engine, ground)
    keys = [row.ad_key for row in ground.rows("SELECT ad_key FROM advert")]
    assert len(keys) == len(wanted)
    assert set(keys) == set(wanted)
    assert ground.rows("SELECT count(*) FROM frontier WHERE state <> 'done'")[0][0] == 0


def _fetched(ground: Ground) -> int:
    """Pages whose commit is on disk."""
    return int(ground.rows("SELECT count(*) FROM frontier WHERE state = 'done'")[0][0])

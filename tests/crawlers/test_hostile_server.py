"""One crawl of a site that tries everything: case by case, what happened, and what did not.

Nothing outside is asked, memory stays bounded, good pages are stored, and no log, row or message
holds a contact, a slug or the text of a page that is not kept, at the lowest log level.
"""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from crawlers.answers import TRIES
from tests.crawlers.hostile import Case, cases, hostile_site
from tests.crawlers.servers import ROBOTS, Answer, Site, serving, small_site
from tests.crawlers.servers import advert as plain_advert
from tests.crawlers.studies import Ground, make_ground, site_table

NAMES = dict(cases(1, 2))
CANARIES = ("2125550142", "212-555-0142", "5550142", "555-0142", "555-0143", "velvet", "otter")
UNSTORED = ("marmalade", "lantern")
MEGABYTES = 96
"""More than an ordinary crawl may use: eight pages of 5 MiB at once, packed and unpacked."""


@dataclass(frozen=True)
class Crawled:
    """The one crawl: what was served, asked, said and written, and its peak of memory in KiB."""

    ground: Ground
    site: Site
    outside: Site
    said: str
    code: int
    peak: int


def measured(ground: Ground, mutant: str) -> tuple[str, int, int]:
    """Run a crawl; what it said, its exit code and its largest resident size in KiB."""
    process = subprocess.Popen(
        ground.command("crawl", "run", mutant=mutant),
        env=ground.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.read()
    process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return said, process.returncode, used.ru_maxrss


@pytest.fixture(scope="module")
def crawled(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Crawled]:
    root = tmp_path_factory.mktemp("hostile")
    elsewhere = {"/": Answer("outside"), "/ad/99": plain_advert(99), "/robots.txt": ROBOTS}
    with serving(elsewhere) as outside, serving({}) as site:
        found = dict(cases(site.port, outside.port))
        site.pages.update(hostile_site(found, site.port, outside.port))
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("BRIGHTLINE_STORE", raising=False)
            ground = make_ground(root, [site_table("board", [f"{site.url}/"])])
            said, code, peak = measured(ground, "impatient+tireless+debug-logs")
        yield Crawled(ground, site, outside, said, code, peak)


@pytest.mark.parametrize("name", NAMES)
def test_what_became_of_it(crawled: Crawled, name: str) -> None:
    case: Case = NAMES[name]
    (run,) = crawled.ground.runs()
    (row,) = [row for row in run["coverage"] if row["section"] == name]
    counts = {kind: row[kind] for kind in ("fetched", "refused", "failed")}
    assert counts == {**dict.fromkeys(counts, 0), case.kind: 1}
    assert not case.reason or run["reasons"][case.reason] >= 1
    # A page that a busy machine did not get in time was asked for again, and then fared as it must.
    assert row["attempted"] == TRIES if case.kind == "failed" else 1 <= row["attempted"] <= TRIES


def test_nothing_outside_was_asked(crawled: Crawled) -> None:
    assert crawled.outside.hits == []
    assert not [path for path in crawled.site.paths() if "99" in path]
    (run,) = crawled.ground.runs()
    assert not [row for row in run["coverage"] if row["section"] == "bad links"]


def test_every_good_page_is_stored_and_nothing_else(crawled: Crawled) -> None:
    good = sum(case.kind == "fetched" for case in NAMES.values())
    assert crawled.ground.rows("SELECT count(*) FROM advert")[0][0] == good
    (run,) = crawled.ground.runs()
    counted = Counter[str]()
    for row in run["coverage"]:
        counted.update({kind: row[kind] for kind in ("fetched", "refused", "failed")})
    wanted = Counter(case.kind for case in NAMES.values())
    wanted["fetched"] += len(NAMES) + 2  # the index and every list
    assert counted == wanted
    assert run["waiting"] == 0


def test_the_end_is_one_clear_line(crawled: Crawled) -> None:
    assert crawled.code == 8
    lines = crawled.said.strip().splitlines()
    assert len(lines) == 2
    assert "of pages failed, at most 5% may" in lines[1]


def test_no_cookie_came_back(crawled: Crawled) -> None:
    assert not [hit for hit in crawled.site.hits if "Cookie" in hit.headers]


def test_nothing_written_or_said_holds_a_contact_a_slug_or_a_page(crawled: Crawled) -> None:
    written = crawled.ground.everything_written().lower() + crawled.said.lower().encode()
    assert b" debug " in written
    assert [word for word in (*CANARIES, *UNSTORED) if word.encode() in written] == []


def test_memory_stays_bounded(crawled: Crawled, tmp_path: Path) -> None:
    with serving(small_site(12)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        said, code, ordinary = measured(ground, "none")
    assert code == 0, said
    assert crawled.peak < ordinary + MEGABYTES * 1024

"""A crawl or a replay that runs into the end of the protocol's last day is cut short by it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from brightline.scope import ExpiredError
from crawlers.archive.replay import replay
from tests.crawlers.archives import make_archive, one_pass, when
from tests.crawlers.leaping import LEAP_AFTER
from tests.crawlers.servers import serving, small_site
from tests.crawlers.studies import make_ground, site_table


def test_the_last_day_ends_a_crawl_and_makes_it_no_complete_one(tmp_path: Path) -> None:
    last = (dt.datetime.now(dt.UTC) + dt.timedelta(days=1)).date().isoformat()
    with serving(small_site(40)) as site:
        table = site_table("board", [f"{site.url}/"])
        ground = make_ground(tmp_path, [table], expires=last)
        done = ground.run("crawl", "run", mutant="leaps")
    assert len(site.hits) < LEAP_AFTER + 10  # of 50; some were on their way
    assert done.returncode == 4
    assert f"expired on {last}; nothing more is requested until its board" in done.stderr
    (run,) = ground.runs()
    assert run["ended_because"] == "scope"
    assert not run["counts_as_coverage"]
    assert run["left_out"] == {}  # what lists led to is no less part of the protocol
    assert "out of scope" not in run["reasons"]
    assert {row["status"] for row in run["coverage"] if row["section"]} == {"partial"}
    assert ground.rows("SELECT count(*) FROM frontier WHERE url_encrypted IS NOT NULL")[0][0] == 0


def test_the_last_day_ends_a_replay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = make_archive(tmp_path, monkeypatch)
    file = archive.write("a.warc.gz", one_pass(range(1, 9)))
    asked = [0]

    def now() -> dt.datetime:
        asked[0] += 1
        return when("2099-01-01 23:59" if asked[0] < 8 else "2099-01-02 00:01")

    with pytest.raises(ExpiredError, match="expired on 2099-01-01"):
        replay(archive.study(), [file], now=now)
    assert not [run for run in archive.ground.runs() if run["counts_as_coverage"]]

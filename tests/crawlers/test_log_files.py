"""A log that its disk has no room for: nothing of it comes out elsewhere, and the crawl goes on."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from crawlers.log_files import logging_to
from tests.crawlers.crawling import Pages, ground_for
from tests.crawlers.servers import Answer, serving, small_site

FULL = Path("/dev/full")
SLUG = "velvet-otter-212-555-0142"

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


def test_a_log_on_a_full_disk_prints_nothing_and_stops_no_crawl(tmp_path: Path) -> None:
    links = f'<a class=category href="/rooms">r</a><a class=category href="/{SLUG}">x</a>'
    large = Answer(b"x" * 6_000_000)
    pages: Pages = {**small_site(5), "/": Answer(links), f"/{SLUG}": large}
    with serving(pages) as site:
        ground = ground_for(tmp_path, site)
        (ground.folder / "logs").mkdir()
        (ground.folder / "logs" / "crawl-1.log").symlink_to(FULL)
        done = ground.run("crawl", "run", mutant="none")
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "it counts as coverage" in done.stdout
    assert [word for word in ("Logging error", "Traceback", "velvet", "0142") if word in said] == []
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 5


def test_without_the_quiet_log_the_record_would_be_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mutant: the test above would see it."""
    for handle in (None, logging.FileHandler.handleError):
        if handle is not None:
            monkeypatch.setattr("crawlers.log_files._QuietFile.handleError", handle)
        (tmp_path / "a.log").unlink(missing_ok=True)
        os.symlink(FULL, tmp_path / "a.log")
        with logging_to(tmp_path / "a.log"):
            logging.getLogger("scrapy").warning("too large: %s", SLUG)
        assert (SLUG in capsys.readouterr().err) is (handle is not None)

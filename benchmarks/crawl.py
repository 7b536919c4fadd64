"""The live crawl beside a bare Scrapy spider: pages per CPU second of the crawling process.

The same pages from the same server on loopback, the same selectors and number of requests at
once; the peer stores nothing and checks nothing. Rounds are interleaved and what each process
used in all is counted, its start too.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.static_site import render
from brightline.privacy import create_keys
from brightline.store import open_store
from crawlers.settings import CONCURRENCY_ON_LOOPBACK
from tests.studies import study_text

ADVERTS = 4000
ROUNDS = 5
_SITE = """
[[site]]
key = "board"
title = "Pre-rendered pages (synthetic)"
manifest = "django-classified"
terms = "Invented pages on loopback; no terms apply."
start = ["{start}"]
allow = ["/", '/group/\\d+-[-\\w]+/(\\?page=\\d+)?', '/\\d+-[-\\w]+/']
delay_seconds = 0
max_pages = 1000000
synthetic = true
"""


def measure() -> dict[str, Any]:
    """Medians of pages per CPU second, their ratio, and every round."""
    pages = len(render(ADVERTS))
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        for number in range(ROUNDS):
            bare.append(pages / bare_seconds(url))
            ours.append(pages / crawl_seconds(url, Path(folder) / str(number)))
    ratio = statistics.median(ours) / statistics.median(bare)
    return {
        "pages": pages,
        "bytes_per_advert_page": _advert_bytes(),
        "bare_scrapy_pages_per_cpu_second_median": round(statistics.median(bare), 1),
        "crawl_pages_per_cpu_second_median": round(statistics.median(ours), 1),
        "ratio": round(ratio, 3),
        "bare_scrapy_pages_per_cpu_second_runs": [round(value, 1) for value in bare],
        "crawl_pages_per_cpu_second_runs": [round(value, 1) for value in ours],
    }


@contextmanager
def serving() -> Iterator[str]:
    """The static site in a process of its own; gives its first address."""
    words = [sys.executable, "-m", "benchmarks.static_site", str(ADVERTS)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None  # noqa: S101 - for the type checker
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        finally:
            server.kill()


def bare_seconds(url: str) -> float:
    """CPU seconds of the bare spider."""
    words = ["-m", "benchmarks.bare_spider", url, str(CONCURRENCY_ON_LOOPBACK)]
    said, seconds = _run(words, dict(os.environ))
    _expect(int(said.split()[-1]))
    return seconds


def crawl_seconds(url: str, folder: Path) -> float:
    """CPU seconds of `brightline crawl run` into a new study."""
    study, keys = folder / "study", folder / "keys"
    study.mkdir(parents=True)
    (study / "study.toml").write_text(study_text(sites=_SITE.format(start=url)), encoding="utf-8")
    create_keys(keys / "test-study")
    open_store(f"sqlite:///{study / 'corpus.db'}", migrate=True).close()
    words = ["-m", "brightline", "crawl", "run", "--json", "--study", str(study / "study.toml")]
    said, seconds = _run(words, {**os.environ, "BRIGHTLINE_KEYS": str(keys)})
    _expect(json.loads(said)[0]["new"])
    return seconds


def _run(words: list[str], environment: dict[str, str]) -> tuple[str, float]:
    """What a process said, and the CPU seconds (user and system) that it used."""
    command = [sys.executable, *words]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None  # noqa: S101 - for the type checker
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        raise SystemExit(f"'{' '.join(words[:4])}' ended with {process.returncode}.")
    return said, used.ru_utime + used.ru_stime


def _expect(adverts: int) -> None:
    if adverts != ADVERTS:
        raise SystemExit(
            f"{adverts} adverts were read of {ADVERTS}; the figures would not compare."
        )


def _advert_bytes() -> int:
    pages = render(200)
    return int(statistics.mean(len(body) for path, body in pages.items() if "-invented" in path))

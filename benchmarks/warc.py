"""Replay of an archive beside the live crawl of the same pages: pages per second, their ratio.

A server on loopback answers with invented pages from memory; `brightline crawl run` crawls them,
and `brightline crawl --from-warc` reads the same pages from a WARC, gzip per record. Both are whole
commands with their start, and rounds are interleaved: what else the machine does is shared.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.static_site import render
from brightline.privacy import create_keys
from brightline.store import open_store
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
    """Medians of pages per second of wall clock and of CPU, the ratios, and every round."""
    pages = render(ADVERTS)
    live: list[tuple[float, float]] = []
    replayed: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        words = [sys.executable, "-m", "benchmarks.static_site", str(ADVERTS)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None  # noqa: S101 - for the type checker
            try:
                url = f"http://127.0.0.1:{int(server.stdout.readline())}/"
                file = _write_warc(folder / "board.warc.gz", url, pages)
                for number in range(ROUNDS):
                    live.append(_crawl(folder / f"live-{number}", url))
                    replayed.append(_replay(folder / f"warc-{number}", url, file))
            finally:
                server.kill()
        size = file.stat().st_size
    return {"pages": len(pages), "warc_bytes": size, **_figures(len(pages), live, replayed)}


def _figures(
    pages: int, live: list[tuple[float, float]], replayed: list[tuple[float, float]]
) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for at, unit in enumerate(("second", "cpu_second")):
        ours = [pages / one[at] for one in replayed]
        theirs = [pages / one[at] for one in live]
        ratio = statistics.median(ours) / statistics.median(theirs)
        figures |= {
            f"crawl_pages_per_{unit}_median": round(statistics.median(theirs), 1),
            f"replay_pages_per_{unit}_median": round(statistics.median(ours), 1),
            f"ratio_of_pages_per_{unit}": round(ratio, 2),
            f"crawl_pages_per_{unit}_runs": [round(value, 1) for value in theirs],
            f"replay_pages_per_{unit}_runs": [round(value, 1) for value in ours],
        }
    return figures


def _write_warc(file: Path, url: str, pages: dict[str, bytes]) -> Path:
    """Every page as an archive would have captured it, a tenth of a second apart."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    at = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
    with file.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for path, body in pages.items():
            at += dt.timedelta(milliseconds=100)
            kind = [("Content-Type", "text/html; charset=utf-8")]
            record = writer.create_warc_record(
                url.rstrip("/") + path,
                "response",
                payload=io.BytesIO(body),
                http_headers=StatusAndHeaders("200 OK", kind, protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": at.isoformat().replace("+00:00", "Z")},
            )
            writer.write_record(record)
    return file


def _crawl(folder: Path, url: str) -> tuple[float, float]:
    said, seconds = _command(_study(folder, url), "run")
    _expect(json.loads(said)[0]["new"])
    return seconds


def _replay(folder: Path, url: str, file: Path) -> tuple[float, float]:
    said, seconds = _command(_study(folder, url), "--from-warc", str(file), "--site", "board")
    (run,) = json.loads(said)["runs"]
    _expect(run["new"])
    if not run["counts_as_coverage"]:
        raise SystemExit("The replay does not count as coverage; its figures would not compare.")
    return seconds


def _study(folder: Path, url: str) -> Path:
    study = folder / "study"
    study.mkdir(parents=True)
    (study / "study.toml").write_text(study_text(sites=_SITE.format(start=url)), encoding="utf-8")
    create_keys(folder / "keys" / "test-study")
    open_store(f"sqlite:///{study / 'corpus.db'}", migrate=True).close()
    return study / "study.toml"


def _command(study: Path, *words: str) -> tuple[str, tuple[float, float]]:
    """What `brightline crawl …` said, and the seconds (of the clock, of the CPU) that it took."""
    command = [sys.executable, "-m", "brightline", "crawl", *words, "--json", "--study", str(study)]
    environment = {**os.environ, "BRIGHTLINE_KEYS": str(study.parent.parent / "keys")}
    before = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None  # noqa: S101 - for the type checker
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        raise SystemExit(f"'brightline crawl {words[0]}' ended with {process.returncode}.")
    return said, (seconds, used.ru_utime + used.ru_stime)


def _expect(adverts: int) -> None:
    if adverts != ADVERTS:
        raise SystemExit(f"{adverts} adverts were read of {ADVERTS}; the figures do not compare.")

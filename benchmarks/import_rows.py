"""Importing CSV through full minimisation: rows per second, CPU seconds, and peak memory.

A CSV of invented adverts (`brightline/synthetic`) is written to a temporary folder, about 450
characters a row, with sightings of 60 days in no order; then `brightline import` reads it into a
new store. `BRIGHTLINE_BENCH_ROWS` changes the number of rows; the recorded result is for a million.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from brightline.synthetic.texts import adverts
from tests.studies import study_text

ROWS = 1_000_000
DAYS = 60
_FIRST = dt.datetime(2016, 3, 1, tzinfo=dt.UTC)
_ORIGIN = "https://classifieds.example.org"
_HEADER = (
    *("post_id", "scraped_at", "category", "city", "headline", "text"),
    *("price", "posted", "link", "lang"),
)

_IMPORT = 'source = "import"'
_MAPPING = """\
[advert]
ad_id = "post_id"
seen = "scraped_at"
section = "category"
place = "city"
title = "headline"
body = "text"
price = "price"
currency = { constant = "USD" }
posted = { column = "posted", format = "%Y-%m-%d" }
url = "link"
language = "lang"
[coverage]
complete = true
"""


def measure() -> dict[str, Any]:
    """Seconds and memory of one import; the CSV is written before the clock starts."""
    rows = int(os.environ.get("BRIGHTLINE_BENCH_ROWS", ROWS))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dump, mapping = folder / "dump.csv", folder / "mapping.toml"
        study = folder / "study" / "study.toml"
        study.parent.mkdir()
        study.write_text(study_text(start=f"{_ORIGIN}/", delay="5", key="dump", extra=_IMPORT))
        mapping.write_text(_MAPPING, encoding="utf-8")
        _write_csv(dump, rows)
        environment = {**os.environ, "BRIGHTLINE_KEYS": str(folder / "keys")}
        options = ["--study", str(study)]
        for words in (["keys", "create"], ["store", "migrate"]):
            _brightline([*words, *options], environment)
        figures = _timed(
            ["import", str(dump), "--map", str(mapping), "--site", "dump", *options, "--json"],
            environment,
        )
        size = dump.stat().st_size
        stored = sum(file.stat().st_size for file in study.parent.glob("corpus.db*"))
    return {
        "rows": rows,
        "characters_per_row": round(size / rows),
        "rows_per_second": round(rows / figures["wall_seconds"]),
        **figures,
        "store_mib": round(stored / 2**20),
    }


def _timed(words: list[str], environment: dict[str, str]) -> dict[str, Any]:
    before, begin = os.times(), time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "brightline", *words],
        env=environment,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as child:
        peak = _watch(child)
        said = child.stdout.read() if child.stdout else b""
    if child.returncode:
        raise SystemExit(f"the import failed with {child.returncode}")
    (report,) = json.loads(said)
    after = os.times()
    cpu = after.children_user - before.children_user
    system = after.children_system - before.children_system
    return {
        "wall_seconds": round(time.perf_counter() - begin, 1),
        "user_cpu_seconds": round(cpu, 1),
        "system_cpu_seconds": round(system, 1),
        "peak_memory_mib_all_processes": round(peak / 2**20),
        **{name: report[name] for name in ("new", "seen_again", "rejected", "runs")},
    }


def _watch(child: subprocess.Popen[bytes]) -> int:
    """The largest sum of proportional set sizes of the command's processes, in bytes."""
    peak = 0
    while child.poll() is None:
        peak = max(peak, sum(_memory(pid) for pid in _session(child.pid)))
        time.sleep(0.5)
    return peak


def _session(leader: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader:
                yield int(entry.name)


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _brightline(words: list[str], environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "brightline", *words]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _write_csv(path: Path, rows: int) -> None:
    chance = random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        for number, advert in enumerate(adverts(rows, seed=7)):
            seen = _FIRST + dt.timedelta(seconds=chance.randrange(DAYS * 86_400))
            posted = seen - dt.timedelta(days=chance.randrange(30))
            link = f"{_ORIGIN}/adverts/{number:07d}"
            head = (f"a{number:07d}", seen.isoformat(timespec="seconds"), advert.section)
            words = (advert.city, advert.title, advert.body, f"{advert.price:.2f}")
            writer.writerow((*head, *words, posted.date().isoformat(), link, advert.language))

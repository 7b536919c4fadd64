"""A study with an import site, files of invented adverts, and the command as a user calls it."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel
from typer.testing import CliRunner

from brightline.privacy import create_keys
from brightline.store import Store, table_of
from brightline.study import Study
from brightline.trends.frames import load_frames
from brightline.trends.series import date_of, series_of
from tests import forked

COLUMNS = ("post_id", "scraped_at", "category", "headline", "text")
MAPPING = """
[advert]
ad_id = "post_id"
seen = "scraped_at"
section = "category"
title = "headline"
body = "text"
"""
COMPLETE = MAPPING + "\n[coverage]\ncomplete = true\n"
HEAD = ",".join(COLUMNS) + "\n"
CANARY = "2125550142"
SECTION = "Massage (synthetic)"


def row(number: int, day: str = "2016-03-05", **changes: str) -> dict[str, str]:
    """One invented advert as a row of a file."""
    made = {
        "post_id": f"ad-{number}",
        "scraped_at": day,
        "category": SECTION,
        "headline": f"Quiet evening {number} (synthetic)",
        "text": f"Call {CANARY} or write to mara@example.org. Number {number}. (synthetic)",
    }
    return made | changes


def line(number: int, text: str) -> str:
    """The same as a line below `HEAD`, whatever its text does to the line."""
    return f"{number},2016-03-05,Massage,Evening {number},{text}\n"


ROWS = [row(1), row(2), row(3, "2016-03-06")]


def csv_text(rows: Iterable[dict[str, str]], columns: Sequence[str] = COLUMNS) -> str:
    """Rows as the text of a CSV file."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@dataclass
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def reports(self) -> list[dict[str, Any]]:
        assert self.out, self.err
        return list(json.loads(self.out))

    @property
    def report(self) -> dict[str, Any]:
        (one,) = self.reports
        return dict(one)


@dataclass
class Bench:
    """A place for files beside a study with a store and keys."""

    folder: Path
    study: Study
    files: list[Path] = field(default_factory=list)

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        return path

    def map(self, text: str = MAPPING) -> Path:
        return self.file("mapping.toml", text)

    def words(self, *files: Path, mapping: str = MAPPING) -> list[str]:
        words = ["import", *map(str, files), "--map", str(self.map(mapping))]
        return [*words, "--site", "site-a", "--study", str(self.study.path)]

    def run(self, *files: Path, mapping: str = MAPPING, options: Sequence[str] = ()) -> Said:
        """The command in this process, with --json."""
        from brightline.cli import build_app

        words = [*self.words(*files, mapping=mapping), "--processes", "0", "--json", *options]
        done = CliRunner().invoke(build_app(), words)
        error = str(done.exception) if done.exception else ""
        code = getattr(done.exception, "exit_code", done.exit_code)
        return Said(code, done.stdout, error)

    def rows(self, table: type[SQLModel]) -> list[dict[str, Any]]:
        with Store.for_study(self.study) as store, store.begin() as connection:
            query = sa.select(table_of(table)).order_by(sa.text("1"))
            return [dict(found) for found in connection.execute(query).mappings()]


def command(words: Sequence[str]) -> Said:
    """The command as a process of its own."""
    with tempfile.TemporaryDirectory() as said:
        done = forked.run("brightline.cli", words, os.environ, Path(said))
    return Said(done.returncode, done.stdout, done.stderr)


def new_bench(folder: Path, study: Study) -> Bench:
    create_keys(study.keys_directory)
    Store.for_study(study, migrate=True).close()
    return Bench(folder, study)


def reasons(said: Said) -> dict[str, list[int]]:
    """First rows by the reason for which they were rejected; the counts of a report add up."""
    report = said.report
    counted = sum(found["rows"] for found in report["reasons"])
    assert counted == report["rejected"]
    stored = report["new"] + report["seen_again"] + report["suppressed"]
    assert report["rows"] == stored + report["rejected"]
    return {found["reason"]: found["first_rows"] for found in report["reasons"]}


def covered(bench: Bench) -> list[str]:
    """The days that count as covered for the trends."""
    with Store.for_study(bench.study) as store:
        frames = load_frames(store)
    series = series_of(frames.coverage, "site-a")
    return [date_of(int(day)).isoformat() for day in series.covered]

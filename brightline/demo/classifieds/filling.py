"""One site's folder, and filling its database once: whole beside its place, then renamed.

What is filled in comes from a file of JSON lines or is invented by `brightline.synthetic`; the
filling itself is done by `served/fill.py` through the engine's own models.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brightline.demo.classifieds.environment import CLASSIFIEDS
from brightline.errors import ServerError
from brightline.store_files import read_only

SERVED = Path(__file__).with_name("served")


@dataclass(frozen=True, slots=True)
class EngineFiles:
    """The files of one site's folder."""

    folder: Path

    @property
    def adverts(self) -> Path:
        return self.folder / "adverts.jsonl"

    @property
    def database(self) -> Path:
        return self.folder / "engine.db"

    @property
    def filled_with(self) -> Path:
        """What the database was filled with, so that a start with something else is refused."""
        return self.folder / "engine.json"

    @property
    def log(self) -> Path:
        return self.folder / "engine.log"

    @property
    def ready(self) -> Path:
        return self.folder / "engine.ready.json"


def fill_once(
    files: EngineFiles,
    python: Path,
    adverts: Path | int,
    seed: int,
    now: Callable[[], dt.datetime],
) -> None:
    """Fill the folder's database, unless it is there already.

    Raises ServerError when it holds other adverts, or when the filling fails.
    """
    wanted = _identity(adverts, seed)
    if files.database.exists():
        _refuse_other_adverts(files, wanted)
        return
    rows = _advert_lines(adverts, seed, now)
    _write_whole(files.adverts, rows)
    _write_whole(files.filled_with, json.dumps(wanted).encode())
    filling = files.database.with_suffix(".filling")
    for leftover in (filling, filling.with_name(filling.name + "-journal")):
        leftover.unlink(missing_ok=True)
    _run_fill(files, python, filling)
    filling.replace(files.database)


def _identity(adverts: Path | int, seed: int) -> dict[str, Any]:
    if isinstance(adverts, int):
        return {"invented": adverts, "seed": seed}
    return {"sha256": hashlib.sha256(adverts.read_bytes()).hexdigest()}


def _refuse_other_adverts(files: EngineFiles, wanted: dict[str, Any]) -> None:
    held = json.loads(files.filled_with.read_text(encoding="utf-8"))
    if held != wanted:
        raise ServerError(
            f"The demonstration site in {files.folder} was filled with {_in_words(held)}, and "
            f"{_in_words(wanted)} are asked for now; ask for the same again, or name another "
            "folder (`--folder` of `brightline demo`)."
        )


def _in_words(identity: dict[str, Any]) -> str:
    if "invented" not in identity:
        return f"the adverts of a file (SHA-256 {str(identity.get('sha256'))[:12]}…)"
    return f"{identity['invented']:,} invented adverts (seed {identity.get('seed')})"


def _advert_lines(adverts: Path | int, seed: int, now: Callable[[], dt.datetime]) -> bytes:
    if isinstance(adverts, Path):
        return adverts.read_bytes()
    from brightline.synthetic.listings import engine_lines

    return engine_lines(adverts, seed=seed, now=now()).encode()


def _write_whole(path: Path, content: bytes) -> None:
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def _run_fill(files: EngineFiles, python: Path, database: Path) -> None:
    command = [str(python), str(SERVED / "fill.py"), str(files.adverts)]
    with files.log.open("ab") as log:
        done = subprocess.run(
            command, env=engine_environment(database), stdout=log, stderr=log, check=False
        )
    if done.returncode != 0:
        database.unlink(missing_ok=True)
        raise ServerError(
            f"The demonstration site's database could not be filled (exit code "
            f"{done.returncode}); the reason is at the end of {files.log}."
        )


def engine_environment(database: Path) -> dict[str, str]:
    """What the engine's process sees: enough to run, nothing of ours (no key, no token)."""
    kept = {
        name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ
    }
    return {**kept, **CLASSIFIEDS.bytecode, "CLASSIFIEDS_DATABASE": str(database)}


def read_active_adverts(database: Path) -> list[dict[str, Any]]:
    """The active adverts of an engine's SQLite file, opened read-only, ordered by id."""
    query = (
        "SELECT i.id, i.title, i.description AS body, CAST(i.price AS REAL) AS price, "
        'a.title AS city, s.title AS section, g.title AS "group", i.posted AS created '
        "FROM django_classified_item i JOIN django_classified_group g ON g.id = i.group_id "
        "JOIN django_classified_section s ON s.id = g.section_id "
        "LEFT JOIN django_classified_area a ON a.id = i.area_id WHERE i.is_active ORDER BY i.id"
    )
    with closing(sqlite3.connect(read_only(database), uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute(query)]
    for row in rows:
        row["created"] = dt.datetime.fromisoformat(row["created"]).replace(tzinfo=dt.UTC)
    return rows

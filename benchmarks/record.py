"""Where a figure is kept: with the date, the commit, the versions and the machine."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks" / "results"

UNKNOWN = "unknown"
"""The commit of a tree that git does not know, such as one that was downloaded."""

UNCOMMITTED = " with uncommitted changes"
"""Stands behind the commit where the measured files are not those of it."""

_PACKAGES = ("brightline", "scrapy", "sqlalchemy", "pandas", "duckdb", "streamlit", "typer")


def write_result(name: str, figures: dict[str, Any]) -> Path:
    """Write one benchmark's figures; returns the file."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps({**circumstances(), "figures": figures}, indent=2) + "\n")
    return path


def circumstances() -> dict[str, Any]:
    """When, on which commit, with which versions, on what machine."""
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "commit": commit_of(ROOT),
        "python": platform.python_version(),
        "versions": {name: importlib.metadata.version(name) for name in _PACKAGES},
        "machine": {
            "cores": os.cpu_count(),
            "processor": _processor(),
            "memory_gib": round(_memory_bytes() / 2**30, 1),
            "system": f"{platform.system()} {platform.release()}",
        },
    }


def commit_of(folder: Path) -> str:
    """The commit that was measured; where files differ from it, or none is known, it says so.

    Results are left out: a benchmark before this one may have written some.
    """
    commit = _git(folder, "rev-parse", "--short", "HEAD")
    changed = _git(folder, "status", "--porcelain", "--", ".", ":!benchmarks/results")
    if not commit or changed is None:
        return UNKNOWN
    return f"{commit}{UNCOMMITTED}" if changed else commit


def _git(folder: Path, *words: str) -> str | None:
    """What git says of the folder; None where it knows nothing of it, or is not there."""
    try:
        said = subprocess.run(
            ["git", "-C", str(folder), *words], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return said.stdout.strip()


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()

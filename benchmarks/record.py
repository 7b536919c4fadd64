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

RESULTS = Path(__file__).parent / "results"

_PACKAGES = ("brightline", "scrapy", "sqlalchemy", "pandas", "duckdb", "streamlit", "typer")


def write_result(name: str, figures: dict[str, Any]) -> Path:
    """Write one benchmark's figures; returns the file."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps({**circumstances(), "figures": figures}, indent=2) + "\n")
    return path


def circumstances() -> dict[str, Any]:
    """When, on which commit, with which versions, on what machine."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "commit": commit,
        "python": platform.python_version(),
        "versions": {name: importlib.metadata.version(name) for name in _PACKAGES},
        "machine": {
            "cores": os.cpu_count(),
            "processor": _processor(),
            "memory_gib": round(_memory_bytes() / 2**30, 1),
            "system": f"{platform.system()} {platform.release()}",
        },
    }


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()

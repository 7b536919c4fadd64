"""The house: how long `--help` takes, and the demonstration from nothing to a drawn dashboard.

The demonstration is timed with a warm package cache: one run goes before that is not counted.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_HELP_RUNS = 9
_DEMO_RUNS = 3


def measure() -> dict[str, Any]:
    """Medians in seconds, with every run beside them."""
    _demo_seconds()  # fills the package cache
    demos = [_demo_seconds() for _ in range(_DEMO_RUNS)]
    helps = [_seconds("--help") for _ in range(_HELP_RUNS)]
    return {
        "help_seconds_median": round(statistics.median(helps), 3),
        "help_seconds_runs": [round(value, 3) for value in helps],
        "demo_no_label_studio_seconds_median": round(statistics.median(demos), 1),
        "demo_no_label_studio_seconds_runs": [round(value, 1) for value in demos],
    }


def _demo_seconds() -> float:
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "demo")
        return _seconds("demo", "--no-label-studio", "--once", "--folder", place)


def _seconds(*words: str) -> float:
    program = Path(sys.executable).with_name("brightline")
    before = time.perf_counter()
    subprocess.run([str(program), *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - before

"""`python -m benchmarks [NAME…]`: measure, print, and write `benchmarks/results/NAME.json`."""

from __future__ import annotations

import importlib
import sys

from benchmarks.needed import refuse_missing
from benchmarks.record import ROOT, commit_of, write_result

MODULES = (
    "annotation",
    "annotation_sync",
    "contacts",
    "crawl",
    "cube",
    "dashboard",
    "house",
    "import_rows",
    "linking",
    "linking_day",
    "linking_growth",
    "minimise",
    "trends",
    "trends_printed",
    "trends_seasons",
    "warc",
)

_WIDEST = 300  # a longer value is a table, and is read in the file


def main(names: list[str]) -> None:
    """Run the named benchmarks, or all of them."""
    unknown = sorted(set(names) - set(MODULES))
    if unknown:
        raise SystemExit(f"There is no benchmark '{unknown[0]}'; there are: {', '.join(MODULES)}.")
    refuse_missing(names or MODULES)
    for name in names or MODULES:
        figures = importlib.import_module(f"benchmarks.{name}").measure()
        print(f"{name}: wrote {write_result(name, figures)} ({commit_of(ROOT)})")
        for what, value in figures.items():
            shown = str(value)
            print(f"  {what}: {shown if len(shown) <= _WIDEST else '(in the file)'}")


if __name__ == "__main__":
    main(sys.argv[1:])

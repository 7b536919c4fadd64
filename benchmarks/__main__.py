"""`python -m benchmarks [NAME…]`: measure, print, and write `benchmarks/results/NAME.json`."""

from __future__ import annotations

import importlib
import sys

from benchmarks.record import write_result

MODULES = ("crawl", "house", "minimise")


def main(names: list[str]) -> None:
    """Run the named benchmarks, or all of them."""
    unknown = sorted(set(names) - set(MODULES))
    if unknown:
        raise SystemExit(f"There is no benchmark '{unknown[0]}'; there are: {', '.join(MODULES)}.")
    for name in names or MODULES:
        figures = importlib.import_module(f"benchmarks.{name}").measure()
        print(f"{name}: wrote {write_result(name, figures)}")
        for what, value in figures.items():
            print(f"  {what}: {value}")


if __name__ == "__main__":
    main(sys.argv[1:])

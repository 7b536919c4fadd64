"""`python -m benchmarks.contacts [--failures]`: the split `dev` alone, for who mends an extractor.

Writes no result. With `--failures` the ids of the lines in which something went wrong are printed;
the split `held` has no such list, so that nothing is fitted to it.
"""

from __future__ import annotations

import json
import sys

from benchmarks.contacts.judging import judge


def main(words: list[str]) -> None:
    """Print the figures of `dev`, and on request where it failed."""
    if set(words) - {"--failures"}:
        raise SystemExit("Usage: python -m benchmarks.contacts [--failures]")
    tally = judge("dev")
    print(json.dumps(tally.figures(), indent=1))
    if "--failures" in words:
        for what, ids in sorted(tally.failures.items()):
            print(f"{what}: {' '.join(ids)}")


if __name__ == "__main__":
    main(sys.argv[1:])

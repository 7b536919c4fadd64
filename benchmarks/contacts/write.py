"""`python -m benchmarks.contacts.write`: write the labelled set from its seed and its frames.

The lines are the same byte for byte wherever they are written; the bytes of the compressed file
may differ with the version of zlib.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.contacts.composing import compose
from benchmarks.contacts.model import SPLITS, Line, line_of

SEED = "brightline contacts 1"
COUNTS = {"phone": 1300, "email": 800, "handle": 800, "payment": 800, "crypto": 800, "decoy": 800}
FOLDER = Path(__file__).parent


def path_of(split: str) -> Path:
    """Where the lines of a split are kept."""
    return FOLDER / f"{split}.jsonl.gz"


def made(split: str) -> Iterator[Line]:
    """The lines of a split, made anew."""
    for kind, count in COUNTS.items():
        for place in range(count):
            yield compose(SEED, split, kind, place)


def as_text(lines: Iterator[Line]) -> bytes:
    """The lines as the file holds them; escaped, so that hidden characters are seen."""
    return b"".join(
        json.dumps(line.as_record(), ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        for line in lines
    )


def read(split: str) -> list[Line]:
    """The lines of a split as they are kept."""
    with gzip.open(path_of(split), "rt", encoding="utf-8") as file:
        return [line_of(json.loads(row)) for row in file]


def main() -> None:
    """Write both splits."""
    for split in SPLITS:
        text = as_text(made(split))
        path_of(split).write_bytes(gzip.compress(text, compresslevel=9, mtime=0))
        print(
            f"{path_of(split)}: {sum(COUNTS.values())} lines, {len(text)} bytes before compression"
        )


if __name__ == "__main__":
    main()

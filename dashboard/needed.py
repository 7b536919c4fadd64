"""What the pages and the report need of a cube: a whole one that lacks it is refused at once."""

from __future__ import annotations

from pathlib import Path

from brightline.errors import PublishError
from brightline.publish.reader import Cube, load_cube
from dashboard.next_steps import PUBLISH

IN_MANIFEST = [
    "release",
    "built_at",
    "synthetic",
    "study",
    "estimand",
    "disclosure",
    "sites",
    "finding",
    "warnings",
    "versions",
]
IN_TABLES = {
    "counts": "site month kind count suppressed coverage reason",
    "shares": "period start end site estimate low high labelled annotators population sites "
    "method caveat drawn reason",
    "changes": "earlier later site measure change low high drawn reason sites",
    "parts": "earlier later part change low high drawn reason sites",
    "reference": "period start site reason harm harm_low harm_high harm_sentence",
    "index": "kind month index low high births deaths drawn reason",
    "rising": "earlier later site place change low high listed rank drawn reason",
    "displacement": "event site date measure estimate low high placebo drawn reason sentence",
    "coverage": "site month days_planned days_complete status reason",
}


def read_cube(folder: Path) -> Cube:
    """The cube in `folder`, with all that is shown of it.

    Raises:
        PublishError: it is absent, damaged, of another format, or lacks something.
    """
    cube = load_cube(folder)
    lacks = [name for name in IN_MANIFEST if name not in cube.manifest]
    for table, columns in IN_TABLES.items():
        held = set(getattr(cube, table).columns)
        lacks += [f"{table}.{name}" for name in columns.split() if name not in held]
    if lacks:
        raise PublishError(
            f"The cube in {folder} lacks {', '.join(lacks)}; publish it anew with `{PUBLISH}`."
        )
    return cube

"""Where a cube may be published: publishing removes what lies there, so only ours may lie there."""

from __future__ import annotations

import json
import os
from pathlib import Path

from brightline.errors import PublishError
from brightline.own_files import LEFT_BY_SYSTEMS
from brightline.publish.reader import CODEBOOK, MANIFEST, OUTLINES, TABLES, previous_of

_OURS = frozenset({MANIFEST, OUTLINES, CODEBOOK, *(f"{name}.parquet" for name in TABLES)})


def refuse_strange_folder(folder: Path) -> None:
    """Refuse a place that is neither new, nor an empty folder, nor an earlier cube and no more.

    The place where the old cube stands meanwhile is held to the same.

    Raises:
        PublishError: with the name of something there that a cube has not.
    """
    for place in (folder, previous_of(folder)):
        strange = _strange_in(place)
        if strange:
            raise PublishError(
                f"{place} {strange}, and publishing a cube removes what lies in its place; name a "
                "new folder, an empty one or an earlier cube with --out. Nothing was changed."
            )


def _strange_in(place: Path) -> str:
    """What in a place is not of a cube, in words; '' where everything is."""
    if not os.path.lexists(place):
        return ""
    if not place.is_dir():
        return "is no folder"
    try:
        names = {entry.name for entry in place.iterdir()} - LEFT_BY_SYSTEMS
    except OSError as error:
        return f"cannot be looked into ({error.strerror})"
    if others := sorted(names - _OURS):
        return f"holds '{others[0]}', which is no file of a cube"
    if names and not _has_manifest(place, names):
        return f"holds '{min(names)}' without the {MANIFEST} of a cube"
    return ""


def _has_manifest(place: Path, names: set[str]) -> bool:
    """Whether there is a cube's manifest, damaged or not: a damaged cube is published anew."""
    try:
        found = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, IsADirectoryError):
        return False
    except (OSError, ValueError):
        return len(names) > 1  # known by its tables
    return isinstance(found, dict) and "format" in found

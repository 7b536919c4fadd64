"""A cube's files: put in place whole, so that the old one stays until the new one is complete."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from brightline.publish.earlier import Published
from brightline.publish.named import identified
from brightline.publish.outlines import Outlines
from brightline.publish.places import refuse_strange_folder
from brightline.publish.reader import (
    CODEBOOK,
    MANIFEST,
    OUTLINES,
    digest_of,
    previous_of,
    where_whole,
)


@dataclass(frozen=True)
class Tables:
    """A release before it is written: its manifest, its tables, its new cells, and what goes with
    them: the outlines of its map, and its codebook."""

    manifest: dict[str, Any]
    frames: dict[str, pd.DataFrame]
    published: Published
    outlines: Outlines | None = None
    codebook: dict[str, Any] | None = None

    def documents(self) -> dict[str, dict[str, Any]]:
        """{file: what it says} of what goes with the tables."""
        outlines = self.outlines.document() if self.outlines is not None else None
        found = {OUTLINES: outlines, CODEBOOK: self.codebook}
        return {name: said for name, said in found.items() if said is not None}


def write(folder: Path, tables: Tables) -> dict[str, Any]:
    """Write the cube and flush it to the disk; returns its manifest."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    digests = {}
    for name, frame in tables.frames.items():
        path = folder / f"{name}.parquet"
        frame.to_parquet(path, index=False)
        digests[path.name] = digest_of(path)
    for name, said in tables.documents().items():
        path = folder / name
        path.write_text(json.dumps(said), encoding="utf-8")
        digests[path.name] = digest_of(path)
    manifest = identified({**tables.manifest, "files": digests})
    # allow_nan=False: a number that is none stops the release instead of entering it.
    text = json.dumps(manifest, indent=2, ensure_ascii=False, allow_nan=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    for path in folder.iterdir():
        _flush(path)
    return manifest


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def put_in_place(new: Path, folder: Path) -> None:
    """The new cube in the place of the old one, which is there until it is.

    Raises:
        PublishError: something else came there meanwhile (see `refuse_strange_folder`).
    """
    refuse_strange_folder(folder)
    previous = previous_of(folder)
    if where_whole(folder) == previous:
        previous.rename(folder)  # an earlier publication was cut off here
    shutil.rmtree(previous, ignore_errors=True)
    if folder.exists():
        folder.rename(previous)
    try:
        new.rename(folder)
    except OSError:
        if previous.exists():
            previous.rename(folder)
        raise
    shutil.rmtree(previous, ignore_errors=True)

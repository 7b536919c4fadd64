"""Read a published cube. All that a reader needs, and nothing that knows of the store.

A cube is a folder with `cube.json` and a Parquet file for each table (format 3). The manifest names
the digest of every file, so that a cube which was copied by half is refused rather than drawn. A
cube of format 2 is read too; the tables that it lacks are empty.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from brightline.errors import PublishError
from brightline.publish.named import IDENTIFIER, computed

FORMAT = 3
"""The format that this version writes."""

READ = (2, FORMAT)
"""The formats that this version reads."""

MANIFEST = "cube.json"

OUTLINES = "map.geojson"
"""The outlines of the study's regions, in a release whose study names some."""

CODEBOOK = "codebook.json"
"""The codebook that the labels were made with; early cubes have none."""

COLUMNS = {
    "reference": (
        "period", "start", "end", "site", "estimate", "low", "high", "drawn", "reason", "caveat",
        "harm", "harm_low", "harm_high", "harm_sentence", "sites", "synthetic",
    ),
    "assisted": (
        "period", "start", "end", "site", "estimate", "low", "high", "total", "total_low",
        "total_high", "narrower", "scored_on", "drawn", "reason", "sites", "synthetic",
    ),
    "scale": (
        "period", "start", "end", "site", "cutoff", "estimate", "low", "high", "total", "total_low",
        "total_high", "drawn", "reason", "caveat", "harm", "harm_low", "harm_high", "harm_sentence",
        "sites", "synthetic",
    ),
    "places": (
        "period", "start", "end", "site", "place", "estimate", "low", "high", "drawn", "reason",
        "caveat", "harm", "harm_low", "harm_high", "harm_sentence", "sites", "synthetic",
    ),
    "regions": (
        "period", "start", "end", "site", "region", "estimate", "low", "high", "stands", "drawn",
        "reason", "caveat", "harm", "harm_low", "harm_high", "harm_sentence", "sites", "synthetic",
    ),
    "sections": (
        "site", "month", "section", "crawls_seen", "crawls", "status", "synthetic",
    ),
    "index": (
        "kind", "month", "index", "low", "high", "trend", "trend_low", "trend_high", "sites",
        "births", "deaths", "drawn", "reason", "synthetic",
    ),
    "rising": (
        "earlier", "later", "site", "place", "change", "low", "high", "listed", "rank", "drawn",
        "reason", "synthetic",
    ),
    "displacement": (
        "event", "site", "date", "measure", "estimate", "low", "high", "placebo", "placebo_site",
        "drawn", "reason", "sentence", "sites", "synthetic",
    ),
}  # fmt: skip
"""The columns of the tables that format 2 has not."""

FOLLOWED, AT_TIMES, ABSENT = "followed", "at times", "absent"
"""What became of a section in a month: seen in nine crawls of ten or more, in fewer, in not one of
ten (see `trends.coverage`)."""

LATER = ("assisted", "scale", "places", "regions", "sections")
"""The tables that early cubes of format 3 have not."""

TABLES = ("counts", "shares", "changes", "parts", "coverage", *COLUMNS)
"""The tables of a cube, each `<name>.parquet`."""


def _empty(name: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(COLUMNS[name]))


@dataclass(frozen=True)
class Cube:
    """A published cube: its manifest and its tables (see docs for their columns).

    outlines: its regions' as GeoJSON; None where it has none.
    codebook: as plain data, with the names of its TOML file; None in an early cube.
    """

    folder: Path
    manifest: dict[str, Any]
    counts: pd.DataFrame
    shares: pd.DataFrame
    changes: pd.DataFrame
    parts: pd.DataFrame
    coverage: pd.DataFrame
    reference: pd.DataFrame = field(default_factory=lambda: _empty("reference"))
    assisted: pd.DataFrame = field(default_factory=lambda: _empty("assisted"))
    scale: pd.DataFrame = field(default_factory=lambda: _empty("scale"))
    places: pd.DataFrame = field(default_factory=lambda: _empty("places"))
    regions: pd.DataFrame = field(default_factory=lambda: _empty("regions"))
    sections: pd.DataFrame = field(default_factory=lambda: _empty("sections"))
    index: pd.DataFrame = field(default_factory=lambda: _empty("index"))
    rising: pd.DataFrame = field(default_factory=lambda: _empty("rising"))
    displacement: pd.DataFrame = field(default_factory=lambda: _empty("displacement"))
    outlines: dict[str, Any] | None = None
    codebook: dict[str, Any] | None = None


def load_cube(folder: Path | str) -> Cube:
    """Read the cube in `folder`.

    Raises:
        PublishError: it is absent, of another format, incomplete or damaged.
    """
    folder = where_whole(Path(folder))
    manifest = _manifest(folder)
    held = [one for one in TABLES if one not in COLUMNS or _holds(manifest, one)]
    tables = {name: _table(folder, name, manifest) for name in held}
    outlines, codebook = (_document(folder, manifest, name) for name in (OUTLINES, CODEBOOK))
    return Cube(folder, manifest, **tables, outlines=outlines, codebook=codebook)


def previous_of(folder: Path) -> Path:
    """Where the old cube stands while the new one takes its place: beside the folder itself,
    whatever link or `.` it is named by."""
    whole = folder.resolve()
    return whole.parent / f".{whole.name}.previous"


def where_whole(folder: Path) -> Path:
    """The folder, or the old cube if a publication was cut off between its two renames."""
    previous = previous_of(folder)
    return previous if not folder.exists() and previous.is_dir() else folder


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        raise PublishError(
            f"There is no published cube in {folder}; make one with `brightline publish cube`."
        ) from None
    except (OSError, UnicodeDecodeError):
        raise PublishError(
            f"{path} cannot be read; check its permissions or publish anew."
        ) from None
    try:
        manifest = json.loads(text)
    except json.JSONDecodeError:
        raise _damaged(folder, MANIFEST) from None
    if not isinstance(manifest, dict) or manifest.get("format") not in READ:
        found = manifest.get("format") if isinstance(manifest, dict) else None
        newer = isinstance(found, int) and found > FORMAT
        mend = "open it with the Brightline that made it, or publish one" if newer else "publish it"
        raise PublishError(
            f"The cube in {folder} has format {found}, and this version reads format {FORMAT}; "
            f"{mend} anew with `brightline publish cube`."
        )
    if IDENTIFIER in manifest and manifest[IDENTIFIER] != computed(manifest):
        raise _damaged(folder, MANIFEST)  # what is cited under its identifier is not this
    return manifest


def _holds(manifest: dict[str, Any], name: str) -> bool:
    """Whether a cube has a table that was added later: format 2 has none, and an early cube of
    format 3 none of those that its manifest does not list."""
    if manifest["format"] != FORMAT:
        return False
    return name not in LATER or f"{name}.parquet" in _digests(manifest)


def _digests(manifest: dict[str, Any]) -> dict[str, Any]:
    files = manifest.get("files")
    return files if isinstance(files, dict) else {}


def _document(folder: Path, manifest: dict[str, Any], name: str) -> dict[str, Any] | None:
    if name not in _digests(manifest):
        return None
    try:
        path = _whole(folder, name, manifest)
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise _damaged(folder, name) from None
    return found


def _table(folder: Path, name: str, manifest: dict[str, Any]) -> pd.DataFrame:
    file = f"{name}.parquet"
    try:
        return pd.read_parquet(_whole(folder, file, manifest))
    except (OSError, ValueError):  # pyarrow's errors are of these kinds
        raise _damaged(folder, file) from None


def _whole(folder: Path, name: str, manifest: dict[str, Any]) -> Path:
    """A file of the cube, once it has the digest that the manifest names, if it names one."""
    path, expected = folder / name, _digests(manifest).get(name)
    if expected is not None and digest_of(path) != expected:
        raise _damaged(folder, name)
    return path


def _damaged(folder: Path, name: str) -> PublishError:
    return PublishError(
        f"The cube in {folder} is incomplete or damaged ({name}); publish it anew with "
        "`brightline publish cube`."
    )

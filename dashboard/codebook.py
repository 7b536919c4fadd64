"""The codebook that a release names, read as it ships, for the page of indicators.

Only what the page shows is read. Making and checking codebooks is `annotation`'s work, which
this package never imports.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brightline.datasets import datasets_folder
from brightline.errors import PublishError

GRADES: dict[str, str] = {
    "predictive": "predictive in one study",
    "structural": "structural: how adverts hang together",
    "mixed": "mixed: studies disagree",
    "untested": "untested against harmless adverts",
    "segment": "tells a segment apart, not suspicion",
    "contradicted": "contradicted by the one study that tested it",
}
"""The grades of evidence, best first, in words."""

DIRECTIONS = {
    "raises": "raises suspicion",
    "lowers": "lowers suspicion",
    "unclear": "points neither way",
}


@dataclass(frozen=True)
class Indicator:
    """One indicator with its evidence; `scoring` false bars it from every model."""

    name: str
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    direction: str
    grade: str
    note: str
    sources: tuple[str, ...]
    scoring: bool
    marked: bool


@dataclass(frozen=True)
class Codebook:
    """What the page shows of a codebook. left_out: {name: why it is not marked}."""

    id: str
    title: str
    limits: str
    indicators: tuple[Indicator, ...]
    left_out: dict[str, str]


def read_codebook(named: str, folder: Path | None = None) -> Codebook:
    """The codebook called `name@version`, by grade of evidence.

    Raises:
        PublishError: it does not ship with this version, or cannot be read.
    """
    match = re.fullmatch(r"([a-z][a-z0-9-]{0,29})@([0-9]{1,4})", named)
    base = folder if folder is not None else datasets_folder() / "codebook"
    path = base / f"{match[1]}-{match[2]}.toml" if match else None
    if path is None or not path.is_file():
        raise PublishError(
            f"The release names the codebook '{named}', which does not ship with this version; "
            "ask the study's contact for it."
        )
    try:
        return _codebook(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError):
        raise PublishError(
            f"The codebook '{named}' cannot be read; install Brightline again, or mend {path.name}."
        ) from None


def _codebook(table: Mapping[str, Any]) -> Codebook:
    cited = {source["id"]: _line(source["citation"]) for source in table["source"]}
    entries = [_indicator(entry, cited) for entry in table["indicator"]]
    order = {grade: number for number, grade in enumerate(GRADES)}
    entries.sort(key=lambda entry: order.get(entry.grade, len(order)))
    return Codebook(
        id=f"{table['name']}@{table['version']}",
        title=_line(table["title"]),
        limits=_line(table["limits"]),
        indicators=tuple(entries),
        left_out={_line(e["name"]): _line(e["reason"]) for e in table.get("left_out", [])},
    )


def _indicator(entry: Mapping[str, Any], cited: Mapping[str, str]) -> Indicator:
    return Indicator(
        name=_line(entry["name"]),
        definition=_line(entry["definition"]),
        include=tuple(map(_line, entry["include"])),
        exclude=tuple(map(_line, entry["exclude"])),
        direction=str(entry["direction"]),
        grade=str(entry["evidence"]),
        note=_line(entry["evidence_note"]),
        sources=tuple(cited[source] for source in entry["sources"]),
        scoring=entry["scoring"] is True,
        marked=entry.get("hand_marked", True) is True,
    )


def _line(text: str) -> str:
    return " ".join(str(text).split())

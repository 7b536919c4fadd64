"""The codebook of a release, read from it, for the page of indicators.

Only what the page shows is read. Making and checking codebooks is `annotation`'s work, which
this package never imports.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brightline.datasets import codebook_file, codebook_folders
from brightline.errors import BrightlineError, PublishError
from brightline.publish.reader import Cube

GRADES: dict[str, str] = {
    "predictive": "told known cases from others in one study",
    "structural": "structural: how adverts hang together",
    "mixed": "mixed: studies disagree",
    "untested": "untested against harmless adverts",
    "segment": "tells a segment apart, not suspicion",
    "contradicted": "refuted as a warning sign by the one study that tested it",
}
"""The grades of evidence, best first, in words."""

DIRECTIONS = {
    "raises": "raises suspicion",
    "lowers": "lowers suspicion",
    "unclear": "is no reason either way",
}
"""What an indicator does to an annotator's judgement, after the heading 'For annotators it'."""


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


def codebook_of(cube: Cube) -> Codebook:
    """The codebook of a release, by grade of evidence: the one in it, or a shipped one of its name.

    Raises:
        PublishError: an early release names one that does not ship, or it cannot be read.
    """
    named = str(cube.manifest["estimand"]["codebook"])
    try:
        return _codebook(cube.codebook if cube.codebook is not None else _shipped(named))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise PublishError(
            f"The codebook '{named}' of this release cannot be read; publish it anew."
        ) from None


def _shipped(named: str) -> dict[str, Any]:
    try:
        path = codebook_file(named, codebook_folders(None))
    except BrightlineError:
        raise PublishError(
            f"The release names the codebook '{named}', which neither is in it nor ships with this "
            "version; publish it anew, or ask the study's contact for it."
        ) from None
    return tomllib.loads(path.read_text(encoding="utf-8"))


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

"""A codebook: what annotators judge, and the indicators that they mark, as versioned data.

Reads `datasets/codebook/<name>-<version>.toml` into a frozen model, or says in one sentence
which entry is wrong. The labelling page (`page.py`) and the handbook (`handbook.py`) are
generated from it. What labels mean statistically does not live here.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from annotation.codebook_mistakes import sentence
from annotation.codebook_versions import Change, mistake_between
from brightline.datasets import datasets_folder
from brightline.errors import AnnotationError

LEVELS = 7
"""Levels of the scale of Tong et al. 2017, 'certainly no' to 'certainly yes'."""

Evidence = Literal["predictive", "untested", "contradicted", "structural", "segment", "mixed"]
"""How an indicator fared against adverts known to be harmless, where anybody tried."""

Direction = Literal["raises", "lowers", "unclear"]

_TAKEN_KEYS = frozenset("behkmoprvwunx")
"""Keys that the labelling server's editor uses, and 'n' and 'x', which the page itself uses."""


def _one_line(text: str) -> str:
    folded = " ".join(text.split())
    if not folded:
        raise ValueError("it is empty")
    return folded


Words = Annotated[str, AfterValidator(_one_line)]
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Level(_Entry):
    """One level of the judgement, 1 to 7. `id` is what the server stores: append-only."""

    value: int = Field(ge=1, le=LEVELS)
    id: Identifier
    label: Words
    meaning: Words


class Source(_Entry):
    """A publication that an indicator rests on."""

    id: Identifier
    citation: Words


class LeftOut(_Entry):
    """What others mark and this codebook does not, with the reason."""

    name: Words
    reason: Words
    sources: tuple[Identifier, ...] = ()


class Indicator(_Entry):
    """One indicator.

    `scoring` false bars it from every model; `hand_marked` false keeps it off the page.
    """

    id: Identifier
    name: Words
    definition: Words
    include: tuple[Words, ...] = Field(min_length=1)
    exclude: tuple[Words, ...] = Field(min_length=1)
    direction: Direction
    evidence: Evidence
    evidence_note: Words
    sources: tuple[Identifier, ...] = Field(min_length=1)
    scoring: bool
    hand_marked: bool = True
    hotkey: Annotated[str, Field(pattern=r"^[a-z]$")] | None = None

    @model_validator(mode="after")
    def _is_no_red_flag_against_the_evidence(self) -> Self:
        if self.evidence == "contradicted" and (self.scoring or self.direction == "raises"):
            raise ValueError("the evidence contradicts it, so it may neither score nor raise")
        if self.hand_marked and self.hotkey is None:
            raise ValueError("it is marked by hand and has no hotkey")
        if self.hotkey in _TAKEN_KEYS:
            raise ValueError(f"its hotkey '{self.hotkey}' is taken by the labelling page")
        return self


class Codebook(_Entry):
    """A whole codebook, in the version that labels name.

    `changes` say what became of the version before; `retired` are ids that never come back.
    """

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,29}$")]
    version: int = Field(ge=1)
    title: Words
    scale: Literal["tong7"]
    purpose: Words
    limits: Words
    refer_when: Words
    cannot_judge_when: Words
    levels: tuple[Level, ...] = Field(alias="level")
    indicators: tuple[Indicator, ...] = Field(alias="indicator", min_length=1)
    left_out: tuple[LeftOut, ...] = ()
    changes: tuple[Change, ...] = Field(default=(), alias="change")
    retired: tuple[Identifier, ...] = ()
    sources: tuple[Source, ...] = Field(alias="source", min_length=1)

    @property
    def id(self) -> str:
        """How labels name it, such as `core@1`."""
        return f"{self.name}@{self.version}"

    @property
    def marked(self) -> tuple[Indicator, ...]:
        """The indicators that annotators mark by hand, in the codebook's order."""
        return tuple(entry for entry in self.indicators if entry.hand_marked)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if [level.value for level in self.levels] != list(range(1, LEVELS + 1)):
            raise ValueError(f"the levels must be 1 to {LEVELS}, each once and in order")
        _each_once("level", (level.id for level in self.levels))
        _each_once("indicator", (entry.id for entry in self.indicators))
        _each_once("hotkey", (entry.hotkey for entry in self.indicators if entry.hotkey))
        known = {source.id for source in self.sources}
        cited = [(entry.name, entry.sources) for entry in self.indicators]
        cited += [(entry.name, entry.sources) for entry in self.left_out]
        for name, sources in cited:
            for source in sources:
                if source not in known:
                    raise ValueError(f"'{name}' names the source '{source}', which is not listed")
        return self


def load_codebook(codebook: str = "core@1", *, folder: Path | None = None) -> Codebook:
    """The codebook called `name@version`.

    Args:
        codebook: such as `core@1`.
        folder: where `<name>-<version>.toml` lies; the shipped ones when None.

    Raises:
        AnnotationError: there is no such codebook, or an entry of it is wrong.
    """
    match = re.fullmatch(r"([a-z][a-z0-9-]*)@([0-9]+)", codebook)
    if match is None:
        raise AnnotationError(f"'{codebook}' does not name a codebook; write one like core@1.")
    base = folder if folder is not None else datasets_folder() / "codebook"
    path = base / f"{match[1]}-{match[2]}.toml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem.replace("-", "@") for file in base.glob("*-*.toml")))
        raise AnnotationError(f"There is no codebook '{codebook}'; there is: {known or 'none'}.")
    book = read_codebook(path)
    if book.id != codebook:
        raise AnnotationError(f"{path} calls itself '{book.id}'; give the file that name.")
    _check_follows(book, path, base)
    return book


def _check_follows(book: Codebook, path: Path, base: Path) -> None:
    """A version after the first says what became of the one before."""
    if book.version == 1:
        return
    before = base / f"{book.name}-{book.version - 1}.toml"
    if not before.is_file():
        raise AnnotationError(
            f"{path} follows {before.name}, which is not beside it; labels made with that version "
            "need it, so put it back."
        )
    mistake = mistake_between(read_codebook(before), book)
    if mistake:
        raise AnnotationError(f"{path}: {mistake}.")


def read_codebook(path: Path) -> Codebook:
    """The codebook in one file.

    Raises:
        AnnotationError: naming the file, the entry and the mend, for the first mistake found.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AnnotationError(f"{path} cannot be read ({type(error).__name__}).") from None
    except tomllib.TOMLDecodeError as error:
        raise AnnotationError(f"{path} is not valid TOML ({error}); correct that line.") from None
    try:
        return Codebook.model_validate(table)
    except ValidationError as error:
        raise AnnotationError(sentence(path, table, error)) from None


def codebook_sha256(codebook: Codebook) -> str:
    """Digest of what the codebook says; comments and layout of its file do not count."""
    text = json.dumps(content_of(codebook), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def content_of(codebook: Codebook) -> dict[str, Any]:
    """The codebook as plain data, as it is kept beside the labels.

    A first version has neither changes nor retired ids, and its digest is what it always was.
    """
    content = codebook.model_dump(mode="json", by_alias=True)
    return {
        name: value for name, value in content.items() if value or name not in {"change", "retired"}
    }


def _each_once(what: str, names: Iterable[str]) -> None:
    doubled = [name for name, count in Counter(names).items() if count > 1]
    if doubled:
        raise ValueError(f"the {what} '{doubled[0]}' stands twice")

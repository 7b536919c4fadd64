"""A codebook: what annotators judge, and the indicators that they mark, as versioned data.

Reads `<name>-<version>.toml`, of the study or shipped in `datasets/codebook/`, into a frozen
model, or says in one sentence which entry is wrong. Its entries are `codebook_entries.py`; the
labelling page (`page.py`) and the handbook (`handbook.py`) are generated from it. What labels mean
statistically does not live here.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from annotation.codebook_entries import (
    LEVELS,
    Direction,
    Entry,
    Evidence,
    Identifier,
    Indicator,
    LeftOut,
    Level,
    Source,
    Words,
)
from annotation.codebook_mistakes import sentence
from annotation.codebook_versions import TEXTS, Change, mistake_between
from brightline.datasets import codebook_file, codebook_folders
from brightline.errors import AnnotationError, BrightlineError
from brightline.study import Study
from brightline.study_lines import no_toml

__all__ = ["LEVELS", "Codebook", "Direction", "Evidence", "Indicator", "Level", "load_codebook"]


class Codebook(Entry):
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
        _each_once("id", (*TEXTS, *_ids(self.levels), *_ids(self.indicators)))
        _each_once("hotkey", (entry.hotkey for entry in self.indicators if entry.hotkey))
        known = {source.id for source in self.sources}
        cited = [(entry.name, entry.sources) for entry in self.indicators]
        cited += [(entry.name, entry.sources) for entry in self.left_out]
        for name, sources in cited:
            for source in sources:
                if source not in known:
                    raise ValueError(f"'{name}' names the source '{source}', which is not listed")
        return self


def load_codebook(
    codebook: str = "core@1", *, folder: Path | None = None, beside: Path | None = None
) -> Codebook:
    """The codebook called `name@version`, which follows the version before it.

    Args:
        codebook: such as `core@1`.
        folder: where alone `<name>-<version>.toml` may lie.
        beside: the study's folder, whose `codebook/` is read before the shipped ones; without
            either, the shipped ones alone are read.

    Raises:
        AnnotationError: there is no such codebook, or an entry of it is wrong.
    """
    folders = codebook_folders(beside) if folder is None else [folder]
    try:
        path = codebook_file(codebook, folders)
    except BrightlineError as error:
        raise AnnotationError(str(error)) from None
    return checked_codebook(path, folders)


def checked_codebook(path: Path, folders: Sequence[Path] = ()) -> Codebook:
    """The codebook in a file that has its name, once it is known to follow the version before it.

    Args:
        folders: where the version before may lie, if not beside it.

    Raises:
        AnnotationError: it is wrong by itself, or leaves unsaid what became of old labels.
    """
    book = read_codebook(path)
    if path.name != f"{book.name}-{book.version}.toml":
        raise AnnotationError(f"{path} calls itself '{book.id}'; give the file that name.")
    _check_is_the_shipped(book, path)
    version_before(book, path, folders)
    return book


def codebook_of(study: Study) -> Codebook:
    """The codebook that a study names: in `codebook/` beside its `study.toml`, or shipped.

    Raises:
        AnnotationError: there is no such codebook, or an entry of it is wrong.
    """
    return load_codebook(study.estimand.codebook, beside=study.folder)


def version_before(book: Codebook, path: Path, folders: Sequence[Path]) -> Codebook | None:
    """The version before; None for a first one.

    Raises:
        AnnotationError: it is missing, or the new one leaves unsaid what became of its labels.
    """
    if book.version == 1:
        return None
    before = f"{book.name}-{book.version - 1}.toml"
    found = [one / before for one in (path.parent, *folders) if (one / before).is_file()]
    if not found:
        raise AnnotationError(
            f"{path} follows {before}, which is not beside it; labels made with that version "
            "need it, so put it back."
        )
    old = read_codebook(found[0])
    mistake = mistake_between(old, book)
    if mistake:
        raise AnnotationError(f"{path}: {mistake}.")
    return old


def _check_is_the_shipped(book: Codebook, path: Path) -> None:
    """One name means one codebook, whoever reads a release of it."""
    shipped = codebook_folders(None)[0] / path.name
    if not shipped.is_file() or shipped.samefile(path):
        return
    if codebook_sha256(read_codebook(shipped)) != codebook_sha256(book):
        raise AnnotationError(
            f"{path} says something else than the codebook {book.id} that ships with Brightline; "
            "give it a name of its own."
        )


def read_codebook(path: Path) -> Codebook:
    """The codebook in one file.

    Raises:
        AnnotationError: naming the file, the entry and the mend, for the first mistake found.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise AnnotationError(
            f"There is no codebook at {path}; give the path of its file, or begin one with "
            "`brightline annotate codebook show core@1`."
        ) from None
    except UnicodeDecodeError:
        raise AnnotationError(
            f"{path} cannot be read: it is not UTF-8 text; save it as UTF-8."
        ) from None
    except OSError as error:
        raise AnnotationError(
            f"{path} cannot be read: {error.strerror}; give the path of a codebook's file that "
            "you may read."
        ) from None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AnnotationError(no_toml(path, error, text)) from None
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

    What a codebook does not use is left out, so that its digest is what it was before it could.
    """
    content = codebook.model_dump(mode="json", by_alias=True)
    for entry in content["indicator"]:
        if not entry["masked"]:
            del entry["masked"]
    return {
        name: value for name, value in content.items() if value or name not in {"change", "retired"}
    }


def _ids(entries: Iterable[Level | Indicator]) -> list[str]:
    return [entry.id for entry in entries]


def _each_once(what: str, names: Iterable[str]) -> None:
    doubled = [name for name, count in Counter(names).items() if count > 1]
    if doubled:
        raise ValueError(f"the {what} '{doubled[0]}' stands twice")

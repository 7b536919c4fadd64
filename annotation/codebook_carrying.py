"""What a new version of a codebook does to the labels of the one before, in rows to print.

The map is `codebook_versions.py`. Labels are counted and never rewritten: they say for ever what
they said under the version that they were made with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import sqlalchemy as sa

from annotation.codebook import Codebook, codebook_sha256, load_codebook
from annotation.codebook_versions import carried_through, differences
from annotation.work import kept_codebook
from brightline.errors import AnnotationError
from brightline.judgements import newest_versions
from brightline.schema import Annotation, IndicatorMark
from brightline.store import table_of
from brightline.study import Study

_NOTE, _MARK = table_of(Annotation), table_of(IndicatorMark)

Outcome = Literal["carried", "changed", "dropped", "label again"]

_EFFECTS = {
    "renamed": "old labels count under the new id",
    "merged": "old labels count under the new id",
    "split": "old labels do not count: label again",
    "dropped": "old labels do not count: nothing asks for them",
    "redefined": "old labels do not count: label again",
    "reread": "old labels count as before, and are read otherwise",
    "new": "old labels say nothing of it: label again",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a version says otherwise than the one before; fate 'new' for a new id."""

    id: str
    fate: str
    fields: tuple[str, ...]
    becomes: tuple[str, ...]
    effect: str
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """How many stored labels say this, and what they say in the newer version.

    becomes: ids there; empty where it was dropped, None where nobody can tell.
    """

    codebook: str
    kind: str
    id: str
    labels: int
    becomes: tuple[str, ...] | None

    @property
    def outcome(self) -> Outcome:
        """What becomes of these labels, in a word."""
        if self.becomes is None:
            return "label again"
        if not self.becomes:
            return "dropped"
        return "carried" if self.becomes == (self.id,) else "changed"

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {**asdict(self), "outcome": self.outcome}


def steps_between(old: Codebook, new: Codebook) -> list[Step]:
    """What `new` says otherwise than `old`, by its changes and then by its new indicators."""
    apart = differences(old, new)
    steps = [
        Step(
            change.old,
            change.fate,
            apart.get(change.old, ()),
            change.new,
            _EFFECTS[change.fate],
            change.reason,
        )
        for change in new.changes
    ]
    known = {entry.id for entry in old.indicators} | {one for step in steps for one in step.becomes}
    added = [entry.id for entry in new.indicators if entry.id not in known]
    return steps + [Step(name, "new", (), (), _EFFECTS["new"], "") for name in added]


def carried_labels(connection: sa.Connection, study: Study, to: str) -> list[Carried]:
    """Every kind of label of older versions of the codebook `to`, counted, and what it becomes.

    Judgements that count now are read: the newest version of each, where it was submitted.

    Raises:
        AnnotationError: there is no such codebook, or the store holds no label of an older one.
    """
    new = load_codebook(to, beside=study.folder)
    counted = _counted(connection)
    older = sorted(
        (book for book in {key[0] for key in counted} if _is_before(book, new)),
        key=lambda book: int(book.partition("@")[2]),
    )
    if not older:
        raise AnnotationError(
            f"The store holds no labels of a version before {new.id}, so there is nothing to carry."
        )
    found = []
    for name in older:
        versions = _versions(connection, study, name, new)
        found += [
            Carried(name, kind, label, counted[name, kind, label], carried_through(label, versions))
            for kind, label in _labels_of(versions[0])
        ]
    return found


def summed(rows: Sequence[Carried]) -> dict[Outcome, int]:
    """{outcome: labels}."""
    sums: Counter[Outcome] = Counter()
    for row in rows:
        sums[row.outcome] += row.labels
    return dict(sums)


def _is_before(codebook: str, new: Codebook) -> bool:
    name, _, version = codebook.partition("@")
    return name == new.name and int(version) < new.version


def _versions(
    connection: sa.Connection, study: Study, first: str, last: Codebook
) -> list[Codebook]:
    """From the one that labels were made with to the last, each checked against the one before."""
    number = int(first.partition("@")[2])
    names = [f"{last.name}@{one}" for one in range(number, last.version)]
    books = [*(load_codebook(name, beside=study.folder) for name in names), last]
    if codebook_sha256(books[0]) != codebook_sha256(kept_codebook(connection, first)):
        raise AnnotationError(
            f"The codebook {first} is not the one that this corpus was labelled with; restore the "
            "old file."
        )
    return books


def _labels_of(codebook: Codebook) -> list[tuple[str, str]]:
    """(kind, id) of all that can be answered; 'refer now' goes by the text that says when."""
    levels = [("level", level.id) for level in codebook.levels]
    marks = [("indicator", entry.id) for entry in codebook.marked]
    others = [("answer", "refer_when"), ("answer", "cannot_judge_when")]
    return [*levels, *others, *marks]


def _counted(connection: sa.Connection) -> Counter[tuple[str, str, str]]:
    """{(codebook, kind, id): labels that count now}."""
    newest, same = newest_versions()
    current = (
        sa.select(_NOTE)
        .join_from(_NOTE, newest, same)
        .where(_NOTE.c.state == "submitted")
        .subquery()
    )
    found: Counter[tuple[str, str, str]] = Counter()
    levels: dict[str, list[str]] = {}
    names = ("codebook", "judgement", "refer", "cannot_judge")
    answers = connection.execute(sa.select(*(current.c[name] for name in names)))
    for book, judgement, refer, cannot in answers:
        if book not in levels:
            levels[book] = [level.id for level in kept_codebook(connection, book).levels]
        if judgement is not None:
            found[book, "level", levels[book][judgement - 1]] += 1
        found[book, "answer", "refer_when"] += bool(refer)
        found[book, "answer", "cannot_judge_when"] += bool(cannot)
    marks = (
        sa.select(current.c.codebook, _MARK.c.indicator, sa.func.count(current.c.id.distinct()))
        .join_from(current, _MARK, _MARK.c.annotation_id == current.c.id)
        .group_by(current.c.codebook, _MARK.c.indicator)
    )
    for book, indicator, labels in connection.execute(marks):
        found[book, "indicator", indicator] = labels
    return found

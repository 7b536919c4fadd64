"""What the store says is to be labelled: assignments with their items, per sample and annotator.

Reads and marks assignments; what is sent is `push.py`, what comes back is `pull.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.codebook import Codebook
from annotation.projects import ProjectKey
from annotation.task_data import Item
from brightline.errors import AnnotationError
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import BATCH_ROWS, table_of
from brightline.study import Study

_TASK, _ITEM, _SAMPLE = table_of(Assignment), table_of(SampledAdvert), table_of(Sample)
_PERSON, _ADVERT, _SITE = table_of(Annotator), table_of(Advert), table_of(Site)
_ANNOTATION = table_of(Annotation)


@dataclass(frozen=True, slots=True)
class Work:
    """One assignment: the item, whether it was answered, and the task that it became."""

    assignment: int
    item: Item
    answered: bool
    task: int | None
    project: int | None
    server: str | None


@dataclass(frozen=True, slots=True)
class Batch:
    """What one annotator has to do in one sample, in working order."""

    key: ProjectKey
    codebook: Codebook
    synthetic_annotator: bool
    work: tuple[Work, ...]

    def by_item(self) -> dict[str, Work]:
        """{item key: work}."""
        return {work.item.item_key: work for work in self.work}


def load_batches(
    connection: sa.Connection, study: Study, *, sample: str | None = None
) -> list[Batch]:
    """Every annotator's part of every sample, or of one.

    Raises:
        AnnotationError: there is no such sample.
    """
    samples = sa.select(_SAMPLE.c.id, _SAMPLE.c.name, _SAMPLE.c.codebook).order_by(_SAMPLE.c.id)
    if sample is not None:
        samples = samples.where(_SAMPLE.c.name == sample)
    rows = connection.execute(samples).all()
    if not rows:
        wanted = f"named '{sample}'" if sample else "yet"
        raise AnnotationError(
            f"There is no sample {wanted}; draw one with `brightline sample draw`."
        )
    batches = []
    for row in rows:
        codebook = kept_codebook(connection, row.codebook)
        for person in _people(connection, row.id):
            key = ProjectKey(study.id, row.name, person.code)
            work = tuple(_work(connection, row.id, person.id))
            batches.append(Batch(key, codebook, person.synthetic, work))
    return batches


def kept_codebook(connection: sa.Connection, name: str) -> Codebook:
    """The codebook as it was when the sample was drawn."""
    table = table_of(CodebookVersion)
    content = connection.execute(sa.select(table.c.content).where(table.c.name == name)).scalar()
    if content is None:
        raise AnnotationError(f"The store does not hold the codebook {name}; restore a backup.")
    return Codebook.model_validate(content)


def mark_pushed(
    connection: sa.Connection,
    server: str,
    project: int,
    tasks: Mapping[int, int],
    now: dt.datetime,
) -> None:
    """Record which task each assignment ({assignment: task}) became."""
    statement = (
        _TASK.update()
        .where(_TASK.c.id == sa.bindparam("assignment"))
        .values(server=server, project_id=project, task_id=sa.bindparam("task"), pushed_at=now)
    )
    rows = [{"assignment": key, "task": value} for key, value in tasks.items()]
    for start in range(0, len(rows), BATCH_ROWS):
        connection.execute(statement, rows[start : start + BATCH_ROWS])


def _people(connection: sa.Connection, sample: int) -> Sequence[sa.Row[*tuple[Any, ...]]]:
    query = (
        sa.select(_PERSON.c.id, _PERSON.c.code, _PERSON.c.synthetic)
        .distinct()
        .join(_TASK, _TASK.c.annotator_id == _PERSON.c.id)
        .join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .where(_ITEM.c.sample_id == sample)
        .order_by(_PERSON.c.code)
    )
    return connection.execute(query).all()


def _work(connection: sa.Connection, sample: int, person: int) -> list[Work]:
    answered = sa.exists().where(_ANNOTATION.c.assignment_id == _TASK.c.id)
    query = (
        sa.select(
            _TASK.c.id.label("assignment"),
            _TASK.c.task_id,
            _TASK.c.project_id,
            _TASK.c.server,
            _ITEM.c.item_key,
            _SITE.c.title.label("site_title"),
            _ADVERT.c.section,
            _ADVERT.c.place_printed,
            _ADVERT.c.price,
            _ADVERT.c.currency,
            _ADVERT.c.title,
            _ADVERT.c.body,
            _ADVERT.c.synthetic,
            answered.label("answered"),
        )
        .join_from(_TASK, _ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(_ITEM.c.sample_id == sample, _TASK.c.annotator_id == person)
        .order_by(_ITEM.c.position)
    )
    return [_to_work(row) for row in connection.execute(query)]


def _to_work(row: sa.Row[*tuple[Any, ...]]) -> Work:
    item = Item(
        item_key=row.item_key,
        site_title=row.site_title,
        section=row.section,
        place=row.place_printed,
        price=row.price,
        currency=row.currency,
        title=row.title,
        body=row.body,
        synthetic=row.synthetic,
    )
    return Work(row.assignment, item, bool(row.answered), row.task_id, row.project_id, row.server)

"""What the store says is to be labelled: assignments with their items, per sample and annotator.

Reads and marks assignments; what is sent is `push.py`, what comes back is `pull.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.codebook import Codebook
from annotation.projects import ProjectKey
from annotation.task_data import Item
from brightline.errors import AnnotationError, ScopeError
from brightline.judgements import GIVEN
from brightline.known_names import refuse_unknown_sample
from brightline.schema import (
    Advert,
    AdvertContact,
    Annotator,
    Assignment,
    CodebookVersion,
    Contact,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.shown import outside_of
from brightline.store import BATCH_ROWS, table_of
from brightline.study import Study

_TASK, _ITEM, _SAMPLE = table_of(Assignment), table_of(SampledAdvert), table_of(Sample)
_PERSON, _ADVERT, _SITE = table_of(Annotator), table_of(Advert), table_of(Site)
_CARRIES, _CONTACT = table_of(AdvertContact), table_of(Contact)


# 'phone 7:separated,spelled;email 9:' of each advert: tokens have swallowed how a contact was
# printed, and one that is in several fields is one contact.
_ONE = _CONTACT.c.kind + " " + sa.cast(_CONTACT.c.id, sa.String)
_PRINTED = (
    sa.select(sa.func.aggregate_strings(_ONE + ":" + _CARRIES.c.disguises, ";"))
    .join_from(_CARRIES, _CONTACT, _CONTACT.c.id == _CARRIES.c.contact_id)
    .where(_CARRIES.c.advert_id == _ADVERT.c.id)
    .correlate(_ADVERT)
    .scalar_subquery()
)
_SHOWN = (
    _ITEM.c.item_key,
    _SITE.c.title.label("site_title"),
    _SITE.c.key.label("site"),
    *(_ADVERT.c[name] for name in ("section", "place_printed", "price", "currency")),
    *(_ADVERT.c[name] for name in ("title", "body", "synthetic")),
    _PRINTED.label("contacts"),
)


# An answer that was deleted is none: its advert is sent again where its task is gone as well.
_LATER = GIVEN.alias()
_NEWEST = (
    sa.select(sa.func.max(_LATER.c.version))
    .where(_LATER.c.assignment_id == GIVEN.c.assignment_id)
    .correlate(GIVEN)
    .scalar_subquery()
)
_ANSWERED = (
    sa.exists()
    .where(GIVEN.c.assignment_id == _TASK.c.id, GIVEN.c.version == _NEWEST)
    .where(GIVEN.c.state != "deleted")
    .correlate(_TASK)
)


@dataclass(frozen=True, slots=True)
class Work:
    """One assignment: the item, whether it was released and answered, the task that it became."""

    assignment: int
    item: Item
    answered: bool
    task: int | None
    project: int | None
    server: str | None
    released: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One annotator's part of one sample, in working order; `open` is what is to be done now."""

    key: ProjectKey
    codebook: Codebook
    synthetic_annotator: bool
    work: tuple[Work, ...]

    @property
    def open(self) -> list[Work]:
        """Released and not answered, in the order of the release."""
        wanted = [work for work in self.work if work.released and not work.answered]
        return sorted(wanted, key=lambda work: work.released or dt.datetime.max)

    def by_item(self) -> dict[str, Work]:
        """{item key: work}."""
        return {work.item.item_key: work for work in self.work}


def load_batches(
    connection: sa.Connection, study: Study, *, sample: str | None = None
) -> list[Batch]:
    """Every annotator's part of every sample, or of one, with what is mixed into it.

    Raises:
        AnnotationError: there is no such sample.
    """
    refuse_unknown_sample(connection, sample)
    columns = (_SAMPLE.c.id, _SAMPLE.c.name, _SAMPLE.c.codebook, _SAMPLE.c.mixed_into)
    drawn = connection.execute(sa.select(*columns).order_by(_SAMPLE.c.id)).all()
    hosts = {row.name: row.mixed_into or row.name for row in drawn}
    wanted = hosts.get(sample) if sample is not None else None
    rows = [row for row in drawn if not row.mixed_into and (sample is None or row.name == wanted)]
    if not rows:
        raise AnnotationError("There is no sample yet; draw one with `brightline sample draw`.")
    batches = []
    for row in rows:
        codebook = kept_codebook(connection, row.codebook)
        for person in _people(connection, row.id):
            key = ProjectKey(study.id, row.name, person.code)
            mixed = [other.id for other in drawn if other.mixed_into == row.name]
            parts = [_work(connection, part, person.id) for part in (row.id, *mixed)]
            batches.append(Batch(key, codebook, person.synthetic, tuple(mixed_evenly(parts))))
    return batches


def mixed_evenly(parts: Sequence[Sequence[Work]]) -> list[Work]:
    """Several samples' work in one order: each keeps its own, spread over the whole length."""
    placed = [
        ((number + 0.5) / len(part), which, work)
        for which, part in enumerate(parts)
        for number, work in enumerate(part)
    ]
    return [work for *_, work in sorted(placed, key=lambda entry: entry[:2])]


def kept_codebook(connection: sa.Connection, name: str) -> Codebook:
    """The codebook as it was when the sample was drawn."""
    table = table_of(CodebookVersion)
    content = connection.execute(sa.select(table.c.content).where(table.c.name == name)).scalar()
    if content is None:
        raise AnnotationError(f"The store does not hold the codebook {name}; restore a backup.")
    return Codebook.model_validate(content)


def refuse_outside(study: Study, items: Iterable[Item]) -> None:
    """Refuse to show adverts of a site or section that the protocol names no more.

    Raises:
        ScopeError: naming it.
    """
    of = sorted({(item.site, item.section) for item in items})
    outside = next(filter(None, (outside_of(study, *one) for one in of)), "")
    if outside:
        raise ScopeError(
            f"Adverts of {outside} wait to be labelled, and {study.path} names it no more, so "
            "nothing was sent; name another sample with --sample, drawn since, or put it back if "
            "the board approves of it."
        )


def items_of(connection: sa.Connection, sampled: Sequence[int]) -> dict[int, Item]:
    """{sampled advert: item} of these."""
    query = (
        sa.select(_ITEM.c.id.label("sampled"), *_SHOWN)
        .join_from(_ITEM, _ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
    )
    found: dict[int, Item] = {}
    for start in range(0, len(sampled), BATCH_ROWS):
        chunk = query.where(_ITEM.c.id.in_(sampled[start : start + BATCH_ROWS]))
        found |= {row.sampled: _to_item(row) for row in connection.execute(chunk)}
    return found


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
    query = (
        sa.select(
            _TASK.c.id.label("assignment"),
            _TASK.c.task_id,
            _TASK.c.project_id,
            _TASK.c.server,
            _TASK.c.released_at,
            *_SHOWN,
            _ANSWERED.label("answered"),
        )
        .join_from(_TASK, _ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(_ITEM.c.sample_id == sample, _TASK.c.annotator_id == person)
        .order_by(_ITEM.c.position)
    )
    return [_to_work(row) for row in connection.execute(query)]


def _to_work(row: sa.Row[*tuple[Any, ...]]) -> Work:
    return Work(
        row.assignment,
        _to_item(row),
        bool(row.answered),
        row.task_id,
        row.project_id,
        row.server,
        row.released_at,
    )


def _to_item(row: sa.Row[*tuple[Any, ...]]) -> Item:
    return Item(
        item_key=row.item_key,
        site_title=row.site_title,
        section=row.section,
        place=row.place_printed,
        price=row.price,
        currency=row.currency,
        title=row.title,
        body=row.body,
        synthetic=row.synthetic,
        contacts=row.contacts or "",
        site=row.site,
    )

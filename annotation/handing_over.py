"""Handing over: what an annotator who leaves has not begun is given to somebody else.

What was answered or begun stays theirs. What goes on the server is taken off it first, so that a
crash leaves nobody with two tasks: run again, the same call goes on. Cases that a senior annotator
has not decided go the same way. Who gets it all gets it in batches, within the caps.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.handing_over import cases_of, take_cases
from annotation.client import Client
from annotation.drafts import touched_items
from annotation.projects import find_projects
from annotation.pull import fetch
from annotation.samples import keep_annotators
from annotation.turns import one_round
from annotation.withdrawn import take_back
from annotation.work import Batch, Work, load_batches
from brightline import ledger
from brightline.counted import counted
from brightline.errors import AnnotationError
from brightline.known_names import number_of_annotator
from brightline.schema import AdjudicationCase, Annotation, Annotator, Assignment, SampledAdvert
from brightline.store import BATCH_ROWS, Store, table_of
from brightline.study import Study

ACT = "work handed over"

_TASK, _CASE, _NOTE = table_of(Assignment), table_of(AdjudicationCase), table_of(Annotation)
_ITEM, _PERSON = table_of(SampledAdvert), table_of(Annotator)


@dataclass(slots=True)
class Handed:
    """What went to somebody else, and what stayed: begun, or on adverts that the other one has."""

    leaver: str
    successor: str
    adverts: int = 0
    cases: int = 0
    decided: int = 0
    begun: int = 0
    known: int = 0
    pulled: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return asdict(self)

    @property
    def sentences(self) -> list[str]:
        """What the command says, beginning with what was fetched first."""
        what = f"{counted(self.adverts, 'advert')} and {counted(self.cases, 'case')}"
        are = "is" if (self.adverts, self.cases) in {(1, 0), (0, 1)} else "are"
        said = list(self.pulled)
        if self.decided:
            said.append(f"{counted(self.decided, 'new decision')}.")
        said.append(f"{what} of {self.leaver} {are} now {self.successor}'s.")
        if self.begun:
            stay = counted(
                self.begun, "advert that was begun stays", "adverts that were begun stay"
            )
            said.append(f"{stay} with {self.leaver}: submit or skip, then pull.")
        if self.known:
            stay = counted(self.known, "stays", "stay")
            said.append(
                f"{stay} with {self.leaver}, since {self.successor} has read the advert or is to "
                "read it; hand over to somebody else as well."
            )
        return said


def hand_over(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    leaver: str,
    successor: str,
    *,
    sample: str | None = None,
    now: dt.datetime | None = None,
) -> Handed:
    """Fetch what `leaver` answered, and give what was not begun to `successor`. Safe to repeat.

    Raises:
        AnnotationError: no such annotator or sample, or both are one.
        ServerError: the server stopped answering (run it again when it is up), or another command
            works with it.
    """
    at = now or dt.datetime.now(dt.UTC)
    _check(study, store, leaver, successor)
    with one_round(study):
        return _handed_over(study, store, client, server, leaver, successor, sample, at)


def _handed_over(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    leaver: str,
    successor: str,
    sample: str | None,
    at: dt.datetime,
) -> Handed:
    pulled = fetch(study, store, client, server, sample=sample, now=lambda: at)
    cases, fetched = cases_of(study, store, client, server, leaver, successor, sample, at)
    pulled.refer += fetched.refer
    done = Handed(leaver, successor, decided=fetched.decided, pulled=pulled.sentences)
    with store.begin() as connection:
        batches = [
            batch
            for batch in load_batches(connection, study, sample=sample)
            if batch.key.annotator == leaver
        ]
        moving = _moving(connection, batches, successor, done)
    wanted = len(moving)
    moving = _take_tasks(study, store, client, batches, moving, at)
    done.begun += wanted - len(moving)
    take_cases(study, store, client, cases, at)
    done.adverts, done.cases = len(moving), len(cases)
    if moving or cases:
        _give(study, store, done, moving, [case.number for case in cases], at)
    return done


def _check(study: Study, store: Store, leaver: str, successor: str) -> None:
    with store.begin() as connection:
        number_of_annotator(connection, leaver)
    if leaver == successor:
        raise AnnotationError(f"'{leaver}' cannot hand over to '{leaver}'; name somebody else.")
    with store.begin() as connection:
        keep_annotators(connection, study, (successor,))


def _moving(
    connection: sa.Connection, batches: Iterable[Batch], successor: str, done: Handed
) -> list[Work]:
    """What is neither answered nor begun, of adverts that are new to the successor."""
    left = [work for batch in batches for work in batch.work if not work.answered]
    begun = set(connection.execute(sa.select(_NOTE.c.assignment_id).distinct()).scalars())
    known = _known_items(connection, successor)
    moving = []
    for work in left:
        if work.assignment in begun:
            done.begun += 1
        elif work.assignment in known:
            done.known += 1
        else:
            moving.append(work)
    return moving


def _known_items(connection: sa.Connection, code: str) -> set[int]:
    """Assignments, of anybody, on adverts that `code` has in any sample, or decides a case of."""
    mine, item, other = _TASK.alias(), _ITEM.alias(), _ITEM.alias()
    labelled = sa.select(mine.c.annotator_id, mine.c.sampled_advert_id)
    decided = sa.select(_CASE.c.annotator_id, _CASE.c.sampled_advert_id)
    has = sa.union(labelled, decided).subquery()
    query = (
        sa.select(_TASK.c.id)
        .join_from(_TASK, item, item.c.id == _TASK.c.sampled_advert_id)
        .join(other, other.c.advert_id == item.c.advert_id)
        .join(has, has.c.sampled_advert_id == other.c.id)
        .join(_PERSON, _PERSON.c.id == has.c.annotator_id)
        .where(_PERSON.c.code == code)
    )
    return set(connection.execute(query).scalars())


def _take_tasks(
    study: Study,
    store: Store,
    client: Client,
    batches: Iterable[Batch],
    moving: Sequence[Work],
    now: dt.datetime,
) -> list[Work]:
    """Take these off the server; returns them without what was answered or begun meanwhile."""
    keys = {work.item.item_key for work in moving}
    projects = find_projects(client, study)
    for batch in batches:
        if batch.key in projects and keys & batch.by_item().keys():
            number = int(projects[batch.key]["id"])
            keys -= touched_items(client, number)
            take_back(study, store, client, number, partial(_is_among, frozenset(keys)), now)
    return [work for work in moving if work.item.item_key in keys]


def _is_among(keys: frozenset[str], data: dict[str, Any]) -> bool:
    return str(data.get("item_key")) in keys


def _give(
    study: Study,
    store: Store,
    done: Handed,
    moving: Collection[Work],
    cases: Collection[int],
    now: dt.datetime,
) -> None:
    """Whose they are, and nothing of an earlier task or release: all in one transaction."""
    detail: dict[str, Any] = {"from": done.leaver, "to": done.successor}
    detail |= {"adverts": len(moving), "cases": len(cases)}
    with store.begin() as connection:
        person = number_of_annotator(connection, done.successor)
        values: dict[str, Any] = dict.fromkeys(("server", "project_id", "task_id", "released_at"))
        values["annotator_id"] = person
        _change(connection, _CASE, sorted(cases), values)
        assignments = sorted(work.assignment for work in moving)
        _change(connection, _TASK, assignments, {**values, "pushed_at": None})
        ledger.record(connection, study, ACT, detail, now=now)


def _change(
    connection: sa.Connection, table: sa.Table, numbers: list[int], values: dict[str, Any]
) -> None:
    for start in range(0, len(numbers), BATCH_ROWS):
        these = table.c.id.in_(numbers[start : start + BATCH_ROWS])
        connection.execute(table.update().where(these).values(**values))

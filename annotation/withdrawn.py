"""Tasks of what the protocol names no more: how many are still shown, and taking them back.

That is a site, or a section of a site that its table left out (`brightline/shown.py`).

What was answered is fetched first (`pull.py`, `adjudication/rounds.py`), since a deleted task takes
its answers along. The adverts and their labels stay in the store for as long as the study keeps
them; a task that is taken back is sent again if the site or section is put back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa

from annotation.backup import back_up
from annotation.client import Client
from annotation.server_settings import Places
from brightline import ledger
from brightline.counted import counted
from brightline.errors import ServerError
from brightline.schema import AdjudicationCase, Advert, Assignment, SampledAdvert, Site
from brightline.shown import shows
from brightline.store import BATCH_ROWS, Store, table_of
from brightline.store_files import has_store
from brightline.study import Study

ACT = "tasks taken back"

_TASK, _CASE = table_of(Assignment), table_of(AdjudicationCase)
_ITEM, _ADVERT, _SITE = table_of(SampledAdvert), table_of(Advert), table_of(Site)


def still_shown(study: Study, server: str) -> int:
    """How many such tasks lie on the server, by what the store recorded of sending them.

    Args:
        server: the name of the server's database (`Credentials.server`).
    """
    if not has_store(study):
        return 0
    with Store.for_study(study) as store, store.begin() as connection:
        return sum(_sent_outside(connection, study, server, table) for table in (_TASK, _CASE))


def sentence_of(many: int) -> str:
    """What `status` says of them, and how they are taken back."""
    are = counted(many, "task is", "tasks are")
    return (
        f"{are} still shown on the server, of sites or sections that the protocol names no more; "
        f"`brightline annotate pull` takes {'it' if many == 1 else 'them'} back."
    )


def refuse_shown(study: Study, server: str) -> None:
    """Send nothing more beside them.

    Raises:
        ServerError: some are still there; how many.
    """
    if many := still_shown(study, server):
        raise ServerError(f"Nothing was sent: {sentence_of(many)}")


def take_back(
    study: Study,
    store: Store,
    client: Client,
    project: int,
    outside: Callable[[dict[str, Any]], bool],
    now: dt.datetime,
) -> int:
    """Delete the tasks of a project that are `outside`; returns how many there were.

    Args:
        outside: whether what a task holds (`data`) is one of them.
    """
    pages = client.task_pages(project, fields=("id", "data"))
    there = [int(task["id"]) for page in pages for task in page if outside(task["data"])]
    if there:
        back_up(Places.of(study).database, now)
        client.delete_tasks(project, there)
        with store.begin() as connection:
            detail = {"project": project, "tasks": len(there)}
            ledger.record(connection, study, ACT, detail, now=now)
    return len(there)


def forget_sent(
    store: Store, *, assignments: Iterable[int] = (), cases: Iterable[int] = ()
) -> None:
    """Their tasks are no more, here or with a project that somebody deleted: not to be counted."""
    values: dict[str, Any] = {"server": None, "project_id": None, "task_id": None}
    with store.begin() as connection:
        for table, numbers in ((_TASK, sorted(assignments)), (_CASE, sorted(cases))):
            for start in range(0, len(numbers), BATCH_ROWS):
                these = table.c.id.in_(numbers[start : start + BATCH_ROWS])
                connection.execute(table.update().where(these).values(**values))


def _sent_outside(connection: sa.Connection, study: Study, server: str, table: sa.Table) -> int:
    query = (
        sa.select(_SITE.c.key, _ADVERT.c.section, sa.func.count().label("tasks"))
        .join_from(table, _ITEM, _ITEM.c.id == table.c.sampled_advert_id)
        .join(_ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(table.c.server == server)
        .group_by(_SITE.c.key, _ADVERT.c.section)
    )
    rows = connection.execute(query)
    return sum(int(row.tasks) for row in rows if not shows(study, row.key, row.section))

"""What Label Studio must forget when the store does: tasks, their answers, and copies of both.

An eraser of the group `brightline.erasers` (see `brightline/custody/erasers.py`). Tasks are deleted
by our own item keys through the server, in whatever project they lie; then its database is written
anew, since a deleted row stays in free pages, and the backups made before are removed and replaced
by one of now. What anybody exported or uploaded on its pages lies in its folder as files, and goes
whole: nothing tells which adverts are in it. Referral packets of the adverts go too.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotation.backup import back_up, forget_copies
from annotation.care.referral import forget_packets
from annotation.client import Client
from annotation.sent import was_sent
from annotation.server import connect, down, status, up
from annotation.server_settings import Places
from annotation.turns import ERASURE_WAITS, one_round
from brightline.custody_view import CustodyView
from brightline.errors import ServerError

_EXPORTED_OR_UPLOADED = ("export", "media/export", "media/upload")
"""Where Label Studio 1.23 leaves what is exported ('Export', snapshots) and uploaded by hand."""

_BUSY_SECONDS = 60.0  # how long the server may hold its database while it is written anew


def forget(study: CustodyView, item_keys: Sequence[str]) -> None:
    """Erase every task of these items. Does the same round for an empty list, so that its time
    does not tell whether anything was there.

    Raises:
        ServerError: the server does not come up or does not answer, another command works with it
            for long, or it is on another machine; it is asked again later.
    """
    forget_packets(study, item_keys)
    places = Places.of(study)
    if not places.made.exists():
        _refuse_elsewhere(study)
        return  # no server was ever made: nothing was sent
    with one_round(study, seconds=ERASURE_WAITS), _running(study):
        client, _ = connect(study)
        with client:
            _delete(client, frozenset(item_keys))
        _forget_files(places)
        _write_anew(places.database)
        forget_copies(places.database)
        back_up(places.database, dt.datetime.now(dt.UTC))


def _refuse_elsewhere(study: CustodyView) -> None:
    """A team shares one store, and opt-outs are entered where the keys are, which is seldom where
    the annotators' server is: what is owed must not be crossed out here."""
    if was_sent(study):
        raise ServerError(
            f"Tasks of '{study.id}' were sent to a Label Studio on another machine; run "
            "`brightline erase --pending` there. Where that server is no more, make an empty one "
            "here with `brightline annotate up`, and run it here."
        )


@contextlib.contextmanager
def _running(study: CustodyView) -> Iterator[None]:
    """The server up, and as it was before afterwards."""
    before = status(study).state
    up(study)
    try:
        yield
    finally:
        if before in {"stopped", "killed"}:
            down(study)


def _delete(client: Client, item_keys: frozenset[str]) -> None:
    """From every project: a line of ours that was edited away, or a copy made by hand, hides none.

    The server is the study's own.
    """
    for project in client.projects():
        number = int(project["id"])
        gone = [
            int(task["id"])
            for page in client.task_pages(number, fields=("id", "data"))
            for task in page
            if str(task["data"].get("item_key")) in item_keys
        ]
        if gone:
            client.delete_tasks(number, gone)


def _forget_files(places: Places) -> None:
    for folder in _EXPORTED_OR_UPLOADED:
        for file in sorted((places.data / folder).glob("*")):
            if file.is_dir():
                shutil.rmtree(file)
            else:
                file.unlink()


def _write_anew(database: Path) -> None:
    """VACUUM with deleted content overwritten: a deleted task leaves its text in free pages."""
    try:
        with contextlib.closing(sqlite3.connect(database, timeout=_BUSY_SECONDS)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise ServerError(
            f"Label Studio's database cannot be written anew ({error}); stop it with "
            "`brightline annotate down`, free the disk, and run `brightline erase --pending`."
        ) from None

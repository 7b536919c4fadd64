"""How far a pull got: asked for by server and project, since each counts its own changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from annotation.pull_project import ACT
from annotation.versions import last_cursor
from brightline import ledger
from brightline.store import Store
from brightline.study import Study

FIRST = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = FIRST + dt.timedelta(days=1)


def test_a_server_that_was_made_anew_is_read_from_its_beginning(
    make_study: Callable[..., Study],
) -> None:
    """By the old one's time the answers that were given before it would never be fetched."""
    study = make_study()
    pulls = [("old", "a1", FIRST), ("old", "a1", LATER), ("old", "a2", FIRST)]
    with Store.for_study(study, migrate=True) as store, store.begin() as connection:
        for server, key, cursor in pulls:
            detail = {"server": server, "key": key, "cursor": cursor.isoformat()}
            ledger.record(connection, study, ACT, detail)
        ledger.record(connection, study, "tasks pushed", {"server": "new", "key": "a1"})
        assert last_cursor(connection, ACT, "old", "a1") == LATER
        assert last_cursor(connection, ACT, "old", "a2") == FIRST
        assert last_cursor(connection, ACT, "new", "a1") is None
        assert last_cursor(connection, ACT, "old", "a3") is None

"""The key of a crawl that was killed after its run was closed goes with the next command."""

from __future__ import annotations

from pathlib import Path

from brightline.ingest import end_run, start_run
from brightline.key_places import run_key_file
from brightline.privacy import RunCipher
from brightline.store import Store
from tests.custody.house import House


def _run(house: House, *, ended: bool) -> Path:
    """The key file of a run."""
    with house.store.begin() as connection:
        run = start_run(connection, house.study, "site-a")
        if ended:
            end_run(
                connection,
                house.study,
                run,
                because="finished",
                counts_as_coverage=True,
                adverts_seen=0,
            )
    RunCipher.create(run_key_file(house.study, run))
    return run_key_file(house.study, run)


def test_the_next_command_removes_keys_of_runs_that_have_ended_and_no_other(house: House) -> None:
    ended, going_on = _run(house, ended=True), _run(house, ended=False)
    beginning = run_key_file(house.study, 99)  # its run is committed after its key is made
    elsewhere = ended.with_name("run-1-01234567.key")  # of another store
    for file in (beginning, elsewhere):
        RunCipher.create(file)
    Store.for_study(house.study).close()
    assert not ended.exists()
    assert all(file.exists() for file in (going_on, beginning, elsewhere))

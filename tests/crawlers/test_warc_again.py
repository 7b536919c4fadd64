"""The same files again add nothing, more files add what is new, and a kill loses nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from brightline.errors import CustodyError, StoreError
from brightline.store import Store
from crawlers.archive.lock import only_replay
from tests.crawlers.archives import Archive, make_archive, one_pass, when
from tests.crawlers.test_warc_revisits import LATER, NUMBER, PAGE_DIGEST, first_day, revisit

NUMBERS = list(range(100001, 100041))


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def corpus(archive: Archive) -> dict[str, list[Any]]:
    """All that a replay may add to."""
    tables = ("advert", "sighting", "crawl_run", "coverage", "contact", "advert_contact", "ledger")
    return {name: archive.ground.rows(f"SELECT * FROM {name} ORDER BY 1") for name in tables}


def test_the_same_file_again_adds_nothing(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS[:3]))
    archive.replay(file)
    before = corpus(archive)
    done = archive.replay(file)
    assert corpus(archive) == before
    assert (done.reports, done.error) == ([], None)
    assert done.notes == ["4 captures of a.warc.gz were read before; they added nothing."]


def test_several_processes_give_what_one_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    captures = [*one_pass(NUMBERS), *first_day()]
    captures[3] = replace(captures[3], headers={"Content-Encoding": "br", **captures[3].headers})
    found = []
    never = 10**9
    for name, pages, size in (("one", never, never), ("several", 1, never), ("early", 1, 1)):
        monkeypatch.setattr("crawlers.archive.working.WORTH_PROCESSES", pages)
        monkeypatch.setattr("crawlers.archive.working.WORTH_BYTES", size)
        monkeypatch.setattr("brightline.pool.os.cpu_count", lambda: 2)
        monkeypatch.setattr("crawlers.archive.adverts.BATCH_PAGES", 7)
        archive = make_archive(tmp_path / name, monkeypatch)
        done = archive.replay(archive.write("a.warc.gz", captures))
        adverts = [(row.title, row.body, row.price, row.section) for row in archive.adverts()]
        reasons = [run["reasons"] for run in archive.ground.runs()]
        found.append((adverts, archive.sightings(), archive.coverage(), reasons, done.notes))
    assert found[0] == found[1] == found[2]
    assert len(found[0][0]) > 30
    assert {"encoding": 1} in found[0][3]


def test_the_same_records_in_another_wrapping_add_nothing(archive: Archive) -> None:
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS[:3])))
    inside = archive.folder / "a.wacz"
    with zipfile.ZipFile(inside, "w") as wacz:
        wacz.write(archive.folder / "a.warc.gz", "archive/data.warc.gz")
    assert archive.replay(inside, archive.folder / "a.warc.gz").reports == []


def test_more_files_with_the_old_ones_add_the_new(archive: Archive) -> None:
    """The old file is still what the new one's revisits refer to."""
    old = archive.write("1.warc.gz", first_day())
    archive.replay(old)
    again = revisit(first_day()[1].url, LATER, WARC_Payload_Digest=PAGE_DIGEST)
    done = archive.replay(old, archive.write("2.warc.gz", [*one_pass([NUMBER], LATER)[:1], again]))
    assert [report.adverts for report in done.reports] == [1]
    assert len(archive.sightings()) == 2
    assert {row[-1] for row in archive.coverage()} == {"complete"}


def test_a_file_that_was_cut_and_is_whole_later_is_seen_once(archive: Archive) -> None:
    whole = archive.write("a.warc.gz", one_pass(NUMBERS))
    cut = archive.folder / "cut.warc.gz"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    first = archive.replay(cut)
    assert not first.reports[0].counts_as_coverage
    assert 0 < len(archive.adverts()) < len(NUMBERS)
    second = archive.replay(whole)
    assert second.reports[0].counts_as_coverage
    assert len(archive.adverts()) == len(archive.sightings()) == len(NUMBERS)


def test_an_archive_inside_the_study_folder_is_refused(archive: Archive) -> None:
    inside = archive.ground.folder / "a.warc.gz"
    archive.write("a.warc.gz", one_pass(NUMBERS[:1])).rename(inside)
    link = archive.folder / "link.warc.gz"
    link.symlink_to(inside)
    for file in (inside, link):
        with pytest.raises(CustodyError, match="inside the study folder"):
            archive.replay(file)
    assert archive.adverts() == []


def test_two_replays_of_a_site_at_once_are_refused(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS[:1]))
    study = archive.study()
    with (
        Store.for_study(study) as store,
        only_replay(study, store, "gone"),
        pytest.raises(StoreError, match="wait for it to end"),
    ):
        archive.replay(file)


KILLED = """
import os, signal, sys
from pathlib import Path
from brightline.ingest import Door
from brightline.study import load_study
from crawlers.archive import adverts, replay, working

adverts.BATCH_ROWS = 5
if sys.argv[3] == "several":
    working.usual_count, working.WORTH_BYTES, working.WORTH_PROCESSES = lambda: 2, 1, 1
left = [int(sys.argv[2])]

def dying(whole):
    def call(*args):
        done = whole(*args)
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return call

Door.admit_prepared = dying(Door.admit_prepared)
replay._close_one = dying(replay._close_one)
replay.replay(load_study(sys.argv[1]), [Path(name) for name in sys.argv[4:]])
"""


def killed_at(archive: Archive, moment: int, *files: Path, processes: str = "one") -> int:
    """Replay in a process that is killed inside its n-th commit; its exit status."""
    told = [str(archive.ground.file), str(moment), processes, *map(str, files)]
    words = [sys.executable, "-c", KILLED, *told]
    return subprocess.run(words, env={**os.environ}, check=False).returncode


def test_killed_in_its_commits_and_run_again_it_is_as_if_it_never_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    captures = [
        capture
        for day in ("2014-11-02", "2014-11-03")
        for capture in one_pass(NUMBERS[:20], when(f"{day} 08:00"))
    ]
    random.Random(2).shuffle(captures)
    whole = make_archive(tmp_path / "whole", monkeypatch)
    whole.replay(whole.write("a.warc.gz", captures))
    killed = make_archive(tmp_path / "killed", monkeypatch)
    file = killed.write("a.warc.gz", captures)
    # of eight batches of adverts and the ends of two runs
    for moment, processes in ((3, "one"), (5, "several"), (10, "one")):
        assert killed_at(killed, moment, file, processes=processes) == -signal.SIGKILL
        assert killed.coverage() == []
        assert not any(run["counts_as_coverage"] for run in killed.ground.runs())
    assert killed.replay(file).error is None
    assert killed.sightings() == whole.sightings()
    assert killed.coverage() == whole.coverage()
    assert len(killed.ground.runs()) == 2


def test_a_killed_replay_of_other_files_is_given_up(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = archive.write("1.warc.gz", one_pass(NUMBERS[:20]))
    two = archive.write("2.warc.gz", one_pass(NUMBERS[20:], when("2014-11-02 09:00")))
    assert killed_at(archive, 2, one) == -signal.SIGKILL
    archive.replay(one, two)
    assert [run["ended_because"] for run in archive.ground.runs()] == ["killed", "finished"]
    assert len(archive.adverts()) == len(archive.sightings()) == len(NUMBERS)

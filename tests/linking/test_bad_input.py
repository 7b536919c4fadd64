"""Hostile stores and runs that are killed: `kill -9` of a real process before a chosen commit."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
import sqlalchemy as sa

from brightline.errors import LinkingError
from brightline.linking.explaining import explain
from brightline.linking.linking import link_texts
from brightline.linking.parameters import Parameters
from brightline.linking.reading import learn_epoch
from brightline.linking.reporting import describe
from brightline.linking.running import link_study
from brightline.linking.sources import ArrowTexts
from brightline.linking.whole import KINDS, _needs
from brightline.schema import LedgerEntry, LinkingRun
from brightline.store import open_store, table_of
from brightline.study import Study, load_study
from tests.linking.house import SMALL, count, furnish, invented, partition, put

SAME = "the same quiet evening by the harbour again and again (synthetic)"
LONG = " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n % 7 * 'x'}" for n in range(220_000))
SHORT = [
    "",
    "",
    "one",
    "one",
    "\x00",
    "🌙🌙",
    "мир вам and peace στον κηπος",
    "[phone:ABCDEF]",
]

# Small pieces, so that there are many commits to be killed before; the count of them is printed.
_CHILD = """
import os, signal, sys
import sqlalchemy as sa
from brightline.linking import whole
from brightline.linking.running import link_study
from brightline.store import Store
from brightline.study import load_study
from tests.linking.house import SMALL

whole.ROWS_AT_ONCE = 50
moment, done = int(sys.argv[2]), 0

@sa.event.listens_for(sa.engine.Engine, "commit")
def _(connection):
    global done
    done += 1
    if done == moment:
        os.kill(os.getpid(), signal.SIGKILL)

study = load_study(sys.argv[1])
with Store.for_study(study) as store:
    link_study(study, store, SMALL, rebase=sys.argv[3] == "rebase")
print(done)
"""


def run_killed(study: Study, moment: int, kind: str = "run") -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", _CHILD, str(study.path), str(moment), kind]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def stored(study: Study, size: int) -> None:
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study, contacts=100)
        put(store, invented(size, 4))


def everything(study: Study) -> dict[str, set[frozenset[int]]]:
    with open_store(study.store_url) as store:
        return {kind: partition(store, kind) for kind in KINDS}


def run_again_is_as_if_nothing_had_been(study: Study, size: int) -> dict[str, set[frozenset[int]]]:
    with open_store(study.store_url) as store:
        link_study(study, store, SMALL)
        assert count(store) == size
    assert not (study.folder / ".linking").exists()
    return everything(study)


def test_a_run_killed_before_its_last_commits_leaves_nothing_and_runs_again(
    make_study: Callable[..., Study], tmp_path: Path
) -> None:
    study = make_study()
    stored(study, 150)
    undisturbed = load_study(shutil.copytree(study.folder, tmp_path / "undisturbed") / "study.toml")
    commits = int(run_killed(undisturbed, -1).stdout)
    assert run_killed(study, commits - 2).returncode == -signal.SIGKILL
    with open_store(study.store_url) as store:
        assert count(store) > 0  # written, and seen by nobody
        with store.begin() as connection:
            assert describe(connection).current is None
    killed = run_again_is_as_if_nothing_had_been(study, 150)
    with open_store(study.store_url) as store:
        link_study(study, store, SMALL, rebase=True)
    assert everything(study) == killed


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["first", "addition", "rebase"])
def test_a_run_killed_before_any_of_its_commits_runs_again(
    kind: str, make_study: Callable[..., Study], tmp_path: Path
) -> None:
    study = make_study()
    stored(study, 150)
    if kind != "first":
        with open_store(study.store_url) as store:
            link_study(study, store, SMALL)
            if kind == "addition":
                put(store, [(200 + n, text, owners) for n, text, owners in invented(90, 5)])
    before = None if kind == "first" else everything(study)
    undisturbed = load_study(shutil.copytree(study.folder, tmp_path / "undisturbed") / "study.toml")
    assert run_killed(undisturbed, -1, kind).returncode == 0
    moment, ended = 1, False
    while not ended:
        done = run_killed(study, moment, kind)
        ended = done.returncode == 0
        assert ended or done.returncode == -signal.SIGKILL, done.stderr
        if before is not None and not ended and kind != "addition":
            assert everything(study) == before, moment
        moment += 1
    assert moment > 10
    # A process that is killed after its run has ended leaves a whole one, which is in the ledger.
    assert _ledger(study) == _ended_runs(study)
    after = run_again_is_as_if_nothing_had_been(study, _members(study))
    assert after == everything(undisturbed)


def _ledger(study: Study) -> list[int]:
    """The runs of which the ledger says that adverts were linked."""
    entry = table_of(LedgerEntry)
    query = sa.select(entry.c.detail).where(entry.c.act == "adverts linked")
    with open_store(study.store_url) as store, store.begin() as connection:
        rows = connection.execute(query.order_by(entry.c.seq)).scalars()
        return [detail["run"] for detail in rows]


def _ended_runs(study: Study) -> list[int]:
    run = table_of(LinkingRun)
    query = sa.select(run.c.id).where(run.c.ended_at.is_not(None)).order_by(run.c.id)
    with open_store(study.store_url) as store, store.begin() as connection:
        return list(connection.execute(query).scalars())


def _members(study: Study) -> int:
    with open_store(study.store_url) as store:
        return count(store)


def test_short_and_odd_adverts_in_a_store_join_nobody(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study)
        put(store, [(n, text, []) for n, text in enumerate(SHORT, 1)])
        link_study(study, store, SMALL)
        put(store, [(n, text, []) for n, text in enumerate(SHORT, 101)])
        link_study(study, store, SMALL)
        assert all(len(part) == 1 for part in partition(store, "cluster"))
        assert {3, 4, 103, 104} in partition(store, "template")
        assert {1} in partition(store, "template")  # no text is no evidence of being the same


@pytest.mark.soak
def test_a_hundred_thousand_identical_adverts_and_ones_of_a_megabyte(
    make_study: Callable[..., Study],
) -> None:
    study, many = make_study(), 100_000
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study, contacts=3)
        put(store, ((n, SAME, [1] if n % 1000 == 0 else []) for n in range(1, many + 1)))
        put(store, [(many + 1, LONG, [2]), (many + 2, f"{LONG} end", [3])])
        put(store, [(many + 10 + n, text, []) for n, text in enumerate(SHORT)])
        link_study(study, store)
        assert {frozenset(range(1, many + 1))} <= partition(store, "cluster")
        assert {frozenset({many + 1, many + 2})} <= partition(store, "template")
        with store.begin() as connection:
            (step,) = explain(connection, 1, many) or []
        assert step.evidence == "equal text"
        put(store, [(many + 50, SAME, [])])
        assert link_study(study, store)["kind"] == "addition"
        assert {frozenset([*range(1, many + 1), many + 50])} <= partition(store, "cluster")


@pytest.mark.soak
def test_a_hundred_thousand_copies_that_differ_by_a_word_are_one_template(tmp_path: Path) -> None:
    letters = "bcdfghklmnprstvwxzqj"
    words = np.array([a + b + c for a in letters for b in letters for c in letters])
    chance = np.random.default_rng(1)
    body = " ".join(words[:60])
    drawn = chance.choice(words, size=(100_000, 2))
    texts = [f"{one} {body} {other} (synthetic)" for one, other in drawn.tolist()]
    source = ArrowTexts(np.arange(len(texts)), pa.array(texts))
    found = link_texts(source, learn_epoch(source, Parameters()), tmp_path)
    assert len(set(found.template.tolist())) == 1


def test_small_sizes_are_said_as_what_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight thousand adverts needed '0.0 GB', and '0.0 GB' were free."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 7, 2_000_000))
    with pytest.raises(LinkingError, match=r"needs 5.58 MB .* and 2 MB are free"):
        _needs(7_967, tmp_path)

"""The demonstration as a user runs it: it ends drawn, resumes, duplicates nothing, stops all."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from brightline.study import load_study
from brightline.synthetic.truth import load_truth
from tests import forked

ADVERTS = 120


@dataclass
class Demo:
    """A demonstration's folder and environment, shared by the tests of one module."""

    folder: Path
    environment: dict[str, str]
    said: str = ""

    def start(self, *words: str) -> subprocess.Popen[str]:
        """The command as a user starts it, in a session of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "brightline", *words],
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command to its end."""
        return forked.run("brightline.cli", words, self.environment, self.folder.parent)

    def demo_words(self, *more: str) -> list[str]:
        size = ("--adverts", str(ADVERTS), "--quick")
        return ["demo", "--folder", str(self.folder), *size, *more]

    def counts(self) -> dict[str, int]:
        done = self.run("store", "status", "--json", "--study", str(self.folder / "study.toml"))
        assert done.returncode == 0, done.stderr
        found: dict[str, int] = json.loads(done.stdout)
        return found


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """A demonstration that was killed while it wrote its market, and begun again."""
    place = tmp_path_factory.mktemp("demo")
    environment = {**os.environ, "BRIGHTLINE_KEYS": str(place / "keys")}
    environment.pop("BRIGHTLINE_STORE", None)
    made = Demo(place / "folder", environment)
    words = made.demo_words("--no-label-studio", "--once")
    _kill_in_the_market(made, words)
    done = made.run(*words)
    assert done.returncode == 0, done.stdout + done.stderr
    made.said = done.stdout
    return made


def _kill_in_the_market(made: Demo, words: list[str]) -> None:
    child = made.start(*words)
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith("[4/8]"):
            break
    forked.wait_until(lambda: _number(made, "SELECT count(*) FROM advert") > ADVERTS, child)
    os.killpg(child.pid, signal.SIGKILL)  # the demonstration and every child in its session
    child.wait()
    child.stdout.close()


def _number(demo: Demo, query: str) -> int:
    """What a query of one number says of the demonstration's store."""
    with contextlib.closing(sqlite3.connect(demo.folder / "corpus.db")) as connection:
        return int(connection.execute(query).fetchone()[0])


@pytest.mark.engine
def test_it_ends_with_a_drawn_dashboard_and_says_where(demo: Demo) -> None:
    assert re.search(r"Dashboard: +http://127\.0\.0\.1:\d+", demo.said)
    assert "[8/8]" in demo.said
    assert "invented" in demo.said


@pytest.mark.engine
def test_a_killed_demonstration_goes_on_from_there(demo: Demo) -> None:
    """Each advert of the market that its truth says was seen is there once, however often begun."""
    truth = load_truth(load_study(demo.folder / "study.toml"))
    seen = sum(advert.first_seen is not None for advert in truth.adverts)
    assert demo.counts()["adverts"] == ADVERTS + seen


@pytest.mark.engine
def test_the_crawled_site_is_in_the_store_whole(demo: Demo) -> None:
    query = "SELECT count(*) FROM advert JOIN site ON site.id = site_id WHERE key = 'classifieds'"
    assert _number(demo, query) == ADVERTS


@pytest.mark.engine
def test_everything_in_it_is_marked_synthetic(demo: Demo) -> None:
    for table in ("site", "advert", "annotator", "annotation"):
        assert _number(demo, f"SELECT count(*) FROM {table} WHERE NOT synthetic") == 0, table
    assert json.loads((demo.folder / "cube" / "cube.json").read_text())["synthetic"] is True


@pytest.mark.engine
def test_the_ledger_of_it_verifies(demo: Demo) -> None:
    done = demo.run("ledger", "verify", "--study", str(demo.folder / "study.toml"))
    assert done.returncode == 0
    assert "unbroken" in done.stdout


LABELS_OF_THE_MARKET = (
    "SELECT count(*) FROM annotation JOIN assignment ON assignment.id = assignment_id"
    " JOIN sampled_advert ON sampled_advert.id = sampled_advert_id"
    " JOIN sample ON sample.id = sample_id WHERE sample.name LIKE 'market%'"
)


@pytest.mark.engine
@pytest.mark.labelstudio
def test_the_whole_workbench_opens_duplicates_nothing_and_ctrl_c_stops_it_all(demo: Demo) -> None:
    """With its Label Studio, in the folder of the quick form: what is there is gone on with."""
    before, labels = demo.counts(), _number(demo, LABELS_OF_THE_MARKET)
    _opens_and_stops(demo, demo.demo_words())
    after = demo.counts()
    for name in ("sites", "runs", "adverts", "sightings", "sampled adverts"):
        assert after[name] == before[name], name
    assert _number(demo, LABELS_OF_THE_MARKET) == labels > 0


@pytest.mark.soak
@pytest.mark.engine
@pytest.mark.labelstudio
def test_the_command_of_the_readme_opens_the_whole_workbench(demo: Demo, tmp_path: Path) -> None:
    """From nothing and in its full size."""
    _opens_and_stops(demo, ["demo", "--folder", str(tmp_path / "whole")])


def _opens_and_stops(demo: Demo, words: list[str]) -> None:
    child = demo.start(*words)
    assert child.stdout is not None
    said = []
    for line in child.stdout:
        said.append(line)
        if line.startswith("Ctrl-C"):
            break
    addresses = dict(re.findall(r"(?m)^  ([\w ]+): +(http://127\.0\.0\.1:\d+)", "".join(said)))
    assert set(addresses) == {"Classifieds site", "Label Studio", "Dashboard"}, "".join(said)
    for address in addresses.values():
        assert httpx.get(address, follow_redirects=True).status_code == 200
    child.send_signal(signal.SIGINT)
    rest = child.stdout.read()
    assert child.wait(90) == 0, rest
    assert "Stopped." in rest
    child.stdout.close()
    for address in addresses.values():
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)


@pytest.mark.engine
def test_a_folder_with_a_study_of_somebodys_own_is_left_alone(demo: Demo, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert demo.run("study", "new", str(own), "--id", "own").returncode == 0
    before = (own / "study.toml").read_bytes()
    done = demo.run("demo", "--folder", str(own), "--once")
    assert done.returncode != 0
    assert "choose an empty folder" in done.stderr
    assert (own / "study.toml").read_bytes() == before

"""The demonstration as a user runs it: it ends drawn, resumes, duplicates nothing, stops all."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import httpx
import pytest

from brightline.study import load_study
from brightline.synthetic.truth import load_truth
from tests.demo.demonstration import ADVERTS, TOUR, Demo


@pytest.mark.engine
def test_it_ends_with_a_drawn_dashboard_and_says_where(demo: Demo) -> None:
    assert "http://" not in demo.said, "what was started for it is stopped again"
    assert f"The cube is in {demo.folder / 'cube'}" in demo.said
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
    assert demo.number(query) == ADVERTS


@pytest.mark.engine
def test_everything_in_it_is_marked_synthetic(demo: Demo) -> None:
    for table in ("site", "advert", "annotator", "annotation"):
        assert demo.number(f"SELECT count(*) FROM {table} WHERE NOT synthetic") == 0, table
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
    before, labels = demo.counts(), demo.number(LABELS_OF_THE_MARKET)
    _opens_and_stops(demo, [word for word in TOUR if word not in ("--no-label-studio", "--once")])
    after = demo.counts()
    for name in ("sites", "runs", "adverts", "sightings", "sampled adverts"):
        assert after[name] == before[name], name
    assert demo.number(LABELS_OF_THE_MARKET) == labels > 0


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
    os.killpg(child.pid, signal.SIGINT)
    assert any(line.startswith("Stopping") for line in child.stdout)
    for _ in range(2):  # as somebody presses it again who does not like to wait
        os.killpg(child.pid, signal.SIGINT)
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

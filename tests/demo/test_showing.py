"""What the demonstration prints for its visitor."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from brightline.demo.run import Demonstration, run_demo
from brightline.synthetic.params import demo as demo_market


def test_the_command_that_is_printed_can_be_copied_from_a_folder_with_a_blank(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Demonstration(tmp_path / "a tour", demo_market(), 10, label_studio=True)
    made.show({"Dashboard": "http://127.0.0.1:1"})
    line = next(one for one in capsys.readouterr().out.splitlines() if "annotate login" in one)
    words = shlex.split(line.partition(" prints: ")[2])
    assert words[-4:] == ["annotate", "login", "--study", str(tmp_path / "a tour" / "study.toml")]


def test_what_ended_at_once_names_the_cube_and_the_command_and_no_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Demonstration, "build", lambda self, started: {"Dashboard": "http://127.0.0.1:1"}
    )
    run_demo(tmp_path / "a tour", adverts=10, label_studio=True, wait=False, quick=True)
    said = capsys.readouterr().out
    assert "http://" not in said
    assert "Ctrl-C" not in said
    assert f"The cube is in {tmp_path / 'a tour' / 'cube'}" in said
    line = next(one for one in said.splitlines() if "what opens it: " in one)
    words = shlex.split(line.partition(" it: ")[2])
    assert words[-3:] == ["dashboard", "--study", str(tmp_path / "a tour" / "study.toml")]

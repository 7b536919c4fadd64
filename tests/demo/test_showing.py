"""What the demonstration prints for its visitor."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from brightline.demo.run import Demonstration
from brightline.synthetic.params import demo as demo_market


def test_the_command_that_is_printed_can_be_copied_from_a_folder_with_a_blank(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Demonstration(tmp_path / "a tour", demo_market(), 10, label_studio=True)
    made.show({"Dashboard": "http://127.0.0.1:1"})
    line = next(one for one in capsys.readouterr().out.splitlines() if "annotate login" in one)
    words = shlex.split(line.partition(" prints: ")[2])
    assert words[-4:] == ["annotate", "login", "--study", str(tmp_path / "a tour" / "study.toml")]

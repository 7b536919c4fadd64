"""What is printed is whole at any terminal: in any encoding, at any width, to be pasted back."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest


def _run(*words: str, cwd: Path, encoding: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "koi8-r", "ascii"])
def test_a_figure_keeps_its_minus_where_the_terminal_has_no_such_sign(
    tmp_path: Path, encoding: str
) -> None:
    """The command ended with 'something unexpected' in the middle of its answer."""
    code = (
        "from brightline.terminal import print_every_sign; print_every_sign(); "
        r"print('\u221241% (\u221266% to +2%) \u0141')"
    )
    done = _run("-c", code, cwd=tmp_path, encoding=encoding)
    assert done.stderr == b""
    assert done.stdout.decode(encoding) == "-41% (-66% to +2%) \\u0141\n"


def test_a_terminal_that_has_every_sign_is_left_as_it_is(tmp_path: Path) -> None:
    code = (
        "from brightline.terminal import print_every_sign; print_every_sign(); "
        r"print('\u221241%')"
    )
    done = _run("-c", code, cwd=tmp_path, encoding="utf-8")
    assert done.stdout.decode() == "\N{MINUS SIGN}41%\n"


def test_a_command_ends_well_whatever_its_folder_is_called(tmp_path: Path) -> None:
    made = ("-m", "brightline", "study", "new", "\u0141 harbour", "--id", "harbour-1")
    done = _run(*made, cwd=tmp_path, encoding="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_command_that_is_told_can_be_pasted(tmp_path: Path) -> None:
    """A blank in the folder's name made two arguments of it."""
    made = ("-m", "brightline", "study", "new", "a harbour", "--id", "harbour-1")
    done = _run(*made, cwd=tmp_path, encoding="utf-8")
    told = done.stdout.decode().split("`")[1]
    assert shlex.split(told)[-1] == "a harbour/study.toml"

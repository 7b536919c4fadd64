"""Only the process that was started is ever stopped; half-made environments are never used."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from annotation import environment, process
from annotation.process import Order, Running
from brightline.errors import ServerError


def test_a_process_id_given_to_somebody_else_is_not_ours() -> None:
    """Our own process stands for the stranger: were it signalled, this test would end."""
    stranger = Running(os.getpid(), "before the restart", 1, "x")
    assert not stranger.alive
    assert process.stop(stranger) is False


def test_without_the_moment_of_its_start_the_stranger_would_be_taken_for_ours() -> None:
    """The guard removed: a process id alone says that it lives."""
    assert Running(os.getpid(), str(process.birth(os.getpid())), 1, "x").alive


def test_a_process_that_is_gone_has_no_birth() -> None:
    assert process.birth(2**22 + 1) is None  # above the largest process id, proc(5)


def test_a_started_process_is_recorded_runs_and_is_stopped(tmp_path: Path) -> None:
    program = "import time\nprint('ready', flush=True)\ntime.sleep(600)"
    log, record = tmp_path / "logs" / "log", tmp_path / "record.json"
    order = Order((sys.executable, "-c", program), log, record, 8080, "9")
    running = process.start(order, os.environ)
    try:
        assert running == process.read(record)
        assert (running.port, running.version, running.alive) == (8080, "9", True)
        assert process.wait_until(lambda: log.exists() and "ready" in log.read_text(), 30)
    finally:
        assert process.stop(running)
    assert not running.alive


def test_nothing_of_the_folder_where_a_command_is_run_is_executed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be a study that somebody sent: a file there called like a module would be run, with
    the login of the labelling server in its environment."""
    ran = tmp_path / "ran"
    (tmp_path / "json.py").write_text(f"open({str(ran)!r}, 'w').close()\nraise SystemExit(1)\n")
    monkeypatch.chdir(tmp_path)
    program = (sys.executable, "-P", "-c", "pass")
    process.start(Order(program, tmp_path / "log", tmp_path / "record.json", 1, "1"), os.environ)
    assert not ran.exists()


@pytest.mark.parametrize("face", ["annotation", "brightline", "crawlers", "dashboard"])
def test_every_module_that_is_started_is_started_so(face: str) -> None:
    source = Path(process.__file__).parents[1] / face
    texts = [path.read_text(encoding="utf-8") for path in source.rglob("*.py")]
    started = [one for text in texts for one in re.findall(r'sys\.executable,\s*"[^"]+"', text)]
    assert all(one.endswith('"-P"') for one in started if '"-m"' in one or '"-P"' in one)
    assert bool(started) == (face != "crawlers")


def test_what_cannot_be_started_is_one_sentence(tmp_path: Path) -> None:
    order = Order(("/nowhere/at-all",), tmp_path / "log", tmp_path / "record.json", 1, "1")
    with pytest.raises(ServerError, match="could not be started; its log is"):
        process.start(order, os.environ)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"pid": 1}', json.dumps({"pid": 1, "x": 2})])
def test_a_damaged_record_is_no_record(tmp_path: Path, text: str) -> None:
    record = tmp_path / "record.json"
    record.write_text(text)
    assert process.read(record) is None


def test_the_lock_file_pins_everything_and_names_no_registry() -> None:
    text = environment.LABEL_STUDIO.lock.read_text()
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
    assert len(lines) > 100
    assert all("==" in line for line in lines)
    assert f"label-studio=={environment.VERSION}" in text
    assert "://" not in text
    assert text.count("--hash=sha256:") >= len(lines)

"""The server as a child: starts, answers on loopback alone, is stopped; the command line too."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from brightline.errors import PublishError, ServerError
from brightline.study import Study
from dashboard import CUBE_VARIABLE, commands, report_commands, serve
from dashboard.serve import RunningDashboard, start_dashboard

MAIN = [sys.executable, "-m", "brightline", "dashboard"]


@pytest.fixture(scope="module")
def running(cube_folder: Path) -> Iterator[RunningDashboard]:
    dashboard = start_dashboard(cube_folder)
    yield dashboard
    dashboard.stop()


def _get(url: str) -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=30) as client:
        return client.get(url)


def test_it_answers_when_start_returns(running: RunningDashboard) -> None:
    assert running.url.startswith("http://127.0.0.1:")
    assert _get(f"{running.url}/_stcore/health").text == "ok"
    assert _get(running.url).status_code == httpx.codes.OK


def test_it_listens_on_loopback_alone(running: RunningDashboard) -> None:
    port = int(running.url.rsplit(":", 1)[1])
    tables = [Path("/proc/net/tcp"), Path("/proc/net/tcp6")]
    listening = [
        line.split()[1]
        for table in tables
        if table.exists()
        for line in table.read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port:04X}")
    ]
    assert listening == [f"0100007F:{port:04X}"]


def test_stopping_ends_the_server_and_may_be_done_twice(cube_folder: Path) -> None:
    dashboard = start_dashboard(cube_folder)
    dashboard.stop()
    dashboard.stop()
    assert dashboard.process.poll() is not None
    with pytest.raises(httpx.TransportError):
        _get(dashboard.url)


def test_a_busy_port_is_said_in_a_sentence(running: RunningDashboard, cube_folder: Path) -> None:
    port = int(running.url.rsplit(":", 1)[1])
    with pytest.raises(ServerError, match=rf"Port {port} .*choose another with --port"):
        start_dashboard(cube_folder, port)


def test_a_server_that_ends_early_is_said_in_a_sentence(
    cube_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "FLAGS", {"no.such.option": "true"})
    with pytest.raises(ServerError, match="ended with code"):
        start_dashboard(cube_folder)


def test_the_child_is_told_of_the_cube_and_of_nothing_else(tmp_path: Path) -> None:
    inherited = {"PATH": "/bin", "BRIGHTLINE_STORE": "sqlite:///corpus.db", "STREAMLIT_X": "1"}
    given = serve._environment(inherited, tmp_path)
    assert given == {"PATH": "/bin", CUBE_VARIABLE: str(tmp_path), "PYTHONUNBUFFERED": "1"}


def test_what_the_page_may_do_is_fixed_on_the_command_line() -> None:
    command = serve._command(8000)
    for flag in (
        "--server.address=127.0.0.1",
        "--server.enableXsrfProtection=true",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
        "--client.toolbarMode=minimal",
    ):
        assert flag in command


@pytest.mark.parametrize(("command", "asked"), [("child.main()", 0), ("cli.main()", 1)])
def test_no_component_of_another_package_is_looked_for(command: str, asked: int) -> None:
    program = (
        "import importlib.metadata\n"
        "from streamlit.components.v2.component_manager import BidiComponentManager\n"
        "from streamlit.web import cli\n"
        "from dashboard import child\n"
        "asked, whole = [], importlib.metadata.distributions\n"
        "importlib.metadata.distributions = lambda: asked.append(1) or whole()\n"
        "manager = BidiComponentManager()\n"
        "look = manager.discover_and_register_components\n"
        "cli.main = lambda **_: look(start_file_watching=False)\n"
        f"{command}\n"
        "print(len(asked))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == str(asked)


def test_the_app_reaches_neither_store_nor_keys() -> None:
    """The public process, with all its modules loaded, holds nothing that knows of the corpus."""
    program = (
        "import sys\n"
        "import dashboard.published, dashboard.figures, dashboard.head, dashboard.filters\n"
        "import dashboard.figure, dashboard.context\n"
        "bad = ('store', 'schema', 'privacy', 'ingest', 'study')\n"
        "print([m for m in sys.modules if m.startswith(tuple('brightline.' + b for b in bad))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "[]"


def _command(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*MAIN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    "number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.soak)]
)
def test_the_command_prints_the_address_and_stops_with_its_server(
    cube_folder: Path, number: signal.Signals
) -> None:
    process = _command("--cube", str(cube_folder))
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Dashboard: http://127.0.0.1:")
        url = line.removeprefix("Dashboard: ").strip()
        assert _get(f"{url}/_stcore/health").text == "ok"
        for _ in range(2):  # some programs that start others pass on what both have heard
            process.send_signal(number)
        assert process.wait(timeout=60) == 0
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
    with pytest.raises(httpx.TransportError):
        _get(url)


def test_the_command_refuses_a_busy_port(cube_folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [*MAIN, "--cube", str(cube_folder), "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == ServerError.exit_code
    assert f"Port {port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_needs_a_study_or_a_cube(tmp_path: Path) -> None:
    done = subprocess.run(
        MAIN, capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path,
        env={**os.environ, "COLUMNS": "200"},
    )  # fmt: skip
    assert done.returncode != 0
    assert "study.toml" in done.stderr
    assert "Traceback" not in done.stderr


def _refused(*words: str) -> str:
    """What the command says that does not start."""
    told = CliRunner().invoke(commands.app, list(words))
    assert told.exit_code != 0
    assert isinstance(told.exception, PublishError)
    return str(told.exception)


@pytest.fixture
def unserved(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("dashboard.serve.start_dashboard", "dashboard.team_serve.start_team"):
        monkeypatch.setattr(name, lambda *_, **__: pytest.fail("was started"))


@pytest.mark.usefixtures("unserved")
@pytest.mark.parametrize("more", [(), ("--team",)])
def test_a_cube_that_is_not_there_is_refused_with_its_folder(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    for folder in (tmp_path / "none", tmp_path):
        said = _refused("--cube", str(folder), *more)
        assert said.startswith(f"There is no published cube in {folder};")


@pytest.mark.usefixtures("unserved")
def test_a_study_and_a_cube_are_refused_together(cube_folder: Path, study: Study) -> None:
    words = ("--study", str(study.path), "--cube", str(cube_folder))
    assert "give --study or --cube, not both" in _refused(*words)
    told = CliRunner().invoke(report_commands.app, list(words))
    assert "give --study or --cube, not both" in str(told.exception)


def test_the_teams_pages_take_both(
    cube_folder: Path, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    def start(*words: object) -> None:
        taken.append(words[:2])
        raise ServerError("far enough")

    monkeypatch.setattr("dashboard.team_serve.start_team", start)
    words = ["--team", "--study", str(study.path), "--cube", str(cube_folder)]
    assert "far enough" in str(CliRunner().invoke(commands.app, words).exception)
    assert taken == [(study.path, cube_folder)]

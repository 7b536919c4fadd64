"""The study's own Label Studio: up, down, status, login; killed servers and busy ports."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from annotation import process, server
from annotation.credentials import (
    Credentials,
    credentials_file,
    ensure_credentials,
    load_credentials,
)
from annotation.environment import LABEL_STUDIO, VERSION
from annotation.process import Running
from annotation.server_settings import Places
from annotation.token import restore_token
from brightline.errors import CustodyError, ServerError
from brightline.loopback import free_port
from brightline.study import Study
from tests.annotation.bench import Bench

pytestmark = pytest.mark.labelstudio


def brightline(bench: Bench, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `brightline annotate WORDS…` as a user would."""
    command = [sys.executable, "-m", "brightline", "annotate", *words]
    return subprocess.run(
        [*command, "--study", str(bench.study.path)],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
        timeout=300,
    )


def recorded(bench: Bench) -> Running:
    running = process.read(Places.of(bench.study).record)
    assert running is not None
    return running


def test_up_is_idempotent_and_says_so(bench: Bench) -> None:
    before = recorded(bench)
    again = brightline(bench, "up", "--json")
    assert json.loads(again.stdout) == {
        "address": server.address_of(before),
        "started": False,
        "withdrawn": 0,
    }
    said = brightline(bench, "up")
    assert f"already running at {server.address_of(before)}" in said.stdout
    assert recorded(bench) == before


def test_status_tells_the_address(bench: Bench) -> None:
    done = brightline(bench, "status", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert (found["state"], found["version"]) == ("running", VERSION)
    assert found["address"] == server.address_of(recorded(bench))


def test_a_killed_server_says_so_with_the_mend_and_comes_up_again(bench: Bench) -> None:
    before = recorded(bench)
    bench.kill()
    done = brightline(bench, "status")
    assert done.returncode == 9
    assert "was killed" in done.stdout
    assert "brightline annotate up" in done.stdout
    refused = brightline(bench, "push")
    assert refused.returncode == 9
    assert "brightline annotate up" in refused.stderr
    assert "Traceback" not in refused.stderr
    up = json.loads(brightline(bench, "up", "--json").stdout)
    assert up == {"address": server.address_of(before), "started": True, "withdrawn": 0}
    assert recorded(bench).pid != before.pid


@dataclass(frozen=True)
class Restart:
    """What was, and what was said, when the server was stopped and started once."""

    before: Running
    login: Credentials | None
    stopped: bool
    downs: list[str]
    between: dict[str, Any]
    up: dict[str, Any]
    after: int
    strange: Path


@pytest.fixture(scope="module")
def restart(_shared_bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> Restart:
    """Stopped, its token changed as on its pages, and started again: for all that ask of it.

    The shell in which it is started has settings of another program, by names that it reads too.
    """
    bench, strange = _shared_bench, tmp_path_factory.mktemp("strange") / "theirs.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIGHTLINE_KEYS", str(bench.keys))
        patch.delenv("BRIGHTLINE_STORE", raising=False)
        bench.up()
        before, login = recorded(bench), load_credentials(bench.study)
        downs = [brightline(bench, "down").stdout]
        stopped = not before.alive
        downs.append(brightline(bench, "down").stdout)
        between = json.loads(brightline(bench, "status", "--json").stdout)
        _reset_token(Places.of(bench.study).database)
        patch.setenv("DATABASE_NAME", str(strange))
        patch.setenv("LOCAL_FILES_SERVING_ENABLED", "true")
        up = json.loads(brightline(bench, "up", "--json").stdout)
        after = brightline(bench, "status").returncode
    return Restart(before, login, stopped, downs, between, up, after, strange)


def test_down_stops_it_and_up_keeps_login_and_address(bench: Bench, restart: Restart) -> None:
    assert "is stopped" in restart.downs[0]
    assert restart.stopped
    assert "was not running" in restart.downs[1]
    assert (restart.between["state"], restart.between["address"]) == ("stopped", None)
    assert restart.up["address"] == server.address_of(restart.before)
    assert load_credentials(bench.study) == restart.login


def test_a_token_that_was_reset_on_a_page_is_put_back(restart: Restart) -> None:
    """Whoever is logged in can reset it with a click; what was answered must still come out."""
    assert restart.up["started"]
    assert restart.after == 0


def test_settings_of_other_programs_do_not_reach_it(bench: Bench, restart: Restart) -> None:
    """A database elsewhere would be one that no erasure and no backup knows."""
    assert not restart.strange.exists()
    with bench.client() as (client, _):
        started_with = Path(f"/proc/{recorded(bench).pid}/environ")
        if started_with.exists():  # Linux; elsewhere the file above tells
            assert b"LOCAL_FILES_SERVING_ENABLED" not in started_with.read_bytes()
        assert client.who() == "team@brightline.example.org"


def test_a_database_that_cannot_be_read_is_named_with_the_mend(
    bench: Bench, tmp_path: Path
) -> None:
    login = load_credentials(bench.study)
    assert login is not None
    broken = tmp_path / "label_studio.sqlite3"
    broken.write_bytes(b"no database" * 100)
    with pytest.raises(ServerError, match=r"cannot be used .* put back a copy from"):
        restore_token(broken, login)


def test_another_version_is_refused_with_the_mend(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "VERSION", "9.9.9")
    with pytest.raises(ServerError, match=rf"{VERSION} is running .* made for 9\.9\.9; back up"):
        server.connect(bench.study)


def test_a_busy_port_is_refused_before_anything_starts_and_given_up_while_it_starts(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Label Studio goes to the next port by itself, where nobody would ask for it."""
    server.down(bench.study)
    free = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        busy = taken.getsockname()[1]
        done = brightline(bench, "up", "--port", str(busy))
        assert done.returncode == 9
        assert f"Port {busy} is in use" in done.stderr
        assert process.read(Places.of(bench.study).record) is None
        monkeypatch.setattr(server, "ports_to_try", lambda *_: [busy, free])
        assert server.up(bench.study) == (f"http://127.0.0.1:{free}", True)
    assert server.status(bench.study).state == "running"
    assert recorded(bench).port == free


def test_another_port_is_refused_while_it_runs(bench: Bench) -> None:
    port = recorded(bench).port
    with pytest.raises(ServerError, match="already running"):
        server.up(bench.study, port=port + 1 if port < 65535 else port - 1)


def test_the_login_opens_a_session_and_is_kept_from_others(bench: Bench) -> None:
    login = json.loads(brightline(bench, "login", "--json").stdout)
    with httpx.Client(base_url=login["address"], trust_env=False) as browser:
        page = browser.get("/user/login/")
        token = browser.cookies["csrftoken"]
        form = {"email": login["email"], "password": login["password"]}
        answer = browser.post("/user/login/", data={**form, "csrfmiddlewaretoken": token})
        assert (page.status_code, answer.status_code) == (200, 302)
        who = browser.get("/api/current-user/whoami")
    assert who.json()["email"] == login["email"]
    path = credentials_file(bench.study)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not path.is_relative_to(bench.study.folder)


def test_a_login_that_others_may_read_is_refused_with_the_mend(bench: Bench) -> None:
    path = credentials_file(bench.study)
    path.chmod(0o640)
    try:
        with pytest.raises(CustodyError, match=r"open to other users.*chmod 600"):
            load_credentials(bench.study)
    finally:
        path.chmod(0o600)


def test_secrets_are_in_no_argument_log_or_repr(bench: Bench) -> None:
    login = load_credentials(bench.study)
    assert login is not None
    secrets = (login.password, login.token)
    arguments = subprocess.run(
        ["ps", "-o", "args=", "-p", str(recorded(bench).pid)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    log = Places.of(bench.study).log.read_text()
    record = Places.of(bench.study).record.read_text()
    assert "label-studio" in arguments
    for secret in secrets:
        assert secret not in arguments + log + record + repr(login)


def test_sign_up_is_closed_and_strangers_get_nothing(bench: Bench) -> None:
    with httpx.Client(base_url=bench.up(), trust_env=False) as stranger:
        assert stranger.get("/api/projects/").status_code == 401
        stranger.get("/user/login/")
        form = {
            "email": "stranger@example.org",
            "password": "a-long-password-1",
            "csrfmiddlewaretoken": stranger.cookies["csrftoken"],
        }
        assert stranger.post("/user/signup/", data=form).status_code == 403
        elsewhere = stranger.get("/api/version", headers={"Host": "evil.example.org"})
    assert elsewhere.status_code == 400


def test_what_it_compiled_is_kept_for_the_next_start(bench: Bench) -> None:
    assert bench.up()
    kept = LABEL_STUDIO.folder / "bytecode"
    assert list(kept.rglob("label_studio/core/settings/label_studio.*.pyc"))


def test_it_listens_on_loopback_alone(bench: Bench) -> None:
    port = recorded(bench).port
    listening = _listening_addresses(port)
    assert listening == {"127.0.0.1"}


def test_a_first_start_that_was_cut_short_is_begun_again(make_study: Callable[..., Study]) -> None:
    """An account without our token would lock us out for ever."""
    study = make_study(id="cut-short")
    places = Places.of(study)
    places.data.mkdir()
    places.database.write_bytes(b"half a database")
    assert ensure_credentials(study)  # they are there before the server is
    try:
        server.up(study)
        assert server.status(study).state == "running"
    finally:
        server.down(study)


def _reset_token(database: Path) -> None:
    """As a click on the server's pages does it, and another that turns its kind of token off."""
    with closing(sqlite3.connect(database)) as changed, changed:
        first = "user_id = (SELECT MIN(user_id) FROM authtoken_token)"  # others' tests invite more
        changed.execute(f"UPDATE authtoken_token SET key = ? WHERE {first}", ["0" * 40])
        changed.execute("UPDATE jwt_auth_jwtsettings SET legacy_api_tokens_enabled = 0")


def _listening_addresses(port: int) -> set[str]:
    wanted = f"{port:04X}"
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with open(table) as lines:
            rows: list[Any] = [line.split() for line in lines][1:]
        for row in rows:
            address, _, at = row[1].partition(":")
            if at == wanted and row[3] == "0A":  # LISTEN, include/net/tcp_states.h
                octets = bytes.fromhex(address)[::-1]
                found.add(".".join(map(str, octets)))
    return found

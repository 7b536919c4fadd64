"""The demonstration site: a real engine, filled once, served on loopback, ended by its handle."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from brightline.demo.classifieds.engine import Engine, start_engine
from brightline.demo.classifieds.environment import CLASSIFIEDS
from brightline.demo.classifieds.served import __file__ as served_file
from brightline.errors import ServerError
from brightline.synthetic.listings import engine_lines

pytestmark = pytest.mark.engine

NOW = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
ADVERTS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[Engine]:
    with start_engine(folder, ADVERTS, now=lambda: NOW) as running:
        yield running


def page(engine: Engine, path: str) -> httpx.Response:
    return httpx.get(engine.url + path, trust_env=False)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_serves_every_active_advert_and_no_other(engine: Engine) -> None:
    """Walk the lists as a person would; what they link to is what the database calls active."""
    groups = re.findall(r"'(/group/[^']+)'", page(engine, "/").text)
    found: set[int] = set()
    for group in groups:
        number, more = 1, True
        while more:
            text = page(engine, f"{group}?page={number}").text
            found |= {int(ad) for ad in re.findall(r"href='/(\d+)-[-\w]+/'", text)}
            number, more = number + 1, ">Next</a>" in text
    rows = engine.active_adverts()
    assert found == {row["id"] for row in rows}
    assert len(rows) == ADVERTS


def test_inactive_adverts_are_in_the_database_and_not_on_the_site(engine: Engine) -> None:
    lines = engine.files.adverts.read_text(encoding="utf-8").splitlines()
    active = {row["id"] for row in engine.active_adverts()}
    hidden = set(range(1, len(lines) + 1)) - active
    assert len(hidden) == ADVERTS // 12
    for number in hidden:
        assert page(engine, f"/{number}-any/").status_code == httpx.codes.NOT_FOUND


def test_what_was_filled_is_what_the_database_tells(engine: Engine) -> None:
    lines = [json.loads(line) for line in engine.files.adverts.read_text("utf-8").splitlines()]
    told = {
        number: (row["title"], row["body"], float(row["price"]), row["city"], row["section"])
        for number, row in enumerate(lines, start=1)
    }
    for row in engine.active_adverts():
        wanted = told[row["id"]]
        assert (row["title"], row["body"], row["price"], row["city"], row["section"]) == wanted
        assert row["created"] == dt.datetime.fromisoformat(lines[row["id"] - 1]["posted"])
        assert row["created"] < NOW


def test_pages_say_that_they_are_synthetic(engine: Engine) -> None:
    row = engine.active_adverts()[0]
    text = page(engine, f"/{row['id']}-any/").text
    assert "(synthetic)" in text
    assert row["city"] in text
    assert "<img" not in text


def test_robots_allow_the_adverts(engine: Engine) -> None:
    text = page(engine, "/robots.txt").text
    assert "User-agent: *" in text
    assert re.findall(r"Disallow: (.*)", text) == ["/user/"]


def test_debugging_is_off(engine: Engine) -> None:
    answer = page(engine, "/no-such-page/")
    assert answer.status_code == httpx.codes.NOT_FOUND
    assert "Traceback" not in answer.text
    assert "urlconf" not in answer.text.lower()


def test_what_it_compiled_is_kept_for_the_next_start(engine: Engine) -> None:
    """Django is compiled once per machine, and not for every site that is filled and served."""
    assert engine.running
    kept = Path(CLASSIFIEDS.bytecode["PYTHONPYCACHEPREFIX"])
    assert kept.is_relative_to(CLASSIFIEDS.folder)
    assert list(kept.rglob("django/apps/registry.*.pyc"))


def test_it_listens_on_loopback_only(engine: Engine) -> None:
    """Every listening socket of the process, in the kernel's own table, is on 127.0.0.1."""
    sockets = {
        os.readlink(entry).strip("socket:[]")
        for entry in Path(f"/proc/{engine.pid}/fd").iterdir()
        if entry.is_symlink() and os.readlink(entry).startswith("socket:")
    }
    listening = [
        fields[1]
        for table in ("tcp", "tcp6")
        for fields in map(str.split, Path(f"/proc/net/{table}").read_text().splitlines()[1:])
        if fields[3] == "0A" and fields[9] in sockets  # 0A: TCP_LISTEN
    ]
    assert [address.split(":")[0] for address in listening] == ["0100007F"]


def test_a_second_start_does_not_fill_again(tmp_path: Path) -> None:
    with start_engine(tmp_path, 12, now=lambda: NOW) as first:
        rows = first.active_adverts()
        filled = first.database.stat().st_ino, first.database.stat().st_mtime_ns
    later = NOW + dt.timedelta(days=3)
    with start_engine(tmp_path, 12, now=lambda: later) as second:
        assert second.active_adverts() == rows
        assert (second.database.stat().st_ino, second.database.stat().st_mtime_ns) == filled
        assert page(second, "/").status_code == httpx.codes.OK


def test_other_adverts_are_refused_for_the_same_folder(tmp_path: Path) -> None:
    start_engine(tmp_path, 12, now=lambda: NOW).stop()
    with pytest.raises(ServerError, match="filled with 12 invented adverts") as refused:
        start_engine(tmp_path, 13)
    assert "13 invented adverts (seed 1) are asked for now" in str(refused.value)
    assert "`--folder`" in str(refused.value)
    assert "{" not in str(refused.value)
    with pytest.raises(ServerError, match=r"the adverts of a file \(SHA-256 [0-9a-f]{12}…\) are"):
        start_engine(tmp_path, Path(__file__))


def test_a_file_of_adverts_is_served(tmp_path: Path) -> None:
    source = tmp_path / "given.jsonl"
    source.write_text(engine_lines(15, seed=5, now=NOW), encoding="utf-8")
    with start_engine(tmp_path / "site", source) as engine:
        assert len(engine.active_adverts()) == 15


def test_stop_ends_the_process_and_frees_the_port(tmp_path: Path) -> None:
    with start_engine(tmp_path, 12, now=lambda: NOW) as engine:
        pid, port = engine.pid, engine.port
        assert engine.running
    assert not engine.running
    assert not alive(pid)
    engine.stop()  # once more is harmless
    with start_engine(tmp_path, 12, port=port) as again:
        assert again.port == port


def test_a_busy_port_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServerError, match=f"Port {port} on 127.0.0.1 is taken"):
            start_engine(tmp_path / "site", 12, port=port)
    assert not (tmp_path / "site").exists()


def test_the_server_refuses_a_port_that_was_taken_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The early look is not what keeps two servers apart: the bind is."""
    monkeypatch.setattr("brightline.demo.classifieds.engine.refuse_taken_port", lambda port: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServerError, match=f"Port {port} on 127.0.0.1 is taken"):
            start_engine(tmp_path, 12, port=port)


def test_a_death_while_starting_names_the_log(tmp_path: Path) -> None:
    start_engine(tmp_path, 12, now=lambda: NOW).stop()
    (tmp_path / "engine.db").write_bytes(b"not a database" * 100)
    with pytest.raises(ServerError, match=r"engine\.log"):
        start_engine(tmp_path, 12)


def test_a_broken_file_fills_nothing(tmp_path: Path) -> None:
    source = tmp_path / "broken.jsonl"
    source.write_text('{"title": "half', encoding="utf-8")
    site = tmp_path / "site"
    with pytest.raises(ServerError, match="could not be filled"):
        start_engine(site, source)
    assert not (site / "engine.db").exists()
    source.write_text(engine_lines(12, seed=1, now=NOW), encoding="utf-8")
    with start_engine(site, source) as engine:
        assert len(engine.active_adverts()) == 12


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    """A demonstration killed outright leaves no server behind."""
    start_engine(tmp_path, 12, now=lambda: NOW).stop()
    command = [sys.executable, "-m", "brightline.demo.classifieds.engine", str(tmp_path), "12"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        line = parent.stdout.readline()
        found = re.search(r"127\.0\.0\.1:(\d+) \(process (\d+)\)", line)
        assert found, line
        port, pid = int(found[1]), int(found[2])
        pidfd = os.pidfd_open(pid)
        parent.kill()
    # A process that ended makes its descriptor readable: no polling of the clock.
    try:
        assert select.select([pidfd], [], [], 30)[0], "the site outlived its parent"
    finally:
        os.close(pidfd)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


@contextmanager
def _heeded() -> Iterator[None]:
    """Interrupts reach what is started: a suite in the background hands on that it ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def test_ctrl_c_ends_it_by_hand(tmp_path: Path) -> None:
    start_engine(tmp_path, 12, now=lambda: NOW).stop()
    command = [sys.executable, "-m", "brightline.demo.classifieds.engine", str(tmp_path), "12"]
    with _heeded(), subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        rest = running.stdout.read()
    assert running.returncode == 0
    assert "stopped" in rest


def test_it_may_not_connect_anywhere(tmp_path: Path) -> None:
    """The guard itself, in the engine's own environment: an outbound connection is refused."""
    code = (
        "import sys, socket; sys.path.insert(0, sys.argv[1]);"
        "from serve import refuse_outbound; sys.addaudithook(refuse_outbound);"
        "socket.create_connection(('192.0.2.1', 9), timeout=1)"  # TEST-NET-1: nobody is there
    )
    python = str(CLASSIFIEDS.ensure())
    served = str(Path(served_file).parent)
    done = subprocess.run([python, "-c", code, served], capture_output=True, text=True, check=False)
    assert "makes no outbound connection" in done.stderr


def test_the_lock_pins_the_engine_by_hash_and_names_no_index() -> None:
    text = CLASSIFIEDS.lock.read_text(encoding="utf-8")
    assert "django-classified==1.3 " in text
    assert "http" not in text
    pinned = re.findall(r"^[a-z][\w.-]*==", text, re.MULTILINE)
    assert len(re.findall(r"--hash=sha256:", text)) >= len(pinned) >= 7


def test_listings_are_the_same_for_a_seed_and_hold_reserved_contacts_only() -> None:
    lines = engine_lines(200, seed=2, now=NOW)
    assert lines == engine_lines(200, seed=2, now=NOW)
    rows = [json.loads(line) for line in lines.splitlines()]
    assert sum(row["active"] for row in rows) == 200
    assert len({row["city"] for row in rows}) > 3
    assert len({row["section"] for row in rows}) == 2
    phones = {row["phone"] for row in rows if row["phone"]}
    assert all(re.fullmatch(r"[2-9]\d{2}-555-01\d{2}", phone) for phone in phones)

"""The labelling server ends with the protocol: a process beside it looks at the last day."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotation import process, watch
from annotation.process import Order, Running
from brightline.errors import StudyError
from brightline.last_day import is_over, last_day
from brightline.study import Study
from tests.studies import study_text

ENDED = "2020-01-01"
SERVES = (sys.executable, "-c", "import time; time.sleep(600)")


@contextmanager
def _server(folder: Path, protocol: Path | None) -> Iterator[Running]:
    order = Order(SERVES, folder / "logs" / "log", folder / "record.json", 8080, "9", protocol)
    running = process.start(order, os.environ)
    try:
        yield running
    finally:
        process.stop(running)


def _ends(study: Study, day: str = ENDED) -> None:
    study.path.write_text(study_text(expires=day), encoding="utf-8")


def test_a_server_is_stopped_when_the_last_day_has_passed(make_study: Callable[..., Study]) -> None:
    """As it is started by every command: launcher, server and watch are processes."""
    study = make_study()
    with _server(study.folder, study.path) as running:
        assert running.alive
        _ends(study)
        assert process.wait_until(lambda: not running.alive, 60)
        record, log = study.folder / "record.json", study.folder / "logs" / "log"
        assert process.wait_until(lambda: "last day" in log.read_text(), 30)
        assert process.read(record) is None


def test_it_looks_until_then_and_while_the_protocol_is_written(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    record = study.folder / "record.json"
    seen: list[str] = []

    def rest(_: float) -> None:
        seen.append(study.path.read_text() if study.path.exists() else "")
        assert running.alive
        if len(seen) == 1:
            study.path.unlink()
        else:
            _ends(study, "2098-01-01" if len(seen) == 2 else ENDED)

    with _server(study.folder, None) as running:
        assert watch.watch(study.path, record, running, rest)
        assert len(seen) == 3
        assert not running.alive


def test_without_the_look_at_the_day_it_would_go_on(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the tests above would see it."""
    study = make_study(expires="2099-12-31")
    _ends(study)
    monkeypatch.setattr(watch, "is_over", lambda _: False)
    with _server(study.folder, None) as running:

        def rest(_: float) -> None:
            assert running.alive
            process.stop(running)

        assert not watch.watch(study.path, study.folder / "record.json", running, rest)


def test_it_ends_with_its_server_and_knows_no_login(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make_study()
    monkeypatch.setenv("LABEL_STUDIO_PASSWORD", "quiet-harbour")
    with _server(study.folder, study.path) as running:
        assert process.wait_until(lambda: bool(_watches(study)), 30)
        (watching,) = _watches(study)
        assert b"quiet-harbour" not in Path(f"/proc/{watching}/environ").read_bytes()
        process.stop(running)
        assert process.wait_until(lambda: not _watches(study), 60)


def _watches(study: Study) -> list[str]:
    """The processes that look at this protocol."""
    found = []
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = command.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"annotation.watch" in words and str(study.path).encode() in words:
            found.append(command.parent.name)
    return found


@pytest.mark.parametrize("now", ["2026-05-01T23:59:59+00:00", "2026-05-02T00:30:00+02:00"])
def test_the_last_day_lasts_until_midnight_utc(make_study: Callable[..., Study], now: str) -> None:
    study = make_study()
    _ends(study, "2026-05-01")
    moment = dt.datetime.fromisoformat(now).astimezone(dt.UTC)
    assert last_day(study.path) == dt.date(2026, 5, 1)
    assert not is_over(study.path, moment)
    assert is_over(study.path, moment + dt.timedelta(hours=2))


def test_an_erasure_starts_one_after_that_day_and_while_it_is_misspelt(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    assert watch.to_watch(study.path) == study.path
    _ends(study)
    assert watch.to_watch(study.path) is None
    _ends(study, '"soon"')
    assert watch.to_watch(study.path) is None


@pytest.mark.parametrize("text", ["", "[study]", '[study]\nexpires = "soon"', "study = 1", "[[["])
def test_a_file_that_names_no_day_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "study.toml").write_text(text)
    with pytest.raises(StudyError, match="names no last day"):
        is_over(tmp_path / "study.toml")

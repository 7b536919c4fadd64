"""What every test shares: a study to work in, keys away from it, and no soak test by accident."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Generator, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

# Early, while few modules are there: its classes look through all of them for who imports it.
import scrapy.core.downloader.contextfactory  # noqa: F401
import typer.main
import typer.testing
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from brightline.study import Study, load_study
from tests.studies import study_text
from tests.tried import SEARCH, STEADY

TOGETHER = (
    {"tests/demo/test_demo.py", "tests/docs/test_docs_commands.py"},
    {"tests/linking/test_linking.py", "tests/trends/test_counts.py"},
)
"""Files that share what takes long to make: a demonstration, and Spark."""

pytest_plugins = ["tests.postgres", "tests.migrated", "tests.demo.demonstration", "tests.sparked"]

# Hundreds of processes are started: where bytecode is not to be kept beside the sources, each would
# spend most of its time on compiling the same packages again.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    _BYTECODE = Path(__file__).resolve().parents[1] / ".pytest_cache" / "bytecode"
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(_BYTECODE))

# The workers are as many as the cores: linear algebra that takes a second one of them for its small
# tables spends a third of its time on waiting for the others' work. Before anything loads it.
for _threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

# A shell ignores Ctrl-C for what it begins in the background, and so would every process that a
# test begins and stops.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine fails no test, and a run tries the same cases as the last, so that what turns it
# red is the change. `pytest --hypothesis-profile=search` looks for cases that nobody has tried.
settings.register_profile(STEADY, deadline=None, derandomize=True, max_examples=50)
settings.register_profile(SEARCH, deadline=None, max_examples=1000)
settings.load_profile(STEADY)


@pytest.fixture(scope="session")
def _places_for_keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One new folder after another, in one of their own.

    Pytest finds a number for a folder by reading all the names beside it: with a folder for each
    test among them, that took longer than most tests do.
    """
    root = tmp_path_factory.mktemp("keys")
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def _keys_and_cache_apart(
    _places_for_keys: Iterator[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys of a test never touch the user's own; the store's address comes from the study."""
    place = next(_places_for_keys)
    place.mkdir()
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(place))
    monkeypatch.setenv("BRIGHTLINE_ACTOR", "test")
    monkeypatch.delenv("BRIGHTLINE_STORE", raising=False)


@pytest.fixture(scope="session", autouse=True)
def _commands_are_read_once() -> Iterator[None]:
    """Typer reads the options of all commands anew whenever one of them is called.

    For commands that are called in the process of the tests that was a tenth of a second each.
    """
    with pytest.MonkeyPatch.context() as patch:
        read = cache(typer.main.get_command)
        patch.setattr(typer.main, "get_command", read)
        patch.setattr(typer.testing, "_get_command", read)
        yield


@pytest.fixture
def make_study(tmp_path: Path) -> Callable[..., Study]:
    """Write a complete study protocol, with changes, and load it."""

    def make(**changes: str) -> Study:
        path = tmp_path / "study" / "study.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(study_text(**changes), encoding="utf-8")
        return load_study(path)

    return make


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Half a million objects are made while tests are collected, and all of them stay.

    Looking for garbage among them took a third of that time, and some of every test's.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Any:
    """Some files are run by one worker, as one file is."""
    if config.getvalue("dist") != "loadfile":
        return None
    made: Any = LoadFileScheduling(config, log)
    file_of = made._split_scope

    def scope(nodeid: str) -> str:
        file = str(file_of(nodeid))
        return next((min(files) for files in TOGETHER if file in files), file)

    made._split_scope = scope
    return made


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long lists run only when they are asked for: `pytest -m soak`."""
    if "soak" in (config.option.markexpr or ""):
        return
    # By the mark: `keywords` also hold the names of the folders in which a test lies.
    long_ones = [item for item in items if item.get_closest_marker("soak")]
    config.hook.pytest_deselected(items=long_ones)
    items[:] = [item for item in items if not item.get_closest_marker("soak")]

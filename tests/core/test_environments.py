"""Pinned environments: made whole or not at all, and what stands in the way is one sentence."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from brightline.demo.classifieds.environment import CLASSIFIEDS
from brightline.environments import CACHE_VARIABLE, PinnedEnvironment, cache_folder
from brightline.errors import ServerError


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of this test's own."""
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def pinned(folder: Path, requirement: str) -> PinnedEnvironment:
    """An environment of one requirement."""
    lock = folder / "lock.txt"
    lock.write_text(f"{requirement}\n")
    return PinnedEnvironment("invented", "The invented program", lock, "python")


@pytest.mark.parametrize(
    "requirement",
    ["not a requirement !", "no-such @ file:///nowhere/no_such-1-py3-none-any.whl", "pip==25.0"],
)
def test_a_failed_installation_leaves_nothing_that_would_be_used(
    tmp_path: Path, cache: Path, requirement: str
) -> None:
    environment = pinned(tmp_path, requirement)
    with pytest.raises(ServerError, match="The invented program could not be installed"):
        environment.ensure()
    assert not environment.is_ready()
    assert not [path for path in cache.iterdir() if path.is_dir()]


def test_a_cache_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "file" / "cache"))
    with pytest.raises(ServerError, match=f"cannot be written.*{CACHE_VARIABLE}"):
        CLASSIFIEDS.ensure()


def test_an_environment_whose_python_was_removed_is_built_again(cache: Path) -> None:
    python = CLASSIFIEDS.folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(cache / "removed")
    assert not CLASSIFIEDS.is_ready()
    done = subprocess.run([CLASSIFIEDS.ensure(), "-c", "import django_classified"], check=False)
    assert done.returncode == 0


def test_another_lock_file_is_another_environment(tmp_path: Path) -> None:
    first = pinned(tmp_path, "one==1").folder
    assert pinned(tmp_path, "one==2").folder != first


def test_the_cache_is_found_under_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, "~/somewhere")
    assert cache_folder() == Path.home() / "somewhere"

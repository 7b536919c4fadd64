"""Keys that lie where this user may not look: one sentence that names the place, and no guess."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from brightline.cli import main
from brightline.errors import CustodyError
from brightline.privacy import create_keys, load_keyring, refuse_key_inside
from brightline.privacy.key_files import refuse_to_overwrite
from brightline.privacy.keys import load_custodian
from brightline.study import Study

_STRANGER = 65_534
"""Of nobody, on Linux: whoever runs the tests as root is stopped by no permission."""


@contextmanager
def _as_a_stranger_to(directory: Path) -> Iterator[None]:
    """Look as somebody whom the folder is closed to."""
    mode, user = directory.stat().st_mode, os.geteuid()
    directory.chmod(0)
    if user == 0:
        os.seteuid(_STRANGER)
    try:
        yield
    finally:
        os.seteuid(user)
        directory.chmod(mode)


@pytest.mark.parametrize("closed", [".", ".."])
def test_keys_of_somebody_else_are_told_as_such(tmp_path: Path, closed: str) -> None:
    """Not as keys that were never made, which would be an invitation to make others."""
    directory = tmp_path / "kept" / "keys"
    create_keys(directory)
    looks = (load_keyring, load_custodian, refuse_to_overwrite)
    with _as_a_stranger_to(directory / closed):
        for look in looks:
            with pytest.raises(CustodyError, match=r"cannot be looked into.*run the command as"):
                look(directory)


def test_a_closed_folder_is_not_taken_for_one_outside_of_every_repository(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    study = make_study()
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    where = tmp_path / "repository" / "keys"
    with (
        _as_a_stranger_to(where.parent),
        pytest.raises(CustodyError, match=r"repository.* cannot be looked into"),
    ):
        refuse_key_inside(where, study)


@pytest.mark.parametrize("act", ["status", "create", "destroy"])
def test_the_commands_say_so_too(
    make_study: Callable[..., Study],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    act: str,
) -> None:
    study = make_study()
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(study.folder.parent / ("k" * 300)))  # no such name
    monkeypatch.setattr("sys.argv", ["brightline", "keys", act, "--study", str(study.path)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == CustodyError.exit_code
    assert "cannot be looked into" in capsys.readouterr().err


def test_a_folder_that_may_not_be_read_is_not_said_to_be_unwritable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused() -> None:
        raise PermissionError(13, "Permission denied", "/somewhere")

    monkeypatch.setattr("brightline.cli.build_app", lambda: refused)
    monkeypatch.setattr("sys.argv", ["brightline"])
    with pytest.raises(SystemExit):
        main()
    said = capsys.readouterr().err
    assert "may not read or write there (/somewhere): Permission denied" in said

"""`brightline keys`: create once, and say whether the keys are safe."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from brightline.errors import CustodyError
from brightline.privacy import load_keyring
from brightline.privacy.commands import app
from brightline.privacy.keys import write_secret
from brightline.study import Study


def _run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_create_then_status(make_study: Callable[..., Study]) -> None:
    study = make_study()
    created = _run("create", "--study", str(study.path))
    assert "custodian" in created
    state = json.loads(_run("status", "--study", str(study.path), "--json"))
    assert state["directory"] == str(study.keys_directory)
    assert state["key_id"] in created
    assert state["custodian_private_key_here"] is True
    (study.keys_directory / "custodian.key").unlink()
    assert "is not on this machine" in _run("status", "--study", str(study.path))


def test_no_key_is_ever_printed(make_study: Callable[..., Study]) -> None:
    study = make_study()
    printed = _run("create", "--study", str(study.path))
    printed += _run("status", "--study", str(study.path))
    for path in study.keys_directory.iterdir():
        assert path.read_text().split()[-1] not in printed


def test_creating_twice_is_refused(make_study: Callable[..., Study]) -> None:
    study = make_study()
    _run("create", "--study", str(study.path))
    with pytest.raises(CustodyError, match="never overwritten"):
        _run("create", "--study", str(study.path))


def test_status_without_keys_fails(make_study: Callable[..., Study]) -> None:
    with pytest.raises(CustodyError, match="keys create"):
        _run("status", "--study", str(make_study().path))


def test_keys_inside_the_study_folder_are_refused(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make_study()
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(study.folder / "keys"))
    with pytest.raises(CustodyError, match="inside the study folder"):
        _run("create", "--study", str(study.path))
    assert not (study.folder / "keys").exists()


def test_status_says_when_a_rotation_is_unfinished(make_study: Callable[..., Study]) -> None:
    study = make_study()
    _run("create", "--study", str(study.path))
    keyring = load_keyring(study.keys_directory)
    begun = keyring.with_new_key()
    write_secret(study.keys_directory / "pseudonym.key.next", begun.key_line())
    done = CliRunner().invoke(app, ["status", "--study", str(study.path), "--json"])
    state = json.loads(done.stdout)
    assert (state["key_id"], state["next_key_id"]) == (keyring.key_id, begun.key_id)
    assert isinstance(done.exception, CustodyError)
    assert "run `brightline keys rotate` again" in str(done.exception)


@pytest.mark.parametrize("act", ["create", "backup", "restore", "rotate", "destroy"])
def test_the_help_of_each_act_says_what_it_makes_impossible(act: str) -> None:
    said = " ".join(_run(act, "--help").split())
    assert any(word in said for word in ("impossible", "never", "nobody", "no new advert"))
    assert "Example" in said


@pytest.mark.parametrize("act", ["backup", "restore", "destroy"])
def test_no_secret_is_an_argument_or_a_variable(act: str) -> None:
    command = get_command(app).commands[act]  # type: ignore[attr-defined]
    assert {one.name for one in command.params} <= {"file", "study", "help"}
    assert all(one.envvar is None for one in command.params)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, brightline.privacy, brightline.privacy.commands; "
        "print([m for m in ('nacl', 'phonenumbers', 'platformdirs') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_exported_name_is_there() -> None:
    import brightline.privacy as privacy

    for name in privacy.__all__:
        assert getattr(privacy, name) is not None
    with pytest.raises(AttributeError):
        _ = privacy.nothing_of_the_kind

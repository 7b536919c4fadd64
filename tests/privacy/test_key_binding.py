"""A key belongs to one study: copied to another it is refused, or both would be joined."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from nacl import pwhash
from typer.testing import CliRunner

import brightline.custody.backup as backup_module
import brightline.privacy.keys as keys_module
from brightline.cli import build_app
from brightline.custody.rotation import rotate
from brightline.errors import CustodyError
from brightline.privacy import create_keys, load_keyring
from brightline.privacy.key_files import NEXT_PSEUDONYM_KEY, PSEUDONYM_KEY, write_secret
from brightline.privacy.keys import Keyring, load_chain
from brightline.store import Store
from brightline.study import Study, load_study
from tests.studies import study_text

PHONE = "+12125550142"
PASSPHRASE = "harbour lantern violet nine"
OTHERS = "are those of the study 'test-study', and under them the contacts of both"


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    made = make_study()
    create_keys(made.keys_directory)
    return made


@pytest.fixture
def second(study: Study, tmp_path: Path) -> Study:
    """Another study, to which the first one's key folder was copied."""
    path = tmp_path / "second" / "study.toml"
    path.parent.mkdir()
    path.write_text(study_text(id="second-study"), encoding="utf-8")
    found = load_study(path)
    shutil.copytree(study.keys_directory, found.keys_directory)
    with Store.for_study(found, migrate=True):
        return found


def _unbound(directory: Path) -> Keyring:
    """The key as an earlier version has left it."""
    keyring = load_chain(directory, PSEUDONYM_KEY)
    path = directory / PSEUDONYM_KEY
    path.unlink()
    write_secret(path, keyring.of_study("").key_line())
    assert path.read_text().startswith("brightline-pseudonym-key-1 ")
    return keyring


def _status(study: Study) -> tuple[dict[str, object], str]:
    words = ["keys", "status", "--study", str(study.path), "--json"]
    done = CliRunner().invoke(build_app(), words)
    return json.loads(done.stdout), str(done.exception or "")


def test_a_key_names_its_study(study: Study) -> None:
    assert load_keyring(study.keys_directory).study == study.id
    assert study.id in (study.keys_directory / PSEUDONYM_KEY).read_text().split()
    assert _status(study)[0]["bound_to"] == study.id


@pytest.mark.parametrize(
    "words",
    [
        ("keys", "status"),
        ("keys", "backup", "kept.keys"),
        ("keys", "rotate"),
        ("suppress",),
        ("crawl", "run"),
    ],
    ids=" ".join,
)
def test_a_folder_that_was_copied_to_another_study_is_refused(
    second: Study, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = {path.name: path.read_bytes() for path in second.keys_directory.iterdir()}
    typed = f"{PASSPHRASE}\n{PASSPHRASE}\n" if "backup" in words else f"{PHONE}\n"
    command = [*words, "--study", str(second.path)]
    done = CliRunner().invoke(build_app(), command, input=typed)
    assert isinstance(done.exception, CustodyError), done.output
    assert OTHERS in str(done.exception)
    assert "`brightline keys create`" in str(done.exception)
    assert {path.name: path.read_bytes() for path in second.keys_directory.iterdir()} == before


def test_a_link_to_the_folder_is_refused_as_well(study: Study, second: Study) -> None:
    shutil.rmtree(second.keys_directory)
    second.keys_directory.symlink_to(study.keys_directory)
    with pytest.raises(CustodyError, match=OTHERS):
        load_keyring(second.keys_directory)


def test_without_the_binding_both_studies_would_have_one_pseudonym(
    study: Study, second: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: it is refused for what it would do."""
    monkeypatch.setattr(keys_module, "refuse_other_study", lambda *_: None)
    one, other = (load_keyring(each.keys_directory) for each in (study, second))
    assert one.pseudonym("phone", PHONE) == other.pseudonym("phone", PHONE)


@pytest.mark.parametrize("written", ["second-study", "test-study-2"])
def test_a_name_that_was_edited_is_a_damaged_key(second: Study, written: str) -> None:
    path = second.keys_directory / PSEUDONYM_KEY
    path.write_text(path.read_text().replace("test-study", written))
    with pytest.raises(CustodyError, match="damaged"):
        load_keyring(second.keys_directory)


def test_a_key_of_an_earlier_version_is_bound_where_it_is_first_used(study: Study) -> None:
    before = _unbound(study.keys_directory)
    assert _status(study)[0]["bound_to"] == ""  # looking is no use of it
    told = CliRunner().invoke(build_app(), ["keys", "status", "--study", str(study.path)]).output
    assert "the next command that uses it binds it to this one" in told
    found = load_keyring(study.keys_directory)
    assert found.study == study.id
    assert found.pseudonym("phone", PHONE) == before.pseudonym("phone", PHONE)
    path = study.keys_directory / PSEUDONYM_KEY
    assert (path.read_text(), path.stat().st_mode & 0o777) == (found.key_line(), 0o600)
    assert not path.with_name(f"{PSEUDONYM_KEY}.part").exists()


def test_a_key_is_not_written_while_it_is_rotated_or_where_nobody_may(study: Study) -> None:
    directory = study.keys_directory
    _unbound(directory)
    path = directory / PSEUDONYM_KEY
    before = path.read_bytes()
    held = os.open(directory, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert load_keyring(directory).study == ""
    finally:
        os.close(held)
    assert path.read_bytes() == before
    (directory / f"{PSEUDONYM_KEY}.part").write_text("of a binding that was killed")
    assert load_keyring(directory).study == study.id
    assert sorted(one.name for one in directory.iterdir()) == [
        "custodian.key",
        "custodian.pub",
        PSEUDONYM_KEY,
    ]


def test_a_rotation_keeps_the_binding(study: Study) -> None:
    with Store.for_study(study, migrate=True) as store:
        rotate(study, store)
    found = load_keyring(study.keys_directory)
    assert (found.study, found.rotations) == (study.id, 1)
    begun = found.with_new_key()
    write_secret(study.keys_directory / NEXT_PSEUDONYM_KEY, begun.key_line())
    assert load_chain(study.keys_directory, NEXT_PSEUDONYM_KEY).study == study.id


def test_a_backup_keeps_the_binding(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "OPSLIMIT", pwhash.argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(backup_module, "MEMLIMIT", pwhash.argon2id.MEMLIMIT_MIN)
    _unbound(study.keys_directory)  # what is backed up is bound before
    kept = tmp_path / "kept.keys"
    backup_module.back_up_keys(study, kept, PASSPHRASE)
    shutil.rmtree(study.keys_directory)
    backup_module.restore_keys(study, kept, PASSPHRASE)
    assert load_chain(study.keys_directory, PSEUDONYM_KEY).study == study.id


def test_status_names_a_copy_that_an_earlier_version_has_used(study: Study, second: Study) -> None:
    _unbound(study.keys_directory)
    (second.keys_directory / PSEUDONYM_KEY).unlink()
    shutil.copy2(study.keys_directory / PSEUDONYM_KEY, second.keys_directory)
    for one, other in ((study, second), (second, study)):
        state, said = _status(one)
        assert state["also_in"] == [other.id]
        assert f"lies in {other.keys_directory} as well" in said
        assert "`brightline keys rotate` for one of them" in said
    with Store.for_study(second) as store:
        rotate(second, store)
    for one in (study, second):
        assert _status(one) == (_status(one)[0] | {"also_in": []}, "")

"""Backup, restore and destruction of keys, as a user types them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from nacl import pwhash
from typer.testing import CliRunner

import brightline.custody.backup as backup_module
from brightline.cli import build_app
from brightline.custody.backup import back_up_keys, restore_keys
from brightline.custody.destruction import destroy_keys
from brightline.custody.key_state import state_of
from brightline.custody.rotation import rotate
from brightline.errors import CustodyError, StoreError
from brightline.privacy import create_keys, load_keyring, unseal_url
from brightline.privacy.key_files import NEXT_PSEUDONYM_KEY
from brightline.schema import Advert, LedgerEntry
from brightline.store import Store
from brightline.study import Study
from tests.custody.house import House, advert

PASSPHRASE = "harbour lantern violet nine"


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_module, "OPSLIMIT", pwhash.argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(backup_module, "MEMLIMIT", pwhash.argon2id.MEMLIMIT_MIN)


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    made = make_study()
    create_keys(made.keys_directory)
    return made


def _lose(study: Study) -> None:
    for path in study.keys_directory.iterdir():
        path.unlink()
    study.keys_directory.rmdir()


def _type(*words: str, lines: str = "") -> str:
    done = CliRunner().invoke(build_app(), list(words), input=lines, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_what_is_backed_up_comes_back(study: Study, tmp_path: Path) -> None:
    before = {path.name: path.read_text() for path in study.keys_directory.iterdir()}
    end = ["--study", str(study.path)]
    said = _type("keys", "backup", str(tmp_path / "k"), *end, lines=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert "opened it again" in said
    assert PASSPHRASE not in said
    _lose(study)
    _type("keys", "restore", str(tmp_path / "k"), *end, lines=f"{PASSPHRASE}\n")
    assert {path.name: path.read_text() for path in study.keys_directory.iterdir()} == before


def test_the_file_holds_no_key_and_opens_with_the_passphrase_alone(
    study: Study, tmp_path: Path
) -> None:
    back_up_keys(study, tmp_path / "k", PASSPHRASE)
    content = (tmp_path / "k").read_text()
    for path in study.keys_directory.iterdir():
        assert path.read_text().split()[-1] not in content
    assert study.id not in content
    assert (tmp_path / "k").stat().st_mode & 0o077 == 0
    _lose(study)
    for wrong in ("", PASSPHRASE + " "):
        with pytest.raises(CustodyError, match="does not open"):
            restore_keys(study, tmp_path / "k", wrong)
    assert not study.keys_directory.exists()


@pytest.mark.parametrize("typed", ["short\nshort\n", f"{PASSPHRASE}\nanother one, typed\n"])
def test_a_short_or_mistyped_passphrase_makes_no_backup(
    study: Study, tmp_path: Path, typed: str
) -> None:
    words = ["keys", "backup", str(tmp_path / "k"), "--study", str(study.path)]
    assert CliRunner().invoke(build_app(), words, input=typed).exit_code != 0
    assert not (tmp_path / "k").exists()


def test_the_shipped_cost_of_a_guess_is_argon2ids_middle_setting() -> None:
    code = "from brightline.custody import backup; print(backup.OPSLIMIT, backup.MEMLIMIT)"
    import sys

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", str(256 * 2**20)]


def test_a_backup_lies_apart(study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("BRIGHTLINE_STORE", f"sqlite:///{tmp_path / 'elsewhere' / 'c.db'}")
    near = {
        "study folder": study.folder,
        "keys directory": study.keys_directory,
        "folder of the store": tmp_path / "elsewhere",
        "git work tree": tmp_path / "repository",
    }
    for what, folder in near.items():
        with pytest.raises(CustodyError, match=what):
            back_up_keys(study, folder / "k", PASSPHRASE)
        assert not (folder / "k").exists()


def test_where_no_file_can_be_made_no_passphrase_is_asked_for(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was typed twice first."""
    monkeypatch.setattr(
        "brightline.custody.typed.typed_passphrase", lambda **_: pytest.fail("It was asked for.")
    )
    (tmp_path / "k").write_text("mine", encoding="utf-8")
    for file, said in (
        (tmp_path / "k", "overwrites nothing"),
        (tmp_path / "no" / "k", "no folder"),
    ):
        words = ["keys", "backup", str(file), "--study", str(study.path)]
        told = CliRunner().invoke(build_app(), words)
        assert isinstance(told.exception, CustodyError)
        assert said in str(told.exception)
    assert (tmp_path / "k").read_text(encoding="utf-8") == "mine"


def test_nothing_is_overwritten(study: Study, tmp_path: Path) -> None:
    back_up_keys(study, tmp_path / "k", PASSPHRASE)
    before = (tmp_path / "k").read_bytes()
    with pytest.raises(CustodyError, match="overwrites nothing"):
        back_up_keys(study, tmp_path / "k", PASSPHRASE)
    assert (tmp_path / "k").read_bytes() == before
    key = load_keyring(study.keys_directory).key_id
    with pytest.raises(CustodyError, match="never overwritten"):
        restore_keys(study, tmp_path / "k", PASSPHRASE)
    assert load_keyring(study.keys_directory).key_id == key


def test_a_backup_that_does_not_read_back_is_none(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant of the disk: what it wrote is not what it was given."""

    def spoil(path: Path, content: bytes) -> None:
        path.write_bytes(content.replace(b"a", b"b"))

    monkeypatch.setattr(backup_module, "_write_new", spoil)
    with pytest.raises(CustodyError):
        back_up_keys(study, tmp_path / "k", PASSPHRASE)
    assert not (tmp_path / "k").exists()


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"nonsense \xff", b'{"format": "brightline-key-backup-1"}']
)
def test_a_damaged_file_is_a_sentence(study: Study, tmp_path: Path, damage: bytes) -> None:
    _lose(study)
    (tmp_path / "k").write_bytes(damage)
    with pytest.raises(CustodyError, match="is not a backup"):
        restore_keys(study, tmp_path / "k", PASSPHRASE)
    with pytest.raises(CustodyError, match="cannot be read"):
        restore_keys(study, tmp_path / "none", PASSPHRASE)


@pytest.mark.parametrize("asked", [{"memlimit": 2**40}, {"opslimit": 4_000_000_000}])
def test_a_forged_file_cannot_ask_for_all_memory_or_time(
    study: Study, tmp_path: Path, asked: dict[str, int]
) -> None:
    back_up_keys(study, tmp_path / "k", PASSPHRASE)
    envelope = json.loads((tmp_path / "k").read_text())
    (tmp_path / "k").write_text(json.dumps({**envelope, **asked}))
    _lose(study)
    with pytest.raises(CustodyError, match="is not a backup"):
        restore_keys(study, tmp_path / "k", PASSPHRASE)


def test_another_studys_backup_is_refused(
    study: Study, tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    back_up_keys(study, tmp_path / "k", PASSPHRASE)
    with pytest.raises(CustodyError, match="another study"):
        restore_keys(make_study(id="another"), tmp_path / "k", PASSPHRASE)


def test_a_backup_from_before_a_rotation_says_that_it_is_too_old(
    small_house: House, tmp_path: Path
) -> None:
    house = small_house
    house.admit(advert(1))
    back_up_keys(house.study, tmp_path / "k", PASSPHRASE)
    rotate(house.study, house.store)
    _lose(house.study)
    restore_keys(house.study, tmp_path / "k", PASSPHRASE)
    words = ["keys", "status", "--study", str(house.study.path)]
    with pytest.raises(CustodyError, match="latest backup"):
        CliRunner().invoke(build_app(), words, catch_exceptions=False)


def test_no_backup_in_the_middle_of_a_rotation(study: Study, tmp_path: Path) -> None:
    (study.keys_directory / NEXT_PSEUDONYM_KEY).write_text("x")
    with pytest.raises(CustodyError, match="unfinished"):
        back_up_keys(study, tmp_path / "k", PASSPHRASE)


def test_destroyed_keys_recognise_nothing_and_open_nothing(small_house: House) -> None:
    house = small_house
    house.admit(advert(1))
    sealed = bytes(house.rows(Advert)[0]["url_sealed"])
    (house.study.keys_directory / "run-1-abc.key").write_text("00")
    said = _type("keys", "destroy", "--study", str(house.study.path), lines=f"{house.study.id}\n")
    assert "Destroy the backups too" in said
    assert not house.study.keys_directory.exists()
    with pytest.raises(CustodyError):
        load_keyring(house.study.keys_directory)
    with pytest.raises(CustodyError):
        unseal_url(sealed, house.study.keys_directory)
    entries = house.rows(LedgerEntry)[-2:]
    assert [row["act"] for row in entries] == ["destruction of the keys begun", "keys destroyed"]
    assert entries[1]["detail"] == {"files": 4, "custodian_private_key": True}
    # New keys do not quietly begin a second corpus in the same store.
    create_keys(house.study.keys_directory)
    with pytest.raises(CustodyError, match="is under the key"):
        house.admit(advert(1))


def test_the_files_are_overwritten_before_they_are_removed(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: dict[str, bytes] = {}
    before = {path.name: path.read_bytes() for path in study.keys_directory.iterdir()}
    unlink = Path.unlink

    def look(path: Path, missing_ok: bool = False) -> None:
        left[path.name] = path.read_bytes()
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", look)
    destroy_keys(study, study.id)
    assert left.keys() == before.keys()
    for name, content in before.items():
        assert len(left[name]) == len(content)
        assert left[name] != content


@pytest.mark.parametrize("typed", ["", "yes", "TEST-STUDY", "another"])
def test_anything_but_the_studys_id_destroys_nothing(study: Study, typed: str) -> None:
    before = sorted(study.keys_directory.iterdir())
    with pytest.raises(CustodyError, match="nothing was destroyed"):
        destroy_keys(study, typed)
    assert sorted(study.keys_directory.iterdir()) == before


def test_a_ledger_that_cannot_be_written_destroys_nothing(study: Study) -> None:
    (study.folder / "corpus.db").write_bytes(b"not a store " * 500)
    with pytest.raises(StoreError):
        destroy_keys(study, study.id)
    assert (study.keys_directory / "pseudonym.key").exists()


@pytest.mark.parametrize("strange", ["readme.txt", "old", "custodian.key"])
def test_what_is_no_key_of_the_folder_is_not_destroyed(
    study: Study, strange: str, tmp_path: Path
) -> None:
    """A note, a folder, and a link to the custodian's own copy."""
    directory = study.keys_directory
    elsewhere = tmp_path / "stick"
    if strange == "readme.txt":
        (directory / strange).write_text("whose keys these are")
    elif strange == "old":
        (directory / strange).mkdir()
    else:
        (directory / strange).rename(elsewhere)
        (directory / strange).symlink_to(elsewhere)
    before = {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()}
    with pytest.raises(CustodyError, match=f"{strange}.*Nothing was destroyed"):
        destroy_keys(study, study.id)
    assert before == {p.name: p.read_bytes() for p in directory.iterdir() if p.is_file()}


def test_a_folder_that_is_a_link_is_not_destroyed(study: Study, tmp_path: Path) -> None:
    directory = study.keys_directory
    directory.rename(tmp_path / "real")
    directory.symlink_to(tmp_path / "real")
    with pytest.raises(CustodyError, match="is a link"):
        destroy_keys(study, study.id)
    assert (directory / "pseudonym.key").exists()


def _damage(directory: Path, how: str, other: Path) -> None:
    private = directory / "custodian.key"
    if how == "garbage":
        private.write_text("garbage\n")
    elif how == "open":
        private.chmod(0o644)
    else:  # another study's private or public key
        create_keys(other)
        (directory / how).write_bytes((other / how).read_bytes())


@pytest.mark.parametrize("how", ["garbage", "open", "custodian.key", "custodian.pub"])
def test_a_custodians_key_that_opens_nothing_is_told(
    study: Study, tmp_path: Path, how: str
) -> None:
    _damage(study.keys_directory, how, tmp_path / "other")
    with pytest.raises(CustodyError, match="custodian"):
        state_of(study)
    with pytest.raises(CustodyError, match="custodian"):
        back_up_keys(study, tmp_path / "backup" / "k", PASSPHRASE)
    assert not (tmp_path / "backup" / "k").exists()


def test_a_command_without_a_store_leaves_no_file(study: Study, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="store migrate"):
        Store.for_study(study)
    assert not (study.folder / "corpus.db").exists()
    (study.folder / "corpus.db").touch()  # as an earlier version left one
    (tmp_path / "backup").mkdir()
    assert back_up_keys(study, tmp_path / "backup" / "k", PASSPHRASE)
    assert state_of(study).store_key_id is None
    destroy_keys(study, study.id)
    assert not study.keys_directory.exists()

"""Keys: what a pseudonym tells, what the files allow, and where keys must not lie."""

from __future__ import annotations

import pickle
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PublicKey, SealedBox

from brightline.errors import CustodyError
from brightline.privacy import (
    Keyring,
    RunCipher,
    create_keys,
    keys_directory,
    load_keyring,
    refuse_key_inside,
    unseal_url,
)
from brightline.study import Study, load_study

StudyMaker = Callable[..., Study]

PHONE = "+12125550142"


def test_a_pseudonym_is_the_same_for_the_same_contact_only(keyring: Keyring) -> None:
    pseudonym = keyring.pseudonym("phone", PHONE)
    assert pseudonym == keyring.pseudonym("phone", PHONE)
    assert pseudonym.startswith("phone:")
    assert len(pseudonym.removeprefix("phone:")) == 32
    assert pseudonym != keyring.pseudonym("phone", PHONE + "0")
    assert pseudonym[6:] != keyring.pseudonym("handle", PHONE)[7:]


def test_another_key_gives_other_pseudonyms(keyring: Keyring, tmp_path: Path) -> None:
    other = create_keys(tmp_path / "other")
    assert other.key_id != keyring.key_id
    assert other.pseudonym("phone", PHONE) != keyring.pseudonym("phone", PHONE)


@given(purpose=st.text(max_size=5), value=st.text(max_size=5))
def test_fingerprints_are_apart_from_pseudonyms(keyring: Keyring, purpose: str, value: str) -> None:
    fingerprint = keyring.fingerprint(purpose, value)
    assert fingerprint == keyring.fingerprint(purpose, value)
    assert fingerprint != keyring.pseudonym(purpose, value).rpartition(":")[2]
    assert keyring.fingerprint(purpose + "a", value) != keyring.fingerprint(purpose, "a" + value)


def test_created_keys_are_the_loaded_ones(tmp_path: Path) -> None:
    created = create_keys(tmp_path / "keys")
    loaded = load_keyring(tmp_path / "keys")
    assert loaded.key_id == created.key_id
    assert loaded.pseudonym("phone", PHONE) == created.pseudonym("phone", PHONE)


def test_files_and_directory_are_the_owners_only(tmp_path: Path) -> None:
    directory = tmp_path / "a" / "keys"
    create_keys(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()}
    assert modes == dict.fromkeys(("custodian.key", "custodian.pub", "pseudonym.key"), 0o600)
    assert [path.name for path in directory.parent.iterdir()] == ["keys"]


def test_keys_are_never_overwritten(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys")
    before = (tmp_path / "keys" / "pseudonym.key").read_bytes()
    with pytest.raises(CustodyError, match="never overwritten"):
        create_keys(tmp_path / "keys")
    assert (tmp_path / "keys" / "pseudonym.key").read_bytes() == before


def test_a_failed_creation_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("brightline.privacy.key_files.os.fsync", full_disk)
    with pytest.raises(CustodyError, match="No space left"):
        create_keys(tmp_path / "keys")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_directory_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(CustodyError, match="brightline keys create"):
        load_keyring(tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "mode", "mend"),
    [(".", 0o750, "chmod 700"), ("pseudonym.key", 0o640, "chmod 600")],
)
def test_wider_permissions_are_refused(tmp_path: Path, name: str, mode: int, mend: str) -> None:
    create_keys(tmp_path / "keys")
    (tmp_path / "keys" / name).chmod(mode)
    with pytest.raises(CustodyError, match=mend):
        load_keyring(tmp_path / "keys")


@pytest.mark.parametrize("damage", ["", "nonsense", "é", "brightline-pseudonym-key-1 abc 00ff"])
def test_a_damaged_key_is_refused_without_showing_it(tmp_path: Path, damage: str) -> None:
    create_keys(tmp_path / "keys")
    (tmp_path / "keys" / "pseudonym.key").write_text(damage, encoding="utf-8")
    with pytest.raises(CustodyError, match="damaged") as raised:
        load_keyring(tmp_path / "keys")
    assert "00ff" not in str(raised.value)


def test_a_key_that_was_changed_is_refused(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys")
    path = tmp_path / "keys" / "pseudonym.key"
    *beginning, key = path.read_text().split()
    path.write_text(" ".join([*beginning, key[::-1]]))
    with pytest.raises(CustodyError, match="damaged"):
        load_keyring(tmp_path / "keys")


def test_neither_repr_nor_pickle_shows_a_key(tmp_path: Path) -> None:
    keyring = create_keys(tmp_path / "keys")
    assert repr(keyring) == f"Keyring(key_id='{keyring.key_id}')"
    with pytest.raises(CustodyError):
        pickle.dumps(keyring)


def test_only_the_custodian_opens_a_sealed_url(tmp_path: Path) -> None:
    keyring = create_keys(tmp_path / "keys")
    url = "http://example.org/ads/42"
    sealed = keyring.seal_url(url)
    assert b"example" not in sealed
    assert sealed != keyring.seal_url(url)
    assert unseal_url(sealed, tmp_path / "keys") == url
    (tmp_path / "keys" / "custodian.key").unlink()
    assert load_keyring(tmp_path / "keys").key_id == keyring.key_id
    with pytest.raises(CustodyError, match=r"custodian\.key"):
        unseal_url(sealed, tmp_path / "keys")


def test_urls_share_no_bytes_but_the_key_that_sealed_them_for_a_while(tmp_path: Path) -> None:
    keyring = create_keys(tmp_path / "keys")
    sealed = [keyring.seal_url(f"http://example.org/ads/{n}") for n in range(1_500)]
    assert len({one[:32] for one in sealed}) == 2, "a key pair seals a thousand, and is forgotten"
    assert len({one[32:56] for one in sealed}) == len(sealed), "no nonce comes twice"
    assert unseal_url(sealed[-1], tmp_path / "keys") == "http://example.org/ads/1499"


def test_what_an_earlier_version_sealed_still_opens(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys")
    public = bytes.fromhex((tmp_path / "keys" / "custodian.pub").read_text())
    sealed = SealedBox(PublicKey(public)).encrypt(b"http://example.org/ads/42")
    assert unseal_url(bytes(sealed), tmp_path / "keys") == "http://example.org/ads/42"


def test_a_wrong_or_damaged_seal_is_one_sentence(tmp_path: Path) -> None:
    sealed = create_keys(tmp_path / "one").seal_url("http://example.org/ads/42")
    create_keys(tmp_path / "two")
    for damaged in (sealed, b"", b"x" * 60):
        with pytest.raises(CustodyError, match="does not open"):
            unseal_url(damaged, tmp_path / "two")


def test_a_run_cipher_is_its_file(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "runs" / "run-1.key"
    cipher = RunCipher.create(path)
    sealed = cipher.encrypt("http://example.org/ads/42")
    assert b"example" not in sealed
    assert RunCipher.load(path).decrypt(sealed) == "http://example.org/ads/42"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert repr(cipher) == "RunCipher()"
    with pytest.raises(CustodyError, match="exists"):
        RunCipher.create(path)
    with pytest.raises(CustodyError, match="does not open"):
        RunCipher.create(tmp_path / "other.key").decrypt(sealed)


def test_a_damaged_run_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "run.key"
    RunCipher.create(path)
    for damage in ("zz", "00ff"):
        path.write_text(damage)
        with pytest.raises(CustodyError, match="damaged"):
            RunCipher.load(path)
    with pytest.raises(CustodyError, match="cannot be read"):
        RunCipher.load(tmp_path / "none.key")


def test_keys_lie_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(tmp_path))
    assert keys_directory("market-a") == tmp_path / "market-a"
    monkeypatch.delenv("BRIGHTLINE_KEYS")
    assert keys_directory("market-a").parts[-3:] == ("brightline", "keys", "market-a")


def test_keys_beside_the_data_are_refused(tmp_path: Path, make_study: StudyMaker) -> None:
    study = make_study()
    folder = study.folder
    (folder / "keys").mkdir(parents=True)
    (tmp_path / "link").symlink_to(folder / "keys")
    for inside in (folder, folder / "keys", folder / "x" / ".." / "keys", tmp_path / "link"):
        with pytest.raises(CustodyError, match="inside the study folder"):
            refuse_key_inside(inside, study)
    refuse_key_inside(tmp_path / "study-keys", study)


@pytest.mark.parametrize("told", ["in the environment", "in the protocol", "by a link"])
def test_keys_beside_a_store_that_lies_elsewhere_are_refused(
    tmp_path: Path, make_study: StudyMaker, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    address = f"sqlite:///{data / 'corpus.db'}"
    study = make_study(head_extra=f'store = "{address}"' if told == "in the protocol" else "")
    if told == "in the environment":
        monkeypatch.setenv("BRIGHTLINE_STORE", address)
    elif told == "by a link":
        (study.folder / "corpus.db").symlink_to(data / "corpus.db")
    for beside in (data, data / "keys" / study.id):
        with pytest.raises(CustodyError, match="inside the folder of the store"):
            refuse_key_inside(beside, study)
    refuse_key_inside(tmp_path / "keys", study)


def test_a_protocol_that_is_a_link_has_two_folders(tmp_path: Path, make_study: StudyMaker) -> None:
    written = make_study()
    (tmp_path / "view").mkdir()
    (tmp_path / "view" / "study.toml").symlink_to(written.path)
    seen = load_study(tmp_path / "view" / "study.toml")
    for folder in (written.folder, seen.folder):
        with pytest.raises(CustodyError, match="inside the study folder"):
            refuse_key_inside(folder / "keys", seen)
    refuse_key_inside(tmp_path / "keys", seen)


@pytest.mark.parametrize("address", ["postgresql://example.org/x", "sqlite://", "no address"])
def test_a_store_without_a_file_has_no_folder(
    tmp_path: Path, make_study: StudyMaker, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("BRIGHTLINE_STORE", address)
    refuse_key_inside(tmp_path / "keys", make_study())


@pytest.mark.parametrize("worktree_file", [True, False])
def test_keys_in_a_repository_are_refused(
    tmp_path: Path, make_study: StudyMaker, worktree_file: bool
) -> None:
    repository = tmp_path / "repository"
    repository.mkdir()
    marker = repository / ".git"
    marker.write_text("gitdir: elsewhere") if worktree_file else marker.mkdir()
    with pytest.raises(CustodyError, match="git work tree"):
        refuse_key_inside(repository / "a" / "keys", make_study())

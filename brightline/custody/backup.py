"""Backups of the keys: one encrypted file, under a passphrase that is typed.

Argon2id (RFC 9106) makes a key of the passphrase, XSalsa20-Poly1305 seals the files with it. A
backup is read again and opened before it counts as made; it lies on other ground than the keys,
the store and the study. Without the passphrase it is of no use to anybody, its owner included.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from pathlib import Path
from typing import Any

from nacl import pwhash, secret, utils
from nacl.exceptions import CryptoError

from brightline.custody.turns import directory_held
from brightline.custody_view import CustodyView
from brightline.errors import CustodyError
from brightline.key_places import data_folders
from brightline.privacy.key_binding import apart_from_binding
from brightline.privacy.key_files import (
    CUSTODIAN_PRIVATE,
    CUSTODIAN_PUBLIC,
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    holds_anything,
    none_missing,
    read_secret,
    refuse_open_permissions,
    work_tree_of,
    write_missing,
)
from brightline.privacy.key_staging import write_directory
from brightline.privacy.keys import load_chain, load_keyring
from brightline.privacy.sealing import refuse_strange_custodian

SHORTEST_PASSPHRASE = 12
"""Characters. Whoever has the file can try passphrases for years; four random words are better."""

OPSLIMIT = pwhash.argon2id.OPSLIMIT_MODERATE
MEMLIMIT = pwhash.argon2id.MEMLIMIT_MODERATE
"""libsodium's middle setting, 256 MiB: some 0.7 s for us, and as much for each guess."""

_MOST_MEMORY = pwhash.argon2id.MEMLIMIT_SENSITIVE  # a forged file must not ask for more
_MOST_PASSES = pwhash.argon2id.OPSLIMIT_SENSITIVE  # nor run for ever
_FORMAT = "brightline-key-backup-1"


def back_up_keys(study: CustodyView, target: Path, passphrase: str) -> list[str]:
    """Write the study's keys into a new encrypted file; returns the names of what is in it.

    Raises:
        CustodyError: the place is not apart, something lies there, the keys are not in order, a
            rotation is unfinished, or the disk refuses. Nothing is then left behind.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise CustodyError(
            f"The passphrase needs at least {SHORTEST_PASSPHRASE} characters; four words drawn at "
            "random are easy to keep."
        )
    refuse_near(study, target)
    files = _files_of(study.keys_directory)
    sealed = _seal({"study": study.id, "files": files}, passphrase)
    _write_new(target, sealed)
    try:
        _verify(target, passphrase, files)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return sorted(files)


def restore_keys(study: CustodyView, source: Path, passphrase: str) -> tuple[str, list[str]]:
    """Put back the keys of a backup that are not there; returns the key's id and what was written.

    Raises:
        CustodyError: none is missing, one that is there is not the backup's, the passphrase is
            wrong, the file is damaged, or it is another study's. Nothing is then written.
    """
    try:
        content = source.read_bytes()
    except OSError as error:
        raise CustodyError(
            f"The backup {source} cannot be read ({error.strerror}); give the path of the file "
            "that `brightline keys backup` wrote."
        ) from None
    opened = _open(content, passphrase, source)
    if opened["study"] != study.id:
        raise CustodyError(
            f"{source} holds the keys of another study; give the backup of '{study.id}'."
        )
    directory, files = study.keys_directory, opened["files"]
    if holds_anything(directory):
        with directory_held(directory):
            _refuse_different(directory, files)
            names = write_missing(directory, files)
    else:
        write_directory(directory, files)
        names = list(files)
    if not names:
        raise none_missing(directory)
    begun = (directory / NEXT_PSEUDONYM_KEY).exists()  # a rotation, which finishes with this key
    chain = load_chain(directory, PSEUDONYM_KEY) if begun else load_keyring(directory)
    return chain.key_id, names


def refuse_near(study: CustodyView, target: Path) -> None:
    """CustodyError when a backup would lie beside what it must outlive, or be published."""
    where = target.resolve()
    near = [*data_folders(study), ("the keys directory", study.keys_directory.parent.resolve())]
    for what, folder in near:
        if where.is_relative_to(folder):
            raise CustodyError(
                f"A backup at {where} would lie inside {what}; choose another disk or folder."
            )
    if work_tree := work_tree_of(where.parent):
        raise CustodyError(
            f"A backup at {where} would lie inside the git work tree {work_tree}; choose a folder "
            "outside it."
        )


def refuse_taken(target: Path) -> None:
    """CustodyError, before a passphrase is thought of, when no new file can be made there."""
    if os.path.lexists(target):
        raise _taken(target)
    if not target.parent.is_dir():
        raise CustodyError(f"There is no folder {target.parent} for the backup; make it first.")


def _taken(path: Path) -> CustodyError:
    return CustodyError(
        f"There is something at {path} already; a backup overwrites nothing, so give another name."
    )


def _refuse_different(directory: Path, files: dict[str, str]) -> None:
    for name, kept in files.items():
        path = directory / name
        if os.path.lexists(path) and apart_from_binding(read_secret(path)) != apart_from_binding(
            kept
        ):
            raise CustodyError(
                f"{path} is not the key that the backup holds, and keys are never overwritten: "
                "give the backup of that key, or move the file to a safe place outside the folder "
                "and restore again. Nothing was restored."
            )


def _verify(target: Path, passphrase: str, files: dict[str, str]) -> None:
    if _open(target.read_bytes(), passphrase, target)["files"] != files:
        raise _unreadable(target)


def _files_of(directory: Path) -> dict[str, str]:
    refuse_open_permissions(directory)
    if (directory / NEXT_PSEUDONYM_KEY).exists():
        raise CustodyError(
            "A rotation is unfinished; finish it with `brightline keys rotate`, then back up."
        )
    load_keyring(directory)  # damaged keys are worth no backup
    refuse_strange_custodian(directory)
    names = [PSEUDONYM_KEY, CUSTODIAN_PUBLIC]
    if (directory / CUSTODIAN_PRIVATE).exists():
        names.append(CUSTODIAN_PRIVATE)
    return {name: read_secret(directory / name) + "\n" for name in names}


def _seal(content: dict[str, Any], passphrase: str) -> bytes:
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    box = secret.SecretBox(_key(passphrase, salt, OPSLIMIT, MEMLIMIT))
    envelope = {
        "format": _FORMAT,
        "opslimit": OPSLIMIT,
        "memlimit": MEMLIMIT,
        "salt": salt.hex(),
        "sealed": base64.b64encode(box.encrypt(json.dumps(content).encode())).decode(),
    }
    return json.dumps(envelope, indent=2).encode() + b"\n"


def _open(content: bytes, passphrase: str, path: Path) -> Any:
    try:
        envelope = json.loads(content)
        passes, memory = int(envelope["opslimit"]), int(envelope["memlimit"])
        if envelope["format"] != _FORMAT or passes > _MOST_PASSES or memory > _MOST_MEMORY:
            raise _unreadable(path)
        key = _key(passphrase, bytes.fromhex(envelope["salt"]), passes, memory)
        sealed = base64.b64decode(envelope["sealed"], validate=True)
        return json.loads(secret.SecretBox(key).decrypt(sealed))
    except CryptoError:
        raise CustodyError(
            f"The backup {path} does not open with this passphrase, or is damaged."
        ) from None
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise _unreadable(path) from None


def _key(passphrase: str, salt: bytes, opslimit: int, memlimit: int) -> bytes:
    size = secret.SecretBox.KEY_SIZE
    return bytes(pwhash.argon2id.kdf(size, passphrase.encode(), salt, opslimit, memlimit))


def _write_new(path: Path, content: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        raise CustodyError(f"No backup can be written at {path} ({error.strerror}).") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise CustodyError(
            f"No backup can be written at {path} ({error.strerror}); nothing was left there."
        ) from None


def _unreadable(path: Path) -> CustodyError:
    return CustodyError(f"{path} is not a backup of keys, or is damaged; give another copy.")

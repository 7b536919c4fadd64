"""Keys: the keyed pseudonym of a contact, and the files that hold the keys.

What lives here: the HMAC key and where it lies. Sealing of URLs and the crawl run's cipher live in
`sealing`. Keys are kept outside the store, the study folder and any repository: who holds the key
can test numbers against the pseudonyms, so the pseudonyms protect only as long as it is kept apart.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
import shutil
import tempfile
from pathlib import Path

from brightline.errors import CustodyError
from brightline.key_places import KEYS_VARIABLE, keys_directory

PSEUDONYM_KEY = "pseudonym.key"
CUSTODIAN_PUBLIC = "custodian.pub"
CUSTODIAN_PRIVATE = "custodian.key"

__all__ = [
    "CUSTODIAN_PRIVATE",
    "CUSTODIAN_PUBLIC",
    "KEYS_VARIABLE",
    "PSEUDONYM_KEY",
    "Keyring",
    "create_keys",
    "keys_directory",
    "load_custodian",
    "load_keyring",
    "read_secret",
    "refuse_key_inside",
    "refuse_open_permissions",
    "write_secret",
]

_HEADER = "brightline-pseudonym-key-1"
_KEY_BYTES = 32  # as long as the output of SHA-256 (RFC 2104, section 3)
_PSEUDONYM_BYTES = 20  # 160 bits, 32 characters: no two of 10^10 numbers meet by chance
_KEY_ID_BYTES = 5  # 8 characters: tells a study's few keys apart, says nothing of the key


class Keyring:
    """The pseudonym key and the custodian's public key, in memory."""

    __slots__ = ("_custodian", "_key", "key_id")

    def __init__(self, key: bytes, custodian_public: bytes) -> None:
        if len(key) != _KEY_BYTES or len(custodian_public) != _KEY_BYTES:
            raise CustodyError(f"A key must have {_KEY_BYTES} bytes; create it with `keys create`.")
        self._key = key
        self._custodian = custodian_public
        self.key_id = _encode(self._digest(b"key-id", "")[:_KEY_ID_BYTES])

    def pseudonym(self, kind: str, normalised: str) -> str:
        """`phone:` and 32 base32 characters of HMAC-SHA256; the same for the same contact only."""
        digest = self._digest(b"pseudonym/" + str(kind).encode(), normalised)
        return f"{kind!s}:{_encode(digest[:_PSEUDONYM_BYTES])}"

    def fingerprint(self, purpose: str, value: str) -> str:
        """A keyed value for uniqueness (a URL in the frontier); unlike for every purpose."""
        return _encode(self._digest(b"fingerprint/" + purpose.encode(), value)[:_PSEUDONYM_BYTES])

    def seal_url(self, url: str) -> bytes:
        """Seal a URL so that only the custodian's private key opens it."""
        from brightline.privacy.sealing import seal

        return seal(url, self._custodian)

    def _digest(self, domain: bytes, value: str) -> bytes:
        # The length in front keeps (domain, value) apart from every other split of the same bytes.
        message = b"brightline/1/" + len(domain).to_bytes(2, "big") + domain
        return hmac.digest(
            self._key, message + value.encode("utf-8", "surrogatepass"), hashlib.sha256
        )

    def __repr__(self) -> str:
        return f"Keyring(key_id={self.key_id!r})"

    def __reduce__(self) -> str:
        raise CustodyError("A keyring is never written out; load it where it is needed.")


def refuse_key_inside(directory: Path, study_folder: Path) -> None:
    """CustodyError when keys would lie beside the data or in what a repository would publish."""
    where = directory.resolve()
    if where.is_relative_to(study_folder.resolve()):
        raise CustodyError(
            f"The keys directory {where} lies inside the study folder; set {KEYS_VARIABLE} to a "
            "directory outside it."
        )
    for parent in (where, *where.parents):
        if (parent / ".git").exists():
            raise CustodyError(
                f"The keys directory {where} lies inside the git work tree {parent}; set "
                f"{KEYS_VARIABLE} to a directory outside it."
            )


def create_keys(directory: Path) -> Keyring:
    """Make a study's keys: all three files or none; refuses where anything lies already."""
    if directory.is_symlink() or (directory.exists() and not _is_empty_directory(directory)):
        raise CustodyError(
            f"There is something in {directory} already; keys are never overwritten, so choose "
            "another directory or use the keys that are there."
        )
    from brightline.privacy.sealing import new_custodian_pair

    private, public = new_custodian_pair()
    keyring = Keyring(secrets.token_bytes(_KEY_BYTES), public)
    files = {
        PSEUDONYM_KEY: f"{_HEADER} {keyring.key_id} {keyring._key.hex()}\n",
        CUSTODIAN_PUBLIC: public.hex() + "\n",
        CUSTODIAN_PRIVATE: private.hex() + "\n",
    }
    try:
        _write_directory(directory, files)
    except OSError as error:
        raise CustodyError(
            f"The keys cannot be written to {directory} ({error.strerror}); free space or choose "
            f"another directory with {KEYS_VARIABLE}."
        ) from error
    return keyring


def load_keyring(directory: Path) -> Keyring:
    """Load what collecting needs; the custodian's private key need not be on this machine."""
    refuse_open_permissions(directory)
    words = read_secret(directory / PSEUDONYM_KEY).split()
    if len(words) != 3 or words[0] != _HEADER:
        raise _malformed(directory / PSEUDONYM_KEY)
    keyring = Keyring(
        _from_hex(words[2], directory / PSEUDONYM_KEY),
        _from_hex(read_secret(directory / CUSTODIAN_PUBLIC), directory / CUSTODIAN_PUBLIC),
    )
    if keyring.key_id != words[1]:
        raise _malformed(directory / PSEUDONYM_KEY)
    return keyring


def load_custodian(directory: Path) -> bytes:
    """The custodian's private key, for unsealing only."""
    refuse_open_permissions(directory)
    path = directory / CUSTODIAN_PRIVATE
    return _from_hex(read_secret(path), path)


def refuse_open_permissions(directory: Path) -> None:
    """CustodyError when the directory is missing or others than its owner can enter it."""
    try:
        mode = directory.stat().st_mode
    except OSError as error:
        raise CustodyError(
            f"There are no keys in {directory} ({error.strerror}); create them with "
            "`brightline keys create`."
        ) from error
    if mode & 0o077:
        raise CustodyError(
            f"The keys directory {directory} is open to other users; run `chmod 700` on it."
        )


def read_secret(path: Path) -> str:
    """The text of a key file that only its owner can read."""
    try:
        mode = path.stat().st_mode
        if mode & 0o077:
            raise CustodyError(
                f"The key file {path} is open to other users; run `chmod 600` on it."
            )
        return path.read_text(encoding="ascii").strip()
    except UnicodeDecodeError:
        raise _malformed(path) from None
    except OSError as error:
        raise CustodyError(
            f"The key file {path} cannot be read ({error.strerror}); restore it from the backup, "
            "or create keys with `brightline keys create` if there never were any."
        ) from error


def write_secret(path: Path, text: str) -> None:
    """Write a new file of mode 0600, flushed to the disk; FileExistsError if it is there."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        os.fchmod(file.fileno(), 0o600)  # whatever the umask says
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _write_directory(directory: Path, files: dict[str, str]) -> None:
    """All files appear at once: they are written beside, then the directory is renamed."""
    directory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.parent))
    try:
        for name, text in files.items():
            write_secret(staging / name, text)
        staging.rename(directory)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _is_empty_directory(directory: Path) -> bool:
    return directory.is_dir() and not any(directory.iterdir())


def _from_hex(text: str, path: Path) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        raise _malformed(path) from None
    if len(key) != _KEY_BYTES:
        raise _malformed(path)
    return key


def _malformed(path: Path) -> CustodyError:
    return CustodyError(f"The key file {path} is damaged; restore it from the backup.")


def _encode(raw: bytes) -> str:
    return base64.b32encode(raw).decode("ascii").rstrip("=").lower()

"""Keys: the keyed pseudonym of a contact, and the chain of keys that rotation makes.

What lives here: what keys compute, and making and loading them. Files and permissions live in
`key_files`, sealing of URLs and the crawl run's cipher in `sealing`. Keys are kept outside the
store, the study folder and any repository: who holds the key can test numbers against the
pseudonyms, so the pseudonyms protect only as long as it is kept apart.

After a rotation a pseudonym is HMAC(k2, HMAC(k1, x)): what is stored under k1 can be brought
under k2 without knowing x, and computing a new one needs both keys.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brightline.errors import CustodyError
from brightline.key_places import KEYS_VARIABLE, keys_directory
from brightline.privacy.key_binding import BOUND, UNBOUND, bind, refuse_other_study
from brightline.privacy.key_files import (
    CUSTODIAN_PRIVATE,
    CUSTODIAN_PUBLIC,
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    damaged,
    read_secret,
    refuse_key_inside,
    refuse_open_permissions,
    refuse_to_overwrite,
    write_secret,
)
from brightline.privacy.key_staging import write_directory

if TYPE_CHECKING:
    from brightline.privacy.sealing import Sealer

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

_KEY_BYTES = 32  # as long as the output of SHA-256 (RFC 2104, section 3)
_PSEUDONYM_BYTES = 20  # 160 bits, 32 characters: no two of 10^10 numbers meet by chance
MARK_BYTES = _PSEUDONYM_BYTES
_KEY_ID_BYTES = 5  # 8 characters: tells a study's few keys apart, says nothing of the key
_RENEWAL = b"brightline/rotation/1"  # keeps a renewed pseudonym apart from a first one


class Keyring:
    """The chain of pseudonym keys, oldest first, and the custodian's public key; in memory."""

    __slots__ = ("_custodian", "_keys", "_sealer", "key_id", "study")

    def __init__(
        self,
        key: bytes,
        custodian_public: bytes,
        *,
        renewed_by: Sequence[bytes] = (),
        study: str = "",
    ) -> None:
        self._keys = (key, *renewed_by)
        if any(len(one) != _KEY_BYTES for one in (*self._keys, custodian_public)):
            raise CustodyError(f"A key must have {_KEY_BYTES} bytes; create it with `keys create`.")
        self._custodian = custodian_public
        self._sealer: Sealer | None = None
        self.study = study
        self.key_id = _encode(self._digest(b"key-id", "")[:_KEY_ID_BYTES])

    def pseudonym(self, kind: str, normalised: str) -> str:
        """`phone:` and 32 base32 characters of HMAC-SHA256; the same for the same contact only."""
        return f"{kind!s}:{_encode(self._digest(b'pseudonym/' + str(kind).encode(), normalised))}"

    def suppression(self, kind: str, normalised: str) -> str:
        """The contact's name in the suppression list: not its pseudonym, nor to be had from it."""
        return f"{kind!s}:{_encode(self._digest(b'suppression/' + str(kind).encode(), normalised))}"

    def fingerprint(self, purpose: str, value: str) -> str:
        """A keyed value for uniqueness (a URL in the frontier); unlike for every purpose."""
        return _encode(self._digest(b"fingerprint/" + purpose.encode(), value))

    def mark(self, purpose: str, value: str) -> bytes:
        """A keyed value as `MARK_BYTES` bytes, for what is packed by the thousand."""
        return self._digest(b"mark/" + purpose.encode(), value)

    def seal_url(self, url: str) -> bytes:
        """Seal a URL so that only the custodian's private key opens it."""
        if self._sealer is None:
            from brightline.privacy.sealing import Sealer

            self._sealer = Sealer(self._custodian)
        return self._sealer.seal(url)

    def earlier(self) -> Iterator[Keyring]:
        """The chain as it was before each rotation, oldest first."""
        for many in range(1, len(self._keys)):
            earlier = self._keys[1:many]
            yield Keyring(self._keys[0], self._custodian, renewed_by=earlier, study=self.study)

    def with_new_key(self) -> Keyring:
        """This chain with one fresh key more."""
        return Keyring(
            self._keys[0],
            self._custodian,
            renewed_by=(*self._keys[1:], secrets.token_bytes(_KEY_BYTES)),
            study=self.study,
        )

    def of_study(self, study: str) -> Keyring:
        """The same chain, bound to a study."""
        return Keyring(self._keys[0], self._custodian, renewed_by=self._keys[1:], study=study)

    def follows(self, older: Keyring) -> bool:
        """Whether this is the chain `older` with one key more."""
        return self._keys[:-1] == older._keys

    def renew(self, stored: str) -> str:
        """What `stored`, computed under this chain without its last key, is under all of it."""
        kind, colon, code = stored.rpartition(":")
        digest = base64.b32decode(code.upper())
        return kind + colon + _encode(_renewed(self._keys[-1], digest))

    def renew_mark(self, stored: bytes) -> bytes:
        """As `renew`, for a mark."""
        return _renewed(self._keys[-1], stored)

    def key_line(self) -> str:
        """What the key file holds: a header, the key's id, its study, the keys, oldest first."""
        bound = (self.study, self.mark_of_study()) if self.study else ()
        keys = (key.hex() for key in self._keys)
        return " ".join((BOUND if bound else UNBOUND, self.key_id, *bound, *keys)) + "\n"

    def mark_of_study(self) -> str:
        """What only this key makes of its study's id: a file that was edited is a damaged one."""
        return self.fingerprint("study", self.study)

    @property
    def rotations(self) -> int:
        """How often the key was rotated."""
        return len(self._keys) - 1

    def _digest(self, domain: bytes, value: str) -> bytes:
        # The length in front keeps (domain, value) apart from every other split of the same bytes.
        message = b"brightline/1/" + len(domain).to_bytes(2, "big") + domain
        message += value.encode("utf-8", "surrogatepass")
        digest = hmac.digest(self._keys[0], message, hashlib.sha256)[:_PSEUDONYM_BYTES]
        for key in self._keys[1:]:
            digest = _renewed(key, digest)
        return digest

    def __repr__(self) -> str:
        return f"Keyring(key_id={self.key_id!r})"

    def __reduce__(self) -> str:
        raise CustodyError("A keyring is never written out; load it where it is needed.")


def create_keys(directory: Path) -> Keyring:
    """Make a study's keys: all three files or none; refuses where anything lies already.

    Args:
        directory: named as the study's id, to which the key is bound.
    """
    refuse_to_overwrite(directory)
    from brightline.privacy.sealing import new_custodian_pair

    private, public = new_custodian_pair()
    keyring = Keyring(secrets.token_bytes(_KEY_BYTES), public, study=directory.name)
    files = {
        PSEUDONYM_KEY: keyring.key_line(),
        CUSTODIAN_PUBLIC: public.hex() + "\n",
        CUSTODIAN_PRIVATE: private.hex() + "\n",
    }
    write_directory(directory, files)
    return keyring


def load_keyring(directory: Path) -> Keyring:
    """Load what collecting needs; the custodian's private key need not be on this machine.

    Raises:
        CustodyError: a key is missing, damaged, another study's or open to others, or a rotation is
            unfinished: which key the store is under is then not this function's to know.
    """
    refuse_open_permissions(directory)  # before the look, which a closed directory refuses
    if (directory / NEXT_PSEUDONYM_KEY).exists():
        raise CustodyError(
            f"A rotation of the keys in {directory} was begun and not finished; finish it with "
            "`brightline keys rotate`."
        )
    keyring = load_chain(directory, PSEUDONYM_KEY)
    if keyring.study:
        return keyring
    bound = keyring.of_study(directory.name)
    return bound if bind(directory, keyring.key_line().strip(), bound.key_line()) else keyring


def load_chain(directory: Path, name: str) -> Keyring:
    """The keyring of the key file called `name`, whatever a rotation says.

    Raises:
        CustodyError: as `load_keyring`, but for a rotation.
    """
    refuse_open_permissions(directory)
    path = directory / name
    header, key_id, study, mark, keys = _parted(read_secret(path).split(), path)
    first, *later = (_from_hex(word, path) for word in keys)
    public = load_custodian_public(directory)
    keyring = Keyring(first, public, renewed_by=later, study=study)
    if keyring.key_id != key_id or (header == BOUND and keyring.mark_of_study() != mark):
        raise damaged(path)
    refuse_other_study(directory, study)
    return keyring


def _parted(words: list[str], path: Path) -> tuple[str, str, str, str, list[str]]:
    """(header, key's id, study, mark, keys) of a key file; the middle two are '' where unbound."""
    if len(words) >= 3 and words[0] == UNBOUND:
        return words[0], words[1], "", "", words[2:]
    if len(words) >= 5 and words[0] == BOUND:
        return words[0], words[1], words[2], words[3], words[4:]
    raise damaged(path)


def load_custodian_public(directory: Path) -> bytes:
    """The custodian's public key, for sealing."""
    path = directory / CUSTODIAN_PUBLIC
    return _from_hex(read_secret(path), path)


def load_custodian(directory: Path) -> bytes:
    """The custodian's private key, for unsealing only."""
    refuse_open_permissions(directory)
    path = directory / CUSTODIAN_PRIVATE
    return _from_hex(read_secret(path), path)


def _renewed(key: bytes, digest: bytes) -> bytes:
    return hmac.digest(key, _RENEWAL + digest, hashlib.sha256)[:_PSEUDONYM_BYTES]


def _from_hex(text: str, path: Path) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        raise damaged(path) from None
    if len(key) != _KEY_BYTES:
        raise damaged(path)
    return key


def _encode(raw: bytes) -> str:
    return base64.b32encode(raw).decode("ascii").rstrip("=").lower()

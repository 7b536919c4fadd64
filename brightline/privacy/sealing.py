"""Sealing: URLs to the custodian's public key, and the crawl run's own cipher.

What lives here: everything that needs libsodium. A sealed URL opens with the custodian's private
key only, one at a time; the run's key encrypts the frontier while a crawl lasts and is not in the
store.
"""

from __future__ import annotations

from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.utils import random as random_bytes

from brightline.errors import CustodyError
from brightline.privacy.keys import (
    CUSTODIAN_PRIVATE,
    load_custodian,
    load_custodian_public,
    read_secret,
    write_secret,
)


def new_custodian_pair() -> tuple[bytes, bytes]:
    """A fresh private and public key (Curve25519)."""
    private = PrivateKey.generate()
    return bytes(private), bytes(private.public_key)


def refuse_strange_custodian(directory: Path) -> None:
    """CustodyError when the custodian's private key lies here and is not that of the public one."""
    if not (directory / CUSTODIAN_PRIVATE).exists():
        return  # it is kept elsewhere
    own = bytes(PrivateKey(load_custodian(directory)).public_key)
    if own != load_custodian_public(directory):
        raise CustodyError(
            f"The custodian's two keys in {directory} do not belong together: what is sealed now "
            "would not open. Restore the keys of this study from their backup."
        )


class Sealer:
    """Seals texts to a public key; sealing twice gives different bytes.

    libsodium's sealed box makes a key pair for each message, which was a fourteenth of an import.
    Here one pair, which is never written anywhere, seals `_MOST_SEALED` texts under fresh nonces
    and is forgotten: who reads this process's memory could open those, and reads their texts there
    anyway. Each is the pair's public key and a box (X25519, XSalsa20-Poly1305).
    """

    __slots__ = ("_box", "_custodian", "_left", "_own")

    def __init__(self, custodian_public: bytes) -> None:
        self._custodian = PublicKey(custodian_public)
        self._left = 0

    def seal(self, text: str) -> bytes:
        """What only the private key opens."""
        if not self._left:
            own = PrivateKey.generate()
            self._own, self._box = bytes(own.public_key), Box(own, self._custodian)
            self._left = _MOST_SEALED
        self._left -= 1
        return self._own + bytes(self._box.encrypt(text.encode("utf-8", "surrogatepass")))


_MOST_SEALED = 1_000
_PUBLIC_BYTES = PublicKey.SIZE


def unseal_url(sealed: bytes, directory: Path) -> str:
    """Open one sealed URL; needs the custodian's private key in `directory`."""
    custodian = PrivateKey(load_custodian(directory))
    try:
        return _opened(sealed, custodian).decode("utf-8", "surrogatepass")
    except (CryptoError, ValueError, TypeError):
        raise CustodyError(
            f"The sealed URL does not open with the custodian's key in {directory}; use the key "
            "of the study that sealed it."
        ) from None


def _opened(sealed: bytes, custodian: PrivateKey) -> bytes:
    try:
        box = Box(custodian, PublicKey(sealed[:_PUBLIC_BYTES]))
        return bytes(box.decrypt(sealed[_PUBLIC_BYTES:]))
    except (CryptoError, ValueError):  # sealed by an earlier version: a box of libsodium's own
        return bytes(SealedBox(custodian).decrypt(sealed))


class RunCipher:
    """The key of one crawl run: encrypts the frontier's URLs, lives outside the store."""

    __slots__ = ("_box",)

    def __init__(self, key: bytes) -> None:
        self._box = SecretBox(key)

    @classmethod
    def create(cls, path: Path) -> RunCipher:
        """Make a new key file (mode 0600); refuses to overwrite one."""
        key = random_bytes(SecretBox.KEY_SIZE)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_secret(path, key.hex() + "\n")
        except FileExistsError:
            raise CustodyError(
                f"The run key {path} exists; load it or choose another run."
            ) from None
        except OSError as error:
            raise CustodyError(
                f"The run key {path} cannot be written ({error.strerror}); free space or mend the "
                "permissions of its directory."
            ) from error
        return cls(key)

    @classmethod
    def load(cls, path: Path) -> RunCipher:
        """Load a run's key; CustodyError if it is missing, damaged or open to others."""
        try:
            return cls(bytes.fromhex(read_secret(path)))
        except ValueError:
            raise CustodyError(
                f"The run key {path} is damaged; start a new run (crawl run --fresh)."
            ) from None

    def encrypt(self, text: str) -> bytes:
        """Encrypt with a fresh nonce; the result carries it."""
        return bytes(self._box.encrypt(text.encode("utf-8", "surrogatepass")))

    def decrypt(self, sealed: bytes) -> str:
        """Decrypt; CustodyError if it was not encrypted under this key, or was changed."""
        try:
            return bytes(self._box.decrypt(sealed)).decode("utf-8", "surrogatepass")
        except (CryptoError, ValueError, TypeError):
            raise CustodyError(
                "A frontier row does not open with this run's key; load the key of the run that "
                "wrote it."
            ) from None

    def __repr__(self) -> str:
        return "RunCipher()"

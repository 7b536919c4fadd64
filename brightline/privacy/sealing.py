"""Sealing: URLs to the custodian's public key, and the crawl run's own cipher.

What lives here: everything that needs libsodium. A sealed URL opens with the custodian's private
key only, one at a time; the run's key encrypts the frontier while a crawl lasts and is not in the
store.
"""

from __future__ import annotations

from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.utils import random as random_bytes

from brightline.errors import CustodyError
from brightline.privacy.keys import load_custodian, read_secret, write_secret


def new_custodian_pair() -> tuple[bytes, bytes]:
    """A fresh private and public key (Curve25519)."""
    private = PrivateKey.generate()
    return bytes(private), bytes(private.public_key)


def seal(url: str, custodian_public: bytes) -> bytes:
    """Seal a text to a public key; sealing twice gives different bytes."""
    return bytes(
        SealedBox(PublicKey(custodian_public)).encrypt(url.encode("utf-8", "surrogatepass"))
    )


def unseal_url(sealed: bytes, directory: Path) -> str:
    """Open one sealed URL; needs the custodian's private key in `directory`."""
    box = SealedBox(PrivateKey(load_custodian(directory)))
    try:
        return bytes(box.decrypt(sealed)).decode("utf-8", "surrogatepass")
    except (CryptoError, ValueError, TypeError):
        raise CustodyError(
            f"The sealed URL does not open with the custodian's key in {directory}; use the key "
            "of the study that sealed it."
        ) from None


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
            raise CustodyError(f"The run key {path} is damaged; start a new run.") from None

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

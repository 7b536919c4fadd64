"""The login and token of the labelling server: made once, kept with the study's keys.

They lie beside the study's key directory, readable by their owner alone. They are in no
argument, no log and no `repr`.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from brightline.custody_view import CustodyView
from brightline.errors import CustodyError

_EMAIL = "team@brightline.example.org"
_PASSWORD_BYTES = 15  # 120 bits, 20 characters
_TOKEN_BYTES = 20  # the server takes tokens of 40 hexadecimal digits


@dataclass(frozen=True, slots=True)
class Credentials:
    """The account that the server is made with."""

    email: str
    password: str = field(repr=False)
    token: str = field(repr=False)

    @property
    def server(self) -> str:
        """A name for this server and its database: a new database has a new token."""
        return "ls-" + hashlib.sha256(self.token.encode()).hexdigest()[:12]


def credentials_file(study: CustodyView) -> Path:
    """Where they lie: outside the study folder, beside its keys."""
    return study.keys_directory.with_name(f"{study.id}.label-studio.json")


def load_credentials(study: CustodyView) -> Credentials | None:
    """The study's login, or None when no server was ever made.

    Raises:
        CustodyError: the file is there and cannot be used, or others may read it.
    """
    path = credentials_file(study)
    try:
        if path.stat().st_mode & 0o077:
            raise CustodyError(
                f"The login of the labelling server in {path} is open to other users, who could "
                "read every advert and answer there; run `chmod 600` on it."
            )
        found = json.loads(path.read_text(encoding="utf-8"))
        return Credentials(found["email"], found["password"], found["token"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise CustodyError(
            f"The login of the labelling server in {path} cannot be read; restore that file."
        ) from None


def ensure_credentials(study: CustodyView) -> Credentials:
    """The study's login, made now when there is none."""
    from brightline.privacy.keys import refuse_key_inside

    found = load_credentials(study)
    if found is not None:
        return found
    path = credentials_file(study)
    refuse_key_inside(path.parent, study)
    made = Credentials(
        _EMAIL, secrets.token_urlsafe(_PASSWORD_BYTES), secrets.token_hex(_TOKEN_BYTES)
    )
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, made)
    except OSError as error:
        raise CustodyError(
            f"The login of the labelling server cannot be written to {path} ({error.strerror})."
        ) from error
    return made


def _write(path: Path, made: Credentials) -> None:
    text = json.dumps({"email": made.email, "password": made.password, "token": made.token})
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text + "\n")
    part.rename(path)

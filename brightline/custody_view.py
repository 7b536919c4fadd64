"""What the care of keys, opt-outs and the store reads of a protocol, and nothing else of it.

Whatever takes a `CustodyView` works on a protocol that has a mistake elsewhere, too: an opt-out
may not wait for the mend of a site's title. Whatever needs approval, retention or sites takes the
whole `Study`, which is one. `study_mistaken.py` reads a view of a file that is no valid study.
"""

from __future__ import annotations

import os
from abc import abstractmethod
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field, field_validator

from brightline.key_places import keys_directory
from brightline.store_address import beside, refuse_password
from brightline.study_fields import Model


class CustodyView(Model):
    """Which study it is, where its store and its keys lie, how its sites write numbers.

    `sha256` is the digest of the file as it was read, valid or not.
    """

    valid: ClassVar[bool]
    """Whether the whole protocol is; the ledger says so where it is not."""

    path: Path
    sha256: str
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,59}$")]
    title: str
    store: str = ""

    @property
    @abstractmethod
    def phone_regions(self) -> tuple[str, ...]:
        """The country of each site: a number without a country code is one of each."""

    @property
    def folder(self) -> Path:
        """The folder that holds the study file: the store and logs lie here, keys never."""
        return self.path.parent

    @property
    def keys_directory(self) -> Path:
        """Where this study's keys are kept, outside the study folder."""
        return keys_directory(self.id)

    @property
    def store_url(self) -> str:
        """The SQLAlchemy URL of the store; `BRIGHTLINE_STORE` wins over the file.

        A relative path begins at the study file's folder; in the variable, as in any argument, at
        the folder where the command is run.
        """
        if told := os.environ.get("BRIGHTLINE_STORE"):
            return told
        return beside(self.folder, self.store or "sqlite:///corpus.db")

    @field_validator("store")
    @classmethod
    def _store_holds_no_password(cls, address: str) -> str:
        return refuse_password(address)

"""The study protocol: a TOML file in, a validated and frozen model out.

What may be requested, kept and shown stands in `study.toml` and nowhere else. A field that a
review board would ask for may not be empty. `study_lines.py` finds the line of a mistake,
`scope.py` applies the crawl's limits, `study_template.py` writes a first file.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from brightline.errors import StudyError
from brightline.key_places import keys_directory
from brightline.store_address import beside, refuse_password
from brightline.study_fields import (
    Approval,
    Disclosure,
    Estimand,
    Event,
    Legal,
    Model,
    People,
    Period,
    Reporting,
    Retention,
    Said,
    Sampling,
    Uses,
)
from brightline.study_lines import describe, line_of, no_toml
from brightline.study_regions import Regions
from brightline.study_sites import SiteScope

__all__ = ["Estimand", "Period", "SiteScope", "Study", "load_for_custody", "load_study"]


class Study(Model):
    """A validated study protocol. `sha256` is the digest of the file it came from."""

    path: Path
    sha256: str
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,59}$")]
    title: Said
    question: Said
    contact_email: Annotated[Said, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    contact_url: Annotated[Said, Field(pattern=r"^https?://\S+$")]
    expires: dt.date
    synthetic: bool = False
    store: str = ""
    approval: Approval
    legal: Legal
    people: People
    reporting: Reporting
    uses: Uses
    retention: Retention
    disclosure: Disclosure = Disclosure()
    sampling: Sampling = Sampling()
    estimand: Estimand
    sites: tuple[SiteScope, ...] = ()
    events: tuple[Event, ...] = ()
    regions: Regions | None = None

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

    @property
    def site_keys(self) -> tuple[str, ...]:
        """The keys of the sites that the protocol names."""
        return tuple(site.key for site in self.sites)

    def site(self, key: str) -> SiteScope:
        """The site called `key`.

        Raises:
            StudyError: when the protocol names no such site.
        """
        for site in self.sites:
            if site.key == key:
                return site
        known = ", ".join(site.key for site in self.sites) or "none"
        raise StudyError(
            f"{self.path} names no site '{key}' (it names: {known}); "
            "add a [[site]] table for it, with the decision on its terms."
        )

    @field_validator("store")
    @classmethod
    def _store_holds_no_password(cls, address: str) -> str:
        return refuse_password(address)

    @model_validator(mode="after")
    def _keys_are_unique(self) -> Self:
        keys = [site.key for site in self.sites]
        doubled = sorted({key for key in keys if keys.count(key) > 1})
        if doubled:
            raise ValueError(f"two [[site]] tables are called '{doubled[0]}'; rename one")
        return self


def load_study(path: Path | str = "study.toml", *, today: dt.date | None = None) -> Study:
    """Read and validate a study protocol.

    Args:
        path: the TOML file.
        today: the day on which it must not have expired; UTC's today when None.

    Raises:
        StudyError: one sentence with file, line and mend, for the first mistake found.
    """
    study = load_for_custody(path)
    if study.expires < (today or dt.datetime.now(dt.UTC).date()):
        raise StudyError(
            f"{describe_expiry(study)} Opting out, erasing and the care of the keys go on; for "
            "anything else, ask the board for an extension and put its date there."
        )
    return study


def load_for_custody(path: Path | str = "study.toml") -> Study:
    """Read and validate a protocol, for the duties that outlast it: also after its last day.

    The protocol's retention ends after its approval does, so what it owes to persons (opting out,
    erasing, keeping and ending keys) may not stop with it. Whatever collects, shows or unseals
    takes `load_study`.

    Raises:
        StudyError: one sentence with file, line and mend, for the first mistake found.
    """
    file = Path(path).absolute()
    text = _read(file)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StudyError(no_toml(file, error, text)) from None
    try:
        return Study.model_validate(_flatten(table, file, text))
    except ValidationError as error:
        raise StudyError(describe(error, text, file)) from None


def describe_expiry(study: Study) -> str:
    """The sentence for a protocol that has run out."""
    line = line_of(_read(study.path), ("study", "expires"))
    return f"{study.path}, line {line}: the study '{study.id}' expired on {study.expires}."


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise StudyError(
            f"There is no study protocol at {file}; write one with `brightline study new`."
        ) from None
    except IsADirectoryError:
        raise StudyError(
            f"{file} is a folder; give the protocol in it, such as {file / 'study.toml'}."
        ) from None
    except UnicodeDecodeError:
        raise StudyError(
            f"{file} cannot be read: it is not UTF-8 text; save it as UTF-8."
        ) from None
    except OSError as error:
        raise StudyError(
            f"{file} cannot be read: {error.strerror}; give the path of a protocol that you may "
            "read."
        ) from None


def _flatten(table: dict[str, Any], file: Path, text: str) -> dict[str, Any]:
    """`[study]` holds the protocol's own fields; every other table is a field of its own."""
    head = table.pop("study", {})
    if not isinstance(head, dict):
        raise StudyError(f"{file}: 'study' must be a table; begin the file with [study].")
    sites, events = table.pop("site", []), table.pop("event", [])
    digest = hashlib.sha256(text.encode()).hexdigest()
    for name in ("path", "sha256", "sites", "events"):
        if name in head or name in table:
            raise StudyError(f"{file}: the name '{name}' is not a field; remove it.")
    known = {"sites": sites, "events": events, "path": file, "sha256": digest}
    return {**head, **table, **known}

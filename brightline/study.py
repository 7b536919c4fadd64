"""The study protocol: a TOML file in, a validated and frozen model out.

What may be requested, kept and shown stands in `study.toml` and nowhere else. A field that a
review board would ask for may not be empty. `study_file.py` reads the file, `study_lines.py` finds
the line of a mistake, `scope.py` applies the crawl's limits, `study_template.py` writes a first
file; `custody_view.py` has the part that keys, opt-outs and the store need.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, ClassVar, Self

from pydantic import Field, ValidationError, model_validator

from brightline.custody_view import CustodyView
from brightline.errors import StudyError
from brightline.study_fields import (
    Approval,
    Disclosure,
    Estimand,
    Event,
    Legal,
    People,
    Period,
    Reporting,
    Retention,
    Said,
    Sampling,
    Uses,
)
from brightline.study_file import StudyFile, read_study_file, read_text
from brightline.study_lines import describe, line_of
from brightline.study_regions import Regions
from brightline.study_sites import SiteScope

__all__ = ["Estimand", "Period", "SiteScope", "Study", "load_for_custody", "load_study"]


class Study(CustodyView):
    """A validated study protocol. `sha256` is the digest of the file it came from."""

    valid: ClassVar[bool] = True

    title: Said
    question: Said
    contact_email: Annotated[Said, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    contact_url: Annotated[Said, Field(pattern=r"^https?://\S+$")]
    expires: dt.date
    synthetic: bool = False
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
    def site_keys(self) -> tuple[str, ...]:
        """The keys of the sites that the protocol names."""
        return tuple(site.key for site in self.sites)

    @property
    def phone_regions(self) -> tuple[str, ...]:
        """As `CustodyView` has it."""
        return tuple(site.region for site in self.sites)

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
    takes `load_study`. What goes on under a protocol with a mistake takes `load_custody`
    (`study_mistaken.py`).

    Raises:
        StudyError: one sentence with file, line and mend, for the first mistake found.
    """
    return study_of(read_study_file(path))


def study_of(file: StudyFile) -> Study:
    """The study that a file describes.

    Raises:
        StudyError: as `load_for_custody`.
    """
    try:
        return Study.model_validate(file.fields())
    except ValidationError as error:
        raise StudyError(describe(error, file.text, file.path)) from None


def describe_expiry(study: Study) -> str:
    """The sentence for a protocol that has run out."""
    line = line_of(read_text(study.path), ("study", "expires"))
    return f"{study.path}, line {line}: the study '{study.id}' expired on {study.expires}."

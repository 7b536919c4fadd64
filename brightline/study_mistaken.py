"""What keys, opt-outs and the store's upkeep read of a protocol that has a mistake elsewhere.

An opt-out may not wait until somebody mends the title of a site. So a file that is no valid study
is read once more for what custody needs, as strictly: the study's id, the store's address, the
countries of the sites. A field that is misspelt may be one of these, which would then be taken for
left out: the store would be another one, a number be read as another country's. Where it looks
like one of them, it is refused as well.
"""

from __future__ import annotations

import difflib
import os
import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from brightline.custody_view import CustodyView
from brightline.errors import StudyError
from brightline.study import Study, study_of
from brightline.study_fields import Model
from brightline.study_file import StudyFile, read_study_file
from brightline.study_lines import describe, place_of
from brightline.study_sites import Region, SiteScope

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_PASSED_OVER = ConfigDict(frozen=True, extra="ignore")
_KNOWN = {*Study.model_fields, *SiteScope.model_fields}
_ADDRESS = re.compile(r"\s*(sqlite|postgres)", re.I)
_COUNTRY = re.compile(r"\s*[A-Za-z]{2}\s*")
_NEAR = 0.7
"""By difflib's ratio: 'regoin' and 'stor' lie above it, other words ('reason') below."""
_OF_A_SITE = SiteScope.model_fields.keys() - Study.model_fields.keys()
"""Fields by which the table of a site is known, whatever its header says."""


class _Site(Model):
    model_config = _PASSED_OVER

    region: Region = "US"


class MistakenStudy(CustodyView):
    """A protocol of which only this was read, and is right; the rest has a mistake."""

    model_config = _PASSED_OVER
    valid = False

    title: Annotated[str, Field(validate_default=True)] = ""
    sites: tuple[_Site, ...] = ()

    @field_validator("title", mode="before")
    @classmethod
    def _named_somehow(cls, given: object, info: ValidationInfo) -> object:
        """A title that is missing is no reason to wait: the id names the study, too."""
        told = isinstance(given, str) and given.strip()
        return given if told else info.data.get("id", "")

    @property
    def phone_regions(self) -> tuple[str, ...]:
        """As `CustodyView` has it."""
        return tuple(site.region for site in self.sites)


def load_custody(path: Path | str, tell: Callable[[str], None]) -> CustodyView:
    """Read what custody needs of a protocol, valid or not, also after its last day.

    Args:
        tell: told one sentence where the protocol has a mistake that this does not need.

    Raises:
        StudyError: one sentence with file, line and mend: the file is no TOML, or what custody
            reads is wrong, or may be what was misspelt.
    """
    file = read_study_file(path)
    try:
        return study_of(file)
    except StudyError:
        view = _view(file)
    tell(
        f"The protocol {file.path} has a mistake in what this command does not need, so it goes "
        f"on; `brightline study check --study {shlex.quote(str(file.path))}` says what to mend."
    )
    return view


def _view(file: StudyFile) -> MistakenStudy:
    fields = file.fields(without={"events"})
    try:
        view = MistakenStudy.model_validate(fields)
    except ValidationError as error:
        raise StudyError(describe(error, file.text, file.path)) from None
    for mistake in _mistakes(fields):
        if meant := _perhaps(mistake, fields):
            loc = mistake["loc"]
            raise StudyError(
                f"{place_of(loc, file.text, file.path)}'{loc[-1]}' is not a field of a study "
                f"protocol where it stands, and may be meant as {meant}, which this command "
                "reads; correct its spelling or its place, or remove it."
            )
    return view


def _mistakes(fields: dict[str, Any]) -> Sequence[ErrorDetails]:
    try:
        Study.model_validate(fields)
    except ValidationError as error:
        return error.errors()
    return ()


def _perhaps(mistake: ErrorDetails, fields: dict[str, Any]) -> str:
    """What of custody a mistaken field may have been meant as, in words; '' when nothing."""
    loc, value = mistake["loc"], mistake["input"]
    if not loc or not (mistake["type"] == "extra_forbidden" or loc[-1] in {"store", "region"}):
        return ""
    name = str(loc[-1])
    if isinstance(value, str):
        if _store_untold(fields) and (_like(name, "store") or _ADDRESS.match(value)):
            return "the store's address"
        if _country_untold(loc, fields) and (
            _like(name, "region", "country") or _COUNTRY.fullmatch(value)
        ):
            return "the region of a site"
        return ""
    tables = value if isinstance(value, list) else [value]
    of_a_site = any(isinstance(one, dict) and _OF_A_SITE & one.keys() for one in tables)
    return "the [[site]] tables" if of_a_site else ""


def _store_untold(fields: dict[str, Any]) -> bool:
    return not (os.environ.get("BRIGHTLINE_STORE") or fields.get("store"))


def _country_untold(loc: Sequence[str | int], fields: dict[str, Any]) -> bool:
    """Of the site in which the mistake stands; of any, where it stands outside them."""
    sites = fields["sites"]
    if loc[0] == "sites" and len(loc) > 1 and isinstance(loc[1], int):
        sites = [sites[loc[1]]]
    return any("region" not in site for site in sites)


def _like(name: str, *meant: str) -> bool:
    """Whether a name reads like one of these, misspelt; a field's own name is no such one."""
    said = name.lower()
    near = difflib.get_close_matches(said, meant, cutoff=_NEAR)
    return said in meant or (said not in _KNOWN and bool(near))

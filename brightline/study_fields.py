"""The parts of a study protocol: what each table of `study.toml` must say.

Pure models; what may be requested of a site is in `study_sites.py`, and reading the file is
`study.py`. Every refusal names what is expected, and `study_lines.py` adds the line.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

_PLACEHOLDER = re.compile(
    r"^\s*(tbd|to do|todo|xxx+|n/?a|none|\?+|-+|\.+|fill in.*|<.*>)?\s*$", re.I
)


def _said(value: str) -> str:
    if _PLACEHOLDER.match(value):
        raise ValueError("it is empty or a placeholder; write what the review board approved")
    return value.strip()


Said = Annotated[str, AfterValidator(_said)]
"""Text that may be neither empty nor a placeholder."""


class Model(BaseModel):
    """Frozen, and a field that nobody knows is a mistake rather than a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Approval(Model):
    """The ethics approval under which the study runs."""

    reference: Said
    board: Said


class Legal(Model):
    """Why collecting is lawful, and the assessment that says so."""

    basis: Said
    impact_assessment: Said


class People(Model):
    """Who was consulted, and who looks after the annotators."""

    consultation: Said
    annotator_support: Said


class Reporting(Model):
    """What must be reported, along which routes, by whom."""

    duty: Said
    routes: tuple[Said, ...] = Field(min_length=1)
    responsible_officer: Said


class Uses(Model):
    """What the figures may and may not be used for."""

    permitted: tuple[Said, ...] = Field(min_length=1)
    forbidden: tuple[Said, ...] = Field(min_length=1)


class Retention(Model):
    """How long, in days, adverts and sealed URLs are kept."""

    adverts_days: int = Field(gt=0, le=3650)
    urls_days: int = Field(default=30, gt=0, le=365)


class Disclosure(Model):
    """The fewest advertiser clusters in a published cell, and the rounding of counts.

    The defaults are those of the Counter Trafficking Data Collaborative (k = 11) and of the
    Office for National Statistics (rounding to 5).
    """

    threshold: int = Field(default=11, ge=3)
    round_to: int = Field(default=5, ge=1)


class Sampling(Model):
    """How many annotators see an advert, and how many adverts a session and a day may hold."""

    annotators_per_advert: int = Field(default=2, ge=1, le=10)
    tasks_per_session: int = Field(default=50, ge=1, le=200)
    tasks_per_day: int = Field(default=150, ge=1, le=500)

    @property
    def day_cap(self) -> int:
        """Most adverts of an annotator in a day: a day holds a session."""
        return max(self.tasks_per_day, self.tasks_per_session)


class Period(Model):
    """A period to be compared: `start` is its first day, `end` the day after its last."""

    name: Said
    start: dt.date
    end: dt.date

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"period '{self.name}' ends before it starts; swap the dates")
        return self


class Estimand(Model):
    """What is estimated, stated before any label comes in (the preregistration).

    `reference_panel`: the code names of the blinded panel that calibration samples are judged by.
    `compare`: pairs of periods, the earlier first, to be compared besides those a year apart.
    """

    description: Said
    scale: Literal["tong7"] = "tong7"
    cutoff: int = Field(ge=2, le=7)
    codebook: Said
    reference_panel: tuple[Said, ...] = ()
    compare: tuple[tuple[Said, Said], ...] = ()
    periods: tuple[Period, ...] = Field(alias="period", min_length=1)

    @model_validator(mode="after")
    def _periods_are_apart(self) -> Self:
        ordered = sorted(self.periods, key=lambda period: period.start)
        for earlier, later in itertools.pairwise(ordered):
            if later.start < earlier.end:
                raise ValueError(f"periods '{earlier.name}' and '{later.name}' overlap")
        if len({period.name for period in self.periods}) < len(self.periods):
            raise ValueError("two periods have the same name; rename one")
        return self

    @model_validator(mode="after")
    def _comparisons_are_of_periods(self) -> Self:
        starts = {period.name: period.start for period in self.periods}
        for earlier, later in self.compare:
            for name in (earlier, later):
                if name not in starts:
                    raise ValueError(
                        f"compare names '{name}', which is no period (there are: "
                        f"{', '.join(starts)}); write the names of two [[estimand.period]] tables"
                    )
            if starts[earlier] >= starts[later]:
                raise ValueError(
                    f"compare has '{earlier}' before '{later}', which does not begin after it; "
                    "write two periods, the earlier first"
                )
        return self

    def asked(self) -> list[tuple[Period, Period]]:
        """The pairs of `compare`."""
        named = {period.name: period for period in self.periods}
        return [(named[earlier], named[later]) for earlier, later in self.compare]

    def pairs(self) -> list[tuple[Period, Period]]:
        """(earlier, later) periods whose starts and ends lie exactly one year apart."""
        return [
            (earlier, later)
            for earlier in self.periods
            for later in self.periods
            if _a_year_on(earlier.start) == later.start and _a_year_on(earlier.end) == later.end
        ]


class Event(Model):
    """Something that happened to a site, of which displacement is to be asked: named beforehand.

    `date` is the first day on which the site, or the named `section` of it, was no longer there.
    """

    site: Said
    date: dt.date
    what: Said
    section: str = ""


def _a_year_on(day: dt.date) -> dt.date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return dt.date(day.year + 1, 3, 1)

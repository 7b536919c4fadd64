"""The entries of a codebook: levels, indicators, sources, and what is left out, as frozen models.

A whole codebook is `codebook.py`.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from annotation.codebook_families import never_scoring

LEVELS = 7
"""Levels of the scale of Tong et al. 2017, 'certainly no' to 'certainly yes'."""

Evidence = Literal["predictive", "untested", "contradicted", "structural", "segment", "mixed"]
"""How an indicator fared against adverts known to be harmless, where anybody tried."""

Direction = Literal["raises", "lowers", "unclear"]

_TAKEN_KEYS = frozenset("behkmoprvwunx")
"""Keys that the labelling server's editor uses, and 'n' and 'x', which the page itself uses."""


def _one_line(text: str) -> str:
    folded = " ".join(text.split())
    if not folded:
        raise ValueError("it is empty")
    return folded


Words = Annotated[str, AfterValidator(_one_line)]
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]


class Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Level(Entry):
    """One level of the judgement, 1 to 7. `id` is what the server stores: append-only."""

    value: int = Field(ge=1, le=LEVELS)
    id: Identifier
    label: Words
    meaning: Words


class Source(Entry):
    """A publication that an indicator rests on."""

    id: Identifier
    citation: Words


class LeftOut(Entry):
    """What others mark and this codebook does not, with the reason."""

    name: Words
    reason: Words
    sources: tuple[Identifier, ...] = ()


class Indicator(Entry):
    """One indicator.

    `scoring` false bars it from every model, which then does not see its words: those of its
    family, and those in `masked` (`*` at the end of a word stands for any ending). `hand_marked`
    false keeps it off the page.
    """

    id: Identifier
    name: Words
    definition: Words
    include: tuple[Words, ...] = Field(min_length=1)
    exclude: tuple[Words, ...] = Field(min_length=1)
    direction: Direction
    evidence: Evidence
    evidence_note: Words
    sources: tuple[Identifier, ...] = Field(min_length=1)
    scoring: bool
    masked: tuple[Words, ...] = ()
    hand_marked: bool = True
    hotkey: Annotated[str, Field(pattern=r"^[a-z]$")] | None = None

    @model_validator(mode="after")
    def _is_no_red_flag_against_the_evidence(self) -> Self:
        if self.evidence == "contradicted" and (self.scoring or self.direction == "raises"):
            raise ValueError("the evidence contradicts it, so it may neither score nor raise")
        return self

    @model_validator(mode="after")
    def _scores_only_where_it_may(self) -> Self:
        barred = never_scoring(self.id, self.name)
        if self.scoring and barred:
            raise ValueError(
                f"it is about {' and '.join(barred)}, which no score may rest on; write "
                "scoring = false"
            )
        if self.scoring and self.masked:
            raise ValueError("it may score, so no words of it are masked; remove 'masked'")
        return self

    @model_validator(mode="after")
    def _has_a_key_where_it_is_marked(self) -> Self:
        if self.hand_marked and self.hotkey is None:
            raise ValueError("it is marked by hand and has no hotkey")
        if self.hotkey in _TAKEN_KEYS:
            raise ValueError(f"its hotkey '{self.hotkey}' is taken by the labelling page")
        return self

"""The regions of a study: which region each place lies in, and the map that has their outlines.

Adverts print places as people write them, and no gazetteer knows which 'downtown' is meant: the
study says it, place by place, and what it does not name lies in no region.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import Field, model_validator

from brightline.study_fields import Model, Said


def place_key(place: object) -> str:
    """A place as it is looked up: capitals and runs of blanks make no other place."""
    return " ".join(str(place).split()).casefold()


class Regions(Model):
    """`map` is 'us-states', or a GeoJSON file beside the study; `of` is {region: its places}.

    A region's key is its outline's id on the map: a postal code on 'us-states'.
    """

    map: Annotated[Said, Field(pattern=r"^(us-states|[\w.\-]+\.(geo)?json)$")] = "us-states"
    of: dict[Said, tuple[Said, ...]] = Field(min_length=1)

    @model_validator(mode="after")
    def _a_place_lies_in_one_region(self) -> Self:
        found: dict[str, str] = {}
        for region, place in self._pairs():
            other = found.setdefault(place_key(place), region)
            if other != region:
                raise ValueError(
                    f"the place '{place}' stands under '{other}' and under '{region}'; "
                    "leave it in one of them"
                )
        return self

    @property
    def by_place(self) -> dict[str, str]:
        """{place, as `place_key` writes it: region}."""
        return {place_key(place): region for region, place in self._pairs()}

    def _pairs(self) -> Iterable[tuple[str, str]]:
        return ((region, place) for region, places in self.of.items() for place in places)

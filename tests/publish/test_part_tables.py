"""Which parts of a site are shown, on adverts and labels written by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pandas as pd

from brightline.publish.part_tables import Whole, shown_parts
from brightline.publish.tables import Rules
from brightline.trends.evidence import Span
from brightline.trends.shares import Share

RULES = Rules(11, 5)
SPAN = Span("2025", dt.date(2025, 1, 1), dt.date(2026, 1, 1))


def hands(counts: Mapping[str, int]) -> pd.DataFrame:
    """An advert of each of so many advertisers in each place, none of whom is in two."""
    places = [place for place, count in counts.items() for _ in range(count)]
    return pd.DataFrame({"place": places, "widest": range(len(places))})


def shown(adverts: Mapping[str, int], labelled: Mapping[str, int]) -> set[str]:
    found = {
        place: Share(SPAN, ("alpha",), True, "", clusters=(labelled[place], adverts[place]))
        for place in adverts
    }
    return set(shown_parts(found, Whole(hands(adverts), hands(labelled)), RULES))


def test_a_part_needs_enough_advertisers_behind_its_adverts_and_behind_its_labels() -> None:
    enough = {"a": 20, "b": 30, "c": 40}
    assert shown(enough, enough) == {"a", "b", "c"}
    # One that is not shown takes the smallest of the others along, or it would be the rest.
    assert shown(enough, {**enough, "b": 10}) == {"c"}
    assert shown({**enough, "b": 10}, {**enough, "b": 10}) == {"c"}


def test_where_no_rest_could_stay_hidden_no_part_is_shown() -> None:
    assert shown({"a": 20, "b": 10}, {"a": 20, "b": 10}) == set()

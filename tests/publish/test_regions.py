"""The table `regions` and a release's map: what may be shown of them, and what stands out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from brightline.errors import PublishError
from brightline.publish import outlines
from brightline.publish.outlines import outlines_of
from brightline.publish.part_tables import Whole
from brightline.publish.place_tables import shown_places
from brightline.publish.reader import COLUMNS
from brightline.publish.region_tables import moved, safe_beside
from brightline.publish.tables import Rules
from brightline.study import Study
from brightline.study_regions import Regions
from brightline.trends.evidence import Evidence, gather
from brightline.trends.frames import Frames
from brightline.trends.parts import regions_of, stand_out
from brightline.validation.market import FIRST, PANEL, Market, simulate
from tests.publish.worlds import release
from tests.studies import ESTIMAND

MARKET = Market(advertisers_per_day=1.2, labels_per_stratum=150, share=(0.3, 0.3), calibrated=300)
RULES = Rules(11, 5)
NORTH_SOUTH = {"aton": "N", "bton": "N", "cton": "S", "dton": "S"}


@pytest.fixture(scope="module")
def market() -> tuple[Frames, pd.DataFrame]:
    return simulate(MARKET, 1)


def placed(frames: Frames, **clusters: int) -> Frames:
    """The first so many clusters of each site in each place, the others without one."""
    number = frames.adverts.groupby("site")["cluster"].rank(method="dense")
    place, last = pd.Series(None, index=frames.adverts.index, dtype="object"), 0
    for name, count in clusters.items():
        place[(number > last) & (number <= last + count)] = name
        last += count
    return replace(frames, adverts=frames.adverts.assign(place=place))


def quarters(market: tuple[Frames, pd.DataFrame]) -> Frames:
    """Four places of a quarter each."""
    some = int(market[0].adverts.groupby("site")["cluster"].nunique().max()) // 4 + 1
    return placed(market[0], Aton=some, Bton=some, Cton=some, Dton=some)


def of_regions(study: Study, of: dict[str, tuple[str, ...]], map_: str = "us-states") -> Study:
    named = study.estimand.model_copy(update={"reference_panel": (PANEL,)})
    regions = Regions(map=map_, of=of)
    return study.model_copy(update={"estimand": named, "regions": regions})


def test_regions_with_labels_enough_are_shown_with_their_interval_and_harm(
    make_study: Callable[..., Study], market: tuple[Frames, pd.DataFrame]
) -> None:
    study = of_regions(make_study(), {"N": ("Aton", " bton"), "S": ("CTON",)})
    table = release(study, quarters(market)).frames["regions"]
    assert list(table.columns) == [*COLUMNS["regions"], "as_of"]
    drawn = table[table["drawn"]]
    assert set(drawn["region"]) == {"N", "S"}
    assert drawn[["estimate", "low", "high", "harm_low", "harm_high"]].notna().all().all()
    assert not {"labelled", "population", "positives"} & set(table.columns)
    rest = table[~table["drawn"]]
    assert rest["reason"].str.contains("lie in no region that the study names").any()


def test_a_study_without_regions_has_none(
    make_study: Callable[..., Study], market: tuple[Frames, pd.DataFrame]
) -> None:
    assert release(make_study(), quarters(market)).frames["regions"].empty


def evidence_of(frames: Frames) -> Evidence:
    return gather(frames, 5, "core@1")


def test_no_place_is_shown_that_leaves_a_small_rest_of_its_region(
    market: tuple[Frames, pd.DataFrame], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of the north but six advertisers is one place; there is a whole south beside them."""
    some = int(market[0].adverts.groupby("site")["cluster"].nunique().max()) // 3
    evidence = evidence_of(placed(market[0], Aton=some, Bton=6, Cton=some, Dton=some))
    assert "Aton" in shown_places(evidence, FIRST, "alpha", RULES)
    beside = shown_places(evidence, FIRST, "alpha", RULES, NORTH_SOUTH, ["N", "S"])
    assert "Aton" not in beside
    assert {"Cton", "Dton"} & set(beside)
    monkeypatch.setattr(Whole, "is_enough", lambda whole, rules: True)
    assert "Aton" in shown_places(evidence, FIRST, "alpha", RULES, NORTH_SOUTH, ["N", "S"])


def test_regions_that_come_later_do_not_undo_what_hid_a_place(
    market: tuple[Frames, pd.DataFrame],
) -> None:
    """Places of an earlier release stand; a region beside them would tell of six advertisers."""
    some = int(market[0].adverts.groupby("site")["cluster"].nunique().max()) // 3
    evidence = evidence_of(placed(market[0], Aton=some, Bton=6, Cton=some, Dton=some))
    shown = {(FIRST.name, "alpha"): regions_of(evidence, FIRST, "alpha", NORTH_SOUTH)}
    assert set(shown[FIRST.name, "alpha"]) == {"N", "S"}
    row = {"period": FIRST.name, "site": "alpha", "place": "Aton", "drawn": True}
    for places, kept in (([row], set()), ([{**row, "drawn": False}], {"N", "S"})):
        frame = pd.DataFrame(places)
        found = safe_beside(evidence, {FIRST.name: FIRST}, shown, frame, NORTH_SOUTH, RULES)
        assert set(found[FIRST.name, "alpha"]) == kept


def test_a_place_that_moved_is_told_and_no_region_is_shown(
    make_study: Callable[..., Study], market: tuple[Frames, pd.DataFrame]
) -> None:
    study = of_regions(make_study(), {"N": ("Aton",), "S": ("Cton",)})
    first = release(study, quarters(market))
    more = of_regions(make_study(), {"N": ("Aton", "Bton"), "S": ("Cton",)})
    assert more.regions is not None
    assert moved(more.regions, first.published.after()) == ""
    other = of_regions(make_study(), {"N": ("Cton",), "S": ("Aton",)})
    table = release(other, quarters(market), first.published.after()).frames["regions"]
    assert not table["drawn"].any()
    assert table["reason"].str.contains("puts the place 'aton' in S on the map us-states").any()


def sorted_by(market: tuple[Frames, pd.DataFrame], hot: float, cold: float, seed: int) -> Frames:
    """Suspicious templates lie in 'Hot' by chance `hot`, others by `cold`, the rest elsewhere."""
    frames, corpus = market
    suspicious = corpus.groupby(frames.adverts["cluster"])["suspicious"].max()
    drawn = np.random.default_rng(seed).random((2, len(suspicious)))
    inside = drawn[0] < np.where(suspicious, hot, cold)
    name = pd.Series(np.where(inside, "Hot", np.where(drawn[1] < 0.5, "Mild", "Calm")))
    of = dict(zip(suspicious.index, name, strict=True))
    return replace(frames, adverts=frames.adverts.assign(place=frames.adverts["cluster"].map(of)))


THREE = {"hot": "H", "mild": "M", "calm": "C"}


def told(frames: Frames) -> dict[str, str]:
    evidence = evidence_of(frames)
    found = regions_of(evidence, FIRST, "alpha", THREE)
    return dict(stand_out(evidence, FIRST, "alpha", THREE, found))


def test_a_region_stands_out_where_its_share_does(market: tuple[Frames, pd.DataFrame]) -> None:
    assert told(sorted_by(market, hot=0.7, cold=0.1, seed=1))["H"] == "above"
    assert told(sorted_by(market, hot=0.1, cold=0.7, seed=1))["H"] == "below"
    assert set(told(sorted_by(market, hot=0.33, cold=0.33, seed=1)).values()) == {""}


@pytest.mark.soak
def test_where_nothing_stands_out_a_map_seldom_says_so(
    market: tuple[Frames, pd.DataFrame],
) -> None:
    maps = 300
    alarms = sum(
        any(told(sorted_by(market, hot=0.33, cold=0.33, seed=seed)).values())
        for seed in range(maps)
    )
    assert alarms / maps <= 0.05


def test_the_states_have_outlines_that_a_drawing_library_fills_inside(
    make_study: Callable[..., Study],
) -> None:
    found = outlines_of(of_regions(make_study(), {"IL": ("Springfield",)}))
    assert found is not None
    assert len(found.features) == 51
    assert len(json.dumps(found.document())) < 90_000
    illinois = next(one for one in found.features if one["id"] == "IL")
    assert illinois["properties"]["name"] == "Illinois"
    ring = np.array(illinois["geometry"]["coordinates"][0])
    x, y = ring[:, 0], ring[:, 1]
    assert np.sum((x[1:] - x[:-1]) * (y[1:] + y[:-1])) > 0, "clockwise"


SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}
BOW = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}
METRES = {"type": "Polygon", "coordinates": [[[0, 0], [9e5, 0], [9e5, 9e5], [0, 9e5], [0, 0]]]}


def feature(geometry: dict[str, Any], **other: Any) -> dict[str, Any]:
    named = {"id": "N", "properties": {"name": "North", "note": "kept out"}}
    return {"type": "Feature", "geometry": geometry, **named, **other}


def with_map(make_study: Callable[..., Study], text: str) -> Study:
    study = of_regions(make_study(), {"N": ("Aton",)}, "regions.geojson")
    (study.folder / "regions.geojson").write_text(text, encoding="utf-8")
    return study


def test_a_map_of_ones_own_is_taken_without_what_else_it_says(
    make_study: Callable[..., Study],
) -> None:
    found = outlines_of(with_map(make_study, json.dumps({"features": [feature(SQUARE)]})))
    assert found is not None
    assert found.projection == "mercator"
    assert found.features[0]["properties"] == {"name": "North", "lon": 0.5, "lat": 0.5}
    assert "kept out" not in json.dumps(found.document())


@pytest.mark.parametrize(
    ("features", "said"),
    [
        ([feature(BOW)], "Outline 1 .* no valid polygon; repair"),
        ([feature(SQUARE, id="S")], r"names the region 'N', and .*no outline of that id"),
        ([{"geometry": SQUARE}], "Outline 1 .* lacks an id, a name"),
        ([feature(SQUARE), feature({"type": "Point"})], "Outline 2 .* lacks an id, a name"),
        ([feature(METRES)], "not in degrees .* WGS 84"),
    ],
)
def test_a_map_that_is_none_says_where_and_what_to_do(
    make_study: Callable[..., Study], features: list[Any], said: str
) -> None:
    with pytest.raises(PublishError, match=said):
        outlines_of(with_map(make_study, json.dumps({"features": features})))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not a GeoJSON feature"),
        ("[]", "not a GeoJSON"),
        (" " * 2_000_001, "larger than 2 MB"),
    ],
)
def test_a_file_that_is_no_map_is_refused(
    make_study: Callable[..., Study], text: str, said: str
) -> None:
    with pytest.raises(PublishError, match=said):
        outlines_of(with_map(make_study, text))


def test_a_map_that_is_not_there_is_named(make_study: Callable[..., Study]) -> None:
    with pytest.raises(PublishError, match=r"There is no map at .*regions\.geojson; put"):
        outlines_of(of_regions(make_study(), {"N": ("Aton",)}, "regions.geojson"))


def test_without_the_extra_there_is_no_map_and_the_rest_is_whole(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlines, "can_read", lambda: False)
    assert outlines_of(of_regions(make_study(), {"IL": ("Springfield",)})) is None


def test_a_place_in_two_regions_is_a_mistake_in_the_study(
    make_study: Callable[..., Study], tmp_path: Path
) -> None:
    table = '\n[regions]\n[regions.of]\nIL = ["Springfield"]\nMA = ["springfield "]\n'
    with pytest.raises(Exception, match=r"line \d+: 'regions' .*under 'IL' and under 'MA'"):
        make_study(estimand=ESTIMAND + table)

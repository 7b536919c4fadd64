"""A section that a board took out of a site's table: a later release holds nothing of it.

A market of two sites in two sections; of Alpha the second is crawled through 2024 alone, and the
first release is made under the protocol that named both.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import pytest

from brightline.publish.cube import tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published
from brightline.publish.standing import Standing
from brightline.study import Study, load_study
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames
from brightline.validation.market import Market
from tests.studies import sites_text, study_text
from tests.trends.test_followed import came_to, postings

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
RANKED = Market(advertisers_per_day=2.0, labels_per_stratum=90)
ANEW = dt.date(2025, 1, 1)


def names(study: Study, *sections: str) -> Study:
    """The protocol with these sections of Alpha."""
    alpha, *others = study.sites
    kept = alpha.model_copy(update={"sections": sections})
    return study.model_copy(update={"sites": (kept, *others)})


@dataclass
class House:
    wide: Study
    narrow: Study
    frames: Frames
    first: Tables

    def again(self, study: Study) -> Tables:
        kept = self.first.published.after()
        return tables_of(study, self.frames.of_study(study), kept, release="r2", now=NOW)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    path = tmp_path_factory.mktemp("study") / "study.toml"
    path.write_text(study_text(sites=sites_text("alpha", "beta")), encoding="utf-8")
    wide = names(load_study(path), "first", "second")
    market = came_to(dt.date(2023, 1, 1))
    frames = replace(
        market,
        adverts=market.adverts[~_ended(market.adverts, market.adverts["first_seen"].dt.date)],
        coverage=market.coverage[~_ended(market.coverage, market.coverage["day"])],
    )
    first = tables_of(wide, frames.of_study(wide), Published(), release="r1", now=NOW)
    return House(wide, names(wide, "first"), frames, first)


def _ended(rows: pd.DataFrame, days: pd.Series) -> pd.Series:
    """What the crawls of Alpha saw of the second section from 2025 on: they were asked no more."""
    found: pd.Series = rows["site"].eq("alpha") & rows["section"].eq("second") & (days >= ANEW)
    return found


def _counts(tables: Tables, site: str = "alpha") -> dict[dt.date, float]:
    frame = tables.frames["counts"]
    rows = frame[(frame["site"] == site) & (frame["kind"] == "postings") & frame["count"].notna()]
    return dict(zip(rows["month"], rows["count"], strict=True))


def _before(tables: Tables) -> set[str]:
    """The tables with a drawn figure of 2024 that Alpha is in."""
    return {
        name
        for name in ("shares", "changes", "parts", "rising")
        for row in tables.frames[name].to_dict("records")
        if row["drawn"]
        and "alpha" in str(row.get("sites", row.get("site"))).split(",")
        and "2024" in (row.get("period"), row.get("earlier"))
    }


def test_a_release_holds_nothing_of_a_section_that_was_taken_out(house: House) -> None:
    """The first one did; what is counted after it is the section that is left, and no fall."""
    assert min(_counts(house.first)) < ANEW
    second = house.again(house.narrow)
    counts = _counts(second)
    assert min(counts) == ANEW
    whole = postings(gather(house.frames.of_study(house.narrow), 5, "core@1"))
    assert all(abs(count - whole["alpha", month]) <= 5 for month, count in counts.items())
    assert "second" not in json.dumps(second.manifest, default=str)
    sections = second.frames["sections"]
    assert set(sections.loc[sections["site"] == "alpha", "section"]) == {"first"}
    assert _counts(second, "beta") == _counts(house.first, "beta")


def test_no_two_releases_tell_how_much_there_was_of_it(house: House) -> None:
    """No month or figure of days before is printed again without it."""
    second = house.again(house.narrow)
    for name in ("counts", "coverage", "sections"):
        frame = second.frames[name]
        assert not ((frame["site"] == "alpha") & (frame["month"] < ANEW)).any()
    assert "shares" in _before(house.first)
    assert not _before(second)


def test_a_comparison_with_the_time_before_is_refused_and_says_why(house: House) -> None:
    frame = house.again(house.narrow).frames["changes"]
    of_alpha = frame[frame["site"] == "alpha"]
    assert len(of_alpha) > 0
    assert not of_alpha["drawn"].any()
    said = "names a section of Alpha no more that was collected before 1 January 2025"
    assert of_alpha["reason"].str.contains(said).all()


def test_without_the_rule_counts_would_hold_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant."""
    monkeypatch.setattr(Frames, "of_sections", lambda frames, _: frames)
    assert _counts(house.again(house.narrow)) == _counts(house.first)


def test_a_ranking_that_was_printed_with_it_does_not_stand(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the section is collected to the end; the mutant prints the first release's ranking."""
    market = came_to(dt.date(2023, 1, 1), RANKED)
    places = "place " + (market.adverts["cluster"] % 3).astype(str)
    frames = replace(market, adverts=market.adverts.assign(place=places))
    first = tables_of(house.wide, frames.of_study(house.wide), Published(), release="r1", now=NOW)
    steady = replace(house, frames=frames, first=first)
    assert "alpha" in _ranked(first)
    assert "alpha" not in _ranked(steady.again(house.narrow))
    monkeypatch.setattr(Standing, "_was_wider", lambda *_: False)
    assert "alpha" in _ranked(steady.again(house.narrow))


def _ranked(tables: Tables) -> str:
    """The sites of the rankings that are drawn."""
    frame = tables.frames["rising"]
    return ",".join(frame.loc[frame["drawn"], "site"])


def test_a_protocol_that_names_all_that_was_collected_changes_nothing(house: House) -> None:
    for study in (house.wide, names(house.wide), names(house.wide, "first", "second", "third")):
        found = house.frames.of_study(study)
        assert found.anew == {}
        assert len(found.adverts) == len(house.frames.adverts)
        assert _counts(house.again(study)) == _counts(house.first)


def _with_rows(frames: Frames, rows: Sequence[dict[str, object]]) -> Frames:
    last = frames.coverage[frames.coverage["site"] == "alpha"].iloc[-1].to_dict()
    more = pd.DataFrame([{**last, **row} for row in rows])
    return replace(frames, coverage=pd.concat([frames.coverage, more], ignore_index=True))


def test_pages_without_a_section_and_what_was_refused_begin_no_series(house: House) -> None:
    """Of an imported file the coverage tells refused rows of a section too, also since."""
    late, only = dt.date(2026, 1, 5), names(house.wide, "first", "second")
    rows: list[dict[str, object]] = [
        {"section": "", "day": late},
        {"section": "[erased 7]", "day": late},
        {"section": "[unnamed 3.1]", "day": late},
        {"section": "third", "day": late, "fetched": 0, "refused": 4},
    ]
    found = _with_rows(house.frames, rows).of_study(only)
    assert found.anew == {}
    kept = set(found.coverage.loc[found.coverage["site"] == "alpha", "section"])
    assert kept == {"first", "second", "", "[erased 7]", "[unnamed 3.1]"}
    fetched = _with_rows(house.frames, [{"section": "third", "day": late, "fetched": 1}])
    assert fetched.of_study(only).anew == {"alpha": dt.date(2026, 2, 1)}


def test_adverts_tell_where_the_lists_of_a_site_name_no_section(house: House) -> None:
    coverage = house.frames.coverage
    bare = replace(house.frames, coverage=coverage.assign(section=""))
    assert bare.of_study(house.narrow).anew == {"alpha": ANEW}


def test_however_long_a_period_is_it_has_no_figure_from_before(house: House) -> None:
    """One month in thirty would be missing, which is little."""
    from brightline.trends.coverage import cover

    series = gather(house.frames.of_study(house.narrow), 5, "core@1").series["alpha"]
    early = replace(series, anew=dt.date(2025, 1, 31))
    period = cover(early, ANEW, dt.date(2026, 1, 1), "2025")
    assert period.status == "partial"
    assert cover(replace(series, anew=None), ANEW, dt.date(2026, 1, 1), "2025").status == "complete"
    assert "series begins anew" in period.reason

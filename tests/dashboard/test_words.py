"""Sentences say what the numbers say, and how sure they are."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import re
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.publish.named import citation_of, identifier_of
from brightline.publish.reader import Cube
from brightline.trends.coverage import coverage_table, monthly
from dashboard import (
    charts,
    count_words,
    figures,
    frames,
    hidden_words,
    measured_figures,
    month_figures,
    next_steps,
    region_figures,
    section_figures,
    site_figures,
    site_words,
    tables,
    texts,
    words,
)
from dashboard.figure import cited
from dashboard.report_figures import report_figures
from tests.dashboard import cube_fixture
from tests.dashboard.whole_cube import index
from tests.trends.rows import crawls, series


def _change(low: float, change: float, high: float) -> dict[str, Any]:
    ends = {"earlier": "2024", "later": "2025", "measure": "share", "drawn": True, "reason": ""}
    return {**ends, "low": low, "change": change, "high": high}


_POINTS = st.lists(st.floats(-0.9, 5, allow_nan=False), min_size=3, max_size=3).map(sorted)


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(_POINTS)
def test_a_direction_is_named_only_when_the_interval_has_one(points: list[float]) -> None:
    title = words.change_title(_change(*points))
    assert ("rose" in title) == (points[0] > 0)
    assert ("fell" in title) == (points[2] < 0)
    assert title.startswith("No clear change") == (points[0] <= 0 <= points[2])
    assert "95% interval" in title
    assert "% of the earlier share (95%" in title, "a bare '+3%' reads as percentage points"


def test_a_change_that_is_not_drawn_holds_no_number() -> None:
    row = {**_change(0.1, 0.2, 0.3), "drawn": False}
    assert words.change_title(row) == (
        "Change in the share of adverts judged suspicious from 2024 to 2025: not drawn"
    )


def test_the_share_title_holds_the_interval() -> None:
    shares = frames.pooled_shares(cube_fixture.shares())
    assert words.share_title(shares) == (
        "In 2025, 10% (95% interval 8.8% to 12%) of adverts were judged suspicious by trained "
        "annotators"
    )
    assert words.share_title(shares.assign(drawn=False)).endswith("is not drawn")


def test_natural_frequencies() -> None:
    row = {"period": "2025", "low": 0.088, "estimate": 0.102, "high": 0.119}
    assert "of every 1,000 adverts about 102" in words.per_thousand(row)
    assert "88 to 119" in words.per_thousand(row)
    rare = {"period": "2025", "low": 0.0, "estimate": 0.004, "high": 0.012}
    assert "about 4 would be" in words.per_thousand(rare)
    assert "compatible with fewer than 1 to 12." in words.per_thousand(rare)
    none = {"period": "2025", "low": 0.0, "estimate": 0.0, "high": 0.012}
    assert "about 0 would be" in words.per_thousand(none)
    assert "compatible with 0 to 12." in words.per_thousand(none)
    rarest = {"period": "2025", "low": 0.0001, "estimate": 0.0002, "high": 0.0004}
    assert words.per_thousand(rarest).endswith("are compatible with fewer than 1.")
    nearly = {"period": "2025", "low": 0.99, "estimate": 0.9997, "high": 0.9999}
    assert "1,000 adverts more than 999 would be" in words.per_thousand(nearly)
    assert "compatible with 990 to more than 999." in words.per_thousand(nearly)


def test_the_lower_limit_of_a_rare_share_reads_alike_in_title_table_and_chart() -> None:
    rare = cube_fixture.shares().assign(estimate=0.004, low=0.0, high=0.012)
    shares = frames.pooled_shares(rare)
    assert "0.4% (95% interval <0.1% to 1.2%)" in words.share_title(shares)
    assert "0.4% (95% interval <0.1% to 1.2%)" in tables.share_table(shares, {}).to_string()
    drawn = frames.records(shares[shares["drawn"]])[-1]
    assert charts._share_label(drawn) == "2025|0.4%|<0.1\u20131.2%"
    assert charts._percent_range(drawn) == "0.4%|(<0.1% to 1.2%)"


def test_the_newest_change_heads_the_figure_even_when_it_is_not_drawn() -> None:
    changes = frames.pooled_changes(cube_fixture.changes())
    newest = (changes["later"] == "2025") & (changes["measure"] == "share")
    assert words.changes_title(changes.assign(drawn=~newest)).endswith("2025: not drawn")


def test_a_reason_for_both_measures_is_said_once() -> None:
    changes = frames.pooled_changes(cube_fixture.changes())
    said = words.change_reasons(frames.records(changes[~changes["drawn"]]))
    assert said == [f"2021 to 2022: {cube_fixture.NOT_DRAWN}"]


def test_pairs_that_are_not_drawn_for_hidden_months_say_so_together() -> None:
    why = "A month of {} or {} is hidden, because fewer than 11 advertiser clusters stand behind it"
    pairs = [("2021", "2022"), ("2023", "2024")]
    rows = [{"earlier": a, "later": b, "reason": why.format(a, b)} for a, b in pairs]
    assert words.change_reasons(rows) == [
        "2021 to 2022, 2023 to 2024: A month of either is hidden, because fewer than 11 "
        "advertiser clusters stand behind it"
    ]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("complete", "1,250 postings first seen in the month"),
        ("partial", "Partly covered: not drawn. An outage."),
        ("none", "Not covered: not drawn. An outage."),
        ("suppressed", "Hidden: few advertisers, or one. An outage."),
    ],
)
def test_a_month_is_told_as_it_is(state: str, expected: str) -> None:
    row = {"state": state, "count": 1250.0, "reason": "An outage."}
    assert count_words.month_phrase(row, texts.KINDS["postings"].unit) == expected


@pytest.mark.parametrize("kind", ["templates", "clusters"])
def test_what_goes_on_is_not_called_new_and_its_months_are_not_to_be_added(
    cube: Cube, kind: str
) -> None:
    """A template counts in each month with a posting of it: 'first seen' is said of postings."""
    assert texts.KINDS[kind].unit.endswith("with a posting first seen in the month")
    assert texts.NOT_ADDED in texts.KINDS[kind].meaning
    figure = month_figures.counts_figure(cube, kind, cube_fixture.SITES)
    assert figure.unit == texts.KINDS[kind].unit
    assert texts.NOT_ADDED in figure.legend


def test_a_view_says_in_every_title_which_months_and_sites_it_leaves_out(cube: Cube) -> None:
    """A view that ends where the line is highest was told as if nothing came after it."""
    march = pd.Timestamp("2022-03-01", tz="UTC")
    whole, alone = list(cube_fixture.SITES), ["birch"]
    held = dataclasses.replace(cube, index=index())
    for make in (month_figures.coverage_figure, section_figures.sections_figure):
        assert "(" not in make(cube, whole).title
        assert make(cube, alone, (march, march)).title.endswith(
            " (March 2022 only, of January 2021 to December 2025; 1 of 3 sites: Birch classifieds)"
        )
    for some, said in (
        (["birch"], "1 of 3 sites: Birch classifieds"),
        (["alder", "birch"], "2 of 3 sites: Alder board, Birch classifieds"),
    ):
        counts = month_figures.counts_figure(cube, "postings", some)
        assert counts.title.endswith(f" ({said})")
    first = (march, march + pd.DateOffset(months=3))
    for kind in ("index", "counts"):
        figure = (
            measured_figures.index_figure(held, "postings", first)
            if kind == "index"
            else month_figures.counts_figure(held, "postings", whole, first)
        )
        assert figure.title.endswith(
            " (March 2022 to June 2022 only, of January 2021 to December 2025)"
        )
    assert (
        "(1 of 3 sites: Birch classifieds)"
        in region_figures.regions_figure(cube, "2025", alone).title
    )


def test_a_hidden_month_is_not_told_as_a_gap_to_whoever_does_not_see_the_chart(cube: Cube) -> None:
    panel = month_figures.counts_figure(cube, "postings", ["birch"]).panels[0]
    assert "in 56 drawn months; 3 months are gaps; 1 month is hidden." in panel.alternative


def test_a_range_of_one_number_is_that_number(cube: Cube) -> None:
    month = (pd.Timestamp("2025-12-01", tz="UTC"),) * 2
    title = month_figures.counts_figure(cube, "clusters", ["birch"], month).title
    assert re.match(r"Advertiser clusters in a month: \d+ on a site; 1 of 1 site-month", title)


def test_the_denominator_of_changes_names_the_sites_of_each_pair() -> None:
    """The total of the newest pair is hidden, so that the last row is of other years and sites."""
    pairs = [("2023", "2024", "share", "alder"), ("2024", "2025", "share", "alder,birch")]
    pairs += [("2022", "2023", "total", "alder")]
    names = ("earlier", "later", "measure", "sites")
    rows = [dict(zip(names, pair, strict=True)) for pair in pairs]
    titles = {"alder": "Alder board", "birch": "Birch classifieds"}
    said = words.panel_phrase(rows, titles)
    assert said == (
        "the earlier period, on the sites covered in both periods (2024 to 2025: Alder board, "
        "Birch classifieds; 2023 to 2024, 2022 to 2023: Alder board)"
    )
    assert words.panel_phrase(rows[1:2], titles).endswith("(Alder board, Birch classifieds)")


def test_a_site_without_a_time_axis_is_told_by_its_days_and_not_by_its_crawls() -> None:
    """Crawling again on the same day adds no axis, so nobody is told that it would."""
    once = {"single_snapshot": True, "series_start": "2026-02-01", "series_end": "2026-02-01"}
    apart = {**once, "series_end": "2026-05-01"}
    assert "Crawl on another day, at most 8 days later" in count_words.snapshot_phrase(once)
    assert "more than 8 days apart" in count_words.snapshot_phrase(apart)
    assert count_words.series_phrase(once) == "one day only (2026-02-01): no time axis yet"
    assert count_words.series_phrase(apart).startswith("2026-02-01 to 2026-05-01, too far apart")
    assert site_words.sites_title([once, apart]) == (
        "2 sites: 0 with a time axis, 1 seen on one day only, 1 seen on days too far apart"
    )
    assert "A second one on the same day adds none" in next_steps.ONE_CRAWL.because


def test_hidden_label_numbers_are_left_out_of_the_denominator() -> None:
    row = {"period": "2025", "population": pd.NA, "labelled": pd.NA, "annotators": pd.NA}
    said = words.share_denominator([{**row, "sites": "alder"}], {"alder": "Alder board"})
    assert said.endswith("(Alder board)")
    assert "NA" not in said
    assert "nan" not in said


def test_the_reason_for_not_drawing_is_not_in_the_headline_too() -> None:
    finding = {"sentence": "Nothing can be said. Why so.", "reason": "Why so.", "drawn": False}
    assert words.headline(finding) == "Nothing can be said."
    assert words.headline({**finding, "drawn": True}) == "Nothing can be said. Why so."


def test_the_days_of_a_month_are_said_to_be_covered_and_not_crawled() -> None:
    """Four or five crawls of a month, a week apart, cover all of its days."""
    begin = dt.date(2025, 1, 1)
    weekly = series(crawls([begin + dt.timedelta(days=7 * n) for n in range(12)]))
    months = frames.records(coverage_table(monthly(weekly)))
    assert count_words.coverage_phrase(months[1]) == "28 of 28 days are covered."


def test_a_partly_synthetic_release_names_what_was_invented() -> None:
    manifest = copy.deepcopy(cube_fixture.MANIFEST)
    assert words.banner(manifest) == texts.SYNTHETIC_BANNER
    manifest["sites"][0]["synthetic"] = False
    assert "Every advert" not in words.banner(manifest)
    assert "Birch classifieds, Cedar notices" in words.banner(manifest)
    assert "of the collected sites alone" in words.banner(manifest)
    for site in manifest["sites"]:
        site["synthetic"] = False
    assert "Invented: the labels, and so every share" in words.banner(manifest)


@pytest.mark.parametrize("annotators", [3, None])
def test_labels_whose_number_is_hidden_are_not_said_to_be_none(
    cube: Cube, annotators: int | None
) -> None:
    """The labels of a whole small population are not told, and its share may be drawn."""
    hidden = cube.shares.assign(labelled=None, annotators=annotators)
    hidden = hidden.astype({"labelled": "Int64", "annotators": "Int64"})
    assert not site_words.unlabelled(hidden)
    assert site_words.labels_title(hidden).startswith("How many adverts were labelled is not")
    assert next_steps.next_step(dataclasses.replace(cube, shares=hidden)) is None
    nobody = hidden.assign(annotators=0)
    assert site_words.labels_title(nobody) == "No advert has been labelled for this release"
    bare = dataclasses.replace(cube, shares=nobody)
    assert next_steps.next_step(bare) == next_steps.UNLABELLED


def test_a_number_that_is_hidden_says_so_and_why_in_every_table(cube: Cube) -> None:
    """The denominator of a share is never an empty cell."""
    shares = cube.shares.astype({"labelled": "Int64", "population": "Int64"})
    of = shares["period"]
    shares.loc[of.isin(["2021", "2023", "2025"]), "population"] = pd.NA
    shares.loc[of == "2025", "labelled"] = pd.NA
    shares.loc[of == "2022", "labelled"] = 1_200
    held = dataclasses.replace(cube, shares=shares)
    told = figures.share_figure(held), site_figures.labels_figure(held)
    for figure in told:
        sizes = figure.table["Adverts in the period"].to_list()
        assert sizes == ["not told", "21,500", "hidden", "21,500", "hidden"]
        assert figure.table["Adverts labelled"].to_list() == ["40", "1,200", "800", "800", "hidden"]
        assert (
            "The number of adverts is hidden for 2023 and 2025: each has a month behind which "
            "fewer than 11 advertiser clusters (adverts that contacts or texts join) stand"
        ) in figure.legend
        assert texts.HIDDEN_LABELS in figure.legend
        assert figure.table["Method or reason"][0] == "Only 40 adverts of 2021 were labelled."
    of_sites = site_figures.site_shares_figure(held, "2025")
    assert of_sites.table["Adverts in the period"].to_list() == ["hidden", "hidden", "not told"]
    both = "hidden for Alder board and Birch classifieds: each has a month behind"
    assert both in of_sites.legend, "not of the period, of which other sites tell theirs"
    for figure in (*told, of_sites):
        assert "" not in {cell for row in figure.table.to_numpy().tolist() for cell in row}
    assert "hidden" not in site_figures.labels_figure(cube).legend


def test_a_number_of_a_period_that_cuts_a_month_says_so(cube: Cube) -> None:
    rows = frames.pooled_shares(cube.shares).tail(2).assign(population=None)
    rows["end"] = [rows["end"].iloc[0], rows["end"].iloc[1] + pd.Timedelta(days=9)]
    said = hidden_words.why_hidden(rows, 11)
    assert said.startswith("The number of adverts is hidden for 2024: it has a month")
    assert said.endswith(f" 2025 begins or ends {texts.WITHIN_A_MONTH}")


def test_labels_are_counted_over_the_periods_that_tell_them_and_annotators_in_all() -> None:
    """An advert is judged by some of the annotators; a hidden period is none of 'each'."""
    rows = pd.DataFrame(
        {
            "period": ["2023", "2024", "2025"],
            "labelled": [359, pd.NA, 360],
            "annotators": [3, pd.NA, 3],
        }
    ).astype({"labelled": "Int64", "annotators": "Int64"})
    assert site_words.labels_title(rows) == (
        "359 to 360 adverts of each of 2 periods were labelled, by 3 annotators in all"
    )
    assert site_words.labels_title(rows.tail(1)) == (
        "360 adverts of 2025 were labelled, by 3 annotators in all"
    )
    told = {"period": "2025", "population": 900, "labelled": 360, "annotators": 3}
    said = words.share_denominator([told], {})
    assert said.endswith("360 drawn at random and labelled by 3 annotators in all")


def test_a_citation_says_study_release_day_and_that_it_is_synthetic() -> None:
    said = citation_of(cube_fixture.MANIFEST)
    name = identifier_of(cube_fixture.MANIFEST)
    assert name.startswith("2026-01-synthetic-")
    for part in ("invented-study", name, "2026-01-15", "SYNTHETIC DATA"):
        assert part in said


def test_the_citation_of_a_figure_says_of_what_it_is_and_how_sure(cube: Cube) -> None:
    """It is pasted without the page, and so it says alone what the page says."""
    for figure in report_figures(cube):
        said = cited(figure, cube.manifest)
        assert said.startswith(figure.title)
        for part in (
            figure.unit,
            figure.denominator,
            figure.interval,
            identifier_of(cube.manifest),
        ):
            assert part in said
        assert not re.search(r"\.\.|\.;", said)


@pytest.mark.parametrize("kind", sorted(texts.KINDS))
def test_no_sentence_of_ours_speaks_of_victims_or_trafficking_as_found(kind: str) -> None:
    months = pd.DataFrame({"count": [5.0, None]})
    said = count_words.counts_title(kind, [months]) + count_words.cannot_count(kind)
    assert "trafficking" not in said
    assert "victim" not in said


def test_the_plain_count_never_stands_in_a_title_without_the_like_for_like_change(
    cube: Cube,
) -> None:
    rows = frames.newest_parts(cube.parts, list(texts.PARTS))
    title = words.parts_title(rows, frames.pooled_changes(cube.changes))
    assert title.startswith("Like for like, suspicious adverts a day rose from 2024 to 2025: +26%")
    assert re.search(r"a plain count would say \+92% \(95% interval .*%\)$", title)
    unclear = frames.pooled_changes(cube.changes).assign(low=-0.5)
    assert "show no clear change from 2024 to 2025: +26%" in words.parts_title(rows, unclear)
    assert list(rows["part"]) == list(texts.PARTS)


def test_a_pair_that_is_not_taken_apart_has_no_number_in_its_title(cube: Cube) -> None:
    rows = frames.newest_parts(cube.parts.head(1), list(texts.PARTS))
    assert words.parts_title(rows, frames.pooled_changes(cube.changes)) == (
        "What a plain count would say is not taken apart"
    )


def test_an_older_pair_that_is_taken_apart_says_why_no_newer_one_is(cube: Cube) -> None:
    """Beside figures of 2024 to 2025 one of 2022 to 2023 read as if it were theirs."""
    newer = cube.parts.head(1).assign(earlier="2025", later="2026", reason="A month is hidden.")
    told = dataclasses.replace(cube, parts=pd.concat([newer, cube.parts]))
    figure = figures.parts_figure(told)
    assert "from 2024 to 2025" in figure.title
    assert figure.lead.startswith("2024 to 2025 is the newest pair that can be taken apart")
    assert figure.not_drawn == ["2025 to 2026: A month is hidden."]
    assert figures.parts_figure(cube).lead == ""
    assert figures.parts_figure(cube).not_drawn == []

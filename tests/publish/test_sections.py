"""Coverage by section, as a release tells it, and of which sections it does."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from brightline.publish.earlier import Published
from brightline.publish.reader import COLUMNS
from brightline.publish.section_tables import sections_table
from brightline.publish.tables import Rules
from brightline.study_sites import SiteScope
from brightline.trends.evidence import Evidence
from brightline.trends.series import series_of

RULES = Rules(threshold=11, round_to=5)
ENOUGH = {"Massage": 11, "Evenings": 11}


def coverage(sections: dict[str, range], site: str = "alder") -> pd.DataFrame:
    """A crawl on every day of ninety from 1 January, each of which saw those sections."""
    start = dt.date(2025, 1, 1)
    rows = [
        {"site": site, "section": section, "day": start + dt.timedelta(days=day)}
        | {"run_id": day + 1, "planned": 3, "attempted": 3, "fetched": 3, "refused": 0, "failed": 0}
        | {"status": "complete", "counts": True}
        for section, days in sections.items()
        for day in days
    ]
    return pd.DataFrame(rows).sort_values(["day", "section"], ignore_index=True)


def posted(hands: dict[str, int], site: str = "alder") -> pd.DataFrame:
    """One advert of each of so many advertisers in each section."""
    rows = [
        {"site": site, "section": section, "widest": 1000 * number + hand}
        for number, (section, count) in enumerate(hands.items())
        for hand in range(count)
    ]
    return pd.DataFrame(rows, columns=["site", "section", "widest"])


def scope(source: str = "crawl", sections: tuple[str, ...] = (), site: str = "alder") -> SiteScope:
    return SiteScope.model_validate(
        {"key": site, "title": "Alder", "manifest": "m", "terms": "Ours (synthetic)"}
        | {"start": ("https://alder.example.org/",), "allow": ("/.*",), "delay_seconds": 2.0}
        | {"max_pages": 9, "source": source, "sections": sections}
    )


def table(
    sections: dict[str, range],
    hands: dict[str, int],
    site: SiteScope | None = None,
    published: Published | None = None,
) -> pd.DataFrame:
    series = {"alder": series_of(coverage(sections), "alder", "Alder")}
    empty, synthetic = pd.DataFrame(), frozenset({"alder"})
    evidence = Evidence(
        series, posted(hands), empty, empty, empty, synthetic, cutoff=5, codebook="tong7"
    )
    known = Published() if published is None else published
    return sections_table(evidence, [site or scope()], RULES, known)


def test_sections_are_followed_seen_at_times_or_absent_by_month() -> None:
    found = table({"Massage": range(90), "Evenings": range(45)}, ENOUGH)
    assert tuple(found.columns) == COLUMNS["sections"]
    evenings = found[found["section"] == "Evenings"]
    told = evenings[["month", "crawls_seen", "crawls", "status"]].to_numpy().tolist()
    assert told == [
        [dt.date(2025, 1, 1), 31, 31, "followed"],
        [dt.date(2025, 2, 1), 14, 28, "at times"],
        [dt.date(2025, 3, 1), 0, 31, "absent"],
    ]
    assert set(found.loc[found["section"] == "Massage", "status"]) == {"followed"}


def test_a_site_that_names_no_sections_has_no_rows() -> None:
    assert table({"": range(90)}, {}).empty


def test_a_section_of_too_few_advertisers_is_not_named() -> None:
    """It may be called after the one person who posts in it."""
    days = {"Massage": range(90), "sweetjenny": range(90), "Nobody": range(90)}
    assert set(table(days, {"Massage": 11, "sweetjenny": 10})["section"]) == {"Massage"}


def test_a_section_that_the_protocol_names_is_told_whoever_posts_in_it() -> None:
    site = scope(sections=("Massage",))
    assert set(table({"Massage": range(90)}, {"Massage": 1}, site)["section"]) == {"Massage"}


def test_a_section_that_was_told_stays_when_an_advertiser_is_erased() -> None:
    days, kept = {"Massage": range(90)}, Published()
    assert len(table(days, {"Massage": 11}, published=kept)) == 3
    assert len(table(days, {"Massage": 10}, published=kept.after())) == 3


def on_two_sites(alder: int, birch: int, published: Published | None = None) -> pd.DataFrame:
    """One section of both, of so many advertisers each, the first an invented site."""
    sites, days = ("alder", "birch"), {"Massage": range(90)}
    series = {site: series_of(coverage(days, site), site, site.title()) for site in sites}
    adverts = pd.concat([posted({"Massage": alder}, "alder"), posted({"Massage": birch}, "birch")])
    adverts["widest"] = range(len(adverts))
    empty, synthetic = pd.DataFrame(), frozenset({"alder"})
    evidence = Evidence(series, adverts, empty, empty, empty, synthetic, cutoff=5, codebook="tong7")
    scopes = [scope(site=site) for site in sites]
    return sections_table(evidence, scopes, RULES, published or Published())


def test_each_site_names_a_section_by_its_own_advertisers() -> None:
    assert on_two_sites(10, 10).empty
    assert set(on_two_sites(10, 11)["site"]) == {"birch"}
    both = on_two_sites(11, 11)
    told = both[["site", "synthetic"]].drop_duplicates().to_numpy().tolist()
    assert told == [["alder", True], ["birch", False]]


def test_a_section_that_one_site_told_is_not_told_of_another() -> None:
    kept = Published()
    on_two_sites(11, 10, kept)
    assert set(on_two_sites(10, 10, kept.after())["site"]) == {"alder"}


def test_pages_of_no_section_are_none() -> None:
    found = table({"Massage": range(90), "": range(90)}, {"Massage": 11, "": 11})
    assert set(found["section"]) == {"Massage"}


def test_sections_of_imported_files_are_not_told() -> None:
    """They are a column of the adverts: one that is absent says that nobody posted in it."""
    assert table({"Massage": range(90)}, {"Massage": 50}, scope("import")).empty

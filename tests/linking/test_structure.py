"""Structural measures: distributions over enough clusters, with coverage and error, or a reason."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.linking import structure_report
from brightline.linking.structure import Distribution, distributions
from brightline.schema import Advert, AdvertContact, Contact, Coverage, CrawlRun, Site
from brightline.store import insert, open_store, upsert_study
from brightline.study import Study

NOBODYS = pd.DataFrame({"advert_id": [], "contact_id": []}, dtype="int64")


def market(clusters: int) -> pd.DataFrame:
    """`clusters` with one place each, but every third with two."""
    rows = []
    for number in range(clusters):
        for place in range(2 if number % 3 == 0 else 1):
            rows.append((number, number, number, f"place {place}"))
    frame = pd.DataFrame(rows, columns=["cluster", "widest", "template", "place"])
    return frame.assign(advert_id=range(len(frame)))


def measured(adverts: pd.DataFrame, contacts: pd.DataFrame = NOBODYS) -> dict[str, Distribution]:
    return {one.measure: one for one in distributions(adverts, contacts, threshold=11)}


def bounds(found: Distribution) -> list[tuple[int, int | None, int]] | None:
    return found.classes and [(c.least, c.most, c.units) for c in found.classes]  # type: ignore[return-value]


def test_a_class_stands_on_enough_clusters_or_is_merged_with_its_neighbour() -> None:
    assert bounds(measured(market(60))["places_per_cluster"]) == [(1, 1, 40), (2, None, 20)]
    # Ten clusters with two places would be too few.
    assert bounds(measured(market(30))["places_per_cluster"]) == [(1, None, 30)]


def test_of_few_clusters_or_of_one_hand_nothing_is_shown() -> None:
    for adverts in (market(10), market(60).assign(widest=1), market(60).head(0)):
        assert all(one.classes is None for one in measured(adverts).values())


def test_a_class_that_is_nearly_all_one_hands_is_not_shown() -> None:
    # Of the clusters with two places, 200 may be one advertiser, and ten others are ten.
    adverts = market(630)
    adverts["widest"] = adverts["cluster"].where(
        (adverts["cluster"] % 3 > 0) | (adverts["cluster"] >= 600), 0
    )
    assert bounds(measured(adverts)["places_per_cluster"]) == [(1, None, 630)]


def test_evenness_counts_a_place_for_what_it_is_used() -> None:
    adverts = market(60)
    once = adverts[adverts["place"] == "place 1"]
    evenly = bounds(measured(adverts)["even_places_per_cluster"])
    assert evenly == [(1, 1, 40), (2, None, 20)]
    four = pd.concat([adverts, once.assign(place="place 2"), once.assign(place="place 3")])
    found = measured(four)
    assert bounds(found["places_per_cluster"]) == [(1, 1, 40), (2, None, 20)]
    assert bounds(found["even_places_per_cluster"]) == [(1, 1, 40), (2, None, 20)]
    # The one place has nearly all: 2 ** 0.08 is more than one, and less than two.
    rarely = pd.concat([adverts, *[adverts[adverts["place"] == "place 0"]] * 99])
    assert bounds(measured(rarely)["even_places_per_cluster"]) == [(1, 1, 40), (2, None, 20)]


def test_contacts_of_a_template_are_counted_once_and_none_is_a_class() -> None:
    adverts = market(60)
    carried = [(n, contact) for n in adverts["advert_id"] if n % 2 for contact in (1, 2)]
    contacts = pd.DataFrame(carried, columns=["advert_id", "contact_id"])
    found = measured(adverts, contacts)["contacts_per_template"]
    with_two = adverts[adverts["advert_id"] % 2 == 1]["template"].nunique()
    assert bounds(found) == [(0, 0, 60 - with_two), (1, None, with_two)]


def test_adverts_without_a_place_are_in_no_figure_of_places() -> None:
    adverts = market(60)
    adverts.loc[adverts["cluster"] < 12, "place"] = None
    for measure, clusters in (("places_per_cluster", 48), ("templates_per_cluster", 60)):
        classes = measured(adverts)[measure].classes
        assert classes is not None
        assert sum(one.units for one in classes) == clusters


def test_an_interval_holds_chance_and_both_linkings() -> None:
    plain = measured(market(60))["places_per_cluster"].classes
    assert plain is not None
    assert plain[1].low < 1 / 3 < plain[1].high
    # Pairs of clusters that may be one hand: fewer observations, so a wider interval; and where
    # their places differ, a hand has two where its clusters have one.
    pairs = market(60).assign(widest=market(60)["cluster"] // 2)
    paired = measured(pairs)["places_per_cluster"].classes
    assert paired is not None
    assert paired[1].low < plain[1].low
    apart = pairs.assign(place=pairs["place"] + (pairs["cluster"] % 2).astype(str))
    split = measured(apart)["places_per_cluster"].classes
    assert split is not None
    assert split[1].share == pytest.approx(1 / 3)
    assert split[1].high == pytest.approx(1)


DAYS = [dt.datetime(2024, 12, 30, 3, tzinfo=dt.UTC) + dt.timedelta(n) for n in range(370)]
SITES = """
[[site]]
key = "site-a"
title = "A (synthetic)"
manifest = "django-classified"
terms = "Loopback copy run by ourselves; no terms apply."
start = ["http://127.0.0.1:8000/"]
allow = ["/.*"]
delay_seconds = 0
max_pages = 10
synthetic = true
region = "CA"
"""
SITES += SITES.replace("site-a", "site-b").replace("A (synthetic)", "B (synthetic)")


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    """Sixty advertisers on site A, which was seen on every day of 2025; site B never was."""
    study = make_study(sites=SITES)
    with open_store(study.store_url, migrate=True) as store, store.begin() as connection:
        upsert_study(connection, study)
        named = {"manifest": "m", "synthetic": True}
        insert(connection, Site, [{"id": 1, "key": "site-a", "title": "A", **named}])
        runs = [_run(number, day) for number, day in enumerate(DAYS, 1)]
        insert(connection, CrawlRun, runs)
        insert(connection, Coverage, [_effort(run) for run in runs])
        contacts = range(1, 61)
        names = {"kind": "phone", "key_id": "k"}
        insert(connection, Contact, [{"id": n, "pseudonym": f"p-{n}", **names} for n in contacts])
        adverts = [_advert(n, hand, place) for n, hand, place in _adverts()]
        insert(connection, Advert, adverts)
        carried = [{"advert_id": n, "contact_id": hand} for n, hand, _ in _adverts()]
        insert(connection, AdvertContact, [{**one, "field": "body"} for one in carried])
    return study


def _adverts() -> list[tuple[int, int, int]]:
    pairs = [(hand, place) for hand in range(1, 61) for place in range(2 if hand % 3 == 0 else 1)]
    return [(number, hand, place) for number, (hand, place) in enumerate(pairs, 1)]


def _run(number: int, day: dt.datetime) -> dict[str, Any]:
    ended = {"started_at": day, "ended_at": day, "ended_because": "finished"}
    counted = {"counts_as_coverage": True, "protocol_sha256": "0" * 64}
    return {"id": number, "site_id": 1, **ended, **counted}


def _effort(run: dict[str, Any]) -> dict[str, Any]:
    pages = {"planned": 5, "attempted": 5, "fetched": 5, "status": "complete"}
    where = {"run_id": run["id"], "site_id": 1, "section": "Massage"}
    return {**where, "day": run["started_at"].date(), **pages}


def _advert(number: int, hand: int, place: int) -> dict[str, Any]:
    seen = DAYS[20 + number]
    return {
        "id": number,
        "site_id": 1,
        "ad_key": f"key-{number}",
        "section": "Massage",
        "place_printed": f"Town {place}",
        "first_seen": seen,
        "last_seen": seen,
        "first_run_id": 1,
        "title": "",
        "body": " ".join(f"{_letters(hand)}x{chr(97 + word)}" for word in range(9))
        + " (synthetic)",
        "content_hash": str(number),
        "synthetic": True,
    }


def _letters(number: int) -> str:
    return chr(97 + number // 26) + chr(97 + number % 26)


def asked(study: Study, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(build_app(), ["link", *words, "--study", str(study.path)])
    return done.exit_code, done.output or str(done.exception)


def test_the_command_says_what_was_seen_and_how_sure_it_is(study: Study) -> None:
    code, said = asked(study, "structure")
    assert (code, "run `brightline link run`" in said) == (1, True)
    assert asked(study, "run")[0] == 0
    code, said = asked(study, "structure")
    assert code == 0
    assert "CA, 2025 (1 January 2025 until 1 January 2026):" in said
    assert "A (synthetic): 365 of 365 days covered." in said
    assert "Left out: B (synthetic) has no complete crawl" in said
    assert "Not shown: No site of the region was covered in the period." in said  # 2024
    assert "places per advertiser cluster, of about 60 clusters:" in said
    shares = [line.split() for line in said.splitlines() if line.strip().startswith(("1 ", "2 or"))]
    assert shares[0][:2] == ["1", "67%"]
    assert shares[1][:4] == ["2", "or", "more", "33%"]
    assert "(20% to 50%)" in said
    assert "Intervals are of 95%" in said
    assert "are those of the linking of" in said


def test_the_figures_for_scripts_are_no_finer_and_name_nobody(study: Study) -> None:
    asked(study, "run")
    code, said = asked(study, "structure", "--period", "2025", "--region", "CA", "--json")
    assert code == 0
    (cell,) = json.loads(said)["cells"]
    assert cell["coverage"] == [{"site": "site-a", "days": 365, "days_complete": 365}]
    assert cell["share_with_place"] == 1.0
    (places, *_) = cell["distributions"]
    assert (places["measure"], places["units"]) == ("places_per_cluster", 60)
    assert [one["share"] for one in places["classes"]] == [0.67, 0.33]
    keys = {name for one in cell["distributions"] for c in one["classes"] for name in c}
    assert keys == {"least", "most", "share", "low", "high"}
    assert "Town" not in said


def test_one_advertiser_more_or_less_changes_no_figure(study: Study) -> None:
    asked(study, "run")
    before = asked(study, "structure", "--period", "2025", "--json")[1]
    with open_store(study.store_url) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE advert SET place_printed = 'Town 7' WHERE id = 1")
        connection.exec_driver_sql("UPDATE advert SET first_seen = '2024-01-01' WHERE id = 2")
    assert asked(study, "structure", "--period", "2025", "--json")[1] == before


def test_only_the_protocols_regions_and_periods_can_be_asked_for(study: Study) -> None:
    asked(study, "run")
    for words, what in ((("--period", "March"), "period 'March'"), (("--region", "US"), "region")):
        code, said = asked(study, "structure", *words)
        assert code != 0
        assert f"names no {what}" in said


def test_an_advert_that_is_not_linked_yet_asks_for_another_run(study: Study) -> None:
    assert asked(study, "run")[0] == 0
    with open_store(study.store_url) as store, store.begin() as connection:
        insert(connection, Advert, [_advert(300, 7, 1)])
    code, said = asked(study, "structure")
    assert (code, "run `brightline link run`" in said) == (1, True)


def test_a_contact_that_is_set_aside_is_counted_in_no_template(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(study, "run")
    assert _contacts_of(study) == [1]
    every = pd.DataFrame({"contact_id": range(1, 61)})
    monkeypatch.setattr(structure_report, "junk_of", lambda *_: every)
    assert _contacts_of(study) == [0]


def _contacts_of(study: Study) -> list[int]:
    """The least of each class of contacts per template."""
    said = asked(study, "structure", "--period", "2025", "--json")[1]
    found = {one["measure"]: one for one in json.loads(said)["cells"][0]["distributions"]}
    return [one["least"] for one in found["contacts_per_template"]["classes"]]


def test_few_advertisers_are_a_sentence(study: Study) -> None:
    with open_store(study.store_url) as store, store.begin() as connection:
        connection.exec_driver_sql("DELETE FROM advert_contact WHERE advert_id > 10")
        connection.exec_driver_sql("DELETE FROM advert WHERE id > 10")
    asked(study, "run")
    code, said = asked(study, "structure", "--period", "2025")
    assert code == 0
    assert "Not shown: Fewer than 11 advertiser clusters stand behind the structure of CA" in said
    assert "%" not in said


def test_a_section_that_was_taken_out_has_no_structure(study: Study) -> None:
    assert asked(study, "run")[0] == 0
    text = study.path.read_text(encoding="utf-8")
    narrow = text.replace('region = "CA"\n', 'region = "CA"\nsections = ["Rooms"]\n')
    study.path.write_text(narrow, encoding="utf-8")
    code, said = asked(study, "structure")
    assert code == 0, said
    assert "days covered" not in said
    assert "names a section of A (synthetic) no more" in " ".join(said.split())

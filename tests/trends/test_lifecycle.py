"""Sightings tell what became of an advert: an example of every class, and the sums add up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.ingest import Door, PostedInterval, RawAdvert, end_run, record_coverage, start_run
from brightline.privacy import create_keys
from brightline.store import open_store, site_id
from brightline.study import Study
from brightline.trends.lifecycle import (
    CLASSES,
    SightingFrames,
    lifecycle,
    load_sightings,
    transitions,
)
from tests.tried import tried

FIRST = dt.datetime(2025, 3, 1, 3, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def frames(
    *crawls: dict[int, Any], links: dict[int, list[int]] | None = None, sections: str = ""
) -> SightingFrames:
    """Crawls of one site a day apart: {advert: content} or {advert: (content, from, to)}."""
    runs = pd.DataFrame(
        {
            "run_id": range(1, len(crawls) + 1),
            "site": "alpha",
            "started_at": [FIRST + n * DAY for n in range(len(crawls))],
            "sections": list(sections) or "all",
        }
    )
    rows = []
    for run, seen in enumerate(crawls, start=1):
        for advert, said in seen.items():
            content, start, end = said if isinstance(said, tuple) else (said, None, None)
            rows.append((advert, run, content, start, end))
    columns = ["advert_id", "run_id", "content_hash", "posted_from", "posted_to"]
    sightings = pd.DataFrame(rows, columns=columns)
    for name in ("posted_from", "posted_to"):
        sightings[name] = pd.to_datetime(sightings[name], utc=True)
    pairs = [(advert, contact) for advert, found in (links or {}).items() for contact in found]
    carried = pd.DataFrame(pairs, columns=["advert_id", "contact_id"]).astype("int64")
    return SightingFrames(runs, sightings, carried)


def classes(made: SightingFrames, run: int = 2) -> dict[int, str]:
    found = transitions(made)
    found = found[found["run_id"] == run]
    assert not found["advert_id"].duplicated().any()
    return dict(zip(found["advert_id"], found["change"], strict=True))


def test_new_unchanged_edited_and_gone() -> None:
    made = frames({1: "a", 2: "b", 3: "c"}, {1: "a", 2: "B", 4: "d"})
    assert classes(made) == {1: "unchanged", 2: "edited", 3: "gone", 4: "new"}


def test_the_first_run_has_no_transition() -> None:
    assert len(transitions(frames({1: "a"}))) == 0
    assert len(lifecycle(frames({1: "a"}))) == 0


def test_a_later_posted_date_is_a_renewal() -> None:
    first = ("a", FIRST - 7 * DAY, FIRST - 6 * DAY)
    assert classes(frames({1: first}, {1: ("a", FIRST, FIRST + DAY)})) == {1: "renewed"}


def test_an_edit_with_a_later_date_is_an_edit() -> None:
    first = ("a", FIRST - 7 * DAY, FIRST - 6 * DAY)
    assert classes(frames({1: first}, {1: ("b", FIRST, FIRST + DAY)})) == {1: "edited"}


def test_the_same_rough_date_told_later_is_no_renewal() -> None:
    """'2 weeks ago', a day apart: the intervals overlap."""
    told = ("a", FIRST - 21 * DAY, FIRST - 14 * DAY)
    again = ("a", FIRST - 20 * DAY, FIRST - 13 * DAY)
    assert classes(frames({1: told}, {1: again})) == {1: "unchanged"}


def test_a_date_that_is_missing_or_earlier_is_no_renewal() -> None:
    told = ("a", FIRST - 7 * DAY, FIRST - 6 * DAY)
    assert classes(frames({1: told}, {1: "a"})) == {1: "unchanged"}
    earlier = ("a", FIRST - 30 * DAY, FIRST - 29 * DAY)
    assert classes(frames({1: told}, {1: earlier})) == {1: "unchanged"}


def test_the_same_text_under_a_new_id_while_the_old_is_gone_is_a_repost() -> None:
    assert classes(frames({1: "a"}, {2: "a"})) == {1: "gone", 2: "reposted"}
    # The old one is still there: a second advert with the same text is new.
    assert classes(frames({1: "a"}, {1: "a", 2: "a"})) == {1: "unchanged", 2: "new"}


def test_the_same_contact_under_a_new_id_while_the_old_is_gone_is_a_repost() -> None:
    made = frames({1: "a", 3: "c"}, {2: "b", 3: "c"}, links={1: [7], 2: [7], 3: [8]})
    assert classes(made) == {1: "gone", 2: "reposted", 3: "unchanged"}
    apart = frames({1: "a"}, {2: "b"}, links={1: [7], 2: [8]})
    assert classes(apart) == {1: "gone", 2: "new"}


def test_what_was_missed_once_returns() -> None:
    made = frames({1: "a", 9: "z"}, {9: "z"}, {1: "a", 9: "z"})
    assert classes(made, 2)[1] == "gone"
    assert classes(made, 3)[1] == "returned"


def test_a_repost_after_a_run_without_it_counts_as_new() -> None:
    assert classes(frames({1: "a"}, {9: "z"}, {2: "a", 9: "z"}), 3)[2] == "new"


def test_runs_of_other_sections_are_not_compared() -> None:
    made = frames({1: "a"}, {2: "b"}, {2: "b"}, sections="xyy")
    assert set(transitions(made)["run_id"]) == {3}
    assert classes(made, 3) == {2: "unchanged"}


def test_counts_by_site_and_month() -> None:
    made = frames({1: "a", 2: "b"}, {1: "a", 3: "c"}, {3: "c", 4: "c"})
    (row,) = lifecycle(made).to_dict("records")
    assert row["site"] == "alpha"
    assert row["month"] == dt.date(2025, 3, 1)
    assert row["transitions"] == 2
    assert {name: row[name] for name in CLASSES} == {
        "new": 2, "reposted": 0, "returned": 0, "edited": 0, "renewed": 0,
        "unchanged": 2, "gone": 2,
    }  # fmt: skip


_SAID = st.tuples(st.sampled_from("abc"), st.integers(0, 9), st.integers(1, 5)).map(
    lambda said: (said[0], FIRST + said[1] * DAY, FIRST + (said[1] + said[2]) * DAY)
)
_CRAWLS = st.lists(st.dictionaries(st.integers(1, 8), _SAID, max_size=8), min_size=1, max_size=6)
_LINKS = st.dictionaries(st.integers(1, 8), st.lists(st.integers(1, 3), max_size=2, unique=True))


@tried(10)
@given(crawls=_CRAWLS, links=_LINKS)
def test_every_advert_of_a_transition_has_one_class_and_the_counts_add_up(
    crawls: list[dict[int, Any]], links: dict[int, list[int]]
) -> None:
    made = frames(*crawls, links=links)
    found = transitions(made)
    assert not found.duplicated(["run_id", "advert_id"]).any()
    assert set(found["change"]) <= set(CLASSES)
    for number, (earlier, later) in enumerate(pairwise(crawls), start=2):
        by_class = found[found["run_id"] == number]["change"].value_counts()
        size = {name: int(by_class.get(name, 0)) for name in CLASSES}
        stayed = size["edited"] + size["renewed"] + size["unchanged"]
        assert stayed == len(earlier.keys() & later.keys())
        assert stayed + size["gone"] == len(earlier)
        assert stayed + size["new"] + size["reposted"] + size["returned"] == len(later)
    counted = lifecycle(made)
    assert int(counted[list(CLASSES)].to_numpy().sum()) == len(found)


def _advert(number: int, **changes: object) -> RawAdvert:
    made = RawAdvert(
        site="site-a",
        ad_id=str(number),
        url=f"http://127.0.0.1:8000/{number}/",
        section="Massage (synthetic)",
        title=f"Evening {number} (synthetic)",
        body=f"Text {number} (synthetic)",
        seen_at=FIRST,
        posted=PostedInterval(FIRST - DAY, FIRST, "day"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_from_the_door_to_the_classes(
    engine: str,
    request: pytest.FixtureRequest,
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    url = study.store_url if engine == "sqlite" else request.getfixturevalue("postgres_url")
    keyring = create_keys(study.keys_directory)
    later = PostedInterval(FIRST + DAY, FIRST + 2 * DAY, "day")
    crawls: tuple[tuple[bool, list[RawAdvert]], ...] = (
        (True, [_advert(1), _advert(2), _advert(3), _advert(4)]),
        (False, []),  # a run that does not count takes nothing away
        (True, [_advert(1), _advert(2, body="Other"), _advert(3, posted=later), _advert(5)]),
    )
    with open_store(url, migrate=True) as store:
        door = Door(study, keyring, store)
        for number, (counts, seen) in enumerate(crawls):
            now = FIRST + number * DAY
            with store.begin() as connection:
                run = start_run(connection, study, "site-a", now=now)
                dated = [replace(one, seen_at=now) for one in seen]
                door.admit(connection, run, dated)
                effort = {"section": "all", "day": now.date(), "planned": 1, "fetched": 1}
                record_coverage(connection, run, site_id(connection, study, "site-a"), [effort])
                end_run(
                    connection,
                    study,
                    run,
                    because="finished",
                    counts_as_coverage=counts,
                    adverts_seen=len(seen),
                    now=now,
                )
        (row,) = lifecycle(load_sightings(store)).to_dict("records")
    assert row["transitions"] == 1
    assert {name: row[name] for name in CLASSES if row[name]} == {
        "new": 1, "edited": 1, "renewed": 1, "unchanged": 1, "gone": 1,
    }  # fmt: skip

"""An advert that is met again, earlier or later: what a sighting keeps, and what it changes."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from brightline.ingest import Admitted, writing
from brightline.schema import Advert, AdvertContact, Contact, Sample, SampledAdvert, Sighting
from brightline.store import table_of
from tests.ingest.house import SEEN, House, advert


def test_a_second_run_makes_a_sighting_and_no_second_advert(house: House) -> None:
    later = SEEN + dt.timedelta(days=1)
    house.admit(house.run(), advert())
    again = house.admit(house.run(later), advert(seen_at=later))
    assert again == Admitted(seen_again=1)
    (row,) = house.rows(Advert)
    assert (row["first_seen"], row["last_seen"]) == (SEEN, later)
    assert len(house.rows(Sighting)) == 2
    assert len(house.rows(AdvertContact)) == 2


def test_an_edit_shows_in_the_sighting_and_the_labelled_text_stays(house: House) -> None:
    house.admit(house.run(), advert())
    house.admit(house.run(), advert(body="Another text (synthetic)"))
    (row,) = house.rows(Advert)
    first, second = house.rows(Sighting)
    assert "Another" not in str(row["body"])
    assert first["content_hash"] == row["content_hash"] != second["content_hash"]


def test_a_doubled_advert_in_one_batch_counts_once(house: House) -> None:
    run = house.run()
    assert house.admit(run, advert(), advert()) == Admitted(new=1)
    assert house.admit(run, advert()) == Admitted(seen_again=1)
    assert len(house.rows(Sighting)) == 1


def test_of_an_advert_that_is_doubled_in_a_run_the_first_text_counts(house: House) -> None:
    other = advert(title="Another (synthetic)", body="Another text (synthetic)")
    assert house.admit(house.run(), advert(), other) == Admitted(new=1)
    (row,) = house.rows(Advert)
    assert row["title"] == advert().title
    assert row["content_hash"] == house.rows(Sighting)[0]["content_hash"]


def test_a_contact_that_is_printed_plainly_too_is_kept_as_both(house: House) -> None:
    body = "Call 2 1 2 5 5 5 0 1 4 2, that is 212-555-0142. (synthetic)"
    house.admit(house.run(), advert(body=body), advert(2, body="Call 212-555-0142. (synthetic)"))
    (both, plain) = house.rows(AdvertContact)
    assert str(both["disguises"]).split(",") == ["plain", "separated"]
    assert plain["disguises"] == ""


def test_a_collector_that_knew_an_older_day_moves_none_back(house: House) -> None:
    """Between its look at the advert and its writing another one has moved it further."""
    newest = SEEN + dt.timedelta(days=9)
    house.admit(house.run(), advert())
    house.admit(house.run(newest), advert(seen_at=newest))
    scope, late = house.study.site("site-a"), SEEN + dt.timedelta(days=3)
    (prepared,) = house.door.preparer.prepare(scope, [advert(seen_at=late)])
    knew = writing._Seen({3: prepared}, id=1, first_known=SEEN, last_known=SEEN)
    with house.store.begin() as connection:
        writing._move_last(connection, [knew])
    assert [row["last_seen"] for row in house.rows(Advert)] == [newest]


def test_a_changed_number_does_not_hide_a_template(house: House) -> None:
    other = advert(2, title=advert().title, body=advert().body.replace("0142", "0177"))
    house.admit(house.run(), advert(), other)
    first, second = house.rows(Advert)
    assert first["content_hash"] == second["content_hash"]
    assert len(house.rows(Contact)) == 3


def test_an_earlier_sighting_that_comes_in_later_describes_the_advert(house: House) -> None:
    """Archives are not read in the order of their dates."""
    before = SEEN - dt.timedelta(days=400)
    house.admit(house.run(), advert())
    old = house.run(before)
    earlier = advert(seen_at=before, body="Write to otto@example.net (synthetic)", posted=None)
    assert house.admit(old, earlier) == Admitted(seen_again=1)
    (row,) = house.rows(Advert)
    assert (row["first_seen"], row["last_seen"], row["first_run_id"]) == (before, SEEN, old)
    assert str(row["body"]).startswith("Write to [email:")
    assert row["content_hash"] == house.rows(Sighting)[1]["content_hash"]
    (link,) = house.rows(AdvertContact)
    assert link["contact_id"] == 3


def test_the_text_of_a_sampled_advert_stays_as_annotators_saw_it(house: House) -> None:
    house.admit(house.run(), advert())
    with house.store.begin() as connection:
        _sample(connection, advert_id=1)
    before = SEEN - dt.timedelta(days=400)
    house.admit(house.run(before), advert(seen_at=before, body="Another text (synthetic)"))
    (row,) = house.rows(Advert)
    assert row["first_seen"] == before
    assert "Another" not in str(row["body"])
    assert len(house.rows(AdvertContact)) == 2


def test_a_batch_may_hold_sightings_of_several_runs_in_any_order(house: House) -> None:
    days = [SEEN + dt.timedelta(days=n) for n in (1, 0, 2)]
    runs = [house.run(day) for day in days]
    scope = house.study.site("site-a")
    raw = [advert(seen_at=day, title=f"Day {day.day} (synthetic)") for day in days]
    items = list(zip(runs, house.door.preparer.prepare(scope, raw), strict=True))
    with house.store.begin() as connection:
        admitted = house.door.admit_prepared(connection, "site-a", [*items, items[0]])
    assert admitted == Admitted(new=1, seen_again=2)
    (row,) = house.rows(Advert)
    assert (row["first_seen"], row["last_seen"]) == (SEEN, SEEN + dt.timedelta(days=2))
    assert (row["first_run_id"], row["title"]) == (runs[1], "Day 1 (synthetic)")
    assert len(house.rows(Sighting)) == 3


def _sample(connection: sa.Connection, advert_id: int) -> None:
    """A sample that holds one advert."""
    sample = {"name": "pilot", "purpose": "estimate", "wave": "1", "codebook": "core@1", "seed": 1}
    connection.execute(
        table_of(Sample).insert().values(**sample, drawn_at=SEEN, annotators_per_advert=1)
    )
    drawn = {"sample_id": 1, "item_key": "item-1", "stratum": "all", "stratum_population": 1}
    connection.execute(
        table_of(SampledAdvert)
        .insert()
        .values(
            **drawn,
            advert_id=advert_id,
            stratum_sampled=1,
            inclusion_probability=1.0,
            position=1,
        )
    )

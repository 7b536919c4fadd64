"""The one door: what passes it is minimal, in scope, not suppressed, and stored exactly once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

import brightline.ingest.door as door_module
import brightline.ingest.preparing as preparing_module
from brightline import ledger
from brightline.errors import IngestError, StudyError
from brightline.ingest import (
    Admitted,
    Door,
    PostedInterval,
    RawAdvert,
    end_run,
    in_scope,
    start_run,
)
from brightline.privacy import Keyring, Minimised, create_keys, unseal_url
from brightline.schema import (
    Advert,
    AdvertContact,
    Contact,
    Sample,
    SampledAdvert,
    Sighting,
    Suppression,
)
from brightline.store import Store, open_store, table_of
from brightline.study import SiteScope, Study
from brightline.study_fields import origin_of
from tests.studies import SITE, study_text


@dataclass(frozen=True)
class SiteScopeLike:
    """What the door asks a site of."""

    origins: frozenset[str]
    sections: tuple[str, ...] = ()
    source: str = "crawl"


SEEN = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
CANARY = "2125550142"


def advert(number: int = 1, **changes: object) -> RawAdvert:
    made = RawAdvert(
        site="site-a",
        ad_id=str(number),
        url=f"http://127.0.0.1:8000/{number}-evening-{CANARY}/",
        section="Massage (synthetic)",
        title=f"Quiet evening {number} (synthetic)",
        body="Call 212-555-0142 or write to mara@example.org. $120, 24 yo.",
        seen_at=SEEN,
        place="Toronto",
        price=120.0,
        currency="USD",
        posted=PostedInterval(SEEN - dt.timedelta(days=7), SEEN, "week"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass
class House:
    """A study with an open store, its keys and a door."""

    study: Study
    store: Store
    keyring: Keyring
    door: Door

    def run(self, now: dt.datetime = SEEN) -> int:
        with self.store.begin() as connection:
            return start_run(connection, self.study, "site-a", now=now)

    def admit(self, run: int, *adverts: RawAdvert) -> Admitted:
        with self.store.begin() as connection:
            return self.door.admit(connection, run, adverts)

    def rows(self, table: type) -> list[dict[str, object]]:
        with self.store.begin() as connection:
            query = sa.select(table_of(table)).order_by(table_of(table).c.id)
            return [dict(row) for row in connection.execute(query).mappings()]


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, make_study: Callable[..., Study]) -> Iterator[House]:
    study = make_study()
    url = study.store_url
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    keyring = create_keys(study.keys_directory)
    with open_store(url, migrate=True) as store:
        yield House(study, store, keyring, Door(study, keyring, store))


def test_what_is_stored_is_the_advert_without_its_contacts(house: House) -> None:
    assert house.admit(house.run(), advert()) == Admitted(new=1)
    (row,) = house.rows(Advert)
    assert row["title"] == "Quiet evening 1 (synthetic)"
    assert str(row["body"]).startswith("Call [phone:")
    assert "$120, 24 yo." in str(row["body"])
    assert (row["place_printed"], row["price"], row["currency"]) == ("Toronto", 120.0, "USD")
    assert row["posted_precision"] == "week"
    assert row["first_seen"] == row["last_seen"] == SEEN
    assert row["synthetic"] is True
    assert {str(contact["kind"]) for contact in house.rows(Contact)} == {"phone", "email"}
    assert len(house.rows(AdvertContact)) == 2


def test_the_url_opens_for_the_custodian_only(house: House) -> None:
    house.admit(house.run(), advert())
    (row,) = house.rows(Advert)
    sealed = bytes(row["url_sealed"])  # type: ignore[call-overload]
    assert CANARY.encode() not in sealed
    assert unseal_url(sealed, house.study.keys_directory) == advert().url
    assert row["url_expires"] == SEEN + dt.timedelta(days=30)


def test_the_sites_own_id_is_not_stored(house: House) -> None:
    house.admit(house.run(), advert(ad_id="ad-81726354"))
    (row,) = house.rows(Advert)
    assert "81726354" not in str(row)


@pytest.mark.parametrize("field", ["title", "body", "place", "section"])
def test_no_field_lets_a_contact_through(house: House, field: str) -> None:
    spoiled = replace(advert(), **{field: f"ask 212 555 0142 or {CANARY}"})  # type: ignore[arg-type]
    house.admit(house.run(), spoiled)
    stored = str(house.rows(Advert)) + str(house.rows(Contact))
    assert CANARY not in stored
    assert "0142" not in stored


def test_without_minimisation_the_same_check_fails(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant that skips the step: the check above would see it."""

    def skip(title: str, body: str, *_: object) -> Minimised:
        return Minimised(title, body, (), 0)

    monkeypatch.setattr(preparing_module, "minimise", skip)
    house.admit(house.run(), advert(body=f"ask {CANARY}"))
    assert CANARY in str(house.rows(Advert))


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


def test_a_text_is_minimised_once_and_only_its_digest_is_kept(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def counting(title: str, body: str, *_: object) -> Minimised:
        seen.append(title)
        return Minimised(title, "", (), 0)

    monkeypatch.setattr(preparing_module, "minimise", counting)
    scope, same = house.study.site("site-a"), advert(1)
    house.door.preparer.prepare(scope, [same, replace(same, ad_id="2")])
    assert seen.count(same.title) == 1
    assert CANARY not in str(house.door.preparer._texts)


def test_what_has_opted_out_is_not_stored(house: House) -> None:
    name = house.keyring.suppression("phone", "+12125550142")
    with house.store.begin() as connection:
        connection.execute(
            table_of(Suppression)
            .insert()
            .values(pseudonym=name, key_id=house.keyring.key_id, reason="opt-out", added_at=SEEN)
        )
    kept = advert(2, body="Nothing to reach anybody by (synthetic)")
    assert house.admit(house.run(), advert(), kept) == Admitted(new=1, suppressed=1)
    assert len(house.rows(Advert)) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9000/1-a/",
        "https://127.0.0.1:8000/1-a/",
        "http://other.example.org/1-a/",
        "http://127.0.0.1@evil.example.org:8000/1-a/",
        "",
    ],
)
def test_what_lies_outside_the_protocol_is_refused(house: House, url: str) -> None:
    assert house.admit(house.run(), advert(url=url)) == Admitted(refused=1)
    assert house.rows(Advert) == []


URL_PARTS = st.sampled_from(
    [
        "http:",
        "HTTP:",
        "https:",
        "ftp:",
        "/",
        "//",
        "///",
        "?",
        "#",
        "@",
        ":",
        ":8000",
        ":80",
        "\\",
        "127.0.0.1",
        "example.org",
        "[::1]",
        "[",
    ]
).flatmap(lambda part: st.sampled_from([part, part, f"{part}\t", " ", "a", "%2F", "/1-a/", "é"]))


@given(parts=st.lists(URL_PARTS, min_size=1, max_size=9))
def test_the_origin_remembered_is_the_origin_of_the_whole_address(parts: list[str]) -> None:
    site = SiteScopeLike(frozenset({"http://127.0.0.1:8000", "http://127.0.0.1:80"}))
    url = "".join(parts)
    try:
        expected = origin_of(url) in site.origins
    except ValueError:
        expected = False
    assert in_scope(cast("SiteScope", site), advert(url=url)) is expected


def test_without_the_scope_check_it_would_be_stored(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door_module, "in_scope", lambda *_: True)
    assert house.admit(house.run(), advert(url="http://other.example.org/")).new == 1


def test_sections_outside_the_protocol_are_refused(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    study = make_study(extra='sections = ["Massage (synthetic)"]')
    with open_store(study.store_url, migrate=True) as store:
        door = Door(study, create_keys(study.keys_directory), store)
        with store.begin() as connection:
            run = start_run(connection, study, "site-a")
            admitted = door.admit(connection, run, [advert(), advert(2, section="Pets")])
    assert admitted == Admitted(new=1, refused=1)


def test_a_batch_is_of_one_site_that_the_protocol_names(house: House) -> None:
    run = house.run()
    with pytest.raises(IngestError, match="several sites"):
        house.admit(run, advert(), advert(site="site-b"))
    with pytest.raises(StudyError, match="names no site 'site-b'"):
        house.admit(run, advert(site="site-b"))


def test_a_failed_batch_leaves_nothing(house: House) -> None:
    run = house.run()
    with pytest.raises(ZeroDivisionError), house.store.begin() as connection:
        house.door.admit(connection, run, [advert()])
        raise ZeroDivisionError
    assert house.rows(Advert) == []
    assert house.rows(Contact) == []


def test_runs_stand_in_the_ledger(house: House) -> None:
    run = house.run()
    with house.store.begin() as connection:
        end_run(
            connection,
            house.study,
            run,
            because="finished",
            counts_as_coverage=True,
            adverts_seen=0,
        )
        assert ledger.verify(connection)[0] == 2


def test_a_raw_advert_shows_nothing_of_itself() -> None:
    assert repr(advert()) == "<RawAdvert of site-a>"
    assert CANARY not in f"{advert()!s} {[advert()]!r}"


def test_two_sites_may_use_the_same_ids(tmp_path: Path, make_study: Callable[..., Study]) -> None:
    sites = "".join(
        SITE.format(key=key, start="http://127.0.0.1:8000/", delay="0", max_pages=10, extra="")
        for key in ("site-a", "site-b")
    )
    assert study_text(sites=sites)
    study = make_study(sites=sites)
    with open_store(study.store_url, migrate=True) as store, store.begin() as connection:
        door = Door(study, create_keys(study.keys_directory), store)
        for key in ("site-a", "site-b"):
            run = start_run(connection, study, key)
            assert door.admit(connection, run, [advert(site=key)]).new == 1


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

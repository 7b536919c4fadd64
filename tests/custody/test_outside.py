"""Adverts that the protocol names no more are erased when asked, and what they told is kept."""

from __future__ import annotations

import datetime as dt

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.custody.outside import erase_outside, narrowed_after, outside
from brightline.custody.retention import erase_expired
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError
from brightline.schema import Advert, Annotation, Contact, LedgerEntry, Site
from brightline.store import table_of
from brightline.study import Study
from brightline.trends.frames import load_frames
from tests.custody.house import CANARY, PHONE, SEEN, Forgetful, House, advert

MASSAGE, CARS = "Massage (synthetic)", "Cars (synthetic)"
LATER = SEEN + dt.timedelta(days=40)
YEAR = dt.timedelta(days=365)


def named(study: Study, *sections: str) -> Study:
    """The protocol with these sections of its one site."""
    (site,) = study.sites
    return study.model_copy(update={"sites": (site.model_copy(update={"sections": sections}),)})


def fill(house: House) -> None:
    """Two adverts of one section, and one of another that was seen later."""
    house.admit(advert(1), advert(2))
    house.admit(advert(3, section=CARS, seen_at=LATER), now=LATER)


def store_when_seen(house: House) -> None:
    """As if each advert had been stored on the day it was seen."""
    table = table_of(Advert)
    with house.store.begin() as connection:
        connection.execute(table.update().values(stored_at=table.c.first_seen))


def remembered(house: House) -> dict[str, dt.date]:
    with house.store.begin() as connection:
        return narrowed_after(connection)


def test_what_the_protocol_names_no_more_is_erased_with_what_hangs_on_it(house: House) -> None:
    fill(house)
    house.label(house.rows(Advert)[2]["id"])
    eraser = Forgetful()
    narrow = named(house.study, MASSAGE)
    counts, owing = erase_outside(narrow, house.store, erasers={"server": eraser})
    assert owing == []
    assert (counts["advert rows"], counts["annotation rows"]) == (1, 1)
    assert {row["section"] for row in house.rows(Advert)} == {MASSAGE}
    assert house.rows(Annotation) == []
    assert eraser.calls == [["item-1"]]
    entry = house.rows(LedgerEntry)[-1]
    assert (entry["act"], entry["detail"]) == ("outside erased", counts)
    assert house.admit(advert(3, section=CARS)).suppressed == 1  # does not return
    assert erase_outside(narrow, house.store, erasers={}) == ({}, [])


def test_it_is_in_no_file_of_the_store(small_house: House) -> None:
    small_house.admit(*[advert(number, section=CARS) for number in range(1, 60)])
    assert small_house.files_with(CANARY)
    erase_outside(named(small_house.study, MASSAGE), small_house.store, erasers={})
    assert small_house.files_with(CANARY) == []
    assert small_house.rows(Contact) == []


def test_a_site_that_is_named_no_more_is_outside(house: House) -> None:
    fill(house)
    other = house.study.sites[0].model_copy(update={"key": "site-b"})
    narrow = house.study.model_copy(update={"sites": (other,)})
    with house.store.begin() as connection:
        found = outside(connection, narrow)
    assert {one.what for one in found} == {"the site 'site-a'"}
    assert [one.adverts for one in found] == [1, 2]
    erase_outside(narrow, house.store, erasers={})
    assert house.rows(Advert) == []


def test_the_last_day_is_the_newest_of_all_sections_that_go(house: House) -> None:
    """Sections stand in the order of their names, and the first of them may be the newest."""
    fill(house)
    (site,) = house.study.sites
    narrow = house.study.model_copy(update={"sites": (site.model_copy(update={"key": "site-b"}),)})
    erase_outside(narrow, house.store, erasers={})
    assert sorted((CARS, MASSAGE)) == [CARS, MASSAGE]
    assert remembered(house) == {"site-a": LATER.date()}


def test_a_dry_run_counts_exactly_and_erases_nothing(house: House) -> None:
    fill(house)
    before = len(house.rows(LedgerEntry))
    narrow = named(house.study, MASSAGE)
    counts, _ = erase_outside(narrow, house.store, dry_run=True, erasers={})
    assert counts["advert rows"] == 1
    assert len(house.rows(Advert)) == 3
    assert remembered(house) == {}
    assert len(house.rows(LedgerEntry)) == before
    assert erase_outside(narrow, house.store, erasers={})[0] == counts


def test_the_series_begins_after_what_was_erased(house: House) -> None:
    """Also where only the adverts told that there was more: lists named no section."""
    fill(house)
    narrow = named(house.study, MASSAGE)
    before = load_frames(house.store).of_study(narrow).anew
    assert before == {"site-a": dt.date(2025, 5, 1)}
    erase_outside(narrow, house.store, erasers={})
    assert remembered(house) == {"site-a": LATER.date()}
    for protocol in (narrow, named(house.study, MASSAGE, CARS), named(house.study)):
        assert load_frames(house.store).of_study(protocol).anew == before


def test_without_the_record_it_would_begin_at_once(house: House) -> None:
    """The mutant that only erases: months are counted again by what is left of them."""
    fill(house)
    narrow = named(house.study, MASSAGE)
    erase_outside(narrow, house.store, erasers={})
    frames = load_frames(house.store)
    assert frames.of_study(narrow).anew
    object.__setattr__(frames, "erased", {})
    assert not frames.of_study(narrow).anew


@pytest.mark.parametrize("how", ["expired", "suppressed"])
def test_what_expires_or_opts_out_last_is_remembered_too(house: House, how: str) -> None:
    fill(house)
    narrow = named(house.study, MASSAGE)
    if how == "expired":
        house.admit(advert(4, section=CARS))
        store_when_seen(house)
        erase_expired(narrow, house.store, now=lambda: SEEN + YEAR, erasers={})
        assert remembered(house) == {}  # one of them is left, and tells
        erase_expired(narrow, house.store, now=lambda: LATER + YEAR, erasers={})
    else:
        suppress(narrow, house.store, house.keyring, PHONE, erasers={})
    assert house.rows(Advert) == []
    assert remembered(house) == {"site-a": LATER.date()}


def test_nothing_outside_leaves_no_record(house: House) -> None:
    fill(house)
    store_when_seen(house)
    erase_expired(house.study, house.store, now=lambda: LATER + YEAR, erasers={})
    assert house.rows(Advert) == []
    assert remembered(house) == {}
    assert [row["narrowed_after"] for row in house.rows(Site)] == [None]


def narrow_file(house: House) -> list[str]:
    """The words of the command, on a protocol file that names one section alone."""
    text = house.study.path.read_text(encoding="utf-8")
    text = text.replace('\nmanifest = "', f'\nsections = ["{MASSAGE}"]\nmanifest = "', 1)
    house.study.path.write_text(text, encoding="utf-8")
    return ["erase", "--outside", "--study", str(house.study.path)]


def test_the_command_names_it_and_asks_for_the_id(small_house: House) -> None:
    house = small_house
    fill(house)
    words = narrow_file(house)
    dry = CliRunner().invoke(build_app(), [*words, "--dry-run"])
    assert dry.exit_code == 0
    assert f"1  adverts of the section '{CARS}' of 'site-a'" in dry.stderr
    assert "1  advert rows" in dry.stdout
    assert dry.stdout.endswith("Nothing was erased: this was a dry run.\n")
    for typed, said in (("", "Nothing was typed"), ("no\n", "That is not the id")):
        with pytest.raises(CustodyError, match=f"{said}.*nothing was erased"):
            CliRunner().invoke(build_app(), words, input=typed, catch_exceptions=False)
    assert len(house.rows(Advert)) == 3
    done = CliRunner().invoke(build_app(), [*words, "--json"], input=f"{house.study.id}\n")
    assert done.exit_code == 0
    assert '"advert rows": 1' in done.stdout
    assert len(house.rows(Advert)) == 2
    again = CliRunner().invoke(build_app(), words)
    assert (again.exit_code, again.stdout) == (0, "Nothing lies outside of the protocol.\n")
    with pytest.raises(CustodyError, match="one after the other"):
        CliRunner().invoke(build_app(), [*words, "--expired"], catch_exceptions=False)

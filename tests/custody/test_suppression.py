"""Opt-outs: stored nowhere, erased where they were, and a receipt that tells nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from typer.testing import CliRunner

import brightline.custody.erasers as erasers_module
import brightline.ingest.door as door_module
from brightline.cli import build_app
from brightline.custody.rotation import rotate
from brightline.custody.suppression import NOT_FROM_THE_FILES, RECEIPT, names_of, suppress
from brightline.errors import CustodyError
from brightline.privacy import create_keys, minimise
from brightline.schema import (
    Advert,
    AdvertContact,
    Contact,
    ErasedAdvert,
    LedgerEntry,
    PendingErasure,
    Suppression,
)
from brightline.store import open_store, table_of
from brightline.study import Study
from tests.custody.house import CANARY, PHONE, Forgetful, House, advert

OTHER = "+1 212 555 0177"
DISGUISES = (
    "212-555-0142",
    "two one two, 5 5 5, zero one four two",
    "(2I2) 555 . O142",
    "２１２ ５５５ ０１４２",
    "2\u200b12 555 01 42",
    "call me: 212 triple five 0142",
)


def test_what_opted_out_is_never_stored(house: House) -> None:
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    admitted = house.admit(advert(1), advert(2, body="Nothing to reach anybody by (synthetic)"))
    assert (admitted.new, admitted.suppressed) == (1, 1)
    assert len(house.rows(Advert)) == 1


def test_without_the_doors_question_it_would_be_stored(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the test above would see it."""
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    monkeypatch.setattr(door_module, "barred_contacts", lambda *_: set())
    assert house.admit(advert(1)).new == 1


def test_what_carried_it_is_erased_and_does_not_return(house: House) -> None:
    house.admit(advert(1), advert(2, body="Other text, 212 555 0177 (synthetic)"))
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    (left,) = house.rows(Advert)
    assert "evening 2" in left["title"]
    assert len(house.rows(Contact)) == 1
    # The same advert, now without the contact: it was erased, and stays so.
    assert house.admit(advert(1, body="An edited text (synthetic)")).suppressed == 1


def test_without_the_tombstone_it_would_return(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.admit(advert(1))
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    monkeypatch.setattr(door_module, "erased_adverts", lambda *_: set())
    assert house.admit(advert(1, body="An edited text (synthetic)")).new == 1


ELSEWHERE = pytest.mark.parametrize(
    "elsewhere",
    [{"place": "Springfield 212-555-0142"}, {"section": "Massage (synthetic) 212 555 0142"}],
)
BARE = "Nothing to reach anybody by (synthetic)"


@ELSEWHERE
def test_what_opted_out_is_not_stored_for_its_place(
    house: House, elsewhere: dict[str, str]
) -> None:
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    admitted = house.admit(advert(1, body=BARE, **elsewhere))
    assert (admitted.new, admitted.suppressed) == (0, 1)


@ELSEWHERE
def test_what_carries_it_in_its_place_is_erased(house: House, elsewhere: dict[str, str]) -> None:
    house.admit(advert(1, body=BARE, **elsewhere), advert(2, body=BARE))
    (link,) = house.rows(AdvertContact)
    assert link["field"] in elsewhere
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    (left,) = house.rows(Advert)
    assert "evening 2" in left["title"]


@ELSEWHERE
@pytest.mark.parametrize("rotated", [False, True])
def test_it_is_erased_where_only_its_token_tells(
    house: House, elsewhere: dict[str, str], rotated: bool
) -> None:
    """As rows were stored before such contacts had entries of their own."""
    house.admit(advert(1, body=BARE, **elsewhere), advert(2, body=BARE))
    _as_stored_before(house, elsewhere)
    if rotated:
        rotate(house.study, house.store)
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    (left,) = house.rows(Advert)
    assert "evening 2" in left["title"]


def _as_stored_before(house: House, elsewhere: dict[str, str]) -> None:
    columns = {"place": "place_printed", "section": "section"}
    ((name, printed),) = elsewhere.items()
    held = table_of(Advert)
    with house.store.begin() as connection:
        connection.execute(table_of(AdvertContact).delete())
        connection.execute(table_of(Contact).delete())
        said = {columns[name]: minimise(printed, "", house.keyring).title}
        connection.execute(held.update().where(held.c.id == 1).values(said))
    assert "[phone:" in said[columns[name]]


@ELSEWHERE
def test_the_names_of_places_and_sections_hold_no_code(
    house: House, elsewhere: dict[str, str]
) -> None:
    """They stand in coverage, strata and releases, which neither opt-outs nor new keys reach."""
    house.admit(advert(1, body=BARE, **elsewhere))
    (before,) = house.rows(Advert)
    assert "[phone]" in before["place_printed"] + before["section"]
    rotate(house.study, house.store)
    (after,) = house.rows(Advert)
    assert [after[name] for name in ("place_printed", "section")] == [
        before[name] for name in ("place_printed", "section")
    ]
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert house.rows(Advert) == []


@pytest.mark.parametrize("typed", DISGUISES)
def test_it_is_read_in_every_disguise(small_house: House, typed: str) -> None:
    plain = names_of(PHONE, small_house.keyring, ["US"])
    assert names_of(typed, small_house.keyring, ["US"]) == plain


@pytest.mark.parametrize("regions", [["GB", "US"], ["US", "GB"]])
def test_a_number_is_barred_as_a_number_of_every_country_of_the_study(
    small_house: House, regions: list[str]
) -> None:
    names = names_of("020 7946 0958", small_house.keyring, regions)
    assert small_house.keyring.suppression("phone", "+442079460958") in names.barred_as


@pytest.mark.parametrize("typed", ["", "\n", "good evening", "212-555-0142 or ann@example.org"])
def test_no_contact_or_several_are_refused_without_repeating_them(
    small_house: House, typed: str
) -> None:
    with pytest.raises(CustodyError) as raised:
        names_of(typed, small_house.keyring, ["US"])
    assert "0142" not in str(raised.value)
    assert "evening" not in str(raised.value)


def test_the_two_tables_share_no_name(house: House) -> None:
    house.admit(advert(1))
    before = {row["pseudonym"] for row in house.rows(Contact)}
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    barred = {row["pseudonym"] for row in house.rows(Suppression)}
    assert len(barred) == 1
    codes = {name.rpartition(":")[2][:6] for name in barred}
    assert not barred & before
    assert not codes & {name.rpartition(":")[2][:6] for name in before}


def test_the_receipt_is_the_same_whether_or_not_anything_matched(
    make_study: Callable[..., Study],
) -> None:
    """Byte for byte; and the ledger's entries differ in nothing but place and time."""
    study = make_study()
    create_keys(study.keys_directory)
    with open_store(study.store_url, migrate=True) as store:
        house = House(study, store)
        house.admit(advert(1), advert(2))
        said = []
        for typed in (PHONE, OTHER, PHONE):  # carried, unknown, entered before
            words = ["suppress", "--study", str(study.path)]
            done = CliRunner().invoke(build_app(), words, input=typed + "\n")
            said.append((done.exit_code, done.stdout_bytes, done.stderr_bytes))
        assert said[0] == said[1] == said[2] == (0, RECEIPT.encode() + b"\n", b"")
        entries = [row for row in house.rows(LedgerEntry) if row["act"] == "contact suppressed"]
        assert [row["detail"] for row in entries] == [{"reason": "opt-out"}] * 3
        assert house.rows(Advert) == []


def test_the_steps_are_the_same_whether_or_not_anything_matched(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, eraser = small_house, Forgetful()
    written: list[object] = []
    monkeypatch.setattr(erasers_module, "compact", written.append)
    house.admit(advert(1))
    for typed in (PHONE, OTHER):
        suppress(house.study, house.store, house.keyring, typed, erasers={"server": eraser})
    assert len(written) == len(eraser.calls) == 2


def test_files_that_could_not_be_written_anew_are_told_in_the_same_words(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader holds the store: what is deleted lies in its files until it ends."""
    house = small_house
    house.admit(advert(1))
    monkeypatch.setattr("brightline.store_engine._BUSY_MILLISECONDS", 50)
    house.store.engine.dispose()
    words = ["--study", str(house.study.path)]
    said = []
    with closing(sqlite3.connect(house.study.folder / "corpus.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM advert").fetchone()
        for typed in (PHONE, OTHER, PHONE):  # carried, unknown, entered before
            done = CliRunner().invoke(build_app(), ["suppress", *words], input=typed + "\n")
            said.append((done.stdout_bytes, done.stderr_bytes, str(done.exception)))
            assert isinstance(done.exception, CustodyError)
        status = CliRunner().invoke(build_app(), ["store", "status", *words]).stdout
        assert "Still to erase: store; run `brightline erase --pending`." in status
    assert said == [(b"", b"", NOT_FROM_THE_FILES)] * 3
    assert CliRunner().invoke(build_app(), ["erase", "--pending", *words]).exit_code == 0
    found = CliRunner().invoke(build_app(), ["store", "status", "--json", *words])
    assert json.loads(found.stdout)["still_to_erase"] == []
    assert house.files_with(CANARY) == []


def test_the_copies_elsewhere_are_erased(house: House) -> None:
    house.admit(advert(1))
    house.label(house.rows(Advert)[0]["id"])
    eraser = Forgetful()
    suppress(house.study, house.store, house.keyring, PHONE, erasers={"server": eraser})
    assert eraser.calls == [["item-1"]]
    assert house.rows(PendingErasure) == []


def test_an_eraser_out_of_reach_is_asked_again(house: House) -> None:
    house.admit(advert(1))
    house.label(house.rows(Advert)[0]["id"])
    eraser = Forgetful(reachable=False)
    receipt = suppress(house.study, house.store, house.keyring, PHONE, erasers={"server": eraser})
    assert receipt == RECEIPT
    assert [row["item_key"] for row in house.rows(PendingErasure)] == ["item-1"]
    settle = erasers_module.settle
    assert settle(house.study, house.store, erasers={"server": eraser}) == ["server"]
    assert settle(house.study, house.store, erasers={}) == ["server"]  # not installed here
    eraser.reachable = True
    assert settle(house.study, house.store, erasers={"server": eraser}) == []
    assert eraser.calls[-1] == ["item-1"]
    assert house.rows(PendingErasure) == []


def test_the_contact_stands_in_no_argument_file_or_message(small_house: House) -> None:
    house = small_house
    house.admit(advert(1))
    words = ["suppress", "--study", str(house.study.path), "--reason", "takedown"]
    done = CliRunner().invoke(build_app(), words, input=PHONE + "\n")
    assert "0142" not in done.output
    assert house.files_with("0142") == house.files_with(CANARY) == []
    refused = CliRunner().invoke(build_app(), [*words, PHONE], input="")
    assert refused.exit_code == 2  # there is no such argument


def test_keys_of_another_study_bar_nothing(house: House) -> None:
    house.admit(advert(1))
    other = create_keys(house.study.keys_directory.with_name("other"))
    with pytest.raises(CustodyError, match="is under the key"):
        suppress(house.study, house.store, other, PHONE, erasers={})
    assert house.rows(Suppression) == []
    assert len(house.rows(Advert)) == 1
    assert house.rows(ErasedAdvert) == []

"""A store that is put back from an older copy is known for one, by what was seen erased of it."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner, Result

from brightline.cli import build_app
from brightline.custody.destruction import destroy_keys
from brightline.custody.outside import erase_outside
from brightline.custody.retention import erase_expired
from brightline.custody.suppression import suppress
from brightline.custody.unsealing import unseal
from brightline.errors import CustodyError, StoreError
from brightline.key_places import seen_erasures_file
from brightline.privacy import create_keys
from brightline.schema import Advert, LedgerEntry
from brightline.seen_erasures import ERASING, Erasure, lacking, summed
from brightline.store import Store, open_store
from brightline.study import Study
from tests.custody.house import PHONE, SEEN, House, advert
from tests.postgres import run_there

LATER = SEEN + dt.timedelta(days=3)
EXPIRED = SEEN + dt.timedelta(days=5000)


def opt_out(house: House, typed: str = PHONE, now: dt.datetime = LATER) -> None:
    suppress(house.study, house.store, house.keyring, typed, now=lambda: now, erasers={})


def files_of(house: House) -> list[Path]:
    return sorted(house.study.keys_directory.glob("store-*.seen"))


def older_copy(house: House, work: Callable[[], object]) -> None:
    """Copy the store, work on it, and put the copy back, as from a backup."""
    file = Path(str(house.store.engine.url.database))
    house.store.close()
    kept = file.with_name("kept.db")
    shutil.copy(file, kept)
    work()
    house.store.close()
    for path in file.parent.glob(f"{file.name}*"):
        path.unlink()
    kept.rename(file)


def call(house: House, *words: str, typed: str = "") -> Result:
    command = [*words, "--study", str(house.study.path)]
    return CliRunner().invoke(build_app(), command, input=typed)


def refused(house: House) -> str:
    with pytest.raises(StoreError) as caught:
        Store.for_study(house.study)
    return str(caught.value)


def test_a_copy_that_lacks_an_opt_out_is_refused_with_its_day(small_house: House) -> None:
    small_house.admit(advert(1))
    older_copy(small_house, lambda: opt_out(small_house))
    assert len(small_house.rows(Advert)) == 1  # it is in the copy again
    said = refused(small_house)
    assert "it lacks 1 erasure (1 opt-out, of 2025-03-04), which were seen on this machine" in said
    assert "`brightline store accept`" in said
    done = call(small_house, "link", "run")
    assert str(done.exception) == said


ACTS = ("contact suppressed", "expired erased", "expired url erased", "outside erased")
"""Written out: an act that is taken out of the list would else take its test along."""


def test_no_act_that_erases_is_left_out() -> None:
    assert sorted(ERASING) == sorted(ACTS)


@pytest.mark.parametrize("act", ACTS)
def test_each_act_that_erases_is_looked_for(small_house: House, act: str) -> None:
    house = small_house
    house.admit(advert(1))
    other = house.study.sites[0].model_copy(update={"key": "site-b"})
    narrow = house.study.model_copy(update={"sites": (other,)})

    def expired_url() -> None:
        with pytest.raises(CustodyError, match="has expired"):
            unseal(house.study, house.store, 1, "Referral 12: why", now=lambda: EXPIRED)

    acts: dict[str, Callable[[], object]] = {
        "contact suppressed": lambda: opt_out(house),
        "expired erased": lambda: erase_expired(
            house.study, house.store, now=lambda: EXPIRED, erasers={}
        ),
        "expired url erased": expired_url,
        "outside erased": lambda: erase_outside(narrow, house.store, erasers={}),
    }
    older_copy(house, acts[act])
    with house.store.begin() as connection:
        assert [one.act for one in lacking(connection, house.study)] == [act]
    refused(house)


def test_what_other_machines_erased_is_seen_when_the_store_is_opened(small_house: House) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    file.unlink()  # this machine saw nothing of it
    older_copy(small_house, lambda: Store.for_study(small_house.study).close())
    assert files_of(small_house) == [file]
    Store.for_study(small_house.study).close()  # and the copy has it, too


def test_a_copy_that_lacks_no_erasure_goes_on(small_house: House) -> None:
    opt_out(small_house)
    older_copy(small_house, lambda: small_house.admit(advert(1)))
    Store.for_study(small_house.study).close()


def test_it_is_known_wherever_it_lies(
    small_house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    small_house.admit(advert(1))
    older_copy(small_house, lambda: opt_out(small_house))
    moved = tmp_path / "elsewhere.db"
    shutil.copy(str(small_house.store.engine.url.database), moved)
    monkeypatch.setenv("BRIGHTLINE_STORE", f"sqlite:///{moved}")
    refused(small_house)


def test_another_store_under_the_same_keys_is_no_copy(
    small_house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opt_out(small_house)
    monkeypatch.setenv("BRIGHTLINE_STORE", f"sqlite:///{tmp_path / 'new.db'}")
    assert call(small_house, "store", "migrate").exit_code == 0
    Store.for_study(small_house.study).close()


def test_what_is_owed_goes_on_and_then_it_is_accepted(small_house: House) -> None:
    house = small_house
    house.admit(advert(1))
    older_copy(house, lambda: opt_out(house))
    status = call(house, "store", "status")
    assert "It lacks 1 erasure (1 opt-out, of 2025-03-04)" in status.stdout
    assert json.loads(call(house, "store", "status", "--json").stdout)["lacking_erasures"] == 1
    assert call(house, "suppress", typed=f"{PHONE}\n").exit_code == 0
    assert house.rows(Advert) == []
    assert call(house, "erase", "--expired").exit_code == 0
    refused(house)  # until somebody has said so
    accepted = call(house, "store", "accept", typed="test-study\n")
    assert "2025-03-04  contact suppressed" in accepted.stderr
    assert accepted.stdout.endswith(f"{house.store.name} counts from now on.\n")
    entry = house.rows(LedgerEntry)[-1]
    assert (entry["act"], entry["detail"]) == ("older copy accepted", {"lacking": 1, "opt_outs": 1})
    # At once: until another command writes it, a copy that is older still would be taken for whole.
    (file,) = files_of(house)
    (line,) = file.read_text().splitlines()
    assert line.endswith(" contact suppressed")
    Store.for_study(house.study).close()


def test_without_the_studys_id_nothing_is_accepted(small_house: House) -> None:
    small_house.admit(advert(1))
    older_copy(small_house, lambda: opt_out(small_house))
    before = len(small_house.rows(LedgerEntry))
    for typed, said in (("harbour\n", "not the id of the study"), ("", "Nothing was typed")):
        done = call(small_house, "store", "accept", typed=typed)
        assert said in str(done.exception)
    assert len(small_house.rows(LedgerEntry)) == before
    refused(small_house)


def test_a_store_that_lacks_nothing_has_nothing_to_accept(small_house: House) -> None:
    opt_out(small_house)
    before = len(small_house.rows(LedgerEntry))
    assert call(small_house, "store", "accept").stdout == "No erasure is lacking in it.\n"
    told = json.loads(call(small_house, "store", "accept", "--json").stdout)
    assert told == {"lacking": 0, "opt_outs": 0}
    assert len(small_house.rows(LedgerEntry)) == before


def test_the_file_is_for_its_owner_and_holds_no_contact(small_house: House) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    assert file.stat().st_mode & 0o777 == 0o600
    last = small_house.rows(LedgerEntry)[-1]
    assert file.read_text() == f"2025-03-04 {last['digest']} contact suppressed\n"


def test_it_is_written_whole_or_not_at_all(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    before = file.read_text()

    def fails(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("brightline.seen_erasures.os.fsync", fails)
        opt_out(small_house, "another@example.org")
    assert (files_of(small_house), file.read_text()) == ([file], before)
    assert list(small_house.study.keys_directory.glob("*.new")) == []
    Store.for_study(small_house.study).close()  # the next command writes it
    assert len(file.read_text().splitlines()) == 2


def test_an_acceptance_that_cannot_be_kept_fails(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_house.admit(advert(1))
    older_copy(small_house, lambda: opt_out(small_house))

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("brightline.seen_erasures.opened_new", fails)
    done = call(small_house, "store", "accept", typed="test-study\n")
    assert "cannot be written (No space left on device)" in str(done.exception)
    refused(small_house)


def test_a_damaged_file_is_a_sentence(small_house: House) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    for content in (b"2025-03-04\n", b"\xff\xfe\n"):
        file.write_bytes(content)
        assert f"The file of erasures {file} is damaged" in refused(small_house)


def test_a_damaged_file_stops_no_erasure(small_house: House) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    file.write_bytes(b"2025-03-04\n")
    small_house.admit(advert(1, body="Write to another@example.org (synthetic)."))
    opt_out(small_house, "another@example.org")
    assert small_house.rows(Advert) == []
    assert file.read_bytes() == b"2025-03-04\n"


def test_it_goes_with_the_keys(small_house: House) -> None:
    opt_out(small_house)
    (file,) = files_of(small_house)
    (file.parent / f"{file.name}.4711.new").touch()  # of a writing that was killed
    destroy_keys(small_house.study, small_house.study.id)
    assert not small_house.study.keys_directory.exists()


def test_without_keys_nothing_is_kept(small_house: House, tmp_path: Path) -> None:
    small_house.study.keys_directory.rename(tmp_path / "elsewhere")
    erase_expired(small_house.study, small_house.store, now=lambda: EXPIRED, erasers={})
    Store.for_study(small_house.study).close()
    assert not small_house.study.keys_directory.exists()


def test_a_copy_of_a_postgresql_database_is_known(
    make_study: Callable[..., Study],
    monkeypatch: pytest.MonkeyPatch,
    postgres_server: str,
    postgres_url: str,
) -> None:
    study = make_study()
    create_keys(study.keys_directory)
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    name = f"copy{uuid.uuid4().hex}"
    with open_store(postgres_url) as store:
        house = House(study, store)
        house.admit(advert(1))
        store.close()  # a database that is worked with is not copied
        original = sa.make_url(postgres_url)
        run_there(postgres_server, f"CREATE DATABASE {name} TEMPLATE {original.database}")
        opt_out(house)
    copy = original.set(database=name).render_as_string(hide_password=False)
    monkeypatch.setenv("BRIGHTLINE_STORE", copy)
    try:
        assert "1 opt-out, of 2025-03-04" in refused(house)
    finally:
        run_there(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


def test_many_days_are_summed() -> None:
    days = [f"2025-03-{day:02d}" for day in (1, 1, 2, 3, 4, 5, 6, 7)]
    erasures = [Erasure(day, "0" * 64, "contact suppressed") for day in days]
    listed = "2025-03-01 (2), 2025-03-02, 2025-03-03, 2025-03-04, 2025-03-05 and 2 days more"
    assert summed(erasures) == f"8 erasures (8 opt-outs, of {listed})"
    assert summed([Erasure("2025-03-01", "0" * 64, "expired erased")]) == "1 erasure (no opt-out)"


def test_the_name_is_of_the_first_entry(small_house: House) -> None:
    opt_out(small_house)
    first = small_house.rows(LedgerEntry)[0]["digest"]
    assert files_of(small_house) == [seen_erasures_file(small_house.study, first)]

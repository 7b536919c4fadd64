"""Unsealing: one at a time, for a reason, after the ledger knows, before it expires."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.custody.unsealing import unseal
from brightline.errors import CustodyError, StoreError
from brightline.key_places import KEYS_VARIABLE
from brightline.schema import Advert, LedgerEntry
from brightline.store import table_of
from tests.custody.house import SEEN, House, advert

REASON = "Referral 12: the officer asks for the page"
SOON = SEEN + dt.timedelta(days=1)
LATE = SEEN + dt.timedelta(days=30)


def test_the_url_is_shown_and_the_ledger_knows_why(house: House) -> None:
    house.admit(advert(7))
    number = house.rows(Advert)[0]["id"]
    url = unseal(house.study, house.store, number, REASON, now=lambda: SOON)
    assert url == advert(7).url
    entry = house.rows(LedgerEntry)[-1]
    assert (entry["act"], entry["actor"].split()[-2:]) == ("url unsealed", ["as", "test"])
    assert entry["detail"] == {"advert": number, "reason": REASON}


def test_it_is_recorded_before_it_is_shown(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger that cannot be written shows nothing."""
    house.admit(advert(7))

    def refuse(*_: object, **__: object) -> str:
        raise StoreError("the disk is full")

    monkeypatch.setattr("brightline.ledger.record", refuse)
    with pytest.raises(StoreError):
        unseal(house.study, house.store, house.rows(Advert)[0]["id"], REASON, now=lambda: SOON)


URL_ONLY = "https://classifieds.example.org/officers-case"


@pytest.mark.parametrize("reason", ["", "   ", "because", "1234567890123", "aaaaaaaaaaa", URL_ONLY])
def test_without_a_reason_it_is_refused(small_house: House, reason: str) -> None:
    small_house.admit(advert(7))
    number = small_house.rows(Advert)[0]["id"]
    with pytest.raises(CustodyError, match="reason"):
        unseal(small_house.study, small_house.store, number, reason, now=lambda: SOON)


def test_a_contact_in_the_reason_stays_out_of_the_ledger(small_house: House) -> None:
    small_house.admit(advert(7))
    number = small_house.rows(Advert)[0]["id"]
    reason = "The caller at 212-555-0142 asked for it"
    unseal(small_house.study, small_house.store, number, reason, now=lambda: SOON)
    assert not re.search(r"\b0142\b|5550142", str(small_house.rows(LedgerEntry)[-1]))


def test_a_token_in_the_reason_keeps_its_kind_alone(small_house: House) -> None:
    """The ledger is never changed: no opt-out and no new key would reach a code in it."""
    small_house.admit(advert(7))
    number = small_house.rows(Advert)[0]["id"]
    reason = "Carries the same [phone:7LFU4H] as the referral"
    unseal(small_house.study, small_house.store, number, reason, now=lambda: SOON)
    said = small_house.rows(LedgerEntry)[-1]["detail"]["reason"]
    assert said == "Carries the same [phone] as the referral"


def test_after_its_expiry_it_is_refused_and_erased(house: House) -> None:
    house.admit(advert(7))
    number = house.rows(Advert)[0]["id"]
    with pytest.raises(CustodyError, match="has expired"):
        unseal(house.study, house.store, number, REASON, now=lambda: LATE)
    assert house.rows(Advert)[0]["url_sealed"] is None
    with pytest.raises(CustodyError, match="has no sealed URL"):
        unseal(house.study, house.store, number, REASON, now=lambda: SOON)
    acts = [row["act"] for row in house.rows(LedgerEntry)]
    assert "url unsealed" not in acts
    assert acts[-1] == "expired url erased"


def test_without_the_private_key_nothing_opens_and_nothing_is_recorded(house: House) -> None:
    house.admit(advert(7))
    (house.study.keys_directory / "custodian.key").unlink()
    with pytest.raises(CustodyError, match=r"custodian\.key"):
        unseal(house.study, house.store, house.rows(Advert)[0]["id"], REASON, now=lambda: SOON)
    assert house.rows(LedgerEntry)[-1]["act"] != "url unsealed"


def test_an_unknown_number_is_a_sentence(small_house: House) -> None:
    with pytest.raises(CustodyError, match="no advert 99"):
        unseal(small_house.study, small_house.store, 99, REASON)


def test_the_command_takes_one_number_and_has_no_list(small_house: House) -> None:
    house = small_house
    now = dt.datetime.now(dt.UTC)
    house.admit(advert(1, seen_at=now), advert(2, seen_at=now))
    first, second = (str(row["id"]) for row in house.rows(Advert))
    end = ["--reason", REASON, "--study", str(house.study.path)]
    shown = CliRunner().invoke(build_app(), ["unseal", first, *end])
    assert shown.stdout == advert(1).url + "\n"
    assert CliRunner().invoke(build_app(), ["unseal", first, second, *end]).exit_code == 2
    assert CliRunner().invoke(build_app(), ["unseal", first, *end[2:]]).exit_code == 2
    command = get_command(build_app()).commands["unseal"]  # type: ignore[attr-defined]
    assert {one.name for one in command.params} <= {"advert", "reason", "study", "help"}


def test_keys_in_a_repository_open_nothing(
    small_house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    house = small_house
    house.admit(advert(1))
    kept = tmp_path / "repository" / "keys"
    kept.parent.mkdir()
    house.study.keys_directory.rename(kept)
    (kept.parent / ".git").mkdir()
    monkeypatch.setenv(KEYS_VARIABLE, str(kept))
    words = ["unseal", "1", "--reason", REASON, "--study", str(house.study.path)]
    shown = CliRunner().invoke(build_app(), words)
    assert isinstance(shown.exception, CustodyError)
    assert "git work tree" in str(shown.exception)
    assert shown.stdout == ""


def test_a_hostile_url_steers_no_terminal(small_house: House) -> None:
    house = small_house
    now = dt.datetime.now(dt.UTC)
    house.admit(advert(1, seen_at=now))
    sealed = house.keyring.seal_url("http://127.0.0.1:8000/\x1b[2J\u202e1/")  # as files may hold
    with house.store.begin() as connection:
        connection.execute(table_of(Advert).update().values(url_sealed=sealed))
    number = str(house.rows(Advert)[0]["id"])
    words = ["unseal", number, "--reason", REASON, "--study", str(house.study.path)]
    shown = CliRunner().invoke(build_app(), words).stdout
    assert "127.0.0.1" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize("number", ["0", str(2**63), "9" * 23])
def test_a_number_that_no_advert_can_have_is_refused(small_house: House, number: str) -> None:
    end = ["--reason", REASON, "--study", str(small_house.study.path)]
    found = CliRunner().invoke(build_app(), ["unseal", number, *end])
    assert found.exit_code == 2
    assert isinstance(found.exception, SystemExit)

"""The one door: what passes it is minimal, not suppressed, and stored exactly once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import brightline.ingest.preparing as preparing_module
from brightline import ledger
from brightline.ingest import Admitted, Door, end_run, erase_addresses, start_run
from brightline.privacy import Minimised, create_keys, unseal_url
from brightline.schema import Advert, AdvertContact, Contact, FrontierRow, Suppression
from brightline.store import insert, open_store, table_of
from brightline.study import Study
from tests.ingest.house import CANARY, SEEN, House, advert
from tests.studies import ANY, SITE, study_text


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
    assert not re.search(r"\b0142\b|5550142", stored)  # digests hold any four digits


def test_without_minimisation_the_same_check_fails(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant that skips the step: the check above would see it."""

    def skip(title: str, body: str, *_: object) -> Minimised:
        return Minimised(title, body, (), 0)

    monkeypatch.setattr(preparing_module, "minimise", skip)
    house.admit(house.run(), advert(body=f"ask {CANARY}"))
    assert CANARY in str(house.rows(Advert))


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


def test_the_addresses_of_a_run_are_erased_and_of_no_other(house: House) -> None:
    mine, others = house.run(), house.run()
    rows = [
        {"run_id": run, "url_fingerprint": str(number), "url_encrypted": kept, "role": "advert"}
        | {"state": state, "leased_until": SEEN, "meta": {}}
        for number, (run, kept, state) in enumerate(
            [(mine, b"x", "leased"), (mine, None, "done"), (others, b"y", "pending")]
        )
    ]
    with house.store.begin() as connection:
        insert(connection, FrontierRow, rows)
        erase_addresses(connection, mine)
    left = [
        (row["state"], row["url_encrypted"], row["leased_until"]) for row in house.rows(FrontierRow)
    ]
    assert left == [("failed", None, None), ("done", None, SEEN), ("pending", b"y", SEEN)]


def test_a_raw_advert_shows_nothing_of_itself() -> None:
    assert repr(advert()) == "<RawAdvert of site-a>"
    assert CANARY not in f"{advert()!s} {[advert()]!r}"


def test_two_sites_may_use_the_same_ids(tmp_path: Path, make_study: Callable[..., Study]) -> None:
    sites = "".join(
        SITE.format(
            key=key, start="http://127.0.0.1:8000/", allow=ANY, delay="0", max_pages=10, extra=""
        )
        for key in ("site-a", "site-b")
    )
    assert study_text(sites=sites)
    study = make_study(sites=sites)
    with open_store(study.store_url, migrate=True) as store, store.begin() as connection:
        door = Door(study, create_keys(study.keys_directory), store)
        for key in ("site-a", "site-b"):
            run = start_run(connection, study, key)
            assert door.admit(connection, run, [advert(site=key)]).new == 1

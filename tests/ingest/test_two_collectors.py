"""Two collectors that write at the same time wait for each other's turn, and neither fails."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

import pytest
import sqlalchemy as sa

import brightline.custody.in_force as in_force
from annotation.process import wait_until as happens_within
from brightline.ingest import Admitted
from brightline.schema import Advert, Contact
from tests.ingest.house import House, advert

SECONDS = 30.0


def _somebody_waits(house: House) -> bool:
    query = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with house.store.begin() as connection:
        return bool(connection.scalar(query))


# SQLite has one writer at a time.
@pytest.mark.parametrize("house", ["postgresql"], indirect=True)
def test_the_first_two_batches_of_a_store_do_not_wait_for_each_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are to write down under which key the store is."""
    first, second = house.run(), house.run()
    looked, others = in_force._key_of_rows, list[Future[Admitted]]()

    def look(connection: sa.Connection) -> str | None:
        if not others:
            others.append(pool.submit(house.admit, second, advert(2, body="nothing to call")))
            assert happens_within(lambda: _somebody_waits(house), SECONDS)
        return looked(connection)

    with ThreadPoolExecutor(1) as pool:
        monkeypatch.setattr(in_force, "_key_of_rows", look)
        assert house.admit(first, advert(1)).new == 1
        assert others[0].result(SECONDS).new == 1
    assert len(house.rows(Advert)) == 2


def test_contacts_are_written_in_one_order(house: House) -> None:
    """So two that meet the same ones in another order do not wait for each other."""
    addresses = [f"lamp{number}@example.org" for number in range(20)]
    house.admit(house.run(), advert(1, body=f"Write to {', '.join(addresses)}."))
    names = [str(row["pseudonym"]) for row in house.rows(Contact)]
    assert len(names) == len(addresses)
    assert names == sorted(names)

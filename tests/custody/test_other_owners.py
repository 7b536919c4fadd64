"""On PostgreSQL only its owner may write a table anew: it is not said of what another role left."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa

from brightline.custody.compaction import compact
from brightline.custody.erasers import STORE, pending, settle
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError, StoreError
from brightline.privacy import create_keys
from brightline.store import Store, open_store
from brightline.study import Study
from tests.custody.house import PHONE, House, advert


@pytest.fixture
def shared_house(
    make_study: Callable[..., Study], postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    """On PostgreSQL, by the role that made its tables."""
    study = make_study()
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    create_keys(study.keys_directory)
    with open_store(study.store_url) as store:
        yield House(study, store)


@pytest.fixture
def a_writer(shared_house: House) -> Iterator[Store]:
    """The same store by a role that may write rows and owns no table."""
    role = f"writer_{uuid.uuid4().hex}"
    rights = ("ALL ON ALL TABLES", "USAGE ON ALL SEQUENCES")
    with shared_house.store.begin() as connection:
        connection.exec_driver_sql(f"CREATE ROLE {role} LOGIN")
        for right in rights:
            connection.exec_driver_sql(f"GRANT {right} IN SCHEMA public TO {role}")
        # From PostgreSQL 17 on, ALL is MAINTAIN as well, by which it may.
        if connection.dialect.server_version_info >= (17,):  # type: ignore[operator]
            connection.exec_driver_sql(
                f"REVOKE MAINTAIN ON ALL TABLES IN SCHEMA public FROM {role}"
            )
    url = shared_house.store.engine.url.set(username=role)
    with open_store(url.render_as_string(hide_password=False)) as store:
        yield store
    with shared_house.store.begin() as connection:
        connection.exec_driver_sql(f"DROP OWNED BY {role}")
        connection.exec_driver_sql(f"DROP ROLE {role}")


def _file_of(house: House, table: str) -> int:
    with house.store.begin() as connection:
        return int(connection.exec_driver_sql(f"SELECT pg_relation_filenode('{table}')").scalar())  # type: ignore[arg-type]


def test_an_erasure_by_another_role_stays_pending_until_the_owners(
    shared_house: House, a_writer: Store
) -> None:
    """PostgreSQL only warns, and the receipt said that what had been deleted was gone."""
    house = shared_house
    house.admit(advert(1))
    before = _file_of(house, "advert")
    with pytest.raises(CustodyError, match="may still lie in them"):
        suppress(house.study, a_writer, house.keyring, PHONE, erasers={})
    assert _file_of(house, "advert") == before
    assert pending(house.store) == [STORE]
    assert settle(house.study, house.store, erasers={}) == []
    assert _file_of(house, "advert") != before


def test_who_may_write_them_anew_is_told(a_writer: Store) -> None:
    with pytest.raises(StoreError, match=r"belong to another role.*give the owner's role in the"):
        compact(a_writer)


def test_tables_of_other_programs_are_left_alone(shared_house: House) -> None:
    """Written anew, they would be locked for as long as that takes."""
    with shared_house.store.begin() as connection:
        connection.execute(sa.text("CREATE TABLE of_another_program (n int)"))
    before = _file_of(shared_house, "of_another_program")
    compact(shared_house.store)
    assert _file_of(shared_house, "of_another_program") == before

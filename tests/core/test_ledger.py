"""The ledger: any change to what was done is seen, and the database refuses it as well."""

from __future__ import annotations

import datetime as dt
import os
import pwd
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from brightline import ledger
from brightline.cli import build_app
from brightline.errors import StoreError
from brightline.schema import LedgerEntry
from brightline.store import Store, open_store, table_of
from brightline.study import Study


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    with open_store(url, migrate=True) as opened:
        yield opened


@pytest.fixture
def written(store: Store, make_study: Callable[..., Study]) -> Store:
    with store.begin() as connection:
        for n in range(5):
            ledger.record(connection, make_study(), "tested", {"n": n, "words": ["é", "ñ"]})
    return store


def test_an_untouched_ledger_verifies(written: Store) -> None:
    with written.begin() as connection:
        count, digest = ledger.verify(connection)
    assert count == 5
    assert len(digest) == 64


def test_a_clock_that_was_set_back_is_seen(
    store: Store, make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lets a protocol run on after its last day; half an hour may be another machine's clock."""
    day = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    hours = (0, 5, 4.5, -48, -40, 6)
    study = make_study()
    with store.begin() as connection:
        for hour in hours:
            ledger.record(connection, study, "tested", {}, now=day + dt.timedelta(hours=hour))
        assert ledger.set_back(connection) == [4, 5]
        assert ledger.verify(connection)[0] == len(hours)
    monkeypatch.setenv("BRIGHTLINE_STORE", store.engine.url.render_as_string(hide_password=False))
    said = CliRunner().invoke(build_app(), ["ledger", "verify", "--study", str(study.path)])
    assert "Dated before an entry in front of them: 4, 5. The clock was set back" in said.output


def test_who_acted_is_the_account_and_not_what_a_shell_says(
    store: Store, make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever unseals an address could otherwise sign with another's name, or forge a line."""
    account = pwd.getpwuid(os.getuid()).pw_name
    for variable in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "somebody-else")
    given = {"": account, "the lead": f"{account} as the lead", "a\n 9  b\x1b[2J": None}
    for name, expected in given.items():
        monkeypatch.setenv("BRIGHTLINE_ACTOR", name)
        with store.begin() as connection:
            ledger.record(connection, make_study(), "tested", {})
            seen = connection.scalars(sa.text("SELECT actor FROM ledger ORDER BY seq DESC")).first()
        assert seen == (expected or f"{account} as a 9  b[2J")


@pytest.mark.parametrize(
    "act", ["UPDATE ledger SET act = 'x'", "DELETE FROM ledger", "TRUNCATE ledger"]
)
def test_the_database_refuses_to_change_it(written: Store, act: str) -> None:
    """The last is no word of SQLite's; PostgreSQL has a guard of its own against it."""
    with pytest.raises(StoreError), written.begin() as connection:
        connection.execute(sa.text(act))
    with written.begin() as connection:
        assert ledger.verify(connection)[0] == 5


FORGED = {
    "seq": "9",
    "at": "'2020-01-01 00:00:00'",
    "actor": "'somebody else'",
    "act": "'nothing happened'",
    "study_id": "'another'",
    "protocol_sha256": f"'{'0' * 64}'",
    "detail": """'{"n": 7}'""",
    "previous": "digest",
    "digest": "previous",
}
"""For each column what somebody could write over it."""


def test_every_column_of_the_ledger_is_tampered_with() -> None:
    assert set(FORGED) == set(table_of(LedgerEntry).c.keys())


@pytest.mark.parametrize(
    ("tampering", "entry"),
    [
        *((f"UPDATE ledger SET {column} = {to} WHERE seq = 3", 3) for column, to in FORGED.items()),
        ("UPDATE ledger SET actor = 'somebody else' WHERE seq = 1", 1),
        ("DELETE FROM ledger WHERE seq = 2", 2),
    ],
)
def test_tampering_past_the_guard_breaks_the_chain(
    written: Store, tampering: str, entry: int
) -> None:
    with written.begin() as connection:
        _drop_the_guard(connection)
        connection.execute(sa.text(tampering))
    with pytest.raises(StoreError, match=f"broken at entry {entry}"), written.begin() as conn:
        ledger.verify(conn)


def test_an_entry_that_is_rewritten_with_its_digest_breaks_the_chain_behind_it(
    written: Store,
) -> None:
    """Whoever forges one entry and what the next one says of it must forge every later one too."""
    table = table_of(LedgerEntry)
    with written.begin() as connection:
        _drop_the_guard(connection)
        query = sa.select(table).where(table.c.seq == 3)
        entry = {**connection.execute(query).mappings().one(), "detail": {"n": 7}}
        forged = {"detail": entry["detail"], "digest": ledger.digest_of(entry)}
        connection.execute(table.update().where(table.c.seq == 3).values(**forged))
        behind = table.update().where(table.c.seq == 4)
        connection.execute(behind.values(previous=forged["digest"]))
    with pytest.raises(StoreError, match="broken at entry 4"), written.begin() as conn:
        ledger.verify(conn)


def test_an_entry_of_a_failed_transaction_is_not_there(
    written: Store, make_study: Callable[..., Study]
) -> None:
    with pytest.raises(ZeroDivisionError), written.begin() as connection:
        ledger.record(connection, make_study(), "failed", {})
        raise ZeroDivisionError
    with written.begin() as connection:
        assert ledger.verify(connection)[0] == 5


def _drop_the_guard(connection: sa.Connection) -> None:
    """What somebody with full rights to the database could do."""
    if connection.dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            connection.execute(sa.text(f"DROP TRIGGER ledger_no_{act}"))
    else:
        connection.execute(sa.text("DROP TRIGGER ledger_append_only ON ledger"))

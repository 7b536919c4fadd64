"""What people note beside adverts holds no code of a token, so that no opt-out has to find it."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

from brightline.migrations import config
from brightline.privacy import redact_note, without_codes
from brightline.store import open_store

CODED = [
    ("The same as [phone:7LFU4H] before", "The same as [phone] before"),
    ("phone:7LFU4H and email : ABCDEF", "[phone] and [email]"),
    ("Shows [crypto:ABCDEF][url:GHIJKL].", "Shows [crypto][url]."),
]
PLAIN = ["Her phone: called twice", "The handle is odd; see [name]", "An email:later", "ABCDEF", ""]


@pytest.mark.parametrize(("said", "kept"), CODED)
def test_a_token_in_a_note_keeps_its_kind(said: str, kept: str) -> None:
    assert without_codes(said) == redact_note(said) == kept


@pytest.mark.parametrize("said", PLAIN)
def test_other_words_of_a_note_stay(said: str) -> None:
    assert without_codes(said) == said


def test_a_note_keeps_no_contact_either() -> None:
    assert redact_note("Ask [email:ABCDEF] or 212-555-0142") == "Ask [email] or [redacted]"


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_notes_of_an_earlier_version_lose_their_codes(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    if engine == "postgresql":
        url = str(request.getfixturevalue("empty_postgres_url"))
    older, made = config(), sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with made.begin() as connection:
        older.attributes["connection"] = connection
        command.upgrade(older, "0011")
        _filled(connection)
    made.dispose()
    with open_store(url, migrate=True) as store, store.begin() as connection:
        notes = connection.execute(sa.text("SELECT note FROM debrief ORDER BY id")).scalars().all()
    assert notes == [*(kept for _, kept in CODED), *PLAIN, None]


def _filled(connection: sa.Connection) -> None:
    """Debriefs of one annotator, in the tables of revision 0011."""
    tables = sa.MetaData()
    tables.reflect(connection, only=("annotator", "debrief"))
    person, debrief = tables.tables["annotator"], tables.tables["debrief"]
    connection.execute(person.insert().values(id=1, code="a-1", synthetic=True))
    notes = [*(said for said, _ in CODED), *PLAIN, None]
    same = {"annotator_id": 1, "tasks": 1}
    at = sa.func.current_timestamp()
    for number, said in enumerate(notes, 1):
        connection.execute(debrief.insert().values(id=number, note=said, at=at, **same))


def test_digests_of_an_earlier_version_whose_note_held_a_contact_are_gone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    older, made = config(), sa.create_engine(url)
    notes = ["Call [redacted]", "As [phone] before", "Reads like a template", None]
    with made.begin() as connection:
        older.attributes["connection"] = connection
        command.upgrade(older, "0012")
        _answered(connection, notes)
    made.dispose()
    with open_store(url, migrate=True) as store, store.begin() as connection:
        for table in ("annotation", "adjudication"):
            query = sa.text(f"SELECT result_sha256 FROM {table} ORDER BY id")
            assert connection.execute(query).scalars().all() == ["", "", "digest", "digest"]


def _answered(connection: sa.Connection, notes: list[str | None]) -> None:
    """Answers and decisions with these notes, of nothing: SQLite looks for none here."""
    tables = sa.MetaData()
    tables.reflect(connection, only=("annotation", "adjudication"))
    same = {"state": "submitted", "cannot_judge": False, "refer": False, "codebook": "core@1"}
    same |= {"pulled_at": sa.func.current_timestamp(), "result_sha256": "digest"}
    same |= {"synthetic": True}
    answer, decision = tables.tables["annotation"], tables.tables["adjudication"]
    for number, note in enumerate(notes, 1):
        of_number = {"version": number, **same}
        connection.execute(answer.insert().values(assignment_id=1, note=note, **of_number))
        said = {"case_id": 1, "reason": note, "marks": "[]"}
        connection.execute(decision.insert().values(**said, **of_number))

"""A release says by which linking its counts of templates and clusters were told."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from brightline.publish.earlier import Cell, Published, read_published, write_published
from brightline.publish.tables import COUNTS, cell_name
from brightline.publish.told_by import linking_sentence
from brightline.store import open_store
from brightline.trends.linked import Linking

DAY = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
LATER = DAY + dt.timedelta(days=1)
MONTHS = (dt.date(2025, 1, 1), dt.date(2025, 2, 1))


def counts(*hidden: str) -> pd.DataFrame:
    rows = [
        {"site": "alpha", "month": month, "kind": kind, "count": None if kind in hidden else 20.0}
        for month in MONTHS
        for kind in ("postings", "templates", "clusters")
    ]
    return pd.DataFrame(rows)


def printed(at: dt.datetime) -> Published:
    """January was printed in r1, through a real store, and February never was."""
    published = Published()
    for kind in ("postings", "templates", "clusters"):
        published.add(COUNTS, cell_name("alpha", MONTHS[0], kind), Cell(20.0, suppressed=False))
    with open_store("sqlite://", migrate=True) as store, store.begin() as connection:
        write_published(connection, published, "r1", at)
        return read_published(connection)


def test_counts_that_are_older_than_the_linking_are_told_as_such() -> None:
    linking = Linking(1, LATER, complete=True)
    said = linking_sentence(linking, counts(), printed(DAY))
    assert said.startswith(f"{linking.sentence} But a count stays as it was first printed: 2 of 4")
    assert "as in an earlier release (r1)" in said


def test_counts_of_this_linking_and_of_none_are_told_as_they_are() -> None:
    linking = Linking(1, LATER, complete=True)
    for at in (LATER, LATER + dt.timedelta(hours=1)):
        assert linking_sentence(linking, counts(), printed(at)) == linking.sentence
    hidden = counts("templates", "clusters")
    assert linking_sentence(linking, hidden, printed(DAY)) == linking.sentence
    assert linking_sentence(Linking(), counts(), printed(DAY)) == Linking().sentence


def test_where_a_linking_lacks_the_newest_adverts_kept_counts_may_be_of_it() -> None:
    linking = Linking(1, DAY, complete=False)
    assert "2 of 4 counts" in linking_sentence(linking, counts(), printed(LATER))

"""The errors of an index stand as first found; stores of earlier versions gain their df."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from brightline.publish.earlier import Figure, Published
from brightline.publish.index_tables import ERRORS, Errors
from brightline.trends.time_effects import Effects

MONTHS = [dt.date(2025, 1, 1), dt.date(2025, 2, 1)]
NAME = (ERRORS, "postings|2025-01-01|2025-02-01")


def effects(variance: float, df: float) -> Effects:
    """Two months, of which the later errs by so much."""
    known = np.array([np.inf, df])
    return Effects(np.zeros(2), np.diag([0.0, variance]), known, np.ones((1, 2)))


def test_errors_and_their_degrees_of_freedom_stand() -> None:
    first = Published()
    Errors("postings", first, anew=False).kept(MONTHS, effects(0.04, 12.0))
    again = first.after()
    found = Errors("postings", again, anew=False).kept(MONTHS, effects(0.09, 3.0))
    assert found.covariance[1, 1] == pytest.approx(0.04)
    assert found.df.tolist() == [np.inf, 12.0]
    assert not again.renewed
    anew = Errors("postings", again, anew=True).kept(MONTHS, effects(0.09, 3.0))
    assert (anew.covariance[1, 1], anew.df[1]) == (pytest.approx(0.09), 3.0)


def test_a_month_of_an_earlier_version_gets_its_degrees_of_freedom_once() -> None:
    kept = [{"2025-01-01": 0.0, "2025-02-01": 0.04}]
    earlier = Published(figures={NAME: Figure(0, kept)})
    found = Errors("postings", earlier, anew=False).kept(MONTHS, effects(0.09, 8.0))
    assert (found.covariance[1, 1], found.df[1]) == (pytest.approx(0.04), 8.0)
    again = Errors("postings", earlier.after(), anew=False).kept(MONTHS, effects(0.09, 3.0))
    assert (again.covariance[1, 1], again.df[1]) == (pytest.approx(0.04), 8.0)

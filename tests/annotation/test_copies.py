"""Copies of a real Label Studio's database, made before tasks and projects come and go."""

from __future__ import annotations

import pytest

from tests.annotation.adjudication.test_sync import Case
from tests.annotation.adjudication.test_sync import case as case
from tests.annotation.bench import Bench
from tests.annotation.test_withdrawn import _keys, _of_a_withdrawn_site

pytestmark = pytest.mark.labelstudio


def test_one_copy_with_them_all_is_made_before_they_are_taken_back(bench: Bench) -> None:
    """One for each project would push out the first, the only one that holds them all."""
    codes = ("c1", "c2", "c3", "c4")
    bench.draw("copied", 4, ",".join(codes))
    bench.push("copied")
    tasks = [task for code in codes for task in bench.tasks("copied", code)]
    gone = {int(task["id"]) for task in tasks}
    assert not gone & bench.copied()
    with _of_a_withdrawn_site(bench, sorted(_keys(tasks))):
        assert bench.pull("copied").withdrawn == 8
        assert gone <= bench.copied()
        copies = bench.copies()
        bench.pull("copied")
        assert bench.copies() == copies, "where nothing is taken back none is made"


def test_a_copy_of_the_server_is_made_before_a_project_of_cases(case: Case, bench: Bench) -> None:
    before = bench.copies()
    case.round()
    assert (made := bench.copies()) != before
    assert not {int(task["id"]) for task in case.tasks()} & bench.copied()
    case.round()
    assert bench.copies() == made

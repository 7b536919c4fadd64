"""Adverts that are erased while a run works: the run goes on, and writes nothing of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pandas as pd
import pytest
import sqlalchemy as sa

from brightline.custody.erasure import erase_adverts
from brightline.errors import LinkingError
from brightline.linking import addition, whole
from brightline.linking.columns import stored_edges
from brightline.linking.running import link_study
from brightline.schema import Advert, Contact, LinkMember, LinkText
from brightline.store import Store, open_store, table_of
from brightline.study import Study
from tests.linking.house import AT, SMALL, furnish, partition, put
from tests.linking.test_running import NEAR, OTHER, PLAIN, THIRD


@pytest.fixture(params=["sqlite", "postgresql"])
def linked(request: pytest.FixtureRequest, study: Study) -> Iterator[Store]:
    """A store on each engine."""
    url = study.store_url
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    with open_store(url, migrate=True) as opened:
        furnish(opened, study, contacts=100)
        yield opened


def _erase(store: Store, *adverts: int) -> None:
    with store.begin() as connection:
        erase_adverts(connection, adverts, AT, erasers=[])


def _before(
    patch: pytest.MonkeyPatch, module: ModuleType, name: str, happens: Callable[[], object]
) -> None:
    """Let something happen before a step of each run."""
    step = getattr(module, name)

    def stepped(*args: Any, **named: Any) -> Any:
        happens()
        return step(*args, **named)

    patch.setattr(module, name, stepped)


def _traces(store: Store, model: type) -> set[int]:
    column = table_of(model).c.advert_id
    with store.begin() as connection:
        return set(connection.execute(sa.select(column)).scalars())


@pytest.mark.parametrize("step", ["_write", "_write_members", "_end"])
def test_what_is_erased_while_everything_is_linked_is_left_out(
    linked: Store, study: Study, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    put(linked, [(1, PLAIN, [1]), (2, PLAIN, []), (3, NEAR, []), (4, OTHER, [2])])
    _before(monkeypatch, whole, step, lambda: _erase(linked, 1, 4))
    assert link_study(study, linked, SMALL)["kind"] == "first"
    assert _traces(linked, LinkMember) == {2, 3}
    assert not _traces(linked, LinkText) & {1, 4}
    assert link_study(study, linked, SMALL)["kind"] == "addition"  # the twin is read again
    assert partition(linked, "template") == {frozenset({2, 3})}
    assert link_study(study, linked, SMALL)["kind"] == "nothing"


def test_a_contact_that_was_set_aside_may_go_with_its_last_advert(
    linked: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(linked, [(1, PLAIN, [1]), (2, OTHER, [])])
    outcome = whole._outcome

    def with_junk(*args: Any) -> Any:
        junk = {"contact_id": 1, "reason": "site", "adverts": 9, "templates": 9, "contacts": 1}
        return replace(outcome(*args), junk=pd.DataFrame([junk]))

    monkeypatch.setattr(whole, "_outcome", with_junk)
    _before(monkeypatch, whole, "_end", lambda: _erase(linked, 1))
    link_study(study, linked, SMALL)
    with linked.begin() as connection:
        contact = table_of(Contact)
        gone = connection.execute(sa.select(contact.c.id).where(contact.c.id == 1))
        assert gone.first() is None
    assert _traces(linked, LinkMember) == {2}


def test_a_number_that_is_given_again_is_not_linked_by_the_erased_text(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite gives the number of the last advert again."""
    put(store, [(1, PLAIN, []), (2, NEAR, [])])

    def another() -> None:
        _erase(store, 2)
        put(store, [(2, OTHER, [])])
        later = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1)
        with store.begin() as connection:
            mine = table_of(Advert).c.id == 2
            connection.execute(table_of(Advert).update().where(mine).values(stored_at=later))

    _before(monkeypatch, whole, "_write", another)
    link_study(study, store, SMALL)
    assert _traces(store, LinkMember) == {1}
    link_study(study, store, SMALL)
    assert partition(store, "template") == {frozenset({1}), frozenset({2})}


def test_what_is_erased_while_additions_are_linked_is_read_again(
    linked: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(linked, [(1, PLAIN, []), (2, PLAIN, []), (3, OTHER, [])])
    link_study(study, linked, SMALL)
    put(linked, [(4, NEAR, []), (5, THIRD, [])])
    erased: list[int] = []

    def once() -> None:
        if not erased:
            erased.extend((1, 5))
            _erase(linked, *erased)

    _before(monkeypatch, addition, "_growth", once)
    assert link_study(study, linked, SMALL)["kind"] == "addition"
    assert partition(linked, "template") == {frozenset({2, 4}), frozenset({3})}
    with linked.begin() as connection:
        there = set(connection.execute(sa.select(table_of(LinkText).c.id)).scalars())
    assert set(stored_edges(linked, 1)[0].one.tolist()) <= there
    assert link_study(study, linked, SMALL)["kind"] == "nothing"


def test_where_every_try_meets_an_erasure_a_sentence_says_so(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, [(number, f"{PLAIN} {number}", []) for number in range(1, 20)])
    link_study(study, store, SMALL)
    put(store, [(30, NEAR, [])])
    left = list(range(1, 20))
    _before(monkeypatch, addition, "_growth", lambda: _erase(store, left.pop()))
    with pytest.raises(LinkingError, match="run` again when that has ended"):
        link_study(study, store, SMALL)

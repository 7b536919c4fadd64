"""Which adverts somebody has read or is to read, in whatever sample and as whoever."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa

from annotation.handing_over import Handed, _known_items, _moving
from annotation.samples import keep_annotators
from annotation.versions import DRAFTED
from annotation.work import load_batches
from brightline.schema import AdjudicationCase, Annotation, Assignment, SampledAdvert
from brightline.store import Store, insert, table_of
from brightline.study import Study
from tests.annotation.bench import write_adverts
from tests.annotation.care.desk import DAY, Desk

_TASK, _ITEM = table_of(Assignment), table_of(SampledAdvert)


@pytest.fixture
def desk(make_study: Callable[..., Study]) -> Iterator[Desk]:
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 6)
        yield Desk(study, store)


def of_advert(connection: sa.Connection, advert: int) -> set[int]:
    query = sa.select(_TASK.c.id).join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
    return set(connection.execute(query.where(_ITEM.c.advert_id == advert)).scalars())


def test_who_decided_on_an_advert_knows_it_in_every_sample(desk: Desk) -> None:
    desk.draw("first", 6)
    desk.draw("second", 6, annotators="a3,a4", seed=2)
    with desk.store.begin() as connection:
        person = keep_annotators(connection, desk.study, ("senior-1",))["senior-1"]
        item = connection.execute(sa.select(_ITEM.c.id, _ITEM.c.advert_id).limit(1)).one()
        case = {"sampled_advert_id": item.id, "round": 1, "cause": "disagreement", "shown": []}
        insert(connection, AdjudicationCase, [{**case, "annotator_id": person, "opened_at": DAY}])
        known = _known_items(connection, "senior-1")
        assert known == of_advert(connection, item.advert_id)
        assert len(known) == 4
        assert len(_known_items(connection, "a1")) == 24
        assert _known_items(connection, "a9") == set()


def test_what_was_begun_stays_also_where_its_task_is_gone(desk: Desk) -> None:
    """The server tells of drafts as long as it has their tasks; the store keeps what was pulled."""
    desk.draw("begun", 6)
    with desk.store.begin() as connection:
        batches = [one for one in load_batches(connection, desk.study) if one.key.annotator == "a1"]
        first, *others = [work.assignment for batch in batches for work in batch.work]
        draft = {"version": -1, "state": DRAFTED, "codebook": "core@1", "result_sha256": "0" * 64}
        draft |= {"cannot_judge": False, "refer": False, "synthetic": True}
        insert(connection, Annotation, [{**draft, "assignment_id": first, "pulled_at": DAY}])
        done = Handed("a1", "a9")
        moving = _moving(connection, batches, "a9", done)
    assert [work.assignment for work in moving] == others
    assert (done.begun, done.known) == (1, 0)

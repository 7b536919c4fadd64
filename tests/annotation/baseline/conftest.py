"""A desk whose labels a baseline model can be trained on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from annotation.consensus.runs import run_consensus
from annotation.work import load_batches
from brightline.ingest import RawAdvert
from brightline.schema import Annotation
from brightline.store import Store, insert
from brightline.study import Study
from tests.annotation.bench import invented, write_adverts
from tests.annotation.care.desk import DAY, Desk


def of_a_hand(number: int) -> RawAdvert:
    """An advert with the contacts of its hand; two adverts are of one hand."""
    hand = number // 2
    title, body = f"Bright rooms {number} 212-555-01{hand:02}", f"Write to hand{hand}@example.org."
    said = "Our staff are genuine." if number % 4 < 2 else "Piano lessons in a quiet street."
    return replace(invented(number), title=title, body=f"{said} Number {number}. {body}")


@pytest.fixture
def labelled(make_study: Callable[..., Study]) -> Iterator[Desk]:
    """Eighty adverts of which sixty are judged by two, a third of them suspected by both."""
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 80, make=of_a_hand)
        desk = Desk(study, store)
        desk.draw("spring", 60)
        desk.release(DAY, whole=True)
        with store.begin() as connection:
            batches = load_batches(connection, study)
            rows = [
                {
                    "assignment_id": work.assignment,
                    "version": 1,
                    "state": "submitted",
                    "judgement": 7 if int(work.item.item_key[-1], 16) % 3 == 0 else 1,
                    "codebook": "core@1",
                    "pulled_at": DAY,
                    "result_sha256": "0" * 64,
                    "synthetic": True,
                }
                for batch in batches
                for work in batch.open
            ]
            insert(connection, Annotation, rows)
            run_consensus(connection, study, now=DAY)
        yield desk

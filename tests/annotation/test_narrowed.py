"""Sections that a board took out of a site's table: nothing of them is drawn, scored or judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from annotation import pull, sampling_frame
from annotation.baseline import training
from annotation.drawing import Order, draw_sample
from annotation.sampling_frame import load_frame
from annotation.scores import current_scores
from annotation.withdrawn import still_shown
from annotation.work import load_batches, refuse_outside
from brightline.errors import AnnotationError, ScopeError
from brightline.ingest import Door, RawAdvert, end_run, start_run
from brightline.privacy import load_keyring
from brightline.schema import Advert, Assignment, SampledAdvert
from brightline.store import Store, table_of
from brightline.study import Study
from tests.annotation.baseline.conftest import labelled as labelled
from tests.annotation.baseline.conftest import of_a_hand
from tests.annotation.bench import write_adverts
from tests.annotation.care.desk import DAY, Desk

KEPT, LEFT = "Rooms (synthetic)", "Evenings (synthetic)"


def narrowed(study: Study) -> Study:
    """The protocol after the board's decision."""
    (site,) = study.sites
    return study.model_copy(update={"sites": (site.model_copy(update={"sections": (KEPT,)}),)})


def of_two_sections(number: int) -> RawAdvert:
    return replace(of_a_hand(number), section=KEPT if number % 2 else LEFT)


@pytest.fixture
def desk(make_study: Callable[..., Study]) -> Iterator[Desk]:
    """Forty adverts in each of two sections, collected when the protocol named no section."""
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 80, make=of_two_sections)
        yield Desk(study, store)


def kept(desk: Desk) -> set[int]:
    advert = table_of(Advert)
    with desk.store.begin() as connection:
        query = sa.select(advert.c.id).where(advert.c.section == KEPT)
        return set(connection.execute(query).scalars())


def test_nothing_of_a_section_that_was_taken_out_is_drawn(desk: Desk) -> None:
    with desk.store.begin() as connection:
        frame = load_frame(connection, narrowed(desk.study), snapshot=True)
    assert set(frame["advert_id"]) == kept(desk)
    assert len(frame) == 40


def test_without_the_rule_it_would_be(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant."""
    monkeypatch.setattr(sampling_frame, "shows", lambda *_: True)
    with desk.store.begin() as connection:
        assert len(load_frame(connection, narrowed(desk.study), snapshot=True)) == 80


def test_new_samples_are_of_the_series_that_was_begun_anew(desk: Desk) -> None:
    """The section was collected on 1 March: labels of March would be in no figure of the site."""
    door = Door(desk.study, load_keyring(desk.study.keys_directory), desk.store)
    days = [dt.date(2025, 3, 8), dt.date(2025, 4, 2), dt.date(2025, 4, 9)]
    with desk.store.begin() as connection:
        for number, day in enumerate(days, start=100):
            now = dt.datetime.combine(day, dt.time(12), dt.UTC)
            run = start_run(connection, desk.study, "site-a", now=now)
            door.admit(connection, run, [replace(of_two_sections(2 * number + 1), seen_at=now)])
            ended = {"because": "finished", "counts_as_coverage": True, "adverts_seen": 1}
            end_run(connection, desk.study, run, now=now, **ended)  # type: ignore[arg-type]
        before = load_frame(connection, desk.study)
        since = load_frame(connection, narrowed(desk.study))
    assert (len(before), len(since)) == (3, 1)
    assert set(since["advert_id"]) == {max(before["advert_id"])}


def test_what_was_drawn_of_it_before_is_not_sent(desk: Desk) -> None:
    desk.draw("before", 40)
    desk.release(DAY, whole=True)
    with desk.store.begin() as connection:
        items = [work.item for one in load_batches(connection, desk.study) for work in one.open]
    refuse_outside(desk.study, items)
    with pytest.raises(ScopeError, match=rf"section '{LEFT[:8]}.*' of 'site-a' wait to be labelle"):
        refuse_outside(narrowed(desk.study), items)


def test_of_what_was_sent_so_many_are_counted_and_forgotten_by_the_server_they_lie_on(
    desk: Desk,
) -> None:
    desk.draw("before", 40)
    task, item, advert = table_of(Assignment), table_of(SampledAdvert), table_of(Advert)
    of_left = sa.select(item.c.id).join(advert, advert.c.id == item.c.advert_id)
    outside = task.c.sampled_advert_id.in_(of_left.where(advert.c.section == LEFT))
    with desk.store.begin() as connection:
        connection.execute(task.update().values(server="here", project_id=1, task_id=task.c.id))
        numbers = connection.execute(sa.select(task.c.id).where(outside)).scalars().all()
        elsewhere = task.update().where(task.c.id == numbers[0]).values(server="elsewhere")
        connection.execute(elsewhere)
        batches = load_batches(connection, desk.study)
    now = narrowed(desk.study)
    assert still_shown(desk.study, "here") == 0
    assert (still_shown(now, "here"), still_shown(now, "elsewhere")) == (len(numbers) - 1, 1)
    for batch in batches:
        pull._forget(now, desk.store, "here", batch)
    assert (still_shown(now, "here"), still_shown(now, "elsewhere")) == (0, 1)
    with desk.store.begin() as connection:
        sent = sa.select(sa.func.count()).where(task.c.server == "here")
        assert connection.execute(sent).scalar_one() == 80 - len(numbers)


def test_no_reference_items_come_from_a_sample_that_holds_it(desk: Desk) -> None:
    desk.draw("before", 40)
    desk.release(DAY, whole=True)
    for code in ("a1", "a2"):
        desk.answer(code, DAY)
    now = Desk(narrowed(desk.study), desk.store)
    now.draw("since", 20, annotators="a3,a4", seed=2)
    order = Order("again", (), per_stratum=5, purpose="calibrate", mixed_into="since")
    with pytest.raises(AnnotationError, match=r"'before' holds adverts of the section 'Evenings"):
        draw_sample(now.study, replace(order, source="before"))


def test_nothing_of_it_is_scored(labelled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a model trained on its words."""
    advert, now = table_of(Advert), DAY + dt.timedelta(days=1)
    with labelled.store.begin() as connection:
        odd = advert.c.id % 40 == 1
        connection.execute(advert.update().values(section=KEPT))
        connection.execute(advert.update().where(odd).values(section=LEFT))
        trained = training.train(connection, narrowed(labelled.study), now=now)
        assert trained.scored == 78
        scored = set(current_scores(connection, now))
        left = set(connection.execute(sa.select(advert.c.id).where(odd)).scalars())
        assert not scored & left
        monkeypatch.setattr(training, "shows", lambda *_: True)  # the mutant
        assert training.train(connection, narrowed(labelled.study), now=now).scored == 80

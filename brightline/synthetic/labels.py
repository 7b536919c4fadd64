"""Let invented annotators answer a drawn sample: reads its assignments, writes annotations.

Only in a study that is marked synthetic, only for annotators that are, and only for adverts whose
truth is known; everything written says that it is synthetic. What an annotator has answered stays.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import AnnotationError
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    IndicatorMark,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import Store, insert, table_of
from brightline.synthetic.raters import Answer, answer, rater
from brightline.synthetic.truth import TrueAdvert, load_truth

if TYPE_CHECKING:
    from brightline.study import Study


@dataclass(frozen=True, slots=True)
class Labelled:
    """`written` annotations; `unknown` assignments were left, their adverts' truth is not known."""

    written: int
    unknown: int


def label_market(
    study: Study,
    store: Store,
    sample_name: str,
    *,
    seed: int = 1,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> Labelled:
    """Answer every open assignment of the sample's synthetic annotators, from the latent truth.

    Raises:
        AnnotationError: the study is not synthetic, there is no such sample, its annotators are
            people, or the market's truth is missing.
    """
    if not study.synthetic:
        raise AnnotationError(
            f"{study.path} is not marked synthetic, and invented annotators answer in no other "
            "study; have the sample labelled by people."
        )
    truth = {(advert.site, advert.ad_key): advert for advert in load_truth(study).adverts}
    with store.begin() as connection:
        codebook = _codebook_of(connection, sample_name)
        todo = _open_assignments(connection, sample_name)
        known = [task for task in todo if (task.site, task.ad_key) in truth]
        markable = _markable(connection, codebook)
        answers = {
            int(task.assignment): _answer(task, truth[task.site, task.ad_key], seed, markable)
            for task in known
        }
        _write(connection, answers, codebook, now())
        if answers:
            detail = {"sample": sample_name, "annotations": len(answers), "seed": seed}
            ledger.record(connection, study, "synthetic labels written", detail)
    return Labelled(written=len(answers), unknown=len(todo) - len(known))


def _codebook_of(connection: sa.Connection, sample_name: str) -> str:
    table = table_of(Sample)
    query = sa.select(table.c.codebook).where(table.c.name == sample_name)
    codebook = connection.execute(query).scalar()
    if codebook is None:
        raise AnnotationError(
            f"There is no sample named '{sample_name}' in the store; draw it first with "
            "`brightline sample draw`."
        )
    return str(codebook)


def _open_assignments(connection: sa.Connection, sample_name: str) -> Sequence[sa.Row[Any]]:
    """(assignment, item_key, annotator, site, ad_key) of what synthetic annotators have to do."""
    task, item, person = table_of(Assignment), table_of(SampledAdvert), table_of(Annotator)
    advert, sample, site = table_of(Advert), table_of(Sample), table_of(Site)
    wanted = (
        sa.select(task.c.id.label("assignment"), item.c.item_key, person.c.code.label("annotator"))
        .add_columns(site.c.key.label("site"), advert.c.ad_key)
        .join_from(task, item, task.c.sampled_advert_id == item.c.id)
        .join(sample, item.c.sample_id == sample.c.id)
        .join(person, task.c.annotator_id == person.c.id)
        .join(advert, item.c.advert_id == advert.c.id)
        .join(site, advert.c.site_id == site.c.id)
        .where(sample.c.name == sample_name, person.c.synthetic)
        .order_by(item.c.position, task.c.id)
    )
    if connection.execute(wanted.limit(1)).first() is None:
        raise AnnotationError(
            f"The sample '{sample_name}' is assigned to no synthetic annotator; draw one for "
            "synthetic annotators, or have it labelled by people."
        )
    answered = sa.select(table_of(Annotation).c.assignment_id)
    return connection.execute(wanted.where(task.c.id.not_in(answered))).all()


def _markable(connection: sa.Connection, codebook: str) -> frozenset[str]:
    """The indicators of the codebook that are marked by hand."""
    table = table_of(CodebookVersion)
    query = sa.select(table.c.content).where(table.c.name == codebook)
    content: Mapping[str, Any] = connection.execute(query).scalar() or {}
    return frozenset(
        indicator["id"]
        for indicator in content.get("indicator", ())
        if indicator.get("hand_marked", True)
    )


def _answer(task: sa.Row[Any], true: TrueAdvert, seed: int, markable: frozenset[str]) -> Answer:
    marks = [mark for mark in true.indicators.split(",") if mark in markable]
    who = rater(task.annotator, seed)
    return answer(who, task.item_key, seed, suspicious=true.suspicious, indicators=marks)


def _write(
    connection: sa.Connection, answers: Mapping[int, Answer], codebook: str, at: dt.datetime
) -> None:
    rows = [_annotation(assignment, given, codebook, at) for assignment, given in answers.items()]
    insert(connection, Annotation, rows)
    table = table_of(Annotation)
    query = sa.select(table.c.assignment_id, table.c.id).where(table.c.synthetic)
    ids = {int(row[0]): int(row[1]) for row in connection.execute(query)}
    marks = [
        {"annotation_id": ids[assignment], "indicator": mark}
        for assignment, given in answers.items()
        for mark in given.marks
    ]
    insert(connection, IndicatorMark, marks)


def _annotation(assignment: int, given: Answer, codebook: str, at: dt.datetime) -> dict[str, Any]:
    told = json.dumps({"judgement": given.judgement, "marks": given.marks}, sort_keys=True)
    return {
        "assignment_id": assignment,
        "version": 1,
        "state": "submitted",
        "judgement": given.judgement,
        "cannot_judge": given.judgement is None,
        "refer": False,
        "codebook": codebook,
        "pulled_at": at,
        "result_sha256": hashlib.sha256(told.encode()).hexdigest(),
        "synthetic": True,
    }

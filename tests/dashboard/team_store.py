"""A team's store on disk: crawls, judgements, a consensus run and two batches of a person's."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import sqlalchemy as sa

from annotation.consensus.runs import run_consensus
from brightline.schema import Advert, Annotator, Assignment, CrawlRun, Sample, Site
from brightline.store import Store, table_of
from brightline.study import Study, load_study
from tests.annotation.test_agreement_report import judged
from tests.studies import study_text

CANARY = "Quiet rooms by the invented harbour"  # the text of every advert


def write_team_store(folder: Path) -> Study:
    """The study in `folder`, with its store beside it."""
    folder.mkdir()
    path = folder / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    study = load_study(path)
    judged(study)
    task, person = table_of(Assignment), table_of(Annotator)
    with Store.for_study(study) as store, store.begin() as connection:
        run_consensus(connection, study)
        connection.execute(table_of(Advert).update().values(title=CANARY, body=CANARY))
        connection.execute(person.update().where(person.c.id != 1).values(synthetic=True))
        mine = sa.select(task.c.id).where(task.c.annotator_id == 1).limit(60)
        at = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
        chosen = task.c.id.in_(connection.execute(mine).scalars().all())
        connection.execute(task.update().where(chosen).values(released_at=at))
    return study


def write_hostile_store(standing: Study, folder: Path, said: str) -> Study:
    """A copy of a team's store in which adverts, sites, samples and runs all say `said`."""
    shutil.copytree(standing.path.parent, folder)
    study = load_study(folder / standing.path.name)
    run, site, sample = table_of(CrawlRun), table_of(Site), table_of(Sample)
    with Store.for_study(study) as store, store.begin() as connection:
        connection.execute(table_of(Advert).update().values(title=said, body=said))
        connection.execute(site.update().values(title=sa.literal(said) + site.c.key))
        connection.execute(sample.update().values(name=sa.literal(said) + sample.c.name))
        broken = {"ended_because": "assertions", "detail": {"assertions": [said]}}
        newest = sa.select(run.c.id).order_by(run.c.started_at.desc()).limit(4)
        some = run.c.id.in_(connection.execute(newest).scalars().all())
        connection.execute(run.update().where(some).values(**broken, counts_as_coverage=False))
    return study

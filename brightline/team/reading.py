"""Everything that the team's pages show, read from the store in one transaction, as plain data."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from brightline.agreement import reporting
from brightline.errors import AnnotationError
from brightline.store import Store
from brightline.study import Study, load_study
from brightline.team import crawls, labels


def read_team(path: Path, now: dt.datetime | None = None) -> dict[str, Any]:
    """The study's state for its team: JSON-ready, without text, address, contact or key.

    Raises:
        StudyError: the protocol cannot be read.
        StoreError: there is no store, or it is of another version.
    """
    study, now = load_study(path), now or dt.datetime.now(dt.UTC)
    with Store.for_study(study) as store, store.begin() as connection:
        return {
            "study": _study(study),
            "read_at": now.isoformat(timespec="seconds"),
            "days": crawls.crawl_days(connection),
            "runs": crawls.crawl_runs(connection),
            **_agreement(connection, study),
            "backlog": labels.backlog(connection),
            "consensus": labels.consensus_runs(connection),
            "limits": labels.care_limits(study),
            "released": labels.released_days(connection, now),
            "debriefs": labels.debriefs_due(connection, study),
        }


def _study(study: Study) -> dict[str, Any]:
    return {
        "id": study.id,
        "title": study.title,
        "approval_reference": study.approval.reference,
        "synthetic": study.synthetic,
    }


def _agreement(connection: sa.Connection, study: Study) -> dict[str, Any]:
    """Rows of all annotators together; pairs of people are not for a page."""
    try:
        rows = reporting.report(connection, study.estimand.cutoff, drift=True)
    except AnnotationError as error:
        return {"agreement": [], "no_agreement": str(error)}
    return {"agreement": [row.to_dict() for row in rows], "no_agreement": ""}

"""Cases that a senior annotator has not decided, for whoever decides them instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.cases import refuse_own_readings
from annotation.adjudication.decisions import Case, cases_to_decide, latest_decisions
from annotation.adjudication.report import AdjudicationReport
from annotation.adjudication.rounds import DECIDED, key_of
from annotation.adjudication.sync import fetch_decisions
from annotation.client import Client
from annotation.projects import ADJUDICATION, ProjectKey, find_projects
from annotation.withdrawn import take_back
from brightline.store import Store
from brightline.study import Study


def cases_of(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    leaver: str,
    successor: str,
    sample: str | None,
    now: dt.datetime,
) -> tuple[list[Case], AdjudicationReport]:
    """The cases of `leaver` that are not decided, and what was fetched before they were counted.

    Raises:
        AnnotationError: `successor` labelled one of their samples.
    """
    with store.begin() as connection:
        cases = [one for one in cases_to_decide(connection, sample) if one.adjudicator == leaver]
        decided = _decided(connection)
        left = [case for case in cases if case.number not in decided]
        refuse_own_readings(connection, successor, {case.sample for case in left})
    report = fetch_decisions(study, store, client, server, cases, now)
    with store.begin() as connection:
        decided = _decided(connection)
    return [case for case in left if case.number not in decided], report


def take_cases(
    study: Study, store: Store, client: Client, cases: Iterable[Case], now: dt.datetime
) -> None:
    """Take these cases off the server."""
    numbers: dict[ProjectKey, set[int]] = {}
    for case in cases:
        numbers.setdefault(key_of(study, case), set()).add(case.number)
    projects = find_projects(client, study, kind=ADJUDICATION) if numbers else {}
    for key, these in numbers.items():
        if key in projects:
            project, among = int(projects[key]["id"]), partial(_is_among, these)
            take_back(study, store, client, project, among, now)


def _is_among(these: set[int], data: dict[str, Any]) -> bool:
    return data.get("case") in these


def _decided(connection: sa.Connection) -> set[int]:
    latest = latest_decisions(connection)
    return {number for number, row in latest.items() if row.state == DECIDED}

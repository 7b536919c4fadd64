"""Cases to the server and decisions back: one project per sample, adjudicator and codebook.

Safe to repeat and to interrupt. Decisions are versions beside the judgements, which this never
touches. What is done in one project is in `rounds`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from annotation.adjudication.cases import open_cases
from annotation.adjudication.decisions import Case, cases_to_decide
from annotation.adjudication.releasing import release_cases
from annotation.adjudication.report import AdjudicationReport
from annotation.adjudication.rounds import Round, key_of
from annotation.client import Client
from annotation.projects import ADJUDICATION, find_projects
from annotation.turns import one_round
from annotation.work import items_of
from brightline import ledger
from brightline.store import Store
from brightline.study import Study


def adjudicate(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    adjudicator: str,
    *,
    sample: str | None = None,
    restore: bool = False,
    now: dt.datetime | None = None,
) -> AdjudicationReport:
    """Open new cases, fetch what was decided, and send the next within the protocol's caps.

    Args:
        restore: put a page back that was changed by hand.

    Raises:
        AnnotationError: the adjudicator labelled the sample.
        ServerError: the server stopped answering (run it again when it is up), or another command
            works with it.
    """
    at = now or dt.datetime.now(dt.UTC)
    with one_round(study):
        return _adjudicated(study, store, client, server, adjudicator, sample, restore, at)


def _adjudicated(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    adjudicator: str,
    sample: str | None,
    restore: bool,
    at: dt.datetime,
) -> AdjudicationReport:
    report = AdjudicationReport(officer=study.reporting.responsible_officer)
    with store.begin() as connection:
        report.opened = open_cases(connection, study, adjudicator, sample, at)
        cases = cases_to_decide(connection, sample)
        if report.opened:
            ledger.record(connection, study, "cases opened", {"cases": report.opened}, now=at)
    rounds = []
    for one in _fetched(study, store, client, server, cases, report, at, restore=restore):
        one.take_back()
        rounds.append(one)
    waiting = [case for case in cases if not case.released]
    with store.begin() as connection:  # what was decided now makes room
        released, report.held = release_cases(connection, study, waiting, at)
    for one in rounds:
        waits = one.send(released)
        if waits and one.key.annotator != adjudicator:
            there = report.elsewhere.get(one.key.annotator, 0)
            report.elsewhere[one.key.annotator] = there + waits
    return report


def take_back_cases(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    *,
    sample: str | None = None,
    now: dt.datetime,
) -> AdjudicationReport:
    """Fetch what was decided of what the protocol names no more, and take the cases back."""
    report = AdjudicationReport(officer=study.reporting.responsible_officer)
    with store.begin() as connection:
        cases = cases_to_decide(connection, sample)
        items = items_of(connection, [case.sampled for case in cases])
    outside = [case for case in cases if not items[case.sampled].shown_by(study)]
    keys = {key_of(study, case) for case in outside}
    mine = [case for case in cases if key_of(study, case) in keys]
    for one in _fetched(study, store, client, server, mine, report, now):
        one.take_back()
    return report


def fetch_decisions(
    study: Study, store: Store, client: Client, server: str, cases: list[Case], now: dt.datetime
) -> AdjudicationReport:
    """Fetch what was decided of these cases, and nothing else."""
    report = AdjudicationReport(officer=study.reporting.responsible_officer)
    list(_fetched(study, store, client, server, cases, report, now))
    return report


def _fetched(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    cases: list[Case],
    report: AdjudicationReport,
    now: dt.datetime,
    *,
    restore: bool = False,
) -> Iterator[Round]:
    """A round for each project of these cases, once what was decided in it has come back."""
    projects = find_projects(client, study, kind=ADJUDICATION) if cases else {}
    for key in dict.fromkeys(key_of(study, case) for case in cases):
        mine = [case for case in cases if key_of(study, case) == key]
        one = Round(study, store, client, server, mine, report, now, restore)
        one.fetch(projects.get(key))
        yield one

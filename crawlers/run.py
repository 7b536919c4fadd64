"""Running a crawl: one Scrapy process for the sites of one command.

Twisted's reactor starts once in a process, so a command crawls once; tests and the demonstration
run `brightline crawl run` as a process of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from brightline.errors import BrightlineError, SiteError, StoreError
from brightline.store import Store
from brightline.study import Study
from crawlers.ending import Report, conclude
from crawlers.opening import Opening, check_sites, crawler_place, load_keys, open_plan
from crawlers.plan import STOPPED, Plan, Progress


def utc_now() -> dt.datetime:
    """The clock of a real crawl."""
    return dt.datetime.now(dt.UTC)


def crawl(
    study: Study,
    site_keys: Sequence[str] = (),
    *,
    fresh: bool = False,
    tick: Callable[[str, Progress], None] | None = None,
    say: Callable[[str], None] = lambda _: None,
    now: Callable[[], dt.datetime] = utc_now,
) -> list[Report]:
    """Crawl sites of a study and commit what the protocol admits.

    Args:
        site_keys: which; every site with source "crawl" when empty.
        fresh: do not resume an open run.
        tick: called with a site's key and counts after every commit.
        say: called with a sentence when a crawl begins to wait, or an open run cannot go on.

    Raises:
        BrightlineError: refused before any request; later failures are in the reports.
    """
    chosen = check_sites(study, list(site_keys), now)
    keyring = load_keys(study)
    with ExitStack() as stack:
        places = [stack.enter_context(crawler_place(study, site)) for site, _ in chosen]
        store = stack.enter_context(Store.for_study(study))
        plans = []
        for (site, manifest), place in zip(chosen, places, strict=True):
            opening = Opening(study, keyring, store, now, place, say)
            plans.append(open_plan(opening, site, manifest, fresh=fresh))
            plans[-1].tick, plans[-1].say = _ticker(site.key, tick), say
        run_plans(plans)
        return [conclude(plan) for plan in plans]


def run_plans(plans: Sequence[Plan]) -> None:
    """Run Scrapy over the plans until every one has ended. Can be called once in a process."""
    from scrapy.crawler import AsyncCrawlerProcess

    from crawlers.addon import ProtocolAddon
    from crawlers.gates import LOOPBACK_SETTING
    from crawlers.log_files import logging_to
    from crawlers.settings import FIXED
    from crawlers.spider import SiteSpider

    loopback = sorted({host for plan in plans for host in plan.gate.loopback_hosts()})
    settings = {**FIXED, "ADDONS": {ProtocolAddon: 1000}, LOOPBACK_SETTING: loopback}
    study = plans[0].study
    name = "-".join(str(plan.run_id) for plan in plans)
    with logging_to(study.folder / "logs" / f"crawl-{name}.log"):
        process = AsyncCrawlerProcess(settings)
        tasks = [process.crawl(SiteSpider, plan=plan) for plan in plans]
        process.start()
    for plan, task in zip(plans, tasks, strict=True):
        if task.done() and not task.cancelled() and (broke := task.exception()) is not None:
            said = f"The crawl of '{plan.site.key}' could not begin ({type(broke).__name__})."
            plan.end("error", said, SiteError(said))
        elif not plan.finished:
            plan.end("interrupted", STOPPED)
            _let_go(plan)


def _let_go(plan: Plan) -> None:
    """Give back the pages in hand of a crawl that was stopped at once, before it could do so
    itself; what it had read of them is in no batch, so they are asked for again."""
    if not isinstance(plan.error, StoreError):
        with plan.store.begin() as connection:
            plan.frontier.take_back(connection)


def first_error(reports: Sequence[Report]) -> BrightlineError | None:
    """The first failure among reports, for the exit of a command."""
    return next((report.error for report in reports if report.error is not None), None)


def _ticker(key: str, tick: Callable[[str, Progress], None] | None) -> Callable[[Progress], None]:
    return (lambda progress: tick(key, progress)) if tick else (lambda _: None)

"""`python -m tests.crawlers.driver MUTANTS crawl run …`: the command line with layers weakened.

Mutants are joined by '+'. They show that a test of a promise can fail; they run in a process of
their own, since Twisted's reactor starts only once.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import typer

from brightline import cli
from brightline.errors import ScopeError
from tests.crawlers.leaping import LEAPING
from tests.crawlers.weakened import WEAKENED


def _no_link_check() -> None:
    """Links are followed wherever they lead."""
    from crawlers.plan import Plan

    Plan.in_scope = lambda self, url: True  # type: ignore[method-assign]


def _no_middleware() -> None:
    """The middleware lets everything through."""
    from crawlers.gates import ScopeMiddleware

    ScopeMiddleware.process_request = lambda self, request: None  # type: ignore[method-assign]


def _no_handler() -> None:
    """The download handler sends everything."""
    from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler

    from crawlers.gates import GatedDownloadHandler

    send = HTTP11DownloadHandler.download_request
    GatedDownloadHandler.download_request = send  # type: ignore[method-assign]


def _no_robots() -> None:
    """robots.txt is taken to allow everything that cannot be read."""
    from crawlers import robots

    robots.read_rules = lambda *_: robots.Rules()


def _no_resolver() -> None:
    """Any name may lead anywhere."""
    from crawlers import gates

    gates.allowed_address = lambda *_: True


def _impatient() -> None:
    """Two seconds are the longest that a page may take (so that a drip is seen quickly)."""
    from crawlers import settings

    settings.FIXED["DOWNLOAD_TIMEOUT"] = 2


def _one_at_once() -> None:
    """This machine gets one request at a time, as a host on the network does."""
    from crawlers import settings

    settings.CONCURRENCY_ON_LOOPBACK = 1


def _tireless() -> None:
    """However often a server is silent, the next page is asked for."""
    from crawlers import answers

    answers.SILENCES = 10_000


def _no_type_check() -> None:
    """Any body is downloaded."""
    import crawlers.spider

    vars(crawlers.spider)["is_page_type"] = lambda *_args, **_named: True


def _rebound() -> None:
    """The system resolves every name to this machine, as a rebinding name server would."""
    socket.gethostbyname = lambda _name: "127.0.0.1"


def _acknowledged_early() -> None:
    """Pages are acknowledged before their adverts are stored."""
    from crawlers.batch import Batch
    from crawlers.frontier import Frontier

    flush = Batch.flush

    def early(self: Batch) -> None:
        with self.plan.store.begin() as connection:
            states = {outcome.task.id: "done" for outcome in self.outcomes}
            self.plan.frontier.settle(connection, states)
        flush(self)

    Batch.flush = early  # type: ignore[method-assign]
    Frontier.held = lambda self, _, tasks: {t.id for t in tasks}  # type: ignore[method-assign, assignment]


def _small_batches() -> None:
    """A commit after twenty rows."""
    import crawlers.batch

    vars(crawlers.batch)["BATCH_ROWS"] = 20


def _one_batch() -> None:
    """No commit before everything is fetched."""
    from crawlers.batch import Batch

    Batch.due = property(lambda self: False)  # type: ignore[assignment, method-assign]


def _short_leases() -> None:
    """What a killed crawler held is free after two seconds."""
    import datetime as dt

    from crawlers import frontier

    frontier.LEASE = dt.timedelta(seconds=2)


def _noted_turns() -> None:
    """Every turn that is granted is written down beside the keys, a file for each process."""
    from crawlers.pace import Pace

    claim = Pace.claim
    file = Path(os.environ["BRIGHTLINE_KEYS"]) / f"turns-{os.getpid()}.txt"

    def noted(self: Pace, host: str) -> Any:
        slot = claim(self, host)
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{slot.isoformat()}\n")
        return slot

    Pace.claim = noted  # type: ignore[method-assign]


def _debug_logs() -> None:
    """Logs at the lowest level that there is."""
    import logging

    from crawlers import log_files, settings

    settings.FIXED["LOG_LEVEL"] = "DEBUG"
    log_files.LEVEL = logging.DEBUG


def _no_certificates() -> None:
    """Any certificate will do."""
    from crawlers import settings

    settings.FIXED["DOWNLOAD_VERIFY_CERTIFICATES"] = False


def _small_disk() -> None:
    """The database may grow by a few pages only, as on a disk that is nearly full."""
    import sqlalchemy as sa

    from brightline import store

    opened = store.open_store

    def small(url: str, *, migrate: bool = False) -> store.Store:
        found = opened(url, migrate=migrate)
        with found.begin() as connection:
            pages = connection.execute(sa.text("PRAGMA page_count")).scalar_one()

        def limit(connection: Any, _: Any) -> None:
            connection.execute(f"PRAGMA max_page_count = {pages + 25}")

        found.engine.dispose()
        sa.event.listen(found.engine, "connect", limit)
        return found

    store.open_store = small


def _dies_in_commit() -> None:
    """The process is killed inside its third commit."""
    from brightline.ingest import Door

    admit: Callable[..., Any] = Door.admit
    calls = [0]

    def dying(self: Door, *args: Any) -> Any:
        admitted = admit(self, *args)
        calls[0] += 1
        if calls[0] == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return admitted

    Door.admit = dying  # type: ignore[method-assign, assignment]


MUTANTS: dict[str, Callable[[], None]] = {
    "none": lambda: None,
    "no-link-check": _no_link_check,
    "no-middleware": _no_middleware,
    "no-handler": _no_handler,
    "no-robots": _no_robots,
    "no-resolver": _no_resolver,
    "no-type-check": _no_type_check,
    "impatient": _impatient,
    "one-at-once": _one_at_once,
    "tireless": _tireless,
    "rebound": _rebound,
    "acknowledged-early": _acknowledged_early,
    "small-batches": _small_batches,
    "one-batch": _one_batch,
    "short-leases": _short_leases,
    "noted-turns": _noted_turns,
    "debug-logs": _debug_logs,
    "no-certificates": _no_certificates,
    **WEAKENED,
    **LEAPING,
    "small-disk": _small_disk,
    "dies-in-commit": _dies_in_commit,
}


@cache
def _app() -> typer.Typer:
    from crawlers.commands import app

    root = typer.Typer(pretty_exceptions_enable=False)
    root.callback()(lambda: None)
    root.add_typer(app, name="crawl")
    return root


def main() -> None:
    names = sys.argv.pop(1).split("+")
    unknown = set(names) - set(MUTANTS)
    if unknown:
        raise ScopeError(f"no mutant is called {unknown}")
    for name in names:
        MUTANTS[name]()
    cli.build_app = _app
    cli.main()


if __name__ == "__main__":
    main()

"""`brightline demo`, step by step: each step is what a user would type, and none is done twice.

What a step made is seen in the store itself, so a demonstration that was stopped at any moment
goes on from there. Everything that is started here is stopped here.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import typer

from brightline.demo.classifieds.engine import start_engine
from brightline.demo.folder import SITE, prepare_folder
from brightline.demo.market import label_the_market, write_the_market
from brightline.demo.processes import run_command, run_json, serving
from brightline.demo.state import crawl_is_finished, has_sample
from brightline.signals import stop_signals_interrupt
from brightline.study import load_study
from brightline.synthetic.params import QUICK_REPOSTS, MarketParams
from brightline.synthetic.params import demo as demo_market

MARKET_SAMPLE = "market-2021-2025"
SITE_SAMPLE = "classifieds-snapshot"
ANNOTATORS = "synthetic-a,synthetic-b,synthetic-c"

_PER_STRATUM = 120
"""Adverts labelled for each site and year: at a share of 0.2 an interval of about 7 points."""

_SNAPSHOT = 60
"""Adverts of the crawled site to label: an hour's work for a person, some of it left open."""

_LABELLED_SHARE = "0.8"
"""How much of it the simulated annotators do; the rest waits for the visitor."""


def run_demo(
    folder: Path, *, adverts: int, label_studio: bool, wait: bool, quick: bool = False
) -> None:
    """Run the whole workbench on loopback; ends when it is stopped (or when drawn, if not `wait`).

    Args:
        adverts: on the site that is crawled. quick: with a smaller market beside it.

    Raises:
        BrightlineError: with the step that failed; running it again goes on from there.
    """
    market = demo_market(reposts=QUICK_REPOSTS) if quick else demo_market()
    demonstration = Demonstration(folder, market, adverts, label_studio)
    with stop_signals_interrupt(), contextlib.ExitStack() as started:
        try:
            addresses = demonstration.build(started)
            if wait:
                demonstration.show(addresses)
                Event().wait()
            demonstration.show_made()
        except KeyboardInterrupt:
            typer.echo("\nStopping what was started …")
        else:
            typer.echo("Stopping what was started …")
    typer.echo(f"Stopped. Run the same command again to go on; delete {folder} to begin anew.")


class Demonstration:
    """One folder's demonstration, with what it takes to build it."""

    def __init__(
        self, folder: Path, market: MarketParams, adverts: int, label_studio: bool
    ) -> None:
        today = dt.datetime.now(dt.UTC).date()
        self.market = market
        self.adverts = adverts
        self.label_studio = label_studio
        self.path, self.port = prepare_folder(folder, self.market, today=today)
        self.study = load_study(self.path)
        self.option = ("--study", str(self.path))
        self.steps = 10 if label_studio else 8
        self.step = 0

    def build(self, started: contextlib.ExitStack) -> dict[str, str]:
        """Every step in order; returns {what: address} of what is now open."""
        with self._step("Keys outside the folder, tables inside it"):
            if not (self.study.keys_directory / "pseudonym.key").exists():
                run_command("keys", "create", *self.option)
            run_command("store", "migrate", *self.option)
        with self._step(f"A classifieds site of {self.adverts} invented adverts on loopback"):
            site = self.study.folder / "site"
            engine = started.enter_context(start_engine(site, self.adverts, port=self.port))
        with self._step("Crawling it within the written scope"):
            if not crawl_is_finished(self.study):
                run_command("crawl", "run", SITE, *self.option)
        with self._step("A synthetic market of five years, with its crawl history"):
            write_the_market(self.study, self.market)
        with self._step("Drawing probability samples"):
            self._draw()
        with self._step("Labels of simulated annotators for the market"):
            label_the_market(self.study, MARKET_SAMPLE)
        addresses = {"Classifieds site": engine.url}
        if self.label_studio:
            addresses["Label Studio"] = self._label(started)
        with self._step("Publishing the cube: coverage, counts, shares, changes"):
            run_command("publish", "cube", *self.option)
        with self._step("Opening the dashboard"):
            words = ("dashboard", *self.option)
            log = self.study.folder / "logs" / "dashboard.log"
            line = started.enter_context(serving(words, "Dashboard: ", log))
            addresses["Dashboard"] = line.removeprefix("Dashboard: ")
        return addresses

    def show(self, addresses: dict[str, str]) -> None:
        """The addresses to open, and how to log in."""
        option = f"--study {shlex.quote(str(self.path))}"
        typer.echo("\nEverything below is invented and says so. Open:")
        for name, address in addresses.items():
            typer.echo(f"  {name + ':':<18}{address}")
        if self.label_studio:
            typer.echo(f"  login with what this prints: {_program()} annotate login {option}")
        typer.echo("Ctrl-C stops everything that was started.")

    def show_made(self) -> None:
        """What is left when everything is stopped, and the command that opens it."""
        option = f"--study {shlex.quote(str(self.path))}"
        typer.echo(
            f"\nEverything is invented and says so. The cube is in {self.study.folder / 'cube'};"
        )
        typer.echo(f"what opens it: {_program()} dashboard {option}")

    def _draw(self) -> None:
        """One sample of the market, over sites and years, and one of the crawled site's stock."""
        market = [word for site in self.market.sites for word in ("--site", site.key)]
        self._draw_once(MARKET_SAMPLE, _PER_STRATUM, *market)
        self._draw_once(SITE_SAMPLE, _SNAPSHOT, "--snapshot", "--site", SITE)

    def _draw_once(self, name: str, per_stratum: int, *words: str) -> None:
        if not has_sample(self.study, name):
            sizes = ("--per-stratum", str(per_stratum), "--annotators", ANNOTATORS)
            run_command("sample", "draw", "--name", name, *sizes, *words, *self.option)

    def _label(self, started: contextlib.ExitStack) -> str:
        """A real Label Studio, the sample as tasks, simulated answers, and what they said."""
        with self._step("Starting Label Studio (the first on a machine takes a minute or two)"):
            server = run_json("annotate", "up", *self.option)
            if server["started"]:
                started.callback(run_command, "annotate", "down", *self.option, apart=True)
        with self._step("Sample to Label Studio, simulated answers there, labels back"):
            run_command("annotate", "push", "--sample", SITE_SAMPLE, *self.option)
            run_command("annotate", "simulate", "--share", _LABELLED_SHARE, *self.option)
            run_command("annotate", "pull", *self.option)
        return str(server["address"])

    @contextlib.contextmanager
    def _step(self, title: str) -> Iterator[None]:
        self.step += 1
        typer.echo(f"[{self.step}/{self.steps}] {title} …")
        before = time.monotonic()
        yield
        typer.echo(f"        done in {time.monotonic() - before:.1f} s")


def _program() -> str:
    """How this program was called, so that a command can be copied from the terminal."""
    called = Path(sys.argv[0])
    return shlex.quote(str(called)) if called.name == "brightline" else "brightline"

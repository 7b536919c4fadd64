"""`brightline displacement` and its table: every event has its rows, or the reason for none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from benchmarks.trends_events import CLOSING, MARKET
from brightline.cli import build_app
from brightline.errors import TrendError
from brightline.publish.displacing import displacement_table, lines_of
from brightline.publish.standing import plain_rows
from brightline.store import Store
from brightline.study import Study
from brightline.study_fields import Event
from brightline.trends.evidence import gather
from brightline.validation.market import simulate
from tests.trends.stored import write_frames

CLOSED = Event(site="alpha", date=CLOSING, what="the closing of Alpha")
GHOST = Event(site="delta", date=CLOSING, what="the closing of Delta")


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    """A study that names two events: of a site that closed, and of one never crawled."""
    return make_study().model_copy(update={"events": (CLOSED, GHOST)})


def test_an_event_of_a_site_that_was_never_crawled_has_rows_with_the_reason(study: Study) -> None:
    evidence = gather(simulate(MARKET, 1)[0], 5, "core@1")
    table = displacement_table(evidence, study)
    told = table.set_index(["site", "measure"])
    assert told.loc[("alpha", "market"), "drawn"]
    ghost = table[table["site"] == "delta"]
    assert ghost["measure"].to_list() == ["elsewhere", "market", "templates", "clusters"]
    assert not ghost["drawn"].any()
    assert set(ghost["reason"]) == {
        "Site 'delta' has never been crawled, so what it had is not known."
    }


def test_figures_of_an_invented_market_say_so_in_the_terminal(study: Study) -> None:
    evidence = gather(simulate(MARKET, 1)[0], 5, "core@1")
    rows = plain_rows(displacement_table(evidence, study))
    said = lines_of(study, rows)
    assert said[-1].startswith("Synthetic data")
    collected = lines_of(study, [row | {"synthetic": False} for row in rows])
    assert collected == said[:-1]


def test_sections_of_one_site_that_close_on_one_day_are_events_apart(study: Study) -> None:
    evidence = gather(simulate(MARKET, 1)[0], 5, "core@1")
    two = [CLOSED.model_copy(update={"section": name}) for name in ("all", "other")]
    table = displacement_table(evidence, study.model_copy(update={"events": tuple(two)}))
    assert set(table["site"]) == {"alpha/all", "alpha/other"}
    assert table.set_index(["site", "measure"]).loc[("alpha/all", "market"), "drawn"]


def test_the_command_refuses_a_site_that_had_not_closed(make_study: Callable[..., Study]) -> None:
    study = make_study(key="alpha")
    with Store.for_study(study, migrate=True) as store:
        write_frames(store, study, simulate(replace(MARKET, advertisers_per_day=0.2), 1)[0])
    words = ["displacement", "--study", str(study.path), "--site", "alpha", "--date", "2025-04-01"]
    told = CliRunner().invoke(build_app(), words)
    assert told.exit_code == 0, told.output
    assert told.output.splitlines() == [
        "The study's protocol does not name this event: read it as exploration.",
        "Nothing can be said about displacement from Alpha. Alpha was still there on 31 May 2025, "
        "so it had not closed by 1 April 2025; name the first day without it.",
    ]
    told = CliRunner().invoke(build_app(), [*words, "--section", "cars"])
    assert isinstance(told.exception, TrendError)
    assert str(told.exception) == (
        "No counted crawl of 'alpha' holds a section 'cars', so what it had is not known; name it "
        "as `brightline crawl status` does ('all')."
    )
    told = CliRunner().invoke(build_app(), [*words, "--section", "all"])
    assert told.exit_code == 0, told.output

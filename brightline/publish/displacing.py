"""`brightline displacement`, and the table of the same name: did what a closed site had move?

Asked of the events that the study protocol names, or of one site and date; behind the same
disclosure control as a release.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import pandas as pd

    from brightline.publish.earlier import Rows
    from brightline.study import Study
    from brightline.trends.displacement import Event, Measured
    from brightline.trends.evidence import Evidence


def displacement(
    site: Annotated[
        str | None, typer.Option("--site", help="The site that closed; else the study's events.")
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", help="The first day without it, like 2026-06-01.")
    ] = None,
    section: Annotated[
        str, typer.Option("--section", help="The section that closed, if the site did not.")
    ] = "",
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say whether a site's postings, templates and advertisers appeared elsewhere when it closed.

    Example: brightline displacement --site harbour --date 2026-06-01
    """
    from brightline.publish.earlier import read_published
    from brightline.publish.standing import Standing, plain_rows
    from brightline.store import Store
    from brightline.study import load_study
    from brightline.trends.evidence import gather
    from brightline.trends.frames import load_frames

    found = load_study(study)
    asked = [_event(found, site, date, section)] if site or date or section else events_of(found)
    if not asked:
        typer.echo(
            "The study names no event; give --site and --date, or add an [[event]] to study.toml."
        )
        return
    with Store.for_study(found) as store:
        frames = load_frames(store).of_study(found)
        evidence = gather(frames, found.estimand.cutoff, found.estimand.codebook)
        with store.begin() as connection:
            published = read_published(connection)  # what this adds to it is not kept
    if site:
        _refuse_unknown(evidence, asked[0])
    threshold = found.disclosure.threshold
    standing = Standing(evidence, [], published, threshold=threshold, release="")
    rows = plain_rows(standing.settled("displacement", _measured(evidence, asked, threshold)))
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    for line in lines_of(found, rows):
        typer.echo(line)


def events_of(study: Study) -> list[Event]:
    """The preregistered events."""
    from brightline.trends.displacement import Event

    return [Event(one.site, one.date, one.what, one.section) for one in study.events]


def _event(study: Study, site: str | None, date: str | None, section: str) -> Event:
    from brightline.errors import TrendError
    from brightline.trends.displacement import Event

    if not site or not date:
        raise TrendError("An event is a site and a day; give both --site and --date.")
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise TrendError(f"'{date}' is not a day; write it like 2026-06-01.") from None
    for one in events_of(study):
        if (one.site, one.date, one.section) == (site, day, section):
            return one
    title = study.site(site).title
    what = f"section '{section}' of {title}" if section else title
    return Event(site, day, f"the closing of {what}", section)


def _refuse_unknown(evidence: Evidence, event: Event) -> None:
    """A section that was typed and that no crawl knows is a mistake, and no finding."""
    from brightline.errors import TrendError
    from brightline.trends.event import unknown_section

    if reason := unknown_section(evidence, event):
        raise TrendError(reason)


def lines_of(study: Study, rows: Rows) -> list[str]:
    """What the rows say, event by event; that they were invented, where a figure was."""
    from brightline.trends.words import SYNTHETIC

    lines = []
    named = {(event.where, event.date.isoformat()) for event in events_of(study)}
    for event in dict.fromkeys((row["site"], row["date"]) for row in rows):
        if event not in named:
            lines.append("The study's protocol does not name this event: read it as exploration.")
        said = [row["sentence"] for row in rows if (row["site"], row["date"]) == event]
        lines += list(dict.fromkeys(said))
    invented = any(row["drawn"] and row["synthetic"] for row in rows)
    return [*lines, SYNTHETIC] if invented else lines


def displacement_table(evidence: Evidence, study: Study) -> pd.DataFrame:
    """One row per preregistered event and measure, drawn or with its reason."""
    return _measured(evidence, events_of(study), study.disclosure.threshold)


def _measured(evidence: Evidence, events: Sequence[Event], threshold: int) -> pd.DataFrame:
    """Every measure of these events as a row, rounded as it is printed."""
    import pandas as pd

    from brightline.publish.reader import COLUMNS
    from brightline.publish.tables import typed
    from brightline.trends.displacement import displacement as measure

    numbers = dict.fromkeys(("estimate", "low", "high", "placebo", "placebo_site"), "float64")
    rows = [_row(one) for event in events for one in measure(evidence, event, threshold)]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["displacement"]))
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


def _row(one: Measured) -> dict[str, object]:
    from brightline.publish.digits import CHANGE_DIGITS, printed

    numbers = {
        name: printed(getattr(one, name), CHANGE_DIGITS)
        for name in ("estimate", "low", "high", "placebo", "placebo_site")
    }
    return {
        "event": one.event.what,
        "site": one.event.where,
        "date": one.event.date,
        "measure": one.measure,
        **numbers,
        "drawn": one.drawn,
        "reason": one.reason,
        "sentence": one.sentence,
        "sites": ",".join(one.sites),
        "synthetic": one.synthetic,
    }

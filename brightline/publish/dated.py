"""The days that a period's name stood for in earlier releases, and the keys of what they printed.

What is printed of a period is kept under its days. Releases of earlier versions kept it under its
name alone: such a key stands for the days that its name had then, if the figures printed beside it
tell these. If they tell none, or two, what was kept is known to an attacker, and reused by nobody.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from brightline.publish.earlier import Cell, Figure, Published, Rows
from brightline.trends import words
from brightline.trends.evidence import Span
from brightline.trends.panel import ONE_CRAWL

Days = tuple[dt.date, dt.date]
"""First day of a period, and the day after its last."""

_KEPT = ("periods", "of")
"""Where the periods of every release are kept, among the published figures."""

_NAMED = ("periods", "by name")
"""Where those are kept that earlier versions printed, by name alone."""

_DATED = re.compile(r"(.*)\|(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", re.DOTALL)


def days_of(span: Span) -> str:
    """The days of a period as a key holds them."""
    return f"{span.start}..{span.end}"


def read_key(name: str) -> tuple[str, Days] | None:
    """What a cell is of, and the days of its period; None for a key of an earlier version."""
    found = _DATED.fullmatch(name)
    if found is None:
        return None
    what, start, end = found.groups()
    return what, (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def cell_of(published: Published, table: str, what: str, span: Span) -> Cell | None:
    """The cell of a period as it was first published, or None."""
    cell = published.get(table, f"{what}|{days_of(span)}")
    if cell is None and stands(published, span):
        cell = published.before.get((table, f"{what}|{span.name}"))
    return cell


def stands(published: Published, span: Span) -> bool:
    """Whether the name of a period meant these days, and no others, in earlier versions."""
    return days_named(published, span.name) == {(span.start, span.end)}


def days_named(published: Published, name: str) -> set[Days]:
    """All days that a name is known to have meant in releases of earlier versions."""
    return {days for one, days in _spans(_by_name(published)) if one == name}


def _by_name(published: Published) -> Rows:
    """The periods that figures of earlier versions tell; found before a release keeps its own."""
    kept = published.figures.get(_NAMED) or published.renewed.get(_NAMED)
    if kept is None:
        told = {
            (row["period"], row["start"], row["end"])
            for (table, _), figure in published.figures.items()
            if table in ("shares", "reference")
            for row in figure.rows
            if row["period"] != ONE_CRAWL
        }
        names = ("name", "start", "end")
        kept = Figure(0, [dict(zip(names, one, strict=True)) for one in sorted(told)])
        published.renewed[_NAMED] = kept
    return kept.rows


def keep_periods(published: Published, spans: Sequence[Span]) -> None:
    """Remember the periods of a release beside those of all before it."""
    rows = [
        {"name": one.name, "start": one.start.isoformat(), "end": one.end.isoformat()}
        for one in spans
    ]
    before = _before(published)
    added = [row for row in rows if row not in before]
    if added or _KEPT not in published.figures:
        published.renewed[_KEPT] = Figure(0, before + added)


def _before(published: Published) -> Rows:
    kept = published.figures.get(_KEPT)
    return kept.rows if kept else _by_name(published)


def _spans(rows: Rows) -> list[tuple[str, Days]]:
    return [
        (row["name"], (dt.date.fromisoformat(row["start"]), dt.date.fromisoformat(row["end"])))
        for row in rows
    ]


def moved_sentences(published: Published, spans: Iterable[Span]) -> list[str]:
    """What became of each period of an earlier release that the study no longer has as it was.

    A period that is added is no deviation: time goes on.
    """
    now = {span.name: (span.start, span.end) for span in spans}
    said = []
    for name, days in _spans(_before(published)):
        if now.get(name) == days:
            continue
        called = [other for other, same in now.items() if same == days]
        if called:
            fate = f"is now called {called[0]}"
        elif name in now:
            fate = f"now means {_in_words(now[name])}"
        else:
            fate = "is no longer among them"
        said.append(
            f"The study's periods changed since an earlier release: {name} ({_in_words(days)}) "
            f"{fate}. What was printed of it stands for its own days, and is not continued."
        )
    return said


def _in_words(days: Days) -> str:
    last = days[1] - dt.timedelta(days=1)
    return f"{words.day(days[0])} to {words.day(last)}"

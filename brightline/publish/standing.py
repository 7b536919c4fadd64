"""Which figures of a release stand as they were printed, and which are computed anew.

A figure is printed anew when labels (or adverts) of at least as many more advertiser clusters are
under it as the study's threshold says. Until then the earlier one stands: of two releases between
which one advertiser's adverts were erased, the difference would tell what went. Where enough is
new, what was erased cannot be told from what was added (Dwork & Naor 2010 on differencing;
Hundepool et al. 2012, 'Statistical Disclosure Control', ch. 5 on linked tables). So does what is
said of labels that carry no share: the sentence holds numbers too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from brightline.publish.dated import days_of, stands
from brightline.publish.earlier import Figure, Published, Rows
from brightline.publish.tables import typed
from brightline.trends.evidence import Evidence, Span, wave_for
from brightline.trends.interrupted import PRE_WEEKS, REBOUND_WEEKS
from brightline.trends.panel import of_one_kind
from brightline.trends.usable import ERASED

FIGURES = {
    "shares": ("period", "start", "end", "site"),
    "reference": ("period", "start", "end", "site"),
    "assisted": ("period", "start", "end", "site"),
    "places": ("period", "start", "end", "site"),
    "regions": ("period", "start", "end", "site"),
    "changes": ("earlier", "later", "site", "measure"),
    "parts": ("earlier", "later"),
    "rising": ("earlier", "later"),
    "displacement": ("site", "date"),
}
"""What tells the figures of a table apart. Rows that are read together stand together: a ranking of
which one place stood while the others moved would rank nothing."""

SHARES = ("shares", "reference", "places", "regions")
"""The tables of shares: the wave of their labels tells their figures apart, and a refusal that was
judged on labels stands as a figure does."""

AS_OF = "as_of"
"""The column that names the release in which a figure was computed, or refused for its labels; ''
where there was nothing to judge."""

_DAYS = ("start", "end", "date", "scored_on")

_OF_SITES = ("site", "sites")
"""The columns that name the sites of a figure."""

_COMPARED = ("earlier", "later")
"""The columns that name a period without its days."""


class Standing:
    """One release's judge of what is new. anew: compute every figure, whatever that shows."""

    def __init__(
        self,
        evidence: Evidence,
        spans: Sequence[Span],
        published: Published,
        *,
        threshold: int,
        release: str,
        anew: bool = False,
    ) -> None:
        self._evidence, self.published = evidence, published
        self._spans = {span.name: span for span in spans}
        self._threshold, self._release, self._anew = threshold, release, anew

    def settled(
        self,
        table: str,
        frame: pd.DataFrame,
        follows: Callable[[dict[str, Any]], str] | None = None,
    ) -> pd.DataFrame:
        """`frame` with earlier figures where they stand, and `as_of`; the new ones are kept.

        Args:
            follows: of a row, what it is made of and as of when. Where that is new, so is the
                figure: that it is not would tell that others were erased under it.
        """
        figures: dict[tuple[Any, ...], Rows] = {}
        for row in plain_rows(frame):
            figures.setdefault(tuple(row[name] for name in FIGURES[table]), []).append(row)
        found: Rows = []
        for rows in figures.values():
            found += self._settle(table, rows, follows(rows[0]) if follows else "")
        columns = [*frame.columns, AS_OF]
        whole = pd.DataFrame([_dated(row) for row in found], columns=columns)
        return typed(whole, {**frame.dtypes.to_dict(), AS_OF: "object"})

    def settled_words(self, name: str, found: dict[str, Any], basis: int) -> dict[str, Any]:
        """The same for a figure of the manifest, which is drawn when it says so."""
        return self._settled("manifest", name, [found], basis)[0]

    def _settle(self, table: str, rows: Rows, of: str) -> Rows:
        rest, evidence = "", self._evidence
        if table not in ("rising", "displacement"):
            rest += f"|{evidence.codebook}|{evidence.cutoff}"
        if table in SHARES:
            rest += f"|{self._wave(rows[0])}"
        if of:
            rest += f"|{of}"
        name, by_name = (key + rest for key in self._keys(FIGURES[table], rows[0]))
        return self._settled(table, name, rows, _BASES[table](self, rows[0]), by_name)

    def _keys(self, columns: Sequence[str], row: dict[str, Any]) -> tuple[str, str]:
        """What tells a figure apart, and the same as earlier versions wrote it, where it stands."""
        spans = [self._spans[row[name]] for name in columns if name in _COMPARED]
        parts = [str(row[name]) for name in columns]
        dated = "|".join([*parts, *(days_of(span) for span in spans)])
        known = all(stands(self.published, span) for span in spans)
        return dated, "|".join(parts) if known else dated

    def _settled(
        self, table: str, name: str, rows: Rows, basis: int, by_name: str | None = None
    ) -> Rows:
        figures = self.published.figures
        old = figures.get((table, name)) or figures.get((table, by_name or name))
        if old and (self._names_others(old.rows) or self._was_wider(old.rows)):
            old = None
        little = old is not None and not self._anew and basis < old.basis + self._threshold
        if old is not None and little and self._stands(table, old, rows):
            return old.rows
        judged = basis >= self._threshold and all(row.get("sites") for row in rows)
        kept = _drawn(rows) or (judged and table in _JUDGED)
        rows = [{**row, AS_OF: self._release if kept else ""} for row in rows]
        if kept:
            self.published.renewed[table, name] = Figure(basis, rows)
        return rows

    def _names_others(self, rows: Rows) -> bool:
        """Whether a figure is of a site that may be shown no more; a section is its site's."""
        return any(one not in self._evidence.series for row in rows for one in _sites_of(row))

    def _was_wider(self, rows: Rows) -> bool:
        """Whether a figure is of days before a site's series was begun anew: it may hold a section
        that may be shown no more."""
        return any(
            series.anew is not None and self._first_day(row) < series.anew
            for row in rows
            for one in _sites_of(row)
            if (series := self._evidence.series.get(one)) is not None
        )

    def _first_day(self, row: dict[str, Any]) -> dt.date:
        """The first day that a figure looks at."""
        if row.get("start"):
            return dt.date.fromisoformat(str(row["start"]))
        if row.get("date"):
            return dt.date.fromisoformat(str(row["date"])) - dt.timedelta(weeks=PRE_WEEKS)
        span = self._spans.get(str(row.get("earlier")))
        return span.start if span else dt.date.min

    @staticmethod
    def _stands(table: str, old: Figure, rows: Rows) -> bool:
        """Whether an earlier figure stands where little is new. An earlier refusal does for shares;
        a change that was refused may be drawn, but not be refused anew for an erasure."""
        return _drawn(old.rows) or table in SHARES or _tells_erasure(rows)

    def of_share(self, row: dict[str, Any]) -> int:
        """Advertiser clusters among the labels of one period; a snapshot's is none of time."""
        return self._labelled([self._spans.get(row["period"])], row)

    def _wave(self, row: dict[str, Any]) -> str:
        """The wave of the labels under a share: those of another are another figure."""
        span, evidence = self._spans.get(row["period"]), self._evidence

        def find() -> str:
            return wave_for([evidence.sampled(span, row["sites"].split(","))]) or ""

        return evidence.once(("wave", span, row["sites"]), find)

    def of_pair(self, row: dict[str, Any]) -> int:
        """Those of both periods of a comparison."""
        return self._labelled([self._spans[row["earlier"]], self._spans[row["later"]]], row)

    def _labelled(self, spans: Sequence[Span | None], row: dict[str, Any]) -> int:
        key = ("clusters of labels", tuple(spans), row["sites"])
        return self._evidence.once(key, lambda: self._clusters(spans, row["sites"].split(",")))

    def _clusters(self, spans: Sequence[Span | None], sites: Sequence[str]) -> int:
        items = pd.concat([self._evidence.sampled(span, sites) for span in spans])
        return int(items.loc[items["y"].notna(), "widest"].nunique())

    def of_places(self, row: dict[str, Any]) -> int:
        """Advertiser clusters among all adverts of both periods."""
        spans = (self._spans[row["earlier"]], self._spans[row["later"]])
        sites = of_one_kind(self._evidence)
        parts = [self._evidence.population(span, sites, ["widest"]) for span in spans]
        adverts = pd.concat(parts)
        return int(adverts["widest"].nunique())

    def of_event(self, row: dict[str, Any]) -> int:
        """Advertiser clusters among all adverts that an event's figures look at."""
        day = dt.date.fromisoformat(str(row["date"]))
        ever = Span("", dt.date.min, day + dt.timedelta(weeks=REBOUND_WEEKS))
        adverts = self._evidence.population(ever, list(self._evidence.series), ["widest"])
        return int(adverts["widest"].nunique())


_BASES: dict[str, Callable[[Standing, dict[str, Any]], int]] = {
    "shares": Standing.of_share,
    "reference": Standing.of_share,
    "assisted": Standing.of_share,
    "places": Standing.of_share,
    "regions": Standing.of_share,
    "changes": Standing.of_pair,
    "parts": Standing.of_pair,
    "rising": Standing.of_places,
    "displacement": Standing.of_event,
}


_JUDGED = (*SHARES, "changes", "parts")
"""The tables in which a refusal can be one for the labels."""


def _sites_of(row: dict[str, Any]) -> set[str]:
    """The sites that a figure names; a section is its site's."""
    named = [one for key in _OF_SITES for one in str(row.get(key) or "").split(",")]
    return {one.partition("/")[0] for one in named if one}


def _drawn(rows: Rows) -> bool:
    return any(row["drawn"] for row in rows)


def _tells_erasure(rows: Rows) -> bool:
    return any(ERASED in str(row.get("reason")) for row in rows)


def plain_rows(frame: pd.DataFrame) -> Rows:
    """The rows as JSON can hold them: what is missing is None, days are text."""
    names = [str(name) for name in frame]
    columns = [
        [_plain(value) for value in column.array.to_numpy(dtype=object)]
        for _, column in frame.items()
    ]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or value is pd.NA or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    days = {name: dt.date.fromisoformat(row[name]) for name in _DAYS if row.get(name)}
    return {**row, **days}

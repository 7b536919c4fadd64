"""How far the annotators of a study agree: on suspicion, on the scale, and on each indicator.

Reads the current judgements of the store; the coefficients are in `coefficients.py`. Positive
agreement leads for what is marked or not, since most labels are rare; Gwet's AC stands beside it
and never alone. None of these is a pass mark.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.agreement.coefficients import Floats
from brightline.agreement.intervals import (
    NEVER_DIFFERED,
    Agreement,
    alpha_change,
    alpha_with_interval,
    gwet_with_interval,
    positive_agreement_with_interval,
    span_agreement_with_interval,
)
from brightline.agreement.spans import Spans, overlaps, read_spans
from brightline.errors import AnnotationError
from brightline.judgements import newest_versions
from brightline.known_names import refuse_unknown_sample
from brightline.schema import (
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.store import table_of

Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int_]

SUSPICION, SCALE = "suspicion", "the seven levels"
LEVELS = 7  # of the scale of Tong et al. 2017
EVERYBODY = "all annotators"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing judged, by one group of annotators, in one wave ('' for all waves).

    `when` is a part of the time that the work took; `spans` how far evidence is the same.
    """

    what: str
    who: str
    wave: str
    marked: float | None
    positive: Agreement | None
    alpha: Agreement
    gwet: Agreement | None
    when: str = ""
    spans: Agreement | None = None
    codebook: str = ""

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return asdict(self)


def read_judgements(connection: sa.Connection, sample: str | None) -> pd.DataFrame:
    """item, wave, codebook, annotator, annotation, judgement, at: the current ones that judge.

    Raises:
        AnnotationError: nothing was judged, in this sample or at all, or there is no such sample.
    """
    refuse_unknown_sample(connection, sample)
    note, task, person = table_of(Annotation), table_of(Assignment), table_of(Annotator)
    item, drawn = table_of(SampledAdvert), table_of(Sample)
    newest, same = newest_versions()
    query = (
        sa.select(item.c.id.label("item"), drawn.c.wave, note.c.codebook)
        .add_columns(person.c.code.label("annotator"), note.c.id.label("annotation"))
        .add_columns(note.c.judgement)
        .add_columns(sa.func.coalesce(note.c.server_updated_at, note.c.pulled_at).label("at"))
        .join_from(note, newest, same)
        .join(task, note.c.assignment_id == task.c.id)
        .join(person, task.c.annotator_id == person.c.id)
        .join(item, task.c.sampled_advert_id == item.c.id)
        .join(drawn, item.c.sample_id == drawn.c.id)
        .where(note.c.state == "submitted", note.c.judgement.is_not(None))
        .order_by(item.c.id, person.c.code)
    )
    if sample is not None:
        query = query.where(drawn.c.name == sample)
    found = pd.read_sql(query, connection)
    if found.empty:
        where = f"in sample '{sample}'" if sample else "yet"
        raise AnnotationError(
            f"Nothing was judged {where}; fetch answers with `brightline annotate pull`."
        )
    return found


def report(
    connection: sa.Connection,
    cutoff: int,
    *,
    sample: str | None = None,
    pairs: bool = False,
    drift: bool = False,
) -> list[Row]:
    """Every row of the report: per codebook, what is judged, by whom, in which wave.

    Args:
        cutoff: the preregistered cut-off: who judges at or above it suspects.
        pairs: each pair of annotators as well.
        drift: the early, middle and late third of the work as well, and what has changed.
    """
    judged = read_judgements(connection, sample)
    under: list[Row] = []
    for name, part in judged.groupby("codebook"):
        rows: list[Row] = []
        indicators = kept_indicators(connection, str(name))
        marks = _marks(connection, part["annotation"].tolist())
        spans = read_spans(connection, part["annotation"].tolist())
        for wave, who, here in _groups(part, pairs):
            rows += _rows(here, marks, spans, indicators, cutoff, who, wave)
        rows += drift_rows(part, cutoff) if drift else []
        under += [replace(row, codebook=str(name)) for row in rows]
    return under


def kept_indicators(connection: sa.Connection, codebook: str) -> dict[str, str]:
    """{id: name} of what is marked by hand, in the codebook as it was when labels were made.

    Raises:
        AnnotationError: the store does not hold that codebook.
    """
    table = table_of(CodebookVersion)
    kept = sa.select(table.c.content).where(table.c.name == codebook)
    content = connection.execute(kept).scalar()
    if content is None:
        raise AnnotationError(f"The store does not hold the codebook {codebook}; restore a backup.")
    entries = content["indicator"]  # as the TOML file names it
    return {entry["id"]: entry["name"] for entry in entries if entry.get("hand_marked", True)}


def _groups(judged: pd.DataFrame, pairs: bool) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """(wave, who, judgements): everybody over all waves, each wave if several, each pair."""
    yield "", EVERYBODY, judged
    waves = sorted(judged["wave"].unique())
    if len(waves) > 1:
        for wave in waves:
            yield str(wave), EVERYBODY, judged[judged["wave"] == wave]
    if pairs:
        for pair in itertools.combinations(sorted(judged["annotator"].unique()), 2):
            yield "", " and ".join(pair), judged[judged["annotator"].isin(pair)]


def _rows(
    judged: pd.DataFrame,
    marks: set[tuple[int, str]],
    spans: Spans,
    indicators: dict[str, str],
    cutoff: int,
    who: str,
    wave: str,
) -> Iterator[Row]:
    levels = judged["judgement"].to_numpy(dtype=int)
    yield _binary(judged, levels >= cutoff, SUSPICION, who, wave)
    counts = _counted(judged, levels - 1, LEVELS)
    yield Row(
        SCALE,
        who,
        wave,
        None,
        None,
        alpha_with_interval(counts, "ordinal"),
        gwet_with_interval(counts, ordinal=True),
    )
    for indicator, name in indicators.items():
        chosen = [(int(one), indicator) in marks for one in judged["annotation"]]
        row = _binary(judged, np.array(chosen, dtype=bool), name, who, wave)
        parts = overlaps(judged, spans, indicator)
        yield replace(row, spans=span_agreement_with_interval(parts))


THIRDS = ("early third", "middle third", "late third")
CHANGE = "late less early"


def drift_rows(judged: pd.DataFrame, cutoff: int) -> Iterator[Row]:
    """Suspicion in each third of the items, by when they were done, and how alpha has changed.

    An item is done when its last judgement was given. Alpha alone has a change: shares of the
    thirds differ by what they hold as well.
    """
    done = judged.groupby("item")["at"].max().sort_values(kind="stable")
    third = pd.Series(np.arange(len(done)) * 3 // max(len(done), 1), index=done.index)
    parts = [judged[judged["item"].map(third) == number] for number in range(3)]
    if any(part.empty for part in parts):
        return
    for name, part in zip(THIRDS, parts, strict=True):
        chosen = part["judgement"].to_numpy(dtype=int) >= cutoff
        yield replace(_binary(part, chosen, SUSPICION, EVERYBODY, ""), when=name)
    levels = [part["judgement"].to_numpy(dtype=int) for part in (parts[0], parts[-1])]
    ends = list(zip((parts[0], parts[-1]), levels, strict=True))
    yes_no = [_counted(part, (level >= cutoff).astype(int), 2) for part, level in ends]
    scale = [_counted(part, level - 1, LEVELS) for part, level in ends]
    changes = {
        SUSPICION: alpha_change(yes_no[0], yes_no[1], "nominal"),
        SCALE: alpha_change(scale[0], scale[1], "ordinal"),
    }
    for what, change in changes.items():
        yield Row(what, EVERYBODY, "", None, None, change, None, when=CHANGE)


def _binary(
    judged: pd.DataFrame,
    chosen: Mask,
    what: str,
    who: str,
    wave: str,
) -> Row:
    counts = _counted(judged, chosen.astype(int), 2)
    return Row(
        what,
        who,
        wave,
        float(chosen.mean()),
        positive_agreement_with_interval(counts),
        alpha_with_interval(counts, "nominal"),
        gwet_with_interval(counts),
    )


def _counted(judged: pd.DataFrame, category: Codes, size: int) -> Floats:
    """(items, size): how many annotators chose each category of each item."""
    items, keys = pd.factorize(judged["item"])
    counts = np.zeros((len(keys), size), dtype=np.float64)
    np.add.at(counts, (items, category), 1.0)
    return counts


def _marks(connection: sa.Connection, annotations: Sequence[int]) -> set[tuple[int, str]]:
    table = table_of(IndicatorMark)
    wanted = set(annotations)
    query = sa.select(table.c.annotation_id, table.c.indicator).distinct()
    return {(row[0], row[1]) for row in connection.execute(query) if row[0] in wanted}


def in_words(found: Agreement | None) -> str:
    """'0.43 (0.31 to 0.55)', or why there is no interval, or a dash where it is not defined."""
    if found is None or found.value is None:
        return "–"
    if found.low is None or found.high is None:
        never = found.reason == NEVER_DIFFERED
        return "never differed" if never else f"{found.value:.2f} (no interval)"
    return f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"

"""`brightline claim`: a claim held against the corpus, behind the same gate as every release."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd

    from brightline.publish.earlier import Published
    from brightline.publish.figures import Gate
    from brightline.publish.in_line import InLine
    from brightline.publish.tables import Rules
    from brightline.store import Store
    from brightline.study import Study
    from brightline.trends.claims import Claim
    from brightline.trends.claims_index import Index
    from brightline.trends.evidence import Evidence
    from brightline.trends.judgement import Judgement
    from brightline.trends.results import Change, Decomposition, Measure, NotDrawn, Span
    from brightline.trends.time_effects import Effects

_OF = "suspicious adverts"


def claim(
    text: Annotated[str, typer.Argument(help="The claim, in quotation marks.")],
    of: Annotated[
        str,
        typer.Option(
            "--of",
            help="Of what: 'suspicious adverts', 'share'; 'adverts', 'postings', 'templates', "
            "'advertiser clusters'; 'victims', 'trafficking' or 'reports'.",
        ),
    ] = _OF,
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say what a claim of a change implies, and whether the corpus supports or contradicts it.

    Example: brightline claim '1,432% in 5 years' --of 'suspicious adverts'
    """
    from brightline.publish.cube import periods_of
    from brightline.store import Store
    from brightline.study import load_study
    from brightline.trends.claim_years import newest_year
    from brightline.trends.claims import read_claim
    from brightline.trends.judgement import NOT_COUNTED, check_named, check_subject, not_counted
    from brightline.trends.judgement_words import lines_of

    check_subject(of)
    found = load_study(study)
    read = read_claim(text, newest_year(periods_of(found)[0]))
    check_named(read, of)
    if of in NOT_COUNTED:  # whatever the store holds
        judgement = not_counted(read, of)
    else:
        with Store.for_study(found) as store:
            judgement = judged(read, of, found, store)
    if as_json:
        typer.echo(json.dumps(judgement.to_dict(), indent=2, ensure_ascii=False))
        return
    for line in lines_of(judgement):
        typer.echo(line)


def judged(claim: Claim, of: str, study: Study, store: Store) -> Judgement:
    """The claim against the preregistered periods, on the sites that may be shown in them.

    A change that a release has printed is the one that it is held against, until enough is new.
    """
    from brightline.publish.cube import periods_of
    from brightline.publish.earlier import read_published
    from brightline.publish.figures import Gate
    from brightline.publish.in_line import InLine
    from brightline.publish.populations import Populations
    from brightline.publish.standing import Standing
    from brightline.publish.tables import Rules, counts_table
    from brightline.trends.evidence import gather
    from brightline.trends.frames import load_frames
    from brightline.trends.judging import judge

    frames = load_frames(store).of_study(study)
    evidence = gather(frames, study.estimand.cutoff, study.estimand.codebook)
    spans, _ = periods_of(study)
    with store.begin() as connection:
        published = read_published(connection)  # what this adds to it is not kept
    rules = Rules.of(study)
    counts = counts_table(evidence, rules, published)
    populations = Populations(evidence, counts, rules, published)
    standing = Standing(evidence, spans, published, threshold=rules.threshold, release="")
    gate, in_line = (
        Gate(evidence, spans, rules.threshold, populations),
        InLine(evidence, populations, standing),
    )
    asked = Asked(gate, in_line, rules)

    def index(kind: str) -> Index:
        return printed_index(evidence, counts, rules.round_to, published, kind)

    return judge(claim, of, spans, asked.change, asked.parts, index)


def printed_index(
    evidence: Evidence, counts: pd.DataFrame, round_to: int, published: Published, kind: str
) -> Index:
    """The index that a release prints or would print, and the covariance behind it."""
    import numpy as np

    from brightline.publish.index_tables import Errors, printed_counts, since_of
    from brightline.trends.claims_index import Index
    from brightline.trends.index import index_of
    from brightline.trends.panel import of_one_kind

    sites = of_one_kind(evidence)
    errors = Errors(kind, published, anew=False, since=since_of(evidence), sites=sites)
    kept: list[Effects] = []

    def keep(months: list[dt.date], effects: Effects) -> Effects:
        kept.append(errors.kept(months, effects))
        return kept[-1]

    known = printed_counts(counts, kind)
    months = index_of(evidence, kind, sites, known, round_to, keep)
    is_synthetic = bool(evidence.synthetic_sites & set(sites))
    covariance, df = (kept[0].covariance, kept[0].df) if kept else (np.zeros((0, 0)), np.zeros(0))
    return Index(tuple(months), covariance, df, is_synthetic)


class Asked:
    """The comparisons that a claim is held against: gated, and as they are or would be printed."""

    def __init__(self, gate: Gate, in_line: InLine, rules: Rules) -> None:
        self._gate, self._in_line, self._rules = gate, in_line, rules

    @cached_property
    def _shares(self) -> pd.DataFrame:
        """The table of shares, which a claim of counts does without."""
        from brightline.publish.populations import SizesOf

        shares = self._gate.shares()
        sizes = SizesOf(shares, self._rules, self._in_line.populations)
        return self._in_line.shares(shares, self._rules, sizes)

    def change(self, earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
        """The pooled change of two periods."""
        from brightline.publish.as_printed import printed_change
        from brightline.publish.figures import POOLED

        frame = self._changes(earlier, later)
        found = printed_change(frame, earlier, later, POOLED, measure)
        return found or self._gate.change(earlier, later, POOLED, measure)

    def _changes(self, earlier: Span, later: Span) -> pd.DataFrame:
        from brightline.publish.figures import MEASURES, POOLED

        both = [
            (POOLED, self._gate.change(earlier, later, POOLED, measure)) for measure in MEASURES
        ]
        return self._in_line.changes(both, self._shares)

    def parts(self, total: Change | NotDrawn) -> Decomposition | NotDrawn:
        """The naive change behind it, taken apart."""
        from brightline.publish.as_printed import printed_parts

        found = self._gate.parts(total)
        frame = self._in_line.parts([found], self._changes(total.earlier, total.later))
        return printed_parts(frame, found)

"""What `cube.json` says: the study, the estimand, the sites, the finding and the warnings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from brightline import __version__
from brightline.publish.as_printed import printed_change
from brightline.publish.disclosure import is_shown, rounded
from brightline.publish.earlier import Cell, Published
from brightline.publish.figures import POOLED, Figures
from brightline.publish.reader import FORMAT
from brightline.publish.tables import Rules
from brightline.study import Study
from brightline.trends import words
from brightline.trends.evidence import SNAPSHOT_DAY, Evidence
from brightline.trends.finding import Finding, finding_of, no_finding
from brightline.trends.panel import of_one_kind, panel_for

_SNAPSHOT = "snapshot"
"""The table of sizes of sites that were seen once; they stay as they were once published."""

SCALE_WORDS = (
    "certainly no",
    "likely no",
    "weakly no",
    "unsure",
    "weakly yes",
    "likely yes",
    "certainly yes",
)
"""The seven levels of Trafficking-10k (Tong et al. 2017), from 1 to 7."""


def manifest_of(
    study: Study,
    evidence: Evidence,
    figures: Figures,
    changes: pd.DataFrame,
    published: Published,
    *,
    release: str,
    now: dt.datetime,
) -> dict[str, Any]:
    """The manifest without the digests of its files."""
    rules = Rules.of(study)
    finding = _finding(evidence, figures, changes)
    synthetic = study.synthetic or bool(evidence.synthetic_sites)
    return {
        "format": FORMAT,
        "release": release,
        "built_at": now.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "synthetic": synthetic or any(share.synthetic for share in figures.shares.values()),
        "study": _study(study),
        "estimand": _estimand(study),
        "disclosure": {"threshold": rules.threshold, "round_to": rules.round_to},
        "linking": {"run": evidence.linking.run, "sentence": evidence.linking.sentence},
        "sites": [_site(evidence, site, rules, published) for site in sorted(evidence.series)],
        "finding": {
            "sentence": finding.sentence,
            "uncertainty_sentence": finding.uncertainty_sentence,
            "drawn": finding.drawn,
            "reason": finding.reason,
        },
        "warnings": _warnings(evidence, figures),
        "versions": {"brightline": __version__},
    }


def _study(study: Study) -> dict[str, Any]:
    return {
        "id": study.id,
        "title": study.title,
        "question": study.question,
        "approval_reference": study.approval.reference,
        "contact_email": study.contact_email,
        "permitted_uses": list(study.uses.permitted),
        "forbidden_uses": list(study.uses.forbidden),
        "reporting_routes": list(study.reporting.routes),
    }


def _estimand(study: Study) -> dict[str, Any]:
    return {
        "description": study.estimand.description,
        "scale": study.estimand.scale,
        "cutoff": study.estimand.cutoff,
        "cutoff_words": SCALE_WORDS[study.estimand.cutoff - 1],
        "codebook": study.estimand.codebook,
        "periods": [
            {"name": one.name, "start": one.start.isoformat(), "end": one.end.isoformat()}
            for one in study.estimand.periods
        ],
    }


def _site(evidence: Evidence, site: str, rules: Rules, published: Published) -> dict[str, Any]:
    series = evidence.series[site]
    adverts = evidence.adverts[evidence.adverts["site"] == site]
    seen_once = adverts[(adverts["day"] == SNAPSHOT_DAY).fillna(False)]
    if len(seen_once) and published.get(_SNAPSHOT, site) is None:
        sizes = seen_once["widest"].value_counts().tolist()
        shown = is_shown(sizes, rules.threshold)
        value = rounded(len(seen_once), rules.round_to) if shown else None
        published.add(_SNAPSHOT, site, Cell(value, not shown))
    cell = published.get(_SNAPSHOT, site)
    return {
        "key": site,
        "title": series.title,
        "synthetic": site in evidence.synthetic_sites,
        "series_start": series.start.isoformat() if series.start else None,
        "series_end": series.end.isoformat() if series.end else None,
        "single_snapshot": series.single_snapshot and series.start is not None,
        "snapshot_adverts": int(cell.value) if cell and cell.value is not None else None,
    }


def _finding(evidence: Evidence, figures: Figures, changes: pd.DataFrame) -> Finding:
    """The newest pooled change of the share, as it is printed."""
    pooled = [one for site, one in figures.changes if site == POOLED and one.measure == "share"]
    if not pooled:
        return no_finding("The study preregisters one period only, so there is nothing to compare.")
    newest = max(pooled, key=lambda change: change.later.start)
    newest = printed_change(changes, newest.earlier, newest.later, POOLED, newest.measure) or newest
    return finding_of(newest, [evidence.series[site].title for site in newest.sites])


def _warnings(evidence: Evidence, figures: Figures) -> list[str]:
    """What a reader must know beside the figures, each once."""
    said = [*_snapshots(evidence), *_left_out(evidence, figures), *_pools(evidence, figures)]
    pooled = [share for (_, site), share in figures.shares.items() if site == POOLED]
    for share in pooled:
        said += [f"{share.span.name}: {caveat}" for caveat in share.caveats]
    return list(dict.fromkeys(said))


def _snapshots(evidence: Evidence) -> list[str]:
    return [
        f"{one.title} was seen in one crawl only ({words.day(one.start)}): it has no time axis, "
        "and is in no comparison."
        for one in evidence.series.values()
        if one.single_snapshot and one.start is not None
    ]


def _left_out(evidence: Evidence, figures: Figures) -> list[str]:
    """Why a site is not in the newest comparison; snapshots have said it already."""
    pairs = [(one.earlier, one.later) for site, one in figures.changes if site == POOLED]
    if not pairs:
        return []
    newest = max(pairs, key=lambda pair: pair[1].start)
    panel = panel_for(evidence, newest, of_one_kind(evidence))
    between = f"{newest[0].name} and {newest[1].name}"
    return [
        f"{evidence.series[site].title} is not in the comparison of {between}. {reason}"
        for site, reason in panel.left_out.items()
        if not evidence.series[site].single_snapshot
    ]


def _pools(evidence: Evidence, figures: Figures) -> list[str]:
    pools: dict[tuple[str, ...], list[str]] = {}
    for (_, site), share in figures.shares.items():
        if site == POOLED and share.drawn:
            pools.setdefault(share.sites, []).append(share.span.name)
    if len(pools) < 2:
        return []
    named = "; ".join(
        f"{words.listed(names, most=len(names))}: {_titles(evidence, sites)}"
        for sites, names in pools.items()
    )
    return [
        f"The pooled share is of different sites in different periods ({named}): read the change, "
        "which compares like with like, and not the difference of two shares."
    ]


def _titles(evidence: Evidence, sites: Sequence[str]) -> str:
    return words.listed([evidence.series[site].title for site in sites], most=len(sites))

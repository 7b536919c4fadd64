"""What `cube.json` says: the study, the estimand, the sites, the finding and the warnings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline import __version__
from brightline.publish.cautions import newest_of, warnings_of
from brightline.publish.change_rows import change_of
from brightline.publish.dated import moved_sentences
from brightline.publish.disclosure import is_shown, rounded
from brightline.publish.earlier import Cell, Published
from brightline.publish.reader import FORMAT
from brightline.publish.standing import plain_rows
from brightline.publish.tables import Rules
from brightline.publish.told_by import linking_sentence
from brightline.study import Study
from brightline.trends.evidence import Evidence, Span
from brightline.trends.finding import Finding, finding_of, no_finding

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
    tables: Mapping[str, pd.DataFrame],
    published: Published,
    *,
    release: str,
    now: dt.datetime,
) -> dict[str, Any]:
    """The manifest without the digests of its files.

    Args:
        tables: as they are printed; nothing is said of a figure but what its table says.
    """
    rules, sources = Rules.of(study), {site.key: site.source for site in study.sites}
    shares, changes = (plain_rows(tables[name]) for name in ("shares", "changes"))
    spans = {one.name: Span(one.name, one.start, one.end) for one in study.estimand.periods}
    finding = _finding(evidence, spans, tables["changes"])
    synthetic = study.synthetic or bool(evidence.synthetic_sites)
    return {
        "format": FORMAT,
        "release": release,
        "built_at": now.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "synthetic": synthetic or any(share["synthetic"] for share in shares),
        "study": _study(study),
        "estimand": _estimand(study),
        "disclosure": {"threshold": rules.threshold, "round_to": rules.round_to},
        "linking": {
            "run": evidence.linking.run,
            "sentence": linking_sentence(evidence.linking, tables["counts"], published),
        },
        "map": study.regions.map if study.regions else "",
        "sites": [
            {**_site(evidence, site, rules, published), "source": sources.get(site, "crawl")}
            for site in sorted(evidence.series)
        ],
        "finding": {
            "sentence": finding.sentence,
            "uncertainty_sentence": finding.uncertainty_sentence,
            "drawn": finding.drawn,
            "reason": finding.reason,
        },
        "warnings": [
            *moved_sentences(published, spans.values()),
            *warnings_of(evidence, spans, shares, changes),
        ],
        "versions": {"brightline": __version__},
    }


def _study(study: Study) -> dict[str, Any]:
    return {
        "id": study.id,
        "title": study.title,
        "question": study.question,
        "approval_reference": study.approval.reference,
        "protocol_sha256": study.sha256,
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
        "scale_words": list(SCALE_WORDS),
        "codebook": study.estimand.codebook,
        "periods": [
            {"name": one.name, "start": one.start.isoformat(), "end": one.end.isoformat()}
            for one in study.estimand.periods
        ],
    }


def _site(evidence: Evidence, site: str, rules: Rules, published: Published) -> dict[str, Any]:
    series = evidence.series[site]
    seen_once = evidence.population(None, [site], ["widest"])
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


def _finding(evidence: Evidence, spans: Mapping[str, Span], changes: pd.DataFrame) -> Finding:
    """The newest pooled change of the share, as it is printed."""
    row = newest_of(spans, plain_rows(changes))
    if row is None:
        return no_finding("The study preregisters one period only, so there is nothing to compare.")
    newest = change_of(row, spans[str(row["earlier"])], spans[str(row["later"])], "share")
    return finding_of(newest, [evidence.series[site].title for site in newest.sites])

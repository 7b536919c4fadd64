"""Which sites a figure may pool: the like-for-like panel, with a reason for every site left out.

Invented sites are never pooled with real ones, and a site that was not labelled is not
represented by those that were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brightline.trends import words
from brightline.trends.change import Change, Measure, NotDrawn, change_between
from brightline.trends.coverage import PeriodCoverage, comparable, cover, monthly
from brightline.trends.evidence import Evidence, Span, wave_for
from brightline.trends.prevalence import share_of
from brightline.trends.shares import Share
from brightline.trends.usable import erased_sentence, eroded_strata, strata_without_label

ONE_CRAWL = "one crawl"
"""The name of what a site that was seen once is seen in: it is no period."""


@dataclass(frozen=True, slots=True)
class Panel:
    """sites: those that may be pooled. left_out: {site: the sentence that says why}."""

    sites: tuple[str, ...]
    left_out: dict[str, str]

    def without(self, site: str, reason: str) -> Panel:
        """The panel without one more site."""
        kept = tuple(one for one in self.sites if one != site)
        return Panel(kept, {**self.left_out, site: reason})

    @property
    def reason(self) -> str:
        """Why an empty panel is empty."""
        if not self.left_out:
            return "The study names no site, so there is nothing to compare."
        first, *others = sorted(self.left_out.values(), key=len)
        more = f" ({words.several(len(others), 'other site')} cannot be used either.)"
        return first + (more if others else "")


def of_one_kind(evidence: Evidence) -> tuple[str, ...]:
    """The real sites; the invented ones only where there is no real one."""
    sites = sorted(evidence.series)
    real = tuple(site for site in sites if site not in evidence.synthetic_sites)
    return real or tuple(sites)


def covered(evidence: Evidence, span: Span, site: str) -> PeriodCoverage:
    """How well a site was seen in a span."""
    series = evidence.series[site]
    return evidence.once(
        ("covered", span, site), lambda: cover(series, span.start, span.end, span.name)
    )


def days_told(evidence: Evidence, span: Span, sites: Sequence[str]) -> int:
    """The covered site-days of whose adverts the crawls of a span tell."""
    return sum(covered(evidence, span, site).days_told for site in sites)


def months_covered(evidence: Evidence, site: str) -> list[PeriodCoverage]:
    """Every month of a site's series, from its first crawl to its last."""
    return evidence.once(("months", site), lambda: monthly(evidence.series[site]))


def panel_for(evidence: Evidence, spans: Sequence[Span], sites: Sequence[str]) -> Panel:
    """The sites among `sites` that are complete, alike and labelled in each of `spans`."""
    panel = Panel(tuple(sites), {})
    for site in sites:
        periods = [covered(evidence, span, site) for span in spans]
        reason = next((period.reason for period in periods if period.reason), "")
        if not reason and len(periods) > 1:
            reason = comparable(periods[0], periods[-1])
        if reason:
            panel = panel.without(site, reason)
    return _labelled(evidence, spans, panel)


def _labelled(evidence: Evidence, spans: Sequence[Span], panel: Panel) -> Panel:
    """Without the sites that the common wave leaves out, or covers only in part."""
    wave = wave_for([evidence.sampled(span, panel.sites) for span in spans])
    if wave is None:
        return panel  # the estimators say why: no labels, other codebooks, other waves
    for site in panel.sites:
        for span in spans:
            reason = _label_gap(evidence, span, site, wave)
            if reason and len(panel.sites) > 1:
                panel = panel.without(site, reason)
                break
    return panel


def _label_gap(evidence: Evidence, span: Span, site: str, wave: str) -> str:
    """Why a wave's labels do not stand for the whole of a site in a span; '' when they do."""
    return evidence.once(("gap", span, site, wave), lambda: _gap(evidence, span, site, wave))


def _gap(evidence: Evidence, span: Span, site: str, wave: str) -> str:
    items = evidence.sampled(span, [site])
    items, title = items[items["wave"] == wave], evidence.series[site].title
    if not items["y"].notna().any():
        return f"No advert of {title} in {span.name} has been labelled."
    missing = strata_without_label(items)
    if missing:
        return f"No sampled advert of {title} in stratum {words.listed(missing)} has a label yet."
    eroded = eroded_strata(evidence, items)
    return f"Of {title}, {erased_sentence(eroded)}" if eroded else ""


def share_for(evidence: Evidence, span: Span, sites: Sequence[str]) -> Share:
    """The share over the panel of `sites` in one span, or why it is not drawn."""
    panel = panel_for(evidence, [span], sites)
    if not panel.sites:
        synthetic = bool(evidence.synthetic_sites & set(sites))
        return Share(span, (), drawn=False, reason=panel.reason, synthetic=synthetic)
    return share_of(evidence, span, panel.sites, where_of(evidence, panel.sites))


def snapshot_share(evidence: Evidence, site: str) -> Share | None:
    """The share among all adverts of a site that was seen once; None for every other site."""
    series = evidence.series[site]
    if not series.single_snapshot or series.start is None or series.end is None:
        return None
    span = Span(ONE_CRAWL, series.start, series.end)
    return share_of(evidence, span, [site], f"of {series.title}")


def change_for(
    evidence: Evidence, earlier: Span, later: Span, sites: Sequence[str], measure: Measure
) -> Change | NotDrawn:
    """The change over the like-for-like panel of `sites`, or why it is not drawn."""
    panel = panel_for(evidence, [earlier, later], sites)
    if not panel.sites:
        synthetic = bool(evidence.synthetic_sites & set(sites))
        return NotDrawn(earlier, later, measure, (), panel.reason, synthetic)
    before, after = (days_told(evidence, span, panel.sites) for span in (earlier, later))
    return change_between(evidence, earlier, later, panel.sites, measure, (before, after))


def where_of(evidence: Evidence, sites: Sequence[str]) -> str:
    """How sites are called in a sentence."""
    titles = [evidence.series[site].title for site in sites]
    return f"on {words.listed(titles)}"

"""Which figures a report holds, in order: those of the pages, over all sites and months. Pure."""

from __future__ import annotations

from brightline.errors import PublishError
from brightline.publish.reader import Cube
from dashboard import (
    codebook,
    figures,
    helped_figures,
    indicator_figures,
    measured_figures,
    month_figures,
    place_figures,
    place_share_figures,
    region_figures,
    release,
    scale_figures,
    section_figures,
    site_figures,
)
from dashboard.figure import Figure
from dashboard.texts import KINDS


def report_figures(cube: Cube) -> list[Figure]:
    """The overview's figures, then each count, coverage, sites, labels, indicators."""
    sites = list(release.titles(cube))
    counted = [month_figures.counts_figure(cube, kind, sites) for kind in KINDS]
    return [
        figures.share_figure(cube),
        helped_figures.helped_figure(cube),
        measured_figures.harm_figure(cube),
        figures.change_figure(cube),
        figures.parts_figure(cube),
        scale_figures.scale_figure(cube),
        *counted,
        *(measured_figures.index_figure(cube, kind) for kind in KINDS),
        site_figures.site_shares_figure(cube, release.newest_period(cube.shares)),
        helped_figures.site_helped_figure(cube, release.newest_period(cube.assisted)),
        site_figures.site_changes_figure(cube),
        measured_figures.displacement_figure(cube),
        place_figures.rising_figure(cube),
        place_share_figures.place_shares_figure(cube, release.newest_period(cube.places)),
        region_figures.regions_figure(cube, release.newest_period(cube.regions), sites),
        month_figures.coverage_figure(cube, sites),
        section_figures.sections_figure(cube, sites),
        site_figures.sites_figure(cube),
        site_figures.labels_figure(cube),
        *_indicators(cube),
    ]


def _indicators(cube: Cube) -> list[Figure]:
    """None where an early release names a codebook that does not ship with this version."""
    if cube.manifest["estimand"] is None:
        return []
    try:
        read = codebook.codebook_of(cube)
    except PublishError:
        return []
    return [indicator_figures.indicators_figure(cube, read)]

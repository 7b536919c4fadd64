"""Serving pages on loopback and crawling them with the command, as a collector would."""

from __future__ import annotations

from pathlib import Path

from tests.crawlers.servers import (
    Answer,
    Page,
    Site,
    serving,
)
from tests.crawlers.studies import Ground, make_ground, site_table

Pages = dict[str, Page]


def moved(to: str, status: int = 302) -> Answer:
    return Answer("", status, {"Location": to})


def ground_for(root: Path, site: Site, **values: object) -> Ground:
    return make_ground(root, [site_table("board", [f"{site.url}/"], **values)])


def crawl_both(
    root: Path, pages: Pages, mutant: str = "none", **values: object
) -> tuple[Ground, Site, str]:
    """Serve and crawl; returns the ground, the server's record and what the command said."""
    with serving(pages) as site:
        ground = ground_for(root, site, **values)
        done = ground.run("crawl", "run", mutant=mutant)
    return ground, site, done.stdout + done.stderr

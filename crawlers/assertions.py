"""What a run that came to its end must show to count: no cut, and the manifest's assertions."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from brightline.counted import counted
from brightline.schema import Advert, Sighting
from brightline.store import table_of
from crawlers.answers import judge
from crawlers.manifest import Manifest
from crawlers.plan import Plan
from crawlers.settling import LED_OUTSIDE

FORBIDDEN = "robots.txt"
"""The reason of a page that robots.txt forbids, as the crawl's middleware gives it."""


def broken_assertions(
    manifest: Manifest, detail: Mapping[str, Any], failed: float = 0.0, gone: float = 0.0
) -> list[str]:
    """Sentences for what a run did not meet; empty when it met everything.

    Args:
        detail: `read` (adverts), `filled` (adverts by filled field) and `sections` (adverts by
            stored section) of the run.
        failed: the share of its pages that failed.
        gone: the share of its adverts that were not there when they were asked for.
    """
    read = int(detail.get("read", 0))
    wanted = manifest.assertions
    were_read = f"{counted(read, 'advert was', 'adverts were')} read"
    broken: list[str] = []
    if read < wanted.adverts_min:
        broken.append(f"{were_read}, at least {wanted.adverts_min} are expected")
    if wanted.adverts_max is not None and read > wanted.adverts_max:
        broken.append(f"{were_read}, at most {wanted.adverts_max} are expected")
    if failed > wanted.failed_max:
        broken.append(f"{failed:.0%} of pages failed, at most {wanted.failed_max:.0%} may")
    if gone > wanted.gone_max:
        broken.append(f"{gone:.0%} of adverts were gone, at most {wanted.gone_max:.0%} may be")
    for name, share in wanted.fill.items():
        found = detail.get("filled", {}).get(name, 0) / read if read else 0.0
        if read and found < share:
            broken.append(f"{name} is filled in {found:.0%} of adverts, {share:.0%} are expected")
    sections = detail.get("sections", {})
    for name, least in wanted.sections_min.items():
        if (count := sections.get(name, 0)) < least:
            broken.append(
                f"the section '{name}' has {counted(count, 'advert')}, at least {least} are "
                "expected"
            )
    return broken


def refused_by_site(reasons: Mapping[str, int]) -> int:
    """How many adverts' pages the site refused by its status (406, a lone 403): they may have been
    there, so they count with those that failed. What its rules and directives forbid does not."""
    return sum(count for reason, count in reasons.items() if _is_refusal(reason))


def _is_refusal(reason: str) -> bool:
    word, _, status = reason.partition(" ")
    if word != "status" or not status.isdecimal():
        return False
    return judge(int(status), None, 0, dt.datetime.min).kind == "refused"


def adverts_by_section(connection: sa.Connection, run_id: int) -> dict[str, int]:
    """How many adverts of each section a run saw, as they are stored."""
    seen, adverts = table_of(Sighting), table_of(Advert)
    query = (
        sa.select(adverts.c.section, sa.func.count())
        .join(seen, seen.c.advert_id == adverts.c.id)
        .where(seen.c.run_id == run_id)
        .group_by(adverts.c.section)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def verdict(
    plan: Plan, detail: dict[str, Any], settled: Counter[str], deep: int, gone: float = 0.0
) -> tuple[str, str]:
    """(why a run ended that asked for all it may, a sentence); assertions enter `detail`.

    Args:
        settled: pages that were fetched, refused and failed.
        deep: pages that lie deeper than the protocol lets a crawl go.
        gone: the share of adverts that were not there when they were asked for.
    """
    pages, site = settled.total(), plan.site
    forbidden = int(detail.get("reasons", {}).get(FORBIDDEN, 0))
    refused = refused_by_site(detail.get("reasons", {}))
    if pages and forbidden == pages:
        return "robots", (
            f"{site.origins[0]} was not crawled: its robots.txt forbids to us every page that "
            f"'{site.key}' starts from. Ask the site's owner, or leave the site out."
        )
    if deep:
        return "depth_cap", (
            f"{counted(deep, 'page lies', 'pages lie')} deeper than max_depth = {site.max_depth} "
            f"and {'was' if deep == 1 else 'were'} not asked for. "
            f"Raise it in the [[site]] table of '{site.key}' for a complete crawl."
        )
    failed = (settled["failed"] + refused) / pages if pages else 0.0
    broken = broken_assertions(plan.manifest, detail, failed, gone)
    if not broken:
        return "finished", plan.sentence
    detail["assertions"] = broken
    rules = _why_pages_are_missing(detail.get("reasons", {}), pages)
    return "assertions", (
        f"The crawl of '{site.key}' does not count: {'; '.join(broken)}. "
        f"{rules}Check the site and its manifest '{plan.manifest.name}'."
    )


def _why_pages_are_missing(reasons: Mapping[str, int], pages: int) -> str:
    """Sentences for what keeps pages away, so that nobody looks for it in the manifest."""
    of, said = counted(pages, "page"), ""
    if forbidden := int(reasons.get(FORBIDDEN, 0)):
        said += f"Its robots.txt forbids {forbidden} of {of} to us. "
    if refused := refused_by_site(reasons):
        said += f"The site refused {refused} of {of}, which count with them. "
    if moved := int(reasons.get(LED_OUTSIDE, 0)):
        said += (
            f"{moved} of {of} led outside of the protocol by a redirect; where that is the site's "
            "own new address, the protocol must name it in start and origins. "
        )
    return said

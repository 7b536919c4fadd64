"""Why a run of a replay ended: damaged files, a site that is not what was expected, or done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from brightline.errors import BrightlineError, SiteError
from crawlers.archive.sites import ArchivedSite
from crawlers.archive.volumes import Volume
from crawlers.assertions import broken_assertions


def why_ended(
    volumes: Sequence[Volume],
    site: ArchivedSite,
    detail: dict[str, Any],
    counts: Mapping[str, int],
) -> tuple[str, str, BrightlineError | None]:
    """(why the run ended, a sentence, the error); assertions that are broken enter `detail`.

    Args:
        detail: what the run will say of itself, with the digests of its `files`.
        counts: pages that were fetched, refused and failed.
    """
    for volume in volumes:
        if volume.damage is not None and volume.sha256 in detail["files"]:
            return "error", str(volume.damage), volume.damage
    pages = sum(counts.values())
    share = counts["failed"] / pages if pages else 0.0
    broken = broken_assertions(site.manifest, detail, share)
    if not broken:
        return "finished", "", None
    detail["assertions"] = broken
    sentence = (
        f"A run of '{site.scope.key}' does not count: {'; '.join(broken)}. "
        f"Check the archive and the manifest '{site.manifest.name}'."
    )
    return "assertions", sentence, SiteError(sentence)

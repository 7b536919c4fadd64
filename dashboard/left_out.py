"""What a view leaves out of its release, for its titles: months and sites. Pure.

A view can be chosen so that it ends where a line is highest. Its pictures and citations go on
without the page's choices beside them, so each title says what else there is.
"""

from __future__ import annotations

from collections.abc import Collection

from brightline.publish.reader import Cube
from dashboard import count_words, release
from dashboard.frames import Span

_NAMED = 3  # sites: more would be a title that nobody reads, and the panels name them


def of_view(cube: Cube, months: Span | None, sites: Collection[str] | None = None) -> str:
    """' (March 2022 only, of January 2021 to December 2025; 1 of 5 sites: Alder)'; '' of the whole.

    Args:
        months, sites: those chosen; None is all that the release has.
    """
    whole, every = release.whole_span(cube), release.titles(cube)
    said = []
    if months is not None and whole is not None and months != whole:
        said.append(f"{count_words.stretch(months)} only, of {count_words.stretch(whole)}")
    if sites is not None and len(sites) < len(every):
        named = ", ".join(every[key] for key in every if key in sites)
        told = f": {named}" if len(sites) <= _NAMED else ""
        said.append(f"{len(sites)} of {len(every)} sites{told}")
    return f" ({'; '.join(said)})" if said else ""

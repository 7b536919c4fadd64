"""How often a property is tried: few times in the ordinary run, a thousand times in a search."""

from __future__ import annotations

from hypothesis import settings

STEADY, SEARCH = "steady", "search"
"""The profile of the ordinary run, and the one that looks for cases nobody has tried."""


def tried(times: int) -> settings:
    """So often in the ordinary run, whatever the profile has for others; else as the profile says.

    More where many kinds of text must come together, fewer where one example takes long.
    """
    if settings.get_current_profile_name() == STEADY:
        return settings(max_examples=times)
    return settings()

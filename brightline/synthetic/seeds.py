"""One seeded source of chance for everything invented, so that a seed gives the same again."""

from __future__ import annotations

import random


def chance(*parts: str | int) -> random.Random:
    """A generator for the stream that `parts` name; equal parts give an equal stream.

    Streams are named apart (a site's, an advert's, an annotator's) so that adding to one does
    not change what another draws.
    """
    return random.Random("/".join(str(part) for part in parts))  # noqa: S311 - invention, no secret

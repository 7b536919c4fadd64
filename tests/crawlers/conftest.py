"""A server that no study of these tests names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.crawlers.servers import (
    ROBOTS,
    Answer,
    Site,
    advert,
    serving,
)


@pytest.fixture
def outside() -> Iterator[Site]:
    """A server that the study does not name."""
    with serving({"/": Answer("outside"), "/ad/99": advert(99), "/robots.txt": ROBOTS}) as site:
        yield site

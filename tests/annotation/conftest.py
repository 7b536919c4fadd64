"""One real Label Studio for all tests of this folder: each start takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.annotation.bench import Bench, a_bench

ADVERTS = 300


@pytest.fixture(scope="session")
def _shared_bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with a_bench(tmp_path_factory.mktemp("labelling"), adverts=ADVERTS) as bench:
        yield bench


@pytest.fixture
def bench(
    _shared_bench: Bench, _keys_and_cache_apart: None, monkeypatch: pytest.MonkeyPatch
) -> Bench:
    """The study with its running server. Each test draws samples of its own name."""
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(_shared_bench.keys))
    _shared_bench.up()
    return _shared_bench

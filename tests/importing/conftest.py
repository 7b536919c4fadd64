"""An import site in a study, with its store and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brightline.study import Study
from tests.importing.bench import Bench, new_bench


@pytest.fixture
def bench(tmp_path: Path, make_study: Callable[..., Study]) -> Bench:
    return new_bench(tmp_path, make_study(extra='source = "import"'))

"""Spark in local mode, started once for the files that need it (`tests.conftest`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from brightline.linking.spark import session_at
from tests.components import require_component


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session on one core."""
    require_component("java")
    pytest.importorskip("pyspark", reason="needs pyspark (the extra spark)")
    folder = tmp_path_factory.mktemp("spark")
    with _a_light_runtime(), session_at("local[1]", folder) as opened:
        assert list((folder / "spark").iterdir())  # what it spills lies there and not in /tmp
        # What makes large jobs fast costs small ones most of their time.
        opened.conf.set("spark.sql.shuffle.partitions", "1")
        opened.conf.set("spark.sql.codegen.wholeStage", "false")
        opened.conf.set("spark.sql.adaptive.enabled", "false")
        yield opened


@contextmanager
def _a_light_runtime() -> Iterator[None]:
    """Java as short programs want it: half of its time went into compiling for long ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        yield

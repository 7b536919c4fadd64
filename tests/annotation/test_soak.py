"""Ten thousand tasks and a server that is killed again and again: exactly ten thousand."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from annotation.client import Client, UnansweredError
from annotation.push import push
from annotation.server import connect
from brightline.errors import ServerError
from tests.annotation.bench import Bench, a_bench
from tests.annotation.test_push import assert_exactly_once

pytestmark = [pytest.mark.labelstudio, pytest.mark.soak]

ADVERTS = 5000  # for two annotators each: 10,000 tasks
KILLS = 6


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with a_bench(tmp_path_factory.mktemp("soak"), adverts=ADVERTS) as bench:
        yield bench


class KillingClient(Client):
    """Kills the server at some moment while one chunk is being imported."""

    bench: Bench
    at = 0
    imports = 0

    def import_tasks(self, project: int, tasks: Sequence[dict[str, Any]]) -> list[int]:
        self.imports += 1
        if self.imports != self.at:
            return super().import_tasks(project, tasks)
        killer = threading.Thread(target=self.bench.kill)
        killer.start()
        try:
            return super().import_tasks(project, tasks)
        finally:
            killer.join()


def test_10_000_tasks_with_kills_in_the_middle(
    large: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(large.keys))
    large.draw("soak", ADVERTS)
    rng = random.Random(20)
    for _ in range(KILLS):
        large.up()
        client, credentials = connect(large.study)
        client.__exit__()
        killing = KillingClient(client.address, credentials.token)
        killing.bench, killing.at = large, rng.randint(1, 4)
        with killing, pytest.raises((UnansweredError, ServerError)):
            push(
                large.study,
                large.store,
                killing,
                credentials.server,
                sample="soak",
                chunk=250,
                whole=True,
            )
    large.up()
    large.push("soak", chunk=250)
    assert large.push("soak").sent == 0
    tasks = [task for code in ("a1", "a2") for task in large.tasks("soak", code)]
    assert len(tasks) == 2 * ADVERTS
    assert_exactly_once(large, "soak")

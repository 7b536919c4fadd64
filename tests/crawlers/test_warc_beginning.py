"""A replay and its processes begin without Scrapy, and a crawl in the same process finds it."""

from __future__ import annotations

import subprocess
import sys

_REPLAY = """
import sys
from crawlers.archive.beginning import load_page_objects
load_page_objects()
import crawlers.archive.replay, crawlers.archive.report
assert "web_poet" in sys.modules
print(sorted({"scrapy", "twisted"} & set(sys.modules)))
import scrapy
print(scrapy.__name__)
"""
_HANDED_OVER = """
import sys
from crawlers.archive.beginning import Task, own_reader
print(sorted({"scrapy", "web_poet"} & set(sys.modules)))
"""


def said_by(code: str) -> list[str]:
    words = [sys.executable, "-c", code]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.split("\n")[:-1]


def test_a_replay_loads_page_objects_without_scrapy_which_stays_importable() -> None:
    assert said_by(_REPLAY) == ["[]", "scrapy"]


def test_what_a_process_is_handed_loads_neither() -> None:
    assert said_by(_HANDED_OVER) == ["[]"]

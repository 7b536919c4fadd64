"""Every example of docs/disguises.md is read as that page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from brightline.privacy import find_contacts

PAGE = Path(__file__).resolve().parents[2] / "docs" / "disguises.md"

_OF_HEADING = re.compile(r"^Every example is (\S+)\.$", re.MULTILINE)
_EXAMPLE = re.compile(
    r"`(?P<text>[^`]+)`(?: → (?P<value>[^\s,]+)(?: in (?P<region>[A-Z]{2}))?)?(?=[,;\s]|$)"
)
_TITLE_ENDS, _LINE_ENDS = " // ", "⏎"


class Example(NamedTuple):
    """A text of the page, the region of its study, and the contact that it disguises."""

    text: str
    region: str
    value: str


def _examples() -> Iterator[Example]:
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        value = _OF_HEADING.search(section)
        assert value, section[:40]
        for line in section.splitlines():
            if line.startswith("- "):
                for match in _EXAMPLE.finditer(line):
                    text = match["text"].replace(_TITLE_ENDS, "\n").replace(_LINE_ENDS, "\n")
                    yield Example(text, match["region"] or "US", match["value"] or value[1])


def test_the_page_has_examples_under_each_heading() -> None:
    values = [example.value for example in _examples()]
    assert len(values) > 100
    assert {"+12125550142", "jane@example.org", "jane7lotus"} <= set(values)


@pytest.mark.parametrize("example", list(_examples()), ids=lambda example: example.text[:40])
def test_a_documented_disguise_is_read(example: Example) -> None:
    found = {contact.normalised for contact in find_contacts(example.text, example.region)}
    assert found == {example.value}  # one that is told in parts is found at each of them

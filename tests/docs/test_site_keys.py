"""Every key of a manifest stands in docs/sites.md, and the example there is a manifest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from crawlers.manifest import Assertions, Counter, Dates, FeedRules, ListRules, Manifest
from crawlers.manifest import SitemapRules as Sitemap
from crawlers.manifest_files import read_manifest
from crawlers.rules import FieldRules, Rule

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sites.md"
DERIVED = {"name", "sha256"}
"""Set by the reader of the file, not by its writer."""

TABLES = ("list", "advert", "dates", "assertions")


def keys() -> Iterator[str]:
    """Every key as the page writes it."""
    parts: tuple[type[BaseModel], ...] = (ListRules, FieldRules, Rule, Dates, Assertions, Counter)
    for model in parts:
        yield from (name.rstrip("_") for name in model.model_fields)
    for prefix, model in (("feed.", FeedRules), ("sitemap.", Sitemap)):
        yield from (f"{prefix}{name}" for name in model.model_fields)
    own = set(Manifest.model_fields) - DERIVED - {"list", "feed", "sitemap", *TABLES}
    yield from sorted(own)


def test_every_key_stands_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = {
        word for code in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r"[\w.]+", code)
    }
    assert sorted(set(keys()) - named) == []
    assert [table for table in (*TABLES, "feed", "sitemap") if f"`[{table}]`" not in text] == []


def test_every_key_of_a_table_is_one() -> None:
    """A key that was renamed leaves no ghost on the page."""
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`[\w.]+`(?:, )?)+) \|", text, re.MULTILINE)
    said = {name for row in rows for name in re.findall(r"`([\w.]+)`", row)}
    assert len(said) > 40
    assert sorted(said - set(keys())) == []


def test_the_example_is_a_manifest(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    file = tmp_path / "example.toml"
    file.write_text(example, encoding="utf-8")
    assert read_manifest(file).may_be_advert("https://a.example.org/show.asp?ad=7")
    assert len(example.strip().splitlines()) <= 25

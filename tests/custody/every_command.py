"""Every command that takes a study, and what each asks for besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from brightline.cli import build_app

REQUIRED = {
    ("claim",): ["adverts rose by 10% from 2024 to 2025"],
    ("import",): ["dump.csv"],
    ("unseal",): ["1", "--reason", "Referral 12: the officer needs the page"],
    ("link", "explain"): ["1", "2"],
    ("annotate", "adjudicate"): ["--adjudicator", "a-1"],
    ("annotate", "debrief"): ["--annotator", "a-1"],
    ("annotate", "hand-over"): ["--from", "a-1", "--to", "a-2"],
    ("annotate", "codebook", "carry"): ["--to", "core@2"],
    ("crawl", "--from-warc"): ["captures"],
    ("sample", "draw"): ["--name", "pilot"],
    ("site", "new"): ["http://127.0.0.1:8000/1-evening/", "--site", "site-a"],
}
"""What a command asks for besides the study."""


def commands_with_a_study() -> set[tuple[str, ...]]:
    """The words of every command that takes a study."""
    return set(_below(get_command(build_app())))


def _below(found: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    below = getattr(found, "commands", {})
    for name, command in below.items():
        yield from _below(command, (*words, name))
    if not below and any("--study" in one.opts for one in found.params):
        yield words

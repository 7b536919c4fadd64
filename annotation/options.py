"""Options that several commands of this face share. Imports Typer alone: `--help` stays fast."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

StudyFile = Annotated[Path, typer.Option("--study", help="The study protocol.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print data instead of sentences.")]
OneSample = Annotated[str | None, typer.Option("--sample", help="One sample; all when left out.")]
STUDY = Path("study.toml")


def print_json(data: Any) -> None:
    """Print plain data."""
    typer.echo(json.dumps(data, ensure_ascii=False))

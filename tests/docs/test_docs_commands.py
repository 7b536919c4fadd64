"""The commands in the guides are run here, in order, as they stand there.

A line of a `console` block that begins with `$ brightline` is run; the demonstration with which
guides begin has been run when the first of them is. A comment before the block says what is
special about it: `<!-- refuses -->`, it must end with a sentence and a non-zero exit;
`<!-- serves -->`, it serves until it is stopped, which happens once it has printed its address.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from platformdirs import user_data_path

from brightline.key_places import KEYS_VARIABLE
from tests.demo.demonstration import TOUR, Demo

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDES = ("researchers.md", "policy-teams.md", "annotators.md", "sites.md", "team.md")

_BLOCK = re.compile(r"(?:<!-- (\w+) -->\n)?```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Line:
    """One command of a guide."""

    words: tuple[str, ...]
    kind: str


def commands_of(page: Path) -> list[Line]:
    """Every `brightline` command of a guide, in order."""
    found = []
    for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ brightline "):
                words = tuple(shlex.split(line.removeprefix("$ brightline "), comments=True))
                found.append(Line(words, kind or "ends"))
    return found


@pytest.mark.engine
@pytest.mark.labelstudio
@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guide_runs(guide: str, demo: Demo) -> None:
    commands = commands_of(DOCS / guide)
    assert len(commands) >= 4
    for line in commands:
        if line.words != TOUR:
            run = _serve if line.kind == "serves" else _run
            run(line, demo)


def test_guides_begin_with_the_demonstration_that_was_run() -> None:
    first = [commands_of(DOCS / guide)[0].words for guide in GUIDES]
    assert first.count(TOUR) >= 3


def test_the_quick_form_is_never_shown_in_the_folder_of_the_whole_one() -> None:
    pages = [DOCS.parent / "README.md", *DOCS.glob("*.md")]
    texts = [page.read_text(encoding="utf-8") for page in pages]
    shown = [one for text in texts for one in re.findall(r"brightline demo [^`\n]*--quick.*", text)]
    assert len(shown) >= 4
    assert all(" --folder " in one.partition("`")[0] for one in shown)


@pytest.mark.parametrize("page", ["README.md", "docs/researchers.md"])
def test_how_a_command_is_called_is_told_where_readers_begin(page: str) -> None:
    text = (DOCS.parent / page).read_text(encoding="utf-8")
    assert "`. .venv/bin/activate`" in text
    assert "`.venv/bin/brightline …`" in text


def test_where_keys_lie_is_told_where_they_are_made() -> None:
    text = (DOCS / "researchers.md").read_text(encoding="utf-8")
    keys = user_data_path("brightline", appauthor=False) / "keys"
    assert KEYS_VARIABLE in text
    if sys.platform == "linux" and "XDG_DATA_HOME" not in os.environ:
        assert f"~/{keys.relative_to(Path.home())}" in text


def _run(line: Line, demo: Demo) -> None:
    done = demo.run(*line.words)
    said = f"brightline {' '.join(line.words)}\n{done.stdout}\n{done.stderr}"
    if line.kind == "refuses":
        assert done.returncode != 0, said
        assert done.stderr.startswith("brightline: "), said
    else:
        assert done.returncode == 0, said


def _serve(line: Line, demo: Demo) -> None:
    child = demo.start(*line.words)
    assert child.stdout is not None
    try:
        assert any("http://127.0.0.1:" in said for said in child.stdout), line.words
    finally:
        child.send_signal(signal.SIGINT)
        child.stdout.close()
        assert child.wait(60) == 0


def test_every_command_has_a_place_in_the_docs() -> None:
    """A command that no guide names is a command that nobody finds."""
    from typer.main import get_command

    from brightline.cli import build_app

    text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    missing = []
    for name, group in get_command(build_app()).commands.items():  # type: ignore[attr-defined]
        for sub in getattr(group, "commands", {}) or {"": None}:
            if f"brightline {name} {sub}".strip() not in text:
                missing.append(f"{name} {sub}".strip())
    assert missing == []

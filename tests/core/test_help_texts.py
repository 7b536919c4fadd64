"""Every command's help: its whole text, an example of its own, and lines that a terminal breaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import typer
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.help_texts import flowing


def _commands(command: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """(words, help) of every command that does something."""
    below = getattr(command, "commands", None)
    if below is None:
        yield path, str(getattr(command, "help", ""))
        return
    for name, inner in below.items():
        yield from _commands(inner, (*path, name))


COMMANDS = dict(_commands(typer.main.get_command(build_app())))


def test_every_face_is_there() -> None:
    assert len(COMMANDS) > 50
    assert {("demo",), ("report",), ("dashboard",), ("annotate", "codebook", "carry")} <= set(
        COMMANDS
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_help_has_an_example_of_its_own_and_flows(words: tuple[str, ...]) -> None:
    *paragraphs, _ = text = COMMANDS[words].split("\n\n")
    examples = [one for one in text if one.startswith("Example: ")]
    assert any(one.startswith(f"Example: brightline {' '.join(words)}") for one in examples)
    assert paragraphs
    assert not [one for one in text if "\n" in one], "a terminal breaks such a line twice"


@pytest.mark.parametrize(
    ("name", "held"),
    [("demo", "--quick --no-label-studio"), ("report", "--markdown"), ("dashboard", "With --team")],
)
def test_a_command_that_is_alone_asks_for_no_command(name: str, held: str) -> None:
    """As a group it hid its text, and took a file's name for a command."""
    shown = CliRunner().invoke(build_app(), [name, "--help"]).output
    assert "COMMAND" not in shown
    assert held in COMMANDS[(name,)]
    told = CliRunner().invoke(build_app(), [name, "study.toml"])
    assert told.exit_code == 2
    assert "No such command" not in told.output


def test_lines_of_a_paragraph_are_joined() -> None:
    assert (
        flowing("One.\n\n    Two\n    and on.\n\n\n    Three.") == "One.\n\nTwo and on.\n\nThree."
    )

"""`study check` finds what a protocol names and nobody has put there, before a command needs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import StudyError
from tests.studies import study_text

NAMED = "django-classified"


def _check(folder: Path, text: str, *words: str) -> str:
    file = folder / "study.toml"
    file.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(build_app(), ["study", "check", "--study", str(file), *words])
    if done.exception is not None:
        raise done.exception
    return done.stdout


def _lacking(folder: Path, text: str) -> list[str]:
    said = list(json.loads(_check(folder, text, "--json"))["lacking"])
    shown = _check(folder, text)
    assert [line for line in shown.splitlines() if line.startswith("Not there yet: ")] == [
        f"Not there yet: {sentence}" for sentence in said
    ]
    return said


def test_a_whole_protocol_lacks_nothing(tmp_path: Path) -> None:
    assert _lacking(tmp_path, study_text()) == []


@pytest.mark.parametrize("source", ["crawl", "archive"])
def test_a_start_that_the_sites_own_paths_leave_out_is_refused(source: str, tmp_path: Path) -> None:
    """As people write it who think of a shell's patterns, or who denied too much."""
    begin = f'source = "{source}"'
    for text in (
        study_text(allow='["/ads/*"]', extra=begin),
        study_text(extra=f'{begin}\ndeny = ["/"]'),
    ):
        with pytest.raises(
            StudyError, match=r"line \d+: the site 'site-a' could never begin"
        ) as told:
            _check(tmp_path, text)
        line = int(str(told.value).split("line ")[1].split(":")[0])
        assert text.splitlines()[line - 1].startswith("start = ")
        assert "correct start, allow or deny" in str(told.value)


def test_a_manifest_that_is_not_there_is_named(tmp_path: Path) -> None:
    for named in ("board.toml", "no-such-engine"):
        text = study_text().replace(NAMED, named)
        (said,) = _lacking(tmp_path, text)
        assert f"names the manifest '{named}'" in said
    (tmp_path / "board.toml").write_text("", encoding="utf-8")
    assert _lacking(tmp_path, study_text().replace(NAMED, "board.toml")) == []


def test_a_codebook_a_map_and_an_events_site_that_are_not_there_are_named(tmp_path: Path) -> None:
    event = '\n[[event]]\nsite = "site-z"\ndate = 2026-06-01\nwhat = "It closed."\n'
    regions = '\n[regions]\nmap = "mine.geojson"\n[regions.of]\nIL = ["Springfield"]\n'
    text = study_text().replace('codebook = "core@1"', 'codebook = "harbour@2"')
    assert "harbour@2" in text
    codebook, place, site = _lacking(tmp_path, text + event + regions)
    assert "There is no codebook 'harbour@2'" in codebook
    assert str(tmp_path / "mine.geojson") in place
    assert "'site-z'" in site


def test_what_is_shown_of_a_site_holds_its_paths(tmp_path: Path) -> None:
    file = tmp_path / "study.toml"
    extra = 'deny = ["/private/.*"]\nsections = ["Rooms"]'
    file.write_text(study_text(extra=extra), encoding="utf-8")
    shown = CliRunner().invoke(build_app(), ["study", "show", "--study", str(file)]).stdout
    for line in ("starts at: http://", "paths: /", "but not: /private/.*", "sections: Rooms"):
        assert f"\n  {line}" in shown

"""The report is one file that is whole in itself, says what the pages say, and does nothing."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline.errors import PublishError
from brightline.own_files import write_whole
from brightline.publish.reader import Cube, load_cube
from dashboard import pictures, report_commands
from dashboard.report import POLICY, report_html
from dashboard.report_figures import report_figures
from dashboard.report_markdown import report_markdown
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.hostile import ACTING, HOSTILE, Seen, hostile_manifest, parsed

OUTSIDE = {"src", "href", "xlink:href", "srcset", "data", "action", "poster", "background"}


@pytest.fixture(scope="module")
def document(cube: Cube) -> str:
    return report_html(cube)


def test_the_report_asks_nothing_of_anybody(document: str) -> None:
    seen = Seen(document)
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & set(seen.tags)
    assert not {name for name, _ in seen.attributes if name in OUTSIDE or name.startswith("on")}
    assert "url(" not in document.replace("url('')", "")
    assert "@import" not in document
    assert POLICY in document


def test_every_chart_is_inline_with_its_words_beside_it(document: str, cube: Cube) -> None:
    seen, figures = Seen(document), report_figures(cube)
    charts = sum(panel.chart is not None for figure in figures for panel in figure.panels)
    assert charts == 14
    assert seen.tags.count("svg") == 2 * charts, "one for a desk and one for a telephone"
    named = [value for name, value in seen.attributes if name == "aria-label"]
    for figure in figures:
        for part in (figure.title, figure.cannot_show, figure.unit, figure.denominator):
            assert " ".join(part.split()) in seen.text
        for panel in figure.panels:
            if panel.chart is not None:
                assert " ".join(panel.alternative.split()) in named
    for part in ("Unit:", "Interval:"):  # in the small print and in the citation, which goes alone
        assert seen.text.count(part) == 2 * len(figures)
    for part in ("Release:", "Cite:"):
        assert seen.text.count(part) == len(figures)


def test_the_numbers_are_the_cubes(document: str, cube: Cube) -> None:
    text = Seen(document).text
    assert "2025: 10% (95% interval 8.8% to 12%)" not in text, "that is the chart's name"
    assert "10% (95% interval 8.8% to 12%)" in text
    assert cube.manifest["finding"]["sentence"] in text
    assert "Synthetic data. Every advert, label and figure of this study was invented" in text


def test_hostile_text_is_inert_in_both_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    hostile = load_cube(write_cube(tmp_path / "cube", manifest=hostile_manifest()))
    html = report_html(hostile)
    seen = Seen(html)
    assert not {"script", "img", "a"} & set(seen.tags)
    assert "<script>window.acted=1</script>" in seen.text
    assert pictures.NO_PICTURE in seen.text
    kinds, shown = parsed(report_markdown(hostile))
    assert not kinds & (ACTING - {"heading_open", "table_open"})
    assert "window.acted=1" in shown


def test_without_the_escape_it_would_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    monkeypatch.setattr("dashboard.report.html_safe", str)
    hostile = load_cube(write_cube(tmp_path / "cube", manifest=hostile_manifest()))
    assert "script" in Seen(report_html(hostile)).tags


def test_the_command_writes_both_files(
    cube_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    out, appendix = tmp_path / "briefing.html", tmp_path / "appendix.md"
    told = CliRunner().invoke(
        report_commands.app,
        ["--cube", str(cube_folder), "--out", str(out), "--markdown", str(appendix)],
    )
    assert told.exit_code == 0, told.output
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert appendix.read_text(encoding="utf-8").count("\n## ") == 24
    assert sorted(path.name for path in tmp_path.iterdir()) == ["appendix.md", "briefing.html"]
    assert pictures.NO_PICTURE in told.output


def test_a_report_is_written_over_an_earlier_one(
    cube_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    out, appendix = tmp_path / "briefing.html", tmp_path / "appendix.md"
    words = ["--cube", str(cube_folder), "--out", str(out), "--markdown", str(appendix)]
    for _ in range(2):
        assert CliRunner().invoke(report_commands.app, words).exit_code == 0
        for file in (out, appendix):
            text = file.read_text(encoding="utf-8")
            assert len(text) > 10_000
            file.write_text(text[:1000], encoding="utf-8")


@pytest.mark.parametrize("option", ["--out", "--markdown"])
def test_no_report_is_written_over_another_file(
    cube_folder: Path, tmp_path: Path, option: str
) -> None:
    protocol = tmp_path / "study.toml"
    protocol.write_text("mine", encoding="utf-8")
    other = ["--out", str(tmp_path / "report.html")] if option == "--markdown" else []
    words = ["--cube", str(cube_folder), *other, option, str(protocol)]
    told = CliRunner().invoke(report_commands.app, words)
    assert told.exit_code != 0
    assert "study.toml already that is not" in str(told.exception)
    assert protocol.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["study.toml"]


def test_two_reports_are_not_written_into_one_file(
    cube_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one = str(tmp_path / "b.html")
    words = ["--cube", str(cube_folder), "--out", one, "--markdown", "b.html"]
    told = CliRunner().invoke(report_commands.app, words)
    assert told.exit_code != 0
    assert "b.html is named for two different files" in str(told.exception)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_changes_none(tmp_path: Path) -> None:
    kept = tmp_path / "report.html"
    kept.write_text("the old one", encoding="utf-8")
    with pytest.raises(PublishError, match=r"appendix\.md cannot be written .*choose another file"):
        write_whole({kept: "new", tmp_path / "nowhere" / "appendix.md": "new"})
    assert kept.read_text(encoding="utf-8") == "the old one"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_link_that_somebody_laid_is_not_followed(tmp_path: Path) -> None:
    """In a folder that others may write to, the name of what is written first can be guessed."""
    theirs = tmp_path / "theirs.txt"
    theirs.write_text("precious", encoding="utf-8")
    (tmp_path / f".report.html.{os.getpid()}.new").symlink_to(theirs)
    write_whole({tmp_path / "report.html": "new"})
    assert theirs.read_text(encoding="utf-8") == "precious"
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "new"
    assert not (tmp_path / "report.html").is_symlink()


def test_a_cube_that_is_absent_is_one_sentence(tmp_path: Path) -> None:
    told = CliRunner().invoke(report_commands.app, ["--cube", str(tmp_path / "none")])
    assert re.match("There is no published cube in .*; make one with", str(told.exception))
    assert HOSTILE not in told.output

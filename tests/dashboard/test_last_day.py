"""A dashboard that was started before the protocol's last day shows nothing after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from brightline.errors import ServerError
from brightline.study import Study
from dashboard import (
    CUBE_VARIABLE,
    KEY_VARIABLE,
    PROTOCOL_VARIABLE,
    STUDY_VARIABLE,
    commands,
    last_day,
    team_serve,
)
from dashboard.serve import PUBLIC, Way
from tests.dashboard.test_pages import APP, PAGES, _tables_of, _text
from tests.dashboard.test_team_pages import TEAM
from tests.studies import study_text

ENDED, EXTENDED = "2020-01-01", "2098-12-31"
NOT_SHOWN = "Not shown any more"


@pytest.fixture
def told(
    make_study: Callable[..., Study], cube_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Study:
    """What a server of this study is told; the protocol lasts."""
    study = make_study()
    monkeypatch.setenv(CUBE_VARIABLE, str(cube_folder))
    monkeypatch.setenv(PROTOCOL_VARIABLE, str(study.path))
    monkeypatch.setenv(STUDY_VARIABLE, str(study.path))
    monkeypatch.setenv(KEY_VARIABLE, "abc")
    return study


def _ends(study: Study, day: str) -> None:
    study.path.write_text(study_text(expires=day), encoding="utf-8")


def _shows_nothing(app: AppTest) -> None:
    assert [title.value for title in app.title] == [NOT_SHOWN]
    assert not app.header
    assert not _tables_of(app)
    assert not app.get("arrow_vega_lite_chart")


@pytest.mark.parametrize("script", [APP, TEAM], ids=["public", "team"])
@pytest.mark.parametrize("page", PAGES)
def test_an_open_page_shows_nothing_from_the_next_click_on(
    told: Study, script: Path, page: str
) -> None:
    app = AppTest.from_file(str(script), default_timeout=120)
    app.query_params["key"] = "abc"
    (app if page == PAGES[0] else app.switch_page(page)).run()
    assert app.title[0].value != NOT_SHOWN
    _ends(told, ENDED)
    app.run()
    _shows_nothing(app)
    assert f"ended on {ENDED}" in _text(app)
    _ends(told, EXTENDED)
    app.run()
    assert app.title[0].value != NOT_SHOWN
    assert not app.exception


def test_a_protocol_that_cannot_be_read_shows_nothing_and_no_folder(told: Study) -> None:
    told.path.unlink()
    app = AppTest.from_file(str(APP), default_timeout=120).run()
    _shows_nothing(app)
    assert str(told.folder) not in _text(app)


def test_without_the_check_the_page_would_go_on(
    told: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the tests above would see it."""
    _ends(told, ENDED)
    monkeypatch.setattr(last_day, "is_over", lambda _: False)
    app = AppTest.from_file(str(APP), default_timeout=120).run()
    assert app.title[0].value != NOT_SHOWN


def test_who_has_no_key_is_told_nothing_of_the_last_day(told: Study) -> None:
    _ends(told, ENDED)
    app = AppTest.from_file(str(TEAM), default_timeout=120).run()
    assert ENDED not in _text(app)


def test_every_start_with_a_study_tells_the_server_its_protocol(
    told: Study, cube_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways: list[Way] = []

    def start(_: Path, __: int | None, way: Way) -> None:
        ways.append(way)
        raise ServerError("far enough")

    monkeypatch.setattr("dashboard.serve.start_dashboard", start)
    monkeypatch.setattr(team_serve, "start_dashboard", start)
    protocol = str(told.path)
    for words in (["--study", protocol], ["--team", "--study", protocol]):
        CliRunner().invoke(commands.app, words)
    assert [way.told[PROTOCOL_VARIABLE] for way in ways] == [protocol, protocol]
    CliRunner().invoke(commands.app, ["--cube", str(cube_folder)])
    assert ways[-1] == PUBLIC

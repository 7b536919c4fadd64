"""The team's pages for each role, from a real store; and the public app, which has none of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from brightline.study import Study
from dashboard import (
    ACCESS_VARIABLE,
    CUBE_VARIABLE,
    KEY_VARIABLE,
    STUDY_VARIABLE,
    agreement_figures,
    crawl_figures,
    labelling_figures,
    team_texts,
)
from dashboard.team_reading import COLUMNS, Team, parsed
from tests.dashboard.test_access import FILE
from tests.dashboard.test_pages import APP, PAGES, _markdown_of, _tables_of, _text
from tests.studies import study_text

TEAM = Path(dashboard.__file__).with_name("team_app.py")
QUALITY, CRAWLS = "views/annotation_quality.py", "views/crawls.py"
TITLES = {
    QUALITY: "Annotation quality: how far annotators agree, and what waits",
    CRAWLS: "Crawls: what was asked for, what came, and what counts",
}
DENIED = "For the team of this study"
LEAD = {"is_logged_in": True, "email": "lead@example.org", "email_verified": True}
ROLES: dict[str, dict[str, Any]] = {
    "anonymous": {"is_logged_in": False},
    "nobody at all": {},
    "not on the list": {**LEAD, "email": "other@example.org"},
    "an address that nobody verified": {**LEAD, "email_verified": False},
    "a login that has ended": {**LEAD, "exp": 1.0},
}
Opener = Callable[..., AppTest]


@pytest.fixture
def opened(study: Study, cube_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a page of the team's app with what the server was told and who asks."""

    def open_page(page: str, told: dict[str, str], user: dict[str, Any], **address: str) -> AppTest:
        for name, value in {
            CUBE_VARIABLE: str(cube_folder),
            STUDY_VARIABLE: str(study.path),
        }.items():
            monkeypatch.setenv(name, value)
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        app = AppTest.from_file(str(TEAM), default_timeout=120)
        app.user = user
        for name, value in address.items():
            app.query_params[name] = value
        (app if page == PAGES[0] else app.switch_page(page)).run()
        assert not app.exception
        return app

    return open_page


@pytest.fixture
def shared(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "access.toml"
    path.write_text(FILE, encoding="utf-8")
    path.chmod(0o600)
    return {ACCESS_VARIABLE: str(path)}


def _is_denied(app: AppTest) -> None:
    assert [title.value for title in app.title] == [DENIED]
    assert not app.header
    assert not _tables_of(app)
    assert not app.get("vega_lite_chart")
    assert not app.get("download_button")
    assert not app.code


@pytest.mark.parametrize("role", ROLES)
def test_where_it_is_shared_no_page_is_shown_to_whoever_is_not_on_the_list(
    opened: Opener, shared: dict[str, str], role: str
) -> None:
    user = {"exp": time.time() + 600, **ROLES[role]} if ROLES[role] else {}
    app = opened(PAGES[0], {**shared, KEY_VARIABLE: "k"}, user, key="k")
    for page in (*PAGES, *TITLES):
        app.switch_page(page).run()
        _is_denied(app)


@pytest.mark.parametrize("page", [PAGES[-1], QUALITY, CRAWLS])
def test_whoever_is_on_the_list_sees_each_page(
    opened: Opener, shared: dict[str, str], page: str
) -> None:
    app = opened(page, shared, {**LEAD, "exp": time.time() + 600})
    assert app.title[0].value != DENIED
    assert page not in TITLES or app.title[0].value == TITLES[page]


def test_whoever_is_taken_off_the_list_sees_nothing_from_the_next_click_on(
    opened: Opener, shared: dict[str, str]
) -> None:
    app = opened(CRAWLS, shared, {**LEAD, "exp": time.time() + 600})
    assert app.title[0].value == TITLES[CRAWLS]
    path = Path(shared[ACCESS_VARIABLE])
    path.write_text(FILE.replace("Lead@", "other@"), encoding="utf-8")
    _is_denied(app.run())


def test_an_access_file_that_is_spoiled_while_pages_are_served_lets_nobody_in(
    opened: Opener, shared: dict[str, str]
) -> None:
    app = opened(CRAWLS, shared, {**LEAD, "exp": time.time() + 600})
    assert app.title[0].value == TITLES[CRAWLS]
    path = Path(shared[ACCESS_VARIABLE])
    path.chmod(0o644)
    _is_denied(app.run())
    path.unlink()
    _is_denied(app.run())


@pytest.mark.parametrize("address", [{}, {"key": ""}, {"key": "other"}])
def test_on_ones_own_machine_the_address_needs_the_servers_key(
    opened: Opener, address: dict[str, str]
) -> None:
    app = opened(PAGES[0], {KEY_VARIABLE: "k"}, {**LEAD, "exp": time.time() + 600}, **address)
    for page in (*PAGES, *TITLES):
        app.switch_page(page).run()
        _is_denied(app)


def test_a_server_that_was_told_of_neither_lets_nobody_in(opened: Opener) -> None:
    _is_denied(opened(CRAWLS, {}, {**LEAD, "exp": time.time() + 600}, key=""))


def test_the_key_goes_along_when_a_page_is_turned(opened: Opener) -> None:
    app = opened(PAGES[0], {KEY_VARIABLE: "k"}, {}, key="k")
    app.query_params.clear()  # as the menu does
    app.switch_page(CRAWLS).run()
    assert app.title[0].value == TITLES[CRAWLS]
    assert app.query_params["key"] == "k"


@pytest.mark.parametrize("page", TITLES)
def test_the_public_app_has_no_page_of_the_team(
    study: Study, cube_folder: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    for name, value in {CUBE_VARIABLE: cube_folder, STUDY_VARIABLE: study.path}.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setenv(KEY_VARIABLE, "k")
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["key"] = "k"
    app.user = {**LEAD, "exp": time.time() + 600}
    app.switch_page(page).run()
    said = _text(app)
    assert TITLES[page] not in said
    assert team_texts.INTERNAL not in said


@pytest.fixture(scope="module")
def standing(study: Study, cube_folder: Path) -> dict[str, AppTest]:
    """Both pages, rendered once, to be read and not to be changed."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            CUBE_VARIABLE: cube_folder,
            STUDY_VARIABLE: study.path,
            KEY_VARIABLE: "k",
        }.items():
            patch.setenv(name, str(value))
        apps = {page: AppTest.from_file(str(TEAM), default_timeout=120) for page in TITLES}
        for page, app in apps.items():
            app.query_params["key"] = "k"
            app.switch_page(page).run()
    assert not any(app.exception for app in apps.values())
    return apps


def test_annotation_quality_holds_intervals_limits_and_what_waits(
    standing: dict[str, AppTest],
) -> None:
    said = _text(standing[QUALITY])
    assert "Where one annotator suspects, a second does in " in said
    assert "95% interval" in said
    assert (
        "From early to late work agreement shows no clear change on suspicion and the seven levels"
    ) in said
    assert "No judgement came in after the newest consensus" in said
    over = "1 annotator-day went over the protocol's limits"
    assert over in said, "60 in one batch, where 50 may be"
    assert standing[QUALITY].get("vega_lite_chart")


def test_no_page_ranks_people_or_names_a_pair(standing: dict[str, AppTest]) -> None:
    said = _text(standing[QUALITY])
    assert "ann-a and ann-b" not in said
    tables = " ".join(_tables_of(standing[QUALITY]))
    assert tables.count(">ann-a<") == 1, "the one code with a release, and nothing beside it"
    assert "ann-b" not in tables


def test_crawls_holds_each_site_and_says_which_days_count(standing: dict[str, AppTest]) -> None:
    said = _text(standing[CRAWLS])
    assert "site-days count as coverage" in said
    assert "older runs that count; the CSV holds them." in said
    assert standing[CRAWLS].get("vega_lite_chart")


@pytest.mark.parametrize("page", TITLES)
def test_every_figure_of_the_team_has_its_furniture_and_says_it_is_internal(
    standing: dict[str, AppTest], page: str
) -> None:
    app, said = standing[page], _text(standing[page])
    figures = {QUALITY: 5, CRAWLS: 2}[page]
    for part in ("Unit:", "Denominator:", "Interval:", "Release:", "What this cannot show."):
        assert said.count(part) >= figures, part
    assert team_texts.INTERNAL in said
    assert "Synthetic data" in said
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels.count("CSV") == figures
    assert "nan" not in said.lower().split()


@pytest.mark.parametrize("page", TITLES)
def test_no_text_of_an_advert_is_on_a_page_of_the_team(
    standing: dict[str, AppTest], page: str
) -> None:
    app = standing[page]
    told = " ".join([_text(app), *_markdown_of(app), *_tables_of(app)])
    assert "harbour" not in told
    assert "Quiet rooms" not in told


def test_without_a_store_the_page_says_what_to_do(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "study" / "study.toml"
    path.parent.mkdir()
    path.write_text(study_text(), encoding="utf-8")
    missing = opened(CRAWLS, {KEY_VARIABLE: "k", STUDY_VARIABLE: str(path)}, {}, key="k")
    assert missing.title[0].value == "The store cannot be read"
    assert "brightline" in _text(missing)


def _told(**tables: list[Any]) -> Team:
    """What the child tells of a store that holds these rows alone."""
    told: dict[str, Any] = {**{name: [] for name in COLUMNS}, **tables}
    limits = {"session": 50, "day": 150}
    head = {"study": {"synthetic": False}, "read_at": "2026-01-01T00:00", "limits": limits}
    return parsed({**told, **head, "no_agreement": "Nothing was judged yet."})


@pytest.mark.parametrize(("counted", "verb"), [([True], "counts"), ([True, True], "count")])
def test_titles_of_crawls_agree_with_what_they_count(counted: list[bool], verb: str) -> None:
    found = _told(
        days=[
            ("site-a", "Site A", f"2026-01-0{n}", n, 9, 9, 9, 0, 0, "finished", counts)
            for n, counts in enumerate(counted, 1)
        ],
        runs=[
            (n, "site-a", "Site A", "crawl", "2026-01-01", "2026-01-01", "", counts, 5, True, [])
            for n, counts in enumerate(counted, 1)
        ],
    )
    assert f" {verb}; 0 did not look as" in crawl_figures.runs_figure(found).title
    assert f" {verb} as coverage; 0 were" in crawl_figures.days_figure(found).title


def test_no_title_of_labelling_counts_a_judgement_or_a_day_twice() -> None:
    """The run over all samples waits for what a sample's own run waits for, too."""
    runs = [(1, "", 3), (2, "core-2024", 3), (3, "core-2025", 0)]
    told = dict.fromkeys(COLUMNS["consensus"].split(), 0) | {"made_at": "2026-01-01T00:00"}
    days = [{"code": code, "day": "2026-01-01", "released": 200} for code in ("ann-a", "ann-b")]
    found = _told(
        consensus=[told | {"run": n, "sample": name, "since": late} for n, name, late in runs],
        released=[one | {"largest": 10} for one in days],
    )
    consensus = labelling_figures.consensus_figure(found)
    assert consensus.title == (
        "2 of 3 newest consensus runs are out of date: judgements came in after them"
    )
    care = labelling_figures.care_figure(found)
    assert care.title.startswith("2 annotator-days went over the protocol's limits")


def _worked(**changes: tuple[float, float, float] | None) -> Team:
    """A study with its thirds, and these changes of alpha by what is judged."""
    told = dict.fromkeys(COLUMNS["agreement"].split()) | {"codebook": "core@1", "wave": ""}
    alphas = {
        what: dict(zip(("value", "low", "high"), limits or (None,) * 3, strict=True))
        for what, limits in {"early": (0.4, -0.004, 0.5), **changes}.items()
    }
    known = {what: one | {"items": 90, "reason": "Too few."} for what, one in alphas.items()}
    third = told | {"what": "suspicion", "when": "early third", "marked": 0.1}
    rows = [third | {"alpha": known.pop("early")}]
    rows += [
        told | {"what": what.replace("_", " "), "when": agreement_figures.CHANGE, "alpha": alpha}
        for what, alpha in known.items()
    ]
    return _told(agreement=[[row[name] for name in COLUMNS["agreement"].split()] for row in rows])


@pytest.mark.parametrize(
    ("suspicion", "levels", "title"),
    [
        (
            (0.01, -0.05, 0.07),
            (0.08, 0.01, 0.16),
            "shows no clear change on suspicion and rose on the seven levels",
        ),
        ((-0.2, -0.3, -0.1), (-0.2, -0.3, -0.1), "fell on suspicion and the seven levels"),
        (
            None,
            (0.0, -0.1, 0.1),
            "is not drawn on suspicion and shows no clear change on the seven levels",
        ),
    ],
)
def test_the_title_of_drift_tells_every_change_of_its_table(
    suspicion: tuple[float, float, float] | None, levels: tuple[float, float, float], title: str
) -> None:
    found = _worked(suspicion=suspicion, the_seven_levels=levels)
    drift = agreement_figures.drift_figure(found)
    assert drift.title == f"From early to late work agreement {title}"


def test_no_cell_of_drift_is_empty_and_its_numbers_have_the_true_minus() -> None:
    found = _worked(suspicion=(-0.02, -0.05, 0.01), the_seven_levels=(0.08, 0.01, 0.16))
    drift = agreement_figures.drift_figure(found)
    assert drift.table["Marked"].to_list() == ["10%", "does not apply", "does not apply"]
    assert drift.table["Alpha, or its change"].to_list() == [
        "0.40 (95% interval 0.00 to 0.50)",
        "\u22120.02 (95% interval \u22120.05 to 0.01)",
        "0.08 (95% interval 0.01 to 0.16)",
    ]
    assert drift.legend == team_texts.DRIFT_LEGEND


def test_an_empty_store_has_a_reason_in_the_place_of_every_figure() -> None:
    found = _told()
    for figure in (
        crawl_figures.days_figure,
        crawl_figures.runs_figure,
        agreement_figures.agreement_figure,
        agreement_figures.drift_figure,
        labelling_figures.consensus_figure,
        labelling_figures.backlog_figure,
        labelling_figures.care_figure,
    ):
        made = figure(found)
        assert made.not_drawn, made.key
        assert not made.drawn
        assert not any(character.isdigit() for character in made.title), made.title

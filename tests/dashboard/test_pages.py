"""Every page, in every state that a folder can be in, run as Streamlit runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import CUBE_VARIABLE, place_texts, texts
from tests.dashboard import cube_fixture
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.hostile import ACTING, HOSTILE, Seen, hostile_manifest, parsed
from tests.dashboard.test_html_tables import PARTS

APP = Path(dashboard.__file__).with_name("app.py")
NAMES = ("overview", "sites", "places", "indicators", "coverage", "claims", "methods")
PAGES = tuple(f"views/{name}.py" for name in NAMES)
COVERAGE, METHODS = "views/coverage.py", "views/methods.py"
Opener = Callable[..., AppTest]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a page over a cube folder and returns it as rendered, with no exception."""

    def open_page(folder: Path, page: str = PAGES[0], **address: Any) -> AppTest:
        monkeypatch.setenv(CUBE_VARIABLE, str(folder))
        app = AppTest.from_file(str(APP), default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        if page != PAGES[0]:
            app.switch_page(page)
        app.run()
        assert not app.exception
        return app

    return open_page


@pytest.fixture(scope="module")
def standing(cube_folder: Path) -> dict[str, AppTest]:
    """Every page over the whole cube, rendered once, to be read and not to be changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CUBE_VARIABLE, str(cube_folder))
        apps = {page: AppTest.from_file(str(APP), default_timeout=60) for page in PAGES}
        for page, app in apps.items():
            (app if page == PAGES[0] else app.switch_page(page)).run()
    assert not any(app.exception for app in apps.values())
    return apps


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cube whose every text of others tries to act."""
    return write_cube(tmp_path_factory.mktemp("hostile") / "cube", manifest=hostile_manifest())


def _text(app: AppTest) -> str:
    """All that the page says, with the marks of escaping taken off."""
    kinds = (
        "title",
        "header",
        "subheader",
        "markdown",
        "caption",
        "warning",
        "info",
        "text",
        "code",
    )
    parts = [element.value for kind in kinds for element in getattr(app, kind)]
    return " ".join(parts).replace("\\", "").replace("\u2060", "")


def _markdown_of(app: AppTest) -> list[str]:
    """Every string of the page that Streamlit reads as Markdown; tables are HTML."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "warning", "info")
    return [str(element.value) for kind in kinds for element in getattr(app, kind)]


def _tables_of(app: AppTest) -> list[str]:
    """The HTML of every table of the page."""
    html = [str(one.proto.body) for one in app.get("html")]
    return [one for one in html if "<table" in one]  # and no style of the page


def _without_labels(**replaced: Any) -> dict[str, pd.DataFrame]:
    shares = cube_fixture.shares().assign(
        drawn=False, estimate=None, low=None, high=None, labelled=0, reason="No label."
    )
    changes = cube_fixture.changes().assign(
        drawn=False, change=None, low=None, high=None, reason="No label."
    )
    parts = cube_fixture.parts().head(1).assign(reason="No label.")
    return {"shares": shares, "changes": changes, "parts": parts, **replaced}


FIGURES = {"overview": 8, "sites": 5, "places": 3, "indicators": 1, "coverage": 4}
DRAWINGS = {"overview": 4, "sites": 2, "places": 0, "indicators": 0, "coverage": 1}
TABLES = {"overview": 4, "sites": 3, "places": 0, "indicators": 1, "coverage": 3}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_the_data_are_synthetic(
    standing: dict[str, AppTest], page: str
) -> None:
    assert texts.SYNTHETIC_BANNER in _text(standing[page])


@pytest.mark.parametrize("name", FIGURES)
def test_published_evidence_alone_is_not_marked_as_synthetic(
    standing: dict[str, AppTest], name: str
) -> None:
    headings = [str(header.value) for header in standing[f"views/{name}.py"].header]
    marked = sum("[Synthetic data]" in heading for heading in headings)
    assert marked == (0 if name == "indicators" else FIGURES[name])
    said = texts.SYNTHETIC_BANNER
    assert "of this study was invented" in said
    assert "on this page" not in said
    assert "Not invented are only help lines and what is quoted of others" in said


@pytest.mark.parametrize("page", ["views/places.py", METHODS])
def test_a_release_of_collected_data_has_no_banner(
    opened: Opener, tmp_path: Path, page: str
) -> None:
    folder = write_cube(tmp_path / "cube", manifest={"synthetic": False})
    assert "Synthetic data" not in _text(opened(folder, page))


def test_the_overview_begins_with_the_finding_and_how_sure_it_is(
    standing: dict[str, AppTest],
) -> None:
    app = standing[PAGES[0]]
    finding = cube_fixture.MANIFEST["finding"]
    assert app.title[0].value.replace("\\", "") == finding["sentence"]
    assert f"How sure is this?** {finding['uncertainty_sentence']}" in _text(app)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_its_furniture(standing: dict[str, AppTest], name: str) -> None:
    app, figures = standing[f"views/{name}.py"], FIGURES[name]
    said = _text(app)
    for part in ("Release:", "What this cannot show."):
        assert said.count(part) == figures, part
    for part in ("Unit:", "Denominator:", "Interval:"):  # in the citation too, which goes alone
        assert said.count(part) == 2 * figures, part
    assert len(_tables_of(app)) == TABLES[name]
    assert sum("Brightline 0.1.0" in code.value for code in app.code) == figures
    drawings = DRAWINGS[name]
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels.count("CSV") == figures
    assert labels.count("PNG") == labels.count("SVG") == drawings
    folded = [expander.label for expander in app.expander]
    assert folded.count("The same numbers as a table") == drawings


def test_what_is_not_drawn_says_why(standing: dict[str, AppTest]) -> None:
    said = _text(standing[PAGES[0]])
    assert "**Not drawn.** 2021 to 2022" in said
    assert cube_fixture.NOT_DRAWN in said
    assert "Only 40 adverts of 2021 were labelled." in said


def test_a_finding_that_is_not_drawn_has_a_panel_with_the_reason(
    opened: Opener, tmp_path: Path
) -> None:
    finding = {
        "sentence": "Nothing can be said about a change over time. Too few labels.",
        "uncertainty_sentence": "",
        "drawn": False,
        "reason": "Too few labels.",
    }
    app = opened(write_cube(tmp_path / "cube", manifest={"finding": finding}))
    assert app.title[0].value.replace("\\", "") == "Nothing can be said about a change over time."
    assert "**Not drawn.** Too few labels." in _text(app)


def test_the_methods_page_shows_claims_uses_routes_and_citation(
    standing: dict[str, AppTest],
) -> None:
    said = _text(standing[METHODS])
    study = cube_fixture.MANIFEST["study"]
    for part in ("1,432%", "14,400 to 19,000", "as claims, not as findings", "No primary source"):
        assert part in said
    for line in study["permitted_uses"] + study["forbidden_uses"] + study["reporting_routes"]:
        assert line in said
    assert f"Questions about the study: {study['contact_email']}" in said


def test_the_coverage_page_counts_site_months(standing: dict[str, AppTest]) -> None:
    said = _text(standing[COVERAGE])
    assert "116 of 120 site-months were covered completely" in said
    assert cube_fixture.MANIFEST["warnings"][0] in said


@pytest.mark.parametrize("page", PAGES)
def test_without_a_cube_each_page_says_what_to_run(
    opened: Opener, tmp_path: Path, page: str
) -> None:
    app = opened(tmp_path / "nothing", page)
    assert app.title[0].value == "Nothing published yet"
    assert "brightline publish cube --study study.toml" in [code.value for code in app.code]


def _truncate(folder: Path) -> None:
    table = folder / "shares.parquet"
    table.write_bytes(table.read_bytes()[:-20])


def _break_manifest(folder: Path) -> None:
    (folder / "cube.json").write_text("{", encoding="utf-8")


def _other_format(folder: Path) -> None:
    (folder / "cube.json").write_text('{"format": 99}', encoding="utf-8")


def _lose_a_table(folder: Path) -> None:
    (folder / "coverage.parquet").unlink()


def _lose_a_field(folder: Path) -> None:
    manifest = json.loads((folder / "cube.json").read_text(encoding="utf-8"))
    del manifest["finding"]
    (folder / "cube.json").write_text(json.dumps(manifest), encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "harm"),
    [(page, _truncate) for page in PAGES]
    + [(PAGES[0], harm) for harm in (_break_manifest, _other_format, _lose_a_table, _lose_a_field)],
)
def test_a_damaged_cube_shows_no_number_and_says_what_to_run(
    opened: Opener, tmp_path: Path, page: str, harm: Callable[[Path], None]
) -> None:
    folder = write_cube(tmp_path / "cube")
    harm(folder)
    app = opened(folder, page)
    assert app.title[0].value == "The published figures cannot be read"
    assert not app.header
    assert not _tables_of(app)
    assert str(tmp_path) not in _text(app), "the public page named a folder of the machine"
    assert "brightline publish cube --study study.toml" in [code.value for code in app.code]


def test_a_cube_without_labels_says_how_to_get_them(opened: Opener, tmp_path: Path) -> None:
    said = _text(opened(write_cube(tmp_path / "cube", frames=_without_labels())))
    assert "brightline sample draw" in said
    assert "The share of adverts judged suspicious is not drawn" in said
    assert "95% interval" not in said


@pytest.mark.parametrize("page", PAGES)
def test_a_cube_with_empty_tables_and_no_estimand_still_speaks(
    opened: Opener, tmp_path: Path, page: str
) -> None:
    empty = {
        name: getattr(cube_fixture, name)().head(0)
        for name in ("counts", "shares", "changes", "coverage")
    }
    folder = write_cube(tmp_path / "cube", manifest={"estimand": None, "sites": []}, frames=empty)
    said = _text(opened(folder, page))
    if page == PAGES[0]:
        assert "brightline sample draw" in said


def test_one_snapshot_has_no_time_axis(opened: Opener, tmp_path: Path) -> None:
    manifest = {"sites": [cube_fixture.MANIFEST["sites"][2]]}
    cedar = {
        name: frame[frame["site"] == "cedar"]
        for name, frame in {
            "counts": cube_fixture.counts(),
            "coverage": cube_fixture.coverage(),
        }.items()
    }
    app = opened(write_cube(tmp_path / "c", manifest=manifest, frames=_without_labels(**cedar)))
    assert texts.ONE_SNAPSHOT in _text(app)
    assert not app.get("vega_lite_chart")


def test_a_view_is_restored_from_its_address(opened: Opener, cube_folder: Path) -> None:
    app = opened(cube_folder, count="clusters", site=["birch", "no-such-site"])
    assert app.radio(key="count").value == "clusters"
    for kind in texts.KINDS.values():
        assert f"{kind.name}: {kind.short}." in _text(app), "each is explained beside the choice"
    assert app.multiselect(key="site").value == ["birch"]
    assert "56 of 60 site-months are complete" in _text(app)
    assert "asks for 'no-such-site', which is not a site of this release" in _text(app)


def test_choices_go_along_to_the_next_page_and_a_sent_link_is_taken_as_it_is(
    opened: Opener, cube_folder: Path
) -> None:
    app = opened(cube_folder, COVERAGE, site="birch", months="2022-01..2022-12")
    left_out = (
        "(January 2022 to December 2022 only, of January 2021 to December 2025; 1 of 3 sites: "
    )
    assert left_out in _text(app)
    app.query_params.clear()  # as the menu does
    app.switch_page(METHODS).run()
    assert app.query_params == {"site": "birch", "months": "2022-01..2022-12"}
    app.query_params.clear()
    app.query_params["site"] = "alder"
    app.switch_page(COVERAGE).run()
    assert app.multiselect(key="site").value == ["alder"]
    assert "only, of January 2021" not in _text(app)


def test_a_claim_in_the_address_is_judged_by_the_published_change(
    opened: Opener, cube_folder: Path
) -> None:
    app = opened(cube_folder, "views/claims.py", claim="up 30% in a year", of="share")
    assert "From 2024 to 2025 the corpus says +21%" in _text(app)
    assert app.header[0].value.partition(" :orange")[0].strip() == "Verdict\\: supported"
    app.text_input(key="claim").set_value("up 30% in 40 years").run()
    assert "Verdict: cannot be judged" in _text(app)
    assert "Over another stretch of time, which judges nothing here" in _text(app)
    app.text_input(key="claim").set_value("tenfold, some day").run()
    assert "**Not read.** The claim" in _text(app)
    assert app.query_params["claim"] == "tenfold, some day"


def test_a_choice_is_written_into_the_address(opened: Opener, cube_folder: Path) -> None:
    app = opened(cube_folder)
    assert not app.query_params
    app.radio(key="count").set_value("templates").run()
    app.multiselect(key="site").set_value(["alder", "birch"]).run()
    assert app.query_params["count"] == "templates"
    assert app.query_params["site"] == ["alder", "birch"]
    app.radio(key="count").set_value("postings").run()
    assert "count" not in app.query_params
    app.selectbox(key="last month").set_value("2023-06").run()
    app.selectbox(key="first month").set_value("2022-03").run()
    assert app.query_params["months"] == "2022-03..2023-06"
    app.selectbox(key="first month").set_value("2024-01").run()
    assert app.query_params["months"] == "2024-01..2025-12", "it ended before it began"
    assert not app.exception


def test_a_new_release_is_shown_without_a_restart(opened: Opener, tmp_path: Path) -> None:
    folder = write_cube(tmp_path / "cube")
    app = opened(folder)
    assert "2026-01-synthetic" in _text(app)
    write_cube(folder, manifest={"release": "2026-02-newer"})
    assert "2026-02-newer" in _text(app.run())


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_is_never_given_to_markdown_as_it_is(
    opened: Opener, hostile_folder: Path, page: str
) -> None:
    app = opened(hostile_folder, page, claim=HOSTILE, site=HOSTILE, months=HOSTILE)
    for markdown in _markdown_of(app):
        kinds, shown = parsed(markdown)
        assert not kinds & ACTING
        for whole in (":smile:", ":material/home", "http://", "www.", "someone@example"):
            assert whole not in shown
    for table in _tables_of(app):
        assert set(Seen(table).tags) <= PARTS
    if page not in {"views/indicators.py"}:  # they show no text of others
        assert HOSTILE.split(maxsplit=1)[0] in _text(app)


def test_without_the_escape_hostile_text_would_act(
    opened: Opener, hostile_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.head.inert", str)
    app = opened(hostile_folder)
    found = set().union(*(parsed(markdown)[0] for markdown in _markdown_of(app)))
    assert {"html_inline", "link_open", "image"} <= found


def test_a_release_without_regions_says_why_there_is_no_map(standing: dict[str, AppTest]) -> None:
    app = standing["views/places.py"]
    assert "A map of regions" in [header.value for header in app.header]
    assert f"Not drawn. {place_texts.NO_REGIONS}" in _text(app).replace("**", "")
    assert f"Not drawn. {place_texts.NO_PLACE_COUNTS}" in _text(app).replace("**", "")
    assert place_texts.INSTEAD_OF_COUNTS in _text(app), "what to read instead is no need"
    assert not any("label" in need for need in place_texts.PLACES_NEED), "counts need none"
    assert not app.get("vega_lite_chart")

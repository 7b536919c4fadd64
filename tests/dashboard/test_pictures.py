"""A picture of a figure carries all that the page says of it, and asks nobody anything."""

from __future__ import annotations

import html
import re
import tomllib
from pathlib import Path

import pytest

import dashboard
from brightline.publish.reader import Cube, load_cube
from dashboard import figures, month_figures, pictures, showing
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.hostile import hostile_manifest


@pytest.fixture(scope="module")
def share_svg(cube: Cube) -> str:
    figure = figures.share_figure(cube)
    return pictures.picture(figure, cube.manifest, "svg").decode()


def _words(svg: str) -> str:
    """The words in the order in which they are drawn: one line of text is one element."""
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", svg).split()))


def test_it_holds_the_title_the_limit_and_the_small_print(share_svg: str, cube: Cube) -> None:
    said, figure = _words(share_svg), figures.share_figure(cube)
    for part in (figure.title, figure.cannot_show, f"Unit: {figure.unit}", "Interval: 95%"):
        assert part in said
    for part in ("SYNTHETIC DATA", "Release: 2026-01-synthetic", "Cite: In 2025, 10%", "21,500"):
        assert part in said


def test_it_draws_every_interval_and_names_what_is_not_drawn(share_svg: str) -> None:
    dots = share_svg.count('aria-roledescription="point"')
    assert dots == 4
    assert "8.8\u201312%" in share_svg
    assert "Not drawn. 2021: Only 40 adverts of 2021 were labelled." in _words(share_svg)


def test_it_has_the_colours_of_the_light_theme(share_svg: str) -> None:
    config = Path(dashboard.__file__).with_name(".streamlit") / "config.toml"
    theme = tomllib.loads(config.read_text(encoding="utf-8"))["theme"]
    assert pictures.LIGHT["data"] == theme["light"]["chartCategoricalColors"][0]
    assert pictures.LIGHT["ink"] == theme["light"]["textColor"]
    assert pictures.LIGHT["data"] in share_svg
    assert "black" not in share_svg


def test_a_site_without_a_chart_has_its_reason_in_the_picture(cube: Cube) -> None:
    figure = month_figures.counts_figure(cube, "clusters", ["cedar", "birch"])
    said = _words(pictures.picture(figure, cube.manifest, "svg").decode())
    assert "Cedar notices Not drawn. Seen on one day only" in said
    assert "Birch classifieds" in said


def test_a_png_is_a_png_of_twice_the_size(cube: Cube) -> None:
    png = pictures.picture(figures.parts_figure(cube), cube.manifest, "png")
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(png[16:20], "big") >= pictures.SCALE * pictures.WIDTH


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    cube = load_cube(write_cube(tmp_path / "cube", manifest=hostile_manifest()))
    svg = pictures.picture(figures.change_figure(cube), cube.manifest, "svg").decode()
    assert "<script" not in svg
    assert "<img" not in svg
    assert "window.acted" in svg


def test_the_labels_on_the_page_are_legible_on_both_grounds() -> None:
    config = Path(dashboard.__file__).with_name(".streamlit") / "config.toml"
    theme = tomllib.loads(config.read_text(encoding="utf-8"))["theme"]
    for scheme, other in (("light", "dark"), ("dark", "light")):
        ink = showing.LABEL_INK[scheme]
        assert _contrast(ink, theme[scheme]["backgroundColor"]) >= 4.5
        assert _contrast(ink, theme[other]["backgroundColor"]) >= 3


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""A figure as one picture (SVG or PNG) that holds all that the page says of it.

A picture travels without its page, so the title, the unit, the denominator, the interval, the
release, the limit and the citation are inside it. Drawn by vl-convert, which is the extra
'plots' and asks nothing of the network.
"""

from __future__ import annotations

import importlib.util
import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from dashboard.figure import CANNOT, NOT_DRAWN, Figure, Panel, cited, small_print
from dashboard.inert import plain

Kind = Literal["svg", "png"]

WIDTH = 640  # pixels: a slide's half, a page's column
SCALE = 2  # pixels of a PNG for each of these, so that print does not blur it
_LETTERS_WIDE = 6.6  # pixels of an average letter at 13 pixels, with room to spare
_WIDEST_LETTERS = 8.2  # the same, where the reader's own letters are not known: as in DejaVu Sans
_STEP = 19  # pixels of a line of text

NO_PICTURE = (
    "No picture can be saved here: this installation lacks the extra 'plots' "
    "(uv sync --extra plots). The numbers and the table are whole."
)

LIGHT = {"ink": "#1B2530", "data": "#0072B2", "paper": "#FFFFFF"}
"""The light theme's own colours (`.streamlit/config.toml`): paper is white."""


def can_draw() -> bool:
    """Whether the extra that draws is installed."""
    return importlib.util.find_spec("vl_convert") is not None


def later(figure: Figure, manifest: Mapping[str, Any], kind: Kind) -> Callable[[], bytes]:
    """A function that draws the picture when somebody wants it."""
    return lambda: picture(figure, manifest, kind)


def picture(figure: Figure, manifest: Mapping[str, Any], kind: Kind) -> bytes:
    """The whole figure as a file's bytes."""
    blocks = [
        *_above(figure, manifest),
        *(_spec(panel, WIDTH) for panel in figure.panels),
        *_below(figure, manifest),
    ]
    room = max(map(_room, blocks))
    for block in blocks:  # text begins where the widest axis label does
        block["width"] -= room
        if "encoding" in block:
            block["encoding"]["x"] = {"value": -room}
    datasets = {name: rows for block in blocks for name, rows in block.pop("datasets", {}).items()}
    layout = {"spacing": 14, "padding": 16, "align": "none", "bounds": "full"}
    return _converted({"vconcat": blocks, "datasets": datasets, **layout}, kind, room)


def panel_svgs(panel: Panel, widths: Sequence[int]) -> list[str]:
    """One panel's chart alone in each width, for a page that says the rest in its own words."""
    spec = _spec(panel, max(widths))
    drawn = []
    for width in widths:
        room = min(_room(spec), round(_MOST_ROOM * width))
        lines = _wrapped(spec["title"]["text"], int(width / _WIDEST_LETTERS))
        title = {**spec["title"], "text": lines}
        sized = {**spec, "title": title, "width": width - room, "padding": 2}
        drawn.append(_converted(sized, "svg", room).decode())
    return drawn


def config(room: int = 0) -> dict[str, Any]:
    """How a picture looks: the light theme, whatever the reader's screen shows."""
    text = {"labelColor": LIGHT["ink"], "titleColor": LIGHT["ink"], "labelFontSize": 12}
    return {
        "background": LIGHT["paper"],
        "font": "Source Sans Pro, Arial, sans-serif",
        "axis": {**text, "gridColor": "#DDE2E7", "domainColor": "#808080", "tickColor": "#808080"},
        "axisY": {"minExtent": room},
        "title": {"color": LIGHT["ink"], "subtitleColor": LIGHT["ink"]},
        "mark": {"color": LIGHT["data"]},
        "text": {"color": LIGHT["ink"]},
        "range": {"category": [LIGHT["data"]]},
        "view": {"stroke": None},
    }


def _above(figure: Figure, manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    mark = ["SYNTHETIC DATA: invented, not evidence."] if manifest["synthetic"] else []
    return [
        _text([*mark, figure.title], size=17, weight="bold"),
        *(_text([said]) for said in (figure.lead, figure.legend) if said),
    ]


def _below(figure: Figure, manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    printed = [f"{name}: {text}" for name, text in small_print(figure, manifest).items()]
    reasons = [f"{NOT_DRAWN} {reason}" for reason in figure.not_drawn]
    limit = f"{CANNOT} {figure.cannot_show}"
    return [_text([*reasons, limit, *printed, f"Cite: {cited(figure, manifest)}"])]


def _spec(panel: Panel, width: int) -> dict[str, Any]:
    """The chart as Vega-Lite of this width, under its heading."""
    if panel.chart is None:
        return _text([panel.heading, f"{NOT_DRAWN} {panel.alternative}"], width=width)
    spec = {name: part for name, part in panel.chart.spec.items() if name != "$schema"}
    letters = int(width / _LETTERS_WIDE)
    lines = [panel.heading, *spec["title"]["text"]]
    return {**spec, "title": {**spec["title"], "text": _wrapped(lines, letters)}, "width": width}


def _wrapped(lines: Sequence[str], letters: int) -> list[str]:
    return [part for line in lines for part in textwrap.wrap(plain(line), letters)]


def _room(spec: Mapping[str, Any]) -> int:
    """Pixels left of the plot: for numbers, or for the words of a chart with a row per name."""
    fields = {layer["encoding"].get("y", {}).get("field") for layer in spec.get("layer", [])}
    return _ROOM_FOR_WORDS if "label" in fields else _ROOM_FOR_NUMBERS


_ROOM_FOR_NUMBERS, _ROOM_FOR_WORDS = 44, 180
_MOST_ROOM = 0.4  # of a narrow picture


def _text(
    paragraphs: Sequence[str], *, size: int = 13, weight: str = "normal", width: int = WIDTH
) -> dict[str, Any]:
    """Paragraphs as a block of the picture, one mark a line, so that nothing is cut."""
    letters = int(width / (_LETTERS_WIDE * size / 13))
    lines = [line for text in paragraphs for line in textwrap.wrap(plain(text), letters)]
    rows = [{"line": line, "number": number} for number, line in enumerate(lines)]
    return {
        "data": {"values": rows},
        "width": width,
        "height": {"step": round(_STEP * size / 13)},
        "mark": {
            "type": "text",
            "align": "left",
            "fontSize": size,
            "fontWeight": weight,
            "color": LIGHT["ink"],
        },
        "encoding": {
            "x": {"value": 0},
            "y": {"field": "number", "type": "ordinal", "axis": None},
            "text": {"field": "line", "type": "nominal"},
        },
    }


def _converted(spec: dict[str, Any], kind: Kind, room: int) -> bytes:
    import vl_convert

    whole = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", **spec}
    asks_nobody: list[str] = []
    if kind == "png":
        return bytes(
            vl_convert.vegalite_to_png(
                whole, config=config(room), scale=SCALE, allowed_base_urls=asks_nobody
            )
        )
    text = vl_convert.vegalite_to_svg(whole, config=config(room), allowed_base_urls=asks_nobody)
    return str(text).encode()

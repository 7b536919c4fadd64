"""Both tables as one picture: truth, naive figure, and ours with its interval, bias by bias."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brightline.errors import PublishError
from brightline.validation.trial import Figure, Trial

if TYPE_CHECKING:
    from brightline.validation.chain import Chain

ENDINGS = (".svg", ".png")
_LONGEST = 3.0  # a relative change beyond +300% is drawn at the edge, and says its number
_GREY = "#707070"


def check_plot(path: Path) -> None:
    """Refuse what cannot be drawn before hours of simulation.

    Raises:
        PublishError: another kind of file, something lies there, or the extra that draws is not
            installed.
    """
    if path.suffix.lower() not in ENDINGS:
        raise PublishError(f"{path} is neither SVG nor PNG; give a file that ends in .svg or .png.")
    if os.path.lexists(path):
        raise PublishError(f"{path} exists already and was left as it is; name another file.")
    if importlib.util.find_spec("vl_convert") is None:
        raise PublishError(
            "Drawing needs the extra 'plots'; install it with `uv sync --extra plots`, or leave "
            "out --plot."
        )


def draw(trials: Sequence[Trial], chains: Sequence[Chain], path: Path) -> None:
    """Write the picture whole.

    Raises:
        PublishError: the file cannot be written.
    """
    beside = path.with_name(f".{path.name}.new{path.suffix}")
    try:
        _picture(trials, chains).save(str(beside), format=path.suffix.lower().removeprefix("."))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise PublishError(
            f"{path} cannot be written ({error.strerror}); choose another file."
        ) from None


def _picture(trials: Sequence[Trial], chains: Sequence[Chain]) -> Any:
    """One panel for each table that there is."""
    import altair as alt

    panels = []
    if trials:
        rows = [_row(trial, trial.name, trial.truth) for trial in trials]
        title = "Simulated markets: the naive figure, and Brightline (medians)"
        panels.append(_panel(rows, title, "Dot and bar: Brightline, 95%; none where it refuses."))
    if chains:
        rows = [_row(one.ours, one.name, one.truth, one.frames.change) for one in chains]
        title = "One market of each through store, linking and release"
        panels.append(
            _panel(
                rows, title, "Dot and bar: as released, 95%. Black line: the same from the frames."
            )
        )
    return alt.vconcat(*panels, spacing=36)


def _panel(rows: list[dict[str, object]], title: str, said: str) -> Any:
    import altair as alt

    data = alt.Data(values=rows)  # type: ignore[no-untyped-call]
    order = [str(row["label"]) for row in rows]
    y = alt.Y("label:N", sort=order, title=None, axis=alt.Axis(labelLimit=0, labelFontSize=12))
    axis = alt.Axis(
        title="change from one year to the next",
        tickCount=8,
        labelExpr="datum.value == 0 ? 'no change' : format(datum.value, '+~%')",
    )

    def x(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=alt.Scale(domain=[-1, _LONGEST]), axis=axis)

    base = alt.Chart(data).encode(y=y)
    layers = [
        base.mark_tick(color=_GREY, thickness=2, size=26).encode(x=x("truth")),
        base.mark_bar(size=3).encode(x=x("low"), x2="high:Q"),
        base.mark_point(filled=True, size=90).encode(x=x("change")),
        base.mark_tick(color="black", thickness=2, size=14).encode(x=x("frames")),
        base.mark_point(shape="diamond", size=110, color=_GREY, strokeWidth=2).encode(x=x("naive")),
        base.mark_text(dx=9, align="left", color=_GREY).encode(x=x("naive"), text="said:N"),
    ]
    subtitle = ["Grey line: truth. Diamond: naive figure. Synthetic.", said]
    heading = alt.TitleParams(title, subtitle=subtitle, anchor="start")
    return alt.layer(*layers).properties(width=560, height=52 * len(rows), title=heading)


def _row(
    figure: Figure | Trial, name: str, truth: float, frames: float | None = None
) -> dict[str, object]:
    """A row of a panel. frames: the figure without the chain, beside one that went through it."""
    from brightline.trends import words

    return {
        "label": f"{name} (refused)" if figure.change is None else name,
        "truth": truth,
        "naive": min(figure.naive, _LONGEST),
        "said": words.signed(figure.naive) if figure.naive > _LONGEST else "",
        "change": figure.change,
        "low": figure.low,
        "high": None if figure.high is None else min(figure.high, _LONGEST),
        "frames": frames,
    }

"""The trials as one picture: truth, naive figure, and ours with its interval, bias by bias."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from brightline.errors import PublishError
from brightline.validation.trial import Trial

ENDINGS = (".svg", ".png")
_LONGEST = 3.0  # a relative change beyond +300% is drawn at the edge, and says its number
_GREY = "#707070"


def check_plot(path: Path) -> None:
    """Refuse what cannot be drawn before hours of simulation.

    Raises:
        PublishError: another kind of file, or the extra that draws is not installed.
    """
    if path.suffix.lower() not in ENDINGS:
        raise PublishError(f"{path} is neither SVG nor PNG; give a file that ends in .svg or .png.")
    if importlib.util.find_spec("vl_convert") is None:
        raise PublishError(
            "Drawing needs the extra 'plots'; install it with `uv sync --extra plots`, or leave "
            "out --plot."
        )


def draw(trials: Sequence[Trial], path: Path) -> None:
    """Write the picture; an existing file is replaced whole.

    Raises:
        PublishError: the file cannot be written.
    """
    beside = path.with_name(f".{path.name}.new{path.suffix}")
    try:
        _chart(trials).save(str(beside), format=path.suffix.lower().removeprefix("."))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise PublishError(
            f"{path} cannot be written ({error.strerror}); choose another file."
        ) from None


def _chart(trials: Sequence[Trial]) -> Any:
    import altair as alt

    rows = [_row(trial) for trial in trials]
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
        base.mark_point(shape="diamond", size=110, color=_GREY, strokeWidth=2).encode(x=x("naive")),
        base.mark_text(dx=9, align="left", color=_GREY).encode(x=x("naive"), text="said:N"),
    ]
    title = alt.TitleParams(
        "Simulated markets: the naive figure, and Brightline",
        subtitle="Grey line: truth. Diamond: naive figure. Dot and bar: Brightline, 95%; none "
        "where it refuses. Synthetic.",
        anchor="start",
    )
    return alt.layer(*layers).properties(width=560, height=52 * len(rows), title=title)


def _row(trial: Trial) -> dict[str, object]:
    from brightline.trends import words

    refused = trial.change is None
    return {
        "label": f"{trial.name} (refused)" if refused else trial.name,
        "truth": trial.truth,
        "naive": min(trial.naive, _LONGEST),
        "said": words.signed(trial.naive) if trial.naive > _LONGEST else "",
        "change": trial.change,
        "low": trial.low,
        "high": None if trial.high is None else min(trial.high, _LONGEST),
    }

"""`brightline sample`: plan and draw probability samples, and ask after them. Parses only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(help="Plan, draw and inspect probability samples.", no_args_is_help=True)

StudyFile = Annotated[Path, typer.Option("--study", help="The study protocol.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print data instead of sentences.")]
_STUDY = Path("study.toml")


@app.command()
def draw(
    name: Annotated[str, typer.Option(help="What the sample is called from now on.")],
    annotators: Annotated[
        str, typer.Option(help="Code names with commas: a1,a2,a3 (not with --into).")
    ] = "",
    study: StudyFile = _STUDY,
    site: Annotated[
        list[str] | None, typer.Option(help="A site to draw from; every site when left out.")
    ] = None,
    per_stratum: Annotated[
        int | None, typer.Option(min=1, help="Adverts from each stratum: site and period.")
    ] = None,
    total: Annotated[
        int | None, typer.Option(min=1, help="Adverts in all, spread by the strata's sizes.")
    ] = None,
    purpose: Annotated[str, typer.Option(help="estimate, calibrate or train.")] = "estimate",
    wave: Annotated[str, typer.Option(help="What is labelled together.")] = "wave-1",
    snapshot: Annotated[
        bool, typer.Option("--snapshot", help="One crawl's stock, without a time axis.")
    ] = False,
    seed: Annotated[int, typer.Option(help="The same seed draws the same sample.")] = 1,
    allocation: Annotated[
        str, typer.Option(help="How a total is spread: proportional or neyman.")
    ] = "proportional",
    target: Annotated[str, typer.Option(help="For neyman: level or change.")] = "level",
    by_place: Annotated[bool, typer.Option("--by-place", help="Strata by place too.")] = False,
    by_score: Annotated[
        bool, typer.Option("--by-score", help="Strata by internal score too.")
    ] = False,
    source: Annotated[
        str | None, typer.Option("--from", help="Calibrate: whose items are labelled again.")
    ] = None,
    into: Annotated[
        str | None, typer.Option("--into", help="Calibrate: among whose tasks they are mixed.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Draw adverts with known probabilities, in one random order over sites and periods.

    Example: brightline sample draw --name wave-1 --per-stratum 100 --annotators a1,a2,a3
    """
    from annotation.drawing import Order, draw_sample
    from brightline.counted import counted
    from brightline.study import load_study

    order = Order(
        name=name,
        annotators=tuple(code.strip() for code in annotators.split(",") if code.strip()),
        sites=tuple(site or ()),
        per_stratum=per_stratum,
        total=total,
        purpose=purpose,
        wave=wave,
        snapshot=snapshot,
        seed=seed,
        allocation=allocation,
        target=target,
        by_place=by_place,
        by_score=by_score,
        source=source,
        mixed_into=into,
    )
    drawn = draw_sample(load_study(study), order, lambda said: typer.echo(said, err=True))
    if as_json:
        typer.echo(json.dumps(drawn, indent=2))
        return
    typer.echo(
        f"Sample '{name}': {counted(drawn['items'], 'advert')}{_asked(drawn)} from "
        f"{counted(drawn['strata'], 'stratum', 'strata')}, "
        f"{counted(drawn['assignments'], 'judgement')} to make."
    )


def _asked(drawn: dict[str, Any]) -> str:
    asked, more = drawn["asked"], drawn["items"] - (drawn["asked"] or 0)
    if asked is None or not more:
        return ""
    return f" ({abs(more)} {'more' if more > 0 else 'fewer'} than the {asked} asked for)"


@app.command()
def plan(
    study: StudyFile = _STUDY,
    site: Annotated[
        list[str] | None, typer.Option(help="A site to draw from; every site when left out.")
    ] = None,
    target: Annotated[str, typer.Option(help="What is to be known: level or change.")] = "level",
    half_width: Annotated[
        float | None, typer.Option(min=0.001, max=0.5, help="Half of the interval, such as 0.05.")
    ] = None,
    total: Annotated[
        list[int] | None, typer.Option(min=1, help="A size to look at; may be repeated.")
    ] = None,
    by_place: Annotated[bool, typer.Option("--by-place", help="Strata by place too.")] = False,
    by_score: Annotated[
        bool, typer.Option("--by-score", help="Strata by internal score too.")
    ] = False,
    snapshot: Annotated[
        bool, typer.Option("--snapshot", help="One crawl's stock, without a time axis.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say how many labels give what interval, before anything is drawn.

    Example: brightline sample plan --target change --half-width 0.05
    """
    from annotation.drawing import plan as planned
    from annotation.planning_table import show
    from brightline.study import load_study

    found, rows = planned(
        load_study(study),
        target=target,
        totals=total or (),
        half_width=half_width,
        by_place=by_place,
        by_score=by_score,
        sites=site or (),
        snapshot=snapshot,
    )
    if as_json:
        typer.echo(json.dumps([row.to_dict() for row in rows], indent=2))
    else:
        show(found, rows)


@app.command()
def status(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Show every sample: its size, and how much of it is pushed and answered.

    Example: brightline sample status --study harbour-2026/study.toml
    """
    from annotation.samples import sample_status
    from brightline.counted import counted
    from brightline.store import Store
    from brightline.study import load_study

    with Store.for_study(load_study(study)) as store, store.begin() as connection:
        rows = sample_status(connection)
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    if not rows:
        typer.echo("No sample was drawn yet; see `brightline sample draw --help`.")
    for row in rows:
        marked = " (synthetic)" if row["synthetic"] else ""
        skipped = f", {row['skipped']:,} skipped" if row["skipped"] else ""
        typer.echo(
            f"{row['name']}{marked}: {counted(row['items'], 'advert')} to {row['purpose']}, "
            f"{row['wave']}, {row['codebook']}; {row['answered']:,} of "
            f"{counted(row['assignments'], 'judgement')} made{skipped}"
        )

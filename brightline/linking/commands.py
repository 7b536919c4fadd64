"""`brightline link`: link adverts, say how linked the store is, explain a join, show structure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Linking: which adverts are one text, which are one advertiser, and why.",
    no_args_is_help=True,
)

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]
JsonOption = Annotated[bool, typer.Option("--json", help="For scripts.")]


def _say(line: str) -> None:
    typer.echo(line, err=True)


@app.command()
def run(
    study: StudyOption = Path("study.toml"),
    rebase: Annotated[
        bool, typer.Option("--rebase", help="Learn stock phrases and junk contacts anew.")
    ] = False,
    spark: Annotated[
        str | None, typer.Option("--spark", help="Address of a Spark master: local[2], spark://…")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Link the adverts that are not linked yet; all of them the first time, and on a rebase.

    Example: brightline link run --study harbour-2026/study.toml
    """
    from brightline.linking.running import link_study
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    with Store.for_study(found) as store:
        result = link_study(found, store, rebase=rebase, spark=spark, say=_say)
    if as_json:
        typer.echo(json.dumps(result, indent=2))
    elif result["kind"] == "nothing":
        typer.echo("Every advert is linked already.")
    else:
        typer.echo(f"Run {result['run']} ({result['kind']}) has ended:")
        for name, count in result.items():
            if isinstance(count, int) and name != "run":
                typer.echo(f"{count:>10,}  {name.replace('_', ' ')}")


@app.command()
def status(study: StudyOption = Path("study.toml"), as_json: JsonOption = False) -> None:
    """Say how much is linked, under which parameters, and which contacts were set aside and why.

    Example: brightline link status --study harbour-2026/study.toml
    """
    from brightline.linking.reporting import describe
    from brightline.linking.work_files import work_files_left
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    with Store.for_study(found) as store, store.begin() as connection:
        described = describe(connection, left=work_files_left(found))
    if as_json:
        typer.echo(json.dumps(described.as_json(), indent=2))
        return
    for line in described.lines():
        typer.echo(line)


@app.command()
def explain(
    one: Annotated[int, typer.Argument(help="The store's number of an advert.")],
    other: Annotated[int, typer.Argument(help="The number of another.")],
    study: StudyOption = Path("study.toml"),
    as_json: JsonOption = False,
) -> None:
    """Say why two adverts are in one advertiser cluster: the shortest chain of evidence.

    That it was asked stands in the ledger.

    Example: brightline link explain 17 4711 --study harbour-2026/study.toml
    """
    import dataclasses

    from brightline import ledger
    from brightline.errors import LinkingError
    from brightline.linking.explaining import explain as chain_of
    from brightline.linking.explaining import refuse_chain_outside, refuse_outside
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    if one == other:
        raise LinkingError(f"Advert {one} is named twice; name two different adverts.")
    with Store.for_study(found) as store, store.begin() as connection:
        refuse_outside(connection, found, (one, other))
        chain = chain_of(connection, one, other)
        refuse_chain_outside(connection, found, chain)
        # Whoever goes through a cluster pair by pair leaves a trace; which adverts it were would
        # outlive their erasure there.
        ledger.record(connection, found, "join explained", {"joined": chain is not None})
    if as_json:
        steps = None if chain is None else [dataclasses.asdict(step) for step in chain]
        typer.echo(json.dumps({"joined": chain is not None, "steps": steps}, indent=2))
    elif chain is None:
        typer.echo(f"Adverts {one} and {other} are in different advertiser clusters.")
    else:
        typer.echo(f"Adverts {one} and {other} are in one advertiser cluster:")
        for step in chain:
            typer.echo(f"  {step.sentence()}")


@app.command()
def structure(
    study: StudyOption = Path("study.toml"),
    region: Annotated[
        str | None, typer.Option("--region", help="Only this country of the protocol's sites: CA.")
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", help="Only this period of the protocol, by its name.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show how places, templates and contacts are spread over advertiser clusters.

    By the protocol's regions and periods, as distributions over enough clusters; never of one.

    Example: brightline link structure --study harbour-2026/study.toml --period 2025
    """
    from brightline.linking.structure_report import as_json as figures
    from brightline.linking.structure_report import lines, structure_of
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    with Store.for_study(found) as store:
        result = structure_of(found, store, region=region, period=period)
    if as_json:
        typer.echo(json.dumps(figures(result), indent=2, ensure_ascii=False))
        return
    for line in lines(result):
        typer.echo(line)

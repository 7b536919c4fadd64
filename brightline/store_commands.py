"""`brightline store`: make or upgrade it, say what it holds, take an older copy for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The store: SQLite by default, PostgreSQL by URL.")

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]


@app.command()
def migrate(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Make the store's tables, or bring them to this version.

    Example: brightline store migrate --study harbour-2026/study.toml
    """
    from brightline import ledger
    from brightline.store import Store, upsert_study
    from brightline.study import Study
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    with Store.for_study(found, migrate=True, any_copy=True) as store:
        with store.begin() as connection:
            if isinstance(found, Study):  # the record is of whole protocols
                upsert_study(connection, found)
            ledger.record(connection, found, "store migrated", {})
        ready = {"store": store.name, "ready": True}
        typer.echo(json.dumps(ready) if as_json else f"{store.name} is ready.")


@app.command()
def status(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say how many adverts, runs, labels and ledger entries the store holds, and what it owes.

    Owed is what was deleted and could not be erased everywhere yet. An older copy of the store
    lacks erasures that were seen on this machine.

    Example: brightline store status --study harbour-2026/study.toml
    """
    from brightline.seen_erasures import lacking, summed
    from brightline.store import Store
    from brightline.store_status import count_all, still_to_erase
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    with Store.for_study(found, any_copy=True) as store, store.begin() as connection:
        counts, owing = count_all(connection), still_to_erase(connection)
        lost = lacking(connection, found)
    if as_json:
        told = {**counts, "still_to_erase": owing, "lacking_erasures": len(lost)}
        typer.echo(json.dumps(told, indent=2))
        return
    for name, count in counts.items():
        typer.echo(f"{count:>10,}  {name}")
    if owing:
        typer.echo(f"Still to erase: {', '.join(owing)}; run `brightline erase --pending`.")
    if lost:
        typer.echo(f"It lacks {summed(lost)}, seen on this machine; see `brightline store accept`.")


@app.command()
def accept(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Take an older copy of the store for the one that counts, after the study's id was typed.

    It names each erasure that the copy lacks. Enter those opt-outs anew before, and erase what
    has expired or lies outside of the protocol: this command erases nothing, and what the copy
    lacks is looked for no more. A script gives the id on standard input.

    Example: brightline store accept --study harbour-2026/study.toml
    """
    from brightline import ledger
    from brightline.prompting import confirmed_by_id
    from brightline.seen_erasures import OPT_OUT, forget_lacking, lacking
    from brightline.store import Store
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    with Store.for_study(found, any_copy=True) as store:
        with store.begin() as connection:
            lost = lacking(connection, found)
        opt_outs = sum(one.act == OPT_OUT for one in lost)
        detail = {"lacking": len(lost), "opt_outs": opt_outs}
        if lost:
            for one in lost:
                typer.echo(f"{one.day}  {one.act}", err=True)
            question = f"To go on with a store that lacks these of '{found.title}'"
            confirmed_by_id(question, found, "nothing was accepted")
            with store.begin() as connection:
                ledger.record(connection, found, "older copy accepted", detail)
            with store.begin() as connection:  # after the commit: no copy goes on unrecorded
                forget_lacking(connection, found)
    accepted = f"{store.name} counts from now on." if lost else "No erasure is lacking in it."
    typer.echo(json.dumps(detail) if as_json else accepted)

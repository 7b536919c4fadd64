"""`brightline store`: make or upgrade the store, and say what it holds."""

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
    with Store.for_study(found, migrate=True) as store:
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

    Owed is what was deleted and could not be erased everywhere yet.

    Example: brightline store status --study harbour-2026/study.toml
    """
    from brightline.store import Store
    from brightline.store_status import count_all, still_to_erase
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    with Store.for_study(found) as store, store.begin() as connection:
        counts, owing = count_all(connection), still_to_erase(connection)
    if as_json:
        typer.echo(json.dumps({**counts, "still_to_erase": owing}, indent=2))
        return
    for name, count in counts.items():
        typer.echo(f"{count:>10,}  {name}")
    if owing:
        typer.echo(f"Still to erase: {', '.join(owing)}; run `brightline erase --pending`.")

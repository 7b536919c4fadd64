"""`brightline ledger`: check the chain, and read who did what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The ledger: who did what to the corpus, when, under which protocol.")

_DIGITS = 8
"""Of the protocol's digest: as many as tell apart what a study's file ever said."""

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]


@app.command()
def verify(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Check that no entry was changed, removed or reordered, and say where the clock was set back.

    Example: brightline ledger verify --study harbour-2026/study.toml
    """
    from brightline import ledger
    from brightline.counted import counted
    from brightline.store import Store
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    with Store.for_study(found, any_copy=True) as store, store.begin() as connection:
        count, digest = ledger.verify(connection)
        early = ledger.set_back(connection)
    if as_json:
        typer.echo(json.dumps({"entries": count, "digest": digest, "set_back": early}))
        return
    entries = counted(count, "entry", "entries")
    typer.echo(f"{entries}, unbroken; the last digest is {digest}. Keep it elsewhere too.")
    if early:
        typer.echo(
            f"Dated before an entry in front of them: {', '.join(map(str, early))}. The clock was "
            "set back, and with it the protocol's last day and the expiry of URLs; ask by whom."
        )


@app.command()
def show(
    study: StudyOption = Path("study.toml"),
    last: Annotated[int, typer.Option(min=1, help="How many entries, newest last.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show the last entries: number, time, protocol (its SHA-256 begins so), who, what.

    A protocol that was changed on the way is another one from that entry on.

    Example: brightline ledger show --last 5 --study harbour-2026/study.toml
    """
    import sqlalchemy as sa

    from brightline.schema import LedgerEntry
    from brightline.store import Store, table_of
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    table = table_of(LedgerEntry)
    query = sa.select(table).order_by(table.c.seq.desc()).limit(last)
    found = load_custody(study, say_beside)
    with Store.for_study(found, any_copy=True) as store, store.begin() as connection:
        rows = [dict(row) for row in connection.execute(query).mappings()]
    for row in reversed(rows):
        row["at"] = row["at"].isoformat()
        detail = json.dumps(row["detail"], sort_keys=True)
        under = row["protocol_sha256"][:_DIGITS]
        line = f"{row['seq']:>5}  {row['at']}  {under}  {row['actor']}  {row['act']}  {detail}"
        typer.echo(json.dumps(row) if as_json else line)

"""`brightline annotate`: the labelling server, its tasks and its answers. Parses, and no more.

Everything heavy is imported inside the commands, so that `brightline --help` stays fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotation import care_commands, codebook_commands, judging_commands
from annotation.options import STUDY as _STUDY
from annotation.options import AsJson, OneSample, StudyFile
from annotation.options import print_json as _print_json

if TYPE_CHECKING:
    from annotation.client import Client
    from brightline.store import Store
    from brightline.study import Study

app = typer.Typer(help="Label adverts in a Label Studio of the study's own.", no_args_is_help=True)

app.command()(judging_commands.consensus)
app.command()(judging_commands.adjudicate)
app.command()(judging_commands.decisions)
app.command()(judging_commands.model)
app.command()(care_commands.refer)
app.command()(care_commands.debrief)
app.command()(care_commands.hand_over)
app.command()(codebook_commands.handbook)
app.add_typer(codebook_commands.app, name="codebook")


@app.command()
def up(
    study: StudyFile = _STUDY,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="A port of your own.")] = None,
    as_json: AsJson = False,
) -> None:
    """Start the study's Label Studio on this machine.

    Tasks of what the protocol names no more are taken back at once, after what was
    answered was fetched.

    Example: brightline annotate up --study harbour-2026/study.toml
    """
    from annotation import server
    from annotation.credentials import ensure_credentials
    from annotation.withdrawn import still_shown
    from brightline.study import load_study

    protocol = load_study(study)
    with _progress() as say:
        address, started = server.up(protocol, port=port, say=say)
        withdrawn = still_shown(protocol, ensure_credentials(protocol).server)
    fetched = _take_back(study) if withdrawn else []
    if as_json:
        _print_json({"address": address, "started": started, "withdrawn": withdrawn})
        return
    typer.echo(f"Label Studio {'is running' if started else 'was already running'} at {address}")
    typer.echo("Log in with what `brightline annotate login` prints.")
    for sentence in fetched:
        typer.echo(sentence)


@app.command()
def down(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Stop the study's Label Studio.

    Example: brightline annotate down --study harbour-2026/study.toml
    """
    from annotation import server
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)  # no protocol's end and no mistake keeps it running
    stopped = server.down(found)
    if as_json:
        _print_json({"stopped": stopped})
    else:
        typer.echo("Label Studio is stopped." if stopped else "Label Studio was not running.")


@app.command()
def status(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Say how the study's Label Studio is, and whether it shows what it may show no more.

    Example: brightline annotate status --study harbour-2026/study.toml
    """
    from annotation import server
    from annotation.credentials import load_credentials
    from annotation.withdrawn import sentence_of, still_shown
    from brightline.study import load_study

    protocol = load_study(study)
    found = server.status(protocol)
    credentials = load_credentials(protocol)
    withdrawn = still_shown(protocol, credentials.server) if credentials else 0
    if as_json:
        _print_json({**found.to_dict(), "withdrawn": withdrawn})
    else:
        typer.echo(found.sentence)
        if withdrawn:
            typer.echo(sentence_of(withdrawn))
    if found.state in {"killed", "silent"}:
        raise typer.Exit(9)


@app.command()
def login(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Print the address and the login. Anybody who has them can read every answer.

    Example: brightline annotate login --study harbour-2026/study.toml
    """
    from annotation import server
    from annotation.credentials import load_credentials
    from brightline.errors import ServerError
    from brightline.study import load_study

    protocol = load_study(study)
    credentials = load_credentials(protocol)
    found = server.status(protocol)
    if credentials is None:
        raise ServerError(found.sentence)
    shown = {
        "address": found.address or "",
        "email": credentials.email,
        "password": credentials.password,
    }
    if as_json:
        _print_json(shown)
        return
    typer.echo(f"address   {found.address or found.sentence}")
    typer.echo(f"e-mail    {credentials.email}")
    typer.echo(f"password  {credentials.password}")


@app.command()
def push(
    study: StudyFile = _STUDY,
    sample: OneSample = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="Not in batches (synthetic studies only).")
    ] = False,
    restore: Annotated[
        bool, typer.Option("--restore-page", help="Put pages back that were changed by hand.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Send each annotator the next batch, within the protocol's caps. Safe to repeat.

    Example: brightline annotate push --sample wave-1 --study harbour-2026/study.toml
    """
    from annotation import push as pushing

    with _at_work(study, "tasks") as (opened, advance):
        report = pushing.push(*opened, sample=sample, whole=whole, restore=restore, advance=advance)
    if as_json:
        _print_json(report.to_dict())
        return
    for sentence in (report.sentence, *report.waits):
        typer.echo(sentence)


@app.command()
def pull(
    study: StudyFile = _STUDY,
    sample: OneSample = None,
    as_json: AsJson = False,
) -> None:
    """Fetch what was answered since the last pull. Safe to repeat.

    Example: brightline annotate pull --study harbour-2026/study.toml
    """
    from annotation import pull as pulling

    with _at_work(study, "projects") as (opened, advance):
        report = pulling.pull(*opened, sample=sample, advance=advance)
    if as_json:
        _print_json(report.to_dict())
        return
    for sentence in report.sentences:
        typer.echo(sentence)


@app.command()
def simulate(
    study: StudyFile = _STUDY,
    share: Annotated[float, typer.Option(help="How much of each annotator's tasks.")] = 0.9,
    as_json: AsJson = False,
) -> None:
    """Answer tasks of synthetic annotators with marked inventions (synthetic studies only).

    Example: brightline annotate simulate --share 0.5 --study harbour-2026/study.toml
    """
    from annotation import server
    from annotation.codebook import codebook_of
    from annotation.simulated import answer_tasks
    from brightline.counted import counted
    from brightline.progress import progress_bar
    from brightline.study import load_study

    protocol = load_study(study)
    codebook = codebook_of(protocol)
    client, _ = server.connect(protocol)
    with client, progress_bar("synthetic answers") as advance:
        answered = answer_tasks(protocol, client, codebook, share=share, advance=advance)
    if as_json:
        _print_json({"answered": answered})
    else:
        given = counted(answered, "synthetic answer was", "synthetic answers were")
        typer.echo(f"{given} given, each marked as synthetic.")


@app.command()
def agreement(
    study: StudyFile = _STUDY,
    sample: OneSample = None,
    pairs: Annotated[bool, typer.Option("--pairs", help="Each pair of annotators too.")] = False,
    drift: Annotated[
        bool, typer.Option("--drift", help="Early, middle and late work too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say how far annotators agree, with 95% intervals over items. No value is a pass mark.

    Example: brightline annotate agreement --sample spring --pairs
    """
    from brightline.agreement.reporting import report
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store, store.begin() as connection:
        rows = report(connection, protocol.estimand.cutoff, sample=sample, pairs=pairs, drift=drift)
    if as_json:
        _print_json([row.to_dict() for row in rows])
        return
    from annotation.agreement_table import show

    show(rows)


def _take_back(study: Path) -> list[str]:
    from annotation import pull as pulling

    with _at_work(study, "projects") as (opened, advance):
        return pulling.pull(*opened, advance=advance).sentences


@contextmanager
def _at_work(
    study: Path, counted: str
) -> Iterator[tuple[tuple[Study, Store, Client, str], Callable[[int, int], None]]]:
    """What push and pull work with (study, store, client, server's name), and a progress bar."""
    from annotation import server
    from brightline.progress import progress_bar
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    client, credentials = server.connect(protocol)
    with client, Store.for_study(protocol) as store, progress_bar(counted) as advance:
        yield (protocol, store, client, credentials.server), advance


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Says what is waited for: a spinner on a terminal, a line on standard error elsewhere."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda words: console.print(words, markup=False, highlight=False)
        return
    with console.status("") as shown:
        yield shown.update

"""`brightline annotate handbook` and `annotate codebook`: codebooks to read, check and carry over.

Parses, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotation.options import STUDY, AsJson, StudyFile, print_json
from brightline.counted import counted

if TYPE_CHECKING:
    from annotation.codebook_carrying import Carried, Step

_WIDTH = 140  # a file or a pipe has no width of its own

app = typer.Typer(
    help="Versions of a codebook: what changed, and what that does to old labels.",
    no_args_is_help=True,
)


def handbook(
    codebook: Annotated[str | None, typer.Option(help="Which codebook.")] = None,
    study: Annotated[
        Path | None, typer.Option("--study", help="The study whose codebooks are read first.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="A file instead of the screen.")] = None,
) -> None:
    """Write the annotators' handbook as Markdown: of the study's codebook, or of core@1.

    An earlier handbook is written over, and no other file.

    Example: brightline annotate handbook --study harbour-2026/study.toml --out handbook.md
    """
    from annotation.codebook import load_codebook
    from annotation.handbook import HANDBOOK
    from annotation.handbook import handbook as write
    from brightline.own_files import refuse_strange_file, write_whole
    from brightline.study import load_study

    if out is not None:
        refuse_strange_file(out, HANDBOOK)
    protocol = load_study(study) if study is not None else None
    named = codebook or (protocol.estimand.codebook if protocol else "core@1")
    text = write(load_codebook(named, beside=protocol.folder if protocol else None))
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_whole({out: text}, HANDBOOK.refused)
        typer.echo(f"The handbook is in {out}")


@app.command()
def show(
    codebook: Annotated[str, typer.Argument(help="Which codebook, such as core@1.")] = "core@1",
    study: Annotated[
        Path | None, typer.Option("--study", help="The study whose codebooks are read first.")
    ] = None,
) -> None:
    """Print a codebook's file, to begin one of your own with.

    Example: brightline annotate codebook show core@1 > codebook/harbour-1.toml
    """
    from brightline.datasets import codebook_file, codebook_folders
    from brightline.study import load_study

    folders = codebook_folders(load_study(study).folder if study is not None else None)
    typer.echo(codebook_file(codebook, folders).read_text(encoding="utf-8"), nl=False)


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="A codebook, such as codebook/core-2.toml.")],
    as_json: AsJson = False,
) -> None:
    """Check a codebook, and say what it changes of the version before and of its labels.

    Example: brightline annotate codebook check codebook/core-2.toml
    """
    from annotation.codebook import checked_codebook, version_before
    from annotation.codebook_carrying import steps_between
    from brightline.datasets import codebook_folders

    folders = codebook_folders(None)
    book = checked_codebook(file, folders)
    before = version_before(book, file, folders)
    steps = steps_between(before, book) if before is not None else []
    if as_json:
        from dataclasses import asdict

        follows = before.id if before is not None else None
        print_json(
            {"codebook": book.id, "follows": follows, "steps": [asdict(step) for step in steps]}
        )
        return
    typer.echo(
        f"{book.id} is whole: {counted(len(book.indicators), 'indicator')}, {len(book.marked)} "
        "marked."
    )
    if before is not None:
        typer.echo(f"It follows {before.id}. What it does not name below stays as it was.")
        for line in _said(steps):
            typer.echo(line)


@app.command()
def carry(
    to: Annotated[str, typer.Option(help="The newer version, such as core@2.")],
    study: StudyFile = STUDY,
    as_json: AsJson = False,
) -> None:
    """Count what becomes of stored labels in a newer version of their codebook; changes none.

    Example: brightline annotate codebook carry --to core@2
    """
    from annotation.codebook_carrying import carried_labels, summed
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store, store.begin() as connection:
        rows = carried_labels(connection, protocol, to)
    if as_json:
        print_json({"to": to, "labels": [row.to_dict() for row in rows], "sums": summed(rows)})
        return
    _show(rows, to)


def _said(steps: Iterable[Step]) -> Iterable[str]:
    for step in steps:
        others = f" to {', '.join(step.becomes)}" if step.becomes else ""
        fields = f" ({', '.join(step.fields)})" if step.fields else ""
        yield f"  {step.id}: {step.fate}{others}{fields}; {step.effect}. {step.reason}".rstrip()


def _show(rows: list[Carried], to: str) -> None:
    from rich.table import Table

    from annotation.codebook_carrying import summed
    from brightline.fitting import print_table
    from brightline.terminal import console_for

    table = Table("made with", "label", "stored", f"in {to}")
    for row in rows:
        ids = f": {', '.join(row.becomes or ())}" if row.outcome == "changed" else ""
        said = f"{row.outcome}{ids}"
        table.add_row(row.codebook, f"{row.kind} {row.id}", str(row.labels), said)
    print_table(console_for(_WIDTH), table)
    sums = summed(rows)
    typer.echo(
        f"Of {counted(sum(sums.values()), 'label')} {sums.get('carried', 0)} carry over, "
        f"{sums.get('changed', 0)} count under another id, {sums.get('dropped', 0)} are not asked "
        f"for any more, and {sums.get('label again', 0)} would have to be made again. None was "
        "changed."
    )

"""`brightline erase`: parsed, asked again where that is for good, and told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.store import Store
    from brightline.study import Study


def erase(
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    expired: Annotated[
        bool, typer.Option("--expired", help="Act on the study's retention.")
    ] = False,
    outside: Annotated[
        bool, typer.Option("--outside", help="Adverts that the protocol names no more.")
    ] = False,
    pending: Annotated[
        bool, typer.Option("--pending", help="Retry what could not be erased everywhere.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Erase what the protocol's retention ends, or what lies outside of the protocol.

    With --expired URLs and scores past their day, and adverts with their labels; with --outside
    adverts of sites and sections that the protocol names no more, after the study's id was typed.
    What is erased cannot be had back, and does not return at the next crawl. Published counts
    stay; a share of a period whose adverts are gone cannot be estimated any more.

    Example: brightline erase --expired --dry-run --study harbour-2026/study.toml
    """
    from brightline.custody.erasers import pending as names_of_pending
    from brightline.custody.erasers import settle
    from brightline.store import Store
    from brightline.study import load_for_custody
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    _refuse(expired=expired, outside=outside, pending=pending, dry_run=dry_run)
    counts, owing = dict[str, int](), list[str]()
    # What is retained, and what is named, stands in the whole of it.
    whole = load_for_custody(study) if expired or outside else None
    found = whole or load_custody(study, say_beside)
    with Store.for_study(found, any_copy=True) as store:
        before = names_of_pending(store)
        if whole:
            counts, owing = _erased(whole, store, outside=outside, dry_run=dry_run)
        if pending and not dry_run:
            owing = settle(found, store)
    if as_json:
        typer.echo(json.dumps({"dry_run": dry_run, "erased": counts, "still_to_erase": owing}))
    else:
        if whole:
            nothing = "lies outside of the protocol" if outside else "has expired"
            _say_erased(counts, nothing, dry_run=dry_run, whole=not owing)
        if pending:
            _say_pending(before, owing, dry_run=dry_run)
    _refuse_owing(owing)


def _refuse(*, expired: bool, outside: bool, pending: bool, dry_run: bool) -> None:
    from brightline.errors import CustodyError

    if not (expired or outside or pending) or (dry_run and not (expired or outside)):
        raise CustodyError(
            "Say what to erase: --expired or --outside (with --dry-run to count), or --pending."
        )
    if expired and outside:
        raise CustodyError("Erase what has expired and what lies outside one after the other.")


def _refuse_owing(owing: list[str]) -> None:
    from brightline.errors import CustodyError

    if owing:
        raise CustodyError(
            f"Not everything could be erased yet ({', '.join(sorted(owing))}); run `brightline "
            "erase --pending` when it is reachable and nothing is in the way of the store."
        )


def _erased(
    study: Study, store: Store, *, outside: bool, dry_run: bool
) -> tuple[dict[str, int], list[str]]:
    from brightline.custody.outside import erase_outside
    from brightline.custody.retention import erase_expired

    if not outside:
        return erase_expired(study, store, dry_run=dry_run)
    _confirm_outside(study, store, dry_run=dry_run)
    return erase_outside(study, store, dry_run=dry_run)


def _confirm_outside(study: Study, store: Store, *, dry_run: bool) -> None:
    """Name what lies outside, on standard error, and ask for the study's id before it goes.

    A section that is misspelt in the protocol lies outside too.
    """
    from brightline.custody.outside import outside
    from brightline.prompting import confirmed_by_id

    with store.begin() as connection:
        found = outside(connection, study)
    for one in found:
        typer.echo(f"{one.adverts:>10,}  adverts of {one.what}", err=True)
    if dry_run or not found:
        return
    question = f"To erase them from '{study.title}' for good"
    confirmed_by_id(question, study, "nothing was erased")


def _say_erased(counts: dict[str, int], nothing: str, *, dry_run: bool, whole: bool) -> None:
    """Args: nothing: what nothing did, where there is none."""
    if not counts:
        typer.echo(f"Nothing {nothing}.")
    for name, count in counts.items():
        typer.echo(f"{count:>10,}  {name}")
    if dry_run:
        typer.echo("Nothing was erased: this was a dry run.")
    elif counts and whole:
        typer.echo("Erased, and the store's files written anew.")


def _say_pending(before: list[str], owing: list[str], *, dry_run: bool) -> None:
    """Of what was pending before; what still is, the command fails with."""
    done = [name for name in before if name not in owing]
    if not before:
        typer.echo("Nothing was pending.")
    elif dry_run:
        typer.echo(f"Pending, and left so by a dry run: {', '.join(before)}.")
    elif done:
        typer.echo(f"What was pending is erased: {', '.join(done)}.")

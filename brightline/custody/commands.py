"""`brightline suppress`, `brightline unseal`, `brightline erase`: parsed, and no more.

No contact and no passphrase is ever an argument: arguments stand in the shell's history and in
the list of processes.
"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]


class SuppressionReason(StrEnum):
    """Who asked: the person, or somebody who may ask for an advert's removal."""

    opt_out = "opt-out"
    takedown = "takedown"


class Unrepeating(TyperCommand):
    """A command whose usage errors do not repeat what was given: it may be a contact."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As ever, but for the sentence of what cannot be parsed."""
        try:
            return super().parse_args(ctx, args)
        except (typer.Exit, typer.Abort):  # --help
            raise
        except Exception:
            raise typer.BadParameter(
                "`brightline suppress` takes --study FILE and --reason opt-out or takedown, and "
                "asks for the contact itself; nothing was recorded. What was given is not repeated "
                "here: if it was a contact, take it out of the shell's history.",
                ctx=ctx,
            ) from None


COMMAND_CLASSES = {"suppress": Unrepeating}
"""For `cli.py`: the commands that are parsed in a way of their own."""


def suppress(
    study: StudyOption = Path("study.toml"),
    reason: Annotated[
        SuppressionReason, typer.Option("--reason", help="Stands in the ledger.")
    ] = SuppressionReason.opt_out,
) -> None:
    """Opt a contact out: store nothing that carries it, and erase what did.

    The contact is typed at a prompt, twice and unseen, in any form in which an advert could print
    it; a script gives it as one line on standard input. The receipt is the same whether or not
    anything was held. This makes it impossible to collect that contact's adverts in this study.

    It does not wait for the mend of a mistake elsewhere in the protocol.

    Example: brightline suppress --study harbour-2026/study.toml
    """
    from brightline.custody.key_state import refuse_missing_keys
    from brightline.custody.suppression import names_of
    from brightline.custody.suppression import suppress as bar
    from brightline.custody.typed import typed_contact
    from brightline.privacy.keys import load_keyring, refuse_key_inside
    from brightline.store import Store
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    found = load_custody(study, say_beside)
    refuse_key_inside(found.keys_directory, found)
    refuse_missing_keys(found)
    keyring = load_keyring(found.keys_directory)
    typed = typed_contact()
    names_of(typed, keyring, found.phone_regions)
    with Store.for_study(found) as store:
        typer.echo(bar(found, store, keyring, typed, reason=reason.value))


def unseal(
    advert: Annotated[int, typer.Argument(help="The number of one advert.", min=1, max=2**63 - 1)],
    reason: Annotated[str, typer.Option("--reason", help="Why; stands in the ledger for good.")],
    study: StudyOption = Path("study.toml"),
) -> None:
    """Show the URL of one advert, for a reason; only where the custodian's private key is.

    Number, reason and actor are written into the ledger first, and cannot be taken out of it. A
    URL that has expired is not shown but erased. There is no way to unseal several at once.

    Example: brightline unseal 4711 --reason "Referral 12: the officer needs the page"
    """
    from brightline.custody.key_state import refuse_missing_keys
    from brightline.custody.unsealing import unseal as open_url
    from brightline.privacy import refuse_key_inside
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    refuse_key_inside(found.keys_directory, found)
    refuse_missing_keys(found)
    with Store.for_study(found) as store:
        url = open_url(found, store, advert, reason)
    # A URL is the site's words: what could steer a terminal or hide is not printed.
    typer.echo("".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in url))


def erase(
    study: StudyOption = Path("study.toml"),
    expired: Annotated[
        bool, typer.Option("--expired", help="Act on the study's retention.")
    ] = False,
    pending: Annotated[
        bool, typer.Option("--pending", help="Retry what could not be erased everywhere.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only count what --expired would erase.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Erase what the protocol's retention ends: URLs, and adverts with their labels.

    What is erased cannot be had back, and does not return at the next crawl. Published counts
    stay; a share of a period whose adverts are gone cannot be estimated any more.

    Example: brightline erase --expired --dry-run --study harbour-2026/study.toml
    """
    from brightline.custody.erasers import pending as names_of_pending
    from brightline.custody.erasers import settle
    from brightline.custody.retention import erase_expired
    from brightline.errors import CustodyError
    from brightline.store import Store
    from brightline.study import load_for_custody
    from brightline.study_mistaken import load_custody
    from brightline.terminal import say_beside

    if not (expired or pending) or (dry_run and not expired):
        raise CustodyError("Say what to erase: --expired (with --dry-run to count), or --pending.")
    counts, owing = dict[str, int](), list[str]()
    whole = load_for_custody(study) if expired else None  # what is retained stands in it
    found = whole or load_custody(study, say_beside)
    with Store.for_study(found) as store:
        before = names_of_pending(store)
        if whole:
            counts, owing = erase_expired(whole, store, dry_run=dry_run)
        if pending and not dry_run:
            owing = settle(found, store)
    if as_json:
        typer.echo(json.dumps({"dry_run": dry_run, "erased": counts, "still_to_erase": owing}))
    else:
        if expired:
            _say_expired(counts, dry_run=dry_run, whole=not owing)
        if pending:
            _say_pending(before, owing, dry_run=dry_run)
    if owing:
        raise CustodyError(
            f"Not everything could be erased yet ({', '.join(sorted(owing))}); run `brightline "
            "erase --pending` when it is reachable and nothing is in the way of the store."
        )


def _say_expired(counts: dict[str, int], *, dry_run: bool, whole: bool) -> None:
    if not counts:
        typer.echo("Nothing has expired.")
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

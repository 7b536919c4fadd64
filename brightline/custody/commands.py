"""`brightline suppress` and `brightline unseal`: parsed, and no more.

No contact and no passphrase is ever an argument: arguments stand in the shell's history and in
the list of processes.
"""

from __future__ import annotations

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
    with Store.for_study(found, any_copy=True) as store:
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

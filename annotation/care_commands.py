"""`brightline annotate` for the people at it: debriefs, referrals, leaving. Parses, and no more."""

from __future__ import annotations

from typing import Annotated

import typer

from annotation.options import STUDY, AsJson, OneSample, StudyFile, print_json


def debrief(
    annotator: Annotated[str, typer.Option(help="The code of who was debriefed.")],
    study: StudyFile = STUDY,
    note: Annotated[
        bool, typer.Option("--note/--no-note", help="Ask for a note at a prompt.")
    ] = True,
    as_json: AsJson = False,
) -> None:
    """Go through a session with an annotator, and record that it took place.

    Example: brightline annotate debrief --annotator a1
    """
    import datetime as dt

    from annotation.care import debriefs
    from brightline.counted import counted
    from brightline.store import Store
    from brightline.study import load_study

    protocol, now = load_study(study), dt.datetime.now(dt.UTC)
    with Store.for_study(protocol) as store:
        with store.begin() as connection:
            session = debriefs.session_of(connection, protocol, annotator, now)
        if not as_json:
            typer.echo(
                f"Since the last debrief {annotator} answered {counted(session.tasks, 'advert')} "
                f"({session.skipped} skipped); {counted(session.hard, 'was', 'were')} judged "
                "suspicious or referred."
            )
            for question in debriefs.QUESTIONS:
                typer.echo(f"  {question}")
            typer.echo(f"Support: {session.support}")
        said = _asked(err=as_json) if note else ""
        with store.begin() as connection:
            debriefs.record_debrief(connection, protocol, session, said, now)
    if as_json:
        print_json(session.to_dict())
    else:
        typer.echo("Recorded; the next `brightline annotate push` releases the next batch.")


def _asked(*, err: bool) -> str:
    """The note as it is typed; asked for on standard error where a script reads the output."""
    from brightline.errors import AnnotationError
    from brightline.prompting import answered

    unanswered = AnnotationError(
        "No note was typed, so the debrief is not recorded; run this command at a terminal, or "
        "with --no-note."
    )
    how = {"default": "", "show_default": False, "err": err}
    return answered("Note (Enter for none)", unanswered, **how)


def hand_over(
    leaver: Annotated[str, typer.Option("--from", help="The code of who leaves.")],
    successor: Annotated[str, typer.Option("--to", help="The code of who goes on.")],
    study: StudyFile = STUDY,
    sample: OneSample = None,
    as_json: AsJson = False,
) -> None:
    """Give what an annotator or adjudicator has not begun to somebody else. Safe to repeat.

    Fetches first what was answered, which stays theirs.

    Example: brightline annotate hand-over --from a2 --to a4
    """
    from annotation import handing_over, server
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    client, credentials = server.connect(protocol)
    with client, Store.for_study(protocol) as store:
        done = handing_over.hand_over(
            protocol, store, client, credentials.server, leaver, successor, sample=sample
        )
    if as_json:
        print_json(done.to_dict())
        return
    for sentence in done.sentences:
        typer.echo(sentence)


def refer(study: StudyFile = STUDY, as_json: AsJson = False) -> None:
    """Make a packet for the responsible officer of each advert that was referred. Sends nothing.

    Example: brightline annotate refer --study harbour-2026/study.toml
    """
    from annotation.care import referral
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store:
        packets = referral.refer(protocol, store)
    if as_json:
        print_json([packet.to_dict() for packet in packets])
        return
    reporting = protocol.reporting
    if not packets:
        typer.echo("No advert was referred since the last packet.")
        return
    for packet in packets:
        typer.echo(f"{packet.path}  sha256 {packet.sha256}")
    typer.echo(
        f"Nothing was sent. Give them to the responsible officer ({reporting.responsible_officer}) "
        f"today; the study's routes: {'; '.join(reporting.routes)}."
    )

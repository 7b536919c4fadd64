"""`brightline annotate` once labels are in: consensus, adjudication, model. Parses, and no more."""

from __future__ import annotations

from typing import Annotated

import typer

from annotation.options import STUDY, AsJson, OneSample, StudyFile, print_json


def consensus(
    study: StudyFile = STUDY,
    sample: OneSample = None,
    items: Annotated[
        bool, typer.Option("--items", help="With --json: every item's posterior too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say what the labels say together: a posterior for each advert, kept as a run of its own.

    Example: brightline annotate consensus --sample spring --json
    """
    from annotation.consensus.runs import read_items, run_consensus
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store, store.begin() as connection:
        run = run_consensus(connection, protocol, sample=sample)
        found = read_items(connection, run.id) if as_json and items else []
    if as_json:
        print_json({**run.to_dict(), **({"posteriors": found} if items else {})})
        return
    from annotation.consensus.table import show

    show(run)


def adjudicate(
    adjudicator: Annotated[str, typer.Option(help="The code of the senior annotator.")],
    study: StudyFile = STUDY,
    sample: OneSample = None,
    restore: Annotated[
        bool, typer.Option("--restore-page", help="Put a page back that was changed by hand.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put disagreements and 'refer now' before a senior annotator, and fetch the decisions.

    Example: brightline annotate adjudicate --adjudicator senior-1
    """
    from annotation import server
    from annotation.adjudication import sync
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    client, credentials = server.connect(protocol)
    with client, Store.for_study(protocol) as store:
        name = credentials.server
        report = sync.adjudicate(
            protocol, store, client, name, adjudicator, sample=sample, restore=restore
        )
    if as_json:
        print_json(report.to_dict())
        return
    for sentence in report.sentences:
        typer.echo(sentence)


def decisions(study: StudyFile = STUDY, sample: OneSample = None, as_json: AsJson = False) -> None:
    """Show what was decided in each case and why, beside the readings, which never change.

    Example: brightline annotate decisions --sample spring --json
    """
    from annotation.adjudication import decided
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store, store.begin() as connection:
        found = decided.decisions(connection, sample)
    if as_json:
        print_json([one.to_dict() for one in found])
        return
    from annotation.adjudication.table import show

    show(found)


def model(
    study: StudyFile = STUDY,
    days: Annotated[int, typer.Option(min=1, max=30, help="How long its scores are good.")] = 30,
    as_json: AsJson = False,
) -> None:
    """Train the baseline model on the consensus, evaluate it, and score the store.

    Its scores steer samples, how hard reading is spread over batches, and shares with a model's
    help; nothing else reads them.

    Example: brightline annotate model --days 14
    """
    from annotation.baseline.training import train
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    with Store.for_study(protocol) as store, store.begin() as connection:
        trained = train(connection, protocol, days=days)
    if as_json:
        print_json(trained.to_dict())
        return
    from annotation.baseline.table import show

    show(trained)

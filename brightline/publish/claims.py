"""`brightline claim`: a claim held against the corpus, behind the same gate as every release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from brightline.store import Store
    from brightline.study import Study
    from brightline.trends.claims import Claim
    from brightline.trends.judging import Judgement

_OF = "suspicious adverts"


def claim(
    text: Annotated[str, typer.Argument(help="The claim, in quotation marks.")],
    of: Annotated[
        str,
        typer.Option(
            "--of",
            help="Of what: 'suspicious adverts', 'share', 'victims', 'trafficking' or 'reports'.",
        ),
    ] = _OF,
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say what a claim of a change implies, and whether the corpus supports or contradicts it.

    Example: brightline claim '1,432% in 5 years' --of 'suspicious adverts'
    """
    from brightline.store import Store
    from brightline.study import load_study
    from brightline.trends.claims import read_claim
    from brightline.trends.judging import check_subject, lines_of

    check_subject(of)
    read = read_claim(text)
    found = load_study(study)
    with Store.for_study(found) as store:
        judgement = judged(read, of, found, store)
    if as_json:
        typer.echo(json.dumps(_printed(judgement.to_dict()), indent=2, ensure_ascii=False))
        return
    for line in lines_of(judgement):
        typer.echo(line)


def _printed(said: dict[str, Any]) -> dict[str, Any]:
    """With the corpus's figures rounded as in a release: exact ones would undo its rounding."""
    from brightline.publish.disclosure import CHANGE_DIGITS

    def rounded(figures: dict[str, Any]) -> dict[str, Any]:
        return {
            name: round(value, CHANGE_DIGITS) if isinstance(value, float) else value
            for name, value in figures.items()
        }

    corpus, parts = said["corpus"], said["parts"]
    return {
        **said,
        "corpus": corpus and rounded(corpus),
        "parts": parts and [rounded(part) for part in parts],
    }


def judged(claim: Claim, of: str, study: Study, store: Store) -> Judgement:
    """The claim against the preregistered periods, on the sites that may be shown in them."""
    from brightline.publish.cube import periods_of
    from brightline.publish.earlier import read_published
    from brightline.publish.figures import POOLED, Gate
    from brightline.publish.tables import Populations, Rules, counts_table
    from brightline.trends.evidence import gather
    from brightline.trends.frames import load_frames
    from brightline.trends.judging import judge

    evidence = gather(load_frames(store), study.estimand.cutoff, study.estimand.codebook)
    spans, _ = periods_of(study)
    with store.begin() as connection:
        published = read_published(connection)  # what this adds to it is not kept
    rules = Rules.of(study)
    populations = Populations(evidence, counts_table(evidence, rules, published), rules)
    gate = Gate(evidence, spans, rules.threshold, populations.shown)
    return judge(
        claim,
        of,
        spans,
        lambda earlier, later, measure: gate.change(earlier, later, POOLED, measure),
        gate.parts,
    )

"""A sample that was drawn before under its name: the same one, or another, which is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from annotation.design import same_design
from brightline.errors import AnnotationError
from brightline.schema import LedgerEntry, Sample
from brightline.store import table_of

ACT = "sample drawn"
"""What the ledger says of a draw."""

_SAMPLE, _LEDGER = table_of(Sample), table_of(LedgerEntry)


def drawn_before(
    connection: sa.Connection,
    name: str,
    design: Mapping[str, Any],
    asked: Mapping[str, Any],
    annotators: Sequence[str],
) -> int | None:
    """The id of the sample of this name; None before it is drawn.

    Args:
        design: as it would be recorded. asked: other columns of the sample that are to be the same.

    Raises:
        AnnotationError: it is another sample, or for other annotators.
    """
    query = sa.select(_SAMPLE).where(_SAMPLE.c.name == name)
    found = connection.execute(query).mappings().first()
    if found is None:
        return None
    if not same_design(found["design"], design) or any(found[key] != asked[key] for key in asked):
        raise AnnotationError(
            f"A sample named '{name}' was drawn before with another design, seed, codebook or "
            "corpus, and a sample is never redrawn; choose another name."
        )
    _refuse_others(name, _drawn_for(connection, name), sorted(annotators))
    return int(found["id"])


def _refuse_others(name: str, before: Sequence[str], now: Sequence[str]) -> None:
    if before and list(before) != list(now):
        raise AnnotationError(
            f"The sample '{name}' was drawn before for {', '.join(before)}, and not for "
            f"{', '.join(now)}, and a sample is never redrawn; choose another name, or give the "
            "work of one to another with `brightline annotate hand-over`."
        )


def _drawn_for(connection: sa.Connection, name: str) -> list[str]:
    """By the ledger: who has the assignments now may have been handed them."""
    query = sa.select(_LEDGER.c.detail).where(_LEDGER.c.act == ACT).order_by(_LEDGER.c.seq.desc())
    for detail in connection.execute(query).scalars():
        if detail.get("sample") == name:
            return sorted(detail.get("annotators", ()))
    return []

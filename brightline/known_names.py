"""The samples and annotators that a store knows by name: an unknown one is told with the known."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from brightline.errors import AnnotationError
from brightline.schema import Annotator, Sample
from brightline.store import table_of


def refuse_unknown_sample(connection: sa.Connection, sample: str | None) -> None:
    """AnnotationError when no sample has this name; None stands for every sample."""
    table = table_of(Sample)
    known = list(connection.execute(sa.select(table.c.name).order_by(table.c.id)).scalars())
    if sample is not None and sample not in known:
        raise AnnotationError(
            f"There is no sample '{sample}'; "
            + _instead(
                "drawn so far", known, "none was drawn yet: begin with `brightline sample draw`"
            )
        )


def number_of_annotator(connection: sa.Connection, code: str) -> int:
    """The id of the annotator with this code.

    Raises:
        AnnotationError: no annotator has it.
    """
    table = table_of(Annotator)
    query = sa.select(table.c.code, table.c.id).order_by(table.c.code)
    known = {row.code: int(row.id) for row in connection.execute(query)}
    if code not in known:
        raise AnnotationError(
            f"No annotator here has the code '{code}'; "
            + _instead("known so far", list(known), "a sample that is drawn brings the first")
        )
    return known[code]


def _instead(which: str, known: Sequence[str], none: str) -> str:
    return f"{which}: {', '.join(known)}." if known else f"{none}."

"""Judgements that count now: versions are added and never changed, and the highest is current."""

from __future__ import annotations

import sqlalchemy as sa

from brightline.schema import Annotation
from brightline.store import table_of


def newest_versions() -> tuple[sa.Subquery, sa.ColumnElement[bool]]:
    """(the highest version of each assignment, when a row of `annotation` is that version), for
    `join_from(annotation, newest, same)`. Whatever its state: a judgement may have been deleted.
    """
    note = table_of(Annotation)
    newest = (
        sa.select(note.c.assignment_id, sa.func.max(note.c.version).label("version"))
        .group_by(note.c.assignment_id)
        .subquery()
    )
    same = (note.c.assignment_id == newest.c.assignment_id) & (note.c.version == newest.c.version)
    return newest, same

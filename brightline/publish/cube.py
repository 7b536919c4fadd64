"""Build a cube: what is in its tables is decided in `tables.py` and `figures.py`.

Writing it is `cube_files.py`, reading it `reader.py`.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import sqlalchemy as sa

from brightline import ledger
from brightline.custody.in_force import lock_out_ingest
from brightline.errors import PublishError
from brightline.given_names import check_name
from brightline.publish import audit, cube_files
from brightline.publish.assisted_tables import assisted_table
from brightline.publish.codebooks import codebook_of
from brightline.publish.cube_files import Tables
from brightline.publish.dated import keep_periods
from brightline.publish.displacing import displacement_table
from brightline.publish.earlier import Published, read_published, write_published
from brightline.publish.figures import Figures, figures_of
from brightline.publish.in_line import InLine
from brightline.publish.index_tables import index_table
from brightline.publish.manifest import manifest_of
from brightline.publish.named import IDENTIFIER
from brightline.publish.outlines import outlines_of
from brightline.publish.places import refuse_strange_folder
from brightline.publish.populations import Populations, SizesOf
from brightline.publish.reference_tables import (
    calibration_for,
    calibration_words,
    printed_calibration,
    reference_table,
)
from brightline.publish.rising_tables import rising_table
from brightline.publish.scale_tables import scale_table
from brightline.publish.section_tables import sections_table
from brightline.publish.site_parts import site_parts
from brightline.publish.standing import AS_OF, Standing, plain_rows
from brightline.publish.tables import Rules, counts_table, coverage_frame, told_labels
from brightline.schema import LedgerEntry
from brightline.store import Store, table_of
from brightline.study import Study
from brightline.trends.calibration import Calibration
from brightline.trends.evidence import Evidence, Span, gather
from brightline.trends.frames import Frames, load_frames
from brightline.trends.scale import CUTOFFS

PUBLISHED = "cube published"
"""The act of the ledger that names each release."""


def names_taken(store: Store) -> set[str]:
    """The names of all releases that this store has made, wherever their cubes went."""
    with store.begin() as connection:
        return _names(connection)


def _names(connection: sa.Connection) -> set[str]:
    entry = table_of(LedgerEntry)
    found = connection.scalars(sa.select(entry.c.detail).where(entry.c.act == PUBLISHED))
    return {str(detail["release"]) for detail in found}


def build_cube(
    study: Study,
    store: Store,
    folder: Path,
    *,
    release: str,
    now: dt.datetime,
    anew: bool = False,
) -> Path:
    """Compute a release from the store and publish it in `folder`.

    Args:
        release: the release's name, printed beside every figure.
        now: the time of publication (UTC).
        anew: compute all figures but the counts anew where too little is new as well.

    Returns:
        `folder` with every link followed, which holds the whole new cube; on an error the old one,
        or nothing.

    Raises:
        PublishError: the folder cannot be written or holds other things, the study's codebook is
            missing, the release's name is none, or something else was published meanwhile.
        StoreError: the store cannot be read.
    """
    check_name(release, "--release", PublishError)
    folder = folder.resolve()  # a link stays, and leads to the new cube
    refuse_strange_folder(folder)
    with store.begin() as connection:
        published = read_published(connection)
    codebook = codebook_of(study, store)  # before an hour's work, not after it
    outlines = outlines_of(study)
    frames = load_frames(store, scores=True).of_study(study)
    tables = tables_of(study, frames, published, release=release, now=now, anew=anew)
    tables = replace(tables, outlines=outlines, codebook=codebook)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        manifest = cube_files.write(beside, tables)
        with store.begin() as connection:
            _refuse_overtaken(connection, published, release)
            # The cells are kept first: a cell that is kept and not yet shown can do no harm.
            cells = write_published(connection, published, release, now)
            detail = {
                **{name: manifest[name] for name in ("release", IDENTIFIER, "files")},
                **{"new_cells": cells, "anew": anew},
            }
            ledger.record(connection, study, PUBLISHED, detail, now=now)
        cube_files.put_in_place(beside, folder)
    except OSError as error:
        raise PublishError(
            f"The cube cannot be written to {folder} ({error.strerror or 'the disk failed'}); "
            "make room or give another folder with --out. What was published before is unchanged."
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def _refuse_overtaken(connection: sa.Connection, published: Published, release: str) -> None:
    """Refuse a release that does not know what was published while it was computed.

    Their cells would differ by whatever was erased in between. From here on no other can pass.
    """
    lock_out_ingest(connection)
    now = read_published(connection)
    same = now.before == published.before and now.figures == published.figures
    if not same or release in _names(connection):
        raise PublishError(
            "Another `brightline publish cube`, or a retention, has kept figures while this one "
            "was computed, which did not know them; run it again. Nothing was published."
        )


def tables_of(
    study: Study,
    frames: Frames,
    published: Published,
    *,
    release: str,
    now: dt.datetime,
    anew: bool = False,
) -> Tables:
    """Everything that a release says, from frames alone."""
    rules = Rules.of(study)
    spans, pairs = periods_of(study)
    evidence = gather(frames, study.estimand.cutoff, study.estimand.codebook)
    standing = Standing(
        evidence, spans, published, threshold=rules.threshold, release=release, anew=anew
    )
    counts = counts_table(evidence, rules, published)
    populations = Populations(evidence, counts, rules, published)
    figures = figures_of(evidence, spans, pairs, rules.threshold, populations)
    in_line = InLine(evidence, populations, standing)
    shares, accuracy = _shares(study, evidence, figures, in_line, standing)
    changes = in_line.changes(figures.changes, shares["shares"])
    tables = {
        "counts": counts,
        "changes": changes,
        "parts": in_line.parts(figures.parts, changes),
        "coverage": coverage_frame(evidence, frames.coverage),
        "sections": sections_table(evidence, study.sites, rules, published),
        "index": index_table(evidence, counts, rules.round_to, published, anew=anew),
        "rising": standing.settled("rising", rising_table(evidence, pairs, rules)),
        "displacement": standing.settled("displacement", displacement_table(evidence, study)),
        "assisted": assisted_table(
            evidence, figures.shares, shares["shares"], frames.scores, standing, rules, now
        ),
        **shares,
    }
    _check(tables, published, spans, rules)
    manifest = manifest_of(study, evidence, tables, published, release=release, now=now)
    keep_periods(published, spans)
    return Tables({**manifest, "calibration": accuracy}, tables, published)


def _shares(
    study: Study, evidence: Evidence, figures: Figures, in_line: InLine, standing: Standing
) -> tuple[dict[str, pd.DataFrame], dict[str, Any]]:
    """The tables that hold shares, and the annotators' accuracy in words."""
    rules = Rules.of(study)
    sizes = SizesOf(figures.shares, rules, in_line.populations)
    shares = in_line.shares(figures.shares, rules, sizes)
    every = sorted({*CUTOFFS, evidence.cutoff})
    known = {cutoff: _accuracy(study, evidence, standing, cutoff) for cutoff in every}
    said, own = known[evidence.cutoff]
    seen = reference_table(evidence, figures, own, shares)
    calibrations = {cutoff: found for cutoff, (_, found) in known.items()}
    told = {key: told_labels(key[1], share, rules, sizes) for key, share in figures.shares.items()}
    of = {(row["period"], row["site"]): row[AS_OF] for row in plain_rows(shares)}

    def follows(row: dict[str, Any]) -> str:
        return f"{said[AS_OF]} {of[row['period'], row['site']]}"

    tables = {
        "shares": shares,
        "reference": standing.settled("reference", seen, follows),
        "scale": scale_table(evidence, figures, shares, in_line, rules, sizes, calibrations),
        **site_parts(study, evidence, figures.shares, shares, told, own, standing, follows),
    }
    return tables, said


def _accuracy(
    study: Study, evidence: Evidence, standing: Standing, cutoff: int
) -> tuple[dict[str, Any], Calibration]:
    """The annotators' accuracy in words, as it stands, and as what corrects shares."""
    panel = study.estimand.reference_panel
    found = calibration_for(evidence, panel, study.disclosure.threshold, cutoff)
    name = f"calibration|{evidence.codebook}|{cutoff}|{','.join(panel)}"
    said = standing.settled_words(name, calibration_words(found), found.clusters)
    return said, printed_calibration(found, said)


def _check(
    tables: Mapping[str, pd.DataFrame], published: Published, spans: Sequence[Span], rules: Rules
) -> None:
    """The audit of what an attacker can work out of this release and those before."""
    sums = [*audit.sums_of(tables["shares"]), *audit.earlier_sums(published, spans)]
    audit.check(
        tables["counts"],
        sums,
        round_to=rules.round_to,
        threshold=rules.threshold,
        partly=audit.partly_seen(published),
    )


def periods_of(study: Study) -> tuple[list[Span], list[tuple[Span, Span]]]:
    """The preregistered periods, and the pairs to compare: a year apart, else neighbours; then
    those that the study asks for besides."""
    spans = [Span(one.name, one.start, one.end) for one in study.estimand.periods]
    spans.sort(key=lambda span: span.start)
    named = {span.name: span for span in spans}
    yearly = [(named[a.name], named[b.name]) for a, b in study.estimand.pairs()]
    asked = [(named[a.name], named[b.name]) for a, b in study.estimand.asked()]
    return spans, list(dict.fromkeys([*(yearly or itertools.pairwise(spans)), *asked]))

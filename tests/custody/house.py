"""A study with keys, a store and a door, and adverts that carry what must be forgotten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from brightline.custody_view import CustodyView
from brightline.ingest import Admitted, Door, PostedInterval, RawAdvert, end_run, start_run
from brightline.privacy import Keyring, load_keyring
from brightline.schema import (
    Annotation,
    Annotator,
    Assignment,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.store import Store, insert, table_of
from brightline.study import Study
from tests.trends.stored import note

SEEN = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
CANARY = "lantern-canary"
PHONE = "+1 212 555 0142"


def advert(number: int = 1, **changes: object) -> RawAdvert:
    """An invented advert whose text holds a word that stands nowhere else."""
    made = RawAdvert(
        site="site-a",
        ad_id=str(number),
        url=f"http://127.0.0.1:8000/{number}-evening/",
        section="Massage (synthetic)",
        title=f"Quiet evening {number} (synthetic)",
        body=f"{CANARY} {number}. Call 212-555-0142. $120, 24 yo.",
        seen_at=SEEN,
        place="Toronto",
        posted=PostedInterval(SEEN - dt.timedelta(days=7), SEEN, "week"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass
class Forgetful:
    """An eraser that remembers what it was asked to forget, and may be out of reach."""

    reachable: bool = True
    calls: list[list[str]] = field(default_factory=list)

    def __call__(self, study: CustodyView, items: Sequence[str]) -> None:
        self.calls.append(list(items))
        if not self.reachable:
            raise ConnectionRefusedError("the server of this test is off")


@dataclass
class House:
    """A study with an open store and its keys."""

    study: Study
    store: Store

    @property
    def keyring(self) -> Keyring:
        return load_keyring(self.study.keys_directory)

    def key_names(self) -> set[str]:
        """What lies among the keys, less what was seen erased of the store."""
        paths = self.study.keys_directory.iterdir()
        return {path.name for path in paths if path.suffix != ".seen"}

    def admit(self, *adverts: RawAdvert, now: dt.datetime = SEEN) -> Admitted:
        """One whole run that sees these adverts."""
        door = Door(self.study, self.keyring, self.store)
        with self.store.begin() as connection:
            run = start_run(connection, self.study, "site-a", now=now)
            admitted = door.admit(connection, run, adverts)
            end_run(
                connection,
                self.study,
                run,
                because="finished",
                counts_as_coverage=True,
                adverts_seen=len(adverts),
                now=now,
            )
        return admitted

    def rows(self, table: type) -> list[dict[str, Any]]:
        """Every row of a table, in order."""
        core = table_of(table)
        with self.store.begin() as connection:
            query = sa.select(core).order_by(*core.primary_key.columns)
            return [dict(row) for row in connection.execute(query).mappings()]

    def label(self, advert_id: int) -> None:
        """Sample an advert and judge it, with a note."""
        drawn = {"stratum": "s", "stratum_population": 1, "stratum_sampled": 1, "position": 1}
        sample = {"id": 1, "name": "pilot", "purpose": "estimate", "wave": "w", "seed": 1}
        with self.store.begin() as connection:
            insert(connection, Sample, [{**sample, "codebook": "core@1", "drawn_at": SEEN}])
            item = {"id": 1, "sample_id": 1, "advert_id": advert_id, "item_key": "item-1"}
            insert(connection, SampledAdvert, [{**item, **drawn, "inclusion_probability": 1.0}])
            insert(connection, Annotator, [{"id": 1, "code": "a-1"}])
            insert(connection, Assignment, [{"id": 1, "sampled_advert_id": 1, "annotator_id": 1}])
            words = f"{CANARY} in a note [phone:AAAAAA]"
            insert(connection, Annotation, [{**note(1, 1, 6), "id": 1, "note": words}])
            insert(connection, IndicatorMark, [{"annotation_id": 1, "indicator": "x"}])

    def files_with(self, word: str) -> list[Path]:
        """The files of the study's folder that hold a word."""
        files = [path for path in self.study.folder.rglob("*") if path.is_file()]
        return [path for path in files if word.encode() in path.read_bytes()]

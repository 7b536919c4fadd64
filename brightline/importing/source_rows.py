"""What the readers of every format have in common: the shape of a row, and one refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from brightline.errors import IngestError
from brightline.importing.reasons import Reason

Row = tuple[int, list[Any] | Reason]
"""(number from 1, cells of the needed columns in their order, or why there are none)."""


class Source(Protocol):
    """A file of rows that is read once, from the first to the last."""

    path: Path

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""

    def rows(self, needed: Sequence[str]) -> Iterator[Row]:
        """Every row, with the cells of the needed columns."""

    def position(self) -> tuple[int, int]:
        """How far it has been read, of how much."""

    def close(self) -> None:
        """Close the file."""


def missing_column(path: Path, name: str, count: int) -> IngestError:
    """The sentence for a column that a mapping names and a file has not.

    The file's own names are not quoted: in a file without a header they would be an advert.
    """
    return IngestError(
        f"{path} has no column '{name}' among its {count} "
        f"column{'s' if count != 1 else ''}; correct the mapping (`brightline import --draft-map "
        "FILE` shows the names), or the 'delimiter' or 'columns' under [file]."
    )

"""What a labelled line is made of: a written contact, a written decoy, and the line itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

KINDS = ("phone", "email", "handle", "payment", "crypto")
SPLITS = ("dev", "held")

FOLD = "\f"  # where a contact that begins in the title goes on in the body


@dataclass(frozen=True)
class Written:
    """A contact as an advertiser wrote it; `before` and `after` are no part of its span."""

    kind: str
    normalised: str
    text: str
    disguises: tuple[str, ...]
    before: str = ""
    after: str = ""
    loose: bool = False  # the neighbouring word must not be one that sounds like a figure


@dataclass(frozen=True)
class Contact:
    """A labelled contact; the span counts code points of `title + "\\n" + body`."""

    kind: str
    normalised: str
    start: int
    end: int
    disguises: tuple[str, ...]


@dataclass(frozen=True)
class Decoy:
    """What looks a little like a contact and is none."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Line:
    """One invented listing with its labels."""

    id: str
    split: str
    kind: str
    title: str
    body: str
    region: str
    contacts: tuple[Contact, ...]
    decoys: tuple[Decoy, ...]
    difficulty: int
    synthetic: bool = True

    @property
    def text(self) -> str:
        """The text that spans are counted in."""
        return f"{self.title}\n{self.body}"

    def as_record(self) -> dict[str, Any]:
        """What one line of the file holds."""
        return asdict(self)


def line_of(record: dict[str, Any]) -> Line:
    """The line that a record of the file holds."""
    contacts = tuple(
        Contact(**{**entry, "disguises": tuple(entry["disguises"])}) for entry in record["contacts"]
    )
    decoys = tuple(Decoy(**entry) for entry in record["decoys"])
    return Line(**{**record, "contacts": contacts, "decoys": decoys})

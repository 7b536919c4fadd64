"""Finds against labels: recall, precision, readability of decoys, and what stays readable.

A contact is *spanned* when a find of its kind overlaps it, and *linked* when that find has its
normalised value too; it is *covered* when any find overlaps it, whatever its kind. A find is right
when it links a contact. A decoy is readable when its text stands in the minimised text as often as
among the line's decoys.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from benchmarks.contacts.decoys import MAY_BE_MASKED
from benchmarks.contacts.model import KINDS, Contact, Line
from benchmarks.contacts.reader import is_readable
from benchmarks.contacts.reserved import code_of
from benchmarks.contacts.wilson import share


class Find(Protocol):
    """What the extractor hands back; only these are read."""

    @property
    def kind(self) -> str: ...
    @property
    def normalised(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def bare(kind: str, value: str) -> str:
    """A normalised value without the trimmings on which makers of extractors may differ.

    Handles and payment names lose a service's prefix ('venmo:') and their sigil; hexadecimal and
    Bech32 addresses are compared in small letters, Base58 as written.
    """
    if kind in ("handle", "payment"):
        return value.rpartition(":")[2].rpartition("/")[2].lstrip("@$").lower()
    if kind == "email":
        return value.lower()
    if kind == "crypto" and value.lower().startswith(("0x", "bc1", "ltc1")):
        return value.lower()
    return value


@dataclass
class Tally:
    """Counts of one split, and the ids of the lines where something went wrong."""

    linked: Counter[str] = field(default_factory=Counter)
    spanned: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    country_linked: Counter[str] = field(default_factory=Counter)
    country_labelled: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    misplaced: Counter[str] = field(default_factory=Counter)
    family_linked: Counter[tuple[str, str]] = field(default_factory=Counter)
    family_labelled: Counter[tuple[str, str]] = field(default_factory=Counter)
    readable: Counter[str] = field(default_factory=Counter)
    decoys: Counter[str] = field(default_factory=Counter)
    exposed: int = 0
    failures: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add_finds(self, line: Line, finds: Iterable[Find]) -> None:
        """Count a line's finds against its labels."""
        finds = list(finds)
        for contact in line.contacts:
            self._add_contact(line, contact, finds)
        for find in finds:
            kind = str(find.kind)
            self.found[kind] += 1
            if any(_links(find, contact) for contact in line.contacts):
                self.right[kind] += 1
                continue
            self.failures[f"{kind} found wrongly"].append(line.id)
            if not any(_overlap(find, contact) for contact in line.contacts):
                self.misplaced[kind] += 1

    def _add_contact(self, line: Line, contact: Contact, finds: list[Find]) -> None:
        kind = contact.kind
        linked = any(_links(find, contact) for find in finds)
        self.labelled[kind] += 1
        self.linked[kind] += linked
        self.spanned[kind] += any(str(f.kind) == kind and _overlap(f, contact) for f in finds)
        self.covered[kind] += any(_overlap(find, contact) for find in finds)
        if kind == "phone":
            code = f"+{code_of(contact.normalised)}"
            self.country_labelled[code] += 1
            self.country_linked[code] += linked
        for name in contact.disguises:
            self.family_labelled[kind, name] += 1
            self.family_linked[kind, name] += linked
        if not linked:
            self.failures[f"{kind} not found ({contact.disguises[0]})"].append(line.id)

    def add_minimised(self, line: Line, text: str) -> None:
        """Count which decoys a minimised line still shows, and which phones it gives away."""
        for words, count in Counter(decoy.text for decoy in line.decoys).items():
            kind = next(decoy.kind for decoy in line.decoys if decoy.text == words)
            kept = min(count, text.count(words))
            self.decoys[kind] += count
            self.readable[kind] += kept
            if kept < count and kind not in MAY_BE_MASKED:
                self.failures[f"decoy masked ({kind})"].append(line.id)
        for contact in line.contacts:
            if contact.kind == "phone" and is_readable(
                text, contact.normalised, code_of(contact.normalised)
            ):
                self.exposed += 1
                self.failures["phone readable after the mask"].append(line.id)

    def figures(self) -> dict[str, Any]:
        """Everything counted, as shares with intervals."""
        others = sorted(set(self.found) - set(KINDS))
        must = [kind for kind in self.decoys if kind not in MAY_BE_MASKED]
        return {
            "kinds": {kind: self._kind(kind) for kind in KINDS},
            "finds_of_kinds_without_labels": {kind: self.found[kind] for kind in others},
            "phone_recall_by_country_code": {
                code: share(self.country_linked[code], count)
                for code, count in sorted(self.country_labelled.items())
            },
            "recall_by_disguise": {
                kind: {
                    name: share(self.family_linked[kind, name], count)
                    for (of, name), count in sorted(self.family_labelled.items())
                    if of == kind
                }
                for kind in KINDS
            },
            "decoys_readable": share(
                sum(self.readable[kind] for kind in must), sum(self.decoys[kind] for kind in must)
            ),
            "decoys_readable_with_those_that_may_be_masked": share(
                sum(self.readable.values()), sum(self.decoys.values())
            ),
            "decoys_readable_by_kind": {
                kind: share(self.readable[kind], count)
                for kind, count in sorted(self.decoys.items())
            },
            "phones_readable_after_the_mask": share(self.exposed, self.labelled["phone"]),
        }

    def _kind(self, kind: str) -> dict[str, Any]:
        return {
            "recall": share(self.linked[kind], self.labelled[kind]),
            "recall_of_spans": share(self.spanned[kind], self.labelled[kind]),
            "covered_by_any_kind": share(self.covered[kind], self.labelled[kind]),
            "precision": share(self.right[kind], self.found[kind]),
            "found_where_there_is_no_contact": self.misplaced[kind],
        }


def _overlap(find: Find, contact: Contact) -> bool:
    return find.start < contact.end and contact.start < find.end


def _links(find: Find, contact: Contact) -> bool:
    return (
        str(find.kind) == contact.kind
        and _overlap(find, contact)
        and bare(contact.kind, find.normalised) == bare(contact.kind, contact.normalised)
    )

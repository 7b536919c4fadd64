"""A labelled line from hand-written sentences: the frames' grammar, the spans, the lengths."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.contacts import phone_families, phone_families_more  # noqa: F401 (fill the table)
from benchmarks.contacts.accounts import write_handle, write_payment
from benchmarks.contacts.addresses import write_crypto
from benchmarks.contacts.decoys import SLOTS
from benchmarks.contacts.dice import Dice
from benchmarks.contacts.emails import write_email
from benchmarks.contacts.model import FOLD, KINDS, Contact, Decoy, Line, Written
from benchmarks.contacts.phones import write_phone
from benchmarks.contacts.reserved import REGIONS, draw_number

SHORTEST, LONGEST = 20, 600

_FRAMES = Path(__file__).parent / "frames"
_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<([a-z]+)>")
_SOUND_NEAR = re.compile(
    r"\b(?:to|too|for|fore|ate|oh|o|one|won|a|y)\W*<phone>|<phone>\W*(?:to|too|for|ate|oh|won|one|call|text|ring)\b",
    re.IGNORECASE,
)
_COUNTRIES = (
    ("US", 70.0),
    ("CA", 8.0),
    ("GB", 8.0),
    ("AU", 5.0),
    ("FR", 3.0),
    ("DE", 3.0),
    ("IE", 1.5),
    ("SE", 1.5),
)
_CITIES = ("Toronto", "Austin", "Boston", "Leeds", "Dublin", "Denver", "Miami", "Perth", "Lyon",
"Berlin", "Tampa",
           "San Diego", "Portland", "Reno", "Fresno", "Cádiz", "Bristol", "Albany", "Omaha",
           "Malmö")  # fmt: skip
_AREAS = ("downtown", "the harbour", "midtown", "the old town", "the airport", "Riverside",
"the north end",
          "the station", "the mall", "the park", "uptown", "the beach", "el centro")  # fmt: skip


@cache
def frames(split: str) -> dict[str, tuple[str, ...]]:
    """The sentences of a split by section."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (_FRAMES / f"{split}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


def expand(dice: Dice, frame: str) -> str:
    """The frame with one of each choice taken; slots stay."""
    while "{" in frame:
        frame = _CHOICE.sub(lambda match: dice.pick(match[1].split("|")), frame)
    return frame


@dataclass
class Draft:
    """A text in the making, with the labels of what was put in."""

    dice: Dice
    split: str
    region: str
    text: str = ""
    contacts: list[Contact] = field(default_factory=list)
    decoys: list[Decoy] = field(default_factory=list)
    difficulty: int = 1
    capitals: bool = False
    folding: bool = False  # the next contact is to begin in the title and end in the body

    def add(self, frame: str) -> None:
        """Append a sentence and fill in its slots."""
        at = 0
        sentence = expand(self.dice, frame)
        for match in _SLOT.finditer(sentence):
            self._say(sentence[at : match.start()])
            self._fill(match[1], sentence)
            at = match.end()
        self._say(sentence[at:])

    def _say(self, words: str) -> None:
        self.text += words.upper() if self.capitals else words

    def _fill(self, slot: str, sentence: str) -> None:
        if slot in KINDS:
            self._put_contact(slot, sentence)
        elif slot in SLOTS:
            kind, write = SLOTS[slot]
            words = write(self.dice)
            while self._reads_on(words):
                words = write(self.dice)
            self.decoys.append(Decoy(words, len(self.text), len(self.text) + len(words), kind))
            self.text += words
        else:
            self._say(self.dice.pick(_CITIES if slot == "city" else _AREAS))

    def _reads_on(self, words: str) -> bool:
        """Whether words straight behind an e-mail address could be taken for more of it."""
        last = self.contacts[-1] if self.contacts else None
        return (
            last is not None
            and last.kind == "email"
            and words.lower().startswith("dot com")
            and not re.search(r"\w", self.text[last.end :])
        )

    def _put_contact(self, kind: str, sentence: str) -> None:
        while True:
            written, difficulty = self._write(kind)
            fits = (FOLD in written.text) is self.folding
            if fits and not (written.loose and _SOUND_NEAR.search(sentence)):
                break
        self.text += written.before
        start = len(self.text)
        self.text += written.text
        # A fold at the contact's edge stands between the cue and the contact, not inside it.
        lead = len(written.text) - len(written.text.lstrip(FOLD))
        label = Contact(kind, written.normalised, start + lead, len(self.text), written.disguises)
        self.contacts.append(label)
        self.difficulty = max(self.difficulty, difficulty)
        self.text += written.after

    def _write(self, kind: str) -> tuple[Written, int]:
        if kind == "phone":
            country = self.region
            if self.dice.chance(0.06):
                country = self.dice.pick(REGIONS)
            return write_phone(self.dice, draw_number(self.dice, country), self.split, self.region)
        writers = {"email": write_email, "handle": write_handle, "payment": write_payment}
        return writers.get(kind, write_crypto)(self.dice, self.split)


def compose(seed: str, split: str, kind: str, place: int) -> Line:
    """The line of a split, kind and place; 'decoy' is a kind of line without a contact."""
    for attempt in range(200):
        dice = Dice(seed, split, kind, place, attempt)
        line = _attempt(dice, split, kind, place)
        if SHORTEST <= len(line.text) <= LONGEST and line.body and "\n" not in line.title:
            return line
    raise AssertionError(
        f"No line of {SHORTEST} to {LONGEST} characters for {split} {kind} {place}."
    )


def _attempt(dice: Dice, split: str, kind: str, place: int) -> Line:
    draft = Draft(dice, split, dice.weighted(_COUNTRIES), capitals=dice.chance(0.06))
    sections = frames(split)
    wanted = [] if kind == "decoy" else [kind]
    if wanted and dice.chance(0.15):
        wanted.append(
            dice.weighted((("phone", 3.0), ("email", 2.0), ("handle", 1.0), ("payment", 1.0)))
        )
    in_title = bool(wanted) and dice.chance(0.08)
    title = "" if in_title else dice.pick(sections["title"])
    if title and dice.chance(0.9):
        draft.add(title)
    if in_title:
        draft.folding = dice.chance(0.6)
        draft.add(dice.pick(sections[wanted.pop(0)]))
        draft.folding = False
    if FOLD not in draft.text:
        draft.text += FOLD
    _add_body(draft, sections, wanted)
    return _finish(draft, split, kind, place)


def _add_body(draft: Draft, sections: dict[str, tuple[str, ...]], wanted: list[str]) -> None:
    dice = draft.dice
    plan = [*wanted]
    plan += ["decoy"] * dice.weighted(((0, 3.0), (1, 4.0), (2, 2.0), (3, 0.7)))
    plan += ["filler"] * dice.weighted(((0, 3.0), (1, 3.0), (2, 2.0), (4, 0.7)))
    plan = dice.shuffled(plan or ["decoy", "decoy"])
    if dice.chance(0.45):
        plan.insert(0, "opener")
    joint = dice.weighted(((" ", 6.0), ("\n", 2.0), (" - ", 0.5), (" ✦ ", 0.5), ("\n\n", 0.7)))
    for at, section in enumerate(plan):
        draft.text += joint if at or not draft.text.endswith(FOLD) else ""
        draft.add(dice.pick(sections[section]))


def _finish(draft: Draft, split: str, kind: str, place: int) -> Line:
    title, _, body = draft.text.partition(FOLD)
    return Line(
        id=f"{split}-{kind}-{place:04d}",
        split=split,
        kind=kind,
        title=title,
        body=body,
        region=draft.region,
        contacts=tuple(draft.contacts),
        decoys=tuple(draft.decoys),
        difficulty=draft.difficulty,
    )

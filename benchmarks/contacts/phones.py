"""Phone numbers in every disguise: families by name, some of them kept for one split."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from benchmarks.contacts import notation as nt
from benchmarks.contacts.dice import Dice
from benchmarks.contacts.model import FOLD, SPLITS, Written
from benchmarks.contacts.reserved import Number

GAPS = {
    "dev": (" ", "-", ".", "/", "*", "~", "_", " - ", "..", "•", " | ", " . ", "--", "–", ", "),
    "held": (" ", "-", ".", "·", "^", "::", "\\", ",", ";", " — ", "=", "+", " _ ", "¦", "…", "’",
             " // ", "<>", "#", "\u00a0", "‑", "\u3000", "−"),
}  # fmt: skip
NOISE = {
    "dev": ("!!", "??", "***", "~~", "..", ",,", "-----", "_._", "-.-", "$$"),
    "held": ("!-!", "^^", "=====", "+++", "%%", ";;", "(())", "~*~", "....", "[][]", ":-)"),
}
BETWEEN = {
    "dev": ("❤️", "🌹", "📞", "💋", "⭐", "👉", "🔥"),
    "held": ("🌺", "✨", "🦋", "☎️", "💎", "👑", "🍀", "📲", "♥", "➡️"),
}
HIDDEN = {
    "dev": ("\u200b", "\u200c", "\u200d", "\ufeff"),
    "held": ("\u2060", "\u00ad", "\u200e", "\u200b", "\u2063", "\u180e"),
}
JOINTS = {
    "dev": (
        " then ", " and ", " and then ", ", after that ", " followed by ", ", next ", " luego ",
        " ...then... ", " (then) ", " y ",
    ),
    "held": (
        ", finishing ", " plus ", " & ", ", now add ", " and last ", " next comes ", " y después ",
        ", middle part ", " with ", ", keep going ", " -and- ", " okay then ",
    ),
}  # fmt: skip
BRACKETS = {
    "dev": (("(", ")"), ("[", "]"), ("{", "}"), ("<", ">")),
    "held": (
        ("((", "))"),
        ("«", "»"),
        ("【", "】"),
        ("“", "”"),
        ("/", "/"),
        ("*", "*"),
        ("[(", ")]"),
    ),
}

_GLUE_BEFORE = {"dev": ("call", "Text", "tel"), "held": ("ring", "sms:", "Ph", "No.", "cell#")}
_GLUE_AFTER = {"dev": ("now", "", "asap"), "held": ("xx", "", "anytime", "call")}

Render = Callable[[Dice, Number, str, bool], tuple[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Family:
    """One way of disguise: where it is used, how often, and how hard it is (1 to 3)."""

    name: str
    render: Render
    splits: tuple[str, ...]
    weight: float
    difficulty: int


FAMILIES: list[Family] = []


def family(
    name: str, weight: float = 1.0, difficulty: int = 2, splits: tuple[str, ...] = SPLITS
) -> Callable[[Render], Render]:
    """Enter a way of writing into the table of families."""

    def enter(render: Render) -> Render:
        FAMILIES.append(Family(name, render, splits, weight, difficulty))
        return render

    return enter


def parts_of(dice: Dice, number: Number, home: bool) -> tuple[str, list[str]]:
    """What stands before the groups ('+44 ') and the groups that follow it.

    Abroad (`home` is false) a number needs its country's code; at home it mostly goes without.
    """
    if home and not (number.code == "1" and dice.chance(0.12)):
        return "", list(number.groups)
    leads = ("+{} ", "+{}", "00{} ") if number.code != "1" else ("+{} ", "{} ", "{}-", "00{} ")
    lead = dice.pick(leads).format(number.code)
    return lead, list(number.national)


def spell(lead: str, groups: list[str], write: nt.Writer, inner: str, outer: str) -> str:
    """The groups, each figure written by `write`."""
    return lead + outer.join(inner.join(write(digit) for digit in group) for group in groups)


def write_phone(dice: Dice, number: Number, split: str, region: str) -> tuple[Written, int]:
    """A number in a disguise drawn for the split, and how hard the disguise is."""
    options = [(one, one.weight) for one in FAMILIES if split in one.splits]
    chosen = dice.weighted(options)
    return write_as(dice, chosen, number, split, region), chosen.difficulty


def write_as(dice: Dice, chosen: Family, number: Number, split: str, region: str) -> Written:
    """A number in one family's disguise."""
    home = region == number.country or (number.code == "1" and region in ("US", "CA"))
    text, more = chosen.render(dice, number, split, home)
    glued = chosen.name == "glued to words"
    written = Written(
        kind="phone",
        normalised=number.e164,
        text=text,
        before=dice.pick(_GLUE_BEFORE[split]) if glued else "",
        after=dice.pick(_GLUE_AFTER[split]) if glued else "",
        disguises=(chosen.name, *more, *(() if home else ("with the country's code",))),
        loose="sounds alike" in (chosen.name, *more),
    )
    if FOLD not in text and chosen.difficulty < 3 and dice.chance(0.06):
        return _with_hidden(dice, written, split)
    return written


def _with_hidden(dice: Dice, written: Written, split: str) -> Written:
    if "hidden characters" in written.disguises:
        return written
    hidden = hide(dice, written.text, split, 0.3)
    return replace(written, text=hidden, disguises=(*written.disguises, "hidden characters"))


def hide(dice: Dice, text: str, split: str, share: float) -> str:
    """Characters without width strewn between the visible ones."""
    out = text[0]
    for before, letter in pairwise(text):
        joined = letter in "\ufe0f\u20e3" or before == "\ufe0f"
        out += ("" if joined or not dice.chance(share) else dice.pick(HIDDEN[split])) + letter
    return out

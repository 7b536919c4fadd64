"""Invented names of accounts and mailboxes: each begins with a word that says that it is one."""

from __future__ import annotations

from benchmarks.contacts.dice import Dice
from benchmarks.contacts.reserved import PREFIXES

_WORDS = (
    "rose", "lily", "river", "maple", "amber", "coral", "luna", "sunny", "velvet", "willow",
    "harbor",
    "cedar", "pearl", "breeze", "garden", "studio", "meadow", "orchid", "summer", "north", "lake",
    "violet", "robin", "spa", "massage", "dance", "calm", "island", "sierra", "casa", "flor", "luz",
)  # fmt: skip


def draw_name(
    dice: Dice, joints: tuple[str, ...] = ("", "", "_", "."), figures: float = 0.75
) -> str:
    """A name such as `synth_rose4821`; the figures keep it from being anybody's."""
    name = dice.pick(PREFIXES) + dice.pick(joints) + dice.pick(_WORDS)
    if dice.chance(figures):
        name += dice.pick(("", "", joints[-1])) + str(dice.between(11, 9899))
    return name


def mixed(dice: Dice, name: str) -> str:
    """The name in capitals and small letters at random."""
    return "".join(c.upper() if dice.chance(0.4) else c for c in name)


_FULL = {c: chr(ord(c) + 0xFEE0) for c in map(chr, range(0x21, 0x7F))}
_BOLD = {chr(97 + at): chr(0x1D41A + at) for at in range(26)}
_BOLD |= {chr(65 + at): chr(0x1D400 + at) for at in range(26)}
_ALIKE = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "s": "ѕ"}


def full_width(name: str) -> str:
    """Every character as wide as an ideograph."""
    return "".join(_FULL.get(c, c) for c in name)


def bold(name: str) -> str:
    """Letters from the mathematical alphabet."""
    return "".join(_BOLD.get(c, c) for c in name)


def other_alphabet(dice: Dice, name: str) -> str:
    """Some Latin letters replaced by Cyrillic ones of the same shape."""
    return "".join(_ALIKE[c] if c in _ALIKE and dice.chance(0.7) else c for c in name)

"""The families of phone disguises; importing this module fills the table in `phones`."""

from __future__ import annotations

from benchmarks.contacts import notation as nt
from benchmarks.contacts.dice import Dice
from benchmarks.contacts.model import FOLD
from benchmarks.contacts.phones import (
    BETWEEN,
    BRACKETS,
    GAPS,
    JOINTS,
    NOISE,
    family,
    hide,
    parts_of,
    spell,
)
from benchmarks.contacts.reserved import Number

Shape = tuple[str, tuple[str, ...]]


@family("plain", weight=3, difficulty=1)
def _plain(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    if number.code == "1" and dice.chance(0.4):
        rest = dice.pick((" ", "", "-")) + dice.pick(("-", ".", " ")).join(groups[1:])
        return f"{lead}({groups[0]}){rest}", ()
    return spell(lead, groups, nt.figure, "", dice.pick(("-", ".", " ", ""))), ()


@family("odd separators", weight=2)
def _odd(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    return spell(lead, groups, nt.figure, "", dice.pick(GAPS[split][3:])), ()


@family("figures apart", weight=2)
def _apart(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick(GAPS[split])
    return spell(lead, groups, nt.figure, gap, gap * dice.between(1, 2)), ()


@family("English words", weight=3)
def _english(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = dice.pick((nt.english, nt.english, nt.spoken_zero, nt.capitals(split)))
    gap = dice.pick((" ", " ", "-", ".", ", ", "_", "/"))
    if lead and dice.chance(0.5):
        lead = (
            ("plus " if lead.startswith("+") else "")
            + spell("", [lead.strip("+ -").removeprefix("00")], write, gap, gap)
            + gap
        )
    return spell(lead, groups, write, gap, dice.pick((gap, gap, ", ", " "))), ()


@family("Spanish words", weight=2)
def _spanish(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick((" ", " ", "-", ", ", "."))
    return spell(lead, groups, nt.spanish, gap, dice.pick((gap, ", ", " "))), ()


@family("words and figures", weight=3)
def _mixed(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    word = dice.pick((nt.english, nt.english, nt.spanish, nt.spoken_zero))
    gap = dice.pick(("", " ", "-", ".") if split == "dev" else ("", " ", "_", "/", ", "))
    outer = dice.pick(("", " ", "-")) if gap == "" else gap
    return spell(lead, groups, nt.either(dice, word, nt.figure), gap, outer), ()


@family("some groups in words", weight=2)
def _some_groups(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    word = dice.pick((nt.english, nt.spanish))
    in_words = dice.below(len(groups))
    shown = [
        " ".join(word(d) for d in group) if at == in_words or dice.chance(0.3) else group
        for at, group in enumerate(groups)
    ]
    return lead + dice.pick((" ", "-", " - ", ", ")).join(shown), ()


@family("double or triple", weight=2)
def _double(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    spanish = dice.chance(0.25)
    write = nt.spanish if spanish else dice.pick((nt.english, nt.spoken_zero))
    if dice.chance(0.3):
        write = nt.figure
    twice, thrice = ("doble", "triple") if spanish else ("double", "triple")
    words: list[str] = []
    digits = "".join(groups)
    at = 0
    while at < len(digits):
        run = len(digits[at:]) - len(digits[at:].lstrip(digits[at]))
        step = min(run, 3)
        one = write(digits[at])
        words.append(one if step == 1 else f"{(twice, thrice)[step - 2]} {one}")
        at += step
    return lead + dice.pick((" ", " ", "-", ", ")).join(words), ()


@family("letters for figures", weight=3)
def _letters(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick(("-", ".", " ", "", "-", " "))
    for _ in range(20):
        text = spell(lead, groups, nt.letters(dice, split), "", gap)
        figures = sum(c.isdigit() for c in text.removeprefix(lead))
        if 4 <= figures < sum(len(group) for group in groups):
            return text, ()
    return spell(lead, groups, lambda d: "O" if d == "0" else d, "", gap or "-"), ()


@family("other scripts' figures", weight=3)
def _script(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick(("-", " ", "", ".", ""))
    return spell(lead, groups, nt.script(dice, split), "", gap), ()


@family("several scripts at once", weight=1, difficulty=3)
def _scripts(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = nt.either(dice, nt.several_scripts(dice, split), nt.figure, 0.7)
    return spell(lead, groups, write, "", dice.pick((" ", "-", ""))), ()


@family("key caps", weight=2)
def _caps(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = nt.key_cap(split)
    if split == "held" and dice.chance(0.4):
        write = nt.either(dice, write, nt.figure, 0.6)
    return spell(lead, groups, write, dice.pick(("", "", " ")), dice.pick((" ", "", "-"))), ()


@family("hidden characters", weight=2)
def _hidden(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    plain = spell(lead, groups, nt.figure, "", dice.pick(("", "-", " ", ".")))
    return hide(dice, plain, split, dice.pick((0.3, 0.6, 1.0))), ()


@family("words between", weight=3)
def _between(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    inner = dice.pick(("", "", " ", "-"))
    write = dice.pick((nt.figure, nt.figure, nt.english))
    inner = " " if write is nt.english else inner
    text = lead + inner.join(write(d) for d in groups[0])
    for group in groups[1:]:
        text += dice.pick(JOINTS[split]) + inner.join(write(d) for d in group)
    return text, ()


@family("one a line", weight=2)
def _lines(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = dice.pick((nt.figure, nt.figure, nt.english))
    inner, outer = dice.pick((("\n", "\n"), ("", "\n"), ("\n", "\n\n")))
    inner = " " if inner == "" and write is nt.english else inner
    return spell(lead, groups, write, inner, outer), ()


@family("title and body", weight=2, difficulty=3)
def _fold(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = dice.pick((nt.figure, nt.figure, nt.english, nt.key_cap(split)))
    inner = " " if write is nt.english else ""
    at = dice.between(1, len(groups) - 1)
    gap = dice.pick(("-", " ", "."))
    first = spell(lead, groups[:at], write, inner, gap)
    last = spell("", groups[at:], write, inner, gap)
    if split == "held" and dice.chance(0.3):
        joint = dice.pick((" (rest below)", " ..more:", " + "))
        return f"{first}{joint}{FOLD}{dice.pick(('rest: ', '... ', 'then '))}{last}", ()
    tail, head = (
        ("", "") if split == "dev" else (dice.pick(("", "-", "...")), dice.pick(("", "...")))
    )
    return f"{first}{tail}{FOLD}{head}{last}", ()


@family("brackets", weight=2)
def _brackets(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    each = dice.chance(0.4)
    units = list("".join(groups)) if each else groups
    gap = "" if each else dice.pick(("", " ", "-"))
    pairs = [dice.pick(BRACKETS[split])] * len(units)
    if dice.chance(0.3):
        pairs = [dice.pick(BRACKETS[split]) for _ in units]
    if each and split == "held" and dice.chance(0.4):
        units = [nt.english(unit) for unit in units]
    shown = [f"{a}{unit}{b}" for unit, (a, b) in zip(units, pairs, strict=True)]
    return lead + gap.join(shown), ()


@family("noise", weight=2)
def _noise(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    text = lead
    share = dice.pick((0.0, 0.3, 0.6))
    for at, group in enumerate(groups):
        text += dice.pick(NOISE[split]) if at else ""
        for place, digit in enumerate(group):
            text += dice.pick(NOISE[split]) if place and dice.chance(share) else ""
            text += digit
    return text, ()


@family("emoji between", weight=2)
def _emoji(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    units = list("".join(groups)) if dice.chance(0.4) else groups
    same = dice.pick(BETWEEN[split])
    text = units[0]
    for unit in units[1:]:
        text += (same if dice.chance(0.6) else dice.pick(BETWEEN[split])) + unit
    return lead + text, ()


@family("mixed case words", weight=1)
def _case(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick((" ", "-", "", "."))
    return spell(lead, groups, nt.mixed_case(dice), gap, gap or " "), ()


@family("misspelt words", weight=2, difficulty=3)
def _misspelt(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = nt.misspelt(dice, split)
    if dice.chance(0.4):
        write = nt.either(dice, write, nt.figure, 0.7)
    return spell(lead, groups, write, " ", dice.pick((" ", " - ", ", "))), ()


@family("sounds alike", weight=1, difficulty=3)
def _sounds(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    return spell(lead, groups, nt.sounds_alike(split), " ", dice.pick((" ", ", ", " - "))), ()

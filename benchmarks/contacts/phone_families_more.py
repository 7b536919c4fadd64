"""More families of phone disguises: those in groups, in two steps, and those of one split only."""

from __future__ import annotations

from benchmarks.contacts import notation as nt
from benchmarks.contacts.dice import Dice
from benchmarks.contacts.phones import (
    BETWEEN,
    GAPS,
    JOINTS,
    family,
    hide,
    parts_of,
    spell,
)
from benchmarks.contacts.reserved import Number

Shape = tuple[str, tuple[str, ...]]


@family("letters apart", weight=1, difficulty=3)
def _letters_apart(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    lead = lead and lead.rstrip() + " "
    gap = dice.pick((" ", "-") if split == "dev" else (".", "_", " "))
    between = dice.pick(("  ", "   ", " / ") if gap == " " else (" ", "  ", ", "))
    return spell(lead, groups, lambda d: gap.join(nt.english(d)), between, between), ()


@family("misspelt Spanish words", weight=0.7, difficulty=3)
def _misspelt_spanish(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    return spell(lead, groups, nt.misspelt_spanish(dice, split), " ", dice.pick((" ", ", "))), ()


@family("glued to words", weight=1)
def _glued(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    """The words stand outside the span; see `phones.write_as`."""
    groups = list(number.groups) if home else [f"+{number.code}", *number.national]
    return spell("", groups, nt.figure, "", dice.pick(("", "-", "."))), ()


@family("words run together", weight=1)
def _run(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write: nt.Writer = dice.pick((nt.english, nt.english, nt.spanish))
    if dice.chance(0.3):
        write = nt.either(dice, write, nt.figure, 0.6)
    return spell(lead, groups, write, "", dice.pick(("", " ", "-"))), ()


@family("tens in words", weight=1, difficulty=3)
def _tens(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    spanish = dice.chance(0.25)
    single, pair = (nt.spanish, nt.pair_es) if spanish else (nt.english, nt.pair_en)
    shown = []
    for group in groups:
        odd = len(group) % 2
        words = [single(group[0])] if odd else []
        words += [pair(group[at : at + 2]) for at in range(odd, len(group), 2)]
        shown.append(dice.pick((" ", "-")).join(words))
    return lead + dice.pick((", ", " - ", " / ")).join(shown), ()


@family("extension", weight=1, difficulty=1)
def _extension(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    plain = spell(lead, groups, nt.figure, "", dice.pick(("-", ".", " ")))
    word = dice.pick(
        (" ext {}", " x{}", " ext. {}") if split == "dev" else (" extension {}", ", ext.{}", " #{}")
    )
    return plain + word.format(dice.between(11, 89)), ()


@family("link", weight=1, difficulty=1)
def _link(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    digits = number.code + "".join(number.national)
    shapes = ("tel:+{}", "https://wa.me/{}", "wa.me/{}", "sms:+{}")
    more = ("https://api.whatsapp.com/send?phone={}", "whatsapp://send?phone=+{}", "callto:+{}")
    return dice.pick(shapes if split == "dev" else shapes + more).format(digits), ()


@family("area code named", weight=1)
def _area(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    rest = dice.pick(("", "-", " ")).join(groups[1:])
    joint = dice.pick(
        (", number ", ", then ", ": ", " and ")
        if split == "dev"
        else (" is the area, the rest is ", ", rest ", " | rest: ")
    )
    return f"{lead}{groups[0]}{joint}{rest}", ("words between",)


@family("each group its own way", weight=3, difficulty=3)
def _own_way(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    ways: tuple[tuple[nt.Writer, str], ...] = (
        (nt.english, " "), (nt.english, "-"), (nt.figure, ""), (nt.figure, " "),
        (nt.script(dice, split), ""), (nt.key_cap(split), ""), (nt.letters(dice, split), ""),
        (nt.spanish, " "), (nt.mixed_case(dice), "."), (nt.figure, dice.pick(GAPS[split])),
    )  # fmt: skip
    shown = []
    for group in groups:
        write, gap = dice.pick(ways)
        shown.append(gap.join(write(d) for d in group))
    return lead + dice.pick((" ", " - ", ", ", ". ", "/")).join(shown), ()


@family("two steps", weight=2, difficulty=3)
def _two_steps(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    """Words with emoji between, scripts with words between, letters in brackets, and so on."""
    lead, groups = parts_of(dice, number, home)
    write = dice.pick(
        (nt.script(dice, split), nt.letters(dice, split), nt.key_cap(split), nt.figure)
    )
    shown = ["".join(write(d) for d in group) for group in groups]
    if dice.chance(0.4):
        shown = [" ".join(nt.english(d) for d in group) for group in groups]
    joint = dice.pick((BETWEEN[split], JOINTS[split], ("\n",)))
    text = shown[0]
    for group in shown[1:]:
        text += dice.pick(joint) + group
    if dice.chance(0.3):
        text = hide(dice, text, split, 0.25)
    return lead + text, ()


@family("drawn apart in the line", weight=1, difficulty=3, splits=("dev",))
def _far(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    return lead + dice.pick(("      ", " .......... ", "\t\t", " ____ ")).join(groups), ()


@family("words with figures for letters", weight=1.5, difficulty=3, splits=("held",))
def _leet(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick((" ", "-"))
    write = nt.either(dice, nt.leet, nt.english, 0.7)
    return spell(lead, groups, write, gap, gap), ()


@family("struck through", weight=1, difficulty=3, splits=("held",))
def _struck(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    mark = dice.pick(("\u0336", "\u0332", "\u0333", "\u0305"))
    return spell(lead, groups, lambda d: d + mark, "", dice.pick(("", "-", " "))), ()


@family("letters of another alphabet", weight=1, difficulty=3, splits=("held",))
def _alphabet(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    return spell(lead, groups, nt.lookalike, " ", dice.pick((" ", ", ", " - "))), ()


@family("drawn-out words", weight=1, difficulty=3, splits=("held",))
def _drawn_out(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    write = nt.either(dice, nt.drawn_out(dice), nt.english, 0.4)
    return spell(lead, groups, write, " ", dice.pick((" ", ", "))), ()


@family("English and Spanish in turn", weight=1.5, splits=("held",))
def _two_languages(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    gap = dice.pick((" ", "-", ", "))
    return spell(lead, groups, nt.either(dice, nt.english, nt.spanish), gap, gap), ()


@family("quoted one by one", weight=1, splits=("held",))
def _quoted(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    a, b = dice.pick((("'", "'"), ('"', '"'), ("‘", "’")))
    write = dice.pick((nt.figure, nt.english))
    return spell(lead, groups, lambda d: f"{a}{write(d)}{b}", " ", "  "), ()


@family("a different gap each time", weight=1.5, splits=("held",))
def _any_gap(dice: Dice, number: Number, split: str, home: bool) -> Shape:
    lead, groups = parts_of(dice, number, home)
    text = groups[0][0]
    for digit in "".join(groups)[1:]:
        text += (dice.pick(GAPS[split]) if dice.chance(0.7) else "") + digit
    return lead + text, ()

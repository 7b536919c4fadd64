"""E-mail addresses in every disguise, at reserved domains only."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.contacts.dice import Dice
from benchmarks.contacts.model import FOLD, Written
from benchmarks.contacts.names import bold, draw_name, full_width, mixed, other_alphabet
from benchmarks.contacts.phones import hide
from benchmarks.contacts.reserved import DOMAINS

_ATS = {
    "dev": ("at", "AT", "(at)", "[at]", "{at}", "<at>", "-at-", "_at_", "*at*", "(@)", "[@]",
            "arroba",
            "(arroba)", "At", "@t"),
    "held": ("at", "((at))", "(a)", "[ at ]", "=at=", "~at~", "/at/", "“at”", "aT", "at sign",
             "at-sign", "ARROBA", "[arroba]", "«at»", "|at|", "at symbol", "(At)", "…at…"),
}  # fmt: skip
_DOTS = {
    "dev": ("dot", "DOT", "(dot)", "[dot]", "{dot}", "<dot>", "-dot-", "_dot_", "*dot*", "(.)",
            "punto",
            "(punto)", "Dot", "."),
    "held": ("dot", "((dot))", "[.]", "[ dot ]", "=dot=", "~dot~", "/dot/", "“dot”", "dOt", "point",
             "period", "PUNTO", "[punto]", "«dot»", "|dot|", "(Dot)", "d0t", "…dot…", "."),
}  # fmt: skip

Shape = tuple[str, tuple[str, ...]]
Render = Callable[[Dice, str, str, str], Shape]


def write_email(dice: Dice, split: str) -> tuple[Written, int]:
    """An address in a disguise drawn for the split, and how hard the disguise is."""
    local, domain = draw_name(dice), dice.pick(DOMAINS)
    name, render, difficulty = dice.weighted(
        [((n, r, d), w) for n, r, w, d, splits in _FAMILIES if split in splits]
    )
    text, more = render(dice, local, domain, split)
    disguises = (name, *more)
    if FOLD not in text and difficulty < 3 and dice.chance(0.05) and name != "hidden characters":
        text, disguises = hide(dice, text, split, 0.25), (*disguises, "hidden characters")
    return Written("email", f"{local}@{domain}", text, disguises), difficulty


def _plain(dice: Dice, local: str, domain: str, split: str) -> Shape:
    address = f"{local}@{domain}"
    return dice.pick((address, address, address.capitalize())), ()


def _capitals(dice: Dice, local: str, domain: str, split: str) -> Shape:
    address = f"{local}@{domain}"
    return dice.pick((address.upper(), mixed(dice, address), address.title())), ()


def _words(dice: Dice, local: str, domain: str, split: str) -> Shape:
    at, dot = dice.pick(_ATS[split]), dice.pick(_DOTS[split])
    bare = at.isalpha() or " " in at or at == "@t"
    at_gap = " " if bare or at == "at-sign" or dice.chance(0.5) else ""
    dot_gap = " " if dot.isalpha() or (dot != "." and dice.chance(0.5)) else ""
    return f"{local}{at_gap}{at}{at_gap}{domain.replace('.', f'{dot_gap}{dot}{dot_gap}')}", ()


def _sign_words(dice: Dice, local: str, domain: str, split: str) -> Shape:
    """The sign stays, the dots are words; or the other way round."""
    if dice.chance(0.5):
        dot = dice.pick([one for one in _DOTS[split] if one != "."])
        gap = " " if dot.isalpha() or dice.chance(0.5) else ""
        return f"{local}{gap}@{gap}{domain.replace('.', f'{gap}{dot}{gap}')}", ()
    at = dice.pick(_ATS[split])
    gap = " " if at.replace("-", "").isalpha() or " " in at or at == "@t" else ""
    return f"{local}{gap}{at}{gap}{domain}", ()


def _all_words(dice: Dice, local: str, domain: str, split: str) -> Shape:
    """The local part's own dots and lines as words too."""
    dot = "punto" if dice.chance(0.25) else "dot"
    at = "arroba" if dot == "punto" else "at"
    line = "guion bajo" if dot == "punto" else dice.pick(("underscore", "(underscore)"))
    spoken = local.replace(".", f" {dot} ").replace("_", f" {line} ")
    return f"{spoken} {at} {domain.replace('.', f' {dot} ')}", ()


def _spaces(dice: Dice, local: str, domain: str, split: str) -> Shape:
    if dice.chance(0.5):
        return f"{local} @ {domain.replace('.', dice.pick((' . ', ' .', '. ')))}", ()
    return f"{local}{dice.pick((' @', '@ ', '  @  '))}{domain}", ()


def _wide(dice: Dice, local: str, domain: str, split: str) -> Shape:
    address = f"{local}@{domain}"
    if split == "held" and dice.chance(0.5):
        return dice.pick((f"{local}﹫{domain}", bold(address), f"{bold(local)}@{domain}")), ()
    if dice.chance(0.5):
        return full_width(address), ()
    sign = dice.pick((("＠", "."), ("＠", "．"), ("@", "。")))
    return f"{local}{sign[0]}{domain.replace('.', sign[1])}", ()


def _hidden(dice: Dice, local: str, domain: str, split: str) -> Shape:
    return hide(dice, f"{local}@{domain}", split, dice.pick((0.2, 0.5, 1.0))), ()


def _apart(dice: Dice, local: str, domain: str, split: str) -> Shape:
    gap = " " if split == "dev" or "_" in local else dice.pick((" ", "-", "_"))
    shown = [gap.join(local), *domain.split(".")]
    if gap == " " and dice.chance(0.5):
        shown = [shown[0], *(" ".join(part) for part in domain.split("."))]
    at, dot = dice.pick(("@", "at", "(at)")), dice.pick((" . ", " dot "))
    return f"{shown[0]} {at} {dot.join(shown[1:])}", ()


def _prose(dice: Dice, local: str, domain: str, split: str) -> Shape:
    shapes = {
        "dev": (
            "{l} then the at sign then {d}",
            "{l}, at, {d}",
            "{l} (that curly a) {d}",
            "{l} followed by @ and {d}",
        ),
        "held": (
            "{l}, then a curly a, then {d}",
            "{l} + at + {d}",
            "{l} and the at symbol and {d}",
            "{l} ... at ... {d}",
        ),
    }
    dot = dice.pick((".", " dot "))
    return dice.pick(shapes[split]).format(l=local, d=domain.replace(".", dot)), ()


def _reverse(dice: Dice, local: str, domain: str, split: str) -> Shape:
    shapes = {
        "dev": ("at {d} my mailbox is {l}", "domain {d}, user {l}", "at {d}: {l}"),
        "held": (
            "over at {d} the name is {l}",
            "{d} is the domain and {l} the box",
            "host {d} / name {l}",
        ),
    }
    dot = dice.pick((".", " dot ", "."))
    return dice.pick(shapes[split]).format(l=local, d=domain.replace(".", dot)), ()


def _fold(dice: Dice, local: str, domain: str, split: str) -> Shape:
    if split == "dev":
        at = dice.pick((f"@{FOLD}", f"{FOLD}@", f" at{FOLD}"))
        return local + at + domain, ()
    at = dice.pick((f" (at){FOLD}", f"{FOLD}at ", f"@...{FOLD}", f"{FOLD}(at) "))
    return local + at + domain.replace(".", dice.pick((".", " dot "))), ()


def _lines(dice: Dice, local: str, domain: str, split: str) -> Shape:
    at = dice.pick(("\n@\n", "\n@", "@\n", "\nat\n"))
    return local + at + domain.replace(".", dice.pick((".", ".", "\n.\n"))), ()


def _link(dice: Dice, local: str, domain: str, split: str) -> Shape:
    shapes = (
        ("mailto:{l}@{d}", "<{l}@{d}>", "({l}@{d})")
        if split == "dev"
        else ("mailto:{l}%40{d}", "MAILTO:{l}@{d}?subject=hello", "[{l}@{d}]")
    )
    return dice.pick(shapes).format(l=local, d=domain), ()


def _slips(dice: Dice, local: str, domain: str, split: str) -> Shape:
    at = (
        dice.pick(("@@", "(@)", "@/", ",@,"))
        if split == "dev"
        else dice.pick(("{@}", "@~", "-@-", "&#64;", "(at", "*@*"))
    )
    return f"{local}{at}{domain}", ()


def _alphabet(dice: Dice, local: str, domain: str, split: str) -> Shape:
    return (
        f"{other_alphabet(dice, local)}{dice.pick(('@', ' at '))}{other_alphabet(dice, domain)}",
        (),
    )


def _commas(dice: Dice, local: str, domain: str, split: str) -> Shape:
    return f"{local}@{domain.replace('.', dice.pick((',', ' , ', '·', '•')))}", ()


_BOTH, _DEV, _HELD = ("dev", "held"), ("dev",), ("held",)
_FAMILIES: tuple[tuple[str, Render, float, int, tuple[str, ...]], ...] = (
    ("plain", _plain, 3, 1, _BOTH),
    ("capitals", _capitals, 1, 1, _BOTH),
    ("at and dot in words", _words, 8, 2, _BOTH),
    ("one sign in words", _sign_words, 4, 2, _BOTH),
    ("every sign in words", _all_words, 2, 2, _BOTH),
    ("spaces about the signs", _spaces, 2, 2, _BOTH),
    ("other widths and styles", _wide, 2, 2, _BOTH),
    ("hidden characters", _hidden, 2, 2, _BOTH),
    ("letters apart", _apart, 1, 3, _BOTH),
    ("in prose", _prose, 1, 3, _BOTH),
    ("domain before the name", _reverse, 1, 3, _BOTH),
    ("title and body", _fold, 1.5, 3, _BOTH),
    ("over lines", _lines, 1, 3, _BOTH),
    ("link or brackets", _link, 1, 1, _BOTH),
    ("slips of the pen", _slips, 1, 2, _BOTH),
    ("letters of another alphabet", _alphabet, 1, 3, _HELD),
    ("commas for dots", _commas, 1, 3, _HELD),
)

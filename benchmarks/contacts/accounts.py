"""Handles and payment names in every disguise; the account is always an invented name."""

from __future__ import annotations

from benchmarks.contacts.dice import Dice
from benchmarks.contacts.model import FOLD, Written
from benchmarks.contacts.names import bold, draw_name, full_width, mixed, other_alphabet
from benchmarks.contacts.phones import hide

_PLATFORMS = {
    "dev": (
        "snap", "Snapchat", "insta", "Instagram", "IG", "telegram", "Tele", "TG", "kik", "Twitter",
        "onlyfans", "OF", "WeChat", "Skype", "discord", "snap chat",
    ),
    "held": (
        "SC", "snapchat", "insta gram", "ig", "Telegram", "tlgrm", "KIK", "twitter/X", "OnlyFans",
        "fansly", "wechat", "viber", "Signal", "line id", "tiktok", "bluesky", "threads",
    ),
}  # fmt: skip
_MASKED = {
    "dev": ("1nsta", "sn@p", "tele-gram", "i.g.", "teIegram", "k1k", "s n a p", "insta📸", "👻",
            "0nlyfans"),
    "held": ("1nst@", "5nap", "t3legram", "I-G", "tele💬gram", "k!k", "s.n.a.p", "📷", "👻 app",
             "ınstagram",
             "0nly f@ns", "sn4pchat"),
}  # fmt: skip
_CUES = {
    "dev": ("{p}: ", "{p} ", "my {p} is ", "{p} - ", "add me on {p} ", "{p}👉 ",
            "find me on {p} as ", "{p} = "),
    "held": ("{p} > ", "{p}; ", "on {p} I am ", "{p} handle ", "{p} user ", "{p} ➡ ",
             "{p} name: ", "{p}| ",
             "follow on {p}: ", "{p} is "),
}  # fmt: skip
_SITES = {
    "dev": ("t.me/", "instagram.com/", "https://instagram.com/", "twitter.com/", "onlyfans.com/",
            "https://t.me/"),
    "held": ("snapchat.com/add/", "https://www.instagram.com/", "x.com/", "https://onlyfans.com/",
             "telegram.me/",
             "kik.me/", "linktr.ee/", "https://www.tiktok.com/@"),
}  # fmt: skip
_SERVICES = {
    "dev": ("cash app", "cashapp", "Cash App", "venmo", "Venmo", "paypal", "chime", "CashApp"),
    "held": ("c.a.s.h app", "ca$h app", "cash-app", "v3nmo", "VENMO", "pay pal", "revolut",
             "cash tag", "wise",
             "PayPal", "apple cash"),
}  # fmt: skip
_PAY_CUES = {
    "dev": ("{p}: ", "{p} ", "{p} - ", "deposit by {p} ", "{p} me at ", "{p} is ", "{p} = "),
    "held": (
        "{p} > ",
        "send on {p} to ",
        "{p} tag ",
        "{p} user ",
        "{p}👉",
        "{p}; ",
        "tips on {p}: ",
    ),
}


def write_handle(dice: Dice, split: str) -> tuple[Written, int]:
    """A handle in a disguise drawn for the split."""
    name = draw_name(dice, ("", "", "_", "."), figures=1.0)
    way = dice.weighted(_WAYS)
    if way == "letters of another alphabet" and split == "dev":
        way = "capitals"  # the other alphabet is kept for the split held
    cue = dice.pick(_CUES[split]).format(p=dice.pick(_PLATFORMS[split]))
    at = dice.pick(("@", "@", ""))
    made = _handle(dice, split, way, name, cue, at)
    before, text, difficulty = made
    return Written("handle", name, text, (way,), before=before), difficulty


_WAYS = (
    ("at sign alone", 2.0), ("platform named", 5.0), ("link", 2.0), ("platform disguised", 2.0),
    ("letters apart", 1.0), ("signs in words", 1.5), ("hidden characters", 1.5),
    ("other widths and styles", 1.5), ("mixed case", 1.0), ("brackets", 1.0),
    ("title and body", 0.7),
    ("letters of another alphabet", 0.7),
)  # fmt: skip


def _handle(dice: Dice, split: str, way: str, name: str, cue: str, at: str) -> tuple[str, str, int]:
    """What stands before the handle, the handle, and how hard it is."""
    if way == "at sign alone":
        return "", f"@{name}", 1
    if way == "platform named":
        return cue, f"{at}{name}", 1
    if way == "link":
        return "", f"{dice.pick(_SITES[split])}{name}", 1
    if way == "platform disguised":
        masked = dice.pick(_CUES[split][:4]).format(p=dice.pick(_MASKED[split]))
        return masked, f"{at}{name}", 2
    if way == "title and body":
        return cue.rstrip(), f"{FOLD}@{name}", 3
    if way == "capitals":
        return cue, f"@{name.upper()}", 2
    return cue, _disguised(dice, split, way, name, at), 2 if way != "letters apart" else 3


def _disguised(dice: Dice, split: str, way: str, name: str, at: str) -> str:
    if way == "letters apart":
        return at + dice.pick((" ", "-") if split == "dev" else (" ", "·", " - ")).join(name)
    if way == "signs in words":
        words = name.replace("_", dice.pick((" underscore ", "(underscore)", " guion bajo ")))
        words = words.replace(".", dice.pick((" dot ", "(dot)", " punto ")))
        return dice.pick(("at ", "(at)", "[at] ", "arroba ")) + words
    if way == "hidden characters":
        return hide(dice, f"@{name}", split, dice.pick((0.3, 0.7)))
    if way == "other widths and styles":
        shown = dice.pick((f"＠{name}", f"@ {name}", full_width(f"@{name}")))
        return shown if split == "dev" else dice.pick((f"@{bold(name)}", f"﹫{name}", shown))
    if way == "mixed case":
        return at + mixed(dice, name)
    if way == "letters of another alphabet":
        return f"@{other_alphabet(dice, name)}"
    a, b = dice.pick((("(", ")"), ("[", "]"), ("“", "”"), ("**", "**"), ("<", ">")))
    return f"{a}{at}{name}{b}"


_PAY_WAYS = (
    ("cashtag", 4.0), ("service named", 4.0), ("link", 2.0), ("letters apart", 1.0),
    ("hidden characters", 1.5), ("other widths and styles", 1.0), ("sign in words", 1.0),
    ("mixed case", 1.0), ("brackets", 1.0), ("space after the sign", 1.0), ("title and body", 0.5),
)  # fmt: skip


def write_payment(dice: Dice, split: str) -> tuple[Written, int]:
    """A payment name in a disguise drawn for the split."""
    way = dice.weighted(_PAY_WAYS)
    service = dice.pick(_SERVICES[split])
    cue = dice.pick(_PAY_CUES[split]).format(p=service)
    sign = "@" if service.lower() in ("venmo", "v3nmo", "revolut") else "$"
    # Only these services allow a line in a name.
    joints = ("", "", "-", "_") if sign == "@" and way == "service named" else ("",)
    name = draw_name(dice, joints, figures=1.0)
    before, text, difficulty = _payment(dice, split, way, name, cue, sign)
    return Written("payment", name, text, (way,), before=before), difficulty


def _payment(
    dice: Dice, split: str, way: str, name: str, cue: str, sign: str
) -> tuple[str, str, int]:
    if way == "cashtag":
        return dice.pick(("", "", cue)) if sign == "$" else "", f"${name}", 1
    if way == "service named":
        return cue, dice.pick(("", sign)) + name, 1
    if way == "link":
        sites = ("paypal.me/", "https://cash.app/$", "cash.app/$", "https://paypal.me/")
        more = (
            "venmo.com/u/",
            "https://www.paypal.me/",
            "paypal dot me slash ",
            "paypal.com/paypalme/",
        )
        return "", dice.pick(sites if split == "dev" else sites[:2] + more) + name, 2
    if way == "letters apart":
        return (
            cue,
            sign + dice.pick((" ", "-") if split == "dev" else (" ", ".", "_ ")).join(name),
            3,
        )
    if way == "hidden characters":
        return cue, hide(dice, f"{sign}{name}", split, dice.pick((0.3, 0.7))), 2
    if way == "other widths and styles":
        wide = dice.pick((f"＄{name}", full_width(f"${name}"), f"💲{name}"))
        return cue, wide if split == "dev" else dice.pick((wide, f"﹩{name}", f"${bold(name)}")), 2
    if way == "sign in words":
        word = dice.pick(
            ("dollar sign ", "(dollar sign)")
            if split == "dev"
            else ("dollarsign ", "dollar symbol ", "$-sign ")
        )
        return cue, f"{word}{name}", 2
    if way == "title and body":
        return cue.rstrip(), f"{FOLD}{sign}{name}", 3
    if way == "mixed case":
        return cue, sign + mixed(dice, name), 2
    if way == "space after the sign":
        return cue, f"{sign} {name}", 2
    a, b = dice.pick((("(", ")"), ("[", "]"), ("“", "”"), ("**", "**")))
    return cue, f"{a}{sign}{name}{b}", 2

"""Names of networks, messengers and payment services, also with figures and signs in them.

What lives here: 'insta', '1nsta', 'tele-gram', 'i.g.', 'sn@p' as one pattern each for platforms
and payment services, and the pattern by which a word may hold one.
"""

from __future__ import annotations

from brightline.privacy.late import late

_PLATFORMS = (
    "instagram", "insta", "ig", "telegram", "tele", "tg", "whatsapp", "wa", "kik", "snapchat",
    "snap", "sc", "twitter", "onlyfans", "skype", "signal", "wechat", "tiktok", "facebook", "fb",
    "viber", "discord", "session", "wickr", "fansly", "threads", "bluesky", "reddit",
    "messenger", "linktree", "threema", "username", "screenname", "handle", "usuario", "nickname",
)  # fmt: skip
_PAYMENTS = (
    "cashapp", "venmo", "zelle", "paypal", "cashtag", "chime", "applepay", "googlepay", "bizum",
    "revolut", "ppal", "capp", "wise", "skrill", "neteller", "payoneer", "mercadopago", "pix",
    "interac", "etransfer", "nequi", "daviplata", "gpay", "monzo", "lydia", "swish", "vipps",
    "mobilepay", "twint", "patreon", "kofi", "buymeacoffee", "wishtender", "youpay", "samsungpay",
    "facebookpay", "xoom", "remitly", "westernunion", "moneygram", "popmoney",
)  # fmt: skip
_PICTURES = "📸📷👻✈🐦"  # the cameras, ghosts, planes and birds that stand for platforms
_AMBIGUOUS = ("of", "x")  # platforms only where a sign follows
_DRAWN = {
    "a": "[a4@]", "b": "[b8]", "e": "[e3]", "g": "[g9]", "i": "[i1l!|]", "l": "[l1i|]",
    "o": "[o0]", "s": "[s5$]", "t": "[t7]",
}  # fmt: skip
_SHORT = 2  # letters
_APART = r"[\s._*-]?"  # 'snap chat', 'tele-gram', 'i.g.'


def _pattern(name: str) -> str:
    if len(name) <= _SHORT:  # drawn otherwise, 'ig' would be '19'
        return r"\.?".join(name) + r"\.?"
    return _APART.join(_DRAWN.get(letter, letter) for letter in name)


def _any_of(names: tuple[str, ...]) -> str:
    return "|".join(_pattern(name) for name in sorted(names, key=lambda name: (-len(name), name)))


PAYMENT = f"(?:{_any_of(_PAYMENTS)})"
_SIGN_BEHIND = r"(?=\s?[:=@]|\s?[^\w\s.,;!?'\"()]|\s(?:is|at|as)\s|\s[(\[<\"])"
_FIGURE_IN_NEXT = r"(?=\s[a-z0-9._-]*[\d_])"
_ONLY_WITH_SIGNS = rf"(?P<of>of){_FIGURE_IN_NEXT}|(?:{'|'.join(_AMBIGUOUS)}){_SIGN_BEHIND}"
# The letter first and what is before it afterwards: a search leaps from letter to letter.
AMBIGUOUS = late(
    rf"of(?<![a-z0-9]of)(?:{_FIGURE_IN_NEXT}|{_SIGN_BEHIND})|x(?<![a-z0-9]x){_SIGN_BEHIND}"
)
"""'OF' and 'X', where what follows tells that they are platforms."""
AMBIGUOUS_WORD = late(r"(?<![a-z0-9])(?:of|x)(?![a-z0-9])")
PLATFORM = f"(?:{_any_of(_PLATFORMS)}|[{_PICTURES}]|{_ONLY_WITH_SIGNS})"
SURE_PLATFORM = f"(?:{_any_of(_PLATFORMS)})"
"""Without those that are platforms only where a sign follows."""

# The rarer half of names that are written in two: 'cash app', 'face book', 'apple pay'.
_HALVES = (
    "app", "fans", "chat", "tok", "pal", "tag", "pay", "gram", "face", "pago", "transfer",
    "coffee", "western", "sky", "user", "screen", "nick", "pop",
)  # fmt: skip
PLATFORM_WORD = late(
    rf"(?<![a-z0-9])(?:{_any_of((*_PLATFORMS, *_PAYMENTS, *_HALVES))})(?![a-z0-9])"
    rf"|[{_PICTURES}]"
)
"""What a word holds that can be a platform's name or a half of it."""

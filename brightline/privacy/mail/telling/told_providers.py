"""The big providers, told or drawn apart: 'jane_7 at g mail', 'on gmail I am jane_7', 'ya hoo'.

What lives here: the providers' names in one piece behind an at; the addresses whose provider is
told by its name alone, before the name of the mailbox or behind it; and the text with these in
their place. A provider behind an at as printed is in `emails`, a slip in its name in `meant_hosts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import AS_NAME
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.printed.bare_domains import ANNOUNCED
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_OF_GOOGLE = (
    r"google(?:'?s)?[\s-](?:e-?)?mail|(?:(?:the|el|la|le|il|o|die|der)\s)?(?:(?:e-?)?mail|correo|post|posta)\s"
    r"(?:of|by|from|de|di|do|da|von)\sgoogle"
)
_GAP = r"(?:[\s.*_~|/'-]|\s-\s)"
_DRAWN_APART = (
    (
        "gmail",
        rf"(?:g|gee|jee|gi|ji|ge|je|ye|yi)(?:oogle)?{_GAP}m(?:ai|ei|aye)l|{_OF_GOOGLE}|g(?:m[*#]i|ma[*#]|[*#]{{2}}i|m[*#]{{2}})l|(?<=[\"'“”‘’«»])gmail(?=[\"'“”‘’«»])",
    ),
    ("hotmail", rf"hot{_GAP}mail"),
    ("yahoo", rf"ya{_GAP}ho{{1,2}}|yah{_GAP}oo|y{_GAP}ahoo"),
    ("outlook", rf"out{_GAP}look"),
    ("icloud", rf"(?:i|eye){_GAP}cloud"),
    ("protonmail", rf"proton{_GAP}mail"),
)
_BEFORE = (
    r"(?:(?<![a-z0-9])(?:at|a\.t\.?|a-t|arroba|arobase|chiocciola|klammeraffe|on|bei|chez|presso|en|auf|sur|su|no|em|my|mi|mein|mon|"
    r"mio|meu)\s|@\s?|[\[({<*]\s?(?:at|arroba|@)\s?[\])}>*]\s?)"
)
# Behind it the dot of the domain, the end of a clause, or its owner: not 'at hot mail order'.
_BEHIND = (
    r"(?=\s?[\[({<*]?\s?(?:d[o0]t|punto|punkt|point|ponto)(?![a-z])|\s?[^\w\s'-]|\s?-\s|\s?\n|\s?$"
    r"|\s(?:i|i'm|is|es|ist|est|e|as|soy|ich|bin|je|sono|sou)\s|\s(?:service|account|address)(?![a-z]))"
)
_QUOTE = r"[\"'“”‘’«»]?"
_NAMES = [name for name, _ in _DRAWN_APART]
_APART = late(
    rf"{_BEFORE}(?P<all>(?:(?:the|el|la|il|le|l')\s?)?{_QUOTE}(?:"
    + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _DRAWN_APART)
    + rf"){_QUOTE}){_BEHIND}"
)
_APART_CUE = re.compile(r"[*#]i?l|mail|hoo|yah|look|cloud|google")
_BIG = r"gmail|googlemail|hotmail|yahoo|ymail|outlook|icloud|protonmail|gmx|aol"
_PROVIDER = (
    rf"(?<![a-z0-9@.])(?P<provider>{_BIG})(?P<ending>(?:\.|\s(?:dot|punto|punkt|point|ponto)\s)"
    r"(?:com|net|org|es|fr|de|it))?(?![a-z0-9@]|\.[a-z])"
)
_MY = r"(?:(?:my|our|the|mi|el|mein\w*|mon|il\smio|mio|o\smeu|meu)\s)"
_ON = rf"(?<![a-z])(?:on|at|with|in|under|via|en|auf|bei|unter|sur|chez|su|presso|no|na|em)\s{_MY}?"
_NAMED_AS = (
    r"(?:(?:you(?:'ll|\swill|\scan)?\s)?find\sme\s(?:as|under|by)|i\s(?:go\sby|am\s(?:called|known\sas))|known\sas|"
    r"me\s(?:llamo|llaman|encuentras\scomo|encontras\scomo)|(?:ich\s)?heisse(?:\sich)?|je\sm'appelle|tu\sme\strouves\scomme|"
    r"mi\s(?:chiamo|trovi\scome)|me\s(?:chamo|encontra\scomo))"
)
_I_AM = (
    r"(?:i\s(?:am|use|have)|i'm|(?:it's|it\sis|as|under|by)|soy|estoy\scomo|uso|(?:ich\s)?bin(?:\sich)?|je\ssuis|j'ai|c'est|"
    r"sono|sou|estou\scomo|(?:you\s)?(?:look|search|ask)\sfor|write(?:\sto)?|busca(?:me\scomo)?|suche?|frag\snach|cherche[rz]?|"
    r"cerca|procur[ea])"
)
_BOX = (
    r"(?:(?:user(?:\s?name)?|name|account|address|id|login|mailbox|usuario|nombre|cuenta|direccion|konto|adresse|compte|nom|"
    r"utente|nome|conta|benutzer(?:name)?)\s?)"
)
_IS = r"(?:is|are|es|ist|est|e|:|=|->)"
_ENDS = r"(?=\s?[.,;!?)\n]|\s-\s|\s?$)(?!@)"
_TOLD = (
    # 'on gmail I am jane_7', 'find me on gmail as jane_7', 'en gmail soy jane_7'
    late(
        rf"{_ON}{_PROVIDER}[,;]?\s(?:(?P<box>{_MY}?{_BOX}(?:there\s)?{_IS}?|{_NAMED_AS})\s|{_MY}?{_BOX}{_IS}|{_I_AM}\s|:\s?)\s?{LOCAL}"
    ),
    # 'my gmail is jane_7', 'gmail user: jane_7', 'gmail me at jane_7', 'gmail, my name is jane_7'
    late(
        rf"{_PROVIDER}(?:'s|[),;])?\s?(?:(?P<box>{_MY}?{_BOX}(?:(?:there|is|es|ist|est|e)\s|[:=]\s?){{0,2}})|{_IS}\s?"
        rf"|(?:me|us)\s?(?:at|:|on|to)\s?){LOCAL}"
    ),
    # 'gmail jane_7', '(gmail) jane_7', where nothing else follows
    late(rf"{_PROVIDER}(?P<apart>(?:'s|\))?\s|,\s|\s?[/-]\s)(?<=\W){LOCAL}{_ENDS}"),
    # 'jane_7 is my gmail', 'jane_7 on gmail', 'jane_7 (gmail)'
    late(
        rf"{LOCAL}(?:,?\s(?:is|es|ist|est|e|c'est)\s{_MY}(?:name\s(?:on|at)\s)?|,?\s(?:on|with|en|auf|bei|sur|chez|su|presso|em)\s{_MY}?"
        rf"|\s?[(\[]\s?(?:at\s|on\s)?){_PROVIDER}(?=\W|$)(?!\s?[:=]|\s(?:is|es|ist|me|user|name)\s|\s(?:answers|lock|sign|messenger|groups?|calendar|maps)(?![a-z]))[)\]]?"
    ),
    # 'jane_7 "gmail" dot com', 'jane_7 [gmail] .com'
    late(
        rf"{LOCAL}\s(?P<quoted>[\"'“”«(\[{{<*]\s?)(?P<provider>{_BIG})\s?[\"'“”»)\]}}>*]\s?"
        r"(?P<ending>(?:\.|(?:dot|punto|punkt|point|ponto)\s)(?:com|net|org|es|fr|de|it))(?![a-z0-9@]|\.[a-z])"
    ),
    # 'mail: jane_7, gmail', 'jane_7 and then gmail'
    late(rf"{LOCAL}(?P<announced>,\s|\s?[/+-]\s|\s(?:(?:and\s)?then|plus)\s){_PROVIDER}{_ENDS}"),
)
_NO_NAME = re.compile(
    r"\d+[._-]?(?:hours?|hrs?|days?|weeks?|years?|yrs?|min\w*|stunden|horas|heures|ore)|(?:well|self|full|part|non|semi|very|high|low|ex)-\w+"
    r"|(?:iphone|ipad|galaxy|win|windows|office|excel|word|since|room|ref|pdf)[._-]?\d+|\d+h\d*d?|usual|always|above|below|before|friend|someone|siempre|immer|toujours|sempre"
)
_SURELY_SIGNED = re.compile(r"[a-z0-9]_[a-z]|[a-z]{3}\d+$")
_SIGNED = re.compile(r"[a-z]+[._-]?\d|\d[._-]?[a-z]{3}|[a-z0-9]_[a-z0-9]|[a-z]{2}[.-][a-z]{3}")
_OTHERS = re.compile(
    r"(?<![a-z])(?:insta\w*|ig|tg|telegram|snap\w*|kik|skype|twitter|x|tiktok)\W{1,3}\Z"
)
_LONGEST_CUE = 40  # characters in front of a name
PROVIDER = re.compile(
    rf"(?<![a-z])(?:{_BIG}|mail(?!:)|hoo?|oo|ahoo|look|cloud)(?![a-z])|(?<![a-z])ya-ho|google|gm?a?[*#]{{1,2}}i?l"
)
"""What some word of such a provider is, for `word_marks`."""


def with_plain_providers(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names of providers in one piece, in the windows of a folded, lower-case text."""
    for start, end in windows:
        if not _APART_CUE.search(lower, start, end):
            continue
        for match in _APART.finditer(lower, start, end):
            yield *match.span("all"), next(name for name in _NAMES if match[name])


def told_providers(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses whose provider is told by its name alone."""
    for window in windows:
        for told in _TOLD:
            for match in told.finditer(lower, *window):
                if _is_named(lower, match):
                    start = min(match.start("local"), match.start("provider"))
                    ending = (match["ending"] or ".com").split()[-1].lstrip(".")
                    address = f"{match['local']}@{match['provider']}.{ending}"
                    yield start, max(match.end("local"), match.end()), address


def _is_named(lower: str, match: re.Match[str]) -> bool:
    """A word of a sentence is a name only where a word for one stands in front."""
    local = match["local"]
    if not may_be_mailbox(local) or _NO_NAME.fullmatch(local):
        return False
    first = match.start("local")
    if first < match.start("provider") and _OTHERS.search(
        lower, max(0, first - _LONGEST_CUE), first
    ):
        return False
    told = match.groupdict()
    if "announced" in told and not ANNOUNCED.search(lower, max(0, first - _LONGEST_CUE), first):
        return False
    if "quoted" in told and is_announced(match.string, first):
        return True
    if "apart" in told or "announced" in told:
        return _SURELY_SIGNED.search(local) is not None
    if _SIGNED.search(local):
        return True
    return bool(told.get("box") and AS_NAME.fullmatch(local))

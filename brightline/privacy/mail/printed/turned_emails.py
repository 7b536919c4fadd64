"""E-mail addresses told the other way round: read backwards, or with their sign behind them.

What lives here: 'gro.elpmaxe@enaj', also with words for its signs ('gro dot elpmaxe at enaj'), and
'jane then example.org with the sign in between'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.text.late import late

Found = tuple[str, int, int]  # address and span

_ENDINGS = SURE_ENDING.split("|")
_TURNED_ENDINGS = frozenset(("moc", "ten", "gro", "ofni"))
_TURNED = "|".join(ending[::-1] for ending in _ENDINGS)
_BACKWARDS = late(
    rf"(?<![a-z0-9@._-])(?:{_TURNED})(?:\.[a-z0-9-]{{2,40}}){{1,3}}@[a-z0-9][a-z0-9._-]*[a-z0-9]"
    r"(?![a-z0-9@])"
)
_DOT_WORD = r"(?:dot|punto|point|punkt|ponto|tod|otnup|tniop|tknup)"
_DOT = rf"\s?[\[({{<]?\s?(?:\.|(?<![a-z]){_DOT_WORD}(?![a-z]))\s?[\])}}>]?\s?"
_AT_WORD = r"(?:at|arroba|arobase|chiocciola|ta|aborra)"
_AT = rf"\s?[\[({{<]?\s?(?:@|(?<![a-z]){_AT_WORD}(?![a-z]))\s?[\])}}>]?\s?"
_IN_WORDS = late(
    rf"(?<![a-z0-9@._-])(?P<domain>(?:{_TURNED})(?:{_DOT}[a-z0-9-]{{2,40}}){{1,3}}){_AT}"
    r"(?P<local>[a-z0-9][a-z0-9._-]*[a-z0-9])(?![a-z0-9@])"
)
_IN_PLACE = late(
    rf"(?<![a-z0-9@._-])(?P<local>[a-z0-9][a-z0-9._-]*[a-z0-9]){_AT}"
    rf"(?P<domain>[a-z0-9-]{{2,40}}(?:{_DOT}[a-z0-9-]{{2,40}}){{1,3}})(?![a-z0-9@])"
)
_DOTS = late(_DOT)
_OF_DOMAIN = late(r"(?<![a-z])(?:domain|dominio|host|server|after|behind)")
_SURELY_TURNED = re.compile(r"moc|gro|ofni")  # 'ten dot com at ...' counts
_KNOWN = re.compile(r"elpmaxe|liamg|oohay|liamtoh|kooltuo|duolci|notorp|liamnotorp|xmg")
_TOLD = late(
    r"(?<![a-z])(?:backward|revers|turn|flip|mirror|reves|envers|vuelta|r(?:ue|u)ckwarts|contrari|rovescio|inver|umgekehrt|"
    r"right\sto\sleft|hinten)"
)
_NEAR = 60  # characters behind an address, or in front of it
_FORWARDS = re.compile(rf"\.(?:{SURE_ENDING}|[a-z]{{2}})$")
_SIGN_BETWEEN = late(
    r"(?<![a-z0-9@])(?P<local>[a-z0-9][a-z0-9._+-]{1,40})\W{1,3}(?:then|and|plus|luego|y)\W{1,3}"
    rf"(?P<domain>[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,2}}\.(?:{SURE_ENDING}))\W{{1,3}}"
    r"(?:with|con|put|pon)\s(?:[a-z]{1,8}\s){0,3}(?:sign|symbol|at|arroba|@|signo)\s"
    r"(?:[a-z]{1,8}\s){0,2}(?:in\s?)?(?:between|medio|entre)(?![a-z])"
)


def turned_domain(domain: str, told: bool = True) -> str:
    """A domain that is turned round as it is meant; '' for one that is none.

    'gro.elpmaxe' as a whole, 'elpmaxe.gro' label by label; 'elpmaxe.org' only where that is told.
    """
    labels = domain.split(".")
    if labels[0] in _TURNED_ENDINGS:
        return domain[::-1]
    if labels[-1] in _TURNED_ENDINGS:
        return ".".join(label[::-1] for label in labels)
    return ".".join([*(label[::-1] for label in labels[:-1]), labels[-1]]) if told else ""


def find_turned(lower: str, start: int, end: int) -> Iterator[Found]:
    """The addresses in a part of a folded text."""
    part = lower[start:end]
    if "@" in part:
        for match in _BACKWARDS.finditer(lower, start, end):
            if not _FORWARDS.search(match.group()):
                yield match.group()[::-1], match.start(), match.end()
    yield from _in_words(lower, start, end)
    if _SURELY_TURNED.search(part) or "ten" in part:
        yield from _in_place(lower, start, end)
    if "between" in part or "entre" in part or "medio" in part:
        for match in _SIGN_BETWEEN.finditer(lower, start, end):
            yield f"{match['local']}@{match['domain']}", match.start(), match.end()


def _in_place(lower: str, start: int, end: int) -> Iterator[Found]:
    """'enaj at elpmaxe dot gro', 'jane at gro dot elpmaxe', where it is told."""
    for match in _IN_PLACE.finditer(lower, start, end):
        told = _TOLD.search(lower, match.end(), match.end() + _NEAR)
        given = _DOTS.sub(".", match["domain"])
        if told and (domain := turned_domain(given, told=False)):
            whole = domain == given[::-1] or _OF_DOMAIN.search(
                lower, match.end(), match.end() + _NEAR
            )
            local = match["local"] if whole else match["local"][::-1]
            yield f"{local}@{domain}", match.start(), match.end()


def _in_words(lower: str, start: int, end: int) -> Iterator[Found]:
    """Those with words for their signs: of a known host, or where that they are turned is told."""
    for match in _IN_WORDS.finditer(lower, start, end):
        domain = _DOTS.sub(".", match["domain"])[::-1]
        known = _SURELY_TURNED.match(domain[::-1]) or _KNOWN.search(domain[::-1])
        first, last = match.start(), match.end()
        told = _TOLD.search(lower, last, last + _NEAR) or _TOLD.search(
            lower, max(0, first - _NEAR), first
        )
        labels = domain.split(".")
        plain = match["local"] in NOT_NAMES or any(label[::-1] in _ENDINGS for label in labels)
        if (told or known) and not plain:  # 'ten dot com at the door'
            yield f"{match['local'][::-1]}@{domain}", first, last

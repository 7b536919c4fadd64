"""Addresses with words in brackets between their parts: 'jane [add at sign] example.org'.

What lives here: brackets that ask for the at to be put there, in six languages, and the text with
the at instead. Brackets that only say something are in `chatter`, those with nothing but a sign
inside in `email_forms`, drawn and described signs in `assembled_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.spread.chatter import without_remarks
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_OPEN = r"(?:[\[({<*]{1,2}\s?|(?<!\w)-(?=(?:add|insert|put|at)(?!\w)))"
_CLOSE = r"[\])}>*-]{1,2}"
_SIGN = (
    r"(?:@|(?:at|arroba|arobase|chiocciola|klammeraffen?|at-?zeichen)(?![a-z])"
    r"(?:[\s-](?:sign|symbol|mark|zeichen))?)"
)
_ASKED = (
    r"(?:add|put|insert|place|type|write|use|press|missing|here|goes|you|we|the|an?|comes|need(?:ed|s)?|sign|please|is|"
    r"belongs|pon|poner|agrega|agregar|anade|aqui|va|la|el|un|una|escribe|falta|usa|ajoute[rz]?|mettre|mettez|ici|met|"
    r"manque|un|hier|einsetzen|einfugen|setzen|kommt|das|ein|fehlt|colocar|coloque|por|aqui|o|inserire|inserisci|"
    r"metti|qui|symbol|in|between|instead|of|this|bracket|and|remove|replace|with)"
)
_TO_SIGN, _BEHIND = rf"(?:{_ASKED}[\s,-]{{1,2}})", rf"(?:[\s,-]{{1,2}}{_ASKED})"
_TO_PUT = rf"(?:{_TO_SIGN}{{1,6}}{_SIGN}{_BEHIND}{{0,6}}|{_SIGN}{_BEHIND}{{1,6}})"
_ASKED_FOR = late(rf"{LOCAL}\s?{_OPEN}{_TO_PUT}\s?[!.]?{_CLOSE}\s?{SPELLED_DOMAIN}")
# 'jane (4) (7) (at) example.org'
_FIGURES = late(
    rf"{LOCAL}(?P<figures>(?:[\s,]{{0,2}}[\[({{<]\s?\d{{1,2}}\s?[\])}}>]){{1,6}})[\s,]{{0,2}}"
    rf"(?=[\[({{<]?\s?{_SIGN}\s?[\])}}>]?\s?{PRINTED_OR_SPELLED})"
)
_DIGIT = re.compile(r"\d+")
BRACKETED = re.compile(
    r"[\[({<*][a-z@]|^[\[(][\d'\"$€£]|^[\[({<*]{1,2}$|^-(?:add|insert|put|at)(?!\w)|^(?:gmail|hotmail|yahoo|outlook|icloud)[!,]*$"
)
"""What some word of such an address holds, for `word_marks`."""
_CUE = late(  # brackets that hold more than a sign
    r"[\[({<*](?!\s?(?:at|arroba|dot|punto|@|\.)\s?[\])}>*])|-[aip]|[,-]\s?(?:and\s)?(?:not?|nicht|kein|pas|non|nao)\s"
)
_BEFORE = 40  # characters from such a bracket to the first sign


def with_bracketed_words(lower: str, places: Sequence[tuple[Span, Span, Span]]) -> Iterator[Change]:
    """The addresses without what is said between their parts, in the windows of a text.

    Args:
        places: `Marks.cores` of brackets and ats beside domains, behind which no bracket matters.
    """
    for (start, end), at, domain in places:
        first = max(start, min(at[0], domain[0]) - _BEFORE)
        if not _CUE.search(lower, first, domain[1]):
            continue
        for match in _ASKED_FOR.finditer(lower, start, end):
            if match["local"] not in NOT_NAMES:
                yield match.end("local"), match.start("domain"), "@"
        for match in _FIGURES.finditer(lower, start, end):
            digits = _DIGIT.findall(match["figures"])
            behind = lower[match.end() : match.end() + 1]
            if may_be_mailbox(match["local"]) and (len(digits) > 1 or not behind.isalpha()):
                yield *match.span(), f"{match['local']}{''.join(digits)} "
        yield from without_remarks(lower, (start, end))

"""E-mail addresses whose signs are words run together with the rest: 'janeATexampleDOTorg'.

What lives here: one word in which both signs are words, and a domain of which the dot is one
('jane at exampledotorg'). Capitals tell where the at stands, else the domain that is known, else
the last place where it can stand. All other addresses are in `emails`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.email_forms import FEWEST_LETTERS, PROVIDERS, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL
from brightline.privacy.mail.parts.email_spans import plain_local
from brightline.privacy.text.late import late

_DOT_WORD = r"(?:dot|punto|punkt|ponto|point|pkt|tochka|kropka|tecka|nokta)"
_AT_WORD = r"(?:arroba|arobase|klammeraffe|chiocciola|sobaka|malpa|zavinac|kukac|aet|at)"
GLUED_CUE = re.compile(rf"[a-z0-9]{_DOT_WORD}(?:{SURE_ENDING})(?![a-z0-9])")
"""What such a word ends with, for `marks`."""
_ENDING = rf"(?:com|net|org|{SURE_ENDING})"
_WORD = late(
    rf"(?<![a-z0-9@.])(?P<local>[a-z0-9][a-z0-9._+-]{{1,60}})(?P<at>{_AT_WORD}|@)"
    rf"(?P<domain>[a-z0-9-]{{3,40}}(?:(?:{_DOT_WORD}|\.)[a-z0-9-]{{2,40}}){{0,2}}?)"
    rf"{_DOT_WORD}(?P<ending>{_ENDING})(?![a-z0-9])"
)
_SIGN = r"(?:[^\w\s@]|_)"
_SIGN_IN_NAME = r"\s(?:dot|punto|underscore|guion\sbajo|dash|guion)\s"
_APART = late(
    rf"(?<![a-z0-9@._-])(?P<local>[a-z0-9][a-z0-9._+-]*(?:{_SIGN_IN_NAME}[a-z0-9]+){{0,2}})(?<![._-])"
    rf"(?:\s?@\s?|\s?{_SIGN}{{1,3}}\s?(?:a|a\s?t|aht|arroba|arobase)\s?{_SIGN}{{1,3}}\s?|\s+(?:at|aht|arroba|arobase)\s+)"
    rf"(?P<host>[a-z0-9-]{{2,40}}?){_DOT_WORD}(?P<ending>{_ENDING})(?![a-z0-9])"
)
_AT = re.compile(_AT_WORD)
_CAPITAL_AT = re.compile(
    r"(?<=[a-z0-9])(?:A[Tt]|A(?:ET|et|RROBA|rroba|ROBASE|robase)|Klammeraffe|KLAMMERAFFE|SOBAKA|MALPA|ZAVINAC|KUKAC|"
    r"Chiocciola|CHIOCCIOLA)(?=[a-z0-9]|[A-Z][a-z])"
)
_CAPITAL_DOT = re.compile(
    r"(?<=[a-z0-9])(?:DOT|PUNTO|PUNKT|PONTO|POINT|PKT|TOCHKA|KROPKA|TECKA|NOKTA)(?=[a-z0-9])"
)
_DOTS = re.compile(_DOT_WORD)
# 'maildotexample', and not 'dotcom', 'anecdotes' or 'puntodeventa'
_DOT_INSIDE = re.compile(
    r"(?<=[a-z0-9]{3})(?<!anec)(?<!anti)(?<!poly)(?:dot(?!ted|ty|s?$)|punto|punkt|ponto|point)(?=[a-z0-9]{3})"
)
_KNOWN = re.compile(rf"(?:{PROVIDERS}|example)(?![a-z]*at)")

Found = tuple[str, int, int]  # address and span


def find_glued(text: str, lower: str, windows: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """The addresses in the windows of a folded text."""
    for start, end in windows:
        for match in _WORD.finditer(lower, start, end):
            at, behind = _sign(text, lower, match)
            local = _CAPITAL_DOT.sub(".", text[match.start() : at]).lower().strip("._-")
            host = lower[behind : match.start("ending")].lstrip("-")
            domain = _DOTS.sub(".", host) + match["ending"]
            if len(local) > 1:
                yield f"{local}@{domain}", match.start(), match.end()
        yield from _apart(lower, start, end)


def _apart(lower: str, start: int, end: int) -> Iterator[Found]:
    for match in _APART.finditer(lower, start, end):
        local = match["local"]
        if local in NOT_LOCAL or sum(map(str.isalpha, local)) < FEWEST_LETTERS:
            continue  # 'find me at exampledotorg' is a page
        host = _DOT_INSIDE.sub(".", match["host"])
        address = f"{plain_local(local)}@{host}.{match['ending']}"
        yield address, match.start(), match.end()


def _sign(text: str, lower: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the word for the at begins and ends."""
    last = match.start("ending")
    if sign := _CAPITAL_AT.search(text, match.start() + 1, last):
        return sign.span()
    signs = [sign.span() for sign in _AT.finditer(lower, match.start() + 2, last)]
    known = [span for span in signs if _KNOWN.match(lower, span[1])]
    return (known or signs or [match.span("at")])[-1]

"""What was found of an e-mail address, and its normal form: no words for its signs, lower case.

What lives here: the span of an address, which of several spans are only parts of others, and the
plain name and domain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.mail.parts.email_forms import (
    BARE_PROVIDER,
    DOT_PARTS,
    FIGURES_IN_ENDINGS,
    LINE_PARTS,
    PLUS_PARTS,
)
from brightline.privacy.mail.parts.email_names import SAID_ENDINGS

_CUT_DOMAIN = re.compile(
    r"(?<![a-z])(?:at|on|in|bei|auf|chez|en|su|presso)\s(?P<first>(?:[a-z]+-)+)\Z"
)
_LONGEST_FIRST = 24  # characters, with the word in front of it
_MAY_GO_ON = (".example", ".test", ".mail")  # endings that are names in front of one as well


A_DOT_COM = ("@a.com", "@a.net", "@a.org")
"""'I used to work at a dot com downtown': hosts of one letter were never sold."""


class EmailSpan(NamedTuple):
    """An address in a folded text, lower-case and plain, and whether words stood for its signs."""

    address: str
    start: int
    end: int
    spelled: bool


def without_pieces(found: Sequence[EmailSpan]) -> list[EmailSpan]:
    """Not 'jane at mail' where 'jane at mail, dot, example ...' was read: no provider's name.

    Nor 'doe at ...' where 'jane dot doe at ...' was.
    """
    ends_alike: defaultdict[int, list[EmailSpan]] = defaultdict(list)
    begin_alike: defaultdict[int, list[EmailSpan]] = defaultdict(list)
    last_end: defaultdict[int, int] = defaultdict(int)
    for span in found:
        ends_alike[span.end].append(span)
        begin_alike[span.start].append(span)
        last_end[span.start] = max(last_end[span.start], span.end)
    return [
        span
        for span in found
        if not (BARE_PROVIDER.search(span.address) and last_end[span.start] > span.end)
        and not any(_goes_on(span, other) for other in begin_alike[span.start])
        and not any(
            other.start < span.start and other.address.endswith(span.address)
            for other in ends_alike[span.end]
        )
    ]


def _goes_on(span: EmailSpan, other: EmailSpan) -> bool:
    """'jane@mail.example' where 'jane@mail.example-org' was read."""
    whole = not span.address.endswith(_MAY_GO_ON)
    return not whole and span.end < other.end and other.address.startswith(f"{span.address}.")


def plain_local(local: str) -> str:
    """Without the words for its signs: 'jane underscore doe'."""
    lines = PLUS_PARTS.sub("+", LINE_PARTS.sub(_line_of, local))
    return DOT_PARTS.sub(".", lines.replace("\n", "")).strip(".'").rstrip("-")


def plain_domain(domain: str) -> str:
    """Without the words for its signs and the figures drawn for letters: 'example d0t c0m'."""
    plain = DOT_PARTS.sub(".", LINE_PARTS.sub(_line_of, domain)).replace(".dot.", ".")
    plain = plain.replace("-.", ".")  # no label ends so
    start, dot, ending = plain.rpartition(".")
    ending = SAID_ENDINGS.get(ending[:2], ending) if " " in ending else ending
    return f"{start}{dot}{ending.translate(FIGURES_IN_ENDINGS)}"


def first_of_domain(lower: str, at: int) -> str:
    """'at mail-harbour.example': the word of mail in front, where it is a part of the domain."""
    cut = _CUT_DOMAIN.search(lower, max(0, at - _LONGEST_FIRST), at)
    return cut["first"] if cut else ""


def _line_of(match: re.Match[str]) -> str:
    said = match.group()
    under = any(word in said for word in ("under", "bajo", "baja", "low", "subguion"))
    return "_" if under or "_" in said.strip("_") else "-"

"""Addresses dictated with commas: 'j a n e, underscore, l o o m, five, at, example, dot, org'.

What lives here: pieces, signs and figures with a comma behind each, up to an at that has one too,
and the text with the name in one piece. Two pieces without a sign between them are one name only if
their letters stood apart. Parts that 'then' joins are in `joined_by_then`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.figures.name_digits import SAID_DIGIT, figures_told
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.sign_names import AT_NAMES
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_LOOK_BACK = 90  # characters from an at to the first piece of its name
_LOW = (
    r"under\s?score|under\s?line|guion\sbajo|barra\sbaja|unterstrich|tiret\sbas|trattino\sbasso|"
    r"understreck"
)
_DOT = r"dot|period|full\sstop|punto|point|punkt|ponto"
_DASH = r"dash|hyphen|minus|guion|bindestrich|tiret|trattino|hifen"
_AT = rf"(?:@|at(?:[\s-]sign)?|arroba|arobase|{AT_NAMES})"
_SAID = rf"{SAID_DIGIT}(?:\s{SAID_DIGIT}){{0,3}}"
_PIECE = rf"(?:{_LOW}|{_DOT}|{_DASH}|{_SAID}|[a-z0-9][a-z0-9._-]{{0,24}})"
_ROW = late(
    rf"(?<![a-z0-9@._-])(?P<row>[a-z][a-z0-9._-]{{1,24}}(?:,\s{_PIECE}){{1,6}})(?P<at>,?\s{_AT},\s)(?=[a-z0-9-]+(?:,\s|\.))"
)
_EACH = late(
    rf"(?:(?P<low>{_LOW})|(?P<dot>{_DOT})|(?P<dash>{_DASH})|(?P<said>{_SAID})|(?P<word>[a-z0-9][a-z0-9._-]*))(?:,\s|$)"
)


def joined_by_commas(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, in the windows of a folded text."""
    lower = folded.lower
    for start, end in windows:
        for row in _ROW.finditer(lower, max(0, start - _LOOK_BACK), end):
            name, signs = _whole(row["row"])
            apart = _stood_apart(folded, row.start("row"), row["row"])
            if (signs or apart) and may_be_mailbox(name):
                yield *row.span("row"), name


def _whole(row: str) -> tuple[str, int]:
    """The name, and how many of its pieces are signs."""
    name, signs = "", 0
    for piece in _EACH.finditer(row):
        sign = "_" if piece["low"] else "." if piece["dot"] else "-" if piece["dash"] else ""
        signs += bool(sign)
        name += sign or piece["word"] or figures_told(piece["said"])
    return name, signs


def _stood_apart(folded: Folded, start: int, row: str) -> bool:
    """Whether the letters of the first piece stood by themselves: 'j a n e'."""
    first = row.partition(",")[0]
    return len(folded.shown(start, start + len(first))) >= 2 * len(first) - 1 > 1

"""Addresses in quoted pieces, and names whose letters stand apart by a different sign each time.

What lives here: '"jane" "4" "7" "@" "example" "." "org"', 'jane"4""7" at example dot org',
'**jane** at example dot org', 'j-a_n.e/d*o at example dot org'; and the text with those parts in
one piece. Pieces that words join are in `put_together`, letters with one sign between them in
`letters_before_at`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SOME_AT, WHOLE
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_PIECE = r"(?:\"[a-z0-9@._+-]{1,30}\"|'[a-z0-9@._+-]{1,30}'|`[a-z0-9@._+-]{1,30}`)"
_ROW = late(rf"(?<![a-z0-9\"'`]){_PIECE}(?:[\s,;+&|-]{{0,3}}{_PIECE}){{2,24}}(?![a-z0-9\"'`])")
_EACH = re.compile(r"[\"'`]([a-z0-9@._+-]+)[\"'`]")
_SIGNS = {"at": "@", "arroba": "@", "dot": ".", "punto": ".", "point": ".", "ponto": "."}
_WHOLE = late(WHOLE)

_FIGURES = late(
    r"(?<![a-z0-9@._+-])(?P<name>[a-z][a-z0-9._-]{0,30}?)"
    r"(?P<quoted>(?:\s?\"\d{1,2}\"|\s?'\d{1,2}'){1,8})(?P<rest>[a-z0-9._-]{0,20})"
    rf"(?=\s?{SOME_AT}\s?[\])}}>]?\s?[a-z0-9])"
)
_FIGURE = re.compile(r"\d")
_GAP = r"[^\w\n@\"',;:!?()\[\]{}<>]"  # '_' is a gap as well
_APART = late(
    rf"(?<![a-z0-9@._+-])[a-z0-9](?:(?:{_GAP}|_){{1,2}}[a-z0-9](?![a-z0-9])){{4,40}}(?=\s{{1,2}}{SOME_AT})"
)
_DOT = r"\s(?:\.|dot|punto|point|ponto|punkt)\s"
_HOST_APART = late(
    rf"(?<=[@t])[\])}}>]?\s{{1,2}}(?P<host>[a-z0-9](?:(?:{_GAP}|_){{1,2}}[a-z0-9](?![a-z0-9])){{2,40}})"
    rf"(?={_DOT}(?P<ending>[a-z]{{2,8}}|[a-z](?:(?:[^\w\n]|_)[a-z](?![a-z])){{1,8}})(?![a-z0-9]))"
)
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_FEWEST_SIGNS = 3  # that differ; with fewer they may belong to the name


# '"jane"@', '**jane** at', a flower on both sides: the same signs around a name.
_WRAPPED = late(
    r"(?<![^\s:(])(?P<sign>[^\w\s@.,:;!?()\[\]{}<>/\\+-]{1,3})(?P<name>[a-z0-9](?:[a-z0-9._+-]{0,40}[a-z0-9])?)"
    rf"(?P=sign)(?=\s?{SOME_AT})"
)


def quoted_pieces(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses and names in one piece, in the windows of a folded, lower-case text."""
    for window in windows:
        for row in _ROW.finditer(lower, *window):
            whole = "".join(_SIGNS.get(piece, piece) for piece in _EACH.findall(row.group()))
            address = _WHOLE.fullmatch(whole)
            if address and may_be_mailbox(address["name"]):
                yield *row.span(), whole
        for quoted in _FIGURES.finditer(lower, *window):
            name = f"{quoted['name']}{''.join(_FIGURE.findall(quoted['quoted']))}{quoted['rest']}"
            if may_be_mailbox(name):
                yield *quoted.span(), name
        yield from _unwrapped(lower, window)


def _unwrapped(lower: str, window: Span) -> Iterator[Change]:
    for wrapped in _WRAPPED.finditer(lower, *window):
        if may_be_mailbox(wrapped["name"]):
            yield *wrapped.span(), wrapped["name"]


def with_letters_together(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names whose letters stand apart by signs of which three differ at least."""
    for window in windows:
        for host in _HOST_APART.finditer(lower, *window):
            if len(set(_NO_LETTER.findall(host["host"]))) >= _FEWEST_SIGNS:
                for part in ("host", "ending"):
                    yield *host.span(part), _NO_LETTER.sub("", host[part])
        for apart in _APART.finditer(lower, *window):
            signs = set(_NO_LETTER.findall(apart.group()))
            if len(signs) >= _FEWEST_SIGNS:
                yield *apart.span(), _NO_LETTER.sub("", apart.group())

"""Names on platforms as sums: 'My PayPal name in parts: maple + loom + 52', 'maple + _ + loom'.

What lives here: pieces with a plus between them behind a platform, where it is said that they are
pieces, or one of them is a sign, or the last is a figure; and the text with the name itself, behind
an '@'. Sums that a note behind the platform calls one word are in `handles_in_pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 60  # characters on either side of a platform's window
_TERM = r"(?:[._-]{1,2}|[\"']?[a-z0-9](?:[a-z0-9._-]{0,24}[a-z0-9_])?[\"']?)"
_SUM = late(
    rf"{A_PLATFORM}(?P<to>[^\n.!?@:=]{{0,40}}[:=])\s?"
    rf"(?P<row>{_TERM}(?:\x20?\+\x20?{_TERM}){{1,4}})(?![\w@]|\s?[+/&=$€£%])"
)
_PIECES = late(
    r"(?<![a-z])(?:pieces?|parts?|bits?|halves|glue|stick|join|put|together|add|teilen?|stucken?|kleb\w*|zusammen|fug\w*|bitar(?:na)?|delar(?:na)?|"
    r"klistra|ihop|satt|morceaux|parties|colle[rz]?|trozos|piezas|partes|pega|junta|une|pezzi|parti|incolla|unisci|pedacos|cola|stukken|delen|plak|"
    r"samen)(?![a-z])"
)
_NAMES_IT = late(
    r"(?<![a-z])(?:name|user|nick|handle|namn|nombre|nom|nome|naam|usuario)|name(?![a-z])"
)
_PLUS = re.compile(r"\x20?\+\x20?")
_FEWEST = 3  # terms of which the last is a figure


def summed_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in place of their sums, in windows around platforms of a lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if lower.find("+", start, last) >= 0:
            for told in _SUM.finditer(lower, start, last):
                yield from _whole(told)


def _whole(told: re.Match[str]) -> Iterator[Change]:
    """All terms as one name; the words that told of them go."""
    terms = [term.strip("\"'") for term in _PLUS.split(told["row"])]
    words = [term for term in terms if term[-1:].isalnum() and not term.isdigit()]
    name = "".join(terms)
    if not (words and words[0] == terms[0] and all(map(is_piece, words)) and is_name(name)):
        return
    line = told.string.rfind("\n", 0, told.start()) + 1
    before = max(line, told.start() - _BESIDE), told.start()
    noted = _PIECES.search(told.string, *before) or _PIECES.search(told["to"])
    signed = len(words) < len(terms) and any(not term.isalnum() for term in terms)
    figured = len(terms) >= _FEWEST and terms[-1].isdigit() and _NAMES_IT.search(told["to"])
    if noted or signed or figured:
        yield *told.span("to"), ":"
        yield *told.span("row"), f"@{name}"

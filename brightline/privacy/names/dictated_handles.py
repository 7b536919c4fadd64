"""Names on platforms told piece by piece: 'the word fern, then dot, then demo, then 77'.

What lives here: pieces, signs by their names and figures behind a platform, each with a word like
'then' in front, and the text with the name itself, behind an '@'. Pieces of which a note says that
they are one are in `handles_in_pieces`, mailboxes told so in `mail/telling/told_in_steps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.name_digits import SAID_DIGIT, figures_told
from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece, signed
from brightline.privacy.names.piece_notes import A_PLATFORM, CLAUSE_ENDS, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 120  # characters behind a platform's window: a step takes a dozen
_THE = r"(?:(?:a|an|the|un|una|el|la|another|otro|otra)\s)?"
_KIND = (
    r"(?:(?:words?|names?|numbers?|figures?|digits?|sign|palabra|nombre|numero|cifras?|signo)\s)?"
)
_LINE = r"(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|raya\sbaja|low\sline|_)"
_DOT = r"(?:full\s?stop|dot|punto|point|period|\.)"
_DASH = r"(?:dash|hyphen|guion|minus|-)"
_SIGN = rf"(?:{_LINE}|{_DOT}|{_DASH})"
_SAID = rf"(?:{SAID_DIGIT}(?:[\s-]{SAID_DIGIT}){{0,5}})"
_PIECE = (
    rf"[\"']?(?:{_SAID}(?![a-z0-9])|{_SIGN}(?:\s(?:sign|symbol))?|[a-z0-9]{{1,30}})[\"']?"
    r"(?![a-z0-9@_-]|\.\w)"
)
_LINK = (
    r"(?:,?\s(?:and\s|y\s)?(?:then|next|after\sthat|followed\sby|plus|luego|despues|seguid[oa]\s(?:de|por)|mas)(?:\scomes|\sva|\sviene)?,?\s"
    r"|,\s(?:and\s|y\s)?)"
)
_STEPS = late(
    rf"{A_PLATFORM}{TO_NAME}(?:(?:first|primero)\s)?{_THE}{_KIND}[\"']?(?P<first>[a-z][a-z0-9]{{1,30}})[\"']?"
    rf"(?P<steps>(?:{_LINK}{_THE}{_KIND}{_PIECE}){{2,8}}){CLAUSE_ENDS}"
)
_STEP = late(
    rf"{_LINK}{_THE}{_KIND}[\"']?(?:(?P<said>{_SAID})|(?P<sign>{_SIGN})|(?P<word>[a-z0-9]{{1,30}}))(?![a-z0-9@_-]|\.\w)"
)
_THEN = re.compile(
    r"(?<![a-z])(?:then|next|after\sthat|followed|luego|despues|seguid[oa])(?![a-z])"
)
_SIGNS = ((late(_LINE), "_"), (late(_DOT), "."), (late(_DASH), "-"))


def dictated_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if not _THEN.search(lower, start, last):
            continue
        for told in _STEPS.finditer(lower, start, last):
            if name := _dictated(told):
                begin = told.start("first")
                yield begin, told.end(), signed(lower, begin, name)


def _dictated(told: re.Match[str]) -> str:
    """The name of all steps, of which one is a sign or figures; '' where a word is no piece."""
    name, sure = told["first"], False
    if not _THEN.search(told["steps"]) or not is_piece(name):
        return ""
    for step in _STEP.finditer(told["steps"]):
        sign = next((drawn for named, drawn in _SIGNS if named.fullmatch(step["sign"] or "")), "")
        figures = figures_told(step["said"] or "")
        if not (sign or figures or is_piece(step["word"])):
            return ""
        sure = sure or bool(sign or figures)
        name += sign or figures or step["word"]
    return name if sure and is_name(name) else ""

"""E-mail addresses as most are printed, found without the searches for disguises.

What lives here: 'jane.7@example.org' and 'jane.7 (at) example (dot) org' where no other word near
by can be a piece of an address. The other searches would find the same there at many times the
cost; whatever is in doubt is left to `emails`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brightline.privacy.mail.parts.email_forms import SPELLED_DOT_CUE, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL, whole_name
from brightline.privacy.mail.parts.email_spans import EmailSpan
from brightline.privacy.mail.printed.emails import start_of_name
from brightline.privacy.mail.printed.figures_first import with_first_figures
from brightline.privacy.text.late import late

Span = tuple[int, int]

_OPEN, _CLOSE = r"\s?[(\[{<]\s?", r"\s?[)\]}>]\s?"
_AT = late(rf"@|{_OPEN}at{_CLOSE}")
_WORD = r"[a-z0-9]+"
_DOT = rf"(?:\.|{_OPEN}dot{_CLOSE})"
_ADDRESS = late(
    rf"(?P<local>{_WORD}(?:\.{_WORD})*)(?P<at>@|{_OPEN}at{_CLOSE})"
    rf"(?P<domain>{_WORD}(?:{_DOT}{_WORD})??{_DOT}(?:{SURE_ENDING}))(?![\w@-])"
)
_BEHIND = late(r"[.,;:!?)\"']{0,3}(?:\s+(?=[(¡¿]?[^\W_])|\s*$)")  # no address goes on with it
_ENDING_IN_NAME = late(r"\.[a-z]{2}")
_DOTS = late(rf"{_OPEN}dot{_CLOSE}")


def plain_emails(lower: str, places: Iterable[tuple[Span, Span, Span]]) -> Iterator[EmailSpan]:
    """The plain addresses of a folded, lower-case text.

    Args:
        places: `Marks.cores` of the words with an at and of those with a dot.
    """
    for window, signs, dots in places:
        if email := plain_email(lower, window, signs, dots):
            yield email


def plain_email(lower: str, window: Span, signs: Span, dots: Span) -> EmailSpan | None:
    """The only address of a window, if it is a plain one; None says nothing.

    No address reaches over an '@', so that of the words with a dot none may stand elsewhere.

    Args:
        window: a stretch of the folded, lower-case text.
        signs: the part of it from the first to the last word that can hold an at.
        dots: the same of the words that can hold a dot, or be an ending or a provider.
    """
    sign = _AT.search(lower, *dots) or _AT.search(lower, *signs)
    if sign is None:
        return None
    start = start_of_name(lower, window[0], sign.start())
    match = _ADDRESS.match(lower, start, window[1])
    if match is None or not _is_alone(lower, match, signs, dots):
        return None
    end = match.end()
    behind = _BEHIND.match(lower, end, window[1])
    if behind is None or behind.end() < dots[1] or SPELLED_DOT_CUE.search(lower, end, window[1]):
        return None
    local, printed = match["local"], match["domain"]
    domain = _DOTS.sub(".", printed)
    if ".dot." in domain or ".punto." in domain:  # one sign too many: 'example.dot.org'
        return None
    spelled = match["at"] != "@" or domain != printed
    if spelled and local in NOT_LOCAL:
        return None
    address, start = whole_name(lower, f"{local}@{domain}", start, end)
    return with_first_figures(lower, EmailSpan(address, start, end, spelled))


def _is_alone(lower: str, match: re.Match[str], signs: Span, dots: Span) -> bool:
    """Whether no word in front can be the dot of an address, nor this one's name its domain."""
    start = match.start()
    only_sign = start <= signs[0] and signs[1] <= dots[1]
    return start <= dots[0] and (only_sign or _ENDING_IN_NAME.search(match["local"]) is None)

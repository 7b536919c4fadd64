"""Addresses with another sign where the at belongs: 'Mail: jane7|example.org', 'ja7²example.org'.

What lives here: one slip of the finger or of another keyboard between a name and a printed or
spelled domain. Beside other things than an address a sign stands there as well ('page jane_7 |
example.org'), so a word must announce one, or the sign be glued to both and the name have a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.address_parts import SPELLED_DOMAIN
from brightline.privacy.mail.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ANY = r"(?:(?!%(?:40|2e))[^\w\s@.]{1,3}|_{2}|\.{2,4})"
_BETWEEN = rf"(?P<sign>\x20?{_ANY}\x20?)"
_WRONG = late(
    rf"(?<![a-z0-9@._+-])(?P<name>[a-z0-9][a-z0-9._+-]{{1,40}}?[a-z0-9]){_BETWEEN}{SPELLED_DOMAIN}"
)
# 'Mail: jane72example.org': the key of the at without its shift, where a word announces one.
_UNSHIFTED = late(
    r"(?<![a-z0-9@._/+-])(?P<name>(?!www\.)[a-z0-9][a-z0-9._+-]{2,40})2"
    rf"(?P<domain>[a-z][a-z-]{{2,30}}(?:\.[a-z-]{{2,20}}){{0,2}}\.(?:{SURE_ENDING}))(?![\w@/-]|\.[a-z])"
)
_ANNOUNCED = late(
    r"(?:(?<![a-z])(?:e-?mails?|mails?|correo|courriel|write(?:\sme)?|escri\w+|schreib\w*|ecri\w*|contact|contacto|kontakt|"
    r"questions|enquiries|(?:request|book(?:ing)?s?|reach\sme|contact\sme)\svia|"
    r"(?:send|drop|write)\s(?:an?\s)?(?:mail|line|note|e-?mail))(?:\s(?:me|us))?(?:\s(?:at|on|to|is|via|a|an|es))?|✉)"
    r"\W{1,3}\Z"
)
_LONGEST_CUE = 28  # characters in front of a name
_IN_LISTS = frozenset(".,:;/-_?!\\()[]{}<>\"'`")  # glued between a name and a page as well


def wrong_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _WRONG.finditer(lower, *window):
            name = match["name"]
            if name not in NOT_NAMES and may_be_mailbox(name) and _is_slip(lower, match):
                yield *match.span(), f"{name}@{plain_domain(match['domain'])}"
        for match in _UNSHIFTED.finditer(lower, *window):
            if may_be_mailbox(match["name"]) and _is_announced(lower, match):
                yield *match.span(), f"{match['name']}@{match['domain']}"


def _is_slip(lower: str, match: re.Match[str]) -> bool:
    apart = match["sign"][0].isspace() or match["sign"][-1].isspace()
    odd = not apart and _IN_LISTS.isdisjoint(match["sign"])
    if FIGURED.search(match["name"]):
        return odd or _is_announced(lower, match)
    return odd and _is_announced(lower, match)


def _is_announced(lower: str, match: re.Match[str]) -> bool:
    start = match.start()
    return _ANNOUNCED.search(lower[max(0, start - _LONGEST_CUE) : start]) is not None

"""Addresses with another sign where the at belongs: 'Mail: jane7|example.org', 'ja7²example.org'.

What lives here: one slip of the finger or of another keyboard between a name and a printed or
spelled domain. Beside other things than an address a sign stands there as well ('page jane_7 |
example.org'), so a word must announce one, or the sign be glued to both and the name have a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES, is_page, may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ANY = r"(?:(?!%(?:40|2e))[^\w\s@.]{1,3}|_{2}|\.{2,4})"
_BETWEEN = rf"(?P<sign>\x20?{_ANY}\x20?)"
_WRONG = late(
    rf"(?<![a-z0-9@._+-])(?P<name>[a-z0-9][a-z0-9._+-]{{1,40}}?[a-z0-9]){_BETWEEN}{SPELLED_DOMAIN}(?!/)"
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
_OF_MAIL = late(
    r"(?:(?<![a-z])(?:e-?mails?|mails?|correo|courriel)(?:\s(?:me|us))?(?:\s(?:at|on|to|is|via|a|es))?|✉)\W{1,3}\Z"
)
_NO_NAME = re.compile(r"(?:tel|sms|ph|mr|mrs|dr)[.\d]|\d+(?:hrs?|days?|[ap]m)")
_MOST_FIGURES = 6  # more are a telephone number's
_ODD = frozenset("|~*#&^=<>→«»¬¦§°")  # between no two items of a list
_LONGEST_CUE = 28  # characters in front of a name
_IN_LISTS = frozenset(".,:;/-_?!\\()[]{}<>\"'`")  # glued between a name and a page as well


def wrong_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _WRONG.finditer(lower, *window):
            name = match["name"]
            if name not in NOT_NAMES and _may_be_one(match) and _is_slip(lower, match):
                yield *match.span(), f"{name}@{plain_domain(match['domain'])}"
        for match in _UNSHIFTED.finditer(lower, *window):
            if _may_be_one(match) and _is_announced(lower, match, surely=True):
                yield *match.span(), f"{match['name']}@{match['domain']}"


def _may_be_one(match: re.Match[str]) -> bool:
    """No telephone number behind its word, no hour, and no name at a platform."""
    name = match["name"]
    few = sum(map(str.isdigit, name)) <= _MOST_FIGURES
    return few and may_be_mailbox(name) and not (_NO_NAME.match(name) or is_page(match["domain"]))


def _is_slip(lower: str, match: re.Match[str]) -> bool:
    apart = match["sign"][0].isspace() or match["sign"][-1].isspace()
    odd = not apart and _IN_LISTS.isdisjoint(match["sign"])
    if FIGURED.search(match["name"]):
        return odd or _is_announced(lower, match, surely=match["sign"].strip() not in _ODD)
    return odd and _is_announced(lower, match)


def _is_announced(lower: str, match: re.Match[str], surely: bool = False) -> bool:
    start = match.start()
    before = lower[max(0, start - _LONGEST_CUE) : start]
    return (_OF_MAIL if surely else _ANNOUNCED).search(before) is not None

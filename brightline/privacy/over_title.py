"""Contacts that begin at the end of the title and go on in the body.

What lives here: 'New in town 212' over '... then 555-0142', 'jane7 @ ...' over 'example.org is the
rest'. The title must end with the first part, the body must say that something goes on, and both
together must be a whole number or an address. What the body tells about single words of the title
is in `told_apart`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.email_forms import SURE_ENDING
from brightline.privacy.email_names import may_be_mailbox
from brightline.privacy.email_spans import plain_domain
from brightline.privacy.late import late
from brightline.privacy.number_words import UNITS
from brightline.privacy.numbering import NANP_REGIONS, nanp_national, regional
from brightline.privacy.told_apart import Found, digits_told

_GOES_ON = (
    r"(?:title|headline|titulo|encabezado|titre|titel|continu\w*|rest|resto|reste|remain\w*|then|"
    r"sigue|siguen|luego|despues|finish\w*|complet\w*|ends?|puis|dann|weiter|follow\w*)"
)
_TITLE_OR_REST = r"(?:title|headline|titulo|encabezado|titre|titel|rest|resto|reste)"
_NEAR = 40  # characters between such a word and a part
GOES_ON = re.compile(rf"(?<![a-z]){_GOES_ON}(?![a-z])")
"""What some word of such a body is, for `word_marks`."""
_DIGIT = "|".join(sorted((*UNITS, "oh"), key=len, reverse=True))
_GROUP = rf"(?:\d+|(?<![a-z])(?:{_DIGIT})(?![a-z]))"
_HEAD = late(rf"(?<![\w$€£.,:/+#-])\+?{_GROUP}(?:[\s().*_/|-]{{1,4}}{_GROUP})*[^\w%$€£]*$")
_TAIL = rf"(?<![\w$€£]){_GROUP}(?:(?!\.+\s)[ ().*_/|-]{{1,3}}{_GROUP})*(?![\w$€£%]|\.\d)"
# 'then 555-0142', '... 555-0142 (the number starts in the title)'
_TAIL_BESIDE = (
    late(
        rf"{GOES_ON.pattern}[^\w\n]{{1,4}}(?:(?:is|are|with|es|con|in|from|the|title|then|by)[^\w\n]{{1,4}}){{0,4}}(?P<tail>{_TAIL})"
    ),
    late(rf"(?P<tail>{_TAIL})[^\d\n$€£]{{1,32}}(?<![a-z]){_TITLE_OR_REST}(?![a-z])"),
)
_HEADS, _TAILS = range(2, 9), range(3, 10)  # digits of either part
_NAME_AND_AT = late(
    r"(?<![^\s:(*|\"'>-])(?P<local>[a-z0-9][a-z0-9._+-]*)"
    r"(?:\s?@|\s?[\[({<*]\s?(?:at|arroba|@)\s?[\])}>*]|\s(?:at|arroba))[^\w@]*$"
)
_DOT = r"(?:\.|\s(?:dot|punto)\s|\s?[\[({<*]\s?(?:dot|punto|\.)\s?[\])}>*]\s?)"
_LABEL = r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,3}"
_DOMAIN = late(
    rf"(?<![\w@-])@?\s?(?P<domain>{_LABEL}(?:{_DOT}{_LABEL}){{0,3}}{_DOT}(?:{SURE_ENDING}|[a-z]{{2}}))"
    r"(?![\w@/-])"
)
_AT_THE_START = 16  # characters of the body in front of a domain


def find_over_title(lower: str, region: str) -> Iterator[tuple[str, str, int, int]]:
    """The parts of numbers and addresses: kind, whole value, start and end."""
    for found in _phones(lower, region):
        yield "phone", *found
    for found in _emails(lower):
        yield "email", *found


def _phones(lower: str, region: str) -> Iterator[Found]:
    """The two parts of a number of which the first is the end of the title."""
    border = lower.find("\n")
    head = _HEAD.search(lower, 0, border) if border > 0 else None
    first = digits_told(head.group()) if head else ""
    if head is None or len(first) not in _HEADS:
        return
    for pattern in _TAIL_BESIDE:
        for told in pattern.finditer(lower, border + 1):
            if e164 := _number(first, digits_told(told["tail"]), region):
                yield e164, *head.span()
                yield e164, *told.span("tail")
                return


def _emails(lower: str) -> Iterator[Found]:
    """The two parts of an address of which the name and its at are the end of the title."""
    border = lower.find("\n")
    name = _NAME_AND_AT.search(lower, 0, border) if border > 0 else None
    if name is None or not may_be_mailbox(name["local"]):
        return
    near = _around_cues(lower, border)
    for domain in _DOMAIN.finditer(lower, border + 1):
        start, end = domain.span()
        told = any(first <= start and end <= last for first, last in near)
        if told or start - border <= _AT_THE_START:
            address = f"{name['local'].strip('.-')}@{plain_domain(domain['domain'])}"
            yield address, name.start(), border
            yield address, start, end
            return


def _around_cues(lower: str, border: int) -> list[tuple[int, int]]:
    """The stretches of the body around words that say that something goes on."""
    return [
        (max(border + 1, cue.start() - _NEAR), min(len(lower), cue.end() + _NEAR))
        for cue in GOES_ON.finditer(lower, border + 1)
    ]


def _number(first: str, rest: str, region: str) -> str:
    """E.164 of both parts together, if they are one whole number of the region."""
    if len(rest) not in _TAILS:
        return ""
    if region in NANP_REGIONS:
        national = nanp_national(first + rest)
        return f"+1{national}" if national else ""
    return regional(first + rest, region)[0] if first[0] == "0" else ""

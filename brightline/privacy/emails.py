"""E-mail addresses, with 'at' and 'dot' in any bracket, in English and Spanish.

What lives here: the search and the normal form. What an address looks like is in `email_forms`;
domains without a name in front are in `urls`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.email_forms import (
    ANY_DOMAIN_FIRST_CUE,
    ARROBA_CUE,
    AS_NAME,
    AS_PRINTED,
    BARE_PROVIDER,
    CORE,
    DOMAIN_FIRST_CUE,
    DOT_PARTS,
    EMAIL,
    EMAIL_WITH_ARROBA,
    FEWEST_LETTERS,
    FIGURE_OR_LINE,
    FIGURED,
    FIGURES_IN_ENDINGS,
    JOINING,
    LINE_PARTS,
    MAILBOX_CUE,
    MAILBOX_ON,
    NAMED_PARTS,
    NAMED_PARTS_CUE,
    NEVER,
    OF_NAME,
    OTHER_SIGN,
    OTHER_SIGN_CUE,
    PART_CUE,
    PLAIN_TOKEN,
    PLUS_PARTS,
    PRINTED_DOMAIN,
    REVERSED,
    REVERSED_CUE,
    SIGNS_BESIDE,
    SLIP_CUE,
    SLIPPED,
    SLIPPED_DOTS,
    SPELLED_DOT_CUE,
    STRONG,
    TOLD_IN_PARTS,
    TOLD_STRONGLY,
)
from brightline.privacy.email_names import NOT_LOCAL, SAID_ENDINGS, whole_name
from brightline.privacy.loose_emails import find_loose
from brightline.privacy.turned_emails import find_turned


class EmailSpan(NamedTuple):
    """An address in a folded text, lower-case and plain, and whether words stood for its signs."""

    address: str
    start: int
    end: int
    spelled: bool


_IN_PARTS = (
    (REVERSED_CUE, REVERSED),
    (NAMED_PARTS_CUE, NAMED_PARTS),
    (MAILBOX_CUE, MAILBOX_ON),
)


def find_emails(lower: str, windows: Sequence[tuple[int, int]]) -> list[EmailSpan]:
    """All addresses in the windows of a folded, lower-case text."""
    found: list[EmailSpan] = []
    for start, end in windows:
        found += [EmailSpan(*loose, True) for loose in find_loose(lower, start, end)]
        for cue, pattern in _IN_PARTS:
            if cue.search(lower, start, end):
                found += [_read_parts(match) for match in pattern.finditer(lower, start, end)]
        found += [span for match in _whole(lower, start, end) if (span := _read(match))]
        sign = SLIP_CUE.search(lower, start, end)
        if sign:
            slips = SLIPPED.finditer(lower, _start_of_name(lower, start, sign.start()), end)
            found += [span for match in slips if (span := _read_slip(match))]
        if OTHER_SIGN_CUE.search(lower, start, end):
            slips = OTHER_SIGN.finditer(lower, start, end)
            found += [span for match in slips if (span := _read_slip(match))]
        plain = find_loose(lower, start, end, plain=True)
        found += [EmailSpan(*loose, True) for loose in plain]
        found += _told_in_parts(lower, start, end)
        found += [EmailSpan(*turned, True) for turned in find_turned(lower, start, end)]
    found = [span for span in found if not _is_cut_short(span, found)]
    return [EmailSpan(*whole_name(lower, *span[:3]), *span[2:]) for span in found]


def _is_cut_short(span: EmailSpan, found: Sequence[EmailSpan]) -> bool:
    """'jane at mail' where 'jane at mail, dot, example ...' was read: no provider's name.

    Nor 'doe at ...' where 'jane dot doe at ...' was.
    """
    ends_alike = [other for other in found if other.end == span.end and other.start < span.start]
    if any(other.address.endswith(span.address) for other in ends_alike):
        return True
    if not BARE_PROVIDER.search(span.address):
        return False
    return any(other.start == span.start and other.end > span.end for other in found)


def _told_in_parts(lower: str, start: int, end: int) -> list[EmailSpan]:
    """What is left of these is the least certain."""
    domain_first, name_first = TOLD_STRONGLY
    if not STRONG.search(lower, start, end):
        spelled = SPELLED_DOT_CUE.search(lower, start, end)
        cue = ANY_DOMAIN_FIRST_CUE if spelled else DOMAIN_FIRST_CUE
        domain_first, name_first = TOLD_IN_PARTS
        if not cue.search(lower, start, end):
            domain_first = NEVER
        if not FIGURE_OR_LINE.search(lower, start, end):
            name_first = NEVER
    return [
        span
        for pattern in (domain_first, name_first)
        for match in pattern.finditer(lower, start, end)
        if (span := _read_told(match))
    ]


def _whole(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of `EMAIL`, begun where the name before the next at begins."""
    pattern = EMAIL_WITH_ARROBA if ARROBA_CUE.search(lower, start, end) else EMAIL
    while core := CORE.search(lower, start, end):
        match = pattern.search(lower, _start_of_name(lower, start, core.start()), end)
        if match is None:
            return
        yield match
        start = match.end()


def _start_of_name(lower: str, start: int, at: int) -> int:
    """No later than where a name can begin whose at is at a place; `start` is where to stop."""
    begin = at
    joins = True  # whether what stands right of `begin` can be joined to what is left of it
    for token in reversed(lower[start:at].split()):
        plain = PLAIN_TOKEN.fullmatch(token) is not None
        plain = plain and token.strip(SIGNS_BESIDE) not in JOINING
        if plain and not joins:
            break
        begin = lower.rindex(token, start, begin)
        joins = not plain
    return begin


def _read(match: re.Match[str]) -> EmailSpan | None:
    at, local = match["at"], match["local"]
    start = match.start()
    if at == "@" and AS_PRINTED.fullmatch(whole := match.group()) and match["domain"]:
        return EmailSpan(whole, start, match.end(), False)
    if at != "@" and local.strip(".'") in NOT_LOCAL:
        return None
    domain = match["domain"] or match["anytld"]
    if match["anytld"] and at != at.strip():  # 'on tg @jane.doe' is a handle
        return None
    if local[-1] == "." and at[0].isspace() and "@" in at:  # '... in town. @example.org'
        return None
    if match["provider"]:
        domain = f"{match['provider']}.{match['bare'] or 'com'}"
    plain_domain = _plain_domain(domain).lstrip("-")
    plain_local = _plain_local(local)
    if at[0] == "_":  # 'jane__at__example'
        plain_local = plain_local.rstrip("_")
    spelled = at.strip() != "@" or plain_domain != domain or plain_local != local.strip(".'")
    return EmailSpan(f"{plain_local}@{plain_domain}", start, match.end(), spelled)


def _read_slip(match: re.Match[str]) -> EmailSpan | None:
    """Only where the name is no word, or there is no blank between it and the sign."""
    local = match["local"].strip(".-'")
    before = match["at"].partition("@")[0]
    apart = before != "".join(before.split()) and "@" in match["at"]
    if local in NOT_LOCAL or not _has_letters(local):
        return None
    if match["at"] == "!" and not FIGURED.search(local):  # 'call now!example.org'
        return None
    if apart and not FIGURED.search(local) and not _may_be_name(local, match["domain"]):
        return None
    domain = _plain_domain(SLIPPED_DOTS.sub(".", match["domain"]).strip("-"))
    return EmailSpan(f"{local}@{domain}", match.start(), match.end(), True)


def _read_told(match: re.Match[str]) -> EmailSpan | None:
    """Name and domain with words between them that tell which is which."""
    local = match["local"] or match["bare"]
    if not (PART_CUE.search(match.group()) and _has_letters(local)):
        return None
    if not match["local"] and not (match["cue"] or match["tail"]):
        return None
    if not FIGURED.search(local) and not _is_told_strongly(match):
        return None
    return _read_parts(match)


def _is_told_strongly(match: re.Match[str]) -> bool:
    """'example.org, the domain is parked' tells of no name; 'janedoe at the domain ...' does."""
    if match["between"] is None:
        return False
    if match.start("local") < match.start("domain"):
        return STRONG.search(match["between"]) is not None
    return match["tail"] is not None or OF_NAME.search(match["between"]) is not None


def _read_parts(match: re.Match[str]) -> EmailSpan:
    which = "local" if match["local"] else "bare"
    address = f"{_plain_local(match[which])}@{_plain_domain(match['domain'])}"
    start = min(match.start(which), match.start("domain"))
    return EmailSpan(address, start, match.end(), True)


def _may_be_name(local: str, domain: str) -> bool:
    """Whether a word apart from the '@' of a domain as printed is no word of a sentence."""
    return bool(AS_NAME.fullmatch(local) and PRINTED_DOMAIN.fullmatch(domain))


def _has_letters(local: str) -> bool:
    return sum(map(str.isalpha, local)) >= FEWEST_LETTERS


def _plain_local(local: str) -> str:
    """Without the words for its signs: 'jane underscore doe'."""
    lines = PLUS_PARTS.sub("+", LINE_PARTS.sub(_line_of, local))
    return DOT_PARTS.sub(".", lines.replace("\n", "")).strip(".'").rstrip("-")


def _plain_domain(domain: str) -> str:
    """Without the words for its signs and the figures drawn for letters: 'example d0t c0m'."""
    plain = DOT_PARTS.sub(".", LINE_PARTS.sub(_line_of, domain)).replace(".dot.", ".")
    start, dot, ending = plain.rpartition(".")
    ending = SAID_ENDINGS.get(ending[:2], ending) if " " in ending else ending
    return f"{start}{dot}{ending.translate(FIGURES_IN_ENDINGS)}"


def _line_of(match: re.Match[str]) -> str:
    said = match.group()
    under = any(word in said for word in ("under", "bajo", "baja", "low", "subguion"))
    return "_" if under or "_" in said.strip("_") else "-"

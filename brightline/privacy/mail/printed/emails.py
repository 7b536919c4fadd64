"""E-mail addresses, with 'at' and 'dot' in any bracket, in English and Spanish.

What lives here: the search. What an address looks like is in `email_forms`, its normal form in
`email_spans`; domains without a name in front are in `urls`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.announced import (
    ends_sentence,
    goes_on,
    of_line_before,
    of_sentence_before,
)
from brightline.privacy.mail.parts.email_forms import (
    ANY_DOMAIN_FIRST_CUE,
    ARROBA_CUE,
    AS_NAME,
    AS_PRINTED,
    CORE,
    DOMAIN_FIRST_CUE,
    EMAIL,
    EMAIL_WITH_ARROBA,
    FEWEST_LETTERS,
    FIGURE_OR_LINE,
    FIGURED,
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
    PRINTED_DOMAIN,
    REVERSED,
    REVERSED_CUE,
    SIGNS_BESIDE,
    SLIP_CUE,
    SLIPPED,
    SLIPPED_DOTS,
    SPELLED_DOT_CUE,
    STRONG,
    SURE_ENDING,
    TOLD_IN_PARTS,
    TOLD_STRONGLY,
)
from brightline.privacy.mail.parts.email_names import (
    NOT_LOCAL,
    NOT_NAMES,
    whole_name,
)
from brightline.privacy.mail.parts.email_spans import (
    A_DOT_COM,
    EmailSpan,
    first_of_domain,
    plain_domain,
    plain_local,
    without_pieces,
)
from brightline.privacy.mail.parts.mailboxes import is_mailbox
from brightline.privacy.mail.parts.ordinary_words import JOINING
from brightline.privacy.mail.printed.bare_domains import bare_domain
from brightline.privacy.mail.printed.figures_first import with_first_figures
from brightline.privacy.mail.printed.loose_emails import find_loose
from brightline.privacy.mail.printed.other_endings import with_other_endings
from brightline.privacy.mail.printed.turned_emails import find_turned
from brightline.privacy.names.urls import DOT_COM_PLACE

_SECOND_AT = re.compile(r"--(?:at|arroba)--")
_PRICE = re.compile(r"\d+[.,]\d\d")
_PAGE = re.compile(rf"(?:[a-z0-9-]+\.)+(?:{SURE_ENDING}|tv|me|app|social)")
# 'at this point in time', 'at some point it rained'
_POINT_IN_TIME = re.compile(
    r"(?:th(?:is|at|e|ese|ose)|one|some|any|which|what|an?|each|every|no|certain|given|later|early|same|"
    r"(?:starting|meeting|turning|high|low|mid)-?)\s(?:point|period)\s"
)
_SENTENCE_INSIDE = re.compile(rf"\.(?:{SURE_ENDING})[.!?:;]\s")
_IN_PARTS = (
    (REVERSED_CUE, REVERSED),
    (NAMED_PARTS_CUE, NAMED_PARTS),
    (MAILBOX_CUE, MAILBOX_ON),
)
_PATH = re.compile(r"/[$@]?[a-z0-9]{3}")
# Hosts of links with a contact in their path, where nobody has a mailbox.
_HOSTS_OF_LINKS = ("@wa.me", "@t.me", "@cash.app", "@paypal.me", "@ko-fi.com", "@linktr.ee")


def find_emails(lower: str, windows: Sequence[tuple[int, int]]) -> list[EmailSpan]:
    """All addresses in the windows of a folded, lower-case text."""
    found: list[EmailSpan] = []
    for start, end in windows:
        found += [EmailSpan(*loose, True) for loose in find_loose(lower, start, end)]
        for cue, pattern in _IN_PARTS:
            if cue.search(lower, start, end):
                told = pattern.finditer(lower, start, end)
                found += [_read_parts(match) for match in told if match["local"] not in NOT_NAMES]
        found += _whole(lower, start, end)
        sign = SLIP_CUE.search(lower, start, end)
        if sign:
            slips = SLIPPED.finditer(lower, start_of_name(lower, start, sign.start()), end)
            found += [span for match in slips if (span := _read_slip(match))]
        if OTHER_SIGN_CUE.search(lower, start, end):
            slips = OTHER_SIGN.finditer(lower, start, end)
            found += [span for match in slips if (span := _read_slip(match))]
        plain = find_loose(lower, start, end, plain=True)
        found += [EmailSpan(*loose, True) for loose in plain]
        found += _told_in_parts(lower, start, end)
        found += [EmailSpan(*turned, True) for turned in find_turned(lower, start, end)]
    whole = without_pieces(found) if len(found) > 1 else found
    whole = [span for span in whole if not _is_page(lower, span)]
    whole = [EmailSpan(*whole_name(lower, *span[:3]), *span[2:]) for span in whole]
    whole = [with_first_figures(lower, span) for span in whole]
    return list(with_other_endings(lower, whole))


def _is_page(lower: str, span: EmailSpan) -> bool:
    """'not at a dot com', 'tips at ko-fi.com/jane': a path behind an at in words is of a page."""
    if span.address.endswith((*A_DOT_COM, *_HOSTS_OF_LINKS)):
        return True
    in_words = "@" not in lower[span.start : span.end]
    return in_words and _PATH.match(lower, span.end) is not None


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


def _whole(lower: str, start: int, end: int) -> Iterator[EmailSpan]:
    """What `EMAIL` finds, begun where the name before the next at begins.

    'mail me at jane.doe @ ...': what is no address behind the first at may be the name of one.
    """
    pattern = EMAIL_WITH_ARROBA if ARROBA_CUE.search(lower, start, end) else EMAIL
    while core := CORE.search(lower, start, end):
        match = pattern.search(lower, start_of_name(lower, start, core.start()), end)
        if match is None:
            return
        span = _read(match)
        if span is not None:
            yield span
        start = match.end() if span else match.end("at")


def start_of_name(lower: str, start: int, at: int) -> int:
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
    cut = of_line_before(local, match) or of_sentence_before(local, match)
    start = match.start() + cut
    local = local[start - match.start() :]
    if (
        at == "@"
        and AS_PRINTED.fullmatch(whole := match.string[start : match.end()])
        and match["domain"]
    ):
        return EmailSpan(whole, start, match.end(), False)
    if at != "@" and local.strip(".'") in NOT_LOCAL and not is_mailbox(match):
        return None
    if at.strip() == "at" and _POINT_IN_TIME.match(match.string, match.end("at")):
        return None
    if at.strip() == "at" and match.string.startswith("/", match.end()):
        return None  # 'pay at cash.app/...' names a page
    if at.strip() == "at" and (local[-1] == "." or "\n" in at) and goes_on(match):
        return None  # 'of oak. At example.org we have ...'
    if at.strip() == "at" and DOT_COM_PLACE.match(match.string, match.end("at") - 1):
        return None
    if at[0] == "/" and _PAGE.fullmatch(local):  # 'example.org/@jane'
        return None
    domain = match["domain"] or match["anytld"]
    if match["anytld"] and at != at.strip():  # 'on tg @jane.doe' is a handle
        return None
    if at[0].isspace() and _PRICE.fullmatch(local):  # '$295.00 @example.org'
        return None
    if local[-1] == "." and at[0].isspace() and "@" in at:  # '... in town. @example.org'
        return None
    if match["provider"] or match["undotted"]:
        domain = bare_domain(match)
    if not domain or _SECOND_AT.search(domain):  # 'slots at jane--at--example'
        return None
    its_domain = plain_domain(domain).lstrip("-")
    its_local = plain_local(local)
    if at[0] == "_":  # 'jane__at__example'
        its_local = its_local.rstrip("_")
    spelled = at.strip() != "@" or its_domain != domain or its_local != local.strip(".'")
    return EmailSpan(f"{its_local}@{its_domain}", start, match.end(), spelled)


def _read_slip(match: re.Match[str]) -> EmailSpan | None:
    """Only where the name is no word, or there is no blank between it and the sign."""
    if _SENTENCE_INSIDE.search(match["domain"]):  # '... example.test.\nVenha com tempo'
        return None
    local = match["local"].strip(".-'")
    before = match["at"].partition("@")[0]
    apart = before != "".join(before.split()) and "@" in match["at"]
    if local in NOT_LOCAL or not _has_letters(local):
        return None
    if match["at"] == "!" and not FIGURED.search(local):  # 'call now!example.org'
        return None
    if apart and not FIGURED.search(local) and not _may_be_name(local, match["domain"]):
        return None
    domain = plain_domain(SLIPPED_DOTS.sub(".", match["domain"]).strip("-"))
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
    name_first = -1 < match.start("local") < match.start("domain")
    if name_first and ends_sentence(match.string, *match.span("local")):
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
    domain = first_of_domain(match.string, match.start("domain")) + match["domain"]
    address = f"{plain_local(match[which])}@{plain_domain(domain)}"
    start = min(match.start(which), match.start("domain"))
    return EmailSpan(address, start, match.end(), True)


def _may_be_name(local: str, domain: str) -> bool:
    """Whether a word apart from the '@' of a domain as printed is no word of a sentence."""
    return bool(AS_NAME.fullmatch(local) and PRINTED_DOMAIN.fullmatch(domain))


def _has_letters(local: str) -> bool:
    return sum(map(str.isalpha, local)) >= FEWEST_LETTERS

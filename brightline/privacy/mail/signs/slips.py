"""Slips of the pen beside an '@': 'jane@examplecom', 'jane@example. .org', 'jane _doe@example.org'.

What lives here: what is left out, doubled, blank or broken in an address that has its '@', and the
text with the address as it is meant. Signs other than a dot between its labels are in `emails`; an
address without an at is in `signless`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LABELS, LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import FIGURED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ENDING = rf"(?P<ending>{SURE_ENDING}){ENDS}"
_PRINTED = rf"(?P<domain>{LABELS}\.(?:{SURE_ENDING}|[a-z]{{2}})){ENDS}"
_SHORT_ENDING = r"(?P<ending>com|net|org)"
_SIGN = r"[^\w\s@.]"
_BRACKETED_AT = r"[\[({<*]\s?(?:at|arroba)\s?[\])}>*]"
_NO_ENDING = "".join(rf"(?<!\.{ending})" for ending in ("com", "org", "net", "test", "example"))
_DOT_WORD = r"(?:d[o0]t|punto|punkt|ponto|point)"
# More than one sign or blank where a dot should be, or a bracket that is not closed.
_SLIPPED_DOT = (
    rf"(?:\.\s{{2,4}}|\.\s{{0,2}}\.\s{{0,2}}|\s?{_SIGN}\s?(?:{_DOT_WORD}{_SIGN}?\s?)?"
    rf"|\.\s?{_DOT_WORD}\s?\.?\s?)"
)
_WORDS = (
    r"(?!(?:tele|inter|sit|rom|bon|cabi|inter|intra|pla|mag|gar|hor|cyb)(?:com|net|org)(?![a-z])"
    r"|[a-z]{0,6}(?:con|la|pro|fas|hot|grea|swee|in|a|fit|at|de|bes|ear|fin)test(?![a-z]))"
)
_WHOLE_ENDING = r"(?P<ending>com|net|org|example|test|invalid)"
_LAST = rf"(?!{_SLIPPED_DOT}(?:{SURE_ENDING})(?![a-z0-9]))"
_MISSING_DOT = late(
    rf"{LOCAL}@{_WORDS}(?P<host>(?:{LABEL}\.)?[a-z0-9-]{{3,40}}?)(?<!dot)(?<!punto)(?<!-){_WHOLE_ENDING}{ENDS}"
    rf"(?!\s?[\[({{<*]?\s?{_DOT_WORD}(?![a-z]))"  # 'jane@skynet dot be'
)
_BAD_DOT = late(
    rf"{LOCAL}@(?P<host>{LABEL}(?:\.{LABEL}){{0,2}}){_NO_ENDING}{_SLIPPED_DOT}{_ENDING}{_LAST}"
)
_LONE_DOT = late(rf"{LOCAL}\s@(?P<host>{LABEL})\s{_SHORT_ENDING}(?=[.,;:!?)\]]*(?:\s*\n|\s*$))")
# 'jane@example.o rg': a blank in the ending
_CUT = {
    " ".join((ending[:at], ending[at:])): ending
    for ending in ("com", "net", "org")
    for at in (1, 2)
}
_CUT_ENDING = late(rf"{LOCAL}@(?P<host>{LABEL})\.(?P<cut>{'|'.join(_CUT)})(?![\w@-])")
# Not 'jane.doe@example dot org', of which the domain goes on.
_SWAPPED = late(
    rf"{LOCAL}\.(?P<host>{LABEL})@{_WHOLE_ENDING}(?![\w@-]|\.[a-z]|\W{{1,8}}(?:d\s?[o0]\s?t|period|full\sstop|{_DOT_WORD}|{SURE_ENDING})(?![a-z]))"
)
_TWO_SIGNS = late(
    rf"{LOCAL}\s?(?:@\s?(?:{_BRACKETED_AT}|at(?=\s))|@\s@|{_BRACKETED_AT}\s?@|(?<![a-z0-9])at\s@)\s?{_PRINTED}"
)
AND_THEN = (
    r",?\s(?:and\s)?(?:then|next|plus|luego|dann|puis|poi|depois|type|write|put|add|press|escribe|tape[rz]?|"
    r"(?:and\s|is\s)?followed\sby|after\s(?:that|it)|seguid[oa]\s(?:de|por)|suivie?\sd[eu]|gefolgt\svo[nm]|seguit[oa]\sda)\s"
    r"(?:(?:the|an?|una?|une|la|el|le|ein|eine[mn]?)\s)?"
)
"""What is said between the parts of an address that is told one by one."""
_NOISE = r"[\[(*{<]\s?[a-z]{2,12}\s?[\])*}>]\s?"  # '(hugs) @ (kisses)'
_ONE_BY_ONE = late(
    rf"{LOCAL}{AND_THEN}@{AND_THEN}(?P<host>{LABEL}){AND_THEN}"
    rf"(?:(?:\.|{_DOT_WORD})(?:{AND_THEN}|\s?))?{_ENDING}"
)
_NOISY = late(rf"{LOCAL}\s?(?:{_NOISE}@\s?(?:{_NOISE})?|@\s?{_NOISE}){SPELLED_DOMAIN}")
_THEN_ENDING = late(rf"{LOCAL}\s?@\s?(?P<host>{LABEL}){AND_THEN}(?:\.|{_DOT_WORD}\s){_ENDING}")
_BROKEN = late(
    rf"{LOCAL}@(?P<host>[a-z0-9]{{1,40}})-?\n(?P<domain>[a-z0-9]{{1,40}}\.(?:{SURE_ENDING})){ENDS}"
)
_TWICE = late(
    rf"{LOCAL}@(?P<domain>{LABEL}(?:\.{LABEL}){{0,2}}?\.(?:{SURE_ENDING}))(?P=local)@(?P=domain){ENDS}"
)
# 'jane _doe@', 'jane_ doe@', 'jane .doe@', but 'tonight. jane@'; with a hyphen only behind a cue.
_APART = late(
    r"(?<![a-z0-9@._+-])(?:(?P<one>[a-z0-9]+(?:[._-][a-z0-9]+)*)(?:\s(?P<before>[_.])|(?P<behind>_)\s)"
    r"|(?:(?<=:\s)|(?<=to\s|at\s|is\s|es\s|an\s|\sa\s|\se\s))(?P<first>[a-z]{2,20})(?:\s-|-\s))"
    rf"(?P<two>[a-z0-9]+(?:[._-][a-z0-9]+)*)@{_PRINTED}"
)
_BEHIND = 24  # characters of 'followed by' and an ending


def slips(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded, lower-case text."""
    for start, last in windows:
        if "@" in lower[start:last]:
            end = min(len(lower), last + _BEHIND)
            for pattern, meant in _SLIPS:
                for match in pattern.finditer(lower, start, end):
                    if (address := meant(match)) and _is_named(match):
                        yield *match.span(), address


def _is_named(match: re.Match[str]) -> bool:
    """A word that stands apart from its at may be one of the sentence."""
    local = match.groupdict().get("local")
    return local not in NOT_NAMES or match.string.startswith("@", match.end("local"))


def _dotted(match: re.Match[str]) -> str:
    return f"{match['local']}@{match['host']}.{match['ending']}"


def _uncut(match: re.Match[str]) -> str:
    return f"{match['local']}@{match['host']}.{_CUT[match['cut']]}"


def _printed(match: re.Match[str]) -> str:
    return f"{match['local']}@{plain_domain(match['domain'])}"


def _unbroken(match: re.Match[str]) -> str:
    return f"{match['local']}@{match['host']}{match['domain']}"


def _is_begun(match: re.Match[str]) -> bool:
    """Whether a word begins a name: 'mail jane _doe@...', but 'tango nights _jane_doe@...'."""
    over_lines = "\n" in match.group()
    told = is_announced(match.string, match.start(), in_line=over_lines)
    return told or FIGURED.search(match["one"]) is not None


def _joined(match: re.Match[str]) -> str:
    first = match["one"] or match["first"]
    if first in NOT_NAMES or (match["before"] == "_" and not _is_begun(match)):
        return ""
    return f"{first}{match['before'] or match['behind'] or '-'}{match['two']}@{match['domain']}"


_SLIPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_TWO_SIGNS, _printed),
    (_TWICE, _printed),
    (_ONE_BY_ONE, _dotted),
    (_THEN_ENDING, _dotted),
    (_NOISY, _printed),
    (_BROKEN, _unbroken),
    (_APART, _joined),
    (_CUT_ENDING, _uncut),
    (_SWAPPED, _dotted),
    (_MISSING_DOT, _dotted),
    (_BAD_DOT, _dotted),
    (_LONE_DOT, _dotted),
)

"""Addresses with signs of more languages or in place of others: 'jane собака example точка org'.

What lives here: both signs by any of their names (`sign_names`), shortened, cut or in any bracket
('jane (arr) example (pto) org', 'jane @rroba example p.unto org'), a word of place for the at
('jane chez example point org'), an ending in a bracket or behind another sign than the dot ('jane
at example (org)', 'jane at example / org'); and the text with the address in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LOCAL
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import AS_NAME, FIGURED, PROVIDERS, SURE_ENDING
from brightline.privacy.mail.parts.email_names import ANNOUNCING, may_be_mailbox
from brightline.privacy.mail.parts.ordinary_words import NO_HOSTS
from brightline.privacy.mail.parts.sign_names import (
    AT_CUT,
    AT_NAMES,
    AT_PARTS,
    AT_PLACES,
    AT_SHORT,
    DOT_CUT,
    DOT_NAMES,
    DOT_SHORT,
    DOT_USUAL,
)
from brightline.privacy.mail.parts.sign_phrases import AS_ONE
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_OPEN, _CLOSE = r"[\[({<|*~/\"'=_-]{1,2}\s?", r"\s?[\])}>|*~/\"'=_-]{1,2}"
_GAP = r"[\s,]{1,3}"
_JOINING = (
    r"(?:(?:the|an?|el|la|un|una|le|das|il|o|um|then|and|y|et|und|e|luego|puis|dann|poi|depois)\s)?"
)


def _told(names: str) -> str:
    """Such a name between blanks or in a bracket."""
    word = rf"(?<![^\W_])(?:{names})(?![^\W_])(?:\s?\.)?"
    return rf"(?:{_GAP}{_JOINING}{word}{_GAP}{_JOINING}|\s?{_OPEN}{word}{_CLOSE}\s?)"


_IN_BRACKET = rf"\s?{_OPEN}(?:{AT_SHORT})(?!\w){_CLOSE}\s?"
_AT = (
    rf"(?:(?P<sure>{_told(f'{AT_NAMES}|{AT_CUT}')})|(?P<bracket>{_IN_BRACKET})"
    rf"|(?P<usual>\s?@\s?|\s(?:at|arroba|arobase)\s)|\s(?P<short>{AT_SHORT})\.?\s|\s(?P<place>{AT_PLACES})\s)"
)
_LETTER_DOT = rf"\s?{_OPEN}[dp]{_CLOSE}\s?"
_ANY_DOT = rf"(?:\.|{_told(f'{DOT_NAMES}|{DOT_SHORT}|{DOT_CUT}|{DOT_USUAL}')}|{_LETTER_DOT})"
# Another sign, or a bracket, with nothing behind the ending.
_SIGN = (
    r"\s?[-/\\|*~:_=+–>]{1,3}\s?(?=com|net|org)"
    r"|\s?[.,]?\s?[\[({<\"'*]\s?\.?(?=(?:com|net|org)\s?[\])}>\"'*])"
)
_DOT = (
    rf"(?:(?P<new>{_told(f'{DOT_NAMES}|{DOT_SHORT}|{DOT_CUT}')}|{_LETTER_DOT})|(?P<word>{_told(DOT_USUAL)})"
    rf"|(?P<sign>{_SIGN})|\s?\.\s?)"
)
_ENDINGS = {
    "opr": "org",
    "het": "net",
    "kom": "com",
    "komm": "com",
    "kohm": "com",
    "nhфo": "info",
    "py": "ru",
}
SHORT_ENDING = (
    r"(?:de|fr|pt|it|ch|at|be|nl|eu|io|mx|br|ca|us|uk|es|co|ru|ua|by|pl|cz|sk|hu|ro|tr|gr|fi|se|no|dk|bg|rs|hr|si|"
    r"lt|lv|ee|jp|cn|kr|il|py)(?=\W*(?:\n|$)|[.,;:!?)\]])"
)
_ENDING = rf"(?P<ending>{SURE_ENDING}|opr|het|ko(?:m|mm|hm)|nhфo|{SHORT_ENDING})"
_DOT_BEHIND = rf"[\s,]{{1,2}}(?:{DOT_NAMES}|{DOT_SHORT}|{DOT_USUAL})[\s,]{{1,2}}[a-z]{{2,4}}(?!\w)"
_DOT_BOXED = rf"\s?{_OPEN}(?:{DOT_NAMES}|{DOT_SHORT}|{DOT_USUAL}|\.){_CLOSE}\s?[a-z]{{2,8}}(?!\w)"
_ENDS = rf"(?![\w@-]|\.[a-z0-9]|{_DOT_BEHIND}|{_DOT_BOXED}|{_LETTER_DOT}[a-z]{{2,8}}(?!\w))"
_NO_HOST = rf"(?!(?:{NO_HOSTS}|{DOT_SHORT}|{DOT_USUAL})(?!\w))"
_HOST = rf"[\[({{\"']?(?P<host>{_NO_HOST}{LABEL}(?:{_ANY_DOT}{LABEL}){{0,2}}?)[\])}}\"']?"
_SAID = r"\s?[\[(][a-z\x20]{4,30}[\])](?=\s)"  # of the name: '(one word)'
_ADDRESS = late(
    rf"{LOCAL}(?P<said>{_SAID})?{_AT}(?:{_HOST}{_DOT}(?P<boxed>[\[({{<\"'])?{_ENDING}|(?P<provider>{PROVIDERS})){_ENDS}(?:\s?[\])}}>\"'*])?"
)
_SHORTEST = 2  # an ending that the usual searches may not know
_AS_ONE = late(AS_ONE)
_DOTS, _NEW_DOT = late(_ANY_DOT), late(rf"(?<!\w)(?:{DOT_NAMES}|{DOT_SHORT}|{DOT_CUT})(?!\w)")
# What the other searches know, if the dot is none that they do not.
_KNOWN = late(
    r"arroba|arobas|chiocciol|klammer|affen|zeichen|apen?sta|snabel|alfa|zavinac|kukac|malpa|miuku|"
    r"at[\s-]?s|ampersat"
)
_USUAL = re.compile(r"(?<!\w)(?:at?|arroba)(?!\w)")
# Behind an ending that another sign stands before: nothing more of its sentence.
_DONE = re.compile(r"\W{0,3}(?:\n|$)|[.,;:!?)\]]|\s[-–(]\s?|\s[A-Z]")
_BRACKETS = tuple("[({<\"'*")
_LONE_ENDING = r"(?:com|net|org)"
WORDED_SIGN = re.compile(
    rf"(?<![^\W_])(?:{AT_NAMES}|{AT_PARTS}|{DOT_NAMES}|{DOT_CUT}|punkt)(?![^\W_])|{AT_CUT}|[\[({{<](?:{AT_SHORT}|\.(?:com|net|org))[\])}}>]"
    rf"|(?<!\w){DOT_SHORT}(?!\w)|(?<![\w.,@/])(?:com|net|org|opr|het|ko(?:m|mm|hm)|nhфo|py)(?![\w@])"
    rf"|^t[.,]$|[a-z0-9][/|*~:_=-]{_LONE_ENDING}(?!\w)"
)
"""What some word of such an address is, for `word_marks`."""


def worded_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses with the usual signs, in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _ADDRESS.finditer(lower, *window):
            if match["provider"]:
                if match["sure"] and may_be_mailbox(match["local"]):
                    yield match.end("local"), match.end(), f"@{match['provider']}"
            elif _is_meant(match):
                host = _DOTS.sub(".", match["host"])
                ending = _ENDINGS.get(match["ending"], match["ending"])
                at = " arroba " if match["said"] else " arobase "
                at = at if len(ending) > _SHORTEST else "@"
                name_ends = match.end("said") if match["said"] else match.end("local")
                yield name_ends, match.end(), f"{at}{host}.{ending}"


def _is_meant(match: re.Match[str]) -> bool:
    """Whether the signs can be nothing else; the less they are, the more the name must be one."""
    local = match["local"]
    if not may_be_mailbox(local) or local in ANNOUNCING:
        return False
    if match["sign"]:
        sure = not match["short"] and not match["place"] and "." not in match["host"]
        return sure and _is_told(match)
    new = match["new"] or match["ending"] in _ENDINGS or (match["word"] and match["boxed"])
    new = bool(new or _NEW_DOT.search(match["host"]))
    if match["sure"]:
        return new or not _KNOWN.search(match["sure"])
    if match["bracket"]:
        return new or not _USUAL.search(match["bracket"])
    if match["place"]:
        return (new or bool(match["word"])) and _is_told(match)
    return new


def _is_told(match: re.Match[str]) -> bool:
    """Whether a name is announced in front of signs that also stand in sentences."""
    local, lower = match["local"], match.string
    in_bracket = match["sign"] and match["sign"].strip(" .") in _BRACKETS
    if not in_bracket and "@" not in match.group() and not _DONE.match(lower, match.end()):
        return False
    one_word = match["said"] and _AS_ONE.search(match["said"])
    if one_word or FIGURED.search(local) or "@" in match.group():
        return True
    start = match.start()
    asked = lower.endswith(("? ", ":\n"), 0, start)
    return bool(AS_NAME.fullmatch(local)) and (asked or is_announced(lower, start, in_line=True))

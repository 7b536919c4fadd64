"""E-mail addresses whose signs are told in ways that stand in no sentence: '(a)(t)', 'at the rate'.

What lives here: many forms of the at and the dot, any two of which may stand together. What is told
in forms that a sentence can hold too is in `email_forms`, which asks more of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.announced import goes_on
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL
from brightline.privacy.text.late import late

_SIGN = r"[^\w\s@]"
_LEFT, _RIGHT = rf"(?:\s*{_SIGN}{{0,4}}\s*)", rf"(?:\s*{_SIGN}{{0,4}}\s*)"
# 'arroba' by itself is in `email_forms`, with the words for a name's signs before it.
_AROBA = r"(?:a{2,}rr?[o0]b[a4@]|arr?[o0]b@|a?@rr?[o0]b[a4@]|ar\sr?oba|arobase|ampersat)"
# Each of these is an at for certain, wherever it stands.
_SURE_AT = (
    rf"(?:at[\s-]the[\s-]rate(?:\sof)?|@\s?the\s?rate(?:\sof)?|commercial\sat|the\sat\s(?:thing|one)"
    rf"|{_AROBA}|arr?[o0]ba\s?\W?@\W?|(?:the\s)?at[_\s-]?(?:sign|symbol)|[(\[{{<]a[)\]}}>]\s?[(\[{{<]?t[)\]}}>]?"
    r"|a[/_+-]t|æt|that'?s\s(?:an\s)?at|at\s?\W?@\W?|@\s?\W?at|at\sat|@\s@"
    r"|[(\[{<.•*]{2,4}\s?[(\[{<]?\s?at\s?[)\]}>]?\s?[)\]}>.•*]{2,4}|[(\[{<]\s[(\[{<]at[)\]}>]\s[)\]}>])"
)
# Only behind a name that is no word.
_LIKELY_AT = r"(?:at\s?[,:]|[,;]\s?at)"
_DOT_WORD = (
    r"(?:d\W?[o0]\W?t+|d\s?o\s?t|dawt|(?:d[o0]t){2}|punto|punkt|point|period|full\W?stop|stop|coma|"
    r"dt|pto)"
)
_DOT = (
    rf"(?:\s*{_SIGN}{{0,4}}\s*(?<![a-z0-9])(?:(?:that's|the|a|then|and)\s)?{_DOT_WORD}"
    rf"(?:\s(?:sign|symbol|mark|dot))?(?:\s?\W?\.\W?)?(?![a-z0-9])\s*{_SIGN}{{0,4}}\s*"
    r"|[^\w\s@-]{1,3}|\s\.\s|_)"
)
# 'mail.example.org' does not end with 'example'; 'example.org. Info' ends with 'org'.
_ENDS = rf"(?!{_DOT}(?:{SURE_ENDING})(?![a-z0-9]))"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?"
_DOMAIN = (
    rf"(?P<domain>{_LABEL}(?:{_DOT}{_LABEL}){{0,2}}?{_DOT}(?:{SURE_ENDING}))(?![a-z0-9]){_ENDS}"
)
_NAME = r"(?<![a-z0-9@._-])(?P<local>[a-z0-9][a-z0-9._+-]{1,60})(?<![._-])"
_FORMS = (
    late(rf"{_NAME}{_LEFT}(?:(?<![a-z0-9])|(?=[^a-z0-9])){_SURE_AT}(?![a-z0-9]){_RIGHT}{_DOMAIN}"),
    late(
        rf"(?<![a-z0-9@._-])(?P<local>(?=[a-z.-]*[\d_])[a-z0-9][a-z0-9._+-]{{2,60}})\s?"
        rf"{_LIKELY_AT}\s{_DOMAIN}"
    ),
    # A plain at, and a dot that no other form knows.
    late(
        rf"{_NAME}(?:@\s?|\s?[\[({{<*]\s?at\s?[\])}}>*]\s?|\s+\.{{0,4}}at\s?[.:]{{0,4}}\s+"
        rf"|\s[\[({{<-]at\s|\sat[\])}}>-]\s)(?P<domain>{_LABEL}"
        rf"(?:{_DOT}{_LABEL}){{0,2}}?{_DOT}(?:com|net|org|example|test|invalid))(?![a-z0-9]){_ENDS}"
    ),
)
CUE = re.compile(
    r"rate|commercial|the\sat|a+rr?[o0]b|@\s?rr?[o0]b|\sr?oba|arobase|ampersat|at[_\s-]?s|"
    r"[(\[{<.•*]\s?[(\[{<.•*]?a|a[/_+-]t|æt|that|[@t]\W{0,3}@|@\W{0,3}[@a]|at\sat|\bat\s?[,:]|[,;]\s?at\b"
)
PLAIN_CUE = re.compile(r"@|(?<![a-z])at(?![a-z])")
_PARTS = late(rf"(?:{_DOT})+")
_NOT_NAME_WORDS = "me us it call text is available here online located meet look find see photos"
_NOT_NAMES = frozenset(_NOT_NAME_WORDS.split())
_FEWEST_LETTERS = 3

Found = tuple[str, int, int]  # address and span


def find_loose(lower: str, start: int, end: int, plain: bool = False) -> Iterator[Found]:
    """Addresses in a part of a folded text; with `plain`, those whose at is an ordinary one."""
    if not (PLAIN_CUE if plain else CUE).search(lower, start, end):
        return
    for form in _FORMS[2:] if plain else _FORMS[:2]:
        for match in form.finditer(lower, start, end):
            local = match["local"]
            known = NOT_LOCAL if plain and "@" not in match.group() else _NOT_NAMES
            if local in known or sum(map(str.isalpha, local)) < _FEWEST_LETTERS:
                continue
            if plain and "\n" in match.group() and goes_on(match):
                continue  # over two sentences: 'a flat / At example.org we have ...'
            domain = _PARTS.sub(".", match["domain"])
            if domain[0] != ".":  # 'worked at the dot com office'
                yield f"{local}@{domain}", match.start(), match.end()

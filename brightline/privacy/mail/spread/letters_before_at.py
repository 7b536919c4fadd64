"""Names whose letters stand by themselves in front of an at, one a line or each with its word.

What lives here: 'j', 'a', 'n', 'e' in lines of their own over an '@', 'j, a, n, e arroba',
'(j)(a)(n)(e) at', 'j for juliet, a for apple, ...', 'j a n e dot d o e at', and the text with the
name in one piece. Letters with blanks or other signs between them are closed up anywhere
(`normalise`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SOME_AT
from brightline.privacy.mail.parts.letter_names import spelled_by_names
from brightline.privacy.mail.spread.letters_behind_at import letters_behind_at
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_letters import AS_IN

Span = tuple[int, int]

_ONE = r"[a-z0-9._-]"

_BEHIND = rf"(?P<behind>[\])}}>,'\"]?\s{{0,3}}(?=[\[({{<]?{SOME_AT}))"
_LETTERS = late(
    rf"(?<![a-z0-9@._-])(?P<name>[\[({{<'\"]?{_ONE}"
    rf"(?P<between>\x20?\n\x20?|,\x20?|[\])}}>'\"]\x20?[\[({{<'\"]|'\x20?,\x20?'|\"\x20?,\x20?\")"
    rf"{_ONE}(?:(?P=between){_ONE}){{1,30}}){_BEHIND}"
)
# 'janedoe # example.org (# is @)'
_OTHER_SIGN = r"[^\w\s.,;:!?'\"()\[\]-]\s?[a-z0-9-]{2,40}\s?(?:\.|[\[({]?d[o0]t)\s?[a-z]"
_SPELLED = late(
    rf"(?<![a-z0-9])(?:[a-z0-9]{AS_IN}[a-z]{{2,12}}[^a-z0-9@]{{1,5}}?(?:(?:and|y|et|und|e)\s)?){{3,30}}"
    rf"(?:(?:then|luego|puis|dann|poi|depois)[\s,]{{1,2}})?(?=[\[({{<]?{SOME_AT}|{_OTHER_SIGN})"
)
# The same for four or more wherever they stand: 'host example.org, name j as in juliet, ...'
_ALL_SPELLED = late(
    rf"(?<![a-z0-9])(?:[a-z0-9]{AS_IN}[a-z]{{2,12}}[^a-z0-9@]{{1,3}}(?:(?:and|y|et|und|e)\s)?){{3,30}}[a-z0-9]{AS_IN}[a-z]{{2,12}}(?![a-z0-9])"
)
_SPELLED_LETTER = late(rf"(?<![a-z0-9])([a-z0-9]){AS_IN}")
# 'j a n e dot d o e at': words for signs between the letters.
_DOT_WORD, _LINE_WORD = r"(?:dot|punto|point|period|punkt|ponto)", r"(?:underscore|guion\sbajo)"
_SIGN_WORD = rf"(?:{_DOT_WORD}|{_LINE_WORD}|dash|hyphen|guion)"
_WITH_WORDS = late(
    rf"(?<![a-z0-9@._-])(?P<spaced>[a-z0-9](?:\s[a-z0-9](?![a-z0-9])){{0,30}}"
    rf"(?:\s{_SIGN_WORD}(?:\s[a-z0-9](?![a-z0-9])){{1,30}}){{1,4}})\s(?=[\[({{<]?{SOME_AT})"
)
_WORD_FOR_SIGN = late(rf"(?P<dot>{_DOT_WORD})|(?P<line>{_LINE_WORD})|dash|hyphen|guion")
_TO = late(r"(?:escri\w+|manda\w*|envia\w*|mail|correo)\s\Z")
_LONGEST_VERB = 16  # characters in front of the letters
_TO_DOMAIN = late(rf"(?:@\s{{0,3}}|[\[({{<]?{SOME_AT}[\])}}>]?,?\s{{1,3}})(?=[a-z0-9-]+\.[a-z])")
_FEWEST = 4  # letters in front of a word: 's, m, l at example.org' are sizes
_LETTER = late(_ONE)


def letters_before_at(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, in the windows of a folded, lower-case text."""
    for window in windows:
        yield from spelled_by_names(lower, window)
        yield from letters_behind_at(lower, window)
        for spaced in _WITH_WORDS.finditer(lower, *window):
            yield _signs_between(lower, spaced)
        behind = 0  # of those in front of an at
        for spelled in _SPELLED.finditer(lower, *window):
            yield *spelled.span(), "".join(_SPELLED_LETTER.findall(spelled.group())) + " "
            behind = spelled.end()
        for spelled in _ALL_SPELLED.finditer(lower, max(behind, window[0]), window[1]):
            yield *spelled.span(), "".join(_SPELLED_LETTER.findall(spelled.group()))
        for letters in _LETTERS.finditer(lower, *window):
            name, end = "".join(_LETTER.findall(letters["name"])), letters.end()
            if sum(map(str.isalpha, name)) < _FEWEST and not lower.startswith("@", end):
                continue
            if sign := _TO_DOMAIN.match(lower, end):
                yield letters.start(), sign.end(), f"{name}@"
            else:
                yield letters.start(), end, f"{name} "


def _signs_between(lower: str, spaced: re.Match[str]) -> Change:
    """The name with signs for the words; 'escribeme a j a n e' begins behind the preposition."""
    start, end = spaced.span()
    if lower.startswith("a ", start) and _TO.search(lower, max(0, start - _LONGEST_VERB), start):
        start += 2
    name = _WORD_FOR_SIGN.sub(_sign_of, lower[start : spaced.end("spaced")])
    return start, end, "".join(name.split()) + " "


def _sign_of(word: re.Match[str]) -> str:
    return "." if word["dot"] else "_" if word["line"] else "-"

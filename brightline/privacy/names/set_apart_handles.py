"""Names on platforms whose letters stood by themselves: 'telegram f-e-r-n-l-o-f-t, no dashes'.

What lives here: an '@' in front of such a name once its letters are closed up: nobody sets a word
of a sentence apart behind a platform. Numbers written so ('telegram f i v e ...') get none. How
letters are closed up is in `text/apart`, letters that words tell are in `lettered_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import WORD_OF_DIGIT
from brightline.privacy.names.handle_forms import TAKE_OUT
from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.platforms import NETWORK, PAYMENT, SHOWN_APP
from brightline.privacy.text.apart import is_set_apart
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_BEHIND = late(
    rf"(?<![a-z0-9])(?:{NETWORK}|{PAYMENT}|tg)(?:\s(?:is|es|me|my|mi|name|user|user\s?name|usuario|nombre|at|as|como|de))?"
    r"\s{1,2}(?P<name>[a-z][a-z0-9._]{3,30})(?![a-z0-9@])"
)
_SIGNS = (
    r"(?:spaces?|gaps?|blanks?|dash(?:es)?|hyphens?|dots?|slash(?:es)?|stars?|lines?|commas?|signs?|espacios?|"
    r"guion(?:es)?|puntos?|barras?|comas?|signos?|asteriscos?)"
)
_NOTE = (
    rf"\s{{0,2}}[,(\[–-]?\s?(?:{TAKE_OUT}\s{_SIGNS}|(?:ignore|without|sin)\s(?:the\s|los\s)?{_SIGNS}|"
    r"(?:all\s)?one\sword|junto|todo\sjunto)\s?[)\]]?\s?[:=–-]?"
)
# 'kik, each letter alone: f e r n'
_ANY_REMARK = rf"(?:,|\s[–-])\s(?!{TAKE_OUT}(?![a-z]))[a-z',-][a-z',\s-]{{1,50}}:(?=\s)"
# 'telegram (no spaces): f e r n 7 6 1 / replies': the note is of its letters, not of what follows
_NOTED = late(
    rf"(?<![a-z0-9])(?:{NETWORK}|{PAYMENT}|{SHOWN_APP}|tg)(?P<note>{_NOTE}|{_ANY_REMARK})\s{{1,2}}(?P<sign>@?)"
    r"(?P<name>[a-z][a-z0-9._]{3,30})(?![a-z0-9@])"
)
_DIGIT = re.compile(rf"\d|{WORD_OF_DIGIT}")
_DIGITS = re.compile(rf"(?:\d|{WORD_OF_DIGIT}){{2,}}")


def with_signed_handles(folded: Folded) -> Folded:
    """The same text with an '@' before the names that its original has in single letters."""
    return folded.changed(_signed(folded))


def _signed(folded: Folded) -> Iterator[Change]:
    for match in _NOTED.finditer(folded.lower):
        start, end = match.span("name")
        if is_name(_DIGIT.sub("", match["name"])) and is_set_apart(folded.shown(start, end)):
            yield *match.span("note"), ":"
            yield match.start("sign"), start + 1, f"@{folded.text[start]}"
    for match in _BEHIND.finditer(folded.lower):
        start, end = match.span("name")
        name = match["name"].rstrip("._")
        if is_name(name) and not _DIGITS.search(name) and is_set_apart(folded.shown(start, end)):
            yield start, start + 1, f"@{folded.text[start]}"

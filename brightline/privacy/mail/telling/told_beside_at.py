"""Names and domains told by their side of the at, in many languages: 'před zavináčem jane'.

What lives here: a name behind the word for 'before' and the at, and the domain behind the word for
'after', in this order or the other ('avant l'arobase jane, après example.org', '골뱅이 앞은 jane,
뒤는 example.org'), and the text with the address in their place. What English and Spanish sentences
tell of the parts is read in `told_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABELS, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_signs import AFTER, AT, BEFORE, BEGINS, NATIVE_BEFORE, PLACE

Span = tuple[int, int]

_INFLECTED = r"[^\W\d_]{0,4}"  # 'małpą', '앞은'
_AT = rf"(?:@|{BEGINS}(?:{AT}|{PLACE}|at)(?![a-z0-9])|{BEGINS}(?:{AT}){_INFLECTED})"
_SMALL = r"(?:[^\W\d_]{1,5}(?:\s|'))?"  # an article or a postposition: 'l'arobase', 'এর আগে'


def _beside(words: str) -> str:
    """Such a word in front of the at or behind it."""
    word = rf"{BEGINS}(?:{words})(?![a-z0-9])"
    return rf"(?:{word}\s?{_SMALL}{_AT}|{_AT}\s?{_SMALL}(?:{words}){_INFLECTED})"


_IS = r"(?:\s?[:=-]{1,2}\s?|\s(?:(?:is|est|ist|es|jest|je|on|ay|adalah|ialah|ni|este|yra|ir|e)\s)?)"
_LOCAL = rf"(?<![a-z0-9@._+-])(?P<local>{MAILBOX})(?![a-z0-9@])"
_DOMAIN = rf"(?<![a-z0-9@.-])(?P<domain>{LABELS}\.(?:{SURE_ENDING})){ENDS}"
_THEN = r"\s?[,;.،、|/-]?\s?(?:[^\W\d_]{1,8}\s)?"
_OF_OTHER = r"(?:\s[^\W\d_@]{1,12}){0,2}"  # 'baada yake', 'po małpie'


def _either(words: str) -> str:
    """The other part is told by the word alone, or beside the at once more."""
    word = rf"{BEGINS}(?:{words})(?![a-z0-9]){_INFLECTED}{_OF_OTHER}"
    return rf"(?:{_beside(words)}|{word})"


_FORMS = (
    late(rf"{_beside(BEFORE)}{_IS}{_LOCAL}{_THEN}{_either(AFTER)}{_IS}{_DOMAIN}"),
    late(rf"{_beside(AFTER)}{_IS}{_DOMAIN}{_THEN}{_either(BEFORE)}{_IS}{_LOCAL}"),
)
_CUE = late(rf"{BEGINS}(?:{BEFORE}|{AFTER})(?![a-z0-9])|{NATIVE_BEFORE}")


def told_beside_at(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for form in _FORMS if _CUE.search(lower, *window) else ():
            for match in form.finditer(lower, *window):
                last = match.start("domain") < match.start("local")
                if last and match["local"].isalpha():
                    continue  # a word of the sentence: '... example.org for the rest'
                if may_be_mailbox(match["local"]):
                    yield *match.span(), f"{match['local']}@{match['domain']}"


def is_beside(word: str) -> bool:
    """Whether a word says no name, but where one stands: 'po' in 'po małpie example.org'."""
    return _BESIDE.fullmatch(word) is not None


_BESIDE = re.compile(rf"{BEFORE}|{AFTER}")

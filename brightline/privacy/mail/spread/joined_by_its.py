"""Mailboxes with the small words of a sentence before their at: 'jane7 and then its @example.org'.

What lives here: what tells how a name goes on ('its at', 'y luego es', 'und dann kommt'), in eight
languages, and the text without it, so that none of these words is taken for the name. The same word
between all parts is read in `joined_by_then`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.sign_names import AT_NAMES
from brightline.privacy.names.handle_words import is_made_up
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_AND = r"(?:(?:and|n|y|e|et|und|och|en)\s)"
_THEN = (
    r"(?:(?:then|next|after\sthat|luego|despues|entonces|puis|ensuite|dann|danach|poi|dopo|depois|sedan|sen|dan|"
    r"daarna)(?:,\s|\s))"
)
_ITS = (
    r"(?:its|it's|it\s(?:is|goes)|that'?s|that\sis|this\sis|comes|goes|rest\sis|es|va|viene|sigue|c'?est|vient|ist|kommt|e|segue|"
    r"vem|ar|kommer|is|komt)(?:\s(?:es|det|het))?\s"
)
_AT = rf"(?:@\s?|(?:(?:the|an?|la|el|l'|een|ein|en)\s)?(?:at|{AT_NAMES})\s)"
_TOLD = late(
    rf"{LOCAL}(?P<gap>(?:\s?(?:[,;–-]|\.{{2,3}}))?\s(?:{_AND}?{_THEN}|{_AND})?{_ITS})(?={_AT}{SPELLED_DOMAIN})"
)
_WORDS = re.compile(
    r"(?<![a-z])(?:its|it's|it|that'?s|that|this|comes|goes|rest|es|va|viene|sigue|c'?est|vient|ist|kommt|e|segue|vem|ar|det|kommer|is|het|"
    r"komt)\s(?:@|(?:the\s|an?\s|la\s|el\s|een\s)?a)"
)
_TO_MAIL = late(
    r"(?<![a-z])(?:e-?mail|mail|mejla?|correo|courriel|mailto|posta|write|escribe\w*|schreib\w*|ecri\w+|scriv\w+)"
    r"(?:\s(?:me|us|to|is|at|a|name|box|es|est|ist|e|an|til|till|mir|moi)){0,2}\W{1,3}$"
    r"|(?<![a-z])(?:pics|photos?|fotos?|questions?|anything)\s(?:to|a|an|till|til|per)\s$"
)
_LOOK_BACK = 60  # characters in front of the words around an at
_LONGEST_CUE = 24  # characters
_FIGURED = re.compile(r"[\d_.-]")


def may_be_told(lower: str) -> bool:
    """Whether such a word stands in front of an at, or of what may be the word of one."""
    return _WORDS.search(lower) is not None


def joined_by_its(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The small words in windows around the ats of a folded, lower-case text."""
    done = 0
    for start, end in windows:
        for told in _TOLD.finditer(lower, max(done, start - _LOOK_BACK), end):
            if may_be_mailbox(told["local"]) and _is_name(told):
                yield *told.span("gap"), " "
        done = end


def _is_name(told: re.Match[str]) -> bool:
    """Whether a word has the form of a name, or stands behind a word for mail.

    A page is 'at example.org' as well: behind its name it takes a word for mail.
    """
    local, start = told["local"], told.start()
    is_at = told.string.startswith("at ", told.end())
    if not is_at and (is_made_up(local) or _FIGURED.search(local)):
        return True
    return _TO_MAIL.search(told.string, max(0, start - _LONGEST_CUE), start) is not None

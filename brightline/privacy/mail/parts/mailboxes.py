"""Names of mailboxes that are words of sentences as well: 'info', 'contact', 'dinner'.

What lives here: where such a word in front of an at is the name of an address, and not the end of
'for more info at example.org', which names a page.
"""

from __future__ import annotations

import re

from brightline.privacy.mail.parts.email_forms import ARROBA_CUE
from brightline.privacy.mail.parts.email_names import THINGS, is_said_as_one
from brightline.privacy.text.late import late

_MAILBOXES = frozenset({"info", "contact", "contacto"})
# 'More info (at) example.org' sends readers to a page.
_OF_SENTENCE = late(
    r"(?<![a-z])(?:more|further|for|any|all|full|extra|additional|other|your|the|mas|further|le)\s$"
)
_TOLD = late(
    r"(?<![a-z])(?:e-?mails?|mail|correo|courriel|writ(?:e|ing)|escri\w+|mensaje|message|address|direccion)"
    r"(?:\s(?:me|us|to|is|at|a|es|al|en))?\W{1,4}$"
)
_BEGINS = re.compile(r"(?:^|[.!?:;\n(\"'*-])\W{0,3}$")
_LONGEST_CUE = 24  # characters


def is_mailbox(match: re.Match[str]) -> bool:
    """Whether the word of a found form is a name: its at is no word of sentences, or mail is told.

    'rosa dinner at ...' only where it is said that the words are one.
    """
    local, at = match["local"], match["at"]
    if local in THINGS:
        return is_said_as_one(match.string, match.end())
    if local not in _MAILBOXES:
        return False
    before = max(0, match.start() - _LONGEST_CUE), match.start()
    if ARROBA_CUE.search(at) or _TOLD.search(match.string, *before):
        return True
    if (
        at.strip() == "at" and match["domain"] and "." not in match["domain"]
    ):  # 'Info at example dot org'
        return _BEGINS.search(match.string, *before) is not None
    return not (at.strip().isalnum() or _OF_SENTENCE.search(match.string, *before))

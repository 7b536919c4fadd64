"""Misspelt words that say that a contact is to be read backwards, in their right spelling.

What lives here: 'bakwards', 'backwords', 'al revez', 'a lenvers', 'rückwerts', and the text with
the word by which the notes of numbers, names and addresses are looked for.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_MEANT = {
    # In two words not without its 'r': 'back wed', 'back wet'
    "backwards": r"b(?:ac?k|ac|akk|ck)(?:w[aeo]|[\s-]?w(?:[aeo]u?)?r)[dt][sz]?",
    "al reves": r"al\s?re(?:vez|bes|bez|ves)",
    "a l'envers": r"a\s?l\s?'?[ea]nvers?",
    "ruckwarts": r"rue?c?kw[ae]r(?:ts?|tz|ds)",
    "reversed": r"reverst|reverced?|revirsed?|revurs(?:ed?|t)",
}
_RIGHT = frozenset((*_MEANT, "backward", "rueckwarts"))
_WORDS = tuple(_MEANT)
_WRITTEN = late(
    rf"(?<![a-z0-9])(?:{'|'.join(f'({form})' for form in _MEANT.values())})(?![a-z0-9])"
)
MISSPELT = re.compile(
    r"kw|acw|ck-w|re(?:vez|be[sz]|verst|verc)|rev[iu]rs|alreves|[ea]nvers?(?![a-z])"
    r"|(?<![a-z])w(?:[aeo]u?)?r[dt][sz]?(?![a-z])"
)
"""What some word of such a note is: its end, where it stands in two ('back wurds')."""


def with_plain_notes(folded: Folded) -> Folded:
    """The same with such words spelled as notes are; itself where none is misspelt."""
    lower = folded.lower
    changes: list[Change] = []
    for match in _WRITTEN.finditer(lower):
        if match.group() not in _RIGHT:
            changes.append((*match.span(), _WORDS[(match.lastindex or 1) - 1]))
    return folded.changed(changes) if changes else folded

"""Signs by their names in any language are read first: the other rewritings know few of them.

What lives here: the order in which addresses told by the side of their at, addresses with such
signs and names on platforms with them are put in one piece. Its words are in `text/named_signs`.
"""

from __future__ import annotations

from brightline.privacy.mail.signs.native_signs import native_signs
from brightline.privacy.mail.telling.told_beside_at import told_beside_at
from brightline.privacy.names.native_signs import native_handles
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.retold_addresses import marked_again
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import AT_WORD, DOMAIN, NATIVE_SIGN


def with_native_signs(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """The same with the signs that such words tell, and its marks."""
    if marks.has(NATIVE_SIGN | AT_WORD) and marks.has(DOMAIN):
        told = folded.changed(told_beside_at(folded.lower, marks.windows(DOMAIN)))
        folded, marks = marked_again(told, folded, marks)
    if marks.has(NATIVE_SIGN):
        signed = folded.changed(native_signs(folded, marks.windows(NATIVE_SIGN)))
        folded, marks = marked_again(signed, folded, marks)
        named = folded.changed(native_handles(folded.lower, marks.windows(NATIVE_SIGN)))
        folded, marks = marked_again(named, folded, marks)
    return folded, marks

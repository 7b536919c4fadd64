"""The words of a text as they are compared: without case, accents, hyphens or hidden characters.

Pure. Only for comparing: what is stored and shown is never folded.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order: 'Middle–Eastern, recién' is middle, eastern, recien.

    Compatibility forms are plain letters (Unicode, NFKD); a hyphen or dash of any kind parts words.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    if not plain.isascii():
        plain = "".join(one for one in plain if not _is_unseen(one))
    return _WORD.findall(plain)


def _is_unseen(character: str) -> bool:
    """Combining marks, and format characters such as the soft hyphen: they part no words."""
    return unicodedata.category(character) in {"Mn", "Me", "Cf"}

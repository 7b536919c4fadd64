"""Patterns that leap from letter to letter: a search tries them only where a word can begin.

What lives here: the form of an alternative of words in which `re` sees with which letters they
begin. What looks back at what stands in front does so behind that letter; in front of it, `re`
would try the whole pattern at each place of a text.
"""

from __future__ import annotations


def from_letters(*words: str) -> str:
    """A pattern for any of the words with no letter in front; of those that fit, the first."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    each = (
        rf"{letter}(?<![a-z]{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items()
    )
    return f"(?:{'|'.join(each)})"

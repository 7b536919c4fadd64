"""Patterns that leap from letter to letter: a search tries them only where a word can begin.

What lives here: the form of an alternative of words in which `re` sees with which letters they
begin. What looks back at what stands in front does so behind that letter; in front of it, `re`
would try the whole pattern at each place of a text.
"""

from __future__ import annotations


def from_letters(*words: str) -> str:
    """A pattern for any of the words with no letter in front; the first that fits is taken."""
    return "(?:" + "|".join(map(_looking_back, words)) + ")"


def _looking_back(word: str) -> str:
    return rf"{word[0]}(?<![a-z]{word[0]}){word[1:]}"

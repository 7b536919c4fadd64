"""Counts as sentences say them: '1 answer', '3 answers', '1 stratum', '1 task is'."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """The count with the words of its number.

    Args:
        one: the words beside 1.
        many: those beside any other count; `one` with an 's' if left out.
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def tallied(count: int, one: str, many: str = "", *, width: int = 12) -> str:
    """A line of a list of counts: the count to the right of `width` signs, then its words."""
    number, _, said = counted(count, one, many).partition(" ")
    return f"{number:>{width}}  {said}"

"""Codes of annotators: what stands for a person in whatever leaves the team. Pure.

Nothing can tell every name from every code. What is refused is what is likely a name: a word, with
or without a number behind it. Who is behind a code is kept by the study, not here.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from brightline.counted import counted
from brightline.errors import AnnotationError

SYNTHETIC = "synthetic-"
"""How the code of an annotator who is no person begins; what follows is free."""

ROLES = frozenset(
    {"annotator", "coder", "expert", "judge", "labeller", "panel", "rater", "reader", "senior"}
)
"""Words that say what somebody does, and not who they are."""

_SHAPE = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_LETTERS = re.compile(r"[a-z]+")
_MOST_LETTERS = 2  # initials at most; three letters are already Ann and Kim


def is_code(text: str) -> bool:
    """Whether it is a number with one or two letters, or a role: a1, ab-07, senior, senior-1.

    The codes of simulated annotators (`synthetic-a`) need neither.
    """
    if not _SHAPE.fullmatch(text):
        return False
    if text.startswith(SYNTHETIC):
        return True
    words = _LETTERS.findall(text)
    if not all(len(word) <= _MOST_LETTERS or word in ROLES for word in words):
        return False
    return any(sign.isdigit() for sign in text) or any(word in ROLES for word in words)


def check_annotators(
    codes: tuple[str, ...], per_advert: int, *, known: Collection[str] = ()
) -> None:
    """Refuse names, doubles, and fewer annotators than each advert needs.

    Args:
        known: codes that the store holds already; an older store may hold some that would be
            refused today, and the work of whoever has one goes on.

    Raises:
        AnnotationError: in one sentence, which never repeats what may be a name.
    """
    if not all(code in known or is_code(code) for code in codes):
        raise AnnotationError(
            "An annotator is written as a code, never as a name or an address: one or two small "
            "letters and a number, such as a1, or a role, such as senior-1."
        )
    if len(set(codes)) < len(codes):
        raise AnnotationError("An annotator is named twice; name each once.")
    if len(codes) < per_advert:
        raise AnnotationError(
            f"The study has every advert judged by {counted(per_advert, 'annotator')} and "
            f"{counted(len(codes), 'is named', 'are named')}; name more with --annotators."
        )

"""What the words of a page's address ask for, and what of it the release has. Pure.

Whatever stands in an address, it is answered with a value that the page can show and, where
something was left out, with one sentence: an address is typed, cut and mended by people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.inert import plain

NAMES = ("count", "site", "months", "period", "claim", "of")
"""The words of an address that carry a choice."""

LONGEST = 200
"""Letters of a typed text: a claim is a sentence, and a longer one is not read."""

_QUOTED = 40  # letters of a word that is quoted back, and no more than three such words
_MOST_QUOTED = 3


class Read(NamedTuple):
    """A value to show, and the sentence that says what was left out ('' if nothing was)."""

    value: object
    mistake: str = ""


def one_of(words: Sequence[str], known: Mapping[str, str], default: str, what: str) -> Read:
    """The one known word that is asked for."""
    found = [word for word in words if word in known]
    strange = [word for word in words if word not in known]
    if strange:
        value = found[0] if found else default
        return Read(value, f"{_asked(strange, what)} '{known.get(value, value)}' is shown.")
    if len(set(found)) > 1:
        return Read(found[0], f"The address asks for more than {what}: the first one is shown.")
    return Read(found[0] if found else default)


def some_of(words: Sequence[str], known: Mapping[str, str], what: str) -> Read:
    """All known words that are asked for."""
    found = [word for word in known if word in words]
    strange = [word for word in words if word not in known]
    if not strange:
        return Read(found)
    return Read(
        found, f"{_asked(strange, what)} {'It is left out.' if found else 'All are shown.'}"
    )


def stretch_of(words: Sequence[str], months: Sequence[str]) -> Read:
    """'2022-03..2023-06': the first and the last month of a stretch."""
    whole = (months[0], months[-1])
    if not words:
        return Read(whole)
    first, _, last = words[0].partition("..")
    if first in months and last in months and first <= last:
        return Read((first, last))
    return Read(
        whole,
        f"The address asks for the months '{_short(words[0])}'; a stretch is written "
        f"{whole[0]}..{whole[1]}, within this release. All months are shown.",
    )


def text_of(words: Sequence[str]) -> Read:
    """A typed text, cut where no page would show more."""
    text = plain(words[0]) if words else ""
    if len(text) > LONGEST:
        return Read(text[:LONGEST], f"The text in the address was cut to {LONGEST} letters.")
    return Read(text)


def _asked(strange: Sequence[str], what: str) -> str:
    named = ", ".join(f"'{_short(word)}'" for word in strange[:_MOST_QUOTED])
    more = f" and {len(strange) - _MOST_QUOTED} more" if len(strange) > _MOST_QUOTED else ""
    return f"The address asks for {named}{more}, which is not {what} of this release."


def _short(word: str) -> str:
    shown = plain(word)
    return shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}\u2026"

"""Which names of a page's markup are the design's: class names, ids, elements, data attributes.

Engines put slugs, tags, user names and numbers into class names (`author-…`, `tag-…`, `post-123`),
so a name is kept only if it is made of words of design. A prefix of the project (`dcf-price`) is
kept where three names share it and no text of the page says it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from crawlers.drafting.vocabulary import DESIGN_WORDS

_NAME = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9_-]{0,59}")
_PARTS = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])|\d+")
_MOST_DIGITS = 2
"""In a whole name: enough for a grid (`col-12`), too few for any number of somebody's."""

_SHARED_BY = 3
"""So many names of the design with one unknown first word make that word the project's prefix."""

_SHORTEST = 3
"""Letters of a word inside a run-together name (`listitem`), so that chance makes no word."""


def parts_of(name: str) -> list[str]:
    """Lower-case words and digit runs of 'dcf-item_price', 'postingBody' or 'col-md-6'."""
    return [part.lower() for part in _PARTS.findall(name)]


class DesignNames:
    """Says which names of a page (or of two pages of one site) are the design's.

    Args:
        names: every class name, id, element and attribute name that the pages use.
        said: lower-case words that the pages' texts and addresses use.
    """

    def __init__(self, names: Iterable[str], said: frozenset[str] = frozenset()) -> None:
        shared: dict[str, set[str]] = defaultdict(set)
        for name in set(names):
            parts = parts_of(name) if _has_shape(name) else []
            if len(parts) > 1 and all(_is_word(part) for part in parts[1:]):
                shared[parts[0]].add(" ".join(parts[1:]))
        self.prefixes = frozenset(
            prefix
            for prefix, rests in shared.items()
            if len(rests) >= _SHARED_BY and prefix not in said
        )

    def keeps(self, name: str) -> bool:
        """Whether a name may stand in a draft."""
        if not _has_shape(name):
            return False
        first, *rest = parts_of(name)
        known = _is_word(first) or (bool(rest) and first in self.prefixes)
        return known and all(_is_word(part) for part in rest)


def _has_shape(name: str) -> bool:
    digits = sum(letter.isdigit() for letter in name)
    return bool(_NAME.fullmatch(name)) and digits <= _MOST_DIGITS and bool(parts_of(name))


@lru_cache(maxsize=4096)
def _is_word(part: str) -> bool:
    """A word of design, several of them run together, or a number of a grid."""
    if part.isdigit() or part in DESIGN_WORDS:
        return True
    return any(
        part[:cut] in DESIGN_WORDS and _is_word(part[cut:])
        for cut in range(_SHORTEST, len(part) - _SHORTEST + 1)
    )

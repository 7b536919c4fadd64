"""Words with a vowel drawn out, as they are typed on a phone: 'solooooo', 'out of stateeee'.

What lives here: such a word as it is without that. Only four of a vowel or more count: hardly any
telephone number has the same digit so often, but of 'sss' and 'oo' groups of them are made.
"""

from __future__ import annotations

import re

_DRAWN_OUT = re.compile(r"(?<=[a-z])([aeio])\1{3,}|([aeio])\2{3,}(?=[a-z])", re.IGNORECASE)


def undrawn(word: str) -> str:
    """The word with one of each vowel that is drawn out; one of nothing else stays as it is."""
    return _DRAWN_OUT.sub(r"\1\2", word)

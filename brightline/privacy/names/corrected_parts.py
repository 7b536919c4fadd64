"""What the corrections of names share: a name, the excuse behind it, and the name that is meant.

What lives here: these as patterns for `corrected_handles` and `dropped_letters`, and the change of
a text that puts the name that is meant in the place of all that tells it.
"""

from __future__ import annotations

import re

from brightline.privacy.names.piece_notes import A_NAME, A_PLATFORM, TO_NAME
from brightline.privacy.text.excuses import EXCUSES, MEANT
from brightline.privacy.text.folded import Change

NAMED = rf"(?:{A_PLATFORM}{TO_NAME}[@$]?|(?<![\w@$.])[@$]){A_NAME}"
"""A name behind its platform or sign."""
SORRY = (
    rf"(?:{EXCUSES}|{MEANT}|edit(?:ed)?|error|a+r+gh+|ugh+|d'?oh|auto\s?(?:correct(?:ed|or)?|korrektur|corrector?)|"
    r"(?:slip|slipped)(?:\sof\sthe\s(?:pen|thumb|finger))?|fat\sfingers?)"
)
"""What is said of a slip in a name."""
SAID = (
    r"(?:it\sis|it's|its|is|that\sis|that's|should\sbe|the|number|end(?:s|ing)?|at|in|with|es|el|la|termina|en|con|numero|c'est|ist|e|a|"
    r"at\sthe\send|al\sfinal)"
)
"""A small word in front of what is meant."""
LINK = rf"[\s,;:.(*-]{{1,5}}(?:{SORRY}[\s,;:.!*-]{{1,3}}){{1,3}}(?:{SAID}[\s:]){{0,4}}"
"""From a name over an excuse to what is meant."""
NEW = r"(?P<new>[a-z0-9][a-z0-9._-]{2,40}[a-z0-9])"
"""The name once more."""
ENDS = r"(?=[\s,;:!)]|\.(?:\s|$)|$)"
"""Behind a piece that is told by itself."""


def meant_name(told: re.Match[str], name: str) -> Change:
    """The name that is meant, with its sign, in the place of all that tells it."""
    begin = told.start("name")
    sign = "" if begin and told.string[begin - 1] in "@$" else "@"
    return begin, told.end(), f"{sign}{name}"

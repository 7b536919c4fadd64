"""Names that users give to what lasts: of a sample, of a release. They are printed beside figures.

One that could be taken for a path, an option or two words is refused, whatever reads it later.
"""

from __future__ import annotations

import re

from brightline.errors import BrightlineError

LONGEST = 60
"""Signs, as of a study's id."""

_NAME = re.compile(r"\w[\w-]*(?:\.[\w-]+)*")


def check_name(name: str, option: str, error: type[BrightlineError]) -> None:
    """Refuse a name that is not of letters, figures, dashes, underscores and dots inside it.

    Args:
        option: with which it was given, such as --name.
        error: raised, naming the option and what is allowed.
    """
    if len(name) > LONGEST or not _NAME.fullmatch(name):
        raise error(
            f"{option} takes a name of letters, figures, dashes and underscores, with dots only "
            f"inside it and {LONGEST} signs at most, such as wave-1; {name!r} is none."
        )

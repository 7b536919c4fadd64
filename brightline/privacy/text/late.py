"""Patterns that are compiled when they are first used: many commands never search a text.

What lives here: `late`, in the place of `re.compile` for the patterns that take milliseconds.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Late:
    """Stands for a pattern; each of its methods becomes an attribute when it is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._how = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """Kept here: there are nearly as many of them as `re` keeps before it forgets the first."""
        return re.compile(*self._how)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, compiled when first used; a wrong pattern fails no earlier."""
    return cast("re.Pattern[str]", _Late(pattern, flags))

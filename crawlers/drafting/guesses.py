"""What a guess is, and how it is written in a manifest: a rule in TOML and what to look at."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_TELLING = ("css", "xpath")


@dataclass(frozen=True, slots=True)
class Guess:
    """A rule as the manifest has it; `check` says what to look at where it is unsure.

    Args:
        rule: a bare rule, a table of it, or several of these.
    """

    rule: str | Mapping[str, str] | tuple[str, ...]
    check: str = ""

    @property
    def toml(self) -> str:
        """The rule as a TOML value."""
        return toml_of(self.rule)


def toml_of(value: str | Mapping[str, str] | tuple[str, ...]) -> str:
    """A TOML value: a literal string where there is a backslash, else a basic one."""
    if isinstance(value, str):
        plain = "\\" in value and "'" not in value
        return f"'{value}'" if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {toml_of(said)}" for key, said in value.items()) + " }"
    return "[" + ", ".join(toml_of(said) for said in value) + "]"


def has_class(name: str) -> str:
    """An XPath predicate for one class among several."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def after_label(text: str) -> str:
    """A regular expression for what follows the label that a text begins with; '' for none."""
    label = re.match(r"[^\d:]{2,30}?:\s+", text)
    return r":\s+(.+)" if label else ""

"""One sentence for the first mistake in a codebook: the file, the entry, what to do.

Only words about the file are written here; what is a mistake is decided in `codebook.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from brightline.plain_mistakes import in_plain_words

_MENDS = {
    "missing": "is missing; write it",
    "extra_forbidden": "is not a field of a codebook; remove it",
    "too_short": "is empty; give at least one",
}


def sentence(path: Path, table: dict[str, Any], error: ValidationError) -> str:
    """What is wrong with the codebook at `path`, in one sentence."""
    first = error.errors(include_url=False)[0]
    where = _entry(table, first["loc"])
    return f"{path}, {where}: {_what(first)}."


def _what(found: ErrorDetails) -> str:
    names = [part for part in found["loc"] if isinstance(part, str)]
    field = f"'{names[-1]}' " if names and not _ends_at_an_entry(found["loc"]) else ""
    mend = _MENDS.get(found["type"])
    if mend:
        return f"{field}{mend}"
    said = in_plain_words(found)
    return f"{field}is wrong: {said[0].lower()}{said[1:]}" if field else said


def _ends_at_an_entry(location: tuple[int | str, ...]) -> bool:
    return len(location) == 2 and isinstance(location[1], int)


def _entry(table: dict[str, Any], location: tuple[int | str, ...]) -> str:
    """'indicator movement' for ('indicator', 7, 'definition'): the id helps more than a number."""
    if len(location) < 2 or not isinstance(location[1], int):
        return "at the top"
    kind, index = str(location[0]), location[1]
    entry = table[kind][index]
    known = entry.get("id") or entry.get("name") if isinstance(entry, dict) else None
    return f"{kind} '{known}'" if known else f"{kind} number {index + 1}"

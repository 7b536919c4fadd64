"""Where in `study.toml` a mistake stands, and the sentence that says so.

`tomllib` keeps no positions, so the line is found by reading headers and keys; a TOML file
that a person writes by hand has one key a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from brightline.plain_mistakes import TABLE_OF, in_plain_words

_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.\-\"]+)\s*\]\]?")
_KEY = re.compile(r"^\s*([\w\-]+)\s*=")

_MISSING = {
    "approval": "the ethics approval",
    "legal": "the legal basis and impact assessment",
    "people": "the consultation and the annotators' support",
    "reporting": "the reporting duty and route",
    "uses": "the permitted and forbidden uses",
    "retention": "how long adverts are kept",
    "estimand": "what is to be estimated, for which periods, at which cut-off",
}


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The 1-based line of the deepest part of `path` that the text has; 1 when it has none.

    `path` reads like ("approval", "reference") or ("site", 0, "delay_seconds").
    """
    best, depth = 1, 0
    table: tuple[str | int, ...] = ()
    seen: dict[tuple[str | int, ...], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        here: tuple[str | int, ...] | None = None
        if header := _HEADER.match(line):
            names = tuple(part.strip('"') for part in header[2].split("."))
            if header[1] == "[[":
                seen[names] = seen.get(names, -1) + 1
                table = (*names, seen[names])
            else:
                table = names
            here = table
        elif key := _KEY.match(line):
            here = (*table, key[1])
        if here and len(here) > depth and tuple(path[: len(here)]) == here:
            best, depth = number, len(here)
    return best


def no_toml(file: Path, error: ValueError, text: str) -> str:
    """The sentence for a file that is no TOML, with its line: the last one where it breaks off."""
    if text.startswith("\ufeff"):
        return (
            f"{file} begins with a byte order mark, which TOML does not know; save it as UTF-8 "
            "without one (editors call this 'UTF-8', not 'UTF-8 with BOM')."
        )
    end = f"at its end, line {len(text.rstrip().splitlines()) or 1}"
    said = str(error).replace("at end of document", end)
    return f"{file} is not valid TOML ({said}); correct that line, or what is left open above it."


def describe(error: ValidationError, text: str, file: Path) -> str:
    """One sentence for the first mistake: file, line, field, what is wrong, and how many more."""
    errors = error.errors()
    first = errors[0]
    loc = _path(first["loc"])
    name = ".".join(str(part) for part in loc if not isinstance(part, int)) or "the file"
    more = f" ({len(errors) - 1} more after it)" if len(errors) > 1 else ""
    return (
        place_of(first["loc"], text, file)
        + _complaint(first["type"], name, loc, in_plain_words(first))
        + "."
        + more
    )


def place_of(loc: Sequence[str | int], text: str, file: Path) -> str:
    """File and line of a mistake, by pydantic's location, as a sentence begins with them."""
    return f"{file}, line {line_of(text, _path(loc))}: "


def _path(loc: Sequence[str | int]) -> tuple[str | int, ...]:
    """pydantic's location as the file has it: `sites` are [[site]], own fields stand in [study]."""
    if not loc:
        return ()
    if table := TABLE_OF.get(str(loc[0])):
        return (table, *loc[1:])
    if loc[0] in {*_MISSING, "disclosure", "sampling", "regions"}:
        return tuple(loc)
    return ("study", *loc)


def _complaint(kind: str, name: str, loc: Sequence[str | int], message: str) -> str:
    is_entry = bool(loc) and isinstance(loc[-1], int)
    if kind == "missing" and not is_entry:
        what = _MISSING.get(name)
        if what:
            return f"the table [{name}] is missing; write down {what} before anything is collected"
        return f"'{name}' is missing; add it"
    if kind == "extra_forbidden":
        return f"'{name}' is not a field of a study protocol; remove it or correct its spelling"
    return f"'{name}' cannot be accepted: {message}"

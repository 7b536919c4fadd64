"""The sentence for a mistake in a mapping file: file, line, key, and how to mend it."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from brightline.plain_mistakes import in_plain_words
from brightline.study_lines import line_of

_NEEDED = {
    "advert": "the table [advert] is missing; it says which column is which field",
    "advert.ad_id": "'ad_id' is missing in [advert]; name the column of the site's own advert id",
    "advert.section": "'section' is missing in [advert]; name its column, or give a constant: "
    'section = { constant = "…" }',
    "advert.seen": "'seen' is missing in [advert]; name the column with the date on which an "
    'advert was seen, or give one for the whole file: seen = { constant = "2016-03-05" }',
}


def describe(error: ValidationError, text: str, file: Path) -> str:
    """One sentence for the first mistake, and how many more there are."""
    errors = error.errors()
    first = errors[0]
    loc = tuple(first["loc"])
    names = [str(part) for part in loc if not isinstance(part, int)]
    more = f" ({len(errors) - 1} more after it)" if len(errors) > 1 else ""
    complaint = _complaint(first["type"], names, in_plain_words(first))
    return f"{file}, line {line_of(text, loc)}: {complaint}.{more}"


def _complaint(kind: str, names: list[str], message: str) -> str:
    dotted = ".".join(names)
    if kind == "missing":
        return _NEEDED.get(dotted, f"'{dotted}' is missing; add it")
    if kind == "extra_forbidden":
        return f"'{dotted}' is not a key of a mapping; remove it or correct its spelling"
    return f"'{dotted or 'the file'}' cannot be accepted: {message}"

"""What pydantic says of a mistaken value, in the words of somebody who writes a TOML file.

Its own words name types of Python ('a valid tuple') and patterns, and say nothing of what to write.
The place of a mistake is in `study_lines.py`; which of these a file's sentence takes is its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

TABLE_OF = {"sites": "site", "events": "event"}
"""What a protocol's file calls the tables that the models keep in lists."""

_LIST = 'it is no list; write one in brackets, as in ["…", "…"]'
_TABLE = "it is no table; write its keys under a header, or in braces"
_DAY = "it is no day; write one such as 2026-11-30, without quotation marks"
_WHOLE = "it is no whole number; write figures alone, without quotation marks"

_KINDS = {
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "string_type": 'it is no text; put it in quotation marks, as in "…"',
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": "it is no number; write one such as 2.5",
    "float_parsing": "it is no number; write one such as 2.5",
    "bool_type": "it is neither true nor false; write one of them, without quotation marks",
    "bool_parsing": "it is neither true nor false; write one of them, without quotation marks",
    "literal_error": "it is none of {expected}",
    "less_than_equal": "the most is {le}",
    "less_than": "it must be less than {lt}",
    "greater_than_equal": "the least is {ge}",
    "greater_than": "it must be more than {gt}",
    "too_short": "the fewest entries are {min_length}; name more",
    "too_long": "the most entries are {max_length}; leave some out",
    "missing": "an entry is missing in the list; add it",
}

_FORMS = {
    "id": "an id is 2 to 60 small letters, digits and '-', and begins with a letter or digit",
    "key": "a key is at most 40 small letters, digits and '-', and begins with a letter or digit",
    "contact_email": "it is no address such as lead@example.org",
    "contact_url": "it is no address such as https://example.org/study",
    "region": "it is no country's two capital letters, such as US",
    "currency": "it is no code of three capital letters, such as EUR",
    "map": 'it is neither "us-states" nor the name of a .json or .geojson file beside the study',
}
"""What a text must look like, by the field's name, where a pattern says so."""


def in_plain_words(mistake: ErrorDetails) -> str:
    """What is wrong with a value, and what to write; as pydantic has it where nothing is better."""
    kind, names = mistake["type"], _names(mistake["loc"])
    if kind in {"tuple_type", "list_type"} and isinstance(mistake["input"], dict):
        return f"it is one table; write its header in two brackets, [[{'.'.join(names)}]]"
    if kind == "string_pattern_mismatch" and names and names[-1] in _FORMS:
        return _FORMS[names[-1]]
    told: Mapping[str, Any] = mistake.get("ctx", {})
    if kind in _KINDS:
        return _KINDS[kind].format(**told)
    return str(mistake["msg"]).removeprefix("Value error, ")


def _names(loc: Sequence[str | int]) -> list[str]:
    """The names of a place, as the file has them."""
    names = [str(part) for part in loc if not isinstance(part, int)]
    return [TABLE_OF.get(name, name) for name in names[:1]] + names[1:]

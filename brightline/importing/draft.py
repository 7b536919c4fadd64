"""A first mapping for a file, guessed from the names of its columns alone; no value is read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from brightline.errors import IngestError
from brightline.importing.mapping import FileLayout
from brightline.importing.sources import check_file, open_source

_WORDS: dict[str, tuple[str, ...]] = {
    field: tuple(words.split())
    for field, words in {
        "ad_id": "adid postid postingid listingid advertid oid pid id",
        "title": "title headline subject heading",
        "body": "body description text content post message",
        "section": "section category subcategory channel",
        "place": "place city location region area locality market",
        "price": "price rate amount cost",
        "currency": "currency pricecurrency",
        "posted": "posted postedat postdate posteddate dateposted postingdate published created "
        "createdat",
        "seen": "seen seenat scraped scrapedat crawled crawledat retrieved retrievedat collected "
        "collectedat capturedate scrapedate timestamp",
        "url": "url link href permalink",
        "language": "language lang inlanguage",
    }.items()
}
"""What columns of shared corpora are called, most telling first; letters and digits only."""

_TODO = {
    "ad_id": '"?"                    # the column of the site\'s own advert id',
    "section": '{ constant = "?" }     # or the name of a column',
    "seen": '{ constant = "2016-03-05" }   # the day of collection, or the name of a column',
    "body": '"?"                    # the column of the text',
}
_HEAD = """\
# A draft from the names of the columns; check every line. Then:
#   brightline import FILE --map mapping.toml --site KEY --dry-run 100

[advert]
"""
_TAIL = """
[coverage]
complete = false   # true only if the file holds all that the site showed on its days
"""
_DATES = ("posted", "seen")


def draft_mapping(path: Path) -> str:
    """The text of a mapping for a file.

    Raises:
        IngestError: the file cannot be opened, or its format is not told by its name.
    """
    check_file(path)
    with closing(open_source(path, FileLayout())) as source:
        names = [name for name in source.columns if _is_name(name)]
        if not names:
            raise IngestError(
                f"{path} has no names of columns that can be read; name them with 'columns' under "
                "[file] in a mapping of your own."
            )
    guessed = guess(names)
    lines = []
    for field in _WORDS:
        if field in guessed:
            lines.append(_line(field, guessed[field]))
        elif field in _TODO:
            lines.append(f"{field} = {_TODO[field]}")
    left = [name for name in names if name not in guessed.values()]
    said = f"\n# Not mapped: {', '.join(map(json.dumps, left))}\n" if left else ""
    return _HEAD + "\n".join(lines) + "\n" + said + _TAIL


def guess(names: Sequence[str]) -> dict[str, str]:
    """{field: column}; each column is used once."""
    plain = {name: re.sub(r"[^a-z0-9]", "", name.rpartition(".")[2].lower()) for name in names}
    found: dict[str, str] = {}
    for field, words in _WORDS.items():
        for word in words:
            match = [n for n in names if plain[n] == word and n not in found.values()]
            if match and field not in found:
                found[field] = match[0]
    return found


def _line(field: str, column: str) -> str:
    name = json.dumps(column, ensure_ascii=False)
    if field in _DATES:
        return f'{field} = {{ column = {name}, format = "iso", timezone = "UTC" }}'
    return f"{field} = {name}"


def _is_name(name: str) -> bool:
    """Whether a header's cell looks like a name: a file without a header shows nothing here."""
    return bool(re.fullmatch(r"[^\W\d][\w .\-/\[\]]{0,40}", name)) and not re.search(
        r"\d{4}|@|\w+\s+\w+\s+\w+\s+\w+", name
    )

"""A first mapping for a file, guessed from its first bytes and the names of its columns alone.

No value is shown, and of a CSV file no row but the header is read.
"""

from __future__ import annotations

import codecs
import io
import json
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from brightline.errors import IngestError
from brightline.importing.mapping import UNANSWERED, FileLayout
from brightline.importing.sources import check_file, kind_of, open_source
from brightline.importing.streams import BrokenOffError, marked_encoding, unpacked

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
        "collectedat capturedate scrapedate scrapeddate datescraped dateseen datecollected "
        "crawldate timestamp",
        "url": "url link href permalink",
        "language": "language lang inlanguage",
    }.items()
}
"""What columns of shared corpora are called, most telling first; letters and digits only."""

_TODO = {
    "ad_id": f'"{UNANSWERED}"                    # the column of the site\'s own advert id',
    "section": f'{{ constant = "{UNANSWERED}" }}     # or the name of a column',
    "seen": f'{{ constant = "{UNANSWERED}" }}        # the day, as 2016-03-05, or a column',
    "body": f'"{UNANSWERED}"                    # the column of the text',
}
_HEAD = """\
# A draft from the names of the columns; check every line, and fill in every "?". Then:
#   brightline import FILE --map mapping.toml --site KEY --dry-run 100

"""
_TAIL = """
[coverage]
complete = false   # true only if the file holds all that the site showed on its days
"""
_UNKNOWN = """
# No column has a name that is known, so none is shown: a file without a header would show its
# first row. If it has none, name its columns with 'columns' under [file].
"""
_DATES = ("posted", "seen")
_DELIMITERS = (",", ";", "\t", "|")
_BEGINNING = 2**20  # bytes that are held against the encoding that is assumed
_ENCODING = f'''\
encoding = "{UNANSWERED}"                 # its bytes are no UTF-8; in the West often "cp1252"
'''
_SHOWN = 50  # names that are not mapped: a person looks through no more


def draft_mapping(path: Path) -> str:
    """The text of a mapping for a file.

    Raises:
        IngestError: the file cannot be opened, or its format is not told by its name.
    """
    check_file(path)
    try:
        layout = _layout(path)
        is_readable = _is_in(path, layout.encoding)
        with closing(open_source(path, layout)) as source:
            counted = Counter(name for name in source.columns if _is_name(name))
    except BrokenOffError as error:
        raise IngestError(f"{error}, nor are the names of its columns. {error.mend}.") from None
    if not counted:
        raise IngestError(
            f"{path} has no names of columns that can be read; name them with 'columns' under "
            "[file] in a mapping of your own."
        )
    names = [name for name, count in counted.items() if count == 1]
    guessed = guess(names)
    lines = []
    for field in _WORDS:
        if field in guessed:
            lines.append(_line(field, guessed[field]))
        elif field in _TODO:
            lines.append(f"{field} = {_TODO[field]}")
    mapped = set(guessed.values())
    twice = [name for name, count in counted.items() if count > 1]
    if mapped:
        said = _listed("Not mapped", [name for name in names if name not in mapped])
        said += _listed(
            "There more than once; to map one, name all with 'columns' under [file]", twice
        )
    else:
        said = _UNKNOWN
    begin = _HEAD + _file_table(layout, is_readable) + "[advert]\n"
    return begin + "\n".join(lines) + "\n" + said + _TAIL


def _layout(path: Path) -> FileLayout:
    """How the file is written, as its first bytes and header tell.

    The delimiter is the one that makes the most names of the header.
    """
    kind = kind_of(path)
    if kind == "parquet":
        return FileLayout()
    encoding = marked_encoding(path) or "utf-8"
    if kind != "csv":
        return FileLayout(encoding=encoding)
    layouts = [FileLayout(encoding=encoding, delimiter=mark) for mark in _DELIMITERS]
    return max(layouts, key=lambda layout: _names_under(path, layout))


def _names_under(path: Path, layout: FileLayout) -> int:
    try:
        with closing(open_source(path, layout)) as source:
            return sum(map(_is_name, source.columns))
    except BrokenOffError:
        raise
    except IngestError:
        return 0  # a header that cannot be read so


def _is_in(path: Path, encoding: str) -> bool:
    """Whether the beginning of a file is text of an encoding; Parquet says so by itself."""
    if kind_of(path) == "parquet":
        return True
    with path.open("rb", buffering=0) as raw:
        begin = io.BufferedReader(unpacked(raw)).read(_BEGINNING)
    try:
        codecs.getincrementaldecoder(encoding)().decode(begin)
    except UnicodeDecodeError:
        return False
    return True


def _file_table(layout: FileLayout, is_readable: bool) -> str:
    """The table [file] with what differs from the usual; '' where nothing does."""
    usual = FileLayout()
    lines = [] if is_readable else [_ENCODING]
    lines += [
        f"{name} = {json.dumps(getattr(layout, name))}\n"
        for name in ("encoding", "delimiter")
        if getattr(layout, name) != getattr(usual, name)
    ]
    return "[file]\n" + "".join(lines) + "\n" if lines else ""


def _listed(what: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = ", ".join(json.dumps(name, ensure_ascii=False) for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f"\n# {what}: {shown}{more}\n"


def guess(names: Sequence[str]) -> dict[str, str]:
    """{field: column}; each column is used once."""
    plain: dict[str, list[str]] = {}
    for name in names:
        word = re.sub(r"[^a-z0-9]", "", name.rpartition(".")[2].lower())
        plain.setdefault(word, []).append(name)
    found: dict[str, str] = {}
    for field, words in _WORDS.items():
        for word in words:
            match = [name for name in plain.get(word, []) if name not in found.values()]
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

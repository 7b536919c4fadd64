"""Make text that others wrote safe to show: it is read, and nothing in it acts.

Study titles, site titles, reasons and routes come from files, so they are treated as hostile.
Streamlit reads most strings as Markdown, then replaces emoji, icons, colours, formulas and
bare addresses *after* parsing, which is why backslashes alone are not enough here. CSV cells
are guarded too, and so are the tables, which are HTML. What is a figure's own wording lives in
`words.py`.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape

# Every ASCII punctuation mark may be escaped in CommonMark (section 2.4), so all of them are.
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# U+2060 WORD JOINER: invisible, and it parts what the later passes look for (`:name:`,
# `http://`, `someone@host`, `www.`).
_JOINER = "\u2060"
_PARTED = re.compile(r"(?<=[:@])(?=\S)|(?<=www)(?=\.)", re.IGNORECASE)
# A spreadsheet runs a cell that begins with one of these (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def plain(text: object) -> str:
    """One line of visible text: no control, direction or zero-width characters."""
    visible = (
        " " if character.isspace() else character
        for character in str(text)
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cf"}
    )
    return " ".join("".join(visible).split())


def inert(text: object) -> str:
    """`text` as Markdown that shows exactly its characters and does nothing."""
    return _PUNCTUATION.sub(r"\\\1", _PARTED.sub(_JOINER, plain(text)))


def html_safe(text: object) -> str:
    """`text` as HTML that shows exactly its characters, in an element or in a quoted attribute."""
    return escape(plain(text), quote=True)


def csv_cell(text: object) -> str:
    """A text cell that a spreadsheet shows and does not run."""
    shown = plain(text)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown


def file_safe(text: object) -> str:
    """`text` as a part of a file name: letters, digits, dot, dash and underscore."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", plain(text)).strip(".-") or "unnamed"

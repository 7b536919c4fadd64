"""From the bytes of an answer to text: by its mark, its header, its markup, or its bytes.

Declarations are often wrong. What is valid UTF-8 is read as UTF-8 though a western charset is
declared, and a byte that is not valid in a page of UTF-8 is read as windows-1252: no character is
lost, and none of a contact is hidden behind a replacement mark.
"""

from __future__ import annotations

import codecs
import re

from w3lib.encoding import http_content_type_encoding, resolve_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks; UTF-32's little-endian one begins like UTF-16's and is looked for first."""

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w-]{2,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_LOOKED_AT = 4096
"""Bytes in which a page declares its charset (browsers look at 1,024)."""

_SINGLE_BYTE = re.compile(r"iso8859|latin|cp125|windows|ascii|koi8|mac", re.IGNORECASE)
_WIDE = re.compile(r"utf-(?:16|32)")
_MENDING = "brightline-mixed"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """The bytes that UTF-8 does not allow, read as windows-1252 (all 256 of them, as browsers)."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    text = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in wrong)
    return text, error.end


codecs.register_error(_MENDING, _as_windows_1252)


def read_text(body: bytes, content_type: str | None = None) -> str:
    """The text of an answer's body. Never fails, and drops no byte but marks and NUL.

    Args:
        content_type: the header, whose charset is believed unless the bytes say otherwise.
    """
    for mark, marked in _MARKS:
        if body.startswith(mark):
            return _plain(body[len(mark) :].decode(marked, "replace"))
    charset = declared_charset(body, content_type)
    if charset is not None and _WIDE.match(charset) and b"\0" not in body:
        charset = None  # markup of two or four bytes a character is full of zeros
    if charset is None or charset == "utf-8" or _SINGLE_BYTE.search(charset):
        try:
            return _plain(body.decode("utf-8"))
        except UnicodeDecodeError:
            if charset is None or charset == "utf-8":
                return _plain(body.decode("utf-8", _MENDING))
    return _plain(body.decode(charset, "replace"))


def declared_charset(body: bytes, content_type: str | None) -> str | None:
    """Python's name of the charset that the header, or else the markup, declares."""
    said = http_content_type_encoding(content_type)
    known = resolve_encoding(said) if said else None
    if known is None:
        found = _DECLARED.search(body[:_LOOKED_AT])
        name = next((group for group in found.groups() if group), b"") if found else b""
        known = resolve_encoding(name.decode("ascii")) if name else None
        # A page that could be read so far as to say it is not of two bytes a character.
        known = "utf-8" if known and known.startswith("utf-16") else known
    return known


def _plain(text: str) -> str:
    """Without NUL, which neither parser nor database takes."""
    return text.replace("\0", "") if "\0" in text else text

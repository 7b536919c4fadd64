"""Why a row of a file was not admitted: a short list of words, none of which quotes the row."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """A reason to reject a row, as it is printed and written to a list of rejects."""

    RAGGED = "more or fewer cells than the header"
    QUOTE = "a quote is not closed or stands where it cannot"
    LINE_TOO_LONG = "line longer than 16 MiB"
    NOT_JSON = "not a JSON object"
    NOT_TEXT = "a mapped column holds bytes or a structure instead of text"
    ENCODING = "bytes that the declared encoding does not know"
    NUL = "NUL bytes"
    NO_SEEN = "no date of sighting"
    BAD_SEEN = "date of sighting cannot be read"
    SEEN_OUT = "date of sighting lies in the future or before 1990"
    NO_SECTION = "no section"
    SECTION_OUT = "section outside the protocol"
    ADDRESS_OUT = "address outside the protocol's origins or paths"
    NO_ID = "no advert id"
    CUT_ID = "advert id shortened to a few digits, as by a spreadsheet or a data frame"
    NO_TEXT = "neither title nor body"
    TOO_LONG = "a field is longer than an advert's can be"
    BAD_POSTED = "posted date cannot be read"
    POSTED_LATE = "posted after it was seen"


OUT_OF_SCOPE = frozenset({Reason.SECTION_OUT, Reason.ADDRESS_OUT})
"""What the protocol excludes, however well it is written."""

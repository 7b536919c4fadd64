"""Where a clause begins and ends around a name: at stops, and at words where an advert has none.

What lives here: the patterns. How much they say of a name is in `handle_evidence`.
"""

from __future__ import annotations

from brightline.privacy.text.late import late

SENTENCE_ENDS = late(r"(?:\A|[^.])[.!?]\s|\n\s*\n")
BEGINS_CLAUSE = late(r"(?:\A|[\n.!?:;,(–-]\s{0,2})[\"'@$]?\Z")
"""In front of the first word of a clause."""
# How an advert that is typed without stops goes on behind a name.
_CLOSERS = (
    r"thanks?|th?a?n?x|ty|ta|tks|please|pl[sz]|porfa|gracias|xo+|lol|ok(?:ay)?|kk?|hi|hey|hmu|lmk|only|anytime|"
    r"evenings|mornings|dm|(?:add|msg|txt|text|find|follow|hit|dm|message)\s(?:me|there|first)|add(?=\si'?(?:ve|m)\s)|no\srandoms"
)
ENDS_CLAUSE = late(
    rf"\s*(?:[.,;:!?)\]}}\"|/*~\n]|[^\w\s]|\Z)|\s(?:and|n|or|y|o|{_CLOSERS})(?![a-z])"
)
"""Behind the last word of a clause."""
PLAIN_WORD_BEHIND = late(r" [a-z]")

"""Names on platforms: @handles, 'insta: name', and payment names ($cashtag, 'venmo name').

What lives here: the search over folded, lower-case text. How much each way of naming must say
before a word is taken for a name is in `handle_evidence`, what the ways look like in
`handle_forms`, which words are no names in `handle_words`. A platform's address (t.me/name) is in
`links`; a number behind 'whatsapp' is a telephone number and is found before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.figures.number_words import DIGIT_OF
from brightline.privacy.names.clauses import BEGINS_CLAUSE
from brightline.privacy.names.evidence_in_front import (
    is_all_of_line,
    is_asked_for,
    is_of_its_own,
    is_sought,
)
from brightline.privacy.names.handle_evidence import (
    is_behind_named,
    is_beside_a_letter,
    is_last_and_made_up,
    is_sure,
)
from brightline.privacy.names.handle_forms import (
    A_PLATFORM,
    AT_HANDLE,
    CASHTAG,
    NAME_FIRST,
    NAMED,
    SPELLED_AT,
)
from brightline.privacy.names.handle_names import named_in
from brightline.privacy.names.handle_words import (
    CURRENCIES,
    DOLLAR_FOR_S,
    NO_NAMES,
    holds_given_name,
    is_inflected,
    is_made_up,
    is_name,
    is_unlike_a_word,
)
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.meeting_places import meets_at
from brightline.privacy.names.platforms import AMBIGUOUS, PAYMENT
from brightline.privacy.text.late import late

Span = tuple[int, int]


class HandleSpan(NamedTuple):
    """A name in a folded text, whether it receives payments, and whether words stand for signs."""

    name: str
    start: int
    end: int
    payment: bool
    spelled: bool


_LONG = 7  # letters of a name that no word for a dance or a meal has
_OPEN_AT = late(r"@\s")
_BLANK = late(r"\s")
_LONGEST = 80  # characters of signs and a name behind a platform


_LEET = late(r"(?=.*[a-z])(?=.*\d)[a-z0-9._-]{3,40}")
_WORDS = late(r"[a-z0-9]+")
_DIGITS_SAID = DIGIT_OF.keys() - {"otto"} | {"noll", "nul", "nolla", "cero"}  # Otto is a name too
_IS_OVER = re.compile(r"(?<!\.)\.\Z")  # a sentence, and not '...'
_IS_PRICE = re.compile(r"\d\s?\Z")
# 'MY OF JANE7' and 'SNAP OR OF JANE7', and not 'BOX OF CAT6 CABLE'
_IS_MINE = late(r"(?:(?:MY|MI|ON|EN|AND|OR|Y|O)|[^\w\s])\s?\Z")
_FEW = 4  # characters of a dollar and the blank behind it
_PAYS_BEFORE = late(rf"(?:{PAYMENT})\s?[:=]?\s?\Z")


def find_handles(
    text: str,
    lower: str,
    ambiguous: bool,
    platforms: Sequence[Span],
    at_signs: Sequence[Span],
    cashtags: Sequence[Span],
    at_words: Sequence[Span],
) -> list[HandleSpan]:
    """All platform and payment names in the windows; the caller keeps one of each place."""
    doubtful = around_ambiguous(lower) if ambiguous else []
    searches = (
        (NAMED, _named_doubtfully, doubtful),
        (NAMED, _named, platforms),
        (NAME_FIRST, _name_first, platforms),
        (AT_HANDLE, _at_handle, at_signs),
        (CASHTAG, _cashtag, cashtags),
        (SPELLED_AT, _spelled_at, at_words),
    )
    return [
        span
        for pattern, read, windows in searches
        for start, end in windows
        for match in pattern.finditer(lower, start, end)
        if (span := read(match, text)) and not _is_number_word(lower, span)
    ]


def _is_number_word(lower: str, span: HandleSpan) -> bool:
    """'zéro un', '$och0 d0s och0 ...': digits of a number, also with figures for their letters."""
    if span.name in _DIGITS_SAID and lower[span.start] not in "@$":
        return True
    if _LEET.fullmatch(span.name) is None:
        return False
    words = _WORDS.findall(span.name) + _WORDS.findall(lower, span.end, span.end + _LONGEST)[:1]
    return len(words) > 1 and all(
        any(part.notation == "word" for part in READINGS[word].careful) for word in words
    )


def around_ambiguous(lower: str) -> list[Span]:
    """The stretches behind words that may name a platform, merged."""
    merged: list[Span] = []
    for match in AMBIGUOUS.finditer(lower):
        if merged and match.start() < merged[-1][1]:
            if match.end() + _LONGEST > merged[-1][1]:
                merged[-1] = merged[-1][0], _end_of_word(lower, match.end())
        else:
            merged.append((match.start(), _end_of_word(lower, match.end())))
    return merged


def _end_of_word(lower: str, at: int) -> int:
    """The end of the word at a long name's distance."""
    blank = _BLANK.search(lower, at + _LONGEST)
    return blank.start() if blank else len(lower)


def _named(match: re.Match[str], text: str) -> HandleSpan | None:
    name, end = named_in(match)
    if not is_name(name) or (match["of"] and not _is_in_capitals(match, text)):
        return None
    if match["platform"] == "x" and is_beside_a_letter(match):
        return None
    sigil = match["sigil"] or match["inner"] or ""
    if not sigil and is_behind_named(match, name):
        return None
    signed = "@" in (match["signs"] + sigil) or "$" in sigil
    surely = signed if match["praise"] else is_sure(match, name, end, sigil)
    if not surely and not is_unlike_a_word(name):
        return None
    start = match.start("sigil") if match["sigil"] else match.start("name")
    if match["inner"]:
        start = match.start("inner")
    if match.string[start - 1] == "@" and match.start() < start:  # among the words before the name
        start -= 1
    return HandleSpan(name, start, end, bool(match["pay"]), _is_spelled(match, sigil))


def _named_doubtfully(match: re.Match[str], text: str) -> HandleSpan | None:
    """Behind 'OF' and 'X' alone: in their stretches a name behind another platform may be cut."""
    return _named(match, text) if match["platform"][0] in "ox" else None


def _name_first(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = named_in(match)
    if not is_name(name) or A_PLATFORM.fullmatch(name):
        return None
    over = _IS_OVER.search(match["name"]) and not match["sigil"]
    if over and not is_unlike_a_word(name):
        return None  # 'soy tranquila. En insta soy ...'
    if match["more"] and end == match.end("name"):  # '24' in 'find rosa 24 on Telegram'
        return None
    if match["sigil"] and match["sigil"][0] == "$" and not match["pay"]:
        return None
    if match["loose"] and not (match["sigil"] or is_unlike_a_word(name)):
        alone = is_asked_for(match, name) or is_all_of_line(match, name, end)
        return HandleSpan(name, match.start(), end, bool(match["pay"]), False) if alone else None
    if _is_told(match, name):
        return HandleSpan(name, match.start(), end, bool(match["pay"]), False)
    told = match["sigil"] or is_unlike_a_word(name) or holds_given_name(name)
    told = told or is_sought(match, name) or is_of_its_own(match, name, end)
    if told or is_all_of_line(match, name, end):
        return HandleSpan(name, match.start(), end, bool(match["pay"]), False)
    return None


def _is_told(match: re.Match[str], name: str) -> bool:
    """'maplelinen is my name on snap', 'Maplelinen, look for it on snap', and nothing before."""
    if not match["told"] or not is_piece(name) or is_inflected(name):
        return False
    if match["weakly"]:
        return is_made_up(name)
    if match["sought"] and len(name) < _LONG:
        return False
    return BEGINS_CLAUSE.search(match.string, 0, match.start()) is not None


def _at_handle(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = named_in(match)
    if not is_name(name) or meets_at(match.string, match.start()):
        return None
    if _OPEN_AT.match(match.group()) and not (is_unlike_a_word(name) or holds_given_name(name)):
        return None
    return HandleSpan(name, match.start(), end, False, _is_spelled(match, "@"))


def _spelled_at(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = named_in(match)
    if not is_name(name) or not (is_unlike_a_word(name) or holds_given_name(name)):
        return None
    return HandleSpan(name, match.start(), end, False, True)


def _cashtag(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = named_in(match)
    if name in CURRENCIES or name in DOLLAR_FOR_S or len(name) < 2 or name.isdigit():
        return None
    if A_PLATFORM.fullmatch(name):  # '💲 venmo'
        return None
    if _BLANK.match(match.group(), 1) and _is_of_an_amount(match, name):
        return None
    doubtful = match["word"] and not is_unlike_a_word(name)
    if doubtful and not (is_name(name) and is_last_and_made_up(match.string, name, end)):
        return None
    return HandleSpan(name, match.start(), end, True, bool(match["word"]))


def _is_of_an_amount(match: re.Match[str], name: str) -> bool:
    """Whether a dollar with a blank behind it ends a price or a line: '60 a 200 $ según el día'."""
    if name in NO_NAMES or is_inflected(name):
        return True
    if _IS_PRICE.search(match.string, 0, match.start()):
        return True
    if "\n" in match.group()[:_FEW] and not is_unlike_a_word(name):  # 'one forty $', 'dj 4 hours'
        return _PAYS_BEFORE.search(match.string, 0, match.start()) is None
    return False


def _is_spelled(match: re.Match[str], sigil: str) -> bool:
    return sigil.strip() not in ("", "@", "$") or " " in match["name"] or "(" in match["name"]


def _is_in_capitals(match: re.Match[str], text: str) -> bool:
    """'OF jane_doe7': capitals, where not all is in capitals."""
    start, end = match.span("of")
    if text[start:end] != "OF" or text.isupper():
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    shouted = line.isupper() and not _IS_MINE.search(line)
    return not (shouted and text[match.start("name") : match.end("name")].isupper())

"""The words of a claim: those of a rise or a fall, small ones, and what makes a number unclear.

No word is passed over: one that is in no list may turn the claim round ('reversed', 'slowed').
"""

from __future__ import annotations

import re

from brightline.trends.claim_numbers import AMOUNT, DIGITS, PART, UNITS, WORDS, refused

_FALL_WORDS = (
    r"fell|falls?|fallen|falling|down|drop(?:s|ped)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|"
    r"less|fewer|lower|minus|halv(?:e[sd]|ing)|shrank|shrunk|sank|plunged?|tumbled|dipped|reduced|cut"
)
_RISE_WORDS = (
    r"rose|rises?|risen|rising|up|grew|grows?|grown|growing|growth|increas(?:e[sd]?|ing)|"
    r"climb(?:s|ed)?|jump(?:s|ed)?|surged?|soared|more|higher|plus|doubl(?:e[sd]|ing)|"
    r"tripl(?:e[sd]|ing)|trebl(?:e[sd]|ing)|quadrupl(?:e[sd]|ing)"
)
FALLS = re.compile(rf"\b(?:{_FALL_WORDS})\b", re.IGNORECASE)
RISES = re.compile(rf"\b(?:{_RISE_WORDS})\b", re.IGNORECASE)
AS_MANY = r"\s+as\s+(?:many|much|high)\b"
_SAYS_ITS_CHANGE = re.compile(rf"{AS_MANY}|\bcagr\b|[+\-−]\s*[0-9]", re.IGNORECASE)

_SMALL = frozenset(
    (
        *("the", "a", "an", "of", "by", "in", "at", "and", "with", "that", "there", "this", "it"),
        *("its", "has", "have", "had", "been", "is", "was", "are", "were", "saw", "seen", "show"),
        *("shows", "say", "says", "figures", "data", "number", "numbers", "count", "counts"),
        *("volume", "total", "online", "posted"),
    )
)
"""Words that change neither the number, nor the time, nor what is counted."""

_APPROXIMATE = frozenset(
    (
        *("about", "almost", "approximately", "around", "barely", "c", "circa", "close", "hardly"),
        *("just", "least", "many", "maybe", "most", "much", "near", "nearly", "only", "over"),
        *("perhaps", "roughly", "some", "under", "well", "as"),
    )
)
_AGAIN = frozenset(("twice", "thrice", "again", "times"))

_ABOUT = (
    "over|under|above|below|beyond|almost|nearly|about|around|roughly|approximately|some|hardly|"
    "barely"
)
_UNCLEAR = re.compile(
    rf"\bto\s+{AMOUNT}\s*{PART}(?!{AS_MANY})|\b(?:no|not)\s+(?:less|fewer|more)\s+than\b|"
    rf"\b(?:less|fewer|more)\s+than\s+(?!\S+\s+(?:{UNITS})s?\s+(?:ago|earlier|before)\b)"
    rf"(?:\d+|\w+e[sd]\b)|\bat\s+(?:least|most)\b|"
    rf"\b(?:{_ABOUT})\s+(?:{AMOUNT}\s*(?:{PART}|[x×]|-?fold|times)|\w+le[sd]\b|halve[sd]\b)|"
    rf"\d+\s*(?:[-–−]|and)\s*{DIGITS}\s*{PART}|\b(?:never|not|no|without)\b|\b\w+n['’]t\b|"
    rf"(?:{DIGITS}\s*[x×]|[x×]\s*{DIGITS}|fold|times)\s+(?:more|higher)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    rf"\b(?:{WORDS}|[0-9]+)\s+(?:in|out\s+of)\s+(?:{WORDS}|[0-9]+)\b(?!\s+(?:{UNITS})s?\b)|"
    rf"\b(?:(?:{WORDS})[\s-]+)?(?:half|thirds?|quarters?|fifths?|tenths?)\s+of\b|"
    rf"{AMOUNT}\s*{PART}\s+(?:of|share|rate|level|proportion|points?)\b|"
    rf"\b(?:share|rate|proportion|level|prevalence|total|number)\s+(?:of|at)\s+{AMOUNT}\s*{PART}|"
    rf"\b(?:at|reach(?:e[sd])?)\s+{AMOUNT}\s*{PART}|"
    rf"\b(?:is|are|was|were)\s+{AMOUNT}\s*{PART}(?!\s+(?:{_RISE_WORDS}|{_FALL_WORDS})\b|{AS_MANY})",
    re.IGNORECASE,
)
# A dot before three digits parts thousands in much of Europe: '1.432%' may be 1,432% or 1.4%.
_THOUSANDS = re.compile(r"(?<![\w.,])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]|[.,][0-9])")
_LEFT_TIME = re.compile(rf"\b(?:{UNITS}|fortnight|hour)s?\b", re.IGNORECASE)
_PLAIN = frozenset(".,;:!()'\"‘’“”")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def refuse_unclear(text: str) -> None:
    """Refuse what could be read in two ways, and what is no change at all.

    Raises:
        TrendError: a level, a rise and a fall, a change of a change, or a number that is inexact
            or unclear.
    """
    level = _LEVEL.search(text)
    if level:
        said = level.group().strip()
        raise refused(text, f"says '{said}', which is a level and no change")
    thousands = _THOUSANDS.search(text)
    if thousands:
        both = f"which may be {thousands.group().replace('.', ',')} or a part of one"
        raise refused(text, f"says '{thousands.group()}', {both}")
    unclear = _UNCLEAR.search(text)
    changes = [read.group() for words in (RISES, FALLS) for read in words.finditer(text)]
    if unclear or (RISES.search(text) and FALLS.search(text)):
        what = f"'{unclear.group().strip()}'" if unclear else "a rise and a fall"
        raise refused(text, f"says {what}, so its change is unclear")
    if len(changes) > 1:  # 'the decline shrank': a change of a change
        raise refused(text, f"says '{changes[0]}' and '{changes[1]}', so its change is unclear")


def refuse_unread(text: str, left: str) -> None:
    """Refuse whatever is left over beside what was read, and is no known small word.

    Args:
        left: the text with what was read of it blanked: change, time and subjects.

    Raises:
        TrendError: a number, a time, a mark or a word is left.
    """
    for token in left.split():
        if any(mark.isnumeric() or mark in "%‰" for mark in token):
            raise refused(text, f"holds '{token}', which is not read")
    time = _LEFT_TIME.search(left)
    if time:
        raise refused(text, f"says '{time.group()}' beside its span of time")
    for word in _WORD.findall(left):
        known = word.lower() in _SMALL or RISES.fullmatch(word) or FALLS.fullmatch(word)
        if not known:
            raise refused(text, f"says '{word}', which is not read ({_instead(word.lower())})")
    mark = next((mark for mark in _WORD.sub(" ", left) if not _is_plain(mark)), None)
    if mark:
        raise refused(text, f"holds '{mark}', which is not read (give the number without it)")


def refuse_no_direction(text: str, left: str) -> None:
    """Refuse a number beside words none of which says whether it is a rise.

    Raises:
        TrendError: it says neither a rise nor a fall.
    """
    says = RISES.search(text) or FALLS.search(text) or _SAYS_ITS_CHANGE.search(text)
    if not says and any(word.lower() != "by" for word in _WORD.findall(left)):
        raise refused(text, "says neither a rise nor a fall of its number")


def _is_plain(mark: str) -> bool:
    return mark.isspace() or mark in _PLAIN


def _instead(word: str) -> str:
    """How to say it without a word that is not read."""
    if word in _AGAIN:
        return "say the whole change, such as '4-fold' for 'doubled twice'"
    if word in _APPROXIMATE:
        return "an approximate number is not judged; give the number itself"
    return "leave it out where the claim says the same without it: the whole study is judged"

"""Names on platforms in several pieces that a note puts together: 'snap: maple loom, all one word'.

What lives here: pieces with blanks, lines, signs or joining words between them, in numbered lists,
with figures in words, in brackets or as a sum, each letter doubled, and the text with the name
itself, behind an '@'. The note may stand before, behind or in the next sentence ('Kik: maple seven.
In figures'), or the platform behind it ('maple loom, one word, on Kik'). Words that a sentence
sticks together are in `noted_handles`, letters told by words in `lettered_handles`, figures in
words without a note in `counted_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import (
    is_derived,
    is_made_up,
    is_name,
    is_plural,
    is_unlike_a_word,
)
from brightline.privacy.names.joined_pieces import is_piece, joined, signed
from brightline.privacy.names.piece_notes import (
    A_PLATFORM,
    BEFORE,
    BEHIND,
    BETWEEN,
    CLAUSE_ENDS,
    CUE,
    IN_LINE,
    IS_WHOLE,
    NAME,
    NAME_ALONE,
    OF_LINES,
    PIECE,
    STUCK_TO,
    TO_NAME,
)
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 120  # characters on either side of a platform's window
_PLATFORM = late(rf"(?={A_PLATFORM})")  # each place of one, also inside another: 'cash app'
_TOLD = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<pieces>{PIECE}(?:{BETWEEN}{PIECE}){{0,8}}?){BEHIND}(?!\s?[$€£])"
)
# 'Kik: maple followed by loom', 'maple (like the tree) and right behind it loom'
_RIGHT_BEHIND = (
    rf"(?:\s?\((?:like|as|the|como)\s[a-z\s]{{2,20}}\))?,?\s(?:followed\s(?:(?:directly|right|straight|immediately)\s)?by|{STUCK_TO}|(?:and\s)?"
    r"(?:right\s|directly\s|straight\s)?(?:behind|after)\s(?:it|that)|seguid[oa]\s(?:de|por)|"
    r"y\s(?:justo\s)?(?:detras|despues))(?:\scomes|\sva|\sviene)?\s"
)
_FOLLOWED = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<pieces>{NAME}{_RIGHT_BEHIND}{NAME})(?=\s?(?:[.,;!)\]\n–-]|$))"
)
_SIGNED = late(r"[:=@(–-]|\s(?:name|user(?:\s?name)?|handle|nick|tag|usuario|nombre|nom|nome)\s")
_OF_MINE = late(r"(?<![a-z])(?:my|mi|mon|mein|meu|mio)\s\Z")
# 'Snap (two lines, one word): maple_' over 'loom'
_LINES_BEGUN = late(
    rf"{A_PLATFORM}{BEFORE}[@$]?\s?(?P<pieces>{NAME}\x20?\n\x20?{NAME})(?=\s?(?:[.!]|\n|$))"
)
# 'Snap (join the two lines):' over a line for each piece
_LINES_NOTED = late(
    rf"{A_PLATFORM}{BEFORE}(?<=\n)[@$]?\s?(?P<pieces>{NAME}(?:\x20?\n\x20?{NAME}(?=\s?(?:[.!]|\n|$))){{1,2}})"
)
_NOTED = late(
    rf"{A_PLATFORM}{BEFORE}(?:[@$]\s?)?(?<![a-z0-9])(?P<pieces>{PIECE}(?:{IN_LINE}{PIECE}){{0,6}}){CLAUSE_ENDS}"
)
# 'snap, two halves put together: maple + loom52 text me first'
_SUMMED = late(
    rf"{A_PLATFORM}{BEFORE}[@$]?(?P<pieces>{NAME}(?:\x20?\+\x20?{NAME}){{1,3}})(?![\w@]|\s?[+/&=$€£%])"
)
# Two lines under a platform: 'Telegram:', 'maple', 'loom', 'The two lines are one name.'
_LINES_TOLD = late(
    rf"{A_PLATFORM}{TO_NAME}(?<=\n)[@$]?(?P<pieces>{NAME}\x20?\n\x20?{NAME})\x20?\n(?P<note>[^\n]{{4,60}})"
)
# 'snap: first maple, then loom', 'my snap starts with maple and ends with loom'
_IN_TURN = late(
    rf"{A_PLATFORM}(?:{TO_NAME}(?:first|primero)\s(?P<first>{NAME}),?\s(?:(?:and|y)\s)?(?:then|luego|despues)\s|"
    rf"(?:\s(?:name|user|usuario))?\s(?P<verb>starts|begins|empieza|comienza)\s(?:with|con|por)\s(?P<start>{NAME}),?\s(?:and|y)\s"
    rf"(?:ends|finishes|termina|acaba)\s(?:with|in|on|con|en)\s)(?P<last>{NAME}){CLAUSE_ENDS}"
)
_ON = (
    r"[\s.,;:)\]–-]{1,3}(?:(?:that's|that\sis|this\sis|is|es|eso\ses|asi)\s)?(?:(?:me|find\sme|look\sfor\s(?:it|me)|buscame|my|mi|on|"
    r"en|at|por|in|name|user\s?name|usuario|for|de|the|el)\s){1,4}"
)
_FIRST = late(rf"(?<=[a-z0-9]){BEHIND}{_ON}(?={A_PLATFORM})")
# 'maple loom on insta (one word)', 'maple loom - that's my snap, no spaces'
_MINE = (
    r"(?:\s(?:on|en|at)\s(?:(?:my|mi|the|el)\s)?|(?:\s?[,–-]\s?|\s)(?:(?:that's|that\sis|eso\ses)|is|es)\s"
    r"(?:my|mi|our)\s)"
)
_FIRST_THEN = late(rf"(?<=[a-z0-9]){_MINE}{A_PLATFORM}{BEHIND}")
_WORD_BEFORE = re.compile(rf"(?<![\w@.$'-])(?P<word>{NAME})(?P<gap>[\s+]{{0,3}})$")
_TELLS_NAME = re.compile(
    r"(?:^|[\n.,;:!?(]|(?<![a-z])(?:add|find|follow|me|as|is|i'm|am|at|like|busca|agrega|sigue|soy|como|a|es))\s{0,2}$"
)
_OF_NAME = late(r"\d|(?<![a-z])(?:name|user|handle|nick|usuario|nombre)(?![a-z])")
_TELLERS = frozenset(
    ("soy", "am", "find", "add", "follow", "like", "como", "as", "busca", "agrega", "sigue", "es")
)
_BRACKETS = ("(", "[")
_MOST_PIECES = 5
_LONGEST_NAME = 70  # characters of pieces in front of a note
_LONGEST_NOTE = 40  # characters behind the first words of a note


def handles_in_pieces(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names as they are meant, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        first, last = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        if CUE.search(lower, first, last):
            platforms = [one.start() for one in _PLATFORM.finditer(lower, first, last)]
            for told, noted in _told(lower, platforms, last):
                if name := joined(told["pieces"], noted):
                    yield *told.span("pieces"), signed(lower, told.start("pieces"), name)
            for note in (
                *_FIRST.finditer(lower, first, last),
                *_FIRST_THEN.finditer(lower, first, last),
            ):
                yield from _in_front(note)
            for told in _at_each(_IN_TURN, lower, platforms, last):
                yield from _in_turn(told)


def _told(lower: str, platforms: Sequence[int], last: int) -> Iterator[tuple[re.Match[str], str]]:
    """What may be pieces behind a platform, and what is said of them."""
    for told in _at_each(_FOLLOWED, lower, platforms, last):
        signed_or_mine = _SIGNED.search(told.group()) or _OF_MINE.search(lower, 0, told.start())
        if signed_or_mine:  # no 'Snap peas followed by rice'
            yield told, ""
    begun = [
        told
        for told in _at_each(_LINES_BEGUN, lower, platforms, last)
        if OF_LINES.search(told["note"])
    ]
    yield from ((told, "") for told in begun)
    starts = {told.start() for told in begun}
    for form in (_LINES_NOTED, _SUMMED, _NOTED):
        for told in _at_each(form, lower, platforms, last):
            if told.start() not in starts:
                yield told, told["note"]
    for told in _at_each(_LINES_TOLD, lower, platforms, last):
        if OF_LINES.search(told["note"]):
            yield told, ""
    for told in _at_each(_TOLD, lower, platforms, last):
        noted = lower[told.end("pieces") : told.end() + _LONGEST_NOTE]
        yield told, noted.partition("\n\n")[0]


def _at_each(
    form: re.Pattern[str], lower: str, platforms: Sequence[int], last: int
) -> Iterator[re.Match[str]]:
    """What a search for a form that begins with a platform finds, tried at platforms alone."""
    done = 0
    for at in platforms:
        if at >= done and (told := form.match(lower, at, last)):
            yield told
            done = told.end()


def _in_front(note: re.Match[str]) -> Iterator[Change]:
    """The pieces in front of a note behind which their platform stands."""
    lower, end = note.string, note.start()
    start = at = end
    for _ in range(_MOST_PIECES):
        word = _WORD_BEFORE.search(lower, max(0, end - _LONGEST_NAME), at)
        if word is None or word["word"] in _TELLERS or not is_piece(word["word"]):
            break
        start = at = word.start()
    if not _TELLS_NAME.search(lower, max(0, start - _LONGEST_NAME), start):
        return
    written = lower[start:end]
    if name := joined(written, note["note"]) or _in_one_piece(written, note):
        yield start, end, f"@{name}"


def _in_one_piece(written: str, note: re.Match[str]) -> str:
    """'mapleloom (all together) on kik': a word of which a note tells that it is one.

    Between commas also what is sung together has a note: 'volunteers, all together, on Facebook'.
    """
    if not (NAME_ALONE.fullmatch(written) and is_name(written) and IS_WHOLE.search(note["note"])):
        return ""
    made_up = is_made_up(written) or is_unlike_a_word(written)
    doubtful = note["note"].lstrip()[:1] not in _BRACKETS
    if doubtful and (is_plural(written) or is_derived(written)):
        return ""
    return written if made_up and note["note"].lstrip()[:1] in (*_BRACKETS, ",") else ""


def _in_turn(told: re.Match[str]) -> Iterator[Change]:
    """Both pieces as one name, in the place of the first and all up to the last."""
    if not _OF_NAME.search(told.group()):  # 'Facebook: first tea, then cake'
        return
    group = "first" if told["first"] else "start"
    if name := joined(f"{told[group]} {told['last']}", ""):
        start = told.start("first" if told["first"] else "verb")
        yield start, told.end("last"), signed(told.string, start, name)

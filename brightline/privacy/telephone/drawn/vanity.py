"""Letters for the keys of a telephone that bear them: '212-555-LOVE', '1-800-FLOWERS'.

What lives here: the text with figures for such letters, by the keys of ITU-T E.161 (ABC is 2). Only
capitals behind an area code of North America and a sign count: 'Room 212-TV' is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_DIGITS_BEHIND_AREA = 7
_AREA = r"(?<![\w.$€£-])(?:\+?1[-. ])?\(?[2-9][0-8]\d(?:[-.]|\)[-. ]?)"
_VANITY = late(
    rf"{_AREA}(?:[2-9]\d\d[-.](?P<four>[A-Z]{{4}})|(?P<three>[A-Z]{{3}})[-.](?P<last>[A-Z]{{4}})"
    r"|(?P<all>[A-Z]{7,9}))(?![\w-])"
)
# 'call 212-JKL-0142': a number of a product but for the word before it; three alike stand for
# other figures.
_CALLED = late(
    r"(?<![a-z])(?i:call|text|txt|ring|dial|phone|tel|cell|sms|whatsapp|my\snumber)"
    rf"(?:\s(?:me|us|is|at|on|now))*[\s:]{{1,2}}{_AREA}(?P<middle>(?!([A-Z])\2\2)[A-Z]{{3}})[-.]\d{{4}}(?![\w-])"
)
# '346-555-OIOO': letters drawn for figures, but for words of nothing else.
_DRAWN = late(r"[OILZSB]+")
_WORDS_OF_THEM = frozenset((
    "BILL", "BLOB", "BOIL", "BOLO", "BOSS", "BOZO", "ISIS", "LOBO", "LOSS", "OILS", "OLIO", "OSLO",
    "SILL", "SILO", "SLOB", "SOIL", "SOLO", "SOBS", "BOBS", "BIBS", "ZOOS", "BLISS",
))  # fmt: skip
# '212-555-01-GO on your keypad': the last keys alone, where the text says that they are.
_LAST_KEYS = late(rf"{_AREA}\d{{3}}[-.\x20]\d{{1,3}}[-.\x20]?(?P<last>[A-Z]{{1,3}})(?![\w-])")
# '212 JKL 01GA (letters as on the phone keys)': figures and letters in any group.
_MIXED = late(
    r"(?<![\w.$€£-])\(?(?P<mixed>[2-9][0-9A-Z]{2}\)?[-.\x20]{1,2}[0-9A-Z]{3}[-.\x20][0-9A-Z]{4})(?![\w-])"
)
_PAD = late(
    r"(?<![a-z])(?:key\s?-?pad|dial\s?-?pad|(?:phone|telephone|dial)(?:'s)?\s(?:keys|pad)|keys\sof\s(?:the|a|your)\s(?:tele)?phone|teclado|tasten)"
)
_BESIDE = 44  # characters of the same line between such a word and the number
_MAY_BE_PAD = ("pad", "keys", "tecla", "tasten")
_OF_AREA = 10  # digits of such a number
_NEEDED = late(r"\d[-.)]\s?(?:[A-Z]{3}|\d{3}[-.][A-Z])")


def with_keys(folded: Folded) -> Folded:
    """The same with figures for such letters; of more than a number has, the first seven."""
    on_pad = any(map(folded.lower.__contains__, _MAY_BE_PAD))
    if not on_pad and not _NEEDED.search(folded.text):
        return folded
    changes = [
        (*one.span("middle"), _keyed(one["middle"])) for one in _CALLED.finditer(folded.text)
    ]
    for match in _VANITY.finditer(folded.text):
        for name in ("four", "three", "last", "all"):
            letters = match[name]
            if letters and not _is_drawn(match):
                changes.append((*match.span(name), _keyed(letters)))
    for match in _LAST_KEYS.finditer(folded.text) if on_pad else ():
        if not _says_pad(folded.lower, match):
            continue
        figures = sum(map(str.isdigit, match.group().removeprefix("+").removeprefix("1")))
        if figures + len(match["last"]) == _OF_AREA:
            changes.append((*match.span("last"), _keyed(match["last"])))
    if on_pad:
        changes += _mixed(folded)
    return folded.changed(changes)


def _mixed(folded: Folded) -> Iterator[Change]:
    """The numbers with figures and letters in any group, where the text says that they are."""
    for match in _MIXED.finditer(folded.text):
        mixed = match["mixed"]
        keyed = mixed.translate(_KEYS)
        told = mixed.isupper() and _says_pad(folded.lower, match)
        if told and nanp_national("".join(filter(str.isdigit, keyed))):
            yield *match.span("mixed"), keyed


def _says_pad(lower: str, match: re.Match[str]) -> bool:
    """Whether the line says so beside the number, on either side."""
    first, end = match.span()
    before = lower[max(0, first - _BESIDE) : first].rpartition("\n")[2]
    behind = lower[end : end + _BESIDE].partition("\n")[0]
    return _PAD.search(before) is not None or _PAD.search(behind) is not None


def _keyed(letters: str) -> str:
    return letters.translate(_KEYS)[:_DIGITS_BEHIND_AREA]


def _is_drawn(match: re.Match[str]) -> bool:
    """Whether the letters at the end stand for the figures that they look like."""
    last = match["four"] or match["last"] or match["all"]
    return _DRAWN.fullmatch(last) is not None and last not in _WORDS_OF_THEM

"""What stands behind each part of a number again: '1 (um), 1 (um), 9 (nove)', '600% 555% 025'.

What lives here: single figures each of which is told again in brackets, in the words of eight
languages, and groups with a sign of percent behind each but the last that are no shares, and the
text without that. Groups that are told again are in `glossed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import DIGIT_OF, SWEDISH
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_DUTCH = {
    "nul": "0", "een": "1", "twee": "2", "drie": "3", "vijf": "5", "zes": "6", "zeven": "7",
    "negen": "9",
}  # fmt: skip
_DIGIT_OF = DIGIT_OF | SWEDISH | _DUTCH
_WORD = "|".join(sorted(_DIGIT_OF, key=len, reverse=True))
REPEATED = re.compile(rf"^\d?[(\[](?:{_WORD})[)\]]\W?$|^(?:0\d{{1,3}}|[6-9]\d\d)%$")
"""What some word of such a text is, for `word_marks`."""
_TOLD_AGAIN = rf"\d\s?[(\[](?:{_WORD})[)\]]"
_ONE_BY_ONE = late(rf"(?<![\w$€£.,:/])(?:{_TOLD_AGAIN}[\s,;/.-]{{0,3}}){{6,14}}{_TOLD_AGAIN}")
_EACH = late(rf"(?P<digit>\d)(?P<again>\s?[(\[](?P<word>{_WORD})[)\]])")
_SEVERAL = rf"(?:{_WORD})(?:[\s-](?:{_WORD})){{2,9}}"
_GROUP_AGAIN = late(
    rf"(?<![a-z\d])(?:(?P<words>{_SEVERAL})(?P<figures_again>\s?[(\[](?P<told>\d{{3,10}})[)\]])"
    rf"|(?P<figures>\d{{3,10}})(?P<words_again>\s?[(\[](?P<said>{_SEVERAL})[)\]]))"
)
_ONE_WORD = late(_WORD)
_SHARES = late(r"(?<![\w$€£.,:/%-])(?:\d{2,4}%\s){1,5}\d{2,4}(?![\w%$€£]|[.,:/-]\d|\s\d)")
_NO_SHARE = re.compile(r"0\d|[2-9]\d\d")  # nor with a zero in front, nor so many
_NO_DIGITS = re.compile(r"\D+")


def without_repeated(folded: Folded) -> Folded:
    """The same with the figures of such numbers only."""
    lower = folded.lower
    return folded.changed([*_told_again(lower), *_shares(lower)])


def without_glossed_words(folded: Folded) -> Folded:
    """The same without the brackets in which a group of such words or its figures stand again."""
    return folded.changed(_groups_again(folded.lower))


def _groups_again(lower: str) -> Iterator[Change]:
    for group in _GROUP_AGAIN.finditer(lower):
        said, figures = group["words"] or group["said"], group["told"] or group["figures"]
        if "".join(_DIGIT_OF[word] for word in _ONE_WORD.findall(said)) == figures:
            yield *group.span("figures_again" if group["words"] else "words_again"), ""


def _told_again(lower: str) -> Iterator[Change]:
    """The brackets of rows in which each word is the figure in front of it."""
    for row in _ONE_BY_ONE.finditer(lower):
        each = list(_EACH.finditer(lower, *row.span()))
        if all(_DIGIT_OF[one["word"]] == one["digit"] for one in each):
            yield from ((*one.span("again"), "") for one in each)


def _shares(lower: str) -> Iterator[Change]:
    """The signs of percent of groups that are one number, of which one is no share."""
    for row in _SHARES.finditer(lower):
        digits = _NO_DIGITS.sub("", row.group())
        no_share = any(map(_NO_SHARE.match, row.group().split()))
        if no_share and is_number(digits, plus=False):
            yield from ((at, at + 1, "") for at in range(*row.span()) if lower[at] == "%")

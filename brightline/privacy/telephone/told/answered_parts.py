"""Numbers whose parts are answers, steps or keys pressed: '- And then?⏎- 555', 'I said 212'.

What lives here: conversations of which the answers are the parts, what somebody says that was
answered, steps with a letter or a figure each, keys that are pressed one after another; and the
text with the number in one piece. Steps without a word for it are in `parts/dialled_in_steps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.told.counted_things import DIGITS_IN_LANGUAGES
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

ANSWERED = re.compile(
    r"(?<![a-z])(?:said|say|answer(?:ed)?|replied|told|dije|respondi|contest[eo]|dit|repondu|sagte|antwortete|svarade|"
    r"step|paso|schritt|etape|steg|passo|press|push|tap|hit|pulsa|presiona|aprieta|druck\w*|appuie[rz]?|tryck|premi|a:)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""
_WORD = "|".join(sorted(DIGITS_IN_LANGUAGES, key=len, reverse=True))
_ONE = rf"(?:\d|(?:{_WORD}|oh)(?![a-z]))"
_GROUP = (
    rf"(?:\d{{1,8}}(?![\w%$€£]|[.,:/]\d)|(?:{_WORD}|oh)(?![a-z])"
    rf"(?:[\s,-]{{1,2}}(?:{_WORD}|oh)(?![a-z])){{1,7}})"
)
_READ = late(rf"\d|(?:{_WORD}|oh)(?![a-z])")
_SPOKEN = late(r"\s?(?:[-–—•>*]|[a-z]{1,8}:)\s(?P<said>[^\n]+)")
_ANSWER = late(
    rf"[^\w\n+]{{0,3}}(?:(?:then|and|puis|et|y|luego|und|dann|och|sen)\s)?(?P<part>{_ONE}(?:[\s.,-]{{0,3}}{_ONE}){{0,12}})\s?[.!,;]?\s?"
)
_I_SAID = late(
    r"(?<![a-z])(?:(?:i|we|yo|je|j'ai|ich|jag)\s(?:said|say|answer(?:ed)?|replied|told\s(?:them|him|her)|dit|repondu|sagte|antwortete|sa|"
    r"svarade)|dije|respondi|conteste|a:)[\s,:\"']{1,3}(?:(?:it's|it\sis|the|just)\s)?"
    rf"(?P<part>{_GROUP})"
)
_STEP = late(
    r"(?<![a-z])(?:step|paso|schritt|etape|steg|passo)\s[a-z\d]{1,6}(?![a-z\d])[^.!?\d\n]{0,40}?(?<![a-z\d])"
    rf"(?P<part>{_GROUP})"
)
_PRESS = r"(?:press|push|tap|hit|pulsa|presiona|aprieta|druck\w{0,2}|appuie[rz]?\ssur|tryck|premi)"
_TIMES = (
    r"(?:\s(?P<often>twice|thrice|(?:two|three|four|[234])\stimes|(?:dos|tres|cuatro|[234])\sveces|"
    r"(?:deux|trois|[23])\sfois|(?:zwei|drei|vier)mal))?"
)
_PRESSED = late(
    rf"(?:[\s,;.]{{0,2}}\s?(?:(?:and|y|und|et|och)\s)?(?:(?:then|next|luego|despues|dann|puis|sen)\s)?(?:{_PRESS}\s)?(?:the\s)?)(?P<part>{_ONE})(?!\d)"
    + _TIMES
)
_BEGINS = late(rf"(?<![a-z]){_PRESS}\s(?=(?:the\s)?{_ONE})")
_HOW_OFTEN = {"tw": 2, "do": 2, "2": 2, "de": 2, "zw": 2, "th": 3, "tr": 3, "3": 3, "dr": 3}
_FEWEST_PARTS, _MOST_PARTS, _FEWEST_KEYS = 2, 14, 6
_APART = 140  # characters between two answers


def with_answers(folded: Folded, cued: bool) -> Folded:
    """The same with such a number in one piece; `cued` where a word of `ANSWERED` stands."""
    lower = folded.lower
    changes = list(_conversations(lower)) if "?\n" in lower else []
    if cued:
        for form in (_I_SAID, _STEP):
            changes += _in_turn(list(form.finditer(lower)))
        changes += _pressed(lower)
    return folded.changed(changes)


def _conversations(lower: str) -> Iterator[Change]:
    """The answers of lines that somebody speaks, of which others are questions."""
    answers: list[tuple[int, int]] = []
    asked = False
    at = 0
    for line in [*lower.split("\n"), ""]:
        spoken = _SPOKEN.fullmatch(line)
        said = spoken["said"].rstrip() if spoken else ""
        if said.endswith("?"):
            asked = True
        elif spoken and (answer := _ANSWER.fullmatch(said)):
            begin = at + spoken.start("said")
            answers.append((begin + answer.start("part"), begin + answer.end("part")))
        elif not spoken:
            if asked:
                yield from _whole(lower, answers)
            answers, asked = [], False
        at += len(line) + 1


def _in_turn(told: Sequence[re.Match[str]]) -> Iterator[Change]:
    """Parts that stand near each other, as many as are one number."""
    row: list[tuple[int, int]] = []
    for match in told:
        if row and match.start() - row[-1][1] > _APART:
            yield from _longest(match.string, row)
            row = []
        row.append(match.span("part"))
    if row:
        yield from _longest(told[0].string, row)


def _longest(lower: str, row: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """The most parts from the first on that are a number."""
    for last in range(min(len(row), _MOST_PARTS), _FEWEST_PARTS, -1):
        if change := next(_whole(lower, row[:last]), None):
            yield change
            return


def _whole(lower: str, parts: Sequence[tuple[int, int]]) -> Iterator[Change]:
    digits = "".join(_figures(lower[start:end]) for start, end in parts)
    if _FEWEST_PARTS <= len(parts) <= _MOST_PARTS and is_number(digits, plus=False):
        yield parts[0][0], parts[-1][1], f"call {digits}"


def _pressed(lower: str) -> Iterator[Change]:
    """Keys one after another, each as often as is said."""
    done = 0
    for begin in _BEGINS.finditer(lower):
        if begin.start() < done:
            continue
        digits, keys, at = "", 0, begin.end()
        while keys < _MOST_PARTS and (key := _PRESSED.match(lower, at)):
            often = key["often"]
            digits += _figures(key["part"]) * (_HOW_OFTEN.get(often[:2].strip(), 4) if often else 1)
            keys, at = keys + 1, key.end()
        if keys >= _FEWEST_KEYS and is_number(digits, plus=False):
            yield begin.end(), at, f"call {digits}"
        done = at


def _figures(said: str) -> str:
    return "".join(
        "0" if one == "oh" else DIGITS_IN_LANGUAGES.get(one, one) for one in _READ.findall(said)
    )

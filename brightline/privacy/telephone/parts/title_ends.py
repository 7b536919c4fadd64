"""Numbers of which one part is the end of the title and the other stands by itself in the body.

What lives here: '... - 212' over a line with nothing but '555-0142', '212.555.' over '...0142',
'555-0142' over 'area code 212'. No word has to tell that they belong together, so either part must
look like nothing else. Where a word tells it, see `over_title` and `told_apart`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.prices import ROUND_SUM, YEAR
from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.figures.numbering import NANP_REGIONS
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    group_of,
    whole_number,
)
from brightline.privacy.text.late import late

_SIGNS = r"[^\w\n%$€£¥]*"
_CUE = r"(?:area(?:\scode)?|code|lada|prefijo|prefix|clave|codigo(?:\sde\sarea)?|indicatif)"
_CALL = (
    r"(?:call|text|txt|tel|phone|ph|cell|number|num|whatsapp|dial|ring|llama|llamame|numero|movil)"
    r"\W{1,3}(?:(?:me|us|at|on|is|starts?|begins?|with|al|es|empieza)\W{1,3}){0,2}"
)
_WORDS = rf"(?:{DIGIT_WORD}[\s-]){{2}}{DIGIT_WORD}"
_LOCAL = rf"{group_of(3)}[ .-]{{0,3}}{group_of(4)}"
_ALONE = r"(?<![\w.(-])(?<!\d\s)"  # no more groups in front
# '- 212', 'area code 212', 'two one two'; '555-0142'; '212.555.'; '0171'
_TITLE_AREA = late(
    rf"(?:(?<![a-z])(?:{_CUE}\W{{1,3}}|{_CALL}\(?)(?P<told>\d{{3}})"
    rf"|[^\w\s,.'$€£¥#/+%]\s?\(?(?P<figures>\d{{3}})"
    rf"|(?<![a-z])(?<!\d\s)(?P<words>{_WORDS})){_SIGNS}$"
)
_TITLE_LOCAL = late(rf"{_ALONE}(?P<local>{_LOCAL}){_SIGNS}$")
_TITLE_SIX = late(
    rf"(?:(?<![a-z])(?P<call>{_CALL}\(?)|(?<![\w.-])(?<!\d\s))"
    rf"(?P<six>\(?{group_of(3)}\)?[ .-]{{0,3}}{group_of(3)})(?P<signs>{_SIGNS})$"
)
_TITLE_TRUNK = late(rf"{_ALONE}(?P<trunk>0\d{{2,4}}){_SIGNS}$")
_PARTS = ("told", "figures", "words", "six", "trunk")
# Parts that are all there is in their line.
_LINE, _LINE_ENDS = r"\n[^\S\n]*", rf"(?={_SIGNS}(?:\n|\Z|\())"
_LINE_LOCAL = late(rf"{_LINE}(?P<signs>{_SIGNS})(?P<rest>{_LOCAL}){_LINE_ENDS}")
_LINE_FOUR = late(rf"{_LINE}(?P<signs>{_SIGNS})(?P<rest>{group_of(4)}){_LINE_ENDS}")
_LINE_REST = late(
    rf"{_LINE}(?P<signs>{_SIGNS})(?P<rest>\d{{2,8}}(?:[ ./-]{{1,3}}\d{{2,8}}){{0,3}}){_LINE_ENDS}"
)
_AREA_TOLD = late(
    rf"(?<![a-z]){_CUE}\W{{1,3}}(?:(?:is|es)\s)?(?P<rest>{group_of(3)})(?!\w|[\s.-]?\d)"
)
_GOES_ON = re.compile(r"\.\.|[.,/~>-]\s?\Z")  # signs that more follows, or that it began elsewhere
_NO_SIGNS = "_%$€£¥"  # of what may stand behind the last digit
_DIGIT_WORDS = (*UNITS, "oh")
_MAY_GO_ON = re.compile(rf"(?:\d|{DIGIT_WORD})[^\w\n.!?]*\n")  # no sentence ends there
_LONGEST_END = 16  # characters of a number word and signs
_BEGINS_WITH_DIGIT = re.compile(rf"\W*(?:\d|{DIGIT_WORD})")


def ends_in_digit(lower: str) -> bool:
    """Whether the first line ends in a figure or a number word, signs aside: few titles do."""
    end = lower.find("\n")
    while end > 0 and not lower[end - 1].isalnum() and lower[end - 1] not in _NO_SIGNS:
        end -= 1
    return end > 0 and (lower[end - 1].isdecimal() or lower.endswith(_DIGIT_WORDS, 0, end))


def find_title_ends(lower: str, region: str) -> Iterator[Found]:
    """The two parts of a number in a folded text: E.164, start and end of each."""
    border = lower.find("\n")
    if region not in NANP_REGIONS:
        if trunk := _TITLE_TRUNK.search(lower, 0, border):
            yield from _with_line(lower, trunk, _LINE_REST, region)
    elif six := _TITLE_SIX.search(lower, 0, border):
        yield from _with_line(lower, six, _LINE_FOUR, region)
    elif local := _TITLE_LOCAL.search(lower, 0, border):
        for told in _AREA_TOLD.finditer(lower, border):
            if e164 := whole_number(digits_told(told["rest"], local["local"]), region):
                yield e164, *local.span("local")
                yield e164, *told.span("rest")
                return
    elif (area := _TITLE_AREA.search(lower, 0, border)) and not _may_be_price(area["figures"]):
        yield from _with_line(lower, area, _LINE_LOCAL, region)


def _with_line(
    lower: str, head: re.Match[str], line: re.Pattern[str], region: str
) -> Iterator[Found]:
    """What the title ends with and a line of the body, if they are a number together."""
    part = next(name for name in _PARTS if head.groupdict().get(name))
    for rest in line.finditer(lower, head.end()):
        if line is _LINE_FOUR and not (head["call"] or _goes_on(head["signs"], rest)):
            continue
        if _has_more_beside(lower, rest, head.end()):
            continue
        if e164 := whole_number(digits_told(head[part], rest["rest"]), region):
            yield e164, *head.span(part)
            yield e164, *rest.span("rest")
            return


def _may_be_price(figures: str | None) -> bool:
    return bool(figures) and int(figures or 0) % ROUND_SUM == 0


def _goes_on(behind: str, line: re.Match[str]) -> bool:
    """Whether signs behind the first part or before the other say so; '2024' may be a year."""
    if _GOES_ON.search(line["signs"]):
        return True
    return _GOES_ON.search(behind) is not None and not YEAR.fullmatch(line["rest"])


def _has_more_beside(lower: str, line: re.Match[str], border: int) -> bool:
    """Whether the line above, the title aside, or the one below may belong to the same number."""
    start, end = max(0, line.start() - _LONGEST_END), line.start() + 1
    above = line.start() != border and _MAY_GO_ON.search(lower, start, end) is not None
    below = lower.find("\n", line.end())
    return above or (below > 0 and _BEGINS_WITH_DIGIT.match(lower, below) is not None)

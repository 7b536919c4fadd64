"""Numbers of which sentences tell each part and where it belongs, in any order.

What lives here: 'it begins with 212 ... then comes 555 ... it ends in 0142', 'the last four are
0142, the area code is 212, the middle is 555', '0142 are the last four ... the first six are 212
555'. Each part has a word of its own that tells where it belongs (`part_words`), and together they
must be one whole number; what only could be one is for the mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise, product
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.numbering import NANP_REGIONS
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    FIRST_DIGIT_WORD,
    Found,
    digits_told,
    whole_number,
)
from brightline.privacy.telephone.parts.part_words import (
    FIRST,
    LAST,
    MIDDLE,
    NEXT,
    OF_OTHER_THINGS,
    SECOND,
)
from brightline.privacy.text.late import late

_ONE = rf"(?:\d{{1,7}}|{DIGIT_WORD}(?![a-z]))"
_DOTS = r"(?<=[a-z])(?:\.{2,4}|…)(?=[a-z])"  # 'five...seven...three'
_PART = late(
    rf"(?<![\w$€£¥])(?<!\d[.,])(?P<part>{_ONE}(?:(?:[ ()-]{{1,3}}|\.|{_DOTS}){_ONE}){{0,6}})"
    r"(?![a-z\d%]|[.,:]\d)"
)
_CUE = late(
    rf"(?<![a-z])(?:(?P<first>{FIRST})|(?P<second>{SECOND})|(?P<middle>{MIDDLE})|(?P<on>{NEXT})|(?P<last>{LAST}))(?![a-z])"
)
_BARE = late(  # begins with its figures, and looks back from there: found in half the time
    r"[0-9][0-9]{2}(?<![\d$€£¥.,:/-][0-9]{3})(?!\d{4}|[%]|[.,:/]\d|\s?(?:eur|usd|dol|\$|€|£))"
)
_BARE_IN_WORDS = late(rf"{FIRST_DIGIT_WORD}(?:[\s,-]{{1,2}}|\.{{2,4}}){DIGIT_WORD}")
_BARE_PAIR = late(r"(?<![\w$€£¥.,:/-])\d\d(?![\w%$€£]|[.,:/-]\d|\s\d|\s?(?:eur|usd|dol))")
_FEWEST_BARE = 2
_COUNTED = re.compile(r"(three|four|six|seven|[3467])\W{1,3}")
# '0142 are the last four', '212 (area code)', '555 in the middle', '212 is how my number begins'
_BEHIND = late(
    r"[^\w.!?\n]{1,3}(?:(?:is|are|was|as|at|on|in|for|to|comes?|goes|es|son|van?|como|en|al|por|ist|sind|als|am|zum|"
    r"est|sont|comme|a|au|e|sao|sono|alla|no|na|sits?|stands?|esta|con|lo|le|se)[^\w.!?\n]{1,2}){0,3}"
    r"(?:(?:how|where|what|donde|que|cuando|ou|wo|wie|dove|come|onde)[^\w.!?\n]{1,2})?"
    r"(?:(?:it|this|that|you|i|we|dial|press|type|call|all|everything|number|phone|numero|telefono|mi|mon|sie|es|the|my|its|el|los|las|la|le|les|die|der|das|il|gli|i|os|as|o)[^\w.!?\n]{1,2}){0,3}"
)
_COUNTS_NOTHING = late(
    rf"\s?(?:[^\w\s]|\n|\Z)|\s(?:{FIRST}|{SECOND}|{MIDDLE}|{NEXT}|{LAST}|"
    r"and|but|is|are|as|at|in|on|my|y|pero|es|son|en|al|como|mi|et|mais|est|sont|comme|und|aber|ist|sind|am|"
    r"mas|sao|e|ma|sono|come|alla|no|na)(?![a-z])"
)
_IN_DATE = re.compile(r"/\d{1,2}/\d")  # 'last updated 11/25/25'
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_NOTHING_ELSE = re.compile(r"[^\w.!?]*[.!?]?\s*")  # 'Last four. 0142'
_ALONE_BEFORE, _ALONE_BEHIND = re.compile(r"[.!?]\s+\Z|\n\s*\Z"), re.compile(r"\s*(?:[.!?]|\n|\Z)")
_THIRD = late(
    r"(?<![a-z])(?:part\s(?:three|3)|(?:third|last|final)\s(?:part|bit|piece|portion))(?![a-z\d])"
)
_IN_TWO = late(rf"(?<![a-z])(?:{SECOND})(?![a-z])")
_NUMBERED = re.compile(r"(?:one|two|three|[123])\s")  # 'part one 212'
_NEAR = 40  # characters between a part and the word that tells where it belongs
_WIDEST = 400  # characters from the first part to the last
_LONGEST_UNIT = 12  # characters behind an amount
_KINDS = ("first", "middle", "last")
_Lengths = Mapping[str, Sequence[int]]
_NANP: _Lengths = {"first": (3, 5, 6), "middle": (3,), "last": (4, 5, 7)}
_ANY: _Lengths = {"first": range(2, 9), "middle": range(2, 6), "last": range(2, 8)}
_ANY_IN_TWO: _Lengths = {**_ANY, "last": range(4, 9)}
_FEWEST_OF_TWO = 6  # digits of one of two parts that are the whole number
_MOST = 4  # parts of one kind that are tried
_WHOLE = range(9, 14)  # digits of what could be a number of some plan
FEWEST_BESIDE, FEWEST_IN_ALL = 3, 9
"""Digits beside a word for a part, and in all."""


class _Part(NamedTuple):
    start: int
    end: int
    digits: str


def has_bare_parts(lower: str, worded: bool) -> bool:
    """Whether there are parts that are no amounts; `worded` if it has number words."""
    bare = len(_BARE.findall(lower))
    if bare < _FEWEST_BARE and worded:
        bare += len(_BARE_IN_WORDS.findall(lower))
    if bare == _FEWEST_BARE - 1:  # 'empieza con 700 00 00 y los últimos son 83'
        bare += _BARE_PAIR.search(lower) is not None
    return bare >= _FEWEST_BARE


def find_told_parts(lower: str, region: str) -> Iterator[Found]:
    """The parts of numbers of the region in a folded text, with their E.164."""
    in_two = _IN_TWO.search(lower) is not None and not _THIRD.search(lower)
    lengths = _NANP if region in NANP_REGIONS else _ANY_IN_TWO if in_two else _ANY
    told = _whole(_known(lower, lengths), must_be_three=lengths is _ANY)
    for parts in chain(told, _in_order(_known(lower, _ANY))):
        e164 = whole_number("".join([part.digits for part in parts]), region)
        if e164 and not any(_has_unit(lower, part) for part in parts):
            yield from ((e164, part.start, part.end) for part in parts)
            return


def _has_unit(lower: str, part: _Part) -> bool:
    """'170 bpm': an amount that begins with a part and does not end with it."""
    known = certain_quantities(lower, part.start, part.end + _LONGEST_UNIT)
    return any(
        part.start == start and part.end < end and not lower.endswith(" in", start, end)
        for start, end in known  # '555 in between'
    )


def find_parts_told(lower: str) -> Iterator[tuple[int, int]]:
    """The parts of what could be a number of any plan, for the mask."""
    known = _known(lower, _ANY)
    for parts in chain(_whole(known, must_be_three=True), _in_order(known)):
        many = sum(len(part.digits) for part in parts)
        dated = any(_IN_DATE.match(lower, part.end) for part in parts)
        if many in _WHOLE and not dated and all(_tells(lower, part) for part in parts):
            yield from ((part.start, part.end) for part in parts)
            return


def _tells(lower: str, part: _Part) -> bool:
    return _COUNTS_NOTHING.match(lower, part.end) is not None


def _known(lower: str, lengths: _Lengths) -> dict[str, list[_Part]]:
    """The parts by what words tell of them."""
    parts = list(_parts(lower, min(map(min, lengths.values()))))
    kinds: dict[int, str] = {}  # by the place of the part among the parts
    second = "middle" if _THIRD.search(lower) else "last"
    behind = 0
    for cue in _CUE.finditer(lower):
        while behind < len(parts) and parts[behind].start < cue.end():
            behind += 1
        before, forward = behind - 1, cue.lastgroup == "on"
        kind = "middle" if forward else cue.lastgroup or ""
        if kind == "second":
            kind = second
        if before >= 0 and before not in kinds and not forward:
            part = parts[before]
            if len(part.digits) in lengths[kind] and _belongs_to(lower, part.end, cue.start()):
                kinds[before] = kind
                continue
        fits = behind < len(parts) and len(parts[behind].digits) in lengths[kind]
        if fits and _leads_to(lower, cue.end(), parts[behind].start):
            kinds[behind] = kind
    known: dict[str, list[_Part]] = {kind: [] for kind in _KINDS}
    for place, kind in sorted(kinds.items()):
        known[kind].append(parts[place])
    if known["first"] and known["last"] and not known["middle"]:
        known["middle"] = [part for part in parts if _is_alone(lower, part, lengths["middle"])]
    return {kind: told[:_MOST] for kind, told in known.items()}


def _parts(lower: str, fewest: int) -> Iterator[_Part]:
    """Stretches of digits, without what tells how many there are: 'the last four 0142'."""
    for match in _PART.finditer(lower):
        digits = digits_told(match["part"])
        start = match.start("part")
        counted = _COUNTED.match(match["part"])
        if counted and digits_told(counted[1]) == str(len(digits) - 1):
            digits, start = digits[1:], start + counted.end()
        elif lower.endswith("part ", 0, start) and (numbered := _NUMBERED.match(match["part"])):
            digits, start = digits[1:], start + numbered.end()
        if len(digits) >= fewest:
            yield _Part(start, match.end(), digits)


def _belongs_to(lower: str, start: int, end: int) -> bool:
    """Whether a part belongs to the word behind it, small words between."""
    return end - start <= _NEAR and _BEHIND.fullmatch(lower, start, end) is not None


def _leads_to(lower: str, start: int, end: int) -> bool:
    """Whether a part belongs to the word in front of it: it is near, and in its sentence."""
    if end - start > _NEAR:
        return False
    gap = lower[start:end]
    if OF_OTHER_THINGS.search(gap):
        return False
    return not _SENTENCE_ENDS.search(gap) or _NOTHING_ELSE.fullmatch(gap) is not None


def _is_alone(lower: str, part: _Part, lengths: Sequence[int]) -> bool:
    """'I am friendly. 555. I like music': a sentence of nothing but a middle part."""
    if len(part.digits) not in lengths or not _ALONE_BEHIND.match(lower, part.end):
        return False
    return _ALONE_BEFORE.search(lower, max(0, part.start - _NEAR), part.start) is not None


def _in_order(known: Mapping[str, Sequence[_Part]]) -> Iterator[tuple[_Part, ...]]:
    """Every part in its place, where several stand in the middle."""
    if len(known["middle"]) > 1 and known["first"] and known["last"]:
        parts = known["first"][0], *known["middle"], known["last"][-1]
        wide = parts[-1].end - parts[0].start
        if wide <= _WIDEST and all(a.end <= b.start for a, b in pairwise(parts)):
            yield parts


def _whole(
    known: Mapping[str, Sequence[_Part]], must_be_three: bool
) -> Iterator[tuple[_Part, ...]]:
    """What could be one number; the middle may belong to either other part."""
    fewest = _FEWEST_OF_TWO if must_be_three else 0
    two = (
        pair
        for pair in product(known["first"], known["last"])
        if max(len(part.digits) for part in pair) >= fewest
    )
    for parts in (*two, *product(*known.values())):
        wide = max(part.end for part in parts) - min(part.start for part in parts)
        prices = are_round_sums(part.digits for part in parts)
        if wide <= _WIDEST and not prices and len({part.start for part in parts}) == len(parts):
            yield parts

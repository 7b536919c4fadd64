"""What no amount is: '0142 photos', '555 years old', 'at 55 pm', '12 kg, 55 kg, 2 kg'.

What lives here: groups of figures that begin with a zero and are no part of a date, a clock or a
decimal; how much a unit or a label can have; amounts of one kind in no order. A number that is cut
in groups and passed off as amounts holds one of these sooner or later. What is done about it is in
`telephone/spread/passed_off`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.units import STRINGS
from brightline.privacy.text.late import late

_DAY, _MONTH = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:(?:19|20)\d\d|\d\d)"
_TO = r"\s?(?:-|to|till?|until|a|al|hasta|bis|y|and)\s?"
# Of a date, of hours as '08-20' and '0900-1700', of the number of an order, of a range from nought.
_WITH_ZERO = late(
    r"(?<![\d.,:/'x])"
    rf"(?:{_DAY}(?P<v>\s|\s?[./-]\s){_MONTH}(?P=v){_YEAR}|{_DAY}(?P<s>[./-]){_MONTH}(?:(?P=s){_YEAR})?"
    rf"|{_MONTH}(?P<t>[./-]){_DAY}(?:(?P=t){_YEAR})?|{_YEAR}(?P<u>[./-]){_MONTH}(?:(?P=u){_DAY})?"
    rf"|{_MONTH}[./-](?:19|20)\d\d|[012]\d{_TO}[012]\d|[012]\d[0-5][05]{_TO}[012]\d[0-5][05]"
    rf"|20[0-4]\d[-/]0\d{{2,4}}|0{_TO}[1-9]\d{{0,2}}|\d-\d|(?P<l>[a-z])0\d{{1,2}}-(?P=l)[1-9]\d{{1,2}})(?![\d]|[./]\d|-\d{{3}})"
)
_LONGEST_WITH_ZERO, _LONGEST_OF_NUMBER = 12, 5  # characters; figures of a group
_THOUSANDS = re.compile(r"0[05]0(?!\d)")  # of '13 000 Kč'
_AMONG_SIGNS = re.compile(r"[/x=|]0[/x=|]")
_GOES_ON = re.compile(r"\d[.,:h'’]\Z")  # '1,050', '4.05', '21h05', "5'04"
# 'strings .009', 'strings set .010-.046'
_GAUGE = late(
    rf"(?<![a-z])(?:{STRINGS}|gauges?)(?:\s[a-z]{{2,6}})?:?\s\.(?:0[01]\d\s?(?:-|to)\s?\.)?\Z"
)
_BESIDE_GAUGE = 28  # characters
NONE_OF = (
    r"(?:crash(?:es)?|accidents?|filings?|complaints?|claims?|fines?|owners?|scratch(?:es)?|dents?|leaks?|faults?|"
    r"problems?|errors?|pets?|smokers?|fees?|deposit|interest|rust|debts?|accidentes?|multas|quejas|mascotas|"
    r"golpes|fallos|unfalle?|schaden|kratzer|mangel|haustiere|fehler|pannes?|rayures|animaux|olyckor|skador|"
    r"husdjur|fel|incidenti|graffi|animali)"
)
"""Of what there is none, as a writer is glad to say: '0 crashes', '0 late filings'."""
_IS_NONE = late(rf"0\s(?:[a-z]{{3,8}}\s)?{NONE_OF}(?![a-z])")
_NONE_BEHIND = late(rf"(?<![a-z]){NONE_OF}\s?[:=]?\s\Z")
_FIGURES = re.compile(r"\d+")
_SENTENCE, _SENTENCE_ENDS = 60, re.compile(r"[.!?]\s|\n")
_MOST_BESIDE_NONE = 3  # figures of its sentence: '14 clients, 0 late filings in 6 years'
BARE_NOUGHT = re.compile(
    r"(?<![\d.,:/x-])(?<!\d\s-\s)0(?!\s?(?:km|cm|mm|%|in(?:ch)?(?![a-z])|[\"'°]|percent|grad|to|-|–|a(?![a-z])|bis)|[.,:/]\d)"
)
"""A nought that is neither of a score nor of a measure or range."""
_IS_BEGUN = re.compile(r"[.,:]\d|h[0-5]\d|(?<!\d\d)\s?(?:%|km(?![a-z]))")  # '0.5', '09:30', '0 km'

_NO_GERMAN = (  # 'seit 2014 am Ort'
    r"(?!(?<=am)\s(?:ort|tag|abend|morgen|mittag|nachmittag|wochenende|markt|bahnhof|stuck|see|rhein|main|meer)(?![a-z]))"
)
_MOST_BEHIND: dict[int, str] = {
    12: rf"[ap]\.?m(?![a-z]){_NO_GERMAN}|o'?\s?clock",
    24: r"uhr|uur",
    20: r"girls?|ladies|bedrooms?|baths?|estrellas?|stars?",
    100: r"percent(?![a-z])|%",
    150: r"(?:y\.?/?o|yrs?|years?|anos|anios|jahre?|ans|anni)(?![a-z])",
    200: r"(?:cards?|cartas?|lessons?|clases|chairs?|sillas)(?![a-z])",
    250: r"bpm",
    366: r"(?:days?|nights?|dias?|noches?|tage|jours)(?![a-z])",
    400: r"(?:cms?|kgs?|kilos?)(?![a-z])",
    700: r"(?:min(?:ute)?s?|minutos?|lbs?|pounds?)(?![a-z])",
    999: r"(?:weeks?|months?|mois|semaines|mesi|semanas?|mes(?:es)?|wochen|monate)(?![a-z])",
}
"""How much of what stands behind a figure there can be, unless it is a round amount."""
_MOST_IN_FRONT: dict[int, str] = {
    60: r"shoes?|zapatos",
    110: r"ages?|aged|edad(?:es)?",
    100: r"spf|lsf|fps|floor|piso|rated|score",
    2049: r"since|seit|desde|baujahr|depuis",
}
"""The same of what stands in front of one."""


def _alternatives(most: dict[int, str]) -> str:
    return "|".join(rf"(?P<most_{limit}>{words})" for limit, words in most.items())


# In its line: of 'bath £25' over 'bath+cut £70' it tells nothing.
_BEHIND = late(rf"[^\S\n]?-?(?:{_alternatives(_MOST_BEHIND)})")
_IN_FRONT = late(rf"(?<![a-z])(?:{_alternatives(_MOST_IN_FRONT)})[\s.:]{{1,3}}\Z")
_ROUND = 50
LABEL_WIDTH = 16
"""Characters in front of a figure that hold its label."""
_NONE = ""  # neither a unit nor a label
_JOINS = (  # and tells nothing
    r"(?!(?:and|or|then|with|for|to|at|of|in|on|only|per|about|unos|circa|ca|an|the|de|del|en|por|el|la|x|h|y|o|a|e|u|"
    r"und|et)(?![a-z]))"
)
_MONEY = (
    r"[$€£¥₱₹₩₦฿円]|usd|dollars?|dolares|eur(?:os?)?|gbp|pounds?|pesos|mxn|roses|rosas|kr|kc|chf|s?fr|zl|lei|"
    r"lira|tl|rand|r|rs|rp|soles|reais|korun"
)
UNIT_BEHIND = late(
    rf"[^\S\n]?-?(?:(?P<money>(?:{_MONEY})(?![a-z]))|(?P<word>{_JOINS}[a-z]{{1,12}}(?![a-z)])|[%°\"]))"
)
"""What stands behind a figure as its unit: `money` or a `word`."""
LABEL_IN_FRONT = late(
    rf"(?<![a-z])(?:(?P<money>{_MONEY})|(?P<word>{_JOINS}[a-z]{{2,12}}|\#))[\s.:#]{{0,3}}\Z"
)
"""What stands in front of one as its label, searched in the last `LABEL_WIDTH` characters."""
_WITH_THOUSANDS, _SIGNS = re.compile(r"\d+(?:[.,]\d{3}(?!\d))*"), re.compile(r"[.,]")
_STEPS = ((10_000, 50), (1000, 10), (0, 5))
"""From which amount on round ones are multiples of what."""
_PART_OF = re.compile(r"(?:\d(?:[.,:h'’]|\s?[-–/x]\s?)|[a-z])\Z")  # of an amount, or a code
_TWO_FIGURES = 10  # lists of single ones are read in `one_by_one`
_STEEPEST, _STEEPEST_DOWN = 12, 3  # times the one before, and the one behind
_IN_ITS_LINE = re.compile(r"[^\S\n]?-?[a-z%°\"$€£¥]|[., ]\d")
_MANY = 7  # groups that a number is cut in: a digit or two in each
_MANY_BESIDE_NOUGHT = 5
_FEWEST_UNTOLD = 4  # groups of which hardly one is told
_LONGEST_DATED = 3  # digits of a day, an hour, a bus
_LONGEST_IN_ROW = 3  # digits of what a row has without being round


def is_led_by_zero(lower: str, start: int, end: int) -> bool:
    """Whether a group of figures begins with a zero as that of an amount does not."""
    if lower[start] != "0" or end - start > _LONGEST_OF_NUMBER:  # 'ticket no. 004282'
        return False
    if _GOES_ON.search(lower, max(0, start - 2), start) or _IS_BEGUN.match(lower, end):
        return False
    if end - start == 1:  # '1/0/1': '5 ft 0 in', '0-10 months' and '0 drama' are amounts
        return _AMONG_SIGNS.search(lower, max(0, start - 1), end + 1) is not None
    if _GAUGE.search(lower, max(0, start - _BESIDE_GAUGE), start):
        return False
    if _THOUSANDS.match(lower, start) and lower[start - 2 : start].rstrip().isdigit():
        return False
    around = max(0, start - _LONGEST_WITH_ZERO), end + _LONGEST_WITH_ZERO
    return not any(
        match.start() <= start and end <= match.end()
        for match in _WITH_ZERO.finditer(lower, *around)
    )


def are_noughts(lower: str, groups: Sequence[Span]) -> bool:
    """Whether two of them, or one of many, are nothing at all: 'gloss 0' is told by nobody."""
    noughts = [start for start, end in groups if lower[start:end] == "0"]
    bare = sum(
        BARE_NOUGHT.match(lower, at) is not None and not _is_none(lower, at) for at in noughts
    )
    return bare > 1 or (bare == 1 and len(groups) >= _MANY_BESIDE_NOUGHT)


def _is_none(lower: str, at: int) -> bool:
    """Whether a nought tells of what there is none, in a sentence with few other figures."""
    behind = _NONE_BEHIND.search(lower, max(0, at - LABEL_WIDTH), at)
    if behind is None and _IS_NONE.match(lower, at) is None:
        return False
    before = _SENTENCE_ENDS.split(lower[max(0, at - _SENTENCE) : at])[-1]
    rest = _SENTENCE_ENDS.split(lower[at : at + _SENTENCE])[0]
    return len(_FIGURES.findall(before + rest)) <= _MOST_BESIDE_NONE


def have_units(lower: str, groups: Sequence[Span]) -> bool:
    """Whether a unit or the rest of a figure stands behind one of them, in its line."""
    return any(_IN_ITS_LINE.match(lower, end) for _, end in groups)


def is_beyond(lower: str, start: int, end: int) -> bool:
    """Whether a group is more than there can be of its unit, or behind its label."""
    if _GOES_ON.search(lower, max(0, start - 2), start):
        return False
    amount = int(lower[start:end])
    told = _BEHIND.match(lower, end) or _IN_FRONT.search(lower, max(0, start - LABEL_WIDTH), start)
    if told is None or told.lastgroup is None or amount % _ROUND == 0:
        return False
    return amount > int(told.lastgroup.removeprefix("most_"))


def are_alike(lower: str, groups: Sequence[Span]) -> bool:
    """Whether some are prices, of one unit or behind one label, and neither round nor a row of it.

    Round ones may stand so, 'face 30 €, back 45 €, legs 35 €', and what rises or falls: 'sizes 50,
    52, 54, 56 and 58'. Figures with nothing beside them are of one kind as well.
    """
    kinds: dict[str, list[int]] = {}
    for start, end in groups:
        if not _PART_OF.search(lower, max(0, start - 4), start):
            for kind in _kinds(lower, start, end):
                kinds.setdefault(kind, []).append(amount_at(lower, start))
    every = [amount_at(lower, start) for start, _ in groups]
    if max(every) < _TWO_FIGURES or _is_row(every):
        return False
    if _are_told_nothing(lower, groups):
        return True
    return any(
        len(amounts) > 1
        and not all(map(is_round, amounts))
        and not (kind == _NONE and sorted(amounts) in (amounts, amounts[::-1]))
        for kind, amounts in kinds.items()
    )


def _are_told_nothing(lower: str, groups: Sequence[Span]) -> bool:
    """'lessons 212, l5550, f/1/1/1': a unit or label beside one at most, some as a number's."""
    longest, many = max(end - start for start, end in groups), len(groups)
    if many < _FEWEST_UNTOLD or (longest <= _LONGEST_DATED and many < _MANY - 1):
        return False
    told = sum(_kinds(lower, *one) != {_NONE} for one in groups)
    return told < 2 if longest <= _LONGEST_DATED else 2 * told <= many


def are_of_one_kind(lower: str, groups: Sequence[Span]) -> bool:
    """'2 €, 1 €, 2 €': whether one unit or label stands beside all of them."""
    return bool(set.intersection(*(_kinds(lower, *group) for group in groups)) - {_NONE})


def _kinds(lower: str, start: int, end: int) -> set[str]:
    """The unit behind a group and the label in front of it; of any currency 'money'."""
    behind = UNIT_BEHIND.match(lower, end)
    front = LABEL_IN_FRONT.search(lower, max(0, start - LABEL_WIDTH), start)
    kinds = {behind["word"] or "money"} if behind else set()
    if front:
        kinds.add(f"{front['word']} " if front["word"] else "money")
    return kinds or {_NONE}


def amount_at(lower: str, start: int) -> int:
    """The amount that begins at a place, with its thousands and without its cents."""
    found = _WITH_THOUSANDS.match(lower, start)
    return int(_SIGNS.sub("", found.group())) if found else 0


def is_round(amount: int) -> bool:
    """Whether an amount is a multiple of what amounts of its size are usually told in."""
    return amount > 0 and amount % next(step for least, step in _STEPS if amount >= least) == 0


def _is_row(amounts: Sequence[int]) -> bool:
    """Whether they rise or fall, none by too much, as '50, 52, 54' and no '2, 125, 5550' do."""
    short = all(len(str(amount)) <= _LONGEST_IN_ROW or is_round(amount) for amount in amounts)
    up = all(a < b <= _STEEPEST * a for a, b in pairwise(amounts))
    down = all(b < a <= _STEEPEST_DOWN * b for a, b in pairwise(amounts))
    return short and (up or down)

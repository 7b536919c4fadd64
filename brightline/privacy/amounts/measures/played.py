"""What is played and counted out: 'G 320003', '1. e4 e5 2. Nf3 Nc6', 'five, four, three, two, one'.

What lives here: the common chords of a guitar by their frets, the first moves of chess, sets of a
match ('25:21 25:18 27:25'), a count down to one, bars and fingerings of a piece, sizes in a table
that go on where those before them end. Each is one of few or follows from the one before, so that
no number can be written so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, follow, is_any, items_of, told_spans
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

# Frets of the open and the common barred chords, lowest string first.
_SHAPES = (
    "g:320003 g:320033 g:355433 c:x32010 c:032010 c:x32013 d:xx0232 d:x00232 e:022100 a:x02220 "
    "a:002220 f:133211 f:xx3211 f:033211 b:x24442 b:224442 bb:x13331 em:022000 em:022003 "
    "am:x02210 am:002210 dm:xx0231 dm:x00231 bm:x24432 bm:224432 gm:355333 cm:x35543 fm:133111 "
    "f#m:244222 c#m:x46654 g#m:466444 a7:x02020 a7:002020 b7:x21202 b7:221202 c7:x32310 d7:xx0212 "
    "d7:x00212 e7:020100 e7:022130 g7:320001 f7:131211 am7:x02010 dm7:xx0211 em7:022030 "
    "em7:020000 bm7:x20202 cmaj7:x32000 dmaj7:xx0222 gmaj7:320002 fmaj7:xx3210 amaj7:x02120 "
    "emaj7:021100 cadd9:x32030 cadd9:x32033 dsus4:xx0233 dsus2:xx0230 asus2:x02200 asus4:x02230 "
    "esus4:022200"
)
_CHORD = late(
    r"(?<![\w#])(?P<row>"
    + "|".join(shape.replace(":", r"\s?[:=]?\s?") for shape in _SHAPES.split())
    + r")(?!\w|[.,:/-]\d)"
)
_MOVE = (
    r"(?:[edc][3-6]|n[fc][36]|nd2|ne2|b[bc][45]|b[gb]7|b[gb]2|bf4|bg5|g[36]|f4|qa4|d[xe]?[45]|o-o)"
)
_MOVES = late(
    rf"(?<![\w.,/-])(?P<row>1\.\s?{_MOVE}(?:\s{_MOVE})?(?:,?\s[2-4]\.\s?{_MOVE}(?:\s{_MOVE})?){{0,3}})(?![\w]|[.,:/-]\d)"
)
_NUMBERED = re.compile(r"(\d)\.")
_RATED = late(
    r"(?<![a-z])(?:rated|rating|elo|fide)(?:\s(?:of|about|around))?\s(?P<row>[12]\d{3}),?\s(?=boards?|blitz|rapid|club|in\schess)"
)
_DOWN = (
    r"(?:(?:ten\W{1,2}nine\W{1,2}eight\W{1,2}seven\W{1,2}six\W{1,2})?five\W{1,2}four\W{1,2})?three\W{1,2}two\W{1,2}(?:and\s)?one"
    r"|(?:(?:diez\W{1,2}nueve\W{1,2}ocho\W{1,2}siete\W{1,2}seis\W{1,2})?cinco\W{1,2}cuatro\W{1,2})?tres\W{1,2}dos\W{1,2}(?:y\s)?un[oa]"
    r"|(?:funf\W{1,2}vier\W{1,2})?drei\W{1,2}zwei\W{1,2}eins|(?:cinq\W{1,2}quatre\W{1,2})?trois\W{1,2}deux\W{1,2}un"
)
_COUNTED_DOWN = late(
    rf"(?<![a-z])(?:count(?:ing|ed|s)?\s?-?\s?down|countdown|cuenta\sregresiva|cuenta\satras|compte\sa\srebours)(?:\s(?:from|is|of|to\sone))?\s?:?\s(?P<row>{_DOWN})(?![a-z]|\W{{1,3}}\d)"
)
_MIC = late(
    r"(?<![a-z])(?:mic|sound|microphone|mike)\s?-?\s?(?:check|test)(?:ing)?\W{1,3}(?P<row>one\W{1,2}two(?:\W{1,2}three)?)(?![a-z]|\W{1,3}\d)"
)
_BARS = late(
    r"(?<![a-z])(?:bars?|measures|pages?|takte?|compases|mesures|battute)\s(?P<row>[1-9]\d{0,2}\s?-\s?[1-9]\d{0,2})(?=,?\s(?:are|is|from|for|left|missing|due|fingering|fingers?|string|suite|of|in|with|slow|twice)|\.)"
)
_FINGERS = late(
    r"(?<![a-z])(?:fingering|fingers|digitacion|fingersatz|doigte)\s?:?\s(?P<row>[0-5](?:[\s-][0-5]){2,6})(?![\w]|[.,:/-]\d|\s\d)"
)
_DEGREES = late(  # chords by the degrees of a scale: none stands twice in a row
    r"(?<![a-z])(?:chords?|progressions?|changes|degrees|scale|fingering|turnaround|acordes?|progresion|grados|akkorde?|stufen|"
    r"kadenz|accords|degres|accordi|gradi|ackord)\s?:?\s(?P<row>[1-7](?:-(?!(?<=(\d)-)\2)[1-7]){2,6}|[1-7](?:\s[1-7]){2,3})(?!\w|[.,:/-]\d|\s\d)"
)
_LETTER = r"(?:x{0,3}[sl]|m)"
_TABLE = late(
    rf"(?<![\w])(?P<row>\|?\s?{_LETTER}\s?\|\s?\d{{2}}\s?-\s?\d{{2}}(?:\s?\|?\s?\n\s?\|?\s?{_LETTER}\s?\|\s?\d{{2}}\s?-\s?\d{{2}}){{1,6}})(?![\w]|[.,/-]\d)"
)
_COUNTED = late(
    r"(?<![a-z])(?:dance|danc(?:es|ing)|count(?:s|ing)?|steps?|beats?|waltz|salsa|baile|pasos|ritmo|conteo|tanz|schritte|"
    r"zahlen|danse|pas)\s?:?\s(?P<row>1(?:(?:\s?-\s?|,?\s)[2-8]){2,7})(?![\w]|[.,:/-]?\s?\d)"
)
_STEP = r"[a-z][a-z' ]{1,24}"
_STEPS = late(
    rf"(?<![\w.,/$€£-])(?P<row>1(?P<sign>[.)])\s?{_STEP}(?:[,;.]?\s[2-9](?P=sign)\s?{_STEP}){{1,8}})(?!\w|\W{{0,2}}\d)"
)
_BINGO = late(
    r"(?<![\w-])(?P<row>b\s?-?(?:1[0-5]|[1-9])[\s,]{1,2}i\s?-?(?:1[6-9]|2\d|30)[\s,]{1,2}n\s?-?(?:3[1-9]|4[0-5])[\s,]{1,2}"
    r"g\s?-?(?:4[6-9]|5\d|60)[\s,]{1,2}o\s?-?(?:6[1-9]|7[0-5]))(?![\w]|[.,:/-]\d)"
)
_SETS = late(
    r"(?<![\w.,:/+-])(?<!\d\s)(?P<row>[1-4]?\d(?P<sign>[:-])[1-4]?\d"
    r"(?:(?:,?\s|\s?/\s?)[1-4]?\d(?P=sign)[1-4]?\d){2,4})(?!\w|[.,:/-]\d|\s\d)"
)
_COINS = late(  # '1, 2, 5, 10, 20'
    r"(?<![\w.,:/$€£+-])(?<!\d\s)(?P<row>(?:1,\s2,\s)?5,\s10(?:,\s20(?:,\s50(?:,\s100(?:,\s200(?:,\s500)?)?)?)?)?"
    r"(?:,?\s(?:and|y|und|et|e|och)\s(?:20|50|100|200|500|1000))?)(?![\w]|[.,:/-]\d|,?\s\d)"
)
_EACH_SET = re.compile(r"(\d+)[:-](\d+)")
_FROM_HUNDRED = 100  # pages and bars
_LAST_SET = 15  # points of the last set where the others go to 25
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def played(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def of_fixed_forms(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of them of which each is one of few, or follows from the one before."""
    return told_spans(lower, start, end, _FIXED, _LOOK_BACK, _LOOK_AHEAD)


def counted_down(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of them that are said in words."""
    return told_spans(lower, start, end, _IN_WORDS, _LOOK_BACK, _LOOK_AHEAD)


def _go_on(match: re.Match[str]) -> bool:
    """Whether each size begins where the one before it ends: '36-38', '39-41'."""
    sides = items_of(match["row"])
    return all(a < b for a, b in zip(sides[::2], sides[1::2], strict=True)) and all(
        0 <= begins - ends <= 1 for ends, begins in zip(sides[1::2], sides[2::2], strict=False)
    )


def _count_up(match: re.Match[str]) -> bool:
    """Whether none is left out; all begin with one."""
    return follow(items_of(match["row"]))


def _are_sets(match: re.Match[str]) -> bool:
    """Whether all are of one game, each won as it is, and no number is written in such pairs."""
    sets = [(int(one), int(other)) for one, other in _EACH_SET.findall(match["row"])]
    of_game = any(
        all(_is_won(*one, points) for one in sets[:-1])
        and (_is_won(*sets[-1], points) or (points == 25 and _is_won(*sets[-1], _LAST_SET)))
        for points in (11, 21, 25)
    )
    return of_game and not is_number(["".join(one) for one in _EACH_SET.findall(match["row"])])


def _is_won(one: int, other: int, points: int) -> bool:
    """Whether a set to so many points can end so: two ahead, and no more than that beyond them."""
    most, least = max(one, other), min(one, other)
    return most >= points and most - least >= 2 and (most == points or most - least == 2)


def _are_bars(match: re.Match[str]) -> bool:
    first, last = items_of(match["row"])
    near = first < _FROM_HUNDRED or last - first < _FROM_HUNDRED  # '212-555' are halves of a number
    return first < last and near and row_is_no_number(match)


def _are_moves(match: re.Match[str]) -> bool:
    """Whether they are numbered one by one."""
    numbers = [int(number) for number in _NUMBERED.findall(match["row"])]
    return follow(numbers) and len(match["row"].split()) > 2


_FIXED = (
    Form(late(r"5,\s10,?\s"), _COINS, "row", row_itself_is_none),
    Form(late(r"\d[:-]\d\d?[\s,/]{1,3}\d\d?[:-]\d\d?[\s,/]"), _SETS, "row", _are_sets),
    Form(late(r"[\dx]{2}[0-6]{4}"), _CHORD, "row", is_any),
    Form(late(r"1\.\s?[edcn][\dfc]"), _MOVES, "row", _are_moves),
    Form(late(r"[slm]\s?\|\s?\d\d\s?-\s?\d\d"), _TABLE, "row", _go_on),
    Form(late(r"1[\s,-]{1,3}2[\s,-]{1,3}3"), _COUNTED, "row", _count_up),
    Form(late(r"1[.)]\s?[a-z][^\n]{1,40}2[.)]"), _STEPS, "row", _count_up),
    Form(late(r"b\s?-?\d\d?[\s,]{1,2}i"), _BINGO, "row", is_any),
)
_FORMS = (
    *_FIXED,
    Form(
        late(r"(?:rat|elo|fide)[a-z]{0,3}\s(?:[a-z]+\s)?[12]\d{3}"), _RATED, "row", row_is_no_number
    ),
    Form(
        late(r"(?:bar|page|takt|compas|mesure|measure|battut)[a-z]{0,2}\s\d"),
        _BARS,
        "row",
        _are_bars,
    ),
    Form(late(r"[1-7][\s-][1-7][\s-][1-7]"), _DEGREES, "row", row_is_no_number),
    Form(late(r"fing|digit|doig"), _FINGERS, "row", row_is_no_number),
)
_IN_WORDS = (
    Form(late(r"count|cuenta|compte"), _COUNTED_DOWN, "row", is_any),
    Form(late(r"(?:check|test)[a-z]{0,3}\W{1,3}one"), _MIC, "row", is_any),
)

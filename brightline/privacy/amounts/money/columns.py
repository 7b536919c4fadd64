"""Prices set out below or beside each other: '30   40' over '45   65', '1) Face 30 2) Back 45'.

What lives here: two columns of round amounts that both rise, numbered services with their prices in
one line, prices behind a row of dots, packs, prices for so many, a price before and after. Round
amounts that rise together are hardly ever groups of a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    Form,
    Span,
    find_forms,
    is_any,
    items_of,
    rises,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_ROUND = r"[1-9]\d{0,2}"
_LINE = rf"{_ROUND}[ ]{{1,8}}[$€£]?{_ROUND}[$€£]?"
_COLUMNS = late(rf"{ALONE}{_LINE}(?:(?:\s?\n\s?|[,;]\s){_LINE}){{2,8}}(?![a-z\d]|[.,:/-]\d|[ ]\d)")

_WORD = r"(?!call|text|tel|then|dial|rest|phone)[a-z]{3,14}"
_SERVICE = rf"{_WORD}(?:\s{_WORD}){{0,2}}\s?:?\s[$€£]?{_ROUND}[05][$€£]?"
_NUMBERED = late(
    rf"(?<![\w.,/$€£-])\(?1[).]\s{_SERVICE}(?:[,;]?\s\(?[2-9][).]\s{_SERVICE}){{1,8}}(?![a-z\d]|[.,:/-]\d|\s?\d)"
)
_TIME = (
    r"(?:(?:half\s(?:an\s)?|one\s|two\s|three\s|an\s|una\s|dos\s|tres\s|media\s|[1-9]\d{0,2}\s)?"
    r"(?:hours?|horas?|min(?:ute)?s?|minutos?|session|sesion|night|noche|day|dia)(?:\s(?:y\smedia|and\sa\shalf))?)"
)
_LEADER = rf"{_TIME}\s?\.{{2,}}\s?[$€£]?{_ROUND}[05](?=[^\d\n]{{0,12}}(?:\n|\Z))"
_LEADERS = late(
    rf"(?<![a-z\d.,$€£/-]){_LEADER}(?:[^\d\n]{{0,12}}\n\s?{_LEADER}){{1,6}}(?![^\d\n]{{0,12}}\n\s?{_TIME}\s?\.{{2,}})"
)
_MONEY = r"(?:[$€£]|dollars?|euros?|pounds?|bucks|pesos|usd|eur|gbp|dolares)"
_PACK = rf"[1-9]\d?\s(?:for|por|x)\s[$€£]?{_ROUND}[05]"
_PACKS = late(
    rf"{ALONE}(?P<row>{_PACK}(?:(?:[,;]\s|\s(?:and|y|or)\s){_PACK}){{1,4}})\s?\(?{_MONEY}(?![a-z\d]|\s?\d)"
)
_EACH = r"[1-9]\d{0,2}\s?@\s?[$€£]?[1-9]\d{0,2}[.,](?:\d0|[279]5|99)"
_AT_EACH = late(
    rf"{ALONE}{_EACH}(?:[,;]\s(?:(?:and|y)\s)?(?:{_WORD}\s){{0,2}}{_EACH}){{0,5}}(?![a-z\d]|[.,:/-]\d|\s?\d)"
)
_FOR_TIMES = late(  # '65/100/190 for 30, 60 and 120 minutes'
    rf"{ALONE}(?P<prices>[$€£]?{_ROUND}[05](?:\s?[/,|-]\s?[$€£]?{_ROUND}[05]){{1,3}})\s(?:for|por|x|per)\s"
    rf"(?P<times>{_ROUND}(?:(?:{LISTED}|\s?[/|]\s?){_ROUND}){{1,3}})\s?(?:min(?:ute)?s?|minutos?|hours?|horas?)(?![a-z])"
)
_BEFORE_AND_AFTER = late(
    r"(?<![a-z])(?:prices?|rates?|drops?|reduced|sale|was|offer|precios?|oferta|rebaja(?:do)?)(?:\s[a-z]{2,10}){0,2}\W{1,2}"
    rf"(?P<row>[$€£]?(?P<a>{_ROUND}[05])\s?(?:->|=>|→|>)\s?[$€£]?(?P<b>{_ROUND}[05])){ENDS}"
)


def columns(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_columns(match: re.Match[str]) -> bool:
    """Whether both rise in round steps, and are no number together."""
    items = items_of(match.group())
    times, prices = items[::2], items[1::2]
    rounds = all(item % 5 == 0 for item in items)
    number = nanp_national("".join(map(str, items)))
    return rounds and not number and rises(times) and rises(prices)


def _are_numbered(match: re.Match[str]) -> bool:
    """Whether the services are counted from one on."""
    items = items_of(match.group())
    return items[::2] == list(range(1, len(items) // 2 + 1))


def _are_packs(match: re.Match[str]) -> bool:
    """Whether more cost more."""
    items = items_of(match.group())
    many, costs = items[::2], items[1::2]
    return rises(many) and rises(costs) and not nanp_national("".join(map(str, items)))


def _are_dearer(match: re.Match[str]) -> bool:
    """Whether each time is named once, and costs more than the one before."""
    lines = [line.split("..") for line in match.group().split("\n")]
    times = {time.strip() for time, *_ in lines}
    prices = [items_of(line[-1])[-1] for line in lines]
    return len(times) == len(lines) and rises(prices)


def _are_priced(match: re.Match[str]) -> bool:
    """Whether there are as many prices as times, and both rise."""
    rows = [items_of(match[side]) for side in ("prices", "times")]
    return len(rows[0]) == len(rows[1]) and all(map(rises, rows))


def _falls(match: re.Match[str]) -> bool:
    return int(match["a"]) > int(match["b"])


_FORMS = (
    Form(late(r"\d[ ]{1,8}[$€£]?\d+[$€£]?(?:\s?\n|[,;])"), _COLUMNS, 0, _are_columns),
    Form(late(r"(?<![\w.,/-])\(?1[).]\s[a-z]"), _NUMBERED, 0, _are_numbered),
    Form(late(r"\.{2,}\s?[$€£]?\d"), _LEADERS, 0, _are_dearer),
    Form(late(r"\d\s(?:for|por|x)\s[$€£]?\d"), _PACKS, "row", _are_packs),
    Form(late(r"\d\s?@\s?[$€£]?\d"), _AT_EACH, 0, is_any),
    Form(late(r"\d\s(?:for|por|x|per)\s\d"), _FOR_TIMES, 0, _are_priced),
    Form(late(r"\d\s?(?:->|=>|→|>)\s?[$€£]?\d"), _BEFORE_AND_AFTER, "row", _falls),
)

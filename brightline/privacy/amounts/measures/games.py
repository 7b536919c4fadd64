"""Cards, stars, moves and beats: 'a deck of 78 cards, 22 major', '5 stars: 80', 'blitz 3+2'.

What lives here: what is counted of a pack of tarot, how many gave how many stars, clocks of chess,
tickets of a raffle with their prizes, beats a minute, chords, sizes of suits. Each has few figures
with a word of its own beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    Form,
    Span,
    all_rises,
    find_forms,
    is_any,
    items_of,
)
from brightline.privacy.text.late import late

_FEW = r"(?:[1-9]\d?|four|five|six|seven|ten|cuatro|cinco|seis|siete|diez)"
_CARD = (
    r"(?:cards?|majors?|minors?|suits?|swords|cups|wands|pentacles|arcana|court\scards|"
    r"cartas?|arcan[oa]s?|mayores|menores|palos|copas|espadas|oros|bastos|naipes)"
)
_HELD = (
    rf"{_FEW}\s(?:(?:big|small|great|little|more|extra)\s)?{_CARD}(?![a-z])"
    r"(?:\s(?:arcana|mayores|menores|cards?))?"
)
_LAID = (
    rf"(?:lay|draw|pull|deal|spreads?\sof|tiradas?\sde|saco|tiro|packs?\sof|decks?\sof|baraja\sde|mazo\sde|suits\sof|"
    rf"palos\sde|arcanos?\sde[l]?)\s{_FEW}(?:{LISTED}{_FEW}){{0,3}}(?!\d)"
    rf"|(?:arcanos?\s(?:de)?l?\s?)?(?:del\s)?0\sal?\s21(?!\d)"
)
_OF_DECK = rf"(?:(?:{_LAID})(?:\s{_CARD})?|{_HELD})"
_DECK = late(
    rf"{ALONE}(?<![a-z])(?:{_OF_DECK})(?:[,;:.]?\s(?:(?:and|y|the|los|las|i|we|its?|with|con|then|luego|in|en)\s){{0,3}}"
    rf"{_OF_DECK}){{0,6}}{ENDS}"
)

_STARS = late(
    rf"{ALONE}5\s(?:stars?|estrellas?)\s?[:=]?\s?\d{{1,4}}(?:[,;/|]?\s?[1-4]\s(?:stars?|estrellas?)\s?[:=]?\s?\d{{1,4}}){{1,4}}{ENDS}"
)
_CLOCKS = late(
    rf"(?<![a-z])(?:blitz|rapid|bullet|rapidas?|chess|ajedrez)\s[1-9]\d?\+\d\d?"
    rf"(?:{LISTED}(?:blitz|rapid|bullet|rapidas?)\s[1-9]\d?\+\d\d?){{0,2}}{ENDS}"
)
_CHESS = late(
    r"(?<![a-z])(?:elo|fide|(?:chess\s)?rating|ranking)\s(?:of\s|de\s)?[1-2]\d{3}(?!\d|\s\d)"
)
_TICKETS = late(
    r"(?<![a-z])(?:tickets?|boletos?|papeletas?|pictures?|photos?|fotos?|lots?|stalls?)\s"
    rf"(?:numbers?\s|del?\s)?(?P<a>[1-9]\d{{0,2}})\s?(?:-|to|al?)\s?(?P<b>[1-9]\d{{1,2}}){ENDS}"
)
_MOST_TICKETS = 100  # 'tickets 285 to 319', and not '212-555'
_PRIZES = late(rf"(?<![a-z\d])(?:1st|2nd)(?:{LISTED}(?:2nd|3rd|4th|5th)){{1,4}}(?![a-z\d]|\s?\d)")
_BEATS = r"(?:[4-9]\d|1\d\d|2[0-3]\d)"
_PER_MINUTE = late(
    rf"{ALONE}{_BEATS}(?:(?:\s?(?:-|to|a)\s?|{LISTED}){_BEATS})?\s?bpm"
    rf"(?:,?\s(?:then|and|y|luego|or|to)?\s?{_BEATS}(?:\s?bpm)?){{0,4}}(?![a-z\d]|\s?\d)"
)
_CHORD = r"[a-g](?:#|b)?(?:m|maj|min|sus|add|dim)?[24679](?!\d)"
_CHORDS = late(
    rf"(?<![a-z])(?:chords?|acordes?)\W{{1,2}}(?P<row>{_CHORD}(?:{LISTED}{_CHORD}){{0,4}}){ENDS}"
)
_SUIT = r"(?:3[2-9]|4\d|5\d|60)[rsl]"
_SUITS = late(
    rf"(?<![\w.,/-])(?<!\d\s){_SUIT}(?:{LISTED}{_SUIT}){{1,6}}"
    r"(?:,\s(?:trousers|jeans|pants|pantalones)\s[2-5]\d\s?x\s?[2-4]\d)?(?![a-z\d]|\s?\d)"
)


def games(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_tickets(match: re.Match[str]) -> bool:
    return 0 < int(match["b"]) - int(match["a"]) < _MOST_TICKETS


def _are_prizes(match: re.Match[str]) -> bool:
    places = items_of(match.group())
    return all(one + 1 == other for one, other in pairwise(places))


_FORMS = (
    Form(late(_CARD), _DECK, 0, is_any),
    Form(late(r"5\s(?:star|estre)"), _STARS, 0, is_any),
    Form(late(r"[a-z]\s\d\d?\+\d"), _CLOCKS, 0, is_any),
    Form(late(r"(?:elo|fide|ating|anking)\s(?:of\s|de\s)?\d"), _CHESS, 0, is_any),
    Form(late(r"\d\s?(?:-|to|al?)\s?\d\d"), _TICKETS, 0, _are_tickets),
    Form(late(r"(?:1st|2nd)\W"), _PRIZES, 0, _are_prizes),
    Form(late(r"\d\s?bpm"), _PER_MINUTE, 0, all_rises),
    Form(late(r"chord|acorde"), _CHORDS, "row", is_any),
    Form(late(r"\d[rsl]\W"), _SUITS, 0, is_any),
)

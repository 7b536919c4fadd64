"""Numbers whose digits count things, or stand in a verse: 'my number, in order: two figs, no nuts'.

What lives here: lists of things of which each count is a digit, and verses of number words, where
the sentence in front says that they are a number, in seven languages; and the text with the number
in their place. Counts in figures that the text calls digits behind them are in `listed_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import DIGIT_OF, SWEDISH
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

DIGITS_IN_LANGUAGES = DIGIT_OF | SWEDISH
"""The figures for the words of single digits in seven languages."""
_ARTICLES = dict.fromkeys(("un", "une", "ein", "eine", "einen", "en", "um", "uma", "a", "an"), "1")
_A_VERSE = (
    r"(?:vers|verse|versje|verslein|verschen|couplet|copla|coplita|rimas?|rhyme|poem|poema|poeme|gedicht|reim|dikt|ramsa|"
    r"versos?|strofa|comptine|song|cancion)"
)
COUNTED_THINGS = re.compile(
    r"(?<![a-z])(?:lists?|lista|liste|handlingslistan?|inkopslistan?|einkaufs\w+|zettel|recipe|recette|receta|rezept|ricetta|receita|recept|"
    r"order|orden|ordre|reihe|ordning|ordine|ordem|counts?|amounts|quantities|antalen|mengen|"
    r"cantidades|quantites|things|cards)(?![a-z])"
    rf"|(?<![a-z]){_A_VERSE}(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""
_LINE = (
    r"(?:number|phone|line|cell|mobile|digits|call|dial|ring|reach|numeros?|telefono|telephone|telefon\w*|celular|cel|movil|"
    r"llam\w+|marca\w*|nummer|telefonnummer|numret|numbers?|appel\w+|trouver|anruf\w*|erreich\w*|ringer|ringa|nar|portable|handy|"
    r"cellulare|chiam\w+|find\sme|encuentr\w+|find\w*)"
)
_TOLD = late(rf"(?<![a-z]){_LINE}(?![a-z])[^.!?:\n\d]{{0,80}}[:.\n]\s{{0,3}}(?=\S)")
_SAID_BEHIND = late(
    r"[^\w\n]{1,4}(?:[a-z']{1,9}[\s,]{1,2}){0,5}?"
    rf"(?:my|mi|mon|mein\w*|mitt|min|the|el|la|le|die|das|il|mio)\s(?:[a-z]{{1,9}}\s)?{_LINE}(?![a-z])"
)
_COUNTS = DIGITS_IN_LANGUAGES | _ARTICLES
_DIGIT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_NONE = (
    r"no|none|keine?n?|nada\sde|ningun\w?|sin|pas\s(?:de|d'|du|des)|aucune?|sans|inga|inget|ingen|nessun\w?|niente|senza|nenhum\w?|"
    r"sem|ohne|geen|zonder|without|zero"
)
_NOUN = r"[^\W\d_]{2,16}(?:[ -](?!(?:and|und|et|och)\s)[^\W\d_]{2,16})?"
_ITEM = late(
    rf"(?:(?P<none>{_NONE})\s?(?<=[\s'])|(?P<count>\d|{_DIGIT})\s){_NOUN}"
    r"(?P<joint>\s?[,;/|+\n][\s*•-]{0,3}(?:(?:and|y|und|et|och|e)\s)?|\s(?:and|y|und|et|och)\s)?"
)
_FEWEST, _MOST = 9, 14  # things
_NEAR = 300  # characters before a note in which its list begins
_SENTENCE = late(r"[.!?:]\s|\n")
_VERSE = late(
    rf"(?<![a-z]){_A_VERSE}(?![a-z])[^.!?:\n\d]{{0,60}}?(?<![a-z]){_LINE}(?![a-z])"
    r"[^.!?:\n\d]{0,40}[:\n]\s{0,3}(?=\S)"
)
_WORD = re.compile(r"[^\W\d_]+")
_IN_VERSE = DIGITS_IN_LANGUAGES | dict.fromkeys(("oh", "nil", "aught"), "0")
_LONGEST_VERSE, _MOST_LINES = 400, 6  # characters, lines


def with_counted_things(folded: Folded) -> Folded:
    """The same with such a number in the place of its list or its verse."""
    lower = folded.lower
    changes: list[Change] = []
    for told in _VERSE.finditer(lower):
        changes += _verse(lower, told.end())
    done = 0
    for told in _TOLD.finditer(lower):
        if told.end() >= done and (change := _list(lower, told.end())):
            changes.append(change)
            done = change[1]
    changes += _told_behind(lower)
    return folded.changed(changes)


def _list(lower: str, at: int) -> Change | None:
    """The list that begins there, if all its counts are one number."""
    digits: list[str] = []
    start = end = at
    while item := _ITEM.match(lower, at):
        digits.append(_digit(item))
        at = item.end()
        end = item.end("count") if item["count"] else item.end("none")
        if not item["joint"] or len(digits) > _MOST:
            break
    whole = "".join(digits)
    if len(digits) < _FEWEST or not is_number(whole, plus=False):
        return None
    return start, end, f"call {whole}"


def _digit(item: re.Match[str]) -> str:
    count = item["count"]
    if not count:
        return "0"
    return count if count.isdigit() else _COUNTS[count]


def _told_behind(lower: str) -> Iterator[Change]:
    """Lists that the sentence calls a number once they are over."""
    for begin in (0, *[one.end() for one in _SENTENCE.finditer(lower)]):
        if (change := _list(lower, begin)) and _SAID_BEHIND.search(
            lower, change[1], change[1] + _NEAR // 3
        ):
            yield change


def _verse(lower: str, start: int) -> Iterator[Change]:
    """The number words of the lines behind, up to the last at the end of which they are one."""
    digits, found = "", None
    spans: list[tuple[int, int]] = []
    at = start
    for line in lower[start : start + _LONGEST_VERSE].split("\n")[:_MOST_LINES]:
        said = [one for one in _WORD.finditer(line) if one.group() in _IN_VERSE]
        if not said:
            break
        digits += "".join(_IN_VERSE[one.group()] for one in said)
        spans += [(at + one.start(), at + one.end()) for one in said]
        at += len(line) + 1
        if len(digits) >= _FEWEST and is_number(digits, plus=False):
            found = spans[0][0], spans[-1][1], f"call {digits}"
    if found:
        yield found

"""Names in two words of which one stands right behind the other: 'look for fern, no gap, parlor'.

What lives here: 'on Telegram look for fern and right behind it parlor' in five languages, and the
text with the name itself, behind an '@'. Words that are to be stuck together are in
`noted_handles`, figures that stand right behind a name in `told_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece, signed
from brightline.privacy.names.piece_notes import A_PLATFORM, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 110  # characters behind a platform
_TAKE = (
    r"(?:look\s(?:for|up)|search(?:\sfor)?|find|add|type|take|write|put|enter|busca(?:me)?|agrega|escribe|pon|toma|suche?|"
    r"nimm|schreibe?|tippe?|cherche[rz]?|tape[rz]?|ecri[stvez]{1,4}|cerca|scrivi|procura|escreve)"
)
_THE_WORD = (
    r"(?:(?:(?:the|la|el|das|le|il|a)\s)?(?:words?|names?|palabra|nombre|wort|mot|parola|"
    r"palavra)\s)?"
)
_PIECE = r"[\"']?(?P<{0}>[a-z0-9][a-z0-9._-]{{1,24}})(?<![.-])[\"']?(?![a-z0-9@])"
_ONE, _TWO = _PIECE.format("one"), _PIECE.format("two")
_AND = r"(?:\s?[,;]\s?|\s)(?:(?:and|y|et|und|e)\s)?(?:(?:then|luego|puis|dann|poi)\s)?"
_BEHIND = (
    r"(?:(?:right|directly|straight|immediately|close|just|justo|directamente|inmediatamente|direkt|gleich|juste|directement|"
    r"subito|logo)\s(?:behind|after|next\sto|detras|despues|dahinter|danach|derriere|apres|dopo|dietro|depois|atras)"
    r"(?:\s(?:it|that|this|(?:de\s)?(?:ella|el|eso|ello)))?|(?:directly|straight|right|immediately)\sfollowed\sby)"
)
_NO_GAP = (
    r"\s?[,(]?\s?(?:(?:with\s)?(?:no|without\s(?:a|any))\s(?:space|gap|blank)s?(?:\sbetween)?|(?:all\s)?(?:in\s|as\s)?one\sword|"
    r"sin\s(?:espacios?|hueco)|todo\sjunto|ohne\s(?:lucke|leerzeichen|abstand)|sans\sespaces?|senza\sspazio?i?|"
    r"sem\sespacos?)"
)
_BEGUN = (
    rf"{A_PLATFORM}(?:[^.!?\n]{{1,24}}?(?<![a-z])(?P<take>{_TAKE}\s)|{TO_NAME}){_THE_WORD}{_ONE}"
)
_TOLD = late(
    rf"{_BEGUN}{_AND}{_BEHIND}"
    rf"(?P<gapless>{_NO_GAP})?(?:\s?[,:)]\s?|\s){_THE_WORD}{_TWO}(?P<ends>{_NO_GAP})?"
)
# 'jane with lotus right behind it'
_WITH = late(
    rf"{_BEGUN}\s(?:with|and|plus|y|con|und|mit|et|avec)\s"
    rf"{_THE_WORD}{_TWO}\s{_BEHIND}(?P<gapless>{_NO_GAP})?"
)
_ENDS = re.compile(r"\s?(?:[.,;!?)\n]|$)")
_CUE = re.compile(
    r"behind|after|next to|detras|despues|dahinter|danach|derriere|apres|followed|dopo|dietro|"
    r"depois|atras"
)


def names_right_behind(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one word, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        window = start, min(len(lower), end + _BESIDE)
        for form in (_TOLD, _WITH) if _CUE.search(lower, *window) else ():
            for told in form.finditer(lower, *window):
                yield from _joined(told)


def _joined(told: re.Match[str]) -> Iterator[Change]:
    """The name in the place of all that tells it."""
    one, two, named = told["one"], told["two"].rstrip("._-"), told.groupdict()
    shut = told["gapless"] or named.get("ends") or _ENDS.match(told.string, told.end())
    if two.isdigit() and not told["take"]:
        return  # figures behind a name are read in `told_handles`
    if shut and is_piece(one) and is_piece(two) and is_name(one + two):
        start = told.start("take") if told["take"] else told.start("one")
        end = told.start("two") + len(two) if "ends" in named else told.end()
        yield start, end, signed(told.string, start, one + two)

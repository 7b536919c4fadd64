"""Numbers in the words of other languages: 'zéro six trente-neuf', 'null eins', 'noll sju'.

What lives here: the words of French, German, Portuguese, Italian, Swedish and Dutch, what they say
together ('quatre-vingt-dix-neuf', 'einundzwanzig', 'vinte e um'), and the text with figures in the
place of rows of them. Only where the words of one language in a row have the digits of a number; so
'un', 'deux' and 'sechs' in a sentence stay words. English and Spanish are read in `number_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from brightline.privacy.figures.chains import SEPARATOR_WORD
from brightline.privacy.figures.counts_behind import counts_behind, is_whole_without
from brightline.privacy.figures.line_starts import opens_amount
from brightline.privacy.figures.number_words import EXACT, SWEDISH, TEENS, TENS, UNITS
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_FEWEST_DIGITS = 7  # of a local number
_LONGEST_FIGURES = 12  # the whole rest of a number behind its first words
_WHOLE, _TEN = 9, 10  # digits of a whole number
_FEWEST_FOREIGN = 2  # words that English and Spanish do not have


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words by value; those of one value are joined by a bar."""
    return {
        word: first + at * step for at, same in enumerate(words.split()) for word in same.split("|")
    }


def _german() -> dict[str, int]:
    units = _numbered("null eins|ein|eine zwei|zwo drei vier funf|fuenf sechs sieben acht neun")
    tens = _numbered(
        "zwanzig dreissig|dreißig|dreisig vierzig funfzig|fuenfzig sechzig siebzig achtzig neunzig",
        20,
        10,
    )
    teens = _numbered(
        "zehn elf zwolf|zwoelf dreizehn vierzehn funfzehn|fuenfzehn sechzehn siebzehn achtzehn "
        "neunzehn",
        10,
    )
    glued = {
        f"{unit}und{ten}": tens[ten] + units[unit]
        for ten in tens
        for unit in units
        if units[unit] and unit not in ("eins", "eine")
    }
    return units | teens | tens | glued


def _italian() -> dict[str, int]:
    units = _numbered("zero uno due tre quattro cinque sei sette otto nove")
    teens = _numbered(
        "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        10,
    )
    tens = _numbered("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    glued = {
        (ten[:-1] if unit[0] in "uo" else ten) + unit: tens[ten] + units[unit]
        for ten in tens
        for unit in units
        if units[unit]
    }
    return units | teens | tens | glued


_FRENCH = (
    _numbered("zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize")
    | _numbered("quatorze quinze seize", 14)
    | _numbered("vingt|vingts trente quarante cinquante soixante septante huitante nonante", 20, 10)
    | {"octante": 80}
)
_PORTUGUESE = (
    _numbered(
        "zero um|uma dois|duas tres quatro cinco seis|meia sete oito nove dez onze doze treze"
    )
    | _numbered("catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito", 14)
    | _numbered("dezenove|dezanove vinte", 19)
    | _numbered("trinta quarenta cinquenta sessenta setenta oitenta noventa", 30, 10)
)
# Told one digit a word; 'två' and 'åtta' without their accents.
_SWEDISH = {word: int(digit) for word, digit in SWEDISH.items()} | {"en": 1}
_RING = {"o": 0}  # drawn for a zero; in Portuguese and Italian it is a word


def _dutch() -> dict[str, int]:
    units = _numbered("nul een twee drie vier vijf zes zeven acht negen")
    teens = _numbered(
        "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10
    )
    tens = _numbered("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
    glued = {
        f"{unit}en{ten}": tens[ten] + units[unit] for ten in tens for unit in units if units[unit]
    }
    return units | teens | tens | glued


VALUES_OF: dict[str, Mapping[str, int]] = {
    "french": _FRENCH | _RING,
    "german": _german() | _RING,
    "portuguese": _PORTUGUESE,
    "italian": _italian(),
    "swedish": _SWEDISH,
    "dutch": _dutch() | _RING,
}
"""The folded words of each language, and their values."""
_LANGUAGES = tuple(VALUES_OF.values())
# Said between two groups: 'et puis', 'und dann', 'e aí', 'la fin :'.
_THEN = (
    "puis ensuite apres enfin depois entao ai agora poi dopo quindi infine dann danach weiter "
    "sedan och daarna dan"
)
_THE, _REST = "la le il der das o a", "fin suite reste rest resto fine ende fim final seguito"
_SAID = (
    rf"(?:{'|'.join(_THEN.split())}|(?:{'|'.join(_THE.split())})\s(?:{'|'.join(_REST.split())}))"
)
_AND = r"(?:(?:et|e|und)[ -])?"
_SIGN = r"(?:%20|[^\w.!?@$€£¥%]|_|\.(?!\s)|(?<=[\s.])\.)"
_JOINT = rf"{_SIGN}{{1,5}}{_AND}(?:(?:{_SAID}|{SEPARATOR_WORD}){_SIGN}{{1,5}}{_AND}){{0,2}}"
_TIGHT = re.compile(r"[ -]|[ -](?:et|e)[ -]")


def _any_of(words: Mapping[str, int]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(longest_first)})"


def _row(words: Mapping[str, int]) -> re.Pattern[str]:
    one = rf"(?:{_any_of(words)}|\d{{1,{_LONGEST_FIGURES}}})"
    return late(rf"(?<![a-z\d]){one}(?:{_JOINT}{one})+(?![a-z\d])")


# A number may be told in two languages: 'cinq cinco cinco'.
_TOLD_WITH = {word: int(digit) for word, digit in UNITS.items()}
_TABLES = tuple({**_TOLD_WITH, **words} for words in _LANGUAGES)
_ROWS = tuple(map(_row, _TABLES))
_SPELLED = _TOLD_WITH | {
    word: int(figures) for word, figures in (TEENS | TENS | {"oh": "0", "o": "0"}).items()
}
_SPELLED_ROW = _row(_SPELLED)
_NEXT_LINE = re.compile(r"[^\w]*\n[^\w]*")
_LAST_PIECE = re.compile(r"[^\w]+(?=\w+\Z)")
_PIECE = re.compile(r"%20|[a-zß]+|\d+")
_IN_PAIRS = re.compile(r"0 ?[1-9](?: \d\d){4}")  # '01 99 00 76 cinquante-six'
_COMMON = frozenset(
    ("un", "une", "ein", "eine", "uma", "due", "six", "sei", "tre", "meia", "en", "ett", "fem",
     "sex", "een", "o")
)  # fmt: skip
TELLING = frozenset(
    word for words in _LANGUAGES for word in words if word not in EXACT and word not in _COMMON
)
"""The words of which such a number has some, for `word_marks`."""
AMOUNT_OF = {
    word: str(value) for words in _LANGUAGES for word, value in words.items() if word in TELLING
}
"""The figures for them."""


def with_figures(folded: Folded) -> Folded:
    """The same with figures for rows of such words."""
    return _in_figures(folded, zip(_TABLES, _ROWS, strict=True), _FEWEST_FOREIGN)


def with_spelled_figures(folded: Folded) -> Folded:
    """The same with figures for rows of English and Spanish words, for what is said of a number."""
    return _in_figures(folded, [(_SPELLED, _SPELLED_ROW)], 0)


def _in_figures(
    folded: Folded, tables: Iterable[tuple[Mapping[str, int], re.Pattern[str]]], fewest: int
) -> Folded:
    lower = folded.lower
    rows = [
        (row.start(), _of_line(lower, *row.span(), words), words)
        for words, pattern in tables
        for row in pattern.finditer(lower)
    ]
    written: list[Change] = []
    done = 0
    for start, end, words in sorted(rows, key=lambda row: (row[0], -row[1])):
        if start >= done and (groups := _written(lower[start:end], words, fewest)):
            written += [(start + first, start + last, digits) for first, last, digits in groups]
            done = end
    return folded.rewritten(written)


def _of_line(lower: str, start: int, end: int, words: Mapping[str, int]) -> int:
    """Where a row ends: before a line that begins with an hour or a price, or counts something."""
    for line in _NEXT_LINE.finditer(lower, start, end):
        if opens_amount(lower, *line.span()):
            return line.start()
    last = _LAST_PIECE.search(lower, start, end)
    if last is None or not counts_behind(lower, *last.span(), end):
        return end
    before = "".join(digits for _, _, digits in _groups(lower[start : last.start()], words))
    return last.start() if is_whole_without(before) else end


def _written(row: str, words: Mapping[str, int], fewest: int) -> list[Change]:
    """The figures of a row, each group for its own words, a blank between; [] if it is no number.

    So a find in a part of the row leads back to the words of this part.
    """
    pieces = [piece for piece in _PIECE.findall(row) if piece in words or piece.isdigit()]
    foreign = [piece for piece in pieces if piece in words and piece not in EXACT]
    few = not foreign or (len(foreign) < fewest and not _is_digit_by_digit(pieces, words))
    groups = list(_groups(row, words))
    if fewest and few and not (foreign and _IN_PAIRS.fullmatch(" ".join(g[2] for g in groups))):
        return []
    if sum(len(digits) for _, _, digits in groups) < _FEWEST_DIGITS:
        return []
    gaps = [(one[1], other[0], " ") for one, other in pairwise(groups)]
    if not fewest:  # digit by digit: what is told of a number tells of its groups
        gaps = [(a, b, "" if row[a:b] == " " else " ") for a, b, _ in gaps]
    return sorted([*groups, *gaps])


def _is_digit_by_digit(pieces: Sequence[str], words: Mapping[str, int]) -> bool:
    """'2 1 dois 5 5 5 zero 1 4 2': nothing but single digits, as many as a whole number has."""
    single = all(len(piece) == 1 or words.get(piece, _TEN) < _TEN for piece in pieces)
    return single and len(pieces) >= _WHOLE


def _groups(row: str, words: Mapping[str, int]) -> Iterator[Change]:
    """The place and the digits of each figure or word, tens and their units in one."""
    amount: int | None = None
    start = end = 0
    for piece in _PIECE.finditer(row):
        word = piece.group()
        value = words.get(word)
        if value is None and not word.isdigit():
            continue  # what joins two groups
        tight = _TIGHT.fullmatch(row, end, piece.start()) is not None
        joined = together(amount, value) if tight else None
        if joined is None:
            if amount is not None:
                yield start, end, str(amount)
            start = piece.start()
        if value is None:
            yield *piece.span(), word
        amount = value if joined is None else joined
        end = piece.end()
    if amount is not None:
        yield start, end, str(amount)


def together(before: int | None, value: int | None) -> int | None:
    """'vingt et un', 'soixante-dix', 'quatre-vingt', 'quatre-vingt-dix-neuf'; None if apart."""
    if before is None or value is None or value == 0:
        return None
    if before == 4 and value == 20:
        return 80
    if before in (60, 80) and value < 20:
        return before + value
    if before >= 20 and before % 10 == 0 and value < 10:
        return before + value
    if before % 20 == 10 and before in (10, 70, 90) and 7 <= value < 10:
        return before + value  # 'dix-sept'
    return None

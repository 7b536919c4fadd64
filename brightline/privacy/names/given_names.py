"""Given names of the shipped list, where they stand as a person is named.

What lives here: the list, and the few places in which a listed name is taken for one: at the
beginning of a sentence with a comma or a dash behind it, alone in its line or sentence, behind
'with' and 'by', before what looks like a surname, and joined to another name. Everywhere else a
listed word stays, since streets, songs and saints bear the same names. Names that other words
announce, listed or not, are in `persons`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from brightline.datasets import datasets_folder
from brightline.privacy.names.persons import NO_NAMES

Span = tuple[int, int]

_FILE = ("gazetteers", "given-names.txt")
_CAP = r"(?:[A-Z][a-z]+|[A-Z]{3,})"
_NAME = re.compile(rf"{_CAP}(?:-{_CAP})?(?!\w)")
_FIRST = re.compile(r"[^a-z]*([a-z]+)")
_BLANK = r"[^\S\n]+"
_SURNAME = re.compile(
    rf"{_BLANK}(?P<word>[A-Z][a-z]{{2,19}}(?:-{_CAP})?)(?!\w)(?!{_BLANK}[A-ZÀ-ÖØ-Þß])"
)
_NEXT = re.compile(r"\s+([A-Za-z]+)")

_SENTENCE_ENDS = frozenset("\n.!?:;|")
_WITH = re.compile(r"(?<!\w)(?:with|by|con|w/)\s+\Z", re.I)
_HERE = re.compile(r"\s+(?:here|speaking|aqu[ií])(?![\w'’])", re.I)
_BREAKS = re.compile(r"\s*(?:[,|:*~]|[^\w\s\x00-\x7f])|\s+-|-\s")
_ENDS_LINE = re.compile(r"(?:[^\w\n]|_)*(?:\n|\Z)")
_ENDS_SENTENCE = re.compile(r"[.!?]+(?:\s|\Z)")
_JOINED = re.compile(r"(?:\s*[,/&+]\s*|,?\s+(?:and|or|y|e|o|u|with|con)\s+)(?=[A-Z])")
_PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:san|santa|santo|saint|sankt|sta?e?|mount|mt|fort|ft|port|point|lake|villa|casa|"
    r"king|queen|prince|princess|hotel|cafe|calle|avenida|plaza|parque|colonia|avenue|playa|puerto)"
    r"\.?\s+\Z",
    re.I,
)
_MOST_JOINED = 12  # names in a row; a longer list takes its time for each of them otherwise
_LOOK_BACK = 12  # characters; the longest word above and its blank
# Behind a listed name these make a place or a thing of it, so that nothing is masked.
_PLACE_WORDS = """
    academy airport apartment apartments arena ave avenue bar bay beach boulevard blvd bridge
    building cafe campus center centre church city clinic club college corner county court ct drive
    dr fields garden gardens gallery hall harbor harbour heights hill hills hospital hotel house inn
    island isle lake lane library ln lounge mall manor market memorial museum park place plaza point
    pub rd resort restaurant river road salon school spa spring springs square st station street
    studio studios suites terrace theater theatre tower towers town university valley village
"""
_PLACES = frozenset(_PLACE_WORDS.split())
# Behind a listed name these are no surname, as in a title in which every word has a capital.
_NO_SURNAME_WORDS = """
    are body can classy does escort exotic gives has hot is les loves masseuse offers services
    therapist vip was welcomes who will works con en es esta masaje masajes para por
"""
_NO_SURNAMES = NO_NAMES.union(_NO_SURNAME_WORDS.split())


@cache
def given_names() -> frozenset[str]:
    """The listed names in small letters without accents.

    Raises:
        BrightlineError: when the shipped data files are missing.
    """
    lines = datasets_folder().joinpath(*_FILE).read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if line and not line.startswith("#"))


def is_given_name(word: str) -> bool:
    """Whether a folded, lower-case word begins with a listed name, signs before it aside."""
    match = _FIRST.match(word)
    return match is not None and match[1] in given_names()


def find_listed(text: str, starts: Sequence[int]) -> Iterator[Span]:
    """Spans of listed names that stand as a person's, in a folded text with its capitals.

    `starts` are the places of words that begin with a listed name. The span takes in a second
    listed name, or a surname.
    """
    for start in starts:
        place = _name_at(text, start)
        if place is None or _is_place(text, *place):
            continue
        first, end = place
        second = _SURNAME.match(text, end)
        if second is not None and second["word"].lower() not in _NO_SURNAMES:
            yield first, second.end()
        elif _stands_alone(text, first, end):
            yield first, end


def joined_to(text: str, end: int) -> Iterator[Span]:
    """Listed names in a row behind a name that ends at `end`: ', Anna or Julia'."""
    for _ in range(_MOST_JOINED):
        match = _JOINED.match(text, end)
        place = _name_at(text, match.end()) if match else None
        if place is None or _is_place(text, *place):
            return
        end = place[1]
        yield place


def _name_at(text: str, start: int) -> Span | None:
    """The listed name in the word that begins at `start`, signs before it aside."""
    while start < len(text) and not (text[start].isalnum() or text[start].isspace()):
        start += 1
    match = _NAME.match(text, start)
    if match is None or not is_given_name(match.group().lower()):
        return None
    return match.span()


def _stands_alone(text: str, first: int, end: int) -> bool:
    if _WITH.search(text, max(0, first - _LOOK_BACK), first):
        return True
    before = first - 1
    while before >= 0 and not (text[before].isalnum() or text[before] in _SENTENCE_ENDS):
        before -= 1
    if before >= 0 and text[before] not in _SENTENCE_ENDS:
        return False
    if any(form.match(text, end) for form in (_BREAKS, _ENDS_SENTENCE, _HERE)):
        return True
    if (before < 0 or text[before] == "\n") and _ENDS_LINE.match(text, end):
        return True
    return next(joined_to(text, end), None) is not None


def _is_place(text: str, first: int, end: int) -> bool:
    """'Santa Barbara', 'Elizabeth Street'."""
    if _PLACE_BEFORE.search(text, max(0, first - _LOOK_BACK), first):
        return True
    match = _NEXT.match(text, end)
    return match is not None and match[1].lower() in _PLACES


def _plain(line: str) -> str:
    parts = unicodedata.normalize("NFKD", line.strip().lower())
    return "".join(part for part in parts if not unicodedata.combining(part))

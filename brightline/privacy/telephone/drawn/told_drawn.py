"""Numbers in letters of which a note tells what they are: 'GOO-SSS-OEZ, letters are numbers'.

What lives here: such notes in English and Spanish, the row of letters beside one, and the number of
the region that it is drawn for. Rows of which nothing is told need more evidence and ten digits:
`drawn_rows`, `drawn_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import abroad, own_or_north_american, prefixed
from brightline.privacy.telephone.drawn.drawn_rows import PLUS_BEFORE, readings_of, unlike_a_word
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

CUES = ("letters", "letras")
"""Without one of these nothing is told; few texts hold any."""
_NUMBERS = r"(?:numbers?|digits?|figures?|numerals?|numeros?|cifras?|digitos?)"
_THE = r"(?:(?:the|all|your|los|las|el)\s)?"
_TOLD = late(
    rf"(?<![a-z])(?:letters|letras)\s?(?:(?:that|which|que|which)\s)?(?:=|(?:(?:just|only|all|solo|se)\s)?(?:looks?\slike|are|as|like|mean|stand\sfor|for|instead\sof|"
    r"to|into|resemble|parecen|son|como|por|en\svez\sde|en\slugar\sde|leen\scomo|significan|simulan|representan|hacen\sde|a))"
    rf"\s?{_THE}{_NUMBERS}(?![a-z])"
    rf"|(?<![a-z]){_NUMBERS}\s(?:(?:are|is|drawn|written|made|hidden|son|estan|van|escritos|dibujados|hechos|ocultos)\s){{0,2}}(?:in|as|with|like|of|by|en|con|como|de|por)\s"
    rf"{_THE}(?:letters|letras)(?![a-z])"
)
_DRAWN = r"[0-9oOqQdDiIlL|!zZsS$eEaAbBgGtTjJhHyY]"
_ROW = late(rf"(?<![\w$€£]){_DRAWN}{{2,12}}(?:[ ./_~*-]{{1,3}}{_DRAWN}{{2,12}}){{0,8}}(?![\w$€£%])")
_WORD = re.compile(rf"{_DRAWN}+")
_LETTER, _CAPITALS = re.compile(r"[A-Za-z$|!]"), re.compile(r"[A-Z0-9$|!]+")
_NEAR = 80  # characters beside a note
_LENGTHS = range(8, 16)  # digits, with a country's code
_WITH_PLUS = 3  # characters


def find_told_drawn(text: str, lower: str, region: str) -> Iterator[Found]:
    """The number beside each such note of a folded text: its E.164, start and end."""
    if not any(cue in lower for cue in CUES):
        return
    for told in _TOLD.finditer(lower):
        start, end = told.span()
        behind = _ROW.finditer(text, end, end + _NEAR)
        rows = [*reversed([*_ROW.finditer(text, max(0, start - _NEAR), start)]), *behind]
        numbers = (number for row in rows if (number := _number_in(text, row, region)))
        if number := next(numbers, None):
            yield number


def _number_in(text: str, row: re.Match[str], region: str) -> Found | None:
    """The longest number of a row in which something is unlike a word."""
    words = list(_WORD.finditer(text, *row.span()))
    spans = ((first, last) for first in range(len(words)) for last in range(len(words), first, -1))
    for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
        written = [word.group() for word in words[first:last]]
        whole = "".join(written)
        odd = sum(map(unlike_a_word, written)) or _CAPITALS.fullmatch(whole)
        if len(whole) in _LENGTHS and _LETTER.search(whole) and odd:
            start, end = words[first].start(), words[last - 1].end()
            if e164 := _meant(text, start, whole, region):
                return e164, start, end
    return None


def _meant(text: str, start: int, written: str, region: str) -> str:
    plus = PLUS_BEFORE.search(text, max(0, start - _WITH_PLUS), start)
    for digits in readings_of(written):
        e164 = abroad(digits)[0] if plus else own_or_north_american(digits, region)
        if e164 := e164 or prefixed(digits, region):
            return e164
    return ""

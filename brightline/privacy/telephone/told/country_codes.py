"""Numbers of which the text tells the country's code apart: '7700900123, country code 44'.

What lives here: the words for such a code in six languages, before or behind it, and the text with
the code and a plus in front of the rest of the number, wherever it stands. Only where both are a
number of some plan together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import WORD_OF_DIGIT, figures_said
from brightline.privacy.figures.numbering import abroad, is_country_code
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_CODE_WORD = (
    r"(?:code|codigo|clave|lada|prefijo|prefixo|prefisso|codice|indicatif|prefix|vorwahl|kennzahl)"
)
_OF = r"(?:\s(?:de|del|do|du|di|da|la|le|il|el|the|of|for|des|der)){0,2}"
_COUNTRY = r"(?:country|pais|pays|paese|internat\w*|internac\w*|internaz\w*|intl|international\w*)"
_COUNTRY_CODE = (
    rf"(?:{_COUNTRY}\W?(?:dial\w*\s)?{_CODE_WORD}|{_CODE_WORD}{_OF}\s{_COUNTRY}"
    r"|(?:dial(?:l?ing)?|calling)\s(?:code|prefix)|(?:landes|lander|auslands)(?:vorwahl|kennzahl|code))"
)
_IN_FRONT = r"(?:front|delante|vorne|davor|devant|davanti|frente|ervoor|vooraan)"
NOTED = re.compile(
    rf"(?<![a-z])(?:{_COUNTRY}|prefix|prefijo|dial(?:l?ing)?|calling|(?:landes|lander|auslands)(?:vorwahl|kennzahl|code)|{_IN_FRONT})(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""
_DIGIT = rf"(?:\d|(?:{WORD_OF_DIGIT})(?![a-z]))"
_CODE = rf"(?P<code>\d{{1,3}}|(?:{WORD_OF_DIGIT})(?:[\s-](?:{WORD_OF_DIGIT})){{0,2}})(?![a-z\d])\)?"
_GAP = r"[^\d\n$€£¥]{1,48}?(?<![a-z\d+])"
_REST = rf"(?P<rest>\(?{_DIGIT}(?:[\s().-]{{0,3}}{_DIGIT}){{5,13}})(?![\w%])"
_CALLING = r"(?:prefix|prefijo|vorwahl|indicatif)"
_THE = r"\s(?:(?:the|a|el|la|le|l'|die|der|il|o|your|my|mi)\s)?(?:[a-z]{2,10}\s)?"
_IS = r"(?:\s?\([a-z]{2,12}\))?(?:\s?[:=]|\s(?:is|es|ist|est|e|of))?\s"
_AS = r"\s?(?:is|as|for|es|como|de|als|ist|comme|est|come|e|=|\()"
_PUT_FIRST = rf"\s(?:[a-z]{{1,6}}\s){{0,2}}{_IN_FRONT}(?![a-z])"
_NUMBER_FIRST = rf"(?<![\w$€£.,:/+-]){_REST}[^\d\n$€£¥]{{1,32}}?(?<![a-z\d])"
# 'prefix 46 and after that ...', 'prefijo 49 (Alemania), ...': of two figures
_BEHIND_CALLING = late(rf"(?<![a-z]){_CALLING}\W{{1,3}}\+?(?P<code>\d\d)(?!\d){_GAP}{_REST}")
_FORMS = (
    # 'international: plus 44, after it ...'
    late(rf"(?<![a-z]){_COUNTRY}(?![a-z])\W{{1,3}}(?:plus\s|\+\s?){_CODE}{_GAP}{_REST}"),
    late(rf"{_COUNTRY_CODE}{_IS}?\W{{0,2}}{_CODE}{_GAP}{_REST}"),
    _BEHIND_CALLING,
    late(rf"(?<![\w$€£.,-]){_CODE}{_AS}{_THE}{_COUNTRY_CODE}{_GAP}{_REST}"),
    late(rf"{_NUMBER_FIRST}{_COUNTRY_CODE}{_IS}?\W{{0,2}}{_CODE}(?!\s?\d)"),
    late(rf"{_NUMBER_FIRST}\W{{0,2}}{_CODE}{_AS}{_THE}{_COUNTRY_CODE}"),
    # '21 555 0159 (put +64 in front)', 'with a +64 in front: ...': the plus tells a country's code
    late(rf"(?<![\w$€£.,:/+-]){_REST}[^\d\n$€£¥]{{1,32}}?\+\s?{_CODE}{_PUT_FIRST}"),
    late(rf"\+\s?{_CODE}{_PUT_FIRST}{_GAP}{_REST}"),
    late(rf"{_NUMBER_FIRST}prefix(?:ed)?\s(?:(?:it|them|that)\s)?(?:with|by)\s(?:a\s)?\+?{_CODE}"),
)
_NATIONAL = 10  # digits of a number with its area code
_FAR = 100  # characters beside a word for the code


def with_country_codes(folded: Folded, cues: Sequence[Span]) -> Folded:
    """The same with '+44' in front of the rest; `cues` are the places of words of `NOTED`."""
    lower = folded.lower
    changes: set[Change] = set()
    done = 0
    for start, end in cues:
        if start >= done and NOTED.search(lower, start, end):
            done = end + _FAR
            changes.update(_meant(lower, max(0, start - _FAR), done))
    return folded.changed(changes)


def _meant(lower: str, start: int, end: int) -> Iterator[Change]:
    """The first way in which a code and a rest near a word for it are a number together."""
    for form in _FORMS:
        for match in form.finditer(lower, start, end):
            code, rest = figures_said(match["code"]), figures_said(match["rest"])
            e164, valid = abroad(code + rest)
            # '55' may be an area code as well, where no word tells that it is a country's
            national = form is _BEHIND_CALLING and len(code + rest) == _NATIONAL
            if is_country_code(code) and e164 and (valid or not national):
                first = min(match.start("code"), match.start("rest"))
                behind = max(first, match.start("rest"))
                yield first, behind, f"+{code} "
                return

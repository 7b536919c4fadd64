"""Words that stand for their first letters: 'juliet alfa november echo' is read as 'jane'.

What lives here: the words of the alphabet that pilots spell by, and rows of them closed up. Other
words, and rows of three, are read so only where an at stands behind them
(`mail/telling/told_names`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.text.folded import Change, Folded, apart
from brightline.privacy.text.late import late

LETTER_WORDS = (
    "alfa|alpha|bravo|charlie|delta|echo|foxtrott?|golf|hotel|india|juliett?|kilo|lima|mike|november|"
    "oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whisk(?:e)?y|x-?ray|yankee|zulu"
)
SPELLED_BY = (  # as Germans and Italians spell, who also bear such names
    rf"{LETTER_WORDS}|anton|berta|cae?sar|dora|emil|friedrich|gustav|heinrich|ida|julius|konrad|ludwig|martha|"
    r"nordpol|otto|paula|quelle|richard|samuel|theodor|ulrich|viktor|wilhelm|xanthippe|ypsilon|zeppelin|"
    r"ancona|bologna|como|domodossola|empoli|firenze|genova|imola|livorno|milano|napoli|otranto|palermo|roma|savona|"
    r"torino|udine|venezia"
)
LETTER_WORD = re.compile(rf"(?<![a-z])(?:{SPELLED_BY})(?![a-z])")
"""What some word of such a row holds, for `ready/word_marks`."""
LETTER_ROW = re.compile(rf"(?<![a-z])(?:{LETTER_WORDS})[^a-z]{{1,3}}(?:{LETTER_WORDS})(?![a-z])")
"""What a word holds that is such a row by itself."""
# No commas: 'Mike, Oscar, Victor, Romeo' are four persons.
_APART_BY = r"(?:[\s./+|*~·-]{1,3}|\)\s?\()"
_ROW = late(
    rf"(?<![a-z0-9])(?:(?:{LETTER_WORDS}){_APART_BY}){{3,30}}(?:{LETTER_WORDS})(?![a-z0-9])"
)
# Between the signs of an address also fewer of them: 'at golf mike xray dot november echo tango'.
_FEW_APART = r"[\s,./+|*~·-]{1,3}"
_FEW = rf"(?:(?:{SPELLED_BY}){_FEW_APART}){{1,30}}(?:{SPELLED_BY})"
_DOT_WORD = r"(?:dot|punto|point|punkt|ponto|period)"
_HOST = late(
    rf"(?<![a-z])(?:at|arroba|arobase|@)[\s,)\]]{{1,3}}(?P<row>{_FEW})(?=[\s,(\[]{{1,3}}{_DOT_WORD}(?![a-z]))"
)
_ENDING = late(rf"(?:(?<![a-z]){_DOT_WORD}|(?<=\s)\.)[\s,)\]]{{1,3}}(?P<row>{_FEW})(?![a-z0-9])")
_ENDINGS = frozenset(("com", "net", "org", "info", "biz", "de", "fr", "es", "it", "co.uk", "ca"))
_AT = r"(?=,?\s?[\[({<]?(?:@|(?:at|arroba|arobase|chiocciola|klammeraffe)(?![a-z])))"
_DIGITS = {
    word: str(digit)
    for words in (
        "zero one two three four five six seven eight nine",
        "cero uno dos tres cuatro cinco seis siete ocho nueve",
        "null eins zwei drei vier funf sechs sieben acht neun",
    )
    for digit, word in enumerate(words.split())
}
_ANY_DIGIT = "|".join(_DIGITS)
_INITIALS = (
    r"(?:(?:first|initial)\sletters?|initials?|primeras?\sletras?|(?:letras\s)?iniciales|premieres\slettres|anfangsbuchstaben|"
    r"iniziali|iniciais)"
)
_REMARK = (  # '(first letters)', '(only the first letter of each word, 5 of them)'
    rf"(?:,?\s(?:[\[(]|[-–]\s)?(?:(?:only|just|take|use|read|the|solo|toma|con|las|los|la|nur|die|les|le)\s){{0,3}}{_INITIALS}"
    rf"(?:[\s,]{{1,2}}(?:only|of|each|every|all|word|words|them|letters?|count|de|cada|una|palabra|solo|letras|son|\d{{1,2}}|{_ANY_DIGIT})"
    r"(?![a-z0-9])){0,6}(?:[\])]|\s[-–](?=\s))?)?"
)
_NAMED_ROW = late(
    rf"(?<![a-z0-9])(?:(?:{SPELLED_BY})(?:{_APART_BY}|,\s)){{2,30}}(?:{SPELLED_BY})(?P<digits>(?:{_APART_BY}(?:\d|{_ANY_DIGIT})(?![a-z0-9])){{0,6}}){_REMARK}{_AT}"
)
_DIGIT = late(rf"\d|(?<![a-z])(?:{_ANY_DIGIT})(?![a-z])")
_FIVES = re.compile(r"l+")  # 'lima lima lima lima': a five in Filipino and in Malay
_INITIAL = late(rf"(?<![a-z])(?:{SPELLED_BY})(?![a-z])")


def in_letters(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the letters for which four or more such words in a row stand."""
    rows = [
        row
        for form in (_NAMED_ROW, _ROW)
        for window in windows
        for row in form.finditer(folded.lower, *window)
    ]
    changes = [(*row.span(), _letters(row.group()) + _digits(row)) for row in rows]
    changes = [change for change in changes if not _FIVES.fullmatch(change[2])]
    for window in windows:
        changes += _between_signs(folded.lower, window)
    changes.sort(key=lambda change: (change[0], -change[1]))  # with what is said of the row
    return folded.rewritten(apart(changes))


def _between_signs(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """The host and the ending of an address, of which its signs tell that they are letters."""
    for host in _HOST.finditer(lower, *window):
        yield *host.span("row"), _letters(host["row"])
    for ending in _ENDING.finditer(lower, *window):
        if (letters := _letters(ending["row"])) in _ENDINGS:
            yield *ending.span("row"), letters


def _digits(row: re.Match[str]) -> str:
    """'lima echo oscar four two at ...': the figures that stand behind the letters."""
    told = row.groupdict().get("digits") or ""
    return "".join(_DIGITS.get(digit, digit) for digit in _DIGIT.findall(told))


def _letters(row: str) -> str:
    return "".join(word.group()[0] for word in _INITIAL.finditer(row))

"""A simple reader of phone numbers, made apart from the extractor: does a text still give one away?

It folds other scripts' figures, hidden characters and look-alike letters, reads number words in
English and Spanish, letters for figures, 'double' and 'triple', drops everything else, and looks
whether the number's figures stand in what is left. Knowing the number, it errs towards reading.
"""

from __future__ import annotations

import re
import unicodedata

from benchmarks.contacts import notation as nt

_TOKEN = re.compile(r"\[[a-z]+(?::[A-Z0-9]+)?\]")  # what the minimiser puts in place of a contact
_ALIKE = str.maketrans("асеорхуіѕ", "aceopxyis")
# Some letters stand for either of two figures; the reader tries every table.
_SHAPES = tuple(
    str.maketrans("odliszeatıj|bqg", "001152347111" + b + q + g)
    for b in "86"
    for q in "09"
    for g in "69"
)
_LETTERS = re.compile(
    r"(?<![^\W_])(?=[^\W_]*\d|[oilsbz|]{3,4}(?![^\W_]))[0-9oqdlisbzega|t]+(?![^\W_])"
)
_BARE = re.compile(r"(?<![^\W_])[oqdlisbzegatı|]{2,4}(?![^\W_])")
_SPACED = re.compile(r"(?<=(?<![a-z0-9])[a-z])[ ._-](?=[a-z](?![a-z0-9]))")
_MULTIPLE = re.compile(r"(double|doble|triple|treble)\W*(\d)")


def _words(*tables: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in tables:
        for digit, words in enumerate(table):
            found.update(dict.fromkeys(words, str(digit)))
    return found


def _single(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple((word,) for word in words)


_PLAIN = {
    **_words(_single(nt.EN), _single(nt.ES)),
    "oh": "0",
    **{nt.pair_en(f"{n:02d}"): f"{n:02d}" for n in range(10, 100)},
    **{nt.pair_en(f"{n:02d}").replace(" ", "-"): f"{n:02d}" for n in range(21, 100)},
    **{nt.pair_es(f"{n:02d}"): f"{n:02d}" for n in range(10, 100)},
}
_LOOSE = {**_PLAIN, **_words(*nt.MISSPELT.values(), *map(_single, nt.SOUNDS.values()))}
_LOOSE |= _words(_single(nt.LEET), *map(_single, nt.MISSPELT_ES.values()))
_LOOSE["nought"] = "0"


def _pattern(words: dict[str, str], apart: bool) -> re.Pattern[str]:
    options = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{options})(?![^\W\d_])" if apart else options)


_PATTERNS = [
    (words, _pattern(words, apart))
    for words, apart in ((_PLAIN, True), (_PLAIN, False), (_LOOSE, True), (_LOOSE, False))
]


def fold(text: str) -> str:
    """The text in small Latin letters and ASCII figures, without marks and hidden characters."""
    out = []
    for letter in unicodedata.normalize("NFKD", _TOKEN.sub(" ", text)):
        figure = unicodedata.digit(letter, None)
        if figure is not None:
            out.append(str(figure))
        elif unicodedata.category(letter) not in ("Cf", "Mn", "Me"):
            out.append(letter)
    return "".join(out).lower().translate(_ALIKE)


def _figures(text: str) -> str:
    return "".join(c for c in text if c in "0123456789")


def _multiplied(text: str) -> str:
    times = {"double": 2, "doble": 2, "triple": 3, "treble": 3}
    return _MULTIPLE.sub(lambda match: match[2] * times[match[1]], text)


def readings(text: str) -> set[str]:
    """Every run of figures that the reader can make of the whole text."""
    folded = fold(text)
    found = {_figures(folded)}
    for base in (folded, re.sub(r"(?<=[a-z])(.)\1+(?=[a-z])", r"\1", folded)):
        joined = _SPACED.sub("", base)
        for variant in {base, joined, base.replace("\n", " ")}:
            for words, pattern in _PATTERNS:
                # Twice: 'double' can stand before a word that becomes a figure first.
                read = pattern.sub(lambda match, words=words: words[match[0]], variant)  # type: ignore[misc]
                read = _multiplied(read)
                found.add(_figures(read))
                found.update(_shaped(read))
        found.update(_shaped(base))
    return found


def _shaped(text: str) -> set[str]:
    """Letters read as figures: in words that hold figures, then in any short one."""
    found = set()
    for table in _SHAPES if _LETTERS.search(text) else _SHAPES[:1]:
        careful = _LETTERS.sub(lambda match, to=table: match[0].translate(to), text)  # type: ignore[misc]
        bold = _BARE.sub(lambda match, to=table: match[0].translate(to), careful)  # type: ignore[misc]
        found |= {_figures(careful), _figures(bold)}
    return found


def is_readable(text: str, e164: str, code: str) -> bool:
    """Whether the number, without its country's code, can be read in the text."""
    national = e164.removeprefix("+").removeprefix(code)
    return any(national in figures for figures in readings(text))

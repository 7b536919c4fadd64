"""Letters by their names and by words that begin with them: 'jay ay en ee', 'M as in moon'.

What lives here: the names of letters in six languages, and the word that a row of them spells.
Where such rows are looked for is up to the searches for addresses and for names.
"""

from __future__ import annotations

from collections.abc import Sequence

_SURE = {
    "b": "bee", "d": "dee", "f": "efe effe eff", "g": "gee", "h": "hache acca aitch aga",
    "j": "jota jay jot", "k": "kay cappa", "l": "ele elle ell", "m": "eme emme emm",
    "n": "ene enne enn enie", "p": "pee", "q": "cue queue", "r": "erre err", "s": "ese esse ess",
    "t": "tee", "v": "uve vee vau", "w": "doublevee doubleu dablio", "x": "equis iks ixe xis ics",
    "y": "ypsilon ipsilon igriega igrec", "z": "zeta zee zed zett zede",
}  # fmt: skip
_OTHERS = {
    "a": "ay ah", "b": "be bi", "c": "ce ci see cee", "d": "de di", "e": "ee", "f": "fe",
    "g": "ge gi", "h": "ha", "i": "eye", "j": "ji", "k": "ka", "l": "el", "m": "em", "n": "en",
    "o": "oh", "p": "pe pi", "q": "cu qu ku", "r": "ere ar are", "s": "es", "t": "te ti",
    "u": "you yu", "v": "ve vu", "w": "we", "x": "ex", "y": "why ye wye", "z": "ze",
}  # fmt: skip
LETTER_OF = {
    name: letter
    for table in (_SURE, _OTHERS)
    for letter, names in table.items()
    for name in names.split()
}
"""The letters by their names."""
_SURE_NAMES = frozenset(name for names in _SURE.values() for name in names.split())
ONE_LETTER = rf"(?:{'|'.join(sorted(LETTER_OF, key=len, reverse=True))}|[a-z0-9])"
"""A letter by its name, or itself."""
AS_IN = r"\s(?:as\sin|for|like|wie|como|de|comme|di|come)\s"
"""Between a letter and the word that it begins."""
_FEWEST_SURE = 2  # 'see you', but no 'jota' and no 'ene'
_NO_WORDS = _SURE_NAMES | {"ay", "cee", "ee", "eye", "wye"}  # of English, 'oh' and 'are' are
LETTER_NAME = (
    r"^\W?(?:bee|e(?:fe|ffe|ff|le|ll|me|mme|mm|ne|nne|nn|rre|rr|se|ss)|gee|hache|acca|aitch|jota|"
    r"ay|cee|ee|eye|wye|jay|jot|kay|pee|cue|tee|uve|vee|vau|equis|iks|ixe|xis|zeta|zee|zed|zett)\W?$"
)
"""What some word of such a row is, for `word_marks`."""


def spelled(names: Sequence[str]) -> str:
    """The word of a row of letters and their names; '' where those may be words of a sentence."""
    if sum(name in _NO_WORDS for name in names) < _FEWEST_SURE:
        return ""
    return "".join(LETTER_OF.get(name, name) for name in names)

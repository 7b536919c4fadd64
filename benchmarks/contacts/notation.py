"""How one figure can be written: in words, in letters, in other scripts' figures.

The tables named `*_HELD` are used by the split that only the benchmark runs.
"""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.contacts.dice import Dice

EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ES = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")

MISSPELT = {
    "dev": (
        ("zro", "zeroo", "ziro"), ("won", "onne"), ("tow", "twoo"), ("thre", "tree", "threee"),
        ("foor", "fore", "fuor"), ("fiv", "fife", "fivve"), ("sicks", "siks", "sixx"),
        ("sevn", "seven", "sevin"), ("ate", "eigt", "eigth"), ("nin", "nyne", "nien"),
    ),
    "held": (
        ("zerro", "zeero"), ("oen", "wun"), ("tw", "twwo", "tuo"), ("thee", "thrre", "thri"),
        ("fourr", "fowr", "foru"), ("faiv", "fyve", "fivee"), ("sixs", "syx"),
        ("sven", "sevven", "sevem"), ("eihgt", "eght", "eigh"), ("nne", "ninee", "nain"),
    ),
}  # fmt: skip
MISSPELT_ES = {
    "dev": ("sero", "unno", "doz", "trez", "cuatr", "sinco", "seiz", "ciete", "hocho", "nuebe"),
    "held": ("zero", "huno", "doss", "tress", "quatro", "cinko", "ceis", "siet", "osho", "nueb"),
}
SOUNDS = {
    "dev": ("oh", "won", "to", "three", "for", "five", "six", "seven", "ate", "nine"),
    "held": ("owe", "one", "too", "free", "fore", "five", "sicks", "seven", "ait", "nein"),
}
_LETTERS = {
    "dev": {"0": "Oo", "1": "lIi", "5": "Ss", "8": "B"},
    "held": {"0": "Oo", "1": "lI|", "2": "Z", "3": "E", "4": "A", "5": "S", "6": "G", "7": "T",
             "8": "B", "9": "gq"},
}  # fmt: skip
LEET = ("z3ro", "0ne", "tw0", "thr33", "f0ur", "f1ve", "s1x", "s3ven", "e1ght", "n1ne")
_LOOKALIKE = (  # Latin words with Cyrillic letters of the same shape
    "zеrо", "оnе", "twо", "thrее", "fоur", "fіvе", "ѕіх", "ѕеvеn", "еіght", "nіnе",
)  # fmt: skip

_SCRIPTS = {
    "dev": {
        "full-width": "０１２３４５６７８９",
        "mathematical bold": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
        "circled": "⓪①②③④⑤⑥⑦⑧⑨",
        "Arabic-Indic": "٠١٢٣٤٥٦٧٨٩",
        "monospace": "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
        "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    },
    "held": {
        "double-struck": "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡",
        "sans-serif bold": "𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵",
        "subscript": "₀₁₂₃₄₅₆₇₈₉",
        "Devanagari": "०१२३४५६७८९",
        "Extended Arabic-Indic": "۰۱۲۳۴۵۶۷۸۹",
        "negative circled": "⓿❶❷❸❹❺❻❼❽❾",
        "Thai": "๐๑๒๓๔๕๖๗๘๙",
    },
}
_KEYCAP = {"dev": "\ufe0f\u20e3", "held": "\u20e3"}

_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen")  # fmt: skip
_TENS_ES = ("", "", "veinti", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta",
            "noventa")  # fmt: skip
_TEENS_ES = ("diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete",
             "dieciocho", "diecinueve")  # fmt: skip

Writer = Callable[[str], str]


def figure(digit: str) -> str:
    """The figure itself."""
    return digit


def english(digit: str) -> str:
    """The English word."""
    return EN[int(digit)]


def spanish(digit: str) -> str:
    """The Spanish word."""
    return ES[int(digit)]


def spoken_zero(digit: str) -> str:
    """The English word, with 'oh' for the zero."""
    return "oh" if digit == "0" else english(digit)


def misspelt(dice: Dice, split: str) -> Writer:
    """An English word with a slip in it; one word in three is right."""
    table = MISSPELT[split]
    return lambda d: english(d) if dice.chance(0.33) else dice.pick(table[int(d)])


def misspelt_spanish(dice: Dice, split: str) -> Writer:
    """A Spanish word, every other time with a slip in it."""
    return lambda d: spanish(d) if dice.chance(0.5) else MISSPELT_ES[split][int(d)]


def capitals(split: str) -> Writer:
    """The English word in capitals, or with one; zero as people say it."""
    if split == "dev":
        return lambda d: english(d).upper()
    return lambda d: "Nought" if d == "0" else english(d).capitalize()


def sounds_alike(split: str) -> Writer:
    """Another word with the same sound."""
    return lambda d: SOUNDS[split][int(d)]


def letters(dice: Dice, split: str) -> Writer:
    """A letter of the figure's shape, often, where there is one."""
    table = _LETTERS[split]
    share = 0.67 if split == "dev" else 0.45  # the longer table leaves fewer figures to go by
    return lambda d: dice.pick(table[d]) if d in table and dice.chance(share) else d


def leet(digit: str) -> str:
    """An English word with figures for letters."""
    return LEET[int(digit)]


def lookalike(digit: str) -> str:
    """An English word with letters of another alphabet."""
    return _LOOKALIKE[int(digit)]


def drawn_out(dice: Dice) -> Writer:
    """An English word with a vowel drawn out."""

    def write(digit: str) -> str:
        word = english(digit)
        vowels = [at for at, letter in enumerate(word) if letter in "aeiou"]
        at = dice.pick(vowels)
        return word[:at] + word[at] * dice.between(2, 4) + word[at + 1 :]

    return write


def mixed_case(dice: Dice) -> Writer:
    """An English word in capitals and small letters at random."""
    return lambda d: "".join(c.upper() if dice.chance(0.5) else c for c in english(d))


def script(dice: Dice, split: str) -> Writer:
    """The figures of one other script or style."""
    table = dice.pick(tuple(_SCRIPTS[split].values()))
    return lambda d: table[int(d)]


def several_scripts(dice: Dice, split: str) -> Writer:
    """Each figure in a script of its own."""
    tables = tuple(_SCRIPTS[split].values())
    return lambda d: dice.pick(tables)[int(d)]


def key_cap(split: str) -> Writer:
    """The figure on a key, with or without the emoji's variation selector."""
    return lambda d: d + _KEYCAP[split]


def either(dice: Dice, one: Writer, other: Writer, share: float = 0.5) -> Writer:
    """Now the one, now the other."""
    return lambda d: one(d) if dice.chance(share) else other(d)


def pair_en(pair: str) -> str:
    """Two figures as one English number: 42 is 'forty two', 05 'oh five'."""
    tens, ones = int(pair[0]), int(pair[1])
    if tens == 0:
        return f"oh {english(pair[1]) if ones else 'oh'}"
    if tens == 1:
        return _TEENS[ones]
    return _TENS[tens] + (f" {EN[ones]}" if ones else "")


def pair_es(pair: str) -> str:
    """Two figures as one Spanish number: 42 is 'cuarenta y dos'."""
    tens, ones = int(pair[0]), int(pair[1])
    if tens == 0:
        return f"cero {ES[ones]}"
    if tens == 1:
        return _TEENS_ES[ones]
    if tens == 2:
        return f"veinti{ES[ones]}" if ones else "veinte"
    return _TENS_ES[tens] + (f" y {ES[ones]}" if ones else "")

"""Invented disguises of reserved numbers (555-0100 to 555-0199), composed at random.

All numbers here are reserved for fiction; all text is synthetic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

AREA_CODES = ("212", "305", "415", "702", "808", "646", "201", "902")
EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ES = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
LEET = ("z3ro", "on3", "tw0", "thr33", "f0ur", "fiv3", "s1x", "s3ven", "e1ght", "n1ne")
LETTERS = {"0": "O", "1": "l", "5": "S"}
SEPARATORS = (" ", "-", ".", " - ", "/", "_", "*", "~", "|", ", ", "\n", " \n ", "♥", " 🍒 ", "•")
HIDDEN = ("\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad", "\u202a")
MISSPELT = (
    ("zro", "ziro", "zeero", "xero"), ("wun", "onne", "oen"), ("twoo", "tuo", "tew"),
    ("thre", "threee", "thrie"), ("fuor", "foor", "fourr"), ("fiv", "fyve", "fivve"),
    ("siks", "sixx", "syx"), ("sevn", "sevin", "seben"), ("eigt", "eihgt", "eigth"),
    ("nien", "nyne", "ninne"),
)  # fmt: skip
SOUNDS = ("oh", "won", "to", "tree", "for", "fife", "sicks", "sevn", "ate", "nein")
MAL_ESCRITO = (
    "sero", "unno", "doz", "trez", "kuatro", "sinco", "seiz", "ciete", "hocho", "nuebe",
)  # fmt: skip
FIGURES_IN_WORDS = (
    "zer0", "0ne", "2wo", "3hree", "4our", "5ive", "6ix", "7even", "8ight", "9ine",
)  # fmt: skip
SIGNS_IN_WORDS = (
    "zero", "one", "two", "three", "four", "f!ve", "$ix", "$even", "e!ght", "n!ne",
)  # fmt: skip
LOOK_ALIKE = str.maketrans("aeiopcxys", "аеіорсхуѕ")
STRUCK = "\u0336"
WORDS_BETWEEN = (
    " then ", " and ", " luego ", ", after that ", " followed by ", " y ", " next ", " kiss ",
    " my friend ", " continue with ", " hug me ", " ...then... ", " plus ", " dash ",
)  # fmt: skip
JOINING_WORDS = WORDS_BETWEEN[:7]
QUOTES = ("''", '""', "«»", "“”", "``")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def reserved_number(random: Random) -> str:
    """Ten digits: an area code, 555, and 0100 to 0199."""
    return f"{random.choice(AREA_CODES)}55501{random.randrange(100):02d}"


def grouped(digits: str, random: Random) -> list[str]:
    """Cut digits into groups as people do, or at random."""
    shapes = [(3, 3, 4), (10,), (3, 7), (6, 4), (1,) * 10, (2, 2, 2, 2, 2), (3, 3, 2, 2)]
    shape: Sequence[int] = random.choice(shapes)
    if random.random() < 0.2:
        cuts = sorted(random.sample(range(1, 10), random.randint(1, 8)))
        shape = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
    groups, at = [], 0
    for length in shape:
        groups.append(digits[at : at + length])
        at += length
    return groups


def _each(table: Sequence[str], joint: str) -> Callable[[str, Random], str]:
    return lambda group, _: joint.join(table[int(digit)] for digit in group)


def _shifted(zero: str) -> Callable[[str, Random], str]:
    return lambda group, _: "".join(chr(ord(zero) + int(digit)) for digit in group)


def _circled(group: str, _: Random) -> str:
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(digit)] for digit in group)


def _key_caps(group: str, _: Random) -> str:
    return "".join(digit + "\ufe0f\u20e3" for digit in group)


def _lettered(group: str, random: Random) -> str:
    shown = [LETTERS.get(d, d) if random.random() < 0.6 else d for d in group]
    return "".join(shown) if any(c.isdigit() for c in shown) else group


def _hidden(group: str, random: Random) -> str:
    return "".join(digit + random.choice(HIDDEN) for digit in group)


def _double(group: str, _: Random) -> str:
    words, at = [], 0
    while at < len(group):
        twice = group[at : at + 2] == group[at] * 2
        words.append(f"double {EN[int(group[at])]}" if twice else EN[int(group[at])])
        at += 2 if twice else 1
    return " ".join(words)


def _tens(group: str, _: Random) -> str:
    words, at = [], 0
    while at < len(group):
        tens = TENS[int(group[at])]
        if tens and at + 1 < len(group) and group[at + 1] != "0":
            words.append(f"{tens}-{EN[int(group[at + 1])]}")
            at += 2
        else:
            words.append(EN[int(group[at])])
            at += 1
    return " ".join(words)


def _one_of(tables: Sequence[Sequence[str]]) -> Callable[[str, Random], str]:
    return lambda group, random: " ".join(random.choice(tables[int(digit)]) for digit in group)


def _drawn_out(group: str, random: Random) -> str:
    words = []
    for digit in group:
        word = EN[int(digit)]
        at = random.randrange(len(word))
        words.append(word[:at] + word[at] * random.randint(2, 4) + word[at + 1 :])
    return " ".join(words)


def _two_languages(group: str, _: Random) -> str:
    return " ".join((EN, ES)[at % 2][int(digit)] for at, digit in enumerate(group))


def _quoted(group: str, random: Random) -> str:
    quotes = random.choice(QUOTES)
    return " ".join(quotes[0] + digit + quotes[1] for digit in group)


def _struck(group: str, _: Random) -> str:
    return "".join(digit + STRUCK for digit in group)


NOTATIONS: dict[str, Callable[[str, Random], str]] = {
    "plain": lambda group, _: group,
    "english": _each(EN, " "),
    "spanish": _each(ES, " "),
    "hyphened": _each(EN, "-"),
    "glued": _each(EN, ""),
    "leet": _each(LEET, " "),
    "double": _double,
    "tens": _tens,
    "full-width": _shifted("０"),
    "arabic": _shifted("٠"),
    "mathematical": _shifted("𝟘"),
    "circled": _circled,
    "key-cap": _key_caps,
    "lettered": _lettered,
    "zero-width": _hidden,
    "misspelt": _one_of(MISSPELT),
    "sounds": _each(SOUNDS, " "),
    "mal escrito": _each(MAL_ESCRITO, " "),
    "figures in words": _each(FIGURES_IN_WORDS, " "),
    "signs in words": _each(SIGNS_IN_WORDS, " "),
    "drawn out": _drawn_out,
    "two languages": _two_languages,
    "quoted": _quoted,
    "struck": _struck,
    "look-alike": lambda group, _: " ".join(EN[int(d)] for d in group).translate(LOOK_ALIKE),
}


def disguise(digits: str, random: Random, most_notations: int = 3) -> str:
    """One number in a disguise composed at random: groups, notations, brackets, separators."""
    kinds = random.sample(sorted(NOTATIONS), random.randint(1, most_notations))
    shown = [NOTATIONS[random.choice(kinds)](group, random) for group in grouped(digits, random)]
    brackets = random.choice(("", "", "", "()", "[]", "{}", "<>"))
    if brackets:
        shown = [brackets[0] + group + brackets[1] for group in shown]
    # 'to my friend for': words that sound like digits stand with such words in any sentence.
    words = JOINING_WORDS if "sounds" in kinds else WORDS_BETWEEN
    same = random.choice(words if random.random() < 0.1 else SEPARATORS)
    text = shown[0]
    for group in shown[1:]:
        text += (same if random.random() < 0.7 else random.choice(SEPARATORS)) + group
    return random.choice(("", "", "+1 ", "1-", "one ", "(1) ")) + text

"""Number words, as they should be spelt and as they are: English and Spanish, drawn out, misspelt.

What lives here: which digits one word stands for, and how sure that is. Figures, letters drawn for
figures and words glued together are read in `number_tokens`.

Method: an exact table; the same with letters drawn out ('fiiive'); the sound of the word ('siks',
'sinko'); and one slip of the keyboard away from a word of four letters or more ('sevn', 'eigth').
What would make an ordinary word a number is in `_ORDINARY`; ordinary words that *sound* like one
('to', 'for', 'ate') are digits among digits only.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Literal, NamedTuple

from brightline.privacy.text.late import late

Sureness = Literal["exact", "misspelt", "weak"]


class NumberWord(NamedTuple):
    """The exact word meant, and how surely it is meant."""

    word: str
    sureness: Sureness


UNITS = {
    "zero": "0", "cero": "0", "nought": "0", "naught": "0", "one": "1", "uno": "1", "una": "1",
    "two": "2", "dos": "2", "three": "3", "tres": "3", "four": "4", "cuatro": "4", "five": "5",
    "cinco": "5", "six": "6", "seis": "6", "seven": "7", "siete": "7", "eight": "8", "ocho": "8",
    "nine": "9", "nueve": "9", "niner": "9",
}  # fmt: skip
_OTHER_DIGITS = """
    un 1 deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 null 0 eins 1 zwei 2 zwo 2 drei 3
    vier 4 funf 5 fuenf 5 sechs 6 sieben 7 acht 8 neun 9 due 2 tre 3 quattro 4 cinque 5 sei 6
    sette 7 otto 8 nove 9 um 1 dois 2 duas 2 quatro 4 sete 7 oito 8
"""
DIGIT_OF = dict(zip(_OTHER_DIGITS.split()[::2], _OTHER_DIGITS.split()[1::2], strict=True)) | UNITS
"""The figures for the words of single digits in six languages."""
SWEDISH = {
    "noll": "0", "ett": "1", "tva": "2", "tre": "3", "fyra": "4", "fem": "5", "sex": "6",
    "sju": "7", "atta": "8", "nio": "9",
}  # fmt: skip
"""The same for Swedish, whose words are read only where more tells that they are digits."""
_SWEDISH_TENS = "tjugo trettio fyrtio femtio sextio sjuttio attio nittio"
_SWEDISH_TEENS = "tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
SWEDISH_AMOUNTS = (
    SWEDISH
    | {word: str(at) for at, word in enumerate(_SWEDISH_TEENS.split(), 10)}
    | {
        f"{ten}{unit if digit != '0' else ''}": f"{at}{digit}"
        for at, ten in enumerate(_SWEDISH_TENS.split(), 2)
        for unit, digit in SWEDISH.items()
    }
)
"""And what they say up to 99."""
WORD_OF_DIGIT = "|".join(sorted(DIGIT_OF, key=len, reverse=True))
"""A pattern for those words, the longest first."""
_READ = late(rf"\d|(?:{WORD_OF_DIGIT})(?![a-z])")
TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15",
    "dieciseis": "16", "diecisiete": "17", "dieciocho": "18", "diecinueve": "19",
    "veintiuno": "21", "veintidos": "22", "veintitres": "23", "veinticuatro": "24",
    "veinticinco": "25", "veintiseis": "26", "veintisiete": "27", "veintiocho": "28",
    "veintinueve": "29",
}  # fmt: skip
TENS = {
    "twenty": "20", "thirty": "30", "forty": "40", "fourty": "40", "fifty": "50", "sixty": "60",
    "seventy": "70", "eighty": "80", "ninety": "90", "veinte": "20", "treinta": "30",
    "cuarenta": "40", "cincuenta": "50", "sesenta": "60", "setenta": "70", "ochenta": "80",
    "noventa": "90",
}  # fmt: skip
HUNDREDS = {
    "cien": "100", "ciento": "100", "doscientos": "200", "trescientos": "300",
    "cuatrocientos": "400", "quinientos": "500", "seiscientos": "600", "setecientos": "700",
    "ochocientos": "800", "novecientos": "900",
}  # fmt: skip
REPEATS = {
    "double": 2, "dbl": 2, "doble": 2, "dubl": 2, "triple": 3, "trpl": 3, "tripl": 3, "treble": 3,
    "quadruple": 4, "doppio": 2, "doppia": 2, "duplo": 2, "dupla": 2, "doppel": 2, "doppelt": 2,
    "dubbel": 2, "triplo": 3, "tripla": 3, "dreifach": 3,
}  # fmt: skip
HUNDRED = "hundred"
PLURALS = {
    "zeros": "0", "zeroes": "0", "ceros": "0", "ones": "1", "unos": "1", "twos": "2", "threes": "3",
    "fours": "4", "cuatros": "4", "fives": "5", "cincos": "5", "sixes": "6", "sevens": "7",
    "sietes": "7", "eights": "8", "ochos": "8", "nines": "9", "nueves": "9",
}  # fmt: skip
"""'two fives': what the count before them repeats."""

EXACT = frozenset((*UNITS, *TEENS, *TENS, *HUNDREDS, *REPEATS, HUNDRED))
ZERO_WORD = "oh"

# Words of the language that sound like a digit: digits among digits only.
_SOUNDS = {
    "oh": "zero", "o": "zero", "ow": "zero", "owe": "zero", "nil": "zero", "null": "zero",
    "nada": "zero", "zip": "zero", "zilch": "zero", "aught": "zero", "ought": "zero",
    "cuarto": "cuatro", "won": "one", "wan": "one", "to": "two", "too": "two",
    "tu": "two", "tow": "two", "toe": "two", "tree": "three", "free": "three", "thee": "three",
    "tri": "three", "for": "four", "fore": "four", "foe": "four", "fo": "four",
    "fi": "five", "sex": "six",
    "ate": "eight", "ait": "eight", "hate": "eight", "nigh": "nine", "dose": "dos",
}  # fmt: skip
# No words of either language, and further from the right one than a slip.
_MISSPELT = {
    "fife": "five", "sicks": "six", "sics": "six", "nein": "nine",
    "xero": "zero", "ohh": "zero", "zeero": "zero", "zeeroh": "zero", "serow": "zero",
    "onne": "one", "oen": "one", "onee": "one", "wone": "one", "wun": "one", "wunn": "one",
    "oone": "one",
    "whun": "one", "wn": "one", "uan": "one", "uon": "one", "onw": "one", "oine": "one",
    "tw": "two", "twoo": "two", "tew": "two", "twwo": "two", "tuu": "two", "tuo": "two",
    "towo": "two",
    "tvo": "two", "twoe": "two", "twu": "two", "ttwo": "two", "tou": "two", "twi": "two",
    "thre": "three", "threee": "three", "tre": "three", "thri": "three", "free": "three",
    "thwee": "three", "twee": "three", "dree": "three", "thrie": "three", "trhee": "three",
    "fourr": "four", "foor": "four", "fuor": "four", "fower": "four", "foar": "four",
    "foah": "four", "faur": "four", "phour": "four", "phore": "four", "fohr": "four",
    "fyve": "five", "faiv": "five", "faive": "five", "fayv": "five", "fayve": "five",
    "fibe": "five", "phive": "five", "vive": "five", "fieve": "five", "fiev": "five",
    "siks": "six", "sixe": "six", "syx": "six", "siex": "six", "sx": "six", "cix": "six",
    "zix": "six", "sicx": "six", "sixs": "six", "ssix": "six", "siix": "six", "siz": "six",
    "svn": "seven", "seben": "seven", "zeven": "seven", "savan": "seven", "sefen": "seven",
    "eit": "eight", "ayt": "eight", "eyt": "eight", "aight": "eight", "ayte": "eight",
    "eite": "eight", "eihgt": "eight", "aite": "eight",
    "nien": "nine", "nyne": "nine", "nain": "nine", "nayn": "nine", "naine": "nine",
    "nin": "nine", "nyn": "nine", "niin": "nine",
    "thr": "three", "fou": "four", "sev": "seven", "eig": "eight",
    "noe": "one", "onr": "one", "pne": "one", "oje": "one", "oneh": "one", "wto": "two",
    "rwo": "two", "tso": "two", "twp": "two", "isx": "six", "sxi": "six", "xis": "six",
    "dso": "dos", "vife": "five", "unp": "uno", "ubo": "uno", "dod": "dos", "dps": "dos",
    "unno": "uno", "huno": "uno", "unoo": "uno", "unu": "uno", "hunoo": "uno", "uuno": "uno",
    "doz": "dos", "doss": "dos", "dhos": "dos", "doos": "dos", "dox": "dos", "ddos": "dos",
    "trez": "tres", "tress": "tres", "trres": "tres", "trex": "tres", "trs": "tres",
    "seiz": "seis", "ceis": "seis", "seix": "seis", "zeis": "seis", "seys": "seis", "ceiz": "seis",
    "sei": "seis", "seiss": "seis", "sseis": "seis", "zeiz": "seis",
    "ziete": "siete", "ciete": "siete", "syete": "siete", "siet": "siete",
    "hocho": "ocho", "osho": "ocho", "otcho": "ocho", "oxo": "ocho",
    "nuebe": "nueve", "nuve": "nueve", "nueb": "nueve", "nuev": "nueve", "nweve": "nueve",
    "kuatro": "cuatro", "quatro": "cuatro", "cuatr": "cuatro", "cuato": "cuatro",
    "quattro": "cuatro", "cwatro": "cuatro", "qatro": "cuatro",
    "sinco": "cinco", "sinko": "cinco", "cinko": "cinco", "zinco": "cinco", "zinko": "cinco",
    "sero": "cero", "zerro": "cero", "serro": "cero",
}  # fmt: skip
_ORDINARY_WORDS = """
    acero aero ares breve caro catering catre cave cego celo center centro ceo cern cerro cert
    chico cho ciego cincos cine cinema cinic cinto circo cisco citra citrus city clave coco coro
    cotra cour cover creo cres cuarto cuero cute cutter das date des dice dies diet dime dine
    dios dive dove dres dulce echo eighth eighties eights eighty envy eres ero even ezra fares
    fav fave favor ferry fever fifth fifties fight file fine fire fiver fives flour fort forte
    forth forties forts fours free frees fried fur gate gave give hate have height hero hive
    hour huevo ive jive jour jueves late leve lever life light line live llueve los love mate
    mero mes might mine move mres mueve naive natural naval nave navel navi navy neve never nice
    nicety nie nieve nifty night nike nile nina nines nineties nino ninth nivea none nos nov
    nova novia novio nueva nuevas nuevo nuevos oca ocean och ocha ochos oho onces ones ores our
    pero pine pinto pour quinces quitar quote rate right sais sauce save seas seat secs seen
    sees seite semen senc sens ses sets sevens seventh seventies sever severn sexy sierra siesta
    sietes sieve sight since sine sis site sitio sixth sixties size sized skis snack snacks
    sonic sour steven suis sven sync teatro tens tent tes their then there these thirsty
    thirties thor threes threw thru ties tight tine tired tires toes tour tras treat trees trek
    tren tries tues tweety twenties unas unos vero vine vino viste vos wave weight wife wine
    xerox your zara zeno zeros zora zurich
    bien bought caught chance cientos cierto cinch conch cuadro cuento die died diner dinner doc
    docs done elven finer fought fourth inner liner miner naughty nicer niter nonce ounce press res
    nite nites seeds seeks seems seize siente siento sought stress swiss synch taught teen thresh
    trace traes
    truce tyre tyres vente viento winner
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_DRAWN_OUT = re.compile(r"(.)\1+")
_SHORTEST_SLIPPED, _LONGEST, _LONGEST_SKELETON = 4, 12, 6  # letters
# Skeletons that few ordinary words share; those that do are in `_ORDINARY_WORDS`.
_SKELETONS = {
    "zr": "zero", "svn": "seven", "fv": "five", "egt": "eight", "eigt": "eight", "xr": "zero",
    "sbn": "seven", "cnc": "cinco", "snc": "cinco", "nv": "nueve", "ctr": "cuatro", "qtr": "cuatro",
    "och": "ocho",
}  # fmt: skip
_SOUND_ALIKE = (
    ("ph", "f"), ("ck", "k"), ("cks", "x"), ("ks", "x"), ("cs", "x"), ("qu", "k"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"), ("v", "b"),
    ("h", ""), ("w", "u"),
)  # fmt: skip


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Words by their drawn-out form, by their sound and one slip away; made when first needed."""
    drawn = {_DRAWN_OUT.sub(r"\1", word): word for word in (*sorted(EXACT), *PLURALS)}
    long_enough = [word for word in sorted(EXACT) if len(word) >= _SHORTEST_SLIPPED]
    sounds = {_sound(word): word for word in long_enough if word not in REPEATS}
    slips: dict[str, str] = {}
    for word in sorted(EXACT, key=lambda word: (word not in UNITS, word)):
        if len(word) >= _SHORTEST_SLIPPED and word not in REPEATS and word != HUNDRED:
            for slip in _slips(word):
                slips.setdefault(slip, word)
    return drawn, sounds, slips


def figures_said(said: str) -> str:
    """The figures of what is said in figures and words of single digits, in six languages."""
    return "".join(DIGIT_OF.get(word, word) for word in _READ.findall(said))


def read_word(word: str) -> NumberWord | None:
    """What a lower-case word of letters only stands for, if it stands for a number."""
    if word in EXACT or word in PLURALS:
        return NumberWord(word, "exact")
    if meant := _SOUNDS.get(word):
        return NumberWord(meant, "weak")
    if len(word) > _LONGEST or len(word) < 2 or word in _ORDINARY:
        return None
    if meant := _MISSPELT.get(word):
        return NumberWord(meant, "misspelt")
    drawn, sounds, slips = _tables()
    short = _DRAWN_OUT.sub(r"\1", word)
    if short != word and (meant := drawn.get(short)):
        return NumberWord(meant, "misspelt")
    if short != word and short in _SOUNDS and _DRAWN_OUT.search(word):
        return NumberWord(_SOUNDS[short], "weak") if _SOUNDS[short] else None
    if short in _ORDINARY:
        return None
    meant = _MISSPELT.get(short) or slips.get(word) or slips.get(short)
    if not meant and len(word) >= _SHORTEST_SLIPPED:
        meant = sounds.get(_sound(word), "")
    if not meant and 2 < len(word) <= _LONGEST_SKELETON:
        meant = _SKELETONS.get(_skeleton(short), "")
    return NumberWord(meant, "misspelt") if meant else None


def _skeleton(word: str) -> str:
    """The first letter and the consonants: 'svn', 'zro', 'sivun'."""
    return word[0] + "".join(letter for letter in word[1:] if letter not in "aeiouyh")


def _sound(word: str) -> str:
    """A spelling that those who write by ear share: 'sinko', 'ciete', 'fyve'."""
    for written, heard in _SOUND_ALIKE:
        word = word.replace(written, heard)
    word = _DRAWN_OUT.sub(r"\1", word)
    return word.removesuffix("e") if len(word) > 3 else word


def _slips(word: str) -> set[str]:
    """All words one dropped, added, wrong or exchanged letter away (Damerau 1964)."""
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in splits if right}
        | {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
        | {left + c + right[1:] for left, right in splits if right for c in ascii_lowercase}
        | {left + c + right for left, right in splits for c in ascii_lowercase}
    ) - {word}

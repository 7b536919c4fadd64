"""Folding: one plain notation for text in any notation, with the way back to the original offsets.

What lives here: hidden characters, Unicode digits and look-alike letters; the folded text itself is
in `folded`. Number words live in `numerals`, the search for contacts in `phones`, `emails`,
`handles`, `crypto` and `urls`.

Folding only serves *matching*: nothing folded is ever stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import cache

from brightline.privacy.text.apart import closed_up
from brightline.privacy.text.folded import Change, Folded, lower_same_length
from brightline.privacy.text.garbled import GARBLED, ungarbled
from brightline.privacy.text.look_alikes import FIGURES, LETTER_BOXES, LETTERS, PICTURES, SIGNS
from brightline.privacy.text.struck import STRUCK, struck_groups
from brightline.privacy.text.turned import TURNING, turned_runs

BLANKS = "\u3164\u115f\u1160\uffa0\u2800"  # letters and signs that draw nothing
SHOWN = "◌"  # dotted circle, Unicode's own sign for 'a mark without a letter': see `legible`
# Unicode's category Cf (a test compares) and the variation selectors.
HIDDEN = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    r"\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_NEGATIVE_CIRCLED_A = 0x1F150
_NEGATIVE_SQUARED_A = 0x1F170
_REGIONAL_A = 0x1F1E6  # the letters of which flags are made
# Letters drawn for figures, where one stands beside a figure.
_DRAWN = f"[{''.join(FIGURES)}]"
_PLAIN_DRAWN = "[oOоОοΟiIіІlL]"  # letters that are drawn for figures in any text
_DRAWN_FOR_FIGURES = re.compile(
    rf"\d[^\s\w]?{_PLAIN_DRAWN}{{0,3}}{_DRAWN}|{_DRAWN}{_PLAIN_DRAWN}{{0,3}}[^\s\w]?\d"
    # a group of nothing else: 'ЗlЗ 555 0142'
    rf"|(?<!\w)(?:{_DRAWN}|{_PLAIN_DRAWN}){{0,3}}{_DRAWN}(?:{_DRAWN}|{_PLAIN_DRAWN}){{1,3}}\)?[\s.-]{{1,3}}\d"
)
# One circled letter between others that are not is a sign: 'janeⓐexample.org'.
_CIRCLED = re.compile(
    "[\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]"
)
# Behind a blank only where the word before it is a name: letters, and a figure at its end.
_BEHIND_NAME = r"(?:(?<=\w)|(?<![\w.-])(?=[\d._-]*[a-zA-Z])[a-zA-Z0-9._-]{2,60}(?<=\d)\s)"
_A_DOMAIN = (
    r"\s?[a-z0-9-]{2,40}(?:\s?(?:\.|[^\x00-\x7f\w\s£€¥¢₹–—…])\s?|\s(?:dot|punto|point|punkt)\s)"
    r"(?:com|net|org|info|test|example|invalid)(?![a-z])"
)
_BEFORE_DOMAIN = rf"(?<=[a-zA-Z]\s)(?=[ⓐⒶ🄰🅐🅰]\ufe0f?{_A_DOMAIN})"
_CIRCLED_A = re.compile(
    rf"(?:{_BEHIND_NAME}|{_BEFORE_DOMAIN})(?P<a>[ⓐⒶ🄰🅐🅰])(?P<t>[ⓣⓉ🅃🅣🆃]?)(?=\s?\w)"
)
_OTHER_AT = "🌀🐒🐌"
# A letter or an envelope between a name and its domain: 'jane✉example.org', 'jane_7 ✉ example.org'.
_LETTER_BOX = re.compile(
    rf"{_BEHIND_NAME}(?P<box>[{LETTER_BOXES}{_OTHER_AT}])(?=\ufe0f?\s?[a-z0-9-]{{2,40}}\.[a-z])"
)
# A bullet before each of several things is no dot of a name.
_BULLET, _LISTED = "•", re.compile(r"(?:^|\s)•\s")
_FEWEST_LISTED = 3
# A line that draws out the letter before it, and elsewhere a hyphen: 'janeـdoe', '555ـ0142'.
_DRAWN_OUT = "\u0640"
_BETWEEN_LETTERS = re.compile(rf"(?<=[^\W\d_]){_DRAWN_OUT}+(?=[^\W\d_])")
# Zeros that are drawn for the letter 'o', and are zeros beside other figures of their script.
_OTHER_FIGURES = {zero: frozenset(map(chr, range(ord(zero) + 1, ord(zero) + 10))) for zero in "๐०೦"}
# Small Roman figures that are letters as well, beside others that are none.
_ROMAN, _ROMAN_ALONE = {"ⅰ": "1", "ⅴ": "5", "ⅹ": "10"}, frozenset("ⅱⅲⅳⅵⅶⅷⅸⅠⅡⅢⅣⅤⅥⅦⅧⅨ")
# Said between the groups of a number: '〇三の五五五〇の〇一四二'.
_NO, _BETWEEN_KANJI = "の", re.compile(r"[〇零一二三四五六七八九]の[〇零一二三四五六七八九]+の")
_DRAWN_AT = frozenset(f"ⓐⒶ🄰🅐🅰{LETTER_BOXES}{_OTHER_AT}")
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_LAST_LATIN_LETTER = 0x24F  # end of Latin Extended-B: accents there are spelling, not disguise


def fold(text: str) -> Folded:
    """Fold a text: digits to 0-9, look-alikes to Latin, accents off, hidden characters dropped.

    Letters set apart ('f i v e') are closed up: their separators are dropped as hidden ones are.
    """
    return closed_up(fold_each(text))


def fold_each(text: str) -> Folded:
    """Fold character by character only."""
    plain = text.isascii()
    return Folded(text, text, text.lower(), None) if plain else _folded_characters(text)


def _folded_characters(text: str, garbled: bool = True) -> Folded:
    """Fold a text with other characters than ASCII's; what is put right is not `garbled` again."""
    alphabet = {character: fold_character(character) for character in set(_NON_ASCII.findall(text))}
    if changes := _wrong_in(text, alphabet.keys(), garbled):
        return _put_right(text, changes)
    _read_in_place(text, alphabet)
    if all(len(plain) == 1 for plain in alphabet.values()):  # accents, typographic signs
        folded = text
        for character, plain in alphabet.items():
            if plain != character:
                folded = folded.replace(character, plain)
        return Folded(text, folded, lower_same_length(folded), None)
    return _folded_with_places(text, alphabet)


def _wrong_in(text: str, characters: Collection[str], garbled: bool) -> Sequence[Change]:
    """What is garbled, struck or on its head, the first of them that a text has, put right."""
    if garbled and not GARBLED.isdisjoint(characters) and (changes := ungarbled(text)):
        return changes
    if not STRUCK.isdisjoint(characters) and (struck := struck_groups(text)):
        return struck
    return () if TURNING.isdisjoint(characters) else turned_runs(text)


def _read_in_place(text: str, alphabet: dict[str, str]) -> None:
    """Put into the alphabet of a text what is read in it otherwise than elsewhere."""
    if not _DRAWN_AT.isdisjoint(alphabet):
        signs = [sign["a"] + sign["t"] for sign in _CIRCLED_A.finditer(text)]
        if signs and len(_CIRCLED.findall(text)) == len("".join(signs)):  # it may be said twice
            alphabet |= {sign: "" for one in signs for sign in one[1:]}
            alphabet |= {one[0]: "@" for one in signs}
        if sign := _LETTER_BOX.search(text):
            alphabet[sign["box"]] = "@"
    if _DRAWN_OUT in alphabet and _BETWEEN_LETTERS.search(text):
        alphabet[_DRAWN_OUT] = ""
    if _BULLET in alphabet and len(_LISTED.findall(text)) >= _FEWEST_LISTED:
        alphabet[_BULLET] = ";"
    for zero, others in _OTHER_FIGURES.items():
        if zero in alphabet and not others.isdisjoint(alphabet):
            alphabet[zero] = "0"
    if not _ROMAN_ALONE.isdisjoint(alphabet):
        alphabet |= {sign: figure for sign, figure in _ROMAN.items() if sign in alphabet}
    if _NO in alphabet and _BETWEEN_KANJI.search(text):
        alphabet[_NO] = "-"
    if not FIGURES.keys().isdisjoint(alphabet) and _DRAWN_FOR_FIGURES.search(text):
        alphabet |= FIGURES


def _put_right(text: str, changes: Sequence[Change]) -> Folded:
    """With what is garbled, struck or on its head put right, then folded as any other text."""
    right = Folded(text, text, lower_same_length(text), None).rewritten(changes)
    plain, places = _folded_characters(right.text, garbled=False), right.starts or range(len(text))
    starts = places if plain.starts is None else [places[at] for at in plain.starts]
    return Folded(text, plain.text, plain.lower, starts)


def _folded_with_places(text: str, alphabet: dict[str, str]) -> Folded:
    pieces: list[str] = []
    starts: list[int] = []
    done = 0
    for match in _NON_ASCII.finditer(text):
        at = match.start()
        if at > done:
            pieces.append(text[done:at])
            starts.extend(range(done, at))
        plain = alphabet[match.group()]
        pieces.append(plain)
        starts.extend([at] * len(plain))
        done = at + 1
    pieces.append(text[done:])
    starts.extend(range(done, len(text)))
    folded = "".join(pieces)
    return Folded(text, folded, lower_same_length(folded), starts)


@cache  # bounded by the number of code points
def fold_character(character: str) -> str:
    """The plain notation of one character outside ASCII; empty for what is not drawn."""
    if character in BLANKS:
        return " "
    known = LETTERS.get(character) or SIGNS.get(character) or PICTURES.get(character)
    if known is not None:
        return known
    if (
        character == SHOWN
        or is_hidden(character)
        or unicodedata.category(character) in ("Mn", "Me")
    ):
        return ""
    if unicodedata.category(character) == "Pd":
        return "-"
    return _digit(character) or _enclosed_letter(character) or _decomposed(character)


def is_hidden(character: str) -> bool:
    """Whether a character is there and not drawn: format characters and variation selectors."""
    return HIDDEN.fullmatch(character) is not None


@cache
def is_foreign_notation(character: str) -> bool:
    """Whether a character stands for a plain letter or digit without being ordinary spelling."""
    if character.isascii() or (ord(character) <= _LAST_LATIN_LETTER and character.isalpha()):
        return False
    return fold_character(character).strip().isalnum() and fold_character(character).isascii()


def _digit(character: str) -> str:
    value = unicodedata.numeric(character, -1.0)
    if 0 <= value < 100 and value == int(value):  # 20 to 50 exist circled; larger ones are words
        return str(int(value))
    return ""


def _enclosed_letter(character: str) -> str:
    code = ord(character)
    for first in (_NEGATIVE_CIRCLED_A, _NEGATIVE_SQUARED_A, _REGIONAL_A):
        if first <= code < first + 26:
            return chr(ord("A") + code - first)
    return ""


def _decomposed(character: str) -> str:
    marks_off = "".join(
        part
        for part in unicodedata.normalize("NFKD", character)
        if unicodedata.category(part) not in ("Mn", "Me")
    )
    plain = "".join(LETTERS.get(part, part) for part in marks_off)
    return plain if plain.isascii() else character

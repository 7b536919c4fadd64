"""The name that pieces make: 'maple', 'loom' and 'five nine' are 'mapleloom59'.

What lives here: what of the pieces belongs to the name, in which order, and which words are no
pieces of one. How a text tells that pieces are one is in `piece_notes`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.figures.name_digits import NUMBER_OF, figures_told, is_said
from brightline.privacy.names.handle_words import NO_NAMES, is_coin, is_inflected, is_name
from brightline.privacy.names.noted_handles import NO_PIECES
from brightline.privacy.names.piece_notes import IS_DOUBLED, IS_FIGURED, LEFT_OUT, NAME, STUCK_TO
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.text.late import late

_EACH = re.compile(
    r"\((?:like|as|the|como|keep|go|sigue|wait|hold)\s[a-z'\s]+\)|[\[(]\s?(?:space|blank|gap|espacio)\s?[\])]"
    r"|(?:(?<![a-z0-9])\(?(?P<item>[1-6])[.)]\s?)?"
    r"(?:[\[({]\s?(?P<one>\d{1,4})(?:\s?\+\s?(?P<other>\d{1,3}))?\s?[\])}]|"
    rf"(?P<word>{NAME}))"
)
# 'maple underscore loom', where a note says that it is one word
_SIGNS_SAID = (
    (
        late(
            r"(?<=[a-z0-9])\s(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|low\sline)(?:\s(?=[a-z0-9])|$)"
        ),
        "_",
    ),
    (late(r"(?<=[a-z0-9])\s(?:dot|punto|point|period)(?:\s(?=[a-z0-9])|$)"), "."),
    (late(r"(?<=[a-z0-9])\s(?:dash|hyphen|guion|minus)(?:\s(?=[a-z0-9])|$)"), "-"),
)
_LINK_WORDS = """
    and y then luego plus mas followed directly straight immediately by seguido seguida de por
    despues right behind it
"""
_LINKS = frozenset(_LINK_WORDS.split())
_STUCK_TO = late(rf"\s{STUCK_TO}\s")
_NUMBERS_SAID = NUMBER_OF.keys() | {"double", "doble", "triple"}
_GLUED = "|".join(sorted((word for word in NUMBER_OF if len(word) > 2), key=len, reverse=True))
_GLUED_WORDS = late(rf"(?P<name>[a-z0-9._-]{{3,}}?)(?P<digits>(?:{_GLUED}){{1,5}}?)$")
_DIGIT_WORD = late(_GLUED)
_PLATFORM_ALONE = late(rf"{SURE_PLATFORM}|{PAYMENT}")
_UNIT_WORDS = """
    euro euros dollar dollars usd eur pound pounds bucks pesos min mins minutes minutos hour hours
    hora horas am pm km miles years days dias weeks people personas percent
"""
_POINTING_WORDS = """
    title titulo headline above below here nombre usuario name what antes has have had ni nor were
    stars dots spaces gaps commas signs
    take takes taking leave leaving quita quitale saca sacale borra
    half halves mitad mitades puntos comas espacios guiones estrellas signos
"""
_NO_PIECES = NO_PIECES | frozenset((*_UNIT_WORDS.split(), *_POINTING_WORDS.split()))
# 'jane lotus w no spaces': it is short for 'with' and no piece of the name
_WITH_BEHIND = re.compile(r"\swi?/?o?$")
_HOW = re.compile(r"\s(?:no|out|zero|sin)\s")
_MOST_WORDS = 7
_SYLLABLE = 3  # letters of a piece that may be a word by chance: 'la rch em ber'


def joined(written: str, noted: str) -> str:
    """The name that the pieces make; '' where they make none or are words of a sentence."""
    given = written
    if _HOW.match(noted):
        written = _WITH_BEHIND.sub("", written)
    written = with_signs_said(_STUCK_TO.sub(" ", written))
    pieces = [piece for piece in _EACH.finditer(written) if piece["word"] or piece["one"]]
    if all(piece["item"] for piece in pieces):
        pieces.sort(key=lambda piece: piece["item"])
    words = [piece["word"] for piece in pieces if piece["word"] and piece["word"] not in _LINKS]
    plain = [word for word in words if word not in _NUMBERS_SAID and not is_said(word)]
    if not plain or len(plain) > _MOST_WORDS or plain[0] != pieces[0]["word"]:
        return ""
    if not _are_pieces(plain):
        return ""
    name = _of(pieces)
    if IS_DOUBLED.search(noted):
        name = _undoubled(name)
    if IS_FIGURED.search(noted):
        name = with_figures(name)
    for named, sign in LEFT_OUT:
        if sign in name and named.search(noted):
            name = name.replace(sign, "")
    return name if name != given and is_name(name) and not is_coin(name) else ""


def with_signs_said(written: str) -> str:
    """'maple underscore loom' with its signs; one at the end stands before what follows."""
    for said, sign in _SIGNS_SAID:
        written = said.sub(sign, written)
    return written


def signed(lower: str, start: int, name: str) -> str:
    """The name behind an '@', unless a sign stands in front of its place: '$ jane lotus 7'."""
    sign = lower[max(0, start - 2) : start].rstrip()[-1:]
    return name if sign in ("@", "$") else f"@{name}"


def is_piece(word: str) -> bool:
    """Whether a word can be a piece of a name."""
    if word in NO_NAMES or word in _NO_PIECES or is_inflected(word):
        return False
    return _PLATFORM_ALONE.fullmatch(word) is None


def _are_pieces(words: Sequence[str]) -> bool:
    """Whether none is a word of a sentence, or all are syllables, of which some look like words."""
    no_pieces = [word for word in words if not is_piece(word)]
    if not no_pieces:
        return True
    syllables = all(len(word) <= _SYLLABLE for word in words)
    return syllables and len(words) > _SYLLABLE and 2 * len(no_pieces) < len(words)


def _of(pieces: Sequence[re.Match[str]]) -> str:
    """All pieces without what joins them, numbers in words as figures."""
    name, said = "", ""
    for piece in pieces:
        word = piece["word"] or ""
        if (name and word and (word in _NUMBERS_SAID or is_said(word))) or (
            word in ("y", "and") and said
        ):
            said += f" {word}"
        elif (word and word not in _LINKS) or piece["one"]:
            name += figures_told(said) + (word or str(int(piece["one"]) + int(piece["other"] or 0)))
            said = ""
    return name + figures_told(said)


def _undoubled(name: str) -> str:
    return name[::2] if name[::2] == name[1::2] else ""


def with_figures(name: str) -> str:
    """'mapleseveneight' where numbers are told to be figures."""
    glued = _GLUED_WORDS.fullmatch(name)
    if glued is None:
        return name
    return glued["name"] + figures_told(" ".join(_DIGIT_WORD.findall(glued["digits"])))

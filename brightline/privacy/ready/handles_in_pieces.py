"""Names on platforms in several pieces that a note puts together: 'snap: maple loom, all one word'.

What lives here: pieces with blanks, lines, signs or joining words between them, in numbered lists,
with figures in words, in brackets or as a sum, each letter doubled, and the text with the name
itself, behind an '@'. The note may stand in the next sentence ('Kik: maple seven. In figures').
Words that a sentence sticks together are in `names/noted_handles`, letters told by words in
`lettered_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.name_digits import NUMBER_OF, figures_told, is_said
from brightline.privacy.names.handle_words import NO_NAMES, is_inflected, is_name
from brightline.privacy.names.noted_handles import NO_PIECES
from brightline.privacy.names.platforms import PAYMENT, PICTURE, SHOWN_APP, SURE_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 120  # characters on either side of a platform's window
A_PLATFORM = (
    rf"(?:(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT}|{SHOWN_APP})(?:(?<={PICTURE})|(?![a-z0-9]))(?:\.me(?![a-z])|\sapp(?![a-z]))?"
    r"|(?<![\w$])(?=\$[a-z]))"
)
_SAID = (
    r"(?:my|mi|me|user\s?name|user|name|usuario|nombre|id|account|cuenta|handle|nick|tag|is|es|soy|i\sam|i'm|here|at|arroba|como|as|"
    r"it\sis|it's)"
)
TO_NAME = (
    rf"(?:\)|\s?\([a-z\s]{{2,24}}\))?(?:\s{{0,2}}[:=>@$–—-]|[\s,]{{1,2}}{_SAID}(?![\w.-])){{0,5}}\s{{0,2}}"
    r"(?:[\[({<]\s?at\s?[\])}>]\s?|[@$]\s?)?(?<![a-z0-9])"
)
"""Between a platform and the name that is told behind it."""
_NAME = r"[a-z0-9](?:[a-z0-9._]{0,30}[a-z0-9])?(?:-[a-z0-9](?:[a-z0-9._]{0,29}[a-z0-9])?){0,9}"
_ITEM = r"(?:\(?[1-6][.)]\s?)"
_BOXED = r"[\[({]\s?\d{1,4}(?:\s?\+\s?\d{1,3})?\s?[\])}]"
_PIECE = rf"(?:{_ITEM}?(?:{_BOXED}|{_NAME}(?![a-z0-9@])))"
_JOINING = (
    r"(?:(?:and|y|then|luego|plus|mas|followed|by|seguid[oa]|de|por|despues|right|behind|it)\s)"
    r"{1,3}"
)
_BETWEEN = rf"(?:\s?[+/|&]\s?|\s[–-]\s|,?\s{{1,2}}(?:{_JOINING})?|(?=[\[({{]))"
_SIGNS = (
    r"(?:spaces?|gaps?|blanks?|slash(?:es)?|plus(?:\s?(?:es|signs?))?|hyphens?|dash(?:es)?|commas?|brackets?|dots?|signs?|"
    r"line\sbreaks?|espacios?|huecos?|barras?|guion(?:es)?|signos?(?:\smas)?|mas(?:es)?|comas?|corchetes?|parentesis)"
)
_WHOLE = (
    r"(?:together|(?:one|a\ssingle)\s(?:single\s)?(?:word|name|piece)|joined(?:\sup)?|glued|(?:all\s)?in\sone(?=\s?[,.;)\]!\n]|\s?$)|"
    r"junt[oa]s?|pegad[oa]s?|un[ao]?\s(?:sol[oa]\s)?(?:palabra|nombre|pieza)"
    rf"|(?:no|sin|without)\s(?:(?:the|a|any|los|las|el)\s)?{_SIGNS}|{_SIGNS}\s(?:out|away|(?:do\snot|don't|no)\s(?:count|cuentan?))"
    r"|(?:join|glue|stick|put|read|junta|pega|une)\w{0,3}\s(?:(?:the|both|all|los|las|l[oa]s\sdos)\s)?(?:pieces|parts|bits|words|halves|"
    r"trozos|piezas|partes|palabras|them)|(?:in\s(?:the\s)?order|en\s(?:el\s)?orden)\s(?:of|de)\s(?:the|los)\s(?:numbers|numeros)"
    r"|(?:take|use|read|toma|usa|lee)\s(?:the|only|solo|las?)\s(?:initials?|first\sletters?|inicial(?:es)?|primeras?\sletras?)"
    r"|(?:do|make|haz|work\sout)\s(?:the|la)\s(?:sum|suma)|add\s(?:them|it)\sup)"
)
_NUMBERS = r"(?:figures?|digits?|numerals?|cifras?|digitos?|numeros?)"
_FIGURED = rf"(?:(?:as|in|en|are|son|con|with|to|van)\s(?:a\s|una\s|las\s)?{_NUMBERS})"
_DOUBLED = (
    r"(?:doubled|va\sdoble|van\sdobles|(?:appears?|stands?|comes?|written)\stwice|duplicad[oa]s?)"
)
_OF_NOTE = (
    r"(?:(?:all|both|everything|it's|it|is|todo|todas?|escrito|written|va|van|run|now|as|in|the|number|numbers|digits?|figures?|words?|for|"
    r"numero|numeros|el|la|las|los|cifras?|two|dos|lines|lineas|please|and|y|every|each|cada|letters?|letras?|characters?|caracter|"
    r"with|con|write|un|una|a|twice)[\s,]{1,2}){0,7}"
)
_NOTE = (
    rf"(?P<note>[\s.,;:!(\[–-]{{1,5}}{_OF_NOTE}(?P<how>{_WHOLE}|{_FIGURED}|{_DOUBLED})(?![a-z]))"
)
_TOLD = late(rf"{A_PLATFORM}{TO_NAME}(?P<pieces>{_PIECE}(?:{_BETWEEN}{_PIECE}){{0,8}}?){_NOTE}")
# 'Kik: maple followed by loom', 'maple (like the tree) and right behind it loom'
_RIGHT_BEHIND = (
    r"(?:\s?\((?:like|as|the|como)\s[a-z\s]{2,20}\))?,?\s(?:followed\sby|(?:and\s)?(?:right\s|directly\s|straight\s)?(?:behind|after)\s"
    r"(?:it|that)|seguid[oa]\s(?:de|por)|y\s(?:justo\s)?(?:detras|despues))(?:\scomes|\sva|\sviene)?\s"
)
_FOLLOWED = late(
    rf"{A_PLATFORM}{TO_NAME}(?P<pieces>{_NAME}{_RIGHT_BEHIND}{_NAME})(?=\s?(?:[.,;!)\]\n–-]|$))"
)
_SIGNED = re.compile(r"[:=@(–-]")
# Without one of these nothing is told; few texts with a platform hold any.
_CUE = late(
    rf"(?<![a-z])(?:followed|behind|after|seguid[oa]|detras|despues|{_WHOLE}|{_FIGURED}|{_DOUBLED})(?![a-z])"
)
_EACH = re.compile(
    rf"\((?:like|as|the|como)\s[a-z\s]+\)|(?:(?<![a-z0-9])\(?(?P<item>[1-6])[.)]\s?)?(?:[\[({{]\s?(?P<one>\d{{1,4}})(?:\s?\+\s?(?P<other>\d{{1,3}}))?\s?[\])}}]|(?P<word>{_NAME}))"
)
_LINK_WORDS = """
    and y then luego plus mas followed by seguido seguida de por despues right behind it
"""
_LINKS = frozenset(_LINK_WORDS.split())
_NUMBERS_SAID = NUMBER_OF.keys() | {"double", "doble", "triple"}
_SHORTEST_WORD = 3  # letters of a number that is glued to a name
_WORDS = "|".join(
    sorted((word for word in NUMBER_OF if len(word) >= _SHORTEST_WORD), key=len, reverse=True)
)
_GLUED_WORDS = late(rf"(?P<name>[a-z0-9._-]{{3,}}?)(?P<digits>(?:{_WORDS}){{1,5}}?)$")
_DIGIT_WORD = late(_WORDS)
_IS_DOUBLED, _IS_FIGURED = late(_DOUBLED), late(_FIGURED)
_NO_HYPHENS = late(r"(?<![a-z])(?:hyphens?|dash(?:es)?|guion(?:es)?)(?![a-z])")
_PLATFORM_ALONE = late(rf"{SURE_PLATFORM}|{PAYMENT}")
_UNIT_WORDS = """
    euro euros dollar dollars usd eur pound pounds bucks pesos min mins minutes minutos hour hours
    hora horas am pm km miles years days dias weeks people personas percent
"""
_NO_PIECES = NO_PIECES | frozenset(_UNIT_WORDS.split())
_LONGEST_NOTE = 40  # characters behind the first words of a note
_MOST_WORDS = 7
TOLD = re.compile(
    r"(?<![a-z])(?:slash(?:es)?|barras|trozos|piezas|corchetes|brackets|sum|suma|twice|pieces|pegad[oa])(?![a-z])"
)
"""What some word of such a note is, beside those that other notes hold, for `word_marks`."""


def handles_in_pieces(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names as they are meant, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        first, last = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        if not _CUE.search(lower, first, last):
            continue
        for told in _FOLLOWED.finditer(lower, first, last):
            if not _SIGNED.search(told.group()):  # 'Snap peas followed by rice'
                continue
            if name := _meant(told["pieces"], ""):
                yield *told.span("pieces"), f"@{name}"
        for told in _TOLD.finditer(lower, first, last):
            noted = lower[told.end("pieces") : told.end() + _LONGEST_NOTE]
            if name := _meant(told["pieces"], noted.partition("\n\n")[0]):
                yield *told.span("pieces"), f"@{name}"


def _meant(written: str, noted: str) -> str:
    """The name that the pieces make; '' where they make none or are words of a sentence."""
    pieces = [piece for piece in _EACH.finditer(written) if piece["word"] or piece["one"]]
    if all(piece["item"] for piece in pieces):
        pieces.sort(key=lambda piece: piece["item"])
    words = [piece["word"] for piece in pieces if piece["word"] and piece["word"] not in _LINKS]
    plain = [word for word in words if word not in _NUMBERS_SAID and not is_said(word)]
    if not plain or len(plain) > _MOST_WORDS or plain[0] != pieces[0]["word"]:
        return ""
    if any(word in NO_NAMES or word in _NO_PIECES or is_inflected(word) for word in plain):
        return ""
    if any(_PLATFORM_ALONE.fullmatch(word) for word in plain):
        return ""
    name = _joined(pieces)
    if _IS_DOUBLED.search(noted):
        name = _undoubled(name)
    if _IS_FIGURED.search(noted):
        name = _with_figures(name)
    if _NO_HYPHENS.search(noted):
        name = name.replace("-", "")
    return name if name != written and is_name(name) else ""


def _joined(pieces: Sequence[re.Match[str]]) -> str:
    """All pieces without what joins them, numbers in words as figures."""
    name, said = "", ""
    for piece in pieces:
        word = piece["word"] or ""
        if name and word and (word in _NUMBERS_SAID or is_said(word)):
            said += f" {word}"
            continue
        if word in ("y", "and") and said:
            said += f" {word}"
        elif (word and word not in _LINKS) or piece["one"]:
            name += figures_told(said) + (word or str(int(piece["one"]) + int(piece["other"] or 0)))
            said = ""
    return name + figures_told(said)


def _undoubled(name: str) -> str:
    return name[::2] if name[::2] == name[1::2] else ""


def _with_figures(name: str) -> str:
    """'mapleseveneight' where numbers are told to be figures."""
    glued = _GLUED_WORDS.fullmatch(name)
    if glued is None:
        return name
    return glued["name"] + figures_told(" ".join(_DIGIT_WORD.findall(glued["digits"])))

"""Names with a legend of their signs or figures: 'IG jane*lotus7 (* es guion bajo)'.

What lives here: a sign that is said to be a low line, a dot or a dash, figures that are said to be
letters ('snap jane_d0e, zeros r letter o'), and a name that is said again in words ('jane_7, o sea
jane guion bajo 7'); and the text with the name as it is meant, of a mailbox too. Legends of numbers
and keys of addresses are in `ready/replacements` and `mail/signs`, what is to be taken out of a
name in `noted_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.joined_pieces import with_signs_said
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_IS = (
    r"\s?(?:=|->|(?<![a-z])(?:is|r|are|es|son|means?|stands?\sfor|equals?|significa|va\scomo)(?![a-z]))"
    r"\s?(?:(?:the|an?|el|la|un|una|really|actually)\s){0,2}"
)
_SIGN_NAMES = {
    "star": "*", "asterisk": "*", "asterisco": "*", "estrella": "*", "estrellita": "*",
    "tilde": "~", "plus": "+", "mas": "+", "hash": "#", "hashtag": "#", "dash": "-", "guion": "-",
    "hyphen": "-", "dot": ".", "punto": ".", "slash": "/", "caret": "^", "pipe": "|",
}  # fmt: skip
_NAMED = "|".join(_SIGN_NAMES)
_MEANT_SIGNS = (
    (
        late(r"under\s?(?:score|line)|guion\sbajo|(?:barra|raya|linea)\sbaja|low\s?(?:line|dash)"),
        "_",
    ),
    (late(r"dot|punto|period|point"), "."),
    (late(r"dash|hyphen|guion(?:\smedio)?"), "-"),
)
_LEGEND = late(
    rf"(?<![\w*~^+=#|/.-])(?:(?:the|el|la|cada|each|every|all|los|las)\s)?[\"']?(?:(?P<sign>[*~^+=#|/.-])|(?P<named>{_NAMED})s?)[\"']?"
    rf"{_IS}(?P<meant>{'|'.join(told.pattern for told, _ in _MEANT_SIGNS)})s?(?![a-z])"
)
_FIGURES = {"0": r"0|zero(?:e?s)?|ceros?", "1": r"1|ones?|unos?", "3": r"3|threes?|tres(?:es)?",
            "4": r"4|fours?|cuatros?", "5": r"5|fives?|cincos?", "7": r"7|sevens?|sietes?",
            "8": r"8|eights?|ochos?"}  # fmt: skip
_FIGURE = "|".join(rf"(?P<is{digit}>{said})(?:'?s)?" for digit, said in _FIGURES.items())
_A_LETTER = r"(?:(?:capital|small|the|la|el)\s)?(?:letters?\s|letras?\s)"
_OF_FIGURES = late(
    rf"(?<![\w$€£.,:/-])(?:(?:the|el|la|los|las|all|todos\slos|number|numero)\s){{0,2}}(?:{_FIGURE}){_IS}"
    rf"(?:{_A_LETTER}[\"']?(?P<letter>[a-z])|[\"'](?P<quoted>[a-z])|(?P<bare>[a-z])(?='?s?\s?\)))(?![a-z]{{2}})"
)
_NAME = r"(?<![a-z0-9@$/._+-])@?(?P<name>[a-z0-9][a-z0-9._-]{2,30})(?P<host>@[a-z0-9.-]{3,40})?"
_BEFORE = late(rf"{_NAME}\s?[(\[,;:.–-]{{0,2}}\s?\Z")
_SIGN_WORD = (
    r"(?:under\s?(?:score|line)|guion(?:\sbajo)?|(?:barra|raya)\sbaja|low\sline|dash|dot|punto)"
)
_AGAIN = late(
    rf"(?<![a-z0-9@._-])(?P<name>[a-z0-9]+(?:[._-][a-z0-9]+)+)[\s,;:(–-]{{1,3}}(?:o\ssea|osea|es\sdecir|that\sis|that's|thats|i\.?e\.?|aka|meaning|"
    rf"i\smean)[\s,:]{{1,2}}(?P<again>[a-z0-9]{{2,24}}(?:\s{_SIGN_WORD}\s[a-z0-9]{{1,24}}){{1,4}}(?:\s\d{{1,4}})?)(?![a-z0-9])"
)
# Each begins with its letter, so that a search leaps from one to the next.
_CUE = re.compile(
    r"under ?(?:score|line)|low ?line|guion|baj[ao]|letter|letra"
    r"|\(\s?(?:(?:the|el|los) )?(?:[0-8]|zero|cero)|\[\s?[0-8]"
    r"|is (?:an? )?(?:dot|dash|hyphen)|= ?(?:dot|dash|hyphen|punto)|es (?:un )?punto"
)
_LONGEST = 90  # characters of a name, its host and the signs behind it
_FEWEST = 3  # letters
_FAR = 60  # characters between a name and the legend of its sign


def legends_of_names(lower: str) -> Iterator[Change]:
    """The names as they are meant, of a folded, lower-case text."""
    if not _CUE.search(lower):
        return
    for legend in _LEGEND.finditer(lower):
        yield from _with_sign(legend)
    for said in _AGAIN.finditer(lower):
        if with_signs_said(said["again"]).replace(" ", "") == said["name"]:
            yield *said.span("again"), f"@{said['name']}"
    for legend in _OF_FIGURES.finditer(lower):
        yield from _with_letters(legend)


def _with_sign(legend: re.Match[str]) -> Iterator[Change]:
    """Each of the signs between letters in front of the legend."""
    sign = legend["sign"] or _SIGN_NAMES[legend["named"]]
    meant = next(drawn for told, drawn in _MEANT_SIGNS if told.fullmatch(legend["meant"]))
    if sign == meant:
        return
    lower, start = legend.string, legend.start()
    first = max(0, start - _FAR)
    named = re.compile(
        rf"(?<![^\s@:(\"'])@?[a-z][a-z0-9._-]*(?:{re.escape(sign)}[a-z0-9._-]+){{1,4}}(?![\w@]*://)"
    )
    found = list(named.finditer(lower, first, start))
    for at in range(*found[-1].span()) if found else ():
        if lower[at] == sign:
            yield at, at + 1, meant


def _with_letters(legend: re.Match[str]) -> Iterator[Change]:
    """Each such figure of the name right in front of the legend."""
    digit = next(digit for digit in _FIGURES if legend[f"is{digit}"])
    letter = legend["letter"] or legend["quoted"] or legend["bare"]
    start = legend.start()
    before = _BEFORE.search(legend.string, max(0, start - _LONGEST), start)
    if before is None or sum(map(str.isalpha, before["name"])) < _FEWEST:
        return
    for at in range(*before.span("name")):
        if legend.string[at] == digit:
            yield at, at + 1, letter

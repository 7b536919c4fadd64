"""Addresses beside which their writer says how the name is meant: 'qu_ll@..., the blank is an i'.

What lives here: which words beside an address are a note on it, the signs that join the words of a
name ('jane doe @ ..., with a dot in between'), letters that are told twice ('a double n a @ ...'),
digits that are told behind a name ('jane, then the digit 7 twice, @ ...'), and the text with the
address that is meant in place of all of it. What a note means is in `name_notes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.mail.parts.address_parts import LABELS
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.telling.joined_names import with_sign
from brightline.privacy.mail.telling.name_notes import meant_by
from brightline.privacy.mail.telling.told_before_at import told_before_at
from brightline.privacy.mail.telling.told_domains import told_domains
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_AT = (
    r"(?:\s?@\s?|\s?[\[({<]\s?(?:at|arroba|@)\s?[\])}>]\s?|\s(?:at|arroba|arobase|chiocciola|"
    r"klammeraffe)\s)"
)
_PRINTED = rf"{LABELS}\.(?:{SURE_ENDING})(?![a-z0-9-]|\.[a-z])"
_ANY_DOMAIN = r"[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3}"  # read backwards: 'elpmaxe.enaj'
_SIGN = late(_AT)
_NAME = re.compile(r"(?<![a-z0-9@._+*?-])[a-z0-9*?_][a-z0-9._+*?-]{1,60}$")
_DOMAIN = late(rf"{_PRINTED}|{PRINTED_OR_SPELLED}|{_ANY_DOMAIN}")
_LONGEST_NAME = 62
# The same sentence, or the next one where the address ends its own.
_BEHIND = late(r"[^\w@]{1,5}(?:[^.!?\n@]|[.!?](?!\s|$)|(?<=\s)@(?![a-z0-9])){2,120}")
_ENDS_SENTENCE = re.compile(r"[.!?\n]|(?<!\s)@|@(?!\s)")
_SHORTEST_NOTE, _LONGEST_NOTE = 4, 100
_DOUBLE = r"(?:(?:double|doble|doppel|doppio|doppia|duplo|dupla)[\s-])"
_LETTERS = late(
    rf"(?<![a-z0-9])(?:{_DOUBLE}?[a-z0-9][\s,-]{{1,2}}){{1,30}}{_DOUBLE}?[a-z0-9](?=,?{_AT}[a-z0-9])"
)
_LETTER = late(rf"(?P<twice>{_DOUBLE}?)(?P<letter>[a-z0-9])(?![a-z0-9])")
# 'Escribe a t e doble n ...': the first letter is a word.
_TO_WHOM = re.compile(
    r"(?:ecri\w*|escr[ei]\w*|consult\w*|mand\w*|envi\w*|scriv\w*|mail|correo|messag\w*|mensaje\w*|contact\w*|"
    r"resp\w*|repon\w*|pregunt\w*|domand\w*|pergunt\w*|dudas|reserv\w*)\s$"
)
_FEWEST_LETTERS, _LONGEST_WORD = 4, 16
_DIGIT = rf"(?:\d{{1,6}}|{'|'.join(UNITS)})"
_THEN = (
    r"(?:(?:and|y|et|und|e)\s)?(?:then|followed\sby|plus|and|luego|despues|seguid[oa]\s(?:d[eoa]|por)l?|mas|puis|suivie?\sd[eu]|dann|"
    r"danach|gefolgt\svon|depois|poi|seguit[oa]\s(?:da|dal|dalla)|with|con|avec|mit|com)"
)
_KIND = (
    r"(?:(?P<kind>digits?|numbers?|figures?|numeros?|digitos?|cifras?|chiffres?|ziffern?|"
    r"zahl(?:en)?|algarismos?|cifre|nombre)\s)"
)
_TIMES = (
    r"(?:\s(?P<times>twice|two\stimes|dos\sveces|deux\sfois|zwei\s?mal|duas\svezes|due\svolte|"
    r"three\stimes|thrice|tres\sveces|trois\sfois|drei\s?mal|tres\svezes|tre\svolte))"
)
_TOLD_DIGITS = late(
    r"(?<![a-z0-9@._+-])(?P<local>[a-z][a-z0-9._+-]{0,40}[a-z0-9])[\s,]{1,3}"
    rf"(?:(?P<then>{_THEN})\s|(?P<double>{_DOUBLE})(?=\d[\s,]))(?:(?:the|el|la|los|las|le|les|o|os|as|il|die|der)\s)?{_KIND}?"
    rf"(?P<digits>{_DIGIT}){_TIMES}?[\s,]{{1,3}}(?:(?:and\s)?(?:then|luego|puis|dann|depois|poi)\s)?"
    rf"(?=(?:[\[({{<]\s?)?(?:@|at|arroba|arobase|chiocciola)(?:\s?[\])}}>])?\s?{PRINTED_OR_SPELLED})"
)
NOTED = re.compile(
    r"(?<![a-z])(?:twice|thrice|times(?!:)|veces|fois|zweimal|dreimal|vezes|volte|digits?|numbers?|figures?|numeros?|digitos?|"
    r"cifras?|chiffres?|ziffern?|zahl(?:en)?|algarismos?|cifre|followed|seguid[oa]|suivie?|gefolgt|seguit[oa])(?![a-z])"
)
"""What some word of digits that are told is, for `word_marks`."""
_WEAK = re.compile(r"and|plus|mas|with|con|avec|mit|com")
_FOLLOWED = re.compile(r"followed|seguid|suivi|gefolgt|seguit")


class _Address(NamedTuple):
    local: str
    domain: str
    start: int
    end: int


def with_noted_names(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the addresses that are meant, in the windows of a folded text."""
    lower = folded.lower
    changes: list[Change] = []
    for window in windows:
        changes += _by_notes(lower, window)
        changes += _by_letters(lower, window)
        changes += _by_digits(lower, window)
        changes += told_before_at(lower, window)
        changes += told_domains(lower, window)
    return folded.changed(changes)


def _by_notes(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    start, end = window
    end = min(len(lower), end + _LONGEST_NAME)  # the address may stand just behind the note
    for sign in _SIGN.finditer(lower, max(0, start - 2), end):  # a window begins at a word
        domain = _DOMAIN.match(lower, sign.end())
        first = max(0, sign.start() - _LONGEST_NAME)
        name = _NAME.search(lower[first : sign.start()]) if domain else None
        if domain and name:
            address = _Address(
                name.group(), plain_domain(domain.group()), first + name.start(), domain.end()
            )
            yield from _by_note(lower, address)


def _by_note(lower: str, address: _Address) -> Iterator[Change]:
    local, domain, start, end = address
    behind = _BEHIND.match(lower, end)
    said = behind.group() if behind else ""
    first, before = _said_before(lower, start)
    if joined := with_sign(lower, start, local, said):
        yield joined.start, end + joined.end, f"{joined.name}@{domain}"
    elif before and (joined := with_sign(lower, start, local, before)):
        if first + joined.end <= joined.start:
            yield joined.start, end, f"{joined.name}@{domain}"
    elif local in NOT_NAMES:
        return
    elif meant := meant_by(local, domain, said):
        yield start, end + meant.end, meant.address
    elif before and (meant := meant_by(local, domain, before)):
        yield first + meant.start, end, meant.address


def _said_before(lower: str, start: int) -> tuple[int, str]:
    """What the sentence of an address says in front of it, and where; '' if that is no note."""
    first = max(0, start - _LONGEST_NOTE)
    for end in _ENDS_SENTENCE.finditer(lower, first, start):
        first = end.end()
    return first, lower[first:start] if start - first >= _SHORTEST_NOTE else ""


def _by_letters(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """'p e double l a n at example.org'."""
    for match in _LETTERS.finditer(lower, *window):
        told = list(_LETTER.finditer(match.group()))
        start = match.start()
        if told[0]["letter"] == "a" and _TO_WHOM.search(
            lower, max(0, start - _LONGEST_WORD), start
        ):
            start += told.pop(0).end() + 1
        if len(told) >= _FEWEST_LETTERS and any(one["twice"] for one in told):
            name = "".join(one["letter"] * (2 if one["twice"] else 1) for one in told)
            yield start, match.end(), name


def _by_digits(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """'jane, then the digit 8 twice, @example.org'."""
    for match in _TOLD_DIGITS.finditer(lower, *window):
        then, double = match["then"] or "", match["double"]
        sure = match["kind"] or match["times"] or double or _FOLLOWED.search(then)
        if _WEAK.fullmatch(then) and lower[match.end() : match.end() + 1] != "@":
            continue  # 'a flat with number 12 at example.org'
        if match["local"] in NOT_NAMES or not sure:
            continue
        digits = UNITS.get(match["digits"], match["digits"])
        times = match["times"] or ""
        often = 2 if double else 3 if times.startswith(("thr", "tr", "drei")) else 2 if times else 1
        yield *match.span(), match["local"] + digits * often + " "

"""Names of mailboxes of which is told how they are written: 'jane doe, one word, at example.org'.

What lives here: names of some words that are one, and figures told in words, where that is said
between the name and its at; signs that are no part of it ('j-a-n-e, no dashes, at'); letters told
by words; and the text with the name in one piece. What is said in front of the name or behind the
address is in `email_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from brightline.privacy.figures.name_digits import SAID_DIGIT, figures_told, is_said
from brightline.privacy.figures.number_words import TEENS, TENS, UNITS
from brightline.privacy.mail.parts.address_parts import SOME_AT
from brightline.privacy.mail.parts.email_names import ANNOUNCING, BEGINS_NAME, NOT_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.letter_words import SPELLED_BY

Span = tuple[int, int]

_AS_ONE = (
    r"(?:(?:(?:all|as|in|it's|that's|written)\s){0,2}(?:one|1|a\ssingle|an?)\sword|single\sword|joined(?:\sup)?|"
    r"(?:no|without(?:\sany)?)\s(?:spaces?|gaps?|blanks?|plus)|(?:all|written)\stogether|run\stogether|"
    r"tod[oa]\s(?:junto|seguido|pegado)|sin\sespacios?|tout\sattache|sans\sespaces?|(?:en\s)?un\s(?:seul\s)?mot|"
    r"(?:en\s)?una\s(?:sola\s)?palabra|(?:als\s)?ein\swort|una\s(?:sola\s)?parola|uma\s(?:so\s)?palavra|"
    r"zusammen(?:geschrieben)?|ohne\sleerzeichen|tudo\sjunto|sem\sespacos?|tutto\sattaccato)"
)
_IN_FIGURES = (
    r"(?:(?:the\s)?(?:numbers?|rest|last)?\s?(?:in|as|with)\s(?:digits?|figures?|numerals?|numbers?)|"
    r"en\s(?:numeros?|cifras?|chiffres)|in\s(?:ziffern|zahlen|cifre)|em\s(?:numeros|algarismos)|"
    r"(?:(?:use|write|type|put|usa|pon|escribe)\s)?(?:the\s|los\s|las\s)?(?:figures?|digits?|numerals?|numbers?|numeros|cifras|digitos|chiffres|"
    r"ziffern|zahlen|cifre|algarismos),?\s(?:(?:and|y|et|und|e)\s)?"
    r"(?:not|no|instead\sof|never|pas(?:\sde|\sdes)?|statt|keine|nicht|non|nao|en\s(?:vez|lugar)\sde)\s(?:the\s|as\s|in\s)?"
    r"(?:words?|letters?|words\sor\sletters|palabras|letras|mots|lettres|worter|worte|buchstaben|parole|lettere|palavras))"
)
_NO_LINES = (
    r"(?:(?:no|without(?:\sany|\sthe)?)\s(?:hyphens?|dashes|lines?)|(?:sans(?:\sles)?|ohne(?:\sdie)?|sin(?:\slos)?|senza(?:\si)?|sem(?:\sos)?|utan|zonder)\s"
    r"(?:tirets?|traits\sd'union|(?:binde)?striche?n?|guiones|trattini|hifens|tracos|(?:binde)?streck(?:en)?|streepjes))"
)
_HOW_MANY = r"(?:(?:one|two|three|four|[1-4])\s(?:figures?|digits?|numbers?|numerals?)(?![a-z]))"
_SAID = rf"(?:{_AS_ONE}|{_IN_FIGURES})"
# 'in figures and all together', 'en cifras, todo junto'
_AND_SAID = (
    r"(?:\s?[,;+&/]\s?|\s?,?\s(?:and|y|e|et|und|but|pero)\s)(?:(?:is|es|va|van|it's|all)\s)?"
)
_AT = r"(?=\s?@|\s?[\[({<*]\s?(?:at|arroba|@)\s?[\])}>*]|\s(?:at|arroba)\s)"
_NOTE = late(
    rf"\s?[,;(\[*/-]{{0,2}}\s?(?<![a-z])(?P<said>(?:{_HOW_MANY}\s?,?\s(?:and\s|but\s)?)?{_SAID}(?:{_AND_SAID}(?:{_SAID}|{_NO_LINES})){{0,2}})(?![a-z])\s?[,;)\]*/-]{{0,2}}{_AT}"
)
# Letters by the words that stand for them: 'juliet alpha november echo', 'J as in juliet, A as in'.
_BY_WORDS = late(
    rf"(?<![a-z0-9])(?:(?:{SPELLED_BY})[\s,-]{{1,2}}){{2,30}}(?:{SPELLED_BY})(?![a-z0-9])(?:,?{_AT}|(?=,\sat,\s))"
)
_AS_IN = late(
    r"(?<![a-z0-9])(?:[a-z0-9]\s(?:as\sin|like|for|wie|como|de|comme|di)\s[a-z]{2,12}[\s,;]{1,3}"
    r"(?:and\s)?){2,30}(?=@|at\s|arroba\s|[\[(]at)"
)
_LETTER, _INITIAL = late(r"(?<![a-z0-9])([a-z0-9])\s"), late(r"(?<![a-z0-9])(?<!x-)[a-z]")
# 'jane (figures four nine) at', 'jane, digits four nine, at'
_OF_FIGURES = (
    r"(?:figures?|digits?|numerals?|numbers?|cifras?|numeros?|digitos?|chiffres?|ziffern|zahlen|"
    r"cifre|numeri)"
)
_FIGURES_CUE = late(rf"(?<![a-z]){_OF_FIGURES}(?![a-z])")
_FIGURED = late(
    rf"(?<![\w@.+-])(?P<name>[a-z][a-z0-9._-]{{2,40}})(?P<apart>\s?[(\[{{<,]\s?|\s[-–]\s|\s(?=with\s|con\s))(?:(?:and|then|plus|in|en|con|with|as|the|las|los|y|luego|mas)\s){{0,3}}"
    rf"{_OF_FIGURES}\s?[:=]?\s(?P<said>{SAID_DIGIT}(?:[\s,-]{{1,2}}(?:(?:and|y)\s)?{SAID_DIGIT}){{0,5}})\s?[)\]}}>,–-]{{0,2}}{_AT}"
)
_SAID_FIRST = late(
    rf"(?<![\w@.+-])(?P<name>[a-z][a-z0-9._-]{{2,40}})\s?[(\[]\s?(?P<said>{SAID_DIGIT}(?:[\s,-]{{1,2}}(?:(?:and|y)\s)?{SAID_DIGIT}){{0,5}}),?\s"
    rf"(?:(?:in|en|con|with|as|the|las|los|both|all)\s){{0,2}}{_OF_FIGURES}\s?[)\]]{_AT}"
)
_JOINT = late(
    r"(?<=[a-z0-9])\s[(\[]no\s(?:space|gap|blank)s?[)\]]\s"
    rf"(?=[a-z0-9]+(?:\s[(\[]no\s(?:space|gap|blank)|{_AT}))"
)
# 'jane - doe @ example . org - no spaces'
_HYPHENED = late(
    r"(?<![\w@.+-])(?P<one>[a-z0-9]{2,20})\s-\s(?P<two>[a-z0-9]{2,20})(?=\s@\s[^@\n]{3,60}?(?<![a-z])"
    r"(?:(?:no|without(?:\sany)?)\s(?:spaces?|gaps?|blanks?)|sin\sespacios?|sans\sespaces?|ohne\sleerzeichen|"
    r"sem\sespacos?|senza\sspazi)(?![a-z]))"
)
# 'j-a-n-e-7 (no dashes) at', 'j.a.n.e, without the dots, @': its letters were put together before.
_WITHOUT = (
    r"(?:(?:no|without|minus|ignore|skip|drop|lose|remove|delete|omit|leave\sout|take\sout|sin|quita|ignora|omite|sans|ohne|"
    r"senza|sem)\s(?:(?:the|any|all|los|las|les|die|i|gli|os)\s){0,2}"
    r"(?:(?P<line>dash(?:es)?|hyphens?|guion(?:es)?(?!\sbaj)|tirets?|striche?|bindestriche?|trattini|hifens?|tracos?)|"
    r"(?P<dot>dots|points|periods|full\sstops|puntos|punkte|punti|pontos)|spaces?|espacios?|under\s?scores?|slash(?:es)?|stars|asterisks?|asteriscos?|barras|guion(?:es)?\sbajos?|signs|signos)"
    r"|(?:just|only)\s(?:the\s)?letters(?:\sand\s(?:figures|digits|numbers))?)"
)
_SIGNLESS = late(
    r"(?<![\w@.+-])(?<!\sa\s)(?<!\san\s)(?<!the\s)(?<!our\s)(?<!your\s)"
    rf"(?P<name>[a-z][a-z0-9._-]{{2,40}})\s?[,;(\[*–-]{{1,2}}\s?{_WITHOUT}\s?[)\],*–-]{{1,2}}{_AT}"
)
# 'j-a-n-e (sans les tirets) arobase': before the at joins the note
_LINES_NOTED = late(
    rf"(?<![\w@.+-])(?P<name>[a-z][a-z0-9._-]{{2,40}})\s?[(\[]\s?{_NO_LINES}\s?[)\]],?(?=\s?{SOME_AT})"
)
_WORD, _GAP = re.compile(r"(?<![a-z0-9._])[a-z0-9][a-z0-9._]*$"), re.compile(r"(?: ?[+-] ?| )$")
_MOST_WORDS, _MOST_FIGURES, _LONGEST = 4, 7, 60
_FIGURES = UNITS | TEENS | TENS
TOLD_NAME = (
    rf"{SPELLED_BY}|dash(?:es)?|hyphens?|dots|stars|slashes|asteriscos|barras|under\s?scores|puntos|guiones|tirets?|bindestriche?|trattini|hifens|[(\[{{]numbers|numbers[:)\]}},]|joined|together|words?|digits?|figures?|spaces?|junto|espacios?|numeros?|"
    r"cifras?|mot|espaces?|wort|parola|palavra"
)
"""What some word of such a note is, for `told_addresses`."""


def told_names(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, with what is said of them, in the windows of a lower-case text."""
    for start, end in windows:
        for note in _NOTE.finditer(lower, start, end):
            words = _words_before(lower, note.start())
            if len(words) > 2 and not BEGINS_NAME.search(lower, 0, words[0].start()):
                figures = len(list(takewhile(_is_figures, reversed(words))))
                words = words[-(figures + 1 if figures else 2) :]
            if len(words) > 1:
                yield words[0].start(), note.end(), _joined([word.group() for word in words])
        for form in (_FIGURED, _SAID_FIRST) if _FIGURES_CUE.search(lower, start, end) else ():
            for told in form.finditer(lower, max(0, start - _LONGEST), end):
                if told["name"] not in NOT_NAMES and not is_said(told["name"]):
                    yield *told.span(), told["name"] + figures_told(told["said"])
        for noted in _SIGNLESS.finditer(lower, max(0, start - _LONGEST), end):
            sure = noted["line"] or noted["dot"] or not noted["name"].isalpha()
            if sure and noted["name"] not in NOT_NAMES:
                yield *noted.span(), _without_signs(noted)
        for spelled in _BY_WORDS.finditer(lower, start, end):
            yield *spelled.span(), "".join(_INITIAL.findall(spelled.group()))
        for spelled in _AS_IN.finditer(lower, start, end):
            yield *spelled.span(), "".join(_LETTER.findall(spelled.group())) + " "
        for hyphened in _HYPHENED.finditer(lower, max(0, start - _LONGEST), end):
            if NOT_NAMES.isdisjoint((hyphened["one"], hyphened["two"])):
                yield *hyphened.span(), f"{hyphened['one']}-{hyphened['two']}"
        for joint in _JOINT.finditer(lower, start, end):
            yield *joint.span(), ""


def _without_signs(noted: re.Match[str]) -> str:
    """A name without the signs that its note takes out of it."""
    name = noted["name"].rstrip("._-")
    sign = "-" if noted["line"] else "." if noted["dot"] else ""
    return name.replace(sign, "") if sign else name


def _words_before(lower: str, end: int) -> list[re.Match[str]]:
    """The words in front of a note that may be a name, from the first."""
    words: list[re.Match[str]] = []
    begin = max(0, end - _LONGEST)
    while _room_before(words) and (word := _WORD.search(lower, begin, end)):
        if word.group() in NOT_NAMES and not (words and all(map(_is_figures, words))):
            break
        if words and (word.group() in ANNOUNCING or word.group()[-1] == "."):
            break
        words.insert(0, word)
        end = word.start()
        end -= len(gap.group()) if (gap := _GAP.search(lower, begin, end)) else 0
        if gap is None:
            break
    return words


def _room_before(words: Sequence[re.Match[str]]) -> bool:
    """Whether another word of the name may stand in front: its figures may be as many as a year."""
    figures = sum(map(_is_figures, words))
    return len(words) - figures < _MOST_WORDS and figures < _MOST_FIGURES


def _is_figures(word: re.Match[str]) -> bool:
    return word.group().isdigit() or word.group() in _FIGURES


def _joined(words: Sequence[str]) -> str:
    """'jane', 'forty', 'four' is 'jane44'."""
    name = ""
    for at, word in enumerate(words):
        figures = _FIGURES.get(word, word) if at else word
        if name[-1:] == "0" and len(figures) == 1 and figures != "0" and words[at - 1] in TENS:
            name = name[:-1]
        name += figures
    return name


def without_line_notes(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """Names without their hyphens and the note in brackets that says so, in front of an at."""
    for start, end in windows:
        for noted in _LINES_NOTED.finditer(lower, max(0, start - _LONGEST), end):
            yield *noted.span(), noted["name"].replace("-", "")

"""Numbers of any country whose one part is in the title, in any notation, and told by other words.

What lives here: '... / call seis cero cero' over 'Resto del número: 000 096', 'first half 97255'
over 'The other half: 50163', a third part that another sentence tells ('And it ends with 0664'),
and the last digits in the title ('last digit 8' over '778-555-014, last digit is up in the
title'). Both parts must be one number of the region. A body that says that its number begins in
the title is read in `begun_in_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from brightline.privacy.figures.chains import count_digits, joined_chains
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.telephone.parts.begun_in_title import (
    LONGEST_HEAD,
    Chain,
    at_end,
    atoms_of,
    lacks_ring,
    number_of,
    readings_of,
)
from brightline.privacy.telephone.parts.title_digits import TITLE_WORD
from brightline.privacy.text.late import late

_SMALL = (
    r"(?:the|my|of|in|from|el|la|los|las|lo|del?|mi|en|des?|du|le|les|der|den|dem|im|do|da|dos|das|"
    r"nel|il)"
)
_NUMBER = (
    r"(?:(?:phone|tel|mobile|cell)?\s?(?:number|digits|figures|phone|mobile|cell)|numero|telefono|movil|celular|cifras|digitos|"
    r"telephone|portable|nummer|telefonnummer|telefone)"
)
_REST = (
    r"(?:rest|remainder|remaining|resto|restante|reste"
    r"|(?:lo\sque\s)?faltan?|missing|(?:what(?:'s|\sis)\s)?left)"
)
_AFTER = r"(?:after|behind|following|tras|detras|despues|apres|nach|hinter|dopo|depois)"
_GOES_ON = (
    r"(?:goes\son|continu\w+|carries\son|followed\sby|then|sigue|luego|despues|puis|dann|weiter|poi|"
    r"depois)"
)
_SECOND = (
    r"(?:other|second|2nd|last|final|closing|otra|segunda|2a|ultima|autre|deuxieme|derniere|zweite|andere|letzte|altra|"
    r"seconda|outra)"
)
_HALF = r"(?:half|part|mitad|parte|moitie|partie|halfte|teil|meta|metade)"
# 'of the phone # from the title', 'del número'
_OF_WHAT = (
    rf"(?:\s(?:of|from|in|del?|en)\s(?:(?:the|my|el|mi|la)\s)?"
    rf"(?:(?:{_NUMBER}|num|no\.?|{TITLE_WORD})(?:\s?#)?|#)){{0,2}}"
)
_FEW = r"[^.!?\n\d]{0,24}"
_UP_THERE = r"(?:(?:up\s)?(?:top|above)|up\s(?:there|here)|arriba|oben|en\shaut|in\salto)"
# 'complete the phone from the title: 901', 'lo que falta del teléfono del título: 000'
_COMPLETED = (
    r"(?:complet\w*|finish\w*|(?:what's|what\sis|que)\s(?:still\s)?(?:missing|left|falta\w*)|lo\sque\s(?:me\s|le\s)?(?:falta|sigue)\w*|"
    rf"termina\w*|acaba\w*)(?![a-z])(?:\s(?:{_SMALL}|for|with|con|que|up|{_NUMBER})){{0,5}}\s(?:{TITLE_WORD}|{_UP_THERE})(?:\s(?:is|are|es|son|with|con))?"
)
# 'the end of my number is 0142', 'mi numero termina en 0142'
_ITS_END = (
    rf"(?:end|ending|tail|last\spart|final|fin|ultima\sparte)\s(?:of|de)l?\s(?:(?:my|the|mi|el)\s)?(?:{_NUMBER}|num|cel|#)(?:\s(?:is|are|es|son))?"
    rf"|(?:{_NUMBER}|num|cel|#)\s(?:ends|finishes|termina|acaba)(?:\s(?:in|on|with|w/|en|con))?"
    # '99998361 is the end of the title'
    rf"|(?:is|thats|that's|es)\s(?:the\s|el\s)?(?:end|ending|final)\s(?:of|to|del?)\s(?:(?:the|my|el)\s)?{TITLE_WORD}"
)
_BEGUN = late(
    rf"(?<![a-z])(?:{_REST}(?:(?:\s{_SMALL}){{1,2}}\s{_NUMBER}|\s(?:digits|figures|cifras|digitos)|\s?:|\s(?:is|es|ist|est)(?![a-z]))|{_AFTER}(?![a-z]){_FEW}(?<![a-z]){TITLE_WORD}(?:\s(?:digits|code|numbers?|figures|part))?"
    rf"|(?:goes\son|continu\w+|sigue)(?:\s(?:with|con))?(?:\s{_SMALL})?\s{_NUMBER}\s(?:of|from|del?|en|in)\s(?:(?:the|el)\s)?{TITLE_WORD}"
    rf"|{_NUMBER}(?:\s[a-z]{{1,6}})?\s(?:goes\son|continues|sigue|continua)"
    rf"|{TITLE_WORD}(?![a-z]){_FEW}(?<![a-z]){_GOES_ON}|{_SECOND}\s{_HALF}{_OF_WHAT}|{_COMPLETED}|{_ITS_END}|(?:part|parte|teil|partie|half|piece|bit)\s(?:b|two|2|ii|dos|zwei|deux))(?![a-z\d])"
)
_LAST = r"(?:last|final|ultim[oa]s?|derni[e\w]{2,5}|letzten?|ultim[ei])"
_DIGITS = (
    r"(?:digits?|figures?|numbers?|cifras?|digitos?|numeros?|chiffres?|ziffern?|cifr[ae]|one|two|"
    r"three|four|[1-4]|dos|tres|cuatro)"
)
_COUNT = r"(?:one|two|three|four|[1-4]|una?|dos|tres|cuatro)"
_ENDED = late(
    rf"(?<![a-z]){_LAST}(?:\s{_DIGITS}){{1,2}}(?![a-z]){_FEW}(?<![a-z]){TITLE_WORD}(?![a-z])"
    rf"|(?<![a-z]){TITLE_WORD}(?![a-z]){_FEW}(?<![a-z]){_LAST}\s{_DIGITS}(?![a-z])"
    rf"|(?<![a-z\d]){_COUNT}(?:\s{_LAST})?(?:\s{_DIGITS})?(?:\s(?:that|que)\s[a-z]{{3,10}})?,?\s(?:in|of|from|on|del?|en)\s(?:(?:the|el)\s)?{TITLE_WORD}(?![a-z])"
    rf"|(?<![a-z\d])(?:missing|remaining|other|restantes|otr[oa]s|faltan)(?:\s{_DIGITS})?,?\s(?:(?:are|estan)\s)?(?:in|of|from|on|del?|en)\s(?:(?:the|el)\s)?{TITLE_WORD}(?![a-z])"
    rf"|(?<![a-z])(?:then|and|plus|y|luego|despues|mas)\s(?:(?:the|those|las|los)\s)?{_DIGITS}\s(?:in|of|from|on|del?|en)\s(?:(?:the|el)\s)?{TITLE_WORD}(?![a-z])"
    rf"|(?<![a-z])(?:el\sfinal|the\send(?:ing)?)(?![a-z]){_FEW}(?<![a-z]){TITLE_WORD}(?![a-z])"
)
_TITLE = late(rf"{TITLE_WORD}(?![a-z])")
# What stands in front of a part in the title.
_WITH = r"\W{0,3}(?:(?:with|con|por|at|on|in|en|is|es|al|the|:)\W{1,3}){0,2}"
_FIRST_TOLD = re.compile(
    r"(?<![a-z])(?:(?:starts?|begins?|starting|beginning|empieza|comienza|call|text|txt|ring|dial|tel(?:ef\w+)?|phone|ph|cell?|mobile|movil|"
    r"whatsapp|number|numero|num|llama(?:me)?|marca|prefix|prefijo|code|lada|codigo|vorwahl|indicatif|appelle[rz]?|ruf)"
    rf"|(?:first|primera|1st|erste|premiere|prima)\s{_HALF}|(?:part|parte|teil|partie|half|piece|bit)\s(?:a|one|1|uno|un|i)){_WITH}\Z"
)
_LAST_TOLD = re.compile(
    rf"(?<![a-z])(?:{_LAST}(?:\s{_DIGITS}){{1,2}}|(?:ends|ending|termina|acaba)){_WITH}\Z"
)
_BEGINNING = re.compile(r"[^\w$€£]*\Z")
_TO_PART = re.compile(r"(?:[^\w$€£.!?\n]|\.{2,}|[a-z](?![a-z]*[.!?]\s)){0,24}")
_ENDS_WITH = late(
    r"(?<![a-z])(?:ends?|ending|finish(?:es)?|last|final\w*|termina|acaba|ultim[oa]s|finit|endet|finisce)(?![a-z])"
)
_FAR = 60  # characters beside those words in which a part stands
_LONGEST_CUE = 32  # characters
_MOST_ATOMS = 12  # of either part
_HEADS, _TAILS, _ENDINGS = range(2, 10), range(2, 11), range(1, 7)  # digits


def find_title_and_rest(lower: str, text: str, region: str) -> Iterator[Found]:
    """The parts of the first such number: its E.164, start and end of each.

    Args:
        text: the folded text with its capitals, `lower` without.
    """
    border = lower.find("\n")
    if border <= 0 or not any(READINGS[word].careful for word in lower[:border].split()):
        return  # most titles hold no digit
    for told in _BEGUN.finditer(lower, border + 1):
        if found := _begun(lower, text, region, told):
            yield from found
            return
    if _TITLE.search(lower, border + 1) is None:
        return
    for told in _ENDED.finditer(lower, border + 1):
        if found := _ended(lower, text, region, told):
            yield from found
            return


def _begun(lower: str, text: str, region: str, told: re.Match[str]) -> list[Found]:
    border = lower.find("\n")
    for bold in readings_of(lower, max(border, told.start() - _FAR), told.end() + _FAR):
        heads = [*_heads(lower, text, border, bold)]
        tails = [*_tails(lower, text, told, bold)] if heads else []
        for tail, head in product(tails, heads):  # before the words that tell it less is others'
            if e164 := number_of(lower, [*head, *tail], region):
                return [_found(e164, part) for part in (head, tail)]
            for end in _third_parts(lower, text, tail, bold):
                if e164 := number_of(lower, [*head, *tail, *end], region):
                    return [_found(e164, part) for part in (head, tail, end)]
    return []


def _ended(lower: str, text: str, region: str, told: re.Match[str]) -> list[Found]:
    border = lower.find("\n")
    for bold in (False, True):
        ends = [*_ends_of_title(lower, text, border, bold)]
        begins = [*_tails(lower, text, told, bold)] if ends else []
        for end, begin in product(ends, begins):
            if e164 := number_of(lower, [*begin, *end], region):
                return [_found(e164, part) for part in (end, begin)]
    return []


def _ends_of_title(lower: str, text: str, border: int, bold: bool) -> Iterator[Chain]:
    """What can end a number in the title: told, or at its end."""
    yield from _told_chains(lower, text, border, bold, _LAST_TOLD, _ENDINGS)
    atoms = atoms_of(lower, text, (max(0, border - LONGEST_HEAD), border), bold)
    yield from (chain for chain in at_end(lower, atoms) if count_digits([chain]) in _ENDINGS)


def _found(e164: str, part: Chain) -> Found:
    return e164, part[0].start, part[-1].end


def _heads(lower: str, text: str, border: int, bold: bool) -> Iterator[Chain]:
    """What can begin a number in the title: told, at its beginning or at its end."""
    yield from _told_chains(lower, text, border, bold, _FIRST_TOLD, _HEADS)
    atoms = atoms_of(lower, text, (max(0, border - LONGEST_HEAD), border), bold)
    yield from at_end(lower, atoms)
    yield from _told_chains(lower, text, border, bold, _BEGINNING, _HEADS, in_front=True)


def _told_chains(
    lower: str,
    text: str,
    border: int,
    bold: bool,
    told: re.Pattern[str],
    digits: range,
    in_front: bool = False,
) -> Iterator[Chain]:
    """What stands behind such words in the title, or with nothing in front, the longest first."""
    atoms = atoms_of(lower, text, (0, border), bold)
    for chain in joined_chains(lower, atoms):
        for first, atom in enumerate(chain):
            begin = 0 if in_front else max(0, atom.start - _LONGEST_CUE)
            if told.search(lower, begin, atom.start):
                yield from _prefixes(chain[first:], digits)


def _prefixes(chain: Chain, digits: range) -> Iterator[Chain]:
    for many in range(min(len(chain), _MOST_ATOMS), 0, -1):
        if count_digits([chain[:many]]) in digits:
            yield chain[:many]


def _tails(lower: str, text: str, told: re.Match[str], bold: bool) -> Iterator[Chain]:
    """What stands right behind the words that tell the rest, then what stands before them."""
    border = lower.find("\n")
    behind = atoms_of(lower, text, (told.end(), told.end() + _FAR), bold)
    for chain in joined_chains(lower, behind)[:1]:
        if (bold or not lacks_ring(lower, chain)) and _TO_PART.fullmatch(
            lower, told.end(), chain[0].start
        ):
            yield from _prefixes(chain, _TAILS)
    before = atoms_of(lower, text, (max(border + 1, told.start() - _FAR), told.start()), bold)
    for chain in joined_chains(lower, before)[-1:]:
        if (bold or not lacks_ring(lower, chain)) and _TO_PART.fullmatch(
            lower, chain[-1].end, told.start()
        ):
            yield from (chain[at:] for at in range(len(chain)) if _fits(chain[at:]))


def _fits(chain: Sequence[Atom]) -> bool:
    return len(chain) <= _MOST_ATOMS and count_digits([chain]) in _TAILS


def _third_parts(lower: str, text: str, tail: Chain, bold: bool) -> Iterator[Chain]:
    """What another sentence tells to be the end."""
    for told in _ENDS_WITH.finditer(lower, tail[-1].end):
        atoms = atoms_of(lower, text, (told.end(), told.end() + _FAR), bold)
        for chain in joined_chains(lower, atoms)[:1]:
            if _TO_PART.fullmatch(lower, told.end(), chain[0].start):
                yield from _prefixes(chain, _TAILS)

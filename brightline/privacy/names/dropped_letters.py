"""Names with letters that are to be dropped: '@jane7x, drop the last letter', 'minus the x'.

What lives here: the first or last letters of a name, or those that are named, that are said to be
none of it, in six languages, and the text with the name that is left. Letters and figures that are
put right are in `corrected_handles`, signs that are to be taken out in `noted_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.corrected_parts import ENDS, LINK, NAMED, NEW, SAID, meant_name
from brightline.privacy.names.handle_words import is_name
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

DROPPED_WORD = (
    r"letters?|characters?|letras?|buchstaben?|lettres?|lettera|without|ohne|sin|sans|minus|drop|many|much|less|mas|trop|"
    r"viel|menos|typo|slip"
)
"""One of these stands in each of such texts."""

_WITHOUT = (
    r"(?:without|minus|no|drop|lose|leave\sout|skip|sin|quit[ae]|ohne|sans|senza|sem)\s(?:(?:the|that|an?|last|el|la|las?t|los|"
    r"ultim[oa]|den|das|le|il|o)\s){0,2}(?:letter\s|letra\s)?[\"']?(?P<extra>[a-z0-9._-]{1,4})[\"']?(?![a-z0-9])"
)
_TAKEN_OFF = late(
    rf"{NAMED}{LINK}{_WITHOUT}(?:(?:\sat\sthe\send|\sal\sfinal)?[\s:,;=>-]{{1,4}}@?{NEW}(?![a-z0-9@])|{ENDS})"
)
_NO = r"(?:(?:no|nope|nein|nee|non|nej|but|pero|aber|mais)[\s,;:.!-]{1,3})"
_TOLD_AGAIN = (
    rf"[\s:,;.)=>-]{{1,4}}(?:(?:{SAID}|so|then|and|just|only|leaves|gives|remains|queda|y|solo|bleibt|reste)[\s:]{{1,2}}){{0,3}}"
    rf"@?{NEW}(?![a-z0-9@])"
)
# 'jane7s, no, without the s: jane7': with the name once more, 'sorry' need not be said
_NOT_WITH = late(rf"{NAMED}[\s,;:.(-]{{1,5}}{_NO}?{_WITHOUT}{_TOLD_AGAIN}")
_DROP = (
    r"(?:drop|lose|remove|delete|skip|ignore|omit|cut(?:\soff)?|leave\s(?:out|off)|take\s(?:off|away)|cross\sout|scrap|without|minus|"
    r"quit[ae](?:le|ndo)?|borra|elimina|ignora|sin|ohne|streiche?|losch(?:e|t)?|lass|sans|enleve[rz]?|retire[rz]?|"
    r"supprime[rz]?|senza|togli|sem|tira)"
)
_LETTER = (
    r"(?:(?P<many>two|three|dos|tres|zwei|drei|deux|trois|2|3)\s)?(?:letters?|characters?|signs?|letras?|caracter(?:es)?|"
    r"buchstaben?|zeichen|lettres?|lettera|lettere)"
)
_ONE_END = (
    r"(?:(?:the|its|la|las|el|los|den|die|das|le|les|l'|il|a|o)\s?)(?:very\s)?(?:dos\s|deux\s)?"
    r"(?:(?P<last>last|final|ultim[ao]s?|letzten?|dernieres?)|(?P<first>first|primer[ao]?s?|ersten?|premieres?|prim[ae]|primeir[ao]s?))"
)
_OFF = (
    r"(?:\s(?:weglassen|streichen|weg|entfallt|raus|sobran?|fuera|too\smuch|(?:is|are)\s(?:too\smuch|extra|a\s(?:slip|typo|mistake)|wrong|surplus)|"
    r"goes(?:\s(?:off|out|away))?|(?:est|sont)\s(?:en|de)\strop))"
)
_DROPPED = late(
    rf"{NAMED}(?:\sda)?[\s,;:.(-]{{1,5}}{_NO}?(?:(?P<drop>{_DROP})\s)?{_ONE_END}\s{_LETTER}(?P<off>{_OFF})?(?![a-z])"
    rf"(?P<again>\)?{_TOLD_AGAIN})?"
)
# 'jane7x, minus the x', 'jane7x, one x too many', 'jane7x, but the last x is a slip'
_ONE_LESS = late(
    rf"{NAMED}(?:\sda)?[\s,;:.(-]{{1,5}}{_NO}?(?:{_DROP}\s(?:the|that|el|la|esa|das|le|il|o)\s(?:last\s|final\s|ultim[ao]\s|letzte\s|dernier\s)?[\"']?"
    rf"(?P<minus>[a-z0-9])[\"']?(?=\s?(?:[.,;!)\n]|$))"
    r"|(?:one|an?|una?|ein|une)\s[\"']?(?P<much>[a-z0-9])[\"']?\s(?:too\s(?:many|much)|less|(?:de|di|en)\s(?:mas|trop|sobra|troppo)|zu\s?viel|menos|weniger|"
    r"a\smais|in\spiu)(?![a-z])"
    rf"|{_ONE_END}\s[\"']?(?P<slip>[a-z0-9])[\"']?{_OFF}(?![a-z]))"
)
_MANY = dict.fromkeys(("two", "dos", "zwei", "deux", "2"), 2)
_MANY |= dict.fromkeys(("three", "tres", "drei", "trois", "3"), 3)


def dropped_letters(lower: str, window: Span) -> Iterator[Change]:
    """The names without them, in a window around a platform of a folded, lower-case text."""
    for told in _TAKEN_OFF.finditer(lower, *window):
        yield from _without_extra(told)
    for told in _NOT_WITH.finditer(lower, *window):
        if told["name"].replace(told["extra"], "", 1) != told["name"]:
            yield from _without_extra(told, again=True)
    for told in _DROPPED.finditer(lower, *window):
        if told["drop"] or told["off"]:
            yield from _without_end(told)
    for told in _ONE_LESS.finditer(lower, *window):
        extra = told["minus"] or told["much"] or told["slip"]
        meant = told["name"].removesuffix(extra)
        if meant != told["name"] and not told["first"] and is_name(meant):
            yield meant_name(told, meant)


def _without_extra(told: re.Match[str], again: bool = False) -> Iterator[Change]:
    """The name without what stands once in it or at its end; told again behind that or not.

    With `again`, only if it is told again.
    """
    name, extra = told["name"], told["extra"]
    if name.endswith(extra):
        meant = name.removesuffix(extra)
    else:
        meant = name.replace(extra, "") if name.count(extra) == 1 else ""
    if not is_name(meant) or (again and told["new"] != meant):
        return
    start, end, shown = meant_name(told, meant)
    another = told["new"] not in (None, meant)  # a word of what follows
    yield start, told.end("extra") if another else end, shown


def _without_end(told: re.Match[str]) -> Iterator[Change]:
    """The name without its first or its last letters; told again behind that or not."""
    name, many = told["name"], _MANY.get(told["many"] or "", 1)
    meant = name[:-many] if told["last"] else name[many:]
    if is_name(meant):
        start, end, shown = meant_name(told, meant)
        yield start, end if told["new"] in (None, meant) else told.start("again"), shown

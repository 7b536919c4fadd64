"""Names on platforms of which one half stands in the title and the other in the body.

What lives here: 'Telegram @fern…' over '…parlor54 - that is the second half of my Telegram name',
in whatever order, where the body tells which half it has. Each half is a find of its own with the
whole name, so that none of them stays readable. Addresses of mail are in `emails_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import (
    NO_NAMES,
    is_inflected,
    is_name,
    is_unlike_a_word,
)
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_TITLE = r"(?:title|headline|heading|titulo|encabezado)"
_NAME = r"(?<![a-z0-9])(?P<half>[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?)(?![a-z0-9@])"
_OPEN = r"(?<![\w.-])[\"'(\[]?(?P<goes_on>\.{2,4}|-|_{1,3}|\+)?\s?[@$]?"
_OF_TITLE = late(
    rf"(?P<whole>(?:[@$]\s?)?(?<![.-]){_NAME}(?P<sign>[_-](?=\.{{2,4}}|…))?)(?P<goes_on>\s?(?:\.{{2,4}}|-+|_+|\+|&)?)[\s\"')\]]*$"
)
# 'IG @demo_c... | Piano for all ages': the name breaks off inside of the title
_BREAKS_OFF = late(
    rf"(?P<whole>(?<![\w.-])@\s?{_NAME}(?P<sign>[_-](?=\.{{2,4}}|…))?)(?P<goes_on>\.{{2,4}}|…)"
)
_HALF = r"(?:half|part|piece|bit|mitad|parte|trozo|moitie|partie|halfte|teil|meta|metade)"
_SECOND = (
    r"(?:second|2nd|other|last|back|missing|segunda|otra|ultima|deuxieme|seconde|autre|zweiter?|"
    r"andere[rs]?|altra|outra)"
)
_FIRST = r"(?:first|1st|front|opening|primera|premiere|erster?|prima|primeira)"
# 'the rest of wk its Sue'
_OF_TIME = (
    r"(?:of|del?)\s(?:(?:the|my|this|la|el|mi)\s)?"
    r"(?:w(?:ee)?ks?|days?|months?|years?|yrs?|time|night|semana|dia|mes|ano|tiempo)(?![a-z])"
)
_REST = rf"(?:rest(?!\s{_OF_TIME})|remainder|resto(?!\s{_OF_TIME})|reste|continuation|continuacion)"
_ENDS_HERE = r"(?:ends?|goes\son|continues?|finish\w*|sigue|acaba|termina|continua)"
_COMPLETES = r"(?:completes|finishes|ends|closes|completa|termina|cierra)"
_THE = r"(?:(?:the|my|its|la|el|mi|le|die|der|il|a|o)\s)"
_ITS_END = rf"(?:end|ending|final)\s(?:of|del?)\s{_THE}?(?:{_TITLE}|name|handle|nombre|usuario)"
_SECOND_HALF = rf"(?:{_THE}?(?:{_SECOND}\s{_HALF}|{_REST}|{_ITS_END})(?![a-z]))"
_FIRST_HALF = rf"(?:{_THE}?{_FIRST}\s{_HALF}(?![a-z]))"
# 'parlor54 - that is the ...', 'parlor54: the ...'
_IS = (
    r"(?:\s?[:=]\s?|\s[-–—]\s|\s?[,–—-]{0,2}\s?(?:(?:(?:and|y)\s)?(?:that|this|it|here|eso|esta|esa|ese|ca|das)"
    r"(?:'?s|\s)?)?\s?(?:is|es|est|ist|e)?\s)"
)
_OF_IT = r"[^.\n@:=]{0,48}?"
_IS_TOLD = r"\s?(?:[:=]|(?<![a-z])(?:is|es|est|ist|e|reads?|goes))\s?"


def _told(half: str) -> tuple[re.Pattern[str], ...]:
    """'…parlor54 is the second half', 'the second half of my name is parlor54'."""
    return (
        late(rf"(?P<whole>{_OPEN}{_NAME})[\"')\]]?{_IS}{half}"),
        late(rf"(?<![a-z]){half}{_OF_IT}{_IS_TOLD}(?P<whole>{_OPEN}{_NAME})"),
    )


_JOIN = (
    r"(?:join|glue|add|attach|stick|put|append|tack|hang|junta(?:l[oa])?|une(?:l[oa])?|pega(?:l[oa])?|anade(?:l[oa])?|"
    r"suma(?:l[oa])?|agrega(?:l[oa])?|pon(?:l[oa])?|(?:that|this|it)\s(?:goes|comes|belongs)|va|goes|comes|belongs)"
)
# '...parlor54 (join it to the half in the title)'
_JOINED = (
    rf"[\s(,;–-]{{1,4}}{_JOIN}\s(?:(?:it|that|this|esto|eso|right|directly|on|de)\s){{0,2}}"
    r"(?:to|onto|on\sto|behind|after|with|at\sthe\send\sof|a|al|con|detras\sdel?|despues\sdel?|tras)\s"
    rf"{_THE}?(?:{_FIRST}\s)?(?:(?:{_HALF}|name|word|nombre|palabra|lo|la|beginning|start|comienzo|principio)\s(?:(?:that\s(?:is|stands)|que\sesta)\s)?(?:in|of|from|del?|en)\s{_THE}?)?"
    rf"{_TITLE}(?![a-z])"
)
_ENDS = (
    late(rf"(?P<whole>{_OPEN}{_NAME})[\"')\]]?{_JOINED}"),
    *_told(_SECOND_HALF),
    late(
        rf"(?P<whole>{_OPEN}{_NAME})\s?(?:[(,-]\s?)?(?:(?:that|which|this|y|eso)\s)?{_COMPLETES}\s{_THE}"
    ),
    # 'the name from the title goes on: ...lover11'
    late(
        rf"(?<![a-z])(?:{_TITLE}"
        rf"\s{_ENDS_HERE}\s?[:=]?|{_ENDS_HERE}\s(?:from|of|del?|desde)\s{_THE}?{_TITLE}\s?[)\]:.,–-]{{1,2}})\s?"
        rf"(?P<whole>(?P<goes_on>\.{{2,4}})\s?(?P<half>[a-z0-9._-]{{1,30}}[a-z0-9])(?![a-z0-9@]))"
    ),
    late(
        rf"(?<![a-z])(?:{_ENDS_HERE}\s(?:here\s)?(?:with|in|as|con|en|asi)|(?:and|y)\s(?:then|luego)):?\s"
        rf"(?P<whole>{_OPEN}{_NAME})"
    ),
)
# 'The name starts in the title with its underscore, then parlor54'
_STARTS = r"(?:starts|begins|empieza|comienza)"
_STARTS_THERE = late(
    rf"(?<![a-z]){_STARTS}\s(?:in|en)\s{_THE}?{_TITLE}"
    r"(?P<signed>,?\s(?:with|including|con|incluid[oa])\s(?:(?:its|the|su|el|tiene)\s)?(?:under\s?score|low\sline|guion\sbajo|hyphen|dash|guion))?"
    r"\s?[,;.–-]?\s(?:(?:and|y)\s)?(?:then|luego|despues|goes\son\swith|ends\swith|sigue\scon|termina\s(?:en|con))"
    rf"(?:\s(?:comes|viene|va))?:?\s(?P<whole>{_OPEN}{_NAME})"
)
_FORMS = (((_STARTS_THERE, *_ENDS), True), (_told(_FIRST_HALF), False))
_HALVES = late(
    rf"(?<![a-z])(?:{_HALF}|{_ITS_END}|{_REST}|{_ENDS_HERE}|{_COMPLETES}|{_JOIN}|{_STARTS})(?![a-z])"
)
_A_PLATFORM = rf"(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT})(?![a-z0-9])"
_PLATFORM = late(_A_PLATFORM)
_PAYS = late(PAYMENT)
_TO_NAME = re.compile(r"(?:\s?[:=-]\s?|\s)(?:(?:is|es)\s)?")
_OF_NAME = late(
    r"(?<![a-z])(?:user\s?name|user|name|handle|nick|usuario|nombre|title|headline|heading|"
    r"titulo|encabezado|titre|titel|titolo|above|arriba|oben|ci-dessus|sopra)(?![a-z])"
)
_LONGEST_PLATFORM = 24  # characters, with what stands between it and a name
_SENTENCE = late(r"[^.\n]{0,60}")
_FEWEST_TOLD = 2
_NO_HALF_WORDS = "the my that this it is in of a at title name half la el mi es y and"
_AMOUNT = re.compile(
    r"\d+(?:x\d+|am|pm|h|hrs?|min|mins|yrs?|yo|st|nd|rd|th|lbs?|kg|cm|ft|km|mi|usd|eur)"
)
_NO_HALVES = frozenset(_NO_HALF_WORDS.split())


def find_handles_over_title(lower: str) -> Iterator[tuple[Found, bool]]:
    """The halves of such a name in a folded text whose first line is the title; whether it pays."""
    border = lower.find("\n")
    if border <= 0 or not _HALVES.search(lower, border):
        return
    title = _BREAKS_OFF.search(lower, 0, border) or _OF_TITLE.search(lower, 0, border)
    if title is None or title["half"] in _NO_HALVES:
        return
    if _PLATFORM.fullmatch(title["half"]) or title["half"].isdigit():
        return  # 'Portrait session $110'
    for forms, ends in _FORMS:
        for half in _halves(lower, border, forms):
            first = title["half"] + (title["sign"] or _told_sign(title, half))
            name = first + half["half"] if ends else half["half"] + title["half"]
            if is_name(name) and _belong_together(title, half):
                platform = _PLATFORM.search(lower)
                if platform is None:
                    return
                pays = _PAYS.fullmatch(platform.group()) is not None
                yield from (((name, *one.span("whole")), pays) for one in (title, half))
                return


def _halves(lower: str, border: int, forms: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
    """What stands in the body for a half, and is no word of a sentence."""
    for form in forms:
        for match in form.finditer(lower, border):
            half = match["half"]
            plain = half in NO_NAMES or half in _NO_HALVES or is_inflected(half)
            if not plain and not _PLATFORM.fullmatch(half) and not _AMOUNT.fullmatch(half):
                yield match


def _told_sign(title: re.Match[str], half: re.Match[str]) -> str:
    """The line in which the title ends: a low one, or a hyphen where the body says so."""
    line = title["goes_on"]
    told = half.groupdict().get("signed")
    return line if (line == "_" and not half["goes_on"]) or (line == "-" and told) else ""


def _belong_together(title: re.Match[str], half: re.Match[str]) -> bool:
    """Whether more than their places tells that both are halves of a name."""
    rest = _SENTENCE.match(half.string, half.end())
    sentence = half.group() + (rest.group() if rest else "")
    told = (
        title["whole"][0] in "@$" or _is_behind_platform(title),
        title["goes_on"].strip(),
        half["goes_on"],
        any(is_unlike_a_word(one["half"]) for one in (title, half)),
        _OF_NAME.search(sentence) or _PLATFORM.search(sentence),
    )
    return sum(map(bool, told)) >= _FEWEST_TOLD


def _is_behind_platform(title: re.Match[str]) -> bool:
    """'Kik: fern'."""
    start = title.start()
    named = _PLATFORM.finditer(title.string, max(0, start - _LONGEST_PLATFORM), start)
    return any(_TO_NAME.fullmatch(title.string, one.end(), start) for one in named)

"""Names that their writer corrects: '@jane37 oops it is 38 not 37', '@jnae7 *jane7'.

What lives here: figures or letters of a name that are put right in the words behind it, or dropped
('drop the last letter'), and the same name once more behind a star or a word that asks to be
excused; the text with the name that is meant. Numbers are corrected in
`telephone/told/corrected_numbers`, addresses in `mail/telling/corrected_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_made_up, is_name
from brightline.privacy.names.piece_notes import A_NAME, A_PLATFORM, TO_NAME
from brightline.privacy.text.excuses import EXCUSES, MEANT
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 90  # characters behind a platform's window
_NAMED = rf"(?:{A_PLATFORM}{TO_NAME}[@$]?|(?<![\w@$.])[@$]){A_NAME}"
_SORRY = rf"(?:{EXCUSES}|{MEANT}|edit(?:ed)?|error)"
_SAID = (
    r"(?:it\sis|it's|its|is|that\sis|that's|should\sbe|the|number|end(?:s|ing)?|at|in|with|es|el|la|termina|en|con|numero|c'est|ist|e|a|"
    r"at\sthe\send|al\sfinal)"
)
_LINK = rf"[\s,;:.(*-]{{1,5}}(?:{_SORRY}[\s,;:.!*-]{{1,3}}){{1,3}}(?:{_SAID}[\s:]){{0,4}}"
_NOT = (
    r"(?:and\s|y\s)?(?:not|instead\sof|rather\sthan|no|en\s(?:vez|lugar)\sde|pas|au\slieu\sde|"
    r"nicht|statt|nao|non)"
)
_PIECE = r"[\"']?(?P<{0}>[a-z0-9._-]{{1,12}}?)[\"']?"
_RIGHT, _OLD = _PIECE.format("right"), _PIECE.format("old")
_AT_END = r"(?:\sat\sthe\send|\sal\sfinal)?\)?"
_ENDS = r"(?=[\s,;:!)]|\.(?:\s|$)|$)"
_NOT_OLD = late(rf"{_NAMED}{_LINK}{_RIGHT}[\s,]{{1,2}}{_NOT}\s{_OLD}{_AT_END}{_ENDS}")
_BUT_NEW = late(
    rf"{_NAMED}{_LINK}{_NOT}\s{_OLD}[\s,]{{1,2}}(?:but|sino|mais|sondern|mas|ma)\s{_RIGHT}{_ENDS}"
)
_FIGURES = late(rf"{_NAMED}{_LINK}(?P<right>\d{{1,4}}){_AT_END}(?=\s?(?:[.,;!)\n]|$))")
_NEW = r"(?P<new>[a-z0-9][a-z0-9._-]{2,40}[a-z0-9])"
_STARRED = late(
    rf"{_NAMED}(?:[\s,;.(]{{1,5}}\*\s?|\s?(?:->|=>|→)\s?)[@$]?{_NEW}\*?(?![a-z0-9@])"
    r"(?:\s?\([^()\n]{0,16}(?:star|asteris|second|last|right|correct|estrella|segund|stern)[^()\n]{0,32}\))?"
)
_WITHOUT = (
    r"(?:without|minus|no|drop|lose|leave\sout|skip|sin|quit[ae]|ohne|sans|senza|sem)\s(?:(?:the|that|an?|last|el|la|las?t|los|"
    r"ultim[oa]|den|das|le|il|o)\s){0,2}(?:letter\s|letra\s)?[\"']?(?P<extra>[a-z0-9._-]{1,4})[\"']?(?![a-z0-9])"
)
_TAKEN_OFF = late(
    rf"{_NAMED}{_LINK}{_WITHOUT}(?:(?:\sat\sthe\send|\sal\sfinal)?[\s:,;=>-]{{1,4}}@?{_NEW}(?![a-z0-9@])|{_ENDS})"
)
_NO = r"(?:(?:no|nope|nein|nee|non|nej|but|pero|aber|mais)[\s,;:.!-]{1,3})"
_TOLD_AGAIN = (
    rf"[\s:,;.)=>-]{{1,4}}(?:(?:{_SAID}|so|then|and|just|only|leaves|gives|remains|queda|y|solo|bleibt|reste)[\s:]{{1,2}}){{0,3}}"
    rf"@?{_NEW}(?![a-z0-9@])"
)
# 'jane7s, no, without the s: jane7': with the name once more, 'sorry' need not be said
_NOT_WITH = late(rf"{_NAMED}[\s,;:.(-]{{1,5}}{_NO}?{_WITHOUT}{_TOLD_AGAIN}")
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
    rf"{_NAMED}(?:\sda)?[\s,;:.(-]{{1,5}}{_NO}?(?:(?P<drop>{_DROP})\s)?{_ONE_END}\s{_LETTER}(?P<off>{_OFF})?(?![a-z])"
    rf"(?P<again>\)?{_TOLD_AGAIN})?"
)
# 'jane7x, minus the x', 'jane7x, one x too many', 'jane7x, but the last x is a slip'
_ONE_LESS = late(
    rf"{_NAMED}(?:\sda)?[\s,;:.(-]{{1,5}}{_NO}?(?:{_DROP}\s(?:the|that|el|la|esa|das|le|il|o)\s(?:last\s|final\s|ultim[ao]\s|letzte\s|dernier\s)?[\"']?"
    rf"(?P<minus>[a-z0-9])[\"']?(?=\s?(?:[.,;!)\n]|$))"
    r"|(?:one|an?|una?|ein|une)\s[\"']?(?P<much>[a-z0-9])[\"']?\s(?:too\s(?:many|much)|less|(?:de|di|en)\s(?:mas|trop|sobra|troppo)|zu\s?viel|menos|weniger|"
    r"a\smais|in\spiu)(?![a-z])"
    rf"|{_ONE_END}\s[\"']?(?P<slip>[a-z0-9])[\"']?{_OFF}(?![a-z]))"
)
_MANY = dict.fromkeys(("two", "dos", "zwei", "deux", "2"), 2)
_MANY |= dict.fromkeys(("three", "tres", "drei", "trois", "3"), 3)
_AGAIN = late(rf"{_NAMED}{_LINK}[@$]?{_NEW}(?![a-z0-9@])")
CORRECTED = re.compile(
    r"^\W?\*[@$]?[a-z][a-z0-9._-]{3}|^\*$"
    r"|(?<![a-z])(?:letters?|characters?|letras?|buchstaben?|lettres?|lettera|without|ohne|sin|sans|minus|drop|many|much|less|mas|trop|"
    r"viel|menos|typo|slip|nope|edit(?:ed)?)(?![a-z])|^(?:->|=>|→)"
)
"""A name behind its star, for `word_marks`; the other cues are those of corrected numbers."""
_CUE = late(
    rf"(?<![\w*])\*\s?[@$]?[a-z]|(?<![a-z])(?:{_SORRY}|without|ohne|sin|sans|minus|drop|too|less|de\s(?:mas|trop)|viel|menos|typo|slip|letters?|characters?|letras?|buchstaben?|lettres?|lettera)"
    r"(?![a-z])|->|=>|→"
)
_MOST_OTHER = 3  # letters or figures that a name and its correction do not share
_FEWEST_SHARED = 4


def corrected_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names that are meant, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        if not _CUE.search(lower, *window):
            continue
        for form in (_NOT_OLD, _BUT_NEW):
            for told in form.finditer(lower, *window):
                yield from _put_right(told, told["old"])
        for told in _FIGURES.finditer(lower, *window):
            yield from _put_right(told, told["name"][-len(told["right"]) :])
        for told in _TAKEN_OFF.finditer(lower, *window):
            yield from _without_extra(told)
        for told in _NOT_WITH.finditer(lower, *window):
            if told["name"].replace(told["extra"], "", 1) != told["name"]:
                yield from _without_extra(told, again=True)
        for told in _DROPPED.finditer(lower, *window):
            if told["drop"] or told["off"]:
                yield from _dropped(told)
        for told in _ONE_LESS.finditer(lower, *window):
            extra = told["minus"] or told["much"] or told["slip"]
            meant = told["name"].removesuffix(extra)
            if meant != told["name"] and not told["first"] and is_name(meant):
                yield _change(told, meant)
        for form in (_STARRED, _AGAIN):
            for told in form.finditer(lower, *window):
                if is_name(told["new"]) and _is_meant(told["name"], told["new"]):
                    yield _change(told, told["new"])


def _put_right(told: re.Match[str], old: str) -> Iterator[Change]:
    """The name with one of its pieces put right; figures stand for figures only."""
    name, right = told["name"], told["right"]
    if old == right or old.isdigit() != right.isdigit() or not is_name(name):
        return
    if name.endswith(old):
        yield _change(told, name.removesuffix(old) + right)
    elif name.count(old) == 1 and (len(old) > 1 or old.isdigit()):
        yield _change(told, name.replace(old, right))


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
    start, end, shown = _change(told, meant)
    another = told["new"] not in (None, meant)  # a word of what follows
    yield start, told.end("extra") if another else end, shown


def _dropped(told: re.Match[str]) -> Iterator[Change]:
    """The name without its first or its last letters; told again behind that or not."""
    name, many = told["name"], _MANY.get(told["many"] or "", 1)
    meant = name[:-many] if told["last"] else name[many:]
    if is_name(meant):
        start, end, shown = _change(told, meant)
        yield start, end if told["new"] in (None, meant) else told.start("again"), shown


def _change(told: re.Match[str], name: str) -> Change:
    begin = told.start("name")
    sign = "" if begin and told.string[begin - 1] in "@$" else "@"
    return begin, told.end(), f"{sign}{name}"


def _is_meant(name: str, new: str) -> bool:
    """Whether a name is another put right, or one that its writer had begun: 'fernl, oops, ...'."""
    begun = len(name) >= _FEWEST_SHARED and new.startswith(name) and is_made_up(new)
    return begun or _are_alike(name, new)


def _are_alike(one: str, other: str) -> bool:
    """Whether a name is another but for a few letters in one place."""
    shortest, longest = sorted((len(one), len(other)))
    same = [a == b for a, b in zip(one, other, strict=False)]
    front = (*same, False).index(False)
    same = [a == b for a, b in zip(one[::-1], other[::-1], strict=False)]
    back = min((*same, False).index(False), shortest - front)
    shared = front + back
    return one != other and shared >= max(_FEWEST_SHARED, longest - _MOST_OTHER)

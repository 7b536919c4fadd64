"""Names on platforms as a note says that they are meant: stuck together, or without some signs.

What lives here: 'on Telegram take the word fern and stick the word parlor behind it', 'insta
ta.ns.y91, take out the dots', and the text with the name itself, behind an '@', in the place of
what is told. Those read backwards are in `turned_handles`, figures told behind a name in
`handle_names`, halves over title and body in `handles_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import DIGIT_OF
from brightline.privacy.names.handle_forms import TAKE_OUT
from brightline.privacy.names.handle_words import NO_NAMES, is_coin, is_name
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 100  # characters on either side of a platform's window
_NAME = r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?(?![a-z0-9])"
_A_PLATFORM = rf"(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT})(?![a-z0-9])(?:\.me(?![a-z]))?"
_QUOTE = "[\"'`]"
_WORD = (
    r"(?:(?:just|only|first|the|my|a|la|las|el|los|un|una)\s){0,3}(?:(?:words?|names?|letters|bits?|pieces?|"
    r"parts?|palabras?|nombres?|letras)\s)?"
)
_ONE = rf"{_WORD}{_QUOTE}?(?P<one>{_NAME}[_-]?){_QUOTE}?"
_TWO = rf"{_WORD}{_QUOTE}?(?P<two>{_NAME}){_QUOTE}?"
_TAKE = (
    r"(?:take|start\swith|begin\swith|write|type|put|use|pick|get|join|glue|combine|merge|stick|toma|coge|escribe|"
    r"pon|empieza\s(?:con|por)|une|junta|pega|combina|busca|search\sfor|search|find|look\sup)"
)
_STICK = (
    r"(?:stick|glue|add|put|append|attach|tack|hang|set|paste|join|write|type|tape|pega(?:le)?|anade(?:le)?|pon(?:le)?|"
    r"junta(?:le)?|agrega(?:le)?|suma(?:le)?|une(?:le)?|escribe)"
)
_AND = (
    r"(?:(?:\s?[,;&+]\s?|\s?\.\s)(?:(?:and|then|y|luego|plus|mas)\s){0,2}|"
    r"\s(?:(?:and|then|y|luego|e|plus|mas|with|con)\s){1,2})"
)
_BEHIND = (
    r"(?:\s(?:right|directly|straight|immediately|close|just|justo|inmediatamente))?\s(?:behind|after|onto|to\sit|to\sthe\send|"
    r"at\sthe\send|detras|despues|al\sfinal|a\scontinuacion|seguido|pegad[oa])(?:\s(?:it|that|of\sit|(?:de\s)?(?:ella|el|eso)))?"
)
_TOGETHER = (
    r"(?:(?:all\s|both\s|written\s|glued\s|run\s|stuck\s|joined\s|put\s|as\s|in\s|with\s){0,3}(?:together|one\sword|no\s(?:space|gap|blank)s?|"
    r"(?:a\s)?single\sword)|without\s(?:a\s|any\s|the\s)?(?:space|gap|blank)s?|tod[oa]\sjunt[oa]|junt[ao]s|sin\sespacios?|"
    r"(?:en\s)?una\s(?:sola\s)?palabra|pegad[ao]s|(?:glue|join|stick|run|put)\s(?:them|both|it)(?:\stogether)?|"
    r"(?:pega|une|junta)l[ao]s)(?:\sbetween(?:\sthem)?)?(?![a-z])"
)
_JOIN = r"(?:join|glue|combine|merge|stick|put|add|une|junta|pega|combina|suma)"
_GIVES = (
    r"(?:(?:and|y)\s)?(?:(?:that|it|this|you|eso|ya)\s)?(?:is|es|gives|makes|have|da|tienes)\s"
    r"(?:you\s)?(?:my|mi|the)"
)
_STUCK = (
    late(rf"(?<![a-z]){_JOIN}\s{_ONE}{_AND}{_TWO}(?=(?:\s?[,:=-]\s?|\s){_GIVES}(?![a-z]))"),
    late(rf"(?<![a-z]){_TAKE}\s{_ONE}{_AND}{_STICK}\s{_TWO}{_BEHIND}(?![a-z])"),
    late(
        rf"(?<![a-z])(?:{_TAKE}\s)?{_ONE}{_AND}{_TWO}(?:\s?[,(:–-]\s?|\s){_TOGETHER}"
        r"(?!\s?[$€£])"
    ),
    late(
        rf"(?<![a-z0-9]){_ONE}\sis\s(?:the\s)?first\s(?:half|part)[^.\n]{{0,24}}?(?:and|,)\s{_TWO}\s(?:is\s)?(?:the\s)?(?:second|last|other)"
        r"(?:\s(?:half|part|one))?"
    ),
    late(
        rf"(?<![a-z])(?:first|primera)\s(?:half|part|mitad|parte)(?:\sis|\ses)?\s?:?\s?{_ONE}(?:\s?[,;.]\s?(?:and\s|y\s)?|\s(?:and|y)\s)(?:the\s|la\s)?"
        rf"(?:second|other|last|segunda|otra)(?:\s(?:half|part|mitad|parte))?(?:\sis|\ses)?\s?:?\s?{_TWO}"
    ),
)
# Without one of these nothing is told; few texts with a platform hold any.
_STUCK_CUE = late(
    r"stick|glue|append|attach|together|(?:no|a|any|the)\s(?:space|gap|blank)|one\sword|junt|pega|anade|palabra|"
    r"sin\sespacio|(?<![a-z])(?:first|primera)\s(?:half|part|mitad)|behind|after\sit"
)
_FEWEST_SIGNS = 2  # in a name that are to be taken out: one alone may belong to it
_PICTURE = r"[^\x00-\x7f\w\s¿¡«»“”„]"
_SIGNS_OF = (
    (r"dots?|points?|periods?|puntos?|punkte?|punti|pontos?", r"\.", _FEWEST_SIGNS),
    (
        r"dash(?:es)?|hyphens?|guion(?:es)?|bindestriche?n?|tirets?|traits?\sd'union|trattini",
        "-",
        _FEWEST_SIGNS,
    ),
    (
        r"under\s?(?:scores?|lines?)|guion(?:es)?\sbajos?|unterstriche?n?|tirets?\sbas",
        "_",
        _FEWEST_SIGNS,
    ),
    (r"slash(?:es)?|barras?|schragstriche?n?|barres(?:\sobliques)?|barre", "/", _FEWEST_SIGNS),
    (r"stars?|asterisks?|asteriscos?|estrellas?|sterne?n?|etoiles?", r"\*", _FEWEST_SIGNS),
    (
        r"pictures?|emojis?|icons?|flowers?|roses?|hearts?|flames?|fires?|suns?|moons?|lea(?:f|ves)|petals?|smileys?|stars?|dibujos?|flor(?:es)?|rosas?|corazon(?:es)?|caritas?|"
        r"estrellas?",
        _PICTURE,
        1,  # no name has any
    ),
)
_SIGNS_CUE = late(rf"(?<![a-z])(?:{'|'.join(names for names, _, _ in _SIGNS_OF)})(?![a-z])")
_TAKE_OUT_ABROAD = (
    r"(?:ohne|sans|senza|sem|lass|enleve[rz]?|retire[rz]?|supprime[rz]?|entfern(?:e|t)?|streiche?|togli|"
    r"remova)(?:\s(?:die|den|les|le|gli|i|as|os))?"
)


def _other_than(sign: str) -> str:
    """What a piece of a name can hold between such signs."""
    return rf"(?:(?!{sign})[a-z0-9._-])"


_TAKEN_OUT = tuple(
    (
        late(
            rf"(?:(?<![a-z])(?:{TAKE_OUT}|{_TAKE_OUT_ABROAD})\s(?:[a-z]{{3,12}}\s)?(?:{names})(?![a-z])"
            rf"|(?<![a-z])(?:take|leave|cut|pull|strip|cross)\s(?:(?:all|the|those|these|every|any)\s){{0,2}}(?:{names})\s(?:out|away|off)(?![a-z])"
            rf"|(?<![a-z])(?:{names})\s(?:(?:are|is|all|to\sbe)\s)?(?:taken|left|cut)\s(?:out|away|off)(?![a-z]))"
        ),
        late(
            rf"{_A_PLATFORM}[^\n]{{1,60}}?(?<![a-z0-9._*/~-])"
            rf"(?P<name>[a-z0-9]{_other_than(sign)}{{0,23}}"
            rf"(?:{sign}{_other_than(sign)}{{1,24}}){{{fewest - 1},40}}"
            rf"{sign}{_other_than(sign)}{{0,23}}[a-z0-9])(?![a-z0-9])"
        ),
        late(sign),
    )
    for names, sign, fewest in _SIGNS_OF
)
# That a name is told, and not what stands together otherwise.
_NAME_TOLD = r"(?:user\s?name|user|handle|nick(?:name)?|usuario|nombre|name|id|tag)"
_OF_NAME = late(r"[\"'`+]|(?<![a-z])(?:no\s(?:space|gap|blank)s?|sin\sespacios?)(?![a-z])")
_NAMED_BEHIND = late(
    rf"[^.\n]{{0,40}}?(?<![a-z])(?:(?:is|es|gives|makes|da)\s(?:you\s)?(?:my|mi)|no\s(?:space|gap|blank)s?|sin\sespacios?|{_NAME_TOLD}"
    rf"|(?:on|en|at)\s{SURE_PLATFORM})(?![a-z])"
)
_CALLED = (
    r"(?:[\s,:()=>-]{1,3}"
    r"(?:name|user\s?name|user|handle|nick(?:name)?|account|id|is|es|my|mi|usuario|nombre)(?![a-z0-9]))"
)
# 'jane🍩7🍩lotus sin las donas': whatever the picture between all of its pieces is called
_PICTURED = late(
    rf"{_A_PLATFORM}{_CALLED}{{0,3}}[\s,:=(@-]{{1,3}}(?<![a-z0-9._-])(?P<name>[a-z0-9]{{1,24}}(?P<sign>{_PICTURE}{{1,2}})[a-z0-9]{{1,24}}"
    rf"(?:(?P=sign)[a-z0-9]{{1,24}}){{0,8}})\s?[(,–-]?\s?{TAKE_OUT}\s[a-z]{{3,14}}s(?![a-z])"
)
_OUT_CUE = late(rf"(?<![a-z])(?:{TAKE_OUT})\s")
_NAMED_BEFORE = late(
    rf"(?:{_A_PLATFORM}(?:\.me)?|(?<![a-z]){_NAME_TOLD}){_CALLED}{{0,3}}[\s,:=(-]{{1,3}}\Z"
)
_LONGEST_BEFORE = 40
_PLATFORM_INSIDE = late(_A_PLATFORM)
_PLATFORM_ALONE = late(rf"{SURE_PLATFORM}|{PAYMENT}")
_NO_PIECE_WORDS = """
    hi hey hello hola yes please
    it is that this them both all and then the word words when on at in by via of for now later
    put written typed run everything
    before after cash upfront today tomorrow paid due rest half you i we us me he she they to with
    again ours am pm
"""
NO_PIECES = frozenset(_NO_PIECE_WORDS.split())


def stuck_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in two words, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        first, last = max(0, start - _BESIDE), end + _BESIDE
        for form in _STUCK if _STUCK_CUE.search(lower, first, last) else ():
            for match in form.finditer(lower, first, last):
                yield from _stuck(match)


def plain_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names without the signs that are to be taken out."""
    for start, end in windows:
        first, last = max(0, start - _BESIDE), end + _BESIDE
        for note, signed, sign in _TAKEN_OUT if _SIGNS_CUE.search(lower, first, last) else ():
            for match in (
                signed.finditer(lower, first, last) if note.search(lower, first, last) else ()
            ):
                if is_name(name := sign.sub("", match["name"])):
                    yield *match.span("name"), f"@{name}"
        if not lower.isascii() and _OUT_CUE.search(lower, first, last):
            for match in _PICTURED.finditer(lower, first, last):
                if is_name(name := match["name"].replace(match["sign"], "")):
                    yield *match.span("name"), f"@{name}"


def _stuck(match: re.Match[str]) -> Iterator[Change]:
    one, two = match["one"], match["two"]
    name = one + DIGIT_OF.get(two, two)
    pieces = {one, two} - DIGIT_OF.keys()
    if not is_name(name) or is_coin(name) or pieces & NO_PIECES or pieces & NO_NAMES:
        return
    if _PLATFORM_ALONE.fullmatch(one) or _PLATFORM_ALONE.fullmatch(two):
        return
    if _is_told(match):
        yield *match.span(), f"@{name}"


def _is_told(match: re.Match[str]) -> bool:
    """Whether it is said of what stands together that it is a name."""
    lower, end = match.string, match.end()
    told = _OF_NAME.search(match.group()) or _PLATFORM_INSIDE.search(match.group())
    if told or _NAMED_BEHIND.match(lower, end):
        return True
    before = lower[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    return _NAMED_BEFORE.search(before) is not None

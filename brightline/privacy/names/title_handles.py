"""Names on platforms of which the body tells that they stand in the title: 'the title is my insta'.

What lives here: the whole title as a name, its last word, its one word that has the form of a name
('thats my IG name in the title'), and its last word with another beside it ('add loom right after
the word in the title'). Halves of which the body has the other are in `handles_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import is_made_up, is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_TITLE = r"(?:title|headline|heading|titulo|encabezado)(?![a-z])"
_THE = r"(?:(?:the|my|this|el|mi|del|al|este)\s)"
_NAMED = r"(?:user\s?name|name|user|handle|nick|account|usuario|nombre|cuenta)"
_MY = rf"(?:my|mi)\s(?:{_NAMED}\s(?:on|de|en|for)\s)?"
_ONE = (
    r"(?P<one>,?\s(?:(?:all\s)?(?:in|as)\sone\sword|without\s(?:the\s)?spaces?|no\sspaces?|"
    r"(?:all\s)?together|todo\sjunto|sin\sespacios?|en\suna\spalabra),?)?"
)
_LAST = (
    r"(?P<last>(?:(?:the|la)\s)?(?:last|ultima)\s(?:word|palabra)\s(?:of|in|del?|en)\s|"
    r"(?:the\s)?word\sat\sthe\send\sof\s|(?:la\s)?palabra\sal\sfinal\sdel?\s)?"
)
_WHOLE = (
    # 'the title is my insta', 'the last word of the title is my snap'
    late(
        rf"(?<![a-z]){_LAST}{_THE}?{_TITLE}{_ONE}\s?(?:is|es|=)\s(?:also\s|tambien\s)?{_MY}(?P<platform>{A_PLATFORM})"
    ),
    # 'my insta is the title', 'mi usuario de Kik está en el título'
    late(
        rf"(?<![a-z]){_MY}(?P<platform>{A_PLATFORM})(?:\s{_NAMED})?\s?(?:is|es|=|esta)\s(?:(?:in|en)\s)?"
        rf"{_LAST}{_THE}?{_TITLE}{_ONE}"
    ),
    # 'insta: see the title', 'mi nombre en Telegram es el del título'
    late(
        rf"(?P<platform>{A_PLATFORM})[^.\n@]{{0,24}}?(?:[:=]|(?<![a-z])(?:is|es|as|under|como|bajo))\s"
        r"(?:(?:see|the|same|as|in|my|el|mi|igual|que|mismo|del?)\s){0,4}"
        rf"{_TITLE}{_ONE}(?=\s?(?:[.,;!)\n]|$))"
    ),
)
# 'that one in the title is my IG', 'ese del título es mi IG', 'thats my IG name in the title'
_ONE_THERE = (
    r"(?:that|this|the\sone|it|what(?:'s|\sis)?|ese|esa|eso|este|esta|esto|el|la|lo(?:\sque\s(?:esta|ves|sale))?|"
    rf"(?:(?:the|that|la|el|ese|esa)\s)?(?:{_NAMED}|word|palabra|@))"
)
_IN_IT = (
    r"(?:(?:up|there|right|written|shown|arriba|ahi)\s){0,2}(?:(?:in|from|of|on|at\sthe\send\sof|del?|en|al\sfinal\sdel?)\s)"
    rf"{_THE}?{_TITLE}"
)
_OF_MINE = rf"(?:{_THE}|our\s|nuestro\s)(?:{_NAMED}\s(?:on|de|en|for)\s)?"
_POINTED = (
    late(
        rf"(?<![a-z]){_ONE_THERE}\s{_IN_IT}\s?(?:is|es|=|are)\s{_OF_MINE}(?P<platform>{A_PLATFORM})"
    ),
    late(
        rf"(?<![a-z])(?:that'?s|this\sis|that\sis|es|ese\ses|esa\ses|eso\ses|ahi\sesta|its|it's|it\sis)\s{_OF_MINE}"
        rf"(?P<platform>{A_PLATFORM})(?:\s{_NAMED})?,?\s(?:(?:that|which|el|la|lo|the\sone|que|esta|is)\s){{0,3}}{_IN_IT}"
    ),
    late(
        rf"(?<![a-z])(?:{_OF_MINE})?(?P<platform>{A_PLATFORM})(?:\s{_NAMED})?\s?(?:[:=,>-]\s?|(?:(?:is|es|esta|as|como)\s))"
        rf"(?:(?:look|see|mira|ve|the|el|la|lo|one|name|word|nombre|palabra|que|esta)\s){{0,4}}{_IN_IT}"
    ),
    late(
        rf"(?<![a-z])(?:add|find|follow|dm|agrega(?:me)?|busca(?:me)?|sigue(?:me)?|encuentra(?:me)?)\s(?:(?:me|a|al|the|el|la|by|as|como|con|with)\s){{0,3}}"
        rf"{_ONE_THERE}\s{_IN_IT}\s(?:on|in|en|por|via)\s(?:my\s|mi\s)?(?P<platform>{A_PLATFORM})"
    ),
)
_ADD = (
    r"(?:add|put|stick|glue|write|type|attach|append|pon|anade|agrega|pega|escribe|junta)\s[\"']?"
)
_WORD = r"(?:(?:the|la|el)\s)?(?:(?:last|only|ultima)\s)?(?:word|name|palabra|nombre)\s"
_AT_END = r"(?:(?:at|al)\s(?:the\s)?(?:end|final)\s)?"
_IN = r"(?:in|of|from|on|en|de|del)\s"
_PLACE = r"(?:right\s|directly\s|straight\s|just\s|justo\s|inmediatamente\s)?"
_BESIDE = late(
    rf"(?<![a-z]){_ADD}(?P<half>{NAME})[\"']?\s{_PLACE}(?:(?P<front>before|in\sfront\sof|delante\sde|antes\sde)|"
    rf"after|behind|onto|to|detras\sde|despues\sde|al\sfinal\sde)\s{_WORD}{_AT_END}{_IN}{_THE}?{_TITLE}"
)
_ANY_TITLE = (
    r"(?:title|headline|heading|titulo|encabezado|titre|titel(?:n|s)?|uberschrift|rubriken|titolo)"
    r"(?![a-z])"
)
_ANY_THE = r"(?:(?:the|my|this|el|mi|al|este|le|mon|du|dem|der|des|im|meine[mr]|il|o|do|min|i)\s)"
# 'the tag in the title is for Revolut', 'le tag du titre est mon PayPal'
_TAG_THERE = late(
    r"(?<![a-z])(?:tag|handle|(?:user\s?)?name|nick(?:name)?|account|usuario|nombre|etiqueta|pseudo|nom|kennung|namen?|namn(?:et)?|taggen|@)\s"
    rf"(?:(?:that\sis|which\sis|que\sesta|qui\sest)\s)?(?:in|from|of|on|del?|en|du|dans|im|aus|i|nel|do|no)\s{_ANY_THE}?{_ANY_TITLE}\s"
    r"(?:(?:is|are|goes|works|es|est|ist|ar|gilt|sert|vale|e)\s)(?:(?:for|on|my|our|the|mi|para|mon|ma|notre|pour|sur|mein|fur|auf|min|for|til|till|il|per|o|meu)\s){1,3}"
    rf"(?P<platform>{A_PLATFORM})"
)
_SIGNED = late(rf"(?<![\w@.])@(?P<words>{NAME})")
# 'Kik is the last word of the title with this glued on: loom'
_LAST_AND = late(
    rf"(?P<platform>{A_PLATFORM})(?:\s{_NAMED})?\s?(?:[:=]|(?:is|es|est|ist|ar|e)\s)\s?(?:(?:the|le|la|el|das|l'|det|il|a)\s?)?"
    r"(?:last|final|dernier|ultim[ao]|letztes?|sista)\s(?:word|mot|palabra|wort|parola|palavra|ordet)\s(?:(?:of|in|from|du|del?|en|im|des|aus|i|do|no)\s)"
    rf"{_ANY_THE}?{_ANY_TITLE}[^.\n:@]{{0,24}}?(?:glued|stuck|joined|added|attached|followed|plus|and|colle|suivi|plus|pegad[oa]|seguid[oa]|mas|"
    rf"geklebt|angehangt|gefolgt|und|och|attaccat[oa])(?![a-z])[^.\n:@]{{0,24}}:\s?[\"']?(?P<half>{NAME})"
)
_LAST_PART = re.compile(r"(?<![\w@.-])(?P<words>[a-z0-9][a-z0-9._-]{1,30})\s*$")
_TITLE_WORDS = re.compile(r"^\W*(?P<words>[a-z0-9][a-z0-9._ -]*[a-z0-9])\W*$")
_LAST_WORD = re.compile(rf"(?<![\w@])(?P<words>{NAME})\W*$")
# A word with a figure or a line inside, or the last one behind a sign.
_FIGURED = late(
    rf"(?<![\w@$€£#&.:/-])@?(?P<words>(?=[a-z._-]*[a-z]{{3}}[a-z._-]*[\d_]){NAME})(?![\w%°/-])"
)
_SET_OFF = late(rf"(?:[•·|~:*»>✉(\[/]|\s-)\s?@?(?P<words>(?=[a-z]){NAME})[\s)\]]*$")
_CUE = late(_ANY_TITLE)
_PLATFORM, _PAYS = late(A_PLATFORM), late(PAYMENT)
_MOST_WORDS = 3
_SENTENCES = 100  # characters around a note in which its platform stands


def find_title_handles(lower: str) -> Iterator[tuple[Found, bool]]:
    """The parts of a name in a folded text whose first line is the title; whether it pays."""
    border = lower.find("\n")
    if border <= 0 or not _CUE.search(lower, border):
        return
    for form in _WHOLE:
        for told in form.finditer(lower, border):
            if whole := _whole(lower[:border], told):
                yield whole, _PAYS.match(told["platform"]) is not None
                return
    for form in (*_POINTED, *_WHOLE):
        for told in form.finditer(lower, border):
            if named := _named(lower[:border]):
                yield named, _PAYS.match(told["platform"]) is not None
                return
    for told in _TAG_THERE.finditer(lower, border):
        if named := _behind_sign(lower[:border]) or _named(lower[:border]):
            yield named, _PAYS.match(told["platform"]) is not None
            return
    yield from _with_last(lower, border)
    yield from _beside(lower, border)


def _behind_sign(title: str) -> Found | None:
    """The one name of a title behind an '@'."""
    signed = [one for one in _SIGNED.finditer(title) if is_name(one["words"])]
    return (signed[0]["words"], *signed[0].span()) if len(signed) == 1 else None


def _with_last(lower: str, border: int) -> Iterator[tuple[Found, bool]]:
    """The last word of the title and what the body puts behind it."""
    told, title = _LAST_AND.search(lower, border), _LAST_PART.search(lower[:border])
    if told is None or title is None:
        return
    name = title["words"] + told["half"]
    if is_piece(title["words"].rstrip("._-")) and is_piece(told["half"]) and is_name(name):
        pays = _PAYS.match(told["platform"]) is not None
        yield (name, *title.span("words")), pays
        yield (name, *told.span("half")), pays


def _named(title: str) -> Found | None:
    """The one word of a title that has the form of a name, or is set off at its end as one."""
    figured = [one for one in _FIGURED.finditer(title) if is_name(one["words"])]
    if len(figured) == 1:
        return figured[0]["words"], *figured[0].span("words")
    last = _SET_OFF.search(title) if not figured else None
    if last and is_piece(last["words"]) and is_name(last["words"]) and is_made_up(last["words"]):
        return last["words"], *last.span("words")
    return None


def _whole(title: str, told: re.Match[str]) -> Found | None:
    """The title, or its last word, as a name."""
    words = (_LAST_WORD if told.groupdict().get("last") else _TITLE_WORDS).search(title)
    if words is None:
        return None
    each = words["words"].split()
    many = len(each) > 1 and not told["one"]
    if many or len(each) > _MOST_WORDS or not all(map(is_piece, each)):
        return None
    name = "".join(each)
    return (name, *words.span("words")) if is_name(name) else None


def _beside(lower: str, border: int) -> Iterator[tuple[Found, bool]]:
    """'Add loom right after the word in the title', where a platform is named beside it."""
    title = _LAST_WORD.search(lower[:border])
    told = _BESIDE.search(lower, border)
    if title is None or told is None or not (is_piece(told["half"]) and is_piece(title["words"])):
        return
    around = max(border, told.start() - _SENTENCES), told.end() + _SENTENCES
    platform = _PLATFORM.search(lower, *around) or _PLATFORM.search(lower, 0, border)
    halves = [title["words"], told["half"]]
    name = "".join(reversed(halves) if told["front"] else halves)
    if platform and is_name(name):
        pays = _PAYS.match(platform.group()) is not None
        yield (name, *title.span("words")), pays
        yield (name, *told.span("half")), pays

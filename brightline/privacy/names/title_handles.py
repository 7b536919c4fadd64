"""Names on platforms of which the body tells that they stand in the title: 'the title is my insta'.

What lives here: the whole title as a name, its last word, and its last word with another beside it
('add loom right after the word in the title'). Halves of which the body has the other are in
`handles_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.told_apart import Found
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
_TITLE_WORDS = re.compile(r"^\W*(?P<words>[a-z0-9][a-z0-9._ -]*[a-z0-9])\W*$")
_LAST_WORD = re.compile(rf"(?<![\w@])(?P<words>{NAME})\W*$")
_CUE = late(_TITLE)
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
    yield from _beside(lower, border)


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

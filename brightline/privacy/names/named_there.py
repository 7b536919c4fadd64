"""Names on a platform of an earlier sentence: 'find me on Instagram ... my name there is X'.

What lives here: 'there' with what somebody is called there, and the platform, in the title or
anywhere before it. Names that answer a question of the title are in `title_questions`, those right
beside their platform in `handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import is_made_up, is_name, is_unlike_a_word
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_THERE = (
    r"(?:(?:over\s|on\s|up\s)?there|on\sit|por\sahi|ahi|alli|alla|"
    r"en\s(?:ella|esa\s(?:app|red|aplicacion))|dort)"
)
_CALLED = (
    r"(?:(?:user\s?|nick\s?|screen\s?)?name|user|handle|nick|account|profile|id|tag|usuario|"
    r"nombre(?:\sde\susuario)?|cuenta|perfil|benutzername|pseudo)"
)
_MY = r"(?:my|mi|mein|the|el)"
_IS = r"(?:\s?[:=]\s?|\s(?:is|es|ist)\s?:?\s)"
_WHOLE = rf"[\"']?(?P<whole>@?(?<![a-z0-9])(?P<name>{NAME}))"
_I_AM = (
    r"(?:i\sam|i'm|im|it's|it\sis|soy|me\sllamo|aparezco\scomo|estoy\scomo|look\sfor|"
    r"search(?:\sfor)?|buscame\scomo|ich\sbin)"
)
_TOLD = (
    # 'my user name there is fernloft5', 'mi usuario ahí: fernloft5'
    (late(rf"(?<![a-z]){_MY}\s{_CALLED}\s{_THERE}{_IS}{_WHOLE}"), True),
    # 'there my name is fernloft5', 'ahí soy fernloft5'
    (late(rf"(?<![a-z]){_THERE},?\s(?:{_I_AM}|{_MY}\s{_CALLED}(?:\sis|\ses)):?\s{_WHOLE}"), False),
    # 'I am fernloft5 there', 'add fernloft5 there'
    (
        late(
            rf"(?<![a-z])(?:{_I_AM}|add|find|follow|message|agrega|agregame\scomo|sigue\sa)\s{_WHOLE}\s{_THERE}(?![a-z])"
        ),
        False,
    ),
)
_CUE = re.compile(r"there|on it|ahi|all[ia]|en (?:ella|esa)|dort")
_PLATFORM, _PAYS = late(A_PLATFORM), late(PAYMENT)
_BESIDE = 80  # characters around 'there' in which the name stands
_BEFORE = 800  # characters of the text in which its platform may stand


def find_names_there(lower: str) -> Iterator[tuple[Found, bool]]:
    """The names, in a folded text, that 'there' points to a platform; whether they are paid."""
    for told, plainly in _told(lower):
        if _may_be(told["name"], plainly) and (platform := _platform_before(told)):
            pays = _PAYS.match(platform) is not None
            yield (told["name"], *told.span("whole")), pays


def _told(lower: str) -> Iterator[tuple[re.Match[str], bool]]:
    """What is said beside each 'there', and whether it is said to be a name."""
    done = 0
    for cue in _CUE.finditer(lower):
        if cue.start() >= done:
            done = cue.end() + _BESIDE
            window = max(0, cue.start() - _BESIDE), done
            for form, plainly in _TOLD:
                yield from ((told, plainly) for told in form.finditer(lower, *window))


def _may_be(name: str, plainly: bool) -> bool:
    """Whether it is no word of a sentence: with a figure or line, or of two words run together."""
    if not (is_name(name) and is_piece(name)):
        return False
    return is_unlike_a_word(name) or (plainly and is_made_up(name))


def _platform_before(told: re.Match[str]) -> str:
    """The last platform that is named in front of the sentence."""
    start = told.start()
    named = [one.group() for one in _PLATFORM.finditer(told.string, max(0, start - _BEFORE), start)]
    return next((one for one in reversed(named) if one), "")

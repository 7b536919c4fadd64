"""Names on platforms that answer the title: 'my snap?' over 'it is fernloft5, as in the title'.

What lives here: a title that ends by asking for a name on a platform, and the sentence of the body
that gives it. Names that stand in the title themselves are in `title_handles`.
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

_ASKS = "?:.…>-"  # signs at the end of such a title
_NAMED = r"(?:\s(?:user\s?name|name|user|handle|nick|usuario|nombre|account))?"
_ASKED = late(
    rf"(?:(?<![a-z])(?:my|mi|what|which|cual|whats|and|the|el|on|en|of|de|for)\s|[^\w\s]\s{{0,2}}|\A)"
    rf"(?P<platform>{A_PLATFORM}){_NAMED}(?:\sis|\ses)?\s?[?:.…>-]{{1,4}}\W{{0,3}}$"
)
_QUESTION = r"(?:title|headline|heading|question|titulo|encabezado|pregunta)(?![a-z])"
_THE = r"(?:(?:the|my|that|el|la|mi|del|al|lo)\s)"
_NAME = rf"[\"']?(?P<whole>[@$]?(?<![a-z0-9])(?P<name>{NAME}))"
_IT_IS = r"(?:(?:it|that|this|eso|answer|respuesta)\s(?:is|es)|it's|that's|its|es|soy|i'm|i\sam)"
_ANSWERED = (
    # 'the answer to the title is fernloft5', 'to answer the title: fernloft5', 'answer: fernloft5'
    late(
        rf"(?<![a-z])(?:answer(?:ing)?|respuesta|responder)(?:(?![a-z])[^.!?\n:]{{0,24}}?{_QUESTION}[^.!?\n:]{{0,8}}?"
        rf"(?:\s(?:is|es)\s|:\s?|=\s?|,\s(?:it\sis|it's|es)\s)|\s?[:=]\s?){_NAME}"
    ),
    # 'it is fernloft5, as in the title question'
    late(rf"(?<![a-z]){_IT_IS}\s{_NAME}[^.!?\n]{{1,32}}?(?<![a-z]){_THE}?{_QUESTION}"),
    # 'fernloft5 is the answer to the title', 'fernloft5 (see the title)'
    late(
        rf"(?:\A|[\n.!?:;,]\s{{0,2}}){_NAME}[\s,(–-]{{1,3}}(?:is|es|as|como|see|that|answers?|responde|"
        rf"para|for|ver)(?![a-z])[^.!?\n]{{0,24}}?{_QUESTION}"
    ),
)
# The sentence that gives it says nothing else, nor of the title.
_PLAINLY = late(rf"(?:[\n.!?]\s{{0,2}}){_IT_IS}:?\s{_NAME}(?=\s?(?:[.!\n]|$))")
_PAYS = late(PAYMENT)


def find_title_answers(lower: str) -> Iterator[tuple[Found, bool]]:
    """The name that a folded text gives for what its first line asks; whether it receives money."""
    border = lower.find("\n")
    if border <= 0 or lower[:border].rstrip()[-1:] not in _ASKS:
        return
    asked = _ASKED.search(lower, 0, border)
    if asked is None:
        return
    for form in (*_ANSWERED, _PLAINLY):
        for told in form.finditer(lower, border):
            if _is_answer(told, plainly=form is _PLAINLY):
                found = told["name"], *told.span("whole")
                yield found, _PAYS.match(asked["platform"]) is not None
                return


def _is_answer(told: re.Match[str], plainly: bool) -> bool:
    """Whether it is no word of a sentence: with a figure, or of two words run together."""
    name = told["name"]
    if not (is_name(name) and is_piece(name)):
        return False
    return is_unlike_a_word(name) or (not plainly and is_made_up(name))

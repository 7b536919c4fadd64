"""Numbers glued behind a word that asks to call: 'call701five550one01now'.

What lives here: such words, and the figures and number words behind them in one stretch.
"""

from __future__ import annotations

from brightline.privacy.figures.number_pieces import MIXED, Parts, pieces_of
from brightline.privacy.text.late import late

_CALL_AND_REST = late(
    r"(?:(?:please|pls|plz|just|call|text|txt|tel|telefon|tlf|ring|phone|cell|cel|celular|movil|mobil|mobile|nr|num|numero|number|"
    r"no|wa|whatsapp|sms|me|at|on|my|is|llama|llamame|ruf|rufan|appelle|chiama|liga|bel|dzwon)){1,4}"
    r"(?P<rest>\d[a-z0-9]{6,60}?|(?:one|two|three|four|five|six|seven|eight|nine|zero)[a-z0-9]{6,60}?)"
    r"(?:now|pls|plz|please|today|anytime|ok|thx|thanks|bye)?"
)
_FEWEST_GLUED = 7  # digits behind such a word


def behind_call(token: str) -> Parts:
    """'call701five550one01': the figures and words of a number behind a word that asks to call."""
    glued = _CALL_AND_REST.fullmatch(token)
    if glued is None or MIXED.fullmatch(glued["rest"]) is None:
        return ()
    at = glued.start("rest")
    pieces = tuple(
        part._replace(start=part.start + at, end=part.end + at) for part in pieces_of(glued["rest"])
    )
    worded = any(part.notation in ("word", "misspelt") for part in pieces)
    digits = sum(len(part.digits) for part in pieces)
    return pieces if worded and digits >= _FEWEST_GLUED else ()

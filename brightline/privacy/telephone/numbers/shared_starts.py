"""Second numbers of which only the end is written: '212-555-0142 / 0143'.

What lives here: four figures behind a North American number and a slash, an ampersand or a word for
'or', which share the rest of its digits. Those with a hyphen in front are in `corrected_numbers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.prices import ROUND_SUM, YEAR
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_ENDING = late(
    r"\s?\(?(?:[/&|]|(?<=[\s(])(?:or|and|o|u|y|e|ou|et|oder|und)(?=\s))\s?(?P<ending>\d{4})"
    r"(?![\w%$€£¥]|[.,:-]\d|/\d{1,3}(?!\d)|\s?(?:\d|hrs?|hours?|horas?|uhr|[ap]\.?m|usd|eur|dollars?|bucks|pesos|cash|per|an?\s|[$€£¥%]))"
)
_MOST = 3  # further numbers that are read


def second_numbers(lower: str, phone: PhoneSpan) -> Iterator[tuple[str, int, int]]:
    """E.164 and the place of each ending behind a number that was found."""
    if not phone.e164.startswith("+1"):
        return
    at = phone.end
    for _ in range(_MOST):
        other = _ENDING.match(lower, at)
        if not other or YEAR.fullmatch(other["ending"]) or not int(other["ending"]) % ROUND_SUM:
            return
        yield phone.e164[:-4] + other["ending"], *other.span("ending")
        at = other.end()

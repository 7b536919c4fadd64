"""Prices of six figures: 'Precio 133650 pesos', '$133650', 'Maison 230 000 €'.

What lives here: amounts of a hundred thousand and more in one piece, or with a blank, a comma or a
point between their thousands and with cents of nought, with a currency in front or behind. Whether
other figures could complete a number is asked in `six_figures`.
"""

from __future__ import annotations

from brightline.privacy.amounts.measures.vehicles import APART
from brightline.privacy.text.late import late

_SIX = r"[1-9]\d\d(?:[., ]?\d{3}|[., ]?\d{3}[.,]00)"
_CURRENCY = (
    r"(?:[$€£]|usd|us\sdollars|dollars?|bucks|quid|dolares|dlls|dls|eur(?:os?)?|gbp|pounds|pesos?|mxn|mn|ars|clp|cop|reais|soles|"
    r"chf|cad|aud|kr(?:onor)?|sek|:-)"
)
IN_FRONT = late(
    rf"(?<![\w$€£])(?:(?:us|ca|au|mx|r|a|c)?[$€£]\s?|p(?=[1-9]\d\d,?000))(?P<row>{_SIX})(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
)
"""A price behind its currency."""
BEHIND = late(rf"{APART}(?P<row>{_SIX})(?=\s?{_CURRENCY}(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d))")
"""A price in front of its currency."""

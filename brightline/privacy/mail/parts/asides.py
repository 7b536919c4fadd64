"""What is said between the parts of an address to no purpose: an endearment, a price, some hours.

What lives here: a pattern, to build from, over folded and lower-case text. Remarks on how a part is
written are in `sign_phrases`, chatter in brackets and rows in `spread/chatter`.
"""

from __future__ import annotations

_ENDEARMENT = (
    r"(?:my|our|dear(?:est|s)?|darlings?|love|honey|hun|hon|babes?|baby|sweetie|sweetheart|sir|guys|friends?|mate|"
    r"gentlem[ae]n|folks|please|pls|plz|ok|okay|yes|yeah|lol|haha|ha|hehe|xx+|thanks|thx|ta|oh|hey|hello|hi|you|know|"
    r"mi|mis|amor|vida|carino|queridos?|queridas?|corazon|cielo|guap[oa]s?|amig[oa]s?|por|favor|porfa|gracias|jaja|"
    r"mon|mes|cheri|cher|ami|amis|merci|mein|meine|schatz|lieber?|freunde?|bitte|danke|caro|tesoro|prego|grazie|meu|"
    r"querid[oa]|obrigad[oa])"
)
_PRICE = r"(?:[$€£]\s?\d{1,4}|\d{1,4}\s?(?:[$€£]|(?:usd|eur|dollars?|euros?|bucks)(?![a-z])))"
# In brackets: no sign, no ending and no telephone number.
_BRACKET = (
    r"(?:[\[({](?!\s?(?:d[o0]t|punto|point|punkt|ponto|period|com|net|org|at?|[.,@])\s?[\])}])(?!(?:[^\d()]*\d){7})"
    r"[^@()\[\]{}\n]{1,30}[\])}])"
)
_MORE = rf"(?:[\s,]{{1,2}}{_ENDEARMENT}){{0,3}}"
ASIDE = rf"(?:{_BRACKET}|(?<![a-z0-9])(?:{_PRICE}|{_ENDEARMENT}{_MORE}(?![a-z0-9])))"
"""Such a remark without the blanks around it."""

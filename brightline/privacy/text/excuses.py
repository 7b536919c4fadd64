"""What a writer says who puts a slip right: 'oops', 'no wait', 'i mean'.

What lives here: the words that are said of numbers, names and addresses alike, as patterns. What is
said of one kind alone stands with its own search.
"""

from __future__ import annotations

OOPS = (
    r"oo+ps+|who+ps|ops|o[eu]ps|oei|u+ps|hups|h?uy|hopp(?:la|a|san)|huch|hovsa|oj(?:san|ej|\s?da)?|oisann|"
    r"foutje|pomylka|mince|zut"
)
"""Of a slip and of nothing else, in the languages that are read."""
EXCUSES = (
    rf"sor+y|{OOPS}|nope|no\swait|wait\sno|my\s(?:bad|mistake)|mistake|typo|actually|scratch\sthat|rather|errata|"
    r"me\sequivoque|perdon|corrijo|pardon|entschuldigung|desculp[ae]|scusa(?:te)?"
)
"""Of the slip."""
MEANT = (
    r"correction|(?:i\s)?meant?|make\s(?:that|it)|digo|mejor\sdicho|je\sveux\sdire|ich\smeine|"
    r"quer(?:o|ia)\sdizer|volevo\sdire"
)
"""In front of what was meant."""

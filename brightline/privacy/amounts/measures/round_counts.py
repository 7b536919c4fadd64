"""What is counted in adverts beside other figures: '30000 songs', '1800 watts', '14 yrs teaching'.

What lives here: patterns for `quantities`, each of a count with its noun, of few figures or round:
songs, gigs, watts, owners, litres, a room, a baby's months, decades, years of a trade, marks of a
school, what one is insured to. A number that is cut in such groups is round in none.
"""

from __future__ import annotations

from brightline.privacy.amounts.common.units import FEW_COUNTED

_APART = r"(?<![\d.,/-])"
_SONGS = r"(?:songs?|tracks|tunes|canciones|temas|musicas|titel|titres)"
_DONE = r"(?:gigs|shows|weddings|parties|bodas|fiestas|eventos|hochzeiten)"
_OF_A_SHOW = r"(?:speakers|mics?|bocinas|parlantes|turntables|(?:previous\s)?owners|duenos)"
_AT_WORK = (
    r"(?:teaching|lifting|cutting|driving|cleaning|cooking|grooming|training|painting|experience|"
    r"exp|in\s(?:business|the\strade)|de\s(?:oficio|experiencia|profe)|erfahrung|erfarenhet)"
)
_CURRENCY = r"(?:dollars|bucks|quid|pounds|euros?|eur|usd|[$€£])"
ROUND_COUNTS = (
    rf"(?<![.,/-])(?:[1-9]\d?|[1-9]\d0)\s{FEW_COUNTED}(?![a-z])",
    rf"{_APART}[1-9]\d{{0,2}}[.,]?000\s{_SONGS}(?![a-z])",
    rf"{_APART}[1-9]\d00\s?w(?:atts?)?(?![a-z\d])",
    rf"{_APART}[1-9]\d{{0,2}}0\s{_DONE}(?![a-z])",
    rf"(?<![.,/-])[1-6]\s{_OF_A_SHOW}(?![a-z])",
    r"(?<![.,/x-])[2-9]\s?x\s?[2-9]\sm(?![a-z\d])",
    r"(?<![.,/-])[1-3]\d\s(?:grad|grados|degrees|gradi|graus)(?![a-z])",
    rf"{_APART}[1-9]\d{{0,2}}[05],-\s?€",
    rf"{_APART}(?<!\d\s)(?<!\d,\s)[1-8][.,]\d\s?l(?![a-z]|,?\s\d)",
    rf"{_APART}0\s?(?:-|to|a)\s?(?:[1-9]|1\d|2[0-4])\s(?:months?|mths?|meses|monate|mois)(?![a-z])",
    r"[2-9]0'?s\s?(?:to|till?|until|-)\s?(?:now|today|present)(?![a-z])",
    rf"(?<![.,/-])[1-9]\d?\s?(?:yrs?|years?|anos|jahre|ar)\s{_AT_WORK}(?![a-z])",
    r"(?<![.,/-])[1-4][.,]\d\s(?:gpa|notenschnitt)(?![a-z])",
    rf"{_APART}(?<![\d.,]\s)[1-9]00[., ]?000\s?{_CURRENCY}(?![a-z\d])",
)
"""Of which the first character is a figure."""

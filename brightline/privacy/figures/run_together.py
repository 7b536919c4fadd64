"""Words that may be several for figures, run together: 'nollsju', 'NullaHatEgyÖtÖtÖtNulla...'.

What lives here: which of them are worth the question whether a language's words cover them. How
they are read is in `spoken_rows`.
"""

from __future__ import annotations

from brightline.privacy.text.late import late

_SHORTEST_GLUED = 20  # letters of a number in words that are run together
# 'nollsju', 'fyranoll', 'nioatta', 'nollaneljanolla': two or more, also of several languages here,
# since those that hold such a word are asked one by one whether it is all of their words
_ONE_FIGURE = (
    r"(?:noll|null|nul|ett|tva|tre|fyra|fem|sex|sju|atta|nio|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|"
    r"een|twee|drie|vijf|zes|zeven|negen|en|to|fire|seks|syv|otte|atte|ni|"
    r"nolla|yksi|kaksi|kolme|nelja|viisi|kuusi|seitseman|kahdeksan|yhdeksan|"
    r"nulla|egy|ketto|harom|negy|ot|hat|het|nyolc|kilenc|"
    r"sifir|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz)"
)
_FEW_GLUED = late(rf"{_ONE_FIGURE}{{2,6}}")
_SHORTEST_OF_FEW = 6  # letters


def is_glued(word: str) -> bool:
    """Whether a word may be some run together: a whole number's, 'NullaHatEgyÖtÖtÖtNulla...'."""
    if len(word) >= _SHORTEST_GLUED:
        return word.isalpha()
    return len(word) >= _SHORTEST_OF_FEW and _FEW_GLUED.fullmatch(word) is not None

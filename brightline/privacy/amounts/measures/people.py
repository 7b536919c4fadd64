"""How many people something holds, in words: 'Seats two, three or four people'.

What lives here: rows of number words that rise by one, and ranges of tens, in front of a word for
people, in six languages. Such rows are few words, so that a number is hardly told by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, find_forms, is_any
from brightline.privacy.text.late import late

ROWS = tuple(
    row.split()
    for row in (
        "one two three four five six seven eight nine ten eleven twelve",
        "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "un deux trois quatre cinq six sept huit neuf dix onze douze",
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "uma dois tres quatro cinco seis sete oito nove dez onze doze",
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    )
)
"""One to twelve in six languages."""
_PEOPLE = (
    r"(?:people|persons|guests|adults|kids|children|friends|pupils|students|players|passengers|invitados|personas|"
    r"comensales|huespedes|ninos|adultos|alumnos|amigos|pasajeros|personnes|invites|adultes|enfants|eleves|personen|gaste|"
    r"leute|kinder|erwachsene|schuler|persone|ospiti|invitati|adulti|bambini|pessoas|convidados|criancas|alunos)(?![a-z])"
)
_AND = r"(?:or|to|and|o|u|a|y|ou|oder|bis|und|et|e)"
_WORD = rf"(?:{'|'.join(sorted({word for row in ROWS for word in row}, key=len, reverse=True))})"
_TEN = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|"
    r"ochenta|noventa|vingt|trente|quarante|cinquante|soixante|zwanzig|dreißig|dreissig|vierzig|funfzig|sechzig|"
    r"venti|trenta|quaranta|cinquanta|sessanta|vinte|trinta|quarenta|cinquenta|sessenta|ten|diez|dix|zehn|dieci|dez|"
    r"fifteen|quince|quinze|funfzehn|quindici)"
)
_COUNTED = late(
    rf"(?<![a-z-])(?P<row>(?P<words>{_WORD}(?:,\s{_WORD}){{0,2}},?\s{_AND}\s{_WORD})\s{_PEOPLE})"
)
_BETWEEN = late(
    rf"(?<![a-z-])(?:between|from|entre|de|zwischen|von|tra|fra|da)\s(?P<row>{_TEN}\s{_AND}\s{_TEN}\s{_PEOPLE})"
)
_LETTERS = re.compile(r"[a-z]+")


def people(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return find_forms(lower, start, end, _FORMS)


def _rises(match: re.Match[str]) -> bool:
    """Whether the words are of one language and each is one more than the one before."""
    words = _LETTERS.findall(match["words"])
    said = [*words[:-2], words[-1]]
    return any(
        set(said) <= set(row)
        and [row.index(word) - row.index(said[0]) for word in said] == [*range(len(said))]
        for row in ROWS
    )


_NEEDED = late(rf"\s{_PEOPLE}")
_FORMS = (Form(_NEEDED, _COUNTED, "row", _rises), Form(_NEEDED, _BETWEEN, "row", is_any))

"""Names on platforms with a gap that the text fills: 'snap jane__', '... with 77 in place of __'.

What lives here: a name that breaks off in lines, dots or stars, in the title or elsewhere, and the
sentence that says what belongs there. Each is a find of its own with the whole name, so that
neither stays readable. Halves without a gap are in `handles_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, TO_NAME
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_SIGNS = r"_{1,6}|\*{1,6}|\.{2,6}|-{2,6}|#{2,6}"
_GAP = r"_{2,6}|\*{2,6}|\.{2,6}|-{2,6}|#{2,6}"
_BEGUN = late(
    rf"(?P<platform>{A_PLATFORM}){TO_NAME}(?P<whole>(?P<name>[a-z](?:[a-z0-9]|[._-](?=[a-z0-9])){{2,24}})(?P<gap>{_GAP})"
    r"(?P<rest>[a-z0-9]{0,12}))(?![\w@])"
)
_FOR = (
    r"(?:in(?:to)?\s(?:the\s)?(?:place|spot|gap)\sof\s|instead\sof\s|where\s(?:you\ssee\s)?|"
    r"en\s(?:el\s)?(?:lugar|vez|sitio)\sdel?\s|donde\s(?:va|van|esta|estan|ves|dice)\s)"
)
_BY = r"(?:for|on|over|in|into|is|es|en|por)"
_WORDS = (
    r"gaps?|blanks?|(?:under|low)\s?lines?|under\s?scores?|lines?|stars|dots|hueco|espacios?|rayas?|rayitas?|lineas?|"
    r"guion(?:es)?(?:\sbajos?)?|estrellas|asteriscos|puntos"
)
_FILLED = late(
    r"(?<![\w$€£@.-])(?P<half>\d{1,6}|(?:[a-z]{0,12}\d{1,4}))\s"
    rf"(?:{_FOR}(?:(?:the|el|la|los|las|these|those|my)\s)?(?:(?P<sign>{_SIGNS})(?!\w)|(?:{_WORDS})(?![a-z]))"
    rf"|{_BY}\s(?:the\s|el\s|los\s)?(?P<plain>{_GAP})(?!\w))"
)
# Without one of these nothing is filled in.
_CUE = re.compile(r"_ ?_|\*\*|\.\.|--|##")
_PAYS = late(PAYMENT)
_FAR = 1200  # characters between the name and what fills it


def find_filled_handles(lower: str) -> Iterator[tuple[Found, bool]]:
    """Both parts of a name in a folded, lower-case text; and whether it receives payments."""
    if not _CUE.search(lower):
        return
    begun = next(_names(lower), None)
    if begun is None:
        return
    for filled in _FILLED.finditer(lower):
        sign = filled["sign"] or filled["plain"] or begun["gap"]
        apart = filled.start() >= begun.end() or filled.end() <= begun.start()
        if sign[0] == begun["gap"][0] and apart and filled.start() - begun.end() < _FAR:
            name = f"{begun['name']}{filled['half']}{begun['rest']}"
            pays = _PAYS.match(begun["platform"]) is not None
            yield (name, *begun.span("whole")), pays
            yield (name, *filled.span("half")), pays
            return


def _names(lower: str) -> Iterator[re.Match[str]]:
    """The names with a gap, none of which is a word of a sentence that breaks off."""
    for begun in _BEGUN.finditer(lower):
        if is_name(begun["name"]) and is_piece(begun["name"]):
            yield begun

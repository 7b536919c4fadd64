"""Names on platforms told piece by piece with the place of each: 'ends in loom, begins with fern'.

What lives here: words, halves and ends behind a platform in one sentence, in any order and in the
languages of most adverts, and the text with the name itself. Halves with sentences between them are
in `halved_handles`, pieces that a note puts together in `handles_in_pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import is_made_up, is_name, is_unlike_a_word
from brightline.privacy.names.joined_pieces import is_piece, signed
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME, TO_NAME
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 90  # characters behind a platform's window
_OF = (
    r"(?:words?|half|part|piece|bit|palabra|mitad|parte|trozo|mots?|moitie|partie|bout|wort|halfte|teil|"
    r"parola|meta|pezzo|palavra|metade|ord(?:et)?|halvan?|del(?:en)?|woord|helft|deel)"
)
_THE = r"(?:(?:the|its|my|la|el|le|das|die|der|a|o|il|het|de)\s)?"
_WITH = r"(?:with|in|on|con|por|en|par|avec|mit|auf|com|em|per|pa|med|met|op)"
_AT_FIRST = (
    rf"(?:{_THE}(?:first|1st|front|primer[ao]?|premi(?:er|ere)|erste[sr]?|prim[ao]|primeir[ao]|forsta|eerste)\s{_OF}"
    rf"|(?:begins|starts|opens|empieza|comienza|commence|beginnt|fangt\san|inizia|comincia|comeca|borjar|begint)\s{_WITH})"
)
_AT_LAST = (
    rf"(?:{_THE}(?:second|2nd|last|other|back|segund[ao]|otra|ultim[ao]|deuxieme|seconde?|autre|derni(?:er|ere)|zweite[sr]?|"
    rf"andere[sr]?|letzte[sr]?|second[ao]|altr[ao]|outr[ao]|andra|tweede)\s{_OF}"
    rf"|(?:ends|finishes|closes|stops|termina|acaba|finit|(?:se\s)?termine|endet|hort\sauf|finisce|slutar|eindigt)\s{_WITH})"
)
_IS = r"(?:\s?[:=]\s?|\s(?:is\s|es\s|est\s|ist\s|e\s|ar\s)?)[\"']?"
_LINK = r"(?:\s?[,;/+–-]\s?|\s)(?:(?:and|then|y|luego|et|puis|und|dann|e|poi|och|en)\s)?"
_END = r"(?=\s?(?:[.,;!?()\n]|[^\x00-\x7f]|$)|\s[–-]\s)"
_FORMS = tuple(
    late(
        rf"{A_PLATFORM}(?:{TO_NAME}|\s?[,;(–-]\s?)(?P<told>{one}{_IS}(?<![a-z0-9])(?P<one>{NAME})[\"']?{_LINK}"
        rf"{other}{_IS}(?<![a-z0-9])(?P<other>{NAME})[\"']?){_END}"
    )
    for one, other in ((_AT_FIRST, _AT_LAST), (_AT_LAST, _AT_FIRST))
)
_CUE = re.compile(
    rf"(?<![a-z]){_OF}(?![a-z])|(?<![a-z])(?:[bcefiop]\w{{3,7}}|fangt\san)\s{_WITH}\s"
)
_COUNTED = re.compile(rf"(?<![a-z]){_OF}(?![a-z])")


def placed_pieces(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names in one piece, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        last = min(len(lower), end + _BESIDE)
        if not _CUE.search(lower, start, last):
            continue
        for form, in_order in zip(_FORMS, (True, False), strict=True):
            for told in form.finditer(lower, start, last):
                first, second = ("one", "other") if in_order else ("other", "one")
                pieces = told[first], told[second]
                name = "".join(pieces)
                if all(map(is_piece, pieces)) and is_name(name) and _is_told(told, name, in_order):
                    begin, close = told.span("told")
                    yield begin, close, signed(lower, begin, name)


def _is_told(told: re.Match[str], name: str, in_order: bool) -> bool:
    """Whether a name is told; 'my Instagram begins with yoga and ends with tea' is none."""
    if not in_order or _COUNTED.search(told["told"]):
        return True
    return is_made_up(name) or is_unlike_a_word(name)

"""Capitals in an address that say themselves that they go: 'jane7@REMOVETHIS.example.org'.

What lives here: the words, in seven languages, and the text without them. Words that a notice names
are in `removals`.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Folded

_THIS = r"(?:THIS|ME|IT|ESTO|ESO|ME|LO|CECI|CA|MOI|DIES|DAS|MICH|QUESTO|DET|DETTA|ISTO|DIT)"
_GOES = (
    r"(?:NO[_-]?SPAM(?:PLEASE)?|ANTI[_-]?SPAM|SIN[_-]?SPAM|SANS[_-]?SPAM|KEIN[_-]?SPAM|NO[_-]?BOTS?|"
    rf"(?:REMOVE|DELETE|DROP|CUT|ERASE|TAKEOUT|TAKE|QUITA|BORRA|ELIMINA|SACA|ENLEVE[RZ]?|RETIRE[RZ]?|OTE[RZ]?|SUPPRIME[RZ]?|TOGLI|RIMUOVI|"
    rf"REMOVA|APAGUE|LOSCHE?|ENTFERNE?|STREICHE?|VERWIJDER)[_-]?{_THIS}?(?:[_-]?(?:OUT|WEG|BORT|PLEASE))?|"
    r"(?:TA|TAG)[_-]?BORT(?:[_-]?(?:DET|DETTA))?|(?:BITTE)?(?:ENTFERNEN|LOSCHEN|WEGLASSEN)|HAAL[_-]?WEG)"
)
_IN_ADDRESS = re.compile(
    rf"(?<=@){_GOES}[._-]?(?=[a-z0-9])|(?<=[a-z0-9])[._+-]?{_GOES}(?=@)|(?<=[a-z0-9])[._-]?{_GOES}(?=\.[a-z]{{2,8}}(?![\w@]))"
)
_CAPITALS = re.compile(r"[A-Z]{2}[^\s@]{0,60}@|@[^\s@]{0,80}[A-Z]{2}")  # some stand beside it
_CUE = re.compile(rf"[@a-z0-9._+-]{_GOES}(?:@|[._-]?[a-z0-9])")
_ADDRESS = re.compile(r"[^\s@]{1,60}@[^\s@]{1,80}")


def without_fillers(folded: Folded) -> Folded:
    """The same without such capitals in what holds an '@'."""
    text = folded.text
    if "@" not in text or _CAPITALS.search(text) is None or _CUE.search(text) is None:
        return folded
    return folded.changed(
        (*filler.span(), "")
        for address in _ADDRESS.finditer(folded.text)
        for filler in _IN_ADDRESS.finditer(folded.text, *address.span())
    )

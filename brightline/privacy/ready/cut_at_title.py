"""Contacts that the end of a title cuts: '@fernb' over 'ooth594 (first part is in the title)'.

What lives here: what a body says right behind its first word, or before it, of what the title
begins, and the text without that break, so that names, addresses and numbers are found as if they
stood in one line. A part of a name that is told with more words is in `names/handles_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.foreign_numbers import VALUES_OF
from brightline.privacy.figures.name_digits import NUMBER_OF
from brightline.privacy.mail.titles.title_phrases import TITLE
from brightline.privacy.names.piece_notes import A_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_TITLE = (
    rf"(?:{TITLE}|titeln|titels|rubrik(?:en)?|overskrift(?:en)?|tytule|tytulu|nadpisu|nadpise|naslovu|otsikossa|"
    r"otsikosta|titlu|baslikta|cimben)(?![a-z])"
)
_THE = (
    r"(?:(?:the|my|this|our|el|la|mi|le|mon|du|dem|der|den|des|det|de|het|mijn|il|o|a|min|mein(?:em|er)?)\s|"
    r"l'\s?|d'\s?)"
)
_NAME = r"(?:name|handle|tag|nick|number|mail|address|nombre|numero|correo|nom|nome|nummer|namens?)"
_HALF = (
    r"(?:half|part|bit|piece|letters|digits|mitad|parte|trozo|partie|moitie|bout|teil|halfte|stuck|meta|pezzo|"
    r"metade|pedaco|deel|helft|stuk|del(?:en)?|halva(?:n)?|bit(?:en)?|halvdel(?:en)?|czesc|polowa|cast|pulka)"
)
_FIRST = (
    r"(?:first|1st|front|opening|other|missing|primer[ao]?|1a|otra|premiere?|autre|erste[rs]?|andere|prim[ao]|altra|"
    r"primeir[ao]|outra|eerste|forsta|andra|forste|pierwsza|prvni)"
)
_OPENING = (
    rf"(?:{_FIRST}\s{_HALF}|beginning|start|front|head|comienzo|principio|inicio|debut|commencement|anfang|beginn|"
    r"inizio|comeco|begin|borjan|begynnelsen|begyndelsen|starten|poczatek|zacatek|alku)"
)
_STANDS = (
    r"(?:is|are|stands|sits|comes|esta|es|va|est|se\strouve|ist|steht|kommt|e|sta|si\strova|fica|staat|ar|star|"
    r"finns|er|jest|je|on)\s"
)
_BEGINS = (
    r"(?:starts?|begins?|started|begun|empieza|comienza|inicia|arranca|commence|debute|beginnt|startet|fangt|"
    r"inizia|comincia|comeca|begint|start(?:ar)?|borjar|begynder|begynner|zaczyna\ssie|zacina)\s"
)
_ON = (
    r"(?:continued|continues|carries\son|goes\son|sigue|continua|viene|suite|fortsetzung|geht\sweiter|segue|"
    r"vervolg|gaat\sverder|fortsatter|fortsattning)\s"
)
_IN = (
    r"(?:(?:up|right|just|oben|arriba|boven|hoog|uppe|oppe|haut|plus\shaut|la-haut|su|sopra|acima|schon|ya)\s){0,2}"
    r"(?:in|at|on|from|en|del?|desde|im|vom|von|aus|dans|du|nel|dal|no|do|van|i|fran|w|v|z)\s"
)
_NOTE = (
    rf"(?:(?:its?|it's|and|y|et|und|e|en|och)\s)?"
    rf"(?:{_THE}?{_OPENING}\s(?:(?:of|de|del|di|von|da|do|van|av|af)\s{_THE}?{_NAME}\s)?(?:{_STANDS})?|{_BEGINS}|{_ON})"
    rf"(?:{_IN}{_THE}?)?{_TITLE}(?:\s(?:above|arriba|up\stop|oben))?"
)
_ENDS = r"(?=\s?(?:[)\].,;:!?\n–-]|$))"
_BORDER = r"(?P<border>\s?(?:\.{2,4}|…)?\s?\n\s{0,3}(?:\.{2,4}|…)?\s?)"
_BEHIND = late(
    rf"{_BORDER}(?P<rest>[a-z0-9][\w.@+-]{{0,60}})[\s,;:.]{{0,3}}\s?[(\[,;–-]\s?{_NOTE}{_ENDS}"
)
_BEFORE = late(rf"{_BORDER}(?:[(\[]\s?{_NOTE}\s?[)\]]|{_NOTE}\s?[:,–-])\s?(?=[a-z0-9@])")
_WORDS = (
    "tit", "headline", "heading", "subject", "uberschrift", "betreff", "asunto", "rubrik",
    "overskrift", "encabezado", "tytul", "nadpis", "naslov", "otsik",
)  # fmt: skip
_FAR = 160  # characters of a body in which such a note ends
_LAST_WORD = late(r"(?<![\w@$.+-])[@$]?[a-z0-9][a-z0-9._+-]{0,40}$")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"[a-z]+$"), re.compile(r"[a-z]+")
_DIGITS = frozenset(NUMBER_OF).union(*VALUES_OF.values())
_LONGEST_WORD, _BESIDE = 42, 24  # characters
_TO_NAME = late(
    rf"(?<![a-z0-9])(?:{A_PLATFORM}|e-?mail|mail|correo|courriel)(?:\s?[:=>-]\s?|\s)(?:(?:is|es|ist|est|e|ar)\s)?$"
)


def may_be_cut(lower: str) -> bool:
    """Whether the beginning of a body speaks of the title: few do."""
    border = lower.find("\n")
    if border <= 0:
        return False
    head = lower[border : border + _FAR]
    return any(word in head for word in _WORDS)


def over_the_cut(lower: str) -> Iterator[Change]:
    """The break between a folded, lower-case title and what its body goes on with."""
    border = lower.find("\n")
    first = max(0, border - 6)  # signs for what goes on
    behind = _BEHIND.search(lower, first, border + _FAR)
    before = None if behind else _BEFORE.search(lower, first, border + _FAR)
    told = behind or before
    if told is None:
        return
    if _is_begun(lower, told.start("border"), told):
        yield told.start(), behind.start("rest") if behind else told.end(), ""
    elif before and _is_counted(lower, before):
        yield *before.span(), " "


def _is_counted(lower: str, before: re.Match[str]) -> bool:
    """Whether the words for digits stand on both sides of a note."""
    last = _WORD_BEFORE.search(lower[max(0, before.start() - _LONGEST_WORD) : before.start()])
    first = _WORD_BEHIND.match(lower, before.end())
    return all(word is not None and word.group() in _DIGITS for word in (last, first))


def _is_begun(lower: str, end: int, told: re.Match[str]) -> bool:
    """Whether the last word of a title is the beginning of a name or an address."""
    word = _LAST_WORD.search(lower[max(0, end - _LONGEST_WORD) : end])
    if word is None:
        return False
    if word.group()[0] in "@$" or "@" in (told.groupdict().get("rest") or ""):
        return True
    start = end - len(word.group())
    return _TO_NAME.search(lower[max(0, start - _BESIDE) : start]) is not None

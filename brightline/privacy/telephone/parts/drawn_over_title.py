"""Numbers over title and body with letters drawn for figures: '... - 2I2', 'the rest: SSS OI42'.

What lives here: the end of a title with an area code that has such letters, the rest behind a word
of the body that tells it, and the text with both in figures; which number they are is found as in
any other text (`over_title`, `title_digits`). Both must be one number of North America.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.drawn.drawn_rows import unlike_a_word
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_DRAWN = "oilsbz|"  # of a folded, lower-case text
_ONE = rf"[0-9{_DRAWN}]"
_BLANK = r"(?:[\s.-]{0,3}(?:[x_*?#-]{2,4}|\.{2,4}|…))"
_HEAD = late(
    rf"(?<![\w$€£])(?P<head>\(?{_ONE}{{3}}\)?(?:[\s.-]{{1,2}}{_ONE}{{3}})?){_BLANK}?[^\w\n]{{0,4}}\Z"
)
_SMALL = (
    r"(?:\s?[:.-]|[\s,](?:is|are|with|in|of|my|the|it|phone|number|dial|call|text|digits?|four|then|es|son|"
    r"de|mi|con|en|el|numero|telefono|cuatro|cifras)(?![a-z])){0,6}"
)
_REST = late(
    r"(?<![a-z])(?:rest|resto|reste|ends?|ending|last|then|continues?|goes\son|finish(?:es)?|termina|ultimos|"
    rf"sigue|acaba|luego){_SMALL}\s{{1,2}}(?P<rest>(?:{_ONE}{{3}}[\s.-]{{0,2}})?{_ONE}{{4}})(?![\w$€£%])"
)
# '... SSSOlOO <- rest of my number'
_REST_FIRST = late(
    rf"(?<![\w$€£])(?P<rest>(?:{_ONE}{{3}}[\s.-]{{0,2}})?{_ONE}{{4}})(?![\w$€£%])\s?(?:<?[-=]+|[(,:←]|(?:is|are|es)\s)\s?"
    r"(?:(?:the|my|el|lo|that's|is)\s)?(?:rest|remainder|other\shalf|second\s(?:half|part)|resto|otra\smitad)\s(?:of|del?)\s"
    r"(?:(?:the|my|mi|it)\s)?(?:number|phone|digits|numero|telefono|title)(?![a-z])"
)
_MEANT = str.maketrans(_DRAWN, "0115821")
_BLANKS = re.compile(r"[\s.-]+")
_FIGURE, _LETTER = re.compile(r"\d"), re.compile(r"[a-z|]")
_NO_DIGIT = re.compile(r"\D+")
_LONGEST_END = 24  # characters of a title in which the area code stands


def with_figures_over_title(folded: Folded) -> Folded:
    """The same with figures in both parts of such a number."""
    lower = folded.lower
    border = lower.find("\n")
    start = max(0, border - _LONGEST_END)
    if border <= 0 or not _FIGURE.search(lower, start, border):
        return folded  # as most titles are
    head = _HEAD.search(lower, start, border)
    if head is None or not _FIGURE.search(head["head"]):
        return folded
    return folded.changed(_changes(lower, folded.text, head))


def _changes(lower: str, text: str, head: re.Match[str]) -> Iterator[Change]:
    told = (form.finditer(lower, head.end()) for form in (_REST, _REST_FIRST))
    for rest in chain.from_iterable(told):
        parts = head["head"].translate(_MEANT), rest["rest"].translate(_MEANT)
        drawn = _LETTER.search(head["head"]) or _LETTER.search(rest["rest"])
        whole = nanp_national(_NO_DIGIT.sub("", "".join(parts)))
        if drawn and whole and _is_drawn(text[slice(*rest.span("rest"))]):
            yield *head.span("head"), parts[0]
            yield *rest.span("rest"), parts[1]
            return


def _is_drawn(written: str) -> bool:
    """'OI42', 'SSSOlOO', and no 'SOS BOLO'."""
    words = _BLANKS.split(written)
    return any(map(_FIGURE.search, words)) or all(map(unlike_a_word, words))

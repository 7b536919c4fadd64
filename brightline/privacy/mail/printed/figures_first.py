"""Names that begin with figures in words: 'Write to two seven jane at example dot org'.

What lives here: the address with such figures in front of its name, where a word or a sign says
that a name begins there. Figures behind a name are in `name_digits`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.name_digits import NUMBER_OF, SAID_IN_WORDS, figures_told
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_spans import EmailSpan
from brightline.privacy.text.late import late

_BEFORE = late(
    rf"(?<![^\s:(\"'])(?P<said>{SAID_IN_WORDS}(?:[\s,-]{{1,2}}{SAID_IN_WORDS}){{1,5}})[\s,-]{{1,2}}$"
)
_DOUBLE = late(
    rf"(?<![^\s:(\"'])(?P<said>(?:double|doble|doppel|doppio|triple)[\s-]{SAID_IN_WORDS})\s$"
)
_LONGEST = 60
_LONGEST_WORD = 30  # with what stands behind it; a piece of a longer one is no word for a number
_LAST_WORD = re.compile(r"([a-z]+)[\s,-]{1,2}$")
_LETTER = re.compile(r"[a-z]")


def with_first_figures(lower: str, span: EmailSpan) -> EmailSpan:
    """The same with the figures that are told in front of its name."""
    if not _LETTER.match(span.address):
        return span
    first = max(0, span.start - _LONGEST)
    before = lower[first : span.start]
    last = _LAST_WORD.search(before[-_LONGEST_WORD:])
    if last is None or last[1] not in NUMBER_OF:
        return span
    told = _BEFORE.search(before) or _DOUBLE.search(before)
    if told is None or not is_announced(lower, first + told.start()):
        return span
    figures = figures_told(told["said"])
    return span._replace(address=f"{figures}{span.address}", start=first + told.start())

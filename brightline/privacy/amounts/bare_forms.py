"""Quantities that only their form tells: '34-24-36', '31/10', '28/168/55', '9/10'.

What lives here: bust, waist and hips, days with their month, years with height and weight, and
marks, without a word or a unit. They are readable only where little else stands beside them, which
is decided in `mask`. What has a word, a unit or a full year is in `quantities`.
"""

from __future__ import annotations

from collections.abc import Sequence

from brightline.privacy.amounts.common.dates import SHORT_DAY, SHORT_MONTH
from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.lists.told_quantities import sizes
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

# bust, waist, hips in inches or centimetres
_NO_PREFIX = (  # of a number: '600 55-50-83'; in '165 90-60-90' it is a height
    r"(?=\d)(?<!(?<!\d)[06-9]\d\d[\s.:])(?<!(?<!\d)[06-9]\d\d[,:]\s)(?<!\d\s\d\s\d\s)(?<!luego\s)(?<!then\s)"
)
_MEASURES = (
    rf"(?<![a-z\d/.-]){_NO_PREFIX}"
    r"(?<![-/x]\s)(?<!\d\)\s)(?!(?:(?<=\d{3}\s)|(?<=\d{3},\s))\d+\s)(?:[2-5]\d[a-k]{0,4}|[6-9]\d|1[0-4]\d)(?P<m>\s?[-/x]\s?)"
    r"(?:[1-4]\d|[5-9]\d)(?P=m)(?:[2-9]\d|1[0-4]\d)(?![a-z\d]|\s?[-/x.]\s?\d)"
)
# With a word in front that tells what they are: '92 61 93', '17.4-26.4', '20250319'.
_GIRTH = r"(?:[1-9]\d|1[0-4]\d)"
TOLD_MEASURES = (
    r"(?:measure(?:ment)?s?|stats|figure|sizes?|medidas)\W{0,3}"
    rf"{_GIRTH}[\s,/-]{{1,2}}{_GIRTH}[\s,/-]{{1,2}}{_GIRTH}(?!\w|\W{{0,3}}\d|,?\s(?:and|or|y|o)\s\d)"
)
"""Bust, waist and hips behind a word for them."""
TYRES = (
    r"(?:sizes?|ty?ires?|tyres?|llantas?|rims?|wheels?|rines|medidas?)\W{1,3}"
    r"[123]\d5/[3-8][05]/r?(?:1[3-9]|2[0-4])(?!\w|[^\w\s]\d)"
    r"(?!\W{0,3}(?!(?<=\n)\d{1,3}\s?(?:%|(?:in|[ap]m|gb|mi|lbs?)(?![a-z])))\d(?:\d|\W{0,3}\d))"
)
"""'size 215/55/16', of tyres: behind a word, and with nothing that could complete a number."""
# Without a unit or a full year: readable only where little else stands beside them.
_BARE = late(
    "|".join(
        (
            r"(?<![a-z\d.,/-])(?:[0-4](?:[.,]\d)?|5(?:[.,]0)?)\s?/\s?5(?![a-z\d/-]|\.\d)",  # 4.5/5
            r"(?<![a-z\d.,/-])(?:\d(?:\.\d)?|10(?:\.0)?)/10(?![a-z\d/-]|\.\d)",  # 9/10
            _MEASURES,
            # 28/168/55: years, centimetres, kilos
            r"(?<![a-z\d/.-])(?:1[89]|[2-6]\d)\s?/\s?1[4-9]\d\s?/\s?(?:4[2-9]|[5-9]\d|1[01]\d)"
            r"(?![a-z\d]|\s?[-/x.]\s?\d)",
            rf"(?<![a-z\d/.-]){SHORT_DAY}(?P<s>[-/.]){SHORT_MONTH}(?:(?P=s)(?:[0-4]\d))?(?![a-z\d/-]|\.\d)",
            rf"(?<![a-z\d/.-]){SHORT_MONTH}(?P<s2>[-/.]){SHORT_DAY}(?:(?P=s2)(?:[0-4]\d))?(?![a-z\d/-]|\.\d)",
        )
    )
)
_BARE_NEEDED = late(r"\d\s?[-/.x]\s?\d")
_MEASURED = late(_MEASURES)
_FIGURE_BEHIND = late(r"\s\d|,\s\d(?![-/.]?\d)")


def bare_quantities(lower: str, start: int, end: int, certain: Sequence[Span]) -> list[Span]:
    """Those that only their form tells: '34-24-36', '31/10'; `certain` are those around them."""
    found: list[Span] = []
    if _BARE_NEEDED.search(lower, start, end):
        found += [match.span() for match in _BARE.finditer(lower, start, end)]
    found += sizes(lower, start, end)
    known = ByPlace(certain if found else ())
    return [span for span in found if not _goes_on(lower, span[1], known)]


def begins_with_measures(lower: str, at: int) -> bool:
    """Whether bust, waist and hips stand at a place, whatever follows."""
    return _MEASURED.match(lower, at) is not None


def _goes_on(lower: str, at: int, certain: ByPlace) -> bool:
    """'34-24-36 01 82' may be a number; '34-24-36 24/7' is none: what follows is known."""
    figure = _FIGURE_BEHIND.match(lower, at)
    return figure is not None and not certain.over(figure.end() - 1, figure.end())

"""The telephone numbers of a text that was read: carefully, boldly, and with letters for figures.

What lives here: which of the readings of one place is kept. How each is searched for lives in
`telephone/`; where the numbers stand among other contacts is decided in `contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import is_valid
from brightline.privacy.figures.phone_spans import PhonesByPlace, PhoneSpan
from brightline.privacy.names.handle_evidence import is_on_network
from brightline.privacy.ready.reading import Reading
from brightline.privacy.telephone.drawn.drawn_among_words import find_drawn_among_words
from brightline.privacy.telephone.drawn.drawn_rows import find_drawn_rows
from brightline.privacy.telephone.drawn.lettered_numbers import find_lettered
from brightline.privacy.telephone.drawn.told_drawn import find_told_drawn
from brightline.privacy.telephone.spread.longer_rows import is_of_longer_row
from brightline.privacy.telephone.spread.other_lists import is_other_list
from brightline.privacy.telephone.spread.other_prices import is_of_prices
from brightline.privacy.telephone.spread.other_rows import is_other_goods, is_other_row
from brightline.privacy.telephone.spread.other_things import is_of_other_things
from brightline.privacy.telephone.spread.permuted_rows import is_permuted
from brightline.privacy.telephone.spread.phones import find_phones
from brightline.privacy.telephone.spread.timetable_rows import is_timetable
from brightline.privacy.text.kinds import CODE, WORDED

_OH = re.compile(r"(?:(?:double|triple)\s)?oh?")


def phones_read(reading: Reading, region: str) -> list[PhoneSpan]:
    """The surest first; of equals, the careful reading's before the bold one's."""
    lower = reading.folded.lower
    found = find_phones(lower, reading.careful, region)
    if reading.bold:  # '5S' may be a digit and a letter for one
        bold = find_phones(lower, reading.bold, region)
        in_place = PhonesByPlace(bold)
        found = [
            phone
            for phone in found
            if not any(
                _completes(other, phone)
                or _is_cut(lower, other, phone)
                or _begins_inside(lower, other, phone)
                or _has_its_zeros(lower, other, phone)
                for other in in_place.over(phone.start, phone.end)
            )
        ]
        in_place = PhonesByPlace(found)
        bold = [
            phone
            for phone in bold
            if not any(
                _goes_on(lower, other, phone) or _is_own(other, phone)
                for other in in_place.over(phone.start, phone.end)
            )
        ]
        found += bold
        found.sort(key=lambda phone: -phone.weight)
    found = [*_lettered(reading, found, region), *found]
    text = reading.folded.text
    return [
        phone
        for phone in found
        if not is_on_network(text, phone.start, phone.end)
        and not is_other_list(lower, phone)
        and not is_other_row(lower, phone)
        and not is_of_longer_row(lower, phone, region)
        and not is_permuted(lower, phone)
        and not is_timetable(lower, phone)
        and not is_of_other_things(lower, phone)
        and not is_of_prices(lower, phone)
    ]


def _lettered(reading: Reading, found: Sequence[PhoneSpan], region: str) -> list[PhoneSpan]:
    """Those in which letters stand for figures that hold all of what was found in their place."""
    if not reading.lettered:  # as in most texts
        return []
    in_place = PhonesByPlace(found)
    return [
        phone
        for phone in find_lettered(reading.folded.lower, reading.lettered, region)
        if all(
            phone.start <= other.start and other.end <= phone.end
            for other in in_place.over(phone.start, phone.end)
        )
    ]


def _goes_on(lower: str, careful: PhoneSpan, bold: PhoneSpan) -> bool:
    """'808 to 555 to 0142': without the small word between its groups it is longer."""
    if careful.start > bold.start or careful.end <= bold.end:
        return False
    gaps = gaps_between(lower, careful.atoms)
    words = [gap for gap in gaps if any(map(str.isalpha, gap))]
    return len(words) == 2 and words[0] == words[1]


def _is_own(careful: PhoneSpan, bold: PhoneSpan) -> bool:
    """'6-2 0~5 5 5 0~8|1': in figures alone it is one of the region, boldly of North America."""
    if bold.e164[:2] != "+1" or careful.e164[:2] == "+1" or not is_valid(careful.e164):
        return False
    same = careful.start == bold.start and careful.end == bold.end
    return same and all(atom.notation == "figures" for atom in careful.atoms)


def _completes(bold: PhoneSpan, careful: PhoneSpan) -> bool:
    """'... eigt ate ate': the bold reading goes on where the careful one had to stop.

    Only if the number is not in figures, and not over 'to' and 'for', which stand behind any.
    """
    if careful.end >= bold.end or careful.start < bold.start or bold.e164[:2] == "+1":
        return False
    figures = all(atom.notation == "figures" for atom in careful.atoms)
    return not figures and not bold.ends_weakly


def _begins_inside(lower: str, bold: PhoneSpan, careful: PhoneSpan) -> bool:
    """'780 al mes, cobro 100, marca 6OO SSS 022': the bold one has only signs in its gaps."""
    if not careful.start < bold.start < careful.end < bold.end or not is_valid(bold.e164):
        return False
    said = [
        any(map(str.isalpha, "".join(gaps_between(lower, one.atoms)))) for one in (bold, careful)
    ]
    return said == [False, True]


def _has_its_zeros(lower: str, bold: PhoneSpan, careful: PhoneSpan) -> bool:
    """'nine six oh, double oh two': the bold one has all digits of the other, and zeros more."""
    if (bold.start, bold.end) != (careful.start, careful.end):
        return False
    read = {(atom.start, atom.end) for atom in careful.atoms}
    more = [atom for atom in bold.atoms if (atom.start, atom.end) not in read]
    said = all(_OH.fullmatch(lower, atom.start, atom.end) for atom in more)
    return bool(more) and said and len(more) + len(read) == len(bold.atoms)


def _is_cut(lower: str, bold: PhoneSpan, careful: PhoneSpan) -> bool:
    """'07700 900 14Z': without the letters at its end it is no number that anybody has."""
    letters = lower[careful.end : bold.end]
    same = bold.start == careful.start and len(bold.atoms) == len(careful.atoms)
    return same and letters.isalpha() and len(careful.atoms) > 1 and not is_valid(careful.e164)


def numbers_drawn(
    reading: Reading, phones: Sequence[PhoneSpan], region: str
) -> Iterator[tuple[str, int, int]]:
    """Those in letters and signs, where none was read that has more figures of its own."""
    folded, marks = reading.folded, reading.marks
    found = [*find_drawn_rows(folded.text, region)] if marks.may_be_drawn(worded=False) else []
    if marks.has(WORDED | CODE) and marks.may_be_drawn(worded=True):
        found += find_drawn_among_words(folded.text, region)
    found += find_told_drawn(folded.text, folded.lower, region)
    in_place = PhonesByPlace(phones if found else ())
    for e164, start, end in found:
        if in_place.over(start, end) or is_other_goods(folded.lower, start, end):
            continue
        if not is_on_network(folded.text, start, end):
            yield e164, start, end

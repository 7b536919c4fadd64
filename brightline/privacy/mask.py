"""The last guard over a text: what could still be a contact, and is not a recognised quantity.

What lives here: runs of six or more digits in any notation, '@' tokens, URLs and tokens that look
like a domain or a long code, and the names and streets that `persons` and `given_names` can tell.
It runs after the contacts were replaced, and it knows no key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.bare_forms import bare_quantities
from brightline.privacy.amounts.common.prices import is_price_list
from brightline.privacy.amounts.labelled_ids import find_ids
from brightline.privacy.amounts.quantities import LONGEST_READABLE, certain_quantities
from brightline.privacy.amounts.uncounted import certain_among
from brightline.privacy.figures.chains import is_dictated, joined_chains, outside
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.shapes import is_counting
from brightline.privacy.mail.parts.harmless_signs import is_harmless
from brightline.privacy.names.crypto_halves import find_masked_halves
from brightline.privacy.names.given_names import find_listed, joined_to
from brightline.privacy.names.persons import find_names, find_streets
from brightline.privacy.names.urls import find_domain_like, find_urls
from brightline.privacy.ready.reading import Reading, read
from brightline.privacy.replacements import Replacement, replace_spans, without_overlap
from brightline.privacy.telephone.drawn.lettered_numbers import lettered_runs
from brightline.privacy.telephone.drawn.strange_words import find_strange_rows
from brightline.privacy.telephone.numbers.told_apart import find_parts_apart
from brightline.privacy.telephone.parts.told_parts import find_parts_told
from brightline.privacy.telephone.spread.groups_in_prose import FEWEST_IN_PROSE, find_in_prose
from brightline.privacy.telephone.spread.one_by_one import single_digits
from brightline.privacy.telephone.spread.passed_off import FEWEST_PASSED_OFF, passed_off
from brightline.privacy.telephone.spread.scattered import AROUND, scattered
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    AT_SIGN,
    CODE,
    CODE_PIECE,
    GIVEN_NAME,
    LINK,
    NAME_CUE,
    STREET_CUE,
)
from brightline.privacy.text.kinds import TOLD_APART as TOLD

MOST_WITH_BARE = 9  # digits of bare quantities together: two of them can be a number cut in pairs
MOST_BESIDE_BARE = 3  # digits beside '34-24-36' or '31/10': with them still less than a number
LONGEST_DOUBTFUL = 8  # where a unit is read as a digit ('20s, 30s'), only what could be a number
_FIGURES, _SIGN = re.compile(r"\d+"), re.compile(r"[^\W_]")
_AT_TOKEN = re.compile(r"\S*@\s?(?P<after>[^\s@]\S*)|\S+@|@+")
_DOTTED = re.compile(r"\.[a-z]|://|www|dot|punto|[\[({<*]\s*\.")  # of an address of a page
# Codes with a figure inside: crypto addresses with a broken checksum, keys.
_SHORTEST_CODE = 26  # the shortest Bitcoin address
_LONG_CODE = re.compile(rf"(?<![a-z0-9])(?=[a-z]*\d)[a-z0-9]{{{_SHORTEST_CODE},}}(?![a-z0-9])")


def mask_residual(text: str) -> tuple[str, int]:
    """Mask what may still be a contact; returns the text and how many places were masked."""
    replacements = residual_spans(text)
    return replace_spans(text, replacements), len(replacements)


def residual_spans(text: str) -> list[Replacement]:
    """What `mask_residual` would replace, in order and without overlap."""
    return residual_in(read(text))


def residual_in(reading: Reading, region: str = "") -> list[Replacement]:
    """The same of a text that was read; spans are those of the original text.

    Args:
        region: whose numbers amounts may be; those of any plan that is known without one.
    """
    placed = ((*reading.folded.span(*span), word) for *span, word in _found(reading, region))
    return without_overlap(placed, reading.folded.original)


def _found(reading: Reading, region: str) -> list[Replacement]:
    """The candidates, and what is passed off as amounts outside of them."""
    found = [*_candidates(reading)]
    if reading.marks.holds(FEWEST_PASSED_OFF):
        hidden = [(start, end) for start, end, _ in found]
        found += ((*span, "[number]") for span in passed_off(reading.folded.lower, hidden, region))
    return found


def _candidates(reading: Reading) -> Iterator[Replacement]:
    marks, lower = reading.marks, reading.folded.lower
    of_addresses = marks.has(AT_SIGN | LINK | CODE | CODE_PIECE)
    found = [*_of_addresses(reading)] if of_addresses else []
    found += _of_persons(reading)
    yield from found
    for start, end in find_parts_apart(lower) if marks.has(TOLD) else ():
        yield start, end, "[number]"
    for start, end in find_parts_told(lower) if reading.may_tell_parts else ():
        yield start, end, "[number]"
    for start, end in find_in_prose(lower) if marks.holds(FEWEST_IN_PROSE) else ():
        yield start, end, "[number]"
    for start, end in lettered_runs(reading.folded.text, reading.lettered):
        if not _is_told(lower, start, end):  # 'from $5O to $2OO'
            yield start, end, "[number]"
    if marks.may_be_drawn(worded=False):
        for start, end in find_strange_rows(reading.folded.text):
            # 'saat 1500 TL, 2 saat'
            harmless = _are_prices(lower, start, end) or _ends_a_word(reading.folded, start, end)
            if not harmless:
                yield start, end, "[number]"
    houses = _houses(found)
    for numbers, longest, bold in (
        (reading.careful, LONGEST_READABLE, False),
        (reading.bold, LONGEST_DOUBTFUL, True),
    ):
        if not numbers:
            continue
        atoms = outside(numbers, houses) if houses else numbers
        if _digits(atoms) > LONGEST_READABLE:
            chains = joined_chains(lower, atoms)
            if ids := list(find_ids(lower, chains)):
                yield from ((start, end, "[number]") for start, end in ids)
                chains = joined_chains(lower, outside(atoms, ids))
            for start, end in digit_runs(lower, chains, longest):
                yield start, end, "[number]"
            for start, end in scattered(lower, chains, reading.careful if bold else None):
                yield start, end, "[number]"
            for run in single_digits(lower, atoms):
                yield from ((atom.start, atom.end, "[number]") for atom in run)


def _are_prices(lower: str, start: int, end: int) -> bool:
    """Whether all figures of a row of letters, two groups or more, are recognised quantities."""
    figures = [match.span() for match in _FIGURES.finditer(lower, start, end)]
    known = certain_quantities(lower, start, end + AROUND) if len(figures) > 1 else []
    return bool(known) and all(any(a <= x and y <= b for a, b in known) for x, y in figures)


def _is_told(lower: str, start: int, end: int) -> bool:
    """'S21 128 £190, A52s 128': whether recognised quantities hold all letters and figures."""
    known = ByPlace(certain_quantities(lower, start, end))
    return all(known.over(*word.span()) for word in _SIGN.finditer(lower, start, end))


def _ends_a_word(folded: Folded, start: int, end: int) -> bool:
    """'Διαστάσεις 60': whether its letters are one alphabet's, and the rest of a word of that."""
    shown = folded.shown(start, end)
    is_one = not any(letter.isascii() for letter in filter(str.isalpha, shown))
    return is_one and folded.text[start - 1 : start].isalpha()


def _houses(found: Sequence[Replacement]) -> list[tuple[int, int]]:
    """The streets that are masked as such: their house numbers belong to no other number."""
    if all(word != "[street]" for _, _, word in found):
        return []
    order = {(start, end): -at for at, (start, end, _) in enumerate(reversed(found))}
    places = ByPlace(order)
    return [
        (start, end)
        for start, end, word in found
        if word == "[street]"
        and all(order[start, end] <= order[other] for other in places.over(start, end))
    ]


def _of_persons(reading: Reading) -> Iterator[Replacement]:
    text, marks = reading.folded.text, reading.marks
    names = [*find_names(text, marks.name_cues())] if marks.has(NAME_CUE) else []
    if marks.has(GIVEN_NAME):
        names += find_listed(text, marks.given_names())
    for start, end in names:
        yield start, end, "[name]"
        for first, last in joined_to(text, end):
            yield first, last, "[name]"
    for start, end in find_streets(text, marks.windows(STREET_CUE)):
        yield start, end, "[street]"


def _of_addresses(reading: Reading) -> Iterator[Replacement]:
    folded, marks = reading.folded, reading.marks
    lower = folded.lower
    for start, end in marks.windows(AT_SIGN) if "@" in lower else ():
        for match in _AT_TOKEN.finditer(lower, start, end):
            if not is_harmless(match.group(), lower, match.start()):
                yield match.start(), match.end(), "[handle]"
    links = [span for span in marks.windows(LINK) if _DOTTED.search(lower, *span)]
    for url in find_urls(folded.text, lower, links):
        yield url.start, url.end, "[link]"
    for start, end in find_domain_like(lower, links):
        yield start, end, "[link]"
    for start, end in marks.windows(CODE):
        for match in _LONG_CODE.finditer(lower, start, end):
            yield match.start(), match.end(), "[address]"
    for start, end in (
        find_masked_halves(folded.text, lower) if marks.has(CODE | CODE_PIECE) else ()
    ):
        yield start, end, "[address]"


def digit_runs(lower: str, chains: Sequence[list[Atom]], longest: int) -> Iterator[tuple[int, int]]:
    """Runs of more than `longest` digits, only signs between them, that are no quantity."""
    for chain in chains:
        most = LONGEST_READABLE if is_dictated(lower, chain) else longest
        if _digits(chain) > most:
            yield from _unrecognised(lower, chain, most)


def _unrecognised(lower: str, chain: list[Atom], longest: int) -> Iterator[tuple[int, int]]:
    if is_price_list(chain) or is_counting(chain):
        return
    place = (lower, max(0, chain[0].start - AROUND), chain[-1].end + AROUND)
    certain = certain_among(lower, chain, *place[1:], longest + 1)
    if certain is None:
        return
    rest = outside(chain, certain)
    if _digits(rest) <= longest:
        return
    by_form = bare_quantities(*place, certain)
    bare = outside(rest, by_form)
    few = _digits(rest) <= MOST_WITH_BARE and _digits(bare) <= MOST_BESIDE_BARE
    few = few and not (_digits(bare) > 1 and _touched(rest, by_form) > 1)  # '2.12, 555, 01-1'
    if few or (is_price_list(bare) and len(bare) == len(rest)):
        return
    left = {atom.start for atom in rest}
    run: list[Atom] = []
    for atom in chain:
        if atom.start in left:
            run.append(atom)
        elif run:
            yield run[0].start, run[-1].end
            run = []
    if run:
        yield run[0].start, run[-1].end


def _touched(atoms: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> int:
    """How many of the spans hold any of the atoms."""
    return sum(any(a.start < end and start < a.end for a in atoms) for start, end in spans)


def _digits(atoms: Sequence[Atom]) -> int:
    return len("".join([atom.digits for atom in atoms]))

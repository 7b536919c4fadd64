"""Numbers of any country of which the body says that they begin in the title.

What lives here: 'My number starts in the title; add 174 06 74', '9OoBo3: la primera parte de mi
número está en el título'. What the title ends with and what stands beside those words may be
written in any notation; together they must be one number of the region, or one behind a plus. What
only goes on in the body, or is told in other words, is in `over_title` and `title_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.beside import ID_BEFORE
from brightline.privacy.figures.chains import count_digits, joined_chains, outside
from brightline.privacy.figures.numbering import abroad
from brightline.privacy.figures.numerals import Atom, read_numbers
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, Found, whole_number
from brightline.privacy.telephone.parts.title_digits import TITLE_WORD
from brightline.privacy.text.late import late

_BEGINS = (
    r"(?:begin\w*|start\w*|first\s(?:part|half|bit|digits|figures|numbers)|empieza\w*|empez\w*|comienz\w*|principio|inicio|"
    r"inicia|area\scode|dial(?:l?ing)?\scode|lada|prefijo|prefix|prefixo|prefisso|vorwahl|indicatif|clave|ddd|primer[oa]s?\s(?:parte|mitad|cifras|digitos|numeros)|other\s(?:half|part)|otra\s(?:mitad|parte))"
)
_BESIDE = r"[^\n.!?]{0,40}?(?<![a-z])"
_CALLED = r"(?:number|phone|mobile|numero|telefono|movil)"
_GOES_ON = r"(?:continu\w*|goes\son|ends|sigue|termina|acaba)"
# Of both words of one clause, in either order; 'the number from the title continues'.
_TOLD = late(
    rf"(?<![a-z]){_CALLED}\s(?:of|from|in|del?|en)\s(?:(?:the|el)\s)?{TITLE_WORD}\s(?:[a-z]{{1,8}}\s)?{_GOES_ON}(?![a-z])|(?<![a-z]){_BEGINS}{_BESIDE}{TITLE_WORD}(?![a-z])|(?<![a-z]){TITLE_WORD}{_BESIDE}{_BEGINS}(?![a-z])"
)
_WORD = re.compile(r"\S+")
_FAR = 70  # characters beside those words in which the rest stands
LONGEST_HEAD = 60
"""Characters at the end of a title in which the first part of a number stands."""
_HEADS, _TAILS = range(2, 10), range(2, 11)  # digits of either part
# 'see below', '(rest inside)', 'sigue dentro'
_MORE = (
    r"(?:see|rest|more|continue[sd]?|goes\son|sigue|resto|mas|ver|continua)\s(?:(?:in|in\sthe|of\sit|en\sel|del)\s)?"
    r"(?:below|inside|text|advert|ad|abajo|dentro|texto|anuncio)"
)
_BEHIND = re.compile(rf"[^\w%$€£]*(?:{_MORE}[^\w%$€£]*)?\Z")
_PLUS = re.compile(r"(?<!\d)\+\s?\(?\Z")
_PLUS_WORD, _LONGEST_PLUS = re.compile(r"(?<![a-z])plus\s\Z"), 6  # characters
_SENTENCE_ENDS, _NEXT_SENTENCE = re.compile(r"(?<!\.)[.!?]\s|\n"), 40  # as many characters farther
_MOST_ATOMS = 12  # of either part
_RING = late(rf"(?<![a-z])oh?[\s,-]{{1,2}}(?:{DIGIT_WORD}|won|too|tu|fore|ate|tree)(?![a-z])")
_RING_BEFORE, _LONGEST_RING = re.compile(r"(?<![a-z'])oh?[\s,.-]{1,2}\Z"), 6  # characters
Chain = Sequence[Atom]
"""Atoms of one part of a number."""


def find_begun_in_title(lower: str, text: str, region: str) -> Iterator[Found]:
    """The two parts of such a number: its E.164, start and end of each.

    Args:
        text: the folded text with its capitals, `lower` without.
    """
    border = lower.find("\n")
    told = _TOLD.search(lower, border + 1) if border > 0 else None
    if told is None:
        return
    window = max(border + 1, told.start() - _FAR), told.end() + _FAR
    for bold in readings_of(lower, *window):
        first = atoms_of(lower, text, (max(0, border - LONGEST_HEAD), border), bold)
        rest = atoms_of(lower, text, window, bold)
        for head, tail in product(at_end(lower, first), _beside(lower, rest, told)):
            if e164 := number_of(lower, [*head, *tail], region):
                yield e164, head[0].start, head[-1].end
                yield e164, tail[0].start, tail[-1].end
                return


def readings_of(lower: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether to read boldly first: 'oh nine eight seven' is not whole without its zero."""
    return (True, False) if _RING.search(lower, start, end) else (False, True)


def atoms_of(lower: str, text: str, place: tuple[int, int], bold: bool) -> list[Atom]:
    """The numbers of a part of the text that are no prices, times and the like."""
    words = [(word.start(), word.group()) for word in _WORD.finditer(lower, *place)]
    atoms = read_numbers(lower, words, bold=bold, text=text)
    return outside(atoms, certain_quantities(lower, *place))


def at_end(lower: str, atoms: Sequence[Atom]) -> Iterator[Sequence[Atom]]:
    """What the title ends with, the longest first."""
    chain = joined_chains(lower, atoms)[-1:]
    for part in chain:
        if _BEHIND.match(lower, part[-1].end, lower.find("\n")):
            last = part[-_MOST_ATOMS:]
            yield from (last[at:] for at in range(len(last)) if count_digits([last[at:]]) in _HEADS)


def _beside(lower: str, atoms: Sequence[Atom], told: re.Match[str]) -> Iterator[Sequence[Atom]]:
    """What may be the rest, the nearest first, of each chain the longest first."""

    def distance(chain: Sequence[Atom]) -> int:
        apart = lower[chain[-1].end : told.start()] or lower[told.end() : chain[0].start]
        return len(apart) + (_NEXT_SENTENCE if _SENTENCE_ENDS.search(apart) else 0)

    for chain in sorted(joined_chains(lower, atoms), key=distance):
        if ID_BEFORE.search(lower, max(0, chain[0].start - _FAR), chain[0].start):
            continue  # 'ref. anuncio 7954727'
        many = min(len(chain), _MOST_ATOMS)
        for length in range(many, 0, -1):
            for at in range(len(chain) - length + 1):
                if count_digits([chain[at : at + length]]) in _TAILS:
                    yield chain[at : at + length]


def lacks_ring(lower: str, chain: Chain) -> bool:
    """'oh one four one': the first figure of which is a word that is read boldly only."""
    start = chain[0].start
    return _RING_BEFORE.search(lower, max(0, start - _LONGEST_RING), start) is not None


def number_of(lower: str, parts: Chain, region: str) -> str:
    """E.164 of all parts, if they are one whole number."""
    digits = "".join(atom.digits for atom in parts)
    start = parts[0].start
    if _PLUS.search(lower, 0, start):
        return abroad(digits)[0]
    if _PLUS_WORD.search(lower, max(0, start - _LONGEST_PLUS), start):
        e164, valid = abroad(digits)
        if valid:
            return e164
    return whole_number(digits, region)

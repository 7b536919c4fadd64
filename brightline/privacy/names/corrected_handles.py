"""Names that their writer corrects: '@jane37 oops it is 38 not 37', '@jnae7 *jane7'.

What lives here: figures or letters of a name that are put right in the words behind it, and the
same name once more behind a star or a word that asks to be excused; the text with the name that is
meant. Letters that are dropped are in `dropped_letters`. Numbers are corrected in
`telephone/told/corrected_numbers`, addresses in `mail/telling/corrected_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.corrected_parts import ENDS, LINK, NAMED, NEW, SORRY, meant_name
from brightline.privacy.names.dropped_letters import DROPPED_WORD, dropped_letters
from brightline.privacy.names.handle_words import is_made_up, is_name
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 90  # characters behind a platform's window
_NOT = (
    r"(?:and\s|y\s)?(?:not|instead\sof|rather\sthan|no|en\s(?:vez|lugar)\sde|pas|au\slieu\sde|"
    r"nicht|statt|nao|non)"
)
_PIECE = r"[\"']?(?P<{0}>[a-z0-9._-]{{1,12}}?)[\"']?"
_RIGHT, _OLD = _PIECE.format("right"), _PIECE.format("old")
_AT_END = r"(?:\sat\sthe\send|\sal\sfinal)?\)?"
_NOT_OLD = late(rf"{NAMED}{LINK}{_RIGHT}[\s,]{{1,2}}{_NOT}\s{_OLD}{_AT_END}{ENDS}")
_BUT_NEW = late(
    rf"{NAMED}{LINK}{_NOT}\s{_OLD}[\s,]{{1,2}}(?:but|sino|mais|sondern|mas|ma)\s{_RIGHT}{ENDS}"
)
_FIGURES = late(rf"{NAMED}{LINK}(?P<right>\d{{1,4}}){_AT_END}(?=\s?(?:[.,;!)\n]|$))")
_STARRED = late(
    rf"{NAMED}(?:[\s,;.(]{{1,5}}\*\s?|\s?(?:->|=>|→)\s?)[@$]?{NEW}\*?(?![a-z0-9@])"
    r"(?:\s?\([^()\n]{0,16}(?:star|asteris|second|last|right|correct|estrella|segund|stern)[^()\n]{0,32}\))?"
)
_AGAIN = late(rf"{NAMED}{LINK}[@$]?{NEW}(?![a-z0-9@])")
CORRECTED = re.compile(
    r"^\W?\*[@$]?[a-z][a-z0-9._-]{3}|^\*$"
    rf"|(?<![a-z])(?:{DROPPED_WORD}|nope|edit(?:ed)?|a+r+gh+|ugh+|auto\s?correct\w*|autokorrektur)(?![a-z])|^(?:->|=>|→)"
)
"""What some word of such a text is, for `word_marks`; the other cues are of corrected numbers."""
_CUE = late(rf"(?<![\w*])\*\s?[@$]?[a-z]|(?<![a-z])(?:{SORRY}|{DROPPED_WORD})(?![a-z])|->|=>|→")
_MOST_OTHER = 3  # letters or figures that a name and its correction do not share
_FEWEST_SHARED = 4


def corrected_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names that are meant, in windows around the platforms of a folded, lower-case text."""
    for start, end in windows:
        window = max(0, start - _BESIDE), min(len(lower), end + _BESIDE)
        if not _CUE.search(lower, *window):
            continue
        for form in (_NOT_OLD, _BUT_NEW):
            for told in form.finditer(lower, *window):
                yield from _put_right(told, told["old"])
        for told in _FIGURES.finditer(lower, *window):
            yield from _put_right(told, told["name"][-len(told["right"]) :])
        yield from dropped_letters(lower, window)
        for form in (_STARRED, _AGAIN):
            for told in form.finditer(lower, *window):
                if is_name(told["new"]) and _is_meant(told["name"], told["new"]):
                    yield meant_name(told, told["new"])


def _put_right(told: re.Match[str], old: str) -> Iterator[Change]:
    """The name with one of its pieces put right; figures stand for figures only."""
    name, right = told["name"], told["right"]
    if old == right or old.isdigit() != right.isdigit() or not is_name(name):
        return
    if name.endswith(old):
        yield meant_name(told, name.removesuffix(old) + right)
    elif name.count(old) == 1 and (len(old) > 1 or old.isdigit()):
        yield meant_name(told, name.replace(old, right))


def _is_meant(name: str, new: str) -> bool:
    """Whether a name is another put right, or one that its writer had begun: 'fernl, oops, ...'."""
    begun = len(name) >= _FEWEST_SHARED and new.startswith(name) and is_made_up(new)
    return begun or _are_alike(name, new)


def _are_alike(one: str, other: str) -> bool:
    """Whether a name is another but for a few letters in one place."""
    shortest, longest = sorted((len(one), len(other)))
    same = [a == b for a, b in zip(one, other, strict=False)]
    front = (*same, False).index(False)
    same = [a == b for a, b in zip(one[::-1], other[::-1], strict=False)]
    back = min((*same, False).index(False), shortest - front)
    shared = front + back
    return one != other and shared >= max(_FEWEST_SHARED, longest - _MOST_OTHER)

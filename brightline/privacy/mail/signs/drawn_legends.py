"""Addresses with pictures or letters in brackets for their signs, and a legend that says so.

What lives here: 'jane 🌀 example 🔵 org, 🌀 at, 🔵 dot', '... (the ball is a dot)',
'jane(a)example(d)org [a = at, d = dot]', and the text with the signs themselves. Other signs of
which a text tells what they mean are in `told_signs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_PICTURE = r"[^\x00-\x7f\w\s¿¡«»“”„‘’–—…]{1,2}"
_SHAPES = (
    (r"balls?|circles?|discs?|bolas?|bolitas?|circulos?|pelotas?", "🔵⚫🔴⚪🟢🟡🟠🟣🟤⬤●"),
    (r"snails?|spirals?|swirls?|caracol(?:es)?|espiral(?:es)?|remolinos?", "🐌🌀"),
    (r"monkeys?|monos?", "🐒🐵"),
    (r"stars?|estrellas?", "⭐🌟★☆"),
    (r"hearts?|corazon(?:es)?", "❤♥💙💚💜"),
    (r"flowers?|roses?|flor(?:es)?|rosas?", "🌸🌺🌷🌹🌼"),
)
_NAMED = "|".join(f"(?P<s{at}>{names})" for at, (names, _) in enumerate(_SHAPES))
_THE = r"(?:(?:the|an?|every|each|la|el|una?|cada|le|les|das|ein)\s)"
_IS = r"(?:\s?[=:]\s?|\s(?:is|are|means?|stands\sfor|es|son|significa)\s|\s)"
_MEANT = (
    r"(?P<meant>@|at|arroba|arobase|dots?|puntos?|point|punkt|ponto)(?![a-z])(?:\s(?:sign|symbol))?"
)
_LEGEND = late(
    rf"(?<![a-z0-9])(?:{_THE}?(?:{_NAMED})(?![a-z])|[\[(]?(?P<letter>(?<![a-z])[a-z])[\])]?(?=\s?[=:]|\s(?:is|es)\s)|(?P<picture>{_PICTURE}))"
    rf"{_IS}{_THE}?{_MEANT}(?=\s?(?:[,;.:!)\]\n]|$|\s(?:and|y)\s))"
)
_BOXED_LETTER = re.compile(r"[\[(][a-z][\])]")
_AT_NAMES = frozenset(("@", "at", "arroba", "arobase"))
_NEAR = 120  # characters from a legend to its address


def may_have_legend(lower: str) -> bool:
    """Whether a folded, lower-case text holds a picture or a letter in brackets: most do not."""
    return not lower.isascii() or _BOXED_LETTER.search(lower) is not None


def drawn_legends(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The signs that are meant around the legends in the windows of a folded, lower-case text."""
    for window in windows:
        legends = list(_LEGEND.finditer(lower, *window))
        inside = [legend.span() for legend in legends]
        for legend in legends:
            sign = "@" if legend["meant"] in _AT_NAMES else "."
            first, last = max(0, legend.start() - _NEAR), min(len(lower), legend.end() + _NEAR)
            for drawn in _drawn(legend).finditer(lower, first, last):
                if not any(start <= drawn.start() < end for start, end in inside):
                    yield *drawn.span(), sign
                    yield *legend.span(), " "


def _drawn(legend: re.Match[str]) -> re.Pattern[str]:
    """What stands for the sign, between letters or figures."""
    if letter := legend["letter"]:
        what = rf"[\[(]{letter}[\])]"
    elif picture := legend["picture"]:
        what = re.escape(picture.strip("\ufe0f"))
    else:
        shape = next(at for at in range(len(_SHAPES)) if legend[f"s{at}"])
        what = f"[{_SHAPES[shape][1]}]"
    return re.compile(rf"(?<=[a-z0-9])\s?{what}\ufe0f?\s?(?=[a-z0-9])")

"""Lines with running numbers in front: '1| 020', '0046: // 918', '051  Bring a friend', '7. Next'.

What lives here: the text without them, so that no number of a line is read as a piece of a number
or of an address, nor masked for one. They stay where they could be a first group: '212  555 0142'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, starmap

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.parts.dialled_in_steps import OPENING_LINE, STEP_LINE
from brightline.privacy.text.folded import Change, Folded

_NAMED = r"(?:(?:line|row|zeile|linea|ligne|rad|regel|riga|linha|ln|l|z)\s?)?"
_LINE = re.compile(
    rf"^(?P<lead>[^\w\n]{{0,4}})(?P<head>{_NAMED}(?P<number>\d{{1,4}})"
    r"(?P<form>[ ]?\|[ ]?|:[ ]|[ ][–-][ ]|[.)>-][ ]|[ ]?\t|[ ]{2,8}|[ ])(?:(?://|#|--)[ ])?)"
    r"(?=[^\s|])",
    re.MULTILINE,
)
_FEWEST = 3
# A line behind another that may begin so, in one scan for the ends of lines.
_MAY_BEGIN = re.compile(r"\n[^\w\n]{0,4}(?:[a-z]{1,5}\s?)?\d")
_FIGURES = re.compile(r"\d(?:[ ().-]{0,2}\d){0,15}")
_SIGN = re.compile(r"[\[({]?(?:@|at|arroba)[\])}]?[ ]?(?=\n|$)")
_WORD = re.compile(r"\S{1,64}[ ]?(?=\n|$)")
_SHORT = re.compile(
    r"[^\W\d]{1,20}[ .:]{1,3}(?:[^\W\d]{1,20}[ .:]{1,3})?\d{1,7}[ .,;]{0,2}(?=\n|$)"
)
_STOP_BEHIND = re.compile(r"\S{1,64}[ ]?\n[ ]?(?P<stop>[.,;!])[ ]?\n")  # no dot of a domain
_ORDERED = ".)"  # forms of lists, which a sentence may put in another order
_GROUP, _LONG_GROUP, _MANY_FIGURES, _FIGURES_ABROAD = 3, 4, 5, 7


def without_running_numbers(folded: Folded) -> Folded:
    """The same without the numbers of its lines, where at least three count up."""
    text = folded.lower
    if len(_MAY_BEGIN.findall(text)) < _FEWEST - 1:
        return folded
    lines = list(_LINE.finditer(text))
    if len(lines) < _FEWEST:
        return folded
    changes: list[Change] = []
    for row in _rows(lines):
        if len(row) >= _FEWEST and _is_numbered(row):
            changes += ((*line.span("head"), "") for line in _of_lines(row))
            if stop := _STOP_BEHIND.match(text, row[-1].end()):
                changes.append((*stop.span("stop"), " "))
    return folded.changed(changes) if changes else folded


def _rows(lines: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Lines of one form whose numbers count up by one, with other lines between them or not."""
    rows: dict[str, list[re.Match[str]]] = {}
    for line in lines:
        form = line["form"].strip(" ").replace("–", "-") or line["form"][:2]
        row = rows.get(form)
        if row and int(line["number"]) == int(row[-1]["number"]) + 1:
            row.append(line)
            continue
        if row:
            yield row
        rows[form] = [line]
    yield from rows.values()


def _is_numbered(row: Sequence[re.Match[str]]) -> bool:
    """Whether the numbers are those of the lines: '1 hour 100' is none, unlike '1 jane'."""
    form = row[0]["form"]
    if form == " " and not row[0]["head"][0].isalpha():
        first = row[0]["number"].lstrip("0") == "1" or any(map(_is_sign, row))
        return first and all(map(_is_word, row)) and not any(starmap(_is_between, pairwise(row)))
    ordered = form[0] in _ORDERED and row[0]["number"][0] != "0"
    return not (ordered and any(map(_is_figures, row)))


def _is_between(line: re.Match[str], following: re.Match[str]) -> bool:
    """'2 jets', 'bits 5', '03 skeins': whether figures stand in a line between, or others begin."""
    between = line.string[line.end() : following.start()].partition("\n")[2]
    padded = [one["number"][0] == "0" for one in (line, following)]
    differ = padded[0] != padded[1] and len(line["number"]) != len(following["number"])
    return differ or any(map(str.isdigit, between))


def _is_word(line: re.Match[str]) -> bool:
    return _WORD.match(line.string, line.end()) is not None


def _is_sign(line: re.Match[str]) -> bool:
    return _SIGN.match(line.string, line.end()) is not None


def _is_figures(line: re.Match[str]) -> bool:
    return _is_word(line) and _figures(line) > 1


def _of_lines(row: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those that cannot be a group of a number with the figures of their lines."""
    if _are_steps(row):
        yield from row
        return
    counts = [*map(_figures, row), 0]
    at, begun = 0, False
    for ends_so, lines in groupby(row, _ends_in_figures):
        several = list(lines)
        for line in several:
            at += 1
            # Only the line on which a number begins has its first group there.
            begun = not begun and _begins_number(line, counts[at - 1], counts[at])
            if not (begun or (ends_so and len(several) >= _FEWEST)):
                yield line


def _are_steps(row: Sequence[re.Match[str]]) -> bool:
    """'1. dial 212', '2. then 555': whether the words of all lines tell parts of a number."""
    if not OPENING_LINE.match(row[0].string, row[0].end()):
        return False
    if not all(STEP_LINE.match(line.string, line.end()) for line in row[1:]):
        return False
    digits = "".join(map(_digits_of_line, row))
    return bool(digits) and is_number(digits, plus=False)


def _digits_of_line(line: re.Match[str]) -> str:
    rest = line.string[line.end() :].partition("\n")[0]
    return "".join(filter(str.isdigit, rest))


def _ends_in_figures(line: re.Match[str]) -> bool:
    """'2. hall 555': in a row of such lines all figures can be those of one number."""
    bare = line["form"][0] in " \t.)" and line["form"].strip() != "|"
    return bare and _SHORT.match(line.string, line.end()) is not None


def _begins_number(line: re.Match[str], count: int, following: int) -> bool:
    """Whether it can be the first group of so many figures behind it: '212  555 0142'."""
    number, bare = line["number"], not line["form"].strip(" \t")
    if count and nanp_national(number + _digits(line)):
        return True
    if number.startswith("00"):
        return count >= _FIGURES_ABROAD
    if len(number) == 1 and number != "0":
        return False
    groups = count >= _LONG_GROUP or (count >= _GROUP and following >= _GROUP)
    return count >= _MANY_FIGURES or (bare and groups)


def _digits(line: re.Match[str]) -> str:
    figures = _FIGURES.match(line.string, line.end())
    return "".join(filter(str.isdigit, figures.group())) if figures else ""


def _figures(line: re.Match[str]) -> int:
    return len(_digits(line))

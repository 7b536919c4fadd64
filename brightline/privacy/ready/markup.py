"""Markup inside of a text: tags of HTML and of bulletin boards, as a page shows them.

What lives here: 'jane<b>@</b>example' is read as 'jane@example', '2<br>1' over two lines; pictures
around the word of a sign are its brackets; what is struck and put right behind, '~~0146~~ 0142', is
left out. Entities and other escapes are in `escapes`, tags that say how a text looks in `looks`.
Others with attributes stay: an attribute can hold a contact itself.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import read_word
from brightline.privacy.ready.escapes import without_escapes
from brightline.privacy.ready.looks import BREAKS, INLINE, without_looks
from brightline.privacy.text.folded import Change, Folded

_BOARD = "b|i|u|s|em|strong|center|quote|code"
_CLOSED = re.compile(rf"\[/(?:{_BOARD})\]", re.IGNORECASE)
_BOARD_TAG = re.compile(rf"\[/?(?:{_BOARD})\]", re.IGNORECASE)
# A comment with a letter or two: longer ones can hold a number word.
_HTML_TAG = re.compile(
    rf"</?(?:{INLINE}|nobr|wbr|(?P<line>{BREAKS}))\s?/?>|<!--(?:(?!-->)\W){{0,9}}[a-z]{{0,2}}(?:(?!-->)\W){{0,9}}-->",
    re.IGNORECASE,
)
# A longer one inside of a word, unless it holds a number word.
_COMMENT_INSIDE = re.compile(r"(?<=[\w.@-])<!--(?P<said>(?:(?!-->)[^\d@]){0,40})-->(?=[\w.@-])")
# '**jane7**@**example**.**org**': bold parts of an address, as a page shows them.
_BOLD = re.compile(
    r"\*\*(?P<said>[^\W_](?:[\w.+-]{0,40}[^\W_])?)\*\*(?=\s?[@.]\s?[\w*])"
    r"|(?:(?<=[@.])|(?<=[@.]\s))\*\*(?P<behind>[^\W_](?:[\w.-]{0,40}[^\W_])?)\*\*"
)
_LETTERS = re.compile(r"[a-zA-Z]+")
# 'jane 💌at💌 example 💌dot💌 org'
_IN_PICTURES = re.compile(
    r"(?P<open>[^\x00-\x7f\w\s])\s?(?:at|arroba|dot|punto)\s?(?P<close>(?P=open))", re.IGNORECASE
)

# '602 555 ~~0146~~ 0142': what is struck is wrong, what stands behind it is meant.
# One wave alone only with blanks on its outer sides: '06 ~ 39 ~ 98' is a number.
_BEGUN = (
    r"(?:~~\s?|(?<!\S)~(?=\S)|\[s\]\s?|<(?:s|del|strike)>\s?"
    r"|<span\sstyle=[\"']text-decoration:\s?line-through;?[\"']>)"
)
_ENDED = r"(?:\s?~~|(?<=\S)~(?=\s)|\s?</(?:s|del|strike|span)>|\s?\[/s\])"
_THEN = r"[ -]{0,2}(?:<ins>)?"
_STRUCK = re.compile(
    rf"{_BEGUN}(?:(?P<wrong>\d{{2,11}}){_ENDED}{_THEN}(?P<right>\d{{2,11}})(?![\w@])"
    rf"|(?P<name>[\w.@-]{{5,30}}){_ENDED}{_THEN}(?P<other>[\w.@-]{{5,30}}(?<![.-])))(?:</ins>)?",
    re.IGNORECASE,
)
# '- 0146' over '+ 0142', as a change is shown
_OLD_LINE = re.compile(
    r"^-[ ]?(?P<wrong>[^\n]{0,40}\d)[ ]?\n\+[ ]?(?P<right>[^\n]{0,40}\d)(?=[ ]?(?:\n|\Z))",
    re.MULTILINE,
)
_FIGURE = re.compile(r"\d")
_DIGITS_BEFORE = re.compile(r"(?:\d[ ().\n-]{0,2}){1,12}$")
_DIGITS_BEHIND = re.compile(r"(?:[ ().-]{0,2}\d){1,12}")
_BESIDE = 24
_FEWEST_DIGITS = 9


def without_markup(folded: Folded) -> Folded:
    """The same without tags and entities, and with a line break for those that begin a line."""
    folded = without_escapes(folded)
    if "~" in folded.text or "<" in folded.text or "[/" in folded.text:
        folded = _without_struck(folded)
        folded = without_looks(folded)
    if "\n+" in folded.text:
        folded = _without_old_lines(folded)
    if "<!--" in folded.text:
        comments = _COMMENT_INSIDE.finditer(folded.text)
        folded = folded.rewritten([(*c.span(), "") for c in comments if not _counts(c["said"])])
    if "<" in folded.text:
        found = _HTML_TAG.finditer(folded.text)
        folded = folded.rewritten(
            [(*match.span(), "\n" if match["line"] else "") for match in found]
        )
    if "**" in folded.text and "@" in folded.text:
        bold = _BOLD.finditer(folded.text)
        folded = folded.rewritten(
            [(*match.span(), match["said"] or match["behind"]) for match in bold]
        )
    if "[/" in folded.text and _CLOSED.search(folded.text):
        tags = _BOARD_TAG.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "") for match in tags])
    return folded if folded.text.isascii() else _with_brackets(folded)


def _without_struck(folded: Folded) -> Folded:
    """Without what is struck, where as much stands behind it and the whole can be a contact."""
    changes: list[Change] = []
    for struck in _STRUCK.finditer(folded.text):
        wrong, name = struck["wrong"], struck["name"]
        if wrong and len(wrong) == len(struck["right"]) and _is_of_number(folded.text, struck):
            changes.append((*struck.span(), struck["right"]))
        elif name and _is_like(name, struck["other"]):
            changes.append((*struck.span(), struck["other"]))
    return folded.rewritten(changes)


def _without_old_lines(folded: Folded) -> Folded:
    """Without the line behind a minus where the same with other figures stands behind a plus."""
    changes: list[Change] = []
    for line in _OLD_LINE.finditer(folded.text):
        wrong, right = line["wrong"], line["right"]
        alike = _FIGURE.sub("9", wrong) == _FIGURE.sub("9", right)
        if alike and wrong != right and _is_of_number(folded.text, line):
            changes.append((*line.span(), right))
    return folded.rewritten(changes)


def _is_of_number(text: str, struck: re.Match[str]) -> bool:
    before = _DIGITS_BEFORE.search(text[max(0, struck.start() - _BESIDE) : struck.start()])
    behind = _DIGITS_BEHIND.match(text, struck.end(), struck.end() + _BESIDE)
    shown = (
        (before.group() if before else "") + struck["right"] + (behind.group() if behind else "")
    )
    return sum(map(str.isdigit, shown)) >= _FEWEST_DIGITS


def _is_like(wrong: str, right: str) -> bool:
    """Whether one name is written for another: most of their letters are the same."""
    if wrong.isalpha() and right.isalpha():
        return False
    same = sum(one == other for one, other in zip(wrong, right, strict=False))
    return 2 * same >= max(len(wrong), len(right))


def _with_brackets(folded: Folded) -> Folded:
    """With brackets for the pictures around the word of a sign."""
    return folded.rewritten(
        [
            (*match.span(side), bracket)
            for match in _IN_PICTURES.finditer(folded.text)
            for side, bracket in (("open", "("), ("close", ")"))
        ]
    )


def _counts(said: str) -> bool:
    """Whether any word of a comment may be a number."""
    return any(read_word(word.lower()) for word in _LETTERS.findall(said))

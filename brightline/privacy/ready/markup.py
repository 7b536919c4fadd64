"""Markup inside of a text: entities, tags of HTML and of bulletin boards, as a page shows them.

What lives here: 'jane<b>@</b>example' is read as 'jane@example', '2<br>1' over two lines, `&#50;`
as '2', and the escapes of programs, `\\u0040` or `=40`, as their sign, `\\n` as the end of a line;
pictures around the word of a sign are its brackets. Only tags without attributes are read so: an
attribute can hold a contact itself.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import read_word
from brightline.privacy.text.entities import ENTITY, character_of
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.normalise import fold_character

_INLINE = (
    "b|i|u|s|em|strong|span|font|small|big|sub|sup|mark|del|ins|tt|code|bdi|bdo|nobr|wbr|center|q"
)
_BREAKS = "br|p|div|li|ul|ol|hr|td|tr|h[1-6]"
_BOARD = "b|i|u|s|em|strong|center|quote|code"
_CLOSED = re.compile(rf"\[/(?:{_BOARD})\]", re.IGNORECASE)
_BOARD_TAG = re.compile(rf"\[/?(?:{_BOARD})\]", re.IGNORECASE)
# A comment with a letter or two: longer ones can hold a number word.
_HTML_TAG = re.compile(
    rf"</?(?:{_INLINE}|(?P<line>{_BREAKS}))\s?/?>|<!--(?:(?!-->)\W){{0,9}}[a-z]{{0,2}}(?:(?!-->)\W){{0,9}}-->",
    re.IGNORECASE,
)
# A longer one inside of a word, unless it holds a number word.
_COMMENT_INSIDE = re.compile(r"(?<=[\w.@-])<!--(?P<said>(?:(?!-->)[^\d@]){0,40})-->(?=[\w.@-])")
_LETTERS = re.compile(r"[a-zA-Z]+")
# The signs of an address or a number as programs, tables of signs and mail itself write them.
_ESCAPE = re.compile(
    r"\\(?:u0{2,6}|u\{0{0,4}|0?x)(?P<code>[2-7][0-9a-f])\}?|(?<![a-z0-9])(?:u\+00|0x)(?P<point>40|2e)(?![a-z0-9])|(?<=[\w.-])=(?P<mail>40|2e)(?=\w)",
    re.IGNORECASE,
)
# The end of a line as a program writes it; no 'C:\\new'.
_LINE_END = re.compile(r"(?:\\r)?\\n(?![a-z]{2})|(?<=[\d)])(?:\\r)?\\n|(?<=\d)\\t(?=\d)")
# 'jane 💌at💌 example 💌dot💌 org'
_IN_PICTURES = re.compile(
    r"(?P<open>[^\x00-\x7f\w\s])\s?(?:at|arroba|dot|punto)\s?(?P<close>(?P=open))", re.IGNORECASE
)


def without_markup(folded: Folded) -> Folded:
    """The same without tags and entities, and with a line break for those that begin a line."""
    given = folded.text
    if "\\" in given or "=" in given or "0x" in given or "+0" in given:
        escapes = _ESCAPE.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), _escaped(match)) for match in escapes])
    if "\\n" in folded.text or "\\t" in folded.text:
        ends = _LINE_END.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "\n") for match in ends])
    if "&" in folded.text:
        entities = ENTITY.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), _folded(match.group())) for match in entities])
    if "<!--" in folded.text:
        comments = _COMMENT_INSIDE.finditer(folded.text)
        folded = folded.rewritten([(*c.span(), "") for c in comments if not _counts(c["said"])])
    if "<" in folded.text:
        found = _HTML_TAG.finditer(folded.text)
        folded = folded.rewritten(
            [(*match.span(), "\n" if match["line"] else "") for match in found]
        )
    if "[/" in folded.text and _CLOSED.search(folded.text):
        tags = _BOARD_TAG.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "") for match in tags])
    return folded if folded.text.isascii() else _with_brackets(folded)


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


def _escaped(escape: re.Match[str]) -> str:
    return chr(int(escape["code"] or escape["point"] or escape["mail"], 16))


def _folded(entity: str) -> str:
    return "".join([c if c.isascii() else fold_character(c) for c in character_of(entity)])
